import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { releaseSettings } from '../../build/release-settings.ts';
import { buildSbom, collect, listImports } from '../../build/sbom.ts';

const root = path.resolve(import.meta.dirname, '../..');
const instellingen = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');

describe.runIf(process.platform === 'linux')('the package', () => {
  test('has the fuses, the policy, the files and the bill of materials that it must have; read from what electron-builder made around a stand-in for Electron', () => {
    const uit = spawnSync(process.execPath, [path.join(root, 'build/package.ts'), '--controle'], { cwd: root, encoding: 'utf8', timeout: 120_000 });
    expect(`${uit.stderr}${uit.stdout}`).toContain('Instellingen, inhoud en zekeringen kloppen.');
    expect(uit.status).toBe(0);
  }, 150_000);
});

describe('the settings of the package', () => {
  test.each(['toetstafel', 'toetstafel-pakket', 'toetstafel-bericht'])('open .%s with a double click', (ext) => expect(instellingen).toMatch(new RegExp(`\\{ ext: ${ext}, name: .+, mimeType: application/x-.+, role: \\w+ \\}`)));
  test('claim no address scheme, so that no web site can start the program', () => {
    expect(instellingen).not.toMatch(/^protocols:/m);
    const schil = readdirSync(path.join(root, 'electron/main'), { recursive: true, encoding: 'utf8' }).filter((naam) => naam.endsWith('.ts'));
    expect(schil.filter((naam) => readFileSync(path.join(root, 'electron/main', naam), 'utf8').includes('setAsDefaultProtocolClient'))).toEqual([]);
  });
  test('are there for Windows, macOS and Linux', () => {
    for (const deel of ['target: nsis', 'target: [dmg]', 'target: [AppImage, deb]', 'hardenedRuntime: true', "asarUnpack: ['**/*.node']"]) expect(instellingen).toContain(deel);
  });
});

describe('updates', () => {
  test('do not exist until the region names its own server; then every package is signed', () => {
    expect(releaseSettings({})).toEqual({ ok: true, value: {} });
    expect(releaseSettings({ TOETSTAFEL_UPDATE_ADRES: 'https://regio.example/toetstafel' })).toEqual({ ok: true, value: { publish: { provider: 'generic', url: 'https://regio.example/toetstafel', channel: 'latest' }, forceCodeSigning: true } });
  });
  test.each(['http://regio.example/', 'ftp://regio.example/', 'regio.example', 'https://a:b@regio.example/', 'https://regio.example/?x=1', 'file:///tmp/'])('never come from %s', (adres) => expect(releaseSettings({ TOETSTAFEL_UPDATE_ADRES: adres }).ok).toBe(false));
});

describe('the bill of materials', () => {
  const slot = {
    packages: {
      'node_modules/a': { version: '1.0.0', license: 'MIT', integrity: `sha512-${Buffer.from('proef').toString('base64')}`, dependencies: { b: '*' } },
      'node_modules/a/node_modules/b': { version: '2.0.0', license: '(MIT OR Apache-2.0)' },
      'node_modules/b': { version: '1.0.0' },
      'node_modules/@x/c': { version: '3.0.0', dependencies: { b: '*', a: '*' } },
      'node_modules/los': { version: '9.9.9' },
    },
  };
  test('holds what is named with what that needs, each in the version it gets, and nothing else', () => {
    expect([...collect(slot, ['@x/c', 'onbekend']).keys()].sort()).toEqual(['node_modules/@x/c', 'node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/b']);
  });
  test('is CycloneDX with licence and hash, and the same sources give the same list', () => {
    const sbom = buildSbom(slot, ['@x/c'], { name: 'toetstafel', version: '1.0.0' });
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: expect.stringMatching(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/) });
    expect(JSON.stringify(sbom)).toContain('"purl":"pkg:npm/%40x/c@3.0.0"');
    expect(JSON.stringify(sbom)).toContain(Buffer.from('proef').toString('hex'));
    expect(JSON.stringify(sbom)).toContain('"expression":"(MIT OR Apache-2.0)"');
    expect(buildSbom(slot, ['@x/c'], { name: 'toetstafel', version: '1.0.0' })).toEqual(sbom);
  });
  test('finds the libraries that the program names', () => {
    const namen = listImports();
    for (const naam of ['electron', 'react', 'zod', 'better-sqlite3', 'highs', '@utrecht/component-library-react']) expect(namen).toContain(naam);
    expect(namen.filter((naam) => naam.startsWith('node:') || naam === 'vitest' || naam === 'playwright-core')).toEqual([]);
  });
});
