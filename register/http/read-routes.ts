import type { FastifyInstance } from 'fastify';
import { Tokenvraag } from '../../shared/protocol/aanmelden.ts';
import { listWijzigingen } from '../answer/list-changes.ts';
import type { Ontvanger } from '../answer/receive-envelop.ts';
import { signIn } from '../answer/sign-in.ts';
import type { Loglezer } from '../log/log-reader.ts';
import { bewijsVan, padVan, requireLezer, sendAanmeldfout } from './access.ts';
import { parseBody } from './parse-body.ts';
import { sendProbleem } from './problems.ts';
import { Wijzigingenvraag } from './questions.ts';

const FORMULIER = 'application/x-www-form-urlencoded';
const MAX_FORMULIER = 16_384;

/** A form as an object; a field that comes twice has two meanings, so it has none. */
function readFormulier(tekst: string): Record<string, string | null> {
  const velden = new URLSearchParams(tekst);
  return Object.fromEntries([...new Set(velden.keys())].map((naam) => [naam, velden.getAll(naam).length === 1 ? velden.get(naam) : null]));
}

/** Signing in, and what devices of the region may read after that. */
export function addReadRoutes(app: FastifyInstance, ontvanger: Ontvanger, lezer: Loglezer): void {
  app.addContentTypeParser(FORMULIER, { parseAs: 'string', bodyLimit: MAX_FORMULIER }, (_req, tekst, klaar) => klaar(null, readFormulier(String(tekst))));

  app.post('/v1/oauth/token', async (req, reply) => {
    const vraag = parseBody(Tokenvraag, req.body);
    if (!vraag.ok) return sendProbleem(reply, 'invoer_ongeldig', { velden: vraag.error, error: 'invalid_request' });
    const uitkomst = await signIn(ontvanger, vraag.value.client_assertion, { methode: 'POST', pad: padVan(req), bewijs: bewijsVan(req) });
    return uitkomst.ok ? reply.header('pragma', 'no-cache').send(uitkomst.value) : sendAanmeldfout(reply, ontvanger, uitkomst.error);
  });

  app.get('/v1/wijzigingen', async (req, reply) => {
    const wie = await requireLezer(ontvanger, req, reply);
    if (!wie) return reply;
    const vraag = parseBody(Wijzigingenvraag, req.query);
    if (!vraag.ok) return sendProbleem(reply, 'invoer_ongeldig', { velden: vraag.error });
    const { na = 0, aantal = 100 } = vraag.value;
    const uitkomst = await listWijzigingen(ontvanger, lezer, { lezer: wie, vraag: { na, aantal } });
    return uitkomst.ok ? uitkomst.value : sendProbleem(reply, uitkomst.error);
  });
}
