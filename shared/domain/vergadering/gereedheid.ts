import type { Dossier } from '../dossier/dossier.ts';
import { vergelijkOordelen } from '../herstelkans/ledenoordeel.ts';
import type { Zaakvoorstel } from './conclusie.ts';

/** One thing that a case needs before it can be decided, and whether it is there. */
export type Gereedheidspunt = { readonly wat: 'herkomst' | 'oordelen' | 'conclusie' | 'verdeling' | 'advies'; readonly klaar: boolean; readonly zin: string };

/** The part of a case that readiness is read from. */
export type Zaakstand = Pick<Dossier, 'status' | 'herkomst' | 'ledenoordelen' | 'herstelkans' | 'verdeling'>;

/** What was prepared for the meeting: granting urgency as the distribution says; null while there is none. */
export const voorbereidVoorstel = (d: Pick<Dossier, 'verdeling'>): Zaakvoorstel | null => (d.verdeling ? { dictum: 'toewijzen', gemeente: d.verdeling.gemeente, route: d.verdeling.route } : null);

/** What a case needs before the commission can decide on it, for these voters. */
export function bepaalGereedheid(d: Zaakstand, stemgerechtigden: readonly string[]): Gereedheidspunt[] {
  const gegeven = stemgerechtigden.filter((id) => d.ledenoordelen?.some((o) => o.medewerkerId === id)).length;
  const oordelen = d.herstelkans !== null || (stemgerechtigden.length > 0 && gegeven === stemgerechtigden.length);
  return [
    { wat: 'herkomst', klaar: d.herkomst !== null, zin: d.herkomst ? 'De herkomst is vastgesteld.' : 'De herkomst is nog niet vastgesteld.' },
    { wat: 'oordelen', klaar: oordelen, zin: d.herstelkans ? 'De leden hebben geoordeeld.' : `${gegeven} van de ${stemgerechtigden.length} leden hebben hun eigen oordeel gegeven.` },
    { wat: 'conclusie', klaar: d.herstelkans !== null, zin: d.herstelkans ? 'De kansrijke woonstart is beoordeeld.' : 'De gezamenlijke conclusie over de woonstart is er nog niet.' },
    { wat: 'verdeling', klaar: d.verdeling !== null, zin: d.verdeling ? 'De verdeling is bepaald.' : 'De verdeling is nog niet bepaald.' },
    ...(d.status === 'advies_gevraagd' ? [{ wat: 'advies' as const, klaar: false, zin: 'Het gevraagde advies is er nog niet.' }] : []),
  ];
}

/** Whether nothing is missing. */
export const isGereed = (punten: readonly Gereedheidspunt[]): boolean => punten.every((p) => p.klaar);

/**
 * Why a case cannot be a hamerstuk; null when it can: everything is there, members agree, and no principle asks for
 * a reasoned decision.
 */
export function findHamerstukbelemmering(d: Zaakstand, punten: readonly Gereedheidspunt[]): string | null {
  if (!isGereed(punten) || !d.verdeling) return 'Er ontbreekt nog iets.';
  const { voorstel, gemeente } = d.verdeling;
  if (gemeente !== voorstel.voorkeursgemeente) return 'De gekozen gemeente is een andere dan de voorkeursgemeente.';
  if ([...voorstel.toetsen, ...voorstel.perGemeente.filter((g) => g.gemeente === gemeente).flatMap((g) => g.toetsen)].some((t) => t.staat === 'vraagt_besluit')) return 'Een verdeelprincipe vraagt een gemotiveerd besluit.';
  const verschil = vergelijkOordelen(d.ledenoordelen ?? []).filter((v) => v.staat === 'verschil').length;
  return verschil === 0 ? null : `De leden oordelen op ${verschil === 1 ? 'één punt' : `${verschil} punten`} verschillend.`;
}
