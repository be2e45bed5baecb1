import type { DossierId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Aanvraag } from '../aanvraag/aanvraag.ts';
import { vindFouten } from '../aanvraag/controleer-aanvraag.ts';
import type { Handtekening, VastgesteldeHerkomst, Verdelingsinvoer } from '../besluit/besluit.ts';
import { findGemeente, gemeenteNaam, isGemeenteOp } from '../gemeente/gemeente.ts';
import { decideGeschil, type Geschilgebeurtenis } from '../herkomst/geschil.ts';
import { eersteDag } from '../herkomst/onzekere-datum.ts';
import type { HerkomstUitkomst } from '../herkomst/uitkomst.ts';
import { nieuwsteEerst, type Verblijfperiode } from '../herkomst/verblijfperiode.ts';
import { bepaalMotiveringsplicht } from '../verdeling/propose-verdeling.ts';
import type { Route } from '../verdeling/regelset.ts';
import type { Verdelingsvoorstel } from '../verdeling/voorstel.ts';
import type { Dossier, Registratie } from './dossier.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { weiger, weigerActie, type Weigering } from './weigering.ts';

/** The outcome of a step: the events that happened, or why it is refused. */
export type Beslissing = Result<readonly Gebeurtenis[], Weigering>;

/** Submits a request as a new case (Awb art. 4:1). */
export function decideIndienen(aanvraag: Aanvraag, context: { dossierId: DossierId; nummer: string; vandaag: PlainDate }): Beslissing {
  const [fout] = vindFouten(aanvraag, context.vandaag);
  if (fout) return weiger('aanvraag_ongeldig', fout.melding, fout.veld);
  return ok([{ soort: 'AanvraagIngediend', dossierId: context.dossierId, nummer: context.nummer, aanvraag }]);
}

/** Changes a submitted request; the reason is kept with it. */
export function decideWijzigen(d: Dossier, aanvraag: Aanvraag, reden: string, vandaag: PlainDate): Beslissing {
  const geweigerd = weigerActie(d, 'wijzigAanvraag');
  if (geweigerd) return geweigerd;
  const [fout] = vindFouten(aanvraag, vandaag);
  if (fout) return weiger('aanvraag_ongeldig', fout.melding, fout.veld);
  return ok([{ soort: 'AanvraagGewijzigd', aanvraag, reden }]);
}

/** Records the residence history. A hand-typed period must name a municipality that existed when it began. */
export function decideVerblijf(d: Dossier, perioden: readonly Verblijfperiode[]): Beslissing {
  const geweigerd = weigerActie(d, 'legVerblijfVast');
  if (geweigerd) return geweigerd;
  for (const [i, periode] of perioden.entries()) {
    const gemeente = periode.gemeente === null ? undefined : findGemeente(periode.gemeente);
    if (periode.bron !== 'brp' && gemeente?.einddatum && gemeente.einddatum <= eersteDag(periode.van))
      return weiger('gemeente_beeindigd', `De gemeente ${gemeente.naam} bestond toen niet meer.${gemeente.opvolger ? ` Kies ${gemeenteNaam(gemeente.opvolger)}.` : ''}`, `perioden.${i}.gemeente`);
  }
  return ok([{ soort: 'VerblijfVastgelegd', perioden: nieuwsteEerst(perioden) }]);
}

/** Establishes the origin. Where the derivation is not certain, or people decide otherwise, a reason is compulsory. */
export function decideHerkomst(d: Dossier, afleiding: HerkomstUitkomst, keuze: Pick<VastgesteldeHerkomst, 'gemeente' | 'motivering'>): Beslissing {
  const geweigerd = weigerActie(d, 'stelHerkomstVast');
  if (geweigerd) return geweigerd;
  if (keuze.gemeente !== null && !isGemeenteOp(keuze.gemeente, d.aanvraag.ontvangenOp))
    return weiger('gemeente_beeindigd', `"${gemeenteNaam(keuze.gemeente)}" is op de dag van ontvangst geen gemeente. Kies een gemeente uit de lijst.`, 'gemeente');
  const afgeleid = afleiding.opvolger ?? afleiding.gemeente;
  const zeker = afleiding.uitkomst === 'vastgesteld' || afleiding.uitkomst === 'buiten_de_regio';
  if (keuze.motivering === '' && (!zeker || keuze.gemeente !== afgeleid))
    return weiger('motivering_ontbreekt', zeker ? 'U kiest een andere gemeente dan uit de gegevens volgt. Schrijf op waarom.' : 'De herkomst volgt niet zeker uit de gegevens. Schrijf op waarom u dit vaststelt.', 'motivering');
  return ok([{ soort: 'HerkomstVastgesteld', herkomst: { afleiding, ...keuze } }]);
}

