import { gemeenteNaam } from '../gemeente/gemeente.ts';
import { determineHerkomst, type HerkomstVraag } from './determine-herkomst.ts';
import type { HerkomstUitkomst } from './uitkomst.ts';

/** An origin as people established it, with the derivation that they saw. */
export type EerdereHerkomst = { readonly gemeente: string | null; readonly afleiding: HerkomstUitkomst };

/** What a new fact does to an established origin. Nothing changes by itself: `taak` is work for people. */
export type Herziening = {
  readonly gevolg: 'geen' | 'andere_gemeente' | 'minder_zeker' | 'zekerder';
  /** What people have to do; null when the new facts change nothing. */
  readonly taak: string | null;
  readonly nieuw: HerkomstUitkomst;
};

const isZeker = (u: HerkomstUitkomst): boolean => u.uitkomst === 'vastgesteld' || u.uitkomst === 'buiten_de_regio';
const huidig = (u: HerkomstUitkomst): string | null => u.opvolger ?? u.gemeente;
const noem = (gemeente: string | null): string => (gemeente === null ? 'niet vast te stellen' : gemeenteNaam(gemeente));

function bepaalGevolg(eerder: EerdereHerkomst, nieuw: HerkomstUitkomst): Herziening['gevolg'] {
  // compared with what the rules said then: people may have decided otherwise with a reason, and that stays theirs
  if (huidig(nieuw) !== huidig(eerder.afleiding)) return 'andere_gemeente';
  if (isZeker(nieuw) === isZeker(eerder.afleiding)) return 'geen';
  return isZeker(nieuw) ? 'zekerder' : 'minder_zeker';
}

/**
 * Says whether new facts (a correction of the BRP, a stay that came out later) would change an established origin.
 * The decision stays as it is; a change gives a task to look at it again.
 */
export function reviewHerkomst(eerder: EerdereHerkomst, vraag: HerkomstVraag): Herziening {
  const nieuw = determineHerkomst(vraag);
  const gevolg = bepaalGevolg(eerder, nieuw);
  const taken = {
    geen: null,
    andere_gemeente: `Bekijk de herkomst opnieuw. Vastgesteld is ${noem(eerder.gemeente)}; uit de nieuwe gegevens volgt ${noem(huidig(nieuw))}. Het besluit verandert niet vanzelf.`,
    minder_zeker: `Bekijk de herkomst opnieuw. Vastgesteld is ${noem(eerder.gemeente)}; met de nieuwe gegevens is dat niet meer zeker. Het besluit verandert niet vanzelf.`,
    zekerder: `De herkomst was voorlopig vastgesteld: ${noem(eerder.gemeente)}. De nieuwe gegevens maken de afleiding zeker. Bevestig of herzie de motivering.`,
  } satisfies Record<Herziening['gevolg'], string | null>;
  return { gevolg, taak: taken[gevolg], nieuw };
}
