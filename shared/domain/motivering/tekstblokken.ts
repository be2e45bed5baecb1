import { z } from 'zod';
import { Afwijksoort } from '../besluit/afwijking.ts';
import { Dictum, type Dossierstuk, type Overweging } from '../besluit/besluit.ts';
import { gemeenteNaam } from '../gemeente/gemeente.ts';
import { UrgentiegroepCode, Zekerheid } from '../persoon/urgentiegroep.ts';
import { formatBron } from '../verdeling/format-bron.ts';
import type { Regelset } from '../verdeling/regelset.ts';
import type { Bewijs } from './bewijs.ts';
import gegevens from './tekstblokken.json' with { type: 'json' };

const Bewijssoort = z.enum(['verblijf', 'opname', 'bijlage', 'oordeel', 'herkomst', 'voorstel', 'verklaring', 'aanvraag'] as const satisfies readonly Bewijs['soort'][]);

/** When a block fits what is in the case; absent: whenever its other conditions hold. */
const Wanneer = z.enum(['herkomst_vast', 'herkomst_onzeker', 'herkomst_onbekend', 'woonstart_herkomst', 'woonstart_ander', 'plafond_ruimte']);
type Wanneer = z.infer<typeof Wanneer>;

const Tekstblok = z.strictObject({
  code: z.string().regex(/^[a-z0-9_]+$/),
  titel: z.string().min(1),
  dicta: z.array(Dictum).min(1),
  /** The article or arrangement that is printed with the text; may hold what is filled in from the regelset. */
  grond: z.string().min(1),
  /** Addressed to the person, B1. What only people know stands in it as `[vul aan: ...]`. */
  tekst: z.string().min(1),
  bron: z.string().min(1),
  zekerheid: Zekerheid,
  /** What can prove it, the most usual first. */
  bewijs: z.array(Bewijssoort).min(1),
  /** For the commission, never in a letter: what this group must show. */
  letOp: z.string(),
  groepen: z.array(UrgentiegroepCode).optional(),
  weigeringsgrond: z.string().optional(),
  afwijking: Afwijksoort.optional(),
  wanneer: Wanneer.optional(),
});
/** A text that a consideration can begin as, tied to its article and to what can prove it. */
export type Tekstblok = z.infer<typeof Tekstblok>;

/** All text blocks, in the order of a letter. */
export const TEKSTBLOKKEN: readonly Tekstblok[] = z.array(Tekstblok).parse(gegevens);

/** The block with this code. */
export const findTekstblok = (code: string): Tekstblok | undefined => TEKSTBLOKKEN.find((b) => b.code === code);

/** What is known of the case when the decision is written. */
export type Motiveringszaak = Pick<Dossierstuk, 'aanvraag' | 'verblijf' | 'herkomst' | 'herstelkans' | 'verdeling'>;

const afgeleid = (h: NonNullable<Motiveringszaak['herkomst']>): string | null => h.afleiding.opvolger ?? h.afleiding.gemeente;

const PAST: Readonly<Record<Wanneer, (z: Motiveringszaak) => boolean>> = {
  herkomst_vast: ({ herkomst: h }) => h !== null && h.gemeente !== null && h.gemeente === afgeleid(h) && h.afleiding.uitkomst !== 'voorlopig',
  herkomst_onzeker: ({ herkomst: h }) => h !== null && h.gemeente !== null && h.gemeente === afgeleid(h) && h.afleiding.uitkomst === 'voorlopig',
  herkomst_onbekend: ({ herkomst: h }) => h !== null && h.gemeente === null,
  woonstart_herkomst: ({ herstelkans: w, herkomst: h }) => w !== null && (w.conclusie.gemeente === null || w.conclusie.gemeente === h?.gemeente),
  woonstart_ander: ({ herstelkans: w, herkomst: h }) => w !== null && w.conclusie.gemeente !== null && w.conclusie.gemeente !== h?.gemeente,
  plafond_ruimte: ({ verdeling: v }) => v?.voorstel.perGemeente.find((g) => g.gemeente === v.gemeente)?.toetsen.some((t) => t.principe === 'plafond' && t.staat === 'voldaan') === true,
};

/** What was chosen so far: the operative part, the refusal grounds and the deviations. */
export type Motiveringskeuze = { readonly dictum: Dictum; readonly weigeringsgronden: readonly string[]; readonly afwijkingen: readonly Afwijksoort[] };

/** The blocks that fit this case and this choice, in the order of a letter. */
export const listTekstblokken = (zaak: Motiveringszaak, keuze: Motiveringskeuze): Tekstblok[] =>
  TEKSTBLOKKEN.filter(
    (b) =>
      b.dicta.includes(keuze.dictum) &&
      (b.groepen === undefined || b.groepen.includes(zaak.aanvraag.urgentiegroep)) &&
      (b.weigeringsgrond === undefined || keuze.weigeringsgronden.includes(b.weigeringsgrond)) &&
      (b.afwijking === undefined || keuze.afwijkingen.includes(b.afwijking)) &&
      (b.wanneer === undefined || PAST[b.wanneer](zaak)),
  );

