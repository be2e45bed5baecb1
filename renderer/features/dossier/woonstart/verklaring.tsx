import { GEREEDHEID, type Aanvraag } from '../../../../shared/domain/aanvraag/aanvraag.ts';
import { formatDutchDate } from '../../../../shared/kernel/plain-date.ts';
import { INTAKE } from '../../../text/intake.ts';
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
          {verklaring.gereed ? <p>{INTAKE.verklaringGereed}: <strong>{GEREEDHEID[verklaring.gereed].toLowerCase()}</strong></p> : null}
          <LongText text={verklaring.tekst} />
          {verklaring.herstel ? <LongText text={`${INTAKE.verklaringHerstel}: ${verklaring.herstel}`} /> : null}
          <p className="tt-bron">{WOONSTART.verklaringVan(verklaring.door, formatDutchDate(verklaring.datum))}</p>
        </>
      ) : (
        <p>{WOONSTART.geenVerklaring}</p>
      )}
    </Panel>
  );
}
