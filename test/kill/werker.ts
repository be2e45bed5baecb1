import { createHash } from 'node:crypto';
import { createBackend } from '../../electron/backend/index.ts';
import { contract, type Ingangsnaam, type RuweInvoer, type Uitvoer } from '../../shared/contract/contract.ts';
import { aanvraag, herstelkans, verblijf } from '../shared/builders.ts';
import { CODE, NAAM, TOEWIJZING, WACHTZIN } from '../backend/programma.ts';

/**
 * The program at work until it is killed: opens the case file, takes cases through the spine, and says on standard
 * output what was acknowledged. A command id follows from what it is for, so that a retry after a kill is the same command.
 */
const [datamap = '', ronde = '0'] = process.argv.slice(2);
const backend = createBackend({ datamap, versie: 'kill', oefenregister: null, kdf: { naam: 'scrypt', N: 2 ** 10, r: 8, p: 1 } });

async function vraag<N extends Ingangsnaam>(naam: N, invoer: RuweInvoer<N>): Promise<Uitvoer<N>> {
  const antwoord = await backend.handle(naam, invoer);
  if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.error.code}`);
  if ('commandId' in invoer) process.stdout.write(`${JSON.stringify({ commandId: invoer.commandId, naam, uitkomst: antwoord.value })}\n`);
  return contract[naam].uitvoer.parse(antwoord.value) as Uitvoer<N>; // parsed by the schema of this entry
}

const idVoor = (doel: string): string => {
  const h = createHash('sha256').update(doel).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
};

async function meldAan(rol: 'voorzitter' | 'secretaris'): Promise<void> {
  const wie = (await vraag('listMedewerkers', {})).find((m) => m.rol === rol);
  if (wie) await vraag('signIn', { medewerkerId: wie.id, code: CODE });
}

/** The next step of a case, whatever happened to it before. */
async function doeStap(dossierId: Uitvoer<'submitAanvraag'>['dossierId']): Promise<boolean> {
  const { dossier } = await vraag('getDossier', { dossierId });
  const stap = { commandId: idVoor(`${dossierId} ${dossier.versie}`), dossierId, expectedVersion: dossier.versie };
  if (dossier.status === 'geregistreerd') return false;
  if (dossier.status === 'ondertekend') { await vraag('sendNow', {}); return true; }
  if (dossier.status === 'besloten') {
    await meldAan(dossier.besluit?.handtekeningen.length === 0 ? 'voorzitter' : 'secretaris');
    await vraag('signBesluit', { ...stap, code: CODE });
    await meldAan('secretaris');
  } else if (!dossier.verblijf) await vraag('recordVerblijf', { ...stap, perioden: [verblijf('20190101', '20240301')] });
  else if (!dossier.herkomst) await vraag('establishHerkomst', { ...stap, gemeente: '0503', motivering: '' });
  else if (!dossier.herstelkans) await vraag('recordHerstelkans', { ...stap, herstelkans: herstelkans() });
  else if (!dossier.verdeling) await vraag('establishVerdeling', { ...stap, gemeente: '0503', route: 'directe_bemiddeling', motivering: 'Geen cijfers.' });
  else await vraag('establishBesluit', { ...stap, ...TOEWIJZING });
  return true;
}

/** A case that is not finished, whichever step it was left at. */
async function zoekLopend(): Promise<Uitvoer<'listWerkvoorraad'>['rijen'][number] | undefined> {
  for (const status of ['ondertekend', 'besloten', 'in_behandeling', 'ingediend'] as const) {
    const [rij] = (await vraag('listWerkvoorraad', { zoek: '', status, sorteer: 'nummer', vanaf: null, aantal: 1 })).rijen;
    if (rij) return rij;
  }
  return undefined;
}

await vraag('openBestand', { naam: NAAM, wachtzin: WACHTZIN });
await meldAan('secretaris');
process.stdout.write(`${JSON.stringify({ klaar: true })}\n`);
for (let n = 0; ; n += 1) {
  const lopend = await zoekLopend();
  if (!lopend || !(await doeStap(lopend.dossierId))) await vraag('submitAanvraag', { commandId: idVoor(`nieuw ${ronde} ${n}`), conceptId: null, aanvraag: aanvraag() });
}
