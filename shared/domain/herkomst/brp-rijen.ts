import { err, ok, type Result } from '../../kernel/result.ts';
import { parseOnzekereDatum, type OnzekereDatum } from './onzekere-datum.ts';

/** A row of category 08/58 of a BRP record, keyed by element number as the national test set writes it. */
type RuweRij = Readonly<Record<string, unknown>>;

/** Which field of the input cannot be used, and why. */
export type BrpLeesfout = { readonly veld: string; readonly melding: string };

/** A residence as the record has it, read from one row. */
export type BrpRij = {
  readonly volgnummer: number;
  readonly soort: 'adres' | 'buitenland' | 'onbekend' | 'locatie';
  readonly functieAdres: 'W' | 'B' | null;
  /** As the record has it; it need not stand in the national table. */
  readonly gemeente: string | null;
  readonly land: string | null;
  readonly van: OnzekereDatum;
  /** Under investigation (83.10) and not ended yet (83.30). */
  readonly inOnderzoek: boolean;
  /** Established not to live there, from this day, by the record itself (75.10 and 89.10). */
  readonly nietOpAdres: OnzekereDatum | null;
  /** The same by the investigation with code 089999 or 589999: from its start; the end of the investigation when there is one. */
  readonly nietOpAdresOnderzoek: { readonly vanaf: OnzekereDatum; readonly einde: OnzekereDatum | null } | null;
};

/** A BRP record as far as the rules need it. `geleverd` is false when the record was taken off (67.20 is F or W). */
export type BrpPersoon = { readonly rijen: readonly BrpRij[]; readonly geleverd: boolean; readonly geheim: boolean; readonly geboortedatum: OnzekereDatum | null };

const ONBEKEND = '00000000' as OnzekereDatum; // eight zeros: unknown

const isObject = (x: unknown): x is RuweRij => typeof x === 'object' && x !== null && !Array.isArray(x);

/** The text of an element; empty when the row does not have it. Numbers count as their digits. */
function tekst(rij: RuweRij, element: string): string {
  const waarde = rij[element];
  return typeof waarde === 'string' ? waarde.trim() : typeof waarde === 'number' ? String(waarde) : '';
}

/** Reads the elements of one row and remembers the first one that is wrong. */
function maakLezer(rij: RuweRij, plek: string) {
  let eersteFout: BrpLeesfout | undefined;
  const meld = (element: string, melding: string): void => {
    eersteFout ??= { veld: `${plek}.${element}`, melding };
  };
  const lees = (element: string): string => {
    const waarde = rij[element];
    if (waarde !== undefined && waarde !== null && typeof waarde !== 'string' && typeof waarde !== 'number') meld(element, 'verwacht tekst of cijfers');
    return tekst(rij, element);
  };
  const datum = (element: string): OnzekereDatum | null => {
    const waarde = lees(element);
    if (waarde === '') return null;
    const gelezen = /^0+$/.test(waarde) ? ONBEKEND : parseOnzekereDatum(waarde);
    if (!gelezen) meld(element, 'deze datum bestaat niet; schrijf acht cijfers (jaar, maand, dag), met nullen voor wat onbekend is');
    return gelezen ?? null;
  };
  const code = (element: string): string | null => {
    const waarde = lees(element);
    if (waarde === '') return null;
    if (!/^\d{1,4}$/.test(waarde)) meld(element, 'verwacht een code van vier cijfers');
    return waarde.padStart(4, '0');
  };
  return { meld, tekst: lees, datum, code, fout: (): BrpLeesfout | undefined => eersteFout };
}
type Rijlezer = ReturnType<typeof maakLezer>;

/** 13.10 makes it a stay abroad (0000: unknown where); a full stop as street is the sign for "unknown address". */
function soortVan(land: string | null, straat: string, locatie: string, vertrek: OnzekereDatum | null): BrpRij['soort'] {
  if (land !== null) return land === '0000' ? 'onbekend' : 'buitenland';
  if (vertrek !== null) return 'onbekend'; // left the country, without a country
  if (locatie !== '') return 'locatie';
  return straat === '.' ? 'onbekend' : 'adres';
}

const isNietOpAdres = (aanduiding: string): boolean => ['089999', '589999'].includes(aanduiding.padStart(6, '0'));

