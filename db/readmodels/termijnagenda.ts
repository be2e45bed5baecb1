import { TERMIJNSOORTEN, TERMIJNSOORTNAMEN, type Termijnsoort } from '../../shared/domain/termijn/bepaal-termijnen.ts';
import type { Wie } from '../../shared/domain/toegang/toegang.ts';
import type { DossierId } from '../../shared/kernel/ids.ts';
import { addDays, type PlainDate } from '../../shared/kernel/plain-date.ts';
import type { Status } from '../../shared/domain/dossier/dossier.ts';
import { and, asc, count, eq, gte, inArray, lte, sql } from '../drizzle.ts';
import type { ReadDb } from '../handle.ts';
import { dossier } from '../schema/dossier.ts';
import { termijn } from '../schema/termijn.ts';
import { buildZichtbaar } from './zaaktoegang.ts';

/** What is asked of the agenda of terms. `vanaf` is the `volgende` of the page before. */
export type Termijnkeuze = { readonly wie: Wie; readonly vandaag: PlainDate; readonly soort: Termijnsoort | null; readonly vanaf: string | null; readonly aantal: number };

/** A row of the agenda; `naam` is not masked yet, and `nummer` tells which of the terms of the case it is. */
export type Agendarij = { readonly dossierId: DossierId; readonly plaats: number; readonly soort: Termijnsoort; readonly laatsteDag: PlainDate; readonly nummer: string; readonly naam: string; readonly geheim: boolean; readonly status: Status };

const renderCursor = ({ laatsteDag, dossierId, plaats }: Pick<Agendarij, 'laatsteDag' | 'dossierId' | 'plaats'>): string => `${laatsteDag} ${dossierId} ${plaats}`;

/** A cursor that is not ours starts at the first page again. */
function parseCursor(tekst: string | null): { laatsteDag: string; dossierId: string; plaats: number } | undefined {
  const [, laatsteDag, dossierId, plaats] = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f-]{36}) (\d{1,4})$/.exec(tekst ?? '') ?? [];
  return laatsteDag && dossierId && plaats ? { laatsteDag, dossierId, plaats: Number(plaats) } : undefined;
}

/** The terms that are there on this day, the first to end first. */
export function listTermijnrijen(read: ReadDb, { wie, vandaag, soort, vanaf, aantal }: Termijnkeuze): { rijen: Agendarij[]; volgende: string | null } {
  const na = parseCursor(vanaf);
  const gevonden = read
    .select({ dossierId: termijn.dossierId, plaats: termijn.nummer, soort: termijn.soort, laatsteDag: termijn.laatsteDag, nummer: dossier.nummer, naam: dossier.naam, geheim: dossier.geheim, status: dossier.status })
    .from(termijn)
    .innerJoin(dossier, eq(dossier.id, termijn.dossierId))
    .where(
      and(
        soort === null ? undefined : eq(termijn.soort, soort), lte(termijn.vanaf, vandaag), gte(termijn.totEnMet, vandaag), buildZichtbaar(read, wie),
        na && sql`(${termijn.laatsteDag}, ${termijn.dossierId}, ${termijn.nummer}) > (${na.laatsteDag}, ${na.dossierId}, ${na.plaats})`,
      ),
    )
    .orderBy(asc(termijn.laatsteDag), asc(termijn.dossierId), asc(termijn.nummer))
    .limit(aantal + 1)
    .all();
  const rijen = gevonden.slice(0, aantal);
  const laatste = rijen.at(-1);
  return { rijen, volgende: laatste && gevonden.length > aantal ? renderCursor(laatste) : null };
}

/** How many terms of each kind there are on this day, and how many of those are over. */
export const countTermijnen = (read: ReadDb, { wie, vandaag }: Pick<Termijnkeuze, 'wie' | 'vandaag'>): { soort: Termijnsoort; aantal: number; voorbij: number }[] =>
  read
    .select({ soort: termijn.soort, aantal: count(), voorbij: sql<number>`sum(${termijn.laatsteDag} < ${vandaag})` })
    .from(termijn)
    .innerJoin(dossier, eq(dossier.id, termijn.dossierId))
    .where(and(lte(termijn.vanaf, vandaag), gte(termijn.totEnMet, vandaag), buildZichtbaar(read, wie)))
    .groupBy(termijn.soort)
    .all();

/** The terms that the commission itself must meet. */
const VAN_COMMISSIE = TERMIJNSOORTNAMEN.filter((soort) => TERMIJNSOORTEN[soort].voor === 'commissie');

/** How many terms of the commission end within a week or are over. */
export const countDringend = (read: ReadDb, wie: Wie, vandaag: PlainDate): number =>
  read
    .select({ aantal: count() })
    .from(termijn)
    .innerJoin(dossier, eq(dossier.id, termijn.dossierId))
    .where(and(lte(termijn.laatsteDag, addDays(vandaag, 7)), inArray(termijn.soort, VAN_COMMISSIE), lte(termijn.vanaf, vandaag), gte(termijn.totEnMet, vandaag), buildZichtbaar(read, wie)))
    .get()?.aantal ?? 0;
