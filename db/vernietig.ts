import { connectionOf, type WriteTx } from './handle.ts';
import type { Casefile } from './open.ts';
import { removeUitIndex } from './repositories/zoek-repository.ts';
import type { DossierId, Moment } from '../shared/kernel/ids.ts';

/**
 * What happens to each table when a case is destroyed at the end of its term. `weg`: rows of the case are deleted; `leeg`:
 * what tells of the case is taken out and the row stays, with what for; `blijft`: holds nothing of what is destroyed. Every
 * table has its line: a test refuses one without.
 */
export const VERNIETIGPLAN = {
  dossier: { hoe: 'weg' },
  journaal: { hoe: 'blijft', waarom: 'De keten zelf: nummers, soorten en kenmerken. Zonder de inhoud en haar zout zeggen de kenmerken niets.' },
  journaal_inhoud: { hoe: 'weg' },
  nevenregel: { hoe: 'weg' },
  commando: { hoe: 'weg' },
  concept: { hoe: 'weg' },
  conceptbijlage: { hoe: 'weg' },
  conceptbijlage_deel: { hoe: 'weg' },
  tussenopslag: { hoe: 'weg' },
  tussenopslag_deel: { hoe: 'weg' },
  bijlage: { hoe: 'weg' },
  bijlage_deel: { hoe: 'weg' },
  brief: { hoe: 'weg' },
  brief_inhoud: { hoe: 'weg' },
  aantekening: { hoe: 'weg' },
  zoekrij: { hoe: 'weg' },
  vasthouding: { hoe: 'weg' },
  behandeling: { hoe: 'weg' },
  inzagerecht: { hoe: 'weg' },
  verschoning: { hoe: 'weg' },
  oordeelverschil: { hoe: 'weg' },
  termijn: { hoe: 'weg' },
  bundeloordeel: { hoe: 'weg' },
  uitgaand: { hoe: 'leeg', waarom: 'De berichten zijn doorgenummerd: nummer, dag en antwoord (ja of nee) blijven.' },
  overdracht: { hoe: 'leeg', waarom: 'Welke organisaties een zaak overdroegen en wanneer, blijft; welke zaak niet.' },
  zitting: { hoe: 'leeg', waarom: 'Een vergadering gaat over meer zaken; alleen deze zaak gaat eruit.' },
  bundel: { hoe: 'leeg', waarom: 'Een bundel van een vergadering gaat over meer zaken; alleen deze zaak gaat eruit.' },
  lidkaart: { hoe: 'blijft', waarom: 'Naar welke leden stukken gaan.' },
  inzage: { hoe: 'blijft', waarom: 'Wie wanneer keek, zonder inhoud (BIO2 8.15); een eigen termijn.' },
  vernietiging: { hoe: 'blijft', waarom: 'De verklaring van vernietiging.' },
  jaarverslag: { hoe: 'blijft', waarom: 'Aantallen.' },
  vergadering: { hoe: 'blijft', waarom: 'Dag, tijd en plaats.' },
  medewerker: { hoe: 'blijft', waarom: 'Wie hier werken.' },
  voorkeur: { hoe: 'blijft', waarom: 'Kolommen en zoekopdrachten van wie hier werken.' },
  uitnodiging: { hoe: 'blijft', waarom: 'Tussen organisaties.' },
  huisstijl: { hoe: 'blijft', waarom: 'De opmaak van brieven.' },
  regiobesluit: { hoe: 'blijft', waarom: 'Een kopie van wat het register bewaart, zonder naam van de aanvrager; het register heeft een eigen termijn.' },
  plafondgebruik: { hoe: 'blijft', waarom: 'Welk recht onder het plafond bij welk besluit is gebruikt: nummers, geen inhoud.' },
  jaarcijfer: { hoe: 'blijft', waarom: 'Cijfers van gemeenten.' },
  kenmerk: { hoe: 'blijft', waarom: 'Van wie het bestand is.' },
} as const satisfies Record<string, { readonly hoe: 'weg' } | { readonly hoe: 'leeg' | 'blijft'; readonly waarom: string }>;

/** How much of a case was destroyed. */
export type Vernietigd = { readonly journaalregels: number; readonly bijlagen: number; readonly aantekeningen: number; readonly brieven: number };

/** What outside the case belongs to it: drafts under keys that only the backend can tell. */
export type Vernietigopdracht = { readonly dossierId: DossierId; readonly conceptIds: readonly string[]; readonly nu: Moment };

