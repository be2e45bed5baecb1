import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { applyGebeurtenis } from '../../../shared/domain/dossier/apply-gebeurtenis.ts';
import type { Gebeurtenis } from '../../../shared/domain/dossier/gebeurtenis.ts';
import { bepaalTermijnen, bepaalUiterlijk, listTermijnregels, TERMIJNSOORTEN, TERMIJNSOORTNAMEN, type Termijnsoort } from '../../../shared/domain/termijn/bepaal-termijnen.ts';
import { berekenBeslistermijn, bepaalTermijnparameters, type Termijnparameters } from '../../../shared/domain/termijn/beslistermijn.ts';
import { FEESTDAGEN, vrijeDag } from '../../../shared/domain/termijn/feestdagen.ts';
import { listStilstanden } from '../../../shared/domain/termijn/stilstaan.ts';
import { LEEG_VERLOOP, verloopVan } from '../../../shared/domain/dossier/verloop.ts';
import { addDays, daysBetween, plainDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { haaglanden2026 } from '../../../shared/regelsets/haaglanden-2026.ts';
import { aanvraag, besluit, DOSSIER_ID, TOT_VERDELING, vouw } from '../builders.ts';

const P = bepaalTermijnparameters(haaglanden2026);
const KIDS = ['v'.repeat(43), 's'.repeat(43)] as const;
const dag = plainDate;
const ontvangen = (op: string): Gebeurtenis => ({ soort: 'AanvraagIngediend', dossierId: DOSSIER_ID, nummer: 'TT-2026-00001', aanvraag: aanvraag({ ontvangenOp: dag(op) }) });
const zaak = (op: string, ...g: Gebeurtenis[]): Dossier => vouw(ontvangen(op), ...g);
const gevraagd = (op: string, uiterlijk: string): Gebeurtenis => ({ soort: 'AanvullingGevraagd', gevraagdOp: dag(op), gevraagd: ['een bewijs'], uiterlijk: dag(uiterlijk) });
const aangevuld = (op: string, compleet = true): Gebeurtenis => ({ soort: 'AanvullingOntvangen', ontvangenOp: dag(op), compleet, toelichting: compleet ? '' : 'nog een bewijs' });
const stil = (van: string, tot: string): Gebeurtenis => ({ soort: 'TermijnOpgeschort', grond: 'instemming', van: dag(van), tot: dag(tot), reden: 'akkoord' });
const gemeld = (op: string, nieuweDatum: string): Gebeurtenis => ({ soort: 'VertragingGemeld', gemeldOp: dag(op), nieuweDatum: dag(nieuweDatum), reden: 'wachten op advies' });

/** A case that was decided and made known on a day. */
function bekend(op: string, geldigTot = '2027-02-28'): Dossier {
  const { document, dossierstuk } = besluit(KIDS);
  if (!document.toewijzing) throw new Error('no assignment');
  const getekend = (rol: 'voorzitter' | 'secretaris', kid: string): Gebeurtenis => ({ soort: 'BesluitOndertekend', handtekening: { rol, kid, protected: 'x', signature: 'y' } });
  return vouw(...TOT_VERDELING, { soort: 'BesluitGenomen', document: { ...document, genomenOp: dag(op), toewijzing: { ...document.toewijzing, geldigTot: dag(geldigTot) } }, dossierstuk }, getekend('voorzitter', KIDS[0]), getekend('secretaris', KIDS[1]),
    { soort: 'RegisterAntwoordOntvangen', registratie: { soort: 'aanvaard', ontvangstbewijs: 'x' } }, { soort: 'BesluitBekendgemaakt', op: dag(op), wijze: 'post' });
}
const verder = (d: Dossier, ...g: Gebeurtenis[]): Dossier => g.reduce<Dossier>((na, e) => applyGebeurtenis(na, e), d);
const bezwaar = (op: string, anders: object = {}): Gebeurtenis => ({ soort: 'BezwaarOntvangen', ontvangenOp: dag(op), gepostOp: null, tijdig: true, metCommissie: false, ...anders });

const termijn = (d: Dossier, soort: Termijnsoort, vandaag: string, p: Termijnparameters = P) => bepaalTermijnen(d, p, dag(vandaag)).find((t) => t.soort === soort);
const laatste = (d: Dossier, soort: Termijnsoort, vandaag: string, p: Termijnparameters = P): string | undefined => termijn(d, soort, vandaag, p)?.laatsteDag;

describe('de uitgewerkte voorbeelden (domain 4.3)', () => {
  test.each([
    ['2026-11-13', '2026-12-28'], ['2026-11-20', '2027-01-04'], ['2027-02-12', '2027-03-30'], ['2027-03-16', '2027-04-28'], ['2027-03-24', '2027-05-07'], ['2027-04-05', '2027-05-18'], ['2026-11-12', '2026-12-24'],
  ])('bezwaar: bekendgemaakt %s, laatste dag %s', (op, einde) => expect(laatste(bekend(op), 'bezwaar', op)).toBe(einde));
  test('beslistermijn: ontvangen maandag 2 november 2026, uiterlijk 28 december', () => expect(laatste(zaak('2026-11-02'), 'beslissen', '2026-11-03')).toBe('2026-12-28'));
  test('met opschorting: uitnodiging 10 november, aangevuld 24 november: 10 januari 2027, of 11 januari als "tot" meetelt', () => {
    const d = zaak('2026-11-02', gevraagd('2026-11-10', '2026-12-01'), aangevuld('2026-11-24'));
    expect(termijn(d, 'beslissen', '2026-11-25')).toMatchObject({ laatsteDag: '2027-01-10', dagenOpgeschort: 13, opgeschort: false });
    expect(laatste(d, 'beslissen', '2026-11-25', { ...P, totTeltMee: true })).toBe('2027-01-11');
  });
  test('geldigheid: drie maanden na 30 november 2026 is 28 februari 2027', () => expect(termijn(bekend('2026-11-30'), 'geldigheid', '2026-12-01')).toMatchObject({ begin: '2026-11-30', laatsteDag: '2027-02-28' }));
});

describe('de beslistermijn (art. 4:13 tot en met 4:15 Awb)', () => {
  test('staat stil vanaf de dag na de vraag, en zegt dat op die dagen', () => {
    const d = zaak('2026-11-02', gevraagd('2026-11-10', '2026-11-24'));
    expect(['2026-11-10', '2026-11-11', '2026-11-23', '2026-11-24'].map((v) => termijn(d, 'beslissen', v)?.opgeschort)).toEqual([false, true, true, false]);
    expect(termijn(d, 'beslissen', '2026-11-12')?.uitleg).toBe('Zonder stilstand 28 december 2026; 13 dagen stilgestaan (art. 4:15 Awb).');
  });
  test('een aanvulling na de termijn daarvoor laat de beslistermijn niet langer stilstaan', () =>
    expect(laatste(zaak('2026-11-02', gevraagd('2026-11-10', '2026-11-24'), aangevuld('2026-12-05')), 'beslissen', '2026-12-06')).toBe('2027-01-10'));
  test('een tweede antwoord op dezelfde vraag verschuift niets meer', () =>
    expect(laatste(zaak('2026-11-02', gevraagd('2026-11-10', '2026-12-10'), aangevuld('2026-11-20', false), aangevuld('2026-12-01')), 'beslissen', '2026-12-02')).toBe('2027-01-06'));
  test('een aanvulling op de volgende dag laat niets stilstaan; met "tot en met" één dag', () => {
    const d = zaak('2026-11-02', gevraagd('2026-11-10', '2026-11-24'), aangevuld('2026-11-11'));
    expect(termijn(d, 'beslissen', '2026-11-12')).toMatchObject({ laatsteDag: '2026-12-28', dagenOpgeschort: 0, uitleg: '' });
    expect(termijn(d, 'beslissen', '2026-11-12', { ...P, totTeltMee: true })?.uitleg).toMatch(/1 dag stilgestaan/);
  });
  test('met instemming staat zij stil op precies die dagen', () => expect(laatste(zaak('2026-11-02', stil('2026-12-01', '2026-12-10')), 'beslissen', '2026-12-02')).toBe('2027-01-07'));
  test('dagen die overlappen of aansluiten tellen één keer', () => {
    expect(laatste(zaak('2026-11-02', stil('2026-12-01', '2026-12-10'), stil('2026-12-05', '2026-12-07'), stil('2026-12-11', '2026-12-12')), 'beslissen', '2026-12-02')).toBe('2027-01-09');
    expect(listStilstanden({ ...LEEG_VERLOOP, stilstanden: [{ grond: 'overmacht', van: dag('2026-12-05'), tot: dag('2026-12-06'), reden: 'x' }, { grond: 'overmacht', van: dag('2026-12-01'), tot: dag('2026-12-04'), reden: 'x' }] }, false)).toEqual([{ van: '2026-12-01', tot: '2026-12-06' }]);
  });
  test('een termijn die voorbij is kan niet meer stilstaan of verschuiven', () => {
    expect(laatste(zaak('2026-11-02', gevraagd('2026-12-29', '2027-01-12')), 'beslissen', '2027-01-01')).toBe('2026-12-28');
    expect(laatste(zaak('2026-11-02', gemeld('2026-12-29', '2027-02-01')), 'beslissen', '2027-01-01')).toBe('2026-12-28');
  });
  test('een melding op tijd verschuift een termijn van acht weken (art. 4:14 lid 3), maar niet een termijn uit een regeling', () => {
    const d = zaak('2026-11-02', gemeld('2026-12-20', '2027-02-01'));
    expect(termijn(d, 'beslissen', '2027-01-04')).toMatchObject({ laatsteDag: '2027-02-01', uitleg: expect.stringContaining('art. 4:14 lid 3') as string });
    expect(termijn(d, 'vertraging', '2027-01-04')).toBeUndefined();
    const eigen = { ...P, meldingVerlengt: false };
    expect([laatste(d, 'beslissen', '2027-01-04', eigen), laatste(d, 'vertraging', '2027-01-04', eigen)]).toEqual(['2026-12-28', '2027-02-01']);
    expect(laatste(zaak('2026-11-02', gemeld('2026-12-01', '2026-12-20')), 'beslissen', '2026-12-02')).toBe('2026-12-28');
  });
  test('stilstand en melding tellen in de volgorde waarin zij kwamen, ook op dezelfde dag', () => {
    expect(laatste(zaak('2026-11-02', gemeld('2026-12-28', '2027-01-31'), stil('2027-01-20', '2027-01-24')), 'beslissen', '2027-01-21')).toBe('2027-02-05');
    expect(laatste(zaak('2026-11-02', gemeld('2026-12-01', '2027-01-31'), stil('2026-12-01', '2026-12-05')), 'beslissen', '2026-12-02')).toBe('2027-01-31');
  });
  test('of een melding verlengt en wat "tot" betekent, komt uit de afspraken', () => {
    const { termijnen } = haaglanden2026;
    expect(P).toMatchObject({ meldingVerlengt: true, totTeltMee: false, beslistermijnWeken: 8 });
    expect(bepaalTermijnparameters({ termijnen: { ...termijnen, beslistermijnWeken: { ...termijnen.beslistermijnWeken, bron: 'art. 4 Huisvestingsverordening' }, opschortingTotTeltMee: { waarde: true, bron: 'x', zekerheid: 'afgeleid' } } })).toMatchObject({ meldingVerlengt: false, totTeltMee: true });
  });
  test('loopt door tot de bekendmaking, ook als het besluit is ondertekend', () => {
    const { verloop: _verloop, ...rest } = bekend('2026-11-21');
    expect(laatste({ ...rest, status: 'geregistreerd' }, 'beslissen', '2026-11-22')).toBe('2026-12-28');
    expect(laatste(bekend('2026-11-21'), 'beslissen', '2026-11-22')).toBeUndefined();
  });
});

describe('te laat', () => {
  const d = zaak('2026-11-02', { soort: 'InGebrekeGesteld', ontvangenOp: dag('2026-12-20') }, { soort: 'InGebrekeGesteld', ontvangenOp: dag('2027-01-04') });
  test('een ingebrekestelling vóór het einde van de termijn telt niet; een latere wel, twee weken lang', () => {
    expect(termijn(d, 'beslissen', '2027-01-05')?.uitleg).toMatch(/20 december 2026 kwam voor het einde/);
    expect(termijn(d, 'ingebrekestelling', '2027-01-18')).toMatchObject({ laatsteDag: '2027-01-18', waarschuwing: 'dringend', cent: null });
    expect(termijn(d, 'ingebrekestelling', '2027-01-19')).toBeUndefined();
    expect(termijn(zaak('2026-11-02', { soort: 'InGebrekeGesteld', ontvangenOp: dag('2026-12-20') }), 'ingebrekestelling', '2026-12-21')).toBeUndefined();
  });
  test.each([['2027-01-19', 2_300], ['2027-02-01', 32_200], ['2027-02-02', 35_700], ['2027-02-16', 85_700], ['2027-03-01', 144_200], ['2027-06-01', 144_200]])('dwangsom (art. 4:17): op %s %i cent', (vandaag, cent) => expect(termijn(d, 'dwangsom', vandaag)?.cent).toBe(cent));
  test('de dwangsom is er niet voor haar eerste dag', () => expect(termijn(d, 'dwangsom', '2027-01-18')).toBeUndefined());
});

describe('de voorbereiding', () => {
  test('aanvullen, en daarna vier weken om buiten behandeling te laten (art. 4:5 lid 4)', () => {
    const d = zaak('2026-11-02', gevraagd('2026-11-10', '2026-11-24'));
    expect(termijn(d, 'aanvullen', '2026-11-20')).toMatchObject({ laatsteDag: '2026-11-24', dagenOver: 4, waarschuwing: null });
    expect([termijn(d, 'aanvullen', '2026-11-21')?.waarschuwing, termijn(d, 'aanvullen', '2026-11-25')?.waarschuwing]).toEqual(['nadert', 'voorbij']);
    expect([laatste(d, 'buiten_behandeling', '2026-11-24'), laatste(d, 'buiten_behandeling', '2026-11-25')]).toEqual([undefined, '2026-12-22']);
    const onvoldoende = verder(d, aangevuld('2026-11-20', false));
    expect([laatste(onvoldoende, 'aanvullen', '2026-11-21'), laatste(onvoldoende, 'buiten_behandeling', '2026-11-20')]).toEqual([undefined, '2026-12-18']);
    expect(listTermijnregels(verder(onvoldoende, aangevuld('2026-11-22')), P).map((r) => r.soort)).toEqual(['beslissen']);
  });
  test('advies en aangehouden hebben hun eigen dag', () => {
    const d = zaak('2026-11-02', { soort: 'AdviesGevraagd', adviseur: 'GGD', vraag: 'x', gevraagdOp: dag('2026-11-05'), uiterlijk: dag('2026-11-19') }, { soort: 'DossierAangehouden', op: dag('2026-11-06'), tot: dag('2026-12-04'), reden: 'x' });
    expect(termijn(d, 'advies', '2026-11-12')).toMatchObject({ laatsteDag: '2026-11-19', uitleg: 'GGD', waarschuwing: 'nadert' });
    expect(termijn(d, 'aangehouden', '2026-11-12')).toMatchObject({ laatsteDag: '2026-12-04', waarschuwing: null });
    expect(laatste(d, 'beslissen', '2026-11-12')).toBe('2026-12-28');
  });
  test('een ingetrokken aanvraag heeft geen termijn meer', () => expect(bepaalTermijnen(zaak('2026-11-02', { soort: 'AanvraagIngetrokken', op: dag('2026-11-05'), reden: 'x' }), P, dag('2026-11-06'))).toEqual([]));
});

describe('na het besluit', () => {
  test('een bezwaar vraagt een beslissing binnen zes weken, twaalf met een commissie, langer na verdagen (art. 7:10)', () => {
    const d = bekend('2026-11-13');
    expect(laatste(verder(d, bezwaar('2026-12-01')), 'bezwaar_beslissen', '2026-12-02')).toBe('2027-02-08');
    expect(laatste(verder(d, bezwaar('2026-12-01', { metCommissie: true })), 'bezwaar_beslissen', '2026-12-02')).toBe('2027-03-22');
    const verdaagd = verder(d, bezwaar('2026-12-01'), { soort: 'BezwaarVerdaagd', op: dag('2027-02-01'), tot: dag('2027-03-22'), metInstemming: false, reden: 'x' });
    expect(termijn(verdaagd, 'bezwaar_beslissen', '2027-02-02')).toMatchObject({ laatsteDag: '2027-03-22', uitleg: 'Verdaagd.' });
    expect(laatste(verder(d, bezwaar('2026-12-01')), 'bezwaar_beslissen', '2026-11-30')).toBeUndefined();
  });
  test('bezwaar per post kan nog een week later komen; daarna is de termijn weg', () => {
    const d = bekend('2026-11-13');
    expect([termijn(d, 'bezwaar', '2027-01-04')?.waarschuwing, termijn(d, 'bezwaar', '2027-01-05')]).toEqual([null, undefined]);
    expect(termijn(d, 'bezwaar', '2026-11-14')?.uitleg).toBe('Verlengd van 25 december 2026: eerste kerstdag, tweede kerstdag, zondag (art. 1 Algemene termijnenwet).');
  });
  test('na de beslissing op bezwaar loopt de beroepstermijn, tenzij het is ingetrokken of er al beroep is', () => {
    const beslist = (uitkomst: 'ongegrond' | 'ingetrokken') => verder(bekend('2026-11-13'), bezwaar('2026-12-01'), { soort: 'BezwaarBeslist', op: dag('2027-01-05'), uitkomst, motivering: 'x', verschoonbaar: false });
    expect(laatste(beslist('ongegrond'), 'beroep', '2027-01-06')).toBe('2027-02-16');
    expect(laatste(beslist('ingetrokken'), 'beroep', '2027-01-06')).toBeUndefined();
    expect(laatste(verder(beslist('ongegrond'), { soort: 'BeroepIngesteld', ingesteldOp: dag('2027-01-20'), instantie: 'rechtbank' }), 'beroep', '2027-01-21')).toBeUndefined();
  });
  test('de geldigheid waarschuwt drie weken vooruit en houdt op als de urgentie vervalt', () => {
    const d = bekend('2026-11-30');
    expect(['2027-02-06', '2027-02-07', '2027-02-28', '2027-03-01'].map((v) => termijn(d, 'geldigheid', v)?.waarschuwing)).toEqual([null, 'nadert', 'nadert', 'voorbij']);
    const vervallen = verder(d, { soort: 'VerklaringVervallen', op: dag('2027-03-01'), reden: 'x' });
    expect(laatste(vervallen, 'geldigheid', '2027-03-02')).toBeUndefined();
    expect(listTermijnregels(verder(vervallen, { soort: 'DossierAfgesloten', op: dag('2027-03-02'), reden: 'x' }), P)).toEqual([]);
  });
  test('een vervolg op aanvraag heeft een eigen beslistermijn; ambtshalve is er geen', () => {
    const d = bekend('2026-11-30');
    const vervolg = (aanvraagOp: string | null) => verder(d, { soort: 'VervolgBegonnen', vervolg: { soort: 'verlenging', vervangt: d.besluit?.document.besluitId ?? '', begonnenOp: dag('2027-02-10'), aanvraagOp: aanvraagOp === null ? null : dag(aanvraagOp), reden: 'x' } });
    expect(laatste(vervolg('2027-02-09'), 'beslissen', '2027-02-10')).toBe('2027-04-06');
    expect(listTermijnregels(vervolg(null), P)).toEqual([]);
    expect(berekenBeslistermijn(vervolg(null), P)).toBeUndefined();
  });
  test('zonder bekendmaking loopt er geen bezwaartermijn', () => {
    const d = bekend('2026-11-13');
    expect(listTermijnregels({ ...d, verloop: { ...verloopVan(d), bekendmaking: null } }, P).map((r) => r.soort)).toEqual(['geldigheid']);
  });
});

describe('de lijst', () => {
  test('het eerst aflopende staat voorop, en de werkvoorraad kent de dag waarop beslist moet zijn', () => {
    const d = zaak('2026-11-02', gevraagd('2026-11-10', '2026-11-24'), { soort: 'AdviesGevraagd', adviseur: 'GGD', vraag: 'x', gevraagdOp: dag('2026-11-05'), uiterlijk: dag('2026-11-24') });
    expect(bepaalTermijnen(d, P, dag('2026-11-12')).map((t) => t.soort)).toEqual(['aanvullen', 'advies', 'beslissen']);
    expect(bepaalUiterlijk(listTermijnregels(d, P))).toBe('2027-01-10');
    expect(bepaalUiterlijk(listTermijnregels(bekend('2026-11-13'), P))).toBeNull();
    expect(bepaalUiterlijk(listTermijnregels(verder(bekend('2026-11-13'), bezwaar('2026-12-01')), P))).toBe('2027-02-08');
  });
  test('elke soort heeft een naam en waarschuwt niet later dan zij dringend is', () => {
    for (const soort of TERMIJNSOORTNAMEN) expect(TERMIJNSOORTEN[soort].nadert >= TERMIJNSOORTEN[soort].dringend && /^[A-Z]/.test(TERMIJNSOORTEN[soort].naam)).toBe(true);
  });
});

describe('elke dag van 2020 tot en met 2040', () => {
  const DAGEN = daysBetween(dag('2020-01-01'), dag('2040-12-31'));
  test('de termijn is precies zoveel weken lang; 29 februari en de zomertijd maken geen verschil', () => {
    for (let i = 0; i <= DAGEN; i += 1) {
      const op = addDays(dag('2020-01-01'), i);
      const t = berekenBeslistermijn({ aanvraag: aanvraagOp(op) }, P);
      if (!t || daysBetween(op, t.laatsteDag) !== 56 || t.laatsteDag !== dagVanUtc(op, 56)) throw new Error(`${op} wordt ${t?.laatsteDag ?? ''}`);
    }
  });
  test('een bezwaartermijn eindigt op een werkdag, nooit voor zes weken en nooit meer dan vijf dagen later', () => {
    const d = bekend('2026-11-30');
    for (let i = 0; i <= DAGEN; i += 1) {
      const op = addDays(dag('2020-01-01'), i);
      const einde = listTermijnregels({ ...d, verloop: { ...verloopVan(d), bekendmaking: { op, wijze: 'post' } } }, P).find((r) => r.soort === 'bezwaar')?.laatsteDag;
      const later = einde === undefined ? -1 : daysBetween(op, einde) - 42;
      if (einde === undefined || vrijeDag(einde, FEESTDAGEN) !== undefined || later < 0 || later > 5) throw new Error(`${op} wordt ${einde ?? ''}`);
    }
  });
  const dagen = fc.integer({ min: 0, max: DAGEN }).map((i) => addDays(dag('2020-01-01'), i));
  const reeksen = fc.array(fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 30 })), { maxLength: 6 });
  test('stilstand maakt de termijn nooit korter, en in welke volgorde zij is vastgelegd maakt niet uit', () => {
    fc.assert(
      fc.property(dagen, reeksen, (op, lijst) => {
        const stilstanden = lijst.map(([na, lang]) => ({ grond: 'instemming' as const, van: addDays(op, 1 + na), tot: addDays(op, na + lang), reden: 'x' }));
        const met = (s: typeof stilstanden) => berekenBeslistermijn({ aanvraag: aanvraagOp(op), verloop: { ...LEEG_VERLOOP, stilstanden: s } }, P);
        const t = met(stilstanden);
        expect(t).toEqual(met(stilstanden.toReversed()));
        expect(t && daysBetween(t.nominaal, t.laatsteDag)).toBe(t?.dagenOpgeschort);
        expect(t && t.laatsteDag >= t.nominaal).toBe(true);
      }),
    );
  });
  test('de lezing waarin "tot" meetelt geeft per vraag hooguit één dag meer', () => {
    fc.assert(
      fc.property(dagen, fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 60 }), (op, na, lang) => {
        const aanvullingen = [{ gevraagdOp: addDays(op, na), gevraagd: ['x'], uiterlijk: addDays(op, na + lang), ontvangenOp: null, compleet: null, toelichting: '' }];
        const met = (totTeltMee: boolean): PlainDate => berekenBeslistermijn({ aanvraag: aanvraagOp(op), verloop: { ...LEEG_VERLOOP, aanvullingen } }, { ...P, totTeltMee })?.laatsteDag ?? op;
        expect(daysBetween(met(false), met(true))).toBe(1);
      }),
    );
  });
});

const AANVRAAG = aanvraag();
const aanvraagOp = (op: PlainDate): Dossier['aanvraag'] => ({ ...AANVRAAG, ontvangenOp: op });
/** The same count with the clock of the computer, in UTC: an independent answer. */
const dagVanUtc = (op: PlainDate, later: number): string => new Date(Date.UTC(Number(op.slice(0, 4)), Number(op.slice(5, 7)) - 1, Number(op.slice(8, 10)) + later)).toISOString().slice(0, 10);
