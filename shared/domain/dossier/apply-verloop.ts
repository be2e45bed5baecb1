import { assertNever } from '../../kernel/assert-never.ts';
import { replaceFirst } from '../../kernel/replace-first.ts';
import type { Dossier, Status } from './dossier.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { LEEG_VERLOOP, openAanvulling, openAdviezen, openBeroep, openBezwaar, verloopVan, type Verloop } from './verloop.ts';

/** The events about what moves, stops or starts a term, before and after the decision. */
export type Verloopgebeurtenis = Extract<
  Gebeurtenis,
  {
    soort:
      | 'AanvullingGevraagd' | 'AanvullingOntvangen' | 'AdviesGevraagd' | 'AdviesOntvangen' | 'DossierAangehouden' | 'DossierHervat' | 'VertragingGemeld' | 'TermijnOpgeschort' | 'InGebrekeGesteld'
      | 'AanvraagIngetrokken' | 'BesluitBekendgemaakt' | 'BezwaarOntvangen' | 'HoorzittingVastgelegd' | 'BezwaarVerdaagd' | 'BezwaarBeslist' | 'BeroepIngesteld' | 'UitspraakOntvangen'
      | 'VerklaringVervallen' | 'VervolgBegonnen' | 'VervolgGestopt' | 'HerzieningNodig' | 'HerzieningAfgedaan' | 'DossierAfgesloten';
  }
>;

/** Where a case stands while it is prepared: what holds it up comes before how far it is. */
export function bepaalVoorbereidingsstatus(d: Pick<Dossier, 'verloop' | 'vergaderingId'>): Status {
  const v = verloopVan(d);
  if (v.aanhouding) return 'aangehouden';
  if (openAanvulling(v)) return 'onvolledig';
  if (d.vergaderingId !== null) return 'geagendeerd';
  return openAdviezen(v).length > 0 ? 'advies_gevraagd' : 'in_behandeling';
}

/** Where a case stands once its decision was made known. */
export function bepaalStatusNaBesluit(d: Pick<Dossier, 'verloop' | 'besluit'>): Status {
  const v = verloopVan(d);
  if (openBeroep(v)) return 'beroep';
  if (openBezwaar(v)) return 'bezwaar';
  if (v.einde) return v.einde.soort === 'vervallen' ? 'vervallen' : 'ingetrokken';
  return v.vervolg?.soort === 'verlenging' && d.besluit?.document.dictum === 'toewijzen' ? 'verlengd' : 'bekendgemaakt';
}

/** What an event does to the course of a case; the status follows from it. */
function applyVerloopdeel(v: Verloop, g: Exclude<Verloopgebeurtenis, { soort: 'VervolgBegonnen' | 'VervolgGestopt' }>): Verloop {
  switch (g.soort) {
    case 'AanvullingGevraagd': {
      const { soort: _soort, ...vraag } = g;
      return { ...v, aanvullingen: [...v.aanvullingen, { ...vraag, ontvangenOp: null, compleet: null, toelichting: '' }] };
    }
    case 'AanvullingOntvangen': {
      const { soort: _soort, ...antwoord } = g;
      // the first answer ended the suspension; a later one to the same question does not move that day
      return { ...v, aanvullingen: v.aanvullingen.map((a, i) => (i === v.aanvullingen.length - 1 ? { ...a, ...antwoord, ontvangenOp: a.ontvangenOp ?? g.ontvangenOp } : a)) };
    }
    case 'AdviesGevraagd': {
      const { soort: _soort, ...vraag } = g;
      return { ...v, adviezen: [...v.adviezen, { ...vraag, ontvangenOp: null, uitgebleven: false, conclusie: '' }] };
    }
    case 'AdviesOntvangen': {
      const { soort: _soort, ...antwoord } = g;
      return { ...v, adviezen: replaceFirst(v.adviezen, (a) => a.ontvangenOp === null && a.adviseur === g.adviseur, (a) => ({ ...a, ...antwoord })) };
    }
    case 'DossierAangehouden':
      return { ...v, aanhouding: { op: g.op, tot: g.tot, reden: g.reden } };
    case 'DossierHervat':
      return { ...v, aanhouding: null };
    case 'VertragingGemeld':
      return { ...v, vertragingen: [...v.vertragingen, { gemeldOp: g.gemeldOp, nieuweDatum: g.nieuweDatum, reden: g.reden }] };
    case 'TermijnOpgeschort':
      return { ...v, stilstanden: [...v.stilstanden, { grond: g.grond, van: g.van, tot: g.tot, reden: g.reden }] };
    case 'InGebrekeGesteld':
      return { ...v, ingebrekestellingen: [...v.ingebrekestellingen, { ontvangenOp: g.ontvangenOp }] };
    case 'AanvraagIngetrokken':
      return { ...v, aanhouding: null, einde: { soort: 'aanvraag_ingetrokken', op: g.op, reden: g.reden } };
    case 'VerklaringVervallen':
      return { ...v, einde: { soort: 'vervallen', op: g.op, reden: g.reden } };
    case 'HerzieningNodig':
      return { ...v, herzieningen: [...v.herzieningen, { sinds: g.sinds, aanleiding: g.aanleiding, taak: g.taak, afgedaan: null }] };
    case 'HerzieningAfgedaan':
      return { ...v, herzieningen: v.herzieningen.map((h) => (h.afgedaan ? h : { ...h, afgedaan: { op: g.op, reden: g.reden } })) };
    case 'DossierAfgesloten':
      return { ...v, afgesloten: { op: g.op, reden: g.reden } };
    default:
      return applyRechtsmiddel(v, g);
  }
}

