import { describe, expect, test } from 'vitest';
import { AFWIJKSOORTEN, VRIJE_AFWIJKINGEN } from '../../shared/domain/besluit/afwijking.ts';
import { Aanvraagdictum, DICTA, Overweging } from '../../shared/domain/besluit/besluit.ts';
import { composeZaak } from '../../shared/domain/besluit/decide-besluit.ts';
import { URGENTIEGROEPEN } from '../../shared/domain/persoon/urgentiegroep.ts';
import { composeOverweging, findInvullingen, findOnbekendBewijs, findTekstblok, heeftGat, isInvulling, isZelfdeBewijs, listBewijsVan, listTekstblokken, TEKSTBLOKKEN } from '../../shared/domain/motivering/tekstblokken.ts';
import { isVoorwaardecode, listVoorwaardenVoor, VOORWAARDEN } from '../../shared/domain/motivering/voorwaarden.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import { aanvraag, DELFT, DEN_HAAG, herstelkans, TOT_VERDELING, vouw } from '../shared/builders.ts';

const compleet = vouw(...TOT_VERDELING);
const zaak = composeZaak(compleet);
const leeg = composeZaak(vouw(...TOT_VERDELING.slice(0, 1)));
const codes = (z: typeof zaak, keuze: Partial<Parameters<typeof listTekstblokken>[1]>) => listTekstblokken(z, { dictum: 'toewijzen', weigeringsgronden: [], afwijkingen: [], ...keuze }).map((b) => b.code);
const getBlok = (code: string) => { const b = findTekstblok(code); if (!b) throw new Error(code); return b; };

describe('de vaste teksten', () => {
  test('elk blok heeft een eigen code, een artikel, een bron en alleen invullingen die bestaan', () => {
    expect(new Set(TEKSTBLOKKEN.map((b) => b.code)).size).toBe(TEKSTBLOKKEN.length);
    for (const b of TEKSTBLOKKEN) for (const plek of findInvullingen(`${b.grond} ${b.tekst} ${b.bron}`)) expect([b.code, plek, isInvulling(plek)]).toEqual([b.code, plek, true]);
  });
  test('elke tekst is aan de persoon gericht en noemt geen groep, ziekte of instelling', () => {
    for (const b of TEKSTBLOKKEN) {
      expect(b.tekst, b.code).toMatch(/\b(u|uw|Wij|wij)\b/i);
      expect(b.tekst, b.code).not.toMatch(/detentie|gevangen|ggz|psych|sekswerk|huiselijk geweld|mensenhandel|jeugdhulp|opvang|vergunninghouder|de aanvrager|helaas|!/i);
      expect(b.grond, b.code).not.toMatch(/lid 3 onder [a-j]|art\. 28/);
      for (const zin of b.tekst.replace(/\[[^\]]*\]/g, 'x').split(/[.:]/)) expect(zin.trim().split(/\s+/).length, zin).toBeLessThanOrEqual(26);
    }
  });
  test('elke groep heeft een eigen blok met wat zij moet aantonen', () => {
    for (const { code } of URGENTIEGROEPEN) {
      const groep = listTekstblokken({ ...leeg, aanvraag: aanvraag({ urgentiegroep: code }) }, { dictum: 'toewijzen', weigeringsgronden: [], afwijkingen: [] }).filter((b) => b.groepen);
      expect(groep.map((b) => b.code)).toEqual([`groep_${code}`]);
      expect(groep[0]?.letOp).not.toBe('');
    }
  });
  test('elke weigeringsgrond van de regio heeft een blok dat haar uitlegt, en alleen als zij is gekozen', () => {
    for (const g of haaglanden2026.weigeringsgronden) {
      expect(codes(leeg, { dictum: 'afwijzen', weigeringsgronden: [g.code] })).toContain(`weigering_${g.code}`);
      expect(codes(leeg, { dictum: 'afwijzen' })).not.toContain(`weigering_${g.code}`);
      expect(composeOverweging(getBlok(`weigering_${g.code}`), leeg, haaglanden2026)).toMatchObject({ weigeringsgrond: g.code, grond: g.bron });
    }
  });
  test('elk dictum heeft blokken', () => {
    for (const dictum of Object.keys(DICTA) as (keyof typeof DICTA)[]) expect(codes(leeg, { dictum }).length, dictum).toBeGreaterThan(0);
    expect(Aanvraagdictum.options).not.toContain('intrekken');
  });
  test('een afwijking brengt haar blok mee', () => {
    for (const b of TEKSTBLOKKEN.filter((x) => x.afwijking)) {
      expect(codes(zaak, { afwijkingen: b.afwijking ? [b.afwijking] : [] })).toContain(b.code);
      expect(codes(zaak, {})).not.toContain(b.code);
    }
    expect(VRIJE_AFWIJKINGEN.every((s) => s in AFWIJKSOORTEN)).toBe(true);
  });
});

