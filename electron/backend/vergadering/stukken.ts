import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { BIJLAGESOORTEN } from '../../../shared/domain/bijlage/bijlage.ts';
import { listCriteria } from '../../../shared/domain/herstelkans/criteriasets.ts';
import { recognizerOf } from '../../../shared/domain/herstelkans/strafrechtelijk.ts';
import { composeBeslisvraag, vertelVoorstel } from '../../../shared/domain/vergadering/beslisvraag.ts';
import { findVerzonden } from '../../../shared/domain/vergadering/decide-agenda.ts';
import { voorbereidVoorstel } from '../../../shared/domain/vergadering/gereedheid.ts';
import type { Vergadering } from '../../../shared/domain/vergadering/vergadering.ts';
import { FUNCTIES, type Zitting } from '../../../shared/domain/vergadering/zitting.ts';
import type { ReadDb } from '../../../db/handle.ts';
import { findUiterlijk } from '../../../db/readmodels/agenda.ts';
import { listBijlagen } from '../../../db/repositories/bijlage-repository.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { findHuisstijl } from '../../../db/repositories/huisstijl-repository.ts';
import { listMedewerkers, type MedewerkerRij } from '../../../db/repositories/medewerker-repository.ts';
import { findVergadering, listVergaderingen } from '../../../db/repositories/vergadering-repository.ts';
import { findZitting } from '../../../db/repositories/zitting-repository.ts';
import { getRegelset } from '../commands/run-command.ts';
import { composeAgenda } from '../documents/compose-agenda.ts';
import { composeNotulen, type Notulenvraag, type Notulenzaak } from '../documents/compose-notulen.ts';
import type { Dossierzaak } from '../documents/compose-vergaderdossier.ts';
import { renderVergaderstuk } from '../documents/render-vergaderstuk.ts';
import type { Deelnemer as Genoemde, Vergaderbasis } from '../documents/vergaderstuk.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { magZien } from '../toegang/mag-zien.ts';
import { magStrafrechtelijk } from '../strafrechtelijk.ts';
import { startVergaderdossier } from '../taken/vergaderdossier-taak.ts';
import { listUitsluitingen, type Belang } from './belangen.ts';
import { loadZitting } from './run-in-vergadering.ts';
import { leesVerzonden } from './verzonden-versie.ts';

/** What every paper of one meeting is made from. */
type Bron = { readonly read: ReadDb; readonly open: OpenBestand; readonly vergadering: Vergadering; readonly zitting: Zitting; readonly mensen: readonly MedewerkerRij[]; readonly belangen: readonly Belang[]; readonly basis: Vergaderbasis };

function leesBron(open: OpenBestand, clock: Clock, vergaderingId: string): Bron | undefined {
  const { read } = open.casefile;
  const vergadering = findVergadering(read, vergaderingId);
  if (!vergadering) return undefined;
  const zitting = loadZitting(read, vergaderingId);
  const { naam, namens } = open.commissie;
  const kamer = zitting.kamer === '' ? naam : `${naam}, ${zitting.kamer}`;
  return { read, open, vergadering, zitting, mensen: listMedewerkers(read), belangen: listUitsluitingen(read, zitting), basis: { vergadering, commissie: { naam: kamer, namens }, huisstijl: findHuisstijl(read) ?? null, vandaag: clock.today(), oefen: open.oefen } };
}

const naamVan = ({ mensen }: Bron, id: string): string => mensen.find((m) => m.id === id)?.naam ?? 'Onbekend';
const noemMensen = (bron: Bron, wie: Zitting['deelnemers']): Genoemde[] => wie.map((d) => ({ naam: naamVan(bron, d.medewerkerId), rol: FUNCTIES[d.functie] }));

/** Whether the reader stays out of this case: then nothing of it stands in his papers. */
const isUitgesloten = ({ belangen, open }: Bron, dossierId: DossierId): boolean => belangen.some((b) => b.dossierId === dossierId && b.medewerkerId === open.medewerker?.id) || !magZien(open, dossierId);

/** The day of the meeting before this one whose minutes are a concept still. */
function findNotulenVan({ read, vergadering, zitting }: Bron): Vergadering['datum'] | null {
  const eerdere = listVergaderingen(read).filter((v) => v.datum < vergadering.datum);
  return eerdere.find((v) => {
    const z = findZitting(read, v.id);
    return z?.status === 'gesloten' && z.kamer === zitting.kamer;
  })?.datum ?? null;
}

