/** Letters that Unicode does not take apart into a letter and a mark. */
const LOSSE_LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't' };

/** A text as it is searched and ordered: lower case, without accents, with single spaces. */
export const normalizeZoektekst = (tekst: string): string =>
  tekst
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðþæœıħŧ]/g, (letter) => LOSSE_LETTERS[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
