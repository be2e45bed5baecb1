import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Aanvraag } from '../../../shared/domain/aanvraag/aanvraag.ts';
import { vergelijkAanvragen } from '../../../shared/domain/aanvraag/verschillen.ts';
import { controleerAanvraag } from '../../../shared/domain/aanvraag/controleer-aanvraag.ts';
import { bepaalNogNodig } from '../../../shared/domain/aanvraag/volledigheid.ts';
import { weigeringsgrondenVoor } from '../../../shared/domain/besluit/decide-besluit.ts';
import { bepaalStappen, mogelijkeActies } from '../../../shared/domain/dossier/acties.ts';
import { beschrijfVerloop } from '../../../shared/domain/dossier/beschrijf-verloop.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { listCriteria } from '../../../shared/domain/herstelkans/criteriasets.ts';
import { AFGESCHERMD, recognizerOf, omitStrafrechtelijk } from '../../../shared/domain/herstelkans/strafrechtelijk.ts';
import { GEBEURTENISNAMEN, type Gebeurtenis } from '../../../shared/domain/dossier/gebeurtenis.ts';
import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import { bepaalTermijnen } from '../../../shared/domain/termijn/bepaal-termijnen.ts';
import { bepaalTermijnparameters, berekenBeslistermijn } from '../../../shared/domain/termijn/beslistermijn.ts';
import { bepaalBeslistermijn, dagenOver } from '../../../shared/domain/termijn/termijn.ts';
import { DICTA } from '../../../shared/domain/besluit/besluit.ts';
import { isVoorBuiten } from '../../../shared/domain/toegang/omit-beraad.ts';
import { openOntvangstbewijs } from '../../../shared/protocol/ontvangstbewijs.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import type { ReadDb } from '../../../db/handle.ts';
import { readJournalOfDossier } from '../../../db/journal.ts';
import { listBijlagen } from '../../../db/repositories/bijlage-repository.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { listMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import { findVergadering } from '../../../db/repositories/vergadering-repository.ts';
import { findVerzwegenOverwegingen } from '../documents/bescherm-brieftekst.ts';
import { bevindGeschil, GESCHILSTAPPEN } from '../../../shared/domain/herkomst/geschil.ts';
import { bepaalAfleiding, bepaalVoorstel } from '../afleiden.ts';
import { getRegelset } from '../commands/run-command.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { magBeraad, magStrafrechtelijk, zoalsTeZien } from '../strafrechtelijk.ts';
import { readKoppeling } from '../sync/koppeling.ts';
import { listNevengeschiedenis } from './nevengeschiedenis.ts';
import { listDubbelen } from './dubbelen.ts';
import { toonOordelenVanLeden } from './woonstart.ts';

const onbekend = (): Result<never, Fout> => mislukt('dossier_onbekend', 'Dit dossier staat niet in dit bestand.');

/** The receipt of the register in a few facts, when there is one and it is of our register. */
async function leesOntvangst(db: ReadDb, d: Dossier): Promise<Uitvoer<'getDossier'>['ontvangst']> {
  const koppeling = readKoppeling(db);
  if (d.registratie?.soort !== 'aanvaard' || !koppeling) return null;
  const { bewijs } = (await openOntvangstbewijs(d.registratie.ontvangstbewijs, koppeling.register)) ?? {};
  return bewijs ? { volgnummer: bewijs.volgnummer, ontvangenOp: bewijs.ontvangenOp, register: bewijs.register.naam, ketenhash: bewijs.ketenhash } : null;
}

function beschrijfOndertekenaars(db: ReadDb, d: Dossier): Uitvoer<'getDossier'>['ondertekenaars'] {
  const mensen = listMedewerkers(db);
  return (d.besluit?.document.ondertekenaars ?? []).map(({ rol, kid }) => ({
    rol, naam: mensen.find((m) => m.sleutel?.kid === kid)?.naam ?? `sleutel ${kid.slice(0, 8)}`, getekend: d.besluit?.handtekeningen.some((h) => h.kid === kid) ?? false,
  }));
}

/** The case as the proposal for this person is made from it: a shielded judgement leaves no line in it. */
const zonderFeiten = (open: OpenBestand, d: Dossier, regelset: Regelset): Dossier =>
  magStrafrechtelijk(open) || !d.herstelkans ? d : { ...d, herstelkans: { ...d.herstelkans, oordelen: omitStrafrechtelijk(d.herstelkans.oordelen, listCriteria(regelset)) } };

