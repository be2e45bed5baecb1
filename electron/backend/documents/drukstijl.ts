import { determineHuiskleur, type Huisstijl, type Logo } from '../../../shared/domain/brief/huisstijl.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';

/** The look of a document as the press takes it: colour that can be read, logo that was checked. */
export type Drukstijl = { readonly kleur: string; readonly gemeente: string; readonly logo: Logo | null };

const MAX_BYTES = 300_000;
const MAX_ZIJDE = 4_000;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Shapes and colours only: no text (its font is not ours), no links, no scripts, no copies of copies. */
const SVG_DELEN = new Set('svg g path rect circle ellipse line polyline polygon defs lineargradient radialgradient stop clippath title desc'.split(' '));
const MAX_DELEN = 5_000;

const fout = (melding: string): Result<never, string> => err(melding);

function checkPng(bytes: Buffer): Result<null, string> {
  if (bytes.length < 33 || PNG.some((b, i) => bytes[i] !== b) || bytes.toString('latin1', 12, 16) !== 'IHDR') return fout('Dit logo is geen PNG-bestand.');
  const [breed, hoog] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return breed >= 1 && hoog >= 1 && breed <= MAX_ZIJDE && hoog <= MAX_ZIJDE ? ok(null) : fout(`Dit logo is te groot: ten hoogste ${MAX_ZIJDE} bij ${MAX_ZIJDE} beeldpunten.`);
}

/** The text without its comments, in one pass; null when a comment does not end. */
function omitCommentaar(tekst: string): string | null {
  const [begin = '', ...stukken] = tekst.split('<!--');
  const over = stukken.map((stuk) => (stuk.includes('-->') ? stuk.slice(stuk.indexOf('-->') + 3) : null));
  return over.includes(null) ? null : begin + over.join('');
}

function checkSvg(bytes: Buffer): Result<null, string> {
  const tekst = bytes.toString('utf8');
  const eigen = fout('Dit logo is een SVG met meer dan vormen en kleuren. Bewaar het als gewone SVG zonder tekst, of gebruik een PNG.');
  if (/<!DOCTYPE|<!ENTITY|<!\[CDATA|<\?xml-stylesheet|\bon\w+\s*=|href\s*=|style\s*=\s*["'][^"']*(?:url\((?!["']?#)|@)/iu.test(tekst)) return eigen;
  const kaal = omitCommentaar(tekst);
  if (kaal === null) return eigen;
  const delen = [...kaal.replace(/^\s*<\?xml[^>]*\?>/, '').matchAll(/<\/?\s*([^\s/>]+)/g)].map((m) => (m[1] ?? '').replace(/^svg:/, '').toLowerCase());
  if (delen[0] !== 'svg' || delen.length > MAX_DELEN || !delen.every((deel) => SVG_DELEN.has(deel))) return eigen;
  return ok(null);
}

/** Whether a logo may be set: small, of the kind it says, and nothing in it but an image. */
export function checkLogo(logo: Logo): Result<null, string> {
  const bytes = Buffer.from(logo.inhoud, 'base64');
  if (bytes.length === 0) return fout('Dit logo is leeg.');
  if (bytes.length > MAX_BYTES) return fout('Dit logo is te groot. Gebruik een bestand van ten hoogste 300 kB.');
  return logo.soort === 'png' ? checkPng(bytes) : checkSvg(bytes);
}

/** The look for one document; what may not be printed (a pale colour, a strange logo) is left out, never an error. */
export function composeDrukstijl(huisstijl: Huisstijl | null): Drukstijl {
  const logo = huisstijl?.logo ?? null;
  return { kleur: determineHuiskleur(huisstijl), gemeente: huisstijl?.gemeente ?? '', logo: logo && checkLogo(logo).ok ? logo : null };
}
