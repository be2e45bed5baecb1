import type { Boomstand } from './merkle.ts';
import { renderCode, openNota, parseCode, parseNotasleutel } from './nota.ts';

/** What a register says of its log at one moment: whose, how large, its root, and since which (re)start it counts. */
export type Checkpoint = Boomstand & { readonly origin: string; readonly tijdperk: string };

const TEKST = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\ntijdperk ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\n$/;

/** The text of a checkpoint (C2SP tlog-checkpoint); the period is an extension line. */
export const renderCheckpoint = (c: Checkpoint): string => `${c.origin}\n${c.omvang}\n${renderCode(c.wortel)}\ntijdperk ${c.tijdperk}\n`;

/** Reads the text of a checkpoint; undefined when it has another form. */
export function parseCheckpoint(tekst: string): Checkpoint | undefined {
  const [, origin, omvang, base64, tijdperk] = TEKST.exec(tekst) ?? [];
  const wortel = base64 === undefined ? undefined : parseCode(base64);
  if (origin === undefined || tijdperk === undefined || wortel?.length !== 32 || !Number.isSafeInteger(Number(omvang))) return undefined;
  return { origin, omvang: Number(omvang), wortel, tijdperk };
}

/** The checkpoint in a signed note, when the log with this key signed it under its own name; else undefined. */
export async function openCheckpoint(nota: string, logsleutel: string): Promise<Checkpoint | undefined> {
  const sleutel = await parseNotasleutel(logsleutel);
  const tekst = sleutel && (await openNota(nota, sleutel));
  const checkpoint = tekst === undefined ? undefined : parseCheckpoint(tekst);
  return checkpoint?.origin === sleutel?.naam ? checkpoint : undefined;
}
