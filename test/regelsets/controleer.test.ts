import { describe, expect, test } from 'vitest';
import { checkRegelset } from '../../shared/domain/verdeling/controleer-regelset.ts';
import { vertelLeesfouten } from '../../shared/domain/verdeling/leesfouten.ts';
import { Zaakgegevens } from '../../shared/regelsets/scenario.ts';
import { ARRANGEMENTEN, findArrangement } from '../../shared/regelsets/alle-regelsets.ts';

const BEKEND = ARRANGEMENTEN.map((a) => a.regelset);

/** A regelset with another value at a place; `undefined` takes the part away. */
function met(id: string, anders: Readonly<Record<string, unknown>>): unknown {
  const geheel = structuredClone(findArrangement(id)!.regelset) as unknown as Record<string, unknown>;
  for (const [pad, waarde] of Object.entries(anders)) {
    const delen = pad.split('.');
    const laatste = delen.pop()!;
    const doel = delen.reduce<Record<string, unknown>>((x, deel) => x[deel] as Record<string, unknown>, geheel);
    if (waarde === undefined) Reflect.deleteProperty(doel, laatste);
    else doel[laatste] = waarde;
  }
  return geheel;
}
const fouten = (id: string, anders: Readonly<Record<string, unknown>>) => checkRegelset(met(id, anders), BEKEND).fouten;
const H = 'haaglanden-2026';
const PLAFOND = 'verdeling.plafond.waarde';

