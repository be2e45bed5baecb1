import { z } from 'zod';
import type { Casefile } from '../../../db/open.ts';
import type { ReadDb, WriteTx } from '../../../db/handle.ts';
import { findKenmerk, saveKenmerk } from '../../../db/repositories/kenmerk-repository.ts';
import { formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { openCheckpoint, type Checkpoint } from '../../../shared/protocol/checkpoint.ts';
import { openCompact, sleutelKenmerk } from '../../../shared/protocol/jws.ts';
import { openLogidentiteit, parseHash, Tijdperk, type Aansluiting } from '../../../shared/protocol/logboek.ts';
import { verifyAansluiting } from '../../../shared/protocol/merkle.ts';
import type { Clock } from '../ports/clock.ts';
import type { RegisterClient } from '../ports/register-client.ts';
import { saveKoppeling, type Koppeling } from './koppeling.ts';

const CHECKPOINT = 'register.checkpoint';
const LOGSTAND = 'register.logboek';
const HERZENDEN = 'register.herzenden';

/**
 * What this file found about the register's log. `getoond` keeps the signed notes that contradict each other: with
 * those anyone can see that the register showed two things.
 */
const Logstand = z.strictObject({
  soort: z.enum(['in_orde', 'hersteld', 'teruggedraaid', 'gespleten', 'vals']),
  melding: z.string(),
  sindsOp: z.iso.datetime(),
  getoond: z.array(z.string()),
});
export type Logstand = z.infer<typeof Logstand>;

type Omgeving = { readonly casefile: Casefile; readonly clock: Clock; readonly register: RegisterClient };

const VEILIG = 'Er wordt niets meer verstuurd. Uw besluiten en ontvangstbewijzen staan veilig in dit bestand. Neem contact op met de regio voordat u verder gaat.';
const VERDACHT = {
  teruggedraaid: `Het register toont een oudere stand dan het eerder liet zien, en heeft dat niet gemeld. ${VEILIG}`,
  gespleten: `Het register toont een andere geschiedenis dan het eerder liet zien. ${VEILIG}`,
  vals: `Het register kon niet bewijzen dat zijn logboek echt is. ${VEILIG}`,
} as const;

const composeHersteld = (t: Tijdperk): string =>
  `Het register is op ${formatDutchDate(t.ingegaanOp.slice(0, 10) as PlainDate)} teruggezet uit een reservekopie en heeft dat gemeld. Uw besluiten staan veilig in dit bestand. Wat het register kwijt was, wordt vanzelf opnieuw aangeboden. U hoeft niets te doen.`; // a moment starts with its date

/** What was found about the log, or undefined while it was never asked. */
export function readLogstand(db: ReadDb): Logstand | undefined {
  const tekst = findKenmerk(db, LOGSTAND);
  return tekst === undefined ? undefined : Logstand.parse(JSON.parse(tekst));
}

/** The number of the message to offer again after a restore of the register; undefined when there is none. */
export const readHerzenden = (db: ReadDb): number | undefined => Number(findKenmerk(db, HERZENDEN) ?? '0') || undefined;

/** Keeps from which message on to offer again; 0 when all of it is done. */
export const saveHerzenden = (tx: WriteTx, nummer: number): void => saveKenmerk(tx, HERZENDEN, String(nummer));

/** Says that the register refused after its restore what it had accepted before. */
export function recordHerzendenGeweigerd({ casefile, clock }: Omgeving, nummer: number, reden: string): void {
  const stand = readLogstand(casefile.read);
  const melding = `Het register is teruggezet en weigert nu bericht ${nummer}, dat het eerder aannam. Het besluit en het eerste ontvangstbewijs staan veilig in dit bestand. Neem contact op met de regio. De reden van het register: ${reden}`;
  casefile.transact((tx) => saveKenmerk(tx, LOGSTAND, JSON.stringify({ soort: 'hersteld', melding, sindsOp: stand?.sindsOp ?? clock.now(), getoond: stand?.getoond ?? [] } satisfies Logstand)));
}

function saveLogstand({ casefile, clock }: Omgeving, stand: Omit<Logstand, 'sindsOp'>, nota: string | null): void {
  const vorige = readLogstand(casefile.read);
  const sindsOp = vorige?.soort === stand.soort ? vorige.sindsOp : clock.now();
  casefile.transact((tx) => {
    if (nota !== null) saveKenmerk(tx, CHECKPOINT, nota);
    if (stand.soort === 'hersteld') saveHerzenden(tx, 1);
    saveKenmerk(tx, LOGSTAND, JSON.stringify({ ...stand, sindsOp } satisfies Logstand));
  });
}

function suspect(o: Omgeving, soort: keyof typeof VERDACHT, getoond: readonly (string | undefined)[]): { readonly soort: 'verdacht'; readonly melding: string } {
  saveLogstand(o, { soort, melding: VERDACHT[soort], getoond: getoond.filter((n) => n !== undefined) }, null);
  return { soort: 'verdacht', melding: VERDACHT[soort] };
}

/** Says that what the register told of the region does not fit its own log. */
export const suspectRegio = (o: Omgeving, nota: string): void => void suspect(o, 'vals', [findKenmerk(o.casefile.read, CHECKPOINT), nota]);

/** The restart that explains why the log does not go on from what was seen; only when the register signed every step to it. */
async function findHerstel(koppeling: Koppeling, tijdperken: readonly string[], { van, naar }: { readonly van: string; readonly naar: string }): Promise<Tijdperk | undefined> {
  const gelezen = await Promise.all(tijdperken.map(async (t) => Tijdperk.safeParse(await openCompact(t, koppeling.register.sleutel)).data));
  const bekend = new Map(gelezen.flatMap((t) => (t?.registerId === koppeling.register.id ? [[t.id, t] as const] : [])));
  const laatste = bekend.get(naar);
  for (let t = laatste; t?.vorige; ) {
    const eerder = bekend.get(t.vorige);
    if (!eerder || eerder.nr !== t.nr - 1) return undefined;
    if (eerder.id === van) return laatste;
    t = eerder;
  }
  return undefined;
}

/** What following the log came to: it goes on from what was seen, nobody answered, or it cannot be trusted now. */
export type Volgstand = { readonly soort: 'volgt' } | { readonly soort: 'onbereikbaar' } | { readonly soort: 'verdacht'; readonly melding: string };
const VOLGT: Volgstand = { soort: 'volgt' };

const holds = (van: Checkpoint, naar: Checkpoint, { pad }: Pick<Aansluiting, 'pad'>): Promise<boolean> => (pad === null ? Promise.resolve(false) : verifyAansluiting({ van, naar, pad: pad.map(parseHash) }));

/** Learns the key of the log from a register that had none before; the register's known key must vouch for it. */
export async function learnLog({ casefile, register }: Omgeving, koppeling: Koppeling): Promise<Koppeling> {
  if (koppeling.register.log) return koppeling;
  const wie = await register.identiteit(koppeling.adres);
  const metLog = { ...koppeling.register, log: wie?.log };
  if (wie?.id !== koppeling.register.id || (await sleutelKenmerk(wie.sleutel)) !== (await sleutelKenmerk(koppeling.register.sleutel)) || !(await openLogidentiteit(metLog))) return koppeling;
  const nieuw = { ...koppeling, register: metLog };
  casefile.transact((tx) => saveKoppeling(tx, nieuw));
  return nieuw;
}

/**
 * Asks the register to prove that its log went on from the last checkpoint that this file saw, and keeps the new one.
 * Done at every contact and before anything is sent, so that a register that was put back or shows two histories is
 * found before it gets more.
 */
export async function followLog(o: Omgeving, koppeling: Koppeling): Promise<Volgstand> {
  const log = await openLogidentiteit(koppeling.register);
  const gezien = findKenmerk(o.casefile.read, CHECKPOINT);
  const vorige = gezien === undefined || !log ? undefined : await openCheckpoint(gezien, log.sleutel);
  if (!log || (gezien !== undefined && !vorige)) return suspect(o, 'vals', [gezien]);
  const antwoord = await o.register.aansluiting(koppeling.adres, { van: vorige?.omvang ?? 0 });
  if (!antwoord) return { soort: 'onbereikbaar' };
  const nu = await openCheckpoint(antwoord.checkpoint, log.sleutel);
  if (!nu) return suspect(o, 'vals', [gezien, antwoord.checkpoint]);
  if (!vorige || (await holds(vorige, nu, antwoord))) {
    const stand = readLogstand(o.casefile.read);
    const bekend = stand?.soort === 'hersteld' ? stand : { soort: 'in_orde' as const, melding: '', getoond: stand?.getoond ?? [] };
    if (antwoord.checkpoint !== gezien || stand?.soort !== bekend.soort) saveFollowed(o, bekend, antwoord.checkpoint);
    return VOLGT;
  }
  const herstel = nu.tijdperk === vorige.tijdperk ? undefined : await findHerstel(koppeling, antwoord.tijdperken, { van: vorige.tijdperk, naar: nu.tijdperk });
  if (!herstel) return suspect(o, nu.omvang < vorige.omvang ? 'teruggedraaid' : 'gespleten', [gezien, antwoord.checkpoint]);
  saveLogstand(o, { soort: 'hersteld', melding: composeHersteld(herstel), getoond: [gezien ?? '', antwoord.checkpoint] }, antwoord.checkpoint);
  return VOLGT;
}

function saveFollowed({ casefile, clock }: Omgeving, stand: Omit<Logstand, 'sindsOp'> & { readonly sindsOp?: string }, nota: string): void {
  casefile.transact((tx) => {
    saveKenmerk(tx, CHECKPOINT, nota);
    saveKenmerk(tx, LOGSTAND, JSON.stringify({ ...stand, sindsOp: stand.sindsOp ?? clock.now() } satisfies Logstand));
  });
}

/**
 * Checks that the checkpoint under a receipt belongs to the same log as the last one that was seen, whichever of the
 * two is the larger, and keeps the larger.
 */
export async function followReceipt(o: Omgeving, koppeling: Koppeling, ontvangen: { readonly checkpoint: Checkpoint; readonly nota: string }): Promise<Volgstand> {
  const gezien = findKenmerk(o.casefile.read, CHECKPOINT);
  const vorige = gezien === undefined ? undefined : await openCheckpoint(gezien, koppeling.register.log?.sleutel ?? '');
  if (!vorige || gezien === undefined) return suspect(o, 'vals', [gezien, ontvangen.nota]);
  const nieuwer = ontvangen.checkpoint.omvang > vorige.omvang;
  const [van, naar] = nieuwer ? [vorige, ontvangen.checkpoint] : [ontvangen.checkpoint, vorige];
  // the same size needs no proof, only the same root
  const bewijs = van.omvang === naar.omvang ? { pad: [] } : await o.register.aansluiting(koppeling.adres, { van: van.omvang, naar: naar.omvang });
  if (!bewijs) return { soort: 'onbereikbaar' };
  if (!(await holds(van, naar, bewijs))) return suspect(o, 'gespleten', [gezien, ontvangen.nota]);
  if (nieuwer) o.casefile.transact((tx) => saveKenmerk(tx, CHECKPOINT, ontvangen.nota));
  return VOLGT;
}
