import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

type Report = { passed: number; failed: number; brokenFiles?: number };

/** Runs the real script in an empty folder with a stand-in for npm and apt-get; `report` is what the tests said. */
function runCi(report: Report | null, exit: Partial<Record<'ci' | 'run' | 'test' | 'apt', number>> = {}): { status: number | null; last: string; output: string } {
  const dir = mkdtempSync(path.join(tmpdir(), 'ci-'));
  try {
    cpSync(path.join(root, '.ci/run'), path.join(dir, '.ci/run'), { recursive: true });
    const bin = path.join(dir, 'bin');
    mkdirSync(bin);
    const broken = Array.from({ length: report?.brokenFiles ?? 0 }, () => ({ status: 'failed', assertionResults: [] }));
    const json = report && JSON.stringify({ numPassedTests: report.passed, numFailedTests: report.failed, numPendingTests: 0, numTodoTests: 0, testResults: [{ status: 'passed', assertionResults: [] }, ...broken] });
    if (json !== null) writeFileSync(path.join(dir, 'report.json'), json);
    const npm = `#!/bin/sh
echo "npm $*"
for arg; do case "$arg" in --outputFile.json=*) [ -f "${dir}/report.json" ] && cp "${dir}/report.json" "\${arg#*=}";; esac; done
case "$1" in ci) exit ${exit.ci ?? 0};; run) exit ${exit.run ?? 0};; test) echo "$REQUIRE_BROWSER$REQUIRE_POSTGRES$CI"; exit ${exit.test ?? 0};; esac
`;
    for (const [name, text] of Object.entries({ npm, 'apt-get': `#!/bin/sh\nexit ${exit.apt ?? 0}\n` })) {
      writeFileSync(path.join(bin, name), text);
      chmodSync(path.join(bin, name), 0o755);
    }
    const env = { ...process.env, PATH: `${bin}:${path.dirname(process.execPath)}:/usr/bin:/bin` };
    const run = spawnSync('bash', [path.join(dir, '.ci/run')], { encoding: 'utf8', env });
    return { status: run.status, last: run.stdout.trimEnd().split('\n').at(-1) ?? '', output: run.stdout };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

describe('.ci/run', () => {
  test('when everything passes: the count on the last line, exit 0', () => {
    const { status, last, output } = runCi({ passed: 12, failed: 0 });
    expect([status, last]).toEqual([0, '12 passed, 0 failed']);
    expect(output).toMatch(/npm ci\n(.*\n)*npm run check\n(.*\n)*npm test/);
    expect(output).toContain('11true');
  });
  test.each<[string, Report | null, Parameters<typeof runCi>[1], string]>([
    ['a failed test', { passed: 11, failed: 1 }, { test: 1 }, '11 passed, 1 failed'],
    ['a test file that could not be loaded', { passed: 11, failed: 0, brokenFiles: 2 }, { test: 1 }, '11 passed, 2 failed'],
    ['an exit code without a failed test', { passed: 11, failed: 0 }, { test: 1 }, '11 passed, 1 failed'],
    ['no tests at all', { passed: 0, failed: 0 }, {}, '0 passed, 1 failed'],
    ['no report', null, { test: 1 }, '0 passed, 1 failed'],
    ['a failed install', { passed: 12, failed: 0 }, { ci: 1 }, '0 passed, 1 failed'],
    ['a failed check', { passed: 12, failed: 0 }, { run: 1 }, '0 passed, 1 failed'],
  ])('%s: exit 1 and a count that says so', (_, report, exit, verwacht) => {
    const { status, last } = runCi(report, exit);
    expect([status, last]).toEqual([1, verwacht]);
  });
});
