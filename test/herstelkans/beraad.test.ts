import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Beslissing } from '../../shared/domain/dossier/decide.ts';
import { Dossier } from '../../shared/domain/dossier/dossier.ts';
import { Gebeurtenis } from '../../shared/domain/dossier/gebeurtenis.ts';
import { findCriteriaset, listCriteria, listCriteriasets, REGIOSET, VNG_DELFT } from '../../shared/domain/herstelkans/criteriasets.ts';
import { decideHerstelkans, decideOordeel, type Oordeelcontext } from '../../shared/domain/herstelkans/decide-herstelkans.ts';
import { applyOordeel, bepaalInzage, Ledenoordeel, Oordelenlijst, vergelijkOordelen } from '../../shared/domain/herstelkans/ledenoordeel.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import { DELFT, herstelkans, ROTTERDAM, WESTLAND } from '../shared/builders.ts';
import { gegeven, inBeraad, LID, metToestemming, oordeel } from './opzet.ts';

const mag: Oordeelcontext = { regelset: haaglanden2026, magStrafrechtelijk: true };
const magNiet: Oordeelcontext = { regelset: haaglanden2026, magStrafrechtelijk: false };
const conclusie = { soort: 'HerstelkansBeoordeeld', herstelkans: herstelkans() } satisfies Gebeurtenis;
const straf = oordeel('criminaliteit', DELFT, 'contra_indicatie', { reden: 'Verzonnen gebiedsverbod.' });
type Oordelen = Oordelenlijst['oordelen'];
const geef = (d: Dossier, oordelen: Oordelen, context = mag, criteriaset = REGIOSET) => decideOordeel(d, { medewerkerId: LID[0], criteriaset, oordelen }, context);

describe('de lijsten van criteria', () => {
  test('de regio heeft er vijf, waarvan één over strafrechtelijke gegevens; de VNG heeft er drie (004:3929-3935, 004:4145-4165)', () => {
    expect(listCriteriasets(haaglanden2026).map((s) => [s.code, s.criteria.length, s.criteria.filter((c) => c.strafrechtelijk).length])).toEqual([['regio', 5, 1], ['vng_delft', 3, 0]]);
  });
  test('elk criterium heeft een eigen code, een vraag en een bron, en geen gewicht', () => {
    const criteria = listCriteria(haaglanden2026);
    expect(new Set(criteria.map((c) => c.code)).size).toBe(criteria.length);
    for (const c of criteria) expect(Object.keys(c).sort()).toEqual(['bron', 'code', 'naam', 'strafrechtelijk', 'vraag']);
  });
  test('zonder keuze geldt de lijst van de regio; een regio zonder eigen criteria heeft die van de handreiking', () => {
    expect(findCriteriaset(haaglanden2026)?.code).toBe(REGIOSET);
    expect(findCriteriaset(haaglanden2026, 'sterrenbeelden')).toBeUndefined();
    expect(listCriteriasets({ regio: 'Testregio', herstelkans: { criteria: [], nietBepaald: [] } })).toEqual([VNG_DELFT]);
  });
});

