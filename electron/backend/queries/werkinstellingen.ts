import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { STANDAARDKOLOMMEN, Werkinstellingen } from '../../../shared/contract/overzicht.ts';
import { UrgentiegroepCode } from '../../../shared/domain/persoon/urgentiegroep.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { listWerkfilters } from '../../../db/readmodels/werkvoorraad.ts';
import { findVoorkeur, saveVoorkeur } from '../../../db/repositories/voorkeur-repository.ts';
import type { OpenBestand } from '../session.ts';
import { magBeraad } from '../strafrechtelijk.ts';

const SLEUTEL = 'werkvoorraad';
const standaard = (): Werkinstellingen => ({ kolommen: [...STANDAARDKOLOMMEN], zoekopdrachten: [] });

/** The columns and saved searches of the signed-in person; what an older program kept and this one does not know is left out as a whole. */
export function getWerkinstellingen({ medewerker, casefile }: OpenBestand): Werkinstellingen {
  const gelezen = medewerker && Werkinstellingen.safeParse(findVoorkeur(casefile.read, medewerker.id, SLEUTEL));
  return gelezen?.success ? gelezen.data : standaard();
}

/** Keeps the columns and saved searches of the signed-in person. */
export function saveWerkinstellingen({ medewerker, casefile }: OpenBestand, waarde: Invoer<'saveWerkinstellingen'>): Result<null, Fout> {
  if (medewerker) casefile.transact((tx) => saveVoorkeur(tx, medewerker.id, { sleutel: SLEUTEL, waarde }));
  return ok(null);
}

/** What there is to filter the worklist by, within the rights of the signed-in person. */
export function getWerkfilters({ medewerker, casefile }: OpenBestand): Uitvoer<'getWerkfilters'> {
  if (!medewerker) return { groepen: [], herkomsten: [], indieners: [], behandelaars: [] };
  const { groepen, ...rest } = listWerkfilters(casefile.read, medewerker);
  const buiten = magBeraad({ medewerker }) ? {} : { herkomsten: [], behandelaars: [] };
  return { ...rest, ...buiten, groepen: groepen.flatMap(({ waarde, aantal }) => { const code = UrgentiegroepCode.safeParse(waarde); return code.success ? [{ waarde: code.data, aantal }] : []; }) };
}
