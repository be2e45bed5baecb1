import type { Migratie } from './migratie.ts';

/**
 * Decided cases of one group, newest first: earlier decisions are looked up beside every decision that is written. All
 * that the question asks stands in the index, so that no page of a case is deciphered to pass it over.
 */
export const migratie0009 = {
  nummer: 9,
  naam: 'vergelijken',
  magTellingWijzigen: [],
  sql: /* sql */ `
CREATE INDEX dossier_op_groepsbesluit ON dossier (groep, geheim, genomen_op, nummer, status, id) WHERE genomen_op IS NOT NULL;
`,
} as const satisfies Migratie;
