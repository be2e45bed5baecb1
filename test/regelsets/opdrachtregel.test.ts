import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import haaglanden from '../../shared/regelsets/haaglanden-2026/regelset.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../..');

/** `npm run -s cli -- regelset ...` as people type it. */
function regelset(...argumenten: string[]): { status: number | null; uit: string; fout: string } {
  const run = spawnSync(process.execPath, [path.join(root, 'electron/cli/index.ts'), 'regelset', ...argumenten], { encoding: 'utf8', cwd: root });
  return { status: run.status, uit: run.stdout, fout: run.stderr };
}

describe('regelset op de opdrachtregel', () => {
  let map = '';
  beforeAll(() => { map = mkdtempSync(path.join(tmpdir(), 'regelset-')); });
  afterAll(() => rmSync(map, { recursive: true, force: true }));
  const schrijf = (naam: string, inhoud: unknown): string => {
    const pad = path.join(map, naam);
    writeFileSync(pad, typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud));
    return pad;
  };

  test('alle voorbeelden van alle regelsets slagen, met een regel per regelset en een totaal', () => {
    const { status, uit } = regelset('test', '--alle');
    expect(status).toBe(0);
    expect(uit).toMatch(/^haaglanden-2026: \d+ geslaagd, 0 mislukt$/m);
    const [, regelsets, voorbeelden] = /^Totaal: (\d+) regelsets, (\d+) voorbeelden, \d+ geslaagd, 0 mislukt$/m.exec(uit) ?? [];
    expect(Number(regelsets)).toBeGreaterThanOrEqual(16);
    expect(Number(voorbeelden)).toBeGreaterThanOrEqual(150);
  });
  test('één regelset, ook als JSON', () => {
    expect(regelset('test', 'twente').uit).toMatch(/^twente: \d+ geslaagd, 0 mislukt\nTotaal: 1 regelset,/);
    expect(JSON.parse(regelset('test', 'haaglanden', '--json').uit)).toMatchObject({ mislukt: 0, regelsets: [{ id: 'haaglanden-2026', mislukt: [] }] });
  });
  test('een goede regelset klopt', () => expect(regelset('controleer', schrijf('goed.json', haaglanden))).toMatchObject({ status: 0, uit: 'Deze regelset klopt.\n' }));
  test('een foute regelset: elke fout met zijn plaats, en niets is veranderd', () => {
    const pad = schrijf('fout.json', { ...haaglanden, geldigTot: '2035-01-01', leden: [...haaglanden.leden, '9999'] });
    const { status, uit } = regelset('controleer', pad);
    expect(status).toBe(1);
    expect(uit).toMatch(/^FOUT leden\.9: Deze gemeentecode bestaat niet/m);
    expect(uit).toMatch(/^1 fout gevonden\. Er is niets veranderd\.$/m);
    expect(JSON.parse(regelset('controleer', pad, '--json').uit)).toMatchObject({ klopt: false, fouten: [{ pad: 'leden.9' }], waarschuwingen: [] });
  });
  test('een plafond van nul is geen fout, en de gevolgen staan erbij', () => {
    const { status, uit } = regelset('controleer', schrijf('nul.json', { ...haaglanden, verdeling: { ...haaglanden.verdeling, plafond: { ...haaglanden.verdeling.plafond, waarde: { ...haaglanden.verdeling.plafond.waarde, teller: 0 } } } }));
    expect([status, uit]).toEqual([0, expect.stringMatching(/^LET OP verdeling\.plafond\.waarde\.teller: Een plafond van nul.*\nDeze regelset klopt\.\n$/)]);
  });
  test('vergelijken toont alleen de zaken die anders uitkomen, met waarom', () => {
    const zaken = mkdtempSync(path.join(map, 'zaken-'));
    writeFileSync(path.join(zaken, 'zaak-1.json'), JSON.stringify({ groep: 'e', herkomstgemeente: '0503', kansrijk: null }));
    writeFileSync(path.join(zaken, 'lees-mij.txt'), 'geen zaak');
    const { status, uit } = regelset('vergelijk', 'haaglanden', 'delft-dwo', '--zaken', zaken);
    expect(status).toBe(0);
    expect(uit).toMatch(/zaak-1\.json:\n {2}toets: plafond: vraagt besluit bij haaglanden; plafond: geen stap in deze regelset bij delft-dwo\n/);
    expect(uit).toMatch(/1 van 1 zaken komen anders uit\.\n$/);
    expect(JSON.parse(regelset('vergelijk', 'haaglanden', 'haaglanden', '--zaken', zaken, '--json').uit)).toEqual({ a: 'haaglanden', b: 'haaglanden', zaken: 1, anders: 0, verschillen: [] });
  });
  test.each<[string, (dir: string) => string[], RegExp]>([
    ['zonder opdracht', () => [], /^Gebruik:/], ['test zonder id', () => ['test'], /^Gebruik:/], ['test met id en --alle', () => ['test', 'twente', '--alle'], /^Gebruik:/],
    ['een onbekende keuze', () => ['test', '--alle', '--snel'], /^Gebruik:/], ['te veel woorden', () => ['vergelijk', 'a', 'b', 'c', '--zaken', 'x'], /^Gebruik:/],
    ['een regelset die er niet is', () => ['test', 'bestaat-niet'], /geen regelset met het id "bestaat-niet"\. Kies uit: haaglanden-2026/],
    ['een bestand dat er niet is', () => ['controleer', 'bestaat-niet.json'], /"bestaat-niet\.json" is niet te lezen/],
    ['een bestand dat geen JSON is', (dir) => ['controleer', path.join(dir, 'stuk.json')], /"stuk\.json" is geen geldige JSON/],
    ['vergelijken zonder map', () => ['vergelijk', 'twente', 'delft-dwo'], /^Gebruik:/],
    ['vergelijken met een map die er niet is', () => ['vergelijk', 'twente', 'delft-dwo', '--zaken', 'bestaat-niet'], /map "bestaat-niet" is niet te lezen/],
    ['vergelijken met een onbekende regelset', (dir) => ['vergelijk', 'twente', 'nergens', '--zaken', dir], /geen regelset met het id "nergens"/],
    ['vergelijken met een eerste regelset die er niet is', (dir) => ['vergelijk', 'nergens', 'twente', '--zaken', dir], /geen regelset met het id "nergens"/],
    ['een map zonder zaken', (dir) => ['vergelijk', 'twente', 'delft-dwo', '--zaken', path.join(dir, 'leeg')], /staan geen zaken/],
    ['een zaak met een onbekende gemeente', (dir) => ['vergelijk', 'twente', 'delft-dwo', '--zaken', path.join(dir, 'kapot')], /In "zaak\.json": herkomstgemeente: Deze gemeentecode bestaat niet/],
    ['een zaak die geen JSON is', (dir) => ['vergelijk', 'twente', 'delft-dwo', '--zaken', path.join(dir, 'geen-json')], /"zaak\.json" is geen geldige JSON/],
  ])('%s: een zin op de foutuitvoer en afsluitcode 2', (_, argumenten, zin) => {
    const dir = mkdtempSync(path.join(map, 'slecht-'));
    for (const naam of ['leeg', 'kapot', 'geen-json']) mkdirSync(path.join(dir, naam));
    writeFileSync(path.join(dir, 'stuk.json'), '{');
    writeFileSync(path.join(dir, 'kapot', 'zaak.json'), JSON.stringify({ groep: 'e', herkomstgemeente: '9999' }));
    writeFileSync(path.join(dir, 'geen-json', 'zaak.json'), '{');
    const { status, uit, fout } = regelset(...argumenten(dir));
    expect(status).toBe(2);
    expect(uit).toBe('');
    expect(fout).toMatch(zin);
    expect(fout).not.toMatch(/ {4}at |Error:/);
  });
});
