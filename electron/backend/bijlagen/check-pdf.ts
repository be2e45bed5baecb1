import { constants, inflateSync } from 'node:zlib';
import { ok } from '../../../shared/kernel/result.ts';
import { hasZipEinde } from './read-zip.ts';
import { beschadigd, tweeslachtig, weigerBestand, type Toetsuitkomst } from './toets.ts';

/** Bytes that all object streams of one file may become together, and how many streams there may be. */
const MAX_UITGEPAKT = 128 * 1024 * 1024;
const MAX_STROMEN = 50_000;
/** More names than this take longer to read than a person waits. */
const MAX_NAMEN = 1_500_000;

const SCRIPT = new Set(['JavaScript', 'JS', 'XFA', 'RichMedia', 'Rendition']);
const START = new Set(['Launch', 'ImportData', 'SubmitForm', 'GoToE']);
const INGESLOTEN = new Set(['EmbeddedFile', 'EmbeddedFiles']);

type Vondst = 'script' | 'start' | 'ingesloten' | 'beveiligd';

/** A name may be spelled with numbers: `/J#53` is `/JS`. */
const spell = (naam: string): string => naam.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const isGevaarlijk = (naam: string): Vondst | undefined => (SCRIPT.has(naam) ? 'script' : START.has(naam) ? 'start' : INGESLOTEN.has(naam) ? 'ingesloten' : naam === 'Encrypt' ? 'beveiligd' : undefined);

/** The names looked for have at most 13 characters, so 39 when all are spelled; a longer name is none of them. */
const NAMEN = /\/([^\0\t\n\f\r ()<>[\]{}/%]{1,40})/g;

function* namenIn(tekst: string): Generator<string> {
  for (const [, naam = ''] of tekst.matchAll(NAMEN)) yield naam.includes('#') ? spell(naam) : naam;
}

/** Bytes that are read as text at a time, so that a file of 25 MB is never in memory twice. */
const VENSTER = 1024 * 1024;
/** A name that begins in one window may end in the next. */
const NAAMLENGTE = 41;

/** Every name in the file as it stands, window by window; each name belongs to the window that it begins in. */
export function* namenInBestand(b: Buffer, venster = VENSTER): Generator<string> {
  for (let van = 0; van < b.length; van += venster) {
    const tekst = b.subarray(van, van + venster + NAAMLENGTE).toString('latin1');
    for (const { index, 1: naam = '' } of tekst.matchAll(NAMEN)) if (index < venster) yield naam.includes('#') ? spell(naam) : naam;
  }
}

/** The first name in a piece of PDF that does more than show. */
function findName(tekst: string): Vondst | undefined {
  for (const naam of namenIn(tekst)) {
    const vondst = isGevaarlijk(naam);
    if (vondst) return vondst;
  }
  return undefined;
}

type Stroom = { readonly kop: string; readonly inhoud: Buffer };
type Delen = { readonly buiten: string[]; readonly stromen: Stroom[] };

/** How far in front of a stream its dictionary is looked for. */
const MAX_KOP = 2 * 1024;

/** Tells the streams from the rest; undefined when there are more than a document needs. */
function splitPdf(b: Buffer): Delen | undefined {
  const delen: Delen = { buiten: [], stromen: [] };
  let plek = 0;
  for (let woord = b.indexOf('stream', 0, 'latin1'); woord !== -1; woord = b.indexOf('stream', plek, 'latin1')) {
    let begin = woord + 6;
    const isBegin = (b[begin] === 0x0d || b[begin] === 0x0a) && b.subarray(Math.max(0, woord - 3), woord).toString('latin1') !== 'end';
    delen.buiten.push(b.subarray(plek, woord).toString('latin1'));
    plek = begin;
    if (!isBegin) continue;
    begin += b[begin] === 0x0d && b[begin + 1] === 0x0a ? 2 : 1;
    const einde = b.indexOf('endstream', begin, 'latin1');
    plek = einde === -1 ? b.length : einde;
    const voor = b.subarray(Math.max(0, woord - MAX_KOP), woord).toString('latin1');
    delen.stromen.push({ kop: voor.slice(Math.max(0, voor.lastIndexOf('obj'))), inhoud: b.subarray(begin, plek) });
    if (delen.stromen.length > MAX_STROMEN) return undefined;
  }
  delen.buiten.push(b.subarray(plek).toString('latin1'));
  return delen;
}

/** How the content of an object stream begins, whatever its dictionary says: pairs of numbers, or a remark. */
const OBJECTBEGIN = /^[\0\s]*(\d+[\0\s]+\d+[\0\s]|%)/;
const KIJK = 256;

