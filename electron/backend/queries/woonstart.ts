import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { listCriteria, listCriteriasets } from '../../../shared/domain/herstelkans/criteriasets.ts';
import { bepaalInzage, type Ledenoordeel } from '../../../shared/domain/herstelkans/ledenoordeel.ts';
import { bepaalOvereenstemming } from '../../../shared/domain/herstelkans/overeenstemming.ts';
import { bepaalVraagsoort, vergelijkDossiers, type Dossierkenmerken } from '../../../shared/domain/herstelkans/vergelijkbaar.ts';
import { heeftRecht, type Medewerker, type Rol } from '../../../shared/domain/medewerker/medewerker.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import { findRegelsetOp } from '../../../shared/regelsets/regelsets.ts';
import type { ReadDb } from '../../../db/handle.ts';
import { listLedenoordelen, listOndertekendVan } from '../../../db/readmodels/beraad.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { listMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import { bepaalAfleiding } from '../afleiden.ts';
import { getRegelset } from '../commands/run-command.ts';
import { beschermBrieftekst } from '../documents/bescherm-brieftekst.ts';
import { mislukt } from '../fouten.ts';
import { maskeerNamen } from '../maskeer-namen.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { magBeraad, magStrafrechtelijk, zoalsTeZien } from '../strafrechtelijk.ts';

/** The members of the commission, who are asked for a judgement of their own. */
const LEDEN: readonly Rol[] = ['voorzitter', 'lid'];
/** How many comparable cases are shown, and among how many of the newest cases of the group they are looked for. */
const HOOGSTENS = 10;
const DOORZOCHT = 300;
/** Over how many of the newest decided cases agreement is computed. */
const GETELD = 1_000;

const alsLid = ({ id, naam, rol }: Medewerker): Uitvoer<'getDossier'>['oordelenVanLeden']['gegeven'][number] => ({ medewerkerId: id, naam, rol });
const zonderVoorgeschiedenis = ({ onafhankelijk: _onafhankelijk, ...rest }: Ledenoordeel): Omit<Ledenoordeel, 'onafhankelijk'> => rest;

/**
 * The separate judgements as the signed-in person may see them. Who does not judge sees none of them; who judges
 * sees those of others after his own, or after the joint conclusion.
 */
export function toonOordelenVanLeden(db: ReadDb, open: OpenBestand, dossier: Dossier, regelset: Regelset): Uitvoer<'getDossier'>['oordelenVanLeden'] {
  const { medewerker } = open;
  const mensen = listMedewerkers(db);
  if (!magBeraad(open)) return { eigen: null, zichtbaar: false, anderen: [], gegeven: [], nogNiet: [], afgeschermd: [] };
  const gegeven = (dossier.ledenoordelen ?? []).flatMap((o) => mensen.filter((m) => m.id === o.medewerkerId));
  const oordeelt = medewerker !== null && heeftRecht(medewerker.rol, 'beoordelen');
  const inzage = oordeelt ? bepaalInzage(zoalsTeZien(open, dossier, regelset), medewerker.id) : { eigen: null, zichtbaar: false, anderen: [] };
  return {
    eigen: inzage.eigen && zonderVoorgeschiedenis(inzage.eigen),
    zichtbaar: inzage.zichtbaar,
    anderen: inzage.anderen.map((o) => {
      const wie = mensen.find((m) => m.id === o.medewerkerId);
      return { ...zonderVoorgeschiedenis(o), naam: wie?.naam ?? 'Onbekend', rol: wie?.rol ?? 'lid' };
    }),
    gegeven: gegeven.map(alsLid),
    nogNiet: mensen.filter((m) => m.einde === undefined && LEDEN.includes(m.rol) && !gegeven.some((g) => g.id === m.id)).map(alsLid),
    afgeschermd: magStrafrechtelijk(open) ? [] : listCriteria(regelset).filter((c) => c.strafrechtelijk).map((c) => c.code),
  };
}

