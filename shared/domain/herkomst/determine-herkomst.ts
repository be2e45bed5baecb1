import { addDays, addYears, formatDutchDate, type PlainDate } from '../../kernel/plain-date.ts';
import type { Opname } from '../aanvraag/opname.ts';
import { INSTELLINGSSOORTEN } from '../aanvraag/opname.ts';
import { findOpvolger, gemeenteNaam } from '../gemeente/gemeente.ts';
import type { Regelset } from '../verdeling/regelset.ts';
import { eersteDag, formatOnzekereDatum, isVolledig, laatsteDag, type OnzekereDatum } from './onzekere-datum.ts';
import { findOpnameketen } from './opnameketen.ts';
import type { HerkomstUitkomst, Stap } from './uitkomst.ts';
import { BRONNEN, nieuwsteEerst, type Verblijfperiode } from './verblijfperiode.ts';

/** Everything that the municipality of origin depends on. */
export type HerkomstVraag = {
  readonly perioden: readonly Verblijfperiode[];
  readonly opnames: readonly Opname[];
  /** The day of the request. */
  readonly peildatum: PlainDate;
  readonly regelset: Regelset;
};

type Gevonden = { readonly regel: 'H1' | 'H2' | 'H3'; readonly periode: Verblijfperiode };
type Kader = { readonly ankerdatum: PlainDate; readonly vensterVan: PlainDate; readonly keten: readonly Opname[]; readonly grensdagTeltMee: boolean };
/** Which day an uncertain date is read as. */
type Lezing = (datum: OnzekereDatum) => PlainDate;

const feit = (p: Verblijfperiode): string =>
  `${p.functieAdres === 'B' ? 'Briefadres' : p.soort === 'adres' || p.soort === 'locatie' ? 'Woonadres' : p.soort === 'buitenland' ? 'Buitenland' : 'Onbekend verblijf'}` +
  `${p.gemeente ? ` in ${gemeenteNaam(p.gemeente)}` : ''} vanaf ${formatOnzekereDatum(p.van)}${p.tot ? ` tot ${formatOnzekereDatum(p.tot)}` : ''}` +
  ` (${BRONNEN[p.bron]}${p.inOnderzoek ? ', in onderzoek' : ''})`;

/** A registration that began during a stay "on the institution's address" in that municipality is the institution's address. */
const isInstellingsadres = (p: Verblijfperiode, opnames: readonly Opname[]): boolean =>
  opnames.some((o) => o.opInstellingsadres && o.gemeente === p.gemeente && eersteDag(p.van) >= o.van && (o.tot === null || eersteDag(p.van) < o.tot));

const isWoonadres = (p: Verblijfperiode): boolean => p.functieAdres === 'W' && p.gemeente !== null && p.gemeente !== '1999' && p.gemeente !== '0000';

const geldtOp = (p: Verblijfperiode, dag: PlainDate, lees: Lezing): boolean => lees(p.van) <= dag && (p.tot === null || dag < lees(p.tot));

/** The first of H1 to H3 that fits, with every uncertain date read the given way. */
function zoek(woonadressen: readonly Verblijfperiode[], kader: Kader, lees: Lezing): Gevonden | undefined {
  const inInstelling = kader.keten.length > 0;
  const dag = inInstelling ? addDays(kader.ankerdatum, -1) : kader.ankerdatum;
  const op = woonadressen.find((p) => geldtOp(p, dag, lees));
  if (op) return { regel: inInstelling ? 'H2' : 'H1', periode: op };
  const venster = woonadressen.find((p) => {
    if (lees(p.van) > kader.ankerdatum) return false;
    const laatste = p.tot === null ? kader.ankerdatum : addDays(lees(p.tot), -1);
    return kader.grensdagTeltMee ? laatste >= kader.vensterVan : laatste > kader.vensterVan;
  });
  return venster && { regel: 'H3', periode: venster };
}

/** Every reading that can change the answer: all dates early, all late, and each uncertain date late on its own. */
function lezingen(perioden: readonly Verblijfperiode[]): { datum: OnzekereDatum | null; lees: Lezing }[] {
  const onzeker = [...new Set(perioden.flatMap((p) => [p.van, p.tot]).filter((d) => d !== null && !isVolledig(d)))] as OnzekereDatum[]; // nulls are filtered out
  return [...onzeker.map((datum) => ({ datum, lees: (d: OnzekereDatum) => (d === datum ? laatsteDag(d) : eersteDag(d)) })), { datum: null, lees: laatsteDag }];
}

