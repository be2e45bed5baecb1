import { describe, expect, test } from 'vitest';
import { Afwijking, AFWIJKSOORTEN, type Afwijksoort } from '../../shared/domain/besluit/afwijking.ts';
import { Besluit, Dossierstuk } from '../../shared/domain/besluit/besluit.ts';
import { composeBesluit, composeDossierstuk, toetsBesluitkeuze } from '../../shared/domain/besluit/decide-besluit.ts';
import type { Besluitkeuze } from '../../shared/domain/besluit/besluitkeuze.ts';
import { findHuurgrens, formatBedrag, HUURGRENSJAREN, proposeHuurgrens } from '../../shared/domain/besluit/huurgrens.ts';
import { listAfwijkingen } from '../../shared/domain/besluit/list-afwijkingen.ts';
import { listWaarschuwingen } from '../../shared/domain/besluit/list-waarschuwingen.ts';
import { beschrijfAfwijkingen, vindGelijk } from '../../shared/domain/besluit/vergelijk-besluiten.ts';
import { Zoekprofiel } from '../../shared/domain/besluit/zoekprofiel.ts';
import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import { aanvraag, besluit, DELFT, DEN_HAAG, TOT_VERDELING, vouw, WESTLAND } from '../shared/builders.ts';

const compleet = vouw(...TOT_VERDELING);
const overwegingen = [{ grond: 'art. 3:46 Awb', tekst: 'Omdat.' }];
const keuze = (anders: Partial<Besluitkeuze> = {}): Besluitkeuze => ({ dictum: 'toewijzen', weigeringsgronden: [], overwegingen, ...anders });
const toets = (d: Dossier, k: Besluitkeuze, bijlagen: { id: string; sha256: string }[] = []): string => {
  const r = toetsBesluitkeuze(d, k, { regelset: haaglanden2026, bijlagen });
  return r && !r.ok ? `${r.error.code} ${r.error.veld ?? ''}`.trim() : 'mag';
};
const afwijking = (soort: Afwijksoort, anders: Partial<Afwijking> = {}): Afwijking => ({ soort, reden: 'herstelkans', motivering: 'Verzonnen reden.', ...anders });
const beslisser = { naam: 'Testpersoon Voorzitter', functie: 'Voorzitter', medewerkerId: null };

function anders(deel: Partial<NonNullable<Dossier['verdeling']>>): Dossier {
  if (!compleet.verdeling) throw new Error('no distribution');
  return { ...compleet, verdeling: { ...compleet.verdeling, ...deel } };
}
function metHerkomst(gemeente: string | null, afgeleid: string | null = DELFT): Dossier {
  if (!compleet.herkomst) throw new Error('no origin');
  return { ...compleet, herkomst: { ...compleet.herkomst, gemeente, afleiding: { ...compleet.herkomst.afleiding, gemeente: afgeleid } } };
}

