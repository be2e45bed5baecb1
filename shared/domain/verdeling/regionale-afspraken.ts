import { addMonths, addDays, formatDutchDate, type PlainDate } from '../../kernel/plain-date.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { formatBreuk, rondAf } from './afronding.ts';
import type { MethodeVan } from './methode.ts';
import type { Gewicht } from './largest-remainder.ts';
import { verdeelNaarRato } from './naar-rato.ts';
import { isAantal, isBepaald, ongeldig, vraagOpen, type Because, type Belemmering } from './parameter.ts';
import type { Regelsetbestand } from './regelset.ts';

export type Drempelstap = { readonly stap: number; readonly tekst: string; readonly komtInBeeld: readonly string[]; readonly because: readonly Because[] };
type Dichtheid = { readonly gemeente: string; readonly aantal: number; readonly woningen: number };

/** Acts only when a need shows: first the own municipality, then the ones that have fewer than the regional average. */
export function toetsDrempel(regel: MethodeVan<'threshold_reactive'>, bron: string, vraag: { readonly eigenGemeente: string; readonly eigenLukt: boolean; readonly gemeenten: readonly Dichtheid[] }): Result<Drempelstap, Belemmering> {
  const fout = vraag.gemeenten.find((g) => !isAantal(g.aantal) || !isAantal(g.woningen) || g.woningen === 0);
  if (fout) return err(ongeldig(`gemeenten.${fout.gemeente}`, 'Vul hele aantallen in, en meer dan nul woningen.'));
  const feit = `Drempel: ${formatBreuk({ teller: regel.teller, noemer: regel.noemer / 1000 })} ${regel.eenheid} per 1.000 woningen`;
  if (vraag.eigenLukt) return ok({ stap: 1, tekst: regel.stappen[0], komtInBeeld: [vraag.eigenGemeente], because: [{ regel: 'drempel', bron, feiten: [feit] }] });
  const onder = vraag.gemeenten.filter((g) => g.gemeente !== vraag.eigenGemeente && g.aantal * regel.noemer < regel.teller * g.woningen).map((g) => g.gemeente).sort();
  return ok({ stap: 2, tekst: regel.stappen[1], komtInBeeld: onder, because: [{ regel: 'drempel', bron, feiten: [feit, ...vraag.gemeenten.map((g) => `${g.gemeente}: ${g.aantal} op ${g.woningen} woningen`)] }] });
}

export type Aanbodstand = { readonly som: { readonly teller: number; readonly noemer: number }; readonly tekort: number; readonly genoeg: boolean; readonly because: readonly Because[] };

/** What municipalities offered in negotiation against what the region wants to reach; nobody is assigned a part. */
export function telAanbod(bron: string, vraag: { readonly doel: number; readonly aanbod: Readonly<Record<string, number>> }): Result<Aanbodstand, Belemmering> {
  if (!isAantal(vraag.doel)) return err(ongeldig('doel', 'Het doel is nul of een heel getal.'));
  const fout = Object.entries(vraag.aanbod).find(([, n]) => !isAantal(n));
  if (fout) return err(ongeldig(`aanbod.${fout[0]}`, 'Een aanbod is nul of een heel getal.'));
  const som = Object.values(vraag.aanbod).reduce((s, n) => s + n, 0);
  return ok({ som: { teller: som, noemer: 1 }, tekort: Math.max(0, vraag.doel - som), genoeg: som >= vraag.doel, because: [{ regel: 'onderhandeling', bron, feiten: [`Doel ${vraag.doel}, samen aangeboden ${som}`, 'Wie een tekort aanvult, is niet bepaald.'] }] });
}

export type Contingentstand = { readonly ruimte: number; readonly staat: 'voldaan' | 'vraagt_besluit' | 'vol'; readonly because: readonly Because[] };

