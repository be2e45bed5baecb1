import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Aansluiting } from '../../shared/protocol/logboek.ts';
import { findTegelbreedte, parseTegelpad, renderBundel, TEGELBREEDTE, type Tegelplek } from '../../shared/protocol/tegel.ts';
import type { Ontvanger } from '../answer/receive-envelop.ts';
import type { Loglezer } from '../log/log-reader.ts';
import { findCheckpoint, listBladen, listTijdperken } from '../store/log-rows.ts';
import { parseBody } from './parse-body.ts';
import { sendProbleem } from './problems.ts';

const omvang = z.string().regex(/^(0|[1-9]\d{0,14})$/).transform(Number);
/** Between which sizes of the log a proof is asked. */
export const Aansluitingvraag = z.object({ van: omvang, naar: omvang.optional() });

async function sendTegel(reply: FastifyReply, { store, identiteit }: Ontvanger, vraag: { readonly lezer: Loglezer; readonly plek: Tegelplek }): Promise<FastifyReply> {
  const { lezer, plek } = vraag;
  const { regio } = identiteit.publiek;
  const laatste = await findCheckpoint(store.database, regio);
  if (plek.breedte > findTegelbreedte(laatste?.omvang ?? 0, plek)) return sendProbleem(reply, 'niet_gevonden');
  const van = plek.nr * TEGELBREEDTE;
  const bytes = plek.niveau === 'entries'
    ? renderBundel((await listBladen(store.database, regio, { van, tot: van + plek.breedte })).map((b) => Buffer.from(b.inhoud)))
    : Buffer.from(await lezer.readTegel(plek.niveau, plek.nr, plek.breedte), 'hex');
  // the log only grows: what stands in a place stays there
  return reply.header('cache-control', 'public, max-age=31536000, immutable').type('application/octet-stream').send(Buffer.from(bytes));
}

/**
 * The log as anyone can read it (C2SP tlog-tiles): checkpoint, tiles and entries. Besides those the register computes
 * the proof between two sizes itself, so that a program that is behind asks once.
 */
export function addLogRoutes(app: FastifyInstance, ontvanger: Ontvanger, lezer: Loglezer): void {
  const { store: { database }, identiteit } = ontvanger;
  const { regio } = identiteit.publiek;

  app.get('/v1/log/checkpoint', async (_req, reply) => {
    const laatste = await findCheckpoint(database, regio);
    return laatste ? reply.type('text/plain; charset=utf-8').send(laatste.nota) : sendProbleem(reply, 'niet_gevonden');
  });

  app.get<{ Params: { '*': string } }>('/v1/log/tile/*', async (req, reply) => {
    const plek = parseTegelpad(`tile/${req.params['*']}`);
    return plek ? sendTegel(reply, ontvanger, { lezer, plek }) : sendProbleem(reply, 'niet_gevonden');
  });

  app.get('/v1/log/aansluiting', async (req, reply) => {
    const vraag = parseBody(Aansluitingvraag, req.query);
    if (!vraag.ok) return sendProbleem(reply, 'invoer_ongeldig', { velden: vraag.error });
    const laatste = await findCheckpoint(database, regio);
    if (!laatste) return sendProbleem(reply, 'niet_gevonden');
    const { van, naar = laatste.omvang } = vraag.value;
    const pad = van <= naar && naar <= laatste.omvang ? await lezer.proveAansluiting(van, naar) : null;
    return { checkpoint: laatste.nota, pad, tijdperken: (await listTijdperken(database, regio)).map((t) => t.verklaring) } satisfies Aansluiting;
  });
}
