import { addDays, formatDutchDate, fullYearsBetween, type PlainDate } from '../../kernel/plain-date.ts';
import type { Instellingssoort } from '../aanvraag/opname.ts';
import { gemeenteNaam } from '../gemeente/gemeente.ts';
import { EERSTE_LEZING, geldtOp, telbareWoonadressen } from './find-woonadres.ts';
import { findOpnameketen, type Instellingsverblijf } from './opnameketen.ts';
import type { Stap } from './uitkomst.ts';
import { formatVerblijfperiode, type Verblijfperiode } from './verblijfperiode.ts';

/** Stays that move the Jeugdwet to the woonadres before them. `detentie` stands for a youth prison here. */
const JEUGDWET_VERBLIJF: ReadonlySet<Instellingssoort> = new Set<Instellingssoort>(['jeugdhulp', 'beschermd_wonen', 'maatschappelijke_opvang', 'vrouwenopvang', 'detentie']);

/** Youth help can last until this age. */
const LEEFTIJD_TOT = 23;

const TERUGVAL = 'De Jeugdwet kijkt dan naar de gemeente waar de moeder bij de geboorte stond ingeschreven, en anders naar waar de jongere werkelijk verblijft.';

type Jongere = { readonly perioden: readonly Verblijfperiode[]; readonly opnames: readonly Instellingsverblijf[]; readonly peildatum: PlainDate; readonly geboortedatum?: PlainDate | null };

const isJongere = ({ geboortedatum, opnames, peildatum }: Jongere): boolean =>
  geboortedatum ? geboortedatum <= peildatum && fullYearsBetween(geboortedatum, peildatum) < LEEFTIJD_TOT : opnames.some((o) => o.soort === 'jeugdhulp');

/** The day of the request; for who left the institution shortly before it, the day of leaving. */
function bepaalDag(peildatum: PlainDate, keten: readonly Instellingsverblijf[]): PlainDate {
  const eindes = keten.flatMap((o) => (JEUGDWET_VERBLIJF.has(o.soort) ? [o.tot ?? peildatum] : [])).sort();
  const laatste = eindes.at(-1);
  return laatste !== undefined && laatste < peildatum ? laatste : peildatum;
}

/**
 * The woonplaats in the sense of the Jeugdwet (art. 1.1), as information beside the origin: no five years, the
 * woonadres immediately before the stay, and the mother's registration as fallback. Undefined for who is not young.
 */
export function determineJeugdwet(jongere: Jongere, herkomstketen: readonly Instellingsverblijf[]): Stap | undefined {
  if (!isJongere(jongere)) return undefined;
  const { perioden, opnames } = jongere;
  const peildatum = bepaalDag(jongere.peildatum, herkomstketen);
  const keten = findOpnameketen(opnames.filter((o) => JEUGDWET_VERBLIJF.has(o.soort)), peildatum, 1);
  const begin = keten[0]?.van;
  const dag = begin ? addDays(begin, -1) : peildatum;
  const kader = { peildatum, ankerdatum: dag, vensterVan: dag, dag, keten, opnames, grensdagTeltMee: true };
  const waar = telbareWoonadressen(perioden, kader, EERSTE_LEZING).find((p) => geldtOp(p, dag, EERSTE_LEZING));
  const buitenland = perioden.some((p) => p.soort === 'buitenland' && geldtOp(p, dag, EERSTE_LEZING));
  const uitleg = waar?.gemeente
    ? `Ter vergelijking: volgens de Jeugdwet is de woonplaats ${gemeenteNaam(waar.gemeente)}. Daar was het woonadres ${begin ? `direct vóór het verblijf dat begon op ${formatDutchDate(begin)}` : `op ${formatDutchDate(dag)}`}.`
    : buitenland
      ? 'Ter vergelijking: volgens de Jeugdwet telt bij een woonplaats in het buitenland waar de jongere werkelijk verblijft.'
      : `Ter vergelijking: de woonplaats volgens de Jeugdwet volgt niet uit deze gegevens. ${TERUGVAL}`;
  return { regel: 'Jeugdwet', bron: 'art. 1.1 Jeugdwet (woonplaats); telt niet mee voor de herkomst', uitleg, feiten: waar ? [formatVerblijfperiode(waar)] : [] };
}
