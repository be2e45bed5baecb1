import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { judgeCruise } from '../../build/check.ts';

const root = path.resolve(import.meta.dirname, '../..');
const ROOMS = ['shared', 'db', 'electron', 'renderer', 'register'];

type Report = { summary: { totalCruised: number; violations: { from: string; rule: { name: string } }[] } };

/** Runs the real rules over a folder that looks like the house. */
function cruise(dir: string): Report {
  const script = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const run = spawnSync(process.execPath, [script, '--config', 'build/dependency-cruiser.cjs', '--output-type', 'json', ...ROOMS], { cwd: dir, encoding: 'utf8', maxBuffer: 1e8 });
  if (run.stdout === '') throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Report; // the tool's documented output
}

/** An empty house in a temporary folder, with the files given, looked at with the real rules. */
function findViolations(files: Readonly<Record<string, string>>): { from: string; rule: string }[] {
  const dir = mkdtempSync(path.join(tmpdir(), 'house-'));
  try {
    for (const file of ['build/dependency-cruiser.cjs', 'build/tsconfig.base.json', 'package.json']) cpSync(path.join(root, file), path.join(dir, file), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(dir, 'node_modules'));
    const empty = Object.fromEntries([...ROOMS, 'build'].map((room) => [`${room}/empty.ts`, 'export {};']));
    for (const [file, text] of Object.entries({ ...empty, ...files })) {
      mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
      writeFileSync(path.join(dir, file), text);
    }
    return cruise(dir).summary.violations.map((v) => ({ from: v.from, rule: v.rule.name }));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A planted import, and the rules that must find it. */
const PLANTED = [
  ['the domain may not know the case file', 'shared/domain/a.ts', '../../db/b.ts', 'room-shared-domain'],
  ['the kernel may import nothing', 'shared/kernel/a.ts', '../domain/b.ts', 'room-shared-kernel'],
  ['the window may not reach the protocol', 'renderer/features/x/a.ts', '../../../shared/protocol/b.ts', 'room-renderer'],
  ['the window may not reach the backend', 'renderer/a.ts', '../electron/backend/b.ts', 'room-renderer'],
  ['the shell may not know a case', 'electron/main/a.ts', '../../shared/domain/b.ts', 'room-electron-main'],
  ['the bridge may not know the kernel', 'electron/preload/a.ts', '../../shared/kernel/b.ts', 'room-electron-preload'],
  ['the case file may not know the protocol', 'db/d.ts', '../shared/protocol/b.ts', 'room-db'],
  ['the register may not know the case file', 'register/a.ts', '../db/b.ts', 'room-register'],
  ['features do not import features', 'renderer/features/x/y.ts', '../y/b.ts', 'features-apart'],
  ['nothing imports test', 'db/t.ts', '../test/b.ts', 'room-db'],
] as const;

const PACKAGES = [
  ['electron', 'db/e.ts', 'only-electron'], ['react', 'electron/main/r.ts', 'only-react'], ['better-sqlite3', 'electron/backend/s.ts', 'only-sqlite'],
  ['drizzle-orm/sqlite-core', 'register/store/s.ts', 'only-sqlite'], ['drizzle-orm/pg-core', 'db/p.ts', 'only-postgres'], ['pg', 'register/http/p.ts', 'only-postgres'],
  ['node:fs', 'shared/domain/n.ts', 'shared-without-node'], ['node:fs', 'renderer/n.ts', 'shared-without-node'],
] as const;

describe('the import table of the house', () => {
  let found: { from: string; rule: string }[];
  beforeAll(() => {
    const files: Record<string, string> = {};
    for (const [, from, to] of PLANTED) files[path.join(path.dirname(from), to)] = 'export type B = 1;';
    for (const [, from, to] of PLANTED) files[from] = `import type { B } from '${to}';\nexport type A = B;\n`;
    for (const [name, from] of PACKAGES) files[from] = `import '${name}';\n`;
    found = findViolations(files);
  });
  test.each(PLANTED)('%s', (_, from, _to, rule) => {
    expect(found).toContainEqual({ from, rule });
  });
  test.each(PACKAGES)('%s may not be imported in %s', (_, from, rule) => {
    expect(found).toContainEqual({ from, rule });
  });

  test('a circle is found', () => {
    expect(findViolations({ 'db/a.ts': "import './b.ts';\n", 'db/b.ts': "import './a.ts';\n" }).map((v) => v.rule)).toContain('no-circles');
  });
  test('a house without a fault has no violations', () => {
    const files = { 'db/a.ts': "import './b.ts';\nimport 'better-sqlite3';\n", 'db/b.ts': "import '../shared/domain/c.ts';\n", 'shared/domain/c.ts': "import 'zod';\n", 'electron/main/m.ts': "import 'electron';\nimport 'node:fs';\n", 'register/store/p.ts': "import 'pg';\n" };
    expect(findViolations(files)).toEqual([]);
  });

  test('a check that looked at nothing is a failure', () => {
    expect(judgeCruise('no dependency violations found (0 modules, 0 dependencies cruised)')).toMatch(/Only 0 modules/);
    expect(judgeCruise('')).toMatch(/no modules/);
    expect(judgeCruise('no dependency violations found (378 modules, 1665 dependencies cruised)')).toBeUndefined();
  });
});
