import { randomUUID } from 'node:crypto';
import { DEELOMVANG } from '../../shared/contract/stukken.ts';
import type { Gevoeligheid } from '../../shared/domain/bijlage/bijlage.ts';
import type { DossierId } from '../../shared/kernel/ids.ts';
import type { Programma } from '../backend/programma.ts';

/** Brings a file in, part by part, as the window does. */
export async function upload(p: Programma, bytes: Buffer, uploadId: string = randomUUID()): Promise<string> {
  for (let nummer = 0, van = 0; nummer === 0 || van < bytes.length; nummer += 1, van += DEELOMVANG)
    await p.vraag('uploadDeel', { uploadId, nummer, inhoud: bytes.subarray(van, van + DEELOMVANG).toString('base64') });
  return uploadId;
}

/** A command that adds this file, ready to be given (again). */
export async function opdracht(p: Programma, dossierId: DossierId, bytes: Buffer, anders: { naam?: string; gevoeligheid?: Gevoeligheid } = {}) {
  return { commandId: randomUUID(), dossierId, uploadId: await upload(p, bytes), naam: anders.naam ?? 'verklaring.pdf', gevoeligheid: anders.gevoeligheid ?? ('gewoon' as const) };
}

/** Adds a file to a case and returns its id. */
export const voegToe = async (p: Programma, dossierId: DossierId, bytes: Buffer, anders: Parameters<typeof opdracht>[3] = {}): Promise<string> =>
  (await p.vraag('addBijlage', await opdracht(p, dossierId, bytes, anders))).bijlageId;

/** The whole content of a file, as the window collects it. */
export async function haalOp(p: Programma, bijlageId: string): Promise<Buffer> {
  const eerste = await p.vraag('getBijlage', { bijlageId, deel: 0 });
  const delen = [Buffer.from(eerste.inhoud, 'base64')];
  for (let deel = 1; deel < eerste.delen; deel += 1) delen.push(Buffer.from((await p.vraag('getBijlage', { bijlageId, deel })).inhoud, 'base64'));
  return Buffer.concat(delen);
}

/** A valid PDF of this many bytes that does not pack well. */
export function grotePdf(bytes: number, zaad = 1): Buffer {
  const inhoud = Buffer.alloc(bytes);
  let x = zaad;
  for (let i = 0; i + 4 <= bytes; i += 4) {
    x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0;
    // no slash and no letter: nothing in it can spell a name
    inhoud.writeUInt32LE(((x & 0x0f0f0f0f) | 0x80808080) >>> 0, i);
  }
  return Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n<< /Length 1 >>\nstream\n', 'latin1'), inhoud, Buffer.from('\nendstream\nendobj\n%%EOF\n', 'latin1')]);
}
