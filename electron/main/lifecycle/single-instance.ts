import { app } from 'electron';

/**
 * Whether this is the only running program for its data folder. A second start brings the first window to the front and
 * stops: two programs on one case file would only see its lock.
 */
export function claimSingleInstance(onSecond: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', onSecond);
  return true;
}
