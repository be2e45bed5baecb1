import { and, count, desc, eq, sql } from '../drizzle.ts';
import type { Concept } from '../../shared/contract/weergave.ts';
import type { MedewerkerId } from '../../shared/kernel/ids.ts';
import { prepared, preparedWrite, type ReadDb, type WriteTx } from '../handle.ts';
import { concept } from '../schema/concept.ts';

const save = (tx: WriteTx) =>
  tx
    .insert(concept)
    .values({ id: sql.placeholder('id'), soort: sql.placeholder('soort'), titel: sql.placeholder('titel'), inhoud: sql.placeholder('inhoud'), gewijzigdOp: sql.placeholder('gewijzigdOp'), organisatie: sql.placeholder('organisatie'), medewerkerId: sql.placeholder('medewerkerId') })
    .onConflictDoUpdate({ target: [concept.id, concept.soort], set: { titel: sql`excluded.titel`, inhoud: sql`excluded.inhoud`, gewijzigdOp: sql`excluded.gewijzigd_op` } })
    .prepare();

const byKey = (db: ReadDb) =>
  db
    .select()
    .from(concept)
    .where(and(eq(concept.id, sql.placeholder('id')), eq(concept.soort, sql.placeholder('soort'))))
    .prepare();

/** Whose draft it is: of an organisation ('' is the one that keeps this file), and who began it. */
export type Concepteigenaar = { readonly organisatie: string; readonly medewerkerId: MedewerkerId | null };

/** Keeps a draft as it was typed; the newest replaces the one before. It stays with who began it. */
export function saveConcept(tx: WriteTx, value: Concept, eigenaar: Concepteigenaar = { organisatie: '', medewerkerId: null }): void {
  // `undefined` has no JSON text; an empty draft is kept as null.
  preparedWrite(tx, save).run({ ...value, inhoud: JSON.stringify(value.inhoud ?? null), ...eigenaar });
}

/** The draft of this form, if there is one. */
export function findConcept(read: ReadDb, sleutel: Pick<Concept, 'id' | 'soort'>): Concept | undefined {
  const row = prepared(read, byKey).get({ id: sleutel.id, soort: sleutel.soort });
  if (!row) return undefined;
  const inhoud: unknown = JSON.parse(row.inhoud);
  const { id, soort, titel, gewijzigdOp } = row;
  return { id, soort, titel, inhoud, gewijzigdOp };
}

/** Whose draft this is, if there is one. */
export function findConcepteigenaar(read: ReadDb, sleutel: Pick<Concept, 'id' | 'soort'>): Concepteigenaar | undefined {
  const row = prepared(read, byKey).get({ id: sleutel.id, soort: sleutel.soort });
  return row && { organisatie: row.organisatie, medewerkerId: row.medewerkerId };
}

/** The drafts (of one organisation, or all) without their content, last changed first. */
export const listConcepten = (read: ReadDb, organisatie?: string): Omit<Concept, 'inhoud'>[] =>
  read.select({ id: concept.id, soort: concept.soort, titel: concept.titel, gewijzigdOp: concept.gewijzigdOp }).from(concept).where(organisatie === undefined ? undefined : eq(concept.organisatie, organisatie)).orderBy(desc(concept.gewijzigdOp)).all();

/** Number of drafts. */
export const countConcepten = (read: ReadDb): number => read.select({ aantal: count() }).from(concept).get()?.aantal ?? 0;

/** Throws a draft away; returns whether there was one. */
export const deleteConcept = (tx: WriteTx, sleutel: Pick<Concept, 'id' | 'soort'>): boolean =>
  tx
    .delete(concept)
    .where(and(eq(concept.id, sleutel.id), eq(concept.soort, sleutel.soort)))
    .run().changes > 0;
