import { elementAt } from '../../kernel/element-at.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { formatGetal, rondAf } from './afronding.ts';
import { shareByLargestRemainder, type Gewicht } from './largest-remainder.ts';
import type { MethodeVan } from './methode.ts';
import { isAantal, isBepaald, ongeldig, vraagOpen, type Because, type Belemmering, type Parameter } from './parameter.ts';

/** What each gets. `exact` is the part before rounding, as a fraction of whole numbers. */
export type Deel = { readonly code: string; readonly aantal: number; readonly exact: { readonly teller: number; readonly noemer: number } };
export type Naarratouitkomst = { readonly delen: readonly Deel[]; readonly som: number; readonly because: readonly Because[] };

type Naarratovraag = { readonly totaal: number; readonly gewichten: readonly Gewicht[]; readonly afronding: 'grootste_rest' | 'naar_beneden' | 'naar_boven' | 'dichtstbij'; readonly bron: string };

function controleer(totaal: number, gewichten: readonly Gewicht[]): Belemmering | undefined {
  if (!isAantal(totaal)) return ongeldig('totaal', `Het te verdelen aantal is nul of een heel getal; hier staat ${formatGetal(totaal)}.`);
  const fout = gewichten.find((g) => !isAantal(g.gewicht));
  if (fout) return ongeldig(`gewichten.${fout.code}`, `Het gewicht van ${fout.code} is nul of een heel getal; hier staat ${formatGetal(fout.gewicht)}.`);
  const dubbel = gewichten.find((g, i) => gewichten.findIndex((x) => x.code === g.code) !== i);
  if (dubbel) return ongeldig(`gewichten.${dubbel.code}`, `${dubbel.code} staat er twee keer in.`);
  const som = gewichten.reduce((s, g) => s + g.gewicht, 0);
  if (som === 0 && totaal > 0) return ongeldig('gewichten', 'Alle gewichten samen zijn nul. Dan is er niets om naar te verdelen.');
  return Number.isSafeInteger(som) ? undefined : ongeldig('gewichten', 'De gewichten samen zijn te groot om precies mee te rekenen.');
}

/**
 * Divides a whole number in proportion to weights. With `grootste_rest` (largest remainder; equal remainders by code)
 * the parts always add up to the whole; the other roundings work row by row, and the sum shows what that does.
 * The order of the rows does not matter for what each gets.
 */
export function verdeelNaarRato({ totaal, gewichten, afronding, bron }: Naarratovraag): Result<Naarratouitkomst, Belemmering> {
  const fout = controleer(totaal, gewichten);
  if (fout) return err(fout);
  const noemer = Math.max(1, gewichten.reduce((s, g) => s + g.gewicht, 0));
  const aantallen = afronding === 'grootste_rest' ? shareByLargestRemainder(totaal, gewichten) : gewichten.map((g) => rondAf(totaal, { teller: g.gewicht, noemer }, afronding));
  const delen = gewichten.map((g, i) => ({ code: g.code, aantal: elementAt(aantallen, i), exact: { teller: totaal * g.gewicht, noemer } }));
  const som = delen.reduce((s, d) => s + d.aantal, 0);
  const feiten = [`Te verdelen: ${totaal}`, `Gewichten samen: ${noemer}`, afronding === 'grootste_rest' ? 'Afronding: eerst naar beneden, daarna één erbij voor de grootste resten; de delen tellen op tot het geheel.' : `Afronding per rij (${afronding.replaceAll('_', ' ')}): de delen tellen op tot ${som}.`];
  return ok({ delen, som, because: [{ regel: 'naar_rato', bron, feiten }] });
}

/** The proportional method of a regelset: what it leaves open (total, rounding) has to be answered first. */
export function applyNaarRato(regel: MethodeVan<'pro_rata'>, bron: string, invoer: { readonly totaal?: number | undefined; readonly gewichten: readonly Gewicht[] }): Result<Naarratouitkomst, Belemmering> {
  if (!isBepaald(regel.sleutel)) return err(vraagOpen('sleutel', regel.sleutel));
  if (!isBepaald(regel.afronding)) return err(vraagOpen('afronding', regel.afronding));
  // a total that the regelset gives is a maximum agreed by its parties; the one who asks may divide another number
  const totaal: Parameter<number> = invoer.totaal === undefined ? regel.totaal : { waarde: invoer.totaal, bron: 'invoer', zekerheid: 'afgeleid' };
  if (!isBepaald(totaal)) return err(vraagOpen('totaal', totaal));
  const uitkomst = verdeelNaarRato({ totaal: totaal.waarde, gewichten: invoer.gewichten, afronding: regel.afronding.waarde, bron });
  if (!uitkomst.ok) return uitkomst;
  const sleutel = { regel: 'sleutel', bron: regel.sleutel.bron, feiten: [`Verdeelsleutel: ${regel.sleutel.waarde.replaceAll('_', ' ')}`] };
  return ok({ ...uitkomst.value, because: [sleutel, ...uitkomst.value.because] });
}

/** Splits a number of homes over fixed shares (75 of 100 regular, 25 of 100 urgent). */
export function splitAandelen(regel: MethodeVan<'share_split'>, bron: string, totaal: number): Result<Naarratouitkomst, Belemmering> {
  if (!isBepaald(regel.afronding)) return err(vraagOpen('afronding', regel.afronding));
  return verdeelNaarRato({ totaal, gewichten: regel.delen.map((d) => ({ code: d.code, gewicht: d.teller })), afronding: regel.afronding.waarde, bron });
}
