import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, importJWK } from 'jose';
import { z } from 'zod';
import { canonicalBytes, canonicalJson } from '../kernel/canonical-json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { Sha256 } from '../domain/besluit/besluit.ts';
import { Aanvraag } from '../domain/aanvraag/aanvraag.ts';
import { Bijlagesoort, Documentcode, Gevoeligheid, OMVANG } from '../domain/bijlage/bijlage.ts';
import { Verblijfperiode } from '../domain/herkomst/verblijfperiode.ts';
import { Datum } from '../domain/persoon/datum.ts';
import { hashOf } from './hash.ts';
import { PubliekeSleutel, isStrikteBase64url, openCompact, signCompact, signDetached, sleutelKenmerk, verifyDetached } from './jws.ts';

/** The version of package, invitation and message; a reader refuses what is newer. */
export const PAKKETVERSIE = 1;

/** Bytes of the text in a package: the bundle of a meeting of 18 cases with long reasons stays well under it. */
const MAX_INHOUD = 16_000_000;

/** An organisation with its two public keys: one checks its signature, the other locks what is sent to it. */
export const Pakketidentiteit = z.strictObject({ id: z.uuid(), naam: z.string().min(1).max(200), tekensleutel: PubliekeSleutel, slotsleutel: PubliekeSleutel });
export type Pakketidentiteit = z.infer<typeof Pakketidentiteit>;

/** What the receiver gives to who may hand a case over. The secret in it comes back inside the package. */
export const Uitnodiging = z.strictObject({
  soort: z.literal('toetstafel.uitnodiging'),
  versie: z.literal(PAKKETVERSIE),
  id: z.uuid(),
  van: Pakketidentiteit,
  geheim: z.string().regex(/^[0-9a-f]{64}$/),
  geldigTot: Datum,
});
export type Uitnodiging = z.infer<typeof Uitnodiging>;

/** An attachment as the package declares it. */
export const Pakketbijlage = z.strictObject({ naam: z.string().min(1).max(260), soort: Bijlagesoort, gevoeligheid: Gevoeligheid, document: Documentcode.optional(), grootte: z.int().min(1).max(OMVANG.bijlage), sha256: Sha256 });
export type Pakketbijlage = z.infer<typeof Pakketbijlage>;

/** What is signed: who hands what over to whom, until when, and the hash of every part. */
export const Pakketmanifest = z.strictObject({
  soort: z.literal('toetstafel.pakket'),
  versie: z.literal(PAKKETVERSIE),
  id: z.uuid(),
  afzender: Pakketidentiteit,
  ontvanger: z.strictObject({ id: z.uuid(), slot: z.string() }),
  uitnodiging: z.strictObject({ id: z.uuid(), geheim: z.string() }),
  gemaaktOp: z.iso.datetime(),
  geldigTot: Datum,
  zaak: z.strictObject({ grootte: z.int().min(1).max(MAX_INHOUD), sha256: Sha256 }),
  bijlagen: z
    .array(Pakketbijlage)
    .max(OMVANG.aantal)
    .refine((b) => b.reduce((som, { grootte }) => som + grootte, 0) <= OMVANG.dossier),
});
export type Pakketmanifest = z.infer<typeof Pakketmanifest>;

/** The case in a package from an institution to a commission. */
export const Pakketzaak = z.strictObject({ aard: z.literal('aanvraag'), aanvraag: Aanvraag, verblijf: z.array(Verblijfperiode).max(200).nullable() });
export type Pakketzaak = z.infer<typeof Pakketzaak>;

/** What only the receiver can read: the manifest, its signature, and the key of the parts. */
const Kop = z.strictObject({ manifest: z.unknown(), handtekening: z.strictObject({ protected: z.string().max(1_000), signature: z.string().max(200) }), sleutel: z.string().regex(/^[0-9a-f]{64}$/) });

/** News about a hand-over, for the other side. */
export const Overdrachtbericht = z.strictObject({
  soort: z.literal('toetstafel.overdrachtbericht'),
  versie: z.literal(PAKKETVERSIE),
  overdrachtId: z.uuid(),
  manifestHash: Sha256,
  status: z.enum(['ontvangen', 'aanvaard', 'geweigerd', 'ingetrokken']),
  reden: z.string().max(1_000),
  op: z.iso.datetime(),
});
export type Overdrachtbericht = z.infer<typeof Overdrachtbericht>;

/** Why something that came in is not read. */
export type Pakketfout = 'onleesbaar' | 'nieuwere_versie' | 'niet_voor_u' | 'veranderd' | 'handtekening' | 'inhoud';

const SLOT = { alg: 'ECDH-ES+A256KW', enc: 'A256GCM' } as const;
const ONTGRENDEL = { keyManagementAlgorithms: [SLOT.alg], contentEncryptionAlgorithms: [SLOT.enc] };

const parseJson = (tekst: string): unknown => {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
};

/** Locks a text to the holder of a key. */
async function lock(bytes: Uint8Array, slotsleutel: PubliekeSleutel): Promise<string> {
  const kid = await sleutelKenmerk(slotsleutel);
  return new CompactEncrypt(bytes).setProtectedHeader({ ...SLOT, kid }).encrypt(await importJWK(slotsleutel, SLOT.alg));
}

/** The key that unlocks, with the name that others know it by. */
export type Pakketsleutel = { readonly sleutel: CryptoKey; readonly kid: string };

