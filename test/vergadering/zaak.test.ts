import { describe, expect, test } from 'vitest';
import { addDays } from '../../shared/kernel/plain-date.ts';
import { listAfwijkingen } from '../../shared/domain/besluit/list-afwijkingen.ts';
import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import type { Gebeurtenis } from '../../shared/domain/dossier/gebeurtenis.ts';
import { bepaalGereedheid, findHamerstukbelemmering, isGereed, voorbereidVoorstel } from '../../shared/domain/vergadering/gereedheid.ts';
import { vindVerschillen } from '../../shared/domain/vergadering/verschillen.ts';
import { composeBriefgegevens } from '../../electron/backend/documents/briefgegevens.ts';
import { maakBriefvraag } from '../documents/brief-fixture.ts';
import { gegeven, LID, oordeel } from '../herstelkans/opzet.ts';
import { aanvraag, DELFT, TOT_VERDELING, VANDAAG, VERGADERING_ID, vouw, WESTLAND } from '../shared/builders.ts';

const VERDELING = TOT_VERDELING.find((g) => g.soort === 'VerdelingBepaald')!;
const klaar = (): Dossier => vouw(...TOT_VERDELING);
const [INGEDIEND] = TOT_VERDELING;
const begin = (): Dossier => vouw(INGEDIEND!);
const zinnen = (d: Dossier, leden: readonly string[] = LID): string[] => bepaalGereedheid(d, leden).filter((p) => !p.klaar).map((p) => p.zin);

describe('of een zaak gereed is', () => {
  test('een nieuwe zaak mist alles, en zegt wat', () => {
    expect(zinnen(begin())).toEqual(['De herkomst is nog niet vastgesteld.', '0 van de 3 leden hebben hun eigen oordeel gegeven.', 'De gezamenlijke conclusie over de woonstart is er nog niet.', 'De verdeling is nog niet bepaald.']);
    expect(zinnen(begin(), [])).toContain('0 van de 0 leden hebben hun eigen oordeel gegeven.');
  });
  test('de oordelen zijn er als iedereen die mag stemmen heeft geoordeeld', () => {
    const d = vouw(INGEDIEND!, gegeven(LID[0], [oordeel('netwerk', DELFT, 'steunend')]), gegeven(LID[1], [oordeel('netwerk', DELFT, 'neutraal')]));
    expect(zinnen(d)).toContain('2 van de 3 leden hebben hun eigen oordeel gegeven.');
    expect(zinnen(d, LID.slice(0, 2)).some((z) => z.includes('eigen oordeel'))).toBe(false);
  });
  test('een complete zaak mist niets; een gevraagd advies wel', () => {
    expect(isGereed(bepaalGereedheid(klaar(), LID))).toBe(true);
    expect(bepaalGereedheid({ ...klaar(), status: 'advies_gevraagd' }, LID).find((p) => !p.klaar)?.zin).toBe('Het gevraagde advies is er nog niet.');
  });
  test('het voorbereide voorstel is de bepaalde verdeling', () => {
    expect(voorbereidVoorstel(klaar())).toEqual({ dictum: 'toewijzen', gemeente: DELFT, route: 'directe_bemiddeling' });
    expect(voorbereidVoorstel(begin())).toBeNull();
  });
});

