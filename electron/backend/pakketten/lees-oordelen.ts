import { randomUUID } from 'node:crypto';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { Oordeelverslag } from '../../../shared/contract/stukken.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { decideOordeel } from '../../../shared/domain/herstelkans/decide-herstelkans.ts';
import type { Oordelenlijst } from '../../../shared/domain/herstelkans/ledenoordeel.ts';
import { heeftRecht } from '../../../shared/domain/medewerker/medewerker.ts';
import { decideOverdracht } from '../../../shared/domain/overdracht/decide-overdracht.ts';
import type { MedewerkerId } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Bundeloordeel, Pakketoordelen } from '../../../shared/protocol/bundel.ts';
import type { WriteTx } from '../../../db/handle.ts';
import { listAantekeningversies } from '../../../db/repositories/aantekening-repository.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { findMedewerker } from '../../../db/repositories/medewerker-repository.ts';
import { saveOordeelverschil } from '../../../db/repositories/oordeelverschil-repository.ts';
import { findOverdracht } from '../../../db/repositories/overdracht-repository.ts';
import { writeAantekening } from '../aantekeningen/aantekeningen.ts';
import { getRegelset, recordGebeurtenissen } from '../commands/run-command.ts';
import { mislukt } from '../fouten.ts';
import { hashOf } from '../hash.ts';
import { magZien } from '../toegang/mag-zien.ts';
import { recordOverdracht, type Schrijver } from './overdracht-journaal.ts';

/** What tells one version of a judgement from another: the list of criteria and the judgements, nothing else. */
export const oordeelKenmerk = ({ criteriaset, oordelen }: Oordelenlijst): string => hashOf({ criteriaset, oordelen });

type Wie = NonNullable<ReturnType<typeof findMedewerker>>;
type Uitkomst = 'verwerkt' | 'gelijk' | 'keuze' | { readonly geweigerd: string };

/** Whoever reads the package in, the judgement is of the member: this person stands in the journal with it. */
const alsLid = ({ open, clock }: Schrijver, { id, naam, rol }: Wie): Schrijver => ({ open: { ...open, medewerker: { id, naam, rol } }, clock });

/** Records the judgement of a member, checked as if he gave it here. */
export function recordLedenoordeel(tx: WriteTx, schrijver: Schrijver, { wie, dossier, lijst }: { wie: Wie; dossier: Dossier; lijst: Oordelenlijst }): Result<null, string> {
  const regelset = getRegelset(schrijver.open.commissie.regio, dossier.aanvraag.ontvangenOp);
  const beslissing = decideOordeel(dossier, { medewerkerId: wie.id, ...lijst }, { regelset, magStrafrechtelijk: heeftRecht(wie.rol, 'strafrechtelijk') });
  if (!beslissing.ok) return { ok: false, error: beslissing.error.melding };
  recordGebeurtenissen(tx, alsLid(schrijver, wie), { voor: dossier, gebeurtenissen: beslissing.value });
  return ok(null);
}

/** One judgement: new, the same, a change of what the member had seen of himself, or a second version for people to choose. */
function takeOordeel(tx: WriteTx, schrijver: Schrijver, { wie, dossier, lijst, basis, overdrachtId }: { wie: Wie; dossier: Dossier; lijst: Oordelenlijst; basis: string | null; overdrachtId: string }): Uitkomst {
  const eigen = dossier.ledenoordelen?.find((o) => o.medewerkerId === wie.id);
  const nu = eigen ? oordeelKenmerk(eigen) : null;
  if (nu === oordeelKenmerk(lijst)) return 'gelijk';
  if (nu !== null && nu !== basis) {
    saveOordeelverschil(tx, { id: randomUUID(), dossierId: dossier.id, medewerkerId: wie.id, overdrachtId, ontvangen: lijst, ontvangenOp: schrijver.clock.now() });
    return 'keuze';
  }
  const gedaan = recordLedenoordeel(tx, schrijver, { wie, dossier, lijst });
  return gedaan.ok ? 'verwerkt' : { geweigerd: gedaan.error };
}

function takeZaak(tx: WriteTx, schrijver: Schrijver, { wie, oordeel, overdrachtId }: { wie: Wie; oordeel: Bundeloordeel; overdrachtId: string }): { nummer: string; uitkomst: Uitkomst } {
  const dossier = loadDossier(tx, oordeel.dossierId);
  // who may not see the case (any more) does not judge it, whatever is in the package
  if (!dossier || !magZien({ ...schrijver.open, medewerker: wie }, dossier.id)) return { nummer: dossier?.nummer ?? 'onbekend', uitkomst: { geweigerd: 'Dit lid doet aan dit dossier niet (meer) mee.' } };
  const uitkomst = oordeel.lijst === null ? 'gelijk' : takeOordeel(tx, schrijver, { wie, dossier, lijst: oordeel.lijst, basis: oordeel.basis, overdrachtId });
  // a note that came before is not written twice: the package with it may come in again under another number
  const eerder = listAantekeningversies(tx, dossier.id).some((a) => a.geschrevenDoor === wie.id && a.tekst === oordeel.aantekening);
  if (oordeel.aantekening !== '' && !eerder) writeAantekening(tx, schrijver, { id: randomUUID(), versie: 1, dossierId: dossier.id, tekst: oordeel.aantekening, door: wie.id });
  return { nummer: dossier.nummer, uitkomst };
}

/** Judgements on their way back say that the papers arrived: the bundle does not stay "offered". */
function noteAangekomen(tx: WriteTx, schrijver: Schrijver, { bundelId, medewerkerId }: { bundelId: string; medewerkerId: MedewerkerId }): void {
  const bundel = findOverdracht(tx, bundelId);
  if (bundel?.overdracht.aard !== 'bundel' || bundel.overdracht.medewerkerId !== medewerkerId) return;
  const stap = decideOverdracht(bundel.overdracht, { naar: 'aanvaard', dossierId: null }, { door: 'ander', op: schrijver.clock.now() });
  if (stap.ok && stap.value.length > 0) recordOverdracht(tx, schrijver, { voor: bundel.overdracht, gebeurtenissen: stap.value, tegenpartij: bundel.tegenpartij, inhoud: null });
}

/** Takes in what a member found at home. What does not fit is told, and stops nothing else. */
export function takeOordelen(tx: WriteTx, schrijver: Schrijver, { oordelen, overdrachtId, medewerkerId }: { oordelen: Pakketoordelen; overdrachtId: string; medewerkerId: MedewerkerId | null }): Result<Oordeelverslag, Fout> {
  const wie = medewerkerId === null ? undefined : findMedewerker(tx, medewerkerId);
  if (!wie) return mislukt('lid_onbekend', 'Het lid dat deze oordelen gaf, staat niet in dit bestand. Er is niets ingelezen.', 'bestand');
  noteAangekomen(tx, schrijver, { bundelId: oordelen.bundelId, medewerkerId: wie.id });
  const uitkomsten = oordelen.oordelen.map((oordeel) => takeZaak(tx, schrijver, { wie, oordeel, overdrachtId }));
  const tel = (wat: Uitkomst): number => uitkomsten.filter((u) => u.uitkomst === wat).length;
  return ok({
    lid: wie.naam, verwerkt: tel('verwerkt'), gelijk: tel('gelijk'), keuze: tel('keuze'),
    geweigerd: uitkomsten.flatMap(({ nummer, uitkomst }) => (typeof uitkomst === 'string' ? [] : [{ nummer, reden: uitkomst.geweigerd }])),
  });
}
