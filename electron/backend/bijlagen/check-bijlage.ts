import { OMVANG } from '../../../shared/domain/bijlage/bijlage.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { checkJpeg, checkPng } from './check-afbeelding.ts';
import { checkOffice } from './check-office.ts';
import { checkPdf } from './check-pdf.ts';
import { hasZipEinde } from './read-zip.ts';
import { tweeslachtig, weigerBestand, type Toetsuitkomst } from './toets.ts';

const KIES = 'Kies een PDF, een afbeelding (PNG of JPEG), een Word-document (docx), een OpenDocument-tekst (odt) of platte tekst.';

/** Kinds that are recognised to say something useful; none of them is taken in. */
const BEKEND: readonly (readonly [begin: string, wat: string, doe: string])[] = [
  ['\xd0\xcf\x11\xe0', 'Dit is een oud Office-bestand. Daarin kunnen programma\'s zitten.', 'Sla het op als PDF of als docx en voeg dat toe.'],
  ['MZ', 'Dit is een programma.', KIES],
  ['\x7fELF', 'Dit is een programma.', KIES],
  ['#!', 'Dit is een programma.', KIES],
  ['Rar!', 'Dit is een ingepakt bestand.', 'Pak het uit en voeg elk stuk apart toe.'],
  ['7z\xbc\xaf', 'Dit is een ingepakt bestand.', 'Pak het uit en voeg elk stuk apart toe.'],
  ['\x1f\x8b', 'Dit is een ingepakt bestand.', 'Pak het uit en voeg elk stuk apart toe.'],
  ['GIF8', 'Dit soort afbeelding kent Toetstafel niet.', 'Sla de afbeelding op als PNG of JPEG.'],
  ['RIFF', 'Dit soort bestand kent Toetstafel niet.', KIES],
  ['II*\0', 'Dit soort afbeelding kent Toetstafel niet.', 'Sla de afbeelding op als PNG of JPEG.'],
  ['MM\0*', 'Dit soort afbeelding kent Toetstafel niet.', 'Sla de afbeelding op als PNG of JPEG.'],
  ['{\\rtf', 'Dit is een RTF-bestand. Daarin kunnen andere bestanden zitten.', 'Sla het op als PDF of als docx en voeg dat toe.'],
  ['%!PS', 'Dit soort bestand kent Toetstafel niet.', KIES],
];

const begintMet = (b: Buffer, begin: string): boolean => b.subarray(0, begin.length).toString('latin1') === begin;

const onbekend = (): Toetsuitkomst => weigerBestand('soort_niet_toegestaan', 'Dit soort bestand kent Toetstafel niet.', KIES);

/** Plain text: readable UTF-8 without control characters, and no page or drawing that a program would run. */
function checkTekst(b: Buffer): Toetsuitkomst {
  let tekst: string;
  try {
    tekst = new TextDecoder('utf-8', { fatal: true }).decode(b);
  } catch {
    return onbekend();
  }
  if (/[\0-\x08\x0b\x0e-\x1f\x7f]/.test(tekst)) return onbekend();
  if (tekst.trim() === '') return weigerBestand('bestand_leeg', 'Dit bestand is leeg.', 'Kies een ander bestand.');
  if (/^\s*<(\?xml|!doctype|html|svg|script|head|body)/i.test(tekst)) return weigerBestand('actieve_inhoud', 'Dit is een webpagina of een tekening. Daarin kunnen scripts zitten.', 'Druk de pagina af naar PDF en voeg die toe.');
  return hasZipEinde(b) || b.subarray(0, 1_024).includes('%PDF-', 0, 'latin1') ? tweeslachtig() : ok('tekst');
}

/**
 * Decides by its content what a file is, and refuses what runs, carries other files, is two things at once or becomes
 * too large. The name says nothing. Every limit is looked at before anything is unpacked.
 */
export function checkBijlage(b: Buffer): Toetsuitkomst {
  if (b.length === 0) return weigerBestand('bestand_leeg', 'Dit bestand is leeg.', 'Kies een ander bestand.');
  if (b.length > OMVANG.bijlage) return weigerBestand('bestand_te_groot', `Dit bestand is groter dan ${OMVANG.bijlage / 1_000_000} MB.`, 'Maak het kleiner of splits het in delen.');
  if (begintMet(b, '%PDF-')) return checkPdf(b);
  if (begintMet(b, 'PK\x03\x04')) return checkOffice(b);
  if (begintMet(b, '\x89PNG\r\n\x1a\n')) return checkPng(b);
  if (begintMet(b, '\xff\xd8\xff')) return checkJpeg(b);
  const bekend = BEKEND.find(([begin]) => begintMet(b, begin));
  return bekend ? weigerBestand('soort_niet_toegestaan', bekend[1], bekend[2]) : checkTekst(b);
}
