import { useState } from 'react';
import type { z } from 'zod';
import { contract } from '../../../shared/contract/contract.ts';
import type { Beheer } from '../../../shared/contract/weergave.ts';
import { useCommand } from '../../app/use-command.ts';
import { FormText } from '../../forms/fields.tsx';
import { SchemaForm } from '../../forms/schema-form.tsx';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { beheerTekst } from '../../text/beheer.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';

const t = beheerTekst.register;
const Schema = contract.connectRegister.invoer;

function ConnectForm({ onConnected }: { readonly onConnected: () => void }) {
  const { run, busy, error } = useCommand('connectRegister');
  const form = useSchemaForm({ schema: Schema, defaultValues: { adres: '', koppelcode: '' } });
  const connect = async (invoer: z.output<typeof Schema>) => {
    const answer = await run(invoer);
    if (!answer?.ok) return;
    form.reset();
    onConnected();
  };
  return (
    <SchemaForm form={form} onSubmit={connect} fout={error}>
      <FormText name="adres" label={t.adres} description={t.adresUitleg} type="url" autoComplete="off" spellCheck={false} />
      <FormText name="koppelcode" label={t.koppelcode} autoComplete="off" spellCheck={false} />
      <div><Button type="submit" busy={busy}>{t.knop}</Button></div>
    </SchemaForm>
  );
}

/** With which register this commission works, and connecting it. */
export function RegisterKoppelen({ register, onChanged }: { readonly register: Beheer['register']; readonly onChanged: () => void }) {
  const [connected, setConnected] = useState(false);
  const done = () => {
    setConnected(true);
    onChanged();
  };
  return (
    <Panel title={t.titel}>
      <p className="tt-text">{t.uitleg}</p>
      {register ? <FactList facts={[{ label: t.gekoppeld, value: register.naam }, { label: t.adres, value: register.adres }, { label: t.kenmerk, value: <code>{register.kid}</code> }]} /> : null}
      {connected ? <Notice kind="ok" live>{t.gelukt}</Notice> : null}
      {register ? <Disclosure summary={t.opnieuw}><ConnectForm onConnected={done} /></Disclosure> : <ConnectForm onConnected={done} />}
    </Panel>
  );
}
