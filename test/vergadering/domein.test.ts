import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DossierId, MedewerkerId } from '../../shared/kernel/ids.ts';
import { addDays, plainDate } from '../../shared/kernel/plain-date.ts';
import { isBepaald } from '../../shared/domain/verdeling/parameter.ts';
import { proposeAgenda } from '../../shared/domain/vergadering/agendavoorstel.ts';
import { applyZitting } from '../../shared/domain/vergadering/apply-zitting.ts';
import { composeBeslisvraag, composeBesluitbegin, vertelVoorstel, vindAfwijking } from '../../shared/domain/vergadering/beslisvraag.ts';
import type { Commissieconclusie, Zaakvoorstel } from '../../shared/domain/vergadering/conclusie.ts';
import { decideAfhalen, decideDeelnemers, decideOrdenen, decidePlannen, decideToevoegen, decideVersturen, findVerzonden, type Vergaderbeslissing } from '../../shared/domain/vergadering/decide-agenda.ts';
import * as houd from '../../shared/domain/vergadering/decide-zitting.ts';
import { bepaalQuorum, bronnenVanReglement, combineReglement, Commissiereglement } from '../../shared/domain/vergadering/reglement.ts';
import { telStemmen } from '../../shared/domain/vergadering/stemmen.ts';
import { mogelijkeVergaderacties, VERGADERACTIES, VERGADERSTAPPEN, weigerVergaderactie, type Vergaderactie } from '../../shared/domain/vergadering/vergaderacties.ts';
import { findVerschoningsgronden } from '../../shared/domain/vergadering/verschoning.ts';
import { beginZitting, VERGADERSTATUSSEN, type Agendapunt, type Stem, type Uitsluiting, type Vergaderstatus, type Zitting } from '../../shared/domain/vergadering/zitting.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import { aanvraag, opname, VANDAAG } from '../shared/builders.ts';
import { reglement } from './opzet.ts';

const id = (n: number): string => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const mens = (n: number): MedewerkerId => id(n) as MedewerkerId; // written out as ids
const zaak = (n: number): DossierId => id(100 + n) as DossierId;
const punt = (n: number, anders: Partial<Agendapunt> = {}): Agendapunt => ({ dossierId: zaak(n), wijze: 'bespreken', minuten: 15, ...anders });
const stuk = (n: number, versie = 1) => ({ dossierId: zaak(n), versie, hash: `h${n}-${versie}`, bijlagen: [] });
const VOORZITTER = { medewerkerId: mens(1), functie: 'voorzitter', deskundigheid: ['Wonen'] } as const;
const DEELNEMERS = [VOORZITTER, { medewerkerId: mens(2), functie: 'lid', deskundigheid: [] }, { medewerkerId: mens(3), functie: 'lid', deskundigheid: ['medisch '] }, { medewerkerId: mens(4), functie: 'secretaris', deskundigheid: [] }] as const;
const ALLEN = DEELNEMERS.map((d) => d.medewerkerId);
const VOORSTEL: Zaakvoorstel = { dictum: 'toewijzen', gemeente: '0503', route: 'directe_bemiddeling' };
const AFWIJZEN: Zaakvoorstel = { dictum: 'afwijzen', gemeente: null, route: null };
const context = (anders: Partial<houd.Zaakcontext> = {}): houd.Zaakcontext => ({ uitsluitingen: [], voorbereid: VOORSTEL, besloten: false, ...anders });
const niet = (m: number, z = 1): Uitsluiting => ({ dossierId: zaak(z), medewerkerId: mens(m), reden: 'Belang.' });

const doe = (z: Zitting, beslissing: (z: Zitting) => Vergaderbeslissing): Zitting => {
  const uit = beslissing(z);
  if (!uit.ok) throw new Error(`${uit.error.code}: ${uit.error.melding}`);
  return uit.value.reduce(applyZitting, z);
};
const code = (b: Vergaderbeslissing): string => (b.ok ? 'ok' : b.error.code);
const voorbereid = (n = 3): Zitting => [
  (z: Zitting) => decidePlannen(z, { kamer: 'Kamer 1', datum: VANDAAG, tijd: '13:30', plaats: 'Zaal' }),
  (z: Zitting) => decideDeelnemers(z, DEELNEMERS.map((d) => ({ ...d, deskundigheid: [...d.deskundigheid] }))),
  (z: Zitting) => decideToevoegen(z, Array.from({ length: n }, (_, i) => punt(i + 1))),
].reduce(doe, beginZitting(id(50)));
const stukken = (n = 3) => Array.from({ length: n }, (_, i) => stuk(i + 1));
const verzonden = (n = 3, uitsluitingen: readonly Uitsluiting[] = []): Zitting => doe(voorbereid(n), (z) => decideVersturen(z, { op: VANDAAG, stukken: stukken(n), uitsluitingen }));
const geopend = (regels: Partial<Commissiereglement> = {}, aanwezig: readonly MedewerkerId[] = ALLEN, reden = ''): Zitting => doe(verzonden(), (z) => houd.decideOpenen(z, { aanwezig, tijd: '13:30', reden, reglement: reglement(regels) }));
const stemmen = (...keuzen: Stem['keuze'][]): Stem[] => keuzen.map((keuze, i) => ({ medewerkerId: mens(i + 1), keuze }));
const ronde = (anders: Partial<houd.Stemvraag> = {}): houd.Stemvraag => ({ dossierId: zaak(1), voorstel: VOORSTEL, stemmen: stemmen('voor', 'voor', 'tegen'), afwijkend: [], motivering: '', ...anders });

