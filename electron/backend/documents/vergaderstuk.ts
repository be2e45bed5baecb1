import { formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Huisstijl } from '../../../shared/domain/brief/huisstijl.ts';
import { AFGESCHERMD, type Recognizer } from '../../../shared/domain/herstelkans/strafrechtelijk.ts';
import { lijstnaam, type Betrokkene } from '../../../shared/domain/persoon/betrokkene.ts';
import type { Vergadering } from '../../../shared/domain/vergadering/vergadering.ts';
import { maskeerNamen } from '../maskeer-namen.ts';
import { beschermBrieftekst } from './bescherm-brieftekst.ts';
import { composeContact, type Briefcommissie, type Opmaak } from './brief.ts';
import type { Briefdeel, Feit } from './briefblok.ts';
import { composeDrukstijl } from './drukstijl.ts';

/** What every document of a meeting is composed from. */
export type Vergaderbasis = {
  readonly vergadering: Pick<Vergadering, 'datum' | 'tijd' | 'plaats'>;
  readonly commissie: Briefcommissie;
  readonly huisstijl: Huisstijl | null;
  /** The day of the document itself. */
  readonly vandaag: PlainDate;
  readonly oefen: boolean;
};

/** An agenda or minutes, ready to be set. */
export type Vergaderstuk = Opmaak & {
  /** Said at the top while it is a concept; empty when it is not. */
  readonly melding: string;
  readonly feiten: readonly Feit[];
  readonly delen: readonly Briefdeel[];
};

/** A person at the meeting, with the role in which he is there. */
export type Deelnemer = { readonly naam: string; readonly rol: string };

/** Names in a row, or what stands there when nobody is. */
export const noemNamen = (namen: readonly string[], niemand: string): string => (namen.length === 0 ? niemand : namen.join(', '));

/** Names with their roles. */
export const noemDeelnemers = (mensen: readonly Deelnemer[], niemand: string): string => noemNamen(mensen.map(({ naam, rol }) => `${naam} (${rol.toLocaleLowerCase('nl')})`), niemand);

/** Where and when, as facts. */
export const feitenVergadering = ({ vergadering }: Vergaderbasis): Feit[] => [
  { label: 'Datum', waarde: formatDutchDate(vergadering.datum) },
  { label: 'Tijd', waarde: `${vergadering.tijd} uur` },
  { label: 'Plaats', waarde: vergadering.plaats },
];

/** The name of an applicant as papers of the meeting show it: shielded with geheimhouding. */
export const naamOpAgenda = (b: Betrokkene): string => (b.geheimhouding ? 'Naam afgeschermd' : lijstnaam(b));

/**
 * A text of people for papers that leave the screen: no BSN; with geheimhouding no address and no name; and for a
 * reader who may not see criminal data (`herken` given) none of those.
 */
export function composeVergadertekst(tekst: string, betrokkene: Betrokkene, herken: Recognizer | null): string {
  if (herken?.(tekst)) return AFGESCHERMD;
  const veilig = beschermBrieftekst(tekst, betrokkene);
  return betrokkene.geheimhouding ? maskeerNamen(veilig, betrokkene) : veilig;
}

/** Title, marks and look of a paper of the meeting. */
export function composeVergaderraam(basis: Vergaderbasis, soort: 'Agenda' | 'Notulen' | 'Vergaderdossier', watermerk = ''): Opmaak {
  const { vergadering, commissie, vandaag } = basis;
  const dag = formatDutchDate(vergadering.datum);
  return {
    titel: `${soort} van de vergadering van ${dag}, ${commissie.naam}`,
    datum: vandaag,
    datumTekst: formatDutchDate(vandaag),
    kopnaam: 'Vergadering',
    kenmerk: dag,
    watermerk,
    voet: watermerk === '' ? 'Vertrouwelijk' : `${watermerk.charAt(0)}${watermerk.slice(1).toLocaleLowerCase('nl')}, vertrouwelijk`,
    oefen: basis.oefen,
    huisstijl: composeDrukstijl(basis.huisstijl),
    afzender: { naam: commissie.naam, namens: commissie.namens, postadres: commissie.postadres ?? [], contact: composeContact(basis.huisstijl) },
    kop: `${soort} van de vergadering van ${dag}`,
  };
}
