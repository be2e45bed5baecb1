import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { JSONPath } from 'jsonpath-plus';
import { parse } from 'yaml';
import { z } from 'zod';

// The API Design Rules of Dutch government stand in a file for Spectral. Spectral itself is not part of this project;
// this reads the same file and carries its rules out as we understand them. The rules that the file takes over from
// Spectral by name alone are written out in `eigen-regels.ts`.

const Dan = z.object({ field: z.string().optional(), function: z.string(), functionOptions: z.record(z.string(), z.unknown()).optional() });
const Regel = z.object({ severity: z.enum(['error', 'warn']), given: z.union([z.string(), z.array(z.string())]), then: z.union([Dan, z.array(Dan)]), message: z.string().optional() });
const Regelbestand = z.object({ rules: z.record(z.string(), z.union([z.literal('error'), Regel])) });
type Regel = z.infer<typeof Regel>;

/** What a rule says of a place in the document. */
export type Bevinding = { readonly regel: string; readonly ernst: 'error' | 'warn'; readonly plek: string };

const { rules } = Regelbestand.parse(parse(readFileSync(path.join(import.meta.dirname, 'nlgov-adr-linter.yaml'), 'utf8')));

/** The rules that Spectral has itself and the file only names. */
export const OVERGENOMEN = Object.entries(rules).flatMap(([naam, r]) => (typeof r === 'string' ? [naam] : []));

/** The rules that the file writes out. */
export const UITGESCHREVEN = Object.entries(rules).flatMap(([naam, r]) => (typeof r === 'string' ? [] : [{ naam, ...r }]));

/** Every reference replaced by what it points at, as Spectral does before it looks. */
export function withoutRefs(waarde: unknown, wortel: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map((v) => withoutRefs(v, wortel));
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  const ref = (waarde as { readonly $ref?: unknown }).$ref; // any object may have one
  if (typeof ref === 'string') return withoutRefs(ref.split('/').slice(1).reduce<unknown>((o, k) => (o as Record<string, unknown>)[k], wortel), wortel); // a reference leads through objects
  return Object.fromEntries(Object.entries(waarde).map(([k, v]) => [k, withoutRefs(v, wortel)]));
}

type Treffer = { readonly value: unknown; readonly pointer: string; readonly parentProperty: string | number };

const ajv = new Ajv2020({ strict: false });
/** A pattern as the rules write it: bare, or between slashes. */
const toRegex = (patroon: unknown): RegExp => new RegExp(String(patroon).replace(/^\/(.*)\/$/, '$1'));
const at = (waarde: unknown, veld: string): unknown => veld.split('.').reduce<unknown>((o, k) => (typeof o === 'object' && o !== null ? (o as Record<string, unknown>)[k] : undefined), waarde);

/** The functions of Spectral that the file uses: whether the value passes. */
const FUNCTIES: Readonly<Record<string, (waarde: unknown, opties: Readonly<Record<string, unknown>>) => boolean>> = {
  truthy: Boolean,
  pattern: (waarde, { match, notMatch }) => typeof waarde !== 'string' || ((match === undefined || toRegex(match).test(waarde)) && (notMatch === undefined || !toRegex(notMatch).test(waarde))),
  schema: (waarde, { schema }) => waarde === undefined || ajv.validate(z.record(z.string(), z.unknown()).parse(schema), waarde),
  or: (waarde, { properties }) => typeof waarde === 'object' && waarde !== null && z.array(z.string()).parse(properties).some((p) => p in waarde),
  casing: (waarde, { type }) => typeof waarde !== 'string' || (type === 'pascal' ? /^[A-Z][A-Za-z0-9]*$/ : /^[a-z][A-Za-z0-9]*$/).test(waarde),
};

function valuesOf(dan: z.infer<typeof Dan>, treffer: Treffer): unknown[] {
  if (dan.field === undefined) return [treffer.value];
  if (dan.field !== '@key') return [at(treffer.value, dan.field)];
  return typeof treffer.value === 'object' && treffer.value !== null ? Object.keys(treffer.value) : [];
}

function judge(naam: string, regel: Regel, document: object): Bevinding[] {
  return [regel.given].flat().flatMap((given) => {
    const treffers = JSONPath<Treffer[]>({ path: given, json: document, resultType: 'all', eval: 'native', ignoreEvalErrors: true, wrap: true });
    return treffers.flatMap((t) =>
      [regel.then].flat().flatMap((dan) => {
        const werk = FUNCTIES[dan.function];
        if (!werk) throw new Error(`A function of Spectral that is not here: ${dan.function}`);
        return valuesOf(dan, t).every((v) => werk(v, dan.functionOptions ?? {})) ? [] : [{ regel: naam, ernst: regel.severity, plek: t.pointer }];
      }),
    );
  });
}

/** How many places of the document each written rule looks at: none may mean that the rule does not apply, or that we read it wrong. */
export const countPlaces = (naam: string, document: object): number =>
  [UITGESCHREVEN.find((r) => r.naam === naam)?.given ?? []].flat().reduce((n, given) => n + JSONPath<unknown[]>({ path: given, json: withoutRefs(document, document) as object, resultType: 'all', eval: 'native', ignoreEvalErrors: true, wrap: true }).length, 0); // a document is an object

/** What the written rules find in a document. */
export function lintAdr(document: object): Bevinding[] {
  const heel = withoutRefs(document, document) as object; // a document is an object
  return UITGESCHREVEN.flatMap(({ naam, ...regel }) => judge(naam, regel, heel));
}
