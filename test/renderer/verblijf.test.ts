import { describe, expect, it } from 'vitest';
import { maakTijdlijn } from '../../renderer/features/dossier/herkomst/tijdlijn-model.ts';
import { LEGE_PERIODE, leesPerioden, periodeAlsVelden, type PeriodeVelden } from '../../renderer/features/dossier/herkomst/verblijf-velden.ts';
import type { Verblijfperiode } from '../../shared/domain/herkomst/verblijfperiode.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';

const VANDAAG = plainDate('2026-11-21');
const DELFT: PeriodeVelden = { ...LEGE_PERIODE, gemeente: '0503', van: '2010', tot: '05-2022' };

function lees(...velden: PeriodeVelden[]): Verblijfperiode[] {
  const gelezen = leesPerioden(velden);
  if (!gelezen.ok) throw new Error('The example must be complete');
  return gelezen.perioden;
}

describe('typing the residence history', () => {
  it('takes a year, a month with a year, and an unknown date', () => {
    expect(lees(DELFT).map((p) => [p.van, p.tot])).toEqual([['20100000', '20220500']]);
    expect(lees({ ...DELFT, van: 'onbekend' })[0]?.van).toBe('00000000');
    expect(lees({ ...DELFT, van: '3-5-2019', tot: '' }).map((p) => [p.van, p.tot])).toEqual([['20190503', null]]);
  });

  it('shows a recorded period as it was typed', () => {
    for (const van of ['03-05-2019', '05-2019', '2019', 'onbekend']) expect(lees({ ...DELFT, van }).map(periodeAlsVelden)[0]?.van).toBe(van);
  });

  it('says per period and field what is not right', () => {
    const gelezen = leesPerioden([DELFT, { ...DELFT, gemeente: '', van: 'ergens in 2022', tot: '' }, { ...DELFT, van: '' }]);
    expect(gelezen.ok ? [] : gelezen.fouten.map((f) => f.veld)).toEqual(['perioden.1.van', 'perioden.1.gemeente', 'perioden.2.van']);
    expect(leesPerioden([])).toMatchObject({ ok: false });
  });

  it('forgets the municipality when the residence turns out to be abroad', () => {
    expect(lees({ ...DELFT, soort: 'buitenland', functieAdres: 'W' })[0]).toMatchObject({ soort: 'buitenland', gemeente: null, functieAdres: null });
  });
});

describe('the timeline', () => {
  const kader = { ankerdatum: plainDate('2022-05-03'), vensterVan: plainDate('2017-05-03'), vandaag: VANDAAG };
  const opname = { soort: 'beschermd_wonen', instelling: 'Huis Voorbeeld', gemeente: '0603', van: plainDate('2022-05-03'), tot: null, opInstellingsadres: false } as const;

  it('runs from oldest on the left to now on the right', () => {
    const lijn = maakTijdlijn(lees({ ...DELFT, van: '03-05-2022', tot: '' }, DELFT), [opname], kader);
    expect(lijn.verblijven.map((b) => b.naam)).toEqual(['Delft', 'Delft']);
    expect(lijn.verblijven[0]?.van).toBeLessThan(lijn.verblijven[1]?.van ?? 0);
    expect(lijn.verblijven[1]?.tot).toBe(1);
    expect(lijn.opnames.map((b) => b.naam)).toEqual(['Beschermd wonen, Rijswijk']);
  });

  it('marks the stretch that an incomplete date can mean, and nothing for a complete one', () => {
    const [onzeker] = maakTijdlijn(lees(DELFT), [], kader).verblijven;
    expect(onzeker?.onzeker).toHaveLength(2);
    const [jaar] = onzeker?.onzeker ?? [];
    expect((jaar?.tot ?? 0) - (jaar?.van ?? 0)).toBeGreaterThan(0.04); // a whole year of about seventeen
    expect(maakTijdlijn(lees({ ...DELFT, van: '03-05-2010', tot: '03-05-2022' }), [], kader).verblijven[0]?.onzeker).toEqual([]);
  });

  it('puts the end of the window on the day that is looked back from', () => {
    const lijn = maakTijdlijn(lees(DELFT), [opname], kader);
    expect(lijn.venster?.tot).toBe(lijn.anker);
    expect(lijn.opnames[0]?.van).toBe(lijn.anker);
    expect(lijn.venster?.van).toBeLessThan(lijn.anker ?? 0);
  });

  it('does not stretch to 1800 for a date that is wholly unknown', () => {
    const lijn = maakTijdlijn(lees({ ...DELFT, van: 'onbekend' }), [], kader);
    expect(lijn.verblijven[0]?.van).toBe(0);
    expect(Math.min(...lijn.jaren.map((j) => j.jaar))).toBeGreaterThan(2010);
  });
});
