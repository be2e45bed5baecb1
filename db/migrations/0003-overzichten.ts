import type { Migratie } from './migratie.ts';

/**
 * Overviews: full-text search, notes, what people keep of their worklist, and what is needed to destroy a case at the end
 * of its term. The search index overwrites what it deletes; its rows are filled by the program, which knows what may be
 * searched by whom. The filters of the worklist stand in its indexes, read from the case itself.
 */
export const migratie0003 = {
  nummer: 3,
  naam: 'overzichten',
  magTellingWijzigen: [],
  sql: /* sql */ `
ALTER TABLE dossier ADD COLUMN indiener TEXT GENERATED ALWAYS AS (toestand ->> '$.aanvraag.indiener') VIRTUAL;
DROP INDEX dossier_op_termijn;
DROP INDEX dossier_op_nummer;
DROP INDEX dossier_op_naam;
DROP INDEX dossier_op_status;
-- Each carries the filters of the worklist: a row that does not match is skipped without reading (and deciphering) its page.
CREATE INDEX dossier_op_termijn ON dossier (termijnsleutel, nummer, status, groep, herkomst, indiener, geheim, zoeknaam);
CREATE INDEX dossier_op_nummer ON dossier (nummer, status, groep, herkomst, indiener, geheim, termijnsleutel, zoeknaam);
CREATE INDEX dossier_op_naam ON dossier (zoeknaam, nummer, status, groep, herkomst, indiener, geheim, termijnsleutel);
CREATE INDEX dossier_op_status ON dossier (status, groep, herkomst, indiener, geheim, termijnsleutel, zoeknaam, nummer);

CREATE TABLE zoekrij (
  nummer INTEGER PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL UNIQUE REFERENCES dossier (id),
  inhoud_hash TEXT NOT NULL CHECK (length(inhoud_hash) = 64)
) STRICT;
CREATE VIRTUAL TABLE zoekindex USING fts5 (zaak, aanvraag, aantekeningen, overwegingen, bijlagen, strafrechtelijk, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
INSERT INTO zoekindex (zoekindex, rank) VALUES ('secure-delete', 1);

CREATE TABLE aantekening (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  tekst TEXT NOT NULL,
  geschreven_door TEXT NOT NULL,
  geschreven_op TEXT NOT NULL,
  journaal_nummer INTEGER NOT NULL REFERENCES journaal (nummer),
  PRIMARY KEY (id, versie)
) STRICT;
CREATE INDEX aantekening_op_dossier ON aantekening (dossier_id, geschreven_op);
CREATE TRIGGER aantekening_blijft BEFORE UPDATE ON aantekening BEGIN SELECT RAISE(ABORT, 'aantekening: a change is a new version'); END;
CREATE TRIGGER aantekening_volgt_op BEFORE INSERT ON aantekening
WHEN NEW.versie IS NOT (SELECT coalesce(max(versie), 0) + 1 FROM aantekening WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM aantekening WHERE id = NEW.id AND dossier_id <> NEW.dossier_id)
BEGIN SELECT RAISE(ABORT, 'aantekening: a new version follows the last one'); END;

CREATE TABLE voorkeur (
  medewerker_id TEXT NOT NULL,
  sleutel TEXT NOT NULL,
  waarde TEXT NOT NULL,
  PRIMARY KEY (medewerker_id, sleutel)
) STRICT;

CREATE TABLE jaarverslag (
  jaar INTEGER PRIMARY KEY NOT NULL,
  inhoud TEXT NOT NULL,
  vastgesteld_op TEXT NOT NULL,
  vastgesteld_door TEXT NOT NULL
) STRICT;
CREATE TRIGGER jaarverslag_blijft BEFORE UPDATE ON jaarverslag BEGIN SELECT RAISE(ABORT, 'jaarverslag: no update'); END;
CREATE TRIGGER jaarverslag_verdwijnt_niet BEFORE DELETE ON jaarverslag BEGIN SELECT RAISE(ABORT, 'jaarverslag: no delete'); END;

-- Why a case stays although its term is over; kept after it was lifted.
CREATE TABLE vasthouding (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  grond TEXT NOT NULL,
  reden TEXT NOT NULL,
  vastgehouden_op TEXT NOT NULL,
  vastgehouden_door TEXT NOT NULL,
  opgeheven_op TEXT,
  opgeheven_door TEXT,
  opgeheven_reden TEXT,
  CHECK ((opgeheven_op IS NULL) = (opgeheven_door IS NULL) AND (opgeheven_op IS NULL) = (opgeheven_reden IS NULL))
) STRICT;
CREATE INDEX vasthouding_op_dossier ON vasthouding (dossier_id);

-- The proposal of one person and the destruction by another. What stays names nobody.
CREATE TABLE vernietiging (
  dossier_id TEXT PRIMARY KEY NOT NULL,
  nummer TEXT NOT NULL,
  gegevens TEXT NOT NULL,
  voorgesteld_op TEXT NOT NULL,
  voorgesteld_door TEXT NOT NULL,
  vernietigd_op TEXT,
  vernietigd_door TEXT,
  opgeschoond_op TEXT,
  journaal_nummer INTEGER REFERENCES journaal (nummer),
  CHECK ((vernietigd_op IS NULL) = (vernietigd_door IS NULL) AND (vernietigd_op IS NULL) = (journaal_nummer IS NULL)),
  CHECK (opgeschoond_op IS NULL OR vernietigd_op IS NOT NULL),
  CHECK (vernietigd_door IS NULL OR vernietigd_door <> voorgesteld_door)
) STRICT;
CREATE TRIGGER vernietiging_is_definitief BEFORE UPDATE OF dossier_id, nummer, gegevens, voorgesteld_op, voorgesteld_door, vernietigd_op, vernietigd_door, journaal_nummer ON vernietiging
WHEN OLD.vernietigd_op IS NOT NULL BEGIN SELECT RAISE(ABORT, 'vernietiging: it was final'); END;
CREATE TRIGGER vernietiging_verdwijnt_niet BEFORE DELETE ON vernietiging WHEN OLD.vernietigd_op IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'vernietiging: no delete'); END;

-- A message for the register outlives its case: what stays of it after a destruction is its number and its answer.
CREATE TABLE uitgaand_nieuw (
  nummer INTEGER PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL,
  besluit_id TEXT NOT NULL UNIQUE,
  inhoud TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('wachtend', 'aanvaard', 'geweigerd')),
  aangemaakt_op TEXT NOT NULL,
  pogingen INTEGER NOT NULL CHECK (pogingen >= 0),
  laatste_poging_op TEXT,
  volgende_poging_op TEXT,
  laatste_fout TEXT,
  antwoord TEXT,
  antwoord_op TEXT,
  CHECK ((status = 'wachtend') = (antwoord IS NULL)),
  CHECK ((antwoord IS NULL) = (antwoord_op IS NULL))
) STRICT;
INSERT INTO uitgaand_nieuw SELECT nummer, dossier_id, besluit_id, inhoud, status, aangemaakt_op, pogingen, laatste_poging_op, volgende_poging_op, laatste_fout, antwoord, antwoord_op FROM uitgaand ORDER BY nummer;
DROP TRIGGER uitgaand_verdwijnt_niet;
DROP TABLE uitgaand;
ALTER TABLE uitgaand_nieuw RENAME TO uitgaand;
CREATE INDEX uitgaand_op_dossier ON uitgaand (dossier_id);
CREATE INDEX uitgaand_op_status ON uitgaand (status, nummer, aangemaakt_op);
CREATE TRIGGER uitgaand_volgt_op BEFORE INSERT ON uitgaand
WHEN NEW.nummer IS NOT coalesce((SELECT max(nummer) FROM uitgaand), 0) + 1 OR NOT EXISTS (SELECT 1 FROM dossier WHERE id = NEW.dossier_id)
BEGIN SELECT RAISE(ABORT, 'uitgaand: a new row follows the last one and is about a case that is there'); END;
CREATE TRIGGER uitgaand_bericht_blijft BEFORE UPDATE OF nummer, dossier_id, besluit_id, inhoud, aangemaakt_op ON uitgaand
BEGIN SELECT RAISE(ABORT, 'uitgaand: a message is never edited'); END;
CREATE TRIGGER uitgaand_antwoord_blijft BEFORE UPDATE ON uitgaand WHEN OLD.status <> 'wachtend'
BEGIN SELECT RAISE(ABORT, 'uitgaand: the answer was final'); END;
CREATE TRIGGER uitgaand_verdwijnt_niet BEFORE DELETE ON uitgaand BEGIN SELECT RAISE(ABORT, 'uitgaand: no delete'); END;
`,
} as const satisfies Migratie;
