import { z } from 'zod';
import { DEELOMVANG } from './stukken.ts';

/** After how many minutes without anybody at work the program locks itself. */
export const VERGRENDELTIJDEN = [5, 15, 30] as const;
export const Vergrendeltijd = z.literal(VERGRENDELTIJDEN);
export type Vergrendeltijd = z.infer<typeof Vergrendeltijd>;
export const STANDAARD_VERGRENDELTIJD: Vergrendeltijd = 15;

/**
 * Why this computer cannot keep a key: the program runs in a browser, there is no key store, the key store only hides
 * behind a fixed password (Electron's `basic_text`), or it is the practice environment, which has no passphrase.
 */
export const Sleutelbezwaar = z.enum(['browser', 'geen_opslag', 'onveilige_opslag', 'oefenomgeving']);
export type Sleutelbezwaar = z.infer<typeof Sleutelbezwaar>;

/** Opening the case file with the key store of this computer, beside the passphrase and never instead of it. */
export const Apparaatinstellingen = z.strictObject({
  vergrendelNa: Vergrendeltijd,
  ontgrendelen: z.strictObject({
    staat: z.enum(['aan', 'uit', 'onmogelijk']),
    bezwaar: Sleutelbezwaar.nullable(),
    /** Since when, and with which key store, once it is on. */
    sinds: z.iso.datetime().nullable(),
    opslag: z.string().nullable(),
  }),
});
export type Apparaatinstellingen = z.infer<typeof Apparaatinstellingen>;

/** A file that a person opened from outside the program: a double click, or a name behind the program's own name. */
export const Openverzoek = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('dossierbestand'), id: z.uuid(), naam: z.string(), /** Whether it stands in the folder of the case files. */ inMap: z.boolean(), datamap: z.string() }),
  z.strictObject({ soort: z.literal('overdracht'), id: z.uuid(), naam: z.string(), grootte: z.int(), delen: z.int() }),
  z.strictObject({ soort: z.literal('geweigerd'), id: z.uuid(), naam: z.string(), reden: z.enum(['ontbreekt', 'soort', 'te_groot', 'leeg']) }),
]);
export type Openverzoek = z.infer<typeof Openverzoek>;

export const Openverzoekdeelvraag = z.strictObject({ id: z.uuid(), nummer: z.int().min(0).max(2_000) });
export const Openverzoekdeel = z.strictObject({ inhoud: z.base64().max(Math.ceil(DEELOMVANG / 3) * 4) });

/** In which part of the program something broke. */
export const Storingsplek = z.enum(['venster', 'scherm', 'dossiers', 'programma']);

/** What kind of fault: the name of an error class or a word of our own. Never its text, which may hold a case. */
const Storingssoort = z.string().regex(/^[A-Za-z][\w-]{0,59}$/);
const Storingscode = z.string().regex(/^[\w.-]{0,60}$/);
/** A place in our own code: file, line and column. */
const Coderegel = z.string().regex(/^[\w.@-]{1,80}:\d{1,7}:\d{1,7}$/);

/** One fault, as it is kept on this computer. */
export const Storing = z.strictObject({ op: z.iso.datetime(), versie: z.string().max(40), plek: Storingsplek, soort: Storingssoort, code: Storingscode, regels: z.array(Coderegel).max(8) });
export type Storing = z.infer<typeof Storing>;

/** A fault of the window, as the window reports it. */
export const Schermstoring = Storing.pick({ soort: true, regels: true });

/** The places in a stack, without folders and without the text of the error. */
export function codeRegels(stack: string | undefined): string[] {
  return [...(stack ?? '').matchAll(/^\s+at .*?([^\s/\\()]+:\d+:\d+)\)?$/gm)].map((deel) => (deel[1] ?? '').replace(/\?[^:]*/, '')).filter((regel) => Coderegel.safeParse(regel).success).slice(0, 8);
}

/** What kind of error this is, in one word that says nothing of a case. */
export function storingssoort(fout: unknown): string {
  const naam = fout instanceof Error ? fout.name : typeof fout;
  return Storingssoort.safeParse(naam).success ? naam : 'Error';
}