describe('afwijken', () => {
  test('wie niet afwijkt, hoeft niets uit te leggen; wie iets een afwijking noemt dat er geen is, wordt geweigerd', () => {
    expect(toets(compleet, keuze())).toBe('mag');
    expect(toets(compleet, keuze({ afwijkingen: [afwijking('plafond')] }))).toBe('afwijking_onbekend afwijkingen.plafond');
  });
  test.each([
    ['een andere gemeente dan het voorstel', anders({ gemeente: WESTLAND }), 'afwijking_voorstel'],
    ['een andere route', anders({ route: 'zelf_zoeken' }), 'afwijking_route'],
    ['een andere herkomst dan uit de gegevens volgt', metHerkomst(DEN_HAAG), 'afwijking_herkomst'],
    ['geen herkomst terwijl er een volgt', metHerkomst(null), 'afwijking_herkomst'],
    ['een herkomst terwijl er geen volgt', metHerkomst(DELFT, null), 'afwijking_herkomst'],
  ] as const)('%s vraagt een reden uit de lijst en eigen woorden', (_, d, soort) => {
    expect(listAfwijkingen(d, 'toewijzen').map((a) => a.soort)).toEqual([soort]);
    expect(listAfwijkingen(d, 'toewijzen')[0]?.uitleg).not.toBe('');
    expect(toets(d, keuze())).toBe(`afwijking_zonder_reden afwijkingen.${soort}.reden`);
    expect(toets(d, keuze({ afwijkingen: [afwijking(soort)] }))).toBe('mag');
    expect(toets(d, keuze({ afwijkingen: [afwijking(soort), afwijking(soort)] }))).toBe(`afwijking_dubbel afwijkingen.${soort}`);
    expect(toets(d, keuze({ afwijkingen: [afwijking(soort, { motivering: 'Omdat [vul aan: waarom].' })] }))).toBe(`tekst_onaf afwijkingen.${soort}.motivering`);
  });
  test('een vol plafond en een signaal over leefbaarheid vragen elk een eigen reden', () => {
    const v = compleet.verdeling;
    if (!v) throw new Error('no distribution');
    const perGemeente = v.voorstel.perGemeente.map((g) => ({ ...g, toetsen: g.toetsen.map((t) => ({ ...t, staat: 'vraagt_besluit' as const })) }));
    const vol = anders({ voorstel: { ...v.voorstel, perGemeente } });
    expect(listAfwijkingen(vol, 'toewijzen').map((a) => a.soort)).toEqual(['plafond', 'leefbaarheid']);
    expect(toets(vol, keuze({ afwijkingen: [afwijking('plafond')] }))).toBe('afwijking_zonder_reden afwijkingen.leefbaarheid.reden');
    expect(toets(vol, keuze({ afwijkingen: [afwijking('plafond'), afwijking('leefbaarheid')] }))).toBe('mag');
  });
  test('bij een afwijzing telt alleen de herkomst; bij buiten behandeling niets', () => {
    expect(listAfwijkingen(metHerkomst(DEN_HAAG), 'afwijzen').map((a) => a.soort)).toEqual(['afwijking_herkomst']);
    expect(listAfwijkingen(anders({ gemeente: WESTLAND }), 'afwijzen')).toEqual([]);
    expect(listAfwijkingen(metHerkomst(DEN_HAAG), 'buiten_behandeling')).toEqual([]);
    expect(listAfwijkingen({ herkomst: null, verdeling: null }, 'toewijzen')).toEqual([]);
    expect(listAfwijkingen(anders({ gemeente: '9999' }), 'toewijzen').map((a) => a.soort)).toEqual(['afwijking_voorstel']);
  });
  test('een reden buiten de lijst of zonder woorden bestaat niet', () => {
    expect(Afwijking.safeParse({ ...afwijking('plafond'), reden: 'zomaar' }).error?.issues[0]?.message).toBe('Kies een reden voor deze afwijking.');
    expect(Afwijking.safeParse({ ...afwijking('plafond'), motivering: ' ' }).success).toBe(false);
  });
});

describe('hardheidsclausule en maatwerk', () => {
  test.each(['hardheidsclausule', 'maatwerk'] as const)('%s: alleen bij toewijzen, met artikel, reden en wie besloot', (soort) => {
    const vol = afwijking(soort, { grondslag: 'art. 9 van de verordening', beslisser, gronden: ['inkomen'] });
    expect(toets(compleet, keuze({ afwijkingen: [vol] }))).toBe('mag');
    expect(toets(compleet, keuze({ afwijkingen: [afwijking(soort, { grondslag: 'x' })] }))).toBe(`beslisser_ontbreekt afwijkingen.${soort}.beslisser.naam`);
    expect(toets(compleet, keuze({ afwijkingen: [afwijking(soort, { beslisser })] }))).toBe(`grondslag_ontbreekt afwijkingen.${soort}.grondslag`);
    expect(toets(compleet, keuze({ afwijkingen: [{ ...vol, gronden: ['verzonnen'] }] }))).toBe(`grond_onbekend afwijkingen.${soort}.gronden`);
    expect(toets(compleet, keuze({ afwijkingen: [afwijking(soort, { grondslag: 'x', beslisser })] }))).toBe('mag');
    const afwijzing = { dictum: 'afwijzen' as const, weigeringsgronden: ['inkomen'], overwegingen: [{ grond: 'x', tekst: 'y', weigeringsgrond: 'inkomen' }], afwijkingen: [vol] };
    expect(toets(compleet, keuze(afwijzing))).toBe(`afwijking_past_niet afwijkingen.${soort}`);
    expect(toets(compleet, keuze({ dictum: 'buiten_behandeling', afwijkingen: [vol] }))).toBe(`afwijking_past_niet afwijkingen.${soort}`);
  });
});

