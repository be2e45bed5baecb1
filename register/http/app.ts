import type { Socket } from 'node:net';
import Fastify, { LogController, type FastifyError, type FastifyInstance } from 'fastify';
import { Inschrijving, VerzegeldeEnvelop } from '../../shared/protocol/envelop.ts';
import { enrol } from '../answer/enrol.ts';
import { withLogbewijs } from '../answer/with-log-proof.ts';
import { receiveEnvelop, type Ontvanger } from '../answer/receive-envelop.ts';
import { openLoglezer } from '../log/log-reader.ts';
import { isReachable } from '../store/receipts.ts';
import { describeFailure, isTemporary } from './failures.ts';
import { addLogRoutes } from './log-routes.ts';
import type { Metrieken } from './metrics.ts';
import { API_VERSIE, renderOpenapi } from './openapi/document.ts';
import { refuseUndescribed } from './openapi/described.ts';
import { Envelopplek, Protocolvraag } from './questions.ts';
import { parseBody } from './parse-body.ts';
import { addRechtenRoutes } from './rechten-routes.ts';
import { makeProbleem, sendProbleem } from './problems.ts';
import { makeGrens, type Limieten } from './rate-limit.ts';
import { addReadRoutes } from './read-routes.ts';
import { serveTls, type TlsOptions } from './tls.ts';
import { traceOf } from './trace.ts';

const MAX_BODY = 1_048_576;
const Pad = Envelopplek.pick({ apparaatId: true });

/** Everything the service needs; `log` is where its structured log goes (nothing is logged without it). */
export type RegisterOptions = Ontvanger & {
  readonly log?: { readonly write: (regel: string) => void };
  readonly metrieken?: Metrieken;
  readonly limieten?: Limieten;
  /** The address of the proxy whose word about who asks is believed. */
  readonly proxy?: string;
  readonly tls?: TlsOptions;
};


/** Logs hold what is needed to run the service: the route as a pattern, never an address, a header or a body. */
function loggerFor(log: RegisterOptions['log']) {
  if (!log) return false;
  return {
    level: 'info',
    stream: log,
    redact: { paths: ['req.headers', 'req.body', '*.koppelcode', '*.geheimeSleutel', '*.d'], remove: true },
    serializers: { err: describeFailure, req: () => ({}), res: () => ({ statusCode: undefined }) },
  };
}

/** Fastify's codes for requests that are wrong before a route sees them. */
const VERZOEKFOUTEN: Record<string, 'geen_json' | 'te_groot' | 'verkeerd_mediatype' | undefined> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'te_groot',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'verkeerd_mediatype',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'geen_json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'geen_json',
};

function addFailures(app: FastifyInstance): void {
  app.setNotFoundHandler((_req, reply) => sendProbleem(reply, 'niet_gevonden'));
  app.setErrorHandler((fout: FastifyError, req, reply) => {
    const bekend = VERZOEKFOUTEN[fout.code];
    if (bekend) return sendProbleem(reply, bekend);
    if (fout instanceof SyntaxError) return sendProbleem(reply, 'geen_json');
    if (fout.statusCode !== undefined && fout.statusCode >= 400 && fout.statusCode < 500) return sendProbleem(reply, 'verzoek_onleesbaar');
    req.log.error({ err: fout, route: req.routeOptions.url }, 'verzoek mislukt');
    return sendProbleem(reply, isTemporary(fout) ? 'tijdelijk_niet_beschikbaar' : 'interne_fout');
  });
}

/** Answers what is not even HTTP; Fastify would do it in English. */
function refuseUnreadable(_fout: Error, socket: Socket): void {
  const tekst = JSON.stringify(makeProbleem('verzoek_onleesbaar'));
  if (socket.writable) socket.end(`HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(tekst)}\r\nConnection: close\r\n\r\n${tekst}`);
  else socket.destroy();
}

