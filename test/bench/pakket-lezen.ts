import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { createBackend } from '../../electron/backend/index.ts';
import type { Uitvoer } from '../../shared/contract/contract.ts';
import { DEELOMVANG } from '../../shared/contract/stukken.ts';
import type { Meting } from './pakket.ts';

/** The most memory this process had, in MiB. What the system reports of a child counts the parent before it too, so the kernel's own mark is read where there is one. */
function mostMemory(): number {
  const mark = existsSync('/proc/self/status') ? /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined;
  return (mark === undefined ? process.resourceUsage().maxRSS : Number(mark)) / 1024;
}

/** Reads one package in as the window does, part by part; prints its measurements as JSON. */
const [datamap = '', bestand = '', naam = '', wachtzin = '', code = ''] = process.argv.slice(2);
const backend = createBackend({ datamap, versie: 'bench', oefenregister: null });

async function vraag(ingang: string, invoer: unknown): Promise<unknown> {
  const antwoord = await backend.handle(ingang, invoer);
  if (!antwoord.ok) throw new Error(`${ingang}: ${antwoord.error.code}`);
  return antwoord.value;
}

await vraag('openBestand', { naam, wachtzin });
const mensen = (await vraag('listMedewerkers', {})) as Uitvoer<'listMedewerkers'>; // checked by the backend against its own schema
await vraag('signIn', { medewerkerId: mensen.find((m) => m.rol === 'secretaris')?.id, code });
const beginMiB = process.memoryUsage.rss() / 2 ** 20;
const uploadId = randomUUID();
const deel = Buffer.alloc(DEELOMVANG);
const fd = openSync(bestand, 'r');
const begin = performance.now();
for (let nummer = 0; ; nummer += 1) {
  const gelezen = readSync(fd, deel, 0, DEELOMVANG, nummer * DEELOMVANG);
  if (gelezen === 0) break;
  await vraag('uploadDeel', { uploadId, nummer, inhoud: deel.subarray(0, gelezen).toString('base64') });
}
closeSync(fd);
const binnen = performance.now();
await vraag('importPakket', { commandId: randomUUID(), uploadId });
const klaar = performance.now();
await backend.close();
const meting: Meting = { inbrengen: binnen - begin, inlezen: klaar - binnen, rssMiB: mostMemory(), beginMiB };
process.stdout.write(JSON.stringify(meting));
