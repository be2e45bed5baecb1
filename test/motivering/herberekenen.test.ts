import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf } from '../../electron/backend/hash.ts';
import { recomputeBesluitOpSchijf } from '../../electron/backend/herbereken-file.ts';
import type { Afwijking } from '../../shared/domain/besluit/afwijking.ts';
import { berekenHerkomst, berekenVoorstel, REKENWIJZE } from '../../shared/domain/besluit/bereken-voorstel.ts';
import { Aanvraagdictum, Besluit, Dossierstuk, type Verdelingsinvoer } from '../../shared/domain/besluit/besluit.ts';
import { composeBesluit, composeDossierstuk, composeZaak, toetsBesluitkeuze, weigeringsgrondenVoor } from '../../shared/domain/besluit/decide-besluit.ts';
import type { Besluitkeuze } from '../../shared/domain/besluit/besluitkeuze.ts';
import { diffDeel, herberekenBesluit } from '../../shared/domain/besluit/herbereken.ts';
import { listAfwijkingen } from '../../shared/domain/besluit/list-afwijkingen.ts';
import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import { composeOverweging, listBewijsVan, listTekstblokken } from '../../shared/domain/motivering/tekstblokken.ts';
import { UrgentiegroepCode } from '../../shared/domain/persoon/urgentiegroep.ts';
import { Regelset, type Regelsetbestand } from '../../shared/domain/verdeling/regelset.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { renderBesluitbestand, verifyBesluitbestand, type Besluitbestand } from '../../shared/protocol/besluitbestand.ts';
import { PubliekeSleutel, signDetached, sleutelKenmerk } from '../../shared/protocol/jws.ts';
import { ARRANGEMENTEN } from '../../shared/regelsets/alle-regelsets.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import { aanvraag, herstelkans, TOT_VERDELING, VANDAAG, verblijf, vouw } from '../shared/builders.ts';

type Sleutel = { publiek: PubliekeSleutel; prive: CryptoKey; kid: string };
async function maakSleutel(): Promise<Sleutel> {
  const paar = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', paar.publicKey);
  const publiek = PubliekeSleutel.parse({ kty, crv, x, y });
  return { publiek, prive: paar.privateKey, kid: await sleutelKenmerk(publiek) };
}

const open = (p: object): boolean => 'nietBepaald' in p;
/** An arrangement with what its source leaves open taken from Haaglanden, so that a commission could work with it. */
function maakWerkbaar(r: Regelsetbestand): Regelset {
  const h = haaglanden2026;
  const vul = <T extends Record<string, unknown>>(van: T, uit: Record<string, unknown>): T => Object.fromEntries(Object.entries(van).map(([naam, w]) => [naam, typeof w === 'object' && w !== null && open(w) ? (uit[naam] ?? w) : w])) as T; // the same fields
  const plafond = r.verdeling.plafond;
  const heel = !open(plafond) && 'waarde' in plafond && typeof plafond.waarde.niveau === 'string' && typeof plafond.waarde.afronding === 'string';
  return Regelset.parse({
    ...r, leden: r.leden.length > 0 ? r.leden : h.leden, geldigVan: r.geldigVan ?? h.geldigVan, herkomst: vul(r.herkomst, h.herkomst), termijnen: vul(r.termijnen, h.termijnen),
    herstelkans: r.herstelkans.criteria.length > 0 ? r.herstelkans : h.herstelkans, weigeringsgronden: r.weigeringsgronden.length > 0 ? r.weigeringsgronden : h.weigeringsgronden,
    verdeling: { ...vul(r.verdeling, h.verdeling), volgorde: r.verdeling.volgorde.length > 0 ? r.verdeling.volgorde : h.verdeling.volgorde, ...(heel ? {} : { plafond: h.verdeling.plafond }) },
  });
}

/** Every arrangement, in a form that a commission can work with from intake to decision. */
const WERKBAAR: readonly Regelset[] = ARRANGEMENTEN.map(({ regelset }) => maakWerkbaar(regelset));

type Wens = { readonly regelset: Regelset; readonly groep: UrgentiegroepCode; readonly dictum: Aanvraagdictum; readonly verhuringen?: number; readonly gebruikt?: number; readonly sindsdien?: number; readonly gekozen?: number };

