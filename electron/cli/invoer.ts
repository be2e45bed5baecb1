import { createInterface } from 'node:readline';

/** A fault of the input as the command line shows it: the field and what was expected. */
type Fout = { readonly veld: string; readonly melding: string };
type Antwoord = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: Fout };

/** One Dutch sentence about a fault in the input. */
export const zin = ({ veld, melding }: Fout): string => `De invoer klopt niet bij "${veld}": ${melding}.\n`;

/** Everything that stands on the standard input. */
export async function leesInvoer(): Promise<string> {
  const delen: Buffer[] = [];
  for await (const deel of process.stdin) delen.push(Buffer.from(deel as Buffer)); // without an encoding the stream gives buffers
  return Buffer.concat(delen).toString('utf8').replace(/^\uFEFF/, '');
}

/** Writes one answer as JSON, or the fault on the error output. Exit code 0 or 2. */
export function schrijfAntwoord(antwoord: Antwoord): number {
  if (antwoord.ok) process.stdout.write(`${JSON.stringify(antwoord.value)}\n`);
  else process.stderr.write(zin(antwoord.error));
  return antwoord.ok ? 0 : 2;
}

/** A reader that has seen enough (`| head`) closes the pipe: then there is nothing left to do, and nothing wrong. */
function stopBijGeslotenPijp(): void {
  process.stdout.on('error', (fout: NodeJS.ErrnoException) => {
    if (fout.code !== 'EPIPE') throw fout;
    process.exit(0);
  });
}

/** Writes, and waits while the reader is behind. */
const schrijf = async (tekst: string): Promise<void> => {
  if (!process.stdout.write(tekst)) await new Promise((klaar) => process.stdout.once('drain', klaar));
};

/**
 * A line out for every line in, in order. A line that cannot be used gives `{"fout":{...}}` in its place and the run
 * goes on: the fault is part of the answer, so the exit code stays 0 and the number of faults goes to the error output.
 */
export async function perRegel(beantwoord: (tekst: string) => Antwoord): Promise<number> {
  stopBijGeslotenPijp();
  let fouten = 0;
  let nummer = 0;
  let klaar: string[] = [];
  for await (const regel of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    nummer += 1;
    const antwoord = beantwoord(nummer === 1 ? regel.replace(/^\uFEFF/, '') : regel);
    if (!antwoord.ok) fouten += 1;
    klaar.push(JSON.stringify(antwoord.ok ? antwoord.value : { fout: { regel: nummer, ...antwoord.error } }));
    if (klaar.length >= 500) {
      await schrijf(`${klaar.join('\n')}\n`);
      klaar = [];
    }
  }
  if (klaar.length > 0) await schrijf(`${klaar.join('\n')}\n`);
  if (fouten > 0) process.stderr.write(`${fouten} ${fouten === 1 ? 'regel kon' : 'regels konden'} niet worden gelezen. De andere regels zijn beantwoord.\n`);
  return 0;
}
