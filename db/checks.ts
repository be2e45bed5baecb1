import { createHash } from 'node:crypto';
import type { SQL } from 'drizzle-orm';
import { sql } from './drizzle.ts';
import { STATUSSEN } from '../shared/domain/dossier/dossier.ts';
import { GEREGISTREERDE_STATUSSEN } from '../shared/domain/dossier/status.ts';
import { connectionOf, type ReadDb } from './handle.ts';
import { verifyInzage } from './inzage.ts';
import { verifyJournal } from './journal.ts';
import { readBijlage } from './repositories/bijlage-repository.ts';
import { readBriefpdf } from './repositories/brief-repository.ts';

/** One rule about the file, whether it holds, and what was found; never with a name in it. */
export type Bestandscontrole = { readonly regel: string; readonly klopt: boolean; readonly toelichting: string };

/** A state that cannot be true: the query counts the rows that are in it. */
type Regel = { readonly regel: string; readonly fout: string; readonly query: SQL<number> };

const lijst = (waarden: readonly string[]): SQL => sql.join(waarden.map((waarde) => sql`${waarde}`), sql`, `);
const statussen = lijst(Object.keys(STATUSSEN));
const geregistreerd = lijst(GEREGISTREERDE_STATUSSEN);

const REGELS: readonly Regel[] = [
  {
    regel: 'Uitgaande berichten zijn doorgenummerd',
    fout: 'nummers ontbreken',
    query: sql`SELECT coalesce(max(nummer), 0) - count(*) AS aantal FROM uitgaand`,
  },
  {
    regel: 'Elk uitgaand bericht hoort bij een dossier, of bij een dat is vernietigd',
    fout: 'berichten zonder dossier',
    query: sql`SELECT count(*) AS aantal FROM uitgaand u WHERE NOT EXISTS (SELECT 1 FROM dossier d WHERE d.id = u.dossier_id) AND NOT EXISTS (SELECT 1 FROM vernietiging v WHERE v.dossier_id = u.dossier_id AND v.vernietigd_op IS NOT NULL)`,
  },
  {
    regel: 'Een geregistreerd dossier heeft een aanvaard bericht',
    fout: 'dossiers waarvan status en uitgaand bericht niet samengaan',
    query: sql`SELECT count(*) AS aantal FROM dossier d WHERE (SELECT count(*) FROM uitgaand u WHERE u.dossier_id = d.id AND u.status = 'aanvaard')
      <> (d.toestand ->> '$.registratie.soort' IS 'aanvaard') + (SELECT count(*) FROM json_each(d.toestand, '$.eerdereBesluiten') e WHERE e.value ->> '$.registratie.soort' = 'aanvaard')
      OR (d.status IN (${geregistreerd}) AND d.toestand ->> '$.registratie.soort' IS NOT 'aanvaard')`,
  },
  {
    regel: 'Een ondertekend dossier heeft een uitgaand bericht',
    fout: 'ondertekende dossiers zonder uitgaand bericht',
    query: sql`SELECT count(*) AS aantal FROM dossier d WHERE d.status IN ('ondertekend', ${geregistreerd}) AND NOT EXISTS (SELECT 1 FROM uitgaand u WHERE u.dossier_id = d.id)`,
  },
  {
    regel: 'Elke inhoud in het journaal hoort bij een regel',
    fout: 'stukken inhoud zonder regel',
    query: sql`SELECT count(*) AS aantal FROM journaal_inhoud i WHERE NOT EXISTS (SELECT 1 FROM journaal j WHERE j.nummer = i.nummer)`,
  },
  {
    regel: 'Elke inhoud over een dossier hoort bij een dossier dat er is',
    fout: 'stukken inhoud zonder dossier',
    query: sql`SELECT count(*) AS aantal FROM journaal j JOIN journaal_inhoud i ON i.nummer = j.nummer WHERE j.dossier_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM dossier d WHERE d.id = j.dossier_id)`,
  },
  {
    regel: 'Van een vernietigd dossier is er geen inhoud meer',
    fout: 'vernietigde dossiers met inhoud',
    query: sql`SELECT count(*) AS aantal FROM vernietiging v WHERE v.vernietigd_op IS NOT NULL AND (EXISTS (SELECT 1 FROM dossier d WHERE d.id = v.dossier_id)
      OR EXISTS (SELECT 1 FROM journaal j JOIN journaal_inhoud i ON i.nummer = j.nummer WHERE j.dossier_id = v.dossier_id) OR EXISTS (SELECT 1 FROM uitgaand u WHERE u.dossier_id = v.dossier_id AND u.inhoud <> '{}'))`,
  },
  {
    regel: 'De versie van elk dossier is die van de laatste regel in het journaal',
    fout: 'dossiers met een andere versie dan het journaal',
    query: sql`SELECT count(*) AS aantal FROM dossier d WHERE d.versie IS NOT (SELECT max(j.versie) FROM journaal j WHERE j.dossier_id = d.id)`,
  },
  {
    regel: 'De versies van elk dossier in het journaal lopen op zonder gat',
    fout: 'dossiers met een gat in de versies',
    query: sql`SELECT count(*) AS aantal FROM (SELECT dossier_id FROM journaal WHERE dossier_id IS NOT NULL GROUP BY dossier_id HAVING max(versie) <> count(*) OR count(DISTINCT versie) <> count(*))`,
  },
  {
    regel: 'De zoekgegevens van elk dossier zijn die van het dossier zelf',
    fout: 'dossiers met andere zoekgegevens',
    query: sql`SELECT count(*) AS aantal FROM dossier WHERE id IS NOT toestand ->> '$.id' OR nummer IS NOT toestand ->> '$.nummer' OR versie IS NOT toestand ->> '$.versie'
      OR status IS NOT toestand ->> '$.status' OR groep IS NOT toestand ->> '$.aanvraag.urgentiegroep' OR vergadering_id IS NOT toestand ->> '$.vergaderingId'
      OR geheim IS NOT toestand ->> '$.aanvraag.betrokkene.geheimhouding' OR herkomst IS NOT toestand ->> '$.herkomst.gemeente'
      OR toewijzing_gemeente IS NOT iif(toestand ->> '$.verloop.einde.soort' IS NULL, toestand ->> '$.besluit.document.toewijzing.gemeente', NULL) OR genomen_op IS NOT toestand ->> '$.besluit.document.genomenOp'`,
  },
  {
    regel: 'Elk dossier heeft een bekende status',
    fout: 'dossiers met een onbekende status',
    query: sql`SELECT count(*) AS aantal FROM dossier WHERE status NOT IN (${statussen})`,
  },
  {
    regel: 'Geen dossier heeft een nummer dat nog niet is uitgegeven',
    fout: 'dossiers met een nummer dat niet is uitgegeven',
    query: sql`SELECT count(*) AS aantal FROM dossier WHERE nummer NOT GLOB 'TT-[0-9][0-9][0-9][0-9]-[0-9]*'
      OR CAST(substr(nummer, 9) AS INTEGER) > coalesce((SELECT CAST(waarde AS INTEGER) FROM kenmerk WHERE sleutel = 'laatste_dossiernummer_' || substr(nummer, 4, 4)), 0)`,
  },
  {
    regel: 'Elke bijlage heeft haar hele inhoud, en een verwijderde geen',
    fout: 'bijlagen waarvan de omvang niet klopt',
    query: sql`SELECT count(*) AS aantal FROM bijlage b WHERE (SELECT coalesce(sum(length(d.inhoud)), 0) FROM bijlage_deel d WHERE d.bijlage_id = b.id) <> iif(b.verwijderd_op IS NULL, b.grootte, 0)`,
  },
  {
    regel: 'Elke bijlage staat in het journaal met haar kenmerk',
    fout: 'bijlagen die niet zo in het journaal staan',
    // content that was destroyed at the end of its term can no longer say so
    query: sql`SELECT count(*) AS aantal FROM bijlage b JOIN journaal_inhoud i ON i.nummer = b.journaal_nummer
      WHERE NOT EXISTS (SELECT 1 FROM json_each(i.inhoud, '$.bijlagen') j WHERE j.value ->> '$.id' = b.id AND j.value ->> '$.sha256' = b.sha256)`,
  },
  {
    regel: 'Elke brief staat in het journaal met haar kenmerk',
    fout: 'brieven die niet zo in het journaal staan',
    query: sql`SELECT count(*) AS aantal FROM brief b JOIN journaal_inhoud i ON i.nummer = b.journaal_nummer WHERE i.inhoud ->> '$.brief.id' IS NOT b.id OR i.inhoud ->> '$.brief.sha256' IS NOT b.sha256`,
  },
  {
    regel: 'De gegevens van elke overdracht zijn die van de overdracht zelf',
    fout: 'overdrachten met andere gegevens',
    query: sql`SELECT count(*) AS aantal FROM overdracht WHERE id IS NOT toestand ->> '$.id' OR status IS NOT toestand ->> '$.status' OR richting IS NOT toestand ->> '$.richting' OR dossier_id IS NOT toestand ->> '$.dossierId'`,
  },
];

