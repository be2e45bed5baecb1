import { z } from 'zod';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { Datum } from '../persoon/datum.ts';
import { JAARPOSTNAMEN, type Jaarpost, type Jaarzaak } from './jaarfeiten.ts';

/** By what the figures are split. */
export const UITSPLITSINGEN = { groep: 'Urgentiegroep', herkomst: 'Herkomstgemeente', indiener: 'Indiener' } as const;
export type Uitsplitsing = keyof typeof UITSPLITSINGEN;

const Aantallen = z.record(z.enum(JAARPOSTNAMEN as [Jaarpost, ...Jaarpost[]]), z.int().min(0)); // never empty
export type Jaaraantallen = z.infer<typeof Aantallen>;
/** One value with its figures; `sleutel` is a code or a name, `onbekend` where there is none. */
const Rij = z.strictObject({ sleutel: z.string(), aantallen: Aantallen });
export type Jaarrij = z.infer<typeof Rij>;

/** The figures of one year. */
export const Jaarverslag = z.strictObject({
  jaar: z.int(),
  /** The last day that is counted: today, or the end of the year. */
  totEnMet: Datum,
  totaal: Aantallen,
  perGroep: z.array(Rij),
  perHerkomst: z.array(Rij),
  perIndiener: z.array(Rij),
});
export type Jaarverslag = z.infer<typeof Jaarverslag>;

/** What stands for a value that is not known. */
export const ONBEKEND_IN_JAARVERSLAG = 'onbekend';

const nullen = (): Jaaraantallen => Object.fromEntries(JAARPOSTNAMEN.map((post) => [post, 0])) as Jaaraantallen; // every post

function tel(zaken: readonly Jaarzaak[], { jaar, totEnMet }: { jaar: number; totEnMet: PlainDate }): Jaaraantallen {
  const aantallen = nullen();
  const begin = `${jaar}-01-01`;
  for (const zaak of zaken) {
    const dezeKeer = new Set<Jaarpost>();
    for (const { post, op } of zaak.feiten) {
      if (op < begin || op > totEnMet) continue;
      // a case that was held over twice is one case that was held over
      if (post === 'aangehouden' && dezeKeer.has(post)) continue;
      dezeKeer.add(post);
      aantallen[post] += 1;
    }
    if (zaak.ontvangenOp <= totEnMet && (zaak.afgedaanOp === null || zaak.afgedaanOp > totEnMet)) aantallen.in_behandeling += 1;
  }
  return aantallen;
}

const isLeeg = (aantallen: Jaaraantallen): boolean => Object.values(aantallen).every((n) => n === 0);

function splits(zaken: readonly Jaarzaak[], sleutelVan: (zaak: Jaarzaak) => string, grens: { jaar: number; totEnMet: PlainDate }): Jaarrij[] {
  return [...Map.groupBy(zaken, sleutelVan)]
    .map(([sleutel, groep]) => ({ sleutel, aantallen: tel(groep, grens) }))
    .filter((rij) => !isLeeg(rij.aantallen))
    .sort((a, b) => (a.sleutel < b.sleutel ? -1 : 1));
}

/**
 * The figures of a year over all cases: everything that happened from 1 January up to today or the end of the year. Each
 * breakdown adds up to the total.
 */
export function berekenJaarverslag(zaken: readonly Jaarzaak[], jaar: number, vandaag: PlainDate): Jaarverslag {
  const einde = Datum.parse(`${jaar}-12-31`);
  const grens = { jaar, totEnMet: vandaag < einde ? vandaag : einde };
  return {
    ...grens,
    totaal: tel(zaken, grens),
    perGroep: splits(zaken, (z) => z.groep, grens),
    perHerkomst: splits(zaken, (z) => z.herkomst ?? ONBEKEND_IN_JAARVERSLAG, grens),
    perIndiener: splits(zaken, (z) => z.indiener, grens),
  };
}
