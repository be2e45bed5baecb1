import { randomBytes, randomUUID } from 'node:crypto';
import type { Invoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { composeDossierstuk, decideBesluit } from '../../../shared/domain/besluit/decide-besluit.ts';
import type { Ondertekenrol } from '../../../shared/domain/besluit/besluit.ts';
import { decideAgenderen, decideGeschilstap, decideHerkomst, decideIndienen, decideOndertekenen, decideTerugnemen, decideVerblijf, decideVerdeling, decideWijzigen, type Beslissing } from '../../../shared/domain/dossier/decide.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { withHerziening } from '../../../shared/domain/dossier/nieuw-feit.ts';
import { decideHerstelkans, decideOordeel } from '../../../shared/domain/herstelkans/decide-herstelkans.ts';
import { AFGESCHERMD } from '../../../shared/domain/herstelkans/strafrechtelijk.ts';
import { parseBrpAntwoord } from '../../../shared/domain/herkomst/brp-antwoord.ts';
import { signDetached } from '../../../shared/protocol/jws.ts';
import { findRegelsetOp } from '../../../shared/regelsets/regelsets.ts';
import { listBijlagen } from '../../../db/repositories/bijlage-repository.ts';
import { deleteConcept } from '../../../db/repositories/concept-repository.ts';
import { loadDossier, nextDossiernummer } from '../../../db/repositories/dossier-repository.ts';
import { findMedewerker, listActieveMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import { findVergadering } from '../../../db/repositories/vergadering-repository.ts';
import { bepaalAfleiding, bepaalVerdelingsinvoer, bepaalVoorstelMet } from '../afleiden.ts';
import { submitConceptbijlagen } from '../bijlagen/conceptbijlagen.ts';
import { mislukt } from '../fouten.ts';
import { keepInzageVan } from '../toegang/toegang-commands.ts';
import { hashOf } from '../hash.ts';
import { unwrapSigningKey } from '../keys/signing-key.ts';
import { Verpakking } from '../keys/wrap.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { magStrafrechtelijk } from '../strafrechtelijk.ts';
import { agendeerInZitting } from '../vergadering/voorbereiden.ts';
import { getRegelset, recordGebeurtenissen, runInDossier, runOnce, type Gedaan } from './run-command.ts';

type Antwoord = Result<Gedaan, Fout>;

/** Submits a request as a new case, and lets go of its draft in the same transaction. */
export function submitAanvraag(open: OpenBestand, clock: Clock, invoer: Invoer<'submitAanvraag'>): Antwoord {
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'submitAanvraag', verzoek: invoer }, (tx) => {
    if (!findRegelsetOp(open.commissie.regio, invoer.aanvraag.ontvangenOp))
      return mislukt('geen_regelset', `Voor aanvragen van deze datum zijn er geen afspraken van de regio ${open.commissie.regio} in het programma.`, 'aanvraag.ontvangenOp');
    const vandaag = clock.today();
    const dossierId = randomUUID() as DossierId; // a fresh id
    const beslissing = decideIndienen(invoer.aanvraag, { dossierId, nummer: nextDossiernummer(tx, Number(vandaag.slice(0, 4))), vandaag });
    if (!beslissing.ok) return mislukt(beslissing.error.code, beslissing.error.melding, beslissing.error.veld && `aanvraag.${beslissing.error.veld}`);
    const dossier = recordGebeurtenissen(tx, { open, clock }, { voor: undefined, gebeurtenissen: beslissing.value });
    keepInzageVan(tx, open, dossierId, clock.now());
    if (invoer.conceptId) {
      const bijlagen = submitConceptbijlagen(tx, { open, clock }, { conceptId: invoer.conceptId, dossierId, aanvraag: invoer.aanvraag });
      if (!bijlagen.ok) return bijlagen;
      deleteConcept(tx, { id: invoer.conceptId, soort: 'aanvraag' });
    }
    return ok({ dossierId, versie: dossier.versie });
  });
}

/** New facts after a decision leave a task behind for people; the decision stays as it is. */
const metHerziening = (open: OpenBestand, clock: Clock, d: Dossier, { beslissing, ...feit }: { beslissing: Beslissing; wat: string; reden: string }): Beslissing =>
  withHerziening(beslissing, d, { ...feit, regelset: getRegelset(open.commissie.regio, d.aanvraag.ontvangenOp), vandaag: clock.today() });

/** Changes a submitted request, with a reason. */
export const reviseAanvraag = (open: OpenBestand, clock: Clock, invoer: Invoer<'reviseAanvraag'>): Antwoord =>
  runInDossier(open, clock, { soort: 'reviseAanvraag', invoer, decide: (d) => metHerziening(open, clock, d, { beslissing: decideWijzigen(d, invoer.aanvraag, invoer.reden, clock.today()), wat: 'de aanvraag', reden: invoer.reden }) });

