import haaglanden from './bronnen/haaglanden.json' with { type: 'json' };
import { Regiocijfers } from './regiocijfers.ts';

/** The regions whose figures come with the program, in order of name. */
export const REGIOS: readonly Regiocijfers[] = [Regiocijfers.parse(haaglanden)];

/** Finds the figures of a region by its id. */
export const findRegiocijfers = (id: string): Regiocijfers | undefined => REGIOS.find((r) => r.id === id);