function checkRegel(read: ReadDb, { regel, fout, query }: Regel): Bestandscontrole {
  const aantal = read.get<{ aantal: number }>(query).aantal;
  return { regel, klopt: aantal === 0, toelichting: aantal === 0 ? 'In orde.' : `${aantal} ${fout}.` };
}

function checkStructuur(read: ReadDb): Bestandscontrole {
  const fouten = connectionOf(read).prepare<[], string>('PRAGMA integrity_check(100)').pluck().all();
  const klopt = fouten.length === 1 && fouten[0] === 'ok';
  return { regel: 'De opbouw van het bestand is gaaf', klopt, toelichting: klopt ? 'In orde.' : `${fouten.length} fouten in de opbouw. Zet een reservekopie terug.` };
}

function checkVerwijzingen(read: ReadDb): Bestandscontrole {
  const aantal = connectionOf(read).prepare('PRAGMA foreign_key_check').all().length;
  return { regel: 'Alle verwijzingen wijzen naar iets dat er is', klopt: aantal === 0, toelichting: aantal === 0 ? 'In orde.' : `${aantal} verwijzingen naar niets.` };
}

function checkJournaal(read: ReadDb): Bestandscontrole {
  const controle = verifyJournal(read);
  const regel = 'Het journaal is volledig en onveranderd';
  if (!controle.ok) return { regel, klopt: false, toelichting: `Regel ${controle.nummer}: ${controle.reden}` };
  const { stand, zonderInhoud } = controle;
  return { regel, klopt: true, toelichting: `${stand.nummer} regels${zonderInhoud > 0 ? `, waarvan ${zonderInhoud} zonder inhoud` : ''}. Laatste kenmerk: ${stand.hash.slice(0, 16)}.` };
}

