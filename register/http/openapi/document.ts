import { z } from 'zod';
import { Besluit, Handtekening } from '../../../shared/domain/besluit/besluit.ts';
import { Datum } from '../../../shared/domain/persoon/datum.ts';
import { LEESRECHT, Tokenantwoord, Tokenvraag } from '../../../shared/protocol/aanmelden.ts';
import { Antwoord, Envelop, Inschrijving, Logidentiteit, Registeridentiteit, VerzegeldeEnvelop } from '../../../shared/protocol/envelop.ts';
import { PubliekeSleutel } from '../../../shared/protocol/jws.ts';
import { Aansluiting } from '../../../shared/protocol/logboek.ts';
import { Probleem } from '../../../shared/protocol/probleem.ts';
import { Regiobesluit, Wijziging, Wijzigingen } from '../../../shared/protocol/wijzigingen.ts';
import { statusOf, titleOf, type Probleemcode } from '../problems.ts';
import type { Goed, Route } from './route.ts';
import { ROUTES, Toestand } from './routes.ts';

/** The version of the interface, in the header `API-Version` of every answer. */
export const API_VERSIE = '1.1.0';

type Json = Readonly<Record<string, unknown>>;

/** The schemas that have a name of their own in the document. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = { Aansluiting, Antwoord, Besluit, Envelop, Handtekening, Inschrijving, Logidentiteit, Probleem, PubliekeSleutel, Regiobesluit, Registeridentiteit, Toestand, Tokenantwoord, Tokenvraag, VerzegeldeEnvelop, Wijziging, Wijzigingen };

/** Every answer can also be one of these, whatever was asked. */
const ALTIJD: readonly Probleemcode[] = ['te_veel_verzoeken', 'interne_fout', 'tijdelijk_niet_beschikbaar'];

/** And these where a device must sign in. */
const BIJ_TOEGANG: readonly Probleemcode[] = ['aanmelding_ontbreekt', 'aanmelding_ongeldig', 'klok_wijkt_af'];

const naamVan = (schema: z.ZodType): string | undefined => Object.entries(SCHEMAS).find(([, s]) => s === schema)?.[0];

function without(bron: Json, velden: readonly string[]): Json {
  return Object.fromEntries(Object.entries(bron).filter(([k]) => !velden.includes(k)));
}

const OPTIES = {
  io: 'input',
  unrepresentable: 'any',
  // a date is checked by our own code: its form has to be said here
  override: ({ zodSchema, jsonSchema }: { readonly zodSchema: unknown; readonly jsonSchema: Record<string, unknown> }) => {
    if (zodSchema === Datum) Object.assign(jsonSchema, { type: 'string', format: 'date' });
  },
} as const;

function renderSchemas(): Json {
  const lijst = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) lijst.add(schema, { id });
  const { schemas } = z.toJSONSchema(lijst, { ...OPTIES, uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.keys(SCHEMAS).sort().map((naam) => [naam, without(schemas[naam] ?? {}, ['$schema', '$id'])]));
}

function renderSchema(schema: z.ZodType): Json {
  const naam = naamVan(schema);
  return naam === undefined ? without(z.toJSONSchema(schema, OPTIES), ['$schema']) : { $ref: `#/components/schemas/${naam}` };
}

const KOPPEN = { 'API-Version': { $ref: '#/components/headers/API-Version' } };

function renderInhoud(goed: Goed): Json {
  if ('schema' in goed) return { 'application/json': { schema: renderSchema(goed.schema) } };
  return { [goed.mediatype]: { schema: goed.mediatype === 'application/json' ? { type: 'object' } : { type: 'string', ...(goed.tekst === 'bytes' ? { format: 'binary' } : {}) } } };
}

function renderProblemen(codes: readonly Probleemcode[]): Json {
  const perStatus = Map.groupBy(codes, statusOf);
  return Object.fromEntries(
    [...perStatus].sort(([a], [b]) => a - b).map(([status, eigen]) => [
      String(status),
      { description: [...new Set(eigen.map(titleOf))].join('; '), headers: KOPPEN, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } } },
    ]),
  );
}

