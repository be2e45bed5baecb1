import { z } from 'zod';
import { DossierIdSchema, MedewerkerIdSchema } from '../dossier/dossier.ts';
import { Datum } from '../persoon/datum.ts';

/** The life of a hand-over between two organisations. */
export const OVERDRACHTSTATUSSEN = {
  aangeboden: 'Aangeboden',
  ontvangen: 'Ontvangen',
  aanvaard: 'Aanvaard',
  geweigerd: 'Geweigerd',
  ingetrokken: 'Ingetrokken',
} as const;
export const Overdrachtstatus = z.enum(Object.keys(OVERDRACHTSTATUSSEN) as [keyof typeof OVERDRACHTSTATUSSEN]);
export type Overdrachtstatus = z.infer<typeof Overdrachtstatus>;

/** The one table of what may follow what, alike for sender and receiver. */
export const OVERDRACHTSTAPPEN = {
  aangeboden: ['ontvangen', 'aanvaard', 'geweigerd', 'ingetrokken'],
  ontvangen: ['aanvaard', 'geweigerd', 'ingetrokken'],
  aanvaard: [],
  geweigerd: [],
  ingetrokken: [],
} as const satisfies Record<Overdrachtstatus, readonly Overdrachtstatus[]>;

/** Who takes a step; the other side only learns of it by a signed message. */
export const OVERDRACHTROL = { aangeboden: 'uit', ontvangen: 'in', aanvaard: 'in', geweigerd: 'in', ingetrokken: 'uit' } as const satisfies Record<Overdrachtstatus, 'in' | 'uit'>;

/** What is handed over. Absent in hand-overs from before there was more than one kind: those are of a request. */
export const OVERDRACHTAARDEN = { aanvraag: 'Aanvraag', bundel: 'Stukken voor de vergadering', oordelen: 'Oordelen van een lid' } as const;
export const Overdrachtaard = z.enum(Object.keys(OVERDRACHTAARDEN) as [keyof typeof OVERDRACHTAARDEN]);
export type Overdrachtaard = z.infer<typeof Overdrachtaard>;

/** The organisation on the other side, with the names of its keys. */
export const Overdrachtidentiteit = z.strictObject({ id: z.uuid(), naam: z.string(), kid: z.string() });
export type Overdrachtidentiteit = z.infer<typeof Overdrachtidentiteit>;

/** A hand-over as one side knows it; its id is that of the package. */
export const Overdracht = z.strictObject({
  id: z.uuid(),
  aard: Overdrachtaard.optional(),
  /** Of a bundle: which meeting, and which member. */
  vergaderingId: z.uuid().optional(),
  medewerkerId: MedewerkerIdSchema.optional(),
  /** `uit`: we sent it; `in`: we received it. */
  richting: z.enum(['uit', 'in']),
  status: Overdrachtstatus,
  partij: Overdrachtidentiteit,
  /** SHA-256 of the signed manifest: the same id with another content is another package. */
  manifestHash: z.string(),
  uitnodigingId: z.uuid(),
  geldigTot: Datum,
  bijlagen: z.int().min(0),
  /** The case that was sent, or the one that it became; null while it was not accepted. */
  dossierId: DossierIdSchema.nullable(),
  aangebodenOp: z.string(),
  ontvangenOp: z.string().nullable(),
  afgehandeldOp: z.string().nullable(),
  reden: z.string(),
});
export type Overdracht = z.infer<typeof Overdracht>;

const vast = { id: true, aard: true, vergaderingId: true, medewerkerId: true, partij: true, manifestHash: true, uitnodigingId: true, geldigTot: true, bijlagen: true } as const;

/** What happens to a hand-over. `op` is the moment by the clock of who did it. */
export const Overdrachtgebeurtenis = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('OverdrachtAangeboden'), op: z.string(), /** Null when it is not about one case. */ dossierId: DossierIdSchema.nullable(), ...Overdracht.pick(vast).shape }),
  z.strictObject({ soort: z.literal('OverdrachtOntvangen'), op: z.string(), aangebodenOp: z.string(), ...Overdracht.pick(vast).shape }),
  z.strictObject({ soort: z.literal('OverdrachtOntvangstGemeld'), op: z.string(), overdrachtId: z.uuid() }),
  z.strictObject({ soort: z.literal('OverdrachtAanvaard'), op: z.string(), overdrachtId: z.uuid(), dossierId: DossierIdSchema.nullable() }),
  z.strictObject({ soort: z.literal('OverdrachtGeweigerd'), op: z.string(), overdrachtId: z.uuid(), reden: z.string() }),
  z.strictObject({ soort: z.literal('OverdrachtIngetrokken'), op: z.string(), overdrachtId: z.uuid(), reden: z.string() }),
]);
export type Overdrachtgebeurtenis = z.infer<typeof Overdrachtgebeurtenis>;

/** What each kind of event is called in the history of a case. */
export const OVERDRACHTGEBEURTENISNAMEN = {
  OverdrachtAangeboden: 'Overdracht aangeboden',
  OverdrachtOntvangen: 'Overdracht ontvangen',
  OverdrachtOntvangstGemeld: 'Overdracht ontvangen door de ander',
  OverdrachtAanvaard: 'Overdracht aanvaard',
  OverdrachtGeweigerd: 'Overdracht geweigerd',
  OverdrachtIngetrokken: 'Overdracht ingetrokken',
} as const satisfies Record<Overdrachtgebeurtenis['soort'], string>;
