import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, chownSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** A PostgreSQL of our own for the length of a test file. */
export type Postgres = { readonly url: string; readonly stop: () => void; readonly pause: () => void; readonly resume: () => void };

const DEBIAN = '/usr/lib/postgresql';

/** The folder with PostgreSQL's programs, newest version first, or undefined when it is not installed. */
function findBin(): string | undefined {
  if (!existsSync(DEBIAN)) return undefined;
  const versies = readdirSync(DEBIAN).filter((v) => Number(v) >= 15).sort((a, b) => Number(b) - Number(a));
  return versies.map((v) => path.join(DEBIAN, v, 'bin')).find((bin) => existsSync(path.join(bin, 'initdb')));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const adres = server.address();
  await new Promise((klaar) => server.close(klaar));
  if (adres === null || typeof adres === 'string') throw new Error('No port');
  return adres.port;
}

/** PostgreSQL refuses to run as root; then the account that Debian's package made runs it. */
function runner(): { run: (opdracht: string) => void; own: (map: string) => void } {
  if (process.getuid?.() !== 0) return { run: (opdracht) => void execFileSync('sh', ['-c', opdracht], { stdio: 'pipe' }), own: () => undefined };
  const nummer = (soort: string): number => Number(execFileSync('id', [soort, 'postgres'], { encoding: 'utf8' }));
  return { run: (opdracht) => void execFileSync('su', ['postgres', '-s', '/bin/sh', '-c', opdracht], { stdio: 'pipe', cwd: '/' }), own: (map) => chownSync(map, nummer('-u'), nummer('-g')) };
}

/** Whether the tests on PostgreSQL can run; says so in one line when they cannot, unless they must. */
export function hasPostgres(): boolean {
  if (findBin() !== undefined) return true;
  if (process.env['REQUIRE_POSTGRES'] === '1') throw new Error('REQUIRE_POSTGRES=1, but PostgreSQL is not installed');
  console.log('Overgeslagen: de proeven op PostgreSQL, want PostgreSQL 15 of nieuwer is hier niet geïnstalleerd.');
  return false;
}

/** Starts PostgreSQL in a temporary folder on a free port. */
export async function startPostgres(): Promise<Postgres> {
  const bin = findBin();
  if (bin === undefined) throw new Error('PostgreSQL is not installed');
  const { run, own } = runner();
  const map = mkdtempSync(path.join(os.tmpdir(), 'toetstafel-pg-'));
  own(map);
  const poort = await freePort();
  const start = `${bin}/pg_ctl -D ${map}/d -l ${map}/log -o '-p ${poort} -c listen_addresses=127.0.0.1 -c fsync=off -k ${map}' -w start`;
  run(`${bin}/initdb -D ${map}/d -A trust -U postgres --locale=C.UTF-8 -N`);
  run(start);
  return {
    url: `postgres://postgres@127.0.0.1:${poort}/postgres`,
    pause: () => run(`${bin}/pg_ctl -D ${map}/d -m immediate -w stop`),
    resume: () => run(start),
    stop: () => {
      run(`${bin}/pg_ctl -D ${map}/d -m immediate -w stop`);
      rmSync(map, { recursive: true, force: true });
    },
  };
}
