import type { Briefvoorbeeld as Voorbeeld } from '../../../../shared/contract/brieven.ts';
import { BRIEVEN } from '../../../text/brieven.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';

/** The letter as the applicant will get it: its pages as a picture, and the same as text. */
export function BriefVoorbeeld({ voorbeeld, oud }: { readonly voorbeeld: Voorbeeld | null; readonly oud: boolean }) {
  return (
    <Panel title={BRIEVEN.voorbeeld} level={3}>
      {voorbeeld === null ? <p className="tt-muted">{BRIEVEN.voorbeeldLeeg}</p> : null}
      {voorbeeld && oud ? <Notice kind="info">{BRIEVEN.voorbeeldOud}</Notice> : null}
      {voorbeeld && voorbeeld.aandachtspunten.length > 0 ? (
        <Notice kind="warning" title={BRIEVEN.aandacht} live>
          <ul className="tt-punten">
            {voorbeeld.aandachtspunten.map((punt) => <li key={punt}>{punt}</li>)}
          </ul>
        </Notice>
      ) : null}
      {voorbeeld?.beeld ? (
        <div className="tt-bladzijden" role="group" aria-label={BRIEVEN.voorbeeld} tabIndex={0}>
          <img src={`data:image/svg+xml;base64,${voorbeeld.beeld}`} alt={BRIEVEN.beeldAlt(voorbeeld.titel, voorbeeld.bladzijden)} />
        </div>
      ) : null}
      {voorbeeld && voorbeeld.beeld === null ? <p>{BRIEVEN.beeldTeGroot}</p> : null}
      {voorbeeld ? (
        <Disclosure summary={BRIEVEN.alsTekst}>
          <p className="tt-lopend tt-brieftekst">{voorbeeld.tekst}</p>
        </Disclosure>
      ) : null}
    </Panel>
  );
}