/** Path and query parameters, from the same schemas that the server reads them with. */
function renderParameters({ padvraag, vraag, namen }: Route): Json[] {
  return [['path', padvraag] as const, ['query', vraag] as const].flatMap(([plek, schema]) => {
    if (!schema) return [];
    const { properties = {}, required = [] } = z.toJSONSchema(schema, OPTIES);
    return Object.entries(properties).map(([name, inhoud]) => ({ name, in: plek, required: plek === 'path' || required.includes(name), description: namen?.[name] ?? name, schema: inhoud }));
  });
}

/** Who may ask, as the document says it. */
const renderToegang = ({ toegang }: Route): Json => ({ security: toegang === 'openbaar' ? [] : [{ apparaat: [LEESRECHT] }] });

/** What every operation can answer: what it says itself, what its access can cause, and what always can happen. */
function problemsOf(route: Route): readonly Probleemcode[] {
  return [...route.problemen, ...(route.toegang === 'apparaat' ? BIJ_TOEGANG : []), ...ALTIJD];
}

function renderOperatie(route: Route): Json {
  const parameters = renderParameters(route);
  return {
    operationId: route.id, tags: [route.groep], summary: route.wat, ...(route.uitleg === undefined ? {} : { description: route.uitleg }), ...renderToegang(route),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body ? { requestBody: { required: true, content: { [route.body.mediatype]: { schema: renderSchema(route.body.schema) } } } } : {}),
    responses: { '200': { description: route.gelukt, headers: KOPPEN, content: renderInhoud(route.goed) }, ...renderProblemen(problemsOf(route)) },
  };
}

const GROEPEN: Readonly<Record<Route['groep'], string>> = {
  'Inschrijven en insturen': 'Wat het programma van een commissie doet: zich bekendmaken en besluiten insturen.',
  Aanmelden: 'Een apparaat meldt zich aan om te lezen wat niet openbaar is.',
  Regio: 'Wat de regio samen weet.',
  Logboek: 'Het openbare bewijs van wat het register heeft aangenomen.',
  Dienst: 'Over de dienst zelf.',
};

function renderPaden(): Json {
  const paden = Map.groupBy(ROUTES, (r) => r.pad);
  return Object.fromEntries([...paden].map(([pad, routes]) => [pad, Object.fromEntries(routes.map((r) => [r.methode, renderOperatie(r)]))]));
}

/** The interface as an OpenAPI 3.1 document, made from the schemas that requests are read with. */
export function composeOpenapi(): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Regionaal register van Toetstafel',
      description: 'Hier komen de ondertekende besluiten van de urgentiecommissies van een regio samen. Fouten zijn problemen volgens RFC 9457, in het Nederlands.',
      version: API_VERSIE,
      contact: { name: 'Beheer van het regionale register', email: 'register@toetstafel.example.org', url: 'https://git.example.org/toetstafel/toetstafel' },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/v1', description: 'Het register waar dit document vandaan komt.' }],
    tags: Object.entries(GROEPEN).filter(([naam]) => ROUTES.some((r) => r.groep === naam)).map(([name, description]) => ({ name, description })),
    paths: renderPaden(),
    components: {
      headers: { 'API-Version': { description: 'De volledige versie van deze API.', required: true, schema: { type: 'string', examples: [API_VERSIE] } } },
      schemas: renderSchemas(),
      securitySchemes: {
        apparaat: {
          type: 'oauth2', description: 'Een token van /oauth/token in de kop Authorization (DPoP) en bij ieder verzoek een bewijs in de kop DPoP (RFC 9449).',
          flows: { clientCredentials: { tokenUrl: '/v1/oauth/token', scopes: { [LEESRECHT]: 'Lezen wat commissies van de regio van elkaar mogen zien.' } } },
        },
      },
    },
  };
}

let tekst: string | undefined;

/** The document as text; made once. */
export const renderOpenapi = (): string => (tekst ??= `${JSON.stringify(composeOpenapi(), null, 2)}\n`);
