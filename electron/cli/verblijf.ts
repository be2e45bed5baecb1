import { parseArgs } from 'node:util';
import { beantwoordVerblijf, beantwoordVerblijfregel, parseVerblijfVraag } from '../backend/vragen/beantwoord-verblijf.ts';
import { leesInvoer, perRegel, schrijfAntwoord, zin } from './invoer.ts';

const GEBRUIK = `Gebruik: verblijf --peildatum <jjjj-mm-dd> < persoon.json
         verblijf --van <jjjj-mm-dd> --tot <jjjj-mm-dd> < persoon.json     de dag "tot" telt niet mee
         verblijf --regels < vragen.jsonl                                  per regel {"persoon":{...},"vraag":{...}}
`;

/** `verblijf`: where somebody lived on a day or in a period, from a BRP record. Exit 2 with a Dutch sentence when the input is wrong. */
export async function verblijf(argumenten: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: argumenten, allowPositionals: true, strict: false, options: { peildatum: { type: 'string' }, van: { type: 'string' }, tot: { type: 'string' }, regels: { type: 'boolean' } } });
  const onbekend = Object.keys(values).find((naam) => !['peildatum', 'van', 'tot', 'regels'].includes(naam));
  if (positionals.length > 0 || onbekend !== undefined || (values.regels === true && Object.keys(values).length > 1) || Object.keys(values).length === 0) {
    process.stderr.write(GEBRUIK);
    return 2;
  }
  if (values.regels === true) return perRegel(beantwoordVerblijfregel);
  const vraag = parseVerblijfVraag(values, '--');
  if (!vraag.ok) {
    process.stderr.write(`${zin(vraag.error)}${GEBRUIK}`);
    return 2;
  }
  return schrijfAntwoord(beantwoordVerblijf(await leesInvoer(), vraag.value));
}
