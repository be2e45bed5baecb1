import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { type Besluitbestand, renderBesluitbestand, verifyBesluitbestand, type Verificatiefout } from '../../../shared/protocol/besluitbestand.ts';
import type { Ontvangstbewijs } from '../../../shared/protocol/envelop.ts';
import { hashOf, sha256Hex } from '../../../shared/protocol/hash.ts';
import { ketenhashOf } from '../../../shared/protocol/keten.ts';
import { openCompact, PubliekeSleutel, signCompact, signDetached, sleutelKenmerk, verifyDetached } from '../../../shared/protocol/jws.ts';
import { besluit } from '../builders.ts';

type Sleutel = { publiek: PubliekeSleutel; prive: CryptoKey; kid: string };
const REGISTER_ID = '7c1f0a52-1c2b-4d3e-8f4a-5b6c7d8e9f01';

async function maakSleutel(): Promise<Sleutel> {
  const paar = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', paar.publicKey);
  const publiek = PubliekeSleutel.parse({ kty, crv, x, y });
  return { publiek, prive: paar.privateKey, kid: await sleutelKenmerk(publiek) };
}

/** A decision file as the program exports it: both signatures, frozen case and receipt. */
async function maakBestand([voorzitter, secretaris, register]: readonly [Sleutel, Sleutel, Sleutel], keten?: string): Promise<Besluitbestand> {
  const concept = besluit([voorzitter.kid, secretaris.kid]);
  const document = { ...concept.document, dossierstukHash: await hashOf(concept.dossierstuk) };
  const handtekeningen = [
    { rol: 'voorzitter' as const, kid: voorzitter.kid, ...(await signDetached(document, voorzitter.prive, voorzitter.kid)) },
    { rol: 'secretaris' as const, kid: secretaris.kid, ...(await signDetached(document, secretaris.prive, secretaris.kid)) },
  ];
  const bewijs: Ontvangstbewijs = {
    soort: 'toetstafel.ontvangstbewijs', versie: 1, register: { id: REGISTER_ID, naam: 'Testregister', regio: 'Haaglanden' }, volgnummer: 1, envelopHash: '1'.repeat(64),
    besluitId: document.besluitId, besluitHash: await hashOf(document), handtekeningenHash: await hashOf(handtekeningen), ondertekenaars: document.ondertekenaars,
    ontvangenOp: '2026-11-21T10:00:00Z', vorigeKetenhash: '0'.repeat(64), ketenhash: keten ?? (await ketenhashOf({ vorige: '0'.repeat(64), volgnummer: 1, envelopHash: '1'.repeat(64) })),
  };
  return {
    soort: 'toetstafel.besluitbestand', versie: 1, besluit: document, dossierstuk: concept.dossierstuk, handtekeningen,
    sleutels: [{ kid: voorzitter.kid, sleutel: voorzitter.publiek }, { kid: secretaris.kid, sleutel: secretaris.publiek }],
    registratie: { register: { ...bewijs.register, sleutel: register.publiek }, ontvangstbewijs: await signCompact(bewijs, register.prive, register.kid) },
  };
}

const deelVan = async (tekst: string): Promise<Verificatiefout['deel'] | 'klopt'> => {
  const uitslag = await verifyBesluitbestand(tekst);
  if (!uitslag.ok) expect(uitslag.error.melding).toMatch(/^[A-Z].*\.$/);
  return uitslag.ok ? 'klopt' : uitslag.error.deel;
};

let a: Sleutel, b: Sleutel, r: Sleutel, bestand: Besluitbestand, tekst: string;
beforeAll(async () => {
  [a, b, r] = await Promise.all([maakSleutel(), maakSleutel(), maakSleutel()]);
  bestand = await maakBestand([a, b, r]);
  tekst = renderBesluitbestand(bestand);
});
const deel = (anders: (b: Besluitbestand) => unknown): Promise<string> => deelVan(canonicalJson(anders(structuredClone(bestand))));

