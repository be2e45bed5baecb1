import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEESTDAGEN, vrijeDag, weekdag } from '../../../shared/domain/termijn/feestdagen.ts';
import { berekenDwangsom, bepaalBeslissingOpBezwaar, bepaalBeslistermijn, bepaalBezwaartermijn, bepaalBuitenBehandeling, bepaalGeldigheid, dagenOpgeschort, dagenOver, DWANGSOMTREDEN, eersteDwangsomdag, isTijdig, verlengMetOpschorting } from '../../../shared/domain/termijn/termijn.ts';
import { eindeKorteTermijn, verlengEinde } from '../../../shared/domain/termijn/termijnenwet.ts';
import { addDays, plainDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';

describe('beslistermijn (art. 4:13 Awb)', () => {
  test.each([
    { id: 'T1', ontvangen: '2026-11-02', weken: 8, uiterlijk: '2026-12-28', bron: 'domain 4.3: +56 dagen' },
    { id: 'T2', ontvangen: '2026-12-31', weken: 8, uiterlijk: '2027-02-25', bron: 'over de jaarwisseling' },
    { id: 'T3', ontvangen: '2028-01-10', weken: 8, uiterlijk: '2028-03-06', bron: 'over 29 februari' },
    { id: 'T4', ontvangen: '2026-11-07', weken: 6, uiterlijk: '2026-12-19', bron: 'eindigt op zaterdag: niet verlengd voor het bestuursorgaan' },
  ])('$id: ontvangen $ontvangen, $weken weken, uiterlijk $uiterlijk ($bron)', ({ ontvangen, weken, uiterlijk }) => {
    expect(bepaalBeslistermijn(plainDate(ontvangen), weken)).toBe(uiterlijk);
  });
});

describe('geldigheid van de verklaring', () => {
  test.each([
    { id: 'G1', vanaf: '2026-11-30', maanden: 3, tot: '2027-02-28', bron: 'domain 4.3: einde van de maand' },
    { id: 'G2', vanaf: '2027-11-30', maanden: 3, tot: '2028-02-29', bron: 'schrikkeljaar' },
    { id: 'G3', vanaf: '2026-11-21', maanden: 3, tot: '2027-02-21', bron: 'gewone maand' },
  ])('$id: vanaf $vanaf, $maanden maanden, tot en met $tot ($bron)', ({ vanaf, maanden, tot }) => {
    expect(bepaalGeldigheid(plainDate(vanaf), maanden)).toBe(tot);
  });
});

test('het aantal dagen dat over is telt tot en met de laatste dag en wordt daarna negatief', () => {
  const uiterlijk = plainDate('2026-12-28');
  expect([dagenOver(uiterlijk, plainDate('2026-12-27')), dagenOver(uiterlijk, uiterlijk), dagenOver(uiterlijk, plainDate('2026-12-29'))]).toEqual([1, 0, -1]);
});

test('elke dag van 2020 tot 2041: de termijn is precies zoveel weken lang', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7_670 }), fc.integer({ min: 1, max: 12 }), (dag, weken) => {
      const ontvangen = addDays(plainDate('2020-01-01'), dag);
      expect(dagenOver(bepaalBeslistermijn(ontvangen, weken), ontvangen)).toBe(weken * 7);
    }),
  );
});

describe('opschorting (art. 4:15 Awb)', () => {
  const o = { uitnodigingOp: plainDate('2026-11-10'), eindigtOp: plainDate('2026-11-24') };
  test('O1: uitnodiging 10-11, aangevuld 24-11: 13 dagen als "tot" de dag zelf niet meetelt, 14 als die meetelt', () => {
    expect([dagenOpgeschort(o, false), dagenOpgeschort(o, true)]).toEqual([13, 14]);
  });
  test('O2: de beslistermijn van 28-12 wordt 10-01 (domain 4.3)', () => {
    expect(verlengMetOpschorting(plainDate('2026-12-28'), [o], false)).toBe('2027-01-10');
    expect(verlengMetOpschorting(plainDate('2026-12-28'), [o], true)).toBe('2027-01-11');
  });
  test('O3: aanvulling op de dag van de uitnodiging schort niet op', () => {
    expect(dagenOpgeschort({ uitnodigingOp: o.uitnodigingOp, eindigtOp: o.uitnodigingOp }, false)).toBe(0);
    expect(dagenOpgeschort({ uitnodigingOp: o.uitnodigingOp, eindigtOp: addDays(o.uitnodigingOp, 1) }, false)).toBe(0);
  });
  test('O4: opschortingen die overlappen tellen één keer', () => {
    const binnenin = { uitnodigingOp: plainDate('2026-11-12'), eindigtOp: plainDate('2026-11-20') };
    const erna = { uitnodigingOp: plainDate('2026-11-20'), eindigtOp: plainDate('2026-11-28') };
    expect(verlengMetOpschorting(plainDate('2026-12-28'), [binnenin, o], false)).toBe('2027-01-10');
    expect(verlengMetOpschorting(plainDate('2026-12-28'), [erna, o], false)).toBe('2027-01-14');
    expect(verlengMetOpschorting(plainDate('2026-12-28'), [], false)).toBe('2026-12-28');
    expect(verlengMetOpschorting(plainDate('2026-12-28'), [o, { uitnodigingOp: o.eindigtOp, eindigtOp: addDays(o.eindigtOp, 3) }], false)).toBe('2027-01-12');
  });
});

