import { beforeAll, describe, expect, test } from 'vitest';
import { openCheckpoint, parseCheckpoint, renderCheckpoint, type Checkpoint } from '../../shared/protocol/checkpoint.ts';
import { openNota, parseNotasleutel, renderNotasleutel, signNota, type Notasleutel } from '../../shared/protocol/nota.ts';
import { parseBundel, parseTegelpad, renderBundel, renderTegelpad, findTegelbreedte } from '../../shared/protocol/tegel.ts';

// The example of golang.org/x/mod/sumdb/note: key, secret key and note as published.
const SLEUTEL = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const GEHEIM = 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const TEKST = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const NOTA = `${TEKST}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

let sleutel: Notasleutel;
let prive: CryptoKey;
beforeAll(async () => {
  const gelezen = await parseNotasleutel(SLEUTEL);
  if (!gelezen) throw new Error('The published key was not read');
  sleutel = gelezen;
  const d = Buffer.from(GEHEIM, 'base64').subarray(1).toString('base64url');
  prive = await crypto.subtle.importKey('jwk', { kty: 'OKP', crv: 'Ed25519', d, x: Buffer.from(sleutel.publiek).toString('base64url') }, 'Ed25519', false, ['sign']);
});

describe('een ondertekende nota', () => {
  test('is byte voor byte die van het gepubliceerde voorbeeld', async () => {
    expect(await signNota(TEKST, sleutel, prive)).toBe(NOTA);
    expect(await renderNotasleutel('PeterNeumann', sleutel.publiek)).toBe(SLEUTEL);
    expect(await openNota(NOTA, sleutel)).toBe(TEKST);
  });

  test('elke andere letter maakt haar waardeloos', async () => {
    for (let i = 0; i < NOTA.length; i += 1) {
      const anders = NOTA.slice(0, i) + String.fromCharCode(NOTA.charCodeAt(i) ^ 1) + NOTA.slice(i + 1);
      if ((await openNota(anders, sleutel)) !== undefined) throw new Error(`letter ${i} was not noticed`);
    }
  });

  test('een handtekening van een onbekende erbij stoort niet; alleen die van een onbekende is niets waard', async () => {
    const onbekend = (await parseNotasleutel(await renderNotasleutel('iemand.anders', new Uint8Array(32).fill(7)))) ?? sleutel;
    const regel = '— iemand.anders x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
    expect(await openNota(NOTA + regel, sleutel)).toBe(TEKST);
    expect(await openNota(`${TEKST}\n${regel}`, sleutel)).toBeUndefined();
    expect(await openNota(NOTA, onbekend)).toBeUndefined();
  });

  test.each(['', '\n', 'tekst', 'tekst\n', 'tekst\n\n', `${NOTA}x`, NOTA.trimEnd(), NOTA.replace('cryptography', 'crypto\u0007'), 'a'.repeat(70_000), `${TEKST}\n— PeterNeumann AAAA\n`, `${TEKST}\n— PeterNeumann x08go\n`])('wat geen nota is, gaat niet open (%#)', async (nota) => {
    expect(await openNota(nota, sleutel)).toBeUndefined();
  });

  test.each(['', 'a', 'a+b', 'a+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', SLEUTEL.slice(0, -1), SLEUTEL.replace('+ARpc', '+AhpC'), ` ${SLEUTEL}`])('wat geen notasleutel is, wordt niet gelezen (%#)', async (tekst) => {
    expect(await parseNotasleutel(tekst)).toBeUndefined();
  });
});

const CHECKPOINT: Checkpoint = { origin: 'PeterNeumann', omvang: 3, wortel: new Uint8Array(32).fill(5), tijdperk: '7c1f0a52-1c2b-4d3e-8f4a-5b6c7d8e9f01' };

describe('een checkpoint', () => {
  test('is een nota met naam, omvang, wortel en tijdperk, ieder op een regel', async () => {
    const tekst = renderCheckpoint(CHECKPOINT);
    expect(tekst).toBe('PeterNeumann\n3\nBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU=\ntijdperk 7c1f0a52-1c2b-4d3e-8f4a-5b6c7d8e9f01\n');
    expect(parseCheckpoint(tekst)).toEqual(CHECKPOINT);
    expect(await openCheckpoint(await signNota(tekst, sleutel, prive), SLEUTEL)).toEqual(CHECKPOINT);
  });
  test('onder de naam van een ander logboek is het er geen, ook met een goede handtekening', async () => {
    expect(await openCheckpoint(await signNota(renderCheckpoint({ ...CHECKPOINT, origin: 'ander/logboek' }), sleutel, prive), SLEUTEL)).toBeUndefined();
  });
  test.each([['\n3\n', '\n03\n'], ['\n3\n', '\n-3\n'], ['\n3\n', '\n3.0\n'], ['BQU=', 'BQV='], ['tijdperk', 'periode'], ['9f01\n', '9f01\nextra\n'], ['\ntijdperk 7c1f0a52-1c2b-4d3e-8f4a-5b6c7d8e9f01', '']])('een tweede schrijfwijze is geen checkpoint (%#)', (oud, nieuw) => {
    expect(parseCheckpoint(renderCheckpoint(CHECKPOINT).replace(oud, nieuw))).toBeUndefined();
  });
});

describe('tegels', () => {
  test.each([[{ niveau: 0, nr: 0, breedte: 256 }, 'tile/0/000'], [{ niveau: 1, nr: 1_234_067, breedte: 256 }, 'tile/1/x001/x234/067'], [{ niveau: 'entries', nr: 273, breedte: 112 }, 'tile/entries/273.p/112'], [{ niveau: 63, nr: 1_000, breedte: 1 }, 'tile/63/x001/000.p/1']] as const)('het adres van %o', (plek, pad) => {
    expect(renderTegelpad(plek)).toBe(pad);
    expect(parseTegelpad(pad)).toEqual(plek);
  });
  test.each(['tile/0/0', 'tile/64/000', 'tile/00/000', 'tile/0/x000/001', 'tile/0/001.p/256', 'tile/0/001.p/0', 'tile/0/001.p/01', 'tile/entries/../000', 'tile/0/1234', 'tile/0/x001/x002', 'checkpoint', ''])('%s is geen adres van een tegel', (pad) => {
    expect(parseTegelpad(pad)).toBeUndefined();
  });
  test('een logboek van 70.000 bladen heeft de tegels van het voorbeeld in de norm', () => {
    const breedte = (niveau: number, nr: number): number => findTegelbreedte(70_000, { niveau, nr });
    expect([breedte(0, 272), breedte(0, 273), breedte(0, 274), breedte(1, 0), breedte(1, 1), breedte(2, 0), breedte(3, 0)]).toEqual([256, 112, 0, 256, 17, 1, 0]);
  });
  test('een bundel geeft zijn bladen terug; een halve bundel niets', () => {
    const bladen = [new Uint8Array(0), new Uint8Array(300).fill(9), Uint8Array.of(1)];
    const bundel = renderBundel(bladen);
    expect(parseBundel(bundel)).toEqual(bladen);
    expect([parseBundel(bundel.slice(0, -1)), parseBundel(bundel.slice(0, 3)), parseBundel(new Uint8Array(0))]).toEqual([undefined, undefined, []]);
    expect(() => renderBundel([new Uint8Array(65_536)])).toThrow(RangeError);
  });
});
