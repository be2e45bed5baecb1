import type { FieldErrors, FieldValues } from 'react-hook-form';
import type { Fout } from '../../shared/contract/fout.ts';

export type FieldError = { readonly veld: string; readonly melding: string };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function walk(value: unknown, path: string, found: FieldError[]): void {
  if (!isRecord(value)) return;
  if (typeof value['message'] === 'string' && typeof value['type'] === 'string') {
    found.push({ veld: path.replace(/\.root$/, ''), melding: value['message'] });
    return;
  }
  for (const [key, child] of Object.entries(value)) if (key !== 'ref') walk(child, path ? `${path}.${key}` : key, found);
}

/** Every error of a form with the path of its field, in the order of the form's data. */
export function collectErrors<T extends FieldValues>(errors: FieldErrors<T>): FieldError[] {
  const found: FieldError[] = [];
  walk(errors, '', found);
  return found;
}

/** The fields of a refused command, with the part of the path that is not in the form taken off. */
export const fieldsOfFout = (fout: Fout | null, prefix = ''): FieldError[] =>
  (fout?.velden ?? []).map(({ veld, melding }) => ({ veld: prefix && veld.startsWith(`${prefix}.`) ? veld.slice(prefix.length + 1) : veld, melding }));
