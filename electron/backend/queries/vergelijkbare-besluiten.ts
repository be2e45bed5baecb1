import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { Dictum } from '../../../shared/domain/besluit/besluit.ts';
import { beschrijfAfwijkingen, vindGelijk } from '../../../shared/domain/besluit/vergelijk-besluiten.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { AFGESCHERMD } from '../../../shared/domain/herstelkans/strafrechtelijk.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { listVergelijkbaar } from '../../../db/readmodels/vergelijkbaar.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { getRegelset } from '../commands/run-command.ts';
import { beschermBrieftekst } from '../documents/bescherm-brieftekst.ts';
import { mislukt } from '../fouten.ts';
import { maskeerNamen } from '../maskeer-namen.ts';
import type { OpenBestand } from '../session.ts';
import { zoalsTeZien } from '../strafrechtelijk.ts';

type Lijst = Uitvoer<'listVergelijkbareBesluiten'>;

/** How many decisions are read to say what they were, and how many of them are shown. */
const GELEZEN = 30;
const GETOOND = 10;

/** One earlier decision as somebody who works on another case may read it: what and why, not who. */
function beschrijf(open: OpenBestand, geladen: Dossier, deze: Dossier): Lijst['besluiten'][number] | undefined {
  const regelset = getRegelset(open.commissie.regio, geladen.aanvraag.ontvangenOp);
  const eerder = zoalsTeZien(open, geladen, regelset);
  if (!eerder.besluit) return undefined;
  const { document, dossierstuk } = eerder.besluit;
  const { betrokkene } = geladen.aanvraag;
  const zonderNaam = (tekst: string): string => maskeerNamen(beschermBrieftekst(tekst, betrokkene), betrokkene);
  return {
    nummer: eerder.nummer, genomenOp: document.genomenOp, dictum: document.dictum, toegewezen: document.toewijzing?.gemeente ?? null, herkomst: document.herkomst?.gemeente ?? null,
    gronden: document.weigeringsgronden.map((code) => { const g = regelset.weigeringsgronden.find((x) => x.code === code); return g ? `${g.tekst} (${g.bron})` : code; }),
    afwijkingen: beschrijfAfwijkingen(document),
    overwegingen: dossierstuk.overwegingen.filter((o) => o.tekst !== AFGESCHERMD).map((o) => ({ grond: zonderNaam(o.grond), tekst: zonderNaam(o.tekst) })),
    ookGelijk: vindGelijk(deze, eerder),
  };
}

/** Earlier signed decisions about the same group, with outcome and reasons; names are left out, secret cases are not in it. */
export function listVergelijkbareBesluiten(open: OpenBestand, invoer: Invoer<'listVergelijkbareBesluiten'>): Result<Lijst, Fout> {
  const db = open.casefile.read;
  const deze = loadDossier(db, invoer.dossierId);
  if (!deze) return mislukt('dossier_onbekend', 'Dit dossier staat niet in dit bestand.');
  if (!open.medewerker) return mislukt('niet_aangemeld', 'U bent niet aangemeld. Meld u aan om verder te gaan.');
  const { totaal, dossiers } = listVergelijkbaar(db, { groep: deze.aanvraag.urgentiegroep, behalve: deze.id, wie: open.medewerker }, GELEZEN);
  const perDictum = Dictum.options.map((dictum) => ({ dictum, aantal: dossiers.filter((d) => d.besluit?.document.dictum === dictum).length })).filter((d) => d.aantal > 0);
  return ok({ totaal, perDictum, besluiten: dossiers.slice(0, GETOOND).flatMap((d) => beschrijf(open, d, deze) ?? []) });
}
