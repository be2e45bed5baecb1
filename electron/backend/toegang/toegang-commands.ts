import type { Invoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { magActie, ROLTOEGANG } from '../../../shared/domain/toegang/toegang.ts';
import type { DossierId, MedewerkerId, Moment } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { WriteTx } from '../../../db/handle.ts';
import { appendJournal, readJournalHead } from '../../../db/journal.ts';
import { findZaaktoegang } from '../../../db/readmodels/zaaktoegang.ts';
import { findBehandeling, saveBehandeling } from '../../../db/repositories/behandeling-repository.ts';
import { grantInzagerecht, withdrawInzagerecht } from '../../../db/repositories/inzagerecht-repository.ts';
import { findMedewerker } from '../../../db/repositories/medewerker-repository.ts';
import { saveNevenregels } from '../../../db/repositories/nevenregel-repository.ts';
import { runOnce } from '../commands/run-command.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';

/** What the journal tells of access to a case; the case itself does not change by it. */
export type Toegangspost =
  | { readonly soort: 'BehandelaarToegewezen' | 'DossierOvergenomen'; readonly medewerkerId: MedewerkerId; readonly van: MedewerkerId | null; readonly reden: string }
  | { readonly soort: 'InzageVerleend'; readonly medewerkerIds: readonly MedewerkerId[]; readonly reden: string }
  | { readonly soort: 'InzageIngetrokken'; readonly medewerkerId: MedewerkerId; readonly reden: string };

type Schrijver = { readonly open: Pick<OpenBestand, 'medewerker'>; readonly nu: Moment };

function recordToegang(tx: WriteTx, { open, nu }: Schrijver, dossierId: DossierId, { soort, ...inhoud }: Toegangspost): void {
  appendJournal(tx, [{ dossierId: null, soort, versie: 0, medewerkerId: open.medewerker?.id ?? null, tijdstip: nu, inhoud: { dossierId, ...inhoud } }]);
  saveNevenregels(tx, dossierId, [readJournalHead(tx).nummer]);
}

const dossierOnbekend = (): Result<never, Fout> => mislukt('dossier_onbekend', 'Dit dossier staat niet in dit bestand.');

/** Whether this person can handle this case: by role, and without an interest in it. Handling it opens a secret case. */
function toetsBehandelaar(tx: WriteTx, dossierId: DossierId, medewerkerId: MedewerkerId): Result<null, Fout> {
  const zaak = findZaaktoegang(tx, dossierId, medewerkerId);
  const wie = findMedewerker(tx, medewerkerId);
  if (!zaak) return dossierOnbekend();
  if (!wie || wie.einde) return mislukt('medewerker_onbekend', 'Deze medewerker heeft geen toegang tot dit bestand.', 'medewerkerId');
  const mag = magActie(wie, { recht: 'behandelen' }, { ...zaak, behandelaar: wie.id });
  if (mag.ok) return ok(null);
  return mag.error.code === 'niet_onpartijdig'
    ? mislukt('niet_onpartijdig', 'Deze medewerker neemt niet deel aan dit dossier, omdat hij er belang bij kan hebben (art. 2:4 Awb). Kies iemand anders.', 'medewerkerId')
    : mislukt('behandelt_niet', 'Deze medewerker kan geen dossiers behandelen. Kies iemand anders.', 'medewerkerId');
}

/** Gives the case to a handler. */
export const assignDossier = (open: OpenBestand, clock: Clock, invoer: Invoer<'assignDossier'>): Result<null, Fout> =>
  runOnce(open, clock, { commandId: invoer.commandId, soort: 'assignDossier', verzoek: invoer }, (tx) => {
    const { dossierId, medewerkerId, reden } = invoer;
    const mag = toetsBehandelaar(tx, dossierId, medewerkerId);
    if (!mag.ok) return mag;
    const van = findBehandeling(tx, dossierId)?.medewerkerId ?? null;
    if (van === medewerkerId) return mislukt('al_behandelaar', 'Deze medewerker behandelt dit dossier al. Er is niets veranderd.', 'medewerkerId');
    const nu = clock.now();
    saveBehandeling(tx, dossierId, { medewerkerId, sinds: nu });
    recordToegang(tx, { open, nu }, dossierId, { soort: 'BehandelaarToegewezen', medewerkerId, van, reden });
    return ok(null);
  });

/** Takes a case over: the signed-in person handles it from now on. */
export function takeOverDossier(open: OpenBestand, clock: Clock, invoer: Invoer<'takeOverDossier'>): Result<null, Fout> {
  const { medewerker } = open;
  if (!medewerker) return mislukt('niet_aangemeld', 'U bent niet aangemeld. Meld u aan om verder te gaan.');
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'takeOverDossier', verzoek: { ...invoer, medewerkerId: medewerker.id } }, (tx) => {
    const { dossierId, reden } = invoer;
    const mag = toetsBehandelaar(tx, dossierId, medewerker.id);
    if (!mag.ok) return mag;
    const van = findBehandeling(tx, dossierId)?.medewerkerId ?? null;
    if (van === medewerker.id) return mislukt('al_behandelaar', 'U behandelt dit dossier al. Er is niets veranderd.');
    const nu = clock.now();
    saveBehandeling(tx, dossierId, { medewerkerId: medewerker.id, sinds: nu });
    recordToegang(tx, { open, nu }, dossierId, { soort: 'DossierOvergenomen', medewerkerId: medewerker.id, van, reden });
    return ok(null);
  });
}

