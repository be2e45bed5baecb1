import { useState } from 'react';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { useCommand } from '../../app/use-command.ts';
import { PlainForm } from '../../forms/plain-form.tsx';
import { V } from '../../text/vergadering.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { inVergadering, kan, type VergaderProps } from './vergader-props.ts';
import { ZakenTabel } from './zitting-paneel.tsx';

const t = V.notulen;

/** What was recorded, and adopting it as the minutes. */
export function NotulenPaneel(props: VergaderProps) {
  const { weergave, herlaad } = props;
  const { run, busy, error } = useCommand('adoptNotulen');
  const [opmerking, setOpmerking] = useState('');
  const [poging, setPoging] = useState(0);
  const stelVast = async () => {
    setPoging((n) => n + 1);
    const antwoord = await run({ ...inVergadering(weergave), opmerking });
    if (antwoord?.ok) await herlaad();
  };
  return (
    <Panel title={t.titel}>
      {weergave.opening && weergave.sluiting ? <p>{t.tijden(weergave.opening.tijd, weergave.sluiting.tijd)}</p> : null}
      {weergave.opening?.reden ? <Notice kind="info">{weergave.opening.reden}</Notice> : null}
      {weergave.sluiting?.reden ? <Notice kind="info">{t.nietBehandeld(weergave.sluiting.reden)}</Notice> : null}
      <ZakenTabel {...props} />
      {weergave.notulen ? <Notice kind="ok" live>{t.vastgesteld(formatDutchDate(weergave.notulen.op))} {weergave.notulen.opmerking}</Notice> : null}
      {kan(props, 'stelNotulenVast') ? (
        <PlainForm errors={[]} attempt={poging} fout={error} onSubmit={() => void stelVast()}>
          <p className="tt-text">{t.uitleg}</p>
          <TextArea name="opmerking" label={t.opmerking} rows={2} optional value={opmerking} onChange={setOpmerking} />
          <Actions><Button kind="primary" type="submit" busy={busy}>{t.knop}</Button></Actions>
        </PlainForm>
      ) : null}
    </Panel>
  );
}
