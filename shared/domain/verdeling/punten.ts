import { err, ok, type Result } from '../../kernel/result.ts';
import type { MethodeVan } from './methode.ts';
import { isAantal, isBepaald, ongeldig, vraagOpen, type Because, type Belemmering } from './parameter.ts';

/** What the points rest on: still living with parents (or studying), or full years since the move; whole months registered. */
export type Puntenfeiten = { readonly inwonend: boolean; readonly jarenSindsVerhuizing: number | null; readonly maandenIngeschreven: number };
export type Puntenuitkomst = { readonly punten: number; readonly basis: number; readonly because: readonly Because[] };

function basispunten(regel: MethodeVan<'points'>, f: Puntenfeiten): Result<{ punten: number; waarom: string }, Belemmering> {
  if (f.inwonend) return ok({ punten: regel.inwonend, waarom: `Inwonend of studerend kind: ${regel.inwonend} punten` });
  const jaren = f.jarenSindsVerhuizing;
  if (jaren === null) return ok({ punten: 0, waarom: 'Geen familieband die punten geeft' });
  if (!isAantal(jaren)) return err(ongeldig('jarenSindsVerhuizing', 'Het aantal jaren sinds de verhuizing is nul of een heel getal.'));
  const opGrens = regel.trappen.some((t) => t.totJaren === jaren);
  if (opGrens && !isBepaald(regel.grensHoortBij)) return err(vraagOpen('grensHoortBij', regel.grensHoortBij));
  const hoger = opGrens && isBepaald(regel.grensHoortBij) && regel.grensHoortBij.waarde === 'hoger';
  const trap = regel.trappen.find((t) => jaren < t.totJaren || (hoger && jaren === t.totJaren));
  return ok({ punten: trap?.punten ?? 0, waarom: trap ? `${jaren} jaar geleden verhuisd: ${trap.punten} punten` : `${jaren} jaar geleden verhuisd: geen punten` });
}

/** Points of one seeker. Exactly on a boundary between two steps people have to say which step applies. */
export function berekenPunten(regel: MethodeVan<'points'>, bron: string, feiten: Puntenfeiten): Result<Puntenuitkomst, Belemmering> {
  if (!isAantal(feiten.maandenIngeschreven)) return err(ongeldig('maandenIngeschreven', 'Het aantal maanden inschrijving is nul of een heel getal.'));
  const basis = basispunten(regel, feiten);
  if (!basis.ok) return basis;
  const maanden = feiten.maandenIngeschreven * regel.perMaand;
  return ok({ punten: basis.value.punten + maanden, basis: basis.value.punten, because: [{ regel: 'punten', bron, feiten: [basis.value.waarom, `${feiten.maandenIngeschreven} maanden ingeschreven: ${maanden} punten`] }] });
}

export type Rangplaats = { readonly code: string; readonly punten: number; readonly plaats: number; readonly gedeeld: boolean };

/** The seekers by points, highest first. Equal points share a place: the order among them is a question for people. */
export function rangschikPunten(rij: readonly { readonly code: string; readonly punten: number }[]): Rangplaats[] {
  return [...rij]
    .sort((a, b) => b.punten - a.punten || (a.code < b.code ? -1 : 1))
    .map((s) => ({ ...s, plaats: 1 + rij.filter((x) => x.punten > s.punten).length, gedeeld: rij.filter((x) => x.punten === s.punten).length > 1 }));
}

export type Stapplaats = { readonly code: string; readonly stap: string; readonly plaats: number; readonly gedeeld: boolean };

/** Seekers in the order of agreed steps: who fits an earlier step goes first; within a step people decide. */
export function rangschikStappen(regel: MethodeVan<'ordered_rules'>, zoekers: Readonly<Record<string, string>>): Result<readonly Stapplaats[], Belemmering> {
  const stappen = regel.stappen.map((s) => s.code);
  const rij = Object.entries(zoekers).map(([code, stap]) => ({ code, stap, nummer: stappen.indexOf(stap) }));
  const onbekend = rij.find((z) => z.nummer < 0);
  if (onbekend) return err(ongeldig(`zoekers.${onbekend.code}`, `"${onbekend.stap}" is geen stap van deze afspraak. Kies uit: ${stappen.join(', ')}.`));
  const opCode = rij.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return ok(opCode.toSorted((a, b) => a.nummer - b.nummer).map(({ code, stap, nummer }) => ({ code, stap, plaats: 1 + rij.filter((x) => x.nummer < nummer).length, gedeeld: rij.filter((x) => x.nummer === nummer).length > 1 })));
}
