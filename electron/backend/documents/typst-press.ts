import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SJABLONEN, type Drukwerk, type Gedrukt } from './drukwerk.ts';
import { readGlyphCoverage } from './glyph-coverage.ts';
import { printableValue } from './printable-text.ts';

const FONTS = ['SourceSans3_400Regular.ttf', 'SourceSans3_600SemiBold.ttf'] as const;
/** A place that does not exist: the press reads no file by itself, everything is handed to it. */
const WORKSPACE = path.resolve('/toetstafel-press');
/** Sets a template with data. */
type Press = (werk: Drukwerk) => Gedrukt;

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
  const readTemplate = (name: string): Promise<string> => readFile(path.join(assets, 'templates', `${name}.typ`), 'utf8');
  const [style, ...sources] = await Promise.all([readTemplate('huisstijl'), ...SJABLONEN.map(readTemplate)]);
  const templates = new Map(SJABLONEN.map((name, i) => [name, sources[i] ?? '']));
  const coverage = fonts.map(readGlyphCoverage).reduce((common, next) => new Set([...common].filter((point) => next.has(point))));
  const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: fonts }] });
  compiler.addSource(path.join(WORKSPACE, 'huisstijl.typ'), style);
  const druk = ({ sjabloon, data: { huisstijl, ...data }, ingesloten, vorm }: Drukwerk): Gedrukt => {
    const logo = huisstijl.logo && { pad: `/logo.${huisstijl.logo.soort}`, inhoud: Buffer.from(huisstijl.logo.inhoud, 'base64') };
    const files = [...(logo ? [logo] : []), ...(ingesloten ? [{ pad: `/${ingesloten.naam}`, inhoud: Buffer.from(ingesloten.inhoud) }] : [])];
    const inputs = {
      gegevens: JSON.stringify(printableValue(data, coverage)),
      huisstijl: JSON.stringify({ kleur: huisstijl.kleur, gemeente: printableValue(huisstijl.gemeente, coverage), logo: logo?.pad ?? '' }),
      ingesloten: ingesloten ? `/${ingesloten.naam}` : '',
    };
    const bron = { mainFileContent: templates.get(sjabloon) ?? '', inputs };
    try {
      for (const { pad, inhoud } of files) compiler.mapShadow(path.join(WORKSPACE, pad), inhoud);
      const inhoud = vorm === 'beeld' ? Buffer.from(compiler.plainSvg(bron)) : compiler.pdf(bron, { pdfStandard: ingesloten ? PdfStandard.A_3a : PdfStandard.UA_1 });
      return { inhoud, zonderLogo: false };
    } catch (error) {
      // an image can be broken inside; a letter does not wait for that
      if (logo) return { ...druk({ sjabloon, data: { ...data, huisstijl: { ...huisstijl, logo: null } }, vorm, ...(ingesloten ? { ingesloten } : {}) }), zonderLogo: true };
      throw new Error(`Typst refused ${sjabloon}: ${describeRefusal(error)}`); // no cause: it quotes the text of the case
    } finally {
      for (const { pad } of files) compiler.unmapShadow(path.join(WORKSPACE, pad));
      compiler.evictCache(0); // what was set is somebody's letter: keep nothing of it
    }
  };
  return druk;
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
