import type { Migratie } from './migratie.ts';

/**
 * The terms of every case, for the agenda of terms: where each ends, and on which days it is there. What a term says today
 * is counted from the case. Cases of before have the one term that was kept of them, until their next step.
 */
export const migratie0008 = {
  nummer: 8,
  naam: 'termijnen',
  magTellingWijzigen: [],
  sql: /* sql */ `
CREATE TABLE termijn (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  nummer INTEGER NOT NULL CHECK (nummer >= 0),
  soort TEXT NOT NULL,
  laatste_dag TEXT NOT NULL,
  vanaf TEXT NOT NULL,
  tot_en_met TEXT NOT NULL,
  PRIMARY KEY (dossier_id, nummer)
) STRICT, WITHOUT ROWID;
CREATE INDEX termijn_op_dag ON termijn (laatste_dag, dossier_id, nummer, soort, vanaf, tot_en_met);
CREATE INDEX termijn_op_soort ON termijn (soort, laatste_dag, dossier_id, nummer, vanaf, tot_en_met);
INSERT INTO termijn (dossier_id, nummer, soort, laatste_dag, vanaf, tot_en_met) SELECT id, 0, 'beslissen', uiterlijk, ontvangen_op, '9999-12-31' FROM dossier WHERE uiterlijk IS NOT NULL;
`,
} as const satisfies Migratie;
