import { randomUUID } from 'node:crypto';
import type { Clock } from '../../electron/backend/ports/clock.ts';
import type { DossierId, Moment } from '../../shared/kernel/ids.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { CODE, dienIn, meldAan, startProgramma, WACHTZIN, type Programma } from '../backend/programma.ts';
import { upload } from '../bijlagen/opzet.ts';
import { verblijf } from '../shared/builders.ts';

/** A clock that a test can put forward by days. */
export function klok(): Clock & { dag: string } {
  let tik = 0;
  return {
    dag: '2026-11-21',
    now() { return new Date(Date.parse(`${this.dag}T09:00:00Z`) + (tik += 1)).toISOString() as Moment; },
    today() { return plainDate(this.dag); },
  };
}

export type Organisatie = { readonly p: Programma; readonly klok: ReturnType<typeof klok> };

/** An organisation with its own case file and a secretary who is signed in. */
export async function organisatie(naam: string): Promise<Organisatie> {
  const clock = klok();
  const p = startProgramma({ clock });
  const { herstelgeheim } = await p.vraag('createBestand', { naam: 'Testbestand', wachtzin: WACHTZIN, commissie: naam, namens: 'het college van Teststad', regio: 'Haaglanden', medewerker: { naam: 'Testpersoon Secretaris', rol: 'secretaris', code: CODE } });
  await p.vraag('confirmHerstelgeheim', { herstelgeheim });
  await meldAan(p, 'secretaris');
  return { p, klok: clock };
}

export const uitnodiging = async ({ p }: Organisatie, geldigDagen = 90): Promise<string> => (await p.vraag('createUitnodiging', { commandId: randomUUID(), geldigDagen })).inhoud;

/** A case at the sender with a residence history. */
export async function zaak({ p }: Organisatie, anders: Parameters<typeof dienIn>[1] = {}) {
  const stand = await dienIn(p, anders);
  return p.vraag('recordVerblijf', { commandId: randomUUID(), dossierId: stand.dossierId, expectedVersion: stand.versie, perioden: [verblijf('20190101', '20240301')] });
}

/** Takes a made package out, part by part, as the window does. */
export async function haalPakketOp(p: Programma, { downloadId, delen }: { downloadId: string; delen: number }): Promise<Buffer> {
  const stukken: Buffer[] = [];
  for (let nummer = 0; nummer < delen; nummer += 1) stukken.push(Buffer.from((await p.vraag('downloadDeel', { downloadId, nummer })).inhoud, 'base64'));
  return Buffer.concat(stukken);
}

/** A package of this case for this invitation. */
export async function pakket({ p }: Organisatie, stand: { dossierId: DossierId; versie: number }, tekst: string): Promise<{ overdrachtId: string; bytes: Buffer }> {
  const gemaakt = await p.vraag('createPakket', { commandId: randomUUID(), dossierId: stand.dossierId, expectedVersion: stand.versie, uitnodiging: tekst });
  const bytes = await haalPakketOp(p, gemaakt);
  if (bytes.length !== gemaakt.grootte) throw new Error('The package has another size than was said');
  return { overdrachtId: gemaakt.overdrachtId, bytes };
}

/** The command that reads this file in. */
export const inlezen = async ({ p }: Organisatie, bytes: Buffer) => ({ commandId: randomUUID(), uploadId: await upload(p, bytes) });

export const leesIn = async (o: Organisatie, bytes: Buffer) => o.p.vraag('importPakket', await inlezen(o, bytes));
export const weigertInlezen = async (o: Organisatie, bytes: Buffer): Promise<string> => (await o.p.weigering('importPakket', await inlezen(o, bytes))).code;

export const overdracht = async ({ p }: Organisatie, id: string) => (await p.vraag('listOverdrachten', {})).find((o) => o.id === id);

export const klopt = async ({ p }: Organisatie): Promise<string[]> => (await p.vraag('checkBestand', {})).filter((c) => !c.klopt).map((c) => `${c.regel}: ${c.toelichting}`);
