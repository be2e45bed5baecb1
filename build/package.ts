import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'electron-builder';
import { CSP } from '../shared/contract/vensterregels.ts';
import { ensureBundle } from './bundle.ts';
import { releaseSettings } from './release-settings.ts';
import { STUKLIJST, writeSbom } from './sbom.ts';

const root = path.resolve(import.meta.dirname, '..');
const GEBRUIK = `Gebruik: npm run package -- [opties]
  (geen optie)   maak het installatiebestand voor dit systeem
  --map          maak alleen de uitgepakte map
  --controle     controleer instellingen, inhoud en zekeringen zonder Electron; maakt geen programma dat start`;

/** The place of the fuses in the binary of Electron, and the state of eight fuses as Electron ships them. */
const ZEKERINGEN = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 8]), Buffer.from('10110001')]);
/** The same eight after packaging: see electronFuses in electron-builder.yml. */
const VERWACHT = '01001100';

/** A folder that looks like Electron from the outside and only serves to check the package. */
function makeStandIn(): string {
  const map = mkdtempSync(path.join(os.tmpdir(), 'toetstafel-electron-'));
  mkdirSync(path.join(map, 'resources'));
  mkdirSync(path.join(map, 'locales'));
  for (const taal of ['nl', 'en-US', 'fr']) writeFileSync(path.join(map, `locales/${taal}.pak`), '');
  writeFileSync(path.join(map, 'electron'), Buffer.concat([Buffer.from('stand-in\n'), ZEKERINGEN]), { mode: 0o755 });
  return map;
}

