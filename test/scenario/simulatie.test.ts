import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bepaalBand, bepaalBanden } from '../../shared/domain/scenario/banden.ts';
import { maakSimulatie } from '../../shared/domain/scenario/maak-simulatie.ts';
import { maakZaken, MAANDEN } from '../../shared/domain/scenario/maak-zaken.ts';
import { Jaaruitkomst, STANDAARDKEUZES, type Simulatiekeuzes, type Simulatieopzet, type Zaakbeoordelaar } from '../../shared/domain/scenario/simulatie.ts';
import { simuleerJaar } from '../../shared/domain/scenario/simuleer-jaar.ts';
import { beginToeval, maakTrekking } from '../../shared/domain/scenario/toeval.ts';
import type { UrgentiegroepCode } from '../../shared/domain/persoon/urgentiegroep.ts';
import { haaglanden, regio, vraag } from './regio.ts';

const ALLE = new Set<UrgentiegroepCode>(haaglanden.instroom.map((i) => i.groep));
const keuzes = (anders: Partial<Simulatiekeuzes> = {}): Simulatiekeuzes => ({ ...STANDAARDKEUZES, ...anders });
const opzetVan = (anders: Partial<Simulatiekeuzes> = {}, scenario = vraag(), telt = ALLE): Simulatieopzet => {
  const gemaakt = maakSimulatie(haaglanden, scenario, { keuzes: keuzes(anders), telt });
  if (!gemaakt.ok) throw new Error(gemaakt.error.melding);
  return gemaakt.value;
};
/** Points to the better chance, else the origin; the ceiling of the year is looked at as the principles do. */
const volgens = (opzet: Simulatieopzet): Zaakbeoordelaar => (zaak, gebruikt) => {
  const voorkeur = zaak.kansrijk >= 0 ? zaak.kansrijk : zaak.herkomst;
  return { voorkeur, ruimte: voorkeur < 0 || !opzet.groepen[zaak.groep]!.telt || gebruikt[voorkeur]! < opzet.plafond[voorkeur]! };
};
const jaar = (opzet: Simulatieopzet, zaad = 1): Jaaruitkomst => simuleerJaar(opzet, zaad, volgens(opzet)).jaar;
const som = (rij: readonly number[]): number => rij.reduce((n, w) => n + w, 0);

describe('het toeval', () => {
  test('hetzelfde zaad geeft dezelfde reeks, een ander zaad een andere', () => {
    const reeks = (zaad: number): number[] => { const t = beginToeval(zaad); return Array.from({ length: 20 }, () => t.heel(1_000)); };
    expect(reeks(7)).toEqual(reeks(7));
    expect(reeks(7)).not.toEqual(reeks(8));
  });
  test('elk getal komt ongeveer even vaak', () => {
    const t = beginToeval(42);
    const telling = Array.from({ length: 12 }, () => 0);
    for (let i = 0; i < 120_000; i += 1) telling[t.heel(12)]! += 1;
    for (const n of telling) expect(Math.abs(n - 10_000)).toBeLessThan(500);
  });
  test('naast elkaar liggende zaden beginnen niet gelijk', () => {
    const eersten = Array.from({ length: 1_000 }, (_, zaad) => beginToeval(zaad).heel(10));
    for (let cijfer = 0; cijfer < 10; cijfer += 1) expect(Math.abs(eersten.filter((e) => e === cijfer).length - 100)).toBeLessThan(40);
  });
  test('trekken gaat naar gewicht: een gewicht van nul komt nooit', () => {
    const trek = maakTrekking([0, 3, 0, 1, 0]);
    const t = beginToeval(3);
    const telling = [0, 0, 0, 0, 0];
    for (let i = 0; i < 40_000; i += 1) telling[trek(t)]! += 1;
    expect([telling[0], telling[2], telling[4]]).toEqual([0, 0, 0]);
    expect(Math.abs(telling[1]! - 30_000)).toBeLessThan(600);
  });
  test('een aandeel van 0 treft nooit en van 1 altijd', () => {
    const t = beginToeval(5);
    expect(Array.from({ length: 50 }, () => t.treft(0, 100))).not.toContain(true);
    expect(Array.from({ length: 50 }, () => t.treft(100, 100))).not.toContain(false);
  });
});

