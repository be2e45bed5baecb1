import { useState } from 'react';
import { formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { useCommand } from '../../app/use-command.ts';
import { fieldsOfFout } from '../../forms/collect-errors.ts';
import { PlainForm, errorAt } from '../../forms/plain-form.tsx';
import { V, vergaderingTekst } from '../../text/vergadering.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { inVergadering, kan, type VergaderProps } from './vergader-props.ts';

const t = vergaderingTekst.plan;

function Formulier({ weergave, herlaad, onKlaar }: VergaderProps & { readonly onKlaar: () => void }) {
  const { run, busy, error } = useCommand('changeVergadering');
  const { datum, tijd, plaats } = weergave.vergadering;
  const [velden, setVelden] = useState<{ datum: string; tijd: string; plaats: string; kamer: string }>({ datum, tijd, plaats, kamer: weergave.kamer });
  const [poging, setPoging] = useState(0);
  const fouten = fieldsOfFout(error, 'vergadering');
  const bewaar = async () => {
    setPoging((n) => n + 1);
    const antwoord = await run({ ...inVergadering(weergave), kamer: velden.kamer, vergadering: { datum: velden.datum as PlainDate /* what is no date is refused with its field */, tijd: velden.tijd, plaats: velden.plaats } });
    if (!antwoord?.ok) return;
    await herlaad();
    onKlaar();
  };
  return (
    <PlainForm errors={[]} attempt={poging} fout={error} prefix="vergadering" onSubmit={() => void bewaar()}>
      <div className="tt-fields--row">
        <DateField name="datum" label={t.datum} value={velden.datum} onChange={(d) => setVelden({ ...velden, datum: d })} error={errorAt(fouten, 'datum')} />
        <TextField name="tijd" label={t.tijd} description={t.tijdUitleg} width={6} value={velden.tijd} onChange={(w) => setVelden({ ...velden, tijd: w })} error={errorAt(fouten, 'tijd')} autoComplete="off" />
      </div>
      <TextField name="plaats" label={t.plaats} value={velden.plaats} onChange={(w) => setVelden({ ...velden, plaats: w })} error={errorAt(fouten, 'plaats')} autoComplete="off" />
      <TextField name="kamer" label={t.kamer} optional value={velden.kamer} onChange={(w) => setVelden({ ...velden, kamer: w })} error={errorAt(fouten, 'kamer')} autoComplete="off" />
      <Actions>
        <Button type="submit" busy={busy}>{V.planning.opslaan}</Button>
        <Button kind="subtle" onClick={onKlaar}>{V.annuleer}</Button>
      </Actions>
    </PlainForm>
  );
}

/** When and where the meeting is, until it begins. */
export function PlanningPaneel(props: VergaderProps) {
  const { vergadering, kamer } = props.weergave;
  const [wijzigt, setWijzigt] = useState(false);
  return (
    <Panel title={V.planning.titel} aside={kan(props, 'wijzigVergadering') && !wijzigt ? <Button onClick={() => setWijzigt(true)}>{V.planning.wijzig}</Button> : undefined}>
      {wijzigt ? (
        <Formulier {...props} onKlaar={() => setWijzigt(false)} />
      ) : (
        <FactList facts={[{ label: t.datum, value: formatDutchDate(vergadering.datum) }, { label: t.tijd, value: vergadering.tijd }, { label: t.plaats, value: vergadering.plaats }, ...(kamer === '' ? [] : [{ label: t.kamer, value: kamer }])]} />
      )}
    </Panel>
  );
}
