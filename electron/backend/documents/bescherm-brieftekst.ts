import type { Dossierstuk } from '../../../shared/domain/besluit/besluit.ts';
import { isElfproef } from '../../../shared/domain/persoon/bsn.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';

const NEGEN_CIJFERS = /(?<!\d)\d(?:[ .-]?\d){8}(?!\d)/g;
const POSTCODE = /(?<![\dA-Za-z])[1-9]\d{3}\s?[A-Z]{2}(?![A-Za-z])/g;
/** Shorter reasons are ordinary words that may stand in any consideration. */
const HERKENBARE_LENGTE = 12;

const vlak = (tekst: string): string => tekst.normalize('NFC').toLocaleLowerCase('nl').replace(/\s+/g, ' ').trim();

/** A pattern that finds the text with any spacing and in any case. */
const alsPatroon = (tekst: string): RegExp =>
  new RegExp(tekst.trim().split(/\s+/).map((deel) => deel.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s*'), 'giu');

function laatBsnWeg(tekst: string, bsn: string | null): string {
  const zonderGevonden = tekst.replace(NEGEN_CIJFERS, (gevonden) => (isElfproef(gevonden.replace(/\D/g, '')) ? '[nummer weggelaten]' : gevonden));
  // older papers print a BSN without its leading zero
  return bsn?.startsWith('0') ? zonderGevonden.replace(new RegExp(`(?<!\\d)${bsn.slice(1)}(?!\\d)`, 'g'), '[nummer weggelaten]') : zonderGevonden;
}

/** Words of a diagnosis or a treatment; names of kinds of institution are not among them, a letter may need those. */
const MEDISCHE_WOORDEN =
  /diagnos|medicatie|medicijn|schizofren|schizo-affect|depressie|depressief|psychose|psychotisch|bipolair|borderline|stoornis|autis|\badhd\b|\bptss\b|verslaafd|alcoholis|\bhiv\b|\baids\b|kanker|tumor|chemo(?:kuur|therap)|dialyse|diabetes|epilep|hartfalen|hersenletsel|dementie|alzheimer|parkinson|su[iï]cid|zelfmoord|zelfbeschadig|anorexia|boulimi|clozapine|lithium|methadon|ritalin|antidepress|antipsychot|benzodiazep|insuline|ziektebeeld|medisch dossier/iu;

/** What stands in place of a sentence with medical words. */
const MEDISCH_WEG = '[medische gegevens weggelaten]';

/** Whether a text tells of a diagnosis or a treatment by its words. */
export const noemtMedisch = (tekst: string): boolean => MEDISCHE_WOORDEN.test(tekst);

/** Sentences that tell of a diagnosis or a treatment are left out one by one (AVG art. 9): the rest still says why. */
function laatMedischWeg(tekst: string): string {
  if (!noemtMedisch(tekst)) return tekst;
  const delen = tekst.split(/((?<=[.!?;:])\s+|\n+)/u).map((deel) => (noemtMedisch(deel) ? MEDISCH_WEG : deel));
  return delen.filter((deel, i) => deel !== MEDISCH_WEG || delen[i - 2] !== MEDISCH_WEG).join('');
}

/**
 * Takes out of a text that people typed what a letter may never carry: any burgerservicenummer (Wabb art. 10,
 * 11), medical sentences, and with geheimhouding the address. It is a last guard; the text itself is the commission's.
 */
export function beschermBrieftekst(tekst: string, betrokkene: Dossierstuk['aanvraag']['betrokkene']): string {
  let veilig = laatMedischWeg(laatBsnWeg(tekst, betrokkene.bsn));
  if (!betrokkene.geheimhouding) return veilig;
  const adres = betrokkene.correspondentieadres;
  if (adres) veilig = veilig.replace(alsPatroon(adres.straatEnHuisnummer), '[adres weggelaten]');
  return veilig.replace(POSTCODE, '[postcode weggelaten]');
}

/**
 * Which considerations stay out of the letter because they name a criterion about criminal data, or repeat
 * what was written under one (AVG art. 10): their place in the list. The screen warns with it before signing.
 */
export function findVerzwegenOverwegingen(stuk: Pick<Dossierstuk, 'overwegingen' | 'herstelkans'>, regelset: Regelset): number[] {
  const criteria = regelset.herstelkans.criteria.filter((c) => c.strafrechtelijk);
  const redenen = (stuk.herstelkans?.oordelen ?? [])
    .filter((o) => criteria.some((c) => c.code === o.criterium))
    .map((o) => vlak(o.reden))
    .filter((reden) => reden.length >= HERKENBARE_LENGTE);
  return stuk.overwegingen.flatMap(({ grond, tekst }, i) => {
    const alles = vlak(`${grond} ${tekst}`);
    const genoemd = criteria.some((c) => alles.includes(vlak(c.naam)) || vlak(grond) === c.code) || redenen.some((reden) => alles.includes(reden));
    return genoemd ? [i] : [];
  });
}