/** A case judged with the real rules, up to the distribution. */
function maakZaak({ regelset, groep, verhuringen = 100, gebruikt = 10, sindsdien = 0, gekozen = 0 }: Wens): Dossier {
  const basis = vouw(...TOT_VERDELING);
  const gemeente = regelset.leden[0] ?? '0503';
  const vraag = aanvraag({ urgentiegroep: groep });
  const perioden = [verblijf('20150601', null, { gemeente })];
  const afleiding = berekenHerkomst({ aanvraag: vraag, verblijf: perioden }, regelset);
  const invoer: Verdelingsinvoer = {
    berekendOp: VANDAAG, rekenwijze: REKENWIJZE,
    cijfers: regelset.leden.map((g, i) => ({ cijfer: { gemeente: g, jaar: 2026, verhuringen: verhuringen + i, gebruikt, peildatum: plainDate('2026-10-31'), bron: 'testcijfers', leefbaarheidssignaal: i === 1 ? 'Verzonnen signaal.' : '' }, sindsdien })),
  };
  const herkomst = { afleiding, gemeente: afleiding.opvolger ?? afleiding.gemeente, motivering: '' };
  const oordeel = herstelkans();
  const voorstel = berekenVoorstel({ aanvraag: vraag, herkomst, herstelkans: oordeel }, invoer, regelset);
  return { ...basis, aanvraag: vraag, verblijf: perioden, herkomst, herstelkans: oordeel, verdeling: { voorstel, gemeente: regelset.leden[gekozen % regelset.leden.length] ?? gemeente, route: voorstel.route, motivering: 'Verzonnen motivering.', invoer } };
}

function maakKeuze(d: Dossier, { regelset, groep, dictum }: Wens): Besluitkeuze {
  const weigeringsgronden = dictum === 'afwijzen' ? weigeringsgrondenVoor(regelset, groep).flatMap(({ grond, verboden }) => (verboden === null ? [grond.code] : [])).slice(0, 1) : [];
  const afwijkingen = listAfwijkingen(d, dictum).map(({ soort }): Afwijking => ({ soort, reden: 'anders', motivering: 'Verzonnen reden.' }));
  const zaak = composeZaak(d);
  const blokken = listTekstblokken(zaak, { dictum, weigeringsgronden, afwijkingen: afwijkingen.map((a) => a.soort) });
  const overwegingen = [
    ...blokken.map((b) => composeOverweging(b, zaak, regelset)).map((o) => ({ ...o, grond: o.grond.replace(/\[.*?\]/g, 'x'), tekst: o.tekst.replace(/\[.*?\]/g, 'x'), bewijs: listBewijsVan(zaak).slice(0, 2) })),
    // a region with grounds of its own has no block for them
    ...weigeringsgronden.filter((code) => !blokken.some((b) => b.weigeringsgrond === code)).map((weigeringsgrond) => ({ grond: 'afspraak van de regio', tekst: 'Verzonnen uitleg.', weigeringsgrond })),
  ];
  return { dictum, weigeringsgronden, afwijkingen, overwegingen };
}

