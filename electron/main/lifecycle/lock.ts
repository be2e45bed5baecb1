import { powerMonitor } from 'electron';
import type { Antwoord } from '../../../shared/contract/fout.ts';
import { sendSignal } from '../signals.ts';

const PEIL_MS = 30_000;
/** The shortest time that can be chosen; before that there is nothing to ask. */
const KORTSTE_S = 5 * 60;

/** After how many minutes the open case file locks itself; null when nothing is open. */
function readMinutes(antwoord: Antwoord<unknown>): number | null {
  if (!antwoord.ok || typeof antwoord.value !== 'object' || antwoord.value === null || !('vergrendelNa' in antwoord.value)) return null;
  return typeof antwoord.value.vergrendelNa === 'number' ? antwoord.value.vergrendelNa : null;
}

/**
 * Locks when the person leaves the computer: at once when the screen locks or the computer goes to sleep, and after the
 * chosen time without a key or a mouse anywhere. The window saves what was typed before it closes the case file; it also
 * keeps time itself, for who works on in another program.
 */
export function watchForLock(getToestand: () => Promise<Antwoord<unknown>>): { stop(): void } {
  const lock = (): void => sendSignal('vergrendel');
  const check = async (): Promise<void> => {
    if (powerMonitor.getSystemIdleState(KORTSTE_S) === 'locked') return lock();
    const stil = powerMonitor.getSystemIdleTime();
    if (stil < KORTSTE_S) return;
    const minuten = readMinutes(await getToestand());
    if (minuten !== null && stil >= minuten * 60) lock();
  };
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  powerMonitor.on('user-did-resign-active', lock);
  const wekker = setInterval(() => void check(), PEIL_MS);
  return {
    stop: () => {
      clearInterval(wekker);
      powerMonitor.off('lock-screen', lock);
      powerMonitor.off('suspend', lock);
      powerMonitor.off('user-did-resign-active', lock);
    },
  };
}
