import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendJournal, readJournalHead, readJournalOfDossier, replayJournal, verifyJournal, BEGIN_HASH, type Journaalpost } from '../../db/journal.ts';
import { makeHandle } from '../../db/handle.ts';
import type { Casefile } from '../../db/open.ts';
import { NU, dossierId, heropen, medewerkerId, nieuwBestand, rauweVerbinding } from './opzet.ts';

const post = (over: Partial<Journaalpost> = {}): Journaalpost => ({ dossierId: null, soort: 'Proef', versie: 1, medewerkerId: null, tijdstip: NU, inhoud: { tekst: 'proef' }, ...over });

function vul(bestand: Casefile, aantal: number): void {
  bestand.transact((tx) => appendJournal(tx, Array.from({ length: aantal }, (_, i) => post({ versie: i + 1, inhoud: { i } }))));
}

/** What somebody with the key and without our program does to the file; the triggers are out of the way. */
function knoei(bestand: Casefile, sql: string): Casefile {
  bestand.close();
  const db = rauweVerbinding(bestand.file);
  db.pragma('foreign_keys=OFF');
  for (const { name } of db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()) db.exec(`DROP TRIGGER ${name}`);
  db.exec(sql);
  db.close();
  return heropen(bestand.file);
}

describe('wat in het journaal staat', () => {
  it('staat er in volgorde, doorgenummerd vanaf één, aan elkaar geregen', () => {
    const bestand = nieuwBestand();
    const id = dossierId();
    const wie = medewerkerId();
    expect(readJournalHead(bestand.read)).toEqual({ nummer: 0, hash: BEGIN_HASH });
    bestand.transact((tx) => appendJournal(tx, [post({ dossierId: id, versie: 1, medewerkerId: wie, inhoud: { b: 1, a: 'é' } }), post()]));
    bestand.transact((tx) => appendJournal(tx, [post({ dossierId: id, versie: 2, inhoud: null })]));
    expect(readJournalOfDossier(bestand.read, id).map(({ hash: _hash, ...regel }) => regel)).toEqual([
      { nummer: 1, dossierId: id, soort: 'Proef', versie: 1, medewerkerId: wie, tijdstip: NU, inhoud: { b: 1, a: 'é' } },
      { nummer: 3, dossierId: id, soort: 'Proef', versie: 2, medewerkerId: null, tijdstip: NU, inhoud: null },
    ]);
    const controle = verifyJournal(bestand.read);
    expect(controle).toEqual({ ok: true, stand: readJournalHead(bestand.read), zonderInhoud: 0 });
  });

  it('is ook bij meer regels dan in één keer worden gelezen volledig terug te lezen en na te kijken', () => {
    const bestand = nieuwBestand();
    vul(bestand, 1_203);
    expect([...replayJournal(bestand.read)].map((regel) => regel.inhoud)).toEqual(Array.from({ length: 1_203 }, (_, i) => ({ i })));
    expect(verifyJournal(bestand.read)).toMatchObject({ ok: true, stand: { nummer: 1_203 } });
  });

  it('verraadt niet of twee dossiers dezelfde inhoud hadden: elke inhoud heeft eigen zout', () => {
    const bestand = nieuwBestand();
    bestand.transact((tx) => appendJournal(tx, [post(), post()]));
    const hashes = bestand.read.all<{ h: string }>('SELECT inhoud_hash AS h FROM journaal').map(({ h }) => h);
    expect(new Set(hashes).size).toBe(2);
  });

  it('houdt stand als de inhoud na de bewaartermijn is vernietigd', () => {
    const bestand = nieuwBestand();
    const id = dossierId();
    bestand.transact((tx) => appendJournal(tx, [post(), post({ dossierId: id }), post()]));
    bestand.close();
    const db = rauweVerbinding(bestand.file);
    db.exec('DELETE FROM journaal_inhoud WHERE nummer = 2');
    db.close();
    const open = heropen(bestand.file);
    expect(verifyJournal(open.read)).toMatchObject({ ok: true, zonderInhoud: 1 });
    expect(readJournalOfDossier(open.read, id)[0]?.inhoud).toBeUndefined();
  });
});

