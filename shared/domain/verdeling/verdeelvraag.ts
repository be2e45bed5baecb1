import type { PlainDate } from '../../kernel/plain-date.ts';
import type { HerkomstUitkomst } from '../herkomst/uitkomst.ts';
import type { Herstelkans } from '../herstelkans/herstelkans.ts';
import type { UrgentiegroepCode } from '../persoon/urgentiegroep.ts';
import type { Regelset, Regelsetbestand, Route } from './regelset.ts';
import type { Teller, Verdelingsvoorstel } from './voorstel.ts';

/** How far a municipality is with the homes it agreed to, or with its minimum. */
export type Stand = { readonly gemeente: string; readonly gerealiseerd: number; readonly peildatum: PlainDate };
/** Lettings of a municipality against its minimum. */
export type Bodemstand = Stand & { readonly verhuringen: number };
/** Homes let with binding priority, of all homes in the designated categories. */
export type Bindingstand = { readonly gemeente: string; readonly vergunningen: number; readonly metBinding: number; readonly peildatum: PlainDate };
/** What a municipality and its corporations decided for one wijk or complex: a share of its own, or spared for a while. */
export type Gebiedsbesluit = { readonly gemeente: string; readonly gebied: string; readonly aandeel: { readonly teller: number; readonly noemer: number } | null; readonly ontzien: boolean };
/** What the team of an area said about a home there. */
export type Gebiedsoordeel = { readonly gemeente: string; readonly gebied: string; readonly uitkomst: 'veto' | 'geen_bezwaar'; readonly reden: string };

/** The facts and judgements that the distribution rests on. */
export type VerdelingVraag = {
  readonly groep: UrgentiegroepCode;
  /** The municipality of origin as a person established it; null when it could not be established. */
  readonly herkomstgemeente: string | null;
  readonly herkomst: HerkomstUitkomst['uitkomst'];
  readonly herstelkans: Herstelkans | null;
  /** One counter per member municipality. */
  readonly tellers: readonly Teller[];
  /** Liveability signals per municipality, as entered with the yearly figures. */
  readonly leefbaarheid: Readonly<Record<string, string>>;
  readonly regelset: Regelset;
  /** The members as people named them, for a regelset whose source does not list them. */
  readonly gemeenten?: readonly string[];
  readonly doelen?: readonly Stand[];
  readonly bodems?: readonly Bodemstand[];
  readonly bindingen?: readonly Bindingstand[];
  readonly gebieden?: readonly Gebiedsbesluit[];
  readonly gebiedsoordelen?: readonly Gebiedsoordeel[];
};

/** The same question to any arrangement, also one that leaves things open. */
export type Verdeelvraag = Omit<VerdelingVraag, 'regelset'> & { readonly regelset: Regelsetbestand };

/** A proposal of any arrangement: its route and its first day may be unknown. */
export type Verdeeluitkomst = Omit<Verdelingsvoorstel, 'route' | 'regelset'> & { readonly route: Route | null; readonly regelset: { readonly id: string; readonly geldigVan: PlainDate | null } };
