import { addDays, formatDutchDate, type PlainDate } from '../../kernel/plain-date.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { FASEN } from '../dossier/status.ts';
import { openAanvulling, openAdviezen, openBezwaar, verloopVan, type Bezwaar, type Verloop } from '../dossier/verloop.ts';
import { berekenBeslistermijn, type Beslistermijn, type Termijnparameters } from './beslistermijn.ts';
import type { Dagenreeks } from './stilstaan.ts';
import { berekenDwangsom, bepaalBeslissingOpBezwaar, bepaalBezwaartermijn, bepaalBuitenBehandeling, dagenOver, DWANGSOMTREDEN, eersteDwangsomdag } from './termijn.ts';
import type { Einde } from './termijnenwet.ts';

/** The kinds of term, each with whose it is and how many days ahead it warns. */
export const TERMIJNSOORTEN = {
  beslissen: { naam: 'Beslissen op de aanvraag', voor: 'commissie', nadert: 14, dringend: 7 },
  aanvullen: { naam: 'Aanvulling door de aanvrager', voor: 'aanvrager', nadert: 3, dringend: 0 },
  buiten_behandeling: { naam: 'Buiten behandeling laten', voor: 'commissie', nadert: 14, dringend: 7 },
  vertraging: { naam: 'Aangekondigde datum van het besluit', voor: 'commissie', nadert: 14, dringend: 7 },
  advies: { naam: 'Advies', voor: 'adviseur', nadert: 7, dringend: 0 },
  aangehouden: { naam: 'Aangehouden tot', voor: 'commissie', nadert: 7, dringend: 0 },
  ingebrekestelling: { naam: 'Alsnog beslissen na de ingebrekestelling', voor: 'commissie', nadert: 14, dringend: 14 },
  dwangsom: { naam: 'Dwangsom', voor: 'commissie', nadert: 42, dringend: 42 },
  bezwaar: { naam: 'Bezwaar maken', voor: 'aanvrager', nadert: 0, dringend: 0 },
  bezwaar_beslissen: { naam: 'Beslissen op het bezwaar', voor: 'commissie', nadert: 14, dringend: 7 },
  beroep: { naam: 'Beroep instellen', voor: 'aanvrager', nadert: 0, dringend: 0 },
  geldigheid: { naam: 'Geldigheid van de urgentie', voor: 'aanvrager', nadert: 21, dringend: 7 },
} as const;
export type Termijnsoort = keyof typeof TERMIJNSOORTEN;

/** The kinds in their order. */
export const TERMIJNSOORTNAMEN = Object.keys(TERMIJNSOORTEN) as Termijnsoort[]; // the keys of a const object

/** A term as the facts of the case give it, on any day. `vanaf` and `totEnMet` say on which days it is there. */
export type Termijnregel = {
  readonly soort: Termijnsoort;
  readonly artikel: string;
  readonly begin: PlainDate;
  readonly laatsteDag: PlainDate;
  readonly stilstanden: readonly Dagenreeks[];
  readonly dagenOpgeschort: number;
  readonly uitleg: string;
  /** The notice of default that a penalty counts from. */
  readonly ingebrekestellingOp: PlainDate | null;
  readonly vanaf: PlainDate;
  readonly totEnMet: PlainDate | null;
};

/** How soon people must look. */
export type Termijnwaarschuwing = 'nadert' | 'dringend' | 'voorbij';

/** A term as it stands today. */
export type Termijn = Pick<Termijnregel, 'soort' | 'artikel' | 'begin' | 'laatsteDag' | 'dagenOpgeschort' | 'uitleg'> & {
  readonly dagenOver: number;
  /** Whether it stands still today. */
  readonly opgeschort: boolean;
  readonly waarschuwing: Termijnwaarschuwing | null;
  /** The penalty so far in whole cents; null for other terms. */
  readonly cent: number | null;
};

type Deel = Pick<Termijnregel, 'soort' | 'artikel' | 'begin' | 'laatsteDag'> & Partial<Termijnregel>;
const regel = (deel: Deel): Termijnregel => ({ stilstanden: [], dagenOpgeschort: 0, uitleg: '', ingebrekestellingOp: null, vanaf: addDays(deel.begin, -1), totEnMet: null, ...deel });

const dag = formatDutchDate;

function beschrijfBeslistermijn(b: Beslistermijn, v: Verloop): string {
  const delen = [
    ...(b.dagenOpgeschort > 0 ? [`Zonder stilstand ${dag(b.nominaal)}; ${b.dagenOpgeschort === 1 ? '1 dag' : `${b.dagenOpgeschort} dagen`} stilgestaan (art. 4:15 Awb).`] : []),
    ...(b.gemeld ? [`De vertraging is op tijd gemeld: nieuwe datum ${dag(b.gemeld)} (art. 4:14 lid 3 Awb).`] : []),
    ...v.ingebrekestellingen.filter((i) => i.ontvangenOp <= b.laatsteDag).map((i) => `De ingebrekestelling van ${dag(i.ontvangenOp)} kwam voor het einde van de termijn en telt daarom niet (art. 4:17 lid 3 Awb).`),
  ];
  return delen.join(' ');
}

