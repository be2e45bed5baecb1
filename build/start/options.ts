import path from 'node:path';
import { parseArgs } from 'node:util';

/** What the person asked on the command line. */
export type Startopties = {
  /** A port means: in the browser, also where Electron is there. */
  readonly port: number | null;
  readonly open: boolean;
  readonly oefenomgeving: boolean;
  readonly datamap: string | null;
};

/** The help text. */
export const GEBRUIK = `Gebruik: npm start -- [opties]
  --oefenomgeving   begin in de oefenomgeving met verzonnen dossiers
  --data MAP        bewaar de dossierbestanden in deze map
  --port NUMMER     open het programma in de browser, op deze poort van deze computer
  --no-open         open geen browser, toon alleen het adres
  --help            toon deze tekst`;

const MAX_POORT = 65_535;

const parsePort = (tekst: string): number | null => (/^\d{1,5}$/.test(tekst) && Number(tekst) <= MAX_POORT ? Number(tekst) : null);

/** Reads the options; a mistake is answered with a Dutch sentence. Folders are read from where the person stands. */
export function parseOptions(argv: readonly string[], vanaf: string): { ok: true; value: Startopties | 'help' } | { ok: false; error: string } {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, oefenomgeving: { type: 'boolean' }, data: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help) return { ok: true, value: 'help' };
    const port = values.port === undefined ? null : parsePort(values.port);
    if (values.port !== undefined && port === null) return { ok: false, error: `--port vraagt een nummer van 0 tot en met ${MAX_POORT}.` };
    if (values.data === '') return { ok: false, error: '--data vraagt een map.' };
    return { ok: true, value: { port, open: !values['no-open'], oefenomgeving: values.oefenomgeving ?? false, datamap: values.data === undefined ? null : path.resolve(vanaf, values.data) } };
  } catch {
    return { ok: false, error: 'Deze opties kent het programma niet.' };
  }
}
