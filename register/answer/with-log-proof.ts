import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { Antwoord, Ontvangstbewijs } from '../../shared/protocol/envelop.ts';
import { renderOntvangstbewijs } from '../../shared/protocol/ontvangstbewijs.ts';
import type { Loglezer } from '../log/log-reader.ts';

/**
 * The stored answer for a program that knows of the log: the same receipt with its place in the log. The proof is
 * under the first checkpoint that had the decision, so a repeat gets the same bytes here too.
 */
export async function withLogbewijs(lezer: Loglezer, tekst: string): Promise<string> {
  const antwoord = Antwoord.parse(JSON.parse(tekst));
  if (antwoord.soort === 'geweigerd') return tekst;
  const payload = Buffer.from(antwoord.ontvangstbewijs.split('.')[1] ?? '', 'base64url').toString('utf8');
  const { volgnummer } = Ontvangstbewijs.parse(JSON.parse(payload)); // signed by this register itself
  const logbewijs = await lezer.proveBesluit(volgnummer);
  if (!logbewijs) throw new Error('A registered decision that is not in the log');
  return canonicalJson({ soort: 'aanvaard', ontvangstbewijs: renderOntvangstbewijs(antwoord.ontvangstbewijs, logbewijs) } satisfies Antwoord);
}