describe('de tabel van stappen', () => {
  test('elke stap is in minstens één status mogelijk, en wat niet in de tabel staat wordt geweigerd', () => {
    const statussen = Object.keys(VERGADERSTATUSSEN) as Vergaderstatus[];
    for (const actie of Object.keys(VERGADERACTIES) as Vergaderactie[]) {
      expect(statussen.some((status) => mogelijkeVergaderacties({ status }).includes(actie)), actie).toBe(true);
      for (const status of statussen) expect(weigerVergaderactie({ status }, actie) === undefined).toBe((VERGADERSTAPPEN[status] as readonly Vergaderactie[]).includes(actie));
    }
  });
  test('elke stap weigert in een status waarin hij niet kan, met een zin', () => {
    const dicht: Zitting = { ...voorbereid(), status: 'vastgesteld' };
    const alle: Vergaderbeslissing[] = [
      decidePlannen(dicht, { kamer: '', datum: VANDAAG, tijd: '10:00', plaats: 'x' }), decideDeelnemers(dicht, []), decideToevoegen(dicht, []), decideAfhalen(dicht, zaak(1)), decideOrdenen(dicht, dicht.agenda),
      decideVersturen(dicht, { op: VANDAAG, stukken: [], uitsluitingen: [] }), houd.decideOpenen(dicht, { aanwezig: ALLEN, tijd: '10:00', reden: '', reglement: reglement() }), houd.decideAanwezigheid(dicht, ALLEN),
      houd.decideStemming(dicht, ronde(), context()), houd.decideHamerstuk(dicht, zaak(1), context()), houd.decideAanhouden(dicht, { dossierId: zaak(1), reden: 'x', tot: addDays(VANDAAG, 1), vandaag: VANDAAG }, context()),
      houd.decideHeropenen(dicht, zaak(1), 'x', context()), houd.decideAantekeningen(dicht, { mededelingen: [], actiepunten: [] }), houd.decideSluiten(dicht, '15:00', ''), houd.decideNotulen(dicht, VANDAAG, ''),
    ];
    for (const b of alle) expect(code(b)).toBe('vergaderactie_niet_mogelijk');
  });
});

