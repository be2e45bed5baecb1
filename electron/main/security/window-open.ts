import { shell, type WebContents } from 'electron';
import { isAllowedExternalLink } from './external-links.ts';

/** Refuses every new window. A link to a law opens in the browser of the computer instead. */
export function refuseNewWindows(inhoud: WebContents): void {
  inhoud.setWindowOpenHandler(({ url }) => {
    if (isAllowedExternalLink(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}
