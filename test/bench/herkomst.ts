import type { Opname } from '../../shared/domain/aanvraag/opname.ts';
import { determineHerkomst, type HerkomstVraag } from '../../shared/domain/herkomst/determine-herkomst.ts';
import { alsOnzekereDatum } from '../../shared/domain/herkomst/onzekere-datum.ts';
import type { Verblijfperiode } from '../../shared/domain/herkomst/verblijfperiode.ts';
import { addDays, plainDate } from '../../shared/kernel/plain-date.ts';
import { findRegelset } from '../../shared/regelsets/regelsets.ts';
import { mediaan } from './meten.ts';

const GEMEENTEN = ['0503', '0518', '1916', '1842', '1926', '0603', '0629', '1783', '0637', '0599', '0457'] as const;

/**
 * Histories as they come: two to five residences, half with one or two stays, one in ten with an incomplete date, one in
 * twenty under investigation. Made from the number alone, so that every run measures the same.
 */
export function maakVragen(aantal: number): HerkomstVraag[] {
  const regelset = findRegelset('haaglanden-2026');
  if (!regelset) throw new Error('No regelset for Haaglanden');
  const peildatum = plainDate('2026-11-02');
  return Array.from({ length: aantal }, (_, i) => {
    const stuks = 2 + (i % 4);
    const begin = addDays(plainDate('2012-03-01'), (i * 37) % 3_000);
    const dag = (n: number) => addDays(begin, n * (200 + (i % 11) * 30));
    const perioden = Array.from({ length: stuks }, (__, n): Verblijfperiode => ({
      soort: 'adres', functieAdres: (i + n) % 9 === 4 ? 'B' : 'W', gemeente: GEMEENTEN[(i * 3 + n * 5) % GEMEENTEN.length] ?? '0503', land: null,
      van: i % 10 === 3 && n === 1 ? (`${dag(n).slice(0, 4)}0000` as Verblijfperiode['van']) : alsOnzekereDatum(dag(n)), // a year alone: eight digits
      tot: n === stuks - 1 ? null : i % 10 === 3 && n === 0 ? (`${dag(1).slice(0, 4)}0000` as Verblijfperiode['van']) : alsOnzekereDatum(dag(n + 1)), // the same year
      inOnderzoek: i % 20 === 7 && n === 1, bron: 'brp', bronkenmerk: 'meting',
    }));
    const opname = (n: number): Opname => ({ soort: 'beschermd_wonen', instelling: 'Meting', gemeente: GEMEENTEN[(i + n) % GEMEENTEN.length] ?? '0518', van: dag(stuks - 1 + n), tot: n === 0 && i % 4 === 1 ? dag(stuks) : null, opInstellingsadres: i % 3 === 0 });
    const opnames = i % 2 === 0 ? [] : i % 4 === 1 ? [opname(0), opname(1)] : [opname(0)];
    return { perioden, opnames, peildatum, regelset };
  });
}

/** Histories a second on this core, the median of five rounds, each over every history. */
export function benchHerkomst(vragen: readonly HerkomstVraag[]): number {
  const ronde = (): number => {
    const begin = performance.now();
    let stappen = 0;
    for (const vraag of vragen) stappen += determineHerkomst(vraag).stappen.length;
    if (stappen < vragen.length) throw new Error('An outcome without explanation');
    return (vragen.length / (performance.now() - begin)) * 1_000;
  };
  ronde();
  return mediaan(Array.from({ length: 5 }, ronde));
}
