import { Probleem } from '../../../shared/protocol/probleem.ts';
import { Antwoord, LOGPROTOCOL, Registeridentiteit } from '../../../shared/protocol/envelop.ts';
import { Aansluiting } from '../../../shared/protocol/logboek.ts';
import { Rechtenantwoord } from '../../../shared/protocol/plafond.ts';
import { Wijzigingen } from '../../../shared/protocol/wijzigingen.ts';
import type { RegisterClient } from '../ports/register-client.ts';
import { askRegister, urlVan as url, type Reactie } from './ask-register.ts';
import { makeAanmelder } from './sign-in-register.ts';

const aanmelder = makeAanmelder();

const vraag = (url: string, { method, body }: { method: string; body?: unknown }): Promise<Reactie | undefined> =>
  askRegister(url, { method, ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
const GEEN_VERBINDING = { soort: 'onbereikbaar', melding: 'Het register is niet bereikbaar.' } as const;

/** The register over HTTP. Only a well-formed final answer counts as one; everything else means: try again. */
export const httpRegister: RegisterClient = {
  async identiteit(adres) {
    const reactie = await vraag(url(adres, `/v1/register?protocol=${LOGPROTOCOL}`), { method: 'GET' });
    return reactie?.status === 200 ? Registeridentiteit.safeParse(reactie.json).data : undefined;
  },

  async aansluiting(adres, { van, naar }) {
    const reactie = await vraag(url(adres, `/v1/log/aansluiting?van=${van}${naar === undefined ? '' : `&naar=${naar}`}`), { method: 'GET' });
    return reactie?.status === 200 ? Aansluiting.safeParse(reactie.json).data : undefined;
  },

  async schrijfIn(adres, inschrijving) {
    const reactie = await vraag(url(adres, `/v1/inschrijvingen?protocol=${LOGPROTOCOL}`), { method: 'POST', body: inschrijving });
    if (!reactie) return GEEN_VERBINDING;
    const register = Registeridentiteit.safeParse(reactie.json);
    if ((reactie.status === 200 || reactie.status === 201) && register.success) return { soort: 'ingeschreven', register: register.data };
    if (reactie.status >= 400 && reactie.status < 500) {
      const probleem = Probleem.safeParse(reactie.json);
      return { soort: 'geweigerd', melding: probleem.data?.detail ?? 'Het register weigert de inschrijving.' };
    }
    return { soort: 'onbereikbaar', melding: `Het register gaf geen bruikbaar antwoord (status ${reactie.status}).` };
  },

  async verstuur(adres, verzegeld) {
    const { apparaatId, nummer } = verzegeld.envelop;
    const reactie = await vraag(url(adres, `/v1/apparaten/${apparaatId}/enveloppen/${nummer}?protocol=${LOGPROTOCOL}`), { method: 'PUT', body: verzegeld });
    if (!reactie) return GEEN_VERBINDING;
    const antwoord = Antwoord.safeParse(reactie.json);
    if (reactie.status === 200 && antwoord.success) return antwoord.data;
    const probleem = Probleem.safeParse(reactie.json);
    if (reactie.status === 409 && probleem.data?.verwacht !== undefined) return { soort: 'volgorde', verwacht: probleem.data.verwacht };
    return { soort: 'onbereikbaar', melding: probleem.data?.detail ?? `Het register gaf geen bruikbaar antwoord (status ${reactie.status}).` };
  },
  async rechten(adres, verzegeld) {
    const reactie = await vraag(url(adres, `/v1/apparaten/${verzegeld.vraag.apparaatId}/rechten`), { method: 'POST', body: verzegeld });
    return reactie?.status === 200 ? Rechtenantwoord.safeParse(reactie.json).data : undefined;
  },

  async wijzigingen(adres, lezer, { na, aantal }) {
    const reactie = await aanmelder.lees({ adres, lezer, pad: '/v1/wijzigingen', vraag: `?na=${na}&aantal=${aantal}` });
    if (!reactie) return GEEN_VERBINDING;
    const stuk = Wijzigingen.safeParse(reactie.json);
    if (reactie.status === 200 && stuk.success) return { soort: 'stuk', stuk: stuk.data };
    if (reactie.status === 409) return { soort: 'stand_onbekend' };
    return reactie.status >= 400 && reactie.status < 500 ? { soort: 'kan_niet' } : GEEN_VERBINDING;
  },
};
