import { formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Betrokkene } from '../../../shared/domain/persoon/betrokkene.ts';
import type { Briefblok } from './briefblok.ts';
import { composeVergaderraam, feitenVergadering, naamOpAgenda, noemDeelnemers, noemNamen, type Deelnemer, type Vergaderbasis, type Vergaderstuk } from './vergaderstuk.ts';

/** A case on the agenda. */
export type Agendazaak = {
  readonly kenmerk: string;
  readonly betrokkene: Betrokkene;
  /** Last day of the decision term. */
  readonly uiterlijk: PlainDate;
  /** A `hamerstuk` is decided without discussion unless somebody asks for it. */
  readonly wijze: 'hamerstuk' | 'bespreken';
  /** What is proposed, in a few words without facts about the person: `Toekennen, Rijswijk`. */
  readonly voorstel: string;
  /** Who stays out of it because of an interest of his own. */
  readonly nietErbij: readonly string[];
};

/** Input of {@link composeAgenda}. */
export type Agendavraag = {
  readonly basis: Vergaderbasis;
  readonly deelnemers: readonly Deelnemer[];
  readonly zaken: readonly Agendazaak[];
  /** The day of the meeting of which the minutes are to be adopted; null when there are none. */
  readonly notulenVan: PlainDate | null;
};

const KOLOMMEN = [{ kop: 'Nr.', deel: 1 }, { kop: 'Kenmerk', deel: 3 }, { kop: 'Aanvrager', deel: 4 }, { kop: 'Besluit uiterlijk op', deel: 3 }, { kop: 'Voorstel', deel: 4 }, { kop: 'Doet niet mee', deel: 3 }] as const;

function tabelZaken(zaken: readonly Agendazaak[], alle: readonly Agendazaak[], geen: string): Briefblok {
  if (zaken.length === 0) return { soort: 'alinea', tekst: geen };
  return { soort: 'tabel', kolommen: KOLOMMEN, rijen: zaken.map((z) => [String(alle.indexOf(z) + 1), z.kenmerk, naamOpAgenda(z.betrokkene), formatDutchDate(z.uiterlijk), z.voorstel, noemNamen(z.nietErbij, 'Niemand')]) };
}

/** The agenda of a meeting: its cases by urgency of their term, those without discussion first. */
export function composeAgenda({ basis, deelnemers, zaken, notulenVan }: Agendavraag): Vergaderstuk {
  const opTermijn = [...zaken].sort((a, b) => (a.uiterlijk === b.uiterlijk ? a.kenmerk.localeCompare(b.kenmerk, 'nl') : a.uiterlijk < b.uiterlijk ? -1 : 1));
  const [hamer, bespreek] = [opTermijn.filter((z) => z.wijze === 'hamerstuk'), opTermijn.filter((z) => z.wijze === 'bespreken')];
  const alle = [...hamer, ...bespreek];
  return {
    ...composeVergaderraam(basis, 'Agenda'),
    melding: '',
    feiten: [...feitenVergadering(basis), { label: 'Uitgenodigd', waarde: noemDeelnemers(deelnemers, 'Nog niemand') }, { label: 'Aantal zaken', waarde: String(zaken.length) }],
    delen: [
      { kop: '1. Opening en belangen', blokken: [{ soort: 'alinea', tekst: 'Wie bij een zaak een eigen belang heeft, zegt dat nu. Hij of zij krijgt het dossier niet, praat niet mee en stemt niet mee (art. 2:4 Awb).' }] },
      { kop: '2. Notulen', blokken: [{ soort: 'alinea', tekst: notulenVan ? `Vaststellen van de notulen van ${formatDutchDate(notulenVan)}.` : 'Er zijn geen notulen om vast te stellen.' }] },
      { kop: '3. Hamerstukken', blokken: [{ soort: 'alinea', tekst: 'Deze zaken bespreken wij niet, behalve als iemand daarom vraagt.' }, tabelZaken(hamer, alle, 'Er zijn geen hamerstukken.')] },
      { kop: '4. Te bespreken zaken', blokken: [tabelZaken(bespreek, alle, 'Er zijn geen zaken om te bespreken.')] },
      { kop: '5. Rondvraag en sluiting', blokken: [{ soort: 'alinea', tekst: 'Wie wil nog iets vragen of zeggen?' }] },
    ],
  };
}
