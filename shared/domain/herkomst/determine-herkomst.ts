import { formatDutchDate, type PlainDate } from '../../kernel/plain-date.ts';
import { findOpvolger, gemeenteNaam } from '../gemeente/gemeente.ts';
import { findLezingen, findDefinitieVraag, findOpenVragen, type AfspraakLezing, type HerkomstAfspraken } from './afspraken.ts';
import { beschrijfKeten, beschrijfTegenspraak, beschrijfVenster, beschrijfVindplaats, samenvat } from './beschrijf-herkomst.ts';
import { findBeslissend } from './beslissend.ts';
import { findOnzekerheden } from './find-onzekerheden.ts';
import { bepaalKader, EERSTE_LEZING, findWoonadres, isInstellingsadres, isWoonadres, type Gevonden, type Kader } from './find-woonadres.ts';
import { determineJeugdwet } from './jeugdwet.ts';
import { oudsteEerst, type Instellingsverblijf } from './opnameketen.ts';
import type { HerkomstUitkomst, Stap } from './uitkomst.ts';
import { formatVerblijfperiode, nieuwsteEerst, type Verblijfperiode } from './verblijfperiode.ts';

/** Everything that the municipality of origin depends on. */
export type HerkomstVraag = {
  readonly perioden: readonly Verblijfperiode[];
  readonly opnames: readonly Instellingsverblijf[];
  /** The day of the request. */
  readonly peildatum: PlainDate;
  readonly regelset: HerkomstAfspraken;
  /** The day of the decision: an ended municipality gets the successor of that day. Without it the day of the request. */
  readonly beslisdatum?: PlainDate;
  /** For the woonplaats of the Jeugdwet, which is shown beside the origin of young people. */
  readonly geboortedatum?: PlainDate | null;
  /** The record is secret: return can be unsafe. */
  readonly geheimhouding?: boolean;
};

/** What an open question of the regelset leaves undecided: the municipalities that its possible answers lead to. */
function vindOpenUitkomsten(perioden: readonly Verblijfperiode[], vraag: HerkomstVraag, lezingen: readonly AfspraakLezing[]): string[] {
  const gemeenten = new Set(lezingen.map((lezing) => findWoonadres(perioden, bepaalKader(vraag, lezing), EERSTE_LEZING)?.periode.gemeente ?? ''));
  if (gemeenten.size < 2) return [];
  const namen = [...gemeenten].filter((g) => g !== '').sort().map(gemeenteNaam);
  return gemeenten.has('') ? [...namen, 'geen woonadres'] : namen;
}

/** The municipality as it is now, and whether the region has it. */
function plaats(gevonden: Gevonden | undefined, { peildatum, beslisdatum, regelset: r }: HerkomstVraag): { gemeente: string | null; opvolger: string | null; stappen: Stap[]; buiten: boolean } {
  const gemeente = gevonden?.periode.gemeente ?? null;
  if (gemeente === null) return { gemeente, opvolger: null, stappen: [], buiten: false };
  const stappen: Stap[] = [];
  const huidig = findOpvolger(gemeente, beslisdatum ?? peildatum) ?? gemeente;
  const opvolger = huidig !== gemeente ? huidig : null;
  if (opvolger) stappen.push({ regel: 'herindeling', bron: 'landelijke tabel 33 (BRP)', uitleg: `De gemeente ${gemeenteNaam(gemeente)} is opgegaan in ${gemeenteNaam(opvolger)}.`, feiten: [] });
  const buiten = r.leden.length > 0 && !r.leden.includes(huidig);
  if (buiten) stappen.push({ regel: 'H6', bron: r.herkomst.definitie.bron, uitleg: `${gemeenteNaam(huidig)} hoort niet bij de regio ${r.regio}. De regionale afspraak bindt die gemeente niet: warme overdracht, of een kansrijke woonstart binnen de regio.`, feiten: [] });
  return { gemeente, opvolger, stappen, buiten };
}

type Stand = { readonly vraag: HerkomstVraag; readonly kader: Kader; readonly gevonden: Gevonden | undefined; readonly uitkomst: HerkomstUitkomst['uitkomst']; readonly open: readonly string[] };

/** The questions that only people can answer. */
function bepaalOpenNormen({ vraag, kader, gevonden, uitkomst, open }: Stand): string[] {
  const { regelset: r } = vraag;
  const normen: string[] = [];
  if (vraag.geheimhouding || kader.keten.some((o) => o.soort === 'vrouwenopvang')) normen.push('Veiligheid: is terugkeer naar de herkomstgemeente veilig? De regel zegt "tenzij"; de commissie beoordeelt dit.');
  if (vraag.geheimhouding) normen.push('De gegevens van deze persoon zijn geheim. Noem in stukken en gesprekken geen adres.');
  normen.push(...open);
  if (uitkomst === 'niet_vast_te_stellen') normen.push('Welke gemeente behandelt deze aanvraag nu de herkomst niet uit de gegevens volgt?');
  const anker = r.herkomst.ankerdatum;
  if (kader.keten.length > 0 && gevonden?.regel === 'H3' && !('nietBepaald' in anker) && anker.zekerheid !== 'bevestigd') normen.push(`De bron zegt niet vanaf welke dag de terugkijkperiode telt; het programma telt vanaf ${formatDutchDate(kader.ankerdatum)}.`);
  if (r.leden.length === 0 && gevonden) normen.push(`De bron noemt de gemeenten van ${r.regio} niet. Hoort ${gemeenteNaam(gevonden.periode.gemeente)} bij de regio?`);
  return normen;
}

