import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { Bijlage } from '../../../shared/domain/bijlage/bijlage.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { decideAanbieden } from '../../../shared/domain/overdracht/decide-overdracht.ts';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { addDays } from '../../../shared/kernel/plain-date.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { sleutelKenmerk } from '../../../shared/protocol/jws.ts';
import type { DossierId, MedewerkerId } from '../../../shared/kernel/ids.ts';
import type { Pakketinhoud } from '../../../shared/protocol/pakketinhoud.ts';
import { controleOf, openUitnodiging, renderUitnodiging, composePakketmanifest, type Pakketmanifest, type Pakketzaak, type Uitnodiging } from '../../../shared/protocol/pakket.ts';
import type { WriteTx } from '../../../db/handle.ts';
import { listBijlagen, readBijlage } from '../../../db/repositories/bijlage-repository.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { listOverdrachtenVan, saveUitnodiging } from '../../../db/repositories/overdracht-repository.ts';
import { appendTussendeel, saveTussenopslag } from '../../../db/repositories/tussenopslag-repository.ts';
import { runOnce } from '../commands/run-command.ts';
import { mislukt, vanWeigering } from '../fouten.ts';
import { hashOf } from '../hash.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { frameKop, makeLocker } from './container.ts';
import { recordOverdracht, weigerPakket, type Schrijver } from './overdracht-journaal.ts';
import { keepOntvanger } from './ontvangers.ts';
import { getPakketsleutels } from './pakketsleutels.ts';

/** A package is worth answering for a month, or as long as the invitation when that is shorter. */
const GELDIG_DAGEN = 30;

/** Makes an invitation for another organisation: with it, and only with it, a case can be handed over to this file. */
export async function createUitnodiging(open: OpenBestand, clock: Clock, invoer: Invoer<'createUitnodiging'>): Promise<Result<Uitvoer<'createUitnodiging'>, Fout>> {
  const { identiteit, teken } = await getPakketsleutels(open);
  const nieuw: Uitnodiging = { soort: 'toetstafel.uitnodiging', versie: 1, id: randomUUID(), van: identiteit, geheim: randomBytes(32).toString('hex'), geldigTot: addDays(clock.today(), invoer.geldigDagen) };
  const inhoud = await renderUitnodiging(nieuw, teken.prive);
  const controle = await controleOf(nieuw);
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'createUitnodiging', verzoek: invoer }, (tx) => {
    saveUitnodiging(tx, { id: nieuw.id, geheim: nieuw.geheim, gemaaktOp: clock.now(), geldigTot: nieuw.geldigTot, afzender: null, voor: invoer.voor, controle, bestand: inhoud, ingetrokkenOp: null, medewerkerId: null });
    return ok({ bestandsnaam: 'uitnodiging.toetstafel-uitnodiging', inhoud, controle });
  });
}

/** A package that is ready to be written. */
export type Inpak = { readonly manifest: Pakketmanifest; readonly zaak: Buffer; readonly bijlagen: readonly Bijlage[]; readonly sleutel: string; readonly kop: Buffer };

const hash = (b: Uint8Array): string => createHash('sha256').update(b).digest('hex');

/** The request and the facts of it; what the own organisation judged stays where it is. */
const composeZaak = (d: Dossier): Pakketzaak => ({ aard: 'aanvraag', aanvraag: d.aanvraag, verblijf: d.verblijf });

/** Signs and locks what goes to the holder of an invitation; outside a transaction, because keys take time. */
export async function sealPakket(open: OpenBestand, clock: Clock, wat: { readonly uitnodiging: Uitnodiging; readonly inhoud: Pakketinhoud; readonly bijlagen: readonly Bijlage[] }): Promise<Inpak> {
  const { identiteit, teken } = await getPakketsleutels(open);
  const { uitnodiging, bijlagen } = wat;
  const zaak = Buffer.from(canonicalJson(wat.inhoud), 'utf8');
  const uiterst = addDays(clock.today(), GELDIG_DAGEN);
  const manifest: Pakketmanifest = {
    soort: 'toetstafel.pakket', versie: 1, id: randomUUID(), afzender: identiteit,
    ontvanger: { id: uitnodiging.van.id, slot: await sleutelKenmerk(uitnodiging.van.slotsleutel) },
    uitnodiging: { id: uitnodiging.id, geheim: uitnodiging.geheim },
    gemaaktOp: clock.now(), geldigTot: uitnodiging.geldigTot < uiterst ? uitnodiging.geldigTot : uiterst,
    zaak: { grootte: zaak.length, sha256: hash(zaak) },
    bijlagen: bijlagen.map(({ naam, soort, gevoeligheid, document, grootte, sha256 }) => ({ naam, soort, gevoeligheid, ...(document === null ? {} : { document }), grootte, sha256 })),
  };
  const sleutel = randomBytes(32).toString('hex');
  return { manifest, zaak, bijlagen, sleutel, kop: frameKop(await composePakketmanifest({ manifest, sleutel }, teken.prive, uitnodiging.van.slotsleutel)) };
}

