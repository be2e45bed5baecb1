import { z } from 'zod';
import { Gemeentecode } from '../gemeente/gemeente.ts';
import { Datum } from '../persoon/datum.ts';
import { Afronding } from '../verdeling/afronding.ts';

const Uuid = z.uuid();
const geheel = z.int('Vul een heel getal in.').min(0, 'Vul nul of meer in.');

/** Which ceiling: of one municipality in one calendar year, the year of the day on which is decided. */
export const Plafondsleutel = z.strictObject({ gemeente: Gemeentecode, jaar: z.int('Vul een jaar in.').min(2000, 'Vul een jaar vanaf 2000 in.').max(2999, 'Vul een jaar tot 3000 in.') });
export type Plafondsleutel = z.infer<typeof Plafondsleutel>;

/** A ceiling as one word, to order and look up with. */
export const formatPlafondsleutel = ({ gemeente, jaar }: Plafondsleutel): string => `${gemeente}-${jaar}`;

/** Where a right comes from: the share of the commission, the reserve of the region, or the share for hardship. */
export const RECHTPOTTEN = { eigen: 'Aandeel van de commissie', reserve: 'Reserve van de regio', hardheid: 'Voor hardheid' } as const;
export const Rechtpot = z.enum(Object.keys(RECHTPOTTEN) as [keyof typeof RECHTPOTTEN]); // the keys of a const object
export type Rechtpot = z.infer<typeof Rechtpot>;

/**
 * One whole right on one home. A number that comes free is given out again under a higher issue, so that whoever
 * still holds the earlier one does not pass for the new holder.
 */
export const Plafondrecht = z.strictObject({ nummer: z.int().min(1), uitgifte: z.int().min(1) });
export type Plafondrecht = z.infer<typeof Plafondrecht>;

/** What a signed decision says to the register about the ceiling: the right it used, or none (*onder voorbehoud*). */
export const Rechtgebruik = z.strictObject({ plafond: Plafondsleutel, recht: Plafondrecht.nullable() });
export type Rechtgebruik = z.infer<typeof Rechtgebruik>;

/** Why a decision waits for a right. */
export const VOORBEHOUDREDENEN = {
  geen_recht: 'Er was bij het ondertekenen geen recht meer.',
  recht_vervallen: 'Het gebruikte recht was vervallen.',
  al_gebruikt: 'Het gebruikte recht was al gebruikt voor een ander besluit.',
} as const;
export const Voorbehoudreden = z.enum(Object.keys(VOORBEHOUDREDENEN) as [keyof typeof VOORBEHOUDREDENEN]); // the keys of a const object
export type Voorbehoudreden = z.infer<typeof Voorbehoudreden>;

/** A commission's part of a ceiling, in whole rights. */
const Commissiedeel = z.strictObject({ commissieId: Uuid, aantal: geheel });

/** A ceiling in whole rights: what each commission gets, and what stays with the region. */
export const Plafondverdeling = z.strictObject({ commissies: z.array(Commissiedeel).max(200), reserve: geheel, hardheid: geheel });
export type Plafondverdeling = z.infer<typeof Plafondverdeling>;

const nummers = z.array(z.int().min(1)).min(1).max(5_000);
const apparaat = { apparaatId: Uuid, commissieId: Uuid } as const;
const besluit = { besluitId: Uuid, commissieId: Uuid } as const;
/** Until when the holder may use a right, and from which day the register may give it to another. */
const duur = { geldigTot: Datum, vervaltOp: Datum } as const;

/**
 * What happens to a ceiling, in the order of the register. It may only grow: the events stand in the log for ever,
 * and who has them can count everything again.
 */
export const Plafondgebeurtenis = z.discriminatedUnion('soort', [
  z.strictObject({
    soort: z.literal('PlafondVastgesteld'), nr: z.int().min(1), verhuringen: geheel, teller: geheel, noemer: z.int().min(1), afronding: Afronding,
    plafond: geheel, verdeling: Plafondverdeling, grondslag: z.string().min(1).max(1_000), bron: z.string().min(1).max(1_000), reden: z.string().min(1).max(2_000).nullable(), vanaf: Datum,
  }),
  z.strictObject({ soort: z.literal('RechtenToegekend'), ...apparaat, ...duur, pot: Rechtpot, uitgifte: z.int().min(1), nummers }),
  z.strictObject({ soort: z.literal('RechtenVerlengd'), apparaatId: Uuid, ...duur, nummers }),
  z.strictObject({ soort: z.literal('RechtenTeruggegeven'), apparaatId: Uuid, nummers }),
  /** The time of grace is over and the holder was not heard of. */
  z.strictObject({ soort: z.literal('RechtenVervallen'), nummers }),
  z.strictObject({ soort: z.literal('RechtGebruikt'), ...besluit, recht: Plafondrecht }),
  z.strictObject({ soort: z.literal('OnderVoorbehoud'), ...besluit, reden: Voorbehoudreden }),
  z.strictObject({ soort: z.literal('VoorbehoudOpgeheven'), ...besluit, pot: Rechtpot, recht: Plafondrecht }),
  /** A later decision takes the place of an earlier one under the same ceiling: its right, or its turn. */
  z.strictObject({ soort: z.literal('GebruikOvergenomen'), ...besluit, van: Uuid }),
  /** The decision was replaced by one that does not count here: its right is free, or it does not wait any more. */
  z.strictObject({ soort: z.literal('GebruikBeeindigd'), ...besluit, door: Uuid }),
  /** What nobody asked for goes to the reserve. */
  z.strictObject({ soort: z.literal('RechtenVrijgegeven') }),
  /** The register was put back from a copy: until this day nothing is given out, because it may have been given out already. */
  z.strictObject({ soort: z.literal('HerstelBegonnen'), tijdperk: z.int().min(2), tot: Datum }),
  /** A device showed what the register had given it before it was put back; `besluitId` when that decision had used it. */
  z.strictObject({ soort: z.literal('RechtenHersteld'), ...apparaat, ...duur, rechten: z.array(z.strictObject({ ...Plafondrecht.shape, pot: Rechtpot, besluitId: Uuid.nullable() })).min(1).max(5_000) }),
]);
export type Plafondgebeurtenis = z.infer<typeof Plafondgebeurtenis>;
