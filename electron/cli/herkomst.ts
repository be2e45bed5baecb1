import { beantwoordHerkomst } from '../backend/vragen/beantwoord-herkomst.ts';
import { leesInvoer, perRegel, schrijfAntwoord } from './invoer.ts';

const GEBRUIK = `Gebruik: herkomst < zaak.json
         herkomst --regels < zaken.jsonl     per regel een zaak
Een zaak: {"persoon":{...},"verblijven":[...],"peildatum":"jjjj-mm-dd","regelset":"haaglanden"}
`;

/** `herkomst`: the municipality of origin of a case, with the steps to it. Exit 2 with a Dutch sentence when the input is wrong. */
export async function herkomst(argumenten: string[]): Promise<number> {
  if (argumenten.length === 0) return schrijfAntwoord(beantwoordHerkomst(await leesInvoer()));
  if (argumenten.length === 1 && argumenten[0] === '--regels') return perRegel(beantwoordHerkomst);
  process.stderr.write(GEBRUIK);
  return 2;
}