/** Records what happens in a dispute between municipalities about the origin; it never changes the origin by itself. Possible in every status. */
export function decideGeschilstap(d: Dossier, gebeurtenis: Geschilgebeurtenis): Beslissing {
  const beslissing = decideGeschil(d.geschil, gebeurtenis);
  return beslissing.ok ? ok(beslissing.value.map((geschil) => ({ soort: 'GeschilBijgewerkt' as const, geschil }))) : weiger(beslissing.error.code, beslissing.error.melding, `geschil.${beslissing.error.veld}`);
}

/** Chooses municipality and route on the proposal; a deviation, a full cap or a signal needs a written reason. */
export function decideVerdeling(d: Dossier, voorstel: Verdelingsvoorstel, keuze: { gemeente: string; route: Route; motivering: string; invoer?: Verdelingsinvoer }): Beslissing {
  const geweigerd = weigerActie(d, 'bepaalVerdeling');
  if (geweigerd) return geweigerd;
  if (!voorstel.perGemeente.some((g) => g.gemeente === keuze.gemeente)) return weiger('gemeente_buiten_regio', `${gemeenteNaam(keuze.gemeente)} hoort niet bij de regio.`, 'gemeente');
  const plicht = bepaalMotiveringsplicht(voorstel, keuze.gemeente);
  if (keuze.route !== voorstel.route) plicht.push('U wijkt af van de voorgestelde route.');
  if (plicht.length > 0 && keuze.motivering === '') return weiger('motivering_ontbreekt', `Deze keuze vraagt een motivering. ${plicht.join(' ')}`, 'motivering');
  return ok([{ soort: 'VerdelingBepaald', verdeling: { voorstel, ...keuze } }]);
}

/** Puts the case on the agenda of a meeting. */
export function decideAgenderen(d: Dossier, vergaderingId: string): Beslissing {
  return weigerActie(d, 'agendeer') ?? ok([{ soort: 'DossierGeagendeerd', vergaderingId }]);
}

/** Takes back a decision that nobody signed yet; a signed one is corrected by a new one. */
export function decideTerugnemen(d: Dossier, reden: string): Beslissing {
  return weigerActie(d, 'neemBesluitTerug') ?? ok([{ soort: 'BesluitTeruggenomen', reden }]);
}

/** Adds a signature whose cryptography the caller verified: the right role, the right key, once. */
export function decideOndertekenen(d: Dossier, handtekening: Handtekening): Beslissing {
  const geweigerd = weigerActie(d, 'onderteken');
  if (geweigerd) return geweigerd;
  const plaats = d.besluit?.document.ondertekenaars.find((o) => o.rol === handtekening.rol);
  if (!plaats || plaats.kid !== handtekening.kid) return weiger('niet_bevoegd', `U bent niet de ${handtekening.rol} die dit besluit moet ondertekenen.`);
  if (d.besluit?.handtekeningen.some((h) => h.rol === handtekening.rol)) return weiger('al_ondertekend', `De ${handtekening.rol} heeft dit besluit al ondertekend.`);
  return ok([{ soort: 'BesluitOndertekend', handtekening }]);
}

/** Records what the register answered; the same answer twice changes nothing. */
export function decideRegistratie(d: Dossier, registratie: Registratie): Beslissing {
  if (d.registratie?.soort === 'aanvaard') return ok([]);
  if (d.status !== 'ondertekend') throw new Error(`Register answer for a case that is ${d.status}`);
  return ok([{ soort: 'RegisterAntwoordOntvangen', registratie }]);
}
