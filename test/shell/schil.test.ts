import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { meetStilte, WAARSCHUW_MS } from '../../renderer/app/stilte.ts';

const geopend: string[] = [];
vi.mock('electron', () => ({ app: { showAboutPanel: () => undefined, on: () => undefined }, BrowserWindow: { getAllWindows: () => [], getFocusedWindow: () => null }, Menu: { buildFromTemplate: (t: unknown) => t }, shell: { openPath: (p: string) => void geopend.push(p), openExternal: () => undefined }, screen: {}, powerMonitor: {} }));
const { fitWindow, KLEINSTE } = await import('../../electron/main/lifecycle/window-state.ts');
const { findFileArgument } = await import('../../electron/main/lifecycle/open-files.ts');
const { describeMenu } = await import('../../electron/main/menu.ts');

const SCHERM = { x: 0, y: 0, width: 1920, height: 1040 };

describe('the place of the window', () => {
  test('is where it was, while that is on a display', () => {
    expect(fitWindow({ x: 100, y: 80, width: 1000, height: 700, vol: false }, [SCHERM])).toEqual({ x: 100, y: 80, width: 1000, height: 700, vol: false });
    expect(fitWindow({ x: -1500, y: 50, width: 1000, height: 700 }, [SCHERM, { x: -1920, y: 0, width: 1920, height: 1080 }])).toMatchObject({ x: -1500, y: 50 });
  });
  test('is chosen by the system when the display of then is gone, or the title bar would be out of reach', () => {
    for (const plek of [{ x: 3_000, y: 0 }, { x: -1_500, y: 50 }, { x: 0, y: -200 }, { x: 0, y: 1_030 }, { x: 1_900, y: 0 }]) expect(fitWindow({ ...plek, width: 1000, height: 700 }, [SCHERM])).toEqual({ width: 1000, height: 700, vol: false });
  });
  test('fits whatever was stored and whatever displays there are', () => {
    const getal = fc.oneof(fc.integer({ min: -200_000, max: 200_000 }), fc.double(), fc.string(), fc.constant(null));
    const vlak = fc.record({ x: fc.integer({ min: -4_000, max: 4_000 }), y: fc.integer({ min: -4_000, max: 4_000 }), width: fc.integer({ min: 800, max: 4_000 }), height: fc.integer({ min: 600, max: 4_000 }) });
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.record({ x: getal, y: getal, width: getal, height: getal, vol: fc.anything() })), fc.array(vlak, { minLength: 1, maxLength: 3 }), (bewaard, vlakken) => {
      const { x, y, width, height } = fitWindow(bewaard, vlakken);
      expect(width).toBeGreaterThanOrEqual(KLEINSTE.width);
      expect(height).toBeLessThanOrEqual(Math.max(...vlakken.map((v) => v.height)));
      if (x !== undefined && y !== undefined) expect(vlakken.some((v) => x + width > v.x && x < v.x + v.width && y >= v.y && y < v.y + v.height)).toBe(true);
    }));
  });
});

describe('the words behind the name of the program', () => {
  test.each([
    [['toetstafel', '/tmp/a.toetstafel'], '/tmp/a.toetstafel'],
    [['toetstafel', '--allow-file-access', 'a b.TOETSTAFEL-PAKKET'], '/werk/a b.TOETSTAFEL-PAKKET'],
    [['toetstafel', 'file:///tmp/a%20b.toetstafel-bericht'], '/tmp/a b.toetstafel-bericht'],
    [['electron', '.', '--data', '/tmp/map.toetstafel', 'x.toetstafel'], '/werk/x.toetstafel'],
  ])('%j names a file of ours', (argv, pad) => expect(findFileArgument(argv, '/werk')).toBe(pad));
  test.each([
    [['/opt/x.toetstafel']], [['toetstafel']], [['toetstafel', 'toetstafel://open/a.toetstafel']], [['toetstafel', 'https://kwaad.example/a.toetstafel']], [['toetstafel', 'file://server/deel/a.toetstafel']],
    [['toetstafel', 'file:///%00/a.toetstafel', 'javascript:a.toetstafel']], [['toetstafel', 'a.exe']], [['toetstafel', '--x=a.toetstafel']], [['toetstafel', '--data', 'a.toetstafel']],
  ])('%j asks nothing', (argv) => expect(findFileArgument(argv, '/werk') ?? '').not.toMatch(/kwaad|server|open\/|javascript|\.exe/));
});

describe('the menu', () => {
  const menu = (platform: NodeJS.Platform) => describeMenu({ platform, isPackaged: true, datamap: '/data' });
  const labels = (platform: NodeJS.Platform) => menu(platform).map((deel) => deel.label);
  test('has the order of each system', () => {
    expect(labels('linux')).toEqual(['Bestand', 'Bewerken', 'Beeld', 'Help']);
    expect(labels('win32')).toEqual(['Bestand', 'Bewerken', 'Beeld', 'Help']);
    expect(labels('darwin')).toEqual(['Toetstafel', 'Bestand', 'Bewerken', 'Beeld', 'Venster', 'Help']);
  });
  test.each(['linux', 'win32', 'darwin'] as const)('on %s gives no key twice, no tools for developers, and every line a Dutch name', (platform) => {
    const regels = menu(platform).flatMap((deel) => (Array.isArray(deel.submenu) ? deel.submenu : []));
    const toetsen = regels.flatMap((regel) => regel.accelerator ?? []);
    expect(new Set(toetsen).size).toBe(toetsen.length);
    expect(regels.filter((regel) => regel.type !== 'separator' && !regel.label)).toEqual([]);
    expect(regels.map((regel) => regel.role)).not.toContain('toggleDevTools');
    expect(regels.map((regel) => regel.role)).toContain('quit');
  });
});

describe('how quiet it is', () => {
  test('first nothing, then a warning of a minute, then it locks', () => {
    expect(meetStilte(0, 5)).toEqual({ soort: 'wakker' });
    expect(meetStilte(5 * 60_000 - WAARSCHUW_MS, 5)).toEqual({ soort: 'waarschuwing', seconden: 60 });
    expect(meetStilte(5 * 60_000 - 1, 5)).toEqual({ soort: 'waarschuwing', seconden: 1 });
    expect(meetStilte(5 * 60_000, 5)).toEqual({ soort: 'vergrendelen' });
  });
});
