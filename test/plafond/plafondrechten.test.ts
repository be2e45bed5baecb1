import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { decideGebruik, decideHerstel, decideHerstelmelding, decideTeruggave, decideToekenning, decideVaststelling, decideVerlenging, decideVerval, decideVrijgave, type Gebruiksmelding } from '../../shared/domain/plafondrechten/decide-plafond.ts';
import { findBruikbaarRecht, listBruikbaar } from '../../shared/domain/plafondrechten/kies-recht.ts';
import { formatPlafondsleutel, type Plafondgebeurtenis, type Plafondrecht } from '../../shared/domain/plafondrechten/plafondrecht.ts';
import { berekenPrognose } from '../../shared/domain/plafondrechten/prognose.ts';
import { applyPlafond, findRuimte, telPlafond, type Plafondstand } from '../../shared/domain/plafondrechten/plafondstand.ts';
import { findPlafondsleutel, type Plafondzaak } from '../../shared/domain/plafondrechten/plafondvraag.ts';
import { verdeelPlafond } from '../../shared/domain/plafondrechten/verdeel-plafond.ts';
import { findRegelsetOp } from '../../shared/regelsets/regelsets.ts';
import { present } from '../../shared/kernel/present.ts';
import { apparatenVan, COMMISSIES, commissieVan, context, id, plafondVoor, SLEUTEL, vaststelling } from './plafond-bouwer.ts';

const c = context();
const [A, B] = [id(11), id(21)];
const na = (stand: Plafondstand, ...rijen: readonly (readonly Plafondgebeurtenis[])[]): Plafondstand => rijen.reduce(applyPlafond, stand);
const vraag = (stand: Plafondstand, apparaatId: string, aantal: number | null, pot: 'eigen' | 'hardheid' = 'eigen') =>
  decideToekenning(stand, { apparaatId, commissieId: commissieVan(apparaatId), apparaten: apparatenVan(commissieVan(apparaatId)), pot, aantal }, c);
const melding = (besluit: number, anders: Partial<Gebruiksmelding> = {}): Gebruiksmelding => ({ besluitId: id(besluit), commissieId: commissieVan(anders.apparaatId ?? A), apparaatId: A, telt: true, recht: null, vervangt: null, ...anders });
const rechtVan = (g: readonly Plafondgebeurtenis[], i = 0): Plafondrecht => {
  const [eerste] = g;
  if (eerste?.soort !== 'RechtenToegekend') throw new Error('No rights were given');
  return { nummer: present(eerste.nummers[i]), uitgifte: eerste.uitgifte };
};
const soorten = (g: readonly Plafondgebeurtenis[]): string[] => g.map((x) => x.soort);

