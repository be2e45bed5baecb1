import { addDays, formatDutchDate, type PlainDate } from '../../kernel/plain-date.ts';
import { INSTELLINGSSOORTEN } from '../aanvraag/opname.ts';
import { gemeenteNaam } from '../gemeente/gemeente.ts';
import type { Afspraak, HerkomstAfspraken } from './afspraken.ts';
import type { Gevonden, Kader } from './find-woonadres.ts';
import { eersteDag, isVolledig, laatsteDag } from './onzekere-datum.ts';
import { findGaten, findOverlap, type Instellingsverblijf } from './opnameketen.ts';
import type { HerkomstUitkomst, Stap, StapParameter } from './uitkomst.ts';
import { formatVerblijfperiode, type Verblijfperiode } from './verblijfperiode.ts';

const ZEKERHEID = { bevestigd: 'bevestigd', visie: 'genoemd in de visie', afgeleid: 'afgeleid, niet bevestigd', onbevestigd: 'niet bevestigd', niet_bepaald: 'niet bepaald in de bron' } as const;

/** A step with the parameters that decided in it: as data and as a fact that people read. */
export function maakStap(stap: Omit<Stap, 'parameters'>, parameters: readonly StapParameter[] = []): Stap {
  if (parameters.length === 0) return stap;
  return { ...stap, feiten: [...stap.feiten, ...parameters.map((p) => `Dit bepaalde de uitkomst: ${p.naam}, ${p.waarde} (${p.bron}; ${ZEKERHEID[p.zekerheid]})`)], parameters: [...parameters] };
}

/** As people read it: `Beschermd wonen in Delft vanaf 1 maart 2024`. Never the name or the address of the institution. */
const formatVerblijf = (o: Instellingsverblijf): string =>
  `${INSTELLINGSSOORTEN[o.soort]} in ${gemeenteNaam(o.gemeente)} vanaf ${formatDutchDate(o.van)}${o.tot ? ` tot ${formatDutchDate(o.tot)}` : ''}${o.opInstellingsadres ? ', ingeschreven op het adres van de instelling' : ''}`;

const waardeOf = <T>(a: Afspraak<T>, tekst: (waarde: T) => string): string => ('nietBepaald' in a ? 'de bron zegt niet hoeveel' : tekst(a.waarde));

/** The chain of stays with the gaps in it; undefined when the person does not come from an institution. */
export function beschrijfKeten(kader: Kader, r: HerkomstAfspraken, parameters: readonly StapParameter[]): Stap | undefined {
  const { keten, peildatum } = kader;
  const [eerste] = keten;
  const buiten = parameters.length > 0 ? kader.opnames.filter((o) => !keten.includes(o) && o.van <= peildatum) : [];
  if (!eerste && buiten.length === 0) return undefined;
  const gaten = findGaten(keten, peildatum);
  return maakStap({
    regel: 'keten', bron: r.herkomst.ketengatDagen.bron,
    uitleg: `Verblijven die ten hoogste ${waardeOf(r.herkomst.ketengatDagen, (dagen) => `${dagen} dagen`)} na elkaar liggen tellen als één keten. ${eerste ? `De keten begint op ${formatDutchDate(eerste.van)}.` : 'Op de dag van de aanvraag is er geen keten.'}`,
    feiten: [
      ...keten.map(formatVerblijf),
      ...gaten.map((g) => `${g.dagen} ${g.dagen === 1 ? 'dag' : 'dagen'} zonder verblijf tussen ${formatDutchDate(g.van)} en ${formatDutchDate(g.tot)}`),
      ...buiten.map((o) => `Hoort niet bij de keten: ${formatVerblijf(o)}`),
    ],
  }, parameters);
}

/** From which day and how far is looked back. */
export const beschrijfVenster = (kader: Kader, r: HerkomstAfspraken, parameters: readonly StapParameter[]): Stap =>
  maakStap({
    regel: 'ankerdatum', bron: r.herkomst.ankerdatum.bron,
    uitleg: 'nietBepaald' in r.herkomst.terugkijkjaren
      ? `Er wordt teruggekeken vanaf ${formatDutchDate(kader.ankerdatum)}. De bron zegt niet hoe ver.`
      : `Er wordt teruggekeken vanaf ${formatDutchDate(kader.ankerdatum)}, tot en met ${formatDutchDate(kader.vensterVan)} (${r.herkomst.terugkijkjaren.waarde} jaar${kader.grensdagTeltMee ? ', de grensdag telt mee' : ', de grensdag telt niet mee'}).`,
    feiten: [],
  }, parameters);

