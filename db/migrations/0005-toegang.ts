import type { Migratie } from './migratie.ts';

/**
 * Who may see what: the organisation of a person, the handler of a case, who was named for a secret case and who stays
 * out of one; and who looked. The list of looks guards itself as the journal does, with a chain of its own: it grows
 * faster, holds no content, and stays when a case is destroyed.
 */
export const migratie0005 = {
  nummer: 5,
  naam: 'toegang',
  magTellingWijzigen: [],
  sql: /* sql */ `
ALTER TABLE medewerker ADD COLUMN organisatie TEXT;
CREATE INDEX dossier_op_indiener ON dossier (indiener, geheim);
-- A draft of a new request belongs to who works in one organisation; '' is the organisation that keeps this file.
ALTER TABLE concept ADD COLUMN organisatie TEXT NOT NULL DEFAULT '';
ALTER TABLE concept ADD COLUMN medewerker_id TEXT;

-- Who handles a case: beside the case, because it is no part of what is decided on.
CREATE TABLE behandeling (
  dossier_id TEXT PRIMARY KEY NOT NULL REFERENCES dossier (id),
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  sinds TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX behandeling_van_wie ON behandeling (medewerker_id);

CREATE TABLE inzagerecht (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  reden TEXT NOT NULL,
  verleend_op TEXT NOT NULL,
  verleend_door TEXT NOT NULL,
  ingetrokken_op TEXT,
  ingetrokken_reden TEXT,
  PRIMARY KEY (dossier_id, medewerker_id, verleend_op),
  CHECK ((ingetrokken_op IS NULL) = (ingetrokken_reden IS NULL))
) STRICT;
CREATE UNIQUE INDEX inzagerecht_geldig ON inzagerecht (medewerker_id, dossier_id) WHERE ingetrokken_op IS NULL;

CREATE TABLE verschoning (
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  medewerker_id TEXT NOT NULL REFERENCES medewerker (id),
  reden TEXT NOT NULL,
  bron TEXT NOT NULL CHECK (bron IN ('gemeld', 'gevonden')),
  vastgelegd_op TEXT NOT NULL,
  ingetrokken_op TEXT,
  ingetrokken_reden TEXT,
  PRIMARY KEY (dossier_id, medewerker_id, vastgelegd_op),
  CHECK ((ingetrokken_op IS NULL) = (ingetrokken_reden IS NULL))
) STRICT;
CREATE UNIQUE INDEX verschoning_geldig ON verschoning (medewerker_id, dossier_id) WHERE ingetrokken_op IS NULL;

CREATE TABLE inzage (
  nummer INTEGER PRIMARY KEY NOT NULL,
  tijdstip TEXT NOT NULL,
  medewerker_id TEXT,
  handeling TEXT NOT NULL,
  dossier_id TEXT,
  object_id TEXT,
  uitkomst TEXT NOT NULL,
  herkomst TEXT NOT NULL,
  vorige_hash TEXT NOT NULL CHECK (length(vorige_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX inzage_op_dossier ON inzage (dossier_id, nummer) WHERE dossier_id IS NOT NULL;
CREATE INDEX inzage_geweigerd ON inzage (nummer) WHERE uitkomst <> 'gelukt';
CREATE TRIGGER inzage_volgt_op BEFORE INSERT ON inzage
WHEN NEW.nummer IS NOT coalesce((SELECT max(nummer) FROM inzage), 0) + 1
  OR NEW.vorige_hash IS NOT coalesce((SELECT hash FROM inzage ORDER BY nummer DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN SELECT RAISE(ABORT, 'inzage: a new row follows the last one'); END;
CREATE TRIGGER inzage_blijft BEFORE UPDATE ON inzage BEGIN SELECT RAISE(ABORT, 'inzage: no update'); END;
CREATE TRIGGER inzage_verdwijnt_niet BEFORE DELETE ON inzage BEGIN SELECT RAISE(ABORT, 'inzage: no delete'); END;
`,
} as const satisfies Migratie;
