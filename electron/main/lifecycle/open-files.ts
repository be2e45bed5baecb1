import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';

/** The files that belong to the program: case files, packages and messages between organisations. */
const EXTENSIES: ReadonlySet<string> = new Set(['.toetstafel', '.toetstafel-pakket', '.toetstafel-bericht']);

/** A file address of this computer as a path; null for every other address. A drive letter of Windows is no scheme. */
function pathOf(deel: string, map: string): string | null {
  if (!/^[a-z][a-z\d+.-]+:/i.test(deel)) return path.resolve(map, deel);
  if (!/^file:\/\/\//i.test(deel) || !URL.canParse(deel)) return null;
  try {
    return fileURLToPath(deel);
  } catch {
    return null;
  }
}

/**
 * The file that a person opened, from the words behind the program's name. Only a file of ours, on this computer: other
 * words are switches of Electron or addresses from elsewhere, and those do nothing.
 */
export function findFileArgument(argv: readonly string[], map: string): string | null {
  for (const [plek, deel] of argv.entries()) {
    if (plek === 0 || deel.startsWith('-') || argv[plek - 1] === '--data' || !EXTENSIES.has(path.extname(deel).toLowerCase())) continue;
    const pad = pathOf(deel, map);
    if (pad !== null) return pad;
  }
  return null;
}

/** Passes on files that macOS opens with an event of its own, also from before the program was ready; refuses deep links. */
export function listenForFiles(): { deliver(onFile: (pad: string) => void): void } {
  const wachtend: string[] = [];
  let onFile: ((pad: string) => void) | null = null;
  app.on('open-file', (event, pad) => {
    event.preventDefault();
    const gevonden = findFileArgument(['', pad], path.sep);
    if (gevonden === null) return;
    if (onFile === null) wachtend.push(gevonden);
    else onFile(gevonden);
  });
  // The program claims no scheme and takes no commands from an address.
  app.on('open-url', (event) => event.preventDefault());
  return {
    deliver: (ontvang) => {
      onFile = ontvang;
      for (const pad of wachtend.splice(0)) ontvang(pad);
    },
  };
}