/** Tables of which the rows of a case go as they are. */
const PER_DOSSIER = ['aantekening', 'nevenregel', 'vasthouding', 'behandeling', 'inzagerecht', 'verschoning', 'oordeelverschil', 'termijn', 'bundeloordeel'] as const satisfies readonly (keyof typeof VERNIETIGPLAN)[];

const DAG_MS = 86_400_000;
/** Parts of a meeting that tell nothing of a case but that it was on the agenda. */
const ZONDER_INHOUD = new Set(['dossierId', 'wijze', 'minuten', 'versie', 'hash']);

const isObject = (waarde: unknown): waarde is Record<string, unknown> => typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

/** Whether something that was written about several cases says more of this one than that it was there. */
export function zegtIetsOver(waarde: unknown, dossierId: string): boolean {
  if (Array.isArray(waarde)) return waarde.some((deel) => zegtIetsOver(deel, dossierId));
  if (!isObject(waarde)) return false;
  if (waarde['dossierId'] === dossierId && Object.keys(waarde).some((sleutel) => !ZONDER_INHOUD.has(sleutel))) return true;
  return Object.values(waarde).some((deel) => zegtIetsOver(deel, dossierId));
}

/** The same without this case: elements of a list that are it or about it are left out. */
export function zonderZaak(waarde: unknown, dossierId: string): unknown {
  if (Array.isArray(waarde)) return waarde.filter((deel) => deel !== dossierId && !(isObject(deel) && deel['dossierId'] === dossierId)).map((deel) => zonderZaak(deel, dossierId));
  if (isObject(waarde)) return Object.fromEntries(Object.entries(waarde).map(([sleutel, deel]) => [sleutel, zonderZaak(deel, dossierId)]));
  return waarde;
}

/** Runs `fn` without the triggers that keep rows from changing, and puts them back: in the same transaction, so that nobody ever works without them. */
function withoutGuards<T>(tx: WriteTx, fn: () => T): T {
  const db = connectionOf(tx);
  const wachten = db.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
  for (const { name } of wachten) db.exec(`DROP TRIGGER "${name}"`);
  const waarde = fn();
  for (const { sql } of wachten) db.exec(sql);
  return waarde;
}

/** The rows of the journal beside the case's own that tell of it. Deep in a text it may be one case of many: then only when more is said than that it was there. */
function findNevenregels(tx: WriteTx, dossierId: DossierId): number[] {
  const rijen = connectionOf(tx)
    .prepare<[string], { nummer: number; inhoud: string }>('SELECT i.nummer, i.inhoud FROM journaal j JOIN journaal_inhoud i ON i.nummer = j.nummer WHERE j.dossier_id IS NULL AND instr(i.inhoud, ?) > 0')
    .all(dossierId);
  return rijen.filter(({ inhoud }) => zegtIetsOver(JSON.parse(inhoud), dossierId)).map(({ nummer }) => nummer);
}

