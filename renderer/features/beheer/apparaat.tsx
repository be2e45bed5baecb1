import { useState } from 'react';
import { contract } from '../../../shared/contract/contract.ts';
import { VERGRENDELTIJDEN, type Apparaatinstellingen } from '../../../shared/contract/apparaat.ts';
import { useSession } from '../../app/session.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useQuery } from '../../app/use-query.ts';
import { FormText } from '../../forms/fields.tsx';
import { SchemaForm } from '../../forms/schema-form.tsx';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { apparaatTekst } from '../../text/apparaat.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { formatMoment } from '../../ui/format-moment.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';

const v = apparaatTekst.vergrendeling;
const o = apparaatTekst.ontgrendelen;

function Tijdkeuze({ nu, onSaved }: { readonly nu: Apparaatinstellingen['vergrendelNa']; readonly onSaved: () => void }) {
  const { refresh } = useSession();
  const { run, busy, error } = useCommand('setVergrendeltijd');
  const [keuze, setKeuze] = useState(nu);
  const [opgeslagen, setOpgeslagen] = useState<Apparaatinstellingen['vergrendelNa'] | null>(null);
  const save = async () => {
    setOpgeslagen(null);
    const antwoord = await run({ minuten: keuze });
    if (!antwoord?.ok) return;
    setOpgeslagen(keuze);
    onSaved();
    await refresh();
  };
  return (
    <>
      <RadioGroup name="vergrendelNa" label={v.keuze} inline value={String(keuze)} onChange={(gekozen) => setKeuze(VERGRENDELTIJDEN.find((n) => String(n) === gekozen) ?? nu)} options={VERGRENDELTIJDEN.map((n) => ({ value: String(n), label: v.minuten(n) }))} />
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      {opgeslagen ? <Notice kind="ok" live>{v.gelukt(opgeslagen)}</Notice> : null}
      <div><Button busy={busy} onClick={() => void save()}>{v.knop}</Button></div>
    </>
  );
}

/** After how many minutes without anybody at work this case file locks itself. */
export function Vergrendeltijd() {
  const { value, error, reload } = useQuery('getApparaatinstellingen', {});
  return (
    <Panel title={v.titel}>
      <p className="tt-text">{v.uitleg}</p>
      <p className="tt-text">{v.scherm}</p>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      {!value && !error ? <Loading /> : null}
      {value ? <Tijdkeuze nu={value.vergrendelNa} onSaved={() => void reload()} /> : null}
    </Panel>
  );
}

function Aanzetten({ onDone }: { readonly onDone: () => void }) {
  const { run, busy, error } = useCommand('enableApparaatsleutel');
  const form = useSchemaForm({ schema: contract.enableApparaatsleutel.invoer, defaultValues: { wachtzin: '' } });
  const zetAan = async ({ wachtzin }: { wachtzin: string }) => {
    const antwoord = await run({ wachtzin });
    form.reset({ wachtzin: antwoord?.ok ? '' : wachtzin });
    if (antwoord?.ok) onDone();
  };
  return (
    <SchemaForm form={form} onSubmit={zetAan} fout={error} focusSummary={false}>
      <p className="tt-text">{o.uit}</p>
      <FormText<{ wachtzin: string }> name="wachtzin" label={o.wachtzin} description={o.wachtzinUitleg} type="password" autoComplete="off" />
      <Actions><Button type="submit" busy={busy}>{o.zetAan}</Button></Actions>
    </SchemaForm>
  );
}

/** Opening the case file with the key store of this computer: on, off, or why that cannot be. */
export function Ontgrendelen() {
  const { value, error, reload } = useQuery('getApparaatinstellingen', {});
  const uit = useCommand('disableApparaatsleutel');
  const [gedaan, setGedaan] = useState<string | null>(null);
  const klaar = (zin: string) => {
    setGedaan(zin);
    void reload();
  };
  const stand = value?.ontgrendelen;
  return (
    <Panel title={o.titel}>
      <p className="tt-text">{o.uitleg}</p>
      {error ? <Notice kind="error" live>{error.melding}</Notice> : null}
      {!stand && !error ? <Loading /> : null}
      {gedaan ? <Notice kind="ok" live>{gedaan}</Notice> : null}
      {stand?.bezwaar ? <Notice kind="info">{o.bezwaar[stand.bezwaar]}</Notice> : null}
      {stand?.staat === 'uit' ? <Aanzetten onDone={() => klaar(o.aangezet)} /> : null}
      {stand?.staat === 'aan' ? (
        <>
          <p className="tt-text">{o.aan(formatMoment(stand.sinds ?? ''), o.opslag[stand.opslag ?? ''] ?? stand.opslag ?? '')}</p>
          {uit.error ? <Notice kind="error" live>{uit.error.melding}</Notice> : null}
          <div><Button busy={uit.busy} onClick={() => void uit.run({}).then((antwoord) => (antwoord?.ok ? klaar(o.uitgezet) : undefined))}>{o.zetUit}</Button></div>
        </>
      ) : null}
    </Panel>
  );
}