describe('of een zaak hamerstuk kan zijn', () => {
  const waarom = (d: Dossier): string | null => findHamerstukbelemmering(d, bepaalGereedheid(d, LID));
  const verdeling = klaar().verdeling!;
  const voldaan = { ...verdeling, voorstel: { ...verdeling.voorstel, toetsen: [], perGemeente: verdeling.voorstel.perGemeente.map((g) => ({ ...g, toetsen: g.toetsen.map((t) => ({ ...t, staat: 'voldaan' as const })) })) } };
  test('compleet, volgens de voorkeur, zonder gemotiveerd besluit en zonder verschil van mening', () => {
    expect(waarom({ ...klaar(), verdeling: voldaan })).toBeNull();
  });
  test('anders met de reden', () => {
    expect(waarom(begin())).toBe('Er ontbreekt nog iets.');
    expect(waarom({ ...klaar(), verdeling: { ...voldaan, gemeente: WESTLAND } })).toBe('De gekozen gemeente is een andere dan de voorkeursgemeente.');
    const vraagt = { ...voldaan.voorstel, perGemeente: voldaan.voorstel.perGemeente.map((g) => ({ ...g, toetsen: [{ principe: 'plafond' as const, staat: 'vraagt_besluit' as const, uitleg: '', because: [] }] })) };
    expect(waarom({ ...klaar(), verdeling: { ...voldaan, voorstel: vraagt } })).toBe('Een verdeelprincipe vraagt een gemotiveerd besluit.');
    const lid = (n: 0 | 1, woord: 'steunend' | 'neutraal', criteria: string[]) => ({ medewerkerId: LID[n], criteriaset: 'regio', oordelen: criteria.map((c) => oordeel(c, DELFT, woord)), onafhankelijk: { criteriaset: 'regio', oordelen: criteria.map((c) => oordeel(c, DELFT, woord)) }, keer: 1 });
    const oneens = (criteria: string[]): Dossier => ({ ...klaar(), verdeling: voldaan, ledenoordelen: [lid(0, 'steunend', criteria), lid(1, 'neutraal', criteria)] });
    expect(waarom(oneens(['netwerk']))).toBe('De leden oordelen op één punt verschillend.');
    expect(waarom(oneens(['netwerk', 'werk']))).toBe('De leden oordelen op 2 punten verschillend.');
  });
});

describe('wat er tussen twee versies veranderde', () => {
  const v = (dossier: Dossier, bijlagen: string[] = []) => ({ dossier, bijlagen });
  const tussen = (...erbij: Gebeurtenis[]): string[] => vindVerschillen(v(klaar()), v(vouw(...TOT_VERDELING, ...erbij)));
  test('niets is niets, ook als een lid intussen oordeelde of een conclusie kwam', () => {
    expect(vindVerschillen(v(klaar()), v(klaar()))).toEqual([]);
    expect(vindVerschillen(v(begin()), v({ ...begin(), ledenoordelen: [] }))).toEqual([]);
  });
  test('een gewijzigde aanvraag zegt welk deel, nooit wat het werd', () => {
    const anders = aanvraag({ huishouden: { volwassenen: 2, minderjarigen: 0 }, betrokkene: { ...aanvraag().betrokkene, geslachtsnaam: 'Geheimnaam' } });
    const zin = tussen({ soort: 'AanvraagGewijzigd', aanvraag: anders, reden: 'Correctie.' });
    expect(zin[0]).toBe('In de aanvraag is gewijzigd: de gegevens van de aanvrager, het huishouden.');
    expect(zin).toContain('Herkomst: was Delft, is nu niet vastgesteld.');
    expect(JSON.stringify(zin)).not.toContain('Geheimnaam');
  });
  test('verdeling, woonstart en onderbouwing', () => {
    if (VERDELING.soort !== 'VerdelingBepaald') throw new Error('fixture');
    expect(tussen({ soort: 'VerdelingBepaald', verdeling: { ...VERDELING.verdeling, gemeente: WESTLAND } })).toEqual(['Verdeling: was Delft, is nu Westland.']);
    expect(tussen({ soort: 'VerdelingBepaald', verdeling: { ...VERDELING.verdeling, motivering: 'Anders gemotiveerd.' } })).toEqual(['Verdeling: de onderbouwing is gewijzigd.']);
    const herstelkans = { ...klaar().herstelkans!, conclusie: { gemeente: WESTLAND, motivering: 'Daar.' } };
    expect(tussen({ soort: 'HerstelkansBeoordeeld', herstelkans })).toEqual(['Kansrijke woonstart: was geen gemeente, is nu Westland.', 'Verdeling: was Delft, is nu niet vastgesteld.']);
  });
  test('verblijf, geschil, status en bijlagen', () => {
    expect(tussen({ soort: 'VerblijfVastgelegd', perioden: [] })).toContain('De verblijfshistorie is gewijzigd.');
    expect(tussen({ soort: 'DossierGeagendeerd', vergaderingId: VERGADERING_ID })).toEqual(['Status: was "In behandeling", is nu "Op de agenda".']);
    const geschil = { ...klaar(), geschil: { geopendOp: VANDAAG } as unknown as NonNullable<Dossier['geschil']> }; // only that it differs matters here
    expect(vindVerschillen(v(klaar()), v(geschil))).toEqual(['Het geschil over de herkomst is bijgewerkt.']);
    expect(vindVerschillen(v(klaar(), ['a', 'b']), v(klaar(), ['b', 'c', 'd']))).toEqual(['2 bijlagen erbij.', 'Eén bijlage weggehaald.']);
  });
});

