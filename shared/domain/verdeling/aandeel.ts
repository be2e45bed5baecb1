import { err, ok, type Result } from '../../kernel/result.ts';
import { formatAandeel, formatGetal, rondAf } from './afronding.ts';
import type { MethodeVan } from './methode.ts';
import { isAantal, isBepaald, ongeldig, vraagOpen, type Because, type Belemmering } from './parameter.ts';

export type Aandeeluitkomst = { readonly woningen: number; readonly because: readonly Because[] };

/** Whole homes of a cap or a minimum over a number of lettings. What is left open has to be answered first. */
export function berekenAandeel(regel: MethodeVan<'quota_cap'> | MethodeVan<'quota_floor'>, bron: string, aantal: number): Result<Aandeeluitkomst, Belemmering> {
  if (!isAantal(aantal)) return err(ongeldig('aantal', `Het aantal woningen is nul of een heel getal; hier staat ${formatGetal(aantal)}.`));
  const { basis, niveau, afronding, telt } = regel;
  if (!isBepaald(basis)) return err(vraagOpen('basis', basis));
  if (!isBepaald(niveau)) return err(vraagOpen('niveau', niveau));
  if (!isBepaald(afronding)) return err(vraagOpen('afronding', afronding));
  if (!isBepaald(telt)) return err(vraagOpen('telt', telt));
  const woningen = rondAf(aantal, regel, afronding.waarde);
  const soort = regel.methode === 'quota_cap' ? 'Ten hoogste' : 'Ten minste';
  return ok({ woningen, because: [{ regel: regel.methode, bron, feiten: [`${soort} ${formatAandeel(regel)} van ${aantal}`, `Basis: ${basis.waarde.replaceAll('_', ' ')}`, `Niveau: ${niveau.waarde}`, `Afronding: ${afronding.waarde.replaceAll('_', ' ')}`, `Telt mee: ${telt.waarde.join(', ')}`] }] });
}
