import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import { vertelVragen, type Briefcommissie } from './brief.ts';
import type { Briefblok, Briefdeel } from './briefblok.ts';
import type { Briefstof } from './briefstof.ts';

const GETALLEN = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'] as const;
/** A small number as people read it. */
export const inWoorden = (n: number): string => GETALLEN[n] ?? String(n);
/** A text that begins with a capital. */
export const metHoofdletter = (tekst: string): string => tekst.charAt(0).toLocaleUpperCase('nl') + tekst.slice(1);

function vervolgToewijzing({ besluit }: Briefstof): Briefblok[] {
  const toewijzing = besluit.toewijzing;
  if (!toewijzing) throw new Error('A granting decision has a toewijzing');
  const gemeente = gemeenteNaam(toewijzing.gemeente);
  const tot = formatDutchDate(toewijzing.geldigTot);
  const zoeken =
    toewijzing.route === 'directe_bemiddeling'
      ? `Een woningcorporatie zoekt een woning voor u in de gemeente ${gemeente} en biedt u die aan. U hoeft niet zelf te zoeken.`
      : `U zoekt zelf een huurwoning van een woningcorporatie in de gemeente ${gemeente}. Reageert u op een woning, dan krijgt u voorrang.`;
  return [
    {
      soort: 'stappen',
      regels: [
        `Wij laten de gemeente ${gemeente} weten dat u urgentie hebt. Dat gaat via het register van de regio.`,
        zoeken,
        'Voor de woning kan een huisvestingsvergunning nodig zijn. De gemeente of de corporatie beoordeelt dat apart, bijvoorbeeld of de huur past bij uw inkomen.',
        `Uw urgentie geldt tot en met ${tot}. Hebt u twee weken voor die datum nog geen woning? Neem dan contact met ons op.`,
      ],
    },
  ];
}

/** What happens after this decision and what the person can do. */
export function composeVervolg(stof: Briefstof): Briefdeel {
  const { besluit, stuk } = stof;
  const blokken: Briefblok[] =
    besluit.dictum === 'toewijzen' ? vervolgToewijzing(stof)
    : besluit.dictum === 'afwijzen' ? [{ soort: 'alinea', tekst: 'U kunt blijven zoeken naar een woning, zonder voorrang. Verandert uw situatie? Dan kunt u opnieuw urgentie aanvragen. Vertel er dan bij wat er is veranderd (art. 4:6 Awb).' }]
    : besluit.dictum === 'intrekken' ? [{ soort: 'alinea', tekst: 'U kunt blijven zoeken naar een woning, zonder voorrang. Verandert uw situatie? Dan kunt u opnieuw urgentie aanvragen.' }]
    : [{ soort: 'alinea', tekst: 'Er gebeurt nu niets meer met deze aanvraag. Wilt u nog steeds urgentie? Dan kunt u een nieuwe aanvraag doen. Stuur dan alle gegevens mee.' }];
  return { kop: 'Wat gebeurt er nu?', blokken: [...blokken, { soort: 'alinea', tekst: vertelVragen(stuk.aanvraag) }] };
}