describe('wat de vergadering in het dossier achterlaat', () => {
  const conclusie = { vergaderingId: VERGADERING_ID, datum: VANDAAG, bevoegdheid: 'advies' as const, voorstel: { dictum: 'afwijzen' as const, gemeente: null, route: null }, stemmen: null, motivering: '' };
  const geagendeerd: Gebeurtenis = { soort: 'DossierGeagendeerd', vergaderingId: VERGADERING_ID };
  test('de conclusie staat bij de zaak, en gaat weg als de commissie erop terugkomt', () => {
    expect(vouw(...TOT_VERDELING, { soort: 'CommissieGeconcludeerd', conclusie }).commissieconclusie).toEqual(conclusie);
    expect('commissieconclusie' in vouw(...TOT_VERDELING, { soort: 'CommissieGeconcludeerd', conclusie }, { soort: 'CommissieGeconcludeerd', conclusie: null })).toBe(false);
  });
  test('een besluit dat anders is dan de conclusie vraagt waarom; een besluit dat haar volgt niet', () => {
    const na = (voorstel: typeof conclusie.voorstel | { dictum: 'toewijzen'; gemeente: string; route: 'directe_bemiddeling' }): Dossier => vouw(...TOT_VERDELING, { soort: 'CommissieGeconcludeerd', conclusie: { ...conclusie, voorstel } });
    expect(listAfwijkingen(na(conclusie.voorstel), 'toewijzen').map((a) => a.soort)).toContain('advies');
    expect(listAfwijkingen({ ...na(conclusie.voorstel), verdeling: null }, 'toewijzen')).toEqual([{ soort: 'advies', uitleg: 'De commissie adviseerde iets anders: aanvraag afwijzen. Wie daarvan afwijkt, zegt waarom (art. 3:50 Awb).' }]);
    expect(listAfwijkingen(na(conclusie.voorstel), 'afwijzen')).toEqual([]);
    expect(listAfwijkingen(na({ dictum: 'toewijzen', gemeente: DELFT, route: 'directe_bemiddeling' }), 'toewijzen').map((a) => a.soort)).not.toContain('advies');
    expect(listAfwijkingen(na({ dictum: 'toewijzen', gemeente: DELFT, route: 'directe_bemiddeling' }), 'buiten_behandeling').map((a) => a.soort)).toEqual(['advies']);
  });
  test('van de agenda gaat een zaak terug naar de werkvoorraad; een aangehouden zaak blijft aangehouden', () => {
    expect(vouw(...TOT_VERDELING, geagendeerd, { soort: 'VanAgendaGehaald', reden: 'Wachten.' })).toMatchObject({ status: 'in_behandeling', vergaderingId: null });
    const aangehouden = vouw(...TOT_VERDELING, geagendeerd, { soort: 'DossierAangehouden', op: VANDAAG, tot: addDays(VANDAAG, 14), reden: 'Advies.' }, { soort: 'VanAgendaGehaald', reden: 'Aangehouden.' });
    expect(aangehouden).toMatchObject({ status: 'aangehouden', vergaderingId: null });
    expect(zinnen(aangehouden)).toEqual([]);
  });
});

describe('de brief bij een besluit dat de commissie niet volgt', () => {
  test('zegt dat en waarom, ook bij een afwijzing (art. 3:50 Awb)', () => {
    const afwijkingen = [{ soort: 'advies' as const, reden: 'andere_gegevens' as const, motivering: 'Er kwamen nieuwe stukken.' }];
    for (const dictum of ['toewijzen', 'afwijzen'] as const) {
      const tekst = JSON.stringify(composeBriefgegevens(maakBriefvraag({ keuze: { dictum, weigeringsgronden: dictum === 'afwijzen' ? ['geen_huisvestingsprobleem'] : [], afwijkingen } })));
      expect(tekst).toContain('De commissie die over uw aanvraag sprak, vond iets anders.');
      expect(tekst).toContain('art. 3:50 Awb');
    }
    expect(JSON.stringify(composeBriefgegevens(maakBriefvraag()))).not.toContain('3:50');
  });
});
