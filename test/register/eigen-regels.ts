import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { OVERGENOMEN, withoutRefs } from './adr-linter.ts';

const Schema = z.union([z.boolean(), z.record(z.string(), z.unknown())]);
const Inhoud = z.record(z.string(), z.strictObject({ schema: Schema, example: z.unknown().optional() }));
const Kop = z.strictObject({ description: z.string(), required: z.boolean().optional(), schema: Schema });
const Reactie = z.strictObject({ description: z.string().min(1), headers: z.record(z.string(), Kop).optional(), content: Inhoud.optional() });
const Parameter = z.strictObject({ name: z.string(), in: z.enum(['query', 'path', 'header', 'cookie']), required: z.boolean(), description: z.string().min(1), schema: Schema });
const Operatie = z.strictObject({
  operationId: z.string().regex(/^[a-z][A-Za-z]+$/), tags: z.array(z.string()).min(1), summary: z.string().min(1), description: z.string().optional(),
  parameters: z.array(Parameter).optional(), requestBody: z.strictObject({ required: z.boolean(), content: Inhoud }).optional(),
  responses: z.record(z.string().regex(/^[2-5]\d\d$/), Reactie), security: z.array(z.record(z.string(), z.array(z.string()))),
});

/** OpenAPI 3.1 as far as our document uses it: stricter than the standard, so that a misspelt field is found. */
const Document = z.strictObject({
  openapi: z.string(),
  info: z.strictObject({ title: z.string(), description: z.string(), version: z.string(), contact: z.strictObject({ name: z.string(), email: z.email(), url: z.url() }), license: z.strictObject({ name: z.string(), identifier: z.string() }) }),
  servers: z.array(z.strictObject({ url: z.string(), description: z.string() })).min(1),
  tags: z.array(z.strictObject({ name: z.string(), description: z.string() })),
  paths: z.record(z.string().startsWith('/'), z.record(z.enum(['get', 'put', 'post']), Operatie.optional())),
  components: z.strictObject({ headers: z.record(z.string(), Kop), schemas: z.record(z.string(), Schema), securitySchemes: z.record(z.string(), z.looseObject({ type: z.string(), description: z.string() })).optional() }),
});
type Document = z.infer<typeof Document>;

const isUniek = (lijst: readonly string[]): boolean => new Set(lijst).size === lijst.length;
const operaties = (d: Document) => Object.entries(d.paths).flatMap(([pad, per]) => Object.values(per).flatMap((o) => (o ? [{ pad, o }] : [])));
const namenIn = (pad: string): string[] => [...pad.matchAll(/\{(\w+)\}/g)].map(([, naam = '']) => naam);

function hasWholeSchemas(d: Document): boolean {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  return Object.values(d.components.schemas).every((s) => ajv.validateSchema(withoutRefs(s, d) as object) === true); // a schema is an object
}

/** The rules that the file takes over by name, in our own words. */
const REGELS: Readonly<Record<string, (d: Document) => boolean>> = {
  'oas3-schema': hasWholeSchemas, // the form of the rest was read when the document was
  'operation-operationId-unique': (d) => isUniek(operaties(d).map(({ o }) => o.operationId)),
  'path-params': (d) => operaties(d).every(({ pad, o }) => {
    const beschreven = (o.parameters ?? []).filter((p) => p.in === 'path');
    return isUniek(namenIn(pad)) && beschreven.every((p) => p.required) && [...namenIn(pad)].sort().join() === beschreven.map((p) => p.name).sort().join();
  }),
  'openapi-tags-uniqueness': (d) => isUniek(d.tags.map((t) => t.name)) && operaties(d).every(({ o }) => o.tags.every((t) => d.tags.some((bekend) => bekend.name === t))),
  'oas3-valid-media-example': (d) => operaties(d).every(({ o }) => Object.values(o.responses).every((r) => Object.values(r.content ?? {}).every((c) => c.example === undefined))), // none are given
  'oas3-valid-schema-example': (d) => !JSON.stringify(d.components.schemas).includes('"example"'), // none are given
  'oas3-server-variables': (d) => d.servers.every((s) => !s.url.includes('{')),
  'oas3-api-servers': (d) => d.servers.length > 0,
  'path-keys-no-trailing-slash': (d) => Object.keys(d.paths).every((p) => p === '/' || !p.endsWith('/')),
};

/** Which of the rules taken over do not hold; a rule that is not written out here is one of them. */
export function lintOvergenomen(document: object): string[] {
  const gelezen = Document.safeParse(withoutHeaders(document));
  if (!gelezen.success) return gelezen.error.issues.map((i) => `oas3-schema: ${i.path.join('.')}`);
  return OVERGENOMEN.filter((naam) => !REGELS[naam]?.(gelezen.data));
}

/** References in headers and contents resolved; those between schemas stay, because a schema may name itself. */
const withoutHeaders = (document: object): unknown => withoutRefs(document, document);