describe('de verzonnen zaken van een jaar', () => {
  test('het zijn er precies zoveel als de vraag, op volgorde van binnenkomst', () => {
    const zaken = maakZaken(opzetVan(), 11);
    expect(zaken).toHaveLength(3412);
    expect(zaken.map((z) => z.maand)).toEqual(zaken.map((z) => z.maand).toSorted((a, b) => a - b));
    expect(new Set(zaken.map((z) => z.maand)).size).toBe(MAANDEN);
  });
  test('groepen en herkomst volgen hun aandeel', () => {
    const opzet = opzetVan();
    const zaken = maakZaken(opzet, 4);
    const medisch = opzet.groepen.findIndex((g) => g.code === 'b');
    expect(Math.abs(zaken.filter((z) => z.groep === medisch).length - 1080)).toBeLessThan(100);
    const denHaag = opzet.gemeenten.indexOf('0518');
    expect(Math.abs(zaken.filter((z) => z.herkomst === denHaag).length - 1668)).toBeLessThan(100);
  });
  test('van buiten de regio en kansrijker elders: alleen als dat is gekozen, en nooit voor de taakstelling', () => {
    const opzet = opzetVan({ buitenRegio: { teller: 1, noemer: 1 }, kansrijkElders: { teller: 1, noemer: 1 } });
    const taak = opzet.groepen.findIndex((g) => g.volgtTaakstelling);
    const zaken = maakZaken(opzet, 2);
    expect(zaken.filter((z) => z.groep === taak).every((z) => z.herkomst >= 0 && z.kansrijk === -1)).toBe(true);
    expect(zaken.filter((z) => z.groep !== taak).every((z) => z.herkomst === -1 && z.kansrijk >= 0)).toBe(true);
    const gewoon = maakZaken(opzetVan(), 2);
    expect(gewoon.every((z) => z.herkomst >= 0 && z.kansrijk === -1)).toBe(true);
  });
  test('kansrijker elders is een andere gemeente; is er geen andere, dan geen', () => {
    const opzet = opzetVan({ kansrijkElders: { teller: 1, noemer: 1 } });
    expect(maakZaken(opzet, 2).every((z) => z.kansrijk !== z.herkomst)).toBe(true);
    const alleen = { ...opzet, gemeenten: ['0503'], herkomst: [1], taakstelling: [1], plafond: [10], woningen: [30] };
    expect(maakZaken(alleen, 2).every((z) => z.kansrijk === -1)).toBe(true);
  });
});

