import { addDays, formatDutchDate, type PlainDate } from '../../kernel/plain-date.ts';
import { present } from '../../kernel/present.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Dictum } from '../besluit/besluit.ts';
import { berekenBeslistermijn, type Termijnparameters } from '../termijn/beslistermijn.ts';
import { bepaalBuitenBehandeling } from '../termijn/termijn.ts';
import type { Beslissing } from './decide.ts';
import type { Dossier } from './dossier.ts';
import type { Advies, Aanvulling, Stilstand, Vertraging } from './verloop.ts';
import { openAanvulling, openAdviezen, verloopVan } from './verloop.ts';
import { weiger, weigerActie, type Weigering } from './weigering.ts';

/** What a step that moves a term needs from outside: the day, and the arrangements of the region. */
export type Verloopcontext = { readonly vandaag: PlainDate; readonly parameters: Termijnparameters };

const dag = formatDutchDate;
/** The longest that people give each other here; more is a typing mistake. */
const HOOGSTENS_DAGEN = 366;

/** Refuses a day on which something cannot have happened: in the future, or before what it follows on. */
export function weigerDag(op: PlainDate, { vandaag, naar, veld, wat }: { vandaag: PlainDate; naar: PlainDate; veld: string; wat: string }): Result<never, Weigering> | undefined {
  if (op > vandaag) return weiger('datum_in_toekomst', `${dag(op)} ligt in de toekomst. Leg vast wat al is gebeurd.`, veld);
  return op < naar ? weiger('datum_te_vroeg', `${dag(op)} ligt vóór ${wat} (${dag(naar)}).`, veld) : undefined;
}

/** Refuses a last day that does not come after its beginning, or a year later. */
function weigerUiterlijk(uiterlijk: PlainDate, begin: PlainDate, veld: string): Result<never, Weigering> | undefined {
  if (uiterlijk <= begin) return weiger('termijn_te_kort', `Kies een dag na ${dag(begin)}.`, veld);
  return uiterlijk > addDays(begin, HOOGSTENS_DAGEN) ? weiger('termijn_te_lang', `${dag(uiterlijk)} is meer dan een jaar later. Kijk de datum na.`, veld) : undefined;
}

const ontvangst = (d: Dossier): PlainDate => verloopVan(d).vervolg?.aanvraagOp ?? d.aanvraag.ontvangenOp;

/** Invites the applicant to supplement an incomplete request (Awb art. 4:5); the decision term stands still from the day after. */
export function decideAanvullingVragen(d: Dossier, vraag: Pick<Aanvulling, 'gevraagdOp' | 'gevraagd' | 'uiterlijk'>, { vandaag }: Verloopcontext): Beslissing {
  const geweigerd = weigerActie(d, 'vraagAanvulling')
    ?? weigerDag(vraag.gevraagdOp, { vandaag, naar: ontvangst(d), veld: 'gevraagdOp', wat: 'de ontvangst van de aanvraag' })
    ?? weigerUiterlijk(vraag.uiterlijk, vraag.gevraagdOp, 'uiterlijk');
  return geweigerd ?? ok([{ soort: 'AanvullingGevraagd', ...vraag }]);
}

/** Records what came in on the invitation, and whether the request is complete with it. */
export function decideAanvullingOntvangen(d: Dossier, antwoord: { ontvangenOp: PlainDate; compleet: boolean; toelichting: string }, { vandaag }: Verloopcontext): Beslissing {
  const geweigerd = weigerActie(d, 'ontvangAanvulling');
  if (geweigerd) return geweigerd;
  const { gevraagdOp } = present(openAanvulling(verloopVan(d)));
  const fout = weigerDag(antwoord.ontvangenOp, { vandaag, naar: gevraagdOp, veld: 'ontvangenOp', wat: 'de vraag om aanvulling' });
  if (fout) return fout;
  if (!antwoord.compleet && antwoord.toelichting === '') return weiger('toelichting_ontbreekt', 'Schrijf op wat er nog ontbreekt.', 'toelichting');
  return ok([{ soort: 'AanvullingOntvangen', ...antwoord }]);
}

/**
 * Refuses not handling a request when the applicant had no chance to supplement it, still has, or when the four weeks
 * for it are over (Awb art. 4:5 lid 1 and 4); and any other decision while the request is incomplete.
 */
