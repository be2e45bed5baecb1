import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { Agendazaak } from '../../../shared/contract/vergadering.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Dossier, Status } from '../../../shared/domain/dossier/dossier.ts';
import { FASEN } from '../../../shared/domain/dossier/status.ts';
import { lijstnaam } from '../../../shared/domain/persoon/betrokkene.ts';
import { dagenOver } from '../../../shared/domain/termijn/termijn.ts';
import { proposeAgenda, type Agendavoorstel } from '../../../shared/domain/vergadering/agendavoorstel.ts';
import { composeBeslisvraag, vertelVoorstel } from '../../../shared/domain/vergadering/beslisvraag.ts';
import { findVerzonden, verdeelZending } from '../../../shared/domain/vergadering/decide-agenda.ts';
import { bepaalGereedheid, isGereed, voorbereidVoorstel, findHamerstukbelemmering } from '../../../shared/domain/vergadering/gereedheid.ts';
import { bronnenVanReglement, type Commissiereglement } from '../../../shared/domain/vergadering/reglement.ts';
import { mogelijkeVergaderacties } from '../../../shared/domain/vergadering/vergaderacties.ts';
import { vindVerschillen } from '../../../shared/domain/vergadering/verschillen.ts';
import type { Zitting } from '../../../shared/domain/vergadering/zitting.ts';
import { findRegelsetOp } from '../../../shared/regelsets/regelsets.ts';
import type { ReadDb } from '../../../db/handle.ts';
import { findUiterlijk, listAgendakandidaten } from '../../../db/readmodels/agenda.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { listMedewerkers, type MedewerkerRij } from '../../../db/repositories/medewerker-repository.ts';
import { findVergadering } from '../../../db/repositories/vergadering-repository.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { magZien } from '../toegang/mag-zien.ts';
import { listUitsluitingen, type Belang } from './belangen.ts';
import { bepaalReglement, readReglement } from './reglement.ts';
import { loadZitting } from './run-in-vergadering.ts';
import { leesHuidig, leesVerzonden, maakVerzendstuk } from './verzonden-versie.ts';

/** What lists show instead of a name. */
const GEHEIM = 'Geheim';
const NIET_ERBIJ = 'U doet niet mee';

/** What everything about one meeting is made from. */
type Blik = { readonly read: ReadDb; readonly open: OpenBestand; readonly vandaag: PlainDate; readonly datum: PlainDate; readonly zitting: Zitting; readonly mensen: readonly MedewerkerRij[]; readonly belangen: readonly Belang[]; readonly reglement: Commissiereglement | null };

const stemmers = ({ zitting, belangen }: Pick<Blik, 'zitting' | 'belangen'>, dossierId: DossierId) =>
  zitting.deelnemers.filter((d) => (d.functie === 'voorzitter' || d.functie === 'lid') && !belangen.some((b) => b.dossierId === dossierId && b.medewerkerId === d.medewerkerId)).map((d) => d.medewerkerId);

const naamVan = (mensen: readonly MedewerkerRij[], id: string): string => mensen.find((m) => m.id === id)?.naam ?? 'Onbekend';

/** The cases of this meeting in the proposed order, with why. */
function stelVoor(blik: Blik, dossiers: readonly Dossier[]): Agendavoorstel[] {
  const kandidaten = dossiers.map((d) => ({
    dossierId: d.id, nummer: d.nummer, uiterlijk: findUiterlijk(blik.read, d.id),
    ontbreekt: bepaalGereedheid(d, stemmers(blik, d.id)).filter((p) => !p.klaar).map((p) => p.zin),
  }));
  return proposeAgenda(kandidaten, blik.datum);
}

/** What changed since the last sending, and between the two last versions that this person got. */
function vergelijkVerzonden({ read, zitting, open }: Pick<Blik, 'read' | 'zitting' | 'open'>, dossierId: DossierId): Pick<Agendazaak, 'verzondenVersie' | 'sindsVerzending' | 'sindsVorige'> {
  const alle = findVerzonden(zitting, dossierId, null);
  const mijn = findVerzonden(zitting, dossierId, open.medewerker?.id ?? '');
  // after the meeting a case goes on: that it changed since says nothing any more
  const huidig = zitting.status === 'verzonden' || zitting.status === 'geopend' ? leesHuidig(read, dossierId) : undefined;
  const laatste = alle && huidig && (alle.laatste.versie !== huidig.dossier.versie || alle.laatste.bijlagen.join() !== huidig.bijlagen.join()) ? leesVerzonden(read, alle.laatste) : undefined;
  const vorige = mijn?.eerder && leesVerzonden(read, mijn.eerder);
  const nieuwe = mijn && vorige ? leesVerzonden(read, mijn.laatste) : undefined;
  return {
    verzondenVersie: alle?.laatste.versie ?? null,
    sindsVerzending: laatste && huidig ? vindVerschillen(laatste, huidig) : [],
    sindsVorige: vorige && nieuwe ? vindVerschillen(vorige, nieuwe) : [],
  };
}

