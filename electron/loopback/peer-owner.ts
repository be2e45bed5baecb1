import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';

/** An address of this computer as the kernel writes it: IPv4, and IPv4 inside IPv6. */
const LOKAAL = ['0100007F', '0000000000000000FFFF00000100007F'];

const hexPort = (poort: number): string => poort.toString(16).toUpperCase().padStart(4, '0');

/** The user number of the socket with these two ports in a table of the kernel; null when it is not there. */
export function findOwner(tabel: string, vanPoort: number, naarPoort: number): number | null {
  for (const regel of tabel.split('\n').slice(1)) {
    const [, lokaal = '', ver = '', , , , , uid = ''] = regel.trim().split(/\s+/);
    const klopt = LOKAAL.some((adres) => lokaal === `${adres}:${hexPort(vanPoort)}` && ver === `${adres}:${hexPort(naarPoort)}`);
    if (klopt) return Number(uid);
  }
  return null;
}

const readTable = (bestand: string): string => {
  try {
    return readFileSync(bestand, 'utf8');
  } catch {
    return '';
  }
};

/**
 * Whether the other end of a connection is certainly another user of this computer. Linux tells who owns a socket;
 * elsewhere the answer is no and the launch token alone keeps others out. The token passes by as an argument of the
 * command that opens the browser, which on Linux other users can read: this check makes it worthless to them.
 */
export function isOtherUser(verbinding: Socket): boolean {
  const eigen = process.getuid?.();
  const { remotePort, localPort } = verbinding;
  if (process.platform !== 'linux' || eigen === undefined || remotePort === undefined || localPort === undefined) return false;
  for (const bestand of ['/proc/net/tcp', '/proc/net/tcp6']) {
    const eigenaar = findOwner(readTable(bestand), remotePort, localPort);
    if (eigenaar !== null) return eigenaar !== eigen;
  }
  return false;
}
