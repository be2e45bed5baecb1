import type { Migratie } from './migratie.ts';

/**
 * Rights under a ceiling that this file used. A row is written in the transaction of the second signature; the index
 * refuses a right that was used here before, whatever the program thinks.
 */
export const migratie0014 = {
  nummer: 14,
  naam: 'plafondgebruik',
  magTellingWijzigen: [],
  sql: /* sql */ `
CREATE TABLE plafondgebruik (
  besluit_id TEXT PRIMARY KEY NOT NULL,
  gemeente TEXT NOT NULL,
  jaar INTEGER NOT NULL,
  nummer INTEGER,
  uitgifte INTEGER,
  gebruikt_op TEXT NOT NULL,
  CHECK ((nummer IS NULL) = (uitgifte IS NULL))
) STRICT;
CREATE UNIQUE INDEX plafondgebruik_recht ON plafondgebruik (gemeente, jaar, nummer, uitgifte) WHERE nummer IS NOT NULL;
CREATE TRIGGER plafondgebruik_blijft BEFORE UPDATE ON plafondgebruik BEGIN SELECT RAISE(ABORT, 'plafondgebruik: no update'); END;
CREATE TRIGGER plafondgebruik_verdwijnt_niet BEFORE DELETE ON plafondgebruik BEGIN SELECT RAISE(ABORT, 'plafondgebruik: no delete'); END;
`,
} as const satisfies Migratie;
