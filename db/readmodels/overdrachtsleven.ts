import { sql } from '../drizzle.ts';
import type { MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import type { ReadDb } from '../handle.ts';

/** One step in the life of a hand-over as the journal holds it; `medewerkerId` is who wrote it down here. */
export type Levensstap = { readonly nummer: number; readonly overdrachtId: string; readonly soort: string; readonly tijdstip: Moment; readonly medewerkerId: MedewerkerId | null };

/** The steps of all hand-overs, oldest first. Rows whose content was destroyed no longer say which one they are of. */
export const listOverdrachtsleven = (read: ReadDb): Levensstap[] =>
  read.all<Levensstap>(sql`SELECT j.nummer, coalesce(i.inhoud ->> '$.overdrachtId', i.inhoud ->> '$.id') AS overdrachtId, j.soort, j.tijdstip, j.medewerker_id AS medewerkerId
    FROM journaal j JOIN journaal_inhoud i ON i.nummer = j.nummer
    WHERE j.dossier_id IS NULL AND j.soort GLOB 'Overdracht*' ORDER BY j.nummer`);
