import { randomUUID } from 'node:crypto';
import type { CryptoKey } from 'jose';
import { Ontvangstbewijs, type Registeridentiteit } from '../../shared/protocol/envelop.ts';
import { signCompact } from '../../shared/protocol/jws.ts';
import { renderHash, type Tijdperk } from '../../shared/protocol/logboek.ts';
import { computeWortel } from '../../shared/protocol/merkle.ts';
import type { Database, Store } from '../store/database.ts';
import { addLogboek, addTijdperk, findLogboek, findTijdperk, listIngeschreven, listOntvangen } from '../store/log-rows.ts';
import { inRegionTransaction } from '../store/receipts.ts';
import { appendBladen, readRand, type NieuwBlad } from './append.ts';
import { composeInschrijfblad } from './enrolment-leaf.ts';
import { newLogRow, openLogRow, type Logsleutels } from './log-identity.ts';
import { sha } from './sha.ts';

/** Who opens the log: the register and the key that it signs with. */
export type Eigenaar = { readonly publiek: Registeridentiteit; readonly kid: string; readonly ondertekensleutel: CryptoKey };

const ALLES = Number.MAX_SAFE_INTEGER;

/** The document inside a receipt that this register signed itself. */
const bewijsIn = (token: string): Ontvangstbewijs => Ontvangstbewijs.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')));

/** Enrolments from before there was a log: what came in at one moment for one commission is one leaf. */
async function oldEnrolments(tx: Database, { publiek: { id, regio } }: Eigenaar): Promise<{ readonly op: Date; readonly blad: NieuwBlad }[]> {
  const { commissies, apparaten, ondertekenaars } = await listIngeschreven(tx, regio);
  return commissies.flatMap((c) => {
    const eigen = <T extends { readonly commissieId: string }>(rijen: readonly T[]): T[] => rijen.filter((r) => r.commissieId === c.id);
    const momenten = [...new Set([...eigen(apparaten), ...eigen(ondertekenaars)].map((r) => r.ingeschrevenOp.getTime()))].sort((a, b) => a - b);
    return momenten.map((ms) => {
      const toen = (r: { readonly ingeschrevenOp: Date }): boolean => r.ingeschrevenOp.getTime() === ms;
      const blad = composeInschrijfblad({
        registerId: id,
        commissie: { id: c.id, naam: c.naam },
        apparaten: eigen(apparaten).filter(toen).map((a) => ({ id: a.id, kid: a.kid, sleutel: a.sleutel })),
        ondertekenaars: eigen(ondertekenaars).filter(toen).map(({ rol, kid, sleutel, mandaatVan, mandaatTot }) => ({ rol, kid, sleutel, mandaatVan, mandaatTot })),
        nu: new Date(ms),
      });
      return { op: new Date(ms), blad: { blad } };
    });
  });
}

/** Everything that was accepted before there was a log, in the order in which it came in. */
async function listEerder(tx: Database, eigenaar: Eigenaar): Promise<NieuwBlad[]> {
  const besluiten = (await listOntvangen(tx, eigenaar.publiek.regio, { na: 0, aantal: ALLES })).map((r) => ({ op: r.ontvangenOp, blad: { blad: bewijsIn(r.ontvangstbewijs), volgnummer: r.volgnummer } }));
  const inschrijvingen = (await oldEnrolments(tx, eigenaar)).sort((a, b) => a.op.getTime() - b.op.getTime());
  const bladen: NieuwBlad[] = [];
  for (const besluit of besluiten) {
    // an enrolment at the same moment came first: without it the decision would have been refused
    while (inschrijvingen[0] && inschrijvingen[0].op <= besluit.op) bladen.push(...inschrijvingen.splice(0, 1).map((i) => i.blad));
    bladen.push(besluit.blad);
  }
  return [...bladen, ...inschrijvingen.map((i) => i.blad)];
}

/** Begins a period of the log and adds what belongs to it; the log before it stays as it is. */
async function beginTijdperk(tx: Database, eigenaar: Eigenaar, start: { readonly sleutels: Logsleutels; readonly nu: Date; readonly bladen: readonly NieuwBlad[] }): Promise<Tijdperk> {
  const { id: registerId, regio } = eigenaar.publiek;
  const [vorige, rand] = [await findTijdperk(tx, regio), await readRand(tx, regio)];
  const tijdperk: Tijdperk = {
    soort: 'toetstafel.tijdperk', versie: 1, registerId, nr: (vorige?.nr ?? 0) + 1, id: randomUUID(), vorige: vorige?.id ?? null,
    omvang: rand.omvang, wortel: renderHash(computeWortel(sha, rand)), ingegaanOp: start.nu.toISOString(),
  };
  await addTijdperk(tx, { regio, nr: tijdperk.nr, id: tijdperk.id, verklaring: await signCompact(tijdperk, eigenaar.ondertekensleutel, eigenaar.kid) });
  await appendBladen(tx, { regio, sleutels: start.sleutels, tijdperk: tijdperk.id }, [{ blad: tijdperk }, ...start.bladen]);
  return tijdperk;
}

/**
 * The keys of the region's log. At the first start of this version the log is made, and all that was accepted
 * before goes into it; instances that start together wait for each other.
 */
export async function openLogboek(store: Store, eigenaar: Eigenaar, nu: Date): Promise<Logsleutels> {
  const { regio } = eigenaar.publiek;
  const bestaand = await findLogboek(store.database, regio);
  if (bestaand) return openLogRow(bestaand);
  return inRegionTransaction(store, regio, async (tx) => {
    const gemaakt = await findLogboek(tx, regio);
    if (gemaakt) return openLogRow(gemaakt);
    await addLogboek(tx, await newLogRow(eigenaar.publiek, eigenaar, nu));
    const rij = await findLogboek(tx, regio);
    if (!rij) throw new Error('The log was not stored');
    const sleutels = await openLogRow(rij);
    await beginTijdperk(tx, eigenaar, { sleutels, nu, bladen: await listEerder(tx, eigenaar) });
    return sleutels;
  });
}

/** Announces that the register was put back from a copy: programs that saw more than the copy holds then know why. */
export const announceHerstel = (store: Store, eigenaar: Eigenaar & { readonly log: Logsleutels }, nu: Date): Promise<Tijdperk> =>
  inRegionTransaction(store, eigenaar.publiek.regio, (tx) => beginTijdperk(tx, eigenaar, { sleutels: eigenaar.log, nu, bladen: [] }));