/** The outcome of a region that has no definition of origin: nothing is derived. */
function zonderDefinitie(vraag: HerkomstVraag, kader: Kader, open: string): HerkomstUitkomst {
  return {
    uitkomst: 'niet_vast_te_stellen', gemeente: null, opvolger: null, ankerdatum: kader.ankerdatum, vensterVan: kader.vensterVan,
    samenvatting: samenvat('niet_vast_te_stellen', undefined, { kader, opvolger: null }),
    stappen: [{ regel: 'definitie', bron: vraag.regelset.herkomst.definitie.bron, uitleg: `De afspraken van ${vraag.regelset.regio} zeggen niet wat de herkomstgemeente is. Er wordt niets afgeleid.`, feiten: [] }],
    watVerandertHet: [], openNormen: bepaalOpenNormen({ vraag, kader, gevonden: undefined, uitkomst: 'niet_vast_te_stellen', open: [open] }),
  };
}

/**
 * Derives the municipality of origin by the region's definition: the woonadres before admission, otherwise
 * the last woonadres in the look-back window (rules H1 to H7; Regionale Woonzorgvisie Haaglanden, bijlage 3).
 * Pure: the same facts and regelset give the same derivation. Uncertain dates, facts under investigation and
 * contradictions that could change the answer make it provisional and are named; a parameter that decided is named
 * with its source, and a question that the region left open is never answered here.
 */
export function determineHerkomst(gesteld: HerkomstVraag): HerkomstUitkomst {
  const vraag = gesteld.opnames.length > 1 ? { ...gesteld, opnames: oudsteEerst(gesteld.opnames) } : gesteld;
  const { regelset: r } = vraag;
  const perioden = nieuwsteEerst(vraag.perioden);
  const lezingen = findLezingen(r);
  const kader = bepaalKader(vraag, lezingen[0]);
  const definitievraag = findDefinitieVraag(r);
  if (definitievraag !== null) return zonderDefinitie(vraag, kader, definitievraag);

  const gevonden = findWoonadres(perioden, kader, EERSTE_LEZING);
  const openUitkomsten = lezingen.length > 1 ? vindOpenUitkomsten(perioden, vraag, lezingen) : [];
  const beslissend = findBeslissend({ perioden, kader, gevonden, lezing: lezingen[0], regelset: r });
  const onzeker = findOnzekerheden(perioden, kader, gevonden);
  const watVerandertHet = openUitkomsten.length > 0 ? [`Het antwoord op een open vraag van de regio bepaalt de uitkomst: ${openUitkomsten.join(' of ')}.`, ...onzeker] : onzeker;
  const { gemeente, opvolger, stappen: plaatsstappen, buiten } = plaats(openUitkomsten.length > 0 ? undefined : gevonden, vraag);
  const uitkomst = gemeente === null ? 'niet_vast_te_stellen' : watVerandertHet.length > 0 ? 'voorlopig' : buiten ? 'buiten_de_regio' : 'vastgesteld';

  const bron = r.herkomst.definitie.bron;
  const overgeslagen = vraag.opnames.length === 0 ? [] : perioden.filter((p) => isWoonadres(p) && isInstellingsadres(p, vraag.opnames, EERSTE_LEZING));
  const stappen = [
    beschrijfKeten(kader, r, beslissend.keten),
    beschrijfVenster(kader, r, beslissend.venster),
    overgeslagen.length > 0 ? { regel: 'instellingsadres', bron, uitleg: 'Een inschrijving op het adres van een instelling telt niet als woonadres vóór de opname.', feiten: overgeslagen.map(formatVerblijfperiode) } : undefined,
    beschrijfVindplaats(perioden, kader, { gevonden, bron }),
    ...plaatsstappen,
    beschrijfTegenspraak(perioden, vraag.opnames),
    watVerandertHet.length > 0 ? { regel: 'H7', bron, uitleg: 'De uitkomst hangt af van gegevens die niet zeker zijn.', feiten: watVerandertHet } : undefined,
    determineJeugdwet(vraag, kader.keten),
  ].filter((stap) => stap !== undefined);
  return {
    uitkomst, gemeente, opvolger, ankerdatum: kader.ankerdatum, vensterVan: kader.vensterVan,
    samenvatting: samenvat(uitkomst, gevonden, { kader, opvolger }), stappen, watVerandertHet,
    openNormen: bepaalOpenNormen({ vraag, kader, gevonden, uitkomst, open: openUitkomsten.length > 0 ? findOpenVragen(r) : [] }),
  };
}
