import { addDays, formatDutchDate, type PlainDate } from '../../kernel/plain-date.ts';
import { present } from '../../kernel/present.ts';
import { ok } from '../../kernel/result.ts';
import { bepaalBezwaarbeslisdag, bepaalBezwaareinde } from '../termijn/bepaal-termijnen.ts';
import { bepaalBeslissingOpBezwaar, isTijdig, type Ontvangst } from '../termijn/termijn.ts';
import type { Beslissing } from './decide.ts';
import { weigerDag, type Verloopcontext } from './decide-verloop.ts';
import type { Dossier } from './dossier.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import type { Bekendmaking, Bezwaaruitkomst, Uitspraakuitkomst, Vervolg } from './verloop.ts';
import { openBeroep, openBezwaar, openHerzieningen, verloopVan } from './verloop.ts';
import { weiger, weigerActie } from './weigering.ts';

const dag = formatDutchDate;
const genomenOp = (d: Dossier): PlainDate => d.besluit?.document.genomenOp ?? d.aanvraag.ontvangenOp;

/** Records that the decision was made known (Awb art. 3:41); only with the register's receipt, and not before it. */
export function decideBekendmaken(d: Dossier, bekendmaking: Bekendmaking, { vandaag, ontvangenDoorRegister }: Verloopcontext & { ontvangenDoorRegister: PlainDate }): Beslissing {
  const naar = ontvangenDoorRegister > genomenOp(d) ? ontvangenDoorRegister : genomenOp(d);
  return weigerActie(d, 'maakBekend') ?? weigerDag(bekendmaking.op, { vandaag, naar, veld: 'op', wat: 'het ontvangstbewijs van het register' }) ?? ok([{ soort: 'BesluitBekendgemaakt', ...bekendmaking }]);
}

/** Records an objection as it came in, and whether it is in time (Awb art. 6:7-6:9). */
export function decideBezwaarOntvangen(d: Dossier, bezwaar: Ontvangst & { metCommissie: boolean }, { vandaag, parameters }: Verloopcontext): Beslissing {
  const geweigerd = weigerActie(d, 'ontvangBezwaar') ?? weigerDag(bezwaar.ontvangenOp, { vandaag, naar: genomenOp(d), veld: 'ontvangenOp', wat: 'het besluit' });
  if (geweigerd) return geweigerd;
  if (bezwaar.gepostOp !== null && bezwaar.gepostOp > bezwaar.ontvangenOp) return weiger('gepost_na_ontvangst', 'De dag van het poststempel ligt na de ontvangst. Kijk de datums na.', 'gepostOp');
  const einde = bepaalBezwaareinde(verloopVan(d), parameters);
  if (!einde) return weiger('niet_bekendgemaakt', 'Het besluit is nog niet bekendgemaakt. Leg eerst de bekendmaking vast.');
  return ok([{ soort: 'BezwaarOntvangen', ...bezwaar, tijdig: isTijdig(bezwaar, einde.einde) }]);
}

/** Records that the objector was heard, or why not (Awb art. 7:2, 7:3). */
export function decideHoorzitting(d: Dossier, zitting: { op: PlainDate; gehoord: boolean; verslag: string }, { vandaag }: Verloopcontext): Beslissing {
  const geweigerd = weigerActie(d, 'legHoorzittingVast');
  if (geweigerd) return geweigerd;
  const naar = present(openBezwaar(verloopVan(d))).ontvangenOp;
  return weigerDag(zitting.op, { vandaag, naar, veld: 'op', wat: 'de ontvangst van het bezwaar' }) ?? ok([{ soort: 'HoorzittingVastgelegd', ...zitting }]);
}