function peek(inhoud: Buffer): string {
  if ((inhoud[0] ?? 0) % 16 !== 8) return ''; // no zlib
  try {
    return inflateSync(inhoud.subarray(0, KIJK), { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, KIJK).toString('latin1');
  } catch {
    return '';
  }
}

const isObjStm = (kop: string): boolean => [...namenIn(kop)].includes('ObjStm');

/** Whether a stream holds objects: its dictionary says so, with or without its type, or its content does. */
function isObjectstroom({ kop, inhoud }: Stroom): boolean {
  const namen = new Set(namenIn(kop));
  return namen.has('ObjStm') || (namen.has('First') && namen.has('N')) || OBJECTBEGIN.test(peek(inhoud));
}

/** The filter of a stream as far as it is followed: none, one time zlib, or something that is not followed. */
function filterOf(kop: string): 'geen' | 'zlib' | 'anders' {
  const gespeld = spell(kop);
  if (!/\/(Filter|F)\b/.test(gespeld)) return 'geen';
  return /\/Filter\s*(\/FlateDecode\b|\[\s*\/FlateDecode\s*\])/.test(gespeld) && !/\/(Predictor|DecodeParms|LZWDecode|Crypt)\b/.test(gespeld) ? 'zlib' : 'anders';
}

type Binnen = Vondst | 'niet_te_volgen' | 'te_groot' | undefined;

/** Looks inside the object streams, within a budget for all of them together. */
function findInObjectstromen(stromen: readonly Stroom[]): Binnen {
  let rest = MAX_UITGEPAKT;
  for (const { kop, inhoud } of stromen.filter(isObjectstroom)) {
    const filter = filterOf(kop);
    if (filter === 'anders') return 'niet_te_volgen';
    const tekst = filter === 'geen' ? inhoud : unpack(inhoud, rest);
    if (tekst === 'te_groot') return 'te_groot';
    if (tekst === undefined) return 'niet_te_volgen';
    rest -= tekst.length;
    const vondst = findName(tekst.toString('latin1'));
    if (vondst) return vondst;
  }
  return undefined;
}

function unpack(inhoud: Buffer, rest: number): Buffer | 'te_groot' | undefined {
  try {
    return inflateSync(inhoud, { maxOutputLength: Math.max(1, rest) });
  } catch (fout) {
    return fout instanceof Error && 'code' in fout && fout.code === 'ERR_BUFFER_TOO_LARGE' ? 'te_groot' : undefined;
  }
}

const ALS_PDF = 'Maak er een gewone PDF van (afdrukken naar PDF) en voeg die toe.';

const WEIGERINGEN: Readonly<Record<NonNullable<Binnen>, readonly [code: string, wat: string, doe: string]>> = {
  script: ['actieve_inhoud', 'In deze PDF zit een script.', ALS_PDF],
  start: ['actieve_inhoud', 'Deze PDF probeert een programma te starten of gegevens te versturen.', ALS_PDF],
  ingesloten: ['bestand_in_bestand', 'In deze PDF zit een ander bestand.', 'Voeg dat bestand apart toe, en maak van deze PDF een gewone PDF (afdrukken naar PDF).'],
  beveiligd: ['bestand_beveiligd', 'Deze PDF is beveiligd en kan niet worden nagekeken.', ALS_PDF],
  niet_te_volgen: ['bestand_niet_na_te_kijken', 'Deze PDF is op een ongewone manier ingepakt en kan niet worden nagekeken.', ALS_PDF],
  te_groot: ['bestand_te_groot_uitgepakt', 'Deze PDF wordt uitgepakt veel te groot.', ALS_PDF],
};

type Gelezen = { readonly vondst: Vondst | 'te_groot' | undefined; readonly objectstromen: number };

/**
 * Reads every name in the file as it stands, streams too: what looks like a stream may hide an object, which a reader
 * finds by its place. Only the shortest name is left out here, because compressed bytes spell it by chance; whatever
 * uses it needs a longer one beside it.
 */
function readNamen(b: Buffer): Gelezen {
  let objectstromen = 0;
  let aantal = 0;
  for (const naam of namenInBestand(b)) {
    aantal += 1;
    if (aantal > MAX_NAMEN) return { vondst: 'te_groot', objectstromen };
    if (naam === 'ObjStm') objectstromen += 1;
    const vondst = naam === 'JS' ? undefined : isGevaarlijk(naam);
    if (vondst) return { vondst, objectstromen };
  }
  return { vondst: undefined, objectstromen };
}

/** What a PDF holds that is not allowed. */
function findVondst(b: Buffer, { buiten, stromen }: Delen): Binnen {
  const { vondst, objectstromen } = readNamen(b);
  if (vondst) return vondst;
  if (buiten.some((stuk) => stuk.includes('JS') || stuk.includes('#')) && findName(buiten.join(' '))) return 'script';
  // a dictionary that was not found with its stream
  if (objectstromen > stromen.filter((s) => isObjStm(s.kop)).length) return 'niet_te_volgen';
  return findInObjectstromen(stromen);
}

/** Looks through a PDF for what runs, starts or carries other files; also inside its object streams. */
export function checkPdf(b: Buffer): Toetsuitkomst {
  if (!b.subarray(Math.max(0, b.length - 2_048)).includes('%%EOF', 0, 'latin1')) return beschadigd('PDF-bestand');
  if (hasZipEinde(b)) return tweeslachtig();
  const delen = splitPdf(b);
  const vondst = delen ? findVondst(b, delen) : 'te_groot';
  return vondst ? weigerBestand(...WEIGERINGEN[vondst]) : ok('pdf');
}