/** Takes the residence history from a BRP answer. */
export function importVerblijf(open: OpenBestand, clock: Clock, invoer: Invoer<'importVerblijf'>): Antwoord {
  const gelezen = parseBrpAntwoord(invoer.antwoord, invoer.kenmerk);
  if (!gelezen.ok) {
    const plek = gelezen.error.pad ? ` (bij ${gelezen.error.pad})` : '';
    return mislukt('brp_onleesbaar', `Het BRP-antwoord is niet te lezen${plek}: ${gelezen.error.melding} Er is niets gewijzigd.`, 'antwoord');
  }
  return runInDossier(open, clock, { soort: 'importVerblijf', invoer, decide: (d) => metHerziening(open, clock, d, { beslissing: decideVerblijf(d, gelezen.value.perioden), wat: 'het verblijf', reden: invoer.reden ?? '' }) });
}

/** Records a residence history that was typed in. */
export const recordVerblijf = (open: OpenBestand, clock: Clock, invoer: Invoer<'recordVerblijf'>): Antwoord =>
  runInDossier(open, clock, { soort: 'recordVerblijf', invoer, decide: (d) => metHerziening(open, clock, d, { beslissing: decideVerblijf(d, invoer.perioden), wat: 'het verblijf', reden: invoer.reden ?? '' }) });

/** Establishes the municipality of origin on the derivation of this moment. */
export function establishHerkomst(open: OpenBestand, clock: Clock, invoer: Invoer<'establishHerkomst'>): Antwoord {
  return runInDossier(open, clock, {
    soort: 'establishHerkomst', invoer,
    decide: (d) => {
      const afleiding = bepaalAfleiding(d, getRegelset(open.commissie.regio, d.aanvraag.ontvangenOp));
      if (!afleiding) return mislukt('verblijf_ontbreekt', 'Leg eerst de verblijfshistorie vast.');
      return decideHerkomst(d, afleiding, { gemeente: invoer.gemeente, motivering: invoer.motivering });
    },
  });
}

/** What a judgement is checked against, for the person who is signed in. */
const oordeelcontext = (open: OpenBestand, d: Dossier) => ({ regelset: getRegelset(open.commissie.regio, d.aanvraag.ontvangenOp), magStrafrechtelijk: magStrafrechtelijk(open) });

/** Records what the signed-in person finds of the recovery chance, separate from the others. */
export function recordHerstelkansOordeel(open: OpenBestand, clock: Clock, invoer: Invoer<'recordHerstelkansOordeel'>): Antwoord {
  const { medewerker } = open;
  if (!medewerker) return mislukt('niet_aangemeld', 'U bent niet aangemeld. Meld u aan om verder te gaan.');
  const { criteriaset, oordelen } = invoer;
  return runInDossier(open, clock, { soort: 'recordHerstelkansOordeel', invoer, decide: (d) => decideOordeel(d, { medewerkerId: medewerker.id, criteriaset, oordelen }, oordeelcontext(open, d)) });
}

/** Records the joint judgement of the recovery chance. */
export const recordHerstelkans = (open: OpenBestand, clock: Clock, invoer: Invoer<'recordHerstelkans'>): Antwoord =>
  runInDossier(open, clock, { soort: 'recordHerstelkans', invoer, decide: (d) => decideHerstelkans(d, invoer.herstelkans, oordeelcontext(open, d)) });

/** Records a step in a dispute between municipalities about the origin. */
export const recordGeschil = (open: OpenBestand, clock: Clock, invoer: Invoer<'recordGeschil'>): Antwoord =>
  runInDossier(open, clock, { soort: 'recordGeschil', invoer, decide: (d) => decideGeschilstap(d, invoer.geschil) });

/** Chooses municipality and route on the proposal of this moment, which is kept with the choice. */
export function establishVerdeling(open: OpenBestand, clock: Clock, invoer: Invoer<'establishVerdeling'>): Antwoord {
  return runInDossier(open, clock, {
    soort: 'establishVerdeling', invoer,
    decide: (d, tx) => {
      if (invoer.motivering === AFGESCHERMD) return mislukt('tekst_afgeschermd', 'De motivering is voor u afgeschermd. Schrijf een eigen motivering, of laat de wijziging over aan de secretaris.', 'motivering');
      const regelset = getRegelset(open.commissie.regio, d.aanvraag.ontvangenOp);
      const cijfers = bepaalVerdelingsinvoer(tx, { regelset, vandaag: clock.today() });
      const voorstel = bepaalVoorstelMet(d, cijfers, regelset);
      if (!voorstel) return mislukt('herkomst_ontbreekt', 'Stel eerst de herkomst vast.');
      return decideVerdeling(d, voorstel, { gemeente: invoer.gemeente, route: invoer.route, motivering: invoer.motivering, invoer: cijfers });
    },
  });
}