describe('bezwaar (art. 6:7, 6:8 en 6:9 Awb met de Algemene termijnenwet)', () => {
  test.each([
    { id: 'B1', bekend: '2026-11-13', nominaal: '2026-12-25', einde: '2026-12-28', redenen: ['eerste kerstdag', 'tweede kerstdag', 'zondag'] },
    { id: 'B2', bekend: '2026-11-20', nominaal: '2027-01-01', einde: '2027-01-04', redenen: ['Nieuwjaarsdag', 'zaterdag', 'zondag'] },
    { id: 'B3', bekend: '2027-02-12', nominaal: '2027-03-26', einde: '2027-03-30', redenen: ['Goede Vrijdag', 'zaterdag', 'zondag', 'tweede paasdag'] },
    { id: 'B4', bekend: '2027-03-16', nominaal: '2027-04-27', einde: '2027-04-28', redenen: ['Koningsdag'] },
    { id: 'B5', bekend: '2027-03-24', nominaal: '2027-05-05', einde: '2027-05-07', redenen: ['5 mei', 'Hemelvaartsdag'] },
    { id: 'B6', bekend: '2027-04-05', nominaal: '2027-05-17', einde: '2027-05-18', redenen: ['tweede pinksterdag'] },
    { id: 'B7', bekend: '2026-11-12', nominaal: '2026-12-24', einde: '2026-12-24', redenen: [] },
  ])('$id: bekendgemaakt $bekend, laatste dag $einde (domain 4.3)', ({ bekend, nominaal, einde, redenen }) => {
    expect(bepaalBezwaartermijn(plainDate(bekend), FEESTDAGEN)).toEqual({ nominaal, einde, redenen });
  });

  const laatste = plainDate('2026-12-28');
  test.each([
    { id: 'P1', ontvangen: 0, gepost: null, tijdig: true },
    { id: 'P2', ontvangen: 1, gepost: null, tijdig: false },
    { id: 'P3', ontvangen: 7, gepost: 0, tijdig: true },
    { id: 'P4', ontvangen: 8, gepost: 0, tijdig: false },
    { id: 'P5', ontvangen: 2, gepost: 1, tijdig: false },
  ])('$id: ontvangen $ontvangen dagen na de laatste dag, gepost $gepost dagen erna: tijdig $tijdig', ({ ontvangen, gepost, tijdig }) => {
    expect(isTijdig({ ontvangenOp: addDays(laatste, ontvangen), gepostOp: gepost === null ? null : addDays(laatste, gepost) }, laatste)).toBe(tijdig);
  });

  test.each([
    { id: 'R1', metCommissie: false, verdaagd: false, uiterlijk: '2027-02-08' },
    { id: 'R2', metCommissie: true, verdaagd: false, uiterlijk: '2027-03-22' },
    { id: 'R3', metCommissie: false, verdaagd: true, uiterlijk: '2027-03-22' },
    { id: 'R4', metCommissie: true, verdaagd: true, uiterlijk: '2027-05-03' },
  ])('$id: beslissing op bezwaar (art. 7:10) commissie $metCommissie, verdaagd $verdaagd: $uiterlijk', ({ uiterlijk, ...keuze }) => {
    expect(bepaalBeslissingOpBezwaar(laatste, keuze)).toBe(uiterlijk);
  });
});