describe('de agenda', () => {
  test('een zaak staat er één keer op; toevoegen wat er al staat doet niets', () => {
    expect(decideToevoegen(voorbereid(), [punt(1)])).toEqual({ ok: true, value: [] });
    expect(code(decideToevoegen(voorbereid(), [punt(9), punt(9)]))).toBe('zaak_dubbel');
    expect(code(decideToevoegen(voorbereid(), Array.from({ length: 61 }, (_, i) => punt(i + 1))))).toBe('agenda_vol');
  });
  test('van de agenda halen kan alleen wat erop staat', () => {
    expect(doe(voorbereid(), (z) => decideAfhalen(z, zaak(2))).agenda.map((p) => p.dossierId)).toEqual([zaak(1), zaak(3)]);
    expect(code(decideAfhalen(voorbereid(), zaak(9)))).toBe('zaak_niet_op_agenda');
  });
  test('ordenen houdt dezelfde zaken; tijdens de vergadering wordt geen zaak meer hamerstuk, wel andersom', () => {
    const z = voorbereid();
    expect(doe(z, (x) => decideOrdenen(x, [punt(3), punt(1, { minuten: 5 }), punt(2)])).agenda[1]).toMatchObject({ dossierId: zaak(1), minuten: 5 });
    for (const agenda of [[punt(1), punt(2)], [punt(1), punt(1), punt(2)], [punt(1), punt(2), punt(9)]]) expect(code(decideOrdenen(z, agenda))).toBe('agenda_verouderd');
    expect(code(decideOrdenen(geopend(), [punt(1, { wijze: 'hamerstuk' }), punt(2), punt(3)]))).toBe('hamerstuk_te_laat');
    const hamer = { ...geopend(), agenda: [punt(1, { wijze: 'hamerstuk' as const }), punt(2), punt(3)] };
    expect(doe(hamer, (x) => decideOrdenen(x, [punt(1), punt(2), punt(3)])).agenda[0]?.wijze).toBe('bespreken');
    expect(code(decideOrdenen(hamer, [punt(2), punt(1, { wijze: 'hamerstuk' }), punt(3)]))).toBe('ok');
  });
  test('er is één voorzitter en één secretaris, en niemand staat er dubbel op', () => {
    const wie = (n: number, functie: 'voorzitter' | 'secretaris' | 'lid') => ({ medewerkerId: mens(n), functie, deskundigheid: [] });
    expect(code(decideDeelnemers(voorbereid(), [wie(1, 'lid'), wie(1, 'lid')]))).toBe('deelnemer_dubbel');
    expect(code(decideDeelnemers(voorbereid(), [wie(1, 'voorzitter'), wie(2, 'voorzitter')]))).toBe('functie_dubbel');
    expect(code(decideDeelnemers(voorbereid(), [wie(1, 'secretaris'), wie(2, 'secretaris')]))).toBe('functie_dubbel');
  });
  test('versturen vraagt zaken, een voorzitter en leden; ieder krijgt alleen zijn eigen zaken', () => {
    const vraag = { op: VANDAAG, stukken: stukken(), uitsluitingen: [niet(2), niet(3, 9)] };
    expect(code(decideVersturen({ ...voorbereid(), agenda: [] }, vraag))).toBe('agenda_leeg');
    expect(code(decideVersturen({ ...voorbereid(), deelnemers: [] }, vraag))).toBe('voorzitter_ontbreekt');
    expect(code(decideVersturen({ ...voorbereid(), deelnemers: [{ ...VOORZITTER, deskundigheid: [] }] }, vraag))).toBe('leden_ontbreken');
    const z = doe(voorbereid(), (x) => decideVersturen(x, vraag));
    expect(z.zendingen[0]?.ontvangers.map((o) => [o.zaken.length, o.nietBij.length])).toEqual([[3, 0], [2, 1], [3, 0], [3, 0]]);
    expect(code(decideVersturen(z, vraag))).toBe('niets_nieuws');
    expect(doe(voorbereid(), (x) => decideVersturen(x, { ...vraag, stukken: [stuk(2)] })).zendingen[0]?.stukken).toEqual([stuk(2)]);
  });
  test('een nieuwe versie laat weten wat wie het laatst en daarvoor kreeg', () => {
    const een = verzonden(3, [niet(2)]);
    const twee = doe(een, (x) => decideVersturen(x, { op: VANDAAG, stukken: [stuk(1, 4), stuk(2), stuk(3)], uitsluitingen: [niet(2)] }));
    expect(findVerzonden(twee, zaak(1), mens(1))).toEqual({ laatste: stuk(1, 4), eerder: stuk(1) });
    expect(findVerzonden(twee, zaak(2), null)).toEqual({ laatste: stuk(2), eerder: undefined });
    expect(findVerzonden(twee, zaak(1), mens(2))).toBeUndefined();
  });
});

describe('het voorstel voor de volgorde', () => {
  const dag = plainDate('2026-12-03');
  const k = (n: number, dagen: number | null, ontbreekt: string[] = []) => ({ dossierId: zaak(n), nummer: `TT-2026-0000${n}`, uiterlijk: dagen === null ? null : addDays(dag, dagen), ontbreekt });
  test('eerst wat te laat is, dan wat niet kan wachten op termijn, dan wat compleet is', () => {
    const rij = proposeAgenda([k(1, null), k(2, 40, ['De herkomst ontbreekt.']), k(3, 60), k(4, 14, ['Het oordeel ontbreekt.']), k(5, -1), k(6, 0), k(7, 1)], dag);
    expect(rij.map((r) => r.nummer.slice(-1)).join('')).toBe('5674312');
    expect(rij.map((r) => r.waarom)).toEqual([
      'De termijn loopt al af op 2 december 2026, 1 dag voor deze vergadering. Alles is er.', 'De termijn loopt af op de dag van de vergadering (3 december 2026). Alles is er.',
      'De termijn loopt af op 4 december 2026, 1 dag na deze vergadering. Alles is er.', 'De termijn loopt af op 17 december 2026, 14 dagen na deze vergadering. Nog nodig: Het oordeel ontbreekt.',
      'De termijn loopt af op 1 februari 2027, 60 dagen na deze vergadering. Alles is er.', 'Er loopt geen beslistermijn. Alles is er.', 'De termijn loopt af op 12 januari 2027, 40 dagen na deze vergadering. Nog nodig: De herkomst ontbreekt.',
    ]);
  });
  test('dezelfde zaken geven dezelfde volgorde, hoe ze ook binnenkomen', () => {
    const zaken = fc.uniqueArray(fc.record({ n: fc.integer({ min: 1, max: 9 }), dagen: fc.option(fc.integer({ min: -20, max: 60 })), mist: fc.boolean() }), { selector: (z) => z.n, maxLength: 9 });
    fc.assert(fc.property(zaken.chain((z) => fc.tuple(fc.constant(z), fc.shuffledSubarray(z, { minLength: z.length }))), ([a, b]) => {
      const orde = (rij: typeof a) => proposeAgenda(rij.map((z) => k(z.n, z.dagen, z.mist ? ['Iets.'] : [])), dag);
      expect(orde(b)).toEqual(orde(a));
      expect(orde(a)).toHaveLength(a.length);
    }));
  });
});

