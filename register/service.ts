import type { AddressInfo } from 'node:net';
import { buildRegister } from './http/app.ts';
import { describeFailure } from './http/failures.ts';
import { makeMetrieken } from './http/metrics.ts';
import { serveMetrieken } from './http/metrics-server.ts';
import { LIMIETEN } from './http/rate-limit.ts';
import type { Opties } from './options.ts';
import { announceHerstel } from './log/open-log.ts';
import { writeAfschrift } from './log/write-copy.ts';
import { runPlafonds, runVrijgave } from './plafond/beheer-plafonds.ts';
import { Startfout, type Store } from './store/database.ts';
import { hasCommissie } from './store/enrolments.ts';
import { loadIdentiteit, refuseOtherRegion, type Identiteit } from './store/identity.ts';
import { makeKoppelcode, saveKoppelcode, type Bereik } from './store/koppelcodes.ts';
import { findCheckpoint } from './store/log-rows.ts';
import { openStore } from './store/open-store.ts';
import { isReachable } from './store/receipts.ts';

/** How long requests that are being answered get to finish at a stop. */
const UITSTEL_MS = 10_000;

const now = (): Date => new Date();
const say = (regel: string): void => void process.stderr.write(`${regel}\n`);

async function printKoppelcode(opties: Opties, store: Store, identiteit: Identiteit): Promise<void> {
  const { regio } = identiteit.publiek;
  const { commissieId } = opties;
  if (commissieId !== undefined && !(await hasCommissie(store.database, regio, commissieId))) {
    throw new Startfout('Deze commissie is niet ingeschreven. Er is geen koppelcode gemaakt. Controleer het kenmerk, of laat --commissie weg voor een nieuwe commissie.');
  }
  const bereik: Bereik = commissieId === undefined ? { soort: 'nieuw' } : { soort: 'commissie', commissieId };
  const code = makeKoppelcode();
  await saveKoppelcode(store, { regio, code, bereik, nu: now() });
  process.stdout.write(`${code}\n`);
}

