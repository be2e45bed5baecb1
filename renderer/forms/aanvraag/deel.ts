import type { AanvraagVelden } from './aanvraag-velden.ts';

/** What every part of the form of a request gets. */
export type Deel = { readonly velden: AanvraagVelden; readonly wijzig: (deel: Partial<AanvraagVelden>) => void; readonly fout: (veld: string) => string | undefined };
