import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCasefile } from '../../db/checks.ts';
import { connectionOf, type ReadDb } from '../../db/handle.ts';
import { appendJournal, readJournalHead } from '../../db/journal.ts';
import { MIGRATIES } from '../../db/migrations/migraties.ts';
import { createCasefile } from '../../db/open.ts';
import { findBrief, listBrieven, readBriefpdf, saveBrief } from '../../db/repositories/brief-repository.ts';
import { findHuisstijl, saveHuisstijl } from '../../db/repositories/huisstijl-repository.ts';
import { loadDossier } from '../../db/repositories/dossier-repository.ts';
import type { Dossierbrief } from '../../shared/domain/brief/dossierbrief.ts';
import type { DossierId } from '../../shared/kernel/ids.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { NU, SLEUTEL, dossier, heropen, legVast, nieuwBestand, tijdelijkeMap } from './opzet.ts';

const PDF = Buffer.from('%PDF-1.7 proef');
const maakBrief = (dossierId: DossierId): Dossierbrief => ({
  id: randomUUID(), dossierId, soort: 'ontvangstbevestiging', status: 'vastgesteld', datum: plainDate('2026-03-02'), metAdres: true, grootte: PDF.length,
  sha256: createHash('sha256').update(PDF).digest('hex'), vastgesteldOp: NU, vastgesteldDoor: null, verzending: null, vervallen: null,
});

function metBrief() {
  const bestand = nieuwBestand();
  const d = dossier();
  const brief = maakBrief(d.id);
  bestand.transact((tx) => {
    legVast(tx, d);
    appendJournal(tx, [{ dossierId: null, soort: 'BriefVastgesteld', versie: 0, medewerkerId: null, tijdstip: NU, inhoud: { dossierId: d.id, brief: { id: brief.id, sha256: brief.sha256 } } }]);
    saveBrief(tx, brief, { opdracht: { soort: 'ontvangstbevestiging' }, pdf: PDF, journaalNummer: readJournalHead(tx).nummer });
  });
  return { bestand, d, brief };
}
const doe = (read: ReadDb, sql: string): void => void connectionOf(read).exec(sql);
const brieffouten = (read: ReadDb): string[] => checkCasefile(read).filter((c) => !c.klopt && /brief/.test(c.regel)).map((c) => c.regel);

describe('migratie 7: brieven', () => {
  it('houdt de dossiers van een bestand van de versie ervoor, en kent daarna brieven en een huisstijl', () => {
    const file = path.join(tijdelijkeMap(), 'oud.toetstafel');
    const oud = createCasefile({ file, key: SLEUTEL, migraties: MIGRATIES.slice(0, 6) });
    if (!oud.ok) throw new Error(oud.error.code);
    oud.value.close();
    const nu = heropen(file);
    const d = dossier();
    nu.transact((tx) => legVast(tx, d));
    expect(loadDossier(nu.read, d.id)).toEqual(d);
    expect(listBrieven(nu.read, d.id)).toEqual([]);
    expect(findHuisstijl(nu.read)).toBeNull();
  });
});

describe('een vastgestelde brief', () => {
  it('komt terug zoals hij was, en alleen bij zijn eigen dossier', () => {
    const { bestand, d, brief } = metBrief();
    expect(findBrief(bestand.read, d.id, brief.id)).toEqual(brief);
    expect(findBrief(bestand.read, randomUUID() as DossierId, brief.id)).toBeUndefined();
    expect(readBriefpdf(bestand.read, brief.id)?.equals(PDF)).toBe(true);
    expect(brieffouten(bestand.read)).toEqual([]);
  });
  it.each([
    ["UPDATE brief SET sha256 = '" + 'f'.repeat(64) + "'", /never changes/],
    ["UPDATE brief SET datum = '2020-01-01'", /never changes/],
    ['UPDATE brief_inhoud SET pdf = x\'00\'', /no update/],
    ['DELETE FROM brief', /no delete/],
    ["UPDATE brief SET status = 'verzonden'", /constraint/i],
    ["UPDATE brief SET status = 'verzonden', verzonden_op = '2026-03-02', wijze = 'post'; UPDATE brief SET status = 'vastgesteld', verzonden_op = NULL, wijze = NULL", /went out or lapsed/],
    ["INSERT OR REPLACE INTO brief_inhoud SELECT brief_id, opdracht, x'00' FROM brief_inhoud", /only once/],
  ])('laat zich niet veranderen: %s', (sql, melding) => {
    expect(() => doe(metBrief().bestand.read, sql)).toThrow(melding);
  });
  it('die buiten het programma om is veranderd, valt op bij de controle', () => {
    const { bestand } = metBrief();
    doe(bestand.read, "DROP TRIGGER brief_inhoud_blijft; UPDATE brief_inhoud SET pdf = x'00'");
    expect(brieffouten(bestand.read)).toEqual(['De inhoud van elke brief is onveranderd']);
  });
  it('waarvan de inhoud is vernietigd, kan weg; tot dan niet', () => {
    const { bestand } = metBrief();
    doe(bestand.read, 'DELETE FROM brief_inhoud');
    expect(brieffouten(bestand.read)).toEqual([]);
    doe(bestand.read, 'DELETE FROM brief');
    expect(brieffouten(bestand.read)).toEqual([]);
  });
});

describe('de huisstijl', () => {
  it('is de laatste die is vastgelegd, en eerdere blijven staan', () => {
    const bestand = nieuwBestand();
    const stijl = (gemeente: string) => ({ gemeente, kleur: '#154273', logo: null });
    for (const naam of ['Eerste', 'Tweede']) bestand.transact((tx) => saveHuisstijl(tx, stijl(naam), { op: NU, door: null }));
    expect(findHuisstijl(bestand.read)).toEqual(stijl('Tweede'));
    expect(() => doe(bestand.read, "UPDATE huisstijl SET inhoud = '{}'")).toThrow(/a change is a new row/);
    expect(() => doe(bestand.read, 'DELETE FROM huisstijl')).toThrow(/no delete/);
  });
});