describe('een regelset nakijken: elke fout heeft een plaats en een zin', () => {
  test.each<[string, string, Record<string, unknown>, string, RegExp]>([
    // shares
    ['een aandeel met een komma', H, { [`${PLAFOND}.teller`]: 0.3 }, `${PLAFOND}.teller`, /heel getal|hele getallen/],
    ['een negatief aandeel', H, { [`${PLAFOND}.teller`]: -30 }, `${PLAFOND}.teller`, /nul of meer/],
    ['een noemer van nul', H, { [`${PLAFOND}.noemer`]: 0 }, `${PLAFOND}.noemer`, /één of meer/],
    ['meer dan het geheel', H, { [`${PLAFOND}.teller`]: 101 }, `${PLAFOND}.teller`, /meer dan het geheel/],
    ['een aandeel als tekst', H, { [`${PLAFOND}.teller`]: '30' }, `${PLAFOND}.teller`, /Hier staat "30"; er hoort een (heel )?getal/],
    ['een groep die er niet is', H, { [`${PLAFOND}.telt`]: ['a', 'q'] }, `${PLAFOND}.telt.1`, /^Onbekende groep "q"/],
    ['een groep die twee keer meetelt', H, { [`${PLAFOND}.telt`]: ['a', 'a'] }, `${PLAFOND}.telt.1`, /twee keer/],
    ['75 en 26 procent', 'arnhem-nijmegen', { 'methoden.1.regel.delen.1.teller': 26 }, 'methoden.1.regel.delen', /tellen op tot 101, niet tot 100/],
    ['75 en 24 procent', 'arnhem-nijmegen', { 'methoden.1.regel.delen.1.teller': 24 }, 'methoden.1.regel.delen', /tellen op tot 99, niet tot 100/],
    ['80-10-20', 'rivierenland-80-10-10', { 'methoden.0.regel.delen.2.teller': 20 }, 'methoden.0.regel.delen', /tellen op tot 110/],
    ['80-10-101', 'rivierenland-80-10-10', { 'methoden.0.regel.delen.2.teller': 101 }, 'methoden.0.regel.delen.2.teller', /meer dan het geheel/],
    ['een deel van een deel dat er niet is', 'west-friesland-checklist', { 'methoden.0.regel.delen.1.van': 'zolder' }, 'methoden.0.regel.delen.1.van', /geen deel "zolder"/],
    ['twee delen met dezelfde code', 'arnhem-nijmegen', { 'methoden.1.regel.delen.1.code': 'regulier' }, 'methoden.1.regel.delen.1', /twee keer/],
    ['een minimum boven het plafond', H, { 'verdeling.bodem': { waarde: { teller: 40, noemer: 100, basis: 'x', telt: ['a'], afronding: { waarde: 'naar_boven', bron: 'x', zekerheid: 'visie' } }, bron: 'x', zekerheid: 'visie' } }, 'verdeling.bodem.waarde.teller', /hoger dan het plafond/],
    ['een minimum van meer dan alles', 'wettelijk-vangnet', { 'verdeling.bodem.waarde.teller': 101 }, 'verdeling.bodem.waarde.teller', /meer dan het geheel/],
    ['binding voor 51 procent', H, { 'verdeling.binding.waarde.teller': 51 }, 'verdeling.binding.waarde.teller', /ten hoogste 50 %.*art\. 14 lid 2/],
    ['een quotum van meer dan alles', H, { 'methoden.1.regel.teller': 200 }, 'methoden.1.regel.teller', /meer dan het geheel/],
    ['een ingroei van meer dan alles', 'arnhem-nijmegen', { 'verdeling.ingroei.waarde.vorm': { waarde: [{ jaar: 2025, teller: 5, noemer: 4 }], bron: 'x', zekerheid: 'visie' } }, 'verdeling.ingroei.waarde.vorm.waarde.0.teller', /meer dan het geheel/],
    ['twee stappen in één jaar', 'arnhem-nijmegen', { 'verdeling.ingroei.waarde.vorm': { waarde: [{ jaar: 2025, teller: 1, noemer: 4 }, { jaar: 2025, teller: 2, noemer: 4 }], bron: 'x', zekerheid: 'visie' } }, 'verdeling.ingroei.waarde.vorm.waarde.1', /twee keer/],
    // validity
    ['langer dan vier jaar', H, { geldigTot: '2030-07-01' }, 'geldigTot', /ten hoogste vier jaar \(art\. 4/],
    ['een verordening zonder einde', H, { geldigTot: null }, 'geldigTot', /ten hoogste vier jaar/],
    ['eindigt voor het begin', H, { geldigTot: '2026-06-30' }, 'geldigTot', /voor de eerste dag/],
    ['een einde zonder begin', 'twente', { geldigTot: '2030-01-01' }, 'geldigVan', /geen eerste dag/],
    ['een dag die niet bestaat', H, { geldigVan: '2026-02-30' }, 'geldigVan', /bestaat niet/],
    ['overlapt met een ander van dezelfde regio', H, { id: 'haaglanden-nieuw', geldigVan: '2028-01-01', geldigTot: '2031-12-31' }, 'geldigVan', /overlapt met "haaglanden-2026"/],
    ['begint op de laatste dag van een ander', 'fryslan-ontwerp-2026', { id: 'fryslan-nieuw', geldigVan: '2029-12-31', geldigTot: '2033-12-30' }, 'geldigVan', /overlapt met "fryslan-ontwerp-2026"/],
    // municipalities
    ['een gemeente die er niet is', H, { 'leden.0': '9999' }, 'leden.0', /bestaat niet in de landelijke tabel/],
    ['een gemeente met een opvolger', H, { 'leden.0': '0003' }, 'leden.0', /Appingedam is op 1 juli 2026 geen gemeente\. De opvolger is Eemsdelta \(1979\)/],
    ['het register van niet-ingezetenen', H, { 'leden.0': '1999' }, 'leden.0', /geen gemeente/],
    ['een gemeente twee keer', H, { 'leden.1': '0503' }, 'leden.1', /twee keer/],
    ['geen leden terwijl de bron ze opsomt', H, { leden: [] }, 'leden', /geen gemeenten genoemd/],
    ['wel leden terwijl de bron ze niet noemt', 'twente', { leden: ['0141'] }, 'ledenlijst', /Zet bij "ledenlijst"/],
    ['een doel voor een gemeente die niet meedoet', 'delft-dwo', { 'methoden.0.regel.doelen.0.gemeente': '0518' }, 'methoden.0.regel.doelen.0.gemeente', /hoort niet bij de leden/],
    ['een bandbreedte die achterstevoren staat', 'drechtsteden-alblasserwaard', { 'methoden.0.regel.doelen.3.tot': 5 }, 'methoden.0.regel.doelen.3.tot', /kleiner dan het laagste/],
    ['een doel met een negatief aantal', 'delft-dwo', { 'methoden.0.regel.doelen.0.teller': -70 }, 'methoden.0.regel.doelen.0.teller', /nul of meer/],
    ['een half contingent', 'tilburg-contingenten', { 'methoden.0.regel.eenmalig.0.aantal': 99.5 }, 'methoden.0.regel.eenmalig.0.aantal', /heel getal|hele getallen/],
    // other
    ['trappen die niet oplopen', 'holland-rijnland-standplaatsen', { 'methoden.0.regel.trappen.1.totJaren': 10 }, 'methoden.0.regel.trappen.1.totJaren', /lopen op/],
    ['een bijdrage die er twee keer staat', 'drechtsteden-alblasserwaard', { 'methoden.2.regel.bijdragen': { waarde: [{ gemeente: '0505', teller: 1, noemer: 2 }, { gemeente: '0505', teller: 1, noemer: 2 }], bron: 'x', zekerheid: 'visie' } }, 'methoden.2.regel.bijdragen.waarde.1', /twee keer/],
    ['een stap die er twee keer staat', 'hart-van-brabant-woonwagens', { 'methoden.0.regel.stappen.1.code': 'inwonend_kind' }, 'methoden.0.regel.stappen.1', /twee keer/],
    ['een methode die er twee keer staat', H, { 'methoden.1.code': 'inwoners' }, 'methoden.1', /twee keer/],
    ['een methode die niet bestaat', H, { 'methoden.0.regel.methode': 'loterij' }, 'methoden.0.regel.methode', /Hier staat "loterij".*Kies/],
    ['een principe dat er twee keer staat', H, { 'verdeling.volgorde': ['herkomst', 'herkomst'] }, 'verdeling.volgorde.1', /twee keer/],
    ['een principe dat niet bestaat', H, { 'verdeling.volgorde': ['geluk'] }, 'verdeling.volgorde.0', /Hier staat "geluk"\. Kies uit: herkomst/],
    ['een criterium dat er twee keer staat', H, { 'herstelkans.criteria.1.code': 'perspectief' }, 'herstelkans.criteria.1', /twee keer/],
    ['een grond die er twee keer staat', H, { 'weigeringsgronden.1.code': 'niet_in_groep' }, 'weigeringsgronden.1', /twee keer/],
    ['een verbod zonder artikel', H, { 'weigeringsgronden.4.verbodenBron': null }, 'weigeringsgronden.4.verbodenBron', /Noem het artikel/],
    ['inkomen als grond bij huiselijk geweld', H, { 'weigeringsgronden.4.verbodenVoor': ['i'] }, 'weigeringsgronden.4.verbodenVoor', /ook voor d \(art\. 15 lid 5/],
    ['een onderdeel dat ontbreekt', H, { regio: undefined }, 'regio', /ontbreekt/],
    ['een onderdeel dat niet bestaat', H, { kleur: 'rood' }, 'kleur', /kent een regelset niet/],
    ['een waarde zonder bron', H, { 'verdeling.leefbaarheid': { waarde: 'x', zekerheid: 'visie' } }, 'verdeling.leefbaarheid.bron', /ontbreekt/],
    ['een vraag zonder vraag', H, { 'verdeling.overloop': { nietBepaald: true, bron: 'x' } }, 'verdeling.overloop.vraag', /ontbreekt/],
    ['een leeg id', H, { id: '' }, 'id', /kleine letters/],
    ['een lege naam', H, { naam: '' }, 'naam', /niet leeg/],
    ['geen bronnen', H, { bronnen: [] }, 'bronnen', /niet leeg/],
    ['nul maanden', H, { 'termijnen.aanbodMaanden.waarde': 0 }, 'termijnen.aanbodMaanden.waarde', /ten minste 1/],
    ['veel fouten in één waarde', H, { 'verdeling.plafond.waarde': { teller: 'a', noemer: 'b', basis: 3, telt: 'x', niveau: 1, afronding: 2 } }, `${PLAFOND}.basis`, /er hoort een tekst/],
    ['een vraag in het plafond zonder vraag', 'fryslan-uitgangspunten', { 'verdeling.plafond.waarde.afronding': { nietBepaald: true, bron: 'x' } }, `${PLAFOND}.afronding.vraag`, /ontbreekt/],
    ['een afronding die niet bestaat', H, { [`${PLAFOND}.afronding`]: 'scheef' }, `${PLAFOND}.afronding`, /Hier staat "scheef"/],
    ['een vraag met iets erbij', H, { 'verdeling.overloop': { nietBepaald: true, vraag: 'x', bron: 'x', erbij: 1 } }, 'verdeling.overloop.erbij', /kent een regelset niet/],
    ['stappen als tekst', 'noordoost-brabant-woonwagens', { 'methoden.0.regel.stappen': 'eerst zelf' }, 'methoden.0.regel.stappen', /er hoort iets anders te staan/],
    ['een onderdeel van een vorm die niet past', H, { 'bronnen.0.code': ['x'] }, 'bronnen.0.code', /er hoort een tekst/],
    ['een criterium met spaties', H, { 'herstelkans.criteria.0.code': 'Een criterium' }, 'herstelkans.criteria.0.code', /heeft niet de goede vorm/],
    ['een getal waar ja of nee hoort', 'pact-ijmond-zuid-kennemerland', { 'verdeling.eenmaligAanbod.waarde': 1 }, 'verdeling.eenmaligAanbod.waarde', /ja of nee/],
  ])('%s', (_, id, anders, pad, melding) => {
    const gevonden = fouten(id, anders);
    expect(gevonden.map((f) => f.pad)).toContain(pad);
    expect(gevonden.filter((f) => f.pad === pad).map((f) => f.melding).join(' ')).toMatch(melding);
    for (const f of gevonden) expect(f.melding).not.toMatch(/Invalid|expected|Too |!|helaas/);
  });

  test.each<[string, unknown]>([['niets', null], ['een getal', 3], ['een lijst', []], ['een leeg onderdeel', {}]])('%s is geen regelset', (_, invoer) => {
    const { fouten: gevonden } = checkRegelset(invoer, BEKEND);
    expect(gevonden.length).toBeGreaterThan(0);
    for (const f of gevonden) expect(f.melding).not.toMatch(/Invalid|expected/);
  });
  test('een fout op de ene plaats verbergt een fout op de andere niet', () => {
    const paden = fouten(H, { [`${PLAFOND}.teller`]: 101, geldigTot: '2035-01-01', 'leden.0': '9999', 'methoden.1.regel.noemer': 0 }).map((f) => f.pad);
    expect(paden).toEqual(expect.arrayContaining([`${PLAFOND}.teller`, 'leden.0', 'methoden.1.regel.noemer']));
    expect(fouten(H, { [`${PLAFOND}.teller`]: 101, geldigTot: '2035-01-01' }).map((f) => f.pad)).toEqual(expect.arrayContaining([`${PLAFOND}.teller`, 'geldigTot']));
  });
  test('een open vraag waar geen vraag kan staan, wordt genoemd', () => {
    const invoer = { groep: 'a', herkomstgemeente: null, kansrijk: { nietBepaald: true } };
    const gelezen = Zaakgegevens.safeParse(invoer);
    expect(vertelLeesfouten(gelezen.error!.issues, invoer).map((f) => f.pad)).toContain('kansrijk');
  });
  test('een plafond van nul mag, met de gevolgen erbij', () => {
    const { fouten: geen, waarschuwingen } = checkRegelset(met(H, { [`${PLAFOND}.teller`]: 0, [`${PLAFOND}.telt`]: [] }), BEKEND);
    expect(geen).toEqual([]);
    expect(waarschuwingen.map((w) => w.pad)).toEqual([`${PLAFOND}.teller`, `${PLAFOND}.telt`]);
    expect(waarschuwingen[0]?.melding).toMatch(/Een plafond van nul laat geen enkele woning toe/);
  });
  test.each<[string, string, Record<string, unknown>]>([
    ['een dag eerder dan vier jaar', H, { geldigTot: '2030-06-29' }],
    ['een opvolger die een dag later begint', H, { id: 'haaglanden-2030', geldigVan: '2030-07-01', geldigTot: '2034-06-30' }],
    ['een voorganger die een dag eerder eindigt', H, { id: 'haaglanden-oud', geldigVan: '2022-07-01', geldigTot: '2026-06-30' }],
    ['een convenant van tien jaar', 'pact-ijmond-zuid-kennemerland', {}],
    ['een convenant zonder einde', 'delft-dwo', { geldigTot: null }],
    ['dezelfde dagen in een andere regio', H, { id: 'elders', regio: 'Elders' }],
    ['bijdragen die elk één keer staan', 'drechtsteden-alblasserwaard', { 'methoden.2.regel.bijdragen': { waarde: [{ gemeente: '0505', teller: 1, noemer: 2 }], bron: 'x', zekerheid: 'visie' } }],
  ])('%s is goed', (_, id, anders) => expect(fouten(id, anders)).toEqual([]));
  test('een bekende zonder dagen overlapt met niets', () => expect(fouten('twente', { id: 'twente-2', geldigVan: '2027-01-01', geldigTot: '2028-01-01' })).toEqual([]));
  test('een bekende zonder einde overlapt met alles erna', () => expect(fouten('wettelijk-vangnet', { id: 'ander-vangnet', geldigVan: '2040-01-01' })[0]?.melding).toMatch(/tot en met onbepaald/));
});
