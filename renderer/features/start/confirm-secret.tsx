import { useState } from 'react';
import { contract } from '../../../shared/contract/contract.ts';
import { useCommand } from '../../app/use-command.ts';
import { FormText } from '../../forms/fields.tsx';
import { SchemaForm } from '../../forms/schema-form.tsx';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { startTekst } from '../../text/start.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';

type Props = { /** Null when it was shown before the window was reloaded. */ readonly herstelgeheim: string | null; readonly onRestart: () => void };

/** Shows the recovery secret once, then asks to type it back from paper: only then is the file made. */
export function ConfirmSecret({ herstelgeheim, onRestart }: Props) {
  const [written, setWritten] = useState(herstelgeheim === null);
  const { run, busy, error } = useCommand('confirmHerstelgeheim');
  const form = useSchemaForm({ schema: contract.confirmHerstelgeheim.invoer, defaultValues: { herstelgeheim: '' } });
  const t = startTekst.geheim;
  if (!written) {
    return (
      <Page title={t.titel} lead={t.uitleg}>
        <div className="tt-stack">
          <div>
            <p className="tt-muted" id="herstelgeheim-label">{t.label}</p>
            <p className="start-secret" aria-labelledby="herstelgeheim-label" role="group">{herstelgeheim}</p>
          </div>
          <Actions>
            <Button kind="primary" onClick={() => setWritten(true)}>{t.opgeschreven}</Button>
            <Button kind="subtle" onClick={onRestart}>{t.opnieuw}</Button>
          </Actions>
        </div>
      </Page>
    );
  }
  return (
    <Page title={t.terugTypen} lead={herstelgeheim === null ? t.kwijt : t.terugUitleg}>
      <SchemaForm form={form} onSubmit={async (invoer) => void (await run(invoer))} fout={error}>
        <FormText name="herstelgeheim" label={startTekst.herstel.geheim} autoComplete="off" spellCheck={false} autoFocus />
        <Actions>
          <Button kind="primary" type="submit" busy={busy}>{t.knop}</Button>
          {herstelgeheim === null ? null : <Button onClick={() => setWritten(false)}>{t.nogEens}</Button>}
          <Button kind="subtle" onClick={onRestart}>{t.opnieuw}</Button>
        </Actions>
      </SchemaForm>
    </Page>
  );
}
