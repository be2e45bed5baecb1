import type { Migratie } from './migratie.ts';

/**
 * The first schema. The journal and the outbox guard themselves with BEFORE INSERT triggers too: these also stop
 * INSERT OR REPLACE, which deletes a row without a DELETE trigger unless `recursive_triggers` is on.
 */
export const migratie0001 = {
  nummer: 1,
  naam: 'begin',
  magTellingWijzigen: [],
  sql: /* sql */ `
CREATE TABLE kenmerk (
  sleutel TEXT PRIMARY KEY NOT NULL,
  waarde TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE vergadering (
  id TEXT PRIMARY KEY NOT NULL,
  datum TEXT NOT NULL,
  tijd TEXT NOT NULL,
  plaats TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX vergadering_op_datum ON vergadering (datum, tijd);

CREATE TABLE dossier (
  id TEXT PRIMARY KEY NOT NULL,
  nummer TEXT NOT NULL UNIQUE,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  status TEXT NOT NULL,
  groep TEXT NOT NULL,
  naam TEXT NOT NULL,
  zoeknaam TEXT NOT NULL,
  geheim INTEGER NOT NULL CHECK (geheim IN (0, 1)),
  herkomst TEXT,
  toewijzing_gemeente TEXT,
  genomen_op TEXT,
  stap TEXT,
  ontvangen_op TEXT NOT NULL,
  uiterlijk TEXT,
  vergadering_id TEXT REFERENCES vergadering (id),
  gewijzigd_op TEXT NOT NULL,
  termijnsleutel TEXT NOT NULL GENERATED ALWAYS AS (coalesce(uiterlijk, '9999-99-99')) VIRTUAL,
  toestand TEXT NOT NULL
) STRICT;
-- Each carries the filters of the worklist: a row that does not match is skipped without reading (and deciphering) its page.
CREATE INDEX dossier_op_termijn ON dossier (termijnsleutel, nummer, status, zoeknaam);
CREATE INDEX dossier_op_nummer ON dossier (nummer, status, zoeknaam);
CREATE INDEX dossier_op_naam ON dossier (zoeknaam, nummer, status);
CREATE INDEX dossier_op_status ON dossier (status, zoeknaam, nummer);
CREATE INDEX dossier_op_toewijzing ON dossier (toewijzing_gemeente, genomen_op, status) WHERE toewijzing_gemeente IS NOT NULL;
CREATE INDEX dossier_op_vergadering ON dossier (vergadering_id, nummer) WHERE vergadering_id IS NOT NULL;

CREATE TABLE concept (
  id TEXT NOT NULL,
  soort TEXT NOT NULL,
  titel TEXT NOT NULL,
  inhoud TEXT NOT NULL,
  gewijzigd_op TEXT NOT NULL,
  PRIMARY KEY (id, soort)
) STRICT;
CREATE INDEX concept_op_wijziging ON concept (gewijzigd_op);

CREATE TABLE journaal (
  nummer INTEGER PRIMARY KEY NOT NULL,
  dossier_id TEXT,
  soort TEXT NOT NULL,
  versie INTEGER NOT NULL,
  medewerker_id TEXT,
  tijdstip TEXT NOT NULL,
  inhoud_hash TEXT NOT NULL CHECK (length(inhoud_hash) = 64),
  vorige_hash TEXT NOT NULL CHECK (length(vorige_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX journaal_op_dossier ON journaal (dossier_id, nummer, versie) WHERE dossier_id IS NOT NULL;

CREATE TABLE journaal_inhoud (
  nummer INTEGER PRIMARY KEY NOT NULL REFERENCES journaal (nummer),
  zout TEXT NOT NULL CHECK (length(zout) = 64),
  inhoud TEXT NOT NULL
) STRICT;

CREATE TRIGGER journaal_volgt_op BEFORE INSERT ON journaal
WHEN NEW.nummer IS NOT coalesce((SELECT max(nummer) FROM journaal), 0) + 1
  OR NEW.vorige_hash IS NOT coalesce((SELECT hash FROM journaal ORDER BY nummer DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN SELECT RAISE(ABORT, 'journaal: a new row follows the last one'); END;
CREATE TRIGGER journaal_blijft BEFORE UPDATE ON journaal BEGIN SELECT RAISE(ABORT, 'journaal: no update'); END;
CREATE TRIGGER journaal_verdwijnt_niet BEFORE DELETE ON journaal BEGIN SELECT RAISE(ABORT, 'journaal: no delete'); END;
CREATE TRIGGER journaal_inhoud_bij_laatste BEFORE INSERT ON journaal_inhoud
WHEN NEW.nummer IS NOT (SELECT max(nummer) FROM journaal) OR EXISTS (SELECT 1 FROM journaal_inhoud WHERE nummer = NEW.nummer)
BEGIN SELECT RAISE(ABORT, 'journaal_inhoud: only once, with the row it belongs to'); END;
CREATE TRIGGER journaal_inhoud_blijft BEFORE UPDATE ON journaal_inhoud BEGIN SELECT RAISE(ABORT, 'journaal_inhoud: no update'); END;

CREATE TABLE commando (
  id TEXT PRIMARY KEY NOT NULL,
  soort TEXT NOT NULL,
  verzoek_hash TEXT NOT NULL,
  uitkomst TEXT NOT NULL,
  tijdstip TEXT NOT NULL
) STRICT;

CREATE TABLE uitgaand (
  nummer INTEGER PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
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
CREATE INDEX uitgaand_op_dossier ON uitgaand (dossier_id);
CREATE INDEX uitgaand_op_status ON uitgaand (status, nummer, aangemaakt_op);
CREATE TRIGGER uitgaand_volgt_op BEFORE INSERT ON uitgaand
WHEN NEW.nummer IS NOT coalesce((SELECT max(nummer) FROM uitgaand), 0) + 1
BEGIN SELECT RAISE(ABORT, 'uitgaand: a new row follows the last one'); END;
CREATE TRIGGER uitgaand_bericht_blijft BEFORE UPDATE OF nummer, dossier_id, besluit_id, inhoud, aangemaakt_op ON uitgaand
BEGIN SELECT RAISE(ABORT, 'uitgaand: a message is never edited'); END;
CREATE TRIGGER uitgaand_antwoord_blijft BEFORE UPDATE ON uitgaand WHEN OLD.status <> 'wachtend'
BEGIN SELECT RAISE(ABORT, 'uitgaand: the answer was final'); END;
CREATE TRIGGER uitgaand_verdwijnt_niet BEFORE DELETE ON uitgaand BEGIN SELECT RAISE(ABORT, 'uitgaand: no delete'); END;

CREATE TABLE medewerker (
  id TEXT PRIMARY KEY NOT NULL,
  naam TEXT NOT NULL,
  rol TEXT NOT NULL,
  publieke_sleutel TEXT,
  kid TEXT UNIQUE,
  verpakte_sleutel TEXT,
  code_controle TEXT NOT NULL,
  ingeschreven INTEGER NOT NULL CHECK (ingeschreven IN (0, 1)),
  sinds TEXT NOT NULL,
  CHECK ((publieke_sleutel IS NULL) = (kid IS NULL) AND (kid IS NULL) = (verpakte_sleutel IS NULL))
) STRICT;

CREATE TABLE jaarcijfer (
  jaar INTEGER NOT NULL,
  gemeente TEXT NOT NULL,
  verhuringen INTEGER NOT NULL CHECK (verhuringen >= 0),
  gebruikt INTEGER NOT NULL CHECK (gebruikt >= 0),
  peildatum TEXT NOT NULL,
  bron TEXT NOT NULL,
  leefbaarheidssignaal TEXT NOT NULL,
  PRIMARY KEY (jaar, gemeente)
) STRICT, WITHOUT ROWID;
`,
} as const satisfies Migratie;
