import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../shared/kernel/result.ts';
import type { Opslag } from './store/open-store.ts';

export const HULP = `Het regionale register van Toetstafel.

  npm run register -- [opties]             start het register
  npm run register -- koppelcode [opties]  geeft een koppelcode, 14 dagen geldig, één keer te gebruiken
  npm run register -- hersteld [opties]    meldt dat het register uit een reservekopie is teruggezet
  npm run register -- afschrift [opties]   schrijft logboek en besluiten naar een map, om van buiten na te rekenen
  npm run register -- plafonds [opties]    leest de verhuurlijst van de corporaties en maakt de plafonds bekend
  npm run register -- vrijgave [opties]    geeft rechten vrij die geen commissie vroeg
  npm run register -- openapi              schrijft de beschrijving van de API (OpenAPI)

Opties:
  --data MAP         map met de gegevens (standaard ./register-data); niet gebruikt als DATABASE_URL is gezet
  --port NUMMER      poort (standaard 8787; 0 kiest een vrije poort)
  --host ADRES       adres om op te luisteren (standaard 127.0.0.1)
  --regio NAAM       regio (standaard Haaglanden)
  --naam NAAM        naam van het register; telt alleen bij de eerste start
  --koppelcode CODE  zet deze koppelcode klaar (alleen om te oefenen)
  --commissie ID     bij "koppelcode": alleen voor deze commissie, die al is ingeschreven
  --uit MAP          bij "afschrift": de map, die nog niet bestaat of leeg is
  --lijst BESTAND    bij "plafonds": de verhuurlijst (CSV, zie register/README.md)
  --jaar JAAR        bij "plafonds" en "vrijgave": het jaar van de plafonds
  --lijstjaar JAAR   bij "plafonds": het jaar van de verhuringen (standaard hetzelfde jaar)
  --verdeling BESTAND  bij "plafonds": hoe de rechten worden verdeeld (JSON)
  --reden TEKST      bij "plafonds": waarom de lijst een eerdere vervangt
  --tls-cert BESTAND     certificaat (PEM, met tussencertificaten); met --tls-sleutel luistert het register met TLS
  --tls-sleutel BESTAND  de sleutel bij het certificaat; na vernieuwen leest SIGHUP beide opnieuw
  --proxy ADRES      adres van de proxy ervoor, die mag zeggen van welk adres een verzoek komt
  --metrieken POORT  poort op deze computer voor metrieken (Prometheus); zonder staan ze uit
  --productie        weiger te starten zonder PostgreSQL
  --stop-met-ouder   stop als de standaardinvoer sluit
  --hulp             toon deze tekst

DATABASE_URL=postgres://... gebruikt PostgreSQL (15 of nieuwer). Zonder staat de database in de map.`;

const OPDRACHTEN = ['start', 'koppelcode', 'hersteld', 'afschrift', 'plafonds', 'vrijgave', 'openapi'] as const;
type Opdracht = (typeof OPDRACHTEN)[number];

/** What the operator asked for. */
export type Opties = {
  readonly opdracht: Opdracht | 'hulp';
  readonly opslag: Opslag;
  readonly port: number;
  readonly host: string;
  readonly regio: string;
  readonly naam: string;
  readonly koppelcode: string | undefined;
  readonly commissieId: string | undefined;
  /** Where a copy goes. */
  readonly uit: string | undefined;
  readonly stopMetOuder: boolean;
  /** The files of certificate and key. */
  readonly tls?: { readonly cert: string; readonly sleutel: string };
  readonly proxy?: string;
  /** Where metrics are served, on this computer. */
  readonly metrieken?: number;
  readonly lijst?: string;
  readonly jaar?: number;
  readonly lijstjaar?: number;
  readonly verdeling?: string;
  readonly reden?: string;
};

const VLAGGEN = {
  data: { type: 'string', default: './register-data' },
  port: { type: 'string', default: '8787' },
  host: { type: 'string', default: '127.0.0.1' },
  regio: { type: 'string', default: 'Haaglanden' },
  naam: { type: 'string' },
  koppelcode: { type: 'string' },
  commissie: { type: 'string' },
  uit: { type: 'string' },
  lijst: { type: 'string' },
  jaar: { type: 'string' },
  lijstjaar: { type: 'string' },
  verdeling: { type: 'string' },
  reden: { type: 'string' },
  'tls-cert': { type: 'string' },
  'tls-sleutel': { type: 'string' },
  proxy: { type: 'string' },
  metrieken: { type: 'string' },
  productie: { type: 'boolean', default: false },
  'stop-met-ouder': { type: 'boolean', default: false },
  hulp: { type: 'boolean', default: false },
} as const;

const readArgs = (argv: readonly string[]) => parseArgs({ args: [...argv], options: VLAGGEN, allowPositionals: true });
type Gelezen = ReturnType<typeof readArgs>;

const isOpdracht = (tekst: string): tekst is Opdracht => OPDRACHTEN.some((o) => o === tekst);

const isJaar = (tekst: string | undefined): boolean => tekst === undefined || /^2\d{3}$/.test(tekst);

