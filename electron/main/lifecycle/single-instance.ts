import { app } from 'electron';

/**
 * Whether this is the only running program for its data folder. A second start hands over what it was asked, with the
 * folder it was asked from, and stops: two programs on one case file would only see its lock.
 */
export function claimSingleInstance(onSecond: (argv: readonly string[], map: string) => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, argv, map) => onSecond(argv, map));
  return true;
}