/** Names people for a secret case. Naming gives no right that the role does not have. */
export const grantInzage = (open: OpenBestand, clock: Clock, invoer: Invoer<'grantInzage'>): Result<null, Fout> =>
  runOnce(open, clock, { commandId: invoer.commandId, soort: 'grantInzage', verzoek: invoer }, (tx) => {
    const { dossierId, reden } = invoer;
    const door = open.medewerker?.id;
    const nu = clock.now();
    const nieuw: MedewerkerId[] = [];
    for (const medewerkerId of new Set(invoer.medewerkerIds)) {
      const wie = findMedewerker(tx, medewerkerId);
      const zaak = findZaaktoegang(tx, dossierId, medewerkerId);
      if (!zaak) return dossierOnbekend();
      if (!wie || wie.einde) return mislukt('medewerker_onbekend', 'Deze medewerker heeft geen toegang tot dit bestand.', 'medewerkerIds');
      const mag = magActie(wie, { recht: 'lezen' }, { ...zaak, genoemden: [wie.id] });
      if (!mag.ok) return mislukt(mag.error.code, `${wie.naam} kan dit dossier niet inzien, ook niet als u hem of haar aanwijst. ${mag.error.code === 'niet_onpartijdig' ? 'Hij of zij kan er belang bij hebben (art. 2:4 Awb).' : 'Dat past niet bij de rol of de organisatie.'}`, 'medewerkerIds');
      if (door !== undefined && grantInzagerecht(tx, { dossierId, medewerkerId, reden, verleendOp: nu, verleendDoor: door })) nieuw.push(medewerkerId);
    }
    if (nieuw.length === 0) return mislukt('al_aangewezen', 'Wie u koos, was al aangewezen. Er is niets veranderd.', 'medewerkerIds');
    recordToegang(tx, { open, nu }, dossierId, { soort: 'InzageVerleend', medewerkerIds: nieuw, reden });
    return ok(null);
  });

/** Names who gets a case sent for a meeting and does not see it yet (it is secret, or he is an adviser): without it they could not prepare it. */
export function nameOntvangers(tx: WriteTx, open: Pick<OpenBestand, 'medewerker'>, { dossierIds, medewerkerIds, reden, nu }: { dossierIds: readonly DossierId[]; medewerkerIds: readonly MedewerkerId[]; reden: string; nu: Moment }): void {
  const door = open.medewerker?.id;
  if (door === undefined) return;
  for (const dossierId of dossierIds) {
    const nieuw = medewerkerIds.filter((medewerkerId) => {
      const wie = findMedewerker(tx, medewerkerId);
      const zaak = findZaaktoegang(tx, dossierId, medewerkerId);
      if (!wie || !zaak || magActie(wie, { recht: 'lezen' }, zaak).ok || !magActie(wie, { recht: 'lezen' }, { ...zaak, genoemden: [wie.id] }).ok) return false;
      return grantInzagerecht(tx, { dossierId, medewerkerId, reden, verleendOp: nu, verleendDoor: door });
    });
    if (nieuw.length > 0) recordToegang(tx, { open, nu }, dossierId, { soort: 'InzageVerleend', medewerkerIds: nieuw, reden });
  }
}

/** Takes the naming of somebody back. */
export const withdrawInzage = (open: OpenBestand, clock: Clock, invoer: Invoer<'withdrawInzage'>): Result<null, Fout> =>
  runOnce(open, clock, { commandId: invoer.commandId, soort: 'withdrawInzage', verzoek: invoer }, (tx) => {
    const { dossierId, medewerkerId, reden } = invoer;
    const nu = clock.now();
    if (!withdrawInzagerecht(tx, { dossierId, medewerkerId, op: nu, reden })) return mislukt('niet_aangewezen', 'Deze medewerker was niet aangewezen voor dit dossier. Er is niets veranderd.');
    recordToegang(tx, { open, nu }, dossierId, { soort: 'InzageIngetrokken', medewerkerId, reden });
    return ok(null);
  });

/** Who brings a case in goes on seeing it, also when its data turn out to be secret. Changes nothing for who sees all of them. */
export function keepInzageVan(tx: WriteTx, open: Pick<OpenBestand, 'medewerker'>, dossierId: DossierId, nu: Moment): void {
  const { medewerker } = open;
  if (!medewerker || ROLTOEGANG[medewerker.rol].geheim === 'altijd') return;
  grantInzagerecht(tx, { dossierId, medewerkerId: medewerker.id, reden: 'Bracht deze zaak in.', verleendOp: nu, verleendDoor: medewerker.id });
}
