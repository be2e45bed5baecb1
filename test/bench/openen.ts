import { createBackend } from '../../electron/backend/index.ts';
import type { Uitvoer } from '../../shared/contract/contract.ts';
import { duur, mediaan } from './meten.ts';

/** One cold start of the backend on a big case file; prints its measurements as JSON. Times include the key derivation. */
const [datamap = '', naam = '', wachtzin = '', code = ''] = process.argv.slice(2);
const backend = createBackend({ datamap, versie: 'bench', oefenregister: null });

async function vraag(ingang: string, invoer: unknown): Promise<unknown> {
  const antwoord = await backend.handle(ingang, invoer);
  if (!antwoord.ok) throw new Error(`${ingang}: ${antwoord.error.code}`);
  return antwoord.value;
}

await vraag('openBestand', { naam, wachtzin });
await vraag('listMedewerkers', {});
const openen = performance.now(); // since the process began
const [wie] = (await vraag('listMedewerkers', {})) as Uitvoer<'listMedewerkers'>;
await vraag('signIn', { medewerkerId: wie?.id, code });
const pagina = (zoek: string): Promise<unknown> => vraag('listWerkvoorraad', { zoek, status: null, sorteer: 'termijn', vanaf: null, aantal: 50 });
const { rijen } = (await pagina('')) as Uitvoer<'listWerkvoorraad'>;
const herhaal = async (werk: (n: number) => Promise<unknown>): Promise<number> => {
  const tijden: number[] = [];
  for (let n = 0; n < 20; n += 1) tijden.push(await duur(() => werk(n)));
  return mediaan(tijden);
};
const werkvoorraad = await herhaal(() => pagina(''));
const zoeken = await herhaal((n) => pagina(`voorbeeld-1${n}`));
const filter = { groepen: ['e', 'f'], herkomsten: ['onbekend'], indieners: ['Testinstelling 3'], behandelaars: [], binnenDagen: 28 };
const gefilterd = await herhaal(() => vraag('listWerkvoorraad', { zoek: '', status: 'ingediend', sorteer: 'naam', vanaf: null, aantal: 50, filter }));
/** Words that are rare, words that stand in every case, and a sentence. */
const ZOEKVRAGEN = ['voorbeeld-123', 'voorbeeld', 'woning', 'wijk42', 'wijk42 werk5', 'familie werk', '"een woning bij familie"', 'TT-2026-19999', 'testinstelling 3', 'bestaatniet', 'de', 'w 3'];
const zoektijden: number[] = [];
for (let keer = 0; keer < 5; keer += 1) for (const zoek of ZOEKVRAGEN) zoektijden.push(await duur(() => vraag('searchDossiers', { zoek })));
zoektijden.sort((a, b) => a - b);
const tekstzoeken = zoektijden[Math.floor(zoektijden.length * 0.95)] ?? 0;
const dossier = await herhaal((n) => vraag('getDossier', { dossierId: rijen[n]?.dossierId }));
process.stdout.write(JSON.stringify({ openen, werkvoorraad, gefilterd, zoeken, tekstzoeken, dossier, rssMiB: process.memoryUsage.rss() / 2 ** 20 }));
await backend.close();