describe('een besluit opnieuw uitrekenen', () => {
  let v: Sleutel, s: Sleutel, map: string;
  beforeAll(async () => {
    [v, s] = await Promise.all([maakSleutel(), maakSleutel()]);
    map = mkdtempSync(path.join(tmpdir(), 'toetstafel-herbereken-'));
  });
  afterAll(() => rmSync(map, { recursive: true, force: true }));

  async function teken(document: Besluit, dossierstuk: Dossierstuk): Promise<Besluitbestand> {
    const besluit = Besluit.parse({ ...document, dossierstukHash: hashOf(dossierstuk) });
    const handtekeningen = await Promise.all(([['voorzitter', v], ['secretaris', s]] as const).map(async ([rol, sleutel]) => ({ rol, kid: sleutel.kid, ...(await signDetached(besluit, sleutel.prive, sleutel.kid)) })));
    return { soort: 'toetstafel.besluitbestand', versie: 1, besluit, dossierstuk: Dossierstuk.parse(dossierstuk), handtekeningen, sleutels: [{ kid: v.kid, sleutel: v.publiek }, { kid: s.kid, sleutel: s.publiek }], registratie: null };
  }

  /** A decision taken by the rules of the program, signed by two people. */
  function neem(wens: Wens): { document: Besluit; stuk: Dossierstuk } {
    const d = maakZaak(wens);
    const keuze = maakKeuze(d, wens);
    expect(toetsBesluitkeuze(d, keuze, { regelset: wens.regelset, bijlagen: [] })).toBeUndefined();
    const stuk = composeDossierstuk(d, keuze, 'ab'.repeat(32));
    const document = composeBesluit(d, keuze, {
      besluitId: '2f0d6a0e-9a0b-4a57-8a55-6c5d2f3b1a77', vandaag: VANDAAG, commissie: { id: '9b2d6a0e-1a0b-4a57-8a55-6c5d2f3b1a01', naam: 'Testcommissie', namens: 'het college' }, regelset: wens.regelset, bijlagen: [],
      regelsetHash: hashOf(wens.regelset), voorstelHash: d.verdeling && hashOf(d.verdeling.voorstel), dossierstukHash: hashOf(stuk), ondertekenaars: [{ rol: 'voorzitter', kid: v.kid }, { rol: 'secretaris', kid: s.kid }],
    });
    return { document, stuk };
  }
  const bestandVan = async (wens: Wens): Promise<Besluitbestand> => { const { document, stuk } = neem(wens); return teken(document, stuk); };
  const HAAGLANDEN: Wens = { regelset: haaglanden2026, groep: 'e', dictum: 'toewijzen' };

  async function opSchijf(bestand: Besluitbestand | string, naam = 'besluit.json'): Promise<string> {
    const pad = path.join(map, naam);
    writeFileSync(pad, typeof bestand === 'string' ? bestand : `${renderBesluitbestand(bestand)}\n`);
    return Promise.resolve(pad);
  }

  test('alle regelsets doen mee, en die van Haaglanden zoals zij is', () => {
    expect(WERKBAAR).toHaveLength(ARRANGEMENTEN.length);
    expect(hashOf(WERKBAAR.find((r) => r.id === haaglanden2026.id))).toBe(hashOf(haaglanden2026));
  });

  test.each(WERKBAAR.map((regelset) => [regelset.id, regelset] as const))('%s: elke groep en elk dictum geeft een besluit dat te controleren en gelijk te herberekenen is', { timeout: 60_000 }, async (_, regelset) => {
    for (const groep of UrgentiegroepCode.options) {
      for (const dictum of Aanvraagdictum.options) {
        const bestand = await bestandVan({ regelset, groep, dictum });
        const gecontroleerd = await verifyBesluitbestand(renderBesluitbestand(bestand));
        if (!gecontroleerd.ok || !bestand.dossierstuk) throw new Error(`${groep} ${dictum}`);
        const { delen, voorstel } = herberekenBesluit(bestand.besluit, bestand.dossierstuk, regelset);
        expect([groep, dictum, delen.map((d) => d.uitkomst)]).toEqual([groep, dictum, ['gelijk', 'gelijk', dictum === 'toewijzen' ? 'gelijk' : 'niet_van_toepassing']]);
        expect(voorstel && hashOf(voorstel)).toBe(bestand.besluit.voorstelHash);
      }
    }
  });

  test('welke cijfers er ook stonden: dezelfde invoer geeft dezelfde hash', () => {
    fc.assert(
      fc.property(fc.constantFrom(...UrgentiegroepCode.options), fc.nat(2_000), fc.nat(700), fc.nat(40), fc.nat(8), (groep, verhuringen, gebruikt, sindsdien, gekozen) => {
        const { document, stuk } = neem({ ...HAAGLANDEN, groep, verhuringen, gebruikt, sindsdien, gekozen });
        const { delen, voorstel } = herberekenBesluit(document, Dossierstuk.parse(JSON.parse(JSON.stringify(stuk))), haaglanden2026);
        expect(delen.map((d) => d.uitkomst)).toEqual(['gelijk', 'gelijk', 'gelijk']);
        expect(hashOf(voorstel)).toBe(document.voorstelHash);
      }),
      { numRuns: 60 },
    );
  });

  test('van het bestand op schijf: gelijk, met de hash en wat mensen besloten', async () => {
    const uitkomst = await recomputeBesluitOpSchijf(await opSchijf(await bestandVan({ ...HAAGLANDEN, gebruikt: 900 })), null);
    if (!uitkomst.ok) throw new Error(uitkomst.error.melding);
    expect(uitkomst.value).toMatchObject({ uitkomst: 'gelijk', voorstelHash: { vastgelegd: uitkomst.value.voorstelHash.berekend } });
    expect(uitkomst.value.verantwoording).toEqual(expect.arrayContaining([{ label: 'Besluit', waarde: 'Urgentie toekennen' }, { label: 'Afwijking', waarde: 'Boven het plafond, of plafond niet te toetsen: een andere reden' }]));
  });

  test('één veranderde byte: het bestand wordt niet herberekend, met het deel dat niet klopt', async () => {
    const tekst = renderBesluitbestand(await bestandVan(HAAGLANDEN));
    for (const [van, naar, deel] of [['"gebruikt":10', '"gebruikt":11', 'dossierstuk'], ['"genomenOp":"2026-11-21"', '"genomenOp":"2026-11-22"', 'handtekening'], ['Verzonnen signaal', 'verzonnen signaal', 'dossierstuk']] as const) {
      const uitkomst = await recomputeBesluitOpSchijf(await opSchijf(tekst.replace(van, naar)), null);
      expect(uitkomst.ok ? 'ok' : uitkomst.error.deel).toBe(deel);
    }
  });

  test('wie de cijfers verandert en opnieuw ondertekent, valt door de mand: het voorstel volgt er niet uit', async () => {
    const { document, stuk } = neem(HAAGLANDEN);
    const cijfers = stuk.verdeling?.invoer?.cijfers.map((c) => ({ ...c, cijfer: { ...c.cijfer, gebruikt: 99 } })) ?? [];
    if (!stuk.verdeling?.invoer) throw new Error('no input');
    const bestand = await teken(document, { ...stuk, verdeling: { ...stuk.verdeling, invoer: { ...stuk.verdeling.invoer, cijfers } } });
    const uitkomst = await recomputeBesluitOpSchijf(await opSchijf(bestand), null);
    if (!uitkomst.ok) throw new Error(uitkomst.error.melding);
    expect(uitkomst.value.uitkomst).toBe('anders');
    const voorstel = uitkomst.value.delen.find((d) => d.deel === 'voorstel');
    expect(voorstel?.toelichting).toMatch(/^Opnieuw berekend met een andere uitkomst, op \d+ plekken\.$/);
    expect(voorstel?.verschillen.map((p) => p.plek)).toContain('perGemeente.1.teller.gebruikt');
    expect(voorstel?.verschillen).toContainEqual({ plek: 'perGemeente.1.teller.gebruikt', vastgelegd: '10', berekend: '99' });
  });

  test('één verschil wordt met één plek genoemd', () => {
    const { document, stuk } = neem(HAAGLANDEN);
    if (!stuk.verdeling) throw new Error('no distribution');
    const anders = { ...stuk, verdeling: { ...stuk.verdeling, voorstel: { ...stuk.verdeling.voorstel, samenvatting: 'Iets anders.' } } };
    expect(herberekenBesluit(document, anders, haaglanden2026).delen[1]).toMatchObject({ uitkomst: 'anders', toelichting: 'Opnieuw berekend met een andere uitkomst, op één plek.', verschillen: [{ plek: 'samenvatting', vastgelegd: 'Iets anders.' }] });
  });

  test('een voorstelhash die niet bij het voorstel hoort, is anders', async () => {
    const { document, stuk } = neem(HAAGLANDEN);
    const uitkomst = await recomputeBesluitOpSchijf(await opSchijf(await teken({ ...document, voorstelHash: 'f'.repeat(64) }, stuk)), null);
    expect(uitkomst.ok && uitkomst.value.uitkomst).toBe('anders');
  });

  test('een andere versie van de regelset wordt niet stil gebruikt; het bestand van de goede wel', async () => {
    const oud: Regelset = { ...haaglanden2026, status: 'Een oudere lezing van dezelfde afspraken.' };
    const pad = await opSchijf(await bestandVan({ ...HAAGLANDEN, regelset: oud }));
    const regelset = path.join(map, 'regelset.json');
    const fout = async (bestand: string | null): Promise<string> => { const u = await recomputeBesluitOpSchijf(pad, bestand); return u.ok ? u.value.uitkomst : `${u.error.deel}: ${u.error.melding}`; };
    expect(await fout(null)).toMatch(/^regelset: De regelset haaglanden-2026 in dit programma is een andere versie/);
    writeFileSync(regelset, JSON.stringify(haaglanden2026));
    expect(await fout(regelset)).toMatch(/^regelset: Dit is niet de regelset van het besluit/);
    writeFileSync(regelset, JSON.stringify(oud));
    expect(await fout(regelset)).toBe('gelijk');
    writeFileSync(regelset, '{"id":"x"}');
    expect(await fout(regelset)).toMatch(/heeft niet de goede vorm/);
    writeFileSync(regelset, 'geen json');
    expect(await fout(regelset)).toMatch(/niet te lezen/);
    writeFileSync(regelset, ' '.repeat(5_000_001));
    expect(await fout(regelset)).toMatch(/te groot/);
    const vreemd = await opSchijf(await bestandVan({ ...HAAGLANDEN, regelset: { ...haaglanden2026, id: 'onbekend' } }));
    const u = await recomputeBesluitOpSchijf(vreemd, null);
    expect(u.ok ? '' : u.error.melding).toMatch(/zit niet in dit programma/);
  });

  test('een besluit van voor de bewaarde cijfers zegt wat niet te berekenen is; een ander rekenwijze wordt genoemd', async () => {
    const { document, stuk } = neem(HAAGLANDEN);
    if (!stuk.verdeling?.invoer) throw new Error('no input');
    const { invoer, ...zonder } = stuk.verdeling;
    const oud = await recomputeBesluitOpSchijf(await opSchijf(await teken(document, { ...stuk, verdeling: zonder })), null);
    expect(oud.ok && oud.value).toMatchObject({ uitkomst: 'niet_alles_te_berekenen', voorstelHash: { berekend: null } });
    const ander = { ...stuk, verdeling: { ...stuk.verdeling, invoer: { ...invoer, rekenwijze: REKENWIJZE + 1, cijfers: [] } } };
    expect(herberekenBesluit(document, ander, haaglanden2026).delen[1]?.toelichting).toContain(`dit programma rekent met rekenwijze ${REKENWIJZE}`);
    expect(herberekenBesluit(document, { ...stuk, herkomst: null }, haaglanden2026).delen.map((d) => d.uitkomst)).toEqual(['niet_van_toepassing', 'niet_van_toepassing', 'gelijk']);
    expect(herberekenBesluit({ ...document, besluitsoort: 'verlenging' }, stuk, haaglanden2026).delen[2]?.toelichting).toContain('volgt op een eerder besluit');
  });

  test('zonder dossier in het bestand is er niets te berekenen', async () => {
    const uitkomst = await recomputeBesluitOpSchijf(await opSchijf({ ...(await bestandVan(HAAGLANDEN)), dossierstuk: null }), null);
    expect(uitkomst.ok ? '' : uitkomst.error.melding).toMatch(/Geef het besluit uit met dossier/);
  });

  test('de opdrachtregel: 0 bij gelijk, 1 met het deel dat verschilt, 2 bij een verkeerde aanroep', { timeout: 30_000 }, async () => {
    const cli = (...argumenten: string[]) => spawnSync(process.execPath, [path.resolve(import.meta.dirname, '../../electron/cli/index.ts'), 'herbereken', ...argumenten], { encoding: 'utf8' });
    const goed = await opSchijf(await bestandVan(HAAGLANDEN), 'goed.json');
    const gelijk = cli(goed);
    expect([gelijk.status, gelijk.stdout]).toEqual([0, expect.stringContaining('Hash van het voorstel is dezelfde')]);
    expect(JSON.parse(cli(goed, '--json').stdout)).toMatchObject({ uitkomst: 'gelijk' });
    const { document, stuk } = neem(HAAGLANDEN);
    if (!stuk.verdeling) throw new Error('no distribution');
    const fout = await opSchijf(await teken(document, { ...stuk, verdeling: { ...stuk.verdeling, voorstel: { ...stuk.verdeling.voorstel, samenvatting: 'Iets anders.' } } }), 'fout.json');
    const anders = cli(fout);
    expect([anders.status, anders.stdout]).toEqual([1, expect.stringMatching(/NIET GELIJK[\s\S]*samenvatting[\s\S]*in het besluit: Iets anders\./)]);
    expect(cli(path.join(map, 'bestaat-niet.json')).status).toBe(1);
    expect(cli().status).toBe(2);
    expect(cli(goed, '--regelset').status).toBe(2);
  });
});

describe('waar twee waarden verschillen', () => {
  test('de diepste plekken, in de volgorde van het lezen', () => {
    expect(diffDeel({ a: 1, b: [1, 2] }, { a: 1, b: [1, 3], c: 'x' })).toEqual([{ plek: 'b.2', vastgelegd: '2', berekend: '3' }, { plek: 'c', vastgelegd: 'ontbreekt', berekend: 'x' }]);
    expect(diffDeel({ a: 1 }, { a: 1 })).toEqual([]);
    expect(diffDeel(undefined, undefined)).toEqual([]);
    expect(diffDeel('x'.repeat(200), [1])).toEqual([{ plek: 'alles', vastgelegd: `${'x'.repeat(119)}…`, berekend: '[1]' }]);
    expect(diffDeel([1], { a: 1 })[0]?.plek).toBe('alles');
  });
  test('twee waarden zijn gelijk of hebben minstens één plek', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => { expect(diffDeel(a, a)).toEqual([]); expect(diffDeel(a, b).length > 0).toBe(hashOf(a) !== hashOf(b)); }));
  });
});