test('buiten behandeling laten kan tot vier weken na de aanvulling (art. 4:5 lid 4 Awb)', () => {
  expect(bepaalBuitenBehandeling(plainDate('2026-11-24'))).toBe('2026-12-22');
});

describe('dwangsom (art. 4:17 Awb)', () => {
  const ingebreke = plainDate('2026-12-01');
  test.each([
    { id: 'D0', na: 14, dagen: 0, cent: 0 },
    { id: 'D1', na: 15, dagen: 1, cent: 2_300 },
    { id: 'D2', na: 28, dagen: 14, cent: 32_200 },
    { id: 'D3', na: 29, dagen: 15, cent: 35_700 },
    { id: 'D4', na: 42, dagen: 28, cent: 81_200 },
    { id: 'D5', na: 43, dagen: 29, cent: 85_700 },
    { id: 'D6', na: 56, dagen: 42, cent: 144_200 },
    { id: 'D7', na: 200, dagen: 42, cent: 144_200 },
  ])('$id: $na dagen na de ingebrekestelling: $dagen dagen, $cent cent', ({ na, dagen, cent }) => {
    expect(berekenDwangsom(ingebreke, addDays(ingebreke, na), DWANGSOMTREDEN)).toEqual({ dagen, cent });
  });
  test('de eerste dag is twee weken en één dag na de ontvangst', () => {
    expect(eersteDwangsomdag(ingebreke)).toBe('2026-12-16');
  });
});

describe('Algemene termijnenwet', () => {
  test('een korte termijn heeft minstens twee werkdagen (art. 2): donderdag voor Pasen, drie dagen', () => {
    expect(eindeKorteTermijn(plainDate('2027-03-26'), 3, FEESTDAGEN)).toMatchObject({ nominaal: '2027-03-28', einde: '2027-03-31' });
    expect(eindeKorteTermijn(plainDate('2026-11-23'), 3, FEESTDAGEN)).toEqual({ nominaal: '2026-11-25', einde: '2026-11-25', redenen: [] });
    expect(eindeKorteTermijn(plainDate('2026-11-27'), 2, FEESTDAGEN)).toMatchObject({ einde: '2026-11-30', redenen: ['zaterdag', 'zondag'] });
    expect(eindeKorteTermijn(plainDate('2026-11-27'), 4, FEESTDAGEN)).toEqual({ nominaal: '2026-11-30', einde: '2026-11-30', redenen: [] });
  });

  test('de feestdagen volgen de kalender: Pasen per jaar nagerekend, alles binnen de tabel', () => {
    for (let jaar = 2014; jaar <= 2041; jaar += 1) {
      const pasen = paaszondag(jaar);
      expect(FEESTDAGEN.dagen.get(addDays(pasen, -2))).toBe('Goede Vrijdag');
      expect(FEESTDAGEN.dagen.get(addDays(pasen, 1))).toBe('tweede paasdag');
      expect([addDays(pasen, 39), addDays(pasen, 50)].every((d) => FEESTDAGEN.dagen.has(d))).toBe(true);
      expect(weekdag(pasen)).toBe(6);
    }
    for (const dag of FEESTDAGEN.dagen.keys()) expect(dag >= FEESTDAGEN.geldigVan && dag <= FEESTDAGEN.geldigTot).toBe(true);
    expect(FEESTDAGEN.gelijkgesteldBekendTot < plainDate('2026-01-01')).toBe(true);
  });

  test('elke dag van 2020 tot 2040: een verlengde termijn eindigt op een werkdag, nooit eerder en ten hoogste vijf dagen later', () => {
    for (let dag = plainDate('2020-01-01'); dag < plainDate('2041-01-01'); dag = addDays(dag, 1)) {
      const { einde, redenen } = verlengEinde(dag, FEESTDAGEN);
      const later = dagenOver(einde, dag);
      if (vrijeDag(einde, FEESTDAGEN) !== undefined || later !== redenen.length || later > 5 || (vrijeDag(dag, FEESTDAGEN) === undefined) !== (later === 0)) throw new Error(`${dag} wordt ${einde}`);
    }
  });
});

/** Easter Sunday by the method of Meeus, to check the table with. */
function paaszondag(jaar: number): PlainDate {
  const [a, b, c] = [jaar % 19, Math.floor(jaar / 100), jaar % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return plainDate(`${jaar}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`);
}
