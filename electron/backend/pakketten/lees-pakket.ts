import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { findOntbrekendeToestemming } from '../../../shared/domain/bijlage/bijlage.ts';
import { formatBijlagenaam } from '../../../shared/domain/bijlage/format-bijlagenaam.ts';
import { decideOntvangen } from '../../../shared/domain/overdracht/decide-overdracht.ts';
import type { Organisatiesoort } from '../../../shared/domain/organisatie/organisatie.ts';
import type { Overdrachtaard, Overdrachtgebeurtenis, Overdrachtidentiteit } from '../../../shared/domain/overdracht/overdracht.ts';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { sleutelKenmerk } from '../../../shared/protocol/jws.ts';
import { openPakketmanifest, type Pakketbijlage, type Pakketmanifest, type Pakketzaak } from '../../../shared/protocol/pakket.ts';
import { Pakketinhoud } from '../../../shared/protocol/pakketinhoud.ts';
import type { WriteTx } from '../../../db/handle.ts';
import { saveBijlage } from '../../../db/repositories/bijlage-repository.ts';
import { findOverdracht, findUitnodiging, saveUitnodiging } from '../../../db/repositories/overdracht-repository.ts';
import { deleteTussenopslag, readTussendeel } from '../../../db/repositories/tussenopslag-repository.ts';
import { recordBijlagen } from '../bijlagen/bijlage-commands.ts';
import { checkBijlage } from '../bijlagen/check-bijlage.ts';
import { openUpload } from '../bijlagen/upload.ts';
import { runOnce } from '../commands/run-command.ts';
import { mislukt, vanWeigering } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { takeBundel } from './lees-bundel.ts';
import { takeOordelen } from './lees-oordelen.ts';
import { lockedSize, makeLezer, makeUnlocker, takeKop, type Lezer } from './container.ts';
import { recordOverdracht, weigerPakket, type Schrijver } from './overdracht-journaal.ts';
import { getPakketsleutels } from './pakketsleutels.ts';

/** What waits for an answer: the case, and the day on which it came in. */
export type OntvangenZaak = { readonly zaak: Pakketzaak; readonly dag: PlainDate };

const hash = (b: Uint8Array): string => createHash('sha256').update(b).digest('hex');
const isGelijk = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

const vreemd = (): Result<never, Fout> => mislukt('pakket_vreemd', 'Dit pakket hoort niet bij een uitnodiging van u, of komt van een ander dan wie die uitnodiging eerder gebruikte. Er is niets ingelezen. Bel de organisatie die het zou hebben gestuurd.', 'bestand');

type Gelezen = { readonly manifest: Pakketmanifest; readonly manifestHash: string; readonly partij: Overdrachtidentiteit; readonly unlockStuk: (grootte: number) => Buffer | undefined };

/** Opens the locked manifest of an upload and looks at every size, before any part is unlocked. */
async function openKop(open: OpenBestand, uploadId: string): Promise<Result<Gelezen, Fout>> {
  const db = open.casefile.read;
  const upload = openUpload(open, db, uploadId);
  if (!upload.ok) return upload;
  const lezer: Lezer = makeLezer((nummer) => readTussendeel(db, uploadId, nummer));
  const kop = takeKop(lezer);
  if (!kop) return weigerPakket('onleesbaar');
  const gelezen = await openPakketmanifest(kop.token, (await getPakketsleutels(open)).ontsluiter);
  if (!gelezen.ok) return weigerPakket(gelezen.error);
  const { manifest, manifestHash, sleutel } = gelezen.value;
  if (kop.bytes + lockedSize([manifest.zaak.grootte, ...manifest.bijlagen.map((b) => b.grootte)]) !== upload.value.bytes) return weigerPakket('veranderd');
  const partij = { id: manifest.afzender.id, naam: manifest.afzender.naam, kid: await sleutelKenmerk(manifest.afzender.tekensleutel) };
  return ok({ manifest, manifestHash, partij, unlockStuk: makeUnlocker(sleutel, lezer) });
}