/** What would change the answer: uncertain dates whose reading matters, and facts under investigation that carry it. */
function bepaalOnzekerheden(woonadressen: readonly Verblijfperiode[], perioden: readonly Verblijfperiode[], kader: Kader, basis: Gevonden | undefined): string[] {
  const zinnen = new Set<string>();
  for (const { datum, lees } of lezingen(perioden)) {
    const anders = zoek(woonadressen, kader, lees);
    if (anders?.periode.gemeente === basis?.periode.gemeente) continue;
    const uitkomst = anders?.periode.gemeente ? gemeenteNaam(anders.periode.gemeente) : 'geen woonadres';
    zinnen.add(datum ? `De datum "${formatOnzekereDatum(datum)}" is niet volledig bekend. Valt hij laat in die periode, dan is de uitkomst ${uitkomst}.` : `Vallen alle onvolledige datums laat, dan is de uitkomst ${uitkomst}.`);
  }
  const grens = kader.vensterVan;
  for (const p of perioden) {
    const speelt = p === basis?.periode || (!basis && (p.tot === null || laatsteDag(p.tot) > grens));
    const volgende = basis && basis.periode.tot !== null && p.van === basis.periode.tot;
    if (p.inOnderzoek && (speelt || volgende)) zinnen.add(`Dit gegeven is in onderzoek: ${feit(p)}. De uitkomst van het onderzoek kan de herkomstgemeente veranderen.`);
  }
  return [...zinnen];
}

const bronDefinitie = (r: Regelset): string => r.herkomst.definitie.bron;

function beschrijfKader(vraag: HerkomstVraag, kader: Kader): Stap[] {
  const { regelset: r } = vraag;
  const stappen: Stap[] = [];
  if (kader.keten.length > 0) {
    stappen.push({
      regel: 'keten', bron: r.herkomst.ketengatDagen.bron,
      uitleg: `Verblijven die ten hoogste ${r.herkomst.ketengatDagen.waarde} dagen na elkaar liggen tellen als één keten. De keten begint op ${formatDutchDate(kader.keten[0]?.van ?? kader.ankerdatum)}.`,
      feiten: kader.keten.map((o) => `${INSTELLINGSSOORTEN[o.soort]} in ${gemeenteNaam(o.gemeente)} vanaf ${formatDutchDate(o.van)}${o.tot ? ` tot ${formatDutchDate(o.tot)}` : ''}${o.opInstellingsadres ? ', ingeschreven op het adres van de instelling' : ''}`),
    });
  }
  stappen.push({
    regel: 'ankerdatum', bron: r.herkomst.ankerdatum.bron,
    uitleg: `Er wordt teruggekeken vanaf ${formatDutchDate(kader.ankerdatum)}, tot en met ${formatDutchDate(kader.vensterVan)} (${r.herkomst.terugkijkjaren.waarde} jaar${kader.grensdagTeltMee ? ', de grensdag telt mee' : ', de grensdag telt niet mee'}).`,
    feiten: [],
  });
  return stappen;
}

const VINDPLAATS = {
  H1: 'De aanvrager staat op de peildatum met een woonadres ingeschreven dat geen adres van een instelling is.',
  H2: 'De aanvrager had direct vóór de opname een woonadres.',
  H3: 'Er was geen woonadres direct vóór de peildatum, wel een laatste woonadres in de terugkijkperiode.',
} as const;

function nietGevonden(vraag: HerkomstVraag, kader: Kader): Stap {
  const inVenster = vraag.perioden.filter((p) => eersteDag(p.van) <= kader.ankerdatum && (p.tot === null || laatsteDag(p.tot) > kader.vensterVan));
  const briefadressen = inVenster.filter((p) => p.functieAdres === 'B');
  return briefadressen.length > 0
    ? { regel: 'H4', bron: bronDefinitie(vraag.regelset), uitleg: 'In de terugkijkperiode is er alleen een briefadres. Een briefadres is geen woonadres: de commissie beoordeelt dit.', feiten: briefadressen.map(feit) }
    : { regel: 'H5', bron: bronDefinitie(vraag.regelset), uitleg: 'In de terugkijkperiode is geen woonadres in een Nederlandse gemeente bekend: de commissie beoordeelt dit.', feiten: inVenster.map(feit) };
}

function samenvat(uitkomst: HerkomstUitkomst['uitkomst'], gevonden: Gevonden | undefined, kader: Kader, opvolger: string | null): string {
  if (!gevonden?.periode.gemeente) return 'De herkomstgemeente is met deze gegevens niet vast te stellen. De commissie beslist.';
  const naam = gemeenteNaam(gevonden.periode.gemeente);
  const nu = opvolger ? ` (nu ${gemeenteNaam(opvolger)})` : '';
  const waarom =
    gevonden.regel === 'H1' ? `De aanvrager staat daar met een woonadres ingeschreven op ${formatDutchDate(kader.ankerdatum)}.`
    : gevonden.regel === 'H2' ? `De aanvrager stond daar met een woonadres ingeschreven vóór de opname op ${formatDutchDate(kader.ankerdatum)}.`
    : `Daar had de aanvrager het laatste woonadres in de terugkijkperiode.`;
  const kop = uitkomst === 'voorlopig' ? 'Voorlopige herkomstgemeente' : uitkomst === 'buiten_de_regio' ? 'Herkomst buiten de regio' : 'Herkomstgemeente';
  return `${kop}: ${naam}${nu}. ${waarom}`;
}

