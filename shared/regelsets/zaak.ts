import { bepaalTeller } from '../domain/verdeling/plafond.ts';
import type { Regelsetbestand } from '../domain/verdeling/regelset.ts';
import type { Verdeelvraag } from '../domain/verdeling/verdeelvraag.ts';
import type { Zaakgegevens } from './scenario.ts';

const MOTIVERING = 'Oordeel uit het voorbeeld.';

/** The question to the engine for a case that was written down in a few words. */
export function maakVerdeelvraag(z: Zaakgegevens, regelset: Regelsetbestand): Verdeelvraag {
  const { groep, herkomstgemeente, kansrijk, tellers, leefbaarheid, antwoorden: _, ...standen } = z;
  const leden = regelset.leden.length > 0 ? regelset.leden : (z.gemeenten ?? []);
  return {
    groep,
    herkomstgemeente,
    herkomst: herkomstgemeente === null ? 'niet_vast_te_stellen' : leden.includes(herkomstgemeente) ? 'vastgesteld' : 'buiten_de_regio',
    herstelkans: kansrijk === 'niet_beoordeeld' ? null : { oordelen: [], conclusie: { gemeente: kansrijk ?? null, motivering: MOTIVERING } },
    tellers: (tellers ?? []).map((t) => bepaalTeller(t.gemeente, { ...t, jaar: Number(t.peildatum.slice(0, 4)), bron: 'voorbeeldcijfers', leefbaarheidssignaal: '' }, 0, regelset)),
    leefbaarheid: leefbaarheid ?? {},
    regelset,
    ...standen,
  };
}
