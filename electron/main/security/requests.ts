import type { Session } from 'electron';
import { isEigenAdres } from '../origin.ts';

/** Whether a window may ask for this address: the program's own files, and bytes that the page itself made. */
export function isAllowedRequest(adres: string, isPackaged: boolean): boolean {
  if (adres.startsWith('blob:')) return isEigenAdres(adres.slice('blob:'.length));
  if (adres.startsWith('data:')) return true;
  if (adres.startsWith('devtools://')) return !isPackaged;
  return isEigenAdres(adres);
}

/** Stops every request of a window that leaves the program, whatever the page says: the second lock behind the CSP. */
export function refuseOutsideRequests(session: Session, isPackaged: boolean): void {
  session.webRequest.onBeforeRequest((verzoek, antwoord) => antwoord({ cancel: !isAllowedRequest(verzoek.url, isPackaged) }));
}
