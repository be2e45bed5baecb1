import { randomBytes, randomUUID } from 'node:crypto';
import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { isBijlageVoor, OMVANG, type Bijlage } from '../../../shared/domain/bijlage/bijlage.ts';
import { heeftRecht } from '../../../shared/domain/medewerker/medewerker.ts';
import type { Vergadering } from '../../../shared/domain/vergadering/vergadering.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { addDays } from '../../../shared/kernel/plain-date.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Pakketbundel } from '../../../shared/protocol/bundel.ts';
import { sleutelKenmerk } from '../../../shared/protocol/jws.ts';
import { controleOf, openUitnodiging, type Uitnodiging } from '../../../shared/protocol/pakket.ts';
import { listDossiersVan } from '../../../db/readmodels/agenda.ts';
import { listBijlagen } from '../../../db/repositories/bijlage-repository.ts';
import { findLidkaart, saveLidkaart as bewaarLidkaart } from '../../../db/repositories/bundel-repository.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { findMedewerker, listActieveMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import { findUitnodiging, listOverdrachten, saveUitnodiging } from '../../../db/repositories/overdracht-repository.ts';
import { findVergadering } from '../../../db/repositories/vergadering-repository.ts';
import { findZitting } from '../../../db/repositories/zitting-repository.ts';
import { runOnce } from '../commands/run-command.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import { getDossier } from '../queries/dossier.ts';
import type { OpenBestand } from '../session.ts';
import { magZien } from '../toegang/mag-zien.ts';
import { offerPakket, sealPakket } from './maak-pakket.ts';
import { weigerPakket } from './overdracht-journaal.ts';
import { getPakketsleutels } from './pakketsleutels.ts';

type Lid = NonNullable<ReturnType<typeof findMedewerker>>;

/** Judgements come back until so long after the meeting. */
const ANTWOORD_DAGEN = 60;

const onbekend = (): Result<never, Fout> => mislukt('vergadering_onbekend', 'Deze vergadering bestaat niet meer. Kies een andere.', 'vergaderingId');
const geenLid = (): Result<never, Fout> => mislukt('lid_onbekend', 'Deze persoon oordeelt niet mee. Kies een lid van de commissie.', 'medewerkerId');

/** The file as this member sees it: every query then leaves out what he may not see. */
const alsLid = (open: OpenBestand, { id, naam, rol, organisatie }: Lid): OpenBestand => ({ ...open, medewerker: { id, naam, rol, ...(organisatie ? { organisatie } : {}) } });

/** The cases of a meeting that this member takes part in, and how many there are beside them. */
function splitZaken(open: OpenBestand, lid: Lid, vergaderingId: string): { erbij: DossierId[]; nietErbij: number } {
  const alle = listDossiersVan(open.casefile.read, vergaderingId);
  const erbij = alle.filter((id) => magZien(alsLid(open, lid), id));
  return { erbij, nietErbij: alle.length - erbij.length };
}

/** Who judges on a meeting: those who were chosen for it, or everybody who judges while nobody was. */
function listLeden(open: OpenBestand, vergaderingId: string): Lid[] {
  const db = open.casefile.read;
  const gekozen = findZitting(db, vergaderingId)?.deelnemers.map((d) => d.medewerkerId) ?? [];
  return listActieveMedewerkers(db).filter((m) => heeftRecht(m.rol, 'beoordelen') && m.rol !== 'secretaris' && (gekozen.length === 0 || gekozen.includes(m.id)));
}

/** The members of a meeting, with what each would get and how far the last bundle is. */
export function listBundelleden(open: OpenBestand, clock: Clock, { vergaderingId }: Invoer<'listBundelleden'>): Result<Uitvoer<'listBundelleden'>, Fout> {
  const db = open.casefile.read;
  if (!findVergadering(db, vergaderingId)) return onbekend();
  const bundels = listOverdrachten(db).filter((o) => o.aard === 'bundel' && o.richting === 'uit' && o.vergaderingId === vergaderingId);
  return ok(
    listLeden(open, vergaderingId).map((lid) => {
      const kaart = findLidkaart(db, lid.id);
      const laatste = bundels.find((o) => o.medewerkerId === lid.id);
      const { erbij, nietErbij } = splitZaken(open, lid, vergaderingId);
      return {
        medewerkerId: lid.id, naam: lid.naam, rol: lid.rol, zaken: erbij.length, nietErbij,
        kaart: kaart ? { naam: kaart.naam, controle: kaart.controle, geldigTot: kaart.geldigTot, geldig: kaart.geldigTot >= clock.today() } : null,
        laatste: laatste ? { status: laatste.status, op: laatste.afgehandeldOp ?? laatste.aangebodenOp } : null,
      };
    }),
  );
}

/** Keeps the card that a member gave, so that bundles can be locked to this person. */
export async function saveLidkaart(open: OpenBestand, clock: Clock, invoer: Invoer<'saveLidkaart'>): Promise<Result<Uitvoer<'saveLidkaart'>, Fout>> {
  const gelezen = await openUitnodiging(invoer.uitnodiging.trim());
  if (!gelezen.ok) return weigerPakket(gelezen.error);
  const controle = await controleOf(gelezen.value);
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'saveLidkaart', verzoek: invoer }, (tx) => {
    const { van, geldigTot } = gelezen.value;
    const lid = findMedewerker(tx, invoer.medewerkerId);
    if (!lid || !heeftRecht(lid.rol, 'beoordelen')) return geenLid();
    if (van.id === open.commissie.id) return mislukt('uitnodiging_eigen', 'Dit is een uitnodiging van uw eigen commissie. Kies de lidkaart die het lid in zijn eigen bestand maakte.', 'uitnodiging');
    bewaarLidkaart(tx, { medewerkerId: lid.id, naam: van.naam, controle, geldigTot, uitnodiging: invoer.uitnodiging.trim(), bewaardOp: clock.now() });
    return ok({ controle });
  });
}

