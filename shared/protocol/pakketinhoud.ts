import { z } from 'zod';
import { Pakketbundel, Pakketoordelen } from './bundel.ts';
import { Pakketzaak } from './pakket.ts';

/** Everything that a package can hold; all kinds travel in the same container. */
export const Pakketinhoud = z.discriminatedUnion('aard', [Pakketzaak, Pakketbundel, Pakketoordelen]);
export type Pakketinhoud = z.infer<typeof Pakketinhoud>;