describe('een gesimuleerd jaar', () => {
  test('hetzelfde zaad geeft hetzelfde jaar, in de vorm die het venster verwacht', () => {
    expect(jaar(opzetVan(), 9)).toEqual(jaar(opzetVan(), 9));
    expect(jaar(opzetVan(), 9)).not.toEqual(jaar(opzetVan(), 10));
    expect(Jaaruitkomst.safeParse(jaar(opzetVan(), 9)).success).toBe(true);
  });
  test('wie wacht gaat voor, en niemand wacht terwijl er ruimte is in de eigen gemeente', () => {
    const opzet = opzetVan({ tempo: 'hele_jaar' });
    for (const g of jaar(opzet).perGemeente) if (g.wachtend > 0) expect(g.geteld).toBe(opzet.plafond[opzet.gemeenten.indexOf(g.gemeente)]);
  });
  test('komen woningen in de loop van het jaar vrij, dan is er na een maand een twaalfde gebruikt', () => {
    const opzet = opzetVan();
    const { perMaand, wachtmaanden } = jaar(opzet);
    expect(perMaand[0]!.geplaatst).toBeLessThanOrEqual(som(opzet.plafond.map((p) => Math.floor(p / 12))));
    expect(wachtmaanden).toBeGreaterThan(0);
  });
  test('wachten houdt mensen bij hun eigen gemeente; naar elders plaatst er meer', () => {
    const wachten = jaar(opzetVan());
    const elders = jaar(opzetVan({ overloop: 'elders' }));
    expect(wachten.inVoorkeur).toBe(wachten.geplaatst);
    expect(elders.geplaatst).toBeGreaterThanOrEqual(wachten.geplaatst);
    expect(elders.geplaatst).toBeGreaterThan(elders.inVoorkeur);
  });
  test('wijzen de regels geen gemeente aan, dan beslissen mensen en telt het apart', () => {
    const buiten = jaar(opzetVan({ buitenRegio: { teller: 1, noemer: 2 } }));
    expect(buiten.geenGemeente).toBeGreaterThan(1_000);
    expect(som(buiten.matrix.at(-1)!)).toBe(buiten.geenGemeente);
    const kansrijk = jaar(opzetVan({ buitenRegio: { teller: 1, noemer: 1 }, kansrijkElders: { teller: 1, noemer: 1 } }));
    expect(kansrijk.geenGemeente).toBe(0);
    expect(som(kansrijk.matrix.at(-1)!)).toBeGreaterThan(2_000);
  });
  test('een groep die niet meetelt, gebruikt een woning maar geen plek onder het plafond', () => {
    const opzet = opzetVan({ tempo: 'hele_jaar' }, vraag({ aandeel: { teller: 0, noemer: 100 } }), new Set(['b']));
    const uitkomst = jaar(opzet);
    const medisch = uitkomst.perGroep.find((g) => g.groep === 'b')!;
    expect(medisch).toMatchObject({ geplaatst: 0, wachtend: medisch.zaken });
    expect(uitkomst.geplaatst).toBeGreaterThan(2_000);
    expect(uitkomst.perGemeente.every((g) => g.geteld === 0)).toBe(true);
  });
  test('zeggen de regels dat het plafond vol is, dan wacht de zaak ook als er een woning vrij is', () => {
    const opzet = opzetVan({ tempo: 'hele_jaar' }, vraag({ vraag: 1 }));
    expect(simuleerJaar(opzet, 1, (zaak) => ({ voorkeur: zaak.herkomst, ruimte: zaak.maand < 0 })).jaar).toMatchObject({ zaken: 1, perMaand: expect.arrayContaining([expect.objectContaining({ instroom: 1, wachtend: 1, geplaatst: 0 })]) });
  });
  test('een vraag van nul is een leeg jaar', () => {
    const leeg = simuleerJaar(opzetVan({}, vraag({ vraag: 0 })), 1, () => { throw new Error('nobody to judge'); });
    expect(leeg.jaar).toMatchObject({ zaken: 0, geplaatst: 0, wachtend: 0, geenGemeente: 0 });
    expect(leeg.soorten).toEqual([]);
  });

  const keuze = fc.record({
    zaad: fc.nat(1_000_000), vraag: fc.nat(1_500), teller: fc.nat(100), tempo: fc.constantFrom('gelijkmatig' as const, 'hele_jaar' as const), overloop: fc.constantFrom('wachten' as const, 'elders' as const),
    buiten: fc.nat(100), kansrijk: fc.nat(100), telt: fc.subarray(haaglanden.instroom.map((i) => i.groep)),
  });
  test('iedereen komt precies één keer terug: geplaatst, wachtend of zonder gemeente; geen plafond wordt overschreden', () => {
    fc.assert(fc.property(keuze, (k) => {
      const opzet = opzetVan({ tempo: k.tempo, overloop: k.overloop, buitenRegio: { teller: k.buiten, noemer: 100 }, kansrijkElders: { teller: k.kansrijk, noemer: 100 } }, vraag({ vraag: k.vraag, aandeel: { teller: k.teller, noemer: 100 } }), new Set(k.telt));
      const { jaar: uit, soorten } = simuleerJaar(opzet, k.zaad, volgens(opzet));
      expect(uit.geplaatst + uit.wachtend + uit.geenGemeente).toBe(k.vraag);
      expect(som(uit.matrix.flat())).toBe(k.vraag);
      expect(som(soorten.map((s) => s.aantal))).toBe(k.vraag);
      expect(som(uit.perMaand.map((m) => m.instroom))).toBe(k.vraag);
      expect([som(uit.perGemeente.map((g) => g.geplaatst)), som(uit.perGroep.map((g) => g.geplaatst))]).toEqual([uit.geplaatst, uit.geplaatst]);
      expect([som(uit.perGemeente.map((g) => g.wachtend)), som(uit.perGroep.map((g) => g.wachtend)), uit.perMaand.at(-1)!.wachtend]).toEqual([uit.wachtend, uit.wachtend, uit.wachtend]);
      uit.perGemeente.forEach((g, i) => {
        expect(g.geteld).toBeLessThanOrEqual(opzet.plafond[i]!);
        expect(g.geplaatst).toBeLessThanOrEqual(opzet.woningen[i]!);
      });
    }), { numRuns: 100 });
  });
});

