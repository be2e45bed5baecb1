import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readGlyphCoverage } from './glyph-coverage.ts';
import { printableValue } from './printable-text.ts';

const FONTS = ['SourceSans3_400Regular.ttf', 'SourceSans3_600SemiBold.ttf'] as const;
/** A place that does not exist: the press reads no file by itself, everything is handed to it. */
const WORKSPACE = path.resolve('/toetstafel-press');

/** Sets a template with data and gives the bytes of a PDF. */
type Press = (template: string, data: object) => Uint8Array;

/**
 * The first thing Typst says, up to its first quotation: what it quotes is the text of a person. A refusal to
 * compile stands in `code` with an empty message, a refusal to export in the message.
 */
function describeRefusal(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason given';
  const text = error.message || ('code' in error ? String(error.code) : '');
  return /(?:^\d+: |message: ")([^"\\`\n]+)/.exec(text)?.[1]?.trim() ?? 'no reason given';
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
