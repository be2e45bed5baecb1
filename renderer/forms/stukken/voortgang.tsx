import { IconPlayerStop } from '@tabler/icons-react';
import { STUKKEN } from '../../text/stukken.ts';
import { Button } from '../../ui/button.tsx';
import { formatOmvang } from '../../ui/format-omvang.ts';
import type { Uploadstaat } from './use-upload.ts';

/** How far a file is on its way in, and a button to stop. */
export function Voortgang({ staat, stop }: { readonly staat: NonNullable<Uploadstaat>; readonly stop: () => void }) {
  return (
    <div className="tt-voortgang">
      <progress aria-label={STUKKEN.voortgang(staat.naam)} max={staat.totaal} value={staat.klaar} />
      <span role="status">{STUKKEN.voortgangStand(formatOmvang(staat.klaar), formatOmvang(staat.totaal))}</span>
      <Button icon={<IconPlayerStop size={20} />} onClick={stop}>{STUKKEN.stoppen}</Button>
    </div>
  );
}
