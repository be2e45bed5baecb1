import type { Migratie } from './migratie.ts';

/**
 * What kind of document an attachment is; files with a draft, before there is a case; invitations that can be handed
 * out again or withdrawn; rows of the journal that tell of a case without making a new version of it; and two versions
 * of one member's judgement, for people to choose from.
 */
export const migratie0004 = {
  nummer: 4,
  naam: 'stukken',
  magTellingWijzigen: [],
  sql: /* sql */ `
ALTER TABLE bijlage ADD COLUMN document TEXT;
CREATE TRIGGER bijlage_document_blijft BEFORE UPDATE OF document ON bijlage BEGIN SELECT RAISE(ABORT, 'bijlage: what it is never changes'); END;

CREATE TABLE conceptbijlage (
  id TEXT PRIMARY KEY NOT NULL,
  concept_id TEXT NOT NULL,
  naam TEXT NOT NULL,
  soort TEXT NOT NULL,
  gevoeligheid TEXT NOT NULL,
  document TEXT,
  grootte INTEGER NOT NULL CHECK (grootte >= 1),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  toegevoegd_op TEXT NOT NULL,
  toegevoegd_door TEXT NOT NULL
) STRICT;
CREATE INDEX conceptbijlage_op_concept ON conceptbijlage (concept_id);
CREATE TABLE conceptbijlage_deel (
  bijlage_id TEXT NOT NULL REFERENCES conceptbijlage (id),
  nummer INTEGER NOT NULL CHECK (nummer >= 0),
  inhoud BLOB NOT NULL,
  PRIMARY KEY (bijlage_id, nummer)
) STRICT;

ALTER TABLE uitnodiging ADD COLUMN voor TEXT NOT NULL DEFAULT '';
ALTER TABLE uitnodiging ADD COLUMN controle TEXT NOT NULL DEFAULT '';
ALTER TABLE uitnodiging ADD COLUMN bestand TEXT;
ALTER TABLE uitnodiging ADD COLUMN ingetrokken_op TEXT;
ALTER TABLE uitnodiging ADD COLUMN medewerker_id TEXT;

CREATE INDEX journaal_zonder_dossier ON journaal (nummer) WHERE dossier_id IS NULL;
CREATE TABLE nevenregel (
  journaal_nummer INTEGER NOT NULL REFERENCES journaal (nummer),
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  PRIMARY KEY (dossier_id, journaal_nummer)
) STRICT;
INSERT INTO nevenregel (journaal_nummer, dossier_id)
SELECT j.nummer, i.inhoud ->> '$.dossierId' FROM journaal j JOIN journaal_inhoud i ON i.nummer = j.nummer
WHERE j.dossier_id IS NULL AND j.soort IN ('BijlageToegevoegd', 'BijlageVerwijderd', 'OverdrachtAangeboden', 'OverdrachtAanvaard')
  AND i.inhoud ->> '$.dossierId' IN (SELECT id FROM dossier);
INSERT OR IGNORE INTO nevenregel (journaal_nummer, dossier_id)
SELECT j.nummer, o.dossier_id FROM journaal j JOIN journaal_inhoud i ON i.nummer = j.nummer
JOIN overdracht o ON o.id = coalesce(i.inhoud ->> '$.overdrachtId', i.inhoud ->> '$.id')
WHERE j.dossier_id IS NULL AND j.soort GLOB 'Overdracht*' AND o.dossier_id IS NOT NULL;

CREATE TABLE oordeelverschil (
  id TEXT PRIMARY KEY NOT NULL,
  dossier_id TEXT NOT NULL REFERENCES dossier (id),
  medewerker_id TEXT NOT NULL,
  overdracht_id TEXT NOT NULL REFERENCES overdracht (id),
  ontvangen TEXT NOT NULL,
  ontvangen_op TEXT NOT NULL,
  keuze TEXT CHECK (keuze IN ('houden', 'vervangen')),
  reden TEXT,
  afgehandeld_op TEXT,
  afgehandeld_door TEXT,
  CHECK ((keuze IS NULL) = (afgehandeld_op IS NULL)),
  UNIQUE (overdracht_id, dossier_id)
) STRICT;
CREATE INDEX oordeelverschil_open ON oordeelverschil (dossier_id) WHERE keuze IS NULL;
`,
} as const satisfies Migratie;
