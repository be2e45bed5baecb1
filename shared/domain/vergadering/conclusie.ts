import { z } from 'zod';
import { Dictum } from '../besluit/besluit.ts';
import { Gemeentecode } from '../gemeente/gemeente.ts';
import { Datum } from '../persoon/datum.ts';
import { Tekst } from '../persoon/tekst.ts';
import { Route } from '../verdeling/regelset.ts';

/** Whether the commission advises the authority, or decides on its behalf (Awb art. 3:5 and 10:3). */
export const BEVOEGDHEDEN = { advies: 'Advies aan het college', mandaat: 'Besluit in mandaat' } as const;
export const Bevoegdheid = z.enum(Object.keys(BEVOEGDHEDEN) as [keyof typeof BEVOEGDHEDEN], 'Kies of de commissie adviseert of in mandaat besluit.');
export type Bevoegdheid = z.infer<typeof Bevoegdheid>;

/** What is put to the vote: the operative part, with municipality and route when urgency is granted. */
export const Zaakvoorstel = z.strictObject({ dictum: Dictum, gemeente: Gemeentecode.nullable(), route: Route.nullable() });
export type Zaakvoorstel = z.infer<typeof Zaakvoorstel>;

/** How many voted which way. */
export const Stemmental = z.strictObject({ voor: z.int().min(0), tegen: z.int().min(0), onthouden: z.int().min(0) });
export type Stemmental = z.infer<typeof Stemmental>;

/** What the commission concluded in a meeting, as it stands with the case: the decision rests on it. */
export const Commissieconclusie = z.strictObject({
  vergaderingId: z.uuid(),
  datum: Datum,
  bevoegdheid: Bevoegdheid,
  voorstel: Zaakvoorstel,
  /** Null for a hamerstuk, which is decided without discussion. */
  stemmen: Stemmental.nullable(),
  motivering: Tekst(8_000),
});
export type Commissieconclusie = z.infer<typeof Commissieconclusie>;
