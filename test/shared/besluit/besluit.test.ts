import { describe, expect, test } from 'vitest';
import { Besluit, Dossierstuk } from '../../../shared/domain/besluit/besluit.ts';
import { decideBesluit, toetsBesluitkeuze, weigeringsgrondenVoor } from '../../../shared/domain/besluit/decide-besluit.ts';
import type { Besluitkeuze } from '../../../shared/domain/besluit/besluitkeuze.ts';
import { UrgentiegroepCode } from '../../../shared/domain/persoon/urgentiegroep.ts';
import { haaglanden2026 } from '../../../shared/regelsets/haaglanden-2026.ts';
import { aanvraag, besluit, DELFT, TOT_VERDELING, VANDAAG, vouw } from '../builders.ts';

const overwegingen = [{ grond: 'art. 3:46 Awb', tekst: 'Omdat.' }];
const uitgelegd = (weigeringsgrond: string) => overwegingen.map((o) => ({ ...o, weigeringsgrond }));
const keuze = (anders: Partial<Besluitkeuze> = {}): Besluitkeuze => ({ dictum: 'toewijzen', weigeringsgronden: [], overwegingen, ...anders });
const compleet = vouw(...TOT_VERDELING);
const tot = (n: number) => vouw(...TOT_VERDELING.slice(0, n));
const CONTEXT = { regelset: haaglanden2026, bijlagen: [] };
const code = (r: ReturnType<typeof toetsBesluitkeuze>) => (r && !r.ok ? r.error.code : undefined);

// Forbidden refusal grounds by group, as the consolidated Huisvestingswet (1 July 2026) has them.
const VERBODEN = [
  { id: 'HW-15-3a', grond: 'woonduur', groepen: 'abcdefghij', bron: 'art. 15 lid 3 onder a Huisvestingswet 2014' },
  { id: 'HW-15-3b', grond: 'geen_woning_achter', groepen: 'abcdefghij', bron: 'art. 15 lid 3 onder b Huisvestingswet 2014' },
  { id: 'HW-15-5', grond: 'inkomen', groepen: 'di', bron: 'art. 15 lid 5 Huisvestingswet 2014' },
  { id: 'HW-16', grond: 'regionale_binding', groepen: 'ad', bron: 'art. 16 Huisvestingswet 2014' },
  { id: 'HW-14-6', grond: 'lokale_binding', groepen: 'abcdefghij', bron: 'art. 14 lid 6 Huisvestingswet 2014' },
];

describe('verboden weigeringsgronden', () => {
  test.each(VERBODEN)('$id: $grond mag niet bij de groepen $groepen, wel bij de andere', ({ grond, groepen, bron }) => {
    for (const groep of UrgentiegroepCode.options) {
      const verboden = weigeringsgrondenVoor(haaglanden2026, groep).find((g) => g.grond.code === grond)?.verboden;
      expect([groep, verboden]).toEqual([groep, groepen.includes(groep) ? bron : null]);
      const dossier = { ...compleet, aanvraag: aanvraag({ urgentiegroep: groep }) };
      expect(code(toetsBesluitkeuze(dossier, keuze({ dictum: 'afwijzen', weigeringsgronden: [grond], overwegingen: uitgelegd(grond) }), CONTEXT))).toBe(groepen.includes(groep) ? 'grond_verboden' : undefined);
    }
  });
  test('geen andere grond is ergens verboden', () => {
    const metVerbod = haaglanden2026.weigeringsgronden.filter((g) => g.verbodenVoor.length > 0).map((g) => g.code);
    expect(metVerbod.sort()).toEqual(VERBODEN.map((v) => v.grond).sort());
  });
});

describe('een besluit nemen', () => {
  test.each([[2, 'herkomst_ontbreekt'], [3, 'woonstart_ontbreekt'], [4, 'verdeling_ontbreekt'], [5, undefined]])('toewijzen na %i stappen: %s', (stappen, verwacht) => expect(code(toetsBesluitkeuze(tot(stappen), keuze(), CONTEXT))).toBe(verwacht));
  test('afwijzen vraagt een grond, en een grond die de regio kent', () => {
    expect(code(toetsBesluitkeuze(tot(1), keuze({ dictum: 'afwijzen' }), CONTEXT))).toBe('grond_ontbreekt');
    expect(code(toetsBesluitkeuze(tot(1), keuze({ dictum: 'afwijzen', weigeringsgronden: ['zomaar'] }), CONTEXT))).toBe('grond_onbekend');
    expect(code(toetsBesluitkeuze(tot(1), keuze({ dictum: 'afwijzen', weigeringsgronden: ['niet_in_groep'], overwegingen: uitgelegd('niet_in_groep') }), CONTEXT))).toBeUndefined();
  });
  test('buiten behandeling laten kan meteen na ontvangst (art. 4:5 Awb)', () => expect(code(toetsBesluitkeuze(tot(1), keuze({ dictum: 'buiten_behandeling' }), CONTEXT))).toBeUndefined());

  const kids = ['v'.repeat(43), 's'.repeat(43)] as const;
  const { document, dossierstuk, dossier } = besluit(kids);
  test('het besluit en het dossierstuk hebben de vorm die wordt ondertekend', () => {
    expect(Besluit.parse(document)).toEqual(document);
    expect(Dossierstuk.parse(dossierstuk)).toEqual(dossierstuk);
    expect(document).toMatchObject({ genomenOp: VANDAAG, herkomst: { uitkomst: 'vastgesteld', gemeente: DELFT }, toewijzing: { gemeente: DELFT, gemotiveerdOp: [], geldigTot: '2027-02-21' }, weigeringsgronden: [] });
  });
  test('in het besluit staat niets over de persoon', () => {
    const tekst = JSON.stringify(document);
    for (const geheim of ['Testpersoon', 'Voorbeeld', '111222333', '1990-05-17', 'Testinstelling']) expect(tekst).not.toContain(geheim);
  });
  test('bij een afwijzing staat er geen toewijzing in, wel de gronden', () => {
    const genomen = decideBesluit(dossier, keuze({ dictum: 'afwijzen', weigeringsgronden: ['niet_in_groep'], overwegingen: uitgelegd('niet_in_groep') }), dossierstuk, {
      besluitId: document.besluitId, vandaag: VANDAAG, commissie: document.commissie, regelset: haaglanden2026, bijlagen: [], regelsetHash: 'a'.repeat(64), voorstelHash: null, dossierstukHash: 'b'.repeat(64), ondertekenaars: document.ondertekenaars,
    });
    if (!genomen.ok) throw new Error(genomen.error.melding);
    expect(genomen.value[0]).toMatchObject({ soort: 'BesluitGenomen', document: { toewijzing: null, weigeringsgronden: ['niet_in_groep'] } });
  });
  test('een besluit zonder overweging bestaat niet (art. 3:46 Awb)', () => expect(Dossierstuk.safeParse({ ...dossierstuk, overwegingen: [] }).success).toBe(false));
});
