import { z } from 'zod';
import { Gemeentecode } from '../gemeente/gemeente.ts';
import { Tekst, VerplichteTekst } from '../persoon/tekst.ts';
import type { Criterium } from '../verdeling/regelset.ts';

/** The four words of a judgement; there is no number behind them and nothing adds them up. */
export const OORDELEN = { steunend: 'Steunend', neutraal: 'Neutraal', contra_indicatie: 'Contra-indicatie', onbekend: 'Onbekend' } as const;
export const Oordeelwoord = z.enum(Object.keys(OORDELEN) as [keyof typeof OORDELEN], 'Kies een oordeel.');
export type Oordeelwoord = z.infer<typeof Oordeelwoord>;

/** One judgement: a criterion for a candidate municipality, with its reason and the evidence. */
export const Oordeel = z
  .strictObject({
    criterium: z.string().min(1),
    gemeente: Gemeentecode,
    oordeel: Oordeelwoord,
    reden: Tekst(4_000),
    bewijs: Tekst(1_000),
  })
  .refine((o) => o.oordeel === 'onbekend' || o.reden !== '', { error: 'Schrijf op waarom u dit vindt. Zonder reden kiest u "Onbekend".', path: ['reden'] })
  .refine((o) => o.oordeel === 'onbekend' || o.bewijs !== '', { error: 'Noem het stuk of gesprek waar dit uit blijkt.', path: ['bewijs'] });
export type Oordeel = z.infer<typeof Oordeel>;

/** The judgement of the recovery chance as people recorded it; the conclusion is theirs, never computed. */
export const Herstelkans = z.strictObject({
  /** The criteria set that was used; absent in what was recorded before there was a choice: the region's own set. */
  criteriaset: z.string().min(1).max(50).optional(),
  oordelen: z.array(Oordeel).max(400),
  conclusie: z.strictObject({
    /** The municipality that gives a better recovery chance than the municipality of origin; null when none does. */
    gemeente: Gemeentecode.nullable(),
    motivering: VerplichteTekst(8_000, 'de motivering van de conclusie'),
  }),
});
export type Herstelkans = z.infer<typeof Herstelkans>;

/** Which cells of the grid are still open or "onbekend", so that people see what they do not know. */
export function findOntbrekendeOordelen(criteria: readonly Criterium[], gemeenten: readonly string[], oordelen: readonly Oordeel[]): { criterium: string; gemeente: string }[] {
  const gegeven = new Set(oordelen.filter((o) => o.oordeel !== 'onbekend').map((o) => `${o.criterium} ${o.gemeente}`));
  return gemeenten.flatMap((gemeente) => criteria.filter((c) => !gegeven.has(`${c.code} ${gemeente}`)).map((c) => ({ criterium: c.code, gemeente })));
}