/**
 * Derives the municipality of origin by the region's definition: the woonadres before admission, otherwise
 * the last woonadres in the look-back window (rules H1 to H7; Regionale Woonzorgvisie Haaglanden, bijlage 3).
 * Pure: the same facts and regelset give the same derivation. Uncertain dates and facts under investigation
 * that could change the answer make it provisional and are named.
 */
export function determineHerkomst(vraag: HerkomstVraag): HerkomstUitkomst {
  const { regelset: r, peildatum } = vraag;
  const perioden = nieuwsteEerst(vraag.perioden);
  const keten = findOpnameketen(vraag.opnames, peildatum, r.herkomst.ketengatDagen.waarde);
  const ankerdatum = keten[0] && r.herkomst.ankerdatum.waarde === 'begin_eerste_opname' ? keten[0].van : peildatum;
  const kader: Kader = { ankerdatum, vensterVan: addYears(ankerdatum, -r.herkomst.terugkijkjaren.waarde), keten, grensdagTeltMee: r.herkomst.grensdagTeltMee.waarde };
  const overgeslagen = perioden.filter((p) => isWoonadres(p) && isInstellingsadres(p, vraag.opnames));
  const woonadressen = perioden.filter((p) => isWoonadres(p) && !overgeslagen.includes(p));
  const gevonden = zoek(woonadressen, kader, eersteDag);
  const watVerandertHet = bepaalOnzekerheden(woonadressen, perioden, kader, gevonden);

  const stappen = beschrijfKader(vraag, kader);
  if (overgeslagen.length > 0) stappen.push({ regel: 'instellingsadres', bron: bronDefinitie(r), uitleg: 'Een inschrijving op het adres van een instelling telt niet als woonadres vóór de opname.', feiten: overgeslagen.map(feit) });
  stappen.push(gevonden ? { regel: gevonden.regel, bron: bronDefinitie(r), uitleg: VINDPLAATS[gevonden.regel], feiten: [feit(gevonden.periode)] } : nietGevonden(vraag, kader));

  const gemeente = gevonden?.periode.gemeente ?? null;
  const huidig = gemeente === null ? null : (findOpvolger(gemeente, peildatum) ?? gemeente);
  const opvolger = huidig !== gemeente ? huidig : null;
  if (opvolger) stappen.push({ regel: 'herindeling', bron: 'landelijke tabel 33 (BRP)', uitleg: `De gemeente ${gemeenteNaam(gemeente ?? '')} is opgegaan in ${gemeenteNaam(opvolger)}.`, feiten: [] });
  const buiten = huidig !== null && !r.leden.includes(huidig);
  if (buiten) stappen.push({ regel: 'H6', bron: bronDefinitie(r), uitleg: `${gemeenteNaam(huidig)} hoort niet bij de regio ${r.regio}. De regionale afspraak bindt die gemeente niet: warme overdracht, of een kansrijke woonstart binnen de regio.`, feiten: [] });
  if (watVerandertHet.length > 0) stappen.push({ regel: 'H7', bron: bronDefinitie(r), uitleg: 'De uitkomst hangt af van gegevens die niet zeker zijn.', feiten: watVerandertHet });

  const uitkomst = watVerandertHet.length > 0 ? (gemeente ? 'voorlopig' : 'niet_vast_te_stellen') : gemeente === null ? 'niet_vast_te_stellen' : buiten ? 'buiten_de_regio' : 'vastgesteld';
  const openNormen = [
    ...(kader.keten.some((o) => o.soort === 'vrouwenopvang') ? ['Veiligheid: is terugkeer naar de herkomstgemeente veilig? De regel zegt "tenzij"; de commissie beoordeelt dit.'] : []),
    ...(uitkomst === 'niet_vast_te_stellen' ? ['Welke gemeente behandelt deze aanvraag nu de herkomst niet uit de gegevens volgt?'] : []),
    ...(keten.length > 0 && gevonden?.regel === 'H3' && r.herkomst.ankerdatum.zekerheid !== 'bevestigd' ? ['De bron zegt niet vanaf welke dag de terugkijkperiode telt; het programma telt vanaf het begin van de eerste opname.'] : []),
  ];
  return { uitkomst, gemeente, opvolger, ankerdatum, vensterVan: kader.vensterVan, samenvatting: samenvat(uitkomst, gevonden, kader, opvolger), stappen, watVerandertHet, openNormen };
}
