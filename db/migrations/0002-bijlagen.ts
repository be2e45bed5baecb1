import type { Migratie } from './migratie.ts';

/**
 * Files with a case, hand-overs between organisations and the invitations for them. Content stands in parts, so that
 * no more than one part is in memory. Each attachment names the row of the journal that tells of it.
 */
export const migratie0002 = {
  nummer: 2,
  naam: 'bijlagen',
  magTellingWijzigen: [],
  sql: /* sql */ `
CREATE TABLE uitnodiging (
  id TEXT PRIMARY KEY NOT NULL,
  geheim TEXT NOT NULL,
  gemaakt_op TEXT NOT NULL,
  geldig_tot TEXT NOT NULL,
  afzender_id TEXT,
  afzender_kid TEXT,
  CHECK ((afzender_id IS NULL) = (afzender_kid IS NULL))
) STRICT;

CREATE TABLE overdracht (
  id TEXT PRIMARY KEY NOT NULL,
  richting TEXT NOT NULL CHECK (richting IN ('in', 'uit')),
  status TEXT NOT NULL CHECK (status IN ('aangeboden', 'ontvangen', 'aanvaard', 'geweigerd', 'ingetrokken')),
  dossier_id TEXT REFERENCES dossier (id),
  toestand TEXT NOT NULL,
  tegenpartij TEXT NOT NULL,
  inhoud TEXT,
  gewijzigd_op TEXT NOT NULL,
  CHECK ((richting = 'in' AND status = 'ontvangen') = (inhoud IS NOT NULL))
) STRICT;
CREATE INDEX overdracht_op_wijziging ON overdracht (gewijzigd_op);
CREATE INDEX overdracht_op_dossier ON overdracht (dossier_id) WHERE dossier_id IS NOT NULL;
CREATE TRIGGER overdracht_verdwijnt_niet BEFORE DELETE ON overdracht BEGIN SELECT RAISE(ABORT, 'overdracht: no delete'); END;

CREATE TABLE bijlage (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT REFERENCES dossier (id),
  overdracht_id TEXT REFERENCES overdracht (id),
  naam TEXT NOT NULL,
  soort TEXT NOT NULL,
  gevoeligheid TEXT NOT NULL,
  grootte INTEGER NOT NULL CHECK (grootte >= 1),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  toegevoegd_op TEXT NOT NULL,
  toegevoegd_door TEXT,
  verwijderd_op TEXT,
  reden TEXT,
  journaal_nummer INTEGER NOT NULL REFERENCES journaal (nummer),
  CHECK (dossier_id IS NOT NULL OR overdracht_id IS NOT NULL),
  CHECK ((verwijderd_op IS NULL) = (reden IS NULL))
) STRICT;
CREATE INDEX bijlage_op_dossier ON bijlage (dossier_id, toegevoegd_op) WHERE dossier_id IS NOT NULL;
CREATE INDEX bijlage_op_overdracht ON bijlage (overdracht_id) WHERE overdracht_id IS NOT NULL;
CREATE TRIGGER bijlage_blijft BEFORE UPDATE OF id, overdracht_id, naam, soort, gevoeligheid, grootte, sha256, toegevoegd_op, toegevoegd_door ON bijlage
BEGIN SELECT RAISE(ABORT, 'bijlage: what it is never changes'); END;
CREATE TRIGGER bijlage_blijft_bij_dossier BEFORE UPDATE OF dossier_id ON bijlage WHEN OLD.dossier_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'bijlage: it stays with its case'); END;
CREATE TRIGGER bijlage_verdwijnt_niet BEFORE DELETE ON bijlage BEGIN SELECT RAISE(ABORT, 'bijlage: no delete, remove its content'); END;

CREATE TABLE bijlage_deel (
  bijlage_id TEXT NOT NULL REFERENCES bijlage (id),
  nummer INTEGER NOT NULL CHECK (nummer >= 0),
  inhoud BLOB NOT NULL,
  PRIMARY KEY (bijlage_id, nummer)
) STRICT;
CREATE TRIGGER bijlage_deel_blijft BEFORE UPDATE ON bijlage_deel BEGIN SELECT RAISE(ABORT, 'bijlage_deel: no update'); END;
CREATE TRIGGER bijlage_deel_volgt_op BEFORE INSERT ON bijlage_deel
WHEN NEW.nummer IS NOT (SELECT coalesce(max(nummer), -1) + 1 FROM bijlage_deel WHERE bijlage_id = NEW.bijlage_id)
BEGIN SELECT RAISE(ABORT, 'bijlage_deel: a new part follows the last one'); END;

-- What a person is bringing in or taking out, until it is complete; nothing else refers to it and old rows go.
CREATE TABLE tussenopslag (
  id TEXT PRIMARY KEY NOT NULL,
  richting TEXT NOT NULL CHECK (richting IN ('in', 'uit')),
  medewerker_id TEXT NOT NULL,
  begonnen_op TEXT NOT NULL
) STRICT;
CREATE TABLE tussenopslag_deel (
  opslag_id TEXT NOT NULL REFERENCES tussenopslag (id),
  nummer INTEGER NOT NULL CHECK (nummer >= 0),
  inhoud BLOB NOT NULL,
  PRIMARY KEY (opslag_id, nummer)
) STRICT;
`,
} as const satisfies Migratie;
