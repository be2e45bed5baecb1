import type { Migratie } from './migratie.ts';

/** A meeting as it was prepared and held. What was adopted never changes, and a meeting does not disappear. */
export const migratie0006 = {
  nummer: 6,
  naam: 'zitting',
  magTellingWijzigen: [],
  sql: /* sql */ `
CREATE TABLE zitting (
  vergadering_id TEXT PRIMARY KEY NOT NULL REFERENCES vergadering (id),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  status TEXT NOT NULL CHECK (status IN ('gepland', 'verzonden', 'geopend', 'gesloten', 'vastgesteld')),
  toestand TEXT NOT NULL,
  gewijzigd_op TEXT NOT NULL
) STRICT;
CREATE TRIGGER zitting_vastgesteld_blijft BEFORE UPDATE ON zitting WHEN OLD.status = 'vastgesteld' OR NEW.versie <= OLD.versie
BEGIN SELECT RAISE(ABORT, 'zitting: adopted minutes stay, and a version only follows the last one'); END;
CREATE TRIGGER zitting_verdwijnt_niet BEFORE DELETE ON zitting BEGIN SELECT RAISE(ABORT, 'zitting: no delete'); END;
`,
} as const satisfies Migratie;
