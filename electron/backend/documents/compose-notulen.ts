import { formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Recognizer } from '../../../shared/domain/herstelkans/strafrechtelijk.ts';
import type { Betrokkene } from '../../../shared/domain/persoon/betrokkene.ts';
import type { Briefblok, Briefdeel, Feit } from './briefblok.ts';
import { composeVergaderraam, composeVergadertekst, feitenVergadering, naamOpAgenda, noemDeelnemers, noemNamen, type Deelnemer, type Vergaderbasis, type Vergaderstuk } from './vergaderstuk.ts';

/** What came out of one case. */
export type Zaakuitkomst =
  | { readonly soort: 'besluit' | 'advies'; readonly tekst: string }
  | { readonly soort: 'aangehouden'; readonly reden: string; readonly tot: PlainDate | null };

/** One case as it was recorded during the meeting. */
export type Notulenzaak = {
  readonly kenmerk: string;
  readonly betrokkene: Betrokkene;
  /** Given when the reader may not see criminal data (`recognizerOf` of the domain). */
  readonly herken: Recognizer | null;
  readonly uitkomst: Zaakuitkomst;
  readonly motivering: string;
  readonly stemmen: { readonly voor: number; readonly tegen: number; readonly onthouden: number } | null;
  /** What members found who thought otherwise. */
  readonly afwijkend: readonly { readonly naam: string; readonly tekst: string }[];
  readonly nietErbij: readonly { readonly naam: string; readonly reden: string }[];
};

/** Input of {@link composeNotulen}. */
export type Notulenvraag = {
  readonly basis: Vergaderbasis;
  readonly eindtijd: string;
  readonly aanwezig: readonly Deelnemer[];
  readonly afwezig: readonly Deelnemer[];
  /** How many members must be there; null when the reglement says nothing. */
  readonly quorum: { readonly nodig: number; readonly aanwezig: number } | null;
  readonly zaken: readonly Notulenzaak[];
  readonly mededelingen: readonly string[];
  readonly actiepunten: readonly { readonly wat: string; readonly wie: string; readonly voor: PlainDate | null }[];
  /** Null while they are a concept. */
  readonly vastgesteldOp: PlainDate | null;
};

const UITKOMST = { besluit: 'Besluit', advies: 'Advies', aangehouden: 'Aangehouden' } as const;

function vertelUitkomst({ uitkomst }: Notulenzaak, schoon: (tekst: string) => string): Feit[] {
  if (uitkomst.soort !== 'aangehouden') return [{ label: UITKOMST[uitkomst.soort], waarde: schoon(uitkomst.tekst) }];
  return [{ label: UITKOMST.aangehouden, waarde: uitkomst.tot ? `Tot ${formatDutchDate(uitkomst.tot)}` : 'Zonder nieuwe datum' }, { label: 'Reden', waarde: schoon(uitkomst.reden) }];
}

function composeZaak(zaak: Notulenzaak, nummer: number): Briefdeel {
  const schoon = (tekst: string): string => composeVergadertekst(tekst, zaak.betrokkene, zaak.herken);
  const { stemmen, afwijkend, nietErbij, motivering } = zaak;
  const blokken: Briefblok[] = [
    {
      soort: 'kern',
      feiten: [
        ...vertelUitkomst(zaak, schoon),
        { label: 'Stemmen', waarde: stemmen ? `${stemmen.voor} voor, ${stemmen.tegen} tegen, ${stemmen.onthouden} onthouden` : 'Niet gestemd' },
        ...(nietErbij.length > 0 ? [{ label: 'Deed niet mee', waarde: nietErbij.map((n) => `${n.naam}: ${schoon(n.reden)}`).join('\n') }] : []),
      ],
    },
    ...(motivering.trim() === '' ? [] : [{ soort: 'alinea' as const, tekst: schoon(motivering) }]),
    ...(afwijkend.length > 0 ? [{ soort: 'alinea' as const, tekst: 'Anders dacht hierover:' }, { soort: 'lijst' as const, regels: afwijkend.map((a) => `${a.naam}: ${schoon(a.tekst)}`) }] : []),
  ];
  return { kop: `Zaak ${nummer}: ${zaak.kenmerk}, ${naamOpAgenda(zaak.betrokkene)}`, blokken };
}

const vertelQuorum = (quorum: Notulenvraag['quorum']): string => {
  if (!quorum) return 'Het reglement vraagt geen aantal';
  return `${quorum.aanwezig} ${quorum.aanwezig === 1 ? 'stemgerechtigd lid' : 'stemgerechtigde leden'} aanwezig, ${quorum.nodig} nodig: ${quorum.aanwezig >= quorum.nodig ? 'genoeg' : 'te weinig om te besluiten'}`;
};

/** The minutes of a meeting, written from what was recorded there. */
export function composeNotulen(vraag: Notulenvraag): Vergaderstuk {
  const { basis, zaken, mededelingen, actiepunten, vastgesteldOp } = vraag;
  return {
    ...composeVergaderraam(basis, 'Notulen', vastgesteldOp ? '' : 'CONCEPT'),
    melding: vastgesteldOp ? '' : 'De commissie heeft deze notulen nog niet vastgesteld.',
    feiten: [
      ...feitenVergadering(basis).map((f) => (f.label === 'Tijd' ? { ...f, waarde: `${basis.vergadering.tijd} tot ${vraag.eindtijd} uur` } : f)),
      { label: 'Aanwezig', waarde: noemDeelnemers(vraag.aanwezig, 'Niemand') },
      { label: 'Afwezig', waarde: noemDeelnemers(vraag.afwezig, 'Niemand') },
      { label: 'Genoeg leden', waarde: vertelQuorum(vraag.quorum) },
      ...(vastgesteldOp ? [{ label: 'Vastgesteld op', waarde: formatDutchDate(vastgesteldOp) }] : []),
    ],
    delen: [
      { kop: 'Mededelingen', blokken: mededelingen.length > 0 ? [{ soort: 'lijst', regels: mededelingen }] : [{ soort: 'alinea', tekst: 'Er waren geen mededelingen.' }] },
      ...(zaken.length > 0 ? zaken.map((z, i) => composeZaak(z, i + 1)) : [{ kop: 'Zaken', blokken: [{ soort: 'alinea' as const, tekst: 'Er zijn geen zaken behandeld.' }] }]),
      {
        kop: 'Actiepunten',
        blokken: actiepunten.length > 0
          ? [{ soort: 'tabel', kolommen: [{ kop: 'Wat', deel: 6 }, { kop: 'Wie', deel: 3 }, { kop: 'Voor', deel: 3 }], rijen: actiepunten.map((a) => [a.wat, noemNamen([a.wie].filter(Boolean), 'Nog niemand'), a.voor ? formatDutchDate(a.voor) : 'Geen datum']) }]
          : [{ soort: 'alinea', tekst: 'Er zijn geen actiepunten.' }],
      },
    ],
  };
}
