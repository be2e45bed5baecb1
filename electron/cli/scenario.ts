import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BEGINWAARDEN, bereken, leesRegio, leesRegiobestand, simuleerVeel, type Simulatieverslag } from '../backend/scenario/beantwoord-scenario.ts';
import type { Uitvoer } from '../../shared/contract/contract.ts';
import { foutVanSchema, type Fout } from '../../shared/contract/fout.ts';
import { SimulatieInvoer } from '../../shared/contract/scenario.ts';
import { schrijfTabel } from './scenario-tekst.ts';

const GEBRUIK = `Gebruik: scenario --regio <regio> | --bestand <cijfers.json>  [--json]
  [--vraag <woningen>] [--aandeel 30/100] [--minimum 15/100] [--basis verhuringen|verhuringenTotAftop]
  [--sleutel inwoners|huishoudens|socialeVoorraad|verhuringen|herkomst]
  [--afronding dichtstbij|naar_beneden|naar_boven|grootste_rest] [--lokaal 0503=25 ...]
  [--simulatie [--jaren 25] [--zaad 1] [--herkomst-naar <sleutel>] [--buiten-regio 0/100] [--kansrijk-elders 0/100]
               [--tempo gelijkmatig|hele_jaar] [--overloop wachten|elders]]
`;

const OPTIES = {
  regio: { type: 'string' }, bestand: { type: 'string' }, json: { type: 'boolean' }, vraag: { type: 'string' }, aandeel: { type: 'string' }, minimum: { type: 'string' },
  basis: { type: 'string' }, sleutel: { type: 'string' }, afronding: { type: 'string' }, lokaal: { type: 'string', multiple: true },
  simulatie: { type: 'boolean' }, jaren: { type: 'string' }, zaad: { type: 'string' }, 'herkomst-naar': { type: 'string' }, 'buiten-regio': { type: 'string' }, 'kansrijk-elders': { type: 'string' }, tempo: { type: 'string' }, overloop: { type: 'string' },
} as const;
const MAX_JAREN = 1_000;

/** The field of the schema as it is called on the command line. */
const OPTIE_VAN: Readonly<Record<string, string>> = { herkomstNaar: 'herkomst-naar', buitenRegio: 'buiten-regio', kansrijkElders: 'kansrijk-elders', vanaf: 'zaad', aantal: 'jaren' };
const noemOptie = (veld: string): string => {
  const [eerste = '', tweede] = veld.split('.');
  const naam = ['scenario', 'keuzes', 'zaden'].includes(eerste) && tweede !== undefined ? tweede : eerste;
  return OPTIE_VAN[naam] ?? naam;
};

function weiger(fout: Fout, veldnaam = noemOptie): number {
  const regels = fout.velden.length === 0 ? [fout.melding] : fout.velden.map(({ veld, melding }) => `${veldnaam(veld)}: ${melding}`);
  process.stderr.write(`De invoer klopt niet.\n${regels.map((r) => `  ${r}\n`).join('')}`);
  return 2;
}

/** A number as typed; what is no number stays text, so that the schema says what is wrong. */
const getal = (tekst: string): unknown => (/^-?\d+(\.\d+)?$/.test(tekst.trim()) ? Number(tekst) : tekst);
/** `30/100` or `30` (percent). */
function aandeel(tekst: string): unknown {
  const [teller = '', noemer = '100', ...rest] = tekst.replace(/\s*%$/, '').split('/');
  return rest.length > 0 ? tekst : { teller: getal(teller), noemer: getal(noemer) };
}
const lokaal = (paren: readonly string[]): unknown => Object.fromEntries(paren.map((paar) => { const [gemeente = '', aantal = ''] = paar.split('='); return [gemeente, getal(aantal)]; }));

type Waarden = { readonly [K in keyof typeof OPTIES]?: (typeof OPTIES)[K] extends { multiple: true } ? string[] : (typeof OPTIES)[K]['type'] extends 'boolean' ? boolean : string };

const kies = (waarde: string | undefined, lees: (tekst: string) => unknown, anders: unknown): unknown => (waarde === undefined ? anders : lees(waarde));
const letterlijk = (tekst: string): unknown => tekst;

/** The options as the input of the contract, not yet checked. */
const leesOpties = (w: Waarden): unknown => ({
  regio: w.regio ?? 'eigen bestand',
  scenario: {
    vraag: kies(w.vraag, getal, BEGINWAARDEN.scenario.vraag), aandeel: kies(w.aandeel, aandeel, BEGINWAARDEN.scenario.aandeel), minimum: kies(w.minimum, aandeel, BEGINWAARDEN.scenario.minimum),
    basis: kies(w.basis, letterlijk, BEGINWAARDEN.scenario.basis), sleutel: kies(w.sleutel, letterlijk, BEGINWAARDEN.scenario.sleutel), afronding: kies(w.afronding, letterlijk, BEGINWAARDEN.scenario.afronding),
    lokaal: lokaal(w.lokaal ?? []),
  },
  keuzes: {
    herkomstNaar: kies(w['herkomst-naar'], letterlijk, BEGINWAARDEN.keuzes.herkomstNaar), buitenRegio: kies(w['buiten-regio'], aandeel, BEGINWAARDEN.keuzes.buitenRegio),
    kansrijkElders: kies(w['kansrijk-elders'], aandeel, BEGINWAARDEN.keuzes.kansrijkElders), tempo: kies(w.tempo, letterlijk, BEGINWAARDEN.keuzes.tempo), overloop: kies(w.overloop, letterlijk, BEGINWAARDEN.keuzes.overloop),
  },
  zaden: { vanaf: kies(w.zaad, getal, 1), aantal: 1 },
});