/** Everything the screens of one case show: the facts, what the rules say about them now, and what can be done. */
export async function getDossier(open: OpenBestand, clock: Clock, invoer: Invoer<'getDossier'>): Promise<Result<Uitvoer<'getDossier'>, Fout>> {
  const db = open.casefile.read;
  const geladen = loadDossier(db, invoer.dossierId);
  if (!geladen) return onbekend();
  const regelset = getRegelset(open.commissie.regio, geladen.aanvraag.ontvangenOp);
  const { ledenoordelen: _ledenoordelen, ...dossier } = zoalsTeZien(open, geladen, regelset);
  const vandaag = clock.today();
  const parameters = bepaalTermijnparameters(regelset);
  const beslisUiterlijk = berekenBeslistermijn(dossier, parameters)?.laatsteDag ?? bepaalBeslistermijn(dossier.aanvraag.ontvangenOp, parameters.beslistermijnWeken);
  return ok({
    dossier,
    oordelenVanLeden: toonOordelenVanLeden(db, open, geladen, regelset),
    acties: [...mogelijkeActies(dossier)],
    stappen: magBeraad(open) ? bepaalStappen(dossier) : { ...bepaalStappen(dossier), herkomst: dossier.verblijf === null ? 'nu' : 'klaar' },
    nogNodig: bepaalNogNodig(dossier, listBijlagen(db, dossier.id), regelset),
    bevindingen: [...controleerAanvraag(dossier.aanvraag), ...(dossier.geschil ? bevindGeschil(dossier.geschil, vandaag) : [])],
    dubbelen: listDubbelen(open, geladen.aanvraag, geladen.id),
    beslisUiterlijk,
    termijnen: bepaalTermijnen(dossier, parameters, vandaag),
    dagenOver: dagenOver(beslisUiterlijk, vandaag),
    regelsetId: regelset.id,
    // what the rules say of the origin and which grounds there are to refuse is for the commission to weigh
    afleiding: magBeraad(open) ? bepaalAfleiding(dossier, regelset) : null,
    voorstel: bepaalVoorstel(db, zonderFeiten(open, dossier, regelset), { regelset, vandaag }),
    weigeringsgronden: !magBeraad(open) ? [] : weigeringsgrondenVoor(regelset, dossier.aanvraag.urgentiegroep).map(({ grond, verboden }) => ({ code: grond.code, tekst: grond.tekst, bron: grond.bron, zekerheid: grond.zekerheid, verboden })),
    vergadering: dossier.vergaderingId === null ? null : (findVergadering(db, dossier.vergaderingId) ?? null),
    ondertekenaars: beschrijfOndertekenaars(db, dossier),
    nietInBrief: geladen.besluit && magBeraad(open) ? findVerzwegenOverwegingen(geladen.besluit.dossierstuk, regelset) : [],
    ontvangst: await leesOntvangst(db, dossier),
  });
}

/** One line that says what an event was about, without repeating personal facts. */
function licht(g: Gebeurtenis): string {
  switch (g.soort) {
    case 'AanvraagGewijzigd':
    case 'BesluitTeruggenomen':
    case 'VanAgendaGehaald':
      return g.reden;
    case 'VerblijfVastgelegd':
      return g.perioden.length === 1 ? '1 periode' : `${g.perioden.length} perioden`;
    case 'GeschilBijgewerkt':
      return GESCHILSTAPPEN[g.geschil.soort];
    case 'HerkomstVastgesteld':
      return g.herkomst.gemeente ? gemeenteNaam(g.herkomst.gemeente) : 'niet vast te stellen';
    case 'VerdelingBepaald':
      return gemeenteNaam(g.verdeling.gemeente);
    case 'BesluitGenomen':
      return DICTA[g.document.dictum];
    case 'BesluitOndertekend':
      return `als ${g.handtekening.rol}`;
    case 'RegisterAntwoordOntvangen':
      return g.registratie.soort === 'aanvaard' ? 'aanvaard, met ontvangstbewijs' : `geweigerd: ${g.registratie.reden}`;
    case 'AanvraagIngediend':
    case 'HerstelkansOordeelGegeven':
    case 'HerstelkansBeoordeeld':
    case 'DossierGeagendeerd':
    case 'CommissieGeconcludeerd':
      return '';
    default:
      return beschrijfVerloop(g);
  }
}

/** The history of a case from the journal, oldest first. */
export function listGeschiedenis(open: OpenBestand, invoer: Invoer<'listGeschiedenis'>): Result<Uitvoer<'listGeschiedenis'>, Fout> {
  const db = open.casefile.read;
  const dossier = loadDossier(db, invoer.dossierId);
  if (!dossier) return onbekend();
  const herken = magStrafrechtelijk(open) ? () => false : recognizerOf(dossier, listCriteria(getRegelset(open.commissie.regio, dossier.aanvraag.ontvangenOp)));
  const toon = (toelichting: string): string => (herken(toelichting) ? AFGESCHERMD : toelichting);
  const namen = new Map(listMedewerkers(db).map((m) => [m.id as string, m.naam]));
  const teZien = (regel: { soort: string }): boolean => magBeraad(open) || isVoorBuiten(regel.soort);
  let aanvraag: Aanvraag | undefined;
  const eigen = readJournalOfDossier(db, invoer.dossierId).map((regel) => {
    const gebeurtenis = regel.inhoud as Gebeurtenis | undefined; // the journal holds the events that the backend wrote
    const vorige = aanvraag;
    if (gebeurtenis?.soort === 'AanvraagIngediend' || gebeurtenis?.soort === 'AanvraagGewijzigd') ({ aanvraag } = gebeurtenis);
    return {
      nummer: regel.nummer, soort: regel.soort, tijdstip: regel.tijdstip,
      ...(gebeurtenis?.soort === 'AanvraagGewijzigd' && vorige ? { verschillen: vergelijkAanvragen(vorige, gebeurtenis.aanvraag) } : {}),
      titel: GEBEURTENISNAMEN[regel.soort as Gebeurtenis['soort']], // idem
      wie: regel.medewerkerId === null ? 'Register' : (namen.get(regel.medewerkerId) ?? 'Onbekend'),
      toelichting: gebeurtenis ? toon(licht(gebeurtenis)) : 'de inhoud is vernietigd',
    };
  });
  return ok([...eigen, ...listNevengeschiedenis(open, dossier.id, namen)].filter(teZien).sort((a, b) => a.nummer - b.nummer));
}
