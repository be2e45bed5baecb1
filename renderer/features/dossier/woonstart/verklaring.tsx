import type { Aanvraag } from '../../../../shared/domain/aanvraag/aanvraag.ts';
import { formatDutchDate } from '../../../../shared/kernel/plain-date.ts';
import { WOONSTART } from '../../../text/woonstart.ts';
import { LongText } from '../../../ui/long-text.tsx';
import { Panel } from '../../../ui/panel.tsx';

/** What the institution said about readiness and recovery, beside the judgement of the commission. */
export function VerklaringPaneel({ aanvraag }: { readonly aanvraag: Aanvraag }) {
  const { verklaring } = aanvraag;
  return (
    <Panel title={WOONSTART.verklaringTitel} quiet>
      {verklaring ? (
        <>
          <LongText text={verklaring.tekst} />
          <p className="tt-bron">{WOONSTART.verklaringVan(verklaring.door, formatDutchDate(verklaring.datum))}</p>
        </>
      ) : (
        <p>{WOONSTART.geenVerklaring}</p>
      )}
    </Panel>
  );
}
