import { z } from 'zod';
import { LOGPROTOCOL } from '../../shared/protocol/envelop.ts';

/** Asked with by a program that knows of the log; without it everything is as version 1 has it. */
export const Protocolvraag = z.object({ protocol: z.literal(String(LOGPROTOCOL)) });

/** Where an envelope goes: which device, which number. */
export const Envelopplek = z.object({ apparaatId: z.uuid(), nummer: z.string().regex(/^[1-9]\d{0,15}$/) });

/** Which device. */
export const Apparaatplek = z.object({ apparaatId: z.uuid() });

/** A tile of the log: everything after `tile/` (C2SP tlog-tiles). */
export const Tegelvraag = z.object({ pad: z.string().max(60) });

/** From which leaf on, and how many at most. */
export const Wijzigingenvraag = z.object({
  na: z.string().regex(/^(0|[1-9]\d{0,14})$/).transform(Number).optional(),
  aantal: z.string().regex(/^([1-9]\d?|[1-4]\d\d|500)$/).transform(Number).optional(),
});