describe('een lid oordeelt eerst zelf', () => {
  test.each<[string, Beslissing, string, string | undefined]>([
    ['na de gezamenlijke conclusie', geef(inBeraad(conclusie), [oordeel('netwerk', DELFT, 'neutraal')]), 'actie_niet_mogelijk', undefined],
    ['met een lijst die er niet is', geef(inBeraad(), [oordeel('netwerk', DELFT, 'neutraal')], mag, 'sterrenbeelden'), 'criteriaset_onbekend', 'criteriaset'],
    ['op een criterium van de andere lijst', geef(inBeraad(), [oordeel('netwerk', DELFT, 'neutraal')], mag, VNG_DELFT.code), 'criterium_onbekend', 'oordelen.0.criterium'],
    ['twee keer over hetzelfde', geef(inBeraad(), [oordeel('werk', DELFT, 'neutraal'), oordeel('werk', DELFT, 'steunend')]), 'oordeel_dubbel', 'oordelen.1'],
    ['over strafrecht zonder toestemming', geef(inBeraad(), [straf]), 'toestemming_ontbreekt', 'oordelen.0.oordeel'],
    ['over strafrecht zonder recht', geef(metToestemming(), [straf], magNiet), 'geen_recht_strafrechtelijk', 'oordelen.0.oordeel'],
    ['samen, met een lijst die er niet is', decideHerstelkans(inBeraad(), { ...herstelkans(), criteriaset: 'sterrenbeelden' }, mag), 'criteriaset_onbekend', 'criteriaset'],
    ['samen, na het besluit', decideHerstelkans({ ...inBeraad(), status: 'besloten' }, herstelkans(), mag), 'actie_niet_mogelijk', undefined],
    ['samen, met een criterium van de andere lijst', decideHerstelkans(inBeraad(), { ...herstelkans(), criteriaset: VNG_DELFT.code }, mag), 'criterium_onbekend', 'oordelen.0.criterium'],
    ['samen, met een betere kans buiten de regio', decideHerstelkans(inBeraad(), herstelkans(ROTTERDAM), mag), 'gemeente_buiten_regio', 'conclusie.gemeente'],
    ['samen, met een tekst die afgeschermd was', decideHerstelkans(inBeraad(), { oordelen: [], conclusie: { gemeente: null, motivering: 'afgeschermd' } }, magNiet), 'tekst_afgeschermd', 'conclusie.motivering'],
  ])('%s kan niet', (_, beslissing, code, veld) => {
    if (beslissing.ok) throw new Error('was allowed');
    expect(beslissing.error).toMatchObject({ code, ...(veld && { veld }) });
    expect(beslissing.error.melding).toMatch(/^[A-Z].*\.$/);
  });
  test('na de conclusie zegt de weigering waarom', () => {
    expect(geef(inBeraad(conclusie), [oordeel('werk', DELFT, 'neutraal')])).toMatchObject({ error: { melding: 'Eigen oordeel vastleggen kan nu niet. De gezamenlijke conclusie is al vastgelegd.' } });
  });
  test('over strafrecht met recht en toestemming, en met de lijst van de VNG', () => {
    expect(geef(metToestemming(), [straf])).toMatchObject({ ok: true, value: [{ soort: 'HerstelkansOordeelGegeven', medewerkerId: LID[0], oordelen: [straf] }] });
    expect(geef(inBeraad(), [oordeel('vng_wens', WESTLAND, 'steunend')], mag, VNG_DELFT.code).ok).toBe(true);
  });
  test('samen een conclusie trekken kan ook zonder eigen oordelen, en met een gemeente in de regio', () => {
    expect(decideHerstelkans(inBeraad(), herstelkans(WESTLAND), mag)).toEqual({ ok: true, value: [{ soort: 'HerstelkansBeoordeeld', herstelkans: herstelkans(WESTLAND) }] });
  });
  test('een leeg oordeel is geen oordeel: wie het niet weet kiest "Onbekend"', () => {
    expect(Oordelenlijst.safeParse({ criteriaset: REGIOSET, oordelen: [] }).error?.issues[0]?.message).toMatch(/kies dan "Onbekend"/);
    expect(geef(inBeraad(), [oordeel('criminaliteit', DELFT, 'onbekend')], magNiet).ok).toBe(true);
  });
  test('een oordeel laat de rest van het dossier zoals het was', () => {
    const voor = inBeraad();
    const na = inBeraad(gegeven(LID[0], [oordeel('werk', DELFT, 'neutraal')]));
    expect({ ...na, versie: 0, ledenoordelen: undefined }).toEqual({ ...voor, versie: 0 });
    expect(Dossier.parse(na)).toEqual(na);
  });
  test('gebeurtenissen van voor de eigen oordelen blijven leesbaar zoals ze waren', () => {
    const oud = { soort: 'HerstelkansBeoordeeld', herstelkans: { oordelen: [], conclusie: { gemeente: null, motivering: 'x' } } };
    expect(Gebeurtenis.parse(oud)).toEqual(oud);
  });
});

