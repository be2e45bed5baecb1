import { readFileSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:https';
import { Startfout } from '../store/database.ts';

/** The files of certificate and key. */
export type TlsOptions = { readonly cert: string; readonly sleutel: string };

const read = ({ cert, sleutel }: TlsOptions): { cert: Buffer; key: Buffer } => ({ cert: readFileSync(cert), key: readFileSync(sleutel) });

/** A server with TLS 1.2 or newer. After SIGHUP new connections get the renewed certificate; when that cannot be read the old one stays. */
export function serveTls(tls: TlsOptions): (handler: RequestListener) => Server {
  return (handler) => {
    const server = (() => {
      try {
        return createServer({ ...read(tls), minVersion: 'TLSv1.2', requestTimeout: 30_000 }, handler);
      } catch (oorzaak) {
        throw new Startfout('Het certificaat of de sleutel voor TLS is niet te lezen. Er is niets gestart. Controleer --tls-cert en --tls-sleutel.', { cause: oorzaak });
      }
    })();
    const renew = (): void => {
      try {
        server.setSecureContext(read(tls));
      } catch {
        process.stderr.write(`${JSON.stringify({ level: 50, msg: 'het vernieuwde certificaat is niet te lezen; het oude blijft in gebruik' })}\n`);
      }
    };
    process.on('SIGHUP', renew);
    server.once('close', () => process.off('SIGHUP', renew));
    return server;
  };
}