const VINDPLAATS = {
  H1: 'De aanvrager staat op de peildatum met een woonadres ingeschreven dat geen adres van een instelling is.',
  H2: 'De aanvrager had direct vóór de opname een woonadres.',
  H3: 'Er was geen woonadres direct vóór de peildatum, wel een laatste woonadres in de terugkijkperiode.',
} as const;

/** Which rule found the municipality, or why none did (H4: only a briefadres, H5: no registration). */
export function beschrijfVindplaats(perioden: readonly Verblijfperiode[], kader: Kader, { gevonden, bron }: { gevonden: Gevonden | undefined; bron: string }): Stap {
  if (gevonden) return { regel: gevonden.regel, bron, uitleg: VINDPLAATS[gevonden.regel], feiten: [formatVerblijfperiode(gevonden.periode)] };
  const inVenster = perioden.filter((p) => eersteDag(p.van) <= kader.ankerdatum && (p.tot === null || laatsteDag(p.tot) > kader.vensterVan));
  const briefadressen = inVenster.filter((p) => p.functieAdres === 'B');
  return briefadressen.length > 0
    ? { regel: 'H4', bron, uitleg: 'In de terugkijkperiode is er alleen een briefadres. Een briefadres is geen woonadres: de commissie beoordeelt dit.', feiten: briefadressen.map(formatVerblijfperiode) }
    : { regel: 'H5', bron, uitleg: 'In de terugkijkperiode is geen woonadres in een Nederlandse gemeente bekend: de commissie beoordeelt dit.', feiten: inVenster.map(formatVerblijfperiode) };
}

/** What in the facts contradicts itself; it is told, also where it does not change the answer. `perioden` newest first. */
export function beschrijfTegenspraak(perioden: readonly Verblijfperiode[], opnames: readonly Instellingsverblijf[]): Stap | undefined {
  const feiten: string[] = [];
  for (const [i, p] of perioden.entries()) {
    if (p.tot !== null && isVolledig(p.tot) && isVolledig(p.van) && p.tot <= p.van) feiten.push(`Eindigt voor of op de dag dat het begint, telt niet mee: ${formatVerblijfperiode(p)}`);
    const nieuwere = perioden[i - 1];
    const loopt = (dag: PlainDate): boolean => p.tot === null || (isVolledig(p.tot) && dag < eersteDag(p.tot));
    if (nieuwere && isVolledig(nieuwere.van) && nieuwere.tot !== nieuwere.van && loopt(eersteDag(nieuwere.van)))
      feiten.push(`Loopt door terwijl een ander verblijf al is begonnen: ${formatVerblijfperiode(p)}`);
  }
  if (opnames.length > 1) for (const [a, b] of findOverlap(opnames)) feiten.push(`Verblijven tegelijk: ${formatVerblijf(a)}, en ${formatVerblijf(b)}`);
  return feiten.length > 0 ? { regel: 'tegenspraak', bron: 'gegevens van deze zaak', uitleg: 'Deze gegevens spreken elkaar tegen. Zoek uit wat klopt.', feiten } : undefined;
}

/** One sentence for the person who reads it. */
export function samenvat(uitkomst: HerkomstUitkomst['uitkomst'], gevonden: Gevonden | undefined, { kader, opvolger }: { kader: Kader; opvolger: string | null }): string {
  if (!gevonden || uitkomst === 'niet_vast_te_stellen') return 'De herkomstgemeente is met deze gegevens niet vast te stellen. De commissie beslist.';
  const naam = gemeenteNaam(gevonden.periode.gemeente);
  const nu = opvolger ? ` (nu ${gemeenteNaam(opvolger)})` : '';
  const waarom =
    gevonden.regel === 'H1' ? `De aanvrager staat daar met een woonadres ingeschreven op ${formatDutchDate(kader.ankerdatum)}.`
    : gevonden.regel === 'H2' ? `De aanvrager stond daar met een woonadres ingeschreven vóór de opname op ${formatDutchDate(addDays(kader.dag, 1))}.`
    : `Daar had de aanvrager het laatste woonadres in de terugkijkperiode.`;
  const kop = uitkomst === 'voorlopig' ? 'Voorlopige herkomstgemeente' : uitkomst === 'buiten_de_regio' ? 'Herkomst buiten de regio' : 'Herkomstgemeente';
  return `${kop}: ${naam}${nu}. ${waarom}`;
}
