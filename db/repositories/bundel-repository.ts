import { and, asc, desc, eq } from '../drizzle.ts';
import type { DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { ReadDb, WriteTx } from '../handle.ts';
import { bundel, bundeloordeel, lidkaart } from '../schema/bundel.ts';

export type Lidkaart = typeof lidkaart.$inferSelect;

/** The card of one member, if this person gave one. */
export const findLidkaart = (read: ReadDb, medewerkerId: MedewerkerId): Lidkaart | undefined => read.select().from(lidkaart).where(eq(lidkaart.medewerkerId, medewerkerId)).get();

/** Keeps the card of a member; a newer one replaces the one before. */
export function saveLidkaart(tx: WriteTx, kaart: Lidkaart): void {
  const { medewerkerId: _wie, ...set } = kaart;
  tx.insert(lidkaart).values(kaart).onConflictDoUpdate({ target: lidkaart.medewerkerId, set }).run();
}

/** A bundle as it came in. `unknown` is parsed by who knows the form. */
export type BundelRij = { readonly overdrachtId: string; readonly vergaderingId: string; readonly datum: PlainDate; readonly gemaaktOp: Moment; readonly inhoud: unknown };

const toBundel = (rij: typeof bundel.$inferSelect): BundelRij => {
  const inhoud: unknown = JSON.parse(rij.inhoud);
  return { ...rij, inhoud };
};

/** Keeps a bundle that came in. */
export function saveBundel(tx: WriteTx, { inhoud, ...rij }: BundelRij): void {
  tx.insert(bundel).values({ ...rij, inhoud: JSON.stringify(inhoud) }).run();
}

/** The newest bundle of one meeting, by when it was made and not by when it came in. */
export function findBundel(read: ReadDb, vergaderingId: string): BundelRij | undefined {
  const rij = read.select().from(bundel).where(eq(bundel.vergaderingId, vergaderingId)).orderBy(desc(bundel.gemaaktOp), desc(bundel.overdrachtId)).limit(1).get();
  return rij && toBundel(rij);
}

/** The meetings of which a bundle came in, the latest meeting first. */
export const listBundelvergaderingen = (read: ReadDb): string[] => [...new Set(read.select({ id: bundel.vergaderingId }).from(bundel).orderBy(desc(bundel.datum), desc(bundel.gemaaktOp)).all().map((rij) => rij.id))];

/** What this member found of a case. `unknown` is parsed by who knows the form. */
export type BundeloordeelRij = { readonly vergaderingId: string; readonly dossierId: DossierId; readonly inhoud: unknown; readonly gewijzigdOp: Moment };

/** Keeps what this member finds; the newest replaces the one before. */
export function saveBundeloordeel(tx: WriteTx, { inhoud, ...rij }: BundeloordeelRij): void {
  const set = { inhoud: JSON.stringify(inhoud), gewijzigdOp: rij.gewijzigdOp };
  tx.insert(bundeloordeel).values({ ...rij, ...set }).onConflictDoUpdate({ target: [bundeloordeel.vergaderingId, bundeloordeel.dossierId], set }).run();
}

/** Everything this member found of the cases of one meeting. */
export const listBundeloordelen = (read: ReadDb, vergaderingId: string): BundeloordeelRij[] =>
  read.select().from(bundeloordeel).where(eq(bundeloordeel.vergaderingId, vergaderingId)).orderBy(asc(bundeloordeel.dossierId)).all().map((rij) => {
    const inhoud: unknown = JSON.parse(rij.inhoud);
    return { ...rij, inhoud };
  });

/** What this member found of one case. */
export const findBundeloordeel = (read: ReadDb, vergaderingId: string, dossierId: DossierId): BundeloordeelRij | undefined => {
  const rij = read.select().from(bundeloordeel).where(and(eq(bundeloordeel.vergaderingId, vergaderingId), eq(bundeloordeel.dossierId, dossierId))).get();
  if (!rij) return undefined;
  const inhoud: unknown = JSON.parse(rij.inhoud);
  return { ...rij, inhoud };
};
