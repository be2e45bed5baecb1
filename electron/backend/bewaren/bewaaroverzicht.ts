import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { MAX_BEWAARRIJEN } from '../../../shared/contract/bewaren.ts';
import { bepaalBewaring, type Bewaring } from '../../../shared/domain/bewaren/bepaal-bewaring.ts';
import { findBeletselen, Vasthoudgrond, type Beletsel } from '../../../shared/domain/bewaren/beletsel.ts';
import { BEWAARBEGINNEN, findSelectielijst } from '../../../shared/domain/bewaren/selectielijst.ts';
import { Status, type Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { isLopend } from '../../../shared/domain/dossier/status.ts';
import { lijstnaam } from '../../../shared/domain/persoon/betrokkene.ts';
import { addYears, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { ReadDb } from '../../../db/handle.ts';
import { findVernietiging, listJaarverslagen, listOudeDossiers, listVasthoudingen, listVernietigd, wachtNog, type Vasthouding } from '../../../db/repositories/bewaar-repository.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { listMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import type { Clock } from '../ports/clock.ts';
import { toonNaam } from '../queries/lijsten.ts';
import type { OpenBestand } from '../session.ts';

const AFGELOPEN = Status.options.filter((status) => !isLopend(status));
/** No row of the list is shorter than a year: what came in later is not looked at. */
const KORTSTE_JAREN = 1;

/** How long a case is kept, what keeps it, and the holds that were not lifted. */
export type Bewaarstand = { readonly bewaring: Bewaring | null; readonly beletselen: readonly Beletsel[]; readonly vastgehouden: readonly Vasthouding[] };

/** Where a case stands between its end and its destruction. */
export function bepaalBewaarstand(db: ReadDb, d: Dossier, vandaag: PlainDate): Bewaarstand {
  const bewaring = bepaalBewaring(d, vandaag);
  const vastgehouden = listVasthoudingen(db, d.id).filter((v) => v.opgehevenOp === null);
  const beletselen = findBeletselen(d, { vandaag, bewaring, vastgehouden: vastgehouden.map((v) => Vasthoudgrond.parse(v.grond)), jaarverslagen: listJaarverslagen(db), ...wachtNog(db, d.id) });
  return { bewaring, beletselen, vastgehouden };
}

/** Cases that are over, with the day until which they are kept and what stands in the way, the first to go first; and what was destroyed. */
export function getBewaaroverzicht(open: OpenBestand, clock: Clock): Uitvoer<'getBewaaroverzicht'> {
  const { medewerker } = open;
  const db = open.casefile.read;
  const vandaag = clock.today();
  const lijst = findSelectielijst(vandaag);
  const namen = new Map(listMedewerkers(db).map((m) => [m.id, m.naam]));
  const noem = (id: (typeof namen extends Map<infer K, unknown> ? K : never) | null): string => (id === null ? '' : (namen.get(id) ?? 'Onbekend'));
  const ids = medewerker ? listOudeDossiers(db, medewerker, { ontvangenTot: addYears(vandaag, -KORTSTE_JAREN), statussen: AFGELOPEN, hoogstens: MAX_BEWAARRIJEN }) : [];
  const rijen = ids.flatMap((id) => {
    const d = loadDossier(db, id);
    if (!d) return [];
    const { bewaring, beletselen, vastgehouden } = bepaalBewaarstand(db, d, vandaag);
    if (!bewaring) return [];
    const voorstel = findVernietiging(db, id);
    const { betrokkene } = d.aanvraag;
    return [{
      dossierId: id, nummer: d.nummer, naam: toonNaam({ naam: lijstnaam(betrokkene), geheim: betrokkene.geheimhouding }), bewarenTot: bewaring.bewarenTot,
      gronden: bewaring.gronden.map(({ uitkomst, rij, jaren, vanaf, tot }) => ({ uitkomst, rij, jaren, vanaf, tot })),
      beletselen: beletselen.map(({ code, tekst }) => ({ code, tekst })),
      vasthoudingen: vastgehouden.map((v) => ({ id: v.id, grond: Vasthoudgrond.parse(v.grond), reden: v.reden, op: v.vastgehoudenOp, door: noem(v.vastgehoudenDoor) })),
      voorstel: voorstel ? { door: noem(voorstel.voorgesteldDoor), op: voorstel.voorgesteldOp, doorUzelf: voorstel.voorgesteldDoor === medewerker?.id } : null,
    }];
  });
  const perKeer = [...Map.groupBy(listVernietigd(db), (v) => v.vernietigdOp)];
  return {
    lijst: { naam: lijst.naam, zekerheid: lijst.zekerheid, toelichting: lijst.toelichting, regels: lijst.regels.map(({ begin, ...regel }) => ({ ...regel, begin: BEWAARBEGINNEN[begin] })) },
    rijen: rijen.sort((a, b) => (a.bewarenTot < b.bewarenTot ? -1 : a.bewarenTot > b.bewarenTot ? 1 : a.nummer < b.nummer ? -1 : 1)),
    vernietigd: perKeer.flatMap(([op, groep]) => op === null ? [] : [{
      op, door: noem(groep[0]?.vernietigdDoor ?? null), voorgesteldDoor: [...new Set(groep.map((v) => noem(v.voorgesteldDoor)))], nummers: groep.map((v) => v.nummer), opgeschoondOp: groep.every((v) => v.opgeschoondOp !== null) ? (groep[0]?.opgeschoondOp ?? null) : null,
    }]),
  };
}
