import type { Dossierweergave } from '../../../../shared/contract/weergave.ts';
import type { Termijnweergave } from '../../../../shared/contract/verloop.ts';
import { TERMIJNEN } from '../../../text/termijnen.ts';
import { Badge, type BadgeTone } from '../../../ui/badge.tsx';
import { Panel } from '../../../ui/panel.tsx';

const TOON = { nadert: 'accent', dringend: 'warning', voorbij: 'error' } as const satisfies Record<NonNullable<Termijnweergave['waarschuwing']>, BadgeTone>;

/** What runs for this case: until when, by which article, and how many days are left. */
export function TermijnenPaneel({ weergave }: { readonly weergave: Dossierweergave }) {
  const { termijnen } = weergave;
  return (
    <Panel title={TERMIJNEN.paneel} quiet>
      {termijnen.length === 0 ? <p>{TERMIJNEN.geen}</p> : null}
      {termijnen.length > 0 ? (
        <ul className="tt-kolomlijst">
          {termijnen.map((t, i) => (
            <li key={`${t.soort} ${t.laatsteDag} ${i}`}>
              <strong>{TERMIJNEN.naam(t)}</strong> {t.waarschuwing ? <Badge tone={TOON[t.waarschuwing]}>{TERMIJNEN.waarschuwing[t.waarschuwing]}</Badge> : null}
              <br />
              {TERMIJNEN.uiterlijk(t)} <span className="tt-bron">({TERMIJNEN.artikel(t)})</span>
              {t.opgeschort ? <p>{TERMIJNEN.staatStil}</p> : null}
              {t.cent === null ? null : <p>{TERMIJNEN.dwangsom(t.cent)}</p>}
              {t.uitleg === '' ? null : <p className="tt-muted">{t.uitleg}</p>}
            </li>
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}
