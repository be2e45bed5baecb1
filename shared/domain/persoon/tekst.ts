import { z } from 'zod';

const ONZICHTBAAR = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * Free text of a person: kept as typed but for the spaces around it. Only what no screen, letter or
 * canonical JSON can carry is refused (control characters, broken Unicode); markup stays what it is, text.
 */
export const Tekst = (max: number) =>
  z
    .string('Vul hier tekst in.')
    .trim()
    .max(max, `Deze tekst is te lang. Gebruik ten hoogste ${max.toLocaleString('nl-NL')} tekens.`)
    .refine((t) => t.isWellFormed() && !ONZICHTBAAR.test(t), 'Deze tekst bevat tekens die niet leesbaar zijn. Typ de tekst opnieuw.');

/** As {@link Tekst}, but something must be there. `wat` completes the sentence "Vul ... in." */
export const VerplichteTekst = (max: number, wat: string) => Tekst(max).min(1, `Vul ${wat} in.`);
