import type { Migratie } from './migratie.ts';

/** What the region decided, as this commission may see it: a copy of the register that can be read again, so rows may go. */
export const migratie0013 = {
  nummer: 13,
  naam: 'regio',
  magTellingWijzigen: [],
  sql: /* sql */ `
CREATE TABLE regiobesluit (
  volgnummer INTEGER PRIMARY KEY NOT NULL CHECK (volgnummer >= 1),
  besluit_id TEXT NOT NULL UNIQUE,
  commissie_id TEXT NOT NULL,
  commissie TEXT NOT NULL,
  genomen_op TEXT NOT NULL,
  ontvangen_op TEXT NOT NULL,
  inhoud TEXT NOT NULL
) STRICT;
CREATE INDEX regiobesluit_op_commissie ON regiobesluit (commissie_id, genomen_op, commissie);
`,
} as const satisfies Migratie;