describe('het reglement', () => {
  test('wat de regio afsprak gaat voor; wat openstaat komt uit het reglement van de commissie', () => {
    const open = haaglanden2026.reglement;
    expect(combineReglement(open, reglement())).toEqual(reglement());
    const metQuorum = { ...open, quorum: { waarde: { teller: 2, noemer: 3, minimaal: null }, bron: 'verordening art. 3', zekerheid: 'bevestigd' as const } };
    expect(combineReglement(metQuorum, reglement()).quorum).toEqual({ teller: 2, noemer: 3, minimaal: null });
    expect(bronnenVanReglement(metQuorum, reglement()).map((b) => b.bron)).toEqual(['Testreglement 2026, art. 5', 'verordening art. 3', 'Testreglement 2026, art. 5', 'Testreglement 2026, art. 5']);
    const eersteOpen = bronnenVanReglement(open, null)[0];
    expect(!isBepaald(open.bevoegdheid) && eersteOpen?.bron).toBe(isBepaald(open.bevoegdheid) ? false : open.bevoegdheid.vraag);
  });
  test('het aantal is een deel van de leden, naar boven afgerond, en nooit minder dan het minimum', () => {
    expect([3, 4, 5, 1].map((leden) => bepaalQuorum({ teller: 1, noemer: 2, minimaal: null }, leden))).toEqual([2, 2, 3, 1]);
    expect(bepaalQuorum({ teller: 1, noemer: 2, minimaal: 3 }, 4)).toBe(3);
    expect(bepaalQuorum(null, 4)).toBeNull();
    expect(Commissiereglement.safeParse(reglement({ quorum: { teller: 3, noemer: 2, minimaal: null } })).success).toBe(false);
  });
});

describe('openen', () => {
  test('met genoeg leden en deskundigheid', () => {
    expect(geopend({ deskundigheid: ['Medisch'] })).toMatchObject({ status: 'geopend', opening: { nodig: 2, aanwezig: 3, ontbrekend: [], reden: null } });
    expect(code(houd.decideOpenen(verzonden(), { aanwezig: [], tijd: '13:30', reden: '', reglement: reglement() }))).toBe('niemand_aanwezig');
  });
  test('met te weinig leden alleen waar het reglement dat toelaat, en met een reden', () => {
    const probeer = (regels: Partial<Commissiereglement>, reden = '') => houd.decideOpenen(verzonden(), { aanwezig: [mens(1), mens(4)], tijd: '13:30', reden, reglement: reglement(regels) });
    expect(code(probeer({}))).toBe('quorum_ontbreekt');
    expect(code(probeer({ quorum: null, deskundigheid: ['Zorg'] }))).toBe('quorum_ontbreekt');
    expect(code(probeer({ magDoorgaan: true }))).toBe('reden_ontbreekt');
    expect(code(probeer({ magDoorgaan: true }, 'Het moet vandaag.'))).toBe('ok');
    expect(code(probeer({ quorum: null }))).toBe('ok');
  });
  test('wie later komt of weggaat wordt vastgelegd; een onbekende telt niet', () => {
    expect(doe(geopend(), (z) => houd.decideAanwezigheid(z, [mens(2), mens(99)])).aanwezig).toEqual([mens(2)]);
    expect(code(houd.decideAanwezigheid(geopend(), [mens(99)]))).toBe('niemand_aanwezig');
  });
});

