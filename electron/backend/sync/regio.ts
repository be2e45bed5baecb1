import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ReadDb, WriteTx } from '../../../db/handle.ts';
import { findKenmerk, saveKenmerk } from '../../../db/repositories/kenmerk-repository.ts';
import { addRegio, clearRegio } from '../../../db/repositories/regio-repository.ts';
import { Ontvangstbewijs } from '../../../shared/protocol/envelop.ts';
import { openCheckpoint, type Checkpoint } from '../../../shared/protocol/checkpoint.ts';
import { parseHash, renderHash } from '../../../shared/protocol/logboek.ts';
import { applyBlad, BEGIN_RAND, computeWortel, hashBlad, verifyAansluiting, type Rand, type Sha } from '../../../shared/protocol/merkle.ts';
import { AANTAL_WIJZIGINGEN, isWijzigingenzegel, type Wijziging, type Wijzigingen } from '../../../shared/protocol/wijzigingen.ts';
import { importSigningKey, publiekeHelft } from '../keys/signing-key.ts';
import type { Clock } from '../ports/clock.ts';
import type { Lezer, RegisterClient } from '../ports/register-client.ts';
import type { Casefile } from '../../../db/open.ts';
import type { Apparaat, Koppeling } from './koppeling.ts';
import { followReceipt, suspectRegio } from './logboek.ts';

const sha: Sha = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());

const STAND = 'regio.stand';
/** Stretches that are read at one contact; what is left comes at the next, so that sending never waits long. */
const STUKKEN = 10;

/** How far this file read the log: the edge of the tree that it computed itself, and under which start of the log. */
const Stand = z.strictObject({ omvang: z.int().min(0), knopen: z.array(z.string().length(64)), tijdperk: z.string().nullable(), bijgewerktOp: z.iso.datetime() });
type Stand = z.infer<typeof Stand>;

type Omgeving = { readonly casefile: Casefile; readonly clock: Clock; readonly register: RegisterClient };
type Lijn = { readonly koppeling: Koppeling; readonly apparaat: Apparaat };

/** What reading came to: all of it, not yet all, or not now. */
export type Regiostand = 'bij' | 'meer' | 'niet';

/** How far the copy of the region is; undefined while nothing was read. */
export function readRegiostand(db: ReadDb): Stand | undefined {
  const tekst = findKenmerk(db, STAND);
  return tekst === undefined ? undefined : Stand.parse(JSON.parse(tekst));
}

const saveStand = (tx: WriteTx, stand: Stand): void => saveKenmerk(tx, STAND, JSON.stringify(stand));

const randOf = (stand: Stand | undefined): Rand => (stand ? { omvang: stand.omvang, knopen: stand.knopen.map(parseHash) } : BEGIN_RAND);

/** Throws the copy away: the register was put back from a backup, and what it has now comes again. */
const restart = (o: Omgeving): void =>
  o.casefile.transact((tx) => {
    clearRegio(tx);
    saveStand(tx, { omvang: 0, knopen: [], tijdperk: null, bijgewerktOp: o.clock.now() });
  });

const Soort = z.object({ soort: z.string() });

/** What stands in a leaf; undefined when it is no JSON. */
function parseInhoud(inhoud: string): unknown {
  try {
    return JSON.parse(inhoud);
  } catch {
    return undefined;
  }
}

/** The receipt in a leaf and the decision beside it, when they are about the same. */
function readBesluit({ inhoud, besluit }: Wijziging): { readonly bewijs: Ontvangstbewijs; readonly besluit: NonNullable<Wijziging['besluit']> } | undefined {
  const bewijs = Ontvangstbewijs.safeParse(parseInhoud(inhoud)).data;
  return bewijs && besluit && bewijs.besluitId === besluit.besluitId && bewijs.volgnummer === besluit.volgnummer ? { bewijs, besluit } : undefined;
}

/** Whether every decision of the stretch is told, and nothing else is. */
const isComplete = (regels: readonly Wijziging[]): boolean =>
  regels.every((regel) => {
    const soort = Soort.safeParse(parseInhoud(regel.inhoud)).data?.soort;
    return soort === 'toetstafel.ontvangstbewijs' ? readBesluit(regel) !== undefined : regel.besluit === undefined;
  });

type Gelezen = { readonly rand: Rand; readonly checkpoint: Checkpoint };

