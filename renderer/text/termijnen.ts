import type { Termijnweergave } from '../../shared/contract/verloop.ts';
import { TERMIJNSOORTEN } from '../../shared/domain/termijn/bepaal-termijnen.ts';
import { formatDutchDate } from '../../shared/kernel/plain-date.ts';

const dagen = (n: number): string => (n === 1 ? '1 dag' : `${n} dagen`);
const euro = (cent: number): string => `€ ${(cent / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

/** How many days there are left, in words. */
const over = (n: number): string => (n > 0 ? `nog ${dagen(n)}` : n === 0 ? 'vandaag' : `${dagen(-n)} geleden`);

/** Every sentence about the terms of cases. */
export const TERMIJNEN = {
  titel: 'Termijnen',
  lead: 'Wat wanneer klaar moet zijn, over alle dossiers. Wat het eerst afloopt staat bovenaan.',
  paneel: 'Termijnen',
  geen: 'Er loopt nu geen termijn.',
  geenBeslistermijn: 'Er loopt nu geen beslistermijn.',
  naam: (t: Termijnweergave): string => TERMIJNSOORTEN[t.soort].naam,
  soort: (soort: Termijnweergave['soort']): string => TERMIJNSOORTEN[soort].naam,
  uiterlijk: (t: Termijnweergave): string => `${t.soort === 'geldigheid' ? 'Tot en met' : 'Uiterlijk'} ${formatDutchDate(t.laatsteDag)}`,
  over: (t: Termijnweergave): string => over(t.dagenOver),
  artikel: (t: Termijnweergave): string => `${t.artikel}, ${over(t.dagenOver)}`,
  staatStil: 'De termijn staat nu stil.',
  dwangsom: (cent: number): string => (cent === 0 ? 'Nog geen dwangsom verschuldigd.' : `Dwangsom tot en met vandaag: ${euro(cent)}.`),
  waarschuwing: { nadert: 'loopt bijna af', dringend: 'dringend', voorbij: 'voorbij' },
  /** What is due, in the header of a case. */
  kop: (t: Termijnweergave): string =>
    t.opgeschort ? `De beslistermijn staat stil. Nu uiterlijk op ${formatDutchDate(t.laatsteDag)} (art. 4:15 Awb).`
    : t.dagenOver > 0 ? `${t.soort === 'bezwaar_beslissen' ? 'Beslissing op het bezwaar' : 'Besluit'} uiterlijk op ${formatDutchDate(t.laatsteDag)} (${t.artikel}, nog ${dagen(t.dagenOver)}).`
    : t.dagenOver === 0 ? `${t.soort === 'bezwaar_beslissen' ? 'Beslissing op het bezwaar' : 'Besluit'} uiterlijk vandaag, ${formatDutchDate(t.laatsteDag)} (${t.artikel}).`
    : `De termijn is afgelopen op ${formatDutchDate(t.laatsteDag)} (${t.artikel}, ${dagen(-t.dagenOver)} geleden).`,
  kopGeldig: (t: Termijnweergave): string => (t.dagenOver >= 0 ? `Urgentie geldig tot en met ${formatDutchDate(t.laatsteDag)} (${over(t.dagenOver)}).` : `De urgentie was geldig tot en met ${formatDutchDate(t.laatsteDag)}.`),
  laden: 'De termijnen worden opgehaald.',
  tabel: 'Termijnen van alle dossiers, het eerst aflopend bovenaan',
  kolom: { laatsteDag: 'Laatste dag', over: 'Nog', wat: 'Wat', dossier: 'Dossier', persoon: 'Persoon', status: 'Status' },
  filter: 'Toon termijnen van deze soort',
  alle: 'Alle',
  meer: 'Meer tonen',
  leeg: { titel: 'Er lopen geen termijnen', uitleg: 'Zodra er een aanvraag is ingediend, staat hier de beslistermijn.', uitlegSoort: 'Van deze soort loopt er nu geen termijn.' },
} as const;
