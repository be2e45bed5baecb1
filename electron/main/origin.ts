/** The scheme of the program's own pages. */
export const SCHEMA = 'app';

/** The only origin that the window ever has. */
export const OORSPRONG = 'app://toetstafel';

/** The page that the window opens. */
export const STARTPAGINA = `${OORSPRONG}/index.html`;

/**
 * Whether an address belongs to the program itself. The parts are compared and not the start of the text:
 * `app://toetstafel.elders/` starts the same.
 */
export function isEigenAdres(adres: string): boolean {
  if (!URL.canParse(adres)) return false;
  const url = new URL(adres);
  return url.protocol === `${SCHEMA}:` && url.host === 'toetstafel' && url.username === '' && url.password === '';
}