/** Whether the sender holds an invitation of ours, and is the one who used it first. */
function checkUitnodiging(tx: WriteTx, { manifest, partij }: Gelezen, vandaag: PlainDate): Result<never, Fout> | undefined {
  const uitnodiging = findUitnodiging(tx, manifest.uitnodiging.id);
  if (!uitnodiging || !isGelijk(uitnodiging.geheim, manifest.uitnodiging.geheim)) return vreemd();
  if (uitnodiging.ingetrokkenOp !== null) return mislukt('uitnodiging_ingetrokken', 'U trok de uitnodiging bij dit pakket in. Er is niets ingelezen. Geef de afzender een nieuwe uitnodiging als u de zaak toch wilt ontvangen.', 'bestand');
  if (uitnodiging.afzender && (uitnodiging.afzender.id !== partij.id || uitnodiging.afzender.kid !== partij.kid)) return vreemd();
  if (uitnodiging.geldigTot < vandaag) return mislukt('pakket_verlopen', 'De uitnodiging bij dit pakket is verlopen. Er is niets ingelezen. Geef de afzender een nieuwe uitnodiging.', 'bestand');
  saveUitnodiging(tx, { ...uitnodiging, afzender: { id: partij.id, kid: partij.kid } });
  return undefined;
}

/** Unlocks the text and checks it against the schema that this program itself writes. */
function unlockInhoud({ manifest, unlockStuk }: Gelezen): Result<Pakketinhoud, Fout> {
  const bytes = unlockStuk(manifest.zaak.grootte);
  if (!bytes || hash(bytes) !== manifest.zaak.sha256) return weigerPakket('veranderd');
  try {
    const zaak = Pakketinhoud.parse(JSON.parse(bytes.toString('utf8')));
    return canonicalJson(zaak) === bytes.toString('utf8') ? ok(zaak) : weigerPakket('inhoud');
  } catch {
    return weigerPakket('inhoud');
  }
}

/** Unlocks one attachment and looks at its content again: the sender's word about it is not taken. */
function unlockBijlage(gelezen: Gelezen, opgave: Pakketbijlage, zaak: Pakketinhoud): Result<Buffer, Fout> {
  // what comes from the own commission was looked at when the case came in
  const gebrek = zaak.aard === 'aanvraag' ? findOntbrekendeToestemming(opgave.gevoeligheid, zaak.aanvraag.toestemming) : undefined;
  if (gebrek !== undefined) return mislukt('toestemming_ontbreekt', `${gebrek} Er is niets ingelezen.`, 'bestand');
  const inhoud = gelezen.unlockStuk(opgave.grootte);
  if (!inhoud || hash(inhoud) !== opgave.sha256) return weigerPakket('veranderd');
  const getoetst = checkBijlage(inhoud);
  if (!getoetst.ok) return mislukt(getoetst.error.code, `In dit pakket zit een bijlage die niet mag. ${getoetst.error.melding} Het hele pakket is geweigerd.`, 'bestand');
  return getoetst.value === opgave.soort && formatBijlagenaam(opgave.naam, opgave.soort) === opgave.naam ? ok(inhoud) : weigerPakket('inhoud');
}

function saveBijlagen(tx: WriteTx, { open, clock }: Schrijver, gelezen: Gelezen, zaak: Pakketinhoud): Result<readonly string[], Fout> {
  const overdrachtId = gelezen.manifest.id;
  const nieuw = gelezen.manifest.bijlagen.map((opgave) => ({ opgave, bijlage: { ...opgave, document: opgave.document ?? null, id: randomUUID() } }));
  if (nieuw.length === 0) return ok([]);
  const journaalNummer = recordBijlagen(tx, { open, clock }, { soort: 'BijlageToegevoegd', bijlagen: nieuw.map((n) => n.bijlage), dossierId: null, overdrachtId });
  for (const { opgave, bijlage } of nieuw) {
    const inhoud = unlockBijlage(gelezen, opgave, zaak);
    if (!inhoud.ok) return inhoud;
    saveBijlage(tx, { ...bijlage, dossierId: null, overdrachtId, toegevoegdOp: clock.now(), toegevoegdDoor: null, journaalNummer }, inhoud.value);
  }
  return ok(nieuw.map((n) => n.bijlage.id));
}

/** Which kind of package belongs to which kind of file. */
const HOORT_BIJ = { aanvraag: ['commissie', 'instelling'], bundel: ['lid'], oordelen: ['commissie'] } as const satisfies Record<Overdrachtaard, readonly Organisatiesoort[]>;

const verkeerdBestand = (): Result<never, Fout> => mislukt('pakket_ander_bestand', 'Dit pakket hoort niet in dit dossierbestand. Er is niets ingelezen. Stukken voor een vergadering leest een lid in zijn eigen bestand in; aanvragen en oordelen horen bij de commissie.', 'bestand');

