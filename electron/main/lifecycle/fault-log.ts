import { appendFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { codeRegels, Storing, storingssoort } from '../../../shared/contract/apparaat.ts';

/** What broke, in words that say nothing of a case. */
type Melding = Pick<Storing, 'plek' | 'soort' | 'code'> & { readonly regels?: readonly string[] };

export type Faultlog = { record(melding: Melding): void; recordError(fout: unknown): void };

const word = (tekst: string): string => tekst.replace(/[^\w-]/g, '_').slice(0, 60);

/** Keeps what broke in the data folder, beside what the backend writes there. Nothing is ever sent. */
export function openFaultLog(datamap: string): Faultlog {
  const record = ({ plek, soort, code, regels = [] }: Melding): void => {
    const storing = Storing.safeParse({ op: new Date().toISOString(), versie: app.getVersion(), plek, soort: word(soort), code: word(code), regels });
    if (!storing.success) return;
    try {
      appendFileSync(path.join(datamap, 'storingen.jsonl'), `${JSON.stringify(storing.data)}\n`, { mode: 0o600 });
    } catch {
      // a full disk must not break what does work
    }
  };
  return { record, recordError: (fout) => record({ plek: 'programma', soort: storingssoort(fout), code: '', regels: codeRegels(fout instanceof Error ? fout.stack : undefined) }) };
}

/**
 * Writes down which process broke. Electron's own crash reporter stays off: its reports are copies of memory, and the
 * memory of this program holds cases and keys. What an earlier version may have left is removed.
 */
export function watchProcesses(log: Faultlog): void {
  const dumps = app.getPath('crashDumps');
  if (dumps.startsWith(app.getPath('userData') + path.sep)) rmSync(dumps, { recursive: true, force: true });
  app.on('render-process-gone', (_event, _inhoud, { reason, exitCode }) => {
    if (reason !== 'clean-exit') log.record({ plek: 'venster', soort: reason, code: String(exitCode) });
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.record({ plek: type === 'Utility' ? 'dossiers' : 'programma', soort: reason, code: `${type}.${exitCode}` });
  });
}