describe('welke teksten passen', () => {
  const h = zaak.herkomst;
  if (!h) throw new Error('no origin');
  const met = (deel: Partial<typeof zaak>) => codes({ ...zaak, ...deel }, {});
  test('bij een zekere, een onzekere en een onbekende herkomst', () => {
    const van = (lijst: string[]) => lijst.filter((c) => c.startsWith('herkomst'));
    expect(van(met({}))).toEqual(['herkomst']);
    expect(van(met({ herkomst: { ...h, afleiding: { ...h.afleiding, uitkomst: 'voorlopig' } } }))).toEqual(['herkomst_onzeker']);
    expect(van(met({ herkomst: { ...h, gemeente: null } }))).toEqual(['herkomst_onbekend']);
    expect(van(met({ herkomst: { ...h, gemeente: DEN_HAAG } }))).toEqual([]);
    expect(van(met({ herkomst: { ...h, afleiding: { ...h.afleiding, opvolger: DEN_HAAG }, gemeente: DEN_HAAG } }))).toEqual(['herkomst']);
    expect(van(met({ herkomst: null }))).toEqual([]);
  });
  test('bij een betere kans elders, in de herkomstgemeente, of nog niet beoordeeld', () => {
    const van = (lijst: string[]) => lijst.filter((c) => c.startsWith('woonstart'));
    expect(van(met({}))).toEqual(['woonstart_herkomst']);
    expect(van(met({ herstelkans: herstelkans(DELFT) }))).toEqual(['woonstart_herkomst']);
    expect(van(met({ herstelkans: herstelkans(DEN_HAAG) }))).toEqual(['woonstart_ander']);
    expect(van(met({ herstelkans: herstelkans(DEN_HAAG), herkomst: null }))).toEqual(['woonstart_ander']);
    expect(van(met({ herstelkans: null }))).toEqual([]);
  });
  test('alleen waar nog ruimte is onder het plafond', () => {
    expect(met({})).toContain('plafond_ruimte');
    const v = zaak.verdeling;
    if (!v) throw new Error('no distribution');
    expect(met({ verdeling: { ...v, gemeente: '9999' } })).not.toContain('plafond_ruimte');
    expect(met({ verdeling: null })).not.toContain('plafond_ruimte');
  });
});

describe('een overweging uit een tekst', () => {
  test.each(TEKSTBLOKKEN.map((b) => [b.code]))('%s laat geen accolade en geen regel van een bronbestand staan, in een volle en een lege zaak', (code) => {
    for (const z of [zaak, leeg]) {
      const o = composeOverweging(getBlok(code), z, haaglanden2026);
      expect(`${o.grond} ${o.tekst}`).not.toMatch(/[{}]|\.txt|undefined|null/);
      expect(Overweging.parse(o)).toEqual(o);
    }
  });
  test('de gegevens van de zaak staan erin', () => {
    expect(composeOverweging(getBlok('herkomst'), zaak, haaglanden2026).tekst).toContain('Uw herkomstgemeente is Delft.');
    const v = zaak.verdeling;
    if (!v) throw new Error('no distribution');
    const anders = { ...zaak, verdeling: { ...v, gemeente: DEN_HAAG, route: 'zelf_zoeken' as const, voorstel: { ...v.voorstel, voorkeursgemeente: null } } };
    expect(composeOverweging(getBlok('afwijking_voorstel'), anders, haaglanden2026).tekst).toContain('wijzen geen gemeente aan. Wij kiezen voor ');
    expect(composeOverweging(getBlok('afwijking_route'), anders, haaglanden2026).tekst).toContain('zoekt u zelf een woning');
    expect(composeOverweging(getBlok('afwijking_route'), zaak, haaglanden2026).tekst).toContain('krijgt u een woning aangeboden');
    expect(heeftGat(composeOverweging(getBlok('herkomst'), leeg, haaglanden2026).tekst)).toBe(true);
    expect(composeOverweging({ ...getBlok('herkomst'), tekst: 'Hier staat {onzin}.' }, zaak, haaglanden2026).tekst).toBe('Hier staat {onzin}.');
  });
  test('zonder criteria staat de naam van de regelset als bron', () => {
    const kaal = { ...haaglanden2026, herstelkans: { ...haaglanden2026.herstelkans, criteria: [] } };
    expect(composeOverweging(getBlok('woonstart_herkomst'), zaak, kaal).grond).toBe(haaglanden2026.naam);
  });
});

