import fs from 'node:fs';
import path from 'node:path';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { preMigrationCopy } from '../../db/migrate.ts';
import type { Migratie } from '../../db/migrations/migratie.ts';
import { MIGRATIES, SCHEMAVERSIE } from '../../db/migrations/migraties.ts';
import { verifyJournal } from '../../db/journal.ts';
import { createCasefile, openCasefile } from '../../db/open.ts';
import { loadDossier } from '../../db/repositories/dossier-repository.ts';
import { bijlage, bijlageDeel, conceptbijlage, conceptbijlageDeel } from '../../db/schema/bijlage.ts';
import { aantekening } from '../../db/schema/aantekening.ts';
import { jaarverslag, vasthouding, vernietiging } from '../../db/schema/bewaren.ts';
import { brief, briefInhoud, huisstijl } from '../../db/schema/brief.ts';
import { bundel, bundeloordeel, lidkaart } from '../../db/schema/bundel.ts';
import { commando } from '../../db/schema/commando.ts';
import { concept } from '../../db/schema/concept.ts';
import { dossier as dossierTabel } from '../../db/schema/dossier.ts';
import { jaarcijfer } from '../../db/schema/jaarcijfer.ts';
import { journaal, journaalInhoud } from '../../db/schema/journaal.ts';
import { kenmerk } from '../../db/schema/kenmerk.ts';
import { medewerker } from '../../db/schema/medewerker.ts';
import { nevenregel, oordeelverschil } from '../../db/schema/neven.ts';
import { overdracht, uitnodiging } from '../../db/schema/overdracht.ts';
import { behandeling, inzage, inzagerecht, verschoning } from '../../db/schema/toegang.ts';
import { plafondgebruik } from '../../db/schema/plafondgebruik.ts';
import { regiobesluit } from '../../db/schema/regio.ts';
import { termijn } from '../../db/schema/termijn.ts';
import { tussenopslag, tussenopslagDeel } from '../../db/schema/tussenopslag.ts';
import { uitgaand } from '../../db/schema/uitgaand.ts';
import { voorkeur } from '../../db/schema/voorkeur.ts';
import { vergadering } from '../../db/schema/vergadering.ts';
import { zitting } from '../../db/schema/zitting.ts';
import { zoekrij } from '../../db/schema/zoekrij.ts';
import { SLEUTEL, dossier, heropen, legVast, nieuwBestand, rauweVerbinding, sluitNaTest, tijdelijkeMap } from './opzet.ts';

const TABELLEN: SQLiteTable[] = [termijn, kenmerk, vergadering, dossierTabel, concept, journaal, journaalInhoud, commando, uitgaand, medewerker, jaarcijfer, bijlage, bijlageDeel, overdracht, uitnodiging, tussenopslag, tussenopslagDeel, conceptbijlage, conceptbijlageDeel, nevenregel, oordeelverschil, lidkaart, bundel, bundeloordeel, zoekrij, aantekening, voorkeur, jaarverslag, vasthouding, vernietiging, behandeling, inzage, inzagerecht, verschoning, zitting, brief, briefInhoud, huisstijl, regiobesluit, plafondgebruik];

