import { z } from 'zod';
import { Zekerheid } from '../persoon/urgentiegroep.ts';

/** What a source does not say: a question for people. No code fills it in. */
export const NietBepaald = z.strictObject({ nietBepaald: z.literal(true), vraag: z.string().min(1), bron: z.string().min(1) });
export type NietBepaald = z.infer<typeof NietBepaald>;

/** A value that a region agreed, with where it is written and how sure that is. */
export const bepaald = <T extends z.ZodType>(waarde: T) => z.strictObject({ waarde, bron: z.string().min(1), zekerheid: Zekerheid });

/** A value with its source, or the question that the source leaves open. */
export const parameter = <T extends z.ZodType>(waarde: T) => z.union([bepaald(waarde), NietBepaald]);

export type Bepaald<T> = { waarde: T; bron: string; zekerheid: Zekerheid };
export type Parameter<T> = Bepaald<T> | NietBepaald;

/** Whether the source gives this value. */
export const isBepaald = <T>(p: Parameter<T>): p is Bepaald<T> => !('nietBepaald' in p);

/** Why a rule came to its outcome: the rule, where it is written, the facts it used. */
export const Because = z.strictObject({ regel: z.string(), bron: z.string(), feiten: z.array(z.string()) });
export type Because = z.infer<typeof Because>;

/** A calculation that stopped: a value that cannot be used, or a question that people have to answer first. */
export type Belemmering = { readonly code: 'ongeldig' | 'niet_bepaald'; readonly veld: string; readonly melding: string; readonly bron: string };

/** An input that cannot be used, with the field and what to do. */
export const ongeldig = (veld: string, melding: string): Belemmering => ({ code: 'ongeldig', veld, melding, bron: 'invoer' });

/** A question of the regelset that stands open, as the reason why nothing was calculated. */
export const vraagOpen = (veld: string, p: NietBepaald): Belemmering => ({ code: 'niet_bepaald', veld, melding: p.vraag, bron: p.bron });

/** Whether a number is a whole number of things: zero or more, small enough to count exactly. */
export const isAantal = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
