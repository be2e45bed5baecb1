import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createBackend, type Backend, type BackendOpties } from '../../electron/backend/index.ts';
import type { RegisterClient } from '../../electron/backend/ports/register-client.ts';
import { contract, type Ingangsnaam, type RuweInvoer, type Uitvoer } from '../../shared/contract/contract.ts';
import type { Fout } from '../../shared/contract/fout.ts';
import type { DossierId, Moment } from '../../shared/kernel/ids.ts';
import type { Rol } from '../../shared/domain/medewerker/medewerker.ts';
import { addDays } from '../../shared/kernel/plain-date.ts';
import { aanvraag, herstelkans, verblijf, VANDAAG } from '../shared/builders.ts';

export const WACHTZIN = 'een wachtzin om mee te testen';
export const CODE = 'testcode-123';
export const NAAM = 'Testbestand';

/** A register that is never there: what offline looks like. */
export const geenRegister: RegisterClient = {
  schrijfIn: () => Promise.resolve({ soort: 'onbereikbaar', melding: 'Het register is niet bereikbaar.' }),
  verstuur: () => Promise.resolve({ soort: 'onbereikbaar', melding: 'Het register is niet bereikbaar.' }),
  identiteit: () => Promise.resolve(undefined),
  aansluiting: () => Promise.resolve(undefined),
  wijzigingen: () => Promise.resolve({ soort: 'onbereikbaar', melding: 'Het register is niet bereikbaar.' }),
};

/** The program behind its contract, as a test drives it. */
export type Programma = {
  readonly backend: Backend;
  readonly datamap: string;
  /** The answer of an entry that must succeed. */
  vraag<N extends Ingangsnaam>(naam: N, invoer: RuweInvoer<N>): Promise<Uitvoer<N>>;
  /** The refusal of an entry that must not succeed; takes anything, as the outside world does. */
  weigering(naam: string, invoer: unknown): Promise<Fout>;
  /** Closes and starts again on the same folder. */
  herstart(): Promise<Programma>;
  stop(): Promise<void>;
};

/** Starts the program on a folder of its own, with a cheap key derivation and a fixed clock. */
export function startProgramma(anders: Partial<BackendOpties> = {}): Programma {
  const datamap = anders.datamap ?? mkdtempSync(path.join(tmpdir(), 'toetstafel-test-'));
  let tik = 0;
  const clock = { now: () => new Date(Date.UTC(2026, 10, 21, 9) + (tik += 1)).toISOString() as Moment, today: () => VANDAAG };
  const opties: BackendOpties = { versie: 'test', oefenregister: null, clock, register: geenRegister, kdf: { naam: 'scrypt', N: 2 ** 10, r: 8, p: 1 }, ...anders, datamap };
  const backend = createBackend(opties);
  const programma: Programma = {
    backend,
    datamap,
    async vraag(naam, invoer) {
      const antwoord = await backend.handle(naam, invoer);
      if (!antwoord.ok) throw new Error(`${naam} was refused: ${antwoord.error.code} ${antwoord.error.melding} ${JSON.stringify(antwoord.error.velden)}`);
      return contract[naam].uitvoer.parse(antwoord.value) as Uitvoer<typeof naam>; // parsed by the schema of this entry
    },
    async weigering(naam, invoer) {
      const antwoord = await backend.handle(naam, invoer);
      if (antwoord.ok) throw new Error(`${naam} was not refused`);
      return antwoord.error;
    },
    async herstart() {
      await backend.close();
      return startProgramma({ ...anders, datamap });
    },
    async stop() {
      await backend.close();
      rmSync(datamap, { recursive: true, force: true });
    },
  };
  return programma;
}

export async function meldAan(p: Programma, rol: Rol): Promise<void> {
  const wie = (await p.vraag('listMedewerkers', {})).find((m) => m.rol === rol);
  if (!wie) throw new Error(`No ${rol}`);
  await p.vraag('signIn', { medewerkerId: wie.id, code: CODE });
}

/** A new case file with a secretary (signed in) and a chair; returns its recovery secret. */
export async function maakBestand(p: Programma): Promise<string> {
  const { herstelgeheim } = await p.vraag('createBestand', {
    naam: NAAM, wachtzin: WACHTZIN, commissie: 'Testcommissie', namens: 'het college van Teststad', regio: 'Haaglanden',
    medewerker: { naam: 'Testpersoon Secretaris', rol: 'secretaris', code: CODE },
  });
  await p.vraag('confirmHerstelgeheim', { herstelgeheim });
  await meldAan(p, 'secretaris');
  await p.vraag('addMedewerker', { commandId: randomUUID(), medewerker: { naam: 'Testpersoon Voorzitter', rol: 'voorzitter', code: CODE } });
  return herstelgeheim;
}

/** Opens the file again after a restart, with the secretary signed in. */
export async function openBestand(p: Programma): Promise<void> {
  await p.vraag('openBestand', { naam: NAAM, wachtzin: WACHTZIN });
  await meldAan(p, 'secretaris');
}

export type Stand = Uitvoer<'submitAanvraag'>;

/** What every step in a case carries, with a command id of its own. */
export const stap = (stand: Stand): { commandId: string; dossierId: DossierId; expectedVersion: number } => ({ commandId: randomUUID(), dossierId: stand.dossierId, expectedVersion: stand.versie });

export const dienIn = (p: Programma, anders: Parameters<typeof aanvraag>[0] = {}): Promise<Stand> => p.vraag('submitAanvraag', { commandId: randomUUID(), conceptId: null, aanvraag: aanvraag(anders) });

/** Takes a submitted case up to the distribution. */
export async function beoordeel(p: Programma, begin: Stand): Promise<Stand> {
  let stand = await p.vraag('recordVerblijf', { ...stap(begin), perioden: [verblijf('20190101', '20240301')] });
  stand = await p.vraag('establishHerkomst', { ...stap(stand), gemeente: '0503', motivering: '' });
  stand = await p.vraag('recordHerstelkans', { ...stap(stand), herstelkans: herstelkans() });
  return p.vraag('establishVerdeling', { ...stap(stand), gemeente: '0503', route: 'directe_bemiddeling', motivering: 'De cijfers ontbreken; de commissie kiest de herkomstgemeente.' });
}

export const TOEWIJZING = {
  dictum: 'toewijzen' as const, weigeringsgronden: [], overwegingen: [{ grond: 'art. 12 lid 3 onder e Huisvestingswet 2014', tekst: 'De aanvrager verlaat beschermd wonen.' }],
  // a new case file has no yearly figures, so that the cap cannot be checked
  afwijkingen: [{ soort: 'plafond' as const, reden: 'gegevens_ontbreken' as const, motivering: 'De cijfers ontbreken nog.' }],
};

export const besluit = (p: Programma, stand: Stand): Promise<Stand> => p.vraag('establishBesluit', { ...stap(stand), ...TOEWIJZING });

/** Asks for advice: from then on the case is one for the adviser. */
export const vraagAdvies = (p: Programma, stand: Stand): Promise<Stand> =>
  p.vraag('requestAdvies', { ...stap(stand), adviseur: 'GGD', vraag: 'Kan de aanvrager zelfstandig wonen?', gevraagdOp: VANDAAG, uiterlijk: addDays(VANDAAG, 14) });

/** Signs as chair and then as secretary. */
export async function onderteken(p: Programma, begin: Stand): Promise<Stand> {
  let stand = begin;
  for (const rol of ['voorzitter', 'secretaris'] as const) {
    await meldAan(p, rol);
    stand = await p.vraag('signBesluit', { ...stap(stand), code: CODE });
  }
  return stand;
}

