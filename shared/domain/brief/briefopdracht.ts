import { z } from 'zod';
import { Gevoeligheid } from '../bijlage/bijlage.ts';
import { Datum } from '../persoon/datum.ts';
import { Tekst, VerplichteTekst } from '../persoon/tekst.ts';

/** The letters that a case can ask for, in the order of its life. */
export const BRIEFSOORTEN = {
  ontvangstbevestiging: 'Ontvangstbevestiging',
  aanvulverzoek: 'Verzoek om aanvulling',
  vertragingsbericht: 'Bericht over vertraging',
  zienswijzeverzoek: 'Verzoek om een zienswijze',
  besluit: 'Besluit',
  hoorzitting: 'Uitnodiging voor de hoorzitting',
  beslissing_op_bezwaar: 'Beslissing op bezwaar',
} as const;
export const Briefsoort = z.enum(Object.keys(BRIEFSOORTEN) as [keyof typeof BRIEFSOORTEN], 'Kies een brief.');
export type Briefsoort = z.infer<typeof Briefsoort>;

const tijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Vul een tijd in, bijvoorbeeld 13:30.');

/** A paper that is missing: what, why it is asked, the rule that asks it, and what kind of data is in it. */
export const Ontbrekend = z.strictObject({ stuk: VerplichteTekst(500, 'in wat er ontbreekt'), waarom: Tekst(1_500), grond: Tekst(300), aard: Gevoeligheid });
export type Ontbrekend = z.infer<typeof Ontbrekend>;

/** Why a decision takes longer, in words that tell nothing of the person. */
export const VERTRAGINGSOORZAKEN = { advies: 'Er is nog een advies nodig', gegevens: 'Er zijn nog gegevens van een andere organisatie nodig', vergadering: 'De commissie bespreekt de aanvraag pas later', onderzoek: 'Het onderzoek kost meer tijd' } as const;
/** What is going to be decided unless the applicant tells something new. */
export const VOORNEMENS = { afwijzen: 'De aanvraag afwijzen', andere_gemeente: 'Een andere gemeente dan gevraagd', intrekken: 'De urgentie intrekken' } as const;
/** Where the decision term stands: in a rule, or a reasonable one (Awb art. 4:13, 4:14). */
export const TERMIJNBRONNEN = { regeling: 'In een verordening of andere regeling (art. 4:14 lid 1 Awb)', redelijk: 'Een redelijke termijn van acht weken (art. 4:14 lid 3 Awb)' } as const;

const sleutels = <T extends Record<string, string>>(lijst: T, melding: string) => z.enum(Object.keys(lijst) as [Extract<keyof T, string>], melding); // the keys of a const object

/** What people add to a letter; everything else comes from the case. */
export const Briefopdracht = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('ontvangstbevestiging') }),
  z.strictObject({ soort: z.literal('aanvulverzoek'), ontbreekt: z.array(Ontbrekend).min(1, 'Noem minstens één stuk dat ontbreekt.').max(40) }),
  z.strictObject({ soort: z.literal('vertragingsbericht'), oorzaak: sleutels(VERTRAGINGSOORZAKEN, 'Kies waarom het langer duurt.'), toelichting: Tekst(4_000), termijn: sleutels(TERMIJNBRONNEN, 'Kies waar de termijn staat.') }),
  z.strictObject({
    soort: z.literal('zienswijzeverzoek'),
    voornemen: sleutels(VOORNEMENS, 'Kies wat u van plan bent.'),
    gronden: z.array(z.strictObject({ tekst: VerplichteTekst(2_000, 'de reden'), bron: Tekst(300) })).min(1, 'Schrijf op waarom u dit van plan bent.').max(10),
    feiten: z.array(z.strictObject({ tekst: VerplichteTekst(2_000, 'het gegeven'), bron: Tekst(300), aard: Gevoeligheid })).max(20),
    reagerenTot: Datum,
    gesprek: z.strictObject({ datum: Datum, tijd, plaats: VerplichteTekst(300, 'de plaats') }).nullable(),
  }),
  z.strictObject({ soort: z.literal('besluit') }),
  z.strictObject({ soort: z.literal('hoorzitting'), datum: Datum, tijd, plaats: VerplichteTekst(300, 'de plaats'), inzageVanaf: Datum, toelichting: Tekst(2_000) }),
  z.strictObject({ soort: z.literal('beslissing_op_bezwaar'), toelichting: Tekst(4_000) }),
]);
export type Briefopdracht = z.infer<typeof Briefopdracht>;
/** The task of one kind of letter. */
export type OpdrachtVan<S extends Briefsoort> = Extract<Briefopdracht, { soort: S }>;