/** Unlocks a text. Every part has its one spelling; the header is bound to the content. */
async function unlock(token: string, ontsluiter: Pakketsleutel): Promise<Result<Uint8Array, Pakketfout>> {
  const delen = token.split('.');
  if (delen.length !== 5 || !delen.every(isStrikteBase64url)) return err('onleesbaar');
  try {
    const kop = decodeProtectedHeader(token);
    if (kop.alg !== SLOT.alg || kop.enc !== SLOT.enc || Object.keys(kop).some((naam) => !['alg', 'enc', 'kid', 'epk'].includes(naam))) return err('onleesbaar');
    if (kop.kid !== ontsluiter.kid) return err('niet_voor_u');
  } catch {
    return err('onleesbaar');
  }
  try {
    return ok((await compactDecrypt(token, ontsluiter.sleutel, ONTGRENDEL)).plaintext);
  } catch {
    return err('veranderd');
  }
}

const isNieuwer = (waarde: unknown): boolean => z.object({ versie: z.int().min(PAKKETVERSIE + 1) }).safeParse(waarde).success;

/** The invitation as a file: signed by who made it, so that a changed letter shows. */
export const renderUitnodiging = async (uitnodiging: Uitnodiging, prive: CryptoKey): Promise<string> =>
  canonicalJson({ uitnodiging, handtekening: await signDetached(uitnodiging, prive, await sleutelKenmerk(uitnodiging.van.tekensleutel)) });

/** Reads an invitation. Whether it comes from whom it says, people check by its control number. */
export async function openUitnodiging(tekst: string): Promise<Result<Uitnodiging, Pakketfout>> {
  const ruw = z.strictObject({ uitnodiging: z.unknown(), handtekening: Kop.shape.handtekening }).safeParse(parseJson(tekst));
  if (!ruw.success) return err('onleesbaar');
  if (isNieuwer(ruw.data.uitnodiging)) return err('nieuwere_versie');
  const gelezen = Uitnodiging.safeParse(ruw.data.uitnodiging);
  if (!gelezen.success) return err('onleesbaar');
  return (await verifyDetached(gelezen.data, ruw.data.handtekening, gelezen.data.van.tekensleutel)) ? ok(gelezen.data) : err('handtekening');
}

/** Twenty digits of an invitation to read to each other by telephone. */
export const controleOf = async (uitnodiging: Uitnodiging): Promise<string> =>
  (BigInt(`0x${(await hashOf(uitnodiging)).slice(0, 32)}`) % 10n ** 20n).toString().padStart(20, '0').replace(/(\d{4})(?=\d)/g, '$1 ');

/** Signs a manifest and locks it to the receiver, with the key of the parts. */
export async function composePakketmanifest(inhoud: { readonly manifest: Pakketmanifest; readonly sleutel: string }, prive: CryptoKey, slotsleutel: PubliekeSleutel): Promise<string> {
  const handtekening = await signDetached(inhoud.manifest, prive, await sleutelKenmerk(inhoud.manifest.afzender.tekensleutel));
  return lock(canonicalBytes({ ...inhoud, handtekening }), slotsleutel);
}

/** Opens what {@link composePakketmanifest} made: unlocked, of a known form, and signed by the key that it names. */
export async function openPakketmanifest(token: string, ontsluiter: Pakketsleutel): Promise<Result<{ manifest: Pakketmanifest; sleutel: string; manifestHash: string }, Pakketfout>> {
  const open = await unlock(token, ontsluiter);
  if (!open.ok) return open;
  const kop = Kop.safeParse(parseJson(new TextDecoder().decode(open.value)));
  if (!kop.success) return err('inhoud');
  if (isNieuwer(kop.data.manifest)) return err('nieuwere_versie');
  const manifest = Pakketmanifest.safeParse(kop.data.manifest);
  if (!manifest.success) return err('inhoud');
  if (!(await verifyDetached(manifest.data, kop.data.handtekening, manifest.data.afzender.tekensleutel))) return err('handtekening');
  // locked to us, but signed for somebody else: passed on by who received it
  if (manifest.data.ontvanger.slot !== ontsluiter.kid) return err('niet_voor_u');
  return ok({ manifest: manifest.data, sleutel: kop.data.sleutel, manifestHash: await hashOf(manifest.data) });
}

/** Signs a message and locks it to the other side. */
export async function composeOverdrachtbericht(bericht: Overdrachtbericht, van: { readonly prive: CryptoKey; readonly kid: string }, naar: PubliekeSleutel): Promise<string> {
  return lock(new TextEncoder().encode(await signCompact(bericht, van.prive, van.kid)), naar);
}

/** Unlocks a message, still signed: who signed it must be looked up by what it is about. */
export async function parseOverdrachtbericht(token: string, ontsluiter: Pakketsleutel): Promise<Result<string, Pakketfout>> {
  const open = await unlock(token.trim(), ontsluiter);
  return open.ok ? ok(new TextDecoder().decode(open.value)) : open;
}

/** The hand-over that a signed message says it is about; nothing is checked yet. */
export function findOverdrachtId(getekend: string): string | undefined {
  try {
    const deel = (getekend.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const gelezen = z.object({ overdrachtId: z.uuid() }).safeParse(JSON.parse(atob(deel)));
    return gelezen.success ? gelezen.data.overdrachtId : undefined;
  } catch {
    return undefined;
  }
}

/** The message when this key signed it. */
export async function openOverdrachtbericht(getekend: string, tekensleutel: PubliekeSleutel): Promise<Overdrachtbericht | undefined> {
  const gelezen = Overdrachtbericht.safeParse(await openCompact(getekend, tekensleutel));
  return gelezen.success ? gelezen.data : undefined;
}