describe('een besluitbestand controleren zonder verbinding', () => {
  test('een ongewijzigd bestand klopt, met een regeleinde erachter, zonder dossierstuk en zonder registratie', async () => {
    const uitslag = await verifyBesluitbestand(tekst);
    expect(uitslag.ok && uitslag.value.ontvangstbewijs?.volgnummer).toBe(1);
    expect(await deelVan(`${tekst}\n`)).toBe('klopt');
    expect(await deel((x) => ({ ...x, dossierstuk: null }))).toBe('klopt');
    expect(await deel((x) => ({ ...x, registratie: null }))).toBe('klopt');
  });

  test('elke byte van het bestand telt: één andere byte en de controle mislukt, met het deel erbij', { timeout: 120_000 }, async () => {
    const bytes = new TextEncoder().encode(tekst);
    for (let i = 0; i < bytes.length; i += 1) {
      const anders = bytes.slice();
      anders[i] = (anders[i] ?? 0) ^ 1;
      if ((await deelVan(new TextDecoder().decode(anders))) === 'klopt') throw new Error(`byte ${i} was not noticed: ${tekst.slice(i - 20, i + 20)}`);
    }
  });

  test.each<[string, (b: Besluitbestand) => unknown, string]>([
    ['een ander dictum', (x) => ({ ...x, besluit: { ...x.besluit, dictum: 'afwijzen' } }), 'handtekening'],
    ['een andere gemeente', (x) => ({ ...x, besluit: { ...x.besluit, toewijzing: x.besluit.toewijzing && { ...x.besluit.toewijzing, gemeente: '1783' } } }), 'handtekening'],
    ['een ander dossierstuk', (x) => ({ ...x, dossierstuk: x.dossierstuk && { ...x.dossierstuk, zout: '0'.repeat(64) } }), 'dossierstuk'],
    ['verwisselde handtekeningen', (x) => ({ ...x, handtekeningen: x.handtekeningen.toReversed() }), 'handtekening'],
    ['verwisselde rollen bij de handtekeningen', (x) => ({ ...x, handtekeningen: x.handtekeningen.map((h) => ({ ...h, rol: h.rol === 'voorzitter' ? 'secretaris' : 'voorzitter' })) }), 'handtekening'],
    ['verwisselde sleutels', (x) => ({ ...x, sleutels: x.sleutels.toReversed() }), 'sleutel'],
    ['de sleutel van een ander', (x) => ({ ...x, sleutels: [{ kid: x.sleutels[0]?.kid, sleutel: r.publiek }, x.sleutels[1]] }), 'sleutel'],
    ['een ander register', (x) => ({ ...x, registratie: x.registratie && { ...x.registratie, register: { ...x.registratie.register, naam: 'Nepregister' } } }), 'ontvangstbewijs'],
    ['een andere registersleutel', (x) => ({ ...x, registratie: x.registratie && { ...x.registratie, register: { ...x.registratie.register, sleutel: a.publiek } } }), 'ontvangstbewijs'],
    ['een onbekend veld', (x) => ({ ...x, extra: 1 }), 'bestand'],
    ['een handtekening te weinig', (x) => ({ ...x, handtekeningen: x.handtekeningen.slice(1) }), 'bestand'],
  ])('%s: het deel "%3$s" klopt niet', async (_, anders, verwacht) => expect(await deel(anders)).toBe(verwacht));

  test('het ontvangstbewijs van een ander besluit helpt niet', async () => {
    const ander = await maakBestand([b, a, r]);
    expect(await deel((x) => ({ ...x, registratie: ander.registratie }))).toBe('ontvangstbewijs');
  });
  test('een ontvangstbewijs met een schakel die niet uit de keten volgt, klopt niet', async () => {
    expect(await deelVan(renderBesluitbestand(await maakBestand([a, b, r], '2'.repeat(64))))).toBe('ontvangstbewijs');
  });
  test('één persoon met één sleutel kan niet voor twee tekenen', async () => {
    expect(await deelVan(renderBesluitbestand(await maakBestand([a, a, r])))).toBe('handtekening');
  });
  test('twee voorzitters zijn geen voorzitter en secretaris', async () => {
    const twee = structuredClone(bestand);
    twee.besluit.ondertekenaars = twee.besluit.ondertekenaars.map((o) => ({ ...o, rol: 'voorzitter' }));
    twee.handtekeningen = await Promise.all([a, b].map(async (s) => ({ rol: 'voorzitter' as const, kid: s.kid, ...(await signDetached(twee.besluit, s.prive, s.kid)) })));
    expect(await deelVan(renderBesluitbestand({ ...twee, registratie: null }))).toBe('handtekening');
  });
  test.each(['', 'geen json', '{}', '[]', 'null', '{"soort":"toetstafel.besluitbestand"}'])('"%s" is geen besluitbestand', async (invoer) => expect(await deelVan(invoer)).toBe('bestand'));
  test('een andere schrijfwijze van dezelfde inhoud valt op', async () => {
    expect(await deelVan(JSON.stringify(bestand, null, 2))).toBe('bestand');
    expect(await deelVan(` ${tekst}`)).toBe('bestand');
  });
  test('willekeurige JSON laat de controle nooit mislukken', async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), async (json) => (await deelVan(JSON.stringify(json))) === 'bestand'));
  });
});