describe('wie de oordelen van anderen ziet', () => {
  const een = gegeven(LID[0], [oordeel('netwerk', DELFT, 'steunend')]);
  const twee = gegeven(LID[1], [oordeel('netwerk', DELFT, 'neutraal')]);
  test.each<[string, Dossier, string, boolean, readonly string[]]>([
    ['niemand oordeelde', inBeraad(), LID[0], false, []],
    ['ik nog niet', inBeraad(een, twee), LID[2], false, []],
    ['ik ook', inBeraad(een, twee), LID[0], true, [LID[1]]],
    ['ik niet, maar de conclusie is er', inBeraad(een, twee, conclusie), LID[2], true, [LID[0], LID[1]]],
    ['ik als enige', inBeraad(een), LID[0], true, []],
  ])('%s', (_, d, wie, zichtbaar, anderen) => {
    const inzage = bepaalInzage(d, wie);
    expect([inzage.zichtbaar, inzage.anderen.map((o) => o.medewerkerId)]).toEqual([zichtbaar, anderen]);
  });
  test('zonder eigen oordeel en zonder conclusie is er nooit iets van een ander te zien', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(LID[0], LID[1]), { maxLength: 6 }), (volgorde) => {
      const d = inBeraad(...volgorde.map((id) => gegeven(id, [oordeel('werk', DELFT, 'steunend')])));
      expect(bepaalInzage(d, LID[2])).toEqual({ eigen: null, zichtbaar: false, anderen: [] });
    }));
  });
  test('een nieuw oordeel vervangt het eigen oordeel en telt mee', () => {
    const d = inBeraad(een, twee, gegeven(LID[0], [oordeel('netwerk', DELFT, 'contra_indicatie')]));
    expect(bepaalInzage(d, LID[0]).eigen).toMatchObject({ keer: 2, oordelen: [{ oordeel: 'contra_indicatie' }] });
    expect(d.ledenoordelen).toHaveLength(2);
  });
  test('alleen wat iemand schreef zonder dat van anderen te kunnen zien geldt als onafhankelijk', () => {
    const eerst = applyOordeel([], { medewerkerId: LID[0], criteriaset: REGIOSET, oordelen: [oordeel('werk', DELFT, 'steunend')] });
    const verbeterd = applyOordeel(eerst, { medewerkerId: LID[0], criteriaset: REGIOSET, oordelen: [oordeel('werk', DELFT, 'neutraal')] });
    expect(verbeterd[0]?.onafhankelijk.oordelen[0]?.oordeel).toBe('neutraal');
    const metAnder = applyOordeel(verbeterd, { medewerkerId: LID[1], criteriaset: REGIOSET, oordelen: [oordeel('werk', DELFT, 'contra_indicatie')] });
    const bijgedraaid = applyOordeel(metAnder, { medewerkerId: LID[0], criteriaset: REGIOSET, oordelen: [oordeel('werk', DELFT, 'contra_indicatie')] });
    const lid = bijgedraaid.find((o) => o.medewerkerId === LID[0]);
    expect([lid?.oordelen[0]?.oordeel, lid?.onafhankelijk.oordelen[0]?.oordeel, lid?.keer]).toEqual(['contra_indicatie', 'neutraal', 3]);
    expect(Ledenoordeel.array().safeParse(bijgedraaid).success).toBe(true);
  });
});

describe('de oordelen naast elkaar', () => {
  const naast = (...woorden: (Parameters<typeof oordeel>[2] | null)[]) => vergelijkOordelen(woorden.map((w, i) => ({ medewerkerId: LID[i] ?? '', oordelen: w === null ? [] : [oordeel('werk', DELFT, w)] })));
  test.each<[string, ReturnType<typeof naast>, string | undefined]>([
    ['twee keer hetzelfde woord', naast('steunend', 'steunend'), 'eens'],
    ['twee woorden', naast('steunend', 'neutraal', 'steunend'), 'verschil'],
    ['één woord en een keer onbekend', naast('steunend', 'onbekend'), 'te_weinig'],
    ['één lid', naast('steunend', null), 'te_weinig'],
    ['niemand', naast(null, null), undefined],
  ])('%s', (_, vakken, staat) => expect(vakken[0]?.staat).toBe(staat));
  test('elk vak staat er één keer, met van elk lid een oordeel of niets', () => {
    const [vak] = naast('steunend', null);
    expect(vak?.oordelen.map((o) => o.oordeel?.oordeel ?? null)).toEqual(['steunend', null]);
  });
});
