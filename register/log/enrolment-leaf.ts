import type { Inschrijfblad } from '../../shared/protocol/logboek.ts';

type Inhoud = Omit<Inschrijfblad, 'soort' | 'versie' | 'ingeschrevenOp'> & { readonly nu: Date };

/** An enrolment as it goes into the log. */
export const composeInschrijfblad = ({ nu, ...inhoud }: Inhoud): Inschrijfblad => ({ soort: 'toetstafel.inschrijving', versie: 1, ...inhoud, ingeschrevenOp: nu.toISOString() });
