import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

describe('the house', () => {
  test('the top level holds the rooms and nothing else', () => {
    const top = readdirSync(root).filter((name) => !name.startsWith('.') && !name.includes('.tmp.') && !['node_modules', 'dist', 'release', 'coverage'].includes(name));
    const allowed = ['LICENSE', 'README.md', 'build', 'db', 'electron', 'electron-builder.yml', 'package-lock.json', 'package.json', 'publiccode.yml', 'register', 'renderer', 'shared', 'test', 'tsconfig.json'];
    expect(top.filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test('every room of tsconfig.json has a README that can be found from the room', () => {
    const { references } = JSON.parse(read('tsconfig.json')) as { references: { path: string }[] }; // our own file
    const rooms = references.map((r) => r.path.replace(/^\.\//, ''));
    expect(rooms.length).toBeGreaterThan(10);
    for (const room of rooms) expect(() => read(room.startsWith('electron/') ? 'electron/README.md' : `${room}/README.md`), room).not.toThrow();
  });

  test('links in the README lead somewhere', () => {
    const links = [...read('README.md').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((m) => m[1] ?? '');
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) accessSync(path.join(root, link), constants.R_OK);
  });

  test('install scripts are off and the licence is the EUPL', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
    expect(read('LICENSE')).toMatch(/EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
    accessSync(path.join(root, '.ci/run'), constants.X_OK);
  });

  test.each([
    ['shared/domain/herkomst/determine-herkomst.ts', true],
    ['shared/regelsets/regelsets.ts', true],
    ['db/open.ts', false],
  ])('%s has no clock, no chance and no network: %s', async (file, pure) => {
    const eslint = new ESLint({ cwd: root, overrideConfigFile: path.join(root, 'build/eslint.config.js') });
    const { rules } = (await eslint.calculateConfigForFile(path.join(root, file))) as { rules: Record<string, unknown[]> }; // eslint types it as any
    const names = JSON.stringify([rules['no-restricted-globals'], rules['no-restricted-properties']]);
    for (const name of ['Date', 'crypto', 'fetch', 'random']) expect(names.includes(`"${name}"`)).toBe(pure);
    expect(rules['max-lines']).toEqual([2, { max: 400 }]);
    expect(rules['@typescript-eslint/no-explicit-any']?.[0]).toBe(2);
  });
});