describe('stemmen', () => {
  test('een aangenomen voorstel is de uitkomst; een verworpen of gestaakt voorstel niet', () => {
    expect(doe(geopend(), (z) => houd.decideStemming(z, ronde(), context())).zaken[0]).toMatchObject({ uitkomst: { soort: 'stemming', voorstel: VOORSTEL }, stemmingen: [{ uitslag: { voor: 2, tegen: 1, uitslag: 'aangenomen' } }] });
    const verworpen = doe(geopend(), (z) => houd.decideStemming(z, ronde({ stemmen: stemmen('tegen', 'tegen', 'voor') }), context()));
    expect(verworpen.zaken[0]).toMatchObject({ uitkomst: null });
    const gestaakt = doe(verworpen, (z) => houd.decideStemming(z, ronde({ stemmen: stemmen('onthouden', 'voor', 'tegen') }), context()));
    expect(gestaakt.zaken[0]?.stemmingen.map((s) => s.uitslag.uitslag)).toEqual(['verworpen', 'staken']);
  });
  test('staken de stemmen, dan beslist de voorzitter waar het reglement dat zegt', () => {
    const tel = (keuzen: Stem['keuze'][], beslissendeStem: 'voorzitter' | 'geen', voorzitter: string | null = id(1)) => telStemmen(stemmen(...keuzen), { beslissendeStem }, voorzitter);
    expect(tel(['voor', 'tegen'], 'voorzitter')).toMatchObject({ uitslag: 'aangenomen', beslissendeStem: true });
    expect(tel(['tegen', 'voor'], 'voorzitter')).toMatchObject({ uitslag: 'verworpen', beslissendeStem: true });
    expect(tel(['voor', 'tegen'], 'geen').uitslag).toBe('staken');
    expect(tel(['voor', 'tegen'], 'voorzitter', null).uitslag).toBe('staken');
    expect(tel(['onthouden', 'voor', 'tegen'], 'voorzitter').uitslag).toBe('staken');
  });
  test('zonder de voorzitter in de zaak beslist niemand bij staken', () => {
    const z = doe(geopend({ quorum: null }), (x) => houd.decideStemming(x, ronde({ stemmen: [{ medewerkerId: mens(2), keuze: 'voor' }, { medewerkerId: mens(3), keuze: 'tegen' }] }), context({ uitsluitingen: [niet(1)] })));
    expect(z.zaken[0]).toMatchObject({ uitkomst: null, stemmingen: [{ uitslag: { uitslag: 'staken' } }] });
  });
  test.each([
    ['zaak_niet_op_agenda', { dossierId: zaak(9) }, {}],
    ['zaak_besloten', {}, { besloten: true }],
    ['stem_niet_gerechtigd', { stemmen: stemmen('voor', 'voor', 'voor', 'voor') }, {}],
    ['stem_ontbreekt', { stemmen: stemmen('voor', 'voor') }, {}],
    ['stem_ontbreekt', { stemmen: [...stemmen('voor', 'voor'), ...stemmen('voor')] }, {}],
    ['afwijkend_niet_gerechtigd', { afwijkend: [{ medewerkerId: mens(4), tekst: 'Anders.' }] }, {}],
    ['voorstel_onvolledig', { voorstel: { dictum: 'toewijzen', gemeente: '0503', route: null } }, {}],
    ['voorstel_onvolledig', { voorstel: { dictum: 'afwijzen', gemeente: '0503', route: 'zelf_zoeken' } }, {}],
    ['voorstel_verouderd', { voorstel: { ...VOORSTEL, gemeente: '0603' } }, {}],
    ['voorstel_verouderd', {}, { voorbereid: null }],
    ['motivering_ontbreekt', { voorstel: AFWIJZEN }, {}],
    ['niemand_stemt', {}, { uitsluitingen: [niet(1), niet(2), niet(3)] }],
    ['quorum_ontbreekt', { stemmen: stemmen('voor') }, { uitsluitingen: [niet(2), niet(3)] }],
  ] as const)('weigert met %s', (verwacht, anders, omgeving) => {
    expect(code(houd.decideStemming(geopend(), ronde(anders as Partial<houd.Stemvraag>), context(omgeving as Partial<houd.Zaakcontext>)))).toBe(verwacht);
  });
  test('waar het reglement doorgaan toelaat kan een zaak ook met minder stemmers', () => {
    expect(code(houd.decideStemming(geopend({ magDoorgaan: true }), ronde({ stemmen: stemmen('voor') }), context({ uitsluitingen: [niet(2), niet(3)] })))).toBe('ok');
  });
  test('een zaak zonder opening in het verslag kent geen aantal en geen beslissende stem', () => {
    const oud: Zitting = { ...geopend(), opening: null };
    expect(doe(oud, (z) => houd.decideStemming(z, ronde({ stemmen: stemmen('voor', 'tegen', 'onthouden') }), context())).zaken[0]?.uitkomst).toBeNull();
  });
  const keuze = fc.constantFrom<Stem['keuze']>('voor', 'tegen', 'onthouden');
  test('stemmen zijn nooit meer dan stemmers, en hun volgorde maakt niet uit', () => {
    fc.assert(fc.property(fc.array(keuze, { minLength: 1, maxLength: 9 }).chain((k) => { const rij = stemmen(...k); return fc.tuple(fc.constant(rij), fc.shuffledSubarray(rij, { minLength: rij.length })); }), fc.constantFrom<'voorzitter' | 'geen'>('voorzitter', 'geen'), ([a, b], beslissendeStem) => {
      const uit = telStemmen(a, { beslissendeStem }, id(1));
      expect(uit.voor + uit.tegen + uit.onthouden).toBe(a.length);
      expect(telStemmen(b, { beslissendeStem }, id(1))).toEqual(uit);
    }));
  });
  test('met wie niet mee mag doen wordt het aantal nooit gehaald', () => {
    fc.assert(fc.property(fc.subarray([1, 2, 3]), fc.subarray([1, 2, 3, 4]), fc.integer({ min: 1, max: 3 }), (buiten, erBij, minimaal) => {
      const z: Zitting = { ...geopend({ quorum: { teller: 0, noemer: 1, minimaal } }, ALLEN), aanwezig: erBij.map(mens) };
      const uitsluitingen = buiten.map((n) => niet(n));
      const gerechtigd = houd.listStemgerechtigden(z, zaak(1), uitsluitingen);
      expect(gerechtigd.some((d) => buiten.map(mens).includes(d.medewerkerId))).toBe(false);
      const besloten = houd.decideStemming(z, ronde({ stemmen: gerechtigd.map(({ medewerkerId }) => ({ medewerkerId, keuze: 'voor' })) }), context({ uitsluitingen })).ok;
      expect(besloten).toBe(gerechtigd.length > 0 && gerechtigd.length >= minimaal);
    }));
  });
});

