import { asc, eq } from '../drizzle.ts';
import type { DossierId, MedewerkerId, Moment } from '../../shared/kernel/ids.ts';
import type { ReadDb, WriteTx } from '../handle.ts';
import { journaal, journaalInhoud } from '../schema/journaal.ts';
import { nevenregel } from '../schema/neven.ts';

/** A row of the journal that tells of a case beside its own events. */
export type Nevenregel = { readonly nummer: number; readonly soort: string; readonly tijdstip: Moment; readonly medewerkerId: MedewerkerId | null; /** Undefined when it was destroyed. */ readonly inhoud: unknown };

/** Tells that these rows of the journal are about this case too. */
export function saveNevenregels(tx: WriteTx, dossierId: DossierId, nummers: readonly number[]): void {
  for (const journaalNummer of nummers) tx.insert(nevenregel).values({ dossierId, journaalNummer }).onConflictDoNothing().run();
}

/** What else the journal tells of a case, oldest first. */
export const listNevenregels = (read: ReadDb, dossierId: DossierId): Nevenregel[] =>
  read
    .select({ nummer: journaal.nummer, soort: journaal.soort, tijdstip: journaal.tijdstip, medewerkerId: journaal.medewerkerId, tekst: journaalInhoud.inhoud })
    .from(nevenregel)
    .innerJoin(journaal, eq(journaal.nummer, nevenregel.journaalNummer))
    .leftJoin(journaalInhoud, eq(journaalInhoud.nummer, journaal.nummer))
    .where(eq(nevenregel.dossierId, dossierId))
    .orderBy(asc(journaal.nummer))
    .all()
    .map(({ tekst, ...rij }) => {
      const inhoud: unknown = tekst === null ? undefined : JSON.parse(tekst);
      return { ...rij, inhoud };
    });
