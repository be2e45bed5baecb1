import type { Invoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { Verloopnaam } from '../../../shared/contract/verloop.ts';
import type { Beslissing } from '../../../shared/domain/dossier/decide.ts';
import * as na from '../../../shared/domain/dossier/decide-na-besluit.ts';
import * as voor from '../../../shared/domain/dossier/decide-verloop.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { bepaalTermijnparameters } from '../../../shared/domain/termijn/beslistermijn.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { refuseOnderVoorbehoud } from '../plafond/plafondvragen.ts';
import type { Clock } from '../ports/clock.ts';
import { readOntvangstdag } from '../ontvangstdag.ts';
import type { OpenBestand } from '../session.ts';
import { getRegelset, runInDossier, type Gedaan } from './run-command.ts';

type Beslis<N extends Verloopnaam> = (d: Dossier, invoer: Invoer<N>, context: voor.Verloopcontext) => Beslissing;

/** The day on which the register took the present decision in; today when there is no receipt, which the status refuses first. */
const ontvangstdag = (d: Dossier, vandaag: PlainDate): PlainDate => (d.registratie?.soort === 'aanvaard' ? readOntvangstdag(d.registratie.ontvangstbewijs) : vandaag);

/** What each step decides with: only the fields that its event holds, so that nothing else of the request is stored. */
const BESLISSINGEN = {
  requestAanvulling: (d, { gevraagdOp, gevraagd, uiterlijk }, c) => voor.decideAanvullingVragen(d, { gevraagdOp, gevraagd, uiterlijk }, c),
  recordAanvulling: (d, { ontvangenOp, compleet, toelichting }, c) => voor.decideAanvullingOntvangen(d, { ontvangenOp, compleet, toelichting }, c),
  requestAdvies: (d, { adviseur, vraag, gevraagdOp, uiterlijk }, c) => voor.decideAdviesVragen(d, { adviseur, vraag, gevraagdOp, uiterlijk }, c),
  recordAdvies: (d, { adviseur, ontvangenOp, uitgebleven, conclusie }, c) => voor.decideAdviesOntvangen(d, { adviseur, ontvangenOp, uitgebleven, conclusie }, c),
  holdDossier: (d, { tot, reden }, c) => voor.decideAanhouden(d, { tot, reden }, c),
  resumeDossier: (d, { reden }, c) => voor.decideHervatten(d, reden, c),
  recordVertraging: (d, { gemeldOp, nieuweDatum, reden }, c) => voor.decideVertraging(d, { gemeldOp, nieuweDatum, reden }, c),
  suspendTermijn: (d, { grond, van, tot, reden }, c) => voor.decideOpschorten(d, { grond, van, tot, reden }, c),
  recordIngebrekestelling: (d, { ontvangenOp }, c) => voor.decideIngebrekestelling(d, ontvangenOp, c),
  withdrawAanvraag: (d, { op, reden }, c) => voor.decideAanvraagIntrekken(d, { op, reden }, c),
  publishBesluit: (d, { op, wijze }, c) => na.decideBekendmaken(d, { op, wijze }, { ...c, ontvangenDoorRegister: ontvangstdag(d, c.vandaag) }),
  receiveBezwaar: (d, { ontvangenOp, gepostOp, metCommissie }, c) => na.decideBezwaarOntvangen(d, { ontvangenOp, gepostOp, metCommissie }, c),
  recordHoorzitting: (d, { op, gehoord, verslag }, c) => na.decideHoorzitting(d, { op, gehoord, verslag }, c),
  adjournBezwaar: (d, { tot, metInstemming, reden }, c) => na.decideVerdagen(d, { tot, metInstemming, reden }, c),
  decideBezwaar: (d, { op, uitkomst, motivering, verschoonbaar }, c) => na.decideBezwaarBeslissen(d, { op, uitkomst, motivering, verschoonbaar }, c),
  recordBeroep: (d, { ingesteldOp, instantie }, c) => na.decideBeroep(d, { ingesteldOp, instantie }, c),
  recordUitspraak: (d, { op, uitkomst, toelichting }, c) => na.decideUitspraak(d, { op, uitkomst, toelichting }, c),
  lapseUrgentie: (d, _invoer, c) => na.decideVervallen(d, c),
  beginVervolg: (d, { soort, aanvraagOp, reden }, c) => na.decideVervolg(d, { soort, aanvraagOp, reden }, c),
  stopVervolg: (d, { reden }, c) => na.decideVervolgStoppen(d, reden, c),
  resolveHerziening: (d, { reden }, c) => na.decideHerzieningAfronden(d, reden, c),
  closeDossier: (d, { reden }, c) => na.decideAfsluiten(d, reden, c),
} as const satisfies { [N in Verloopnaam]: Beslis<N> };

/** Carries one step around the terms of a case out. */
export function runVerloop<N extends Verloopnaam>(open: OpenBestand, clock: Clock, { naam, invoer }: { naam: N; invoer: Invoer<N> }): Result<Gedaan, Fout> {
  const beslis = BESLISSINGEN[naam] as Beslis<N>; // the row of this name, which the compiler cannot follow through a table
  return runInDossier(open, clock, {
    soort: naam, invoer,
    decide: (d, tx) => (naam === 'publishBesluit' ? refuseOnderVoorbehoud(tx, d) : undefined) ?? beslis(d, invoer, { vandaag: clock.today(), parameters: bepaalTermijnparameters(getRegelset(open.commissie.regio, d.aanvraag.ontvangenOp)) }),
  });
}