/** The answer as one JSON object: the columns by their letter, with total and what was not placed. */
function alsJson(tabel: Uitvoer<'runScenario'>, simulatie: Simulatieverslag | null): string {
  const { kolommen, waargenomen, gemeenten: _gemeenten, ...rest } = tabel;
  return JSON.stringify({
    kolommen: Object.fromEntries(kolommen.map((k) => [k.code, { ...k.perGemeente, totaal: k.totaal, nietGeplaatst: k.nietGeplaatst }])),
    afwijkingen: rest.afwijkingen,
    optellingen: rest.optellingen,
    waargenomen: Object.fromEntries(waargenomen.map((k) => [k.code, { ...k.perGemeente, totaal: k.totaal, nietGeplaatst: k.nietGeplaatst }])),
    regio: rest.regio, vraag: rest.vraag, regel: rest.regel, nietBerekend: rest.nietBerekend, toelichtingen: rest.toelichtingen,
    herkomstCijfers: Object.fromEntries(kolommen.map((k) => [k.code, { naam: k.naam, bron: k.bron, zekerheid: k.zekerheid, rijensom: k.rijensom }])),
    ...(simulatie ? { simulatie } : {}),
  });
}

function leesArgumenten(argumenten: string[]): Waarden | null {
  // `--vraag -5` is a value to refuse with its reason, not an option
  const samen = argumenten.reduce<string[]>((rij, deel) => {
    const vorige = rij.at(-1);
    if (/^-\d/.test(deel) && vorige?.startsWith('--') && !vorige.includes('=')) rij[rij.length - 1] = `${vorige}=${deel}`;
    else rij.push(deel);
    return rij;
  }, []);
  try {
    return parseArgs({ args: samen, strict: true, options: OPTIES }).values;
  } catch {
    return null;
  }
}

function leesCijfers(w: Waarden): ReturnType<typeof leesRegio> {
  if (w.bestand === undefined) return leesRegio(w.regio ?? '');
  try {
    return leesRegiobestand(readFileSync(w.bestand, 'utf8'));
  } catch {
    return { ok: false, error: { code: 'onleesbaar', melding: 'Dit bestand kan niet worden gelezen.', velden: [{ veld: 'bestand', melding: 'Dit bestand kan niet worden gelezen.' }] } };
  }
}

/**
 * `scenario`: the scenario table of a region, and with `--simulatie` many simulated years. Exit 0, or 2 with a Dutch
 * sentence that names the field.
 */
export async function scenario(argumenten: string[]): Promise<number> {
  const w = leesArgumenten(argumenten);
  if (!w || (w.regio === undefined) === (w.bestand === undefined)) {
    process.stderr.write(`${w ? 'Noem een regio of een bestand met cijfers.' : 'Een van deze opties is onbekend of mist een waarde.'}\n${GEBRUIK}`);
    return 2;
  }
  const cijfers = leesCijfers(w);
  if (!cijfers.ok) return weiger(cijfers.error, w.bestand === undefined ? noemOptie : (veld) => veld);
  const gelezen = SimulatieInvoer.safeParse(leesOpties(w));
  if (!gelezen.success) return weiger(foutVanSchema(gelezen.error));
  const jaren = Number(getal(w.jaren ?? '25'));
  if (!Number.isInteger(jaren) || jaren < 1 || jaren > MAX_JAREN) return weiger({ code: 'invoer_ongeldig', melding: '', velden: [{ veld: 'jaren', melding: `Vul een heel aantal jaren in van 1 tot en met ${MAX_JAREN}.` }] });
  const { scenario: vraag, keuzes, zaden } = gelezen.data;
  const tabel = bereken(cijfers.value, vraag);
  if (!tabel.ok) return weiger(tabel.error);
  const toonVoortgang = process.stderr.isTTY ? (klaar: number) => void process.stderr.write(`\r${klaar} van ${jaren} jaren gesimuleerd${klaar === jaren ? '\n' : ''}`) : () => undefined;
  const simulatie = w.simulatie ? await simuleerVeel(cijfers.value, { scenario: vraag, keuzes, zaden: { vanaf: zaden.vanaf, aantal: jaren } }, toonVoortgang) : null;
  if (simulatie && !simulatie.ok) return weiger(simulatie.error);
  process.stdout.write(w.json ? `${alsJson(tabel.value, simulatie?.value ?? null)}\n` : schrijfTabel(tabel.value, simulatie?.value ?? null));
  return 0;
}
