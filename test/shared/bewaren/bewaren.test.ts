import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBeletselen, jarenVan, Vasthoudgrond, type Bewaaromgeving } from '../../../shared/domain/bewaren/beletsel.ts';
import { bepaalBewaring } from '../../../shared/domain/bewaren/bepaal-bewaring.ts';
import { findSelectielijst, SELECTIELIJSTEN } from '../../../shared/domain/bewaren/selectielijst.ts';
import type { Besluit } from '../../../shared/domain/besluit/besluit.ts';
import type { Dossier, Dossierbesluit } from '../../../shared/domain/dossier/dossier.ts';
import { LEEG_VERLOOP, type Verloop } from '../../../shared/domain/dossier/verloop.ts';
import { addDays, addYears, plainDate } from '../../../shared/kernel/plain-date.ts';
import { aanvraag } from '../builders.ts';

const DAG = plainDate('2030-01-01');
const D = plainDate;

/** A signed decision with just what keeping looks at. */
const besluit = (anders: Partial<Besluit>, ondertekend = true): Dossierbesluit => ({
  document: { dictum: 'toewijzen', genomenOp: D('2026-12-01'), toewijzing: { gemeente: '0503', route: 'zelf_zoeken', voorkeursgemeente: null, gemotiveerdOp: [], geldigTot: D('2027-03-01') }, ondertekenaars: [{ rol: 'voorzitter', kid: 'a' }, { rol: 'secretaris', kid: 'b' }], ...anders } as unknown as Besluit, // the rest plays no part
  dossierstuk: {} as Dossierbesluit['dossierstuk'], // idem
  handtekeningen: ondertekend ? [{ rol: 'voorzitter', kid: 'a', protected: '', signature: '' }, { rol: 'secretaris', kid: 'b', protected: '', signature: '' }] : [],
});
type Zaak = Pick<Dossier, 'status' | 'aanvraag' | 'besluit' | 'verloop' | 'geschil' | 'eerdereBesluiten'>;
const zaak = (anders: Partial<Zaak> = {}): Zaak => ({ status: 'bekendgemaakt', aanvraag: aanvraag(), besluit: besluit({}), ...anders });
const verloop = (deel: Partial<Verloop>): Verloop => ({ ...LEEG_VERLOOP, ...deel });
const bezwaar = (op: string | null): Verloop['bezwaren'][number] => ({ ontvangenOp: D('2027-01-10'), gepostOp: null, tijdig: true, metCommissie: false, hoorzitting: null, verdaagd: null, beslissing: op === null ? null : { op: D(op), uitkomst: 'ongegrond', motivering: 'x', verschoonbaar: false } });
const beroep = (op: string | null): Verloop['beroepen'][number] => ({ ingesteldOp: D('2028-02-01'), instantie: 'Rechtbank', uitspraak: op === null ? null : { op: D(op), uitkomst: 'ongegrond', toelichting: '' } });

describe('hoe lang een dossier blijft', () => {
  test.each([
    ['een toekenning: een jaar na het einde van de geldigheid', zaak(), '9.1.1', '2028-03-01'],
    ['een toekenning zonder einddatum: vanaf het besluit', zaak({ besluit: besluit({ toewijzing: null }) }), '9.1.1', '2027-12-01'],
    ['een vervallen urgentie: een jaar na het verval', zaak({ verloop: verloop({ einde: { soort: 'vervallen', op: D('2027-01-15'), reden: '' } }) }), '9.1.1', '2028-01-15'],
    ['een afwijzing: vijf jaar na het besluit', zaak({ besluit: besluit({ dictum: 'afwijzen' }) }), '9.2', '2031-12-01'],
    ['buiten behandeling: een jaar na het besluit', zaak({ besluit: besluit({ dictum: 'buiten_behandeling' }) }), '9.4', '2027-12-01'],
    ['een intrekking: een jaar vanaf de dag waarop zij ingaat', zaak({ besluit: besluit({ dictum: 'intrekken', intrekkingVanaf: D('2027-02-01') }) }), '9.3', '2028-02-01'],
    ['een intrekking zonder dag: vanaf het besluit', zaak({ besluit: besluit({ dictum: 'intrekken' }) }), '9.3', '2027-12-01'],
    ['een ingetrokken besluit: een jaar na de intrekking', zaak({ verloop: verloop({ einde: { soort: 'besluit_ingetrokken', op: D('2027-04-01'), reden: '' } }) }), '9.3', '2028-04-01'],
    ['een teruggetrokken aanvraag: een jaar na die dag', zaak({ besluit: null, verloop: verloop({ einde: { soort: 'aanvraag_ingetrokken', op: D('2026-11-20'), reden: '' } }) }), '9.4', '2027-11-20'],
  ] as const)('%s', (_, d, rij, tot) => {
    expect(bepaalBewaring(d, DAG)).toMatchObject({ gronden: [{ rij, tot }], bewarenTot: tot });
  });
  test('met een bezwaar of beroep geldt de langste termijn, ook van een eerder besluit', () => {
    expect(bepaalBewaring(zaak({ verloop: verloop({ bezwaren: [bezwaar('2027-03-01')], beroepen: [beroep('2028-06-01'), beroep(null)] }) }), DAG)).toMatchObject({ gronden: [{ rij: '9.1.1' }, { rij: '13.1', vanaf: '2028-06-01' }], bewarenTot: '2033-06-01' });
    const eerder = [{ besluit: besluit({ dictum: 'afwijzen' }), registratie: null, verloop: verloop({ bezwaren: [bezwaar('2027-05-01'), bezwaar(null)] }) }];
    expect(bepaalBewaring(zaak({ eerdereBesluiten: eerder }), DAG)?.bewarenTot).toBe('2032-05-01');
    expect(bepaalBewaring(zaak({ besluit: besluit({ dictum: 'afwijzen', genomenOp: D('2029-01-01') }), verloop: verloop({ bezwaren: [bezwaar('2027-05-01')] }) }), DAG)?.bewarenTot).toBe('2034-01-01');
  });
  test('zonder uitkomst is er geen termijn', () => {
    expect(bepaalBewaring(zaak({ besluit: null }), DAG)).toBeNull();
    expect(bepaalBewaring(zaak({ besluit: besluit({}, false) }), DAG)).toBeNull();
  });
  test('een termijn is nooit korter dan het begin, en een langere rij nooit eerder voorbij', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9_000 }), fc.constantFrom('toewijzen', 'afwijzen', 'buiten_behandeling', 'intrekken'), (dagen, dictum) => {
      const genomenOp = addDays(D('2020-01-01'), dagen);
      const b = bepaalBewaring(zaak({ besluit: besluit({ dictum, genomenOp, toewijzing: null }) }), DAG);
      expect(b?.gronden).toHaveLength(1);
      expect((b?.bewarenTot ?? '') >= addYears(genomenOp, 1)).toBe(true);
    }));
  });
  test('de lijst is gedateerd, en zegt hoe zeker zij is', () => {
    expect(findSelectielijst(D('2026-01-01'))).toBe(SELECTIELIJSTEN[0]);
    expect(findSelectielijst(D('1999-01-01'))).toBe(SELECTIELIJSTEN[0]);
    expect(SELECTIELIJSTEN.every((l) => l.zekerheid === 'onbevestigd' && l.toelichting.includes('archivaris'))).toBe(true);
  });
});

