import { useState } from 'react';
import { formatDutchDate, parsePlainDate } from '../../../shared/kernel/plain-date.ts';
import { useCommand } from '../../app/use-command.ts';
import { fieldsOfFout } from '../../forms/collect-errors.ts';
import { PlainForm, errorAt } from '../../forms/plain-form.tsx';
import { V } from '../../text/vergadering.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { inVergadering, kan, type VergaderProps, type Weergave } from './vergader-props.ts';

const t = V.notities;
type Actie = { readonly wat: string; readonly wie: string; readonly voor: string };

const beginActies = (weergave: Weergave): Actie[] => weergave.actiepunten.map(({ wat, wie, voor }) => ({ wat, wie, voor: voor ?? '' }));
const isLeeg = (a: Actie): boolean => a.wat.trim() === '' && a.wie.trim() === '' && a.voor.trim() === '';

function Formulier({ weergave, herlaad }: VergaderProps) {
  const { run, busy, error } = useCommand('recordAantekeningen');
  const [mededelingen, setMededelingen] = useState(() => weergave.mededelingen.join('\n'));
  const [acties, setActies] = useState(() => beginActies(weergave));
  const [poging, setPoging] = useState(0);
  const [klaar, setKlaar] = useState(false);
  const fouten = fieldsOfFout(error);
  const zet = (i: number, deel: Partial<Actie>) => setActies((oud) => oud.map((a, n) => (n === i ? { ...a, ...deel } : a)));
  const bewaar = async () => {
    setPoging((n) => n + 1);
    setKlaar(false);
    const gevuld = acties.filter((a) => !isLeeg(a));
    setActies(gevuld);
    // a date that cannot be read goes as typed, so that the backend says which field it is about
    const actiepunten = gevuld.map((a) => ({ wat: a.wat, wie: a.wie, voor: a.voor.trim() === '' ? null : (parsePlainDate(a.voor) ?? (a.voor as never)) }));
    const antwoord = await run({ ...inVergadering(weergave), mededelingen: mededelingen.split('\n').map((m) => m.trim()).filter(Boolean), actiepunten });
    if (!antwoord?.ok) return;
    setKlaar(true);
    await herlaad();
  };
  return (
    <PlainForm errors={[]} attempt={poging} fout={error} onSubmit={() => void bewaar()}>
      <TextArea name="mededelingen" label={t.mededelingen} description={t.mededelingenUitleg} rows={3} optional value={mededelingen} onChange={setMededelingen} error={errorAt(fouten, 'mededelingen')} />
      {acties.map((a, i) => (
        <div key={i} className="verg-actie">
          <TextField name={`actiepunten.${i}.wat`} label={`${t.actie} ${i + 1}: ${t.wat.toLowerCase()}`} value={a.wat} onChange={(wat) => zet(i, { wat })} error={errorAt(fouten, `actiepunten.${i}.wat`)} autoComplete="off" />
          <TextField name={`actiepunten.${i}.wie`} label={t.wie} optional value={a.wie} onChange={(wie) => zet(i, { wie })} autoComplete="off" />
          <DateField name={`actiepunten.${i}.voor`} label={t.voor} optional value={a.voor} onChange={(voor) => zet(i, { voor })} error={errorAt(fouten, `actiepunten.${i}.voor`)} />
          <Button kind="subtle" aria-label={`${t.weg}: ${a.wat}`} onClick={() => setActies(acties.filter((_, n) => n !== i))}>{t.weg}</Button>
        </div>
      ))}
      <Actions>
        <Button type="submit" busy={busy}>{t.opslaan}</Button>
        <Button kind="subtle" onClick={() => setActies([...acties, { wat: '', wie: '', voor: '' }])}>{t.erbij}</Button>
      </Actions>
      {klaar ? <Notice kind="ok" live>{t.opgeslagen}</Notice> : null}
    </PlainForm>
  );
}

/** What the minutes say besides the cases. */
export function NotitiesPaneel(props: VergaderProps) {
  const { weergave } = props;
  if (kan(props, 'maakAantekening')) return <Panel title={t.titel}><Formulier {...props} /></Panel>;
  return (
    <Panel title={t.titel}>
      {weergave.mededelingen.length === 0 && weergave.actiepunten.length === 0 ? <p className="tt-muted">{t.geen}</p> : null}
      <ul className="tt-punten">
        {weergave.mededelingen.map((m) => <li key={m}>{m}</li>)}
        {weergave.actiepunten.map((a) => <li key={`${a.wat} ${a.wie}`}>{[a.wat, a.wie, a.voor ? formatDutchDate(a.voor) : ''].filter(Boolean).join(' · ')}</li>)}
      </ul>
    </Panel>
  );
}
