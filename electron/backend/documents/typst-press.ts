import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readGlyphCoverage } from './glyph-coverage.ts';
import { printableValue } from './printable-text.ts';

const FONTS = ['SourceSans3_400Regular.ttf', 'SourceSans3_600SemiBold.ttf'] as const;
/** A place that does not exist: the press reads no file by itself, everything is handed to it. */
const WORKSPACE = path.resolve('/toetstafel-press');

/** Sets a template with data and gives the bytes of a PDF. */
export type Press = (template: string, data: object) => Uint8Array;

/** The sentence of Typst without the texts that it quotes: those are of a person. */
function describeRefusal(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((m) => (m[1] ?? '').replace(/`[^`]*`/g, '…').replace(/\\"[^"]*\\"/g, '…'));
  return [...new Set(messages)].join('; ') || 'no message';
}

async function loadPress(assets: string): Promise<Press> {
  // loaded on first use: the compiler is 50 MB, and most sessions start without a letter
  const { NodeCompiler, PdfStandard } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fonts = await Promise.all(FONTS.map((name) => readFile(path.join(assets, 'fonts', name))));
  const [style, letter] = await Promise.all(['huisstijl.typ', 'besluitbrief.typ'].map((name) => readFile(path.join(assets, 'templates', name), 'utf8')));
  const templates: Readonly<Record<string, string | undefined>> = { besluitbrief: letter };
  const coverage = fonts.map(readGlyphCoverage).reduce((common, next) => new Set([...common].filter((point) => next.has(point))));
  const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: fonts }] });
  compiler.addSource(path.join(WORKSPACE, 'huisstijl.typ'), style ?? '');
  return (template, data) => {
    const mainFileContent = templates[template];
    if (mainFileContent === undefined) throw new Error(`Unknown template ${template}`);
    try {
      return compiler.pdf({ mainFileContent, inputs: { gegevens: JSON.stringify(printableValue(data, coverage)) } }, { pdfStandard: PdfStandard.UA_1 });
    } catch (error) {
      throw new Error(`Typst refused ${template}: ${describeRefusal(error)}`); // no cause: it quotes the text of the case
    } finally {
      compiler.evictCache(0); // what was set is somebody's letter: keep nothing of it
    }
  };
}

const presses = new Map<string, Promise<Press>>();

/** The press that works with the fonts and templates in this folder; loaded once, tried again when that failed. */
export function getPress(assets: string): Promise<Press> {
  const known = presses.get(assets);
  if (known) return known;
  const press = loadPress(assets);
  presses.set(assets, press);
  press.catch(() => presses.delete(assets));
  return press;
}
