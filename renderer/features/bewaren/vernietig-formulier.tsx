import { useState } from 'react';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { useCommand } from '../../app/use-command.ts';
import { bewarenTekst as t } from '../../text/overzicht.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Props = { readonly dossierIds: DossierId[]; readonly onDone: (zin: string) => void; readonly onCancel: () => void };

/** What is about to happen, and the personal code that it takes. */
export function VernietigFormulier({ dossierIds, onDone, onCancel }: Props) {
  const { run, busy, error } = useCommand('destroyDossiers');
  const [code, setCode] = useState('');
  const veldfout = error?.velden.find((v) => v.veld === 'code')?.melding;
  const destroy = async () => {
    const answer = await run({ dossierIds, code });
    if (answer?.ok) onDone(answer.value.opgeschoond ? t.gedaan(answer.value.vernietigd, answer.value.verwijderdeReservekopieen) : t.nietOpgeschoond);
  };
  return (
    <Panel level={3} title={t.vernietigenTitel(dossierIds.length)} quiet>
      <form
        className="bewaar-form"
        onSubmit={(event) => {
          event.preventDefault();
          void destroy();
        }}
      >
        <Notice kind="warning">{t.vernietigenUitleg}</Notice>
        {error && !veldfout ? <Notice kind="error" live>{error.melding}</Notice> : null}
        <TextField name="vernietigcode" label={t.code} type="password" autoComplete="off" error={veldfout} value={code} onChange={setCode} width={24} />
        <Actions>
          <Button type="submit" busy={busy}>{t.definitief}</Button>
          <Button kind="subtle" onClick={onCancel}>{t.annuleren}</Button>
        </Actions>
      </form>
    </Panel>
  );
}
