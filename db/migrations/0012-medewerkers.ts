import type { Migratie } from './migratie.ts';

/**
 * People change and leave: what somebody does here, and since when and why access ended. The row stays: the key verifies
 * what was signed with it. And the cases in which advice was asked, for who sees only those.
 */
export const migratie0012 = {
  nummer: 12,
  naam: 'medewerkers',
  magTellingWijzigen: [],
  sql: /* sql */ `
ALTER TABLE medewerker ADD COLUMN functie TEXT;
ALTER TABLE medewerker ADD COLUMN einde_op TEXT;
ALTER TABLE medewerker ADD COLUMN einde_reden TEXT CHECK ((einde_op IS NULL) = (einde_reden IS NULL));
-- The words of this condition stand in the read model of access too; with other words the index is not used.
CREATE INDEX dossier_op_advies ON dossier (id) WHERE instr(toestand, '"adviseur":') > 0;
`,
} as const satisfies Migratie;