/** How to object: by whom, where, within which term and with what in it (Awb art. 3:45, 6:4, 6:5, 6:7, 6:8). */
export function composeBezwaar({ weken: aantal, commissie, kenmerk }: { readonly weken: number; readonly commissie: Briefcommissie; readonly kenmerk: string }): Briefdeel {
  const weken = inWoorden(aantal);
  return {
    kop: 'Bent u het niet eens met dit besluit?',
    blokken: [
      { soort: 'alinea', tekst: `Dan kunt u bezwaar maken. Dat is gratis. U hebt daarvoor ${weken} weken. De ${weken} weken beginnen op de dag nadat wij deze brief hebben verstuurd (art. 6:7 en 6:8 Awb). U stuurt een brief, het bezwaarschrift, naar:` },
      { soort: 'adres', regels: [metHoofdletter(commissie.namens), ...(commissie.postadres ?? [])] },
      { soort: 'alinea', tekst: 'In uw bezwaarschrift staat in elk geval (art. 6:5 Awb):' },
      {
        soort: 'lijst',
        regels: [
          'uw naam en een adres waarop u post kunt krijgen',
          'de datum waarop u het bezwaarschrift schrijft',
          `tegen welk besluit u bezwaar maakt: noem het kenmerk ${kenmerk} en de datum van deze brief`,
          'waarom u het niet eens bent met het besluit',
          'uw handtekening',
        ],
      },
      { soort: 'alinea', tekst: 'U mag zich laten helpen of iemand anders bezwaar laten maken. Geef die persoon daarvoor een brief mee waarin staat dat het mag, met uw handtekening (art. 2:1 Awb).' },
      { soort: 'alinea', tekst: 'Het besluit blijft gelden zolang wij uw bezwaar behandelen (art. 6:16 Awb). Kunt u daar niet op wachten? Dan kunt u de rechtbank vragen om een voorlopige voorziening (art. 8:81 Awb). Dat kan alleen als u ook bezwaar hebt gemaakt. U betaalt hiervoor griffierecht aan de rechtbank.' },
    ],
  };
}

/** The rules of this decision in plain words, for the enclosure. */
export function composeBijlage(stof: Briefstof): { regel: string; betekenis: string }[] {
  const { besluit, regelset } = stof;
  const tot = regelset.geldigTot === null ? '' : ` tot en met ${formatDutchDate(regelset.geldigTot)}`;
  const gronden = regelset.weigeringsgronden.filter((g) => besluit.weigeringsgronden.includes(g.code));
  const perBron = [...new Set(gronden.map((g) => g.bron))].map((bron) => ({ regel: metHoofdletter(bron), betekenis: `De regel voor: ${gronden.filter((g) => g.bron === bron).map((g) => g.tekst.charAt(0).toLocaleLowerCase('nl') + g.tekst.slice(1)).join('; ')}.` }));
  return [
    { regel: 'Art. 12 Huisvestingswet 2014', betekenis: 'De gemeenteraad wijst woningen aan waarvoor mensen met urgentie voorrang krijgen, en regelt wie dat zijn. De wet noemt zelf tien groepen (lid 3).' },
    { regel: 'Art. 13 lid 1 Huisvestingswet 2014', betekenis: 'Burgemeester en wethouders beslissen wie in zo’n groep hoort. Zij kunnen dat aan een commissie overlaten (mandaat).' },
    ...perBron,
    ...(besluit.dictum === 'toewijzen' ? [{ regel: regelset.naam, betekenis: `De afspraken in de regio ${regelset.regio} over waar mensen met urgentie een woning krijgen, geldig vanaf ${formatDutchDate(regelset.geldigVan)}${tot}. Stand van de afspraken: ${regelset.status}.` }] : []),
    ...(besluit.dictum === 'buiten_behandeling' ? [{ regel: 'Art. 4:5 Awb', betekenis: 'Is een aanvraag niet compleet, dan krijgt u de kans om die aan te vullen. Daarna mag de aanvraag buiten behandeling blijven.' }] : []),
    { regel: 'Art. 3:45 Awb', betekenis: 'In een besluit staat of u bezwaar kunt maken, bij wie en hoe lang.' },
    { regel: 'Art. 3:46 en 3:47 Awb', betekenis: 'Een besluit heeft goede redenen, en die staan erbij.' },
    { regel: 'Art. 6:4, 6:5, 6:7 en 6:8 Awb', betekenis: 'Bij wie u bezwaar maakt, wat er in uw bezwaarschrift staat, en hoeveel tijd u hebt.' },
    { regel: 'Art. 10:10 Awb', betekenis: 'Wie namens een ander beslist, zegt namens wie.' },
  ];
}