describe('de migraties samen', () => {
  it('maakt precies de tabellen en kolommen waarmee het programma werkt', () => {
    const { read } = nieuwBestand();
    const gemaakt = read.all<{ name: string; strict: number }>("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
    expect(gemaakt).toEqual(TABELLEN.map((t) => ({ name: getTableConfig(t).name, strict: 1 })).sort((a, b) => (a.name < b.name ? -1 : 1)));
    for (const tabel of TABELLEN) {
      const { name, columns, primaryKeys } = getTableConfig(tabel);
      const samengesteld = new Set(primaryKeys.flatMap((pk) => pk.columns.map((c) => c.name)));
      const inBestand = read.all<{ name: string; type: string; notnull: number; pk: number }>(`SELECT name, type, "notnull", pk FROM pragma_table_xinfo('${name}')`);
      expect(inBestand.map((k) => ({ naam: k.name, type: k.type.replace(' GENERATED ALWAYS', '').toLowerCase(), verplicht: k.notnull === 1, sleutel: k.pk > 0 }))).toEqual(
        columns.map((c) => ({ naam: c.name, type: c.getSQLType(), verplicht: c.notNull, sleutel: c.primary || samengesteld.has(c.name) })),
      );
    }
  });

  it('verwijdert nooit vanzelf rijen van een ander (geen ON DELETE CASCADE)', () => {
    const { read } = nieuwBestand();
    const verwijzingen = TABELLEN.flatMap((t) => read.all<{ on_delete: string; on_update: string }>(`SELECT on_delete, on_update FROM pragma_foreign_key_list('${getTableConfig(t).name}')`));
    expect(verwijzingen).toHaveLength(TABELLEN.flatMap((t) => getTableConfig(t).foreignKeys).length);
    for (const v of verwijzingen) expect(v).toEqual({ on_delete: 'NO ACTION', on_update: 'NO ACTION' });
  });

  it('zet de versie van het bestand en nummert de migraties zonder gat', () => {
    const { read } = nieuwBestand();
    expect(read.get('PRAGMA user_version')).toEqual({ user_version: SCHEMAVERSIE });
    expect(MIGRATIES.map((m) => m.nummer)).toEqual(MIGRATIES.map((_, i) => i + 1));
  });
});

describe('migratie 2: bijlagen', () => {
  it('houdt de dossiers en het journaal van een bestand van de eerste versie, en kent daarna bijlagen', () => {
    const file = path.join(tijdelijkeMap(), 'oud.toetstafel');
    const oud = createCasefile({ file, key: SLEUTEL, migraties: MIGRATIES.slice(0, 1) });
    if (!oud.ok) throw new Error(oud.error.code);
    const d = dossier();
    oud.value.transact((tx) => legVast(tx, d));
    oud.value.close();
    const nu = heropen(file);
    expect(loadDossier(nu.read, d.id)).toEqual(d);
    expect(verifyJournal(nu.read)).toMatchObject({ ok: true, stand: { nummer: 1 } });
    expect(nu.read.get('SELECT count(*) AS aantal FROM bijlage')).toEqual({ aantal: 0 });
    expect(fs.existsSync(preMigrationCopy(file, SCHEMAVERSIE))).toBe(true);
  });
});

describe('een bestand van een vorige versie', () => {
  const tweede = (sql: string, magTellingWijzigen: readonly string[] = []): readonly Migratie[] => [...MIGRATIES, { nummer: SCHEMAVERSIE + 1, naam: 'proef', sql, magTellingWijzigen }];

  function oudBestand() {
    const bestand = nieuwBestand();
    const d = dossier();
    bestand.transact((tx) => legVast(tx, d));
    bestand.close();
    return { file: bestand.file, d };
  }

  const HERBOUW = `
    CREATE TABLE vergadering_nieuw (id TEXT PRIMARY KEY NOT NULL, datum TEXT NOT NULL, tijd TEXT NOT NULL, plaats TEXT NOT NULL, zaal TEXT) STRICT, WITHOUT ROWID;
    INSERT INTO vergadering_nieuw SELECT id, datum, tijd, plaats, NULL FROM vergadering;
    DROP TABLE vergadering;
    ALTER TABLE vergadering_nieuw RENAME TO vergadering;`;

  it('wordt bijgewerkt met behoud van alles, met een kopie van ervoor ernaast', () => {
    const { file } = oudBestand();
    const metVergadering = heropen(file);
    const d = dossier({ nummer: 'TT-2026-00002', vergaderingId: '7f000000-0000-4000-8000-000000000002' });
    metVergadering.transact((tx) => {
      tx.insert(vergadering).values({ id: '7f000000-0000-4000-8000-000000000002', datum: d.aanvraag.ontvangenOp, tijd: '13:30', plaats: 'Testzaal' }).run();
      legVast(tx, d);
    });
    metVergadering.close();
    // The rebuild of a parent table, which deleted or broke the child rows when foreign keys were still on.
    const geopend = openCasefile({ file, key: SLEUTEL, migraties: tweede(HERBOUW) });
    if (!geopend.ok) throw new Error(geopend.error.code);
    sluitNaTest(geopend.value);
    expect(loadDossier(geopend.value.read, d.id)).toEqual(d);
    expect(geopend.value.read.get('PRAGMA user_version')).toEqual({ user_version: SCHEMAVERSIE + 1 });
    expect(geopend.value.read.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
    expect(geopend.value.read.all('PRAGMA foreign_key_check')).toEqual([]);
    geopend.value.close();
    expect(loadDossier(heropen(preMigrationCopy(file, SCHEMAVERSIE + 1)).read, d.id)).toEqual(d);
    // The older program does not touch it any more.
    const ouder = openCasefile({ file, key: SLEUTEL });
    expect(ouder.ok ? 'geopend' : ouder.error.code).toBe('nieuwere_versie');
  });

  const MISLUKT = [
    { wat: 'een fout in het script', migraties: tweede("CREATE TABLE nieuw (a TEXT) STRICT; DELETE FROM dossier; SELECT nergens FROM niets;") },
    { wat: 'verdwenen rijen', migraties: tweede('DELETE FROM dossier') },
    { wat: 'een verdwenen tabel', migraties: tweede('DROP TABLE concept') },
    { wat: 'een verwijzing naar niets', migraties: tweede("UPDATE dossier SET vergadering_id = 'weg'") },
    { wat: 'een fout in de tweede van twee stappen', migraties: [...tweede('CREATE TABLE nieuw (a TEXT) STRICT'), { nummer: SCHEMAVERSIE + 2, naam: 'fout', sql: 'SELECT nergens FROM niets', magTellingWijzigen: [] }] },
  ];
  it.each(MISLUKT)('blijft zoals het was bij $wat', ({ migraties }) => {
    const { file, d } = oudBestand();
    const voor = inhoud(file);
    const antwoord = openCasefile({ file, key: SLEUTEL, migraties });
    expect(antwoord.ok ? 'geopend' : antwoord.error.code).toBe('migratie_mislukt');
    expect(inhoud(file)).toEqual(voor);
    expect(fs.readdirSync(path.dirname(file)).filter((naam) => /deel|wal|shm|slot/.test(naam))).toEqual([]);
    expect(loadDossier(heropen(file).read, d.id)).toEqual(d);
  });

  it('mag rijen weghalen als de migratie zegt dat dat de bedoeling is', () => {
    const { file } = oudBestand();
    const geopend = openCasefile({ file, key: SLEUTEL, migraties: tweede('DELETE FROM dossier', ['dossier']) });
    expect(geopend.ok).toBe(true);
    if (geopend.ok) geopend.value.close();
  });

  it('weigert een lijst van migraties met een gat als fout van het programma', () => {
    const { file } = oudBestand();
    const metGat = [...MIGRATIES, { nummer: SCHEMAVERSIE + 2, naam: 'gat', sql: '', magTellingWijzigen: [] }];
    const antwoord = openCasefile({ file, key: SLEUTEL, migraties: metGat });
    expect(antwoord.ok ? 'geopend' : antwoord.error.code).toBe('migratie_mislukt');
  });
});

/** Everything that the tables say, and the schema and its version. */
function inhoud(file: string): unknown {
  const db = rauweVerbinding(file);
  try {
    const tabellen = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
    return { versie: db.pragma('user_version'), schema: db.prepare('SELECT type, name, sql FROM sqlite_schema').all(), rijen: tabellen.map((t) => db.prepare(`SELECT * FROM ${t}`).all()) };
  } finally {
    db.close();
  }
}
