import type { Taakstand } from '../../shared/contract/taken.ts';
import { taakTekst } from '../text/taak.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Taakeinde } from './use-taak.ts';

type Props = { readonly taak: Taakstand | null; readonly einde: Taakeinde | null; readonly stop: () => void };

/** How far long work is, how long it will still take, and a button to stop it; afterwards how it ended. */
export function TaakVoortgang({ taak, einde, stop }: Props) {
  if (taak) {
    return (
      <div className="tt-voortgang">
        <progress aria-label={taakTekst.voortgang} max={1} value={taak.deel} />
        <span role="status">{taak.melding}{taak.restSeconden === null ? '' : ` (${taakTekst.rest(taak.restSeconden)})`}</span>
        <Button onClick={stop}>{taakTekst.stoppen}</Button>
      </div>
    );
  }
  return einde ? <Notice kind={einde.goed ? 'ok' : 'error'} live>{einde.zin}</Notice> : null;
}
