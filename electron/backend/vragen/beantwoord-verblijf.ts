import { parsePlainDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { parseBrpPersoon, type BrpLeesfout } from '../../../shared/domain/herkomst/brp-rijen.ts';
import { findVerblijfplaatsen, type Verblijfplaats, type VerblijfVraag } from '../../../shared/domain/herkomst/verblijfplaats.ts';
import { leesJson } from './lees-json.ts';

const DATUM = 'verwacht een datum als jjjj-mm-dd';

function leesDatum(waarde: unknown, veld: string): Result<PlainDate, BrpLeesfout> {
  if (waarde === undefined || waarde === '') return err({ veld, melding: 'dit gegeven ontbreekt' });
  const datum = typeof waarde === 'string' ? parsePlainDate(waarde) : undefined;
  return datum ? ok(datum) : err({ veld, melding: DATUM });
}

/** Reads a question about residence: one day, or a period whose end does not count. `voor` names the place in the input. */
export function parseVerblijfVraag(ruw: unknown, voor: string): Result<VerblijfVraag, BrpLeesfout> {
  if (typeof ruw !== 'object' || ruw === null) return err({ veld: 'vraag', melding: 'verwacht een peildatum, of van en tot' });
  const vraag = ruw as Record<string, unknown>; // an object, checked above; every field is read as unknown
  const opDag = vraag['peildatum'] !== undefined;
  if (opDag && (vraag['van'] !== undefined || vraag['tot'] !== undefined)) return err({ veld: `${voor}peildatum`, melding: 'geef een peildatum, of van en tot, niet allebei' });
  if (opDag) {
    const peildatum = leesDatum(vraag['peildatum'], `${voor}peildatum`);
    return peildatum.ok ? ok({ peildatum: peildatum.value }) : peildatum;
  }
  const van = leesDatum(vraag['van'], `${voor}van`);
  if (!van.ok) return van;
  const tot = leesDatum(vraag['tot'], `${voor}tot`);
  if (!tot.ok) return tot;
  return van.value < tot.value ? ok({ van: van.value, tot: tot.value }) : err({ veld: `${voor}tot`, melding: 'deze datum moet na "van" liggen' });
}

/** Answers a question about one person, given as the text of a line of the BRP test set. */
export function beantwoordVerblijf(tekst: string, vraag: VerblijfVraag): Result<{ verblijfplaatsen: Verblijfplaats[] }, BrpLeesfout> {
  const json = leesJson(tekst);
  if (!json.ok) return json;
  const persoon = parseBrpPersoon(json.value);
  return persoon.ok ? ok({ verblijfplaatsen: findVerblijfplaatsen(persoon.value, vraag) }) : persoon;
}

/** Answers one line `{"persoon":{...},"vraag":{...}}`. */
export function beantwoordVerblijfregel(tekst: string): Result<{ verblijfplaatsen: Verblijfplaats[] }, BrpLeesfout> {
  const json = leesJson(tekst);
  if (!json.ok) return json;
  if (typeof json.value !== 'object' || json.value === null) return err({ veld: 'invoer', melding: 'verwacht een object met "persoon" en "vraag"' });
  const regel = json.value as Record<string, unknown>; // an object, checked above
  const persoon = parseBrpPersoon(regel['persoon'], 'persoon');
  if (!persoon.ok) return persoon;
  const vraag = parseVerblijfVraag(regel['vraag'], 'vraag.');
  return vraag.ok ? ok({ verblijfplaatsen: findVerblijfplaatsen(persoon.value, vraag.value) }) : vraag;
}
