import { verdeelHeel, type Aandeel, type Tabelafronding } from './afronden.ts';
import { rondAf } from '../verdeling/afronding.ts';
import type { Cijfer, Regiocijfers } from './regiocijfers.ts';
import type { Verdeelrij, Scenariokolom, Scenariotabel } from './scenariotabel.ts';
import { BASISSEN, SLEUTELS, type Basis, type Scenariovraag, type Sleutel } from './scenariovraag.ts';
import { leesAanname, procentTekst, vergelijkMetDruk } from './vergelijk-met-druk.ts';

const CODES: Readonly<Record<Sleutel, string>> = { inwoners: 'A', huishoudens: 'H', socialeVoorraad: 'V', verhuringen: 'M', herkomst: 'F' };
const PLAFONDCODES: Readonly<Record<Basis, string>> = { verhuringen: 'C', verhuringenTotAftop: 'D' };

/** A figure of every municipality in order of code, with the regional one. */
type Reeks = { readonly perGemeente: readonly { gemeente: string; gewicht: number }[]; readonly som: number; readonly regionaal: number };

function leesReeks(regio: Regiocijfers, cijfer: Cijfer): Reeks | null {
  const perGemeente: { gemeente: string; gewicht: number }[] = [];
  for (const g of regio.gemeenten.toSorted((a, b) => (a.gemeente < b.gemeente ? -1 : 1))) {
    const gewicht = g[cijfer];
    if (gewicht === null) return null;
    perGemeente.push({ gemeente: g.gemeente, gewicht });
  }
  const som = perGemeente.reduce((n, g) => n + g.gewicht, 0);
  return { perGemeente, som, regionaal: regio.totalen[cijfer] ?? som };
}

/** Rows as an object. */
const alsRijen = (rijen: ReadonlyMap<string, number>): Record<string, number> => Object.fromEntries(rijen);
const telOp = (rijen: ReadonlyMap<string, number>): number => [...rijen.values()].reduce((n, w) => n + w, 0);

/** The demand shared out by a key. */
function verdeelVraag(reeks: Reeks, vraag: number, afronding: Tabelafronding): ReadonlyMap<string, number> {
  if (afronding === 'grootste_rest') return verdeelHeel(reeks.perGemeente, vraag);
  return new Map(reeks.perGemeente.map((g) => [g.gemeente, reeks.regionaal === 0 ? 0 : rondAf(vraag, { teller: g.gewicht, noemer: reeks.regionaal }, afronding)]));
}

/** A share of the lettings of every municipality, and of the region. */
function neemAandeel(reeks: Reeks, aandeel: Aandeel, afronding: Tabelafronding): { rijen: ReadonlyMap<string, number>; totaal: number } {
  if (afronding === 'grootste_rest') {
    const totaal = rondAf(reeks.regionaal, aandeel, 'dichtstbij');
    return { rijen: verdeelHeel(reeks.perGemeente, totaal), totaal };
  }
  const rijen = new Map(reeks.perGemeente.map((g) => [g.gemeente, rondAf(g.gewicht, aandeel, afronding)]));
  // without a regional figure of its own the region is what its municipalities are
  return { rijen, totaal: reeks.regionaal === reeks.som ? telOp(rijen) : rondAf(reeks.regionaal, aandeel, afronding) };
}

type Opzet = { readonly code: string; readonly naam: string; readonly soort: Scenariokolom['soort']; readonly cijfer: Cijfer };

const opzetten = (vraag: Scenariovraag): readonly Opzet[] => [
  ...(Object.keys(SLEUTELS) as Sleutel[]).map((sleutel): Opzet => ({ code: CODES[sleutel], naam: `Verdeling naar ${SLEUTELS[sleutel]}`, soort: 'sleutel', cijfer: sleutel })), // the keys of a const object
  ...(Object.keys(BASISSEN) as Basis[]).map((basis): Opzet => ({ code: PLAFONDCODES[basis], naam: `Ten hoogste ${procentTekst(vraag.aandeel)} van ${BASISSEN[basis]}`, soort: 'plafond', cijfer: basis })), // the same
  { code: 'E', naam: `Ten minste ${procentTekst(vraag.minimum)} van ${BASISSEN.verhuringen}`, soort: 'minimum', cijfer: 'verhuringen' },
];

function maakKolom(regio: Regiocijfers, vraag: Scenariovraag, opzet: Opzet): Scenariokolom | null {
  const reeks = leesReeks(regio, opzet.cijfer);
  if (!reeks) return null;
  const { rijen, totaal } = opzet.soort === 'sleutel'
    ? { rijen: verdeelVraag(reeks, vraag.vraag, vraag.afronding), totaal: reeks.som === 0 ? 0 : vraag.vraag }
    : neemAandeel(reeks, opzet.soort === 'plafond' ? vraag.aandeel : vraag.minimum, vraag.afronding);
  const aanname = leesAanname(regio, opzet.cijfer);
  return {
    code: opzet.code, naam: opzet.naam, soort: opzet.soort, perGemeente: alsRijen(rijen), totaal, rijensom: telOp(rijen),
    nietGeplaatst: Math.max(0, vraag.vraag - totaal), over: Math.max(0, totaal - vraag.vraag), ...aanname,
  };
}

