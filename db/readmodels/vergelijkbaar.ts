import type { Dossier } from '../../shared/domain/dossier/dossier.ts';
import { WERKZAME_STATUSSEN } from '../../shared/domain/dossier/status.ts';
import type { UrgentiegroepCode } from '../../shared/domain/persoon/urgentiegroep.ts';
import type { Wie } from '../../shared/domain/toegang/toegang.ts';
import type { DossierId } from '../../shared/kernel/ids.ts';
import { and, count, desc, eq, inArray, isNotNull, ne } from '../drizzle.ts';
import type { ReadDb } from '../handle.ts';
import { loadDossier } from '../repositories/dossier-repository.ts';
import { dossier } from '../schema/dossier.ts';
import { buildZichtbaar } from './zaaktoegang.ts';

/** Which decided cases are looked for: of this group, but not this case, as far as this person may see them. */
export type Vergelijkvraag = { readonly groep: UrgentiegroepCode; readonly behalve: DossierId; readonly wie: Wie };

// cases of people whose data are secret are never shown beside another case
const besloten = (read: ReadDb, { groep, behalve, wie }: Vergelijkvraag) =>
  and(eq(dossier.groep, groep), eq(dossier.geheim, false), isNotNull(dossier.genomenOp), inArray(dossier.status, WERKZAME_STATUSSEN), ne(dossier.id, behalve), buildZichtbaar(read, wie));

/** The query of the newest, apart from its execution so that a test can ask SQLite for its plan. */
export const buildVergelijkbaar = (read: ReadDb, vraag: Vergelijkvraag, hoogstens: number) =>
  read.select({ id: dossier.id }).from(dossier).where(besloten(read, vraag)).orderBy(desc(dossier.genomenOp), desc(dossier.nummer)).limit(hoogstens);

/** The newest decided cases to compare with, and how many there are. The cases are chosen first, without their content. */
export function listVergelijkbaar(read: ReadDb, vraag: Vergelijkvraag, hoogstens: number): { totaal: number; dossiers: Dossier[] } {
  const totaal = read.select({ aantal: count() }).from(dossier).where(besloten(read, vraag)).get()?.aantal ?? 0;
  return { totaal, dossiers: buildVergelijkbaar(read, vraag, hoogstens).all().flatMap(({ id }) => loadDossier(read, id) ?? []) };
}