describe('hamerstukken, aanhouden, heropenen en sluiten', () => {
  const hamer = (): Zitting => ({ ...geopend(), agenda: [punt(1, { wijze: 'hamerstuk' }), punt(2), punt(3)] });
  test('een hamerstuk gaat zoals het is voorbereid, en onthoudt wie er niet bij was', () => {
    const z = doe(hamer(), (x) => houd.decideHamerstuk(x, zaak(1), context({ uitsluitingen: [niet(2), niet(99)] })));
    expect(z.zaken[0]?.uitkomst).toEqual({ soort: 'hamerstuk', voorstel: VOORSTEL, nietErbij: [{ medewerkerId: mens(2), reden: 'Belang.' }] });
    expect(code(houd.decideHamerstuk(hamer(), zaak(2), context()))).toBe('geen_hamerstuk');
    expect(code(houd.decideHamerstuk(hamer(), zaak(1), context({ voorbereid: null })))).toBe('voorstel_ontbreekt');
    expect(code(houd.decideHamerstuk(hamer(), zaak(1), context({ uitsluitingen: [niet(1), niet(2)] })))).toBe('quorum_ontbreekt');
    expect(code(houd.decideHamerstuk(hamer(), zaak(9), context()))).toBe('zaak_niet_op_agenda');
  });
  test('aanhouden vraagt een reden en een latere dag; ook zonder genoeg stemmers', () => {
    const vraag = { dossierId: zaak(1), reden: 'Advies ontbreekt.', tot: addDays(VANDAAG, 7), vandaag: VANDAAG };
    const alleenUit = context({ uitsluitingen: [niet(1), niet(2), niet(3)] });
    expect(doe(geopend(), (z) => houd.decideAanhouden(z, vraag, alleenUit)).zaken[0]?.uitkomst).toMatchObject({ soort: 'aangehouden' });
    expect(code(houd.decideAanhouden(geopend(), { ...vraag, reden: '' }, context()))).toBe('reden_ontbreekt');
    expect(code(houd.decideAanhouden(geopend(), { ...vraag, tot: VANDAAG }, context()))).toBe('datum_voorbij');
  });
  test('op een uitkomst terugkomen kan zolang de vergadering duurt, met een reden; de stemming blijft staan', () => {
    const klaar = doe(geopend(), (z) => houd.decideStemming(z, ronde(), context()));
    expect(doe(klaar, (z) => houd.decideHeropenen(z, zaak(1), 'Verkeerd geteld.', context())).zaken[0]).toMatchObject({ uitkomst: null, stemmingen: [{}] });
    expect(code(houd.decideHeropenen(klaar, zaak(1), '', context()))).toBe('reden_ontbreekt');
    expect(code(houd.decideHeropenen(klaar, zaak(2), 'x', context()))).toBe('zaak_open');
  });
  test('sluiten met open zaken vraagt een reden, en niet eerder dan de opening', () => {
    expect(code(houd.decideSluiten(geopend(), '13:00', 'x'))).toBe('tijd_te_vroeg');
    expect(code(houd.decideSluiten(geopend(), '15:00', ''))).toBe('zaken_zonder_uitkomst');
    const een = [1, 2].reduce((z, n) => doe(z, (x) => houd.decideAanhouden(x, { dossierId: zaak(n), reden: 'Wachten.', tot: addDays(VANDAAG, 7), vandaag: VANDAAG }, context())), geopend());
    const geweigerd = houd.decideSluiten(een, '15:00', '');
    expect(!geweigerd.ok && geweigerd.error.melding).toContain('Eén zaak heeft nog geen uitkomst.');
    expect(doe(een, (z) => houd.decideSluiten(z, '15:00', 'Tijd om.'))).toMatchObject({ status: 'gesloten', sluiting: { reden: 'Tijd om.' } });
    const alle = doe(een, (x) => houd.decideAanhouden(x, { dossierId: zaak(3), reden: 'Wachten.', tot: addDays(VANDAAG, 7), vandaag: VANDAAG }, context()));
    expect(doe(alle, (z) => houd.decideSluiten({ ...z, opening: null }, '15:00', 'overbodig')).sluiting).toEqual({ tijd: '15:00', reden: null });
  });
  test('wat gesloten is verandert niet meer, welke stap iemand ook probeert; alleen de notulen worden vastgesteld', () => {
    const dicht = doe(doe(geopend(), (z) => houd.decideStemming(z, ronde(), context())), (z) => houd.decideSluiten(z, '15:00', 'Tijd om.'));
    const stappen: ((z: Zitting) => Vergaderbeslissing)[] = [
      (z) => decideToevoegen(z, [punt(9)]), (z) => decideAfhalen(z, zaak(1)), (z) => decideOrdenen(z, z.agenda), (z) => houd.decideAanwezigheid(z, ALLEN), (z) => houd.decideStemming(z, ronde(), context()),
      (z) => houd.decideHeropenen(z, zaak(1), 'x', context()), (z) => houd.decideAantekeningen(z, { mededelingen: ['x'], actiepunten: [] }), (z) => houd.decideSluiten(z, '16:00', 'x'), (z) => houd.decideNotulen(z, VANDAAG, 'Akkoord.'),
    ];
    fc.assert(fc.property(fc.array(fc.constantFrom(...stappen), { maxLength: 12 }), (rij) => {
      const na = rij.reduce((z, stap) => { const b = stap(z); return b.ok ? b.value.reduce(applyZitting, z) : z; }, dicht);
      const { status: _s, notulen: _n, versie: _v, ...rest } = na;
      const { status: _s2, notulen: _n2, versie: _v2, ...was } = dicht;
      expect(rest).toEqual(was);
    }));
  });
  test('aantekeningen komen in het verslag', () => {
    expect(doe(geopend(), (z) => houd.decideAantekeningen(z, { mededelingen: ['Welkom.'], actiepunten: [{ wat: 'Bellen', wie: '', voor: null }] }))).toMatchObject({ mededelingen: ['Welkom.'], actiepunten: [{ wat: 'Bellen' }] });
  });
  test('een gebeurtenis die niet bestaat valt op', () => {
    expect(() => applyZitting(beginZitting(id(50)), { soort: 'Onbekend' } as never)).toThrow();
  });
});