describe('het plafond zelf', () => {
  test.each([[0, 0], [1, 0], [3, 0], [4, 1], [10, 3], [99, 29], [100, 30], [4_999, 1_499]])('bij %i bevestigde verhuringen is dertig procent %i hele rechten', (verhuringen, plafond) => {
    const stand = plafondVoor(verhuringen);
    expect(telPlafond(stand)).toMatchObject({ plafond, gebruikt: 0, vastgehouden: 0, vrij: plafond, overschrijding: 0 });
  });
  test('de verdeling is precies het plafond: reserve en hardheid naar beneden, de rest naar de grootste resten', () => {
    expect(verdeelPlafond(30, { reserve: { teller: 10, noemer: 100 }, hardheid: { teller: 5, noemer: 100 }, commissies: COMMISSIES.map((code, i) => ({ code, gewicht: i + 1 })) })).toEqual({
      hardheid: 1, reserve: 3, commissies: [{ commissieId: id(1), aantal: 4 }, { commissieId: id(2), aantal: 9 }, { commissieId: id(3), aantal: 13 }],
    });
    expect(verdeelPlafond(7, { reserve: { teller: 0, noemer: 1 }, hardheid: { teller: 0, noemer: 1 }, commissies: [] })).toEqual({ hardheid: 0, reserve: 7, commissies: [] });
  });
  test('elke verdeling is samen het plafond en nergens onder nul, ook als de delen meer dan het geheel zijn', () => {
    const deel = fc.record({ teller: fc.nat(120), noemer: fc.constant(100) });
    fc.assert(fc.property(fc.nat(10_000), deel, deel, fc.array(fc.nat(50), { maxLength: 9 }), (plafond, reserve, hardheid, gewichten) => {
      const v = verdeelPlafond(plafond, { reserve, hardheid, commissies: gewichten.map((gewicht, i) => ({ code: id(i + 1), gewicht })) });
      expect(v.reserve + v.hardheid + v.commissies.reduce((s, x) => s + x.aantal, 0)).toBe(plafond);
      expect(Math.min(v.reserve, v.hardheid)).toBeGreaterThanOrEqual(0);
    }));
  });
  test('een ander getal vraagt een reden en krijgt het volgende nummer; hetzelfde getal verandert niets', () => {
    const stand = plafondVoor(100);
    expect(decideVaststelling(stand, vaststelling(100), c)).toEqual({ ok: true, value: [] });
    expect(decideVaststelling(stand, vaststelling(110), c)).toEqual({ ok: false, error: 'reden_nodig' });
    expect(decideVaststelling(stand, vaststelling(100, { grondslag: 'Andere testafspraak', reden: 'Het artikel is vernummerd' }), c)).toMatchObject({ ok: true, value: [{ nr: 2 }] });
    expect(decideVaststelling(stand, vaststelling(110, { reden: 'Twee adressen ontbraken' }), c)).toMatchObject({ ok: true, value: [{ soort: 'PlafondVastgesteld', nr: 2, plafond: 33, reden: 'Twee adressen ontbraken' }] });
    expect(decideVaststelling(stand, vaststelling(100, { aandeel: { teller: 101, noemer: 100 } }), c)).toEqual({ ok: false, error: 'aandeel_boven_geheel' });
    expect(formatPlafondsleutel(SLEUTEL)).toBe('0518-2026');
  });
  test('een lager plafond neemt niets terug: wat te veel is, blijft zichtbaar en er komt niets bij', () => {
    const stand = plafondVoor(100);
    const gegeven = vraag(stand, A, 4);
    const vol = na(stand, gegeven, decideGebruik(na(stand, gegeven), melding(100, { recht: rechtVan(gegeven) }), c), decideGebruik(na(stand, gegeven), melding(101, { recht: rechtVan(gegeven, 1) }), c));
    const lager = decideVaststelling(vol, vaststelling(5, { reden: 'De lijst telde adressen dubbel' }), c);
    const laag = na(vol, lager.ok ? lager.value : []);
    expect(telPlafond(laag)).toEqual({ plafond: 1, gebruikt: 2, vastgehouden: 2, vrij: 0, reserve: 0, hardheid: 0, wachtend: 0, overschrijding: 1 });
    expect(vraag(laag, B, 1)).toEqual([]);
    expect(decideVerlenging(laag, A, { ...c, vandaag: plainDate('2026-02-20') })).toEqual([]);
    // what the device still holds, it may use: it was promised
    expect(soorten(decideGebruik(laag, melding(102, { recht: rechtVan(gegeven, 2) }), c))).toEqual(['RechtGebruikt']);
  });
});

