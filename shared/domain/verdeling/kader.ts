import { listCriteria } from '../herstelkans/criteriasets.ts';
import type { UrgentiegroepCode } from '../persoon/urgentiegroep.ts';
import { formatAandeel } from './afronding.ts';
import { isBepaald, type Parameter } from './parameter.ts';
import { Principe, type Regelsetbestand, type Route } from './regelset.ts';
import type { GebruiktParameter } from './voorstel.ts';

/** What the engine reads from a regelset again and again, worked out once. */
export type Kader = {
  readonly regelset: Regelsetbestand;
  readonly leden: ReadonlySet<string>;
  /** The steps that check a municipality, in the order of the region. */
  readonly controles: readonly Principe[];
  /** The sentences about origin and judgement, with the place of their step. */
  readonly zinnen: { readonly isHerkomst: string; readonly nietHerkomst: string; readonly kansrijk: string; readonly passend: string; readonly bijKansrijk: string };
  /** `P1`, `P2`: the place of a step in the order of this region. */
  readonly regel: Readonly<Record<Principe, string>>;
  readonly heeft: ReadonlySet<Principe>;
  readonly telt: ReadonlySet<UrgentiegroepCode>;
  readonly aandeel: string;
  readonly basis: string;
  readonly criteria: ReadonlyMap<string, string>;
  readonly openNormen: readonly string[];
  readonly parameters: { readonly uitInstelling: readonly GebruiktParameter[]; readonly overig: readonly GebruiktParameter[] };
  /** Null where the source does not say how the home is found. */
  readonly route: { readonly uitInstelling: Route | null; readonly overig: Route | null };
};

const kaders = new WeakMap<Regelsetbestand, Kader>();

const lees = (x: unknown): string => {
  if (Array.isArray(x)) return x.map(lees).join(', ');
  if (typeof x === 'object' && x !== null) {
    const { teller, noemer, ...rest } = x as { teller?: unknown; noemer?: unknown }; // looked at on the next line
    const breuk = typeof teller === 'number' && typeof noemer === 'number' ? [formatAandeel({ teller, noemer })] : [];
    return [...breuk, ...Object.entries(rest).map(([naam, waarde]) => (naam === 'vraag' ? `niet bepaald: ${lees(waarde)}` : naam === 'nietBepaald' || naam === 'bron' ? '' : `${naam} ${lees(waarde)}`))].filter(Boolean).join('; ');
  }
  return typeof x === 'boolean' ? (x ? 'ja' : 'nee') : String(x).replaceAll('_', ' ');
};

const gebruikt = (pad: string, p: Parameter<unknown>): GebruiktParameter =>
  isBepaald(p) ? { pad, waarde: lees(p.waarde), bron: p.bron, zekerheid: p.zekerheid } : { pad, waarde: `niet bepaald: ${p.vraag}`, bron: p.bron, zekerheid: null };

type Verdelingsnaam = Exclude<keyof Regelsetbestand['verdeling'], 'volgorde' | 'volgordeBron'>;

/** The parameters that each step rests on. */
const VAN_PRINCIPE = {
  herkomst: [], kansrijke_woonstart: [], passende_plek: [], elders_in_regio: [],
  plafond: ['plafond', 'basisjaren', 'overloop', 'meenemen'], bodem: ['bodem'], doel: ['meenemen'],
  leefbaarheid: ['leefbaarheid', 'gebiedsafwijking'], veto: ['veto'], binding: ['binding'],
} satisfies Record<Principe, Verdelingsnaam[]>;