describe('belangen die het programma vindt', () => {
  const met = (anders: Parameters<typeof aanvraag>[0] = {}) => aanvraag({ indiener: 'Stichting De Brug', opnames: [opname({ instelling: 'Kliniek Zuid' })], ...anders });
  const wie = (naam: string, organisatie: string | null = null) => ({ naam, organisatie });
  test('zelfde organisatie, zelfde achternaam, of wie de verklaring gaf', () => {
    expect(findVerschoningsgronden(wie('Lid Een', 'stichting  de brug'), met())).toEqual(['organisatie']);
    expect(findVerschoningsgronden(wie('Lid Een', 'Kliniek Zuid'), met())).toEqual(['organisatie']);
    expect(findVerschoningsgronden(wie('Anna van den Voorbéeld'), met())).toEqual(['achternaam']);
    const verklaring = { tekst: 'Het gaat goed.', door: 'Lid Een, begeleider', datum: VANDAAG };
    expect(findVerschoningsgronden(wie('Lid Een'), met({ verklaring }))).toEqual(['behandelaar']);
  });
  test('niet bij een deel van een woord, een lege organisatie of een andere naam', () => {
    expect(findVerschoningsgronden(wie('Lid Een', 'Brug'), met({ indiener: 'Stichting Brugge' }))).toEqual([]);
    expect(findVerschoningsgronden(wie('Lid Voorbeelder', ''), met())).toEqual([]);
    expect(findVerschoningsgronden(wie(''), met())).toEqual([]);
  });
});

