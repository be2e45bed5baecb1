import Database from 'better-sqlite3';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { mkdirSync } from 'node:fs';
import { createCasefile } from '../../db/open.ts';
import { maakBestand, dienIn, stap, startProgramma } from '../backend/programma.ts';
import { verblijf } from '../shared/builders.ts';
import { mediaan } from './meten.ts';

const TABELLEN = ['dossier', 'journaal', 'journaal_inhoud', 'commando'] as const;

type Rij = Record<string, unknown>;

/** A case file's own tables and indexes, opened bare with the same cipher and pragmas. */
function openKaal(bestand: string): Database.Database {
  const key = randomBytes(32);
  const gemaakt = createCasefile({ file: bestand, key });
  if (!gemaakt.ok) throw new Error(gemaakt.error.code);
  gemaakt.value.close();
  const db = new Database(bestand);
  db.pragma("cipher='sqlcipher'");
  db.pragma('legacy=4');
  db.pragma(`key="x'${key.toString('hex')}'"`);
  db.pragma('journal_mode=WAL');
  db.pragma('synchronous=FULL');
  db.pragma('foreign_keys=ON');
  db.pragma('temp_store=MEMORY');
  return db;
}

/** The rows that one command writes, as the bare baseline will insert them. */
const maakRijen = (n: number, vorige: string, toestand: string): Record<(typeof TABELLEN)[number], Rij> => ({
  dossier: { id: randomUUID(), nummer: `TT-2026-${n}`, versie: 2, status: 'in_behandeling', groep: 'e', naam: 'Voorbeeld, T.', zoeknaam: 'voorbeeld testpersoon', geheim: 0, herkomst: null, stap: 'herkomst', ontvangen_op: '2026-11-02', uiterlijk: '2026-12-28', gewijzigd_op: '2026-11-21T09:00:00.000Z', toestand },
  journaal: { nummer: n, dossier_id: randomUUID(), soort: 'VerblijfVastgelegd', versie: 2, medewerker_id: randomUUID(), tijdstip: '2026-11-21T09:00:00.000Z', inhoud_hash: 'a'.repeat(64), vorige_hash: vorige, hash: createHash('sha256').update(String(n)).digest('hex') },
  journaal_inhoud: { nummer: n, zout: 'd'.repeat(64), inhoud: JSON.stringify({ soort: 'VerblijfVastgelegd', perioden: [verblijf('20190101', '20240301')] }) },
  commando: { id: randomUUID(), soort: 'recordVerblijf', verzoek_hash: 'e'.repeat(64), uitkomst: '{"dossierId":"x","versie":2}', tijdstip: '2026-11-21T09:00:00.000Z' },
});

/**
 * Time of one case command against bare inserts of the same rows in one transaction (prepared statements, the same
 * cipher and pragmas), measured in turns so that both meet the same machine.
 */
export async function benchRecord(map: string, keren: number): Promise<{ commando: number; kaal: number }> {
  mkdirSync(map, { recursive: true });
  const p = startProgramma({ datamap: path.join(map, 'dossiers') });
  await maakBestand(p);
  const standen = [];
  for (let i = 0; i < keren; i += 1) standen.push(await dienIn(p));
  const [eerste] = standen;
  if (!eerste) throw new Error('Nothing to measure');
  const toestand = JSON.stringify((await p.vraag('getDossier', { dossierId: eerste.dossierId })).dossier);
  const db = openKaal(path.join(map, 'kaal.db'));
  const opdrachten = new Map<string, Database.Statement>();
  for (const [tabel, rij] of Object.entries(maakRijen(0, '', toestand))) {
    const kolommen = Object.keys(rij);
    opdrachten.set(tabel, db.prepare(`INSERT INTO ${tabel} (${kolommen.join(', ')}) VALUES (${kolommen.map((k) => `@${k}`).join(', ')})`));
  }
  const schrijf = db.transaction((rijen: Record<string, Rij>) => { for (const tabel of TABELLEN) opdrachten.get(tabel)?.run(rijen[tabel]); });
  let vorige = '0'.repeat(64);
  const tijden = { commando: [] as number[], kaal: [] as number[] };
  for (const [i, stand] of standen.entries()) {
    const invoer = { ...stap(stand), perioden: [verblijf('20190101', '20240301')] };
    let begin = performance.now();
    await p.backend.handle('recordVerblijf', invoer);
    tijden.commando.push(performance.now() - begin);
    const rijen = maakRijen(i + 1, vorige, toestand);
    vorige = String(rijen.journaal['hash']);
    begin = performance.now();
    schrijf(rijen);
    tijden.kaal.push(performance.now() - begin);
  }
  db.close();
  await p.stop();
  return { commando: mediaan(tijden.commando), kaal: mediaan(tijden.kaal) };
}
