import { randomBytes, randomUUID } from 'node:crypto';
import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { Dossierweergave } from '../../../shared/contract/weergave.ts';
import { isBijlageVoor } from '../../../shared/domain/bijlage/bijlage.ts';
import { decideOordeel } from '../../../shared/domain/herstelkans/decide-herstelkans.ts';
import type { Oordelenlijst } from '../../../shared/domain/herstelkans/ledenoordeel.ts';
import { lijstnaam } from '../../../shared/domain/persoon/betrokkene.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { addDays } from '../../../shared/kernel/plain-date.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { Bundeloordeel, Pakketbundel, type Pakketoordelen } from '../../../shared/protocol/bundel.ts';
import { sleutelKenmerk } from '../../../shared/protocol/jws.ts';
import { controleOf, renderUitnodiging, type Uitnodiging } from '../../../shared/protocol/pakket.ts';
import type { ReadDb } from '../../../db/handle.ts';
import { findBijlage } from '../../../db/repositories/bijlage-repository.ts';
import { findBundel, findBundeloordeel, listBundeloordelen, listBundelvergaderingen, saveBundeloordeel } from '../../../db/repositories/bundel-repository.ts';
import { saveUitnodiging } from '../../../db/repositories/overdracht-repository.ts';
import { getRegelset, runOnce } from '../commands/run-command.ts';
import { mislukt, vanWeigering } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { magStrafrechtelijk } from '../strafrechtelijk.ts';
import { oordeelKenmerk } from './lees-oordelen.ts';
import { offerPakket, sealPakket } from './maak-pakket.ts';
import { getPakketsleutels } from './pakketsleutels.ts';

/** A card is good for a year: long enough to be no work, short enough to notice who left. */
const KAART_DAGEN = 365;

const onbekend = (): Result<never, Fout> => mislukt('bundel_onbekend', 'Van deze vergadering zijn hier geen stukken. Lees eerst het pakket van de secretaris in.');
const alleenLid = (): Result<never, Fout> => mislukt('geen_lidbestand', 'Dit kan alleen in het eigen bestand van een commissielid.');

/** Files come with ids of their own; everything else is the package as it was read. */
const leesBundel = (db: ReadDb, vergaderingId: string) => {
  const rij = findBundel(db, vergaderingId);
  return rij && { ...rij, bundel: BewaardeBundel.parse(rij.inhoud) };
};
const BewaardeBundel = Pakketbundel.extend({ zaken: Pakketbundel.shape.zaken.element.extend({ bijlagen: Pakketbundel.shape.antwoord.shape.id.array() }).array() });

/** Makes the card with which the secretary can lock bundles to this file. */
export async function createLidkaart(open: OpenBestand, clock: Clock, invoer: Invoer<'createLidkaart'>): Promise<Result<Uitvoer<'createLidkaart'>, Fout>> {
  const { medewerker } = open;
  if (open.commissie.soort !== 'lid' || !medewerker) return alleenLid();
  const { identiteit, teken } = await getPakketsleutels(open);
  const kaart: Uitnodiging = { soort: 'toetstafel.uitnodiging', versie: 1, id: randomUUID(), van: identiteit, geheim: randomBytes(32).toString('hex'), geldigTot: addDays(clock.today(), KAART_DAGEN) };
  const inhoud = await renderUitnodiging(kaart, teken.prive);
  const controle = await controleOf(kaart);
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'createLidkaart', verzoek: invoer }, (tx) => {
    saveUitnodiging(tx, { id: kaart.id, geheim: kaart.geheim, gemaaktOp: clock.now(), geldigTot: kaart.geldigTot, afzender: null, voor: 'lidkaart', controle, bestand: inhoud, ingetrokkenOp: null, medewerkerId: medewerker.id });
    return ok({ bestandsnaam: 'lidkaart.toetstafel-uitnodiging', inhoud, controle });
  });
}

const leesOordeel = (db: ReadDb, vergaderingId: string, dossierId: DossierId) => {
  const rij = findBundeloordeel(db, vergaderingId, dossierId);
  return rij ? Bundeloordeel.parse(rij.inhoud) : undefined;
};

/** The meetings of which papers came in, with how far this member is. */
export function listBundels(open: OpenBestand): Uitvoer<'listBundels'> {
  const db = open.casefile.read;
  return listBundelvergaderingen(db).flatMap((vergaderingId) => {
    const rij = leesBundel(db, vergaderingId);
    if (!rij) return [];
    const zaken = rij.bundel.zaken.flatMap(({ dossierId, versie, weergave }) => {
      const gelezen = Dossierweergave.safeParse(weergave);
      if (!gelezen.success) return [];
      const { dossier, oordelenVanLeden } = gelezen.data;
      const oordeel = leesOordeel(db, vergaderingId, dossierId);
      return [{ zaakId: dossierId, nummer: dossier.nummer, naam: lijstnaam(dossier.aanvraag.betrokkene), groep: dossier.aanvraag.urgentiegroep, gewijzigd: oordeel !== undefined && oordeel.versie !== versie, geoordeeld: oordelenVanLeden.eigen !== null || (oordeel !== undefined && oordeel.lijst !== null), aantekening: (oordeel?.aantekening ?? '') !== '', teVersturen: oordeel !== undefined }];
    });
    return [{ vergadering: rij.bundel.vergadering, gemaaktOp: rij.gemaaktOp, nietErbij: rij.bundel.nietErbij, zaken }];
  });
}

