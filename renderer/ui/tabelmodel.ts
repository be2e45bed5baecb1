/** A table as data: the screen and the export are made from the same cells. */
export type Tabelmodel = { readonly naam: string; readonly bestand: string; readonly koppen: readonly string[]; readonly rijen: readonly (readonly [string, ...(number | string | null)[]])[] };

const CEL = /[";\r\n]/;
/** A text that begins like this would be computed by a spreadsheet instead of shown. */
const FORMULE = /^[=+\-@\t]/;
const cel = (waarde: number | string | null): string => {
  const tekst = typeof waarde === 'string' && FORMULE.test(waarde) ? `'${waarde}` : String(waarde ?? '');
  return CEL.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
};

/** The table as a file that a spreadsheet set to Dutch opens: semicolons, a byte order mark, numbers without points. */
export const alsCsv = ({ koppen, rijen }: Tabelmodel): string => `\uFEFF${[koppen, ...rijen].map((rij) => rij.map(cel).join(';')).join('\r\n')}\r\n`;