function maakAgenda(bron: Bron) {
  const { read, zitting, belangen, vergadering } = bron;
  return composeAgenda({
    basis: bron.basis, deelnemers: noemMensen(bron, zitting.deelnemers), notulenVan: findNotulenVan(bron),
    zaken: zitting.agenda.flatMap(({ dossierId, wijze }) => {
      const d = loadDossier(read, dossierId);
      if (!d || isUitgesloten(bron, dossierId)) return [];
      const voorbereid = voorbereidVoorstel(d);
      return [{
        kenmerk: d.nummer, betrokkene: d.aanvraag.betrokkene, uiterlijk: findUiterlijk(read, dossierId) ?? vergadering.datum, wijze,
        voorstel: voorbereid ? vertelVoorstel(voorbereid) : 'Nog geen voorstel', nietErbij: belangen.filter((b) => b.dossierId === dossierId).map((b) => naamVan(bron, b.medewerkerId)),
      }];
    }),
  });
}

function maakNotulenzaak(bron: Bron, dossierId: DossierId): Notulenzaak | undefined {
  const { read, open, zitting } = bron;
  const d = loadDossier(read, dossierId);
  const zaak = zitting.zaken.find((z) => z.dossierId === dossierId);
  if (!d || isUitgesloten(bron, dossierId)) return undefined;
  const herken = magStrafrechtelijk(open) ? null : recognizerOf(d, listCriteria(getRegelset(open.commissie.regio, d.aanvraag.ontvangenOp)));
  const bevoegdheid = zitting.opening?.reglement.bevoegdheid ?? 'advies';
  const uitkomst = zaak?.uitkomst ?? null;
  const stemmingen = zaak?.stemmingen ?? [];
  const laatste = stemmingen.at(-1);
  const eerdere = (uitkomst?.soort === 'stemming' ? stemmingen.slice(0, -1) : stemmingen).map((s) => `${composeBeslisvraag(s.voorstel, bevoegdheid)} ${s.uitslag.voor} voor, ${s.uitslag.tegen} tegen, ${s.uitslag.onthouden} onthouden: ${s.uitslag.uitslag === 'staken' ? 'de stemmen staakten' : s.uitslag.uitslag}.`);
  const hoe = uitkomst?.soort === 'hamerstuk' ? ['Zonder bespreking vastgesteld.'] : uitkomst?.soort === 'stemming' && laatste?.uitslag.beslissendeStem ? ['De stemmen staakten. De stem van de voorzitter besliste.'] : [];
  const basis = { kenmerk: d.nummer, betrokkene: d.aanvraag.betrokkene, herken, nietErbij: (uitkomst?.nietErbij ?? []).map((n) => ({ naam: naamVan(bron, n.medewerkerId), reden: n.reden })), afwijkend: stemmingen.flatMap((s) => s.afwijkend).map((a) => ({ naam: naamVan(bron, a.medewerkerId), tekst: a.tekst })) };
  const tekst = (motivering: string): string => [...eerdere, ...hoe, motivering].filter(Boolean).join('\n');
  if (!uitkomst) return { ...basis, uitkomst: { soort: bevoegdheid === 'mandaat' ? 'besluit' : 'advies', tekst: 'Niet behandeld' }, motivering: tekst(zitting.sluiting?.reden ?? ''), stemmen: null };
  if (uitkomst.soort === 'aangehouden') return { ...basis, uitkomst: { soort: 'aangehouden', reden: uitkomst.reden, tot: uitkomst.tot }, motivering: tekst(''), stemmen: null };
  return { ...basis, uitkomst: { soort: bevoegdheid === 'mandaat' ? 'besluit' : 'advies', tekst: vertelVoorstel(uitkomst.voorstel) }, motivering: tekst(uitkomst.soort === 'stemming' ? uitkomst.motivering : ''), stemmen: uitkomst.soort === 'stemming' && laatste ? laatste.uitslag : null };
}

