import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import { findGemeente } from '../gemeente/gemeente.ts';
import type { BrpPersoon, BrpRij } from './brp-rijen.ts';
import { eersteDag, isVolledig, laatsteDag, type OnzekereDatum } from './onzekere-datum.ts';
import type { Verblijfperiode } from './verblijfperiode.ts';

/** A residence with its end, as the question about somebody's history is answered. `tot` is empty while it lasts. */
export type Verblijfplaats = {
  readonly soort: BrpRij['soort'];
  readonly functieAdres: 'W' | 'B' | null;
  readonly gemeente: string | null;
  readonly land: string | null;
  readonly van: OnzekereDatum;
  readonly tot: OnzekereDatum | '';
  readonly volgnummer: number;
  readonly inOnderzoek: boolean;
};

/** One day, or the days from `van` up to but not including `tot`. */
export type VerblijfVraag = { readonly peildatum: PlainDate } | { readonly van: PlainDate; readonly tot: PlainDate };

/** A residence with the days between which the national service lets it count. `tem` null: still. */
type Voorkomen = { readonly verblijfplaats: Verblijfplaats; readonly vanaf: PlainDate; readonly tem: PlainDate | null };

/**
 * The first day on which the person can have lived there. An incomplete start is read as its first day, but never
 * before the day after the start of the residence before it: on that day the person certainly lived there.
 */
function eersteMogelijkeDag(rij: BrpRij, vorige: BrpRij | undefined): PlainDate {
  const dag = eersteDag(rij.van);
  if (!vorige || isVolledig(rij.van)) return dag;
  const begin = eersteDag(vorige.van);
  return dag <= begin ? addDays(begin, 1) : dag;
}

/**
 * From which day it was established that the person does not live there. An investigation that ended before the next
 * residence began (or without a next one) was worked into the record and no longer says anything.
 */
function nietOpAdresVanaf(rij: BrpRij, volgende: BrpRij | undefined): OnzekereDatum | null {
  if (rij.nietOpAdres !== null) return rij.nietOpAdres;
  const onderzoek = rij.nietOpAdresOnderzoek;
  if (!onderzoek) return null;
  if (onderzoek.einde === null) return onderzoek.vanaf;
  return volgende && eersteDag(onderzoek.einde) >= eersteDag(volgende.van) ? onderzoek.vanaf : null;
}

/** The last day: the day before the next residence can have begun, cut by "does not live there". */
function laatsteDagVan(vanaf: PlainDate, tot: OnzekereDatum | ''): PlainDate | null {
  if (tot === '') return null;
  const einde = eersteDag(tot);
  return einde <= vanaf ? vanaf : addDays(einde, -1);
}

function maakVoorkomen(rij: BrpRij, buren: { vorige: BrpRij | undefined; volgende: BrpRij | undefined }): Voorkomen | undefined {
  const { vorige, volgende } = buren;
  const vanaf = eersteMogelijkeDag(rij, vorige);
  // a known start of the next on or before this one: this one never was, or only the newest counts
  if (volgende && isVolledig(volgende.van) && eersteDag(volgende.van) <= vanaf) return undefined;
  const knip = nietOpAdresVanaf(rij, volgende);
  const geknipt = knip !== null && (!volgende || eersteDag(knip) < eersteMogelijkeDag(volgende, rij));
  const tot = geknipt ? knip : (volgende?.van ?? '');
  if (geknipt && eersteDag(knip) <= vanaf) return undefined;
  return {
    verblijfplaats: {
      soort: rij.soort, functieAdres: rij.functieAdres, gemeente: rij.gemeente, land: rij.land, van: rij.van, tot, volgnummer: rij.volgnummer,
      inOnderzoek: rij.inOnderzoek || (volgende?.inOnderzoek ?? false),
    },
    vanaf, tem: laatsteDagVan(vanaf, tot),
  };
}

/** Of rows with the same known start only the newest counts; the others are as if they were never there. */
const zonderDubbel = (rijen: readonly BrpRij[]): BrpRij[] => rijen.filter((rij, i) => rijen[i - 1]?.van !== rij.van || !isVolledig(rij.van));

/** Every residence of the record, newest first. Empty when the record was taken off (67.20 is F or W). */
function voorkomens(persoon: BrpPersoon): Voorkomen[] {
  if (!persoon.geleverd) return [];
  const rijen = zonderDubbel(persoon.rijen);
  return rijen.map((rij, i) => maakVoorkomen(rij, { volgende: rijen[i - 1], vorige: rijen[i + 1] })).filter((v) => v !== undefined);
}

/**
 * Where somebody lived on a day or in a period, as the national BRP history service answers it: newest first, a
 * residence only left out when by its rules it falls outside the question.
 */
export function findVerblijfplaatsen(persoon: BrpPersoon, vraag: VerblijfVraag): Verblijfplaats[] {
  const van = 'peildatum' in vraag ? vraag.peildatum : vraag.van;
  const tem = 'peildatum' in vraag ? vraag.peildatum : addDays(vraag.tot, -1);
  return voorkomens(persoon).filter((v) => v.vanaf <= tem && (v.tem === null || v.tem >= van)).map((v) => v.verblijfplaats);
}

/** A municipality that the case can keep: one of the national table. */
const inTabel = (gemeente: string | null): gemeente is string => gemeente !== null && findGemeente(gemeente) !== undefined;

/**
 * The residence history as the case keeps it, newest first. `kenmerk` names the record as the source. An address in a
 * municipality that is not in the national table keeps its function but has no municipality: the derivation asks for it.
 */
export const verblijfperioden = (persoon: BrpPersoon, kenmerk: string): Verblijfperiode[] =>
  voorkomens(persoon).map(({ verblijfplaats: v }) => {
    const binnenland = v.soort === 'adres' || v.soort === 'locatie';
    const bekend = binnenland && inTabel(v.gemeente);
    return {
      soort: binnenland && !bekend ? 'onbekend' : v.soort,
      functieAdres: v.functieAdres,
      gemeente: bekend ? v.gemeente : null,
      // a next start that certainly lies before this one: the record contradicts itself, nothing is left of the period
      land: v.land, van: v.van, tot: v.tot === '' ? null : laatsteDag(v.tot) < eersteDag(v.van) ? v.van : v.tot, inOnderzoek: v.inOnderzoek, bron: 'brp',
      bronkenmerk: binnenland && !bekend && v.gemeente !== null ? `${kenmerk}, gemeentecode ${v.gemeente}` : kenmerk,
    };
  });
