import type { Afwijking } from './afwijking.ts';
import type { Dictum, Overweging } from './besluit.ts';
import type { Voorwaarde } from './voorwaarde.ts';
import type { Woningeisen, Zoekprofiel } from './zoekprofiel.ts';

/** What people decide: the operative part, the grounds of a refusal, their considerations, and what belongs to a grant. */
export type Besluitkeuze = {
  readonly dictum: Dictum;
  readonly weigeringsgronden: readonly string[];
  readonly overwegingen: readonly Overweging[];
  readonly afwijkingen?: readonly Afwijking[] | undefined;
  readonly voorwaarden?: readonly Voorwaarde[] | undefined;
  readonly zoekprofiel?: Zoekprofiel | undefined;
  readonly woningeisen?: Woningeisen | undefined;
};
