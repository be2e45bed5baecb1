import { describe, expect, test } from 'vitest';
import { connectionOf } from '../../db/handle.ts';
import { appendJournal } from '../../db/journal.ts';
import { destroyDossier, VERNIETIGPLAN } from '../../db/vernietig.ts';
import type { DossierId, Moment } from '../../shared/kernel/ids.ts';
import { nieuwBestand, NU } from '../db/opzet.ts';

const ZAAK = 'd0000000-0000-4000-8000-00000000000d' as DossierId; // a UUID written out
const MERK = 'Zqveeg';
const plan = VERNIETIGPLAN as Readonly<Record<string, { readonly hoe: 'weg' | 'leeg' | 'blijft' }>>;
const tabellen = (hoe: string): string[] => Object.keys(plan).filter((t) => plan[t]?.hoe === hoe);

/** Tables that stay as they are, looked at one by one: what people can type there is not about a case. */
const BEKEKEN = new Set(['huisstijl', 'jaarcijfer', 'plafondgebruik', 'regiobesluit', 'jaarverslag', 'kenmerk', 'lidkaart', 'medewerker', 'uitnodiging', 'vergadering', 'vernietiging', 'voorkeur', 'journaal', 'inzage']);

/** The row of another table that a column points at. */
const WIJST_NAAR: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  bijlage_deel: { bijlage_id: 'id-bijlage' }, conceptbijlage_deel: { bijlage_id: 'id-conceptbijlage' }, conceptbijlage: { concept_id: 'id-concept' },
  brief_inhoud: { brief_id: 'id-brief' }, tussenopslag_deel: { opslag_id: 'id-tussenopslag' }, tussenopslag: { richting: 'uit' }, dossier: { id: ZAAK },
};
const OVER_MEER_ZAKEN = new Map([['zitting', 'toestand'], ['bundel', 'inhoud']]);

/** A value that marks where it stands; about the case where a table says so. */
function waarde(tabel: string, kolom: string, type: string): string | number | Buffer {
  const wijst = WIJST_NAAR[tabel]?.[kolom];
  if (wijst !== undefined) return wijst;
  if (kolom === 'dossier_id') return ZAAK;
  if (kolom === 'id') return `id-${tabel}`;
  if (type === 'INTEGER' || type === 'REAL') return 1;
  const merk = `${MERK}-${tabel}-${kolom}`;
  if (type === 'BLOB') return Buffer.from(merk);
  if (!['toestand', 'inhoud', 'uitkomst', 'antwoord', 'bijlagen'].includes(kolom)) return merk;
  const stuk = { dossierId: ZAAK, tekst: merk };
  return JSON.stringify(OVER_MEER_ZAKEN.has(tabel) ? { zaken: [stuk, { dossierId: 'een andere zaak', tekst: 'blijft' }], notities: [{ diep: [stuk] }] } : stuk);
}

type Kolom = { readonly name: string; readonly type: string; readonly hidden: number };

function openBestand() {
  const { read, transact } = nieuwBestand();
  const db = connectionOf(read);
  const kolommen = (tabel: string): Kolom[] => db.prepare<[string], Kolom>('SELECT name, type, hidden FROM pragma_table_xinfo(?)').all(tabel).filter((k) => k.hidden === 0);
  const inhoud = (tabel: string): string => db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${tabel}`).all().map((r) => Object.values(r).map((w) => (Buffer.isBuffer(w) ? w.toString('utf8') : String(w))).join('|')).join('\n');
  return { db, transact, kolommen, inhoud };
}

/** A row of the case in every table that can hold one, whatever the values there must be. */
function plant({ db, transact, kolommen }: ReturnType<typeof openBestand>): void {
  const wachten = db.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
  transact((tx) => appendJournal(tx, [{ dossierId: ZAAK, soort: 'Proef', versie: 1, medewerkerId: null, tijdstip: NU, inhoud: { tekst: `${MERK}-journaal` } }]));
  db.pragma('foreign_keys=OFF');
  db.pragma('ignore_check_constraints=ON');
  for (const { name } of wachten) db.exec(`DROP TRIGGER "${name}"`);
  for (const tabel of [...tabellen('weg').filter((t) => t !== 'journaal_inhoud'), ...tabellen('leeg')]) {
    const k = kolommen(tabel);
    db.prepare(`INSERT INTO ${tabel} (${k.map((c) => c.name).join(', ')}) VALUES (${k.map(() => '?').join(', ')})`).run(...k.map((c) => waarde(tabel, c.name, c.type)));
  }
  for (const { sql } of wachten) db.exec(sql);
}

describe('een vernietigde zaak', () => {
  test('stond in elke tabel, en laat in geen ervan iets na', () => {
    const bestand = openBestand();
    const { inhoud } = bestand;
    plant(bestand);
    for (const tabel of [...tabellen('weg'), ...tabellen('leeg')]) expect(inhoud(tabel), tabel).toMatch(new RegExp(`${MERK}|${ZAAK}`));
    bestand.transact((tx) => destroyDossier(tx, { dossierId: ZAAK, conceptIds: ['id-concept'], nu: '2036-01-01T00:00:00.000Z' as Moment })); // a moment written out
    for (const tabel of tabellen('weg')) expect(inhoud(tabel), tabel).toBe('');
    for (const [tabel, kolom] of OVER_MEER_ZAKEN) {
      expect(inhoud(tabel), tabel).toContain('een andere zaak');
      expect(inhoud(tabel), tabel).not.toContain(`${MERK}-${tabel}-${kolom}`);
      expect(inhoud(tabel), tabel).not.toContain(ZAAK);
    }
    expect(inhoud('uitgaand')).not.toMatch(/Zqveeg-uitgaand-(inhoud|antwoord|laatste_fout)(\||$)/m);
    expect(inhoud('overdracht')).not.toMatch(/Zqveeg-overdracht-inhoud(\||$)/m);
    expect(inhoud('overdracht')).not.toContain(ZAAK);
  });
  test('wat blijft, is stuk voor stuk bekeken: een nieuwe tabel met tekst krijgt hier een oordeel', () => {
    const { kolommen } = openBestand();
    const metTekst = tabellen('blijft').filter((t) => kolommen(t).some((k) => k.type === 'TEXT' || k.type === 'BLOB'));
    expect(metTekst.filter((t) => !BEKEKEN.has(t)), 'does this table hold nothing of a case?').toEqual([]);
  });
  test('de lijst van wie keek noemt kenmerken, geen inhoud', () => {
    expect(openBestand().kolommen('inzage').map((k) => k.name)).toEqual(['nummer', 'tijdstip', 'medewerker_id', 'handeling', 'dossier_id', 'object_id', 'uitkomst', 'herkomst', 'vorige_hash', 'hash']);
  });
});
