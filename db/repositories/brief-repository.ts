import { and, asc, eq, gte, lte, ne } from '../drizzle.ts';
import type { Briefopdracht } from '../../shared/domain/brief/briefopdracht.ts';
import type { Dossierbrief } from '../../shared/domain/brief/dossierbrief.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { DossierId, Moment } from '../../shared/kernel/ids.ts';
import type { ReadDb, WriteTx } from '../handle.ts';
import { brief, briefInhoud } from '../schema/brief.ts';

type Rij = typeof brief.$inferSelect;

const toBrief = ({ journaalNummer: _regel, verzondenOp, wijze, toelichting, vervallenOp, reden, ...rij }: Rij): Dossierbrief => ({
  ...rij,
  verzending: verzondenOp !== null && wijze !== null ? { op: verzondenOp, wijze, toelichting: toelichting ?? '' } : null,
  vervallen: vervallenOp === null ? null : { op: vervallenOp, reden: reden ?? '' },
});

/** Writes a final letter with what it was made from. */
export function saveBrief(tx: WriteTx, nieuw: Dossierbrief, met: { opdracht: Briefopdracht; pdf: Uint8Array; journaalNummer: number }): void {
  if (met.pdf.length !== nieuw.grootte) throw new Error('A letter has the size that it says');
  const { verzending: _verzending, vervallen: _vervallen, vastgesteldOp, ...vast } = nieuw;
  tx.insert(brief).values({ ...vast, vastgesteldOp: vastgesteldOp as Moment, verzondenOp: null, wijze: null, toelichting: null, vervallenOp: null, reden: null, journaalNummer: met.journaalNummer }).run(); // a moment by its schema
  tx.insert(briefInhoud).values({ briefId: nieuw.id, opdracht: JSON.stringify(met.opdracht), pdf: Buffer.from(met.pdf) }).run();
}

/** Writes that a letter went out, or that it lapsed. */
export function saveBriefstap(tx: WriteTx, { id, status, verzending, vervallen }: Dossierbrief, journaalNummer: number): void {
  const stap = verzending
    ? { status, verzondenOp: verzending.op, wijze: verzending.wijze, toelichting: verzending.toelichting, journaalNummer }
    : { status, vervallenOp: (vervallen?.op ?? null) as Moment | null, reden: vervallen?.reden ?? null, journaalNummer }; // idem
  tx.update(brief).set(stap).where(eq(brief.id, id)).run();
}

/** The letter with this id, if it is one of this case. */
export function findBrief(read: ReadDb, dossierId: DossierId, id: string): Dossierbrief | undefined {
  const rij = read.select().from(brief).where(and(eq(brief.id, id), eq(brief.dossierId, dossierId))).get();
  return rij && toBrief(rij);
}

/** All letters of a case, oldest first, without their content. */
export const listBrieven = (read: ReadDb, dossierId: DossierId): Dossierbrief[] =>
  read.select().from(brief).where(eq(brief.dossierId, dossierId)).orderBy(asc(brief.vastgesteldOp), asc(brief.id)).all().map(toBrief);

/** The letters with a date in these days that did not lapse, oldest first. */
export const listBrievenTussen = (read: ReadDb, van: PlainDate, tot: PlainDate): Dossierbrief[] =>
  read.select().from(brief).where(and(gte(brief.datum, van), lte(brief.datum, tot), ne(brief.status, 'vervallen'))).orderBy(asc(brief.datum), asc(brief.id)).all().map(toBrief);

/** The bytes of a letter; undefined when the case was destroyed. */
export const readBriefpdf = (read: ReadDb, briefId: string): Buffer | undefined => read.select({ pdf: briefInhoud.pdf }).from(briefInhoud).where(eq(briefInhoud.briefId, briefId)).get()?.pdf;
