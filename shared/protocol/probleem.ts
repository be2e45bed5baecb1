import { z } from 'zod';

/**
 * The register's answer when it could not give a final one (RFC 9457, application/problem+json): the sender keeps
 * its message and tries again when the cause is gone. `detail` is Dutch and may be shown to a person.
 */
export const Probleem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  /** With code `nummer_overgeslagen`: the number that must come first. */
  verwacht: z.int().min(1).optional(),
  /** With code `invoer_ongeldig`: the fields that are wrong. */
  velden: z.array(z.object({ veld: z.string(), melding: z.string() })).optional(),
  /** With code `klok_wijkt_af`: what the clock of the register says. */
  nu: z.iso.datetime().optional(),
  /** At the token endpoint: the code of RFC 6749, 5.2. */
  error: z.string().optional(),
});
export type Probleem = z.infer<typeof Probleem>;
