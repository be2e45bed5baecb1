import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
/** Where the list stands before it is packed. */
export const STUKLIJST = 'dist/sbom.cdx.json';

/** The rooms whose code is in the desktop program; the libraries they import are bundled or packed with it. */
const KAMERS = ['electron', 'db', 'shared', 'renderer'];

type Pakket = { readonly version?: string; readonly integrity?: string; readonly license?: string; readonly name?: string; readonly link?: boolean; readonly dependencies?: Readonly<Record<string, string>>; readonly optionalDependencies?: Readonly<Record<string, string>> };
type Slotbestand = { readonly packages: Readonly<Record<string, Pakket>> };

const packageOf = (naam: string): string => naam.split('/').slice(0, naam.startsWith('@') ? 2 : 1).join('/');

/** The libraries that the code of the program names. */
export function listImports(map = root): string[] {
  const bronnen = KAMERS.flatMap((kamer) => readdirSync(path.join(map, kamer), { recursive: true, withFileTypes: true }).filter((deel) => deel.isFile() && /\.tsx?$/.test(deel.name)).map((deel) => path.join(deel.parentPath, deel.name)));
  const namen = bronnen.flatMap((bron) => [...readFileSync(bron, 'utf8').matchAll(/(?:^|\s)(?:from|import)\s+'([^'.][^']*)'|import\('([^'.][^']*)'\)/gm)].map((deel) => deel[1] ?? deel[2] ?? ''));
  return [...new Set(namen.filter((naam) => naam !== '' && !naam.startsWith('node:') && !builtinModules.includes(naam)).map(packageOf))].sort();
}

/** Where npm finds a library from the folder of another: beside it, or in a folder above. */
function resolveFrom(slot: Slotbestand, vanaf: string, naam: string): string | undefined {
  for (let map = vanaf; ; map = map.slice(0, Math.max(0, map.lastIndexOf('/node_modules/')))) {
    const plek = `${map === '' ? '' : `${map}/`}node_modules/${naam}`;
    if (slot.packages[plek]) return plek;
    if (map === '') return undefined;
  }
}

/** Every library that comes along, with what it needs itself. */
export function collect(slot: Slotbestand, namen: readonly string[]): Map<string, string[]> {
  const gevonden = new Map<string, string[]>();
  const wachtrij = namen.flatMap((naam) => resolveFrom(slot, '', naam) ?? []);
  for (let plek = wachtrij.pop(); plek !== undefined; plek = wachtrij.pop()) {
    if (gevonden.has(plek)) continue;
    // what Electron's package needs is for fetching Electron; none of it comes along
    const { dependencies = {}, optionalDependencies = {} } = plek === 'node_modules/electron' ? {} : (slot.packages[plek] ?? {});
    const nodig = Object.keys({ ...dependencies, ...optionalDependencies }).flatMap((naam) => resolveFrom(slot, plek, naam) ?? []);
    gevonden.set(plek, nodig);
    wachtrij.push(...nodig);
  }
  return gevonden;
}

const licenseOf = (license: string | undefined): object => {
  if (license === undefined) return {};
  return { licenses: [/[ ()]/.test(license) ? { expression: license } : { license: { id: license } }] };
};

const hashesOf = (integrity: string | undefined): object => {
  const sha512 = integrity?.split(' ').find((deel) => deel.startsWith('sha512-'));
  return sha512 === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512.slice('sha512-'.length), 'base64').toString('hex') }] };
};

/** The bill of materials of the desktop program in CycloneDX 1.6; the same sources give the same bytes. */
export function buildSbom(slot: Slotbestand, namen: readonly string[], program: { readonly name: string; readonly version: string }): object {
  const delen = collect(slot, namen);
  const nameOf = (plek: string): string => slot.packages[plek]?.name ?? plek.slice(plek.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const purlOf = (plek: string): string => `pkg:npm/${nameOf(plek).replace('@', '%40')}@${slot.packages[plek]?.version ?? ''}`;
  const unique = new Map([...delen.keys()].sort().map((plek) => [purlOf(plek), plek]));
  const components = [...unique].map(([purl, plek]) => ({ type: 'library', 'bom-ref': purl, name: nameOf(plek), version: slot.packages[plek]?.version ?? '', purl, ...licenseOf(slot.packages[plek]?.license), ...hashesOf(slot.packages[plek]?.integrity) }));
  const ref = `pkg:npm/${program.name}@${program.version}`;
  const dependencies = [{ ref, dependsOn: [...new Set(namen.flatMap((naam) => resolveFrom(slot, '', naam) ?? []).map(purlOf))].sort() }, ...[...unique].map(([purl, plek]) => ({ ref: purl, dependsOn: [...new Set((delen.get(plek) ?? []).map(purlOf))].sort() }))];
  const inhoud = { metadata: { component: { type: 'application', 'bom-ref': ref, name: program.name, version: program.version, licenses: [{ license: { id: 'EUPL-1.2' } }] } }, components, dependencies };
  const hex = createHash('sha256').update(JSON.stringify(inhoud)).digest('hex');
  const serialNumber = `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber, version: 1, ...inhoud };
}

/** Writes the bill of materials where the package takes it from. Electron comes along whole, though only the shell names it. */
export function writeSbom(): void {
  const lees = (bestand: string): unknown => JSON.parse(readFileSync(path.join(root, bestand), 'utf8'));
  const sbom = buildSbom(lees('package-lock.json') as Slotbestand, [...new Set([...listImports(), '@electric-sql/pglite'])], lees('package.json') as { name: string; version: string }); // our own files
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  writeFileSync(path.join(root, STUKLIJST), `${JSON.stringify(sbom, null, 1)}\n`);
}

if (import.meta.main) {
  writeSbom();
  console.log(`Gemaakt: ${STUKLIJST}`);
}