describe('rechten geven en teruggeven', () => {
  test('een apparaat dat geen aantal noemt, krijgt zijn deel; twee apparaten delen het aandeel van hun commissie', () => {
    const stand = plafondVoor(100); // commission 1 has four
    const een = vraag(stand, A, null);
    const twee = vraag(na(stand, een), id(12), null);
    expect([een, twee].map((g) => g.flatMap((x) => (x.soort === 'RechtenToegekend' ? x.nummers : [])))).toEqual([[1, 2], [3, 4]]);
    const vol = na(stand, een, twee);
    expect([vraag(vol, A, null), vraag(vol, id(12), 3), findRuimte(vol, 'eigen', id(1))]).toEqual([[], [], 0]);
    expect(findRuimte(vol, 'eigen', id(99))).toBe(0);
  });
  test('meer vragen dan er is, geeft wat er is; hardheid komt uit een eigen deel', () => {
    const stand = plafondVoor(100);
    expect(vraag(stand, A, 99)).toMatchObject([{ nummers: [1, 2, 3, 4], pot: 'eigen', geldigTot: '2026-03-03', vervaltOp: '2026-03-17' }]);
    expect(vraag(stand, A, 5, 'hardheid')).toMatchObject([{ nummers: [1], pot: 'hardheid' }]);
  });
  test('wat terugkomt, gaat onder een nieuwe uitgifte weer weg; met een oude uitgifte geeft niemand iets terug', () => {
    const stand = plafondVoor(100);
    const gegeven = vraag(stand, A, 2);
    const met = na(stand, gegeven);
    const recht = rechtVan(gegeven);
    expect(decideTeruggave(met, { apparaatId: B, rechten: [recht] }, c)).toEqual([]);
    expect(decideTeruggave(met, { apparaatId: A, rechten: [{ ...recht, uitgifte: recht.uitgifte + 1 }, { nummer: 77, uitgifte: 1 }] }, c)).toEqual([]);
    const terug = na(met, decideTeruggave(met, { apparaatId: A, rechten: [recht] }, c));
    const opnieuw = vraag(terug, B, 1);
    expect(rechtVan(opnieuw)).toEqual({ nummer: 1, uitgifte: recht.uitgifte + 1 });
    // the first device uses what it gave back: that right is of another now
    const gevolg = decideGebruik(na(terug, opnieuw), melding(100, { recht }), c);
    expect(gevolg[0]).toMatchObject({ soort: 'OnderVoorbehoud', reden: 'recht_vervallen' });
  });
  test('verlengen geeft een nieuwe termijn aan wat het apparaat nog houdt, en alleen als dat later is', () => {
    const stand = plafondVoor(100);
    const gegeven = vraag(stand, A, 2);
    const met = na(stand, gegeven, decideGebruik(na(stand, gegeven), melding(100, { recht: rechtVan(gegeven) }), c));
    const later = { ...c, vandaag: plainDate('2026-02-11') };
    const verlengd = decideVerlenging(met, A, later);
    expect(verlengd).toEqual([{ soort: 'RechtenVerlengd', apparaatId: A, nummers: [2], geldigTot: '2026-03-13', vervaltOp: '2026-03-27' }]);
    expect(decideVerlenging(na(met, verlengd), A, later)).toEqual([]);
  });
  test('na de termijn wacht het register nog de dagen respijt; daarna is het recht voor een ander', () => {
    const stand = plafondVoor(100);
    const gegeven = vraag(stand, A, 1);
    const met = na(stand, gegeven);
    expect(decideVerval(met, { ...c, vandaag: plainDate('2026-03-17') })).toEqual([]);
    const weg = decideVerval(met, { ...c, vandaag: plainDate('2026-03-18') });
    expect(weg).toEqual([{ soort: 'RechtenVervallen', nummers: [1] }]);
    // in time by the register, late by nobody: a decision within the time of grace counts
    expect(soorten(decideGebruik(met, melding(100, { recht: rechtVan(gegeven) }), { ...c, vandaag: plainDate('2026-03-17') }))).toEqual(['RechtGebruikt']);
    expect(decideGebruik(na(met, weg), melding(100, { recht: rechtVan(gegeven) }), { ...c, vandaag: plainDate('2026-03-18') })).toMatchObject([{ soort: 'OnderVoorbehoud', reden: 'recht_vervallen' }, { soort: 'VoorbehoudOpgeheven', pot: 'eigen' }]);
  });
});

