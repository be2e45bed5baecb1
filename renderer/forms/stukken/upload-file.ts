import { DEELOMVANG } from '../../../shared/contract/stukken.ts';
import { maakFout, type Fout } from '../../../shared/contract/fout.ts';
import { api } from '../../api.ts';
import { STUKKEN } from '../../text/stukken.ts';

/** Told when to stop; asked between two parts. */
export type Stopper = { readonly signal: AbortSignal };

export type Uploaded = { readonly ok: true; readonly uploadId: string } | { readonly ok: false; readonly error: Fout; /** Stopped by the person: no error to show. */ readonly stopped: boolean };

/** The bytes of one part as base64. The browser does this faster than any loop of ours. */
const toBase64 = (part: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result.slice(reader.result.indexOf(',') + 1) : '');
    reader.onerror = () => reject(reader.error ?? new Error('Cannot read the file'));
    reader.readAsDataURL(part);
  });

/** Brings a file in, part by part: never more than one part in memory. What was brought in is thrown away when it stops. */
export async function uploadFile(file: File, { signal }: Stopper, onProgress: (bytes: number) => void): Promise<Uploaded> {
  const uploadId = crypto.randomUUID();
  const giveUp = async (error: Fout, stopped: boolean): Promise<Uploaded> => {
    await api.discardUpload({ uploadId });
    return { ok: false, error, stopped };
  };
  if (file.size === 0) return { ok: false, error: maakFout('bestand_leeg', STUKKEN.leegBestand), stopped: false };
  for (let nummer = 0, van = 0; van < file.size; nummer += 1, van += DEELOMVANG) {
    if (signal.aborted) return giveUp(maakFout('gestopt', STUKKEN.gestopt), true);
    const inhoud = await toBase64(file.slice(van, van + DEELOMVANG)).catch(() => null);
    if (inhoud === null) return giveUp(maakFout('bestand_onleesbaar', STUKKEN.onleesbaar), false);
    const answer = await api.uploadDeel({ uploadId, nummer, inhoud });
    if (!answer.ok) return giveUp(answer.error, false);
    onProgress(Math.min(file.size, van + DEELOMVANG));
  }
  return signal.aborted ? giveUp(maakFout('gestopt', STUKKEN.gestopt), true) : { ok: true, uploadId };
}
