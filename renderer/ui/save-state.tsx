import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { uiTekst } from '../text/ui.ts';
import { formatTime } from './format-moment.ts';

export type SaveStateName = 'opgeslagen' | 'bezig' | 'niet_opgeslagen';

/** Whether what was typed is safe, honestly. */
export function SaveState({ state, savedAt }: { readonly state: SaveStateName; readonly savedAt?: string | null }) {
  const Icon = state === 'opgeslagen' ? IconCheck : state === 'bezig' ? IconLoader2 : IconAlertTriangle;
  const words = state === 'opgeslagen' ? (savedAt ? uiTekst.bewaardOm(formatTime(savedAt)) : uiTekst.bewaren.opgeslagen) : state === 'bezig' ? uiTekst.bewaren.bezig : uiTekst.bewaren.nietOpgeslagen;
  return (
    <span className={`tt-save-state tt-save-state--${state}`} role="status">
      <Icon size={16} aria-hidden="true" /> {words}
    </span>
  );
}
