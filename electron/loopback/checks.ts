import type { IncomingMessage } from 'node:http';
import * as weigering from './refusal.ts';
import type { Weigering } from './refusal.ts';
import { isSame, readCookie, type Sessie } from './session.ts';

/** What a request is held against. */
export type Grens = { readonly host: string; readonly cookienaam: string; readonly sessie: Sessie };

const kop = (verzoek: IncomingMessage, naam: string): string | null => {
  const waarde = verzoek.headers[naam];
  return typeof waarde === 'string' ? waarde : null;
};

/** The Host must be ours: a web site that lets its own name point at 127.0.0.1 sends its own name here. */
export function checkHost(verzoek: IncomingMessage, { host }: Grens): Weigering | null {
  return kop(verzoek, 'host') === host ? null : weigering.VERKEERD_ADRES;
}

/** The launch link may be opened from anywhere, but only as a page of its own and never as part of another page. */
export function checkLaunch(verzoek: IncomingMessage): Weigering | null {
  const soort = kop(verzoek, 'sec-fetch-dest');
  const wijze = kop(verzoek, 'sec-fetch-mode');
  const isPagina = (soort === null || soort === 'document') && (wijze === null || wijze === 'navigate');
  return isPagina ? null : weigering.VREEMDE_PAGINA;
}

/** Whether the browser fetches this in advance, without a person who asked for it. */
export const isPrefetch = (verzoek: IncomingMessage): boolean => kop(verzoek, 'sec-purpose') !== null || kop(verzoek, 'purpose') !== null;

/** A file of the window goes only to the browser that exchanged the launch token, asked by a person or by our own page. */
export function checkFile(verzoek: IncomingMessage, { sessie, cookienaam }: Grens): Weigering | null {
  const herkomst = kop(verzoek, 'sec-fetch-site');
  if (herkomst !== null && herkomst !== 'same-origin' && herkomst !== 'none') return weigering.VREEMDE_PAGINA;
  return isSame(readCookie(verzoek.headers.cookie, cookienaam) ?? '', sessie.cookie) ? null : weigering.GEEN_SESSIE;
}

/** A question is answered only for our own page: its origin, the cookie and the key of the page must all be right. */
export function checkQuestion(verzoek: IncomingMessage, grens: Grens): Weigering | null {
  const herkomst = kop(verzoek, 'sec-fetch-site');
  if (kop(verzoek, 'origin') !== `http://${grens.host}` || (herkomst !== null && herkomst !== 'same-origin')) return weigering.VREEMDE_PAGINA;
  const bestand = checkFile(verzoek, grens);
  if (bestand !== null) return bestand;
  if (!isSame(kop(verzoek, 'x-toetstafel-sleutel') ?? '', grens.sessie.paginasleutel)) return weigering.GEEN_SESSIE;
  return /^application\/json(;\s*charset=utf-8)?$/i.test(kop(verzoek, 'content-type') ?? '') ? null : weigering.GEEN_JSON;
}
