import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeOpenapi, renderOpenapi } from '../../register/http/openapi/document.ts';
import { refuseUndescribed } from '../../register/http/openapi/described.ts';
import type { Store } from '../../register/store/database.ts';
import { openStore } from '../../register/store/open-store.ts';
import { countPlaces, lintAdr, OVERGENOMEN, UITGESCHREVEN, withoutRefs } from './adr-linter.ts';
import { makeVerzegeld } from './commission.ts';
import { lintOvergenomen } from './eigen-regels.ts';
import { enrolCommissie, openRegio, request, send, type Reactie, type Testregio } from './region.ts';

const tekst = renderOpenapi();
const document = composeOpenapi();

/** The document with one piece of its text replaced. */
function metAnders(oud: string, nieuw: string): object {
  if (!tekst.includes(oud)) throw new Error(`The document has no ${oud}`);
  return JSON.parse(tekst.replaceAll(oud, nieuw)) as object; // an object before and after
}

describe('de beschrijving van de API', () => {
  test('het bestand in het project is wat de schema’s nu geven (npm run -s register -- openapi > register/openapi.json)', () => {
    expect(readFileSync(path.join(import.meta.dirname, '../../register/openapi.json'), 'utf8')).toBe(tekst);
  });

  test('voldoet aan de API Design Rules, zoals wij het regelbestand voor Spectral lezen', () => {
    expect(UITGESCHREVEN.length + OVERGENOMEN.length).toBe(31);
    expect(lintAdr(document)).toEqual([]);
    expect(lintOvergenomen(document)).toEqual([]);
  });

  test('de regels kijken ook echt ergens naar', () => {
    const stil = UITGESCHREVEN.filter(({ naam }) => countPlaces(naam, document) === 0).map((r) => r.naam);
    // about summaries beside the methods of a path, `_links`, and properties called `...Datum`: the document has none
    expect(stil).toEqual(['nlgov:http-methods', 'nlgov:property-casing', 'nlgov:specify-format-for-date-and-time', 'nlgov:use-date-instead-of-datetime']);
  });

  test.each([
    ['een antwoord zonder versie in de kop', '"API-Version": {\n                "$ref"', '"Versie": {\n                "$ref"', 'nlgov:missing-version-header'],
    ['een pad dat geen kebab-case is', '"/log/checkpoint"', '"/log/checkPoint"', 'nlgov:paths-kebab-case'],
    ['een adres zonder hoofdversie', '"url": "/v1"', '"url": "/"', 'nlgov:include-major-version-in-uri'],
    ['een fout die geen probleem is', '"application/problem+json"', '"application/json"', 'nlgov:use-problem-schema'],
    ['een versie die geen semver is', '"version": "', '"version": "v', 'nlgov:semver'],
    ['een vraag met parameters die niet verkeerd kan zijn', '"400"', '"422"', 'nlgov:problem-invalid-input'],
    ['een contact zonder e-mail', '"email"', '"post"', 'nlgov:info-contact-fields-exist'],
    ['een zoekveld met een streepje', '"name": "protocol"', '"name": "proto-col"', 'nlgov:query-keys-camel-case'],
  ])('%s wordt gevonden', (_wat, oud, nieuw, regel) => {
    expect(lintAdr(metAnders(oud, nieuw)).map((b) => b.regel)).toContain(regel);
  });

  test.each([
    ['twee bewerkingen met dezelfde naam', '"operationId": "getGezond"', '"operationId": "getGereed"', 'operation-operationId-unique'],
    ['een pad met een veld dat niet beschreven is', '/enveloppen/{nummer}"', '/enveloppen/{volgorde}"', 'path-params'],
    ['een groep die niet bestaat', '"name": "Logboek"', '"name": "Dagboek"', 'openapi-tags-uniqueness'],
    ['een pad dat op een streep eindigt', '"/log/checkpoint"', '"/log/checkpoint/"', 'path-keys-no-trailing-slash'],
    ['een veld dat OpenAPI niet kent', '"operationId": "getGezond"', '"operationID": "getGezond"', 'oas3-schema: paths./gezond.get.operationId'],
  ])('%s wordt gevonden', (_wat, oud, nieuw, regel) => {
    expect(lintOvergenomen(metAnders(oud, nieuw))).toContain(regel);
  });

  test('een adres dat niet beschreven is bestaat niet', () => {
    expect(() => refuseUndescribed('GET', '/v1/register')).not.toThrow();
    expect(() => refuseUndescribed(['GET', 'HEAD'], '/v1/log/tile/*')).not.toThrow();
    for (const [methode, url] of [['POST', '/v1/register'], ['GET', '/v1/geheim'], ['GET', '/register']] as const) expect(() => refuseUndescribed(methode, url)).toThrow(/not described/);
  });
});

describe('wat het register antwoordt', () => {
  let store: Store;
  let r: Testregio;
  beforeAll(async () => {
    store = await openStore({ soort: 'geheugen' });
    r = await openRegio(store);
  });
  afterAll(() => store.close());

  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  type Beschreven = { paths: Record<string, Record<string, { responses: Record<string, { content: Record<string, { schema: object }> }> }>> };
  const heel = withoutRefs(document, document) as Beschreven; // the form was checked above

  /** What does not fit of an answer; undefined when it is as described. */
  function misfit(pad: string, methode: string, reactie: Reactie): string | undefined {
    const beschreven = heel.paths[pad]?.[methode]?.responses[String(reactie.status)];
    const schema = beschreven?.content[reactie.soort]?.schema;
    if (!schema) return `${reactie.status} ${reactie.soort} is not described`;
    if (reactie.koppen['api-version'] === undefined) return 'no version';
    return reactie.soort.endsWith('json') && !ajv.validate(schema, JSON.parse(reactie.tekst)) ? ajv.errorsText() : undefined;
  }

  test('past bij wat beschreven is, ook als het een probleem is', async () => {
    const c = await enrolCommissie(store, r);
    const goed = await send(r.app, await makeVerzegeld(c, r.register, 1));
    const over = await send(r.app, await makeVerzegeld(c, r.register, 3));
    const get = (url: string) => request(r.app, { method: 'GET', url });
    const gevallen: [string, string, Reactie, number][] = [
      ['/apparaten/{apparaatId}/enveloppen/{nummer}', 'put', goed, 200],
      ['/apparaten/{apparaatId}/enveloppen/{nummer}', 'put', over, 409],
      ['/inschrijvingen', 'post', await request(r.app, { method: 'POST', url: '/v1/inschrijvingen', body: {} }), 400],
      ['/register', 'get', await get('/v1/register'), 200],
      ['/register', 'get', await get('/v1/register?protocol=2'), 200],
      ['/log/checkpoint', 'get', await get('/v1/log/checkpoint'), 200],
      ['/log/tile/{pad}', 'get', await get('/v1/log/tile/0/000.p/3'), 200],
      ['/log/tile/{pad}', 'get', await get('/v1/log/tile/9/000'), 404],
      ['/log/aansluiting', 'get', await get('/v1/log/aansluiting?van=1'), 200],
      ['/log/aansluiting', 'get', await get('/v1/log/aansluiting?van=x'), 400],
      ['/gezond', 'get', await get('/v1/gezond'), 200],
      ['/gereed', 'get', await get('/v1/gereed'), 200],
      ['/openapi.json', 'get', await get('/v1/openapi.json'), 200],
    ];
    for (const [pad, methode, reactie, status] of gevallen) expect([pad, reactie.status, misfit(pad, methode, reactie)]).toEqual([pad, status, undefined]);
  });
});
