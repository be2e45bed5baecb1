import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import { berekenHerkomst, berekenVoorstel, REKENWIJZE } from '../../shared/domain/besluit/bereken-voorstel.ts';
import type { Verdelingsinvoer } from '../../shared/domain/besluit/besluit.ts';
import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import type { HerkomstUitkomst } from '../../shared/domain/herkomst/uitkomst.ts';
import type { Regelset } from '../../shared/domain/verdeling/regelset.ts';
import type { Verdelingsvoorstel } from '../../shared/domain/verdeling/voorstel.ts';
import type { ReadDb } from '../../db/handle.ts';
import { countToewijzingenNa } from '../../db/readmodels/toewijzingen.ts';
import { listJaarcijfersVan } from '../../db/repositories/jaarcijfer-repository.ts';

/** The derivation of the origin from the facts of now; null while there is no residence history. */
export const bepaalAfleiding = (d: Dossier, regelset: Regelset): HerkomstUitkomst | null => d.verblijf && berekenHerkomst({ aanvraag: d.aanvraag, verblijf: d.verblijf }, regelset);

/** The figures of the members on this day, with the decisions of this file since: what a proposal is counted from. */
export function bepaalVerdelingsinvoer(db: ReadDb, { regelset, vandaag }: { regelset: Regelset; vandaag: PlainDate }): Verdelingsinvoer {
  const cijfers = listJaarcijfersVan(db, Number(vandaag.slice(0, 4))).filter((c) => regelset.leden.includes(c.gemeente));
  return { berekendOp: vandaag, rekenwijze: REKENWIJZE, cijfers: cijfers.map((cijfer) => ({ cijfer, sindsdien: countToewijzingenNa(db, cijfer.gemeente, cijfer.peildatum) })) };
}

/** The proposal with these figures; null until the origin was established. */
export const bepaalVoorstelMet = (d: Dossier, invoer: Verdelingsinvoer, regelset: Regelset): Verdelingsvoorstel | null =>
  d.herkomst && berekenVoorstel({ aanvraag: d.aanvraag, herkomst: d.herkomst, herstelkans: d.herstelkans }, invoer, regelset);

/** The proposal from the facts, judgements and counters of now; null until the origin was established. */
export const bepaalVoorstel = (db: ReadDb, d: Dossier, context: { regelset: Regelset; vandaag: PlainDate }): Verdelingsvoorstel | null =>
  d.herkomst && bepaalVoorstelMet(d, bepaalVerdelingsinvoer(db, context), context.regelset);