/** Indication 75.10 with its date 89.10; a date in 75.10 itself serves when 89.10 is not there. */
function nietOpAdresVan(lezer: Rijlezer): OnzekereDatum | null {
  const datum = lezer.datum('89.10');
  const indicatie = lezer.tekst('75.10');
  return datum ?? (/^\d{8}$/.test(indicatie) ? lezer.datum('75.10') : null);
}

function leesRij(rij: RuweRij, plek: string, index: number): Result<BrpRij, BrpLeesfout> {
  const lezer = maakLezer(rij, plek);
  const vertrek = lezer.datum('13.20');
  const land = lezer.code('13.10');
  const gemeente = lezer.code('09.10');
  const functie = lezer.tekst('10.10');
  if (functie !== '' && functie !== 'W' && functie !== 'B') lezer.meld('10.10', 'verwacht W (woonadres) of B (briefadres)');
  const volgnummer = rij['volgnummer'] ?? index;
  if (typeof volgnummer !== 'number' || !Number.isSafeInteger(volgnummer) || volgnummer < 0) lezer.meld('volgnummer', 'verwacht een geheel getal, 0 voor het actuele verblijf');
  const aanduiding = lezer.tekst('83.10');
  const begin = lezer.datum('83.20');
  const einde = lezer.datum('83.30');
  const soort = soortVan(land, lezer.tekst('11.10'), lezer.tekst('12.10'), vertrek);
  const binnenland = soort === 'adres' || soort === 'locatie';
  const gelezen: BrpRij = {
    volgnummer: Number(volgnummer), soort, gemeente, land: soort === 'buitenland' ? land : null,
    functieAdres: binnenland && (functie === 'W' || functie === 'B') ? functie : null,
    van: lezer.datum('10.30') ?? vertrek ?? ONBEKEND,
    inOnderzoek: aanduiding !== '' && einde === null,
    nietOpAdres: nietOpAdresVan(lezer),
    nietOpAdresOnderzoek: isNietOpAdres(aanduiding) && begin !== null ? { vanaf: begin, einde } : null,
  };
  const fout = lezer.fout();
  return fout ? err(fout) : ok(gelezen);
}

/** The reason of suspension: under `inschrijving` or `opschorting`, with or without the category in front. */
function redenOpschorting(persoon: RuweRij): string {
  for (const groep of [persoon['inschrijving'], persoon['opschorting']]) {
    if (!isObject(groep)) continue;
    const reden = tekst(groep, '67.20') || tekst(groep, '07.67.20');
    if (reden !== '') return reden;
  }
  return '';
}

/**
 * Reads one person of a BRP record (category 07 and 08/58). Corrected rows (84.10 = O) do not exist and are left
 * out. Rows come back newest first; without a `volgnummer` they stand in the order of the list.
 */
export function parseBrpPersoon(json: unknown, pad = ''): Result<BrpPersoon, BrpLeesfout> {
  const voor = pad === '' ? '' : `${pad}.`;
  if (!isObject(json)) return err({ veld: pad === '' ? 'persoon' : pad, melding: 'verwacht een object met de gegevens van één persoon' });
  const lijst = json['verblijfplaatsen'];
  if (!Array.isArray(lijst)) return err({ veld: `${voor}verblijfplaatsen`, melding: lijst === undefined ? 'dit gegeven ontbreekt' : 'verwacht een lijst met verblijfplaatsen' });
  const rijen: BrpRij[] = [];
  for (const [index, ruw] of lijst.entries()) {
    const plek = `${voor}verblijfplaatsen[${index}]`;
    if (!isObject(ruw)) return err({ veld: plek, melding: 'verwacht een object met elementnummers' });
    if (tekst(ruw, '84.10') === 'O') continue;
    const rij = leesRij(ruw, plek, index);
    if (!rij.ok) return rij;
    if (rijen.some((r) => r.volgnummer === rij.value.volgnummer)) return err({ veld: `${plek}.volgnummer`, melding: 'dit volgnummer komt twee keer voor' });
    rijen.push(rij.value);
  }
  rijen.sort((a, b) => a.volgnummer - b.volgnummer);
  const geheim = tekst(json, 'geheim');
  return ok({ rijen, geleverd: !['F', 'W'].includes(redenOpschorting(json)), geheim: geheim !== '' && geheim !== '0', geboortedatum: parseOnzekereDatum(tekst(json, 'geboortedatum')) ?? null });
}