describe('een recht gebruiken', () => {
  const stand = plafondVoor(100);
  const gegeven = vraag(stand, A, 1);
  const met = na(stand, gegeven);
  const recht = rechtVan(gegeven);
  const gebruikt = na(met, decideGebruik(met, melding(100, { recht }), c));

  test('een besluit gebruikt precies één recht, en hetzelfde besluit nog eens gebruikt niets', () => {
    expect(telPlafond(gebruikt)).toMatchObject({ gebruikt: 1, vastgehouden: 0 });
    expect(decideGebruik(gebruikt, melding(100, { recht }), c)).toEqual([]);
  });
  test('een teruggezette kopie van het dossierbestand kan hetzelfde recht niet nog eens gebruiken', () => {
    expect(decideGebruik(gebruikt, melding(101, { recht }), c)[0]).toEqual({ soort: 'OnderVoorbehoud', besluitId: id(101), commissieId: id(1), reden: 'al_gebruikt' });
  });
  test('het recht van een ander apparaat telt niet', () => {
    expect(decideGebruik(met, melding(101, { recht, apparaatId: B }), c)[0]).toMatchObject({ soort: 'OnderVoorbehoud', reden: 'recht_vervallen' });
  });
  test('een besluit dat een ander vervangt, neemt zijn recht over; telt het hier niet, dan is het recht weer vrij', () => {
    expect(decideGebruik(gebruikt, melding(101, { vervangt: id(100) }), c)).toEqual([{ soort: 'GebruikOvergenomen', besluitId: id(101), commissieId: id(1), van: id(100) }]);
    const over = na(gebruikt, decideGebruik(gebruikt, melding(101, { vervangt: id(100) }), c));
    expect([telPlafond(over).gebruikt, over.besluiten.get(id(101)), over.besluiten.has(id(100))]).toEqual([1, 1, false]);
    expect(telPlafond(na(over, decideGebruik(over, melding(102, { telt: false, vervangt: id(101) }), c)))).toMatchObject({ gebruikt: 0, vrij: 30 });
    expect(decideGebruik(over, melding(103, { telt: false, vervangt: id(999) }), c)).toEqual([]);
  });
});

describe('zonder recht: onder voorbehoud', () => {
  const klein = plafondVoor(4); // one right, and it is of commission 3: the heaviest
  const vol = na(klein, vraag(klein, id(31), 1));

  test('wie geen recht heeft, wacht in de volgorde waarin het register hem ontving', () => {
    const wacht = na(vol, decideGebruik(vol, melding(100), c), decideGebruik(vol, melding(101, { apparaatId: B }), c));
    expect(wacht.wachtrij.map((w) => w.besluitId)).toEqual([id(100), id(101)]);
    const ruimer = decideVaststelling(wacht, vaststelling(7, { reden: 'De lijst was niet volledig', sleutel: { reserve: { teller: 1, noemer: 1 }, hardheid: { teller: 0, noemer: 1 }, commissies: [] } }), c);
    expect(ruimer.ok && ruimer.value.slice(1)).toMatchObject([{ soort: 'VoorbehoudOpgeheven', besluitId: id(100), pot: 'reserve' }]);
  });
  test('een recht dat terugkomt, gaat naar wie het langst wacht', () => {
    const vrij = na(vol, decideVrijgave(vol, c));
    const wacht = na(vrij, decideGebruik(vrij, melding(100), c), decideGebruik(vrij, melding(101, { apparaatId: B }), c));
    const terug = decideTeruggave(wacht, { apparaatId: id(31), rechten: [...wacht.rechten.values()] }, c);
    expect(soorten(terug)).toEqual(['RechtenTeruggegeven', 'VoorbehoudOpgeheven']);
    expect(na(wacht, terug).wachtrij.map((w) => w.besluitId)).toEqual([id(101)]);
    expect(decideVrijgave(vrij, c)).toEqual([]);
  });
  test('een wachtend besluit dat vervangen wordt, houdt zijn plaats of verlaat de rij', () => {
    const wacht = na(vol, decideGebruik(vol, melding(100), c), decideGebruik(vol, melding(101), c));
    expect(na(wacht, decideGebruik(wacht, melding(102, { vervangt: id(100) }), c)).wachtrij.map((w) => w.besluitId)).toEqual([id(102), id(101)]);
    expect(na(wacht, decideGebruik(wacht, melding(102, { telt: false, vervangt: id(100) }), c)).wachtrij.map((w) => w.besluitId)).toEqual([id(101)]);
  });
  test('na de vrijgave is het deel van een commissie voor iedereen', () => {
    const vrij = na(plafondVoor(100), decideVrijgave(plafondVoor(100), c));
    expect([findRuimte(vrij, 'eigen', id(1)), findRuimte(vrij, 'reserve', id(1)), findRuimte(vrij, 'hardheid', id(1))]).toEqual([0, 29, 1]);
  });
});