/** A home out of a contingent: room in the quota of the year, and no veto of the team of the area. */
export function toetsContingent(regel: MethodeVan<'contingent'>, bron: string, vraag: { readonly jaar: number; readonly gebruikt: number; readonly veto: boolean | null }): Result<Contingentstand, Belemmering> {
  if (!isAantal(vraag.gebruikt)) return err(ongeldig('gebruikt', 'Het aantal gebruikte woningen is nul of een heel getal.'));
  if (!isBepaald(regel.quotum)) return err(vraagOpen('quotum', regel.quotum));
  const extra = regel.eenmalig.filter((e) => e.jaar === vraag.jaar).reduce((s, e) => s + e.aantal, 0);
  const ruimte = Math.max(0, regel.quotum.waarde + extra - vraag.gebruikt);
  const vetofeit = vraag.veto === null ? 'Het oordeel van het gebiedsteam ontbreekt.' : vraag.veto ? 'Het gebiedsteam geeft een veto: zoek een woning in een ander gebied.' : 'Het gebiedsteam heeft geen bezwaar.';
  const staat = ruimte === 0 ? 'vol' : vraag.veto === false ? 'voldaan' : 'vraagt_besluit';
  return ok({ ruimte, staat, because: [{ regel: 'contingent', bron, feiten: [`Contingent ${regel.quotum.waarde}${extra > 0 ? `, eenmalig ${extra} erbij in ${vraag.jaar}` : ''}, gebruikt ${vraag.gebruikt}`, vetofeit] }] });
}

export type Compensatie = { readonly saldi: readonly { readonly code: string; readonly geplaatst: number; readonly aandeel: number; readonly saldo: number }[]; readonly because: readonly Because[] };

/**
 * Afterwards: what each municipality housed against its fair share by the key. A positive balance housed more than its
 * share. The balances add up to zero; who pays whom, and in what, is for the region.
 */
export function berekenCompensatie(regel: MethodeVan<'compensatie'>, bron: string, vraag: { readonly geplaatst: Readonly<Record<string, number>>; readonly gewichten: readonly Gewicht[] }): Result<Compensatie, Belemmering> {
  if (!isBepaald(regel.sleutel)) return err(vraagOpen('sleutel', regel.sleutel));
  if (!isBepaald(regel.eenheid)) return err(vraagOpen('eenheid', regel.eenheid));
  if (!isBepaald(regel.periodeMaanden)) return err(vraagOpen('periodeMaanden', regel.periodeMaanden));
  const geplaatst = new Map(Object.entries(vraag.geplaatst));
  const vreemd = [...geplaatst].find(([code, n]) => !isAantal(n) || !vraag.gewichten.some((g) => g.code === code));
  if (vreemd) return err(ongeldig(`geplaatst.${vreemd[0]}`, 'Vul nul of een heel getal in voor een gemeente die een gewicht heeft.'));
  const totaal = [...geplaatst.values()].reduce((s, n) => s + n, 0);
  const eerlijk = verdeelNaarRato({ totaal, gewichten: vraag.gewichten, afronding: 'grootste_rest', bron });
  if (!eerlijk.ok) return eerlijk;
  const saldi = eerlijk.value.delen.map(({ code, aantal }) => {
    const hier = geplaatst.get(code) ?? 0;
    return { code, geplaatst: hier, aandeel: aantal, saldo: hier - aantal };
  });
  return ok({ saldi, because: [{ regel: 'compensatie', bron, feiten: [`Sleutel: ${regel.sleutel.waarde.replaceAll('_', ' ')}`, `Eenheid: ${regel.eenheid.waarde}`, `Periode: ${regel.periodeMaanden.waarde} maanden`, `Samen geplaatst: ${totaal}`] }] });
}

export type Ingroeistap = { readonly fase: 'ingroei' | 'volledig'; readonly aandeel: { readonly teller: number; readonly noemer: number } | null; readonly because: readonly Because[] };

/** Where a region is on its growth path at a date: growing (with the share of that year when the source gives one), or at its key. */
export function bepaalIngroei(regelset: Regelsetbestand, datum: PlainDate): Result<Ingroeistap, Belemmering> {
  const { ingroei } = regelset.verdeling;
  if (!isBepaald(ingroei)) return err(vraagOpen('ingroei', ingroei));
  const { tot, vorm } = ingroei.waarde;
  const feiten = [`Ingroeiperiode tot en met ${formatDutchDate(tot)}`];
  if (datum > tot) return ok({ fase: 'volledig', aandeel: null, because: [{ regel: 'ingroei', bron: ingroei.bron, feiten }] });
  if (!isBepaald(vorm)) return ok({ fase: 'ingroei', aandeel: null, because: [{ regel: 'ingroei', bron: ingroei.bron, feiten: [...feiten, vorm.vraag] }] });
  const jaar = Number(datum.slice(0, 4));
  const stap = vorm.waarde.find((s) => s.jaar === jaar);
  return ok({ fase: 'ingroei', aandeel: stap ? { teller: stap.teller, noemer: stap.noemer } : null, because: [{ regel: 'ingroei', bron: vorm.bron, feiten: [...feiten, stap ? `In ${jaar}: ${formatBreuk(stap)}` : `Voor ${jaar} is geen stap afgesproken.`] }] });
}

