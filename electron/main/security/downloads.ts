import type { Session } from 'electron';
import { isEigenAdres } from '../origin.ts';

/** Lets a page save only a document that it made itself; the operating system asks the person where. */
export function limitDownloads(session: Session): void {
  session.on('will-download', (event, bestand) => {
    const adres = bestand.getURL();
    if (!adres.startsWith('blob:') || !isEigenAdres(adres.slice('blob:'.length))) event.preventDefault();
  });
}