/** A case of the bundle with its display, when this program can still show it. */
function findZaak(db: ReadDb, vergaderingId: string, zaakId: DossierId): Result<{ weergave: Dossierweergave; versie: number; bijlagen: readonly string[] }, Fout> {
  const zaak = leesBundel(db, vergaderingId)?.bundel.zaken.find((z) => z.dossierId === zaakId);
  if (!zaak) return onbekend();
  const weergave = Dossierweergave.safeParse(zaak.weergave);
  return weergave.success ? ok({ weergave: weergave.data, versie: zaak.versie, bijlagen: zaak.bijlagen }) : mislukt('bundel_verouderd', 'Deze stukken zijn gemaakt met een vorige versie van Toetstafel. Vraag de secretaris om nieuwe stukken. Uw oordelen zijn bewaard.');
}

/** One case at home: what the screens show, its files, and what this member found. */
export function getBundelzaak(open: OpenBestand, { vergaderingId, zaakId }: Invoer<'getBundelzaak'>): Result<Uitvoer<'getBundelzaak'>, Fout> {
  const db = open.casefile.read;
  const zaak = findZaak(db, vergaderingId, zaakId);
  if (!zaak.ok) return zaak;
  const oordeel = leesOordeel(db, vergaderingId, zaakId);
  const bijlagen = zaak.value.bijlagen.flatMap((id) => findBijlage(db, id) ?? []).map((b) => ({ ...b, teOpenen: !b.verwijderd && open.medewerker !== null && isBijlageVoor(open.medewerker, b) }));
  const { eigen } = zaak.value.weergave.oordelenVanLeden;
  const lijst = oordeel?.lijst ?? (eigen ? { criteriaset: eigen.criteriaset, oordelen: eigen.oordelen } : null);
  return ok({ weergave: zaak.value.weergave, bijlagen, lijst, aantekening: oordeel?.aantekening ?? '' });
}

/** A judgement as the case will take it: refused here already when the commission would refuse it. */
function toetsOordeel(open: OpenBestand, weergave: Dossierweergave, lijst: Oordelenlijst): Result<null, Fout> {
  const regelset = getRegelset(open.commissie.regio, weergave.dossier.aanvraag.ontvangenOp);
  const beslissing = decideOordeel(weergave.dossier, { medewerkerId: open.medewerker?.id ?? '', ...lijst }, { regelset, magStrafrechtelijk: magStrafrechtelijk(open) });
  return beslissing.ok ? ok(null) : vanWeigering(beslissing.error);
}

/** Keeps what this member finds of a case, until it is sent and after that too. */
export function recordBundeloordeel(open: OpenBestand, clock: Clock, invoer: Invoer<'recordBundeloordeel'>): Result<null, Fout> {
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'recordBundeloordeel', verzoek: invoer }, (tx) => {
    const { vergaderingId, zaakId, lijst, aantekening } = invoer;
    const zaak = findZaak(tx, vergaderingId, zaakId);
    if (!zaak.ok) return zaak;
    const { weergave, versie } = zaak.value;
    const getoetst = lijst ? toetsOordeel(open, weergave, lijst) : ok(null);
    if (!getoetst.ok) return getoetst;
    const eigen = weergave.oordelenVanLeden.eigen;
    const inhoud: Bundeloordeel = { dossierId: zaakId, versie, basis: eigen ? oordeelKenmerk(eigen) : null, lijst, aantekening, op: clock.now() };
    saveBundeloordeel(tx, { vergaderingId, dossierId: zaakId, inhoud, gewijzigdOp: clock.now() });
    return ok(null);
  });
}

/** Makes the package with this member's judgements and notes, for the secretary who sent the papers. */
export async function createOordelenpakket(open: OpenBestand, clock: Clock, invoer: Invoer<'createOordelenpakket'>): Promise<Result<Uitvoer<'createOordelenpakket'>, Fout>> {
  const db = open.casefile.read;
  const rij = leesBundel(db, invoer.vergaderingId);
  if (!rij) return onbekend();
  const rijen = listBundeloordelen(db, invoer.vergaderingId);
  const oordelen = rijen.map((r) => Bundeloordeel.parse(r.inhoud)).filter((o) => rij.bundel.zaken.some((z) => z.dossierId === o.dossierId) && (o.lijst !== null || o.aantekening !== ''));
  if (oordelen.length === 0) return mislukt('geen_oordelen', 'U hebt nog geen oordeel of aantekening vastgelegd. Er is geen pakket gemaakt.');
  const { antwoord } = rij.bundel;
  const inhoud: Pakketoordelen = { aard: 'oordelen', bundelId: rij.overdrachtId, vergaderingId: invoer.vergaderingId, oordelen };
  const pakket = await sealPakket(open, clock, { uitnodiging: antwoord, inhoud, bijlagen: [] });
  const controle = await controleOf(antwoord);
  const kid = await sleutelKenmerk(antwoord.van.tekensleutel);
  const stand = JSON.stringify(rijen);
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'createOordelenpakket', verzoek: invoer }, (tx) => {
    if (JSON.stringify(listBundeloordelen(tx, invoer.vergaderingId)) !== stand) return mislukt('versie_verouderd', 'Een oordeel is intussen gewijzigd. Er is geen pakket gemaakt. Probeer het opnieuw.');
    return offerPakket(tx, { open, clock }, { pakket, uitnodiging: antwoord, controle, kid, bestandsnaam: `oordelen-${rij.bundel.vergadering.datum}.toetstafel-pakket`, dossierId: null, bundel: { vergaderingId: invoer.vergaderingId } });
  });
}
