import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/** What can be bundled: the window, the Electron side (main process, preload and backend process), and the register that is packed for practice. */
export type Bundel = 'renderer' | 'electron' | 'register';

const SOURCES: Readonly<Record<Bundel, readonly string[]>> = {
  renderer: ['renderer', 'shared', 'build/vite.renderer.config.ts', 'build/bundle.ts', 'package-lock.json'],
  electron: ['electron', 'db', 'shared', 'build/vite.electron.config.ts', 'build/bundle.ts', 'package-lock.json'],
  register: ['register', 'shared', 'build/vite.electron.config.ts', 'build/bundle.ts', 'package-lock.json'],
};

const listFiles = (plek: string): string[] => {
  if (!statSync(plek).isDirectory()) return [plek];
  return readdirSync(plek, { recursive: true, withFileTypes: true })
    .filter((deel) => deel.isFile())
    .map((deel) => path.join(deel.parentPath, deel.name))
    .sort();
};

/** Changes whenever a source of the bundle changes; made from names, sizes and times, because reading all takes longer. */
function fingerprint(bundel: Bundel): string {
  const hash = createHash('sha256').update(process.version);
  for (const bron of SOURCES[bundel].flatMap((plek) => listFiles(path.join(root, plek)))) {
    const { size, mtimeMs } = statSync(bron);
    hash.update(`${path.relative(root, bron)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const stamp = (bundel: Bundel): string => path.join(root, `dist/${bundel}.stempel`);

const isFresh = (bundel: Bundel, afdruk: string): boolean =>
  existsSync(path.join(root, 'dist', bundel)) && existsSync(stamp(bundel)) && readFileSync(stamp(bundel), 'utf8') === afdruk;

async function write(bundel: Bundel, outDir: string): Promise<void> {
  if (bundel === 'renderer') {
    await build({ configFile: path.join(root, 'build/vite.renderer.config.ts'), logLevel: 'error', build: { outDir, emptyOutDir: true } });
    return;
  }
  for (const mode of bundel === 'register' ? ['register'] : ['main', 'preload', 'backend']) await build({ configFile: path.join(root, 'build/vite.electron.config.ts'), mode, logLevel: 'error', build: { outDir } });
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Takes the right to make this bundle; false while another running process has it. */
function takeTurn(slot: string): boolean {
  try {
    writeFileSync(slot, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const houder = existsSync(slot) ? Number(readFileSync(slot, 'utf8')) : 0;
    // The number is written a moment after the file; a process that is gone leaves its file behind.
    if (houder > 0 && !isRunning(houder)) rmSync(slot, { force: true });
    return false;
  }
}

async function make(bundel: Bundel, afdruk: string): Promise<void> {
  const doel = path.join(root, 'dist', bundel);
  const nieuw = path.join(root, `dist/.${bundel}-${process.pid}`);
  const oud = `${nieuw}-oud`;
  try {
    await write(bundel, nieuw);
    if (existsSync(doel)) renameSync(doel, oud);
    renameSync(nieuw, doel);
    writeFileSync(stamp(bundel), afdruk);
  } finally {
    for (const rest of [nieuw, oud]) rmSync(rest, { recursive: true, force: true });
  }
}

/**
 * Makes one bundle in `dist`, unless the one there is made from these same sources. It is written beside its place and
 * then moved, so that a program that starts meanwhile never sees half a bundle, and two programs that start together
 * make it once. Says whether it was made.
 */
export async function ensureBundle(bundel: Bundel): Promise<'gemaakt' | 'vers'> {
  const slot = path.join(root, `dist/.${bundel}.slot`);
  mkdirSync(path.dirname(slot), { recursive: true });
  for (;;) {
    const afdruk = fingerprint(bundel);
    if (isFresh(bundel, afdruk)) return 'vers';
    if (takeTurn(slot)) {
      try {
        await make(bundel, afdruk);
        return 'gemaakt';
      } finally {
        rmSync(slot, { force: true });
      }
    }
    await setTimeout(100);
  }
}

if (import.meta.main) {
  for (const bundel of ['renderer', 'electron', 'register'] as const) console.log(`${bundel}: ${(await ensureBundle(bundel)) === 'vers' ? 'was al bijgewerkt' : 'gebouwd'}`);
}