describe('een register dat uit een kopie is teruggezet', () => {
  const stand = plafondVoor(100);
  const gegeven = vraag(stand, A, 2);
  const [een, twee] = [rechtVan(gegeven), rechtVan(gegeven, 1)];
  const kopie = na(stand, decideHerstel(stand, 2, c)); // the copy is from before the rights were given
  const eerder = { apparaatId: A, commissieId: id(1), rechten: [{ ...een, pot: 'eigen' as const, besluitId: null }, { ...twee, pot: 'eigen' as const, besluitId: id(100) }] };

  test('het geeft niets uit zolang een recht van vóór de kopie nog kan bestaan', () => {
    expect([vraag(kopie, B, 1), decideHerstel(kopie, 2, c)]).toEqual([[], []]);
    expect(soorten(decideGebruik(kopie, melding(200), c))).toEqual(['OnderVoorbehoud']);
    expect(soorten(decideVerval(na(kopie, decideGebruik(kopie, melding(200), c)), { ...c, vandaag: plainDate('2026-03-18') }))).toEqual(['VoorbehoudOpgeheven']);
  });
  test('wie laat zien wat hij had, krijgt het terug; een besluit dat zijn recht al had, houdt het', () => {
    const terug = na(kopie, decideHerstelmelding(kopie, eerder, c));
    expect(decideHerstelmelding(terug, eerder, c)).toEqual([]);
    expect(decideGebruik(terug, melding(101, { recht: een }), c)).toMatchObject([{ soort: 'RechtGebruikt', recht: een }]);
    expect(decideGebruik(terug, melding(100), c)).toMatchObject([{ soort: 'RechtGebruikt', recht: twee }]);
    expect(decideGebruik(terug, melding(102, { recht: twee }), c)[0]).toMatchObject({ soort: 'OnderVoorbehoud', reden: 'recht_vervallen' });
  });
  test('kwam het besluit eerder binnen dan de melding, dan krijgt het zijn recht alsnog', () => {
    const wacht = na(kopie, decideGebruik(kopie, melding(100), c));
    const gemeld = decideHerstelmelding(wacht, eerder, c);
    expect(soorten(gemeld)).toEqual(['RechtenHersteld', 'RechtGebruikt']);
    expect([na(wacht, gemeld).wachtrij, na(wacht, gemeld).besluiten.get(id(100))]).toEqual([[], twee.nummer]);
    expect(decideHerstelmelding(na(wacht, gemeld), { ...eerder, rechten: [{ nummer: 9, uitgifte: twee.uitgifte, pot: 'eigen', besluitId: id(100) }] }, c)).toEqual([]);
  });
  test('past niet alles, dan gaat voor wat al gebruikt was, en dan het laagste nummer', () => {
    const laag = decideVaststelling(kopie, vaststelling(7, { reden: 'Testcorrectie' }), c);
    const klein = na(kopie, laag.ok ? laag.value : []);
    const drie = { ...eerder, rechten: [{ nummer: 3, uitgifte: een.uitgifte, pot: 'eigen' as const, besluitId: null }, ...eerder.rechten] };
    expect(decideHerstelmelding(klein, drie, c)).toMatchObject([{ rechten: [{ nummer: 2 }, { nummer: 1 }] }]);
    // an issue of after the restore cannot be from before it
    expect(decideHerstelmelding(kopie, { ...eerder, rechten: [{ ...een, uitgifte: 2_000_001, pot: 'eigen', besluitId: null }] }, c)).toEqual([]);
  });
  test('een gebruikt recht verlengen kan niet bestaan', () => {
    const gebruikt = na(stand, gegeven, decideGebruik(na(stand, gegeven), melding(100, { recht: een }), c));
    expect(() => applyPlafond(gebruikt, [{ soort: 'RechtenVerlengd', apparaatId: A, nummers: [1], geldigTot: plainDate('2026-05-01'), vervaltOp: plainDate('2026-06-01') }])).toThrow('used');
    expect(applyPlafond(gebruikt, [])).toBe(gebruikt);
  });
});