describe('voorwaarden en zoekprofiel', () => {
  const huur = findHuurgrens('aftopping_1_2', 2026);
  const zoekprofiel = Zoekprofiel.parse({ gemeente: DELFT, woningsoorten: ['benedenwoning'], kamers: { minimaal: 2, maximaal: null }, huurgrens: huur && { soort: huur.soort, jaar: huur.jaar, centen: huur.centen } });
  test('horen bij een toewijzing en staan als codes in het besluit, met hun woorden in het dossierstuk', () => {
    const vol = keuze({ voorwaarden: [{ code: 'begeleiding', tekst: 'U accepteert begeleiding.' }, { code: 'eigen', tekst: 'Een.' }, { code: 'eigen', tekst: 'Twee.' }], zoekprofiel, woningeisen: { toegankelijkheid: ['rolstoel'], toelichting: '' }, afwijkingen: [afwijking('maatwerk', { grondslag: 'x', beslisser })] });
    expect(toets(compleet, vol)).toBe('mag');
    const { document } = besluit(['v'.repeat(43), 's'.repeat(43)]);
    const stuk = composeDossierstuk(compleet, vol, 'a'.repeat(64));
    const genomen = composeBesluit(compleet, vol, { besluitId: document.besluitId, vandaag: document.genomenOp, commissie: document.commissie, regelset: haaglanden2026, bijlagen: [], regelsetHash: 'a'.repeat(64), voorstelHash: null, dossierstukHash: 'b'.repeat(64), ondertekenaars: document.ondertekenaars });
    expect(Besluit.parse(genomen)).toMatchObject({ voorwaarden: ['begeleiding', 'eigen', 'eigen'], zoekprofiel, afwijkingen: [{ soort: 'maatwerk', reden: 'herstelkans' }] });
    expect(JSON.stringify(genomen)).not.toMatch(/rolstoel|begeleiding\.|Verzonnen reden|Testpersoon/);
    expect(Dossierstuk.parse(stuk)).toMatchObject({ woningeisen: { toegankelijkheid: ['rolstoel'] }, voorwaarden: vol.voorwaarden, afwijkingen: vol.afwijkingen, waarschuwingen: [{ code: 'geen_bewijs' }] });
  });
  test.each([
    ['bij een andere uitkomst', { dictum: 'buiten_behandeling' as const, voorwaarden: [{ code: 'eigen', tekst: 'x' }] }, 'alleen_bij_toewijzing voorwaarden'],
    ['een profiel bij een andere uitkomst', { dictum: 'buiten_behandeling' as const, zoekprofiel }, 'alleen_bij_toewijzing zoekprofiel'],
    ['eisen bij een andere uitkomst', { dictum: 'buiten_behandeling' as const, woningeisen: { toegankelijkheid: [], toelichting: 'x' } }, 'alleen_bij_toewijzing zoekprofiel'],
    ['een onbekende voorwaarde', { voorwaarden: [{ code: 'verzonnen', tekst: 'x' }] }, 'voorwaarde_onbekend voorwaarden.0.tekst'],
    ['twee keer dezelfde', { voorwaarden: [{ code: 'begeleiding', tekst: 'x' }, { code: 'begeleiding', tekst: 'y' }] }, 'voorwaarde_dubbel voorwaarden.1.tekst'],
    ['een profiel voor een andere gemeente', { zoekprofiel: { ...zoekprofiel, gemeente: WESTLAND } }, 'zoekprofiel_andere_gemeente zoekprofiel.gemeente'],
    ['een verzonnen bedrag', { zoekprofiel: { ...zoekprofiel, huurgrens: { soort: 'aftopping_1_2' as const, jaar: 2026, centen: 1 } } }, 'huurgrens_onbekend zoekprofiel.huurgrens'],
    ['een jaar dat niemand kent', { zoekprofiel: { ...zoekprofiel, huurgrens: { soort: 'aftopping_1_2' as const, jaar: 2031, centen: 71302 } } }, 'huurgrens_onbekend zoekprofiel.huurgrens'],
    ['zonder huurgrens mag', { zoekprofiel: { ...zoekprofiel, huurgrens: null } }, 'mag'],
  ])('%s', (_, deel, verwacht) => expect(toets(compleet, keuze(deel))).toBe(verwacht));
  test('een profiel klopt in zichzelf', () => {
    expect(Zoekprofiel.safeParse({ ...zoekprofiel, kamers: { minimaal: 3, maximaal: 2 } }).error?.issues[0]?.path).toEqual(['kamers', 'maximaal']);
    expect(Zoekprofiel.safeParse({ ...zoekprofiel, woningsoorten: ['studio', 'studio'] }).success).toBe(false);
    expect(Zoekprofiel.safeParse({ ...zoekprofiel, kamers: { minimaal: 2, maximaal: 2 } }).success).toBe(true);
  });
});