type Zaakdeel = { readonly weergave: Uitvoer<'getDossier'>; readonly bijlagen: readonly Bijlage[] };

/** One case as this member sees it, with the files that he may open. */
async function readZaak(open: OpenBestand, clock: Clock, lid: Lid, dossierId: DossierId): Promise<Zaakdeel | undefined> {
  const weergave = await getDossier(alsLid(open, lid), clock, { dossierId });
  if (!weergave.ok) return undefined;
  const bijlagen = listBijlagen(open.casefile.read, dossierId).filter((b) => !b.verwijderd && isBijlageVoor(lid, b));
  // at home there is only one thing to do with a case
  return { weergave: { ...weergave.value, acties: weergave.value.acties.filter((a) => a === 'geefOordeel') }, bijlagen };
}

/** The invitation for the judgements of this one member, from the one file that his card is of. */
async function makeAntwoord(open: OpenBestand, clock: Clock, vergadering: Vergadering): Promise<Uitnodiging> {
  const { identiteit } = await getPakketsleutels(open);
  const begin = vergadering.datum > clock.today() ? vergadering.datum : clock.today();
  return { soort: 'toetstafel.uitnodiging', versie: 1, id: randomUUID(), van: identiteit, geheim: randomBytes(32).toString('hex'), geldigTot: addDays(begin, ANTWOORD_DAGEN) };
}

const versies = (open: OpenBestand, ids: readonly DossierId[]): string => ids.map((id) => `${id} ${loadDossier(open.casefile.read, id)?.versie ?? 0}`).join();

/** Makes the sealed bundle of a meeting for one member: the cases he takes part in, with the files he may open. */
export async function createBundel(open: OpenBestand, clock: Clock, invoer: Invoer<'createBundel'>): Promise<Result<Uitvoer<'createBundel'>, Fout>> {
  const db = open.casefile.read;
  const vergadering = findVergadering(db, invoer.vergaderingId);
  const lid = findMedewerker(db, invoer.medewerkerId);
  if (!vergadering) return onbekend();
  if (!lid || !listLeden(open, vergadering.id).some((l) => l.id === lid.id)) return geenLid();
  const kaart = findLidkaart(db, lid.id);
  const gelezen = kaart && (await openUitnodiging(kaart.uitnodiging));
  if (!kaart || !gelezen?.ok) return mislukt('lidkaart_ontbreekt', 'Dit lid heeft nog geen lidkaart gegeven. Vraag het lid om in zijn eigen bestand een lidkaart te maken en bewaar die hier.', 'medewerkerId');
  const { erbij, nietErbij } = splitZaken(open, lid, vergadering.id);
  if (erbij.length === 0) return mislukt('bundel_leeg', 'Er staan geen zaken op de agenda waar dit lid aan meedoet. Er is geen pakket gemaakt.');
  const gezien = versies(open, erbij);
  const delen = await Promise.all(erbij.map((id) => readZaak(open, clock, lid, id)));
  const zaken = delen.filter((d) => d !== undefined);
  const bijlagen = zaken.flatMap((d) => d.bijlagen);
  if (bijlagen.reduce((som, b) => som + b.grootte, 0) > OMVANG.dossier || bijlagen.length > OMVANG.aantal) return mislukt('bundel_te_groot', 'De bijlagen van deze vergadering zijn samen te groot voor één pakket. Er is geen pakket gemaakt. Zet minder zaken op de agenda of maak bijlagen kleiner.');
  const antwoord = await makeAntwoord(open, clock, vergadering);
  const bundel: Pakketbundel = {
    aard: 'bundel', vergadering, regio: open.commissie.regio, antwoord, nietErbij, lid: { medewerkerId: lid.id, naam: lid.naam, rol: lid.rol },
    zaken: zaken.map(({ weergave, bijlagen: eigen }) => ({ dossierId: weergave.dossier.id, versie: weergave.dossier.versie, weergave, bijlagen: eigen.map((b) => bijlagen.indexOf(b)) })),
  };
  const pakket = await sealPakket(open, clock, { uitnodiging: gelezen.value, inhoud: bundel, bijlagen });
  const { van } = gelezen.value;
  const kid = await sleutelKenmerk(van.tekensleutel);
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'createBundel', verzoek: invoer }, (tx) => {
    if (versies(open, splitZaken(open, lid, vergadering.id).erbij) !== gezien) return mislukt('versie_verouderd', 'Een van de zaken is intussen gewijzigd. Er is geen pakket gemaakt. Probeer het opnieuw.');
    if (findUitnodiging(tx, antwoord.id)) throw new Error('A fresh id is not fresh');
    saveUitnodiging(tx, { id: antwoord.id, geheim: antwoord.geheim, gemaaktOp: clock.now(), geldigTot: antwoord.geldigTot, afzender: { id: van.id, kid }, voor: lid.naam, controle: '', bestand: null, ingetrokkenOp: null, medewerkerId: lid.id });
    return offerPakket(tx, { open, clock }, { pakket, uitnodiging: gelezen.value, controle: kaart.controle, kid, bestandsnaam: `vergadering-${vergadering.datum}.toetstafel-pakket`, dossierId: null, bundel: { vergaderingId: vergadering.id, medewerkerId: lid.id } });
  });
}
