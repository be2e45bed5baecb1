import { z } from 'zod';
import { Besluitsoort, Dictum, Sha256, type Besluit } from '../domain/besluit/besluit.ts';
import { Gemeentecode } from '../domain/gemeente/gemeente.ts';
import { Datum } from '../domain/persoon/datum.ts';
import { Route } from '../domain/verdeling/regelset.ts';
import { hashOf } from './hash.ts';
import { openCompact, type PubliekeSleutel } from './jws.ts';

/** How many leaves go into one answer at most. */
export const AANTAL_WIJZIGINGEN = 500;

/**
 * A decision as the other commissions of the region see it: what was decided for which municipality. Not the group,
 * the case, the grounds, the conditions or what deviated: in a small municipality those say who it is.
 */
export const Regiobesluit = z.strictObject({
  volgnummer: z.int().min(1),
  besluitId: z.uuid(),
  commissie: z.strictObject({ id: z.uuid(), naam: z.string().min(1).max(200) }),
  genomenOp: Datum,
  dictum: Dictum,
  besluitsoort: Besluitsoort,
  herkomstgemeente: Gemeentecode.nullable(),
  toewijzing: z.strictObject({ gemeente: Gemeentecode, route: Route, geldigTot: Datum }).nullable(),
  regelset: z.string().max(200),
  vervangt: z.uuid().nullable(),
});
export type Regiobesluit = z.infer<typeof Regiobesluit>;

/** A leaf of the log as it was hashed, and what this device may see of it. */
export const Wijziging = z.strictObject({ inhoud: z.string().max(65_535), besluit: Regiobesluit.optional() });
export type Wijziging = z.infer<typeof Wijziging>;

/** A stretch of the log, without a gap: leaves `van` up to `tot`, with the proof that the log to there grew into the checkpoint. */
export const Wijzigingen = z.strictObject({
  van: z.int().min(0),
  tot: z.int().min(0),
  checkpoint: z.string().max(10_000),
  pad: z.array(Sha256).max(64),
  regels: z.array(Wijziging).max(AANTAL_WIJZIGINGEN),
  /** The register's signature under all of it, for this device. */
  zegel: z.string().max(4_000),
});
export type Wijzigingen = z.infer<typeof Wijzigingen>;

const Zegel = z.strictObject({ soort: z.literal('toetstafel.wijzigingen'), versie: z.literal(1), registerId: z.uuid(), apparaatId: z.uuid(), van: z.int(), tot: z.int(), inhoudHash: Sha256 });
type Voor = { readonly registerId: string; readonly apparaatId: string };

/** What the register signs under a stretch: the log proves the leaves, this makes the register answerable for the rest. */
export const composeWijzigingenzegel = async ({ van, tot, checkpoint, regels }: Omit<Wijzigingen, 'zegel' | 'pad'>, voor: Voor): Promise<z.infer<typeof Zegel>> => ({
  soort: 'toetstafel.wijzigingen', versie: 1, ...voor, van, tot, inhoudHash: await hashOf({ checkpoint, regels }),
});

/** Whether the register with this key signed this stretch for this device. */
export async function isWijzigingenzegel(w: Wijzigingen, voor: Voor, sleutel: PubliekeSleutel): Promise<boolean> {
  const gelezen = Zegel.safeParse(await openCompact(w.zegel, sleutel)).data;
  return gelezen !== undefined && (await hashOf(gelezen)) === (await hashOf(await composeWijzigingenzegel(w, voor)));
}

/** A decision as the region sees it. */
export const composeRegiobesluit = (b: Besluit, volgnummer: number): Regiobesluit => ({
  volgnummer,
  besluitId: b.besluitId,
  commissie: { id: b.commissie.id, naam: b.commissie.naam },
  genomenOp: b.genomenOp,
  dictum: b.dictum,
  besluitsoort: b.besluitsoort ?? 'eerste',
  herkomstgemeente: b.herkomst?.gemeente ?? null,
  toewijzing: b.toewijzing && { gemeente: b.toewijzing.gemeente, route: b.toewijzing.route, geldigTot: b.toewijzing.geldigTot },
  regelset: b.regelset.id,
  vervangt: b.vervangt,
});
