import type { Invoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { weigerActie } from '../../../shared/domain/dossier/weigering.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../shared/domain/dossier/gebeurtenis.ts';
import { FASEN } from '../../../shared/domain/dossier/status.ts';
import type { Vergaderbeslissing } from '../../../shared/domain/vergadering/decide-agenda.ts';
import { decideAanhouden, decideAantekeningen, decideAanwezigheid, decideHamerstuk, decideHeropenen, decideNotulen, decideOpenen, decideSluiten, decideStemming, listOpenZaken, type Zaakcontext } from '../../../shared/domain/vergadering/decide-zitting.ts';
import { applyZitting } from '../../../shared/domain/vergadering/apply-zitting.ts';
import { voorbereidVoorstel } from '../../../shared/domain/vergadering/gereedheid.ts';
import type { Vergadering } from '../../../shared/domain/vergadering/vergadering.ts';
import type { Vergadergebeurtenis, Zitting } from '../../../shared/domain/vergadering/zitting.ts';
import type { ReadDb, WriteTx } from '../../../db/handle.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { listUitsluitingen } from './belangen.ts';
import { runInVergadering, type Vergaderstand } from './run-in-vergadering.ts';
import { bepaalReglement } from './reglement.ts';
import { recordInDossier } from './voorbereiden.ts';

type Antwoord = Result<Vergaderstand, Fout>;

/** What a case brings along when it is dealt with. */
export function leesZaakcontext(read: ReadDb, zitting: Zitting, dossierId: DossierId): Zaakcontext | undefined {
  const dossier = loadDossier(read, dossierId);
  return dossier && { uitsluitingen: listUitsluitingen(read, zitting).map(({ bron: _bron, ...u }) => u), voorbereid: voorbereidVoorstel(dossier), besloten: FASEN[dossier.status] !== 'voorbereiding' };
}

const zaakOnbekend = (): Result<never, Fout> => mislukt('dossier_onbekend', 'Dit dossier staat niet in dit bestand.', 'dossierId');

const uitkomstVan = (zitting: Zitting, dossierId: DossierId) => zitting.zaken.find((z) => z.dossierId === dossierId)?.uitkomst ?? null;

/** What the outcome of a case in the meeting means for the case itself. */
function vertaalUitkomst(dossier: Dossier, { zitting, vergadering, vandaag, heropend }: { zitting: Zitting; vergadering: Vergadering; vandaag: Vergadering['datum']; heropend: string }): Gebeurtenis[] {
  const uitkomst = uitkomstVan(zitting, dossier.id);
  const hervat: Gebeurtenis[] = dossier.status === 'aangehouden' && uitkomst?.soort !== 'aangehouden' ? [{ soort: 'DossierHervat', op: vandaag, reden: heropend }] : [];
  const leeg: Gebeurtenis[] = dossier.commissieconclusie ? [{ soort: 'CommissieGeconcludeerd', conclusie: null }] : [];
  if (!uitkomst) return [...hervat, ...leeg];
  if (uitkomst.soort === 'aangehouden') return [...leeg, { soort: 'DossierAangehouden', op: vandaag, tot: uitkomst.tot, reden: uitkomst.reden }];
  const laatste = zitting.zaken.find((z) => z.dossierId === dossier.id)?.stemmingen.at(-1)?.uitslag;
  const stemmen = uitkomst.soort === 'stemming' && laatste ? { voor: laatste.voor, tegen: laatste.tegen, onthouden: laatste.onthouden } : null;
  const conclusie = {
    vergaderingId: zitting.vergaderingId, datum: vergadering.datum, bevoegdheid: zitting.opening?.reglement.bevoegdheid ?? 'advies', voorstel: uitkomst.voorstel,
    stemmen, motivering: uitkomst.soort === 'stemming' ? uitkomst.motivering : '',
  };
  return [...hervat, { soort: 'CommissieGeconcludeerd', conclusie }];
}

type Zaakstap = { readonly soort: string; readonly invoer: { commandId: string; vergaderingId: string; expectedVersion: number }; readonly dossierIds: readonly DossierId[]; readonly heropend?: string; readonly decide: (zitting: Zitting, dossierId: DossierId, context: Zaakcontext) => Vergaderbeslissing };

/** Carries a step about one or more cases of the meeting out, and lets each case know its outcome. */
function runOverZaken(open: OpenBestand, clock: Clock, { soort, invoer, dossierIds, heropend = '', decide }: Zaakstap): Antwoord {
  return runInVergadering(open, clock, {
    soort, invoer,
    decide: (voor, tx) => {
      let zitting = voor;
      const gebeurtenissen: Vergadergebeurtenis[] = [];
      for (const dossierId of dossierIds) {
        const context = leesZaakcontext(tx, zitting, dossierId);
        if (!context) return zaakOnbekend();
        const beslissing = decide(zitting, dossierId, context);
        if (!beslissing.ok) return beslissing;
        zitting = beslissing.value.reduce(applyZitting, zitting);
        gebeurtenissen.push(...beslissing.value);
      }
      return ok(gebeurtenissen);
    },
    daarna: ({ tx, zitting, vergadering }) => {
      for (const dossierId of dossierIds) {
        const dossier = loadDossier(tx, dossierId);
        if (dossier) recordInDossier(tx, { open, clock }, dossierId, vertaalUitkomst(dossier, { zitting, vergadering, vandaag: clock.today(), heropend }));
      }
      return undefined;
    },
  });
}

/** Opens the meeting under the reglement of its day. */
export const openVergadering = (open: OpenBestand, clock: Clock, invoer: Invoer<'openVergadering'>): Antwoord =>
  runInVergadering(open, clock, {
    soort: 'openVergadering', invoer,
    decide: (zitting, tx, vergadering) => {
      const reglement = bepaalReglement(open, tx, vergadering.datum);
      if (!reglement) return mislukt('reglement_ontbreekt', 'Leg eerst het reglement van de commissie vast.', 'reglement');
      return decideOpenen(zitting, { aanwezig: invoer.aanwezig, tijd: invoer.tijd, reden: invoer.reden, reglement });
    },
  });

/** Records who came in or left. */
export const recordAanwezigheid = (open: OpenBestand, clock: Clock, invoer: Invoer<'recordAanwezigheid'>): Antwoord => runInVergadering(open, clock, { soort: 'recordAanwezigheid', invoer, decide: (zitting) => decideAanwezigheid(zitting, invoer.aanwezig) });

/** Records a vote on a case. */
export function recordStemming(open: OpenBestand, clock: Clock, invoer: Invoer<'recordStemming'>): Antwoord {
  const { dossierId, voorstel, stemmen, afwijkend, motivering } = invoer;
  return runOverZaken(open, clock, { soort: 'recordStemming', invoer, dossierIds: [dossierId], heropend: 'De commissie behandelde de zaak opnieuw.', decide: (zitting, _, context) => decideStemming(zitting, { dossierId, voorstel, stemmen, afwijkend, motivering }, context) });
}

/** Decides the hamerstukken as they were prepared, all of them or none. */
export const concludeHamerstukken = (open: OpenBestand, clock: Clock, invoer: Invoer<'concludeHamerstukken'>): Antwoord => runOverZaken(open, clock, { soort: 'concludeHamerstukken', invoer, dossierIds: invoer.dossierIds, decide: decideHamerstuk });

/** Holds a case over in the meeting; the case itself waits with it. */
export const deferZaak = (open: OpenBestand, clock: Clock, invoer: Invoer<'deferZaak'>): Antwoord =>
  runOverZaken(open, clock, {
    soort: 'deferZaak', invoer, dossierIds: [invoer.dossierId],
    decide: (zitting, dossierId, context) => {
      const dossier = loadDossier(open.casefile.read, dossierId);
      const geweigerd = dossier && weigerActie(dossier, 'houdAan');
      return geweigerd ?? decideAanhouden(zitting, { dossierId, reden: invoer.reden, tot: invoer.tot, vandaag: clock.today() }, context);
    },
  });

/** Comes back on the outcome of a case while the meeting lasts. */
export const reopenZaak = (open: OpenBestand, clock: Clock, invoer: Invoer<'reopenZaak'>): Antwoord =>
  runOverZaken(open, clock, { soort: 'reopenZaak', invoer, dossierIds: [invoer.dossierId], heropend: invoer.reden, decide: (zitting, dossierId, context) => decideHeropenen(zitting, dossierId, invoer.reden, context) });

/** Records announcements and actions for the minutes. */
export const recordAantekeningen = (open: OpenBestand, clock: Clock, invoer: Invoer<'recordAantekeningen'>): Antwoord =>
  runInVergadering(open, clock, { soort: 'recordAantekeningen', invoer, decide: (zitting) => decideAantekeningen(zitting, { mededelingen: invoer.mededelingen, actiepunten: invoer.actiepunten }) });

/** Takes what was held over or not dealt with off the agenda of the closed meeting, so that it can be planned again. */
function laatLos(tx: WriteTx, schrijver: { open: OpenBestand; clock: Clock }, zitting: Zitting): void {
  const onbehandeld = new Set(listOpenZaken(zitting));
  for (const { dossierId } of zitting.agenda) {
    const aangehouden = uitkomstVan(zitting, dossierId)?.soort === 'aangehouden';
    const dossier = loadDossier(tx, dossierId);
    if (dossier?.vergaderingId !== zitting.vergaderingId || (!aangehouden && !onbehandeld.has(dossierId))) continue;
    recordInDossier(tx, schrijver, dossierId, [{ soort: 'VanAgendaGehaald', reden: aangehouden ? 'De commissie hield de zaak aan.' : `Niet behandeld in de vergadering. ${zitting.sluiting?.reden ?? ''}`.trim() }]);
  }
}

/** Closes the meeting. What got no outcome goes back to the worklist. */
export const closeVergadering = (open: OpenBestand, clock: Clock, invoer: Invoer<'closeVergadering'>): Antwoord =>
  runInVergadering(open, clock, {
    soort: 'closeVergadering', invoer, decide: (zitting) => decideSluiten(zitting, invoer.tijd, invoer.reden),
    daarna: ({ tx, zitting }) => { laatLos(tx, { open, clock }, zitting); return undefined; },
  });

/** Adopts the minutes. */
export const adoptNotulen = (open: OpenBestand, clock: Clock, invoer: Invoer<'adoptNotulen'>): Antwoord => runInVergadering(open, clock, { soort: 'adoptNotulen', invoer, decide: (zitting) => decideNotulen(zitting, clock.today(), invoer.opmerking) });
