import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Whether poppler's tools are here; says so once when they are not. */
export const heeftPoppler = spawnSync('pdfinfo', ['-v']).status === 0;
if (!heeftPoppler) console.log('pdfinfo is not installed (apt-get install poppler-utils): the tests that read a PDF back are skipped.');

/** Runs one of poppler's tools on a PDF and gives what it says. */
export function leesPdf(tool: 'pdfinfo' | 'pdftotext', pdf: Uint8Array, opties: readonly string[] = []): string {
  const map = mkdtempSync(path.join(tmpdir(), 'toetstafel-brief-'));
  try {
    const bestand = path.join(map, 'brief.pdf');
    writeFileSync(bestand, pdf);
    // poppler complains about a harmless flag of PDF/UA files on stderr
    return execFileSync(tool, [...opties, bestand, ...(tool === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, TZ: 'UTC' } });
  } finally {
    rmSync(map, { recursive: true });
  }
}

/** The text of a PDF as one line, so that line ends of the page do not matter. */
export const tekstVan = (pdf: Uint8Array): string => leesPdf('pdftotext', pdf).replace(/\u200b/g, '').replace(/\s+/g, ' ');