describe('huurgrenzen', () => {
  test('2026 en 2025 zijn nagekeken in de wet; wat niet bekend is, blijft onbekend', () => {
    expect(findHuurgrens('aftopping_1_2', 2026)).toMatchObject({ centen: 71302, zekerheid: 'bevestigd' });
    expect(findHuurgrens('aftopping_3plus', 2025)).toMatchObject({ centen: 73193, zekerheid: 'bevestigd' });
    expect(findHuurgrens('liberalisatie', 2024)?.zekerheid).toBe('onbevestigd');
    expect(findHuurgrens('aftopping_1_2', 2023)).toBeUndefined();
    expect(findHuurgrens('aftopping_1_2', 2030)).toBeUndefined();
    expect(HUURGRENSJAREN.map((r) => r.jaar)).toEqual(HUURGRENSJAREN.map((r) => r.jaar).toSorted((a, b) => b - a));
    expect(formatBedrag(71302)).toBe('€\u00a0713,02');
    expect(formatBedrag(100_005)).toBe('€\u00a01.000,05');
  });
  test.each([[1, 20, 2026, 'kwaliteitskorting'], [1, 21, 2026, 'aftopping_1_2'], [1, 22, 2025, 'kwaliteitskorting'], [1, null, 2026, 'aftopping_1_2'], [1, 18, 2024, 'aftopping_1_2'], [2, 20, 2026, 'aftopping_1_2'], [3, 40, 2026, 'aftopping_3plus'], [1, 18, 2031, 'aftopping_1_2']] as const)('%i personen, leeftijd %s in %i: %s', (personen, leeftijd, jaar, soort) => expect(proposeHuurgrens({ personen, leeftijd }, jaar)).toBe(soort));
});