/** What is compared of a case: the joint judgements, or this person's own while there is no conclusion. */
function kenmerkenVan(d: Dossier, oordelen: Dossierkenmerken['oordelen'], regelset: Regelset): Dossierkenmerken {
  const afleiding = d.herkomst ? null : bepaalAfleiding(d, regelset);
  return { groep: d.aanvraag.urgentiegroep, herkomst: d.herkomst ? d.herkomst.gemeente : (afleiding?.opvolger ?? afleiding?.gemeente ?? null), oordelen };
}

type Zaak = Uitvoer<'listVergelijkbareZaken'>['zaken'][number];

function vergelijkMet(eerder: Dossier, deze: Dossierkenmerken, regelset: Regelset): Zaak | undefined {
  const { herstelkans, besluit } = eerder;
  if (!herstelkans || !besluit) return undefined;
  const kenmerken = kenmerkenVan(eerder, herstelkans.oordelen, regelset);
  const vergelijking = vergelijkDossiers(deze, kenmerken, { leden: regelset.leden, criteria: listCriteria(regelset) });
  if (!vergelijking) return undefined;
  const { betrokkene } = eerder.aanvraag;
  return {
    nummer: eerder.nummer, genomenOp: besluit.document.genomenOp, herkomst: kenmerken.herkomst, conclusie: herstelkans.conclusie.gemeente,
    motivering: maskeerNamen(beschermBrieftekst(herstelkans.conclusie.motivering, betrokkene), betrokkene),
    dictum: besluit.document.dictum, toegewezen: besluit.document.toewijzing?.gemeente ?? null, regel: [...vergelijking.regel], ookGelijk: [...vergelijking.ookGelijk],
  };
}

/** Earlier signed cases that are comparable by one open rule, with their outcome and reasons; names are left out. */
export function listVergelijkbareZaken(open: OpenBestand, invoer: Invoer<'listVergelijkbareZaken'>): Result<Uitvoer<'listVergelijkbareZaken'>, Fout> {
  const db = open.casefile.read;
  const dossier = loadDossier(db, invoer.dossierId);
  if (!dossier) return mislukt('dossier_onbekend', 'Dit dossier staat niet in dit bestand.');
  const regelset = getRegelset(open.commissie.regio, dossier.aanvraag.ontvangenOp);
  const oordelen = dossier.herstelkans?.oordelen ?? bepaalInzage(dossier, open.medewerker?.id ?? '').eigen?.oordelen;
  if (!oordelen) return ok({ vraagsoort: null, totaal: 0, zaken: [] });
  const deze = kenmerkenVan(dossier, oordelen, regelset);
  const zaken = listOndertekendVan(db, deze.groep, DOORZOCHT)
    .filter((eerder) => eerder.id !== dossier.id)
    .flatMap((eerder) => vergelijkMet(zoalsTeZien(open, eerder, getRegelset(open.commissie.regio, eerder.aanvraag.ontvangenOp)), deze, regelset) ?? []);
  return ok({ vraagsoort: bepaalVraagsoort(deze, regelset.leden), totaal: zaken.length, zaken: zaken.slice(0, HOOGSTENS) });
}

/** How far members agreed per criterion, over the newest decided cases of this file. */
export function getOvereenstemming(open: OpenBestand, clock: Clock): Result<Uitvoer<'getOvereenstemming'>, Fout> {
  const regelset = findRegelsetOp(open.commissie.regio, clock.today());
  if (!regelset) return mislukt('geen_regelset', `Er zijn vandaag geen afspraken van de regio ${open.commissie.regio} in het programma.`);
  const sets = listCriteriasets(regelset).map((set) => ({ ...set, criteria: set.criteria.filter((c) => !c.strafrechtelijk || magStrafrechtelijk(open)) }));
  return ok(
    bepaalOvereenstemming(listLedenoordelen(open.casefile.read, GETELD), sets).map((o) => {
      const set = sets.find((s) => s.code === o.criteriaset);
      return { ...o, setnaam: set?.naam ?? '', naam: set?.criteria.find((c) => c.code === o.criterium)?.naam ?? '' };
    }),
  );
}
