import { asc, eq } from '../drizzle.ts';
import type { Rol } from '../../shared/domain/medewerker/medewerker.ts';
import type { MedewerkerId } from '../../shared/kernel/ids.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { ReadDb, WriteTx } from '../handle.ts';
import { medewerker } from '../schema/medewerker.ts';

/** The signing key of a person: the name and public half, and the private half wrapped by that person's code. */
export type Tekensleutel = { readonly kid: string; readonly publiekeSleutel: unknown; readonly verpakteSleutel: unknown };

/** A person as the file keeps it. What is `unknown` here is parsed by who knows the form: the keys of the backend. */
export type MedewerkerRij = {
  readonly id: MedewerkerId;
  readonly naam: string;
  readonly rol: Rol;
  /** Null for roles that do not sign. */
  readonly sleutel: Tekensleutel | null;
  readonly codeControle: unknown;
  /** The register knows the key. */
  readonly ingeschreven: boolean;
  /** The day on which the person got this role here. */
  readonly sinds: PlainDate;
  /** The other organisation that this person works for; absent for who works for the organisation that keeps this file. */
  readonly organisatie?: string | undefined;
  /** What this person does here, in words. */
  readonly functie?: string | undefined;
  /** Access ended, with the last day and the reason; absent for who still works here. */
  readonly einde?: { readonly op: PlainDate; readonly reden: string } | undefined;
};

const parseJson = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

const toRij = (row: typeof medewerker.$inferSelect): MedewerkerRij => ({
  id: row.id,
  naam: row.naam,
  rol: row.rol,
  sleutel: row.kid === null ? null : { kid: row.kid, publiekeSleutel: parseJson(row.publiekeSleutel), verpakteSleutel: parseJson(row.verpakteSleutel) },
  codeControle: parseJson(row.codeControle),
  ingeschreven: row.ingeschreven,
  sinds: row.sinds,
  ...(row.organisatie === null ? {} : { organisatie: row.organisatie }),
  ...(row.functie === null ? {} : { functie: row.functie }),
  ...(row.eindeOp === null ? {} : { einde: { op: row.eindeOp, reden: row.eindeReden ?? '' } }),
});

const toColumns = (rij: MedewerkerRij): typeof medewerker.$inferInsert => ({
  id: rij.id,
  naam: rij.naam,
  rol: rij.rol,
  kid: rij.sleutel?.kid ?? null,
  publiekeSleutel: rij.sleutel && JSON.stringify(rij.sleutel.publiekeSleutel),
  verpakteSleutel: rij.sleutel && JSON.stringify(rij.sleutel.verpakteSleutel),
  codeControle: JSON.stringify(rij.codeControle),
  ingeschreven: rij.ingeschreven,
  sinds: rij.sinds,
  organisatie: rij.organisatie ?? null,
  functie: rij.functie ?? null,
  eindeOp: rij.einde?.op ?? null,
  eindeReden: rij.einde?.reden ?? null,
});

/** Everybody who works or worked with this file, by name. */
export const listMedewerkers = (read: ReadDb): MedewerkerRij[] => read.select().from(medewerker).orderBy(asc(medewerker.naam), asc(medewerker.id)).all().map(toRij);

/** Who has access to this file now. */
export const listActieveMedewerkers = (read: ReadDb): MedewerkerRij[] => listMedewerkers(read).filter((m) => m.einde === undefined);

/** The person with this id, if there is one. */
export function findMedewerker(read: ReadDb, id: MedewerkerId): MedewerkerRij | undefined {
  const row = read.select().from(medewerker).where(eq(medewerker.id, id)).get();
  return row && toRij(row);
}

/** The person whose signing key has this name, if there is one. */
export function findMedewerkerByKid(read: ReadDb, kid: string): MedewerkerRij | undefined {
  const row = read.select().from(medewerker).where(eq(medewerker.kid, kid)).get();
  return row && toRij(row);
}

/** Adds a person, or replaces what is known of one. */
export function saveMedewerker(tx: WriteTx, rij: MedewerkerRij): void {
  const { id: _id, ...columns } = toColumns(rij);
  tx.insert(medewerker).values(toColumns(rij)).onConflictDoUpdate({ target: medewerker.id, set: columns }).run();
}

/** Records that the register knows the keys of these people. */
export function markIngeschreven(tx: WriteTx, ids: readonly MedewerkerId[]): void {
  for (const id of ids) tx.update(medewerker).set({ ingeschreven: true }).where(eq(medewerker.id, id)).run();
}
