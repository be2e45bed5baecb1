const PLAATS = /([\w-]+\.txt):(\d+(?:-\d+)?)/g;
const ALLEEN_PLAATSEN = /^[\w-]+\.txt:\d+(?:-\d+)?(?:, [\w-]+\.txt:\d+(?:-\d+)?)*$/;

const opsomming = (delen: readonly string[]): string => delen.join(', ').replace(/, ([^,]+)$/, ' en $1');
const regels = (plaatsen: readonly string[]): string => `${plaatsen.length === 1 && !plaatsen[0]?.includes('-') ? 'regel' : 'regels'} ${opsomming(plaatsen)}`;

/**
 * A source as people read it. In a regelset a place in a document is written as the file of its plain text with the
 * line; a person reads the title of the document instead, or that it is the source text when the sentence names it.
 */
export function formatBron(bron: string, bronnen: readonly { readonly code: string; readonly titel: string }[]): string {
  if (!ALLEEN_PLAATSEN.test(bron)) return bron.replace(PLAATS, (_, __, plaats: string) => `brontekst, ${regels([plaats])}`);
  const perDocument = Map.groupBy([...bron.matchAll(PLAATS)], ([, code]) => code);
  return [...perDocument].map(([code, plaatsen]) => `${bronnen.find((b) => b.code === code)?.titel ?? 'Brontekst'}, ${regels(plaatsen.map(([, , plaats = '']) => plaats))}`).join('; ');
}