/** Writes the package where the person can take it out; block by block. */
function writePakket(tx: WriteTx, opslagId: string, { zaak, bijlagen, sleutel, kop }: Inpak): { delen: number; grootte: number } {
  let delen = 0;
  let grootte = 0;
  const schrijf = (inhoud: Buffer): void => {
    appendTussendeel(tx, { opslagId, nummer: delen, inhoud });
    delen += 1;
    grootte += inhoud.length;
  };
  schrijf(kop);
  const lockStuk = makeLocker(sleutel);
  for (const blok of lockStuk([zaak])) schrijf(blok);
  for (const { id } of bijlagen) for (const blok of lockStuk(readBijlage(tx, id))) schrijf(blok);
  return { delen, grootte };
}

type Aanbod = { readonly pakket: Inpak; readonly uitnodiging: Uitnodiging; readonly controle: string; readonly kid: string; readonly bestandsnaam: string; readonly dossierId: DossierId | null; /** Of a bundle for a member, or of judgements on their way back. */ readonly bundel?: { readonly vergaderingId: string; readonly medewerkerId?: MedewerkerId } };

/** Records that a sealed package was offered, and writes it where the person takes it out. */
export function offerPakket(tx: WriteTx, { open, clock }: Schrijver, aanbod: Aanbod): Result<Uitvoer<'createPakket'>, Fout> {
  const { medewerker } = open;
  if (!medewerker) throw new Error('The gate asks for a signed-in person');
  const { pakket, uitnodiging, controle, bestandsnaam, dossierId, bundel } = aanbod;
  const aard = bundel && (bundel.medewerkerId ? 'bundel' : 'oordelen');
  const { id, geldigTot, gemaaktOp: op } = pakket.manifest;
  const partij = { id: uitnodiging.van.id, naam: uitnodiging.van.naam, kid: aanbod.kid };
  const eerdere = dossierId === null ? [] : listOverdrachtenVan(tx, dossierId);
  const beslissing = decideAanbieden({ id, ...(aard ? { aard } : {}), ...bundel, partij, manifestHash: hashOf(pakket.manifest), uitnodigingId: uitnodiging.id, geldigTot, bijlagen: pakket.bijlagen.length, op, dossierId }, clock.today(), eerdere);
  if (!beslissing.ok) return vanWeigering(beslissing.error);
  recordOverdracht(tx, { open, clock }, { voor: undefined, gebeurtenissen: beslissing.value, tegenpartij: uitnodiging.van, inhoud: null });
  const downloadId = randomUUID();
  saveTussenopslag(tx, { id: downloadId, richting: 'uit', medewerkerId: medewerker.id, begonnenOp: clock.now() });
  const { delen, grootte } = writePakket(tx, downloadId, pakket);
  return ok({ overdrachtId: id, downloadId, bestandsnaam, grootte, delen, ontvanger: uitnodiging.van.naam, controle });
}

const veranderd = (): Result<never, Fout> => mislukt('versie_verouderd', 'Dit dossier is intussen gewijzigd. Er is geen pakket gemaakt. Bekijk de wijziging en probeer het opnieuw.');

/** Makes a package of a case for who sent the invitation, and records that it was offered. */
export async function createPakket(open: OpenBestand, clock: Clock, invoer: Invoer<'createPakket'>): Promise<Result<Uitvoer<'createPakket'>, Fout>> {
  const db = open.casefile.read;
  const gelezen = await openUitnodiging(invoer.uitnodiging.trim());
  if (!gelezen.ok) return weigerPakket(gelezen.error);
  const uitnodiging = gelezen.value;
  const dossier = loadDossier(db, invoer.dossierId);
  if (!dossier) return mislukt('dossier_onbekend', 'Dit dossier staat niet in dit bestand.');
  const aanwezig = (lijst: readonly Bijlage[]): Bijlage[] => lijst.filter((b) => !b.verwijderd);
  const pakket = await sealPakket(open, clock, { uitnodiging, inhoud: composeZaak(dossier), bijlagen: aanwezig(listBijlagen(db, dossier.id)) });
  const controle = await controleOf(uitnodiging);
  const kid = await sleutelKenmerk(uitnodiging.van.tekensleutel);
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'createPakket', verzoek: invoer }, (tx) => {
    if (uitnodiging.van.id === open.commissie.id) return mislukt('uitnodiging_eigen', 'Dit is een uitnodiging van uw eigen organisatie. Er is geen pakket gemaakt. Kies de uitnodiging van de ontvanger.', 'uitnodiging');
    // keys and manifest were made before this transaction: is the case still the one they are about?
    if (loadDossier(tx, dossier.id)?.versie !== invoer.expectedVersion || dossier.versie !== invoer.expectedVersion) return veranderd();
    if (aanwezig(listBijlagen(tx, dossier.id)).map((b) => b.id).join() !== pakket.bijlagen.map((b) => b.id).join()) return veranderd();
    const gemaakt = offerPakket(tx, { open, clock }, { pakket, uitnodiging, controle, kid, bestandsnaam: `overdracht-${dossier.nummer}.toetstafel-pakket`, dossierId: dossier.id });
    if (gemaakt.ok) keepOntvanger(tx, { id: uitnodiging.id, ontvanger: uitnodiging.van.naam, controle, geldigTot: uitnodiging.geldigTot, uitnodiging: invoer.uitnodiging.trim() });
    return gemaakt;
  });
}