const plus = (a: Verdeelrij, b: Verdeelrij): Verdeelrij => ({
  naarSleutel: a.naarSleutel + b.naarSleutel, ruimte: a.ruimte + b.ruimte, geplaatst: a.geplaatst + b.geplaatst, nietGeplaatst: a.nietGeplaatst + b.nietGeplaatst,
  lokaal: a.lokaal + b.lokaal, verhuringen: a.verhuringen + b.verhuringen, regulier: a.regulier + b.regulier, minimum: a.minimum + b.minimum,
});

/** The homes of a municipality in a column; every municipality of the region has a cell. */
export function getCel(kolom: Scenariokolom, gemeente: string): number {
  const cel = kolom.perGemeente[gemeente];
  if (cel === undefined) throw new RangeError(`No cell for ${gemeente} in column ${kolom.code}`);
  return cel;
}

/** Key against ceiling: what fits is placed, the rest is not; local groups come on top. */
function berekenRegel(regio: Regiocijfers, vraag: Scenariovraag, zoek: (code: string) => Scenariokolom | undefined): NonNullable<Scenariotabel['regel']> | null {
  const sleutel = zoek(CODES[vraag.sleutel]);
  const plafond = zoek(PLAFONDCODES[vraag.basis]);
  const minimum = zoek('E');
  const vrijkomend = leesReeks(regio, 'verhuringen');
  if (!sleutel || !plafond || !minimum || !vrijkomend) return null; // column E has the same source as the lettings
  const rijen = vrijkomend.perGemeente.map(({ gemeente, gewicht: verhuringen }): readonly [string, Verdeelrij] => {
    const naarSleutel = getCel(sleutel, gemeente);
    const ruimte = getCel(plafond, gemeente);
    const geplaatst = Math.min(naarSleutel, ruimte);
    const lokaal = vraag.lokaal[gemeente] ?? 0;
    return [gemeente, { naarSleutel, ruimte, geplaatst, nietGeplaatst: naarSleutel - geplaatst, lokaal, verhuringen, regulier: verhuringen - geplaatst - lokaal, minimum: getCel(minimum, gemeente) }];
  });
  const nul: Verdeelrij = { naarSleutel: 0, ruimte: 0, geplaatst: 0, nietGeplaatst: 0, lokaal: 0, verhuringen: 0, regulier: 0, minimum: 0 };
  const som = rijen.reduce((totaal, [, rij]) => plus(totaal, rij), nul);
  // the region's own figures, as in the columns; whoever was lost by rounding rows was not placed either
  return { perGemeente: Object.fromEntries(rijen), totaal: { ...som, naarSleutel: sleutel.totaal, ruimte: plafond.totaal, minimum: minimum.totaal, nietGeplaatst: Math.max(0, vraag.vraag - som.geplaatst) } };
}

/** What a reader should know about an outcome that looks odd. */
function licht(vraag: Scenariovraag, tabel: Pick<Scenariotabel, 'regel' | 'nietBerekend'>): string[] {
  const zinnen: string[] = [];
  if (vraag.vraag === 0) zinnen.push('De vraag is nul: er is niets te verdelen. De plafonds staan er wel bij.');
  if (vraag.aandeel.teller === 0) zinnen.push('Het plafond is nul: geen enkele woning gaat naar bijzondere doelgroepen en niemand wordt geplaatst.');
  if (vraag.minimum.teller > 0 && vraag.minimum.teller * vraag.aandeel.noemer > vraag.aandeel.teller * vraag.minimum.noemer) zinnen.push('Het plafond is lager dan het wettelijk minimum. Dat kan alleen als de regio zelf afspraken vastlegt.');
  if (!tabel.regel) zinnen.push(`De gekozen regel is niet te berekenen: cijfers over ${SLEUTELS[vraag.sleutel]} of ${BASISSEN[vraag.basis]} ontbreken voor een of meer gemeenten.`);
  const tekort = tabel.regel ? Object.values(tabel.regel.perGemeente).filter((rij) => rij.regulier < 0).length : 0;
  if (tekort > 0) zinnen.push(`In ${tekort === 1 ? 'één gemeente' : `${tekort} gemeenten`} is meer toegezegd dan er vrijkomt. Het aantal voor gewone woningzoekenden is daar lager dan nul.`);
  return zinnen;
}

/**
 * The scenario table of a region: the demand by every key that has figures, the room under both ceilings, the
 * statutory floor, and the chosen key against the chosen ceiling. Pure; the order of the input rows does not matter.
 */
export function berekenScenario(regio: Regiocijfers, vraag: Scenariovraag): Scenariotabel {
  const alle = opzetten(vraag).map((opzet) => ({ opzet, kolom: maakKolom(regio, vraag, opzet) }));
  const kolommen = alle.flatMap(({ kolom }) => (kolom ? [kolom] : [])).toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const zoek = (code: string): Scenariokolom | undefined => kolommen.find((k) => k.code === code);
  const regel = berekenRegel(regio, vraag, zoek);
  const nietBerekend = alle
    .filter(({ kolom }) => kolom === null)
    .map(({ opzet }) => ({ code: opzet.code, naam: opzet.naam, reden: opzet.code === 'F' ? 'Van te weinig mensen is bekend uit welke gemeente zij komen.' : 'Van een of meer gemeenten ontbreken de cijfers.' }));
  return {
    regio: { id: regio.id, naam: regio.naam },
    gemeenten: regio.gemeenten.map((g) => g.gemeente).toSorted(),
    vraag: vraag.vraag, kolommen, nietBerekend, regel,
    ...vergelijkMetDruk(regio, vraag, kolommen),
    toelichtingen: licht(vraag, { regel, nietBerekend }),
  };
}
