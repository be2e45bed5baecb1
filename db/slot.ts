import fs from 'node:fs';
import os from 'node:os';
import { randomUUID } from 'node:crypto';

/**
 * The lock file beside a case file, `<file>.slot`: who has the file open. SQLite's own exclusive lock is the last
 * guard; this one tells before anything is opened, also across computers on a shared folder.
 */
export type Slot = { readonly release: () => void };

type Houder = { readonly pid: number; readonly computer: string; readonly start: string | null; readonly teken: string };

/** The slots that this process holds: a process id can come back, also to ourselves (containers start at 1). */
const held = new Set<string>();

const TAKEOVER_MS = 10_000;
const BOOT_MARGIN_MS = 60_000;

/** When a process started, where the system tells it (Linux): a process id that came back is then recognised. */
function findStart(pid: number): string | null {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function parseHouder(text: string): Houder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value && 'computer' in value && 'teken' in value)) return undefined;
    const { pid, computer, teken } = value;
    if (typeof pid !== 'number' || typeof computer !== 'string' || typeof teken !== 'string') return undefined;
    return { pid, computer, teken, start: 'start' in value && typeof value.start === 'string' ? value.start : null };
  } catch {
    return undefined;
  }
}

const readText = (file: string): string | undefined => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

type Stand = 'vrij' | 'verlaten' | 'bezet' | 'bezet_elders';

/** Whether the slot is free, left behind by a process that is gone, or held. */
function inspect(slotFile: string): Stand {
  const text = readText(slotFile);
  if (text === undefined) return 'vrij';
  const houder = parseHouder(text);
  // Slots appear complete (see `place`), so an unreadable one is no slot of a living process.
  if (!houder) return 'verlaten';
  if (houder.computer !== os.hostname()) return 'bezet_elders';
  if (houder.pid === process.pid) return held.has(houder.teken) ? 'bezet' : 'verlaten';
  const mtime = fs.statSync(slotFile, { throwIfNoEntry: false })?.mtimeMs;
  if (mtime !== undefined && mtime < Date.now() - os.uptime() * 1000 - BOOT_MARGIN_MS) return 'verlaten';
  if (!isAlive(houder.pid)) return 'verlaten';
  const start = findStart(houder.pid);
  return houder.start !== null && start !== null && houder.start !== start ? 'verlaten' : 'bezet';
}

/** Puts the slot there in one step with its content, or not at all when there is one. */
function place(slotFile: string, text: string): boolean {
  const own = `${slotFile}.${randomUUID()}`;
  fs.writeFileSync(own, text, { flag: 'wx' });
  try {
    fs.linkSync(own, slotFile);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST') return false;
    // File systems without hard links (exFAT): exclusive creation is the next best thing.
    return placeWithoutLink(slotFile, text);
  } finally {
    fs.rmSync(own, { force: true });
  }
}

function placeWithoutLink(slotFile: string, text: string): boolean {
  try {
    fs.writeFileSync(slotFile, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a slot that was left behind. A guard file keeps two processes from doing so at once. */
function clearAbandoned(slotFile: string): boolean {
  const guard = `${slotFile}.overname`;
  const guardAge = fs.statSync(guard, { throwIfNoEntry: false })?.mtimeMs;
  if (guardAge !== undefined && guardAge < Date.now() - TAKEOVER_MS) fs.rmSync(guard, { force: true });
  if (!placeWithoutLink(guard, '')) return false;
  try {
    if (inspect(slotFile) === 'verlaten') fs.rmSync(slotFile, { force: true });
    return true;
  } finally {
    fs.rmSync(guard, { force: true });
  }
}

/** Takes the slot of a case file, also one that a killed process left behind; says who is in the way otherwise. */
export function takeSlot(file: string): Slot | 'bezet' | 'bezet_elders' {
  const slotFile = `${file}.slot`;
  const houder: Houder = { pid: process.pid, computer: os.hostname(), start: findStart(process.pid), teken: randomUUID() };
  const stand = inspect(slotFile);
  if (stand === 'bezet' || stand === 'bezet_elders') return stand;
  if (stand === 'verlaten' && !clearAbandoned(slotFile)) return 'bezet';
  if (!place(slotFile, JSON.stringify(houder))) return 'bezet';
  held.add(houder.teken);
  const release = (): void => {
    held.delete(houder.teken);
    if (parseHouder(readText(slotFile) ?? '')?.teken === houder.teken) fs.rmSync(slotFile, { force: true });
  };
  return { release };
}
