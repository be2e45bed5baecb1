import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const roep = (...argumenten: string[]) => spawnSync(process.execPath, ['electron/cli/index.ts', 'scenario', ...argumenten], { cwd: root, encoding: 'utf8' });
type Kolommen = Record<string, Record<string, number>>;
type Uitvoer = { kolommen: Kolommen; waargenomen: Kolommen; afwijkingen: { kolom: string; cel: string }[] };
let map = '';
beforeAll(() => { map = mkdtempSync(path.join(tmpdir(), 'toetstafel-scenario-')); });
afterAll(() => rmSync(map, { recursive: true, force: true }));
const bestand = (inhoud: string): string => { const pad = path.join(map, 'cijfers.json'); writeFileSync(pad, inhoud); return pad; };

describe('scenario op de opdrachtregel', () => {
  test('de tabel van Haaglanden als JSON', () => {
    const { status, stdout, stderr } = roep('--regio', 'haaglanden', '--json');
    expect([status, stderr]).toEqual([0, '']);
    const { kolommen, afwijkingen, waargenomen } = JSON.parse(stdout) as Uitvoer; // our own command prints this
    expect(kolommen['A']).toEqual({ '0503': 314, '0518': 1668, '0603': 177, '0629': 79, '0637': 381, '1783': 335, '1842': 57, '1916': 229, '1926': 171, totaal: 3412, nietGeplaatst: 0 });
    expect(['C', 'D', 'E'].map((k) => kolommen[k]?.['totaal'])).toEqual([2412, 1582, 1206]);
    expect(afwijkingen.map((a) => a.kolom + a.cel).sort()).toEqual(['D0637', 'D1842']);
    expect(waargenomen['B']?.['totaal']).toBe(1859);
  });
  test('als tekst, met de cellen die niet uit de invoer volgen en een simulatie erbij', () => {
    const { status, stdout } = roep('--regio', 'haaglanden', '--simulatie', '--jaren', '3', '--overloop', 'elders');
    expect(status).toBe(0);
    for (const deel of ['Regio Haaglanden', 'Het gedrukte cijfer volgt niet uit de eigen invoer', 'gedrukt 21, berekend 22', 'Simulatie van 3 jaren', 'Ten hoogste te plaatsen']) expect(stdout).toContain(deel);
  });
  test('dezelfde vraag met hetzelfde zaad geeft dezelfde bytes', () => {
    const keer = () => roep('--regio', 'haaglanden', '--simulatie', '--jaren', '2', '--zaad', '7', '--vraag', '300', '--json').stdout;
    expect(keer()).toBe(keer());
    expect(JSON.parse(keer())).toMatchObject({ simulatie: { banden: { jaren: 2 } } });
  });
  test('eigen cijfers, met een ander plafond en lokale woningen', () => {
    const { status, stdout } = roep('--bestand', bestand(JSON.stringify({ id: 'proef', naam: 'Proef', gemeenten: [{ gemeente: '0503', inwoners: 100, verhuringen: 200 }] })), '--json', '--vraag', '90', '--aandeel', '40%', '--minimum', '1/10', '--lokaal', '0503=5');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ kolommen: { A: { '0503': 90 }, C: { '0503': 80, nietGeplaatst: 10 }, E: { '0503': 20 } }, regel: { totaal: { lokaal: 5, regulier: 115 } } });
  });
});

// What was typed, and the field that the answer names.
const FOUT: [string, string[], string][] = [
  ['een onbekende regio', ['--regio', 'utrecht'], 'regio: '],
  ['een negatieve vraag', ['--regio', 'haaglanden', '--vraag', '-5'], 'vraag: '],
  ['halve woningen', ['--regio', 'haaglanden', '--vraag', '3.5'], 'vraag: Vul hele woningen in.'],
  ['geen getal', ['--regio', 'haaglanden', '--vraag', 'veel'], 'vraag: '],
  ['meer dan alles', ['--regio', 'haaglanden', '--aandeel', '130'], 'aandeel: Een aandeel is ten hoogste 100 %.'],
  ['een vreemd aandeel', ['--regio', 'haaglanden', '--aandeel', '1/2/3'], 'aandeel: '],
  ['een onbekende sleutel', ['--regio', 'haaglanden', '--sleutel', 'kaas'], 'sleutel: '],
  ['een gemeente buiten de regio', ['--regio', 'haaglanden', '--lokaal', '0344=3'], 'lokaal: '],
  ['een gemeente die niet bestaat', ['--regio', 'haaglanden', '--lokaal', '9999=3'], 'lokaal: '],
  ['te veel jaren', ['--regio', 'haaglanden', '--simulatie', '--jaren', '9999'], 'jaren: '],
  ['een vreemd tempo', ['--regio', 'haaglanden', '--simulatie', '--tempo', 'snel'], 'tempo: '],
  ['een simulatie zonder cijfers', ['--regio', 'haaglanden', '--simulatie', '--herkomst-naar', 'huishoudens'], 'herkomst-naar: '],
  ['geen regio en geen bestand', [], 'Noem een regio of een bestand'],
  ['een onbekende optie', ['--regio', 'haaglanden', '--kleur', 'rood'], 'Een van deze opties is onbekend'],
  ['een bestand dat er niet is', ['--bestand', '/bestaat/niet.json'], 'bestand: '],
];

describe('verkeerde invoer geeft een Nederlandse zin die het veld noemt', () => {
  test.each(FOUT)('%s', (_, argumenten, zin) => {
    const { status, stdout, stderr } = roep(...argumenten);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(zin);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
  test('een eigen bestand met een onbekende gemeente', () => {
    const { status, stderr } = roep('--bestand', bestand('{"id":"x","naam":"X","gemeenten":[{"gemeente":"9999"}]}'));
    expect([status, stderr]).toEqual([2, expect.stringContaining('gemeenten.0.gemeente: Deze gemeente is niet bekend.')]);
  });
});
