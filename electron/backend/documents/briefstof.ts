import type { Besluit, Dossierstuk } from '../../../shared/domain/besluit/besluit.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';

/** What the letter about one decision is made from. */
export type Briefstof = { readonly besluit: Besluit; readonly stuk: Dossierstuk; readonly regelset: Regelset };
