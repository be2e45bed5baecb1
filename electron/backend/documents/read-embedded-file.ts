import { inflateSync } from 'node:zlib';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';

/** Why nothing could be read out of a PDF. */
export type Leesfout = 'geen_pdf' | 'beschadigd' | 'aangevuld' | 'zonder_besluit' | 'te_groot';

/** An embedded decision of forty considerations is far below a megabyte; what claims more is not ours. */
const MAX_INHOUD = 5_000_000;
const MAX_OBJECTEN = 200_000;
/** A dictionary that we read; the ones our press writes are a few hundred bytes. */
const MAX_WOORDENBOEK = 20_000;
const REGEL = 20;

/** Where every object begins, and the text of the trailer. */
type Inhoudsopgave = { readonly plekken: ReadonlyMap<number, number>; readonly einden: readonly number[]; readonly trailer: string };

const fout = (soort: Leesfout): Result<never, Leesfout> => err(soort);
const tekstVan = (bytes: Buffer, van: number, tot: number): string => bytes.toString('latin1', van, Math.min(tot, van + MAX_WOORDENBOEK));

/**
 * Reads the one cross-reference table that our press writes. A file with more than one (`/Prev`, or anything after the
 * end) was added to after it was made: what a viewer shows may then be something else than what was signed.
 */
function readInhoudsopgave(bytes: Buffer): Result<Inhoudsopgave, Leesfout> {
  const slot = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(bytes.toString('latin1', Math.max(0, bytes.length - 200)));
  if (!slot) return fout('beschadigd');
  const begin = Number(slot[1]);
  const kop = /^xref\s{1,2}0 (\d{1,7})\s{1,2}/.exec(tekstVan(bytes, begin, begin + 40));
  const aantal = Number(kop?.[1] ?? Number.NaN);
  if (!kop || aantal > MAX_OBJECTEN || begin + kop[0].length + aantal * REGEL > bytes.length) return fout('beschadigd');
  const plekken = new Map<number, number>();
  for (let i = 0; i < aantal; i++) {
    const van = begin + kop[0].length + i * REGEL;
    const regel = /^(\d{10}) (\d{5}) ([nf])/.exec(bytes.toString('latin1', van, van + REGEL));
    if (!regel) return fout('beschadigd');
    if (regel[3] === 'n') plekken.set(i, Number(regel[1]));
  }
  const trailer = tekstVan(bytes, begin + kop[0].length + aantal * REGEL, bytes.length);
  if (!trailer.startsWith('trailer')) return fout('beschadigd');
  return /\/(?:Prev|XRefStm)\b/.test(trailer) ? fout('aangevuld') : ok({ plekken, einden: [...plekken.values(), begin].sort((a, b) => a - b), trailer });
}

/** The bytes of one object: from its place to the place of the next. */
function findObject(bytes: Buffer, { plekken, einden }: Inhoudsopgave, nummer: number): Buffer | undefined {
  const van = plekken.get(nummer);
  if (van === undefined) return undefined;
  const kop = /^(\d{1,7}) 0 obj\s/.exec(tekstVan(bytes, van, van + 20));
  if (!kop || Number(kop[1]) !== nummer) return undefined;
  return bytes.subarray(van + kop[0].length, einden.find((e) => e > van) ?? van);
}

/** The number of the object that a name in a dictionary points to; undefined unless there is exactly one. */
function findVerwijzing(woordenboek: string, patroon: RegExp): number | undefined {
  const gevonden = [...woordenboek.matchAll(patroon)];
  return gevonden.length === 1 ? Number(gevonden[0]?.[1]) : undefined;
}

function inflate(stroom: Buffer): Result<Uint8Array, Leesfout> {
  try {
    return ok(inflateSync(stroom, { maxOutputLength: MAX_INHOUD }));
  } catch (error) {
    return fout(error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'te_groot' : 'beschadigd');
  }
}

function readStroom(object: Buffer): Result<Uint8Array, Leesfout> {
  const kop = /^<<([\s\S]*?)>>\s*stream\r?\n/.exec(tekstVan(object, 0, object.length));
  const lengte = /\/Length (\d{1,10})\s/.exec(kop?.[1] ?? '');
  if (!kop?.[1] || !lengte || !/\/Type \/EmbeddedFile\b/.test(kop[1])) return fout('beschadigd');
  const van = kop[0].length;
  const tot = van + Number(lengte[1]);
  if (tot > object.length || !/^\s*endstream\b/.test(tekstVan(object, tot, tot + 20))) return fout('beschadigd');
  const filter = /\/Filter\s*(\/\w+|\[[^\]]*\])/.exec(kop[1])?.[1];
  if (filter === undefined) return tot - van > MAX_INHOUD ? fout('te_groot') : ok(object.subarray(van, tot));
  return /^\[?\s*\/FlateDecode\s*\]?$/.test(filter) ? inflate(object.subarray(van, tot)) : fout('beschadigd');
}

/**
 * Reads `besluit.json` out of a PDF that this program made (PDF/A-3 of our press: one plain cross-reference table, one
 * embedded file). Bounded, and a value for any bytes: a PDF made otherwise, or added to later, is refused.
 */
export function readEmbeddedBesluit(inhoud: Uint8Array): Result<Uint8Array, Leesfout> {
  const bytes = Buffer.from(inhoud.buffer, inhoud.byteOffset, inhoud.byteLength);
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') return fout('geen_pdf');
  const opgave = readInhoudsopgave(bytes);
  if (!opgave.ok) return opgave;
  if (/\/Encrypt\b/.test(opgave.value.trailer)) return fout('beschadigd');
  const wortel = findVerwijzing(opgave.value.trailer, /\/Root (\d{1,7}) 0 R/g);
  const catalogus = wortel === undefined ? undefined : findObject(bytes, opgave.value, wortel);
  if (!catalogus) return fout('beschadigd');
  const boek = tekstVan(catalogus, 0, catalogus.length);
  if (!/\/Type \/Catalog\b/.test(boek)) return fout('beschadigd');
  const bijlage = findVerwijzing(boek, /\/EmbeddedFiles\s*<<\s*\/Names\s*\[\s*\(besluit\.json\)\s*(\d{1,7}) 0 R\s*\]/g);
  if (bijlage === undefined || boek.split('/EmbeddedFiles').length !== 2) return fout('zonder_besluit');
  const omschrijving = findObject(bytes, opgave.value, bijlage);
  const stroom = omschrijving && findVerwijzing(tekstVan(omschrijving, 0, omschrijving.length), /\/EF\s*<<\s*\/F (\d{1,7}) 0 R/g);
  const object = stroom === undefined ? undefined : findObject(bytes, opgave.value, stroom);
  return object ? readStroom(object) : fout('beschadigd');
}
