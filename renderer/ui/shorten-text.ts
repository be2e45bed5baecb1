/** How much longer than its beginning a text must be before it is worth a click. */
const SPEELRUIMTE = 1.4;

/** The beginning of a long text, cut at the end of a sentence or else between two words; a text that is not long comes back as it is. */
export function shortenText(text: string, begin: number): string {
  if (text.length <= begin * SPEELRUIMTE) return text;
  const head = text.slice(0, begin);
  const sentence = Math.max(head.lastIndexOf('. '), head.lastIndexOf('.\n'), head.lastIndexOf('? '));
  const end = sentence > begin / 2 ? sentence + 1 : Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n'));
  const cut = head.slice(0, end > begin / 2 ? end : begin).trimEnd();
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut; // not through the middle of a character
}
