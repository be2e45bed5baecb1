import type { Migratie } from './migratie.ts';

/** Finding other cases of the same person: by number and by birth date, read from the case itself. */
export const migratie0010 = {
  nummer: 10,
  naam: 'dubbelen',
  magTellingWijzigen: [],
  sql: /* sql */ `
CREATE INDEX dossier_op_bsn ON dossier (toestand ->> '$.aanvraag.betrokkene.bsn') WHERE toestand ->> '$.aanvraag.betrokkene.bsn' IS NOT NULL;
CREATE INDEX dossier_op_geboorte ON dossier (toestand ->> '$.aanvraag.betrokkene.geboortedatum');
`,
} as const satisfies Migratie;