/** Keeps what a package holds: a request waits for an answer, a bundle and judgements are taken in at once. */
function takeInhoud(tx: WriteTx, schrijver: Schrijver, gelezen: Gelezen, ontvangen: readonly Overdrachtgebeurtenis[]): Result<Pick<Uitvoer<'importPakket'>, 'aard' | 'verslag'>, Fout> {
  const { manifest } = gelezen;
  const inhoud = unlockInhoud(gelezen);
  if (!inhoud.ok) return inhoud;
  const { aard } = inhoud.value;
  if (!(HOORT_BIJ[aard] as readonly Organisatiesoort[]).includes(schrijver.open.commissie.soort)) return verkeerdBestand(); // widened: the table is const
  const voorLid = findUitnodiging(tx, manifest.uitnodiging.id)?.medewerkerId ?? null;
  if ((voorLid === null) !== (aard === 'aanvraag')) return vreemd();
  const gebeurtenissen = aard === 'aanvraag' ? ontvangen : [...ontvangen.map((g) => (g.soort === 'OverdrachtOntvangen' ? { ...g, aard } : g)), { soort: 'OverdrachtAanvaard' as const, op: schrijver.clock.now(), overdrachtId: manifest.id, dossierId: null }];
  const wacht: OntvangenZaak | null = inhoud.value.aard === 'aanvraag' ? { zaak: inhoud.value, dag: schrijver.clock.today() } : null;
  recordOverdracht(tx, schrijver, { voor: undefined, gebeurtenissen, tegenpartij: manifest.afzender, inhoud: wacht });
  const bijlagen = saveBijlagen(tx, schrijver, gelezen, inhoud.value);
  if (!bijlagen.ok) return bijlagen;
  switch (inhoud.value.aard) {
    case 'aanvraag':
      return ok({});
    case 'bundel': {
      const genomen = takeBundel(tx, schrijver, { bundel: inhoud.value, overdrachtId: manifest.id, gemaaktOp: manifest.gemaaktOp, bijlageIds: bijlagen.value });
      return genomen.ok ? ok({ aard }) : genomen;
    }
    case 'oordelen': {
      const verslag = takeOordelen(tx, schrijver, { oordelen: inhoud.value, overdrachtId: manifest.id, medewerkerId: voorLid });
      return verslag.ok ? ok({ aard, verslag: verslag.value }) : verslag;
    }
  }
}

/** Takes a package in: everything in it, or nothing. The same package again changes nothing. */
export async function importPakket(open: OpenBestand, clock: Clock, invoer: Invoer<'importPakket'>): Promise<Result<Uitvoer<'importPakket'>, Fout>> {
  const { uploadId, commandId } = invoer;
  // the same command again: its upload is gone, its answer is remembered
  const gelezen = await openKop(open, uploadId);
  return runOnce<Uitvoer<'importPakket'>>(open, clock, { commandId, soort: 'importPakket', verzoek: invoer }, (tx) => {
    if (!gelezen.ok) return gelezen;
    const { manifest, manifestHash, partij } = gelezen.value;
    const bestaand = findOverdracht(tx, manifest.id)?.overdracht;
    const { id, geldigTot, gemaaktOp: aangebodenOp } = manifest;
    const beslissing = decideOntvangen(bestaand, { id, partij, manifestHash, uitnodigingId: manifest.uitnodiging.id, geldigTot, bijlagen: manifest.bijlagen.length, aangebodenOp, op: clock.now() }, clock.today());
    if (!beslissing.ok) return vanWeigering({ ...beslissing.error, veld: 'bestand' });
    if (beslissing.value.length === 0) {
      deleteTussenopslag(tx, [uploadId]);
      return ok({ overdrachtId: id, alBekend: true });
    }
    const geweigerd = checkUitnodiging(tx, gelezen.value, clock.today());
    if (geweigerd) return geweigerd;
    const ontvangen = takeInhoud(tx, { open, clock }, gelezen.value, beslissing.value);
    if (!ontvangen.ok) return ontvangen;
    deleteTussenopslag(tx, [uploadId]);
    return ok({ overdrachtId: id, alBekend: false, ...ontvangen.value });
  });
}

/** Takes the papers of a meeting in, in the file of a member: this person hands nothing else over. */
export async function importBundel(open: OpenBestand, clock: Clock, invoer: Invoer<'importBundel'>): Promise<Result<Uitvoer<'importBundel'>, Fout>> {
  return open.commissie.soort === 'lid' ? importPakket(open, clock, invoer) : verkeerdBestand();
}
