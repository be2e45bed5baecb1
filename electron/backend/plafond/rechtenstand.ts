import { Rechtenstand, type Plafonddeel } from '../../../shared/protocol/plafond.ts';
import { formatPlafondsleutel, type Plafondsleutel } from '../../../shared/domain/plafondrechten/plafondrecht.ts';
import { findKenmerk, saveKenmerk } from '../../../db/repositories/kenmerk-repository.ts';
import type { ReadDb, WriteTx } from '../../../db/handle.ts';

const STAND = 'register.rechtenstand';

/** The register's last statement, as the signed text that it came in. */
export const readStandtekst = (db: ReadDb): string | null => findKenmerk(db, STAND) ?? null;

/** Keeps a statement that was checked. */
export const saveStandtekst = (tx: WriteTx, token: string): void => saveKenmerk(tx, STAND, token);

/** What the register last said; undefined while it said nothing about ceilings. Its signature was checked when it came in. */
export function readRechtenstand(db: ReadDb): Rechtenstand | undefined {
  const token = readStandtekst(db);
  return token === null ? undefined : Rechtenstand.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')));
}

/** What it says about one ceiling. */
export const findPlafonddeel = (stand: Rechtenstand | undefined, plafond: Plafondsleutel | null): Plafonddeel | undefined =>
  plafond ? stand?.plafonds.find((p) => formatPlafondsleutel(p.plafond) === formatPlafondsleutel(plafond)) : undefined;