const naam = (code: string | null | undefined): string => (code === null || code === undefined ? '[vul aan: de gemeente]' : gemeenteNaam(code));
const ROUTEZIN = { directe_bemiddeling: 'krijgt u een woning aangeboden', zelf_zoeken: 'zoekt u zelf een woning' } as const;

/** Where something is agreed, for who reads a letter: without the lines of the file that it was read in. */
const leesbaar = (bron: string, r: Regelset): string => bron.replace(/\s*\(?\b\d{3}_[0-9a-f]{16}\.txt(?::[\d-]+)?\)?,?/g, '').replace(/;[^;]*niet bepaald[^;]*/g, '').trim() || r.naam;

/** What can stand between braces in a block, and what it becomes. */
const INVULLING: Readonly<Record<string, (zaak: Motiveringszaak, r: Regelset) => string>> = {
  gemeente: ({ verdeling }) => naam(verdeling?.gemeente),
  voorkeur: ({ verdeling }) => (verdeling?.voorstel.voorkeursgemeente === null ? 'geen gemeente' : naam(verdeling?.voorstel.voorkeursgemeente)),
  herkomst: ({ herkomst }) => naam(herkomst?.gemeente),
  kansrijk: ({ herstelkans }) => naam(herstelkans?.conclusie.gemeente),
  route: ({ verdeling }) => (verdeling ? ROUTEZIN[verdeling.route] : '[vul aan: de route]'),
  'bron.herkomst': (_, r) => formatBron(leesbaar(r.herkomst.definitie.bron, r), r.bronnen),
  'bron.woonstart': (_, r) => formatBron(leesbaar(r.herstelkans.criteria[0]?.bron ?? '', r), r.bronnen),
  'bron.plafond': (_, r) => formatBron(leesbaar(r.verdeling.plafond.bron, r), r.bronnen),
  'bron.leefbaarheid': (_, r) => formatBron(leesbaar(r.verdeling.leefbaarheid.bron, r), r.bronnen),
  'bron.verdeling': (_, r) => formatBron(leesbaar(r.verdeling.volgordeBron, r), r.bronnen),
  'bron.route': (_, r) => formatBron(leesbaar(r.verdeling.routeUitInstelling.bron, r), r.bronnen),
};

/** The names that stand between braces in a text. */
export const findInvullingen = (tekst: string): string[] => [...tekst.matchAll(/\{([^}]*)\}/g)].flatMap((m) => m.slice(1));

/** The names that can be filled in. */
export const isInvulling = (plek: string): boolean => Object.hasOwn(INVULLING, plek);

const vul = (tekst: string, zaak: Motiveringszaak, r: Regelset): string => tekst.replace(/\{([^}]*)\}/g, (heel, plek: string) => INVULLING[plek]?.(zaak, r) ?? heel);

/** A consideration made of a block: filled in from the case, tied to the block, without evidence yet. */
export const composeOverweging = (blok: Tekstblok, zaak: Motiveringszaak, regelset: Regelset): Overweging => ({
  grond: vul(blok.grond, zaak, regelset).slice(0, 300),
  tekst: vul(blok.tekst, zaak, regelset),
  blok: blok.code,
  ...(blok.weigeringsgrond === undefined ? {} : { weigeringsgrond: blok.weigeringsgrond }),
});

/** Whether something in the text still waits for the words of people. */
export const heeftGat = (tekst: string): boolean => /\[vul aan\b/i.test(tekst);

/** The facts of the case that can serve as evidence, in the order in which people look for it. Attachments come from the file. */
export const listBewijsVan = (zaak: Motiveringszaak): Bewijs[] => [
  ...(zaak.aanvraag.verklaring ? [{ soort: 'verklaring' as const }] : []),
  ...zaak.aanvraag.opnames.map((_, nummer) => ({ soort: 'opname' as const, nummer })),
  ...zaak.verblijf.map((_, nummer) => ({ soort: 'verblijf' as const, nummer })),
  ...(zaak.herkomst ? [{ soort: 'herkomst' as const }] : []),
  ...(zaak.herstelkans?.oordelen.filter((o) => o.oordeel !== 'onbekend').map((o) => ({ soort: 'oordeel' as const, criterium: o.criterium, gemeente: o.gemeente })) ?? []),
  ...(zaak.verdeling ? [{ soort: 'voorstel' as const }] : []),
  { soort: 'aanvraag' as const },
];

/** Whether two references point at the same fact. */
export const isZelfdeBewijs = (a: Bewijs, b: Bewijs): boolean => JSON.stringify(Object.entries(a).toSorted()) === JSON.stringify(Object.entries(b).toSorted());

/** The references that point at nothing: no such fact in the case, no such attachment with these bytes. */
export function findOnbekendBewijs(bewijs: readonly Bewijs[], zaak: Motiveringszaak, bijlagen: readonly { readonly id: string; readonly sha256: string }[]): Bewijs[] {
  const feiten = listBewijsVan(zaak);
  return bewijs.filter((b) => (b.soort === 'bijlage' ? !bijlagen.some((x) => x.id === b.id && x.sha256 === b.sha256) : !feiten.some((f) => isZelfdeBewijs(f, b))));
}
