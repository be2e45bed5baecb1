import { err, ok, type Result } from '../../kernel/result.ts';
import { formatBreuk, rondAf } from './afronding.ts';
import type { MethodeVan } from './methode.ts';
import { isAantal, isBepaald, ongeldig, vraagOpen, type Because, type Belemmering } from './parameter.ts';

export type Doeljaren = { readonly perJaar: readonly number[]; readonly som: number; readonly over: { readonly teller: number; readonly noemer: number }; readonly because: readonly Because[] };

/**
 * Whole homes per year for an agreed number that need not be whole (3,5 a year). When fractions are carried over, the
 * running total stays the whole part of what was agreed, so no year loses its half; otherwise each year drops it.
 */
export function verdeelDoelOverJaren(regel: MethodeVan<'target'>, bron: string, vraag: { readonly code: string; readonly jaren: number }): Result<Doeljaren, Belemmering> {
  const doel = regel.doelen.find((d) => d.code === vraag.code || d.gemeente === vraag.code);
  if (!doel) return err(ongeldig('code', `Voor "${vraag.code}" is geen aantal afgesproken.`));
  if (!isAantal(vraag.jaren) || vraag.jaren === 0 || vraag.jaren > 100) return err(ongeldig('jaren', 'Het aantal jaren is een heel getal van 1 tot en met 100.'));
  if (doel.teller % doel.noemer !== 0 && !isBepaald(regel.breukenMeenemen)) return err(vraagOpen('breukenMeenemen', regel.breukenMeenemen));
  const meenemen = isBepaald(regel.breukenMeenemen) && regel.breukenMeenemen.waarde;
  const tot = (n: number): number => (meenemen ? rondAf(n, doel, 'naar_beneden') : n * rondAf(1, doel, 'naar_beneden'));
  const perJaar = Array.from({ length: vraag.jaren }, (_, i) => tot(i + 1) - tot(i));
  const som = tot(vraag.jaren);
  return ok({ perJaar, som, over: { teller: vraag.jaren * doel.teller - som * doel.noemer, noemer: doel.noemer }, because: [{ regel: 'doel', bron, feiten: [`${doel.naam}: ${formatBreuk(doel)} per jaar`, meenemen ? 'Delen van een woning gaan mee naar het volgende jaar.' : 'Delen van een woning gaan niet mee.'] }] });
}

export type Doelstand = { readonly verschil: { readonly teller: number; readonly noemer: number }; readonly gehaald: boolean; readonly binnenBandbreedte: boolean; readonly because: readonly Because[] };

/** What was delivered against what was agreed; a target may be a range (six to twelve places a year). */
export function toetsDoelstand(regel: MethodeVan<'target'>, bron: string, vraag: { readonly code: string; readonly geleverd: number }): Result<Doelstand, Belemmering> {
  const doel = regel.doelen.find((d) => d.code === vraag.code || d.gemeente === vraag.code);
  if (!doel) return err(ongeldig('code', `Voor "${vraag.code}" is geen aantal afgesproken.`));
  if (!isAantal(vraag.geleverd)) return err(ongeldig('geleverd', 'Het aantal geleverde woningen is nul of een heel getal.'));
  const teller = vraag.geleverd * doel.noemer - doel.teller;
  const afspraak = doel.tot === null ? formatBreuk(doel) : `${formatBreuk(doel)} tot ${doel.tot}`;
  return ok({ verschil: { teller, noemer: doel.noemer }, gehaald: teller >= 0, binnenBandbreedte: teller >= 0 && (doel.tot === null || vraag.geleverd <= doel.tot), because: [{ regel: 'doel', bron, feiten: [`${doel.naam}: afgesproken ${afspraak}, geleverd ${vraag.geleverd}`] }] });
}

/** The agreed numbers added up, as a fraction of whole numbers: 70 + 40 + 3,5 + 7. */
export function telDoelen(regel: MethodeVan<'target'>): { readonly teller: number; readonly noemer: number } {
  const noemer = regel.doelen.reduce((n, d) => kgv(n, d.noemer), 1);
  return { teller: regel.doelen.reduce((s, d) => s + d.teller * (noemer / d.noemer), 0), noemer };
}

const ggd = (a: number, b: number): number => (b === 0 ? a : ggd(b, a % b));
const kgv = (a: number, b: number): number => (a / ggd(a, b)) * b;
