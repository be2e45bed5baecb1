import { z } from 'zod';
import type { PlainDate } from '../../kernel/plain-date.ts';
import tabel33 from './gemeenten.json' with { type: 'json' };

/**
 * A municipality as the national table 33 (BRP) knows it. `einddatum` is the first day on which the code
 * no longer applies; `opvolger` is the municipality it merged into.
 */
export type Gemeente = {
  readonly code: string;
  readonly naam: string;
  readonly ingangsdatum: PlainDate | null;
  readonly einddatum: PlainDate | null;
  readonly opvolger: string | null;
};

// JSON carries no brands: the dates were checked when the table was made (test/shared/gemeente/gemeente.test.ts repeats it).
const rijen = tabel33 as unknown as [string, string, PlainDate | null, PlainDate | null, string | null][];
const perCode: ReadonlyMap<string, Gemeente> = new Map(
  rijen.map(([code, naam, ingangsdatum, einddatum, opvolger]) => [code, { code, naam, ingangsdatum, einddatum, opvolger }]),
);

/** Every municipality of table 33, ended ones included, in order of code. */
export const alleGemeenten = (): readonly Gemeente[] => [...perCode.values()];

/** Finds a municipality by its four-digit code, also when it has ended. */
export const findGemeente = (code: string): Gemeente | undefined => perCode.get(code);

/** The name to show: the table's name, or the code itself when it is unknown. */
export const gemeenteNaam = (code: string): string => perCode.get(code)?.naam ?? code;

/** Unknown, the former national register, abroad, unknown again, and the RNI: they stand in the table and are no municipality. */
const GEEN_GEMEENTE: ReadonlySet<string> = new Set(['0000', '0997', '0998', '0999', '1999']);

/** Whether the code is a municipality at all, ended ones included. */
export const isGemeente = (code: string): boolean => !GEEN_GEMEENTE.has(code) && perCode.has(code);

/** Whether the code is a municipality that is in force on that date. */
export function isGemeenteOp(code: string, datum: PlainDate): boolean {
  const gemeente = perCode.get(code);
  if (!gemeente || !isGemeente(code)) return false;
  return (!gemeente.ingangsdatum || gemeente.ingangsdatum <= datum) && (!gemeente.einddatum || datum < gemeente.einddatum);
}

/** The municipality that answers for this code on that date: itself, or the one it (and its successors) merged into. */
export function findOpvolger(code: string, datum: PlainDate): string | undefined {
  const gezien = new Set<string>();
  let huidig = perCode.get(code);
  while (huidig && !gezien.has(huidig.code)) {
    if (!huidig.einddatum || datum < huidig.einddatum) return huidig.code;
    gezien.add(huidig.code);
    huidig = huidig.opvolger ? perCode.get(huidig.opvolger) : undefined;
  }
  return undefined;
}

/** A four-digit code that exists in table 33 (it may have ended: history needs those). */
export const Gemeentecode = z
  .string()
  .regex(/^\d{4}$/, 'Vul een gemeentecode van vier cijfers in.')
  .refine((code) => perCode.has(code), 'Deze gemeentecode bestaat niet in de landelijke tabel. Kies een gemeente uit de lijst.');