/** What must be in the package, and what may never be. */
const NODIG = [
  '/dist/electron/main.js',
  '/dist/electron/preload.cjs',
  '/dist/electron/backend.js',
  '/dist/electron/druk-draad.js',
  '/dist/electron/scenario-draad.js',
  '/dist/renderer/index.html',
  '/electron/backend/documents/fonts/SourceSans3_400Regular.ttf',
  '/electron/backend/documents/templates/brief.typ',
  `/node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
  '/node_modules/@myriaddreamin/typst-ts-node-compiler/index.js',
  '/node_modules/highs/build/highs.wasm',
];
const VERBODEN = /\.map$|\.ts$|\/register\/|\/test\/|node-linux|\/(fastify|pglite|react|drizzle-orm)\//;

type Archiefmap = { readonly files?: Readonly<Record<string, Archiefmap>>; readonly offset?: string; readonly size?: number };

const flatten = (map: Archiefmap, pad: string): string[] => Object.entries(map.files ?? {}).flatMap(([naam, deel]) => (deel.files === undefined ? [`${pad}/${naam}`] : flatten(deel, `${pad}/${naam}`)));

/** An asar archive: four numbers, the last of which is the length of its list, the list, and the files. */
function openArchive(bestand: string): { readonly namen: readonly string[]; readonly read: (delen: readonly string[]) => string } {
  const bytes = readFileSync(bestand);
  const lijst = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8')) as Archiefmap; // electron-builder wrote it
  const begin = 8 + bytes.readUInt32LE(4);
  return {
    namen: flatten(lijst, ''),
    read: (delen) => {
      const deel = delen.reduce<Archiefmap | undefined>((map, naam) => map?.files?.[naam], lijst);
      const van = begin + Number(deel?.offset ?? 0);
      return bytes.subarray(van, van + (deel?.size ?? 0)).toString('utf8');
    },
  };
}

/** What the program inside the package says of its own rules: the policy of its pages and the settings of its windows. */
function inspectRules(hoofd: string, pagina: string): string[] {
  const regels = [...CSP.split('; '), 'contextIsolation: true', 'sandbox: true', 'nodeIntegration: false', 'spellcheck: false'];
  return [
    ...regels.filter((regel) => !hoofd.includes(regel)).map((regel) => `de regel ontbreekt in het programma: ${regel}`),
    ...(/<script(?![^>]*\ssrc=)|<style|\son\w+=/.test(pagina) ? ['de pagina heeft een los script of een losse stijl'] : []),
  ];
}

/** Holds the made package against what it must hold. Gives the faults. */
function inspect(map: string): string[] {
  const { namen: inhoud, read } = openArchive(path.join(map, 'resources/app.asar'));
  const programma = readFileSync(path.join(map, 'toetstafel'));
  const plek = programma.indexOf(ZEKERINGEN.subarray(0, 32)) + 34;
  const zekeringen = programma.subarray(plek, plek + 8).toString('latin1');
  return [
    ...NODIG.filter((naam) => !inhoud.includes(naam)).map((naam) => `ontbreekt: ${naam}`),
    ...(inhoud.some((naam) => /typst-ts-node-compiler-[\w-]+\/.+\.node$/.test(naam)) ? [] : ['ontbreekt: het zetprogramma van de brieven voor dit systeem']),
    ...inhoud.filter((naam) => VERBODEN.test(naam)).map((naam) => `hoort er niet in: ${naam}`),
    ...inhoud.filter((naam) => /better-sqlite3\/prebuilds\/.+/.test(naam) && !NODIG.includes(naam)).map((naam) => `van een ander systeem: ${naam}`),
    ...inspectRules(read(['dist', 'electron', 'main.js']), read(['dist', 'renderer', 'index.html'])),
    ...(existsSync(path.join(map, 'resources/app')) ? ['naast het archief staat losse code die het programma kan laden'] : []),
    ...(existsSync(path.join(map, 'resources/sbom.cdx.json')) ? [] : [`ontbreekt: de stuklijst (${STUKLIJST})`]),
    ...(zekeringen === VERWACHT ? [] : [`zekeringen staan op ${zekeringen} en niet op ${VERWACHT}`]),
  ];
}

/** Checks settings, contents and fuses with a stand-in. Gives the exit code. */
async function check(): Promise<number> {
  if (process.platform !== 'linux') {
    console.error('De controle zonder Electron werkt alleen op Linux.');
    return 1;
  }
  const electronDist = makeStandIn();
  const output = mkdtempSync(path.join(os.tmpdir(), 'toetstafel-pakket-'));
  try {
    await build({ projectDir: root, linux: ['dir'], publish: 'never', config: { extends: path.join(root, 'electron-builder.yml'), electronDist, directories: { output } } });
    // a package that was really made here is held against the same list
    const gemaakt = path.join(root, 'release/linux-unpacked');
    const fouten = [path.join(output, 'linux-unpacked'), ...(existsSync(gemaakt) ? [gemaakt] : [])].flatMap(inspect);
    for (const fout of fouten) console.error(fout);
    console.log(fouten.length === 0 ? 'Instellingen, inhoud en zekeringen kloppen. Er is geen programma gemaakt: hiervoor is Electron nodig.' : `${fouten.length} fouten in het pakket.`);
    return fouten.length === 0 ? 0 : 1;
  } finally {
    for (const map of [electronDist, output]) rmSync(map, { recursive: true, force: true });
  }
}

/** Makes the program for this system. Gives the exit code. */
async function make(dir: boolean): Promise<number> {
  const aanwezig = path.join(root, 'node_modules/electron/dist');
  const electronDist = existsSync(path.join(aanwezig, 'version')) ? aanwezig : undefined;
  const uitgave = releaseSettings(process.env);
  if (!uitgave.ok) {
    console.error(uitgave.error);
    return 2;
  }
  try {
    const bestanden = await build({ projectDir: root, dir, publish: 'never', config: { extends: path.join(root, 'electron-builder.yml'), ...uitgave.value, ...(electronDist === undefined ? {} : { electronDist }) } });
    console.log(['Gemaakt in de map release:', ...bestanden.map((bestand) => path.relative(root, bestand))].join('\n  '));
    return 0;
  } catch (fout) {
    console.error(`Het pakket is niet gemaakt: ${fout instanceof Error ? (fout.message.split('\n')[0] ?? '') : 'onbekende fout'}`);
    if (electronDist === undefined) console.error('Electron is hier niet en kon niet worden opgehaald. Controleer de netwerkverbinding, of controleer alleen de inhoud met: npm run package -- --controle');
    return 1;
  }
}

async function run(argv: readonly string[]): Promise<number> {
  const [optie, ...meer] = argv;
  if (meer.length > 0 || (optie !== undefined && optie !== '--map' && optie !== '--controle')) {
    console.error(GEBRUIK);
    return 2;
  }
  await ensureBundle('renderer');
  await ensureBundle('electron');
  await ensureBundle('register');
  writeSbom();
  return optie === '--controle' ? check() : make(optie === '--map');
}

process.exit(await run(process.argv.slice(2)));
