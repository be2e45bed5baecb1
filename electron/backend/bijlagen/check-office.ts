import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { readZip, unpackZipdeel, type Zipdeel, type Zipfout } from './read-zip.ts';
import { beschadigd, tweeslachtig, weigerBestand, type Toetsuitkomst } from './toets.ts';

const ODT = 'application/vnd.oasis.opendocument.text';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** How containers, old office files and programs begin. */
const INGEPAKT = ['PK\x03\x04', 'PK\x05\x06', 'Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh', '\xfd7zXZ', '\xd0\xcf\x11\xe0', 'MZ', '\x7fELF', '%PDF-'];

const isIngepakt = (b: Buffer): boolean => INGEPAKT.some((begin) => b.subarray(0, begin.length).toString('latin1') === begin);

const gewoneZip = (): Result<never, Fout> => weigerBestand('soort_niet_toegestaan', 'Dit is een ingepakte map (zip) of een soort document die Toetstafel niet kent.', 'Pak de map uit en voeg elk stuk apart toe, als PDF, afbeelding, Word-document (docx), OpenDocument-tekst (odt) of platte tekst.');

const ingesloten = (): Result<never, Fout> => weigerBestand('bestand_in_bestand', 'In dit document zit een ander bestand.', 'Sla het document op als PDF, en voeg het andere bestand apart toe.');

const actief = (): Result<never, Fout> => weigerBestand('actieve_inhoud', 'In dit document zit een macro, een script of een verwijzing die vanzelf iets ophaalt.', 'Sla het document op als PDF en voeg dat toe.');

function vanZipfout(fout: Zipfout): Result<never, Fout> {
  switch (fout) {
    case 'beschadigd':
      return beschadigd('document');
    case 'tweeslachtig':
      return tweeslachtig();
    case 'te_groot':
      return weigerBestand('bestand_te_groot_uitgepakt', 'Dit document wordt uitgepakt veel te groot.', 'Sla het document op als PDF en voeg dat toe.');
    case 'beveiligd':
      return weigerBestand('bestand_beveiligd', 'Dit document is beveiligd met een wachtwoord en kan niet worden nagekeken.', 'Haal de beveiliging eraf en probeer het opnieuw.');
    case 'klimmende_naam':
      return weigerBestand('onveilige_naam', 'In dit document staan namen die buiten het document wijzen.', 'Vraag een nieuwe, gewone kopie van het stuk.');
  }
}

/** Names of parts that hold programs, or files of other programs. */
const MACRO = /(^|\/)(vbaProject|vbaData|activeX|ctrlProps)|^(Basic|Scripts|Configurations2\/(?!accelerator\/?$))\/.+|\.(bin|js|vbs|exe|dll|class|jar)$/i;
const OBJECT = /(^|\/)embeddings\/.+|^Object[ \d]|^ObjectReplacements\/.+|\.(zip|rar|7z|docx?|xlsx?|pptx?|docm|xlsm|od[tsp])$/i;

/** A relation to something outside is only allowed when a person has to follow it. */
const haaltOp = (rels: string): boolean => [...rels.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gi)].some(([r]) => /TargetMode\s*=\s*["']External["']/i.test(r) && !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(r));

/** What one part of a document must not hold; undefined when it may stay. */
function checkDeel(deel: Zipdeel, inhoud: Buffer): Result<never, Fout> | undefined {
  if (isIngepakt(inhoud)) return ingesloten();
  if (!/\.(xml|rels|rdf)$/i.test(deel.naam)) return undefined;
  // an entity that names itself again and again grows without end; no office program writes these
  const tekst = inhoud.includes('\0') ? inhoud.toString('utf16le') : inhoud.toString('utf8');
  if (/<!\s*(DOCTYPE|ENTITY)/i.test(tekst)) return actief();
  if (deel.naam.endsWith('.rels') && haaltOp(tekst)) return actief();
  if (/<(script:event-listener|office:scripts?\s*>\s*<(?!\/))/i.test(tekst)) return actief();
  return undefined;
}

const naamVan = (b: Buffer, delen: readonly Zipdeel[]): 'docx' | 'odt' | undefined => {
  const inhoud = (naam: string): string => {
    const deel = delen.find((d) => d.naam === naam);
    return (deel && unpackZipdeel(b, deel)?.toString('utf8')) ?? '';
  };
  if (delen[0]?.naam === 'mimetype' && delen[0].methode === 0 && inhoud('mimetype') === ODT && delen.some((d) => d.naam === 'content.xml')) return 'odt';
  if (inhoud('[Content_Types].xml').includes(DOCX) && delen.some((d) => d.naam === 'word/document.xml')) return 'docx';
  return undefined;
};

/** Looks into a container without unpacking more than is allowed: which document it is, and nothing in it that runs. */
export function checkOffice(b: Buffer): Toetsuitkomst {
  const gelezen = readZip(b);
  if (!gelezen.ok) return vanZipfout(gelezen.error);
  const delen = gelezen.value;
  const soort = naamVan(b, delen);
  // a document with macros has another main type; its parts tell what it is
  if (!soort) return delen.some((d) => MACRO.test(d.naam)) ? actief() : gewoneZip();
  for (const deel of delen) {
    if (MACRO.test(deel.naam)) return actief();
    if (OBJECT.test(deel.naam)) return ingesloten();
    const inhoud = unpackZipdeel(b, deel);
    if (!inhoud) return beschadigd('document');
    const fout = checkDeel(deel, inhoud);
    if (fout) return fout;
  }
  return ok(soort);
}
