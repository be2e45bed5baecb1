import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createHash, randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { afterEach } from 'vitest';
import type { Besluit } from '../../shared/domain/besluit/besluit.ts';
import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import type { BesluitId, CommandId, DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { appendJournal } from '../../db/journal.ts';
import { createCasefile, openCasefile, type Casefile } from '../../db/open.ts';
import { saveDossier, type Dossierextra } from '../../db/repositories/dossier-repository.ts';
import type { WriteTx } from '../../db/handle.ts';

export const SLEUTEL = Uint8Array.from({ length: 32 }, (_, i) => i * 7 + 1);
export const ANDERE_SLEUTEL = Uint8Array.from({ length: 32 }, (_, i) => 255 - i);
export const NU = moment('2026-03-02T09:00:00.000Z');

/** A moment as text; the brand is given here because a test writes it down itself. */
export function moment(tekst: string): Moment {
  return tekst as Moment;
}
export const dossierId = (): DossierId => randomUUID() as DossierId; // a fresh UUID is what the id port gives
export const besluitId = (): BesluitId => randomUUID() as BesluitId;
export const commandId = (): CommandId => randomUUID() as CommandId;
export const medewerkerId = (): MedewerkerId => randomUUID() as MedewerkerId;

const opgeruimd: (() => void)[] = [];
afterEach(() => {
  for (const ruimOp of opgeruimd.splice(0).reverse()) ruimOp();
});

/** A folder that is gone after the test. */
export function tijdelijkeMap(): string {
  const map = fs.mkdtempSync(path.join(os.tmpdir(), 'toetstafel-db-'));
  opgeruimd.push(() => fs.rmSync(map, { recursive: true, force: true }));
  return map;
}

/** Closes this file after the test, also when the test fails. */
export function sluitNaTest<T extends { close(): unknown }>(casefile: T): T {
  opgeruimd.push(() => void casefile.close());
  return casefile;
}

/** A new case file that is closed and gone after the test. */
export function nieuwBestand(naam = 'proef.toetstafel'): Casefile {
  const gemaakt = createCasefile({ file: path.join(tijdelijkeMap(), naam), key: SLEUTEL });
  if (!gemaakt.ok) throw new Error(gemaakt.error.code);
  return sluitNaTest(gemaakt.value);
}

/** Opens a file that must open. */
export function heropen(file: string, key = SLEUTEL): Casefile {
  const geopend = openCasefile({ file, key });
  if (!geopend.ok) throw new Error(geopend.error.code);
  return sluitNaTest(geopend.value);
}

/** A connection around our own code, as somebody who has the key could make one. */
export function rauweVerbinding(file: string, key = SLEUTEL): Database.Database {
  const db = new Database(file);
  db.pragma("cipher='sqlcipher'");
  db.pragma('legacy=4');
  db.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
  return db;
}

/** The bytes of every file in the folder of a case file, hashed, by name. */
export function vingerafdruk(file: string): Record<string, string> {
  const map = path.dirname(file);
  return Object.fromEntries(fs.readdirSync(map).sort().map((naam) => [naam, createHash('sha256').update(fs.readFileSync(path.join(map, naam))).digest('hex')]));
}

/** An invented case. */
export function dossier(over: { id?: DossierId; nummer?: string; versie?: number; status?: Dossier['status']; voornamen?: string; voorvoegsel?: string; geslachtsnaam?: string; geheim?: boolean; toelichting?: string; bsn?: string; vergaderingId?: string } = {}): Dossier {
  return {
    id: over.id ?? dossierId(),
    nummer: over.nummer ?? 'TT-2026-00001',
    versie: over.versie ?? 1,
    status: over.status ?? 'ingediend',
    aanvraag: {
      betrokkene: {
        voornamen: over.voornamen ?? 'Anna',
        voorvoegsel: over.voorvoegsel ?? '',
        geslachtsnaam: over.geslachtsnaam ?? 'Testpersoon',
        geboortedatum: plainDate('1990-01-01'),
        bsn: over.bsn ?? null,
        geheimhouding: over.geheim ?? false,
        correspondentieadres: null,
      },
      huishouden: { volwassenen: 1, minderjarigen: 0 },
      urgentiegroep: 'e',
      indiener: 'Stichting Voorbeeld',
      opnames: [],
      toestemming: { gegevensuitwisseling: true, datum: plainDate('2026-02-01'), gezondheidsgegevens: false, strafrechtelijkeGegevens: false },
      ontvangenOp: plainDate('2026-02-02'),
      toelichting: over.toelichting ?? '',
    },
    verblijf: null,
    herkomst: null,
    herstelkans: null,
    verdeling: null,
    vergaderingId: over.vergaderingId ?? null,
    besluit: null,
    registratie: over.status === 'geregistreerd' ? { soort: 'aanvaard', ontvangstbewijs: 'bewijs' } : null,
  };
}

/** The same case with an invented decision that assigns a home in this municipality. */
export function metBesluit(d: Dossier, gemeente: string, genomenOp: string): Dossier {
  const hash = '0'.repeat(64);
  const document: Besluit = {
    soort: 'toetstafel.besluit',
    versie: 1,
    besluitId: besluitId(),
    dossierId: d.id,
    commissie: { id: randomUUID(), naam: 'Proefcommissie', namens: 'het college van Proefstad' },
    genomenOp: plainDate(genomenOp),
    dictum: 'toewijzen',
    urgentiegroep: d.aanvraag.urgentiegroep,
    herkomst: null,
    toewijzing: { gemeente, route: 'zelf_zoeken', voorkeursgemeente: null, gemotiveerdOp: [], geldigTot: plainDate('2026-12-31') },
    weigeringsgronden: [],
    regelset: { id: 'proef', geldigVan: plainDate('2026-01-01'), hash },
    voorstelHash: null,
    dossierstukHash: hash,
    vervangt: null,
    ondertekenaars: [],
  };
  const dossierstuk = { zout: hash, aanvraag: d.aanvraag, verblijf: [], herkomst: null, herstelkans: null, verdeling: null, overwegingen: [] };
  return { ...d, besluit: { document, dossierstuk, handtekeningen: [] } };
}

export const EXTRA: Dossierextra = { uiterlijk: plainDate('2026-03-30'), stap: 'herkomst', gewijzigdOp: NU };

/** Writes a case with its row in the journal, as a command does. */
export function legVast(tx: WriteTx, waarde: Dossier, extra: Partial<Dossierextra> = {}): void {
  saveDossier(tx, waarde, { ...EXTRA, ...extra });
  appendJournal(tx, [{ dossierId: waarde.id, soort: waarde.versie === 1 ? 'AanvraagIngediend' : 'AanvraagGewijzigd', versie: waarde.versie, medewerkerId: null, tijdstip: NU, inhoud: { aanvraag: waarde.aanvraag } }]);
}
