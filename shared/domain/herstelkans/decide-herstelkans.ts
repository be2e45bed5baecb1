import { ok, type Result } from '../../kernel/result.ts';
import type { Beslissing } from '../dossier/decide.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { weiger, weigerActie, type Weigering } from '../dossier/weigering.ts';
import { gemeenteNaam } from '../gemeente/gemeente.ts';
import type { Regelset } from '../verdeling/regelset.ts';
import { findCriteriaset, type Criteriaset } from './criteriasets.ts';
import type { Herstelkans, Oordeel } from './herstelkans.ts';
import type { Oordelenlijst } from './ledenoordeel.ts';
import { AFGESCHERMD } from './strafrechtelijk.ts';

/** What a judgement is checked against, and whether this person may judge on criminal data. */
export type Oordeelcontext = { readonly regelset: Regelset; readonly magStrafrechtelijk: boolean };

const setOnbekend = (): Result<never, Weigering> => weiger('criteriaset_onbekend', 'Deze lijst van criteria hoort niet bij de afspraken van de regio. Kies een lijst.', 'criteriaset');

/** Refuses a judgement on criminal data without the consent (UAVG art. 32 onder a) or the right for it. */
function weigerStrafrechtelijk(d: Dossier, naam: string, { magStrafrechtelijk }: Oordeelcontext, veld: string): Result<never, Weigering> | undefined {
  if (!magStrafrechtelijk) return weiger('geen_recht_strafrechtelijk', `Uw rol mag geen strafrechtelijke gegevens zien of beoordelen. Laat "${naam}" leeg.`, veld);
  if (!d.aanvraag.toestemming.strafrechtelijkeGegevens)
    return weiger('toestemming_ontbreekt', `Voor "${naam}" is toestemming van de aanvrager nodig (art. 32 onder a UAVG). Die is niet gegeven: laat dit oordeel op "Onbekend" staan.`, veld);
  return undefined;
}

/** Refuses judgements that do not answer this set: an unknown criterion, a municipality outside the region, one cell twice. */
function weigerOordelen(d: Dossier, oordelen: readonly Oordeel[], set: Criteriaset, context: Oordeelcontext): Result<never, Weigering> | undefined {
  for (const [i, oordeel] of oordelen.entries()) {
    const criterium = set.criteria.find((c) => c.code === oordeel.criterium);
    if (!criterium) return weiger('criterium_onbekend', `Dit criterium hoort niet bij "${set.naam}".`, `oordelen.${i}.criterium`);
    const geweigerd = criterium.strafrechtelijk && oordeel.oordeel !== 'onbekend' ? weigerStrafrechtelijk(d, criterium.naam, context, `oordelen.${i}.oordeel`) : undefined;
    if (geweigerd) return geweigerd;
    if (oordelen.some((ander, j) => j < i && ander.criterium === oordeel.criterium && ander.gemeente === oordeel.gemeente))
      return weiger('oordeel_dubbel', `Er staan twee oordelen over "${criterium.naam}" voor ${gemeenteNaam(oordeel.gemeente)}.`, `oordelen.${i}`);
  }
  return undefined;
}

/** Records what one member finds, before the discussion. Closed once the joint conclusion is there. */
export function decideOordeel(d: Dossier, gegeven: { readonly medewerkerId: string } & Oordelenlijst, context: Oordeelcontext): Beslissing {
  const geweigerd = weigerActie(d, 'geefOordeel');
  if (geweigerd) return geweigerd;
  const set = findCriteriaset(context.regelset, gegeven.criteriaset);
  if (!set) return setOnbekend();
  const { medewerkerId, criteriaset, oordelen } = gegeven;
  return weigerOordelen(d, oordelen, set, context) ?? ok([{ soort: 'HerstelkansOordeelGegeven', medewerkerId, criteriaset, oordelen }]);
}

/** The judgements on criminal data that were there already, for a change by somebody who does not see them. */
function behoudStrafrechtelijk(d: Dossier, herstelkans: Herstelkans, set: Criteriaset): Oordeel[] {
  const codes = set.criteria.filter((c) => c.strafrechtelijk).map((c) => c.code);
  return [...herstelkans.oordelen.filter((o) => !codes.includes(o.criterium)), ...(d.herstelkans?.oordelen ?? []).filter((o) => codes.includes(o.criterium))];
}

/** Records the joint judgement of the recovery chance with the conclusion that people drew. */
export function decideHerstelkans(d: Dossier, herstelkans: Herstelkans, context: Oordeelcontext): Beslissing {
  const geweigerd = weigerActie(d, 'beoordeelHerstelkans');
  if (geweigerd) return geweigerd;
  const set = findCriteriaset(context.regelset, herstelkans.criteriaset);
  if (!set) return setOnbekend();
  const oordeelfout = weigerOordelen(d, herstelkans.oordelen, set, context);
  if (oordeelfout) return oordeelfout;
  const { gemeente, motivering } = herstelkans.conclusie;
  if (gemeente !== null && !context.regelset.leden.includes(gemeente)) return weiger('gemeente_buiten_regio', `${gemeenteNaam(gemeente)} hoort niet bij de regio ${context.regelset.regio}.`, 'conclusie.gemeente');
  if (context.magStrafrechtelijk) return ok([{ soort: 'HerstelkansBeoordeeld', herstelkans }]);
  if (motivering === AFGESCHERMD) return weiger('tekst_afgeschermd', 'De motivering is voor u afgeschermd. Schrijf een eigen motivering, of laat de wijziging over aan de secretaris.', 'conclusie.motivering');
  return ok([{ soort: 'HerstelkansBeoordeeld', herstelkans: { ...herstelkans, oordelen: behoudStrafrechtelijk(d, herstelkans, set) } }]);
}
