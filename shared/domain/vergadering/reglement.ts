import { z } from 'zod';
import { VerplichteTekst } from '../persoon/tekst.ts';
import { isBepaald, type Parameter } from '../verdeling/parameter.ts';
import type { Regelset } from '../verdeling/regelset.ts';
import { Bevoegdheid } from './conclusie.ts';

/** How many members must be there: a share of all members, and never less than a fixed number. */
const Quorum = z
  .strictObject({
    teller: z.int('Vul een heel getal in.').min(0, 'Een deel is nul of meer.').max(100, 'Dit getal is te groot.'),
    noemer: z.int('Vul een heel getal in.').min(1, 'De noemer is één of meer.').max(100, 'Dit getal is te groot.'),
    minimaal: z.int('Vul een heel getal in.').min(1, 'Er moet minstens één lid zijn.').max(100, 'Dit getal is te groot.').nullable(),
  })
  .refine((q) => q.teller <= q.noemer, { error: 'Er kunnen niet meer leden nodig zijn dan er zijn.', path: ['teller'] });
export type Quorum = z.infer<typeof Quorum>;

export const BESLISSENDE_STEM = { voorzitter: 'De stem van de voorzitter beslist', geen: 'Niemand: er is dan geen meerderheid' } as const;

/** What the commission's own reglement says where the regional arrangement says nothing, with where it is written. */
export const Commissiereglement = z.strictObject({
  bevoegdheid: Bevoegdheid,
  /** Null when the reglement asks for no number. */
  quorum: Quorum.nullable(),
  beslissendeStem: z.enum(Object.keys(BESLISSENDE_STEM) as [keyof typeof BESLISSENDE_STEM], 'Kies wie beslist als de stemmen staken.'),
  deskundigheid: z.array(VerplichteTekst(100, 'de deskundigheid')).max(10),
  /** Whether the meeting may go on, with a written reason, when members or expertise are missing. */
  magDoorgaan: z.boolean(),
  bron: VerplichteTekst(300, 'in welk reglement dit staat'),
});
export type Commissiereglement = z.infer<typeof Commissiereglement>;

/** Where a rule of the meeting was read. */
export type Reglementbron = { readonly regel: 'bevoegdheid' | 'quorum' | 'beslissendeStem' | 'deskundigheid'; readonly bron: string };

const kies = <T>(vanRegio: Parameter<T>, eigen: T): T => (isBepaald(vanRegio) ? vanRegio.waarde : eigen);

/** The rules of a meeting: what the region agreed comes first, the commission's own reglement fills what is left open. */
export const combineReglement = (regio: Regelset['reglement'], eigen: Commissiereglement): Commissiereglement => ({
  ...eigen,
  bevoegdheid: kies(regio.bevoegdheid, eigen.bevoegdheid),
  quorum: kies<Quorum | null>(regio.quorum, eigen.quorum),
  beslissendeStem: kies(regio.beslissendeStem, eigen.beslissendeStem),
  deskundigheid: kies(regio.deskundigheid, eigen.deskundigheid),
});

/** Per rule where it is written. */
export const bronnenVanReglement = (regio: Regelset['reglement'], eigen: Commissiereglement | null): Reglementbron[] =>
  (['bevoegdheid', 'quorum', 'beslissendeStem', 'deskundigheid'] as const).map((regel) => {
    const vanRegio: Parameter<unknown> = regio[regel];
    return { regel, bron: isBepaald(vanRegio) ? vanRegio.bron : (eigen?.bron ?? vanRegio.vraag) };
  });

/** How many of so many members must be there; null when the reglement asks for none. */
export function bepaalQuorum(quorum: Quorum | null, leden: number): number | null {
  if (!quorum) return null;
  return Math.max(Math.ceil((quorum.teller * leden) / quorum.noemer), quorum.minimaal ?? 0);
}