function checkInzage(read: ReadDb): Bestandscontrole {
  const controle = verifyInzage(read);
  return { regel: 'De lijst van wie keek is volledig en onveranderd', klopt: controle.ok, toelichting: controle.ok ? `${controle.aantal} regels.` : `Regel ${controle.nummer} is veranderd of ontbreekt.` };
}

/** Reads every attachment: its content must have the hash that its row and the journal name. */
function checkBijlagen(read: ReadDb): Bestandscontrole {
  const rijen = read.all<{ id: string; sha256: string }>(sql`SELECT id, sha256 FROM bijlage WHERE verwijderd_op IS NULL`);
  const anders = rijen.filter(({ id, sha256 }) => {
    const hash = createHash('sha256');
    for (const deel of readBijlage(read, id)) hash.update(deel);
    return hash.digest('hex') !== sha256;
  }).length;
  return { regel: 'De inhoud van elke bijlage is onveranderd', klopt: anders === 0, toelichting: anders === 0 ? `${rijen.length} bijlagen gelezen.` : `${anders} bijlagen zijn veranderd.` };
}

/** Reads every letter that was not destroyed: it must have the hash that its row names. */
function checkBrieven(read: ReadDb): Bestandscontrole {
  const rijen = read.all<{ id: string; sha256: string }>(sql`SELECT b.id, b.sha256 FROM brief b JOIN brief_inhoud i ON i.brief_id = b.id`);
  const anders = rijen.filter(({ id, sha256 }) => createHash('sha256').update(readBriefpdf(read, id) ?? '').digest('hex') !== sha256).length;
  return { regel: 'De inhoud van elke brief is onveranderd', klopt: anders === 0, toelichting: anders === 0 ? `${rijen.length} brieven gelezen.` : `${anders} brieven zijn veranderd.` };
}

/** Looks for states that cannot be true, as far as the tables can tell. Changes nothing. */
export const checkCasefile = (read: ReadDb): Bestandscontrole[] => [
  checkStructuur(read),
  checkVerwijzingen(read),
  checkJournaal(read),
  checkInzage(read),
  ...REGELS.map((regel) => checkRegel(read, regel)),
  checkBijlagen(read),
  checkBrieven(read),
];
