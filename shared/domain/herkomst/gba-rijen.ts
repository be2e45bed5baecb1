import { findGemeente } from '../gemeente/gemeente.ts';
import { eersteDag, parseOnzekereDatum, type OnzekereDatum } from './onzekere-datum.ts';
import type { Verblijfperiode } from './verblijfperiode.ts';

/** A row of category 08/58 of a BRP record, keyed by element number as the national test set writes it. */
export type GbaRij = Readonly<Record<string, string | number>>;

const tekst = (rij: GbaRij, element: string): string => String(rij[element] ?? '').trim();
const datum = (rij: GbaRij, element: string): OnzekereDatum | null => parseOnzekereDatum(tekst(rij, element)) ?? null;

/** Start of the period: of the address (10.30), or of the stay abroad (13.20). */
const begin = (rij: GbaRij): OnzekereDatum => datum(rij, '10.30') ?? datum(rij, '13.20') ?? ('00000000' as OnzekereDatum); // eight zeros: unknown

/** In onderzoek from 83.20 until 83.30 says that it ended. */
const inOnderzoek = (rij: GbaRij): boolean => tekst(rij, '83.10') !== '' && tekst(rij, '83.30') === '';

/** 10.30 belongs to an address or a located place; 13.10 to a stay abroad (0000 = unknown). */
function soortVan(rij: GbaRij): Verblijfperiode['soort'] {
  const land = tekst(rij, '13.10');
  if (land === '0000') return 'onbekend';
  if (land !== '') return 'buitenland';
  if (tekst(rij, '12.10') !== '') return 'locatie';
  return tekst(rij, '11.10') === '' || tekst(rij, '11.10') === '.' ? 'onbekend' : 'adres';
}

/**
 * Residence periods from the rows of a BRP record, newest first: corrected rows (84.10 = O) do not exist, of rows
 * with the same start only the newest counts, and a period ends where the next begins.
 */
export function perioden08(rijen: readonly GbaRij[], kenmerk: string): Verblijfperiode[] {
  const gezien = new Set<string>();
  const geldig = [...rijen]
    .sort((a, b) => Number(a['volgnummer']) - Number(b['volgnummer']))
    .filter((rij) => tekst(rij, '84.10') !== 'O')
    .filter((rij) => !gezien.has(begin(rij)) && gezien.add(begin(rij)));
  return geldig.map((rij, i) => {
    const nieuwere = geldig[i - 1];
    const soort = soortVan(rij);
    const binnenland = soort === 'adres' || soort === 'locatie';
    const functie = tekst(rij, '10.10');
    const gemeente = tekst(rij, '09.10');
    const tot = nieuwere ? begin(nieuwere) : null;
    return {
      soort: binnenland && !findGemeente(gemeente) ? 'onbekend' : soort,
      functieAdres: binnenland ? (functie === 'B' ? 'B' : 'W') : null,
      gemeente: binnenland && findGemeente(gemeente) ? gemeente : null,
      land: soort === 'buitenland' ? tekst(rij, '13.10').padStart(4, '0') : null,
      van: begin(rij),
      tot: tot && eersteDag(tot) < eersteDag(begin(rij)) ? begin(rij) : tot,
      inOnderzoek: inOnderzoek(rij) || (nieuwere !== undefined && inOnderzoek(nieuwere)),
      bron: 'brp',
      bronkenmerk: kenmerk,
    };
  });
}
