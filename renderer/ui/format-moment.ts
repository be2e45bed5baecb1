import { formatDutchDate, plainDateFrom } from '../../shared/kernel/plain-date.ts';
import { uiTekst } from '../text/ui.ts';

const DAY = 86_400_000;
const pad = (n: number): string => String(n).padStart(2, '0');

/** The time of a UTC moment on the clock of this computer: `14:05`. */
export function formatTime(moment: string): string {
  const date = new Date(moment);
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** A UTC moment as Dutch people read it, on the clock of this computer: `3 mei 2022 om 14:05`. */
export function formatMoment(moment: string): string {
  const date = new Date(moment);
  const day = plainDateFrom(date.getFullYear(), date.getMonth() + 1, date.getDate());
  return day ? `${formatDutchDate(day)} ${uiTekst.om} ${formatTime(moment)}` : moment;
}

/** How long ago a moment is, in the largest unit that says enough: `2 dagen`, `3 uur`, `5 minuten`. */
export function formatAge(moment: string, now: number): string {
  const passed = Math.max(0, now - Date.parse(moment));
  if (passed >= DAY) return `${Math.floor(passed / DAY)} ${Math.floor(passed / DAY) === 1 ? 'dag' : 'dagen'}`;
  if (passed >= 3_600_000) return `${Math.floor(passed / 3_600_000)} uur`;
  if (passed >= 60_000) return `${Math.floor(passed / 60_000)} ${Math.floor(passed / 60_000) === 1 ? 'minuut' : 'minuten'}`;
  return 'minder dan een minuut';
}
