import { parseArgs } from 'node:util';
import { checkRegelsetOpSchijf, compareRegelsets, testRegelsets } from '../backend/regelsets/regelsets-nakijken.ts';

const GEBRUIK = `Gebruik:
  regelset test <id> [--json]                         voer de voorbeelden van één regelset uit
  regelset test --alle [--json]                       voer de voorbeelden van alle regelsets uit
  regelset controleer <bestand> [--json]              kijk een regelset na en noem elke fout met de plaats
  regelset vergelijk <a> <b> --zaken <map> [--json]   toon welke zaken anders uitkomen, en waarom
`;

const zeg = (regel: string): void => void process.stdout.write(`${regel}\n`);
const weiger = (melding: string): number => {
  process.stderr.write(`${melding}\n`);
  return 2;
};

function test(id: string | null, json: boolean): number {
  const uitkomst = testRegelsets(id);
  if (!uitkomst.ok) return weiger(uitkomst.error);
  const geslaagd = uitkomst.value.reduce((s, u) => s + u.geslaagd, 0);
  const mislukt = uitkomst.value.reduce((s, u) => s + u.mislukt.length, 0);
  if (json) zeg(JSON.stringify({ geslaagd, mislukt, regelsets: uitkomst.value }));
  else {
    for (const u of uitkomst.value) {
      zeg(`${u.id}: ${u.geslaagd} geslaagd, ${u.mislukt.length} mislukt`);
      for (const m of u.mislukt) {
        zeg(`  ${m.id} (${m.bron}): ${m.naam}`);
        for (const v of m.verschillen) zeg(`    ${v.pad}: verwacht ${JSON.stringify(v.verwacht)}, gekregen ${JSON.stringify(v.gekregen)}`);
      }
    }
    zeg(`Totaal: ${uitkomst.value.length} ${uitkomst.value.length === 1 ? 'regelset' : 'regelsets'}, ${geslaagd + mislukt} voorbeelden, ${geslaagd} geslaagd, ${mislukt} mislukt`);
  }
  return mislukt === 0 ? 0 : 1;
}

function controleer(bestand: string, json: boolean): number {
  const uitkomst = checkRegelsetOpSchijf(bestand);
  if (!uitkomst.ok) return weiger(uitkomst.error);
  const { fouten, waarschuwingen } = uitkomst.value;
  if (json) zeg(JSON.stringify({ klopt: fouten.length === 0, fouten, waarschuwingen }));
  else {
    for (const f of fouten) zeg(`FOUT ${f.pad}: ${f.melding}`);
    for (const w of waarschuwingen) zeg(`LET OP ${w.pad}: ${w.melding}`);
    zeg(fouten.length === 0 ? 'Deze regelset klopt.' : `${fouten.length} ${fouten.length === 1 ? 'fout' : 'fouten'} gevonden. Er is niets veranderd.`);
  }
  return fouten.length === 0 ? 0 : 1;
}

function vergelijk([a, b]: readonly [string, string], map: string, json: boolean): number {
  const uitkomst = compareRegelsets(a, b, map);
  if (!uitkomst.ok) return weiger(uitkomst.error);
  const anders = uitkomst.value.filter((z) => z.verschillen.length > 0);
  if (json) {
    zeg(JSON.stringify({ a, b, zaken: uitkomst.value.length, anders: anders.length, verschillen: anders }));
    return 0;
  }
  for (const z of anders) {
    zeg(`${z.zaak}:`);
    for (const v of z.verschillen) {
      zeg(`  ${v.onderdeel}: ${v.a} bij ${a}; ${v.b} bij ${b}`);
      for (const reden of v.waarom) zeg(`    ${reden}`);
    }
  }
  zeg(`${anders.length} van ${uitkomst.value.length} zaken komen anders uit.`);
  return 0;
}

/** `regelset test|controleer|vergelijk`: exit 0 when all holds, 1 when a test or check does not, 2 when it was called wrongly. */
export function regelset(argumenten: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: argumenten, allowPositionals: true, strict: false, options: { alle: { type: 'boolean' }, json: { type: 'boolean' }, zaken: { type: 'string' } } });
  const onbekend = Object.keys(values).find((naam) => !['alle', 'json', 'zaken'].includes(naam));
  const [opdracht, eerste, tweede, ...meer] = positionals;
  const json = values.json === true;
  const alle = values.alle === true;
  if (onbekend !== undefined || meer.length > 0) return Promise.resolve(weiger(GEBRUIK));
  if (opdracht === 'test' && tweede === undefined && alle !== (eerste !== undefined)) return Promise.resolve(test(eerste ?? null, json));
  if (opdracht === 'controleer' && eerste !== undefined && tweede === undefined) return Promise.resolve(controleer(eerste, json));
  if (opdracht === 'vergelijk' && eerste !== undefined && tweede !== undefined && typeof values.zaken === 'string') return Promise.resolve(vergelijk([eerste, tweede], values.zaken, json));
  return Promise.resolve(weiger(GEBRUIK));
}
