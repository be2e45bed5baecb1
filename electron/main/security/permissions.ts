import type { Session } from 'electron';

/** Refuses every permission a page can ask for: the program needs no camera, place, notification, clipboard or device. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_inhoud, _toestemming, antwoord) => antwoord(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_verzoek, antwoord) => antwoord({}));
}
