import { GRONDSLAG_STRAFRECHTELIJK } from '../../../../shared/domain/herstelkans/strafrechtelijk.ts';
import { WOONSTART } from '../../../text/woonstart.ts';
import { Notice } from '../../../ui/notice.tsx';

/** On which articles criminal data may be used here, and who sees what is written. */
export const Grondslag = () => (
  <Notice kind="info" title={WOONSTART.grondslag}>
    <ul className="tt-punten">
      {GRONDSLAG_STRAFRECHTELIJK.map(({ artikel, tekst }) => (
        <li key={artikel}>{tekst} <span className="tt-bron">({artikel})</span></li>
      ))}
    </ul>
    <p>{WOONSTART.grondslagWie}</p>
  </Notice>
);
