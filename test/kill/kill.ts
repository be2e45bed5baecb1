import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { startOefenregister } from '../../electron/backend/adapters/oefenregister.ts';
import { httpRegister } from '../../electron/backend/adapters/http-register.ts';
import type { Uitvoer } from '../../shared/contract/contract.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { maakBestand, openBestand, startProgramma, type Programma } from '../backend/programma.ts';

export type Uitslag = { readonly kills: number; readonly bevestigd: number; readonly dossiers: number; readonly geregistreerd: number; readonly fouten: string[] };

type Bevestiging = { readonly commandId: string; readonly naam: string; readonly uitkomst: unknown };

const REGISTER = { soort: 'proces', opdracht: [process.execPath, path.resolve(import.meta.dirname, '../../register/main.ts')] } as const;
const WERKER = path.resolve(import.meta.dirname, 'werker.ts');

/** A small generator with a seed (mulberry32), so that a run can be repeated. */
function maakToeval(zaad: number): () => number {
  let a = zaad;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Runs the worker until a random moment and kills it; returns what it acknowledged before. */
async function runTotKill(datamap: string, ronde: number, wacht: number): Promise<Bevestiging[]> {
  const werker = spawn(process.execPath, [WERKER, datamap, String(ronde)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const bevestigd: Bevestiging[] = [];
  let wekker: NodeJS.Timeout | undefined;
  const einde = once(werker, 'exit');
  const regels = createInterface({ input: werker.stdout });
  regels.on('line', (regel) => {
    const bericht = JSON.parse(regel) as Bevestiging | { klaar: true }; // our own worker writes these lines
    if ('klaar' in bericht) wekker = setTimeout(() => werker.kill('SIGKILL'), wacht);
    else bevestigd.push(bericht);
  });
  const [, signaal] = (await einde) as [number | null, string | null]; // node's exit event
  clearTimeout(wekker);
  if (signaal !== 'SIGKILL') throw new Error(`The worker stopped by itself in round ${ronde}`);
  return bevestigd;
}

async function listAlle(p: Programma) {
  const alle = [];
  for (let vanaf: string | null = null; ; ) {
    const pagina: Uitvoer<'listWerkvoorraad'> = await p.vraag('listWerkvoorraad', { zoek: '', status: null, sorteer: 'nummer', vanaf, aantal: 200 });
    alle.push(...pagina.rijen);
    if (pagina.volgende === null) return alle;
    vanaf = pagina.volgende;
  }
}

/** Everything that must hold after a restart. */
async function controleer(p: Programma, bevestigd: readonly Bevestiging[]): Promise<string[]> {
  const fouten: string[] = [];
  await openBestand(p);
  for (const controle of await p.vraag('checkBestand', {})) if (!controle.klopt) fouten.push(`${controle.regel}: ${controle.toelichting}`);
  const rijen = await listAlle(p);
  const versies = new Map<string, number>();
  for (const { dossierId } of rijen) versies.set(dossierId, (await p.vraag('getDossier', { dossierId })).dossier.versie);
  for (const { naam, uitkomst } of bevestigd) {
    const { dossierId, versie } = uitkomst as { dossierId: string; versie: number }; // every step of the worker answers this
    if ((versies.get(dossierId) ?? 0) < versie) fouten.push(`${naam} was acknowledged at version ${versie} and is gone`);
  }
  const ingediend = new Set(bevestigd.filter((b) => b.naam === 'submitAanvraag').map((b) => b.commandId)).size;
  if (rijen.length < ingediend) fouten.push(`${ingediend} submitted, ${rijen.length} there`);
  const uit = await p.vraag('listUitgaand', {});
  const nummers = uit.filter((u) => u.volgnummer !== null).map((u) => u.volgnummer);
  if (new Set(nummers).size !== nummers.length) fouten.push('two messages have the same registration');
  const dossiers = uit.map((u) => u.dossierId);
  if (new Set(dossiers).size !== dossiers.length) fouten.push('a decision was put out twice');
  return fouten;
}

/**
 * Kills the backend at random moments of the spine, with a real register beside it, and checks after every restart
 * that no acknowledged step is lost, none is half and none is double.
 */
export async function killTest(keren: number, zaad: number): Promise<Uitslag> {
  const toeval = maakToeval(zaad);
  const p = startProgramma({ register: httpRegister });
  const koppelcode = randomBytes(12).toString('hex');
  const register = await startOefenregister(REGISTER, path.join(p.datamap, 'register'), koppelcode);
  const bevestigd: Bevestiging[] = [];
  const fouten: string[] = [];
  try {
    await maakBestand(p);
    await p.vraag('connectRegister', { adres: register.adres, koppelcode });
    await p.vraag('closeBestand', {});
    for (let ronde = 0; ronde < keren && fouten.length === 0; ronde += 1) {
      bevestigd.push(...(await runTotKill(p.datamap, ronde, toeval() * 400)));
      if (ronde % 10 === 9 || ronde === keren - 1 || keren <= 20) {
        fouten.push(...(await controleer(p, bevestigd)).map((f) => `round ${ronde}, seed ${zaad}: ${f}`));
        await p.vraag('closeBestand', {});
      }
    }
    await openBestand(p);
    await p.vraag('sendNow', {});
    const uit = await p.vraag('listUitgaand', {});
    if (uit.some((u) => u.status !== 'aanvaard')) fouten.push(`seed ${zaad}: not every decision was registered at the end`);
    const dubbel = bevestigd.map((b) => canonicalJson([b.commandId, b.uitkomst]));
    if (new Set(bevestigd.map((b) => b.commandId)).size !== new Set(dubbel).size) fouten.push(`seed ${zaad}: one command got two answers`);
    return { kills: keren, bevestigd: bevestigd.length, dossiers: new Set(uit.map((u) => u.dossierId)).size, geregistreerd: uit.filter((u) => u.status === 'aanvaard').length, fouten };
  } finally {
    await p.stop();
    await register.stop();
  }
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { keren: { type: 'string', default: '200' }, zaad: { type: 'string', default: String(Date.now() % 1_000_000) } } });
  const begin = performance.now();
  const uitslag = await killTest(Number(values.keren), Number(values.zaad));
  process.stdout.write(`seed ${values.zaad}: ${JSON.stringify(uitslag)} in ${Math.round((performance.now() - begin) / 1000)} s\n`);
  process.exitCode = uitslag.fouten.length === 0 ? 0 : 1;
}