/** The tree after this stretch, when it goes on from where this file was and grew into the signed checkpoint; else undefined. */
async function checkStuk(stuk: Wijzigingen, van: Rand, { koppeling, apparaat }: Lijn): Promise<Gelezen | undefined> {
  const { register } = koppeling;
  const checkpoint = await openCheckpoint(stuk.checkpoint, register.log?.sleutel ?? '');
  if (!checkpoint || stuk.van !== van.omvang || stuk.tot - stuk.van !== stuk.regels.length || stuk.tot > checkpoint.omvang) return undefined;
  if (!(await isWijzigingenzegel(stuk, { registerId: register.id, apparaatId: apparaat.id }, register.sleutel))) return undefined;
  const rand = stuk.regels.reduce((r, { inhoud }) => applyBlad(sha, r, hashBlad(sha, Buffer.from(inhoud))), van);
  const klopt = await verifyAansluiting({ van: { omvang: rand.omvang, wortel: computeWortel(sha, rand) }, naar: checkpoint, pad: stuk.pad.map(parseHash) });
  return klopt && isComplete(stuk.regels) ? { rand, checkpoint } : undefined;
}

function saveStuk(o: Omgeving, stuk: Wijzigingen, { rand, checkpoint }: Gelezen): void {
  const gelezen = stuk.regels.flatMap((r) => readBesluit(r) ?? []);
  o.casefile.transact((tx) => {
    addRegio(
      tx,
      gelezen.map(({ bewijs, besluit }) => ({
        volgnummer: besluit.volgnummer, besluitId: besluit.besluitId, commissieId: besluit.commissie.id, commissie: besluit.commissie.naam,
        genomenOp: besluit.genomenOp, ontvangenOp: bewijs.ontvangenOp, inhoud: JSON.stringify(besluit),
      })),
    );
    saveStand(tx, { omvang: rand.omvang, knopen: rand.knopen.map(renderHash), tijdperk: checkpoint.tijdperk, bijgewerktOp: o.clock.now() });
  });
}

/** One stretch: asked, checked and stored in one transaction. */
async function readStuk(o: Omgeving, lijn: Lijn, lezer: Lezer): Promise<Regiostand | 'opnieuw'> {
  const stand = readRegiostand(o.casefile.read);
  const rand = randOf(stand);
  const antwoord = await o.register.wijzigingen(lijn.koppeling.adres, lezer, { na: rand.omvang, aantal: AANTAL_WIJZIGINGEN });
  if (antwoord.soort === 'stand_onbekend') return 'opnieuw';
  if (antwoord.soort !== 'stuk') return 'niet';
  const checkpoint = await openCheckpoint(antwoord.stuk.checkpoint, lijn.koppeling.register.log?.sleutel ?? '');
  if (!checkpoint) return stop(o, antwoord.stuk);
  const volgt = await followReceipt(o, lijn.koppeling, { checkpoint, nota: antwoord.stuk.checkpoint });
  if (volgt.soort !== 'volgt') return 'niet';
  const gelezen = await checkStuk(antwoord.stuk, rand, lijn);
  // another start of the log explains that what was read before is not what it has now
  if (!gelezen) return stand !== undefined && stand.tijdperk !== null && stand.tijdperk !== checkpoint.tijdperk ? 'opnieuw' : stop(o, antwoord.stuk);
  saveStuk(o, antwoord.stuk, gelezen); // also when nothing came: then it is known that nothing did
  return gelezen.rand.omvang < checkpoint.omvang ? 'meer' : 'bij';
}

/** A register that signs what does not fit is not believed any more. */
function stop(o: Omgeving, stuk: Wijzigingen): 'niet' {
  suspectRegio(o, stuk.checkpoint);
  return 'niet';
}

/**
 * Reads what the region added since the last time, leaf by leaf, and computes the tree itself: nothing can be left out,
 * put in or changed without it showing. Everything that is checked is stored at once with how far this file is.
 */
export async function followRegio(o: Omgeving, lijn: Lijn): Promise<Regiostand> {
  const { apparaat, koppeling } = lijn;
  if (!koppeling.register.log) return 'niet'; // a register of before the log
  const lezer: Lezer = { registerId: koppeling.register.id, apparaatId: apparaat.id, geheim: await importSigningKey(apparaat.prive), kid: apparaat.kid, sleutel: publiekeHelft(apparaat.prive) };
  for (let n = 0, opnieuw = 0; n < STUKKEN; n += 1) {
    const uitkomst = await readStuk(o, lijn, lezer);
    if (uitkomst === 'bij' || uitkomst === 'niet') return uitkomst;
    if (uitkomst === 'opnieuw') {
      if (opnieuw > 0) return 'niet';
      opnieuw += 1;
      restart(o);
    }
  }
  return 'meer';
}
