import { createServer, type Server } from 'node:http';

/** Serves the metrics on a port of its own, on this computer alone: they are for the operator. */
export async function serveMetrieken(poort: number, render: () => Promise<string>): Promise<{ readonly adres: string; readonly close: () => Promise<void> }> {
  const server: Server = createServer((req, res) => {
    const antwoord = (status: number, tekst: string): void => void res.writeHead(status, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'x-content-type-options': 'nosniff' }).end(tekst);
    if (req.method !== 'GET' || req.url !== '/v1/metrieken') return antwoord(404, 'Dit adres bestaat niet. Vraag /v1/metrieken.\n');
    render().then((tekst) => antwoord(200, tekst), () => antwoord(503, 'De metrieken zijn nu niet te lezen.\n'));
  });
  await new Promise<void>((klaar, mis) => server.once('error', mis).listen(poort, '127.0.0.1', klaar));
  const adres = server.address();
  if (adres === null || typeof adres === 'string') throw new Error('No port');
  return {
    adres: `http://127.0.0.1:${adres.port}/v1/metrieken`,
    close: () => new Promise((klaar) => {
      server.close(() => klaar());
      server.closeAllConnections();
    }),
  };
}
