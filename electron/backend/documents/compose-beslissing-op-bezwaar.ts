import { formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Bezwaaruitkomst } from '../../../shared/domain/dossier/verloop.ts';
import { blokkenToelichting, composeBericht, type Berichtbasis } from './bericht.ts';
import type { Brief } from './brief.ts';
import type { Briefblok, Briefdeel } from './briefblok.ts';
import { inWoorden } from './brief-vervolg.ts';

/** Input of {@link composeBeslissingOpBezwaar}. */
export type Bezwaarvraag = {
  readonly basis: Berichtbasis;
  readonly besluitOp: PlainDate;
  readonly ontvangenOp: PlainDate;
  readonly beslistOp: PlainDate;
  readonly uitkomst: Exclude<Bezwaaruitkomst, 'ingetrokken'>;
  readonly motivering: string;
  /** The hearing, when there was one; not heard is told too (Awb art. 7:3). */
  readonly hoorzitting: { readonly op: PlainDate; readonly gehoord: boolean } | null;
  readonly toelichting: string;
  readonly beroepWeken: number;
};

const UITKOMST = {
  gegrond: { kop: 'U krijgt gelijk: uw bezwaar is gegrond', zin: 'Wij hebben opnieuw naar het besluit gekeken. U krijgt gelijk. Uw bezwaar is gegrond. Wij nemen een nieuw besluit op uw aanvraag. Daarover krijgt u een aparte brief.' },
  ongegrond: { kop: 'Ons besluit blijft hetzelfde', zin: 'Wij hebben opnieuw naar het besluit gekeken. Ons besluit blijft hetzelfde. Uw bezwaar is ongegrond.' },
  niet_ontvankelijk: { kop: 'Wij kunnen uw bezwaar niet behandelen', zin: 'Wij kunnen uw bezwaar niet behandelen. Dat heet: niet-ontvankelijk. Wij hebben niet opnieuw naar het besluit zelf gekeken.' },
} as const;

const vertelHoren = ({ hoorzitting }: Bezwaarvraag): Briefblok[] => {
  if (!hoorzitting) return [];
  const tekst = hoorzitting.gehoord
    ? `Op ${formatDutchDate(hoorzitting.op)} vertelde u ons uw verhaal. Het verslag van dat gesprek zit bij deze brief (art. 7:7 Awb).`
    : 'Wij hebben hierover geen gesprek met u gehad. De wet staat dat in sommige situaties toe (art. 7:3 Awb).';
  return [{ soort: 'alinea', tekst }];
};

/** How to go to court: where, within which term and with what in it (Awb art. 6:5, 6:7, 6:8, 8:1, 8:41, 8:81). */
const composeBeroep = ({ beroepWeken, basis }: Bezwaarvraag): Briefdeel => {
  const weken = inWoorden(beroepWeken);
  return {
    kop: 'Bent u het niet eens met deze beslissing?',
    blokken: [
      { soort: 'alinea', tekst: `Dan kunt u naar de rechter. Dat heet: beroep instellen (art. 8:1 Awb). U hebt daarvoor ${weken} weken. De ${weken} weken beginnen op de dag nadat wij deze brief hebben verstuurd (art. 6:7 en 6:8 Awb).` },
      { soort: 'alinea', tekst: 'U stuurt een brief, het beroepschrift, naar de rechtbank in uw regio. Op rechtspraak.nl vindt u het adres. U kunt het daar ook digitaal doen. U betaalt griffierecht aan de rechtbank (art. 8:41 Awb).' },
      { soort: 'alinea', tekst: 'In uw beroepschrift staat in elk geval (art. 6:5 Awb):' },
      { soort: 'lijst', regels: ['uw naam en een adres waarop u post kunt krijgen', 'de datum waarop u het beroepschrift schrijft', `tegen welke beslissing u beroep instelt: noem het kenmerk ${basis.kenmerk} en de datum van deze brief`, 'waarom u het niet eens bent met de beslissing', 'uw handtekening'] },
      { soort: 'alinea', tekst: 'Kunt u niet op de rechter wachten? Dan kunt u de rechtbank vragen om een voorlopige voorziening (art. 8:81 Awb). Dat kan alleen als u ook beroep hebt ingesteld.' },
    ],
  };
};

/** The letter with the decision on an objection: the outcome, why, and how to go to court (Awb art. 7:11, 7:12, 3:45). */
export function composeBeslissingOpBezwaar(vraag: Bezwaarvraag): Brief {
  const { basis, uitkomst } = vraag;
  const { kop, zin } = UITKOMST[uitkomst];
  return composeBericht(basis, {
    onderwerp: 'Beslissing op uw bezwaar',
    kop,
    delen: [
      {
        kop: 'Onze beslissing',
        blokken: [
          { soort: 'alinea', tekst: `Op ${formatDutchDate(vraag.ontvangenOp)} kregen wij uw bezwaar tegen ons besluit van ${formatDutchDate(vraag.besluitOp)}. ${zin}` },
          { soort: 'kern', feiten: [{ label: 'Uw bezwaar', waarde: { gegrond: 'Gegrond', ongegrond: 'Ongegrond', niet_ontvankelijk: 'Niet behandeld (niet-ontvankelijk)' }[uitkomst] }, { label: 'Beslist op', waarde: formatDutchDate(vraag.beslistOp) }] },
          { soort: 'alinea', tekst: `Wij nemen deze beslissing namens ${basis.commissie.namens} (art. 10:10 Awb), op grond van art. 7:11 Awb.` },
        ],
      },
      { kop: 'Waarom beslissen wij dit?', blokken: [...vertelHoren(vraag), ...blokkenToelichting(vraag.motivering, basis), ...blokkenToelichting(vraag.toelichting, basis)] },
      composeBeroep(vraag),
    ],
  });
}