export function weigerBijOnvolledig(d: Dossier, dictum: Dictum, vandaag: PlainDate): Result<never, Weigering> | undefined {
  const open = openAanvulling(verloopVan(d));
  if (dictum !== 'buiten_behandeling') return d.status === 'onvolledig' ? weiger('aanvraag_onvolledig', 'De aanvraag is nog niet compleet. Leg eerst de aanvulling vast, of laat de aanvraag buiten behandeling (art. 4:5 Awb).', 'dictum') : undefined;
  if (!open) return weiger('geen_hersteltermijn', 'Vraag de aanvrager eerst om de aanvraag aan te vullen. Daarna kunt u haar buiten behandeling laten (art. 4:5 lid 1 Awb).', 'dictum');
  if (open.ontvangenOp === null && vandaag <= open.uiterlijk) return weiger('hersteltermijn_loopt', `De aanvrager kan de aanvraag nog aanvullen tot en met ${dag(open.uiterlijk)} (art. 4:5 Awb).`, 'dictum');
  const uiterlijk = bepaalBuitenBehandeling(open.ontvangenOp ?? open.uiterlijk);
  return vandaag > uiterlijk ? weiger('vier_weken_voorbij', `Buiten behandeling laten kon tot en met ${dag(uiterlijk)} (art. 4:5 lid 4 Awb). Neem een besluit op de aanvraag zelf.`, 'dictum') : undefined;
}

/** Asks advice of somebody, with a term for it (Awb art. 3:6). */
export function decideAdviesVragen(d: Dossier, vraag: Pick<Advies, 'adviseur' | 'vraag' | 'gevraagdOp' | 'uiterlijk'>, { vandaag }: Verloopcontext): Beslissing {
  const geweigerd = weigerActie(d, 'vraagAdvies')
    ?? weigerDag(vraag.gevraagdOp, { vandaag, naar: ontvangst(d), veld: 'gevraagdOp', wat: 'de ontvangst van de aanvraag' })
    ?? weigerUiterlijk(vraag.uiterlijk, vraag.gevraagdOp, 'uiterlijk');
  if (geweigerd) return geweigerd;
  if (openAdviezen(verloopVan(d)).some((a) => a.adviseur === vraag.adviseur)) return weiger('advies_loopt', `Aan ${vraag.adviseur} is al advies gevraagd. Leg dat eerst vast.`, 'adviseur');
  return ok([{ soort: 'AdviesGevraagd', ...vraag }]);
}

/** Records the advice, or that it stayed away after its term so that the case goes on without (Awb art. 3:6 lid 2). */
export function decideAdviesOntvangen(d: Dossier, antwoord: Pick<Advies, 'adviseur' | 'uitgebleven' | 'conclusie'> & { ontvangenOp: PlainDate }, { vandaag }: Verloopcontext): Beslissing {
  const geweigerd = weigerActie(d, 'ontvangAdvies');
  if (geweigerd) return geweigerd;
  const open = openAdviezen(verloopVan(d)).find((a) => a.adviseur === antwoord.adviseur);
  if (!open) return weiger('advies_onbekend', 'Van deze adviseur wordt geen advies verwacht. Kies een adviseur uit de lijst.', 'adviseur');
  const fout = weigerDag(antwoord.ontvangenOp, { vandaag, naar: open.gevraagdOp, veld: 'ontvangenOp', wat: 'de vraag om advies' });
  if (fout) return fout;
  if (antwoord.uitgebleven && antwoord.ontvangenOp <= open.uiterlijk) return weiger('adviestermijn_loopt', `De adviseur heeft tot en met ${dag(open.uiterlijk)}. Daarna kunt u zonder advies verder (art. 3:6 lid 2 Awb).`, 'uitgebleven');
  if (!antwoord.uitgebleven && antwoord.conclusie === '') return weiger('conclusie_ontbreekt', 'Schrijf de conclusie van het advies op.', 'conclusie');
  return ok([{ soort: 'AdviesOntvangen', ...antwoord }]);
}