describe('wat vernietigen tegenhoudt', () => {
  const omgeving = (anders: Partial<Bewaaromgeving> = {}): Bewaaromgeving => ({ vandaag: DAG, bewaring: bepaalBewaring(zaak(), DAG), vastgehouden: [], jaarverslagen: [2026, 2027, 2028, 2029], berichtWacht: false, overdrachtOpen: false, ...anders });
  const codes = (d: Zaak, o: Partial<Bewaaromgeving> = {}) => findBeletselen(d, omgeving({ bewaring: bepaalBewaring(d, DAG), ...o })).map((b) => b.code);

  test('niets, als de termijn voorbij is en niemand het dossier nodig heeft', () => expect(codes(zaak())).toEqual([]));
  test.each([
    ['geen_uitkomst', zaak({ status: 'afgesloten', besluit: null }), {}],
    ['termijn_loopt', zaak(), { vandaag: D('2028-03-01') }],
    ['zaak_loopt', zaak({ status: 'geregistreerd' }), {}],
    ['herziening_open', zaak({ verloop: verloop({ herzieningen: [{ sinds: D('2027-01-01'), aanleiding: 'nieuw_feit', taak: 'x', afgedaan: null }] }) }), {}],
    ['bericht_wacht', zaak(), { berichtWacht: true }],
    ['overdracht_open', zaak(), { overdrachtOpen: true }],
    ['vastgehouden', zaak(), { vastgehouden: ['woo'] }],
    ['jaarverslag_ontbreekt', zaak(), { jaarverslagen: [] }],
    ['geschil_open', zaak({ geschil: { partijen: ['0503', '0518'], behandelgemeente: '0503', geopendOp: D('2027-01-01'), uiterlijk: D('2027-02-01'), trede: 'contactpersonen', standpunten: [], uitkomst: null } }), {}],
  ] as const)('%s', (code, d, o) => expect(codes(d, o as Partial<Bewaaromgeving>)).toEqual([code]));
  test('op de laatste dag van de termijn nog niet, de dag erna wel', () => {
    expect(codes(zaak(), { vandaag: D('2028-03-01') })).toEqual(['termijn_loopt']);
    expect(codes(zaak(), { vandaag: D('2028-03-02') })).toEqual([]);
  });
  test('een open bezwaar of beroep, naast de lopende zaak', () => {
    expect(codes(zaak({ status: 'bezwaar', verloop: verloop({ bezwaren: [bezwaar(null)] }) }))).toEqual(['zaak_loopt', 'bezwaar_open']);
    expect(codes(zaak({ status: 'beroep', verloop: verloop({ beroepen: [beroep(null)] }) }))).toEqual(['zaak_loopt', 'beroep_open']);
  });
  test('elk jaar waarin het dossier meetelt moet zijn vastgesteld', () => {
    const d = zaak({
      eerdereBesluiten: [{ besluit: besluit({ genomenOp: D('2027-06-01') }), registratie: null, verloop: verloop({ einde: { soort: 'vervallen', op: D('2031-01-01'), reden: '' } }) }],
      verloop: verloop({ bezwaren: [bezwaar('2029-01-01')], beroepen: [beroep(null)], afgesloten: { op: D('2030-05-01'), reden: '' } }),
    });
    expect(jarenVan(d)).toEqual([2026, 2027, 2028, 2029, 2030, 2031]);
    expect(jarenVan(zaak({ besluit: null }))).toEqual([2026]);
  });
  test('elke grond om vast te houden heeft een naam', () => expect(Vasthoudgrond.options).toContain('woo'));
});
