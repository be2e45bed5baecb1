import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Ontvanger } from '../answer/receive-envelop.ts';
import { identifyLezer, type Aanmeldfout, type Lezer } from '../answer/sign-in.ts';
import { sendProbleem } from './problems.ts';

const kopVan = (req: FastifyRequest, naam: string): string | undefined => {
  const waarde = req.headers[naam];
  return typeof waarde === 'string' && waarde.length <= 8_000 ? waarde : undefined;
};

/** The proof that comes with a request (RFC 9449); an empty text when there is none, which proves nothing. */
export const bewijsVan = (req: FastifyRequest): string => kopVan(req, 'dpop') ?? '';

/** The path that was asked, without the question. */
export const padVan = (req: FastifyRequest): string => req.url.split('?')[0] ?? '';

/** Says why not, and what the clock of the register says: a program whose clock is wrong can sign again with that. */
export function sendAanmeldfout(reply: FastifyReply, o: Ontvanger, fout: Aanmeldfout | 'aanmelding_ontbreekt'): FastifyReply {
  void reply.header('www-authenticate', `DPoP algs="ES256"${fout === 'aanmelding_ontbreekt' ? '' : ', error="invalid_token"'}`);
  return sendProbleem(reply, fout, { error: 'invalid_client', ...(fout === 'klok_wijkt_af' ? { nu: o.now().toISOString() } : {}) });
}

/** Which device asks; undefined when it was told that it may not. Every path that is not for everyone starts with this. */
export async function requireLezer(o: Ontvanger, req: FastifyRequest, reply: FastifyReply): Promise<Lezer | undefined> {
  const [, token] = /^DPoP ([\w.-]+)$/i.exec(kopVan(req, 'authorization') ?? '') ?? [];
  const wie = token === undefined ? undefined : await identifyLezer(o, { methode: req.method, pad: padVan(req), bewijs: bewijsVan(req), token });
  if (wie?.ok) return wie.value;
  sendAanmeldfout(reply, o, wie === undefined ? 'aanmelding_ontbreekt' : wie.error);
  return undefined;
}