/** Holds a case over until a day, with a reason. It stops no term. */
export function decideAanhouden(d: Dossier, { tot, reden }: { tot: PlainDate; reden: string }, { vandaag }: Pick<Verloopcontext, 'vandaag'>): Beslissing {
  return weigerActie(d, 'houdAan') ?? weigerUiterlijk(tot, vandaag, 'tot') ?? ok([{ soort: 'DossierAangehouden', op: vandaag, tot, reden }]);
}

/** Takes a case up again that was held over. */
export const decideHervatten = (d: Dossier, reden: string, { vandaag }: Pick<Verloopcontext, 'vandaag'>): Beslissing => weigerActie(d, 'hervat') ?? ok([{ soort: 'DossierHervat', op: vandaag, reden }]);

/** Records that the applicant was told of a new day (Awb art. 4:14). */
export function decideVertraging(d: Dossier, melding: Vertraging, { vandaag, parameters }: Verloopcontext): Beslissing {
  const geweigerd = weigerActie(d, 'meldVertraging') ?? weigerDag(melding.gemeldOp, { vandaag, naar: ontvangst(d), veld: 'gemeldOp', wat: 'de ontvangst van de aanvraag' }) ?? weigerUiterlijk(melding.nieuweDatum, melding.gemeldOp, 'nieuweDatum');
  if (geweigerd) return geweigerd;
  const termijn = berekenBeslistermijn(d, parameters);
  if (!termijn) return weiger('geen_beslistermijn', 'Voor dit besluit loopt geen beslistermijn: niemand heeft erom gevraagd.');
  return melding.nieuweDatum <= termijn.laatsteDag ? weiger('geen_vertraging', `De beslistermijn loopt al tot en met ${dag(termijn.laatsteDag)}. Kies een latere dag.`, 'nieuweDatum') : ok([{ soort: 'VertragingGemeld', ...melding }]);
}

/** Records days on which the decision term stands still: by consent, because of the applicant, or by force majeure (Awb art. 4:15 lid 2). */
export function decideOpschorten(d: Dossier, stilstand: Stilstand, { parameters }: Verloopcontext): Beslissing {
  const geweigerd = weigerActie(d, 'schortOp');
  if (geweigerd) return geweigerd;
  const termijn = berekenBeslistermijn(d, parameters);
  if (!termijn) return weiger('geen_beslistermijn', 'Voor dit besluit loopt geen beslistermijn: niemand heeft erom gevraagd.');
  if (stilstand.van <= termijn.begin) return weiger('datum_te_vroeg', `De termijn begint op ${dag(addDays(termijn.begin, 1))}. Kies die dag of een latere.`, 'van');
  if (stilstand.van > termijn.laatsteDag) return weiger('termijn_voorbij', `De beslistermijn was toen al voorbij (${dag(termijn.laatsteDag)}). Een termijn die voorbij is, kan niet meer stilstaan.`, 'van');
  return weigerUiterlijk(stilstand.tot, addDays(stilstand.van, -1), 'tot') ?? ok([{ soort: 'TermijnOpgeschort', ...stilstand }]);
}

/** Records a notice of default (Awb art. 4:17 lid 3). Whether it counts follows from the term. */
export function decideIngebrekestelling(d: Dossier, ontvangenOp: PlainDate, { vandaag, parameters }: Verloopcontext): Beslissing {
  const geweigerd = weigerActie(d, 'legIngebrekestellingVast') ?? weigerDag(ontvangenOp, { vandaag, naar: ontvangst(d), veld: 'ontvangenOp', wat: 'de ontvangst van de aanvraag' });
  if (geweigerd) return geweigerd;
  if (!berekenBeslistermijn(d, parameters)) return weiger('geen_beslistermijn', 'Voor dit besluit loopt geen beslistermijn: niemand heeft erom gevraagd.');
  return ok([{ soort: 'InGebrekeGesteld', ontvangenOp }]);
}

/** Records that the applicant withdrew the request: there is nothing left to decide. */
export const decideAanvraagIntrekken = (d: Dossier, { op, reden }: { op: PlainDate; reden: string }, { vandaag }: Verloopcontext): Beslissing =>
  weigerActie(d, 'trekAanvraagIn') ?? weigerDag(op, { vandaag, naar: d.aanvraag.ontvangenOp, veld: 'op', wat: 'de ontvangst van de aanvraag' }) ?? ok([{ soort: 'AanvraagIngetrokken', op, reden }]);