/** Adjourns the decision on an objection: once by six weeks at most (Awb art. 7:10 lid 3), longer with consent (lid 4). */
export function decideVerdagen(d: Dossier, { tot, metInstemming, reden }: { tot: PlainDate; metInstemming: boolean; reden: string }, { vandaag, parameters }: Verloopcontext): Beslissing {
  const geweigerd = weigerActie(d, 'verdaagBezwaar');
  if (geweigerd) return geweigerd;
  const v = verloopVan(d);
  const bezwaar = present(openBezwaar(v));
  const einde = present(bepaalBezwaareinde(v, parameters));
  const nu = bepaalBezwaarbeslisdag(bezwaar, einde.einde);
  if (tot <= nu) return weiger('geen_uitstel', `U kunt al beslissen tot en met ${dag(nu)}. Kies een latere dag.`, 'tot');
  if (!metInstemming) {
    if (vandaag > nu) return weiger('termijn_voorbij', `De termijn was voorbij op ${dag(nu)}. Verdagen kan alleen daarvóór, of met instemming van de indiener (art. 7:10 Awb).`, 'tot');
    const uiterst = bepaalBeslissingOpBezwaar(einde.einde, { metCommissie: bezwaar.metCommissie, verdaagd: true });
    if (bezwaar.verdaagd || tot > uiterst) return weiger('verdagen_te_lang', `Verdagen kan één keer, tot en met ${dag(uiterst)}. Daarna kan het alleen met instemming van de indiener (art. 7:10 Awb).`, 'tot');
  }
  return ok([{ soort: 'BezwaarVerdaagd', op: vandaag, tot, metInstemming, reden }]);
}

type Bezwaarbeslissing = { readonly op: PlainDate; readonly uitkomst: Bezwaaruitkomst; readonly motivering: string; readonly verschoonbaar: boolean };

/** Decides on the objection. A well-founded one leaves the work of a new decision behind (Awb art. 7:11). */
export function decideBezwaarBeslissen(d: Dossier, beslissing: Bezwaarbeslissing, { vandaag }: Verloopcontext): Beslissing {
  const geweigerd = weigerActie(d, 'beslisBezwaar');
  if (geweigerd) return geweigerd;
  const bezwaar = present(openBezwaar(verloopVan(d)));
  const inhoudelijk = beslissing.uitkomst === 'gegrond' || beslissing.uitkomst === 'ongegrond';
  const fout = weigerDag(beslissing.op, { vandaag, naar: bezwaar.ontvangenOp, veld: 'op', wat: 'de ontvangst van het bezwaar' });
  if (fout) return fout;
  if (inhoudelijk && !bezwaar.tijdig && !beslissing.verschoonbaar) return weiger('bezwaar_te_laat', 'Het bezwaar kwam na de termijn. Beslis dat het niet-ontvankelijk is, of leg vast dat het te laat indienen verschoonbaar is (art. 6:11 Awb).', 'verschoonbaar');
  if (inhoudelijk && !bezwaar.hoorzitting) return weiger('niet_gehoord', 'Leg eerst vast dat de indiener is gehoord, of waarom niet (art. 7:2 en 7:3 Awb).', 'uitkomst');
  const beslist: Gebeurtenis = { soort: 'BezwaarBeslist', ...beslissing };
  return ok(beslissing.uitkomst === 'gegrond' ? [beslist, { soort: 'HerzieningNodig', sinds: beslissing.op, aanleiding: 'bezwaar_gegrond', taak: 'Het bezwaar is gegrond. Bereid een nieuw besluit voor (art. 7:11 lid 2 Awb).' }] : [beslist]);
}

/** Records an appeal to the court. */
export function decideBeroep(d: Dossier, beroep: { ingesteldOp: PlainDate; instantie: string }, { vandaag }: Verloopcontext): Beslissing {
  return weigerActie(d, 'ontvangBeroep') ?? weigerDag(beroep.ingesteldOp, { vandaag, naar: genomenOp(d), veld: 'ingesteldOp', wat: 'het besluit' }) ?? ok([{ soort: 'BeroepIngesteld', ...beroep }]);
}

/** Records what the court said; a well-founded appeal leaves work behind. */
export function decideUitspraak(d: Dossier, uitspraak: { op: PlainDate; uitkomst: Uitspraakuitkomst; toelichting: string }, { vandaag }: Verloopcontext): Beslissing {
  const geweigerd = weigerActie(d, 'legUitspraakVast');
  if (geweigerd) return geweigerd;
  const fout = weigerDag(uitspraak.op, { vandaag, naar: present(openBeroep(verloopVan(d))).ingesteldOp, veld: 'op', wat: 'het beroep' });
  if (fout) return fout;
  const gedaan: Gebeurtenis = { soort: 'UitspraakOntvangen', ...uitspraak };
  return ok(uitspraak.uitkomst === 'gegrond' ? [gedaan, { soort: 'HerzieningNodig', sinds: uitspraak.op, aanleiding: 'uitspraak', taak: 'Het beroep is gegrond. Lees wat de rechter opdraagt en bereid zo nodig een nieuw besluit voor.' }] : [gedaan]);
}