/** Puts a case on the agenda of a planned meeting. */
export const scheduleDossier = (open: OpenBestand, clock: Clock, invoer: Invoer<'scheduleDossier'>): Antwoord =>
  runInDossier(open, clock, {
    soort: 'scheduleDossier', invoer,
    decide: (d, tx) => {
      if (!findVergadering(tx, invoer.vergaderingId)) return mislukt('vergadering_onbekend', 'Deze vergadering bestaat niet meer. Kies een andere.', 'vergaderingId');
      const beslissing = decideAgenderen(d, invoer.vergaderingId);
      const inZitting = beslissing.ok ? agendeerInZitting(tx, { open, clock }, d.id, invoer.vergaderingId) : beslissing;
      return inZitting.ok ? beslissing : inZitting;
    },
  });

/** Takes the decision: freezes the case and makes the document that two people will sign. */
export function establishBesluit(open: OpenBestand, clock: Clock, invoer: Invoer<'establishBesluit'>): Antwoord {
  return runInDossier(open, clock, {
    soort: 'establishBesluit', invoer,
    decide: (d, tx) => {
      const regelset = getRegelset(open.commissie.regio, d.aanvraag.ontvangenOp);
      const tekenaars = (['voorzitter', 'secretaris'] as const).map((rol) => ({ rol, kid: listActieveMedewerkers(tx).find((m) => m.rol === rol)?.sleutel?.kid }));
      const zonder = tekenaars.find((t) => !t.kid);
      if (zonder) return mislukt('ondertekenaar_ontbreekt', `Er is nog geen ${zonder.rol} met een sleutel. Voeg die toe onder Beheer.`);
      const dossierstuk = composeDossierstuk(d, invoer, randomBytes(32).toString('hex'));
      return decideBesluit(d, invoer, dossierstuk, {
        besluitId: randomUUID(), vandaag: clock.today(), regelset, regelsetHash: hashOf(regelset), bijlagen: listBijlagen(tx, d.id).filter((b) => b.verwijderd === null),
        commissie: { id: open.commissie.id, naam: open.commissie.naam, namens: open.commissie.namens },
        voorstelHash: d.verdeling && hashOf(d.verdeling.voorstel), dossierstukHash: hashOf(dossierstuk),
        ondertekenaars: tekenaars.map(({ rol, kid }) => ({ rol, kid: kid ?? '' })),
      });
    },
  });
}

/** Takes back a decision that nobody signed. */
export const revokeBesluit = (open: OpenBestand, clock: Clock, invoer: Invoer<'revokeBesluit'>): Antwoord =>
  runInDossier(open, clock, { soort: 'revokeBesluit', invoer, decide: (d) => decideTerugnemen(d, invoer.reden) });

const isOndertekenrol = (rol: string): rol is Ondertekenrol => rol === 'voorzitter' || rol === 'secretaris';

/** The signed-in person's signature over the decision, made with the key that only the personal code opens. */
async function maakHandtekening(open: OpenBestand, besluit: NonNullable<Dossier['besluit']>, code: string) {
  const wie = open.medewerker && findMedewerker(open.casefile.read, open.medewerker.id);
  if (!wie?.sleutel || !isOndertekenrol(wie.rol)) return mislukt('niet_bevoegd', 'Alleen de voorzitter en de secretaris ondertekenen een besluit.');
  const sleutel = await unwrapSigningKey(Verpakking.parse(wie.sleutel.verpakteSleutel), code);
  if (!sleutel) return mislukt('code_onjuist', 'Deze persoonlijke code klopt niet. Er is niets ondertekend.', 'code');
  const { kid } = wie.sleutel;
  return ok({ rol: wie.rol, kid, ...(await signDetached(besluit.document, sleutel, kid)) });
}

/** Signs the decision. With the second signature it is taken, and waits for the register in the same transaction. */
export async function signBesluit(open: OpenBestand, clock: Clock, invoer: Invoer<'signBesluit'>): Promise<Antwoord> {
  const gezien = loadDossier(open.casefile.read, invoer.dossierId);
  if (!gezien?.besluit) return mislukt('besluit_ontbreekt', 'Er is nog geen besluit om te ondertekenen.');
  const handtekening = await maakHandtekening(open, gezien.besluit, invoer.code);
  if (!handtekening.ok) return handtekening;
  const gedaan = runInDossier(open, clock, { soort: 'signBesluit', invoer, geheim: ['code'], decide: (d) => decideOndertekenen(d, handtekening.value) });
  if (gedaan.ok) open.sender.wake();
  return gedaan;
}