describe('op het apparaat', () => {
  const recht = (nummer: number, geldigTot: string, pot: 'eigen' | 'reserve' | 'hardheid' = 'eigen') => ({ nummer, uitgifte: 1_000_001, pot, geldigTot: plainDate(geldigTot) });
  const houdt = [recht(4, '2026-03-10'), recht(3, '2026-03-10'), recht(2, '2026-03-01'), recht(1, '2026-01-31'), recht(5, '2026-02-20', 'hardheid'), recht(6, '2026-02-02', 'reserve')];

  test('wat hier al gebruikt is of verlopen is, telt niet; wat het eerst afloopt, gaat voor', () => {
    const bruikbaar = listBruikbaar(SLEUTEL, houdt, { gebruikt: new Set(['0518-2026-6-1000001']), vandaag: plainDate('2026-02-01') });
    expect(bruikbaar.map((r) => r.nummer)).toEqual([4, 3, 2, 5]);
    expect(findBruikbaarRecht(bruikbaar, 'gewoon')?.nummer).toBe(2);
    expect(findBruikbaarRecht(bruikbaar.filter((r) => r.nummer !== 2), 'gewoon')?.nummer).toBe(3);
    expect(findBruikbaarRecht(bruikbaar, 'hardheid')?.nummer).toBe(5);
    expect(findBruikbaarRecht([], 'gewoon')).toBeUndefined();
    expect(findBruikbaarRecht([recht(8, '2026-03-01'), recht(7, '2026-04-01')], 'gewoon')?.nummer).toBe(8);
    expect(findBruikbaarRecht([recht(7, '2026-04-01'), recht(8, '2026-03-01')], 'gewoon')?.nummer).toBe(8);
  });
  test('de prognose trekt door wat er tot nu toe is gebruikt, en zwijgt de eerste vier weken', () => {
    expect([berekenPrognose(2026, 5, plainDate('2026-01-27')), berekenPrognose(2026, 5, plainDate('2025-12-31'))]).toEqual([null, null]);
    expect([berekenPrognose(2026, 5, plainDate('2026-01-28')), berekenPrognose(2026, 5, plainDate('2026-12-31')), berekenPrognose(2026, 5, plainDate('2027-03-01')), berekenPrognose(2028, 0, plainDate('2028-06-30'))]).toEqual([65, 5, 5, 0]);
  });
  test('een besluit telt in het jaar waarin het is genomen en in de gemeente die het noemt, als de groep meetelt', () => {
    const regelset = present(findRegelsetOp('Haaglanden', plainDate('2026-08-01')));
    const zaak: Plafondzaak = { dictum: 'toewijzen', urgentiegroep: 'e', genomenOp: plainDate('2026-12-31'), toewijzing: { gemeente: '0518' } };
    expect(findPlafondsleutel(zaak, regelset)).toEqual({ gemeente: '0518', jaar: 2026 });
    expect(findPlafondsleutel({ ...zaak, dictum: 'afwijzen' }, regelset)).toBeNull();
    expect(findPlafondsleutel({ ...zaak, toewijzing: null }, regelset)).toBeNull();
    expect(findPlafondsleutel(zaak, { ...regelset, verdeling: { ...regelset.verdeling, plafond: { nietBepaald: true, vraag: 'Is er een plafond?', bron: 'Test' } } })).toBeNull();
    const { plafond } = regelset.verdeling;
    if (!('waarde' in plafond)) throw new Error('This region has a cap');
    expect(findPlafondsleutel(zaak, { ...regelset, verdeling: { ...regelset.verdeling, plafond: { ...plafond, waarde: { ...plafond.waarde, telt: [] } } } })).toBeNull();
  });
});