describe('niemand verandert het journaal', () => {
  const pogingen = [
    "UPDATE journaal SET soort = 'Anders' WHERE nummer = 2",
    'UPDATE journaal SET nummer = 9 WHERE nummer = 3',
    'DELETE FROM journaal WHERE nummer = 3',
    'DELETE FROM journaal',
    'INSERT OR REPLACE INTO journaal SELECT nummer, dossier_id, soort, 99, medewerker_id, tijdstip, inhoud_hash, vorige_hash, hash FROM journaal WHERE nummer = 3',
    'REPLACE INTO journaal SELECT nummer, dossier_id, soort, 99, medewerker_id, tijdstip, inhoud_hash, vorige_hash, hash FROM journaal WHERE nummer = 1',
    'INSERT INTO journaal SELECT 5, dossier_id, soort, versie, medewerker_id, tijdstip, inhoud_hash, hash, hash FROM journaal WHERE nummer = 3',
    'INSERT INTO journaal SELECT NULL, dossier_id, soort, versie, medewerker_id, tijdstip, inhoud_hash, hash, hash FROM journaal WHERE nummer = 3',
    'INSERT INTO journaal SELECT 4, dossier_id, soort, versie, medewerker_id, tijdstip, inhoud_hash, vorige_hash, hash FROM journaal WHERE nummer = 3',
    "UPDATE journaal_inhoud SET inhoud = '{}' WHERE nummer = 1",
    "INSERT OR REPLACE INTO journaal_inhoud SELECT nummer, zout, '{}' FROM journaal_inhoud WHERE nummer = 3",
    "INSERT INTO journaal_inhoud SELECT 3, zout, '{}' FROM journaal_inhoud WHERE nummer = 1 ON CONFLICT DO UPDATE SET inhoud = '{}'",
    "WITH weg AS (SELECT 1) INSERT INTO journaal_inhoud SELECT 1, zout, '{}' FROM journaal_inhoud WHERE nummer = 2",
  ];
  it.each(pogingen.flatMap((sql) => [1, 0].map((recursief) => ({ sql, recursief }))))('weigert (recursive_triggers=$recursief): $sql', ({ sql, recursief }) => {
    const bestand = nieuwBestand();
    vul(bestand, 3);
    bestand.close();
    const db = rauweVerbinding(bestand.file);
    db.pragma(`recursive_triggers=${recursief}`);
    expect(() => db.exec(sql)).toThrow(/journaal/);
    expect(makeHandle(db).read.all('SELECT nummer FROM journaal')).toHaveLength(3);
    expect(verifyJournal(makeHandle(db).read)).toMatchObject({ ok: true, zonderInhoud: 0, stand: { nummer: 3 } });
    db.close();
  });

  it('zet vernietigde inhoud niet terug, ook niet met een andere tekst', () => {
    const bestand = nieuwBestand();
    vul(bestand, 3);
    bestand.close();
    const db = rauweVerbinding(bestand.file);
    db.exec('DELETE FROM journaal_inhoud WHERE nummer = 1');
    expect(() => db.exec(`INSERT INTO journaal_inhoud VALUES (1, '${'0'.repeat(64)}', '{}')`)).toThrow(/journaal_inhoud/);
    db.close();
  });
});

describe('elke verandering langs het programma om valt op', () => {
  const gevallen = [
    { sql: "UPDATE journaal SET soort = 'Anders' WHERE nummer = 3", nummer: 3, reden: 'De regel is veranderd.' },
    { sql: 'DELETE FROM journaal_inhoud WHERE nummer = 3; DELETE FROM journaal WHERE nummer = 3', nummer: 3, reden: 'Er ontbreekt een regel.' },
    { sql: 'DELETE FROM journaal WHERE nummer = 1; DELETE FROM journaal_inhoud WHERE nummer = 1', nummer: 1, reden: 'Er ontbreekt een regel.' },
    { sql: "UPDATE journaal_inhoud SET inhoud = '{\"i\":7}' WHERE nummer = 4", nummer: 4, reden: 'De inhoud hoort niet bij de regel.' },
    { sql: `UPDATE journaal SET vorige_hash = '${'1'.repeat(64)}' WHERE nummer = 2`, nummer: 2, reden: 'De regel sluit niet aan op de vorige.' },
  ];
  it.each(gevallen)('$sql', ({ sql, nummer, reden }) => {
    const bestand = nieuwBestand();
    vul(bestand, 5);
    expect(verifyJournal(knoei(bestand, sql).read)).toEqual({ ok: false, nummer, reden });
  });

  it('ziet regels die aan het einde zijn afgeknipt aan een stand van eerder', () => {
    const bestand = nieuwBestand();
    vul(bestand, 5);
    const stand = readJournalHead(bestand.read);
    const open = knoei(bestand, 'DELETE FROM journaal_inhoud WHERE nummer = 5; DELETE FROM journaal WHERE nummer = 5');
    expect(verifyJournal(open.read).ok).toBe(true);
    expect(verifyJournal(open.read, stand)).toEqual({ ok: false, nummer: 5, reden: 'Er ontbreken regels aan het einde.' });
    open.transact((tx) => appendJournal(tx, [post()]));
    expect(verifyJournal(open.read, stand)).toMatchObject({ ok: false, nummer: 5 });
  });

  it('ziet één veranderd teken in welke kolom van welke regel ook, en wijst de regel aan', () => {
    const bestand = nieuwBestand();
    vul(bestand, 40);
    const open = knoei(bestand, 'SELECT 1');
    const kolommen = ['soort', 'tijdstip', 'inhoud_hash', 'vorige_hash', 'hash', 'dossier_id', 'medewerker_id', 'versie', 'inhoud', 'zout'] as const;
    open.close();
    const db = rauweVerbinding(open.file);
    const { read } = makeHandle(db);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.constantFrom(...kolommen), fc.nat(), (nummer, kolom, plek) => {
        const tabel = kolom === 'inhoud' || kolom === 'zout' ? 'journaal_inhoud' : 'journaal';
        const oud = db.prepare<[number], string | number | null>(`SELECT ${kolom} FROM ${tabel} WHERE nummer = ?`).pluck().get(nummer) ?? null;
        const zet = db.prepare(`UPDATE ${tabel} SET ${kolom} = ? WHERE nummer = ?`);
        zet.run(veranderd(oud, plek), nummer);
        const controle = verifyJournal(read);
        zet.run(oud, nummer);
        expect(controle).toMatchObject({ ok: false, nummer });
        expect(verifyJournal(read).ok).toBe(true);
      }),
      { numRuns: 150 },
    );
    db.close();
  });
});

/** The same value with one hex digit (or other character) changed. */
function veranderd(waarde: string | number | null, plek: number): string | number {
  if (waarde === null) return 'x';
  if (typeof waarde === 'number') return waarde + 1 + (plek % 5);
  const i = plek % waarde.length;
  return `${waarde.slice(0, i)}${waarde[i] === 'a' ? 'b' : 'a'}${waarde.slice(i + 1)}`;
}
