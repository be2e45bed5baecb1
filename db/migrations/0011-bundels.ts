import type { Migratie } from './migratie.ts';

/** Meetings at home: who of the members can be sent a bundle, the bundles that a member received, and what he found in them. */
export const migratie0011 = {
  nummer: 11,
  naam: 'bundels',
  magTellingWijzigen: [],
  sql: /* sql */ `
CREATE TABLE lidkaart (
  medewerker_id TEXT PRIMARY KEY NOT NULL,
  naam TEXT NOT NULL,
  controle TEXT NOT NULL,
  geldig_tot TEXT NOT NULL,
  uitnodiging TEXT NOT NULL,
  bewaard_op TEXT NOT NULL
) STRICT;

CREATE TABLE bundel (
  overdracht_id TEXT PRIMARY KEY NOT NULL REFERENCES overdracht (id),
  vergadering_id TEXT NOT NULL,
  datum TEXT NOT NULL,
  gemaakt_op TEXT NOT NULL,
  inhoud TEXT NOT NULL
) STRICT;
CREATE INDEX bundel_op_vergadering ON bundel (vergadering_id, gemaakt_op);
CREATE TRIGGER bundel_blijft BEFORE UPDATE ON bundel BEGIN SELECT RAISE(ABORT, 'bundel: no update, a newer one comes beside it'); END;

CREATE TABLE bundeloordeel (
  vergadering_id TEXT NOT NULL,
  dossier_id TEXT NOT NULL,
  inhoud TEXT NOT NULL,
  gewijzigd_op TEXT NOT NULL,
  PRIMARY KEY (vergadering_id, dossier_id)
) STRICT;
`,
} as const satisfies Migratie;