/** The terms until the decision was made known: to decide, and what follows when that is late. */
function listBeslissen(b: Beslistermijn, v: Verloop, bron: string): Termijnregel[] {
  const beslissen = regel({ soort: 'beslissen', artikel: bron, begin: addDays(b.begin, 1), laatsteDag: b.laatsteDag, stilstanden: b.stilstanden, dagenOpgeschort: b.dagenOpgeschort, uitleg: beschrijfBeslistermijn(b, v) });
  const gemeld = v.vertragingen.at(-1);
  const vertraging = gemeld && gemeld.nieuweDatum !== b.laatsteDag ? [regel({ soort: 'vertraging', artikel: 'art. 4:14 Awb', begin: addDays(gemeld.gemeldOp, 1), laatsteDag: gemeld.nieuweDatum, uitleg: 'De melding verschuift de beslistermijn zelf niet.' })] : [];
  const te = v.ingebrekestellingen.find((i) => i.ontvangenOp > b.laatsteDag)?.ontvangenOp;
  if (te === undefined) return [beslissen, ...vertraging];
  const eerste = eersteDwangsomdag(te);
  return [
    beslissen, ...vertraging,
    regel({ soort: 'ingebrekestelling', artikel: 'art. 4:17 lid 3 Awb', begin: addDays(te, 1), laatsteDag: addDays(eerste, -1), totEnMet: addDays(eerste, -1), uitleg: `Ontvangen op ${dag(te)}. Daarna telt elke dag een dwangsom.` }),
    regel({ soort: 'dwangsom', artikel: 'art. 4:17 Awb', begin: eerste, laatsteDag: addDays(eerste, 41), vanaf: eerste, ingebrekestellingOp: te, uitleg: `Ingebrekestelling ontvangen op ${dag(te)}. De dwangsom telt ten hoogste 42 dagen.` }),
  ];
}

/** The terms of the preparation: supplement, not handling, advice, held over. */
function listVoorbereiding(v: Verloop): Termijnregel[] {
  const open = openAanvulling(v);
  const uit: Termijnregel[] = [];
  if (open?.ontvangenOp === null) uit.push(regel({ soort: 'aanvullen', artikel: 'art. 4:5 Awb', begin: addDays(open.gevraagdOp, 1), laatsteDag: open.uiterlijk }));
  if (open) {
    const vanaf = open.ontvangenOp ?? addDays(open.uiterlijk, 1);
    uit.push(regel({ soort: 'buiten_behandeling', artikel: 'art. 4:5 lid 4 Awb', begin: addDays(open.ontvangenOp ?? open.uiterlijk, 1), laatsteDag: bepaalBuitenBehandeling(open.ontvangenOp ?? open.uiterlijk), vanaf, uitleg: open.ontvangenOp === null ? 'Er kwam geen aanvulling binnen de termijn.' : 'De aanvulling was niet genoeg.' }));
  }
  for (const a of openAdviezen(v)) uit.push(regel({ soort: 'advies', artikel: 'art. 3:6 Awb', begin: addDays(a.gevraagdOp, 1), laatsteDag: a.uiterlijk, uitleg: a.adviseur }));
  if (v.aanhouding) uit.push(regel({ soort: 'aangehouden', artikel: 'besluit van de commissie', begin: addDays(v.aanhouding.op, 1), laatsteDag: v.aanhouding.tot, uitleg: 'De beslistermijn loopt door.' }));
  return uit;
}

const beschrijfEinde = (e: Einde): string => (e.redenen.length > 0 ? `Verlengd van ${dag(e.nominaal)}: ${e.redenen.join(', ')} (art. 1 Algemene termijnenwet).` : '');

/** The last day for an objection against the decision; undefined while it was not made known. */
export const bepaalBezwaareinde = (v: Pick<Verloop, 'bekendmaking'>, p: Pick<Termijnparameters, 'feestdagen'>): Einde | undefined => v.bekendmaking ? bepaalBezwaartermijn(v.bekendmaking.op, p.feestdagen) : undefined;

/** The last day to decide on an objection, as adjourned; counted from the end of the term to object. */
export const bepaalBezwaarbeslisdag = (bezwaar: Pick<Bezwaar, 'verdaagd' | 'metCommissie'>, einde: PlainDate): PlainDate => bezwaar.verdaagd?.tot ?? bepaalBeslissingOpBezwaar(einde, { metCommissie: bezwaar.metCommissie, verdaagd: false });