function addRoutes(app: FastifyInstance, options: RegisterOptions): void {
  const { publiek, log } = options.identiteit;
  const lezer = openLoglezer(options.store.database, publiek.regio);
  /** Who the register is, as much of it as the program that asks understands. */
  const wieFor = (query: unknown) => (Protocolvraag.safeParse(query).success ? { ...publiek, log: log.publiek } : publiek);
  addLogRoutes(app, options, lezer);
  addRechtenRoutes(app, options);
  addReadRoutes(app, options, lezer);
  app.get('/v1/register', (req) => wieFor(req.query));
  app.get('/v1/openapi.json', (_req, reply) => reply.type('application/json; charset=utf-8').header('access-control-allow-origin', '*').send(renderOpenapi()));
  app.get('/v1/gezond', () => ({ toestand: 'gezond' }));
  app.get('/v1/gereed', async (_req, reply) => ((await isReachable(options.store)) ? { toestand: 'gereed' } : sendProbleem(reply, 'tijdelijk_niet_beschikbaar')));

  app.post('/v1/inschrijvingen', async (req, reply) => {
    const inschrijving = parseBody(Inschrijving, req.body);
    if (!inschrijving.ok) return sendProbleem(reply, 'invoer_ongeldig', { velden: inschrijving.error });
    const velden = inschrijving.value.ondertekenaars.flatMap((o, i) =>
      o.mandaatTot !== null && o.mandaatTot < o.mandaatVan ? [{ veld: `ondertekenaars.${i}.mandaatTot`, melding: 'Het einde van het mandaat ligt voor het begin.' }] : [],
    );
    if (velden.length > 0) return sendProbleem(reply, 'invoer_ongeldig', { velden });
    const uitkomst = await enrol(options, inschrijving.value);
    return uitkomst.ok ? wieFor(req.query) : sendProbleem(reply, uitkomst.error);
  });

  app.put('/v1/apparaten/:apparaatId/enveloppen/:nummer', async (req, reply) => {
    const pad = parseBody(Envelopplek, req.params);
    if (!pad.ok) return sendProbleem(reply, 'invoer_ongeldig', { velden: pad.error });
    const verzegeld = parseBody(VerzegeldeEnvelop, req.body);
    if (!verzegeld.ok) return sendProbleem(reply, 'invoer_ongeldig', { velden: verzegeld.error });
    const { apparaatId, nummer } = verzegeld.value.envelop;
    const anders = [...(apparaatId === pad.value.apparaatId ? [] : ['apparaatId']), ...(String(nummer) === pad.value.nummer ? [] : ['nummer'])];
    if (anders.length > 0) return sendProbleem(reply, 'invoer_ongeldig', { velden: anders.map((veld) => ({ veld: `envelop.${veld}`, melding: 'Dit is anders dan in het adres van het verzoek.' })) });
    const uitkomst = await receiveEnvelop(options, verzegeld.value);
    if (!uitkomst.ok) return sendProbleem(reply, uitkomst.error.code, 'verwacht' in uitkomst.error ? { verwacht: uitkomst.error.verwacht } : {});
    // sent as it was stored, so that a repeat gets the same bytes
    const tekst = Protocolvraag.safeParse(req.query).success ? await withLogbewijs(lezer, uitkomst.value) : uitkomst.value;
    return reply.type('application/json; charset=utf-8').send(tekst);
  });
}

/** Turns away who asks too much, before anything is read or computed. */
function addLimieten(app: FastifyInstance, limieten: Limieten): void {
  const grens = makeGrens(limieten, () => performance.now());
  app.addHook('onRequest', async (req, reply) => {
    const { apparaatId } = Pad.safeParse(req.params).data ?? {};
    const wacht = grens({ adres: req.ip, route: req.routeOptions.url ?? '', apparaatId });
    return wacht === 0 ? undefined : sendProbleem(reply.header('retry-after', String(wacht)), 'te_veel_verzoeken');
  });
}

/** In every answer, also to what no route ever saw. */
const KOPPEN = { 'api-version': API_VERSIE, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

/** The register as a service that is not listening yet: `listen` it, or `inject` requests in a test. */
export function buildRegister(options: RegisterOptions): FastifyInstance {
  const app = Fastify({
    logger: loggerFor(options.log),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'trace' }),
    bodyLimit: MAX_BODY,
    genReqId: (req) => traceOf(req.headers.traceparent),
    ...(options.proxy === undefined ? {} : { trustProxy: options.proxy }),
    ...(options.tls ? { serverFactory: serveTls(options.tls) } : {}),
    requestTimeout: 30_000,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    clientErrorHandler: refuseUnreadable,
    frameworkErrors: (_fout, _req, reply) => void sendProbleem(reply.headers(KOPPEN), 'verzoek_onleesbaar'),
  });
  app.addHook('onRequest', async (_req, reply) => {
    void reply.headers(KOPPEN);
  });
  if (options.limieten) addLimieten(app, options.limieten);
  let stopping = false;
  app.addHook('preClose', (done) => {
    stopping = true;
    done();
  });
  app.addHook('onSend', async (_req, reply) => {
    // a connection that was busy at the stop would otherwise be kept alive, and the stop would wait for it
    if (stopping) void reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (req, reply) => {
    const meting = { route: req.routeOptions.url ?? 'onbekend', methode: req.method, status: reply.statusCode, ms: reply.elapsedTime };
    options.metrieken?.observe(meting);
    req.log.info({ ...meting, ms: Math.round(meting.ms) }, 'beantwoord');
  });
  app.addHook('onRoute', ({ method, url }) => refuseUndescribed(method, url));
  addFailures(app);
  addRoutes(app, options);
  return app;
}
