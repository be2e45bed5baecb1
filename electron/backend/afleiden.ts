import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import { determineHerkomst } from '../../shared/domain/herkomst/determine-herkomst.ts';
import type { HerkomstUitkomst } from '../../shared/domain/herkomst/uitkomst.ts';
import { bepaalTeller } from '../../shared/domain/verdeling/plafond.ts';
import { proposeVerdeling } from '../../shared/domain/verdeling/propose-verdeling.ts';
import type { Regelset } from '../../shared/domain/verdeling/regelset.ts';
import type { Verdelingsvoorstel } from '../../shared/domain/verdeling/voorstel.ts';
import type { ReadDb } from '../../db/handle.ts';
import { countToewijzingenNa } from '../../db/readmodels/toewijzingen.ts';
import { listJaarcijfersVan } from '../../db/repositories/jaarcijfer-repository.ts';

/** The derivation of the origin from the facts of now; null while there is no residence history. */
export const bepaalAfleiding = (d: Dossier, regelset: Regelset): HerkomstUitkomst | null =>
  d.verblijf &&
  determineHerkomst({
    perioden: d.verblijf, opnames: d.aanvraag.opnames, peildatum: d.aanvraag.ontvangenOp, regelset,
    geboortedatum: d.aanvraag.betrokkene.geboortedatum, geheimhouding: d.aanvraag.betrokkene.geheimhouding,
  });

/** The proposal from the facts, judgements and counters of now; null until the origin was established. */
export function bepaalVoorstel(db: ReadDb, d: Dossier, context: { regelset: Regelset; vandaag: PlainDate }): Verdelingsvoorstel | null {
  if (!d.herkomst) return null;
  const { regelset } = context;
  const cijfers = listJaarcijfersVan(db, Number(context.vandaag.slice(0, 4)));
  const tellers = regelset.leden.map((gemeente) => {
    const cijfer = cijfers.find((c) => c.gemeente === gemeente);
    return bepaalTeller(gemeente, cijfer, cijfer ? countToewijzingenNa(db, gemeente, cijfer.peildatum) : 0, regelset);
  });
  return proposeVerdeling({
    groep: d.aanvraag.urgentiegroep,
    herkomstgemeente: d.herkomst.gemeente,
    herkomst: d.herkomst.afleiding.uitkomst,
    herstelkans: d.herstelkans,
    tellers,
    leefbaarheid: Object.fromEntries(cijfers.map((c) => [c.gemeente, c.leefbaarheidssignaal])),
    regelset,
  });
}