/** The same case for who must stay out of it: that it is there, and nothing of what it is about. */
const zonderInhoud = (zaak: Agendazaak): Agendazaak => ({
  ...zaak, naam: NIET_ERBIJ, voorbereid: null, voorstel: '', vraag: '', gereedheid: [], waarom: '', geenHamerstuk: null, geoordeeld: [], nogNietGeoordeeld: [], sindsVerzending: [], sindsVorige: [], stemmingen: [], uitkomst: null, mijnOordeel: null,
  nietErbij: zaak.nietErbij,
});

function toonZaak(blik: Blik, d: Dossier, waarom: string): Agendazaak {
  const { zitting, mensen, belangen, reglement, vandaag, open } = blik;
  const punt = zitting.agenda.find((p) => p.dossierId === d.id) ?? { wijze: 'bespreken' as const, minuten: 15 };
  const leden = stemmers(blik, d.id);
  const gereedheid = bepaalGereedheid(d, leden);
  const uiterlijk = findUiterlijk(blik.read, d.id);
  const voorbereid = voorbereidVoorstel(d);
  const gaf = (id: string): boolean => d.ledenoordelen?.some((o) => o.medewerkerId === id) ?? false;
  const behandeld = zitting.zaken.find((z) => z.dossierId === d.id);
  const nietErbij = belangen.filter((b) => b.dossierId === d.id).map(({ medewerkerId, reden, bron }) => ({ medewerkerId, naam: naamVan(mensen, medewerkerId), reden, bron }));
  const ikNietErbij = nietErbij.some((n) => n.medewerkerId === open.medewerker?.id);
  const zaak: Agendazaak = {
    dossierId: d.id, nummer: d.nummer, naam: d.aanvraag.betrokkene.geheimhouding ? GEHEIM : lijstnaam(d.aanvraag.betrokkene), status: d.status, versie: d.versie,
    uiterlijk, dagenOver: uiterlijk && dagenOver(uiterlijk, vandaag), wijze: punt.wijze, minuten: punt.minuten,
    voorbereid, voorstel: voorbereid ? vertelVoorstel(voorbereid) : 'Nog geen voorstel', vraag: composeBeslisvraag(voorbereid, reglement?.bevoegdheid ?? 'advies'),
    gereedheid, waarom, geenHamerstuk: findHamerstukbelemmering({ ...d, ledenoordelen: (d.ledenoordelen ?? []).filter((o) => leden.some((id) => id === o.medewerkerId)) }, gereedheid),
    geoordeeld: leden.filter(gaf).map((id) => naamVan(mensen, id)), nogNietGeoordeeld: leden.filter((id) => !gaf(id)).map((id) => naamVan(mensen, id)),
    mijnOordeel: open.medewerker && leden.includes(open.medewerker.id) && d.herstelkans === null ? gaf(open.medewerker.id) : null,
    nietErbij, ikNietErbij, ...vergelijkVerzonden(blik, d.id), stemmingen: behandeld?.stemmingen ?? [], uitkomst: behandeld?.uitkomst ?? null, besloten: FASEN[d.status] !== 'voorbereiding',
  };
  if (ikNietErbij) return zonderInhoud(zaak);
  return magZien(open, d.id) ? zaak : { ...zonderInhoud(zaak), naam: GEHEIM };
}

/** Whether what would be sent now differs from what was sent last. */
function isAnders({ read, zitting, belangen }: Blik): boolean {
  const vorige = zitting.zendingen.at(-1);
  if (!vorige || zitting.status !== 'verzonden') return false;
  const nu = { stukken: zitting.agenda.flatMap((p) => maakVerzendstuk(read, p.dossierId) ?? []), ontvangers: verdeelZending(zitting, belangen) };
  return JSON.stringify(nu) !== JSON.stringify({ stukken: vorige.stukken, ontvangers: vorige.ontvangers });
}

