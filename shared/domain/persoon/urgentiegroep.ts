import { z } from 'zod';

/** How sure a fact of law is: read in the law, stated in the regional vision, inferred, or not verified. */
export const Zekerheid = z.enum(['bevestigd', 'visie', 'afgeleid', 'onbevestigd']);
export type Zekerheid = z.infer<typeof Zekerheid>;

export const UrgentiegroepCode = z.enum(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'x1', 'x2', 'x3', 'x4', 'x5'], 'Kies een urgentiegroep uit de lijst.');
export type UrgentiegroepCode = z.infer<typeof UrgentiegroepCode>;

/** An urgency group: the ten of Huisvestingswet art. 12(3), and the regional ones that count for the region's figures. */
export type Urgentiegroep = {
  readonly code: UrgentiegroepCode;
  readonly naam: string;
  readonly wettelijk: boolean;
  /** The article or source of the group. */
  readonly bron: string;
  /** Whether the group is about people leaving an institution (directe bemiddeling in Haaglanden). */
  readonly uitInstelling: boolean;
  /** A condition to check that is not (or not surely) in the law; shown with its certainty, never enforced. */
  readonly voorwaarde?: { readonly tekst: string; readonly zekerheid: Zekerheid; readonly bron: string };
};

const HW = (letter: string): string => `art. 12 lid 3 onder ${letter} Huisvestingswet 2014`;
const VISIE = 'Regionale Woonzorgvisie Haaglanden (concept 3 december 2025)';

/** The groups in the order of the law; text valid from 1 July 2026. */
export const URGENTIEGROEPEN: readonly Urgentiegroep[] = [
  { code: 'a', naam: 'Mantelzorg geven of ontvangen', wettelijk: true, bron: HW('a'), uitInstelling: false },
  { code: 'b', naam: 'Ernstige en chronische medische redenen', wettelijk: true, bron: HW('b'), uitInstelling: false },
  { code: 'c', naam: 'Maatschappelijke opvang verleend', wettelijk: true, bron: HW('c'), uitInstelling: true },
  { code: 'd', naam: 'Verlaat opvang na huiselijk geweld of mensenhandel', wettelijk: true, bron: HW('d'), uitInstelling: true },
  { code: 'e', naam: 'Verlaat beschermd wonen', wettelijk: true, bron: HW('e'), uitInstelling: true },
  { code: 'f', naam: 'Verlaat een ggz-instelling', wettelijk: true, bron: HW('f'), uitInstelling: true },
  { code: 'g', naam: 'Verlaat jeugdhulp, 18 tot 23 jaar', wettelijk: true, bron: HW('g'), uitInstelling: true },
  {
    code: 'h', naam: 'Verlaat detentie of forensische zorg', wettelijk: true, bron: HW('h'), uitInstelling: true,
    voorwaarde: { tekst: 'Verblijf van drie maanden of langer; de wet noemt deze eis niet.', zekerheid: 'onbevestigd', bron: 'Platform31, februari 2025' },
  },
  { code: 'i', naam: 'Uitstapprogramma sekswerk', wettelijk: true, bron: HW('i'), uitInstelling: false },
  {
    code: 'j', naam: 'Gezin met minderjarig kind zonder vaste verblijfplaats', wettelijk: true, bron: HW('j'), uitInstelling: false,
    voorwaarde: { tekst: 'Alleen gezinnen buiten de opvang; de wet noemt deze eis niet.', zekerheid: 'visie', bron: VISIE },
  },
  { code: 'x1', naam: 'Sociale urgentie', wettelijk: false, bron: VISIE, uitInstelling: false },
  { code: 'x2', naam: 'Convenantkandidaat, overig', wettelijk: false, bron: VISIE, uitInstelling: true },
  { code: 'x3', naam: 'Vergunninghouder (taakstelling)', wettelijk: false, bron: 'art. 28 Huisvestingswet 2014', uitInstelling: false },
  { code: 'x4', naam: 'Overig (directiebesluit of stichting)', wettelijk: false, bron: VISIE, uitInstelling: false },
  { code: 'x5', naam: 'Onbegrepen gedrag', wettelijk: false, bron: VISIE, uitInstelling: false },
];

const perCode = new Map(URGENTIEGROEPEN.map((groep) => [groep.code, groep]));

/** The group with this code; every code of the schema has one. */
export function getUrgentiegroep(code: UrgentiegroepCode): Urgentiegroep {
  const groep = perCode.get(code);
  if (!groep) throw new Error(`Unknown urgentiegroep ${code}`);
  return groep;
}