describe('een handtekening (JWS, ES256)', () => {
  const document = { tekst: 'een document', getal: 1 };
  test('los: klopt bij het document en de sleutel, en bij niets anders', async () => {
    const h = await signDetached(document, a.prive, a.kid);
    expect(await verifyDetached({ getal: 1, tekst: 'een document' }, h, a.publiek)).toBe(true);
    expect(await verifyDetached({ ...document, getal: 2 }, h, a.publiek)).toBe(false);
    expect(await verifyDetached(document, h, b.publiek)).toBe(false);
    expect(await verifyDetached(document, await signDetached(document, a.prive, b.kid), b.publiek)).toBe(false);
  });
  test('los: een andere kop, algoritme "none" of een tweede schrijfwijze wordt geweigerd', async () => {
    const h = await signDetached(document, a.prive, a.kid);
    const kop = (k: object) => btoa(JSON.stringify(k)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    for (const p of [kop({ alg: 'none', kid: a.kid, b64: false, crit: ['b64'] }), kop({ alg: 'ES256', kid: a.kid }), kop({ alg: 'ES256', kid: a.kid, b64: false, crit: ['b64'], jwk: a.publiek }), '', '!', `${h.protected}=`])
      expect(await verifyDetached(document, { ...h, protected: p }, a.publiek)).toBe(false);
    for (const s of ['', 'A', `${h.signature}=`, h.signature.slice(0, -1), `${h.signature.slice(0, -1)}_`]) expect(await verifyDetached(document, { ...h, signature: s }, a.publiek)).toBe(false);
  });
  test('ingepakt: alleen met de goede sleutel gaat hij open', async () => {
    const token = await signCompact(document, a.prive, a.kid);
    expect(await openCompact(token, a.publiek)).toEqual(document);
    expect(await openCompact(token, b.publiek)).toBeUndefined();
    for (const fout of ['', 'a.b', 'a.b.c', `${token}.x`, token.replace('.', '..')]) expect(await openCompact(fout, a.publiek)).toBeUndefined();
  });
  test('een sleutel op een andere curve of met geheime delen is geen publieke sleutel', () => {
    expect(PubliekeSleutel.safeParse({ ...a.publiek, crv: 'P-384' }).success).toBe(false);
    expect(PubliekeSleutel.safeParse({ ...a.publiek, d: 'geheim' }).success).toBe(false);
  });
  test('SHA-256 van niets en van een document', async () => {
    expect(await sha256Hex(new Uint8Array(0))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(await hashOf({ b: 1, a: 2 })).toBe(await hashOf({ a: 2, b: 1 }));
  });
});
