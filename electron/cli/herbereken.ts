import { parseArgs } from 'node:util';
import { recomputeBesluitOpSchijf, type Herberekendbesluit } from '../backend/herbereken-file.ts';

const KOP = { gelijk: 'GELIJK: dit besluit is opnieuw berekend met dezelfde uitkomst.', anders: 'NIET GELIJK: dit besluit komt bij herberekening anders uit.', niet_alles_te_berekenen: 'NIET ALLES TE BEREKENEN: wat te berekenen was, is gelijk.' } as const;
const WOORD = { gelijk: 'gelijk', anders: 'ANDERS', niet_te_berekenen: 'niet te berekenen', niet_van_toepassing: 'niet van toepassing' } as const;
const DEEL = { herkomst: 'Herkomst', voorstel: 'Voorstel voor de verdeling', toewijzing: 'Toewijzing' } as const;

function vertelHash({ vastgelegd, berekend }: Herberekendbesluit['voorstelHash']): string[] {
  if (vastgelegd === null) return ['  Het besluit noemt geen voorstel.'];
  if (berekend === null) return [`  Hash van het voorstel in het besluit: ${vastgelegd}.`];
  return vastgelegd === berekend ? [`  Hash van het voorstel is dezelfde: ${berekend}.`] : [`  Hash van het voorstel in het besluit: ${vastgelegd}.`, `  Hash van het berekende voorstel:     ${berekend}.`];
}

const vertel = (h: Herberekendbesluit): string[] => [
  KOP[h.uitkomst],
  `  Besluit ${h.besluitId}. Handtekeningen en dossierstuk kloppen.`,
  `  Regelset ${h.regelset.id}, geldig vanaf ${h.regelset.geldigVan}. De hash klopt: ${h.regelset.hash}.`,
  ...h.delen.flatMap((d) => [
    `  ${DEEL[d.deel]}: ${WOORD[d.uitkomst]}. ${d.toelichting}`,
    ...d.verschillen.flatMap((v) => [`    ${v.plek}`, `      in het besluit: ${v.vastgelegd}`, `      berekend:       ${v.berekend}`]),
  ]),
  ...vertelHash(h.voorstelHash),
  '  Wat mensen besloten (staat vast, wordt niet berekend):',
  ...h.verantwoording.map(({ label, waarde }) => `    ${label}: ${waarde}`),
];

/**
 * `herbereken <besluit.json>`: verifies an exported decision with its frozen case and counts it again with the
 * regelset that it names. Exit 0 when everything came out the same, 1 with the part that differs or that cannot be
 * counted, 2 when it was called wrongly.
 */
export async function herbereken(argumenten: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: argumenten, allowPositionals: true, strict: false, options: { json: { type: 'boolean' }, regelset: { type: 'string' } } });
  const [pad] = positionals;
  if (pad === undefined || positionals.length > 1 || values.regelset === true) {
    process.stderr.write('Gebruik: herbereken <besluit.json> [--regelset <bestand>] [--json]\n');
    return 2;
  }
  const uitkomst = await recomputeBesluitOpSchijf(pad, typeof values.regelset === 'string' ? values.regelset : null);
  if (!uitkomst.ok) {
    process.stdout.write(values.json ? `${JSON.stringify({ uitkomst: 'geweigerd', ...uitkomst.error })}\n` : `NIET HERBEREKEND (${uitkomst.error.deel}): ${uitkomst.error.melding}\n`);
    return 1;
  }
  process.stdout.write(values.json ? `${JSON.stringify(uitkomst.value)}\n` : `${vertel(uitkomst.value).join('\n')}\n`);
  return uitkomst.value.uitkomst === 'gelijk' ? 0 : 1;
}