/** The terms of the objection: to object, and to decide on it. By post it can still be in time a week later (art. 6:9 lid 2). */
function listBezwaar(v: Verloop, bekendgemaaktOp: PlainDate, feestdagen: Termijnparameters['feestdagen']): Termijnregel[] {
  const einde = bepaalBezwaartermijn(bekendgemaaktOp, feestdagen);
  const bezwaar = regel({ soort: 'bezwaar', artikel: 'art. 6:7 en 6:8 Awb', begin: addDays(bekendgemaaktOp, 1), laatsteDag: einde.einde, totEnMet: addDays(einde.einde, 7), uitleg: beschrijfEinde(einde) });
  const open = openBezwaar(v);
  if (!open) return [bezwaar];
  return [bezwaar, regel({ soort: 'bezwaar_beslissen', artikel: 'art. 7:10 Awb', begin: addDays(einde.einde, 1), laatsteDag: bepaalBezwaarbeslisdag(open, einde.einde), vanaf: open.ontvangenOp, uitleg: open.verdaagd ? 'Verdaagd.' : '' })];
}

/** The terms after the decision was made known: objection, its decision, appeal, validity. */
function listNaBesluit(d: Dossier, v: Verloop, p: Termijnparameters): Termijnregel[] {
  const uit: Termijnregel[] = v.bekendmaking ? listBezwaar(v, v.bekendmaking.op, p.feestdagen) : [];
  const beslist = v.bezwaren.findLast((b) => b.beslissing !== null && b.beslissing.uitkomst !== 'ingetrokken')?.beslissing;
  if (beslist && v.beroepen.length === 0) {
    const beroep = bepaalBezwaartermijn(beslist.op, p.feestdagen);
    uit.push(regel({ soort: 'beroep', artikel: 'art. 6:7 en 6:8 Awb', begin: addDays(beslist.op, 1), laatsteDag: beroep.einde, totEnMet: addDays(beroep.einde, 7), uitleg: beschrijfEinde(beroep) }));
  }
  const geldigTot = d.besluit?.document.toewijzing?.geldigTot;
  if (d.besluit && geldigTot && FASEN[d.status] === 'na_besluit' && !v.einde) uit.push(regel({ soort: 'geldigheid', artikel: p.geldigheidBron, begin: d.besluit.document.genomenOp, laatsteDag: geldigTot }));
  return uit;
}

/** Every term that the facts of a case give, whatever day it is. */
export function listTermijnregels(d: Dossier, p: Termijnparameters): Termijnregel[] {
  const v = verloopVan(d);
  const fase = FASEN[d.status];
  if (d.status === 'afgesloten' || v.einde?.soort === 'aanvraag_ingetrokken') return [];
  if (fase === 'na_besluit' || fase === 'einde') return listNaBesluit(d, v, p);
  const beslis = berekenBeslistermijn(d, p);
  return [...(beslis ? listBeslissen(beslis, v, p.beslistermijnBron) : []), ...(fase === 'voorbereiding' ? listVoorbereiding(v) : [])];
}

function waarschuw(soort: Termijnsoort, over: number): Termijnwaarschuwing | null {
  const { voor, nadert, dringend } = TERMIJNSOORTEN[soort];
  // the end of a term to object or appeal is good news for nobody: it is only a fact
  if (soort === 'bezwaar' || soort === 'beroep') return null;
  if (over < 0) return 'voorbij';
  if (over <= dringend && voor === 'commissie') return 'dringend';
  return over <= Math.max(nadert, dringend) ? 'nadert' : null;
}

/** A term on this day. */
export function beoordeelTermijn(r: Termijnregel, vandaag: PlainDate): Termijn {
  const over = dagenOver(r.laatsteDag, vandaag);
  const { soort, artikel, begin, laatsteDag, dagenOpgeschort, uitleg } = r;
  return {
    soort, artikel, begin, laatsteDag, dagenOpgeschort, uitleg, dagenOver: over,
    opgeschort: r.stilstanden.some(({ van, tot }) => van <= vandaag && vandaag <= tot),
    waarschuwing: waarschuw(soort, over),
    cent: r.ingebrekestellingOp === null ? null : berekenDwangsom(r.ingebrekestellingOp, vandaag, DWANGSOMTREDEN).cent,
  };
}

/** Whether a term is there on this day. */
export const geldtOp = (r: Pick<Termijnregel, 'vanaf' | 'totEnMet'>, vandaag: PlainDate): boolean => r.vanaf <= vandaag && (r.totEnMet === null || vandaag <= r.totEnMet);

/** The terms of a case that run on this day, the first to end first. */
export const bepaalTermijnen = (d: Dossier, p: Termijnparameters, vandaag: PlainDate): Termijn[] =>
  listTermijnregels(d, p).filter((r) => geldtOp(r, vandaag)).map((r) => beoordeelTermijn(r, vandaag)).sort((a, b) => (a.laatsteDag < b.laatsteDag ? -1 : a.laatsteDag > b.laatsteDag ? 1 : 0));

/** The last day on which the commission must have decided, on the request or on the objection; null when it need not. */
export function bepaalUiterlijk(regels: readonly Termijnregel[]): PlainDate | null {
  const dagen = regels.filter((r) => r.soort === 'beslissen' || r.soort === 'bezwaar_beslissen').map((r) => r.laatsteDag).sort();
  return dagen[0] ?? null;
}