type Rechtsmiddelgebeurtenis = Extract<Verloopgebeurtenis, { soort: 'BesluitBekendgemaakt' | 'BezwaarOntvangen' | 'HoorzittingVastgelegd' | 'BezwaarVerdaagd' | 'BezwaarBeslist' | 'BeroepIngesteld' | 'UitspraakOntvangen' }>;

/** The part about making known, objection and appeal. */
function applyRechtsmiddel(v: Verloop, g: Rechtsmiddelgebeurtenis): Verloop {
  const bezwaar = (deel: Partial<Verloop['bezwaren'][number]>): Verloop => ({ ...v, bezwaren: replaceFirst(v.bezwaren, (b) => b.beslissing === null, (b) => ({ ...b, ...deel })) });
  switch (g.soort) {
    case 'BesluitBekendgemaakt': {
      const bekend = { ...v, bekendmaking: { op: g.op, wijze: g.wijze } };
      return v.vervolg?.soort === 'intrekking' ? { ...bekend, einde: { soort: 'besluit_ingetrokken', op: g.op, reden: v.vervolg.reden } } : bekend;
    }
    case 'BezwaarOntvangen': {
      const { soort: _soort, ...ontvangst } = g;
      return { ...v, afgesloten: null, bezwaren: [...v.bezwaren, { ...ontvangst, hoorzitting: null, verdaagd: null, beslissing: null }] };
    }
    case 'HoorzittingVastgelegd':
      return bezwaar({ hoorzitting: { op: g.op, gehoord: g.gehoord, verslag: g.verslag } });
    case 'BezwaarVerdaagd':
      return bezwaar({ verdaagd: { op: g.op, tot: g.tot, metInstemming: g.metInstemming, reden: g.reden } });
    case 'BezwaarBeslist':
      return bezwaar({ beslissing: { op: g.op, uitkomst: g.uitkomst, motivering: g.motivering, verschoonbaar: g.verschoonbaar } });
    case 'BeroepIngesteld':
      return { ...v, afgesloten: null, beroepen: [...v.beroepen, { ingesteldOp: g.ingesteldOp, instantie: g.instantie, uitspraak: null }] };
    case 'UitspraakOntvangen':
      return { ...v, beroepen: replaceFirst(v.beroepen, (b) => b.uitspraak === null, (b) => ({ ...b, uitspraak: { op: g.op, uitkomst: g.uitkomst, toelichting: g.toelichting } })) };
    default:
      return assertNever(g);
  }
}

/** A new round: the decision with its course is kept as it was, and the case is prepared again. */
function beginRonde(d: Dossier, vervolg: NonNullable<Verloop['vervolg']>): Dossier {
  if (!d.besluit) throw new Error('VervolgBegonnen without a decision');
  const opnieuw = vervolg.soort === 'herbeoordeling' ? { herkomst: null, verdeling: null } : {};
  // what the commission concluded was about the earlier decision
  const { commissieconclusie: _conclusie, ...zaak } = d;
  return {
    ...zaak, ...opnieuw, status: 'in_behandeling', besluit: null, registratie: null, vergaderingId: null, verloop: { ...LEEG_VERLOOP, vervolg },
    eerdereBesluiten: [...(d.eerdereBesluiten ?? []), { besluit: d.besluit, registratie: d.registratie, verloop: verloopVan(d) }],
  };
}

/** No new decision after all: the earlier one is the decision again, with its course. */
function stopRonde(d: Dossier): Dossier {
  const terug = d.eerdereBesluiten?.at(-1);
  if (!terug) throw new Error('VervolgGestopt without an earlier decision');
  const { eerdereBesluiten = [], ...rest } = d;
  const { herkomst, verdeling } = terug.besluit.dossierstuk;
  const na: Dossier = { ...rest, ...terug, herkomst, verdeling, vergaderingId: null, ...(eerdereBesluiten.length > 1 ? { eerdereBesluiten: eerdereBesluiten.slice(0, -1) } : {}) };
  return { ...na, status: bepaalStatusNaBesluit(na) };
}

/** Which part of the life of the case an event belongs to decides how its status follows. */
function bepaalStatus(d: Dossier, soort: Verloopgebeurtenis['soort']): Status {
  switch (soort) {
    case 'AanvullingGevraagd':
    case 'AanvullingOntvangen':
    case 'AdviesGevraagd':
    case 'AdviesOntvangen':
    case 'DossierAangehouden':
    case 'DossierHervat':
      return bepaalVoorbereidingsstatus(d);
    case 'AanvraagIngetrokken':
      return 'ingetrokken';
    case 'BesluitBekendgemaakt':
    case 'BezwaarOntvangen':
    case 'BezwaarBeslist':
    case 'BeroepIngesteld':
    case 'UitspraakOntvangen':
    case 'VerklaringVervallen':
      return bepaalStatusNaBesluit(d);
    case 'DossierAfgesloten':
      return 'afgesloten';
    default:
      return d.status;
  }
}

/** Folds one of these events into a case whose version was raised already. */
export function applyVerloop(d: Dossier, g: Verloopgebeurtenis): Dossier {
  if (g.soort === 'VervolgBegonnen') return beginRonde(d, g.vervolg);
  if (g.soort === 'VervolgGestopt') return stopRonde(d);
  const na: Dossier = { ...d, verloop: applyVerloopdeel(verloopVan(d), g), ...(g.soort === 'DossierHervat' ? { vergaderingId: null } : {}) };
  return { ...na, status: bepaalStatus(na, g.soort) };
}
