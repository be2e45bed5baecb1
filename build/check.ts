import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const bin = (name: string): string => path.join(root, 'node_modules', name);
/** Fewer modules than this means that nothing was looked at: the tool then says "no violations" and exits 0. */
const MIN_MODULES = 150;
const ROOMS = ['shared', 'db', 'electron', 'renderer', 'register', 'build'];

type Part = { readonly name: string; readonly script: string; /** Options for Node itself. */ readonly node?: readonly string[]; readonly args: readonly string[]; readonly judge?: (output: string) => string | undefined };

/** What is wrong with a report that has no violations; undefined when it is a real one. */
export function judgeCruise(output: string): string | undefined {
  const modules = /(\d+) modules/.exec(output)?.[1];
  return modules !== undefined && Number(modules) >= MIN_MODULES ? undefined : `Only ${modules ?? 'no'} modules were looked at; at least ${MIN_MODULES} were expected.`;
}

const PARTS: readonly Part[] = [
  { name: 'types', script: bin('typescript/bin/tsc'), args: ['-b'] },
  // the types of every room at once: more than the 4 GB that Node takes by itself
  { name: 'lint', node: ['--max-old-space-size=8192'], script: bin('eslint/bin/eslint.js'), args: ['-c', 'build/eslint.config.js', '--max-warnings', '0', '.'] },
  { name: 'imports', script: bin('dependency-cruiser/bin/dependency-cruiser.mjs'), args: ['--config', 'build/dependency-cruiser.cjs', ...ROOMS], judge: judgeCruise },
  { name: 'unused', script: bin('knip/bin/knip.js'), args: ['-c', 'build/knip.json', '--no-progress', '--no-config-hints'] },
];

function run(part: Part): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...(part.node ?? []), part.script, ...part.args], { cwd: root, env: { ...process.env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/** Runs every part, also after a failure, and prints one line per part; the output of a part only when it fails. */
async function check(): Promise<boolean> {
  let clean = true;
  for (const part of PARTS) {
    const begin = performance.now();
    const { code, output } = await run(part);
    const problem = code === 0 ? part.judge?.(output) : `exit code ${code}`;
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    console.log(`${problem === undefined ? 'ok  ' : 'FAIL'} ${part.name.padEnd(8)} ${seconds.padStart(6)} s`);
    if (problem === undefined) continue;
    clean = false;
    console.log(`${output.trimEnd()}\n${problem}\n`);
  }
  return clean;
}

if (import.meta.main) process.exitCode = (await check()) ? 0 : 1;