/** Lets a declaration lapse whose validity is over. */
export function decideVervallen(d: Dossier, { vandaag }: Verloopcontext): Beslissing {
  const geweigerd = weigerActie(d, 'laatVervallen');
  if (geweigerd) return geweigerd;
  const { geldigTot } = present(present(d.besluit).document.toewijzing);
  if (geldigTot >= vandaag) return weiger('nog_geldig', `De urgentie geldt nog tot en met ${dag(geldigTot)}. Vervallen kan daarna.`);
  return ok([{ soort: 'VerklaringVervallen', op: vandaag, reden: `Geldig tot en met ${dag(geldigTot)}.` }]);
}

/** Begins to prepare a new decision that will name the present one: extend, end, or judge again. */
export function decideVervolg(d: Dossier, keuze: Pick<Vervolg, 'soort' | 'aanvraagOp' | 'reden'>, { vandaag }: Verloopcontext): Beslissing {
  const geweigerd = weigerActie(d, 'beginVervolg');
  if (geweigerd) return geweigerd;
  const besluit = present(d.besluit).document;
  if (keuze.soort !== 'herbeoordeling' && (!besluit.toewijzing || verloopVan(d).einde)) return weiger('geen_urgentie', 'Er is geen urgentie om te verlengen of in te trekken.', 'soort');
  if (keuze.soort === 'verlenging' && keuze.aanvraagOp === null) return weiger('aanvraag_ontbreekt', 'Vul de dag in waarop om verlenging is gevraagd. Vanaf dan loopt de beslistermijn.', 'aanvraagOp');
  const geldigTot = besluit.toewijzing?.geldigTot;
  if (keuze.soort === 'verlenging' && keuze.aanvraagOp !== null && geldigTot !== undefined && keuze.aanvraagOp > geldigTot) return weiger('verlenging_te_laat', `De urgentie gold tot en met ${dag(geldigTot)}. Verlengen kan niet meer; vraag een nieuwe aanvraag.`, 'aanvraagOp');
  const fout = keuze.aanvraagOp && weigerDag(keuze.aanvraagOp, { vandaag, naar: besluit.genomenOp, veld: 'aanvraagOp', wat: 'het besluit' });
  if (fout) return fout;
  const af: readonly Gebeurtenis[] = openHerzieningen(verloopVan(d)).length > 0 ? [{ soort: 'HerzieningAfgedaan', op: vandaag, reden: 'Er komt een nieuw besluit.' }] : [];
  return ok([...af, { soort: 'VervolgBegonnen', vervolg: { ...keuze, vervangt: besluit.besluitId, begonnenOp: vandaag } }]);
}

/** Stops preparing a new decision: the earlier one stays. */
export const decideVervolgStoppen = (d: Dossier, reden: string, { vandaag }: Verloopcontext): Beslissing => weigerActie(d, 'stopVervolg') ?? ok([{ soort: 'VervolgGestopt', op: vandaag, reden }]);

/** Closes the open reviews: people looked, and the decision stays. */
export const decideHerzieningAfronden = (d: Dossier, reden: string, { vandaag }: Verloopcontext): Beslissing => weigerActie(d, 'rondHerzieningAf') ?? ok([{ soort: 'HerzieningAfgedaan', op: vandaag, reden }]);

/** Closes a case: nothing runs, and nobody can object in time any more. */
export function decideAfsluiten(d: Dossier, reden: string, { vandaag, parameters }: Verloopcontext): Beslissing {
  const geweigerd = weigerActie(d, 'sluitAf');
  if (geweigerd) return geweigerd;
  const v = verloopVan(d);
  if (openHerzieningen(v).length > 0) return weiger('herziening_open', 'Er staat nog een herziening open. Rond die eerst af.');
  const einde = bepaalBezwaareinde(v, parameters);
  const tot = einde && addDays(einde.einde, 7);
  if (tot && vandaag <= tot) return weiger('bezwaar_mogelijk', `Tegen dit besluit kan nog bezwaar binnenkomen tot en met ${dag(tot)} (art. 6:9 Awb). Sluit het dossier daarna af.`);
  return ok([{ soort: 'DossierAfgesloten', op: vandaag, reden }]);
}