/** What is wrong with the options about ceilings. */
function plafondfout({ lijst, jaar, lijstjaar, verdeling, reden }: Gelezen['values'], opdracht: Opdracht): string | undefined {
  const alleenPlafonds = [lijst, lijstjaar, verdeling, reden].some((o) => o !== undefined);
  if (alleenPlafonds && opdracht !== 'plafonds') return '--lijst, --lijstjaar, --verdeling en --reden horen bij de opdracht plafonds.';
  if (jaar !== undefined && opdracht !== 'plafonds' && opdracht !== 'vrijgave') return '--jaar hoort bij de opdrachten plafonds en vrijgave.';
  if ((opdracht === 'plafonds' || opdracht === 'vrijgave') && jaar === undefined) return 'Noem met --jaar het jaar van de plafonds.';
  if (!isJaar(jaar) || !isJaar(lijstjaar)) return '--jaar en --lijstjaar zijn een jaar, zoals 2026.';
  if (opdracht === 'plafonds' && lijst === undefined) return 'Noem met --lijst het bestand met de verhuringen.';
  return reden !== undefined && (reden.trim() === '' || reden.length > 2_000) ? '--reden is een tekst van ten hoogste 2.000 tekens.' : undefined;
}

const isPoort = (tekst: string): boolean => /^\d{1,5}$/.test(tekst) && Number(tekst) <= 65_535;

/** What is wrong with the options about where and how it listens. */
function luisterfout(v: Gelezen['values']): string | undefined {
  if (!isPoort(v.port)) return '--port is een getal van 0 tot en met 65535.';
  if (v.metrieken !== undefined && !isPoort(v.metrieken)) return '--metrieken is een poort: een getal van 0 tot en met 65535.';
  if ((v['tls-cert'] === undefined) !== (v['tls-sleutel'] === undefined)) return '--tls-cert en --tls-sleutel horen bij elkaar. Noem beide bestanden.';
  return v.proxy !== undefined && isIP(v.proxy) === 0 ? '--proxy is het IP-adres van de proxy.' : undefined;
}

/** The Dutch sentence about the first thing that is wrong. */
function faultIn({ values: v, positionals }: Gelezen, url: string | undefined): string | undefined {
  const opdracht = positionals[0] ?? 'start';
  if (positionals.length > 1 || !isOpdracht(opdracht)) return `De opdracht "${positionals.join(' ')}" bestaat niet.`;
  if (v.regio.trim() === '' || v.regio.length > 100) return '--regio is een naam van ten hoogste 100 tekens.';
  if (v.naam !== undefined && (v.naam.trim() === '' || v.naam.length > 200)) return '--naam is een naam van ten hoogste 200 tekens.';
  if (v.koppelcode !== undefined && !/^[\w -]{8,100}$/.test(v.koppelcode)) return '--koppelcode heeft 8 tot en met 100 letters, cijfers en streepjes.';
  if (v.koppelcode !== undefined && v.productie) return '--koppelcode is om te oefenen. Maak in productie een code met de opdracht koppelcode.';
  if (v.commissie !== undefined && opdracht !== 'koppelcode') return '--commissie hoort bij de opdracht koppelcode.';
  if (v.commissie !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(v.commissie)) return '--commissie is het kenmerk van de commissie, zoals het programma dat toont.';
  if ((v.uit !== undefined) !== (opdracht === 'afschrift')) return v.uit === undefined ? 'Noem met --uit de map voor het afschrift.' : '--uit hoort bij de opdracht afschrift.';
  const fout = luisterfout(v) ?? plafondfout(v, opdracht);
  if (fout !== undefined) return fout;
  if (v.productie && !url) return '--productie vraagt PostgreSQL. Zet DATABASE_URL; de ingebouwde database is alleen om te oefenen en te proberen.';
  return undefined;
}

/** Reads the command line and the environment; the error is a Dutch sentence for the operator. */
export function parseOpties(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Result<Opties, string> {
  let gelezen: Gelezen;
  try {
    gelezen = readArgs(argv);
  } catch {
    return err('Er staat een optie in de opdracht die niet bestaat of die een waarde mist.');
  }
  const url = env['DATABASE_URL'] || undefined;
  const fout = faultIn(gelezen, url);
  if (fout !== undefined) return err(fout);
  const { values: v, positionals } = gelezen;
  const regio = v.regio.trim();
  const [opdracht = 'start'] = positionals;
  return ok({
    opdracht: v.hulp || !isOpdracht(opdracht) ? 'hulp' : opdracht,
    opslag: url ? { soort: 'postgresql', url } : { soort: 'map', map: v.data },
    port: Number(v.port),
    host: v.host,
    regio,
    naam: v.naam?.trim() ?? `Regionaal register ${regio}`,
    koppelcode: v.koppelcode,
    commissieId: v.commissie,
    uit: v.uit,
    stopMetOuder: v['stop-met-ouder'],
    ...(v['tls-cert'] === undefined || v['tls-sleutel'] === undefined ? {} : { tls: { cert: v['tls-cert'], sleutel: v['tls-sleutel'] } }),
    ...(v.proxy === undefined ? {} : { proxy: v.proxy }),
    ...(v.metrieken === undefined ? {} : { metrieken: Number(v.metrieken) }),
    ...(v.lijst === undefined ? {} : { lijst: v.lijst }),
    ...(v.jaar === undefined ? {} : { jaar: Number(v.jaar), lijstjaar: Number(v.lijstjaar ?? v.jaar) }),
    ...(v.verdeling === undefined ? {} : { verdeling: v.verdeling }),
    ...(v.reden === undefined ? {} : { reden: v.reden.trim() }),
  });
}
