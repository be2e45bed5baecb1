import { z } from 'zod';
import { getUrgentiegroep, Zekerheid, type UrgentiegroepCode } from '../persoon/urgentiegroep.ts';
import { Route } from '../verdeling/regelset.ts';
import gegevens from './voorwaarden.json' with { type: 'json' };

const Voorwaardetekst = z.strictObject({
  code: z.string().regex(/^[a-z_]+$/),
  tekst: z.string().min(1),
  bron: z.string().min(1),
  zekerheid: Zekerheid,
  /** Only for groups that leave an institution. */
  alleenUitInstelling: z.boolean(),
  routes: z.array(Route).min(1),
});
/** A condition that a commission can attach, with where it was seen; no source makes one compulsory. */
export type Voorwaardetekst = z.infer<typeof Voorwaardetekst>;

/** The conditions that the program knows a text for. */
export const VOORWAARDEN: readonly Voorwaardetekst[] = z.array(Voorwaardetekst).parse(gegevens);

/** The code of a condition that people write themselves. */
export const VRIJE_VOORWAARDE = 'eigen';

/** Whether this is a code that a decision may carry. */
export const isVoorwaardecode = (code: string): boolean => code === VRIJE_VOORWAARDE || VOORWAARDEN.some((v) => v.code === code);

/** The conditions that fit this group and this route. */
export const listVoorwaardenVoor = (groep: UrgentiegroepCode, route: Route): Voorwaardetekst[] =>
  VOORWAARDEN.filter((v) => v.routes.includes(route) && (!v.alleenUitInstelling || getUrgentiegroep(groep).uitInstelling));