function verzamel(r: Regelsetbestand, route: 'routeUitInstelling' | 'routeOverig'): GebruiktParameter[] {
  const namen = new Set<Verdelingsnaam>([...r.verdeling.volgorde.flatMap((p): Verdelingsnaam[] => VAN_PRINCIPE[p]), route]);
  const kop: GebruiktParameter[] = [
    { pad: 'leden', waarde: r.leden.length > 0 ? r.leden.join(', ') : lees(r.ledenlijst), bron: r.ledenlijst.bron, zekerheid: isBepaald(r.ledenlijst) ? r.ledenlijst.zekerheid : null },
    { pad: 'verdeling.volgorde', waarde: r.verdeling.volgorde.map(lees).join(', '), bron: r.verdeling.volgordeBron, zekerheid: null },
  ];
  const herkomst = r.verdeling.volgorde.includes('herkomst') ? [gebruikt('herkomst.definitie', r.herkomst.definitie)] : [];
  const criteria = r.herstelkans.criteria.map((c) => ({ pad: `herstelkans.criteria.${c.code}`, waarde: c.naam, bron: c.bron, zekerheid: null }));
  const doelen = r.verdeling.volgorde.includes('doel') ? r.methoden.filter((m) => m.regel.methode === 'target').map((m) => ({ pad: `methoden.${m.code}`, waarde: m.naam, bron: m.bron, zekerheid: m.zekerheid })) : [];
  return [...kop, ...herkomst, ...criteria, ...[...namen].map((naam) => gebruikt(`verdeling.${naam}`, r.verdeling[naam])), ...doelen];
}

const vragenVan = (r: Regelsetbestand): string[] =>
  [...new Set(r.verdeling.volgorde.flatMap((p): Verdelingsnaam[] => [...VAN_PRINCIPE[p], 'routeUitInstelling', 'routeOverig']))].flatMap((naam) => {
    const p: Parameter<unknown> = r.verdeling[naam];
    return isBepaald(p) ? [] : [p.vraag];
  });

function maakZinnen(volgorde: readonly Principe[]): Kader['zinnen'] {
  const bij = (p: Principe): string => `(principe ${volgorde.indexOf(p) + 1})`;
  return {
    isHerkomst: `Herkomstgemeente ${bij('herkomst')}.`, nietHerkomst: `Niet de herkomstgemeente ${bij('herkomst')}.`,
    kansrijk: `Volgens de commissie een betere kans op herstel ${bij('kansrijke_woonstart')}.`, passend: `Volgens de commissie de meest passende plek ${bij('passende_plek')}.`,
    bijKansrijk: bij('kansrijke_woonstart'),
  };
}

/** A step that is not in the order of the region keeps its own name. */
function nummer(volgorde: readonly Principe[]): Record<Principe, string> {
  const plaats = (p: Principe): string => (volgorde.includes(p) ? `P${volgorde.indexOf(p) + 1}` : p);
  return Object.fromEntries(Principe.options.map((p) => [p, plaats(p)])) as Record<Principe, string>; // made from all options
}

function maakKader(r: Regelsetbestand): Kader {
  const { plafond, routeUitInstelling, routeOverig } = r.verdeling;
  const deel = isBepaald(plafond) ? plafond.waarde : undefined;
  return {
    regelset: r,
    leden: new Set(r.leden),
    controles: r.verdeling.volgorde.filter((p) => !['herkomst', 'kansrijke_woonstart', 'passende_plek', 'elders_in_regio'].includes(p)),
    zinnen: maakZinnen(r.verdeling.volgorde),
    regel: nummer(r.verdeling.volgorde),
    heeft: new Set(r.verdeling.volgorde),
    telt: new Set(deel?.telt ?? []),
    aandeel: deel ? formatAandeel(deel) : '',
    basis: deel?.basis ?? '',
    criteria: new Map(listCriteria(r).map((c) => [c.code, c.naam])),
    openNormen: Object.freeze([...new Set([...r.herstelkans.nietBepaald, ...r.nietBepaald, ...vragenVan(r), ...(isBepaald(r.ledenlijst) ? [] : [r.ledenlijst.vraag])])]),
    parameters: { uitInstelling: Object.freeze(verzamel(r, 'routeUitInstelling')), overig: Object.freeze(verzamel(r, 'routeOverig')) },
    route: { uitInstelling: isBepaald(routeUitInstelling) ? routeUitInstelling.waarde : null, overig: isBepaald(routeOverig) ? routeOverig.waarde : null },
  };
}

/** The worked-out form of a regelset: made at the first case, the same for every case after it. */
export function getKader(regelset: Regelsetbestand): Kader {
  const bekend = kaders.get(regelset);
  if (bekend) return bekend;
  const nieuw = maakKader(regelset);
  kaders.set(regelset, nieuw);
  return nieuw;
}