/** The task of a municipality for permit holders in a half-year: its share of the national number, rounded up (Huisvestingswet art. 29 lid 1). */
export function berekenTaakstelling(vraag: { readonly landelijk: number; readonly inwoners: number; readonly inwonersLand: number }): Result<number, Belemmering> {
  for (const veld of ['landelijk', 'inwoners', 'inwonersLand'] as const) if (!isAantal(vraag[veld])) return err(ongeldig(veld, 'Vul nul of een heel getal in.'));
  if (vraag.inwonersLand === 0 || vraag.inwoners > vraag.inwonersLand) return err(ongeldig('inwonersLand', 'Het aantal inwoners van Nederland is groter dan nul en niet kleiner dan dat van de gemeente.'));
  return ok(rondAf(vraag.landelijk, { teller: vraag.inwoners, noemer: vraag.inwonersLand }, 'naar_boven'));
}

/** Municipalities may change their tasks together as long as the sum stays the same (Huisvestingswet art. 29 lid 2). */
export function ruilTaakstelling(voor: Readonly<Record<string, number>>, na: Readonly<Record<string, number>>): Result<Readonly<Record<string, number>>, Belemmering> {
  const [a, b] = [new Map(Object.entries(voor)), new Map(Object.entries(na))];
  const fout = [...a, ...b].find(([, n]) => !isAantal(n));
  if (fout) return err(ongeldig(fout[0], 'Een taakstelling is nul of een heel getal.'));
  const anders = [...new Set([...a.keys(), ...b.keys()])].find((g) => !a.has(g) || !b.has(g));
  if (anders !== undefined) return err(ongeldig(anders, 'Voor en na de ruil doen dezelfde gemeenten mee.'));
  const som = (m: Map<string, number>): number => [...m.values()].reduce((s, n) => s + n, 0);
  return som(a) === som(b) ? ok(na) : err(ongeldig('som', `Na de ruil is de som ${som(b)}; die moet ${som(a)} blijven (art. 29 lid 2 Huisvestingswet 2014).`));
}

export type Aanbodtermijn = { readonly uiterlijk: PlainDate; readonly opTijd: boolean | null; readonly because: readonly Because[] };

/** The last day on which a home has to be offered, and whether it was; from which day it counts has to be known. */
export function bepaalAanbodtermijn(regelset: Regelsetbestand, vraag: { readonly besluit: PlainDate; readonly aanmelding: PlainDate; readonly aangebodenOp: PlainDate | null }): Result<Aanbodtermijn, Belemmering> {
  const { aanbodMaanden, aanbodVanaf } = regelset.termijnen;
  if (!isBepaald(aanbodMaanden)) return err(vraagOpen('aanbodMaanden', aanbodMaanden));
  if (!isBepaald(aanbodVanaf)) return err(vraagOpen('aanbodVanaf', aanbodVanaf));
  const begin = vraag[aanbodVanaf.waarde];
  const uiterlijk = addMonths(begin, aanbodMaanden.waarde);
  return ok({ uiterlijk, opTijd: vraag.aangebodenOp === null ? null : vraag.aangebodenOp <= uiterlijk, because: [{ regel: 'aanbodtermijn', bron: aanbodMaanden.bron, feiten: [`${aanbodMaanden.waarde} maanden vanaf ${formatDutchDate(begin)} (${aanbodVanaf.waarde})`] }] });
}

/** The last day on which a municipality houses a permit holder after the assignment, in weeks. */
export function bepaalHuisvestingstermijn(regel: MethodeVan<'taakstelling'>, koppeling: PlainDate): Result<PlainDate, Belemmering> {
  return isBepaald(regel.termijnWeken) ? ok(addDays(koppeling, 7 * regel.termijnWeken.waarde)) : err(vraagOpen('termijnWeken', regel.termijnWeken));
}
