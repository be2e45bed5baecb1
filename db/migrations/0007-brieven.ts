import type { Migratie } from './migratie.ts';

/** Final letters with a case, and how letters look. A letter names the row of the journal that tells of it. */
export const migratie0007 = {
  nummer: 7,
  naam: 'brieven',
  magTellingWijzigen: [],
  sql: /* sql */ `
CREATE TABLE brief (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  soort TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('vastgesteld', 'verzonden', 'vervallen')),
  datum TEXT NOT NULL,
  met_adres INTEGER NOT NULL CHECK (met_adres IN (0, 1)),
  grootte INTEGER NOT NULL CHECK (grootte >= 1),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  vastgesteld_op TEXT NOT NULL,
  vastgesteld_door TEXT,
  verzonden_op TEXT,
  wijze TEXT,
  toelichting TEXT,
  vervallen_op TEXT,
  reden TEXT,
  journaal_nummer INTEGER NOT NULL REFERENCES journaal (nummer),
  CHECK ((status = 'verzonden') = (verzonden_op IS NOT NULL) AND (verzonden_op IS NULL) = (wijze IS NULL)),
  CHECK ((status = 'vervallen') = (vervallen_op IS NOT NULL))
) STRICT;
CREATE INDEX brief_op_dossier ON brief (dossier_id, vastgesteld_op);
CREATE INDEX brief_op_datum ON brief (datum, id);
CREATE TRIGGER brief_blijft BEFORE UPDATE OF id, dossier_id, soort, datum, met_adres, grootte, sha256, vastgesteld_op, vastgesteld_door ON brief
BEGIN SELECT RAISE(ABORT, 'brief: what it is never changes'); END;
CREATE TRIGGER brief_is_af BEFORE UPDATE OF status, verzonden_op, wijze, vervallen_op ON brief WHEN OLD.status <> 'vastgesteld'
BEGIN SELECT RAISE(ABORT, 'brief: it went out or lapsed'); END;
CREATE TRIGGER brief_verdwijnt_niet BEFORE DELETE ON brief WHEN EXISTS (SELECT 1 FROM brief_inhoud WHERE brief_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'brief: no delete while its content is there'); END;

CREATE TABLE brief_inhoud (
  brief_id TEXT PRIMARY KEY NOT NULL REFERENCES brief (id),
  opdracht TEXT NOT NULL,
  pdf BLOB NOT NULL
) STRICT;
CREATE TRIGGER brief_inhoud_blijft BEFORE UPDATE ON brief_inhoud BEGIN SELECT RAISE(ABORT, 'brief_inhoud: no update'); END;
CREATE TRIGGER brief_inhoud_bij_brief BEFORE INSERT ON brief_inhoud WHEN EXISTS (SELECT 1 FROM brief_inhoud WHERE brief_id = NEW.brief_id)
BEGIN SELECT RAISE(ABORT, 'brief_inhoud: only once'); END;

CREATE TABLE huisstijl (
  nummer INTEGER PRIMARY KEY NOT NULL,
  inhoud TEXT NOT NULL,
  vastgelegd_op TEXT NOT NULL,
  vastgelegd_door TEXT
) STRICT;
CREATE TRIGGER huisstijl_volgt_op BEFORE INSERT ON huisstijl WHEN NEW.nummer IS NOT coalesce((SELECT max(nummer) FROM huisstijl), 0) + 1
BEGIN SELECT RAISE(ABORT, 'huisstijl: a new row follows the last one'); END;
CREATE TRIGGER huisstijl_blijft BEFORE UPDATE ON huisstijl BEGIN SELECT RAISE(ABORT, 'huisstijl: a change is a new row'); END;
CREATE TRIGGER huisstijl_verdwijnt_niet BEFORE DELETE ON huisstijl BEGIN SELECT RAISE(ABORT, 'huisstijl: no delete'); END;
`,
} as const satisfies Migratie;