describe('overwegingen', () => {
  const afwijzen = { dictum: 'afwijzen' as const, weigeringsgronden: ['inkomen'] };
  test('elke weigeringsgrond is uitgelegd, en er wordt geen grond uitgelegd die niet is gekozen', () => {
    expect(toets(compleet, keuze(afwijzen))).toBe('grond_zonder_uitleg overwegingen');
    expect(toets(compleet, keuze({ ...afwijzen, overwegingen: [{ grond: 'x', tekst: 'y', weigeringsgrond: 'inkomen' }] }))).toBe('mag');
    expect(toets(compleet, keuze({ ...afwijzen, overwegingen: ['inkomen', 'woonduur'].map((weigeringsgrond) => ({ grond: 'x', tekst: 'y', weigeringsgrond })) }))).toBe('grond_niet_gekozen overwegingen.1.tekst');
    expect(toets(compleet, keuze({ overwegingen: [{ grond: 'x', tekst: 'y', weigeringsgrond: 'inkomen' }] }))).toBe('grond_niet_gekozen overwegingen.0.tekst');
  });
  test('een tekst of artikel dat nog moet worden aangevuld, houdt het besluit tegen', () => {
    expect(toets(compleet, keuze({ overwegingen: [{ grond: 'x', tekst: 'Omdat [Vul aan: waarom].' }] }))).toBe('tekst_onaf overwegingen.0.tekst');
    expect(toets(compleet, keuze({ overwegingen: [{ grond: '[vul aan: het artikel]', tekst: 'y' }] }))).toBe('tekst_onaf overwegingen.0.grond');
  });
  test('bewijs moet in het dossier staan', () => {
    const bijlage = { soort: 'bijlage' as const, id: 'c2a3f4b0-0a0b-4a57-8a55-6c5d2f3b1a77', sha256: 'a'.repeat(64) };
    const met = (bewijs: NonNullable<Besluitkeuze['overwegingen'][number]['bewijs']>) => keuze({ overwegingen: [{ grond: 'x', tekst: 'y', bewijs }] });
    expect(toets(compleet, met([{ soort: 'verblijf', nummer: 0 }]))).toBe('mag');
    expect(toets(compleet, met([{ soort: 'verblijf', nummer: 5 }]))).toBe('bewijs_onbekend overwegingen.0.bewijs');
    expect(toets(compleet, met([bijlage]))).toBe('bewijs_onbekend overwegingen.0.bewijs');
    expect(toets(compleet, met([bijlage]), [bijlage])).toBe('mag');
  });
  test('een grond zonder bewijs is een waarschuwing die bij het besluit blijft, geen weigering', () => {
    const bewijs = [{ soort: 'aanvraag' as const }];
    expect(listWaarschuwingen(keuze()).map((w) => w.code)).toEqual(['geen_bewijs', 'geen_zoekprofiel']);
    expect(listWaarschuwingen(keuze({ overwegingen: [{ ...overwegingen[0], grond: 'x', tekst: 'y', bewijs }], zoekprofiel: { gemeente: DELFT, woningsoorten: [], kamers: { minimaal: 1, maximaal: null }, huurgrens: null } }))).toEqual([]);
    expect(listWaarschuwingen(keuze({ ...afwijzen, overwegingen: [{ grond: 'x', tekst: 'y', bewijs }] })).map((w) => w.code)).toEqual(['hardheid_niet_overwogen']);
    expect(listWaarschuwingen(keuze({ ...afwijzen, overwegingen: [{ grond: 'x', tekst: 'y', bewijs, blok: 'hardheid_niet' }] }))).toEqual([]);
    expect(listWaarschuwingen(keuze({ dictum: 'buiten_behandeling', overwegingen: [{ grond: 'x', tekst: 'y', bewijs }] }))).toEqual([]);
    expect(composeDossierstuk(compleet, keuze({ ...afwijzen, overwegingen: [{ grond: 'x', tekst: 'y', bewijs, blok: 'hardheid_niet' }] }), 'a'.repeat(64))).not.toHaveProperty('waarschuwingen');
  });
});

describe('vergelijken met een eerder besluit', () => {
  test('wat gelijk is, wordt genoemd; er is geen score', () => {
    expect(vindGelijk(compleet, compleet)).toEqual(['Dezelfde herkomstgemeente: Delft.', 'Dezelfde gemeente gekozen: Delft.', 'Een even groot huishouden.']);
    const gezin = { ...compleet, aanvraag: aanvraag({ huishouden: { volwassenen: 1, minderjarigen: 2 } }) };
    expect(vindGelijk(gezin, gezin)).toContain('In beide zaken zijn er kinderen.');
    expect(vindGelijk(gezin, compleet)).not.toContain('Een even groot huishouden.');
    expect(vindGelijk({ ...compleet, herkomst: null, verdeling: null }, gezin)).toEqual([]);
    expect(beschrijfAfwijkingen({})).toEqual([]);
    expect(beschrijfAfwijkingen({ afwijkingen: [{ soort: 'plafond', reden: 'afspraak_gemeenten' }] })).toEqual([`${AFWIJKSOORTEN.plafond}: afspraak tussen gemeenten.`]);
  });
});