function removeRijen(tx: WriteTx, { dossierId, conceptIds, nu }: Vernietigopdracht): Vernietigd {
  const db = connectionOf(tx);
  const run = (sql: string, ...waarden: unknown[]): number => db.prepare(sql).run(...waarden).changes;
  const neven = findNevenregels(tx, dossierId);
  const journaalregels =
    run('DELETE FROM journaal_inhoud WHERE nummer IN (SELECT nummer FROM journaal WHERE dossier_id = ?)', dossierId) +
    run('DELETE FROM journaal_inhoud WHERE nummer IN (SELECT journaal_nummer FROM nevenregel n WHERE dossier_id = ? AND NOT EXISTS (SELECT 1 FROM nevenregel a WHERE a.journaal_nummer = n.journaal_nummer AND a.dossier_id <> n.dossier_id))', dossierId) +
    neven.reduce((som, nummer) => som + run('DELETE FROM journaal_inhoud WHERE nummer = ?', nummer), 0);
  run('DELETE FROM bijlage_deel WHERE bijlage_id IN (SELECT id FROM bijlage WHERE dossier_id = ?)', dossierId);
  run('DELETE FROM brief_inhoud WHERE brief_id IN (SELECT id FROM brief WHERE dossier_id = ?)', dossierId);
  // a command is remembered so that a retry gets the same answer; after a day nobody tries again
  const gisteren = new Date(Date.parse(nu) - DAG_MS).toISOString();
  const kenmerken = db.prepare<unknown[], string>("SELECT id FROM bijlage WHERE dossier_id = ? UNION SELECT id FROM brief WHERE dossier_id = ? UNION SELECT id FROM aantekening WHERE dossier_id = ?").pluck().all(dossierId, dossierId, dossierId);
  run('DELETE FROM commando WHERE tijdstip < ?', gisteren);
  for (const kenmerk of [dossierId, ...kenmerken]) run('DELETE FROM commando WHERE instr(uitkomst, ?) > 0', kenmerk);
  const bijlagen = run('DELETE FROM bijlage WHERE dossier_id = ?', dossierId);
  const brieven = run('DELETE FROM brief WHERE dossier_id = ?', dossierId);
  const aantekeningen = db.prepare<[string], number>('SELECT count(DISTINCT id) FROM aantekening WHERE dossier_id = ?').pluck().get(dossierId) ?? 0;
  for (const tabel of PER_DOSSIER) run(`DELETE FROM ${tabel} WHERE dossier_id = ?`, dossierId);
  for (const id of conceptIds) {
    run('DELETE FROM conceptbijlage_deel WHERE bijlage_id IN (SELECT id FROM conceptbijlage WHERE concept_id = ?)', id);
    run('DELETE FROM conceptbijlage WHERE concept_id = ?', id);
    run('DELETE FROM concept WHERE id = ?', id);
  }
  run("DELETE FROM tussenopslag_deel WHERE opslag_id IN (SELECT id FROM tussenopslag WHERE richting = 'uit' OR begonnen_op < ?)", gisteren);
  run("DELETE FROM tussenopslag WHERE richting = 'uit' OR begonnen_op < ?", gisteren);
  return { journaalregels, bijlagen, aantekeningen, brieven };
}

/** Takes the case out of rows that stay. */
function emptyRijen(tx: WriteTx, dossierId: DossierId): void {
  const db = connectionOf(tx);
  db.prepare("UPDATE uitgaand SET inhoud = '{}', antwoord = iif(antwoord IS NULL, NULL, '{}'), laatste_fout = NULL WHERE dossier_id = ?").run(dossierId);
  db.prepare("UPDATE overdracht SET dossier_id = NULL, inhoud = NULL, toestand = json_set(toestand, '$.dossierId', NULL, '$.reden', '') WHERE dossier_id = ?").run(dossierId);
  const bundels = db.prepare<[string], { id: string; inhoud: string }>('SELECT overdracht_id AS id, inhoud FROM bundel WHERE instr(inhoud, ?) > 0').all(dossierId);
  for (const { id, inhoud } of bundels) db.prepare('UPDATE bundel SET inhoud = ? WHERE overdracht_id = ?').run(JSON.stringify(zonderZaak(JSON.parse(inhoud), dossierId)), id);
  const zittingen = db.prepare<[string], { id: string; toestand: string }>('SELECT vergadering_id AS id, toestand FROM zitting WHERE instr(toestand, ?) > 0').all(dossierId);
  for (const { id, toestand } of zittingen) db.prepare('UPDATE zitting SET toestand = ? WHERE vergadering_id = ?').run(JSON.stringify(zonderZaak(JSON.parse(toestand), dossierId)), id);
}

/**
 * Destroys everything that this file holds of a case, in the caller's transaction: all of it or nothing. The chain stays
 * as it is and still verifies. What was deleted is gone from the file itself after {@link scrubFile}.
 */
export function destroyDossier(tx: WriteTx, opdracht: Vernietigopdracht): Vernietigd {
  const db = connectionOf(tx);
  db.pragma('defer_foreign_keys=ON'); // rows go in any order; the commit refuses a reference to nothing
  return withoutGuards(tx, () => {
    const vernietigd = removeRijen(tx, opdracht);
    emptyRijen(tx, opdracht.dossierId);
    removeUitIndex(tx, opdracht.dossierId);
    db.prepare('DELETE FROM dossier WHERE id = ?').run(opdracht.dossierId);
    return vernietigd;
  });
}

/**
 * Writes the file anew without what was deleted: no page and no log keeps it. What remains of the rows of earlier
 * versions, which SQLite leaves in free space, goes with it. Needs the size of the file in memory and on the disk.
 */
export function scrubFile({ read }: Pick<Casefile, 'read'>): void {
  const db = connectionOf(read);
  db.prepare("INSERT INTO zoekindex (zoekindex) VALUES ('optimize')").run();
  db.exec('VACUUM');
  const [stand] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]; // the columns of this pragma
  if (stand?.busy !== 0) throw new Error('The log of the case file could not be emptied');
}
