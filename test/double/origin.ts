/** Chromium knows no `app://` without Electron: the pages of the program get this origin instead, which no DNS can answer. */
const DOUBLE = 'https://toetstafel.invalid';
const ECHT = 'app://toetstafel';

/** From the program's own address to the one that Chromium sees. */
export const toChromium = (adres: string): string => adres.replace(ECHT, DOUBLE);

/** From what Chromium saw to what Electron would have seen. */
export const fromChromium = (adres: string): string => adres.replace(DOUBLE, ECHT);
