import { ALLES, type Afspraak, type AfspraakLezing, type HerkomstAfspraken } from './afspraken.ts';
import { bepaalKader, EERSTE_LEZING, findWoonadres, type Gevonden, type Kader } from './find-woonadres.ts';
import type { StapParameter } from './uitkomst.ts';
import type { Verblijfperiode } from './verblijfperiode.ts';

type Situatie = { readonly perioden: readonly Verblijfperiode[]; readonly kader: Kader; readonly gevonden: Gevonden | undefined; readonly lezing: AfspraakLezing; readonly regelset: HerkomstAfspraken };

const ANKER = { begin_eerste_opname: 'het begin van de eerste opname', aanvraagdatum: 'de dag van de aanvraag' } as const;

/** A parameter as a step shows it; an open question shows as the question. */
function maak<T>(naam: string, afspraak: Afspraak<T>, tekst: (waarde: T) => string): StapParameter {
  return 'nietBepaald' in afspraak ? { naam, waarde: afspraak.vraag, bron: afspraak.bron, zekerheid: 'niet_bepaald' } : { naam, waarde: tekst(afspraak.waarde), bron: afspraak.bron, zekerheid: afspraak.zekerheid };
}

/**
 * The parameters that decided the municipality: with another value the rules would have found another one, or none.
 * `keten` belongs to the step about the chain of stays, `venster` to the one about looking back.
 */
export function findBeslissend({ perioden, kader, gevonden, lezing, regelset }: Situatie): { readonly keten: StapParameter[]; readonly venster: StapParameter[] } {
  const h = regelset.herkomst;
  const anders = (andere: Partial<AfspraakLezing>): boolean =>
    findWoonadres(perioden, bepaalKader(kader, { ...lezing, ...andere }), EERSTE_LEZING)?.periode.gemeente !== gevonden?.periode.gemeente;
  // a single stay that lasts, or none, has no gaps
  const metGaten = kader.opnames.some((o) => o.tot !== null && o.tot < kader.peildatum);
  const keten = metGaten && (anders({ gat: 0 }) || anders({ gat: ALLES.gat })) ? [maak('grootste gat in een keten', h.ketengatDagen, (dagen) => `${dagen} dagen`)] : [];
  if (gevonden?.regel === 'H1' || gevonden?.regel === 'H2') return { keten, venster: [] };
  const venster: StapParameter[] = [];
  if (anders({ jaren: ALLES.jaren }) || anders({ jaren: 0 })) venster.push(maak('terugkijkperiode', h.terugkijkjaren, (jaren) => `${jaren} jaar`));
  if (kader.keten.length > 0 && anders({ anker: lezing.anker === 'aanvraagdatum' ? 'begin_eerste_opname' : 'aanvraagdatum' })) venster.push(maak('terugkijken vanaf', h.ankerdatum, (anker) => ANKER[anker]));
  if (anders({ grensdag: !lezing.grensdag })) venster.push(maak('grensdag', h.grensdagTeltMee, (mee) => (mee ? 'telt mee' : 'telt niet mee')));
  return { keten, venster };
}
