import { z } from 'zod';
import { Betrokkene } from '../persoon/betrokkene.ts';
import { Datum } from '../persoon/datum.ts';
import { Tekst, VerplichteTekst } from '../persoon/tekst.ts';
import { UrgentiegroepCode } from '../persoon/urgentiegroep.ts';
import { Opname } from './opname.ts';

/** Consent of the applicant: what for, and since when. */
export const Toestemming = z.strictObject({
  /** Exchange of the case between institution, commission and municipalities. */
  gegevensuitwisseling: z.literal(true, 'Zonder toestemming om gegevens te delen kan de commissie de aanvraag niet behandelen. Vraag de aanvrager om toestemming.'),
  datum: Datum,
  /** Separate consent for health data that the commission needs (AVG art. 9). */
  gezondheidsgegevens: z.boolean(),
  /** Separate consent for criminal data (UAVG art. 32 onder a). */
  strafrechtelijkeGegevens: z.boolean(),
});

/** What the institution says about readiness to live independently and about recovery; beside it the commission judges for itself. */
export const Verklaring = z.strictObject({
  tekst: VerplichteTekst(8_000, 'de verklaring'),
  door: VerplichteTekst(200, 'wie de verklaring gaf'),
  datum: Datum,
});
export type Verklaring = z.infer<typeof Verklaring>;

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
});
export type Aanvraag = z.infer<typeof Aanvraag>;
