import { describe, expect, test } from 'vitest';
import { listDicta, weigerAnderDictum, bepaalGeldigTot, composeVervolg } from '../../../shared/domain/besluit/vervolgbesluit.ts';
import { ACTIES, bepaalStappen, mogelijkeActies, type Actie } from '../../../shared/domain/dossier/acties.ts';
import { applyGebeurtenis } from '../../../shared/domain/dossier/apply-gebeurtenis.ts';
import { applyVerloop, bepaalStatusNaBesluit, type Verloopgebeurtenis } from '../../../shared/domain/dossier/apply-verloop.ts';
import { beschrijfVerloop } from '../../../shared/domain/dossier/beschrijf-verloop.ts';
import { decideVerblijf, decideWijzigen, type Beslissing } from '../../../shared/domain/dossier/decide.ts';
import * as na from '../../../shared/domain/dossier/decide-na-besluit.ts';
import * as voor from '../../../shared/domain/dossier/decide-verloop.ts';
import { Dossier, STATUSSEN, type Status } from '../../../shared/domain/dossier/dossier.ts';
import { Gebeurtenis } from '../../../shared/domain/dossier/gebeurtenis.ts';
import { withHerziening } from '../../../shared/domain/dossier/nieuw-feit.ts';
import { FASEN, isAfgerond, isLopend } from '../../../shared/domain/dossier/status.ts';
import { LEEG_VERLOOP, openHerzieningen, verloopVan } from '../../../shared/domain/dossier/verloop.ts';
import { weigerActie } from '../../../shared/domain/dossier/weigering.ts';
import { bepaalTermijnparameters } from '../../../shared/domain/termijn/beslistermijn.ts';
import { addDays, plainDate as dag, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { replaceFirst } from '../../../shared/kernel/replace-first.ts';
import { haaglanden2026 } from '../../../shared/regelsets/haaglanden-2026.ts';
import { aanvraag, besluit, DELFT, TOT_VERDELING, verblijf, VERGADERING_ID, vouw, WESTLAND } from '../builders.ts';

const KIDS = ['v'.repeat(43), 's'.repeat(43)] as const;
const { document, dossierstuk } = besluit(KIDS);
const parameters = bepaalTermijnparameters(haaglanden2026);
const op = (vandaag: string): voor.Verloopcontext => ({ vandaag: dag(vandaag), parameters });
const NU = op('2026-11-25');

const doe = (d: Dossier, beslissing: (d: Dossier) => Beslissing): Dossier => {
  const uit = beslissing(d);
  if (!uit.ok) throw new Error(uit.error.melding);
  return uit.value.reduce<Dossier>((z, g) => applyGebeurtenis(z, Gebeurtenis.parse(g)), d);
};
const fout = (b: Beslissing | ReturnType<typeof weigerAnderDictum>): string => (!b || b.ok ? 'ok' : b.error.code);
const getekend = (rol: 'voorzitter' | 'secretaris', kid: string): Gebeurtenis => ({ soort: 'BesluitOndertekend', handtekening: { rol, kid, protected: 'x', signature: 'y' } });
const BESLUIT: Gebeurtenis[] = [{ soort: 'BesluitGenomen', document, dossierstuk }, getekend('voorzitter', KIDS[0]), getekend('secretaris', KIDS[1]), { soort: 'RegisterAntwoordOntvangen', registratie: { soort: 'aanvaard', ontvangstbewijs: 'x' } }];

const nieuw = vouw(...TOT_VERDELING.slice(0, 1));
const compleet = vouw(...TOT_VERDELING);
const geregistreerd = vouw(...TOT_VERDELING, ...BESLUIT);
const vraag = { gevraagdOp: dag('2026-11-10'), gevraagd: ['een bewijs'], uiterlijk: dag('2026-11-24') };
const onvolledig = doe(nieuw, (d) => voor.decideAanvullingVragen(d, vraag, NU));
const advies = { adviseur: 'GGD', vraag: 'Is zelfstandig wonen haalbaar?', gevraagdOp: dag('2026-11-10'), uiterlijk: dag('2026-11-20') };
const gevraagd = doe(compleet, (d) => voor.decideAdviesVragen(d, advies, NU));
const aangehouden = doe(compleet, (d) => voor.decideAanhouden(d, { tot: dag('2026-12-20'), reden: 'Wachten op een huurverklaring.' }, NU));
const bekend = doe(geregistreerd, (d) => na.decideBekendmaken(d, { op: dag('2026-11-23'), wijze: 'post' }, { ...NU, ontvangenDoorRegister: dag('2026-11-22') }));
const bezwaar = { ontvangenOp: dag('2026-12-01'), gepostOp: null, metCommissie: false };
const inBezwaar = doe(bekend, (d) => na.decideBezwaarOntvangen(d, bezwaar, op('2026-12-02')));
const gehoord = doe(inBezwaar, (d) => na.decideHoorzitting(d, { op: dag('2026-12-10'), gehoord: true, verslag: 'Verslag.' }, op('2026-12-11')));
const beslis = (uitkomst: 'gegrond' | 'ongegrond' | 'niet_ontvankelijk' | 'ingetrokken', anders: object = {}) => ({ op: dag('2026-12-15'), uitkomst, motivering: 'Omdat.', verschoonbaar: false, ...anders });
const inBeroep = doe(bekend, (d) => na.decideBeroep(d, { ingesteldOp: dag('2026-12-01'), instantie: 'rechtbank Den Haag' }, op('2026-12-02')));
const vervallen = doe(bekend, (d) => na.decideVervallen(d, op('2027-06-01')));
const vervolg = (soort: 'verlenging' | 'herbeoordeling' | 'intrekking', aanvraagOp: string | null = null) => doe(bekend, (d) => na.decideVervolg(d, { soort, aanvraagOp: aanvraagOp === null ? null : dag(aanvraagOp), reden: 'Nieuw.' }, op('2026-12-02')));
const ingetrokken = doe(compleet, (d) => voor.decideAanvraagIntrekken(d, { op: dag('2026-11-20'), reden: 'Woning gevonden.' }, NU));
const afgesloten = doe(bekend, (d) => na.decideAfsluiten(d, 'Verhuisd.', op('2027-02-01')));

const PER_STATUS: Record<Status, Dossier> = {
  ingediend: nieuw, onvolledig, in_behandeling: compleet, advies_gevraagd: gevraagd, geagendeerd: vouw(...TOT_VERDELING, { soort: 'DossierGeagendeerd', vergaderingId: VERGADERING_ID }), aangehouden,
  besloten: vouw(...TOT_VERDELING, { soort: 'BesluitGenomen', document, dossierstuk }), ondertekend: vouw(...TOT_VERDELING, ...BESLUIT.slice(0, 3)), geregistreerd, bekendgemaakt: bekend,
  verlengd: { ...bekend, status: 'verlengd' }, bezwaar: inBezwaar, beroep: inBeroep, ingetrokken, vervallen, afgesloten,
};

describe('elke status', () => {
  test.each(Object.entries(PER_STATUS))('%s is te bereiken, is een geldig dossier en heeft een fase', (status, d) => {
    expect(d.status).toBe(status);
    expect(Dossier.parse(d)).toEqual(d);
    expect(FASEN[d.status]).toBeDefined();
  });
  test('alle statussen komen voor', () => expect(Object.keys(PER_STATUS).sort()).toEqual(Object.keys(STATUSSEN).sort()));
  test('een zaak die klaar is vraagt geen werk meer en is niet lopend', () => {
    for (const d of Object.values(PER_STATUS)) {
      expect(Object.values(bepaalStappen(d)).includes('nu') && isAfgerond(d.status)).toBe(false);
      expect(isLopend(d.status) && isAfgerond(d.status)).toBe(false);
    }
    expect([isLopend('bezwaar'), isLopend('bekendgemaakt'), isLopend('besloten')]).toEqual([true, false, true]);
  });
  const STAPPEN = {
    vraagAanvulling: (d) => voor.decideAanvullingVragen(d, vraag, NU), ontvangAanvulling: (d) => voor.decideAanvullingOntvangen(d, { ontvangenOp: dag('2026-11-20'), compleet: true, toelichting: '' }, NU),
    vraagAdvies: (d) => voor.decideAdviesVragen(d, { ...advies, adviseur: 'Wijkteam' }, NU), ontvangAdvies: (d) => voor.decideAdviesOntvangen(d, { adviseur: 'GGD', ontvangenOp: dag('2026-11-19'), uitgebleven: false, conclusie: 'Ja.' }, NU),
    houdAan: (d) => voor.decideAanhouden(d, { tot: dag('2026-12-20'), reden: 'x' }, NU), hervat: (d) => voor.decideHervatten(d, 'x', NU), meldVertraging: (d) => voor.decideVertraging(d, { gemeldOp: dag('2026-11-20'), nieuweDatum: dag('2027-03-01'), reden: 'x' }, NU),
    schortOp: (d) => voor.decideOpschorten(d, { grond: 'instemming', van: dag('2026-11-26'), tot: dag('2026-11-30'), reden: 'x' }, NU), legIngebrekestellingVast: (d) => voor.decideIngebrekestelling(d, dag('2026-11-20'), NU),
    trekAanvraagIn: (d) => voor.decideAanvraagIntrekken(d, { op: dag('2026-11-20'), reden: 'x' }, NU), maakBekend: (d) => na.decideBekendmaken(d, { op: dag('2026-11-23'), wijze: 'post' }, { ...NU, ontvangenDoorRegister: dag('2026-11-22') }),
    ontvangBezwaar: (d) => na.decideBezwaarOntvangen(d, bezwaar, op('2026-12-02')), legHoorzittingVast: (d) => na.decideHoorzitting(d, { op: dag('2026-12-10'), gehoord: false, verslag: 'Kennelijk ongegrond.' }, op('2026-12-11')),
    verdaagBezwaar: (d) => na.decideVerdagen(d, { tot: dag('2027-02-20'), metInstemming: false, reden: 'x' }, op('2026-12-11')), beslisBezwaar: (d) => na.decideBezwaarBeslissen(d, beslis('ingetrokken'), op('2026-12-16')),
    ontvangBeroep: (d) => na.decideBeroep(d, { ingesteldOp: dag('2026-12-01'), instantie: 'rechtbank' }, op('2026-12-02')), legUitspraakVast: (d) => na.decideUitspraak(d, { op: dag('2027-01-05'), uitkomst: 'ongegrond', toelichting: '' }, op('2027-01-06')),
    laatVervallen: (d) => na.decideVervallen(d, op('2027-06-01')), beginVervolg: (d) => na.decideVervolg(d, { soort: 'herbeoordeling', aanvraagOp: null, reden: 'x' }, op('2027-06-01')), stopVervolg: (d) => na.decideVervolgStoppen(d, 'x', NU),
    rondHerzieningAf: (d) => na.decideHerzieningAfronden(d, 'x', NU), sluitAf: (d) => na.decideAfsluiten(d, 'x', op('2027-06-01')),
  } as const satisfies Partial<Record<Actie, (d: Dossier) => Beslissing>>;
  test.each(Object.entries(STAPPEN))('%s kan precies waar de tabel het zegt', (actie, stap) => {
    for (const [status, d] of [...Object.entries(PER_STATUS), ['vervolg', vervolg('herbeoordeling')] as const, ['gehoord', gehoord] as const]) {
      const mag = mogelijkeActies(d).includes(actie as Actie); // the keys of STAPPEN
      expect(`${status}: ${fout(stap(d)) === 'actie_niet_mogelijk' ? 'nee' : 'ja'}`).toBe(`${status}: ${mag ? 'ja' : 'nee'}`);
    }
  });
  test('een geweigerde stap is een Nederlandse zin', () => {
    for (const stap of Object.values(STAPPEN)) for (const d of Object.values(PER_STATUS)) {
      const uit = stap(d);
      if (!uit.ok) expect(uit.error.melding).toMatch(/^[A-Z"].*[.)]$/);
    }
    expect(Object.keys(STAPPEN).every((a) => a in ACTIES)).toBe(true);
  });
});

describe('aanvullen en advies', () => {
  test.each<[string, () => Beslissing, string, string | undefined]>([
    ['vragen in de toekomst', () => voor.decideAanvullingVragen(nieuw, { ...vraag, gevraagdOp: dag('2026-12-01') }, NU), 'datum_in_toekomst', 'gevraagdOp'],
    ['vragen voor de ontvangst', () => voor.decideAanvullingVragen(nieuw, { ...vraag, gevraagdOp: dag('2026-10-01') }, NU), 'datum_te_vroeg', 'gevraagdOp'],
    ['een termijn die niet later eindigt', () => voor.decideAanvullingVragen(nieuw, { ...vraag, uiterlijk: vraag.gevraagdOp }, NU), 'termijn_te_kort', 'uiterlijk'],
    ['een termijn van meer dan een jaar', () => voor.decideAanvullingVragen(nieuw, { ...vraag, uiterlijk: dag('2028-01-01') }, NU), 'termijn_te_lang', 'uiterlijk'],
    ['een aanvulling voor de vraag', () => voor.decideAanvullingOntvangen(onvolledig, { ontvangenOp: dag('2026-11-05'), compleet: true, toelichting: '' }, NU), 'datum_te_vroeg', 'ontvangenOp'],
    ['niet compleet zonder uitleg', () => voor.decideAanvullingOntvangen(onvolledig, { ontvangenOp: dag('2026-11-20'), compleet: false, toelichting: '' }, NU), 'toelichting_ontbreekt', 'toelichting'],
    ['twee keer advies van dezelfde', () => voor.decideAdviesVragen(gevraagd, advies, NU), 'advies_loopt', 'adviseur'],
    ['advies van een ander', () => voor.decideAdviesOntvangen(gevraagd, { adviseur: 'Ander', ontvangenOp: dag('2026-11-20'), uitgebleven: false, conclusie: 'x' }, NU), 'advies_onbekend', 'adviseur'],
    ['advies voor de vraag', () => voor.decideAdviesOntvangen(gevraagd, { adviseur: 'GGD', ontvangenOp: dag('2026-11-05'), uitgebleven: false, conclusie: 'x' }, NU), 'datum_te_vroeg', 'ontvangenOp'],
    ['uitgebleven binnen de termijn', () => voor.decideAdviesOntvangen(gevraagd, { adviseur: 'GGD', ontvangenOp: dag('2026-11-20'), uitgebleven: true, conclusie: '' }, NU), 'adviestermijn_loopt', 'uitgebleven'],
    ['advies zonder conclusie', () => voor.decideAdviesOntvangen(gevraagd, { adviseur: 'GGD', ontvangenOp: dag('2026-11-19'), uitgebleven: false, conclusie: '' }, NU), 'conclusie_ontbreekt', 'conclusie'],
    ['aanhouden tot vandaag', () => voor.decideAanhouden(compleet, { tot: dag('2026-11-25'), reden: 'x' }, NU), 'termijn_te_kort', 'tot'],
    ['een vertraging die er geen is', () => voor.decideVertraging(compleet, { gemeldOp: dag('2026-11-20'), nieuweDatum: dag('2026-12-28'), reden: 'x' }, NU), 'geen_vertraging', 'nieuweDatum'],
    ['opschorten voor de termijn begint', () => voor.decideOpschorten(compleet, { grond: 'overmacht', van: dag('2026-11-02'), tot: dag('2026-11-05'), reden: 'x' }, NU), 'datum_te_vroeg', 'van'],
    ['opschorten na de termijn', () => voor.decideOpschorten(compleet, { grond: 'overmacht', van: dag('2026-12-29'), tot: dag('2026-12-30'), reden: 'x' }, NU), 'termijn_voorbij', 'van'],
    ['opschorten tot voor het begin', () => voor.decideOpschorten(compleet, { grond: 'overmacht', van: dag('2026-12-05'), tot: dag('2026-12-04'), reden: 'x' }, NU), 'termijn_te_kort', 'tot'],
    ['een ingebrekestelling in de toekomst', () => voor.decideIngebrekestelling(compleet, dag('2027-01-01'), NU), 'datum_in_toekomst', 'ontvangenOp'],
  ])('%s', (_, stap, code, veld) => expect(stap()).toMatchObject({ ok: false, error: { code, veld } }));
  test('zonder aanvraag loopt er geen beslistermijn om te verschuiven, stil te zetten of te overschrijden', () => {
    const ambtshalve = vervolg('herbeoordeling');
    const later = op('2026-12-03');
    expect([voor.decideVertraging(ambtshalve, { gemeldOp: dag('2026-12-02'), nieuweDatum: dag('2027-03-01'), reden: 'x' }, later), voor.decideOpschorten(ambtshalve, { grond: 'overmacht', van: dag('2026-12-05'), tot: dag('2026-12-06'), reden: 'x' }, later), voor.decideIngebrekestelling(ambtshalve, dag('2026-12-03'), later)].map(fout)).toEqual(['geen_beslistermijn', 'geen_beslistermijn', 'geen_beslistermijn']);
  });
  test('een onvolledige aanvraag wordt weer behandeld als zij compleet is, en niet als er nog iets ontbreekt', () => {
    const met = (c: boolean) => doe(onvolledig, (d) => voor.decideAanvullingOntvangen(d, { ontvangenOp: dag('2026-11-20'), compleet: c, toelichting: c ? '' : 'Nog een bewijs.' }, NU));
    expect([met(true).status, met(false).status]).toEqual(['in_behandeling', 'onvolledig']);
    expect(mogelijkeActies(met(false))).toEqual(expect.arrayContaining(['vraagAanvulling', 'ontvangAanvulling']));
  });
  test('een antwoord hoort bij de laatste vraag; de eerdere blijft zoals zij was', () => {
    const deels = doe(onvolledig, (d) => voor.decideAanvullingOntvangen(d, { ontvangenOp: dag('2026-11-18'), compleet: false, toelichting: 'Nog een bewijs.' }, NU));
    const weer = doe(doe(deels, (d) => voor.decideAanvullingVragen(d, { ...vraag, gevraagdOp: dag('2026-11-19'), uiterlijk: dag('2026-12-03') }, NU)), (d) => voor.decideAanvullingOntvangen(d, { ontvangenOp: dag('2026-11-24'), compleet: true, toelichting: '' }, NU));
    expect(verloopVan(weer).aanvullingen.map((a) => [a.ontvangenOp, a.compleet])).toEqual([['2026-11-18', false], ['2026-11-24', true]]);
    expect(weer.status).toBe('in_behandeling');
  });
  test('een tweede antwoord op dezelfde vraag verschuift de dag van het eerste niet: daar eindigde de opschorting', () => {
    const antwoord = (d: Dossier, dagen: string, compleet: boolean) => doe(d, (z) => voor.decideAanvullingOntvangen(z, { ontvangenOp: dag(dagen), compleet, toelichting: compleet ? '' : 'Nog een bewijs.' }, NU));
    const klaar = antwoord(antwoord(onvolledig, '2026-11-18', false), '2026-11-20', true);
    expect(verloopVan(klaar).aanvullingen.map((a) => [a.ontvangenOp, a.compleet])).toEqual([['2026-11-18', true]]);
    expect(klaar.status).toBe('in_behandeling');
  });
  test('wie besluit terwijl er advies is gevraagd, leest wat er eerst moet gebeuren', () => {
    expect(weigerActie(gevraagd, 'neemBesluit')).toMatchObject({ ok: false, error: { code: 'actie_niet_mogelijk', melding: expect.stringContaining('Er is nog een advies gevraagd.') as string } });
  });
  test('een besluit wacht op het advies, tot het er is of is uitgebleven', () => {
    expect(fout(voor.decideAdviesVragen(gevraagd, { ...advies, adviseur: 'Wijkteam' }, NU))).toBe('ok');
    expect(mogelijkeActies(gevraagd)).not.toContain('neemBesluit');
    const zonder = doe(gevraagd, (d) => voor.decideAdviesOntvangen(d, { adviseur: 'GGD', ontvangenOp: dag('2026-11-21'), uitgebleven: true, conclusie: '' }, NU));
    expect([zonder.status, mogelijkeActies(zonder).includes('neemBesluit')]).toEqual(['in_behandeling', true]);
  });
  test('wat er op de agenda staat blijft daar als er advies wordt gevraagd; hervatten na aanhouden haalt het eraf', () => {
    const agenda = PER_STATUS.geagendeerd;
    expect(doe(agenda, (d) => voor.decideAdviesVragen(d, advies, NU)).status).toBe('geagendeerd');
    const wacht = doe(agenda, (d) => voor.decideAanhouden(d, { tot: dag('2026-12-20'), reden: 'x' }, NU));
    expect(wacht.vergaderingId).toBe(VERGADERING_ID);
    expect(doe(wacht, (d) => voor.decideHervatten(d, 'Stukken zijn er.', NU))).toMatchObject({ status: 'in_behandeling', vergaderingId: null });
    expect(applyGebeurtenis(wacht, { soort: 'DossierGeagendeerd', vergaderingId: VERGADERING_ID })).toMatchObject({ status: 'geagendeerd', verloop: { aanhouding: null } });
  });
});

describe('buiten behandeling laten (art. 4:5 Awb)', () => {
  const laat = (d: Dossier, vandaag: string) => fout(voor.weigerBijOnvolledig(d, 'buiten_behandeling', dag(vandaag)) ?? { ok: true, value: [] });
  test('kan niet zonder vraag, niet binnen de termijn, wel vier weken daarna', () => {
    expect(laat(compleet, '2026-11-25')).toBe('geen_hersteltermijn');
    expect(['2026-11-24', '2026-11-25', '2026-12-22', '2026-12-23'].map((v) => laat(onvolledig, v))).toEqual(['hersteltermijn_loopt', 'ok', 'ok', 'vier_weken_voorbij']);
  });
  test('na een aanvulling die niet genoeg was tellen de vier weken vanaf die dag', () => {
    const d = doe(onvolledig, (z) => voor.decideAanvullingOntvangen(z, { ontvangenOp: dag('2026-11-15'), compleet: false, toelichting: 'Nog iets.' }, NU));
    expect(['2026-11-16', '2026-12-13', '2026-12-14'].map((v) => laat(d, v))).toEqual(['ok', 'ok', 'vier_weken_voorbij']);
  });
  test('op een onvolledige aanvraag past geen ander besluit', () => {
    expect(fout(voor.weigerBijOnvolledig(onvolledig, 'afwijzen', dag('2026-11-25')) ?? { ok: true, value: [] })).toBe('aanvraag_onvolledig');
    expect(voor.weigerBijOnvolledig(compleet, 'afwijzen', dag('2026-11-25'))).toBeUndefined();
  });
});

describe('bekendmaken, bezwaar en beroep', () => {
  test.each<[string, () => Beslissing, string, string | undefined]>([
    ['bekendmaken voor het ontvangstbewijs', () => na.decideBekendmaken(geregistreerd, { op: dag('2026-11-21'), wijze: 'post' }, { ...NU, ontvangenDoorRegister: dag('2026-11-22') }), 'datum_te_vroeg', 'op'],
    ['bekendmaken voor het besluit', () => na.decideBekendmaken(geregistreerd, { op: dag('2026-11-20'), wijze: 'post' }, { ...NU, ontvangenDoorRegister: dag('2026-11-10') }), 'datum_te_vroeg', 'op'],
    ['bekendmaken in de toekomst', () => na.decideBekendmaken(geregistreerd, { op: dag('2026-11-26'), wijze: 'post' }, { ...NU, ontvangenDoorRegister: dag('2026-11-22') }), 'datum_in_toekomst', 'op'],
    ['een poststempel na de ontvangst', () => na.decideBezwaarOntvangen(bekend, { ...bezwaar, gepostOp: dag('2026-12-02') }, op('2026-12-03')), 'gepost_na_ontvangst', 'gepostOp'],
    ['een bezwaar voor het besluit', () => na.decideBezwaarOntvangen(bekend, { ...bezwaar, ontvangenOp: dag('2026-11-01') }, op('2026-12-03')), 'datum_te_vroeg', 'ontvangenOp'],
    ['een bezwaar zonder bekendmaking', () => na.decideBezwaarOntvangen({ ...bekend, verloop: { ...verloopVan(bekend), bekendmaking: null } }, bezwaar, op('2026-12-03')), 'niet_bekendgemaakt', undefined],
    ['horen voor het bezwaar', () => na.decideHoorzitting(inBezwaar, { op: dag('2026-11-30'), gehoord: true, verslag: 'x' }, op('2026-12-03')), 'datum_te_vroeg', 'op'],
    ['beslissen voor het bezwaar', () => na.decideBezwaarBeslissen(gehoord, beslis('ongegrond', { op: dag('2026-11-30') }), op('2026-12-16')), 'datum_te_vroeg', 'op'],
    ['inhoudelijk beslissen zonder horen', () => na.decideBezwaarBeslissen(inBezwaar, beslis('ongegrond'), op('2026-12-16')), 'niet_gehoord', 'uitkomst'],
    ['verdagen naar een eerdere dag', () => na.decideVerdagen(inBezwaar, { tot: dag('2027-01-01'), metInstemming: false, reden: 'x' }, op('2026-12-16')), 'geen_uitstel', 'tot'],
    ['langer dan zes weken verdagen', () => na.decideVerdagen(inBezwaar, { tot: dag('2027-06-01'), metInstemming: false, reden: 'x' }, op('2026-12-16')), 'verdagen_te_lang', 'tot'],
    ['verdagen na de termijn', () => na.decideVerdagen(inBezwaar, { tot: dag('2027-03-20'), metInstemming: false, reden: 'x' }, op('2027-03-01')), 'termijn_voorbij', 'tot'],
    ['een uitspraak voor het beroep', () => na.decideUitspraak(inBeroep, { op: dag('2026-11-30'), uitkomst: 'gegrond', toelichting: '' }, op('2026-12-16')), 'datum_te_vroeg', 'op'],
    ['vervallen terwijl het nog geldt', () => na.decideVervallen(bekend, op('2026-12-16')), 'nog_geldig', undefined],
    ['afsluiten terwijl bezwaar nog kan', () => na.decideAfsluiten(bekend, 'x', op('2027-01-05')), 'bezwaar_mogelijk', undefined],
  ])('%s', (_, stap, code, veld) => expect(stap()).toMatchObject({ ok: false, error: veld === undefined ? { code } : { code, veld } }));
  test('verdagen kan één keer; daarna alleen met instemming, en dan ook na de termijn', () => {
    const verdaagd = doe(inBezwaar, (d) => na.decideVerdagen(d, { tot: dag('2027-03-25'), metInstemming: true, reden: 'x' }, op('2026-12-16')));
    expect(fout(na.decideVerdagen(verdaagd, { tot: dag('2027-03-26'), metInstemming: false, reden: 'x' }, op('2026-12-17')))).toBe('verdagen_te_lang');
    expect(fout(na.decideVerdagen(verdaagd, { tot: dag('2027-06-01'), metInstemming: true, reden: 'x' }, op('2027-04-01')))).toBe('ok');
    expect(() => na.decideVerdagen({ ...inBezwaar, verloop: { ...verloopVan(inBezwaar), bekendmaking: null } }, { tot: dag('2027-03-25'), metInstemming: true, reden: 'x' }, NU)).toThrow('must be there');
  });
  test('een te laat bezwaar wordt alleen inhoudelijk beslist als dat verschoonbaar is (art. 6:11)', () => {
    const laat = doe(doe(bekend, (d) => na.decideBezwaarOntvangen(d, { ...bezwaar, ontvangenOp: dag('2027-02-01') }, op('2027-02-02'))), (d) => na.decideHoorzitting(d, { op: dag('2027-02-03'), gehoord: true, verslag: 'x' }, op('2027-02-04')));
    const b = (uitkomst: 'ongegrond' | 'niet_ontvankelijk', verschoonbaar: boolean) => fout(na.decideBezwaarBeslissen(laat, { ...beslis(uitkomst), op: dag('2027-02-05'), verschoonbaar }, op('2027-02-06')));
    expect([verloopVan(laat).bezwaren[0]?.tijdig, b('ongegrond', false), b('ongegrond', true), b('niet_ontvankelijk', false)]).toEqual([false, 'bezwaar_te_laat', 'ok', 'ok']);
  });
  test('een gegrond bezwaar of beroep laat een taak achter; een ongegrond niet', () => {
    const taken = (d: Dossier) => openHerzieningen(verloopVan(d)).map((h) => h.aanleiding);
    const gegrond = doe(gehoord, (d) => na.decideBezwaarBeslissen(d, beslis('gegrond'), op('2026-12-16')));
    expect([gegrond.status, taken(gegrond), bepaalStappen(gegrond).vervolg]).toEqual(['bekendgemaakt', ['bezwaar_gegrond'], 'nu']);
    expect(taken(doe(gehoord, (d) => na.decideBezwaarBeslissen(d, beslis('ongegrond'), op('2026-12-16'))))).toEqual([]);
    const uitspraak = (uitkomst: 'gegrond' | 'ongegrond') => doe(inBeroep, (d) => na.decideUitspraak(d, { op: dag('2027-01-05'), uitkomst, toelichting: 'Zie uitspraak.' }, op('2027-01-06')));
    expect([taken(uitspraak('gegrond')), taken(uitspraak('ongegrond')), uitspraak('ongegrond').status]).toEqual([['uitspraak'], [], 'bekendgemaakt']);
    expect(fout(na.decideAfsluiten(gegrond, 'x', op('2027-06-01')))).toBe('herziening_open');
    const afgerond = doe(gegrond, (d) => na.decideHerzieningAfronden(d, 'Nieuw besluit volgt apart.', op('2026-12-20')));
    expect([taken(afgerond), taken(doe({ ...afgerond, verloop: { ...verloopVan(afgerond), herzieningen: [...verloopVan(afgerond).herzieningen, { sinds: dag('2026-12-21'), aanleiding: 'nieuw_feit', taak: 'x', afgedaan: null }] } }, (d) => na.decideHerzieningAfronden(d, 'Ook klaar.', op('2026-12-22'))))]).toEqual([[], []]);
  });
  test('een tweede bezwaar wacht op zijn eigen beslissing, en bezwaar heropent een afgesloten dossier', () => {
    const twee = doe(doe(gehoord, (d) => na.decideBezwaarOntvangen(d, { ...bezwaar, ontvangenOp: dag('2026-12-12') }, op('2026-12-13'))), (d) => na.decideBezwaarBeslissen(d, beslis('ongegrond'), op('2026-12-16')));
    expect([twee.status, verloopVan(twee).bezwaren.map((b) => b.beslissing?.uitkomst)]).toEqual(['bezwaar', ['ongegrond', undefined]]);
    const open = doe(afgesloten, (d) => na.decideBezwaarOntvangen(d, { ...bezwaar, ontvangenOp: dag('2027-02-02') }, op('2027-02-03')));
    expect([open.status, verloopVan(open).afgesloten, verloopVan(doe(afgesloten, (d) => na.decideBeroep(d, { ingesteldOp: dag('2027-02-02'), instantie: 'x' }, op('2027-02-03')))).afgesloten]).toEqual(['bezwaar', null, null]);
  });
  test('na bezwaar tegen een vervallen of ingetrokken urgentie is zij weer vervallen of ingetrokken', () => {
    const weer = (d: Dossier) => doe(doe(d, (z) => na.decideBezwaarOntvangen(z, { ...bezwaar, ontvangenOp: dag('2027-06-02') }, op('2027-06-03'))), (z) => na.decideBezwaarBeslissen(z, beslis('ingetrokken', { op: dag('2027-06-04') }), op('2027-06-05'))).status;
    expect(weer(vervallen)).toBe('vervallen');
    expect(fout(na.decideVervallen({ ...bekend, besluit: bekend.besluit && { ...bekend.besluit, document: { ...bekend.besluit.document, toewijzing: null } } }, op('2027-06-01')))).toBe('actie_niet_mogelijk');
  });
  test('afsluiten kan als er nooit een besluit was', () => expect(doe(ingetrokken, (d) => na.decideAfsluiten(d, 'Klaar.', NU)).status).toBe('afgesloten'));
});

describe('een nieuw besluit dat het eerdere noemt', () => {
  const genomen = (d: Dossier, dictum: 'toewijzen' | 'afwijzen' | 'intrekken') => [{ ...BESLUIT[0], document: { ...document, dictum, toewijzing: dictum === 'toewijzen' ? document.toewijzing : null, ...composeVervolg(d, dictum, dag('2026-12-05')) } } as Gebeurtenis, ...BESLUIT.slice(1), { soort: 'BesluitBekendgemaakt', op: dag('2026-12-06'), wijze: 'post' } as const].reduce<Dossier>((z, g) => applyGebeurtenis(z, g), d);
  test('het eerdere besluit blijft te lezen, met alles wat ermee gebeurde', () => {
    const d = vervolg('verlenging', '2026-12-01');
    expect(d).toMatchObject({ status: 'in_behandeling', besluit: null, registratie: null, verloop: { vervolg: { soort: 'verlenging', vervangt: document.besluitId } } });
    expect(d.eerdereBesluiten?.[0]).toEqual({ besluit: bekend.besluit, registratie: bekend.registratie, verloop: bekend.verloop });
    expect([d.herkomst, vervolg('herbeoordeling').herkomst]).toEqual([bekend.herkomst, null]);
  });
  test('verlengen geeft een verlengde urgentie, die doorloopt vanaf de oude laatste dag; een afwijzing niet', () => {
    const d = vervolg('verlenging', '2026-12-01');
    expect([genomen(d, 'toewijzen').status, genomen(d, 'afwijzen').status]).toEqual(['verlengd', 'bekendgemaakt']);
    expect(bepaalGeldigTot(d, dag('2026-12-05'), 3)).toBe('2027-05-21');
    expect([bepaalGeldigTot(d, dag('2027-04-01'), 3), bepaalGeldigTot(compleet, dag('2026-12-05'), 3), bepaalGeldigTot(vervolg('herbeoordeling'), dag('2026-12-05'), 3)]).toEqual(['2027-07-01', '2027-03-05', '2027-03-05']);
  });
  test('intrekken beëindigt de urgentie; daartegen kan bezwaar', () => {
    const d = genomen(vervolg('intrekking'), 'intrekken');
    expect([d.status, verloopVan(d).einde?.soort, d.besluit?.document.intrekkingVanaf, mogelijkeActies(d)]).toEqual(['ingetrokken', 'besluit_ingetrokken', '2026-12-05', ['ontvangBezwaar', 'ontvangBeroep', 'sluitAf']]);
    expect(doe(d, (z) => na.decideBezwaarOntvangen(z, { ...bezwaar, ontvangenOp: dag('2026-12-10') }, op('2026-12-11'))).status).toBe('bezwaar');
  });
  test('stoppen zet het eerdere besluit terug zoals het was, ook na meer rondes', () => {
    const een = vervolg('herbeoordeling');
    const terug = doe(een, (d) => na.decideVervolgStoppen(d, 'Toch niet nodig.', op('2026-12-03')));
    expect(terug).toEqual({ ...bekend, versie: terug.versie });
    const tweede = doe(genomen(vervolg('verlenging', '2026-12-01'), 'toewijzen'), (d) => na.decideVervolg(d, { soort: 'herbeoordeling', aanvraagOp: null, reden: 'x' }, op('2026-12-20')));
    expect(tweede.eerdereBesluiten).toHaveLength(2);
    expect(doe(tweede, (d) => na.decideVervolgStoppen(d, 'x', op('2026-12-21')))).toMatchObject({ status: 'verlengd', eerdereBesluiten: [{}] });
  });
  test.each<[string, () => Beslissing, string]>([
    ['verlengen zonder aanvraag', () => na.decideVervolg(bekend, { soort: 'verlenging', aanvraagOp: null, reden: 'x' }, op('2026-12-02')), 'aanvraag_ontbreekt'],
    ['verlengen na de geldigheid', () => na.decideVervolg(bekend, { soort: 'verlenging', aanvraagOp: dag('2027-05-01'), reden: 'x' }, op('2027-05-02')), 'verlenging_te_laat'],
    ['een aanvraag in de toekomst', () => na.decideVervolg(bekend, { soort: 'verlenging', aanvraagOp: dag('2026-12-03'), reden: 'x' }, op('2026-12-02')), 'datum_in_toekomst'],
    ['intrekken van een vervallen urgentie', () => na.decideVervolg({ ...vervallen, status: 'afgesloten' }, { soort: 'intrekking', aanvraagOp: null, reden: 'x' }, op('2027-07-01')), 'geen_urgentie'],
    ['intrekken van een afwijzing', () => na.decideVervolg({ ...bekend, besluit: bekend.besluit && { ...bekend.besluit, document: { ...document, toewijzing: null } } }, { soort: 'intrekking', aanvraagOp: null, reden: 'x' }, op('2026-12-02')), 'geen_urgentie'],
  ])('%s kan niet', (_, stap, code) => expect(fout(stap())).toBe(code));
  test('een open herziening is afgedaan als er een nieuw besluit komt', () => {
    const gegrond = doe(gehoord, (d) => na.decideBezwaarBeslissen(d, beslis('gegrond'), op('2026-12-16')));
    const d = doe(gegrond, (z) => na.decideVervolg(z, { soort: 'herbeoordeling', aanvraagOp: null, reden: 'Gegrond bezwaar.' }, op('2026-12-17')));
    expect([d.eerdereBesluiten?.[0]?.verloop.herzieningen[0]?.afgedaan?.reden, openHerzieningen(verloopVan(d))]).toEqual(['Er komt een nieuw besluit.', []]);
  });
  test('bij elk vervolg horen eigen besluiten', () => {
    expect([listDicta(compleet), listDicta(vervolg('intrekking')), listDicta(vervolg('herbeoordeling'))]).toEqual([['toewijzen', 'afwijzen', 'buiten_behandeling'], ['intrekken'], ['toewijzen', 'afwijzen']]);
    expect([weigerAnderDictum(compleet, 'intrekken'), weigerAnderDictum(vervolg('intrekking'), 'toewijzen'), weigerAnderDictum(compleet, 'afwijzen')].map(fout)).toEqual(['dictum_past_niet', 'dictum_past_niet', 'ok']);
    expect(composeVervolg(compleet, 'toewijzen', dag('2026-12-05'))).toEqual({ vervangt: null });
  });
});

describe('nieuwe feiten na het besluit', () => {
  const feit = (reden = 'Uit de BRP blijkt een eerder adres.') => ({ wat: 'het verblijf', reden, regelset: haaglanden2026, vandaag: dag('2026-12-02') });
  const anders = [verblijf('20150601', null, { gemeente: WESTLAND })];
  test('voor het besluit komt er geen taak bij, en een weigering blijft een weigering', () => {
    expect(withHerziening(decideVerblijf(compleet, anders), compleet, feit())).toMatchObject({ ok: true, value: [{ soort: 'VerblijfVastgelegd' }] });
    expect(fout(withHerziening(decideVerblijf(inBeroep, [verblijf('20230101', null, { gemeente: '0457', bron: 'verklaring' })]), inBeroep, feit()))).toBe('gemeente_beeindigd');
  });
  test('erna vraagt het een reden, blijft de herkomst staan, en zegt de taak wat er zou veranderen', () => {
    expect(withHerziening(decideVerblijf(bekend, anders), bekend, feit(''))).toMatchObject({ error: { code: 'reden_ontbreekt', veld: 'reden' } });
    const d = doe(bekend, (z) => withHerziening(decideVerblijf(z, anders), z, feit()));
    expect([d.status, d.herkomst, openHerzieningen(verloopVan(d))[0]?.taak]).toEqual(['bekendgemaakt', bekend.herkomst, expect.stringMatching(/Vastgesteld is Delft; uit de nieuwe gegevens volgt Westland/)]);
    const zelfde = doe(bekend, (z) => withHerziening(decideWijzigen(z, aanvraag({ toelichting: 'anders' }), 'Gezin groeit.', dag('2026-12-02')), z, { ...feit('Gezin groeit.'), wat: 'de aanvraag' }));
    expect([zelfde.aanvraag.toelichting, zelfde.verdeling, openHerzieningen(verloopVan(zelfde))[0]?.taak]).toEqual(['anders', bekend.verdeling, expect.stringMatching(/^Na het besluit is de aanvraag gewijzigd: Gezin groeit\. De herkomst verandert daardoor niet\./)]);
  });
  test('zonder vastgestelde herkomst of verblijf is er niets na te rekenen', () => {
    const zonder = { ...bekend, besluit: bekend.besluit && { ...bekend.besluit, dossierstuk: { ...dossierstuk, herkomst: null } } };
    expect(openHerzieningen(verloopVan(doe(zonder, (z) => withHerziening(decideVerblijf(z, anders), z, feit()))))).toHaveLength(1);
    const zonderVerblijf = { ...bekend, verblijf: null };
    expect(openHerzieningen(verloopVan(doe(zonderVerblijf, (z) => withHerziening(decideWijzigen(z, aanvraag(), 'x', dag('2026-12-02')), z, feit()))))).toHaveLength(1);
  });
  test('zonder besluit is er niets verlengd', () => expect(bepaalStatusNaBesluit({ besluit: null, verloop: { ...LEEG_VERLOOP, vervolg: verloopVan(vervolg('verlenging', '2026-12-01')).vervolg } })).toBe('bekendgemaakt'));
  test('er wordt alleen na een besluit aan een vervolg begonnen of gestopt', () => {
    const begin: Gebeurtenis = { soort: 'VervolgBegonnen', vervolg: { soort: 'herbeoordeling', vervangt: document.besluitId, begonnenOp: dag('2026-12-01'), aanvraagOp: null, reden: 'x' } };
    expect(() => applyGebeurtenis(compleet, begin)).toThrow('without a decision');
    expect(() => applyGebeurtenis(compleet, { soort: 'VervolgGestopt', op: dag('2026-12-01'), reden: 'x' })).toThrow('without an earlier decision');
    expect(() => na.decideVervolg({ ...bekend, besluit: null, status: 'bekendgemaakt' }, { soort: 'herbeoordeling', aanvraagOp: null, reden: 'x' }, NU)).not.toThrow();
  });
});

describe('de geschiedenis', () => {
  const datum: PlainDate = dag('2026-12-01');
  const alle: Verloopgebeurtenis[] = [
    { soort: 'AanvullingGevraagd', ...vraag }, { soort: 'AanvullingOntvangen', ontvangenOp: datum, compleet: true, toelichting: '' }, { soort: 'AanvullingOntvangen', ontvangenOp: datum, compleet: false, toelichting: 'x' },
    { soort: 'AdviesGevraagd', ...advies }, { soort: 'AdviesOntvangen', adviseur: 'GGD', ontvangenOp: datum, uitgebleven: false, conclusie: 'x' }, { soort: 'AdviesOntvangen', adviseur: 'GGD', ontvangenOp: datum, uitgebleven: true, conclusie: '' },
    { soort: 'DossierAangehouden', op: datum, tot: addDays(datum, 9), reden: 'wachten' }, { soort: 'DossierHervat', op: datum, reden: 'compleet' }, { soort: 'VertragingGemeld', gemeldOp: datum, nieuweDatum: addDays(datum, 40), reden: 'druk' },
    { soort: 'TermijnOpgeschort', grond: 'overmacht', van: datum, tot: addDays(datum, 3), reden: 'brand' }, { soort: 'InGebrekeGesteld', ontvangenOp: datum }, { soort: 'AanvraagIngetrokken', op: datum, reden: 'woning gevonden' },
    { soort: 'BesluitBekendgemaakt', op: datum, wijze: 'post' }, { soort: 'BezwaarOntvangen', ...bezwaar, tijdig: true }, { soort: 'BezwaarOntvangen', ...bezwaar, tijdig: false }, { soort: 'HoorzittingVastgelegd', op: datum, gehoord: true, verslag: 'x' }, { soort: 'HoorzittingVastgelegd', op: datum, gehoord: false, verslag: 'kennelijk' },
    { soort: 'BezwaarVerdaagd', op: datum, tot: addDays(datum, 20), metInstemming: true, reden: 'x' }, { soort: 'BezwaarBeslist', ...beslis('ongegrond') }, { soort: 'BeroepIngesteld', ingesteldOp: datum, instantie: 'rechtbank' }, { soort: 'UitspraakOntvangen', op: datum, uitkomst: 'ongegrond', toelichting: '' },
    { soort: 'VerklaringVervallen', op: datum, reden: 'voorbij' }, { soort: 'VervolgBegonnen', vervolg: { soort: 'intrekking', vervangt: document.besluitId, begonnenOp: datum, aanvraagOp: null, reden: 'x' } }, { soort: 'VervolgGestopt', op: datum, reden: 'x' },
    { soort: 'HerzieningNodig', sinds: datum, aanleiding: 'nieuw_feit', taak: 'Kijk.' }, { soort: 'HerzieningAfgedaan', op: datum, reden: 'x' }, { soort: 'DossierAfgesloten', op: datum, reden: 'x' },
  ];
  test('elke gebeurtenis heeft een regel die zegt waar het om ging', () => {
    for (const g of alle) expect([g.soort, beschrijfVerloop(g)]).toEqual([g.soort, expect.stringMatching(/\S/)]);
    expect(beschrijfVerloop({ soort: 'AdviesOntvangen', adviseur: 'GGD', ontvangenOp: datum, uitgebleven: true, conclusie: '' })).toBe('van GGD: uitgebleven');
  });
  test('wat een nieuwer programma schreef is een fout van het programma', () => {
    const vreemd = { soort: 'Bestaatniet' } as unknown as Verloopgebeurtenis; // what a newer program could have written
    expect(() => beschrijfVerloop(vreemd)).toThrow('Unexpected value');
    expect(() => applyVerloop(bekend, vreemd)).toThrow('Unexpected value');
  });
});

test('het eerste element dat past wordt vervangen; zonder zo een blijft de lijst', () => {
  expect([replaceFirst([1, 2, 2], (n) => n === 2, (n) => n * 10), replaceFirst([1], (n) => n === 2, () => 0)]).toEqual([[1, 20, 2], [1]]);
  expect(DELFT).toBe('0503');
});
