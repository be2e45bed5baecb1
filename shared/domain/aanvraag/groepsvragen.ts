import { parsePlainDate } from '../../kernel/plain-date.ts';
import { findGemeente, isGemeente } from '../gemeente/gemeente.ts';
import { getUrgentiegroep, type UrgentiegroepCode, type Zekerheid } from '../persoon/urgentiegroep.ts';

/** A question that one urgency group needs and others do not (Awb art. 4:4: a form asks only what is needed). */
export type Groepsvraag = {
  readonly code: string;
  readonly tekst: string;
  /** How to answer it, when that is not plain. */
  readonly uitleg?: string;
  readonly waarom: string;
  readonly bron: string;
  readonly zekerheid: Zekerheid;
  readonly vorm: 'tekst' | 'datum' | 'getal' | 'gemeente' | { readonly keuzes: Readonly<Record<string, string>> };
};

const HW = (letter: string): string => `art. 12 lid 3 onder ${letter} Huisvestingswet 2014`;
const VISIE = 'Regionale Woonzorgvisie Haaglanden (concept 3 december 2025)';
const GEEN_ADRESSEN = 'Schrijf geen adressen of namen van anderen op.';

const vertrek = (letter: string, waaruit: string): Groepsvraag => ({
  code: 'vertrek_op', tekst: `Wanneer verlaat de aanvrager ${waaruit}?`, vorm: 'datum', uitleg: 'De verwachte datum is genoeg.',
  waarom: `De groep is voor mensen die ${waaruit} verlaten.`, bron: HW(letter), zekerheid: 'bevestigd',
});

/** The questions per group, in the order of the screen. What a ministerial regulation may still ask is not in here. */
export const GROEPSVRAGEN = {
  a: [
    { code: 'zorgrol', tekst: 'Geeft of ontvangt de aanvrager mantelzorg?', vorm: { keuzes: { geeft: 'Geeft mantelzorg', ontvangt: 'Ontvangt mantelzorg' } }, waarom: 'De groep is voor wie mantelzorg geeft of ontvangt.', bron: HW('a'), zekerheid: 'bevestigd' },
    { code: 'zorggemeente', tekst: 'In welke gemeente woont de ander?', vorm: 'gemeente', waarom: 'De reistijd laat zien of verhuizen nodig is.', bron: VISIE, zekerheid: 'visie' },
    { code: 'zorguren', tekst: 'Hoeveel uur zorg per week?', vorm: 'getal', waarom: 'Zo ziet de commissie hoe zwaar de zorg is. De wet noemt geen aantal uren.', bron: VISIE, zekerheid: 'onbevestigd' },
    { code: 'zorgduur', tekst: 'Hoe lang duurt de zorg naar verwachting?', vorm: { keuzes: { korter: 'Korter dan een jaar', langer: 'Een jaar of langer' } }, waarom: 'Voor korte zorg is verhuizen vaak niet nodig. De wet noemt geen duur.', bron: VISIE, zekerheid: 'onbevestigd' },
  ],
  b: [
    { code: 'woonprobleem', tekst: 'Wat gaat er in de huidige woning niet?', vorm: 'tekst', uitleg: 'Schrijf geen diagnose op. Die hoort in het medisch advies.', waarom: 'De commissie moet weten waarom deze woning niet kan blijven.', bron: HW('b'), zekerheid: 'bevestigd' },
    { code: 'woningeisen', tekst: 'Wat heeft de aanvrager in een woning nodig?', vorm: 'tekst', uitleg: 'Bijvoorbeeld: gelijkvloers, een lift, een rustige omgeving.', waarom: 'Hiermee maakt de commissie het zoekprofiel.', bron: HW('b'), zekerheid: 'afgeleid' },
    { code: 'behandeld_sinds', tekst: 'Sinds wanneer is er behandeling, als het om psychische klachten gaat?', vorm: 'datum', waarom: 'De regio noemt twaalf maanden behandeling. De wet noemt deze eis niet.', bron: VISIE, zekerheid: 'visie' },
  ],
  c: [
    { code: 'opvang_sinds', tekst: 'Sinds wanneer is er opvang verleend?', vorm: 'datum', waarom: 'De groep is voor wie opvang kreeg. De aanvrager hoeft de opvang nog niet te verlaten.', bron: HW('c'), zekerheid: 'bevestigd' },
    { code: 'opvang_door', tekst: 'Welke gemeente gaf de opvang?', vorm: 'gemeente', waarom: 'Zo kan de commissie het besluit over de opvang terugvinden.', bron: HW('c'), zekerheid: 'afgeleid' },
  ],
  d: [
    vertrek('d', 'de opvang'),
    { code: 'onveilig', tekst: 'In welke gemeenten is de aanvrager niet veilig?', vorm: 'tekst', uitleg: `Noem alleen gemeenten, of schrijf: geen. ${GEEN_ADRESSEN}`, waarom: 'Veiligheid gaat vóór de herkomst bij het kiezen van een gemeente.', bron: VISIE, zekerheid: 'afgeleid' },
  ],
  e: [vertrek('e', 'het beschermd wonen')],
  f: [vertrek('f', 'de instelling')],
  g: [vertrek('g', 'de jeugdhulp')],
  h: [vertrek('h', 'de inrichting')],
  i: [{ code: 'programma', tekst: 'Aan welk programma doet de aanvrager mee?', vorm: 'tekst', uitleg: GEEN_ADRESSEN, waarom: 'De groep is voor wie meedoet aan een uitstapprogramma van de overheid.', bron: HW('i'), zekerheid: 'bevestigd' }],
  j: [
    { code: 'slaapplek', tekst: 'Waar verblijft het gezin nu?', vorm: { keuzes: { opvang: 'In een opvang', bij_anderen: 'Bij familie, vrienden of kennissen', tijdelijk: 'In een tijdelijke plek, zoals een hotel of vakantiepark', buiten: 'Op straat, in een auto of tent' } }, waarom: 'De groep is voor gezinnen zonder vaste verblijfplaats. De regio wil alleen gezinnen buiten de opvang; de wet noemt die eis niet.', bron: HW('j'), zekerheid: 'bevestigd' },
    { code: 'zonder_plek_sinds', tekst: 'Sinds wanneer heeft het gezin geen vaste verblijfplaats?', vorm: 'datum', waarom: 'Zo ziet de commissie hoe lang dit al duurt.', bron: HW('j'), zekerheid: 'afgeleid' },
  ],
  x1: [{ code: 'noodsituatie', tekst: 'Wat is de noodsituatie?', vorm: 'tekst', uitleg: GEEN_ADRESSEN, waarom: 'Sociale urgentie is voor een levensbedreigende of ontwrichtende situatie.', bron: VISIE, zekerheid: 'visie' }],
  x2: [
    { code: 'convenant', tekst: 'Onder welk convenant valt de aanvrager?', vorm: 'tekst', waarom: 'De plaats telt mee onder dit convenant.', bron: VISIE, zekerheid: 'visie' },
    { code: 'vertrek_op', tekst: 'Wanneer verlaat de aanvrager de instelling?', vorm: 'datum', uitleg: 'De verwachte datum is genoeg.', waarom: 'Zo weet de commissie wanneer de woning nodig is.', bron: VISIE, zekerheid: 'visie' },
  ],
  x3: [{ code: 'gekoppeld_aan', tekst: 'Aan welke gemeente is de aanvrager gekoppeld?', vorm: 'gemeente', waarom: 'De plaats telt mee voor de taakstelling van die gemeente.', bron: 'art. 28 Huisvestingswet 2014', zekerheid: 'bevestigd' }],
  x4: [{ code: 'grondslag', tekst: 'Welk besluit of welke afspraak ligt hieronder?', vorm: 'tekst', waarom: 'Deze groep bestaat alleen met een eigen besluit.', bron: VISIE, zekerheid: 'visie' }],
  x5: [],
} as const satisfies Record<UrgentiegroepCode, readonly Groepsvraag[]>;

