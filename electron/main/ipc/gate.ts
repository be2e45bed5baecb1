import { ipcMain, type IpcMainInvokeEvent, type WebFrameMain } from 'electron';
import type { Antwoord } from '../../../shared/contract/fout.ts';
import type { Ingangsnaam } from '../../../shared/contract/contract.ts';
import { INGANGSNAMEN, kanaalVan } from '../../../shared/contract/namen.ts';
import { MAX_VERZOEK } from '../../../shared/contract/max-verzoek.ts';
import { isEigenAdres } from '../origin.ts';

/** What stands behind the gate. */
export type Motor = { ask(naam: Ingangsnaam, invoer: unknown): Promise<Antwoord<unknown>> };

const weiger = (code: string, melding: string): Antwoord<never> => ({ ok: false, error: { code, melding, velden: [] } });

const VREEMD = weiger('vreemde_afzender', 'Deze vraag kwam niet van het venster van het programma en is geweigerd. Er is niets gewijzigd.');
const TE_GROOT = weiger('verzoek_te_groot', 'Dit is meer dan het programma in één keer aanneemt. Er is niets opgeslagen of gewijzigd. Kies een kleiner bestand of maak de tekst korter.');
const GEEN_GEGEVENS = weiger('verzoek_onleesbaar', 'Het programma kan deze gegevens niet lezen. Er is niets opgeslagen of gewijzigd.');

/** Whether a question comes from the top frame of a window of ours, showing a page of ours. */
export function isEigenAfzender(frame: WebFrameMain | null, isEigenVenster: boolean): boolean {
  return frame !== null && isEigenVenster && frame.parent === null && isEigenAdres(frame.url);
}

/** The size of a question as JSON text; null when it cannot be written as JSON at all. */
export function sizeOf(invoer: unknown): number | null {
  try {
    const tekst = JSON.stringify(invoer) as string | undefined; // the library says string, but undefined and functions give undefined
    return tekst === undefined ? null : tekst.length;
  } catch {
    return null;
  }
}

const check = (event: IpcMainInvokeEvent, invoer: unknown, isEigenVenster: boolean): Antwoord<never> | null => {
  if (!isEigenAfzender(event.senderFrame, isEigenVenster)) return VREEMD;
  const omvang = sizeOf(invoer);
  if (omvang === null) return GEEN_GEGEVENS;
  return omvang > MAX_VERZOEK ? TE_GROOT : null;
};

/**
 * Opens one channel per entry of the contract. A question gets through when it comes from our own page and is not too
 * large; the shape is checked by the backend, which trusts nobody. The answer is always a value, never an exception.
 */
export function openGate(motor: Motor, isEigenVenster: (event: IpcMainInvokeEvent) => boolean): void {
  for (const naam of INGANGSNAMEN) {
    ipcMain.handle(kanaalVan(naam), (event, invoer: unknown) => check(event, invoer, isEigenVenster(event)) ?? motor.ask(naam, invoer));
  }
}
