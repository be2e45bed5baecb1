import type { WebContents } from 'electron';

/**
 * Keeps a window on the program's own page. The pages change by script and never navigate, so every navigation is
 * a mistake or an attack; also in a frame, also by a redirect. Embedded web views are refused altogether.
 */
export function refuseNavigation(inhoud: WebContents): void {
  inhoud.on('will-navigate', (event) => event.preventDefault());
  inhoud.on('will-frame-navigate', (event) => event.preventDefault());
  inhoud.on('will-redirect', (event) => event.preventDefault());
  inhoud.on('will-attach-webview', (event) => event.preventDefault());
}