function maakNotulen(bron: Bron) {
  const { zitting } = bron;
  const { opening, sluiting } = zitting;
  const erBij = zitting.deelnemers.filter((d) => zitting.aanwezig.includes(d.medewerkerId));
  const vraag: Notulenvraag = {
    basis: { ...bron.basis, vergadering: { ...bron.vergadering, tijd: opening?.tijd ?? bron.vergadering.tijd } },
    eindtijd: sluiting?.tijd ?? '', aanwezig: noemMensen(bron, erBij), afwezig: noemMensen(bron, zitting.deelnemers.filter((d) => !erBij.includes(d))),
    quorum: opening?.nodig ? { nodig: opening.nodig, aanwezig: opening.aanwezig } : null,
    zaken: zitting.agenda.flatMap((p) => maakNotulenzaak(bron, p.dossierId) ?? []),
    mededelingen: [...(opening?.reden ? [`De vergadering ging door hoewel er leden of deskundigheid ontbraken. Reden: ${opening.reden}`] : []), ...zitting.mededelingen, ...(zitting.notulen && zitting.notulen.opmerking !== '' ? [`Bij het vaststellen van deze notulen: ${zitting.notulen.opmerking}`] : [])],
    actiepunten: zitting.actiepunten, vastgesteldOp: zitting.notulen?.op ?? null,
  };
  return composeNotulen(vraag);
}

/** A case as it was sent to the reader, or before the sending as it stands. */
function leesDossierzaak({ read, open, zitting, basis }: Bron, dossierId: DossierId): Dossierzaak {
  const stuk = findVerzonden(zitting, dossierId, null)?.laatste;
  const verzonden = stuk && leesVerzonden(read, stuk);
  const dossier = verzonden?.dossier ?? loadDossier(read, dossierId);
  if (!dossier) throw new Error('A case on the agenda is not in the file');
  const bijlagen = listBijlagen(read, dossierId).filter((b) => (verzonden ? verzonden.bijlagen.includes(b.sha256) : b.verwijderd === null));
  return {
    dossier, regelset: getRegelset(open.commissie.regio, dossier.aanvraag.ontvangenOp), uiterlijk: findUiterlijk(read, dossierId) ?? basis.vandaag,
    bijlagen: bijlagen.map(({ naam, soort, grootte, sha256, gevoeligheid }) => ({ naam, soort: BIJLAGESOORTEN[soort].naam, grootte, sha256, gevoeligheid })),
  };
}

const onbekend = (): Result<never, Fout> => mislukt('vergadering_onbekend', 'Deze vergadering staat niet in dit bestand.');

/** Starts the dossier of the meeting for the person who asks, without the cases he stays out of: long work, with progress. */
export function startDossier(open: OpenBestand, clock: Clock, { vergaderingId }: Invoer<'startVergaderdossier'>): Result<Uitvoer<'startVergaderdossier'>, Fout> {
  const bron = leesBron(open, clock, vergaderingId);
  if (!bron) return onbekend();
  const { read, zitting, basis, vergadering } = bron;
  const mee = zitting.agenda.filter((p) => !isUitgesloten(bron, p.dossierId) && loadDossier(read, p.dossierId) !== undefined);
  return startVergaderdossier(open, {
    basis, bestandsnaam: `vergaderdossier ${formatDutchDate(vergadering.datum)}.pdf`,
    lezer: { naam: open.medewerker?.naam ?? '', magStrafrechtelijk: magStrafrechtelijk(open), aantalUitgesloten: zitting.agenda.length - mee.length },
    zaken: mee.map(({ dossierId }) => () => leesDossierzaak(bron, dossierId)),
  });
}

/** The agenda or the minutes as PDF, for the person who asks: without the cases he stays out of. */
export async function renderStuk(open: OpenBestand, clock: Clock, { vergaderingId, soort }: Invoer<'renderVergaderstuk'>): Promise<Result<Uitvoer<'renderVergaderstuk'>, Fout>> {
  const bron = leesBron(open, clock, vergaderingId);
  if (!bron) return onbekend();
  if (soort === 'notulen' && !bron.zitting.opening) return mislukt('notulen_nog_niet', 'De vergadering is nog niet geopend. Daarna zijn er notulen.');
  const pdf = await renderVergaderstuk(soort === 'agenda' ? maakAgenda(bron) : maakNotulen(bron));
  return ok({ bestandsnaam: `${soort} ${formatDutchDate(bron.vergadering.datum)}.pdf`, mediatype: 'application/pdf', inhoud: Buffer.from(pdf).toString('base64') });
}
