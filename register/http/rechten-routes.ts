import type { FastifyInstance } from 'fastify';
import { VerzegeldeRechtenvraag } from '../../shared/protocol/plafond.ts';
import { answerRechten } from '../plafond/beantwoord-rechten.ts';
import type { Ontvanger } from '../answer/receive-envelop.ts';
import { parseBody } from './parse-body.ts';
import { sendProbleem } from './problems.ts';
import { Apparaatplek } from './questions.ts';

/** Rights under the ceilings: a device asks, returns and hears how things stand in one sealed question. */
export function addRechtenRoutes(app: FastifyInstance, ontvanger: Ontvanger): void {
  app.post('/v1/apparaten/:apparaatId/rechten', async (req, reply) => {
    const pad = parseBody(Apparaatplek, req.params);
    if (!pad.ok) return sendProbleem(reply, 'invoer_ongeldig', { velden: pad.error });
    const verzegeld = parseBody(VerzegeldeRechtenvraag, req.body);
    if (!verzegeld.ok) return sendProbleem(reply, 'invoer_ongeldig', { velden: verzegeld.error });
    if (verzegeld.value.vraag.apparaatId !== pad.value.apparaatId) return sendProbleem(reply, 'invoer_ongeldig', { velden: [{ veld: 'vraag.apparaatId', melding: 'Dit is anders dan in het adres van het verzoek.' }] });
    const uitkomst = await answerRechten(ontvanger, verzegeld.value);
    return uitkomst.ok ? { stand: uitkomst.value } : sendProbleem(reply, uitkomst.error);
  });
}
