import { app, type Session } from 'electron';
import { limitDownloads } from './downloads.ts';
import { refuseNavigation } from './navigation.ts';
import { denyPermissions } from './permissions.ts';
import { refuseOutsideRequests } from './requests.ts';
import { refuseNewWindows } from './window-open.ts';

/** Puts the rules on every page that will ever exist, also one that we did not mean to make. */
export function hardenContents(): void {
  app.on('web-contents-created', (_event, inhoud) => {
    refuseNavigation(inhoud);
    refuseNewWindows(inhoud);
  });
}

/** Puts the rules on a session before a page is loaded in it. */
export function hardenSession(session: Session, isPackaged: boolean): void {
  denyPermissions(session);
  refuseOutsideRequests(session, isPackaged);
  limitDownloads(session);
}