function toonZendingen({ zitting, mensen, read }: Blik): Uitvoer<'getVergadering'>['zendingen'] {
  return zitting.zendingen.map(({ nummer, op, ontvangers }) => ({
    nummer, op,
    ontvangers: ontvangers.map((o) => ({
      medewerkerId: o.medewerkerId, naam: naamVan(mensen, o.medewerkerId), zaken: o.zaken.length,
      nietBij: o.nietBij.map((n) => ({ nummer: loadDossier(read, n.dossierId)?.nummer ?? 'vernietigd', reden: n.reden })),
    })),
  }));
}

function maakBlik(open: OpenBestand, clock: Clock, vergaderingId: string): (Blik & { vergadering: NonNullable<ReturnType<typeof findVergadering>> }) | undefined {
  const { read } = open.casefile;
  const vergadering = findVergadering(read, vergaderingId);
  if (!vergadering) return undefined;
  const zitting = loadZitting(read, vergaderingId);
  return { read, open, vergadering, vandaag: clock.today(), datum: vergadering.datum, zitting, mensen: listMedewerkers(read), belangen: listUitsluitingen(read, zitting), reglement: zitting.opening?.reglement ?? bepaalReglement(open, read, vergadering.datum) };
}

const onbekend = (): Result<never, Fout> => mislukt('vergadering_onbekend', 'Deze vergadering staat niet in dit bestand.');

/** Everything the screens of one meeting show, as far as this person may see it. */
export function getVergadering(open: OpenBestand, clock: Clock, { vergaderingId }: Invoer<'getVergadering'>): Result<Uitvoer<'getVergadering'>, Fout> {
  const blik = maakBlik(open, clock, vergaderingId);
  if (!blik) return onbekend();
  const { read, zitting, mensen, reglement, vergadering } = blik;
  const dossiers = zitting.agenda.flatMap((p) => loadDossier(read, p.dossierId) ?? []);
  const voorstel = stelVoor(blik, dossiers);
  const regelset = findRegelsetOp(open.commissie.regio, vergadering.datum);
  const eigen = readReglement(read);
  return ok({
    vergadering, versie: zitting.versie, status: zitting.status, kamer: zitting.kamer, acties: [...mogelijkeVergaderacties(zitting)],
    deelnemers: zitting.deelnemers.map((d) => ({ ...d, naam: naamVan(mensen, d.medewerkerId) })),
    mensen: mensen.filter((m) => (m.einde === undefined || zitting.deelnemers.some((d) => d.medewerkerId === m.id)) && m.rol !== 'intaker' && m.rol !== 'beheerder').map(({ id, naam, rol }) => ({ id, naam, rol })),
    reglement: { eigen, geldt: reglement, bronnen: regelset ? bronnenVanReglement(regelset.reglement, eigen) : [] },
    zaken: dossiers.map((d) => toonZaak(blik, d, voorstel.find((v) => v.dossierId === d.id)?.waarom ?? '')),
    voorgesteldeVolgorde: voorstel.map((v) => v.dossierId as DossierId), // taken from the cases themselves
    zendingen: toonZendingen(blik), opnieuwVersturen: isAnders(blik),
    opening: zitting.opening, aanwezig: zitting.aanwezig, mededelingen: zitting.mededelingen, actiepunten: zitting.actiepunten, sluiting: zitting.sluiting, notulen: zitting.notulen,
  });
}

/** In which statuses a case can be put on an agenda. */
const TE_AGENDEREN: readonly Status[] = ['ingediend', 'in_behandeling', 'advies_gevraagd', 'aangehouden'];
const HOOGSTENS = 60;

/** The cases that could be put on this agenda, in the proposed order. */
export function listKandidaten(open: OpenBestand, clock: Clock, { vergaderingId }: Invoer<'listAgendakandidaten'>): Result<Uitvoer<'listAgendakandidaten'>, Fout> {
  const blik = maakBlik(open, clock, vergaderingId);
  if (!blik) return onbekend();
  const dossiers = listAgendakandidaten(blik.read, TE_AGENDEREN, HOOGSTENS).flatMap((k) => loadDossier(blik.read, k.dossierId) ?? []);
  const perId = new Map<string, Dossier>(dossiers.map((d) => [d.id, d]));
  return ok(stelVoor(blik, dossiers).flatMap((v) => {
    const d = perId.get(v.dossierId);
    if (!d || !magZien(open, d.id)) return [];
    return [{ dossierId: d.id, nummer: d.nummer, naam: d.aanvraag.betrokkene.geheimhouding ? GEHEIM : lijstnaam(d.aanvraag.betrokkene), status: d.status, uiterlijk: v.uiterlijk, dringend: v.dringend, waarom: v.waarom, gereed: isGereed(bepaalGereedheid(d, stemmers(blik, d.id))) }];
  }));
}
