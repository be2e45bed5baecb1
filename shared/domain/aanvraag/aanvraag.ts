import { z } from 'zod';
import { Betrokkene } from '../persoon/betrokkene.ts';
import { Datum } from '../persoon/datum.ts';
import { Tekst, VerplichteTekst } from '../persoon/tekst.ts';
import { UrgentiegroepCode } from '../persoon/urgentiegroep.ts';
import { Opname } from './opname.ts';

export const TOESTEMMINGSVORMEN = { schriftelijk: 'Op papier of digitaal ondertekend', mondeling: 'Mondeling, opgeschreven door de instelling' } as const;
/** Who else may get data of the case, beside institution, commission and municipalities. */
export const TOESTEMMINGSPARTIJEN = { corporatie: 'De woningcorporatie', begeleiding: 'De organisatie die begeleiding geeft', behandelaar: 'De behandelaar of medisch adviseur' } as const;

/** Consent of the applicant: what for, with whom, how, and since when. */
export const Toestemming = z.strictObject({
  /** Exchange of the case between institution, commission and municipalities. */
  gegevensuitwisseling: z.literal(true, 'Zonder toestemming om gegevens te delen kan de commissie de aanvraag niet behandelen. Vraag de aanvrager om toestemming.'),
  datum: Datum,
  /** Separate consent for health data that the commission needs (AVG art. 9). */
  gezondheidsgegevens: z.boolean(),
  /** Separate consent for criminal data (UAVG art. 32 onder a). */
  strafrechtelijkeGegevens: z.boolean(),
  /** How it was given, and with whom else data may be shared. Absent in requests from before it was asked. */
  vorm: z.enum(Object.keys(TOESTEMMINGSVORMEN) as [keyof typeof TOESTEMMINGSVORMEN], 'Kies hoe de toestemming is gegeven.').optional(),
  ookMet: z.array(z.enum(Object.keys(TOESTEMMINGSPARTIJEN) as [keyof typeof TOESTEMMINGSPARTIJEN])).max(10).optional(),
});

export const GEREEDHEID = { ja: 'Ja, zonder begeleiding', met_begeleiding: 'Ja, met begeleiding', nog_niet: 'Nog niet' } as const;

/** What the institution says about readiness to live independently and about recovery; beside it the commission judges for itself. */
export const Verklaring = z.strictObject({
  tekst: VerplichteTekst(8_000, 'de verklaring'),
  door: VerplichteTekst(200, 'wie de verklaring gaf'),
  datum: Datum,
  /** Readiness and recovery apart. Absent in requests from before they were asked. */
  gereed: z.enum(Object.keys(GEREEDHEID) as [keyof typeof GEREEDHEID], 'Kies of de aanvrager toe is aan zelfstandig wonen.').optional(),
  herstel: Tekst(8_000).optional(),
});
export type Verklaring = z.infer<typeof Verklaring>;

export const BEGELEIDINGSKEUZES = { ja: 'Ja, de aanvrager aanvaardt begeleiding', nee: 'Nee, de aanvrager wil geen begeleiding', niet_nodig: 'Begeleiding is niet nodig' } as const;

/** Whether the applicant accepts guidance at home, and who gives it. */
export const Begeleiding = z.strictObject({
  aanvaard: z.enum(Object.keys(BEGELEIDINGSKEUZES) as [keyof typeof BEGELEIDINGSKEUZES], 'Kies of de aanvrager begeleiding aanvaardt.'),
  door: Tekst(200),
  toelichting: Tekst(4_000),
});
export type Begeleiding = z.infer<typeof Begeleiding>;

/** The answer to a question of the group; how to read it, the question says. */
export const Groepsantwoord = z.strictObject({ vraag: z.string().regex(/^[a-z_]{1,50}$/), antwoord: VerplichteTekst(4_000, 'een antwoord') });
export type Groepsantwoord = z.infer<typeof Groepsantwoord>;

/** A request for urgency (Awb art. 4:1, 4:2), as it comes from the institution or the applicant. */
export const Aanvraag = z.strictObject({
  betrokkene: Betrokkene,
  huishouden: z.strictObject({
    volwassenen: z.int('Vul een heel getal in.').min(1, 'Vul minstens één volwassene in.').max(12, 'Vul ten hoogste 12 volwassenen in.'),
    minderjarigen: z.int('Vul een heel getal in.').min(0, 'Vul nul of meer kinderen in.').max(20, 'Vul ten hoogste 20 kinderen in.'),
  }),
  urgentiegroep: UrgentiegroepCode,
  /** The organisation that offers the case, or the applicant's own name when there is none. */
  indiener: VerplichteTekst(200, 'de organisatie die de aanvraag indient'),
  /** Oldest or newest first does not matter; the rules order them. */
  opnames: z.array(Opname).max(40, 'Vul ten hoogste 40 verblijven in.'),
  toestemming: Toestemming,
  /** The day of receipt: the decision term counts from the day after (Awb art. 4:13). */
  ontvangenOp: Datum,
  toelichting: Tekst(20_000),
  /** Absent in requests from before it was asked; no default, so that a frozen case keeps the bytes that were hashed. */
  verklaring: Verklaring.nullish(),
  /** Absent in requests from before they were asked. */
  begeleiding: Begeleiding.optional(),
  antwoorden: z.array(Groepsantwoord).max(30).optional(),
});
export type Aanvraag = z.infer<typeof Aanvraag>;
