import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { browserCommand } from '../../build/start/open-browser.ts';
import { findElectron, findObstacle } from '../../build/start/electron-binary.ts';
import { GEBRUIK, parseOptions } from '../../build/start/options.ts';
import { parseArguments } from '../../electron/main/arguments.ts';
import { dataFolder } from '../../electron/main/data-folder.ts';
import { sendRaw } from '../loopback/fixture.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('npm start', () => {
  const processen: ChildProcess[] = [];
  const mappen: string[] = [];
  afterEach(() => {
    for (const proces of processen.splice(0)) proces.kill('SIGKILL');
    for (const map of mappen.splice(0)) rmSync(map, { recursive: true, force: true });
  });

  /** Starts the program as npm does, and keeps what it says. */
  const start = (argumenten: readonly string[], env: NodeJS.ProcessEnv = {}): { proces: ChildProcess; uit: () => string; einde: Promise<number | null>; until(tekst: RegExp): Promise<string> } => {
    const proces = spawn(process.execPath, [path.join(root, 'build/start.mjs'), ...argumenten], {
      cwd: root,
      env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1', DISPLAY: '', WAYLAND_DISPLAY: '', INIT_CWD: os.tmpdir(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    processen.push(proces);
    let tekst = '';
    for (const stroom of [proces.stdout, proces.stderr]) stroom?.on('data', (deel: Buffer) => (tekst += deel.toString('utf8')));
    const einde = new Promise<number | null>((klaar) => proces.once('exit', klaar));
    const until = async (patroon: RegExp): Promise<string> => {
      await expect.poll(() => patroon.test(tekst) || proces.exitCode !== null, { timeout: 25_000 }).toBe(true);
      const gevonden = patroon.exec(tekst);
      if (gevonden === null) throw new Error(`Not said: ${patroon}; said: ${tekst}`);
      return gevonden[1] ?? gevonden[0];
    };
    return { proces, uit: () => tekst, einde, until };
  };

  const maakDatamap = (): string => {
    const map = mkdtempSync(path.join(os.tmpdir(), 'toetstafel-start-'));
    mappen.push(map);
    return map;
  };

  test('serves the program on this computer where there is no screen, says so in one line, and stops on Ctrl+C', async () => {
    const { proces, uit, einde, until } = start(['--data', maakDatamap(), '--no-open']);
    const adres = new URL(await until(/(http:\/\/127\.0\.0\.1:\d+\/start\?sleutel=\S+)/));
    expect(uit().split('\n')[0]).toBe('Toetstafel opent in de browser: Electron kan hier niet open, want er is geen scherm.');
    const pagina = await sendRaw(Number(adres.port), { pad: adres.pathname + adres.search });
    expect(pagina.status).toBe(200);
    const cookie = pagina.koppen['set-cookie']?.[0]?.split(';')[0] ?? '';
    const sleutel = /content="([\w-]{43})"/.exec(pagina.tekst)?.[1] ?? '';
    const koppen = { cookie, origin: adres.origin, 'content-type': 'application/json', 'x-toetstafel-sleutel': sleutel };
    const antwoord = await sendRaw(Number(adres.port), { methode: 'POST', pad: '/api/listBestanden', koppen, lichaam: '{}' });
    expect(JSON.parse(antwoord.tekst)).toEqual({ ok: true, value: [] });
    proces.kill('SIGINT');
    expect(await einde).toBe(0);
    await expect(sendRaw(Number(adres.port), { pad: '/' })).rejects.toThrow();
  });

  test('says in Dutch which options there are when one is unknown, and touches nothing', async () => {
    const { uit, einde } = start(['--poort', '80']);
    expect(await einde).toBe(2);
    expect(uit()).toContain('Deze opties kent het programma niet.');
    expect(uit()).toContain(GEBRUIK);
  });

  test('says in Dutch that a port is taken', async () => {
    const eerste = start(['--data', maakDatamap(), '--no-open', '--port', '0']);
    const poort = await eerste.until(/127\.0\.0\.1:(\d+)/);
    const tweede = start(['--data', maakDatamap(), '--no-open', '--port', poort]);
    expect(await tweede.einde).toBe(1);
    expect(tweede.uit()).toContain(`Poort ${poort} is niet vrij.`);
    eerste.proces.kill('SIGINT');
    expect(await eerste.einde).toBe(0);
  });

  test('tells a Node that is too old what to do, in a file that such a Node can read', () => {
    const tekst = readFileSync(path.join(root, 'build/start.mjs'), 'utf8');
    expect(tekst.indexOf('process.exit(1)')).toBeLessThan(tekst.indexOf("import('./start.ts')"));
    expect(tekst).not.toMatch(/^import /m);
  });
});

