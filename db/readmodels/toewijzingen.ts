import { and, count, eq, inArray, sql } from 'drizzle-orm';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { ReadDb } from '../handle.ts';
import { dossier } from '../schema/dossier.ts';

/** How many signed decisions of this file assign a home in the municipality after that day; these are not in its figures yet. */
export const countToewijzingenNa = (read: ReadDb, gemeente: string, peildatum: PlainDate): number =>
  read
    .select({ aantal: count() })
    .from(dossier)
    .where(and(eq(dossier.toewijzingGemeente, gemeente), inArray(dossier.status, ['ondertekend', 'geregistreerd']), sql`${dossier.toestand} ->> '$.besluit.document.genomenOp' > ${peildatum}`))
    .get()?.aantal ?? 0;
