import { z } from 'zod';
import { LOGPROTOCOL } from '../../shared/protocol/envelop.ts';

/** Asked with by a program that knows of the log; without it everything is as version 1 has it. */
export const Protocolvraag = z.object({ protocol: z.literal(String(LOGPROTOCOL)) });

/** Where an envelope goes: which device, which number. */
export const Envelopplek = z.object({ apparaatId: z.uuid(), nummer: z.string().regex(/^[1-9]\d{0,15}$/) });

/** A tile of the log: everything after `tile/` (C2SP tlog-tiles). */
export const Tegelvraag = z.object({ pad: z.string().max(60) });