/** The questions of one group. */
export const listGroepsvragen = (groep: UrgentiegroepCode): readonly Groepsvraag[] => GROEPSVRAGEN[groep];

/** Whether a group needs something, may have it, or is not asked for it. */
export type Nodig = 'nodig' | 'mag';

const BEGELEID: readonly UrgentiegroepCode[] = ['c', 'd', 'e', 'f', 'g', 'h', 'i', 'x2', 'x5'];
const GEZONDHEID: readonly UrgentiegroepCode[] = ['b', 'f'];

/** Which parts of the form a group needs beside its own questions. */
export const bepaalFormulierdelen = (groep: UrgentiegroepCode): { readonly opnames: Nodig; readonly verklaring: Nodig; readonly begeleiding: Nodig; readonly gezondheidsgegevens: Nodig } => {
  const { uitInstelling } = getUrgentiegroep(groep);
  const nodig = (ja: boolean): Nodig => (ja ? 'nodig' : 'mag');
  return { opnames: nodig(uitInstelling), verklaring: nodig(uitInstelling), begeleiding: nodig(BEGELEID.includes(groep)), gezondheidsgegevens: nodig(GEZONDHEID.includes(groep)) };
};

/** Why this answer does not fit its question; undefined when it does. */
export function toetsAntwoord({ vorm }: Pick<Groepsvraag, 'vorm'>, antwoord: string): string | undefined {
  if (typeof vorm === 'object') return Object.hasOwn(vorm.keuzes, antwoord) ? undefined : 'Kies een antwoord uit de lijst.';
  switch (vorm) {
    case 'tekst':
      return undefined;
    case 'datum':
      return parsePlainDate(antwoord) === undefined ? 'Deze datum bestaat niet. Schrijf de datum als dag-maand-jaar, bijvoorbeeld 03-05-2022.' : undefined;
    case 'getal':
      return /^\d{1,3}$/.test(antwoord) && Number(antwoord) <= 168 ? undefined : 'Vul een heel getal in. Een week heeft 168 uur.';
    case 'gemeente':
      return isGemeente(findGemeente(antwoord)?.code ?? '') ? undefined : 'Kies een gemeente uit de lijst.';
  }
}