describe('the options', () => {
  test('choose the browser, the practice environment and the folder, read from where the person stands', () => {
    expect(parseOptions(['--port', '8080', '--no-open', '--oefenomgeving', '--data', 'mijn-map'], '/home/testpersoon')).toEqual({
      ok: true,
      value: { port: 8080, open: false, oefenomgeving: true, datamap: path.resolve('/home/testpersoon/mijn-map') },
    });
    expect(parseOptions([], '/')).toEqual({ ok: true, value: { port: null, open: true, oefenomgeving: false, datamap: null } });
  });
  test.each([['--port', 'x'], ['--port', '65536'], ['--port', '-1'], ['--port', '80.5'], ['--port'], ['--data', ''], ['los'], ['--port=1', '--onbekend']])('are refused when they cannot be: %s %s', (...argv) => {
    expect(parseOptions(argv, '/').ok).toBe(false);
  });
  test('reach Electron past the switches that it adds itself', () => {
    expect(parseArguments(['electron', '--inspect', '.', '--data', '/tmp/proef', '--oefenomgeving', '--no-sandbox'])).toEqual({ datamap: path.resolve('/tmp/proef'), oefenomgeving: true });
    expect(parseArguments(['electron', '--data=/tmp/proef'])).toEqual({ datamap: path.resolve('/tmp/proef'), oefenomgeving: false });
    expect(parseArguments(['electron', '.', '--data'])).toEqual({ datamap: null, oefenomgeving: false });
  });
});

describe('the place of the case files', () => {
  test('is the place of the operating system, for both kinds of window', () => {
    expect(dataFolder({ platform: 'linux', home: '/home/testpersoon', env: {} })).toBe('/home/testpersoon/.local/share/Toetstafel');
    expect(dataFolder({ platform: 'linux', home: '/home/testpersoon', env: { XDG_DATA_HOME: '/data' } })).toBe('/data/Toetstafel');
    expect(dataFolder({ platform: 'linux', home: '/home/testpersoon', env: { XDG_DATA_HOME: 'los' } })).toBe('/home/testpersoon/.local/share/Toetstafel');
    expect(dataFolder({ platform: 'darwin', home: '/Users/testpersoon', env: {} })).toBe('/Users/testpersoon/Library/Application Support/Toetstafel');
    expect(dataFolder({ platform: 'win32', home: 'C:', env: { APPDATA: 'R' } })).toBe(path.join('R', 'Toetstafel'));
  });
});

describe('Electron', () => {
  test('does not open without a screen, and never as root without its sandbox', () => {
    expect(findObstacle('linux', {}, 1000)).toBe('er is geen scherm');
    expect(findObstacle('linux', { DISPLAY: ':0' }, 0)).toContain('root');
    expect(findObstacle('linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000)).toBeNull();
    expect(findObstacle('darwin', {}, 501)).toBeNull();
  });
  test('is found only where its program really stands', () => {
    expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: '/bestaat-niet' })).toBeNull();
    const gevonden = findElectron(root, {});
    expect(gevonden === null || existsSync(gevonden)).toBe(true);
  });
  test('gives way to the browser of the computer, where one can be seen', () => {
    expect(browserCommand('linux', {}, 'http://127.0.0.1:1/')).toBeNull();
    expect(browserCommand('linux', { DISPLAY: ':0' }, 'http://127.0.0.1:1/')).toEqual(['xdg-open', 'http://127.0.0.1:1/']);
    expect(browserCommand('darwin', {}, 'http://127.0.0.1:1/')).toEqual(['open', 'http://127.0.0.1:1/']);
  });
});