describe('de vraag en de conclusie', () => {
  const conclusie = (anders: Partial<Commissieconclusie> = {}): Commissieconclusie => ({ vergaderingId: id(50), datum: VANDAAG, bevoegdheid: 'advies', voorstel: VOORSTEL, stemmen: { voor: 3, tegen: 0, onthouden: 0 }, motivering: '', ...anders });
  const kaal: Zaakvoorstel = { dictum: 'toewijzen', gemeente: null, route: null };
  test('elke uitkomst heeft een vraag in één zin, als advies en in mandaat', () => {
    const vraag = (v: Zaakvoorstel | null) => [composeBeslisvraag(v, 'advies'), composeBeslisvraag(v, 'mandaat')];
    expect(vraag(VOORSTEL)).toEqual(['Adviseert de commissie om urgentie toe te kennen in Delft, met directe bemiddeling?', 'Kent de commissie urgentie toe in Delft, met directe bemiddeling?']);
    expect(vraag(kaal)).toEqual(['Adviseert de commissie om urgentie toe te kennen?', 'Kent de commissie urgentie toe?']);
    expect(vraag(AFWIJZEN)).toEqual(['Adviseert de commissie om de aanvraag af te wijzen?', 'Wijst de commissie de aanvraag af?']);
    expect(vraag({ ...AFWIJZEN, dictum: 'buiten_behandeling' })).toEqual(['Adviseert de commissie om de aanvraag buiten behandeling te laten?', 'Laat de commissie de aanvraag buiten behandeling?']);
    expect(vraag({ ...AFWIJZEN, dictum: 'intrekken' })).toEqual(['Adviseert de commissie om de urgentie in te trekken?', 'Trekt de commissie de urgentie in?']);
    expect(new Set(vraag(null)).size).toBe(1);
    expect([VOORSTEL, kaal, AFWIJZEN, { ...AFWIJZEN, dictum: 'buiten_behandeling' as const }, { ...AFWIJZEN, dictum: 'intrekken' as const }].map(vertelVoorstel)).toEqual(['Urgentie toekennen in Delft, met directe bemiddeling', 'Urgentie toekennen', 'Aanvraag afwijzen', 'Aanvraag buiten behandeling laten', 'Urgentie intrekken']);
    expect(() => vertelVoorstel({ dictum: 'anders' } as never)).toThrow();
  });
  test('een besluit dat afwijkt van wat de commissie vond, valt op (art. 3:50 Awb)', () => {
    expect(vindAfwijking(undefined, VOORSTEL)).toBeNull();
    expect(vindAfwijking(conclusie(), VOORSTEL)).toBeNull();
    expect(vindAfwijking(conclusie({ voorstel: AFWIJZEN }), AFWIJZEN)).toBeNull();
    expect(vindAfwijking(conclusie(), AFWIJZEN)).toBe('De commissie adviseerde iets anders: urgentie toekennen in Delft, met directe bemiddeling.');
    expect(vindAfwijking(conclusie({ bevoegdheid: 'mandaat' }), { ...VOORSTEL, gemeente: '0603' })).toContain('De commissie besloot iets anders');
    expect(vindAfwijking(conclusie(), { ...VOORSTEL, route: 'zelf_zoeken' })).not.toBeNull();
  });
  test('het besluit begint met de conclusie', () => {
    const begin = (c?: Commissieconclusie) => composeBesluitbegin(c ? { commissieconclusie: c } : {})?.overweging;
    expect(begin()).toBeUndefined();
    expect(begin(conclusie({ motivering: 'Het netwerk is daar.' }))).toEqual({ grond: 'Advies van de commissie (art. 3:49 Awb)', tekst: 'De commissie adviseert met algemene stemmen: urgentie toekennen in Delft, met directe bemiddeling. Het netwerk is daar.' });
    expect(begin(conclusie({ bevoegdheid: 'mandaat', stemmen: { voor: 2, tegen: 0, onthouden: 1 } }))?.tekst).toContain('De commissie besluit met 2 stemmen voor, 0 tegen en 1 onthoudingen');
    expect(begin(conclusie({ stemmen: null }))?.tekst).toContain('zonder bespreking');
    expect(begin(conclusie({ stemmen: { voor: 2, tegen: 1, onthouden: 0 } }))?.grond).toContain('3:49');
  });
});
