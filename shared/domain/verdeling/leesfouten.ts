import type { z } from 'zod';
import { formatGetal } from './afronding.ts';

/** A fault in a regelset: where it stands and what is wrong, in Dutch. */
export type Regelsetfout = { readonly pad: string; readonly melding: string };

const vindWaarde = (bron: unknown, pad: readonly PropertyKey[]): unknown =>
  pad.reduce<unknown>((x, deel) => (Object(x) as Record<PropertyKey, unknown>)[deel], bron); // anything may be asked for a part; what has none gives nothing

const SOORT: Readonly<Record<string, string>> = { string: 'een tekst', number: 'een getal', int: 'een heel getal', boolean: 'ja of nee (true of false)', array: 'een lijst', object: 'een onderdeel met namen', record: 'een onderdeel met namen', null: 'niets (null)' };
const ENGELS = /^(Invalid|Too|Unrecognized)/;
const GROEPEN = /(^|\.)(telt|groepen|verbodenVoor)(\.|$)/;

const toon = (waarde: unknown): string => JSON.stringify(waarde);

function vertel(fout: z.core.$ZodIssue, pad: string, waarde: unknown): string {
  if (waarde === undefined && fout.code !== 'unrecognized_keys') return 'Dit onderdeel ontbreekt.';
  if (fout.code === 'invalid_value' && GROEPEN.test(pad)) return `Onbekende groep ${toon(waarde)}. Kies uit: ${fout.values.join(', ')}.`;
  if (fout.code === 'invalid_value') return `Hier staat ${toon(waarde)}. Kies uit: ${fout.values.map(String).join(', ')}.`;
  if (fout.code === 'invalid_type') return typeof waarde === 'number' && fout.expected === 'int' ? `Hier staat ${formatGetal(waarde)}: gebruik hele getallen. Schrijf een aandeel als teller en noemer, bijvoorbeeld 30 en 100.` : `Hier staat ${toon(waarde)}; er hoort ${SOORT[fout.expected] ?? 'iets anders'} te staan.`;
  if (!ENGELS.test(fout.message)) return fout.message;
  if (fout.code === 'too_small') return fout.origin === 'string' || fout.origin === 'array' ? 'Dit mag niet leeg zijn.' : `Hier staat ${toon(waarde)}; het is ten minste ${fout.minimum}.`;
  return `De waarde ${toon(waarde)} heeft niet de goede vorm.`;
}

/** Of a union the branch that the writer meant: an open question when it says so, otherwise a value. */
function kiesTak(takken: readonly (readonly z.core.$ZodIssue[])[], waarde: unknown): readonly z.core.$ZodIssue[] {
  const isVraag = typeof waarde === 'object' && waarde !== null && 'nietBepaald' in waarde;
  const isVraagtak = (tak: readonly z.core.$ZodIssue[]): boolean => tak.every((f) => f.path.length > 0 || (f.code === 'unrecognized_keys' && !f.keys.includes('nietBepaald')));
  const isWaardetak = (tak: readonly z.core.$ZodIssue[]): boolean => !tak.some((f) => f.path[0] === 'nietBepaald');
  return takken.find(isVraag ? isVraagtak : isWaardetak) ?? takken.flat();
}

/** The faults of a schema in Dutch, each with its path (`verdeling.plafond.waarde.teller`). */
export function vertelLeesfouten(fouten: readonly z.core.$ZodIssue[], invoer: unknown, boven: readonly PropertyKey[] = []): Regelsetfout[] {
  return fouten.flatMap((fout): Regelsetfout[] => {
    const delen = [...boven, ...fout.path];
    const pad = delen.map(String).join('.');
    const waarde = vindWaarde(invoer, delen);
    if (fout.code === 'unrecognized_keys') return fout.keys.map((naam) => ({ pad: [...delen, naam].map(String).join('.'), melding: 'Dit onderdeel kent een regelset niet. Kijk de naam na.' }));
    if (fout.code === 'invalid_union' && waarde !== undefined) {
      if (fout.errors.length > 0) return vertelLeesfouten(kiesTak(fout.errors, waarde), invoer, delen);
      return [{ pad, melding: `Hier staat ${toon(waarde)}. Kies een methode uit de lijst van methoden.` }];
    }
    return [{ pad, melding: vertel(fout, pad, waarde) }];
  });
}
