import { and, count, desc, eq } from '../drizzle.ts';
import type { Overdracht } from '../../shared/domain/overdracht/overdracht.ts';
import type { DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { ReadDb, WriteTx } from '../handle.ts';
import { overdracht, uitnodiging } from '../schema/overdracht.ts';

/** A hand-over with what only the backend needs. `unknown` is parsed by who knows the form. */
export type OverdrachtRij = { readonly overdracht: Overdracht; readonly tegenpartij: unknown; readonly inhoud: unknown };

type Rij = typeof overdracht.$inferSelect;

// Our own snapshot of a value of this type, kept behind the cipher's checksum.
const toOverdracht = (rij: Pick<Rij, 'toestand'>): Overdracht => JSON.parse(rij.toestand) as Overdracht;

function toRij(rij: Rij): OverdrachtRij {
  const tegenpartij: unknown = JSON.parse(rij.tegenpartij);
  const inhoud: unknown = rij.inhoud === null ? null : JSON.parse(rij.inhoud);
  return { overdracht: toOverdracht(rij), tegenpartij, inhoud };
}

/** The hand-over with this id, if there is one. */
export function findOverdracht(read: ReadDb, id: string): OverdrachtRij | undefined {
  const rij = read.select().from(overdracht).where(eq(overdracht.id, id)).get();
  return rij && toRij(rij);
}

/** All hand-overs, last changed first. */
export const listOverdrachten = (read: ReadDb): Overdracht[] => read.select({ toestand: overdracht.toestand }).from(overdracht).orderBy(desc(overdracht.gewijzigdOp), desc(overdracht.id)).all().map(toOverdracht);

/** The hand-overs of one case, last changed first. */
export const listOverdrachtenVan = (read: ReadDb, dossierId: DossierId): Overdracht[] => read.select({ toestand: overdracht.toestand }).from(overdracht).where(eq(overdracht.dossierId, dossierId)).orderBy(desc(overdracht.gewijzigdOp), desc(overdracht.id)).all().map(toOverdracht);

/** How many received hand-overs wait for an answer. */
export const countWachtendeOverdrachten = (read: ReadDb): number => read.select({ aantal: count() }).from(overdracht).where(and(eq(overdracht.richting, 'in'), eq(overdracht.status, 'ontvangen'))).get()?.aantal ?? 0;

/** Writes a hand-over as it stands now. */
export function saveOverdracht(tx: WriteTx, rij: OverdrachtRij, gewijzigdOp: Moment): void {
  const { id, richting, status, dossierId } = rij.overdracht;
  const columns = {
    status, dossierId, gewijzigdOp,
    toestand: JSON.stringify(rij.overdracht),
    tegenpartij: JSON.stringify(rij.tegenpartij),
    inhoud: rij.inhoud === null ? null : JSON.stringify(rij.inhoud),
  };
  tx.insert(overdracht).values({ id, richting, ...columns }).onConflictDoUpdate({ target: overdracht.id, set: columns }).run();
}

/** An invitation that was given out. `afzender` is who used it first; nobody else may use it after that. */
export type UitnodigingRij = {
  readonly id: string;
  readonly geheim: string;
  readonly gemaaktOp: Moment;
  readonly geldigTot: PlainDate;
  readonly afzender: { readonly id: string; readonly kid: string } | null;
  readonly voor: string;
  readonly controle: string;
  readonly bestand: string | null;
  readonly ingetrokkenOp: Moment | null;
  readonly medewerkerId: MedewerkerId | null;
};

const toUitnodiging = ({ afzenderId, afzenderKid, ...rest }: typeof uitnodiging.$inferSelect): UitnodigingRij => ({ ...rest, afzender: afzenderId === null || afzenderKid === null ? null : { id: afzenderId, kid: afzenderKid } });

/** The invitation with this id, if it was given out here. */
export function findUitnodiging(read: ReadDb, id: string): UitnodigingRij | undefined {
  const rij = read.select().from(uitnodiging).where(eq(uitnodiging.id, id)).get();
  return rij && toUitnodiging(rij);
}

/** All invitations that were given out, newest first. */
export const listUitnodigingen = (read: ReadDb): UitnodigingRij[] => read.select().from(uitnodiging).orderBy(desc(uitnodiging.gemaaktOp), desc(uitnodiging.id)).all().map(toUitnodiging);

/** Writes an invitation, who uses it, or that it was withdrawn. */
export function saveUitnodiging(tx: WriteTx, rij: UitnodigingRij): void {
  const { afzender, ...rest } = rij;
  const set = { afzenderId: afzender?.id ?? null, afzenderKid: afzender?.kid ?? null, bestand: rij.bestand, ingetrokkenOp: rij.ingetrokkenOp };
  tx.insert(uitnodiging).values({ ...rest, ...set }).onConflictDoUpdate({ target: uitnodiging.id, set }).run();
}
