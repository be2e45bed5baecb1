import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Antwoord, Ontvangstbewijs, type Inschrijving, type Registeridentiteit, type VerzegeldeEnvelop } from '../../shared/protocol/envelop.ts';
import { openCompact } from '../../shared/protocol/jws.ts';
import { Probleem } from '../../shared/protocol/probleem.ts';
import { buildRegister } from '../../register/http/app.ts';
import type { Store } from '../../register/store/database.ts';
import { loadIdentiteit } from '../../register/store/identity.ts';
import { makeKoppelcode, saveKoppelcode, type Bereik } from '../../register/store/koppelcodes.ts';
import { makeCommissie, makeInschrijving, type Testcommissie } from './commission.ts';

/** A register of a region of its own, so that tests share a database without seeing each other. */
export type Testregio = {
  readonly regio: string;
  readonly app: FastifyInstance;
  readonly register: Registeridentiteit;
  /** Sets the clock of the register. */
  readonly setNow: (moment: string) => void;
  readonly log: string[];
};

export async function openRegio(store: Store, regio = `Testregio ${randomUUID()}`): Promise<Testregio> {
  let nu = new Date('2026-05-06T09:00:00.000Z');
  const log: string[] = [];
  const identiteit = await loadIdentiteit(store, { regio, naam: 'Testregister', nu });
  const app = buildRegister({ store, identiteit, now: () => nu, log: { write: (regel) => void log.push(regel) } });
  return { regio, app, register: identiteit.publiek, setNow: (moment) => void (nu = new Date(moment)), log };
}

/** What came back over HTTP. */
export type Reactie = { readonly status: number; readonly tekst: string; readonly soort: string; readonly koppen: Readonly<Record<string, unknown>> };

export async function request(app: FastifyInstance, verzoek: { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; url: string; body?: unknown; soort?: string }): Promise<Reactie> {
  const { method, url, body, soort = 'application/json' } = verzoek;
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  const r = await app.inject({ method, url, ...(body === undefined ? {} : { payload, headers: { 'content-type': soort } }) });
  return { status: r.statusCode, tekst: r.body, soort: String(r.headers['content-type']).split(';')[0] ?? '', koppen: r.headers };
}

export const urlVan = (v: VerzegeldeEnvelop): string => `/v1/apparaten/${v.envelop.apparaatId}/enveloppen/${v.envelop.nummer}`;

export const send = (app: FastifyInstance, v: VerzegeldeEnvelop): Promise<Reactie> => request(app, { method: 'PUT', url: urlVan(v), body: v });

export const antwoordVan = (r: Reactie): Antwoord => Antwoord.parse(JSON.parse(r.tekst));

export const probleemVan = (r: Reactie): Probleem => Probleem.parse(JSON.parse(r.tekst));

/** The receipt in an answer, after checking the register's signature; fails the test when it was not accepted. */
export async function bewijsVan(r: Reactie, register: Registeridentiteit): Promise<Ontvangstbewijs> {
  const antwoord = antwoordVan(r);
  if (antwoord.soort !== 'aanvaard') throw new Error(`Not accepted: ${antwoord.code}`);
  return Ontvangstbewijs.parse(await openCompact(antwoord.ontvangstbewijs, register.sleutel));
}

/** The code of a refusal for good, or 'aanvaard'. */
export const codeVan = (r: Reactie): string => {
  const antwoord = antwoordVan(r);
  return antwoord.soort === 'geweigerd' ? antwoord.code : antwoord.soort;
};

export async function newCode(store: Store, regio: string, bereik: Bereik = { soort: 'alle' }): Promise<string> {
  const code = makeKoppelcode();
  await saveKoppelcode(store, { regio, code, bereik, nu: new Date('2026-05-06T09:00:00.000Z') });
  return code;
}

export const enrolWith = (app: FastifyInstance, inschrijving: Inschrijving): Promise<Reactie> => request(app, { method: 'POST', url: '/v1/inschrijvingen', body: inschrijving });

/** An enrolled commission. */
export async function enrolCommissie(store: Store, r: Testregio, commissie?: Testcommissie): Promise<Testcommissie> {
  const c = commissie ?? (await makeCommissie());
  const reactie = await enrolWith(r.app, makeInschrijving(c, await newCode(store, r.regio)));
  if (reactie.status !== 200) throw new Error(`Not enrolled: ${reactie.status}`);
  return c;
}