/** Stops once, whatever asks for it: a signal, or the end of the parent. */
function stopWhenAsked(opties: Opties, stop: () => Promise<void>): void {
  let bezig = false;
  const vraag = (): void => {
    if (bezig) return;
    bezig = true;
    setTimeout(() => process.exit(1), UITSTEL_MS).unref();
    stop().then(
      () => process.exit(0),
      (fout: unknown) => {
        say(JSON.stringify({ level: 50, err: describeFailure(fout), msg: 'stoppen mislukt' }));
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', vraag);
  process.once('SIGINT', vraag);
  if (opties.stopMetOuder) {
    process.stdin.on('end', vraag).on('error', vraag).resume();
  }
}

/** Metrics on a port of their own, when the operator wants them. */
async function startMeter({ metrieken }: Opties, render: () => Promise<string>): Promise<Awaited<ReturnType<typeof serveMetrieken>> | undefined> {
  if (metrieken === undefined) return undefined;
  try {
    return await serveMetrieken(metrieken, render);
  } catch (oorzaak) {
    throw new Startfout(`De metrieken kunnen niet luisteren op poort ${metrieken}. De gegevens zijn veilig. Kies met --metrieken een andere poort.`, { cause: oorzaak });
  }
}

async function serve(opties: Opties, store: Store, identiteit: Identiteit): Promise<void> {
  const { regio, id } = identiteit.publiek;
  if (store.soort === 'pglite') say('Let op: het register gebruikt de ingebouwde database. Die is alleen om te oefenen en te proberen: bij stroomuitval kunnen gegevens verloren gaan. Zet DATABASE_URL voor PostgreSQL.');
  if (opties.koppelcode !== undefined) await saveKoppelcode(store, { regio, code: opties.koppelcode, bereik: { soort: 'alle' }, nu: now() });
  if (!opties.tls && opties.proxy === undefined && !['127.0.0.1', '::1', 'localhost'].includes(opties.host)) say('Let op: het register luistert zonder TLS op een adres dat anderen kunnen bereiken. Gebruik --tls-cert en --tls-sleutel, of zet er een proxy met TLS voor en noem die met --proxy.');
  const metrieken = makeMetrieken();
  const app = buildRegister({ store, identiteit, now, log: process.stderr, metrieken, limieten: LIMIETEN, ...(opties.proxy === undefined ? {} : { proxy: opties.proxy }), ...(opties.tls ? { tls: opties.tls } : {}) });
  const meter = await startMeter(opties, async () => metrieken.render({ logomvang: (await findCheckpoint(store.database, regio))?.omvang ?? 0, gereed: await isReachable(store) }));
  stopWhenAsked(opties, async () => {
    await app.close();
    await meter?.close();
    await store.close();
  });
  try {
    await app.listen({ port: opties.port, host: opties.host });
  } catch (oorzaak) {
    throw new Startfout(`Het register kan niet luisteren op ${opties.host}, poort ${opties.port}. De gegevens zijn veilig. Is de poort al in gebruik, kies dan een andere met --port.`, { cause: oorzaak });
  }
  // it listens on a host and port, so this is not a pipe's name or null
  const { port, family, address } = app.server.address() as AddressInfo;
  const host = family === 'IPv6' ? `[${address}]` : address;
  process.stdout.write(`${JSON.stringify({ soort: 'gestart', adres: `${opties.tls ? 'https' : 'http'}://${host}:${port}`, registerId: id, ...(meter ? { metrieken: meter.adres } : {}) })}\n`);
}

async function sayHersteld(_opties: Opties, store: Store, identiteit: Identiteit): Promise<void> {
  const { nr, omvang } = await announceHerstel(store, identiteit, now());
  process.stdout.write(`Vastgelegd dat dit register is teruggezet (tijdperk ${nr}, vanaf ${omvang} bladen). Start het register. De programma's van de commissies zien dit en bieden aan wat ontbreekt.\n`);
}

async function makeAfschrift({ uit }: Opties, store: Store, identiteit: Identiteit): Promise<void> {
  if (uit === undefined) throw new Error('A copy without a place');
  const { bladen, besluiten } = await writeAfschrift(store, identiteit, uit);
  process.stdout.write(`Afschrift gemaakt: ${bladen} bladen van het logboek en ${besluiten} besluiten. Controleer het met: npm run -s cli -- register fsck ${uit}\n`);
}

async function sayPlafonds({ lijst, jaar, lijstjaar, verdeling, reden }: Opties, store: Store, identiteit: Identiteit): Promise<void> {
  if (lijst === undefined || jaar === undefined) throw new Error('Ceilings without a list or a year');
  process.stdout.write(await runPlafonds({ store, identiteit, now }, { lijst, jaar, lijstjaar: lijstjaar ?? jaar, verdeling, reden }));
}

async function sayVrijgave({ jaar }: Opties, store: Store, identiteit: Identiteit): Promise<void> {
  if (jaar === undefined) throw new Error('A release without a year');
  process.stdout.write(await runVrijgave({ store, identiteit, now }, jaar));
}

const WERK = { start: serve, koppelcode: printKoppelcode, hersteld: sayHersteld, afschrift: makeAfschrift, plafonds: sayPlafonds, vrijgave: sayVrijgave } satisfies Record<Exclude<Opties['opdracht'], 'hulp' | 'openapi'>, unknown>;

/** Does what the operator asked: serves until told to stop, or prints a code and is done. */
export async function runRegister(opties: Opties & { readonly opdracht: keyof typeof WERK }): Promise<void> {
  const store = await openStore(opties.opslag);
  try {
    await refuseOtherRegion(store, opties.regio);
    const identiteit = await loadIdentiteit(store, { regio: opties.regio, naam: opties.naam, nu: now() });
    await WERK[opties.opdracht](opties, store, identiteit);
  } catch (fout) {
    await store.close();
    throw fout;
  }
  if (opties.opdracht !== 'start') await store.close();
}
