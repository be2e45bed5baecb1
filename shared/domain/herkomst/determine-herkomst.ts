import { addDays, addYears, formatDutchDate, type PlainDate } from '../../kernel/plain-date.ts';
import type { Opname } from '../aanvraag/opname.ts';
import { INSTELLINGSSOORTEN } from '../aanvraag/opname.ts';
import { findOpvolger, gemeenteNaam } from '../gemeente/gemeente.ts';
import type { Regelset } from '../verdeling/regelset.ts';
import { findOnzekerheden } from './find-onzekerheden.ts';
import { findWoonadres, isInstellingsadres, isWoonadres, type Gevonden, type Kader } from './find-woonadres.ts';
import { eersteDag, laatsteDag } from './onzekere-datum.ts';
import { findOpnameketen } from './opnameketen.ts';
import type { HerkomstUitkomst, Stap } from './uitkomst.ts';
import { formatVerblijfperiode, nieuwsteEerst, type Verblijfperiode } from './verblijfperiode.ts';

/** Everything that the municipality of origin depends on. */
export type HerkomstVraag = {
  readonly perioden: readonly Verblijfperiode[];
  readonly opnames: readonly Opname[];
  /** The day of the request. */
  readonly peildatum: PlainDate;
  readonly regelset: Regelset;
};

function bepaalKader({ opnames, peildatum, regelset: { herkomst } }: HerkomstVraag): Kader {
  const keten = findOpnameketen(opnames, peildatum, herkomst.ketengatDagen.waarde);
  const begin = keten[0]?.van;
  const ankerdatum = begin && herkomst.ankerdatum.waarde === 'begin_eerste_opname' ? begin : peildatum;
  return {
    peildatum, ankerdatum, keten, opnames,
    vensterVan: addYears(ankerdatum, -herkomst.terugkijkjaren.waarde),
    dag: begin ? addDays(begin, -1) : peildatum,
    grensdagTeltMee: herkomst.grensdagTeltMee.waarde,
  };
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
  const inVenster = nieuwsteEerst(vraag.perioden).filter((p) => eersteDag(p.van) <= kader.ankerdatum && (p.tot === null || laatsteDag(p.tot) > kader.vensterVan));
  const briefadressen = inVenster.filter((p) => p.functieAdres === 'B');
  return briefadressen.length > 0
    ? { regel: 'H4', bron: bronDefinitie(vraag.regelset), uitleg: 'In de terugkijkperiode is er alleen een briefadres. Een briefadres is geen woonadres: de commissie beoordeelt dit.', feiten: briefadressen.map(formatVerblijfperiode) }
    : { regel: 'H5', bron: bronDefinitie(vraag.regelset), uitleg: 'In de terugkijkperiode is geen woonadres in een Nederlandse gemeente bekend: de commissie beoordeelt dit.', feiten: inVenster.map(formatVerblijfperiode) };
}

function samenvat(uitkomst: HerkomstUitkomst['uitkomst'], gevonden: Gevonden | undefined, kader: Kader, opvolger: string | null): string {
  if (!gevonden?.periode.gemeente) return 'De herkomstgemeente is met deze gegevens niet vast te stellen. De commissie beslist.';
  const naam = gemeenteNaam(gevonden.periode.gemeente);
  const nu = opvolger ? ` (nu ${gemeenteNaam(opvolger)})` : '';
  const waarom =
    gevonden.regel === 'H1' ? `De aanvrager staat daar met een woonadres ingeschreven op ${formatDutchDate(kader.ankerdatum)}.`
    : gevonden.regel === 'H2' ? `De aanvrager stond daar met een woonadres ingeschreven vóór de opname op ${formatDutchDate(kader.keten[0]?.van ?? kader.ankerdatum)}.`
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
  const kader = bepaalKader(vraag);
  const overgeslagen = perioden.filter((p) => isWoonadres(p) && isInstellingsadres(p, vraag.opnames, eersteDag));
  const gevonden = findWoonadres(perioden, kader, eersteDag);
  const watVerandertHet = findOnzekerheden(perioden, kader, gevonden);

  const stappen = beschrijfKader(vraag, kader);
  if (overgeslagen.length > 0) stappen.push({ regel: 'instellingsadres', bron: bronDefinitie(r), uitleg: 'Een inschrijving op het adres van een instelling telt niet als woonadres vóór de opname.', feiten: overgeslagen.map(formatVerblijfperiode) });
  stappen.push(gevonden ? { regel: gevonden.regel, bron: bronDefinitie(r), uitleg: VINDPLAATS[gevonden.regel], feiten: [formatVerblijfperiode(gevonden.periode)] } : nietGevonden(vraag, kader));

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
    ...(kader.keten.length > 0 && gevonden?.regel === 'H3' && r.herkomst.ankerdatum.zekerheid !== 'bevestigd' ? [`De bron zegt niet vanaf welke dag de terugkijkperiode telt; het programma telt vanaf ${formatDutchDate(kader.ankerdatum)}.`] : []),
  ];
  return { uitkomst, gemeente, opvolger, ankerdatum: kader.ankerdatum, vensterVan: kader.vensterVan, samenvatting: samenvat(uitkomst, gevonden, kader, opvolger), stappen, watVerandertHet, openNormen };
}
