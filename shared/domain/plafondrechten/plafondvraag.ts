import type { Besluit } from '../besluit/besluit.ts';
import { resolvePlafond } from '../verdeling/plafond.ts';
import type { Regelsetbestand } from '../verdeling/regelset.ts';
import type { Plafondsleutel } from './plafondrecht.ts';

/** The part of a decision that says whether it counts under a ceiling. */
export type Plafondzaak = Pick<Besluit, 'dictum' | 'urgentiegroep' | 'genomenOp'> & { readonly toewijzing: { readonly gemeente: string } | null };

/**
 * The ceiling that a decision counts under: that of the municipality that it names, in the year of the decision, when
 * the group counts. Null when it counts under none, or when the source leaves the cap itself open.
 */
export function findPlafondsleutel(zaak: Plafondzaak, regelset: Regelsetbestand): Plafondsleutel | null {
  const plafond = resolvePlafond(regelset);
  if (zaak.dictum !== 'toewijzen' || !zaak.toewijzing || 'nietBepaald' in plafond || !plafond.telt.includes(zaak.urgentiegroep)) return null;
  return { gemeente: zaak.toewijzing.gemeente, jaar: Number(zaak.genomenOp.slice(0, 4)) };
}