describe('wat er nodig is om te simuleren', () => {
  const klein = { gemeente: '0503', inwoners: 100_000, verhuringen: 1_000 };
  const fout = (r: Parameters<typeof maakSimulatie>[0], scenario = vraag(), k = keuzes()) => { const gemaakt = maakSimulatie(r, scenario, { keuzes: k, telt: ALLE }); return gemaakt.ok ? null : gemaakt.error.veld; };
  const instroom = [{ groep: 'b' as const, aantal: 5, bron: 'proef' }];
  test.each([
    ['zonder verhuringen is er geen plafond', regio([{ ...klein, verhuringen: null }], { instroom }), vraag(), keuzes(), 'basis'],
    ['zonder verhuringen is er ook geen woning als het plafond op de goedkope woningen rust', regio([{ ...klein, verhuringen: null, verhuringenTotAftop: 5 }], { instroom }), vraag({ basis: 'verhuringenTotAftop' }), keuzes(), 'basis'],
    ['zonder cijfers voor de herkomst', regio([klein], { instroom }), vraag(), keuzes({ herkomstNaar: 'huishoudens' }), 'herkomstNaar'],
    ['met alleen nullen voor de herkomst', regio([{ ...klein, inwoners: 0 }], { instroom }), vraag(), keuzes(), 'herkomstNaar'],
    ['zonder instroom per groep', regio([klein]), vraag(), keuzes(), 'instroom'],
    ['met alles', regio([klein], { instroom }), vraag(), keuzes(), null],
    ['zonder vraag is ook geen instroom nodig', regio([klein]), vraag({ vraag: 0 }), keuzes(), null],
  ] as const)('%s', (_, r, scenario, k, veld) => expect(fout(r, scenario, k)).toBe(veld));

  test('de taakstelling gaat naar inwoners; zijn die niet bekend, dan naar de gekozen herkomst', () => {
    const opzet = (inwoners: number | null) => maakSimulatie(regio([{ gemeente: '0503', inwoners, verhuringen: 40 }, { gemeente: '0518', inwoners, verhuringen: 60 }], { instroom }), vraag(), { keuzes: keuzes({ herkomstNaar: 'verhuringen' }), telt: ALLE });
    expect(opzet(7)).toMatchObject({ ok: true, value: { taakstelling: [7, 7], herkomst: [40, 60] } });
    expect(opzet(null)).toMatchObject({ ok: true, value: { taakstelling: [40, 60] } });
    expect(opzet(0)).toMatchObject({ ok: true, value: { taakstelling: [40, 60] } });
  });
  test('de volgorde van de gemeenten maakt niet uit', () => {
    const rijen = ['0503', '0518', '0637'].map((gemeente, i) => ({ gemeente, inwoners: 10 + i, verhuringen: 100 + i }));
    const maak = (r: typeof rijen) => maakSimulatie(regio(r, { instroom }), vraag(), { keuzes: keuzes(), telt: ALLE });
    expect(maak([...rijen].reverse())).toEqual(maak(rijen));
    expect(maak([rijen[1]!, rijen[0]!, rijen[2]!])).toMatchObject({ value: { gemeenten: ['0503', '0518', '0637'], herkomst: [10, 11, 12] } });
  });
  test('het plafond komt van de gekozen basis', () => {
    const opzet = opzetVan({}, vraag({ basis: 'verhuringenTotAftop' }));
    expect(opzet.plafond[opzet.gemeenten.indexOf('0518')]).toBe(780);
  });
});

describe('banden over veel jaren', () => {
  test.each([[[5], 5, 5, 5], [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 1, 5, 9], [[3, 1, 2], 1, 2, 3], [[2, 1], 1, 1, 2]])('%j: p10 %i, p50 %i, p90 %i', (waarden, p10, p50, p90) => expect(bepaalBand(waarden)).toEqual({ p10, p50, p90 }));
  test('zonder jaren is er geen band', () => expect(bepaalBanden([])).toBeNull());
  test('de volgorde van de jaren maakt niet uit en het middelste jaar is een echt jaar', () => {
    const jaren = Array.from({ length: 11 }, (_, zaad) => jaar(opzetVan(), zaad));
    const banden = bepaalBanden(jaren)!;
    expect(bepaalBanden([...jaren].reverse())).toEqual(banden);
    expect(jaren).toContainEqual(banden.middelste);
    expect(banden.middelste.geplaatst).toBe(banden.geplaatst.p50);
    for (const band of [banden.geplaatst, banden.wachtend, banden.inVoorkeur, banden.geenGemeente, ...banden.perGemeente.flatMap((g) => [g.voorkeur, g.geplaatst, g.wachtend]), ...banden.perGroep.flatMap((g) => [g.zaken, g.geplaatst, g.wachtend, g.geenGemeente]), ...banden.perMaand.flatMap((m) => [m.instroom, m.geplaatst, m.wachtend])]) {
      expect(band.p10).toBeLessThanOrEqual(band.p50);
      expect(band.p50).toBeLessThanOrEqual(band.p90);
    }
  });
  test('jaren met evenveel plaatsingen staan op volgorde van hun zaad', () => {
    const leeg = (zaad: number): Jaaruitkomst => jaar(opzetVan({}, vraag({ vraag: 0 })), zaad);
    expect(bepaalBanden([leeg(3), leeg(1), leeg(2)])?.middelste.zaad).toBe(2);
  });
});