describe('bewijs', () => {
  const verklaring = { tekst: 'Verzonnen.', door: 'Testinstelling', datum: aanvraag().ontvangenOp };
  test('elk feit van de zaak kan bewijs zijn, en niets anders', () => {
    const vol = { ...zaak, aanvraag: aanvraag({ verklaring }), herstelkans: { ...herstelkans(), oordelen: [...herstelkans().oordelen, { criterium: 'werk', gemeente: DELFT, oordeel: 'onbekend' as const, reden: '', bewijs: '' }] } };
    expect(listBewijsVan(vol).map((b) => b.soort)).toEqual(['verklaring', 'opname', 'verblijf', 'herkomst', 'oordeel', 'voorstel', 'aanvraag']);
    expect(listBewijsVan(leeg).map((b) => b.soort)).toEqual(['opname', 'aanvraag']);
    expect(findOnbekendBewijs(listBewijsVan(vol), vol, [])).toEqual([]);
  });
  test('een verwijzing naar iets dat er niet is, valt op; een bijlage alleen met dezelfde bytes', () => {
    const bijlage = { soort: 'bijlage' as const, id: 'c2a3f4b0-0a0b-4a57-8a55-6c5d2f3b1a77', sha256: 'a'.repeat(64) };
    expect(findOnbekendBewijs([bijlage], zaak, [bijlage])).toEqual([]);
    for (const anders of [{ id: bijlage.id, sha256: 'b'.repeat(64) }, { id: 'd2a3f4b0-0a0b-4a57-8a55-6c5d2f3b1a77', sha256: bijlage.sha256 }]) expect(findOnbekendBewijs([bijlage], zaak, [anders])).toEqual([bijlage]);
    expect(findOnbekendBewijs([{ soort: 'verblijf', nummer: 7 }, { soort: 'verklaring' }], zaak, [])).toHaveLength(2);
    expect(isZelfdeBewijs({ soort: 'verblijf', nummer: 1 }, { nummer: 1, soort: 'verblijf' })).toBe(true);
    expect(isZelfdeBewijs({ soort: 'verblijf', nummer: 1 }, { soort: 'opname', nummer: 1 })).toBe(false);
  });
});

describe('voorwaarden', () => {
  test('begeleiding hoort bij wie een instelling verlaat, zelf reageren bij zelf zoeken', () => {
    expect(listVoorwaardenVoor('e', 'directe_bemiddeling').map((v) => v.code)).toContain('begeleiding');
    expect(listVoorwaardenVoor('a', 'directe_bemiddeling').map((v) => v.code)).not.toContain('begeleiding');
    expect(listVoorwaardenVoor('a', 'zelf_zoeken').map((v) => v.code)).toContain('reageren');
    expect(listVoorwaardenVoor('a', 'directe_bemiddeling').map((v) => v.code)).not.toContain('reageren');
    expect(new Set(VOORWAARDEN.map((v) => v.code)).size).toBe(VOORWAARDEN.length);
    expect([isVoorwaardecode('eigen'), isVoorwaardecode('begeleiding'), isVoorwaardecode('verzonnen')]).toEqual([true, true, false]);
  });
});
