import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bepaalBriefkeuzes, stapVan, type Briefzaak } from '../../../shared/domain/brief/briefkeuzes.ts';
import { Briefopdracht, Briefsoort } from '../../../shared/domain/brief/briefopdracht.ts';
import { bevindBrief, BRIEFSTAPPEN, Briefstatus, decideVerzending, decideVervallen, type Dossierbrief, type Verzendkader, type Verzendwijze } from '../../../shared/domain/brief/dossierbrief.ts';
import { Huisstijl, isLeesbaar } from '../../../shared/domain/brief/huisstijl.ts';
import { Status, type Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { FASEN } from '../../../shared/domain/dossier/status.ts';
import { LEEG_VERLOOP, type Bezwaar, type Verloop } from '../../../shared/domain/dossier/verloop.ts';
import { addDays, plainDate } from '../../../shared/kernel/plain-date.ts';
import { maakBriefvraag } from '../../documents/brief-fixture.ts';

const DAG = plainDate('2026-11-20');
const { dossier } = maakBriefvraag();
const zaak = (status: Status, verloop: Partial<Verloop> = {}, besluit: Dossier['besluit'] = null): Briefzaak => ({ status, aanvraag: dossier.aanvraag, besluit, verloop: { ...LEEG_VERLOOP, ...verloop } });
const bezwaar = (anders: Partial<Bezwaar> = {}): Bezwaar => ({ ontvangenOp: DAG, gepostOp: null, tijdig: true, metCommissie: false, hoorzitting: null, verdaagd: null, beslissing: null, ...anders });
const AANVULLING = { gevraagdOp: DAG, gevraagd: ['Een uittreksel'], uiterlijk: addDays(DAG, 14), ontvangenOp: null, compleet: null, toelichting: '' };
const VERTRAGING = { gemeldOp: DAG, nieuweDatum: addDays(DAG, 60), reden: 'Advies.' };
const BESLIST = { op: DAG, uitkomst: 'ongegrond' as const, motivering: 'Zo.', verschoonbaar: false };

const aanDeBeurt = (z: Briefzaak, brieven: Parameters<typeof bepaalBriefkeuzes>[1] = []) => bepaalBriefkeuzes(z, brieven).filter((k) => k.nu).map((k) => k.soort);
const mogelijk = (z: Briefzaak) => bepaalBriefkeuzes(z, []).filter((k) => k.waaromNiet === null).map((k) => k.soort);
const brief = (anders: Partial<Dossierbrief> = {}): Dossierbrief => ({
  id: '11111111-1111-4111-8111-111111111111', dossierId: dossier.id, soort: 'ontvangstbevestiging', status: 'vastgesteld', datum: DAG, metAdres: true, grootte: 10, sha256: 'ab'.repeat(32),
  vastgesteldOp: '2026-11-20T10:00:00.000Z', vastgesteldDoor: null, verzending: null, vervallen: null, ...anders,
});
const KADER: Verzendkader = { vandaag: DAG, geregistreerd: true, heeftIndiener: true };
const code = (uit: ReturnType<typeof decideVerzending>): string => (uit.ok ? 'goed' : uit.error.code);

describe('welke brief een zaak vraagt', () => {
  test.each([
    ['een nieuwe aanvraag', zaak('ingediend'), ['ontvangstbevestiging']],
    ['een vraag om aanvulling', zaak('onvolledig', { aanvullingen: [AANVULLING] }), ['ontvangstbevestiging', 'aanvulverzoek']],
    ['een aanvulling die compleet is', zaak('in_behandeling', { aanvullingen: [{ ...AANVULLING, ontvangenOp: DAG, compleet: true }] }), ['ontvangstbevestiging']],
    ['vertraging', zaak('in_behandeling', { vertragingen: [VERTRAGING] }), ['ontvangstbevestiging', 'vertragingsbericht']],
    ['een besluit dat nog niet is ondertekend', zaak('besloten', {}, dossier.besluit && { ...dossier.besluit, handtekeningen: [] }), []],
    ['een ondertekend besluit', zaak('ondertekend', {}, dossier.besluit), ['besluit']],
    ['bezwaar', zaak('bezwaar', { bezwaren: [bezwaar()] }), ['hoorzitting']],
    ['bezwaar waarover is gehoord', zaak('bezwaar', { bezwaren: [bezwaar({ hoorzitting: { op: DAG, gehoord: true, verslag: 'Zo.' } })] }), []],
    ['een beslissing op bezwaar', zaak('bekendgemaakt', { bezwaren: [bezwaar({ beslissing: BESLIST })] }), ['beslissing_op_bezwaar']],
    ['een ingetrokken bezwaar', zaak('bekendgemaakt', { bezwaren: [bezwaar({ beslissing: { ...BESLIST, uitkomst: 'ingetrokken' } })] }), []],
    ['een zaak zonder verloop', { ...zaak('afgesloten'), verloop: undefined }, []],
  ] as const)('%s', (_, z, verwacht) => {
    expect(aanDeBeurt(z)).toEqual(verwacht);
  });

  test('een gemaakte brief is niet meer aan de beurt, een vervallen brief wel, en een brief van een eerdere stap telt niet', () => {
    const z = zaak('in_behandeling', { vertragingen: [VERTRAGING] });
    const gemaakt = { soort: 'vertragingsbericht', status: 'vastgesteld', datum: DAG } as const;
    const ontvangst = { soort: 'ontvangstbevestiging', status: 'verzonden', datum: DAG } as const;
    expect(aanDeBeurt(z, [gemaakt, ontvangst])).toEqual([]);
    expect(aanDeBeurt(z, [{ ...gemaakt, status: 'vervallen' }, ontvangst])).toEqual(['vertragingsbericht']);
    expect(aanDeBeurt(z, [{ ...gemaakt, datum: addDays(DAG, -1) }, ontvangst])).toEqual(['vertragingsbericht']);
  });

  test('in elke status heeft elke brief een reden of kan hij gemaakt worden; wat niet kan is nooit aan de beurt', () => {
    for (const status of Status.options) {
      const keuzes = bepaalBriefkeuzes(zaak(status), []);
      expect(keuzes.map((k) => k.soort)).toEqual(Briefsoort.options);
      for (const k of keuzes) expect(k.nu && k.waaromNiet !== null, `${status} ${k.soort}`).toBe(false);
      expect(mogelijk(zaak(status)).includes('zienswijzeverzoek'), status).toBe(FASEN[status] === 'voorbereiding' || FASEN[status] === 'na_besluit');
    }
  });
  test('een zienswijze hoort bij geen stap: mensen kiezen dat', () => {
    expect(stapVan('zienswijzeverzoek', zaak('in_behandeling'))).toBeNull();
    for (const soort of Briefsoort.options.filter((s) => s !== 'ontvangstbevestiging')) expect(stapVan(soort, zaak('ingediend')), soort).toBeNull();
  });
});

describe('een brief gaat de deur uit', () => {
  const stuur = (b: Dossierbrief, op = DAG, wijze: Verzendwijze = 'uitgereikt', kader: Partial<Verzendkader> = {}) => decideVerzending(b, { op, wijze, toelichting: '' }, { ...KADER, ...kader });

  test('één keer, en met dag en manier', () => {
    const verzonden = stuur(brief());
    expect(verzonden).toMatchObject({ ok: true, value: { status: 'verzonden', verzending: { op: DAG } } });
    if (verzonden.ok) expect(code(stuur(verzonden.value))).toBe('brief_stap_niet_mogelijk');
    expect(code(stuur(brief({ status: 'vervallen' })))).toBe('brief_stap_niet_mogelijk');
  });
  test.each([
    ['in de toekomst', stuur(brief(), addDays(DAG, 1)), 'verzending_in_toekomst'],
    ['voordat de brief er was', stuur(brief(), addDays(DAG, -1)), 'verzending_te_vroeg'],
    ['een besluit dat het register niet kent', stuur(brief({ soort: 'besluit' }), DAG, 'uitgereikt', { geregistreerd: false }), 'register_ontbreekt'],
    ['een ander bericht wacht niet op het register', stuur(brief(), DAG, 'uitgereikt', { geregistreerd: false }), 'goed'],
    ['per post zonder adres', stuur(brief({ metAdres: false }), DAG, 'post'), 'adres_ontbreekt'],
    ['per post met adres', stuur(brief(), DAG, 'post'), 'goed'],
    ['via een organisatie die er niet is', stuur(brief(), DAG, 'organisatie', { heeftIndiener: false }), 'geen_organisatie'],
    ['via de organisatie', stuur(brief(), DAG, 'organisatie'), 'goed'],
  ])('%s', (_, uit, verwacht) => expect(code(uit)).toBe(verwacht));
  test('een besluitbrief met de dag van het besluit mag op die dag weg zijn, ook als zij later is opgemaakt', () => {
    expect(code(stuur(brief({ vastgesteldOp: '2026-11-25T10:00:00.000Z' })))).toBe('goed');
  });
  test('een geheim adres gaat nooit per post, wat er ook geldt', () => {
    fc.assert(fc.property(fc.constantFrom(...Briefsoort.options), fc.boolean(), fc.boolean(), (soort, geregistreerd, heeftIndiener) => !stuur(brief({ soort, metAdres: false }), DAG, 'post', { geregistreerd, heeftIndiener }).ok));
  });
  test('laten vervallen kan alleen wat niet weg is', () => {
    const weg = { op: '2026-11-20T11:00:00.000Z', reden: 'Verkeerde naam.' };
    expect(decideVervallen(brief(), weg)).toMatchObject({ ok: true, value: { status: 'vervallen', vervallen: weg } });
    expect(decideVervallen(brief({ status: 'verzonden' }), weg).ok).toBe(false);
  });
  test('na het einde volgt niets meer', () => {
    for (const status of Briefstatus.options) expect(BRIEFSTAPPEN[status].length > 0).toBe(status === 'vastgesteld');
  });
  test('een verzoek om aanvulling dat op een andere dag wegging, valt op', () => {
    const verzending = { op: addDays(DAG, 2), wijze: 'post' as const, toelichting: '' };
    expect(bevindBrief({ soort: 'aanvulverzoek', verzending }, DAG)[0]).toContain('art. 4:15 Awb');
    for (const goed of [bevindBrief({ soort: 'aanvulverzoek', verzending: { ...verzending, op: DAG } }, DAG), bevindBrief({ soort: 'aanvulverzoek', verzending: null }, DAG), bevindBrief({ soort: 'aanvulverzoek', verzending }, null), bevindBrief({ soort: 'besluit', verzending }, DAG)]) expect(goed).toEqual([]);
  });
});

describe('wat mensen bij een brief schrijven', () => {
  test.each([
    [{ soort: 'aanvulverzoek', ontbreekt: [] }, 'Noem minstens één stuk dat ontbreekt.'],
    [{ soort: 'hoorzitting', datum: DAG, tijd: '25:00', plaats: 'Stadhuis', inzageVanaf: DAG, toelichting: '' }, 'Vul een tijd in, bijvoorbeeld 13:30.'],
    [{ soort: 'zienswijzeverzoek', voornemen: 'afwijzen', gronden: [], feiten: [], reagerenTot: DAG, gesprek: null }, 'Schrijf op waarom u dit van plan bent.'],
  ])('wordt geweigerd met een zin', (opdracht, melding) => {
    expect(Briefopdracht.safeParse(opdracht).error?.issues[0]?.message).toBe(melding);
  });
  test('een kleur is leesbaar of niet, en een huisstijl van vroeger blijft geldig', () => {
    expect([isLeesbaar('#154273'), isLeesbaar('#ffff00')]).toEqual([true, false]);
    expect(Huisstijl.parse({ gemeente: 'Testdam', kleur: '#154273', logo: null })).toEqual({ gemeente: 'Testdam', kleur: '#154273', logo: null });
  });
});
