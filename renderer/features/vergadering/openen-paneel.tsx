import { useState } from 'react';
import { FUNCTIES } from '../../../shared/domain/vergadering/zitting.ts';
import { toetsAanwezigheid } from '../../../shared/domain/vergadering/decide-zitting.ts';
import { useCommand } from '../../app/use-command.ts';
import { fieldsOfFout } from '../../forms/collect-errors.ts';
import { PlainForm, errorAt } from '../../forms/plain-form.tsx';
import { V } from '../../text/vergadering.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Group } from '../../ui/group.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { inVergadering, nuOpDeKlok, type VergaderProps, type Weergave } from './vergader-props.ts';

const t = V.openen;

/** Everybody who takes part, to say who is there. */
export function Aanwezigen({ weergave, aanwezig, onChange, fout }: { readonly weergave: Weergave; readonly aanwezig: ReadonlySet<string>; readonly onChange: (aanwezig: ReadonlySet<string>) => void; readonly fout?: string | undefined }) {
  return (
    <Group name="aanwezig" legend={t.aanwezig} error={fout}>
      <div className="verg-aanwezig">
        {weergave.deelnemers.map((d) => (
          <CheckboxField
            key={d.medewerkerId}
            name={`aanwezig-${d.medewerkerId}`}
            label={<>{d.naam} <span className="tt-muted">· {[FUNCTIES[d.functie], ...d.deskundigheid].join(', ')}</span></>}
            checked={aanwezig.has(d.medewerkerId)}
            onChange={(aan) => onChange(new Set(aan ? [...aanwezig, d.medewerkerId] : [...aanwezig].filter((id) => id !== d.medewerkerId)))}
          />
        ))}
      </div>
    </Group>
  );
}

/** Whether enough people are there, before anybody presses the button. */
export function Aanwezigheidsstand({ weergave, aanwezig }: { readonly weergave: Weergave; readonly aanwezig: ReadonlySet<string> }) {
  const { geldt } = weergave.reglement;
  if (!geldt) return null;
  const toets = toetsAanwezigheid(weergave, weergave.deelnemers.map((d) => d.medewerkerId).filter((id) => aanwezig.has(id)), geldt);
  const zin = toets.nodig === null ? t.geenAantal(toets.aanwezig) : toets.genoeg ? t.genoeg(toets.aanwezig, toets.nodig) : t.teWeinig(toets.aanwezig, toets.nodig);
  const goed = toets.genoeg && toets.ontbrekend.length === 0;
  return <Notice kind={goed ? 'ok' : 'warning'} live>{[zin, ...(toets.ontbrekend.length > 0 ? [t.ontbreekt(toets.ontbrekend.join(', '))] : []), ...(goed || geldt.magDoorgaan ? [] : [t.kanNiet])].join(' ')}</Notice>;
}

/** Opens the meeting: who is there, is that enough, and why it goes on when it is not. */
export function OpenenPaneel({ weergave, herlaad }: VergaderProps) {
  const { run, busy, error } = useCommand('openVergadering');
  const [aanwezig, setAanwezig] = useState<ReadonlySet<string>>(() => new Set(weergave.deelnemers.map((d) => d.medewerkerId)));
  const [tijd, setTijd] = useState(nuOpDeKlok);
  const [reden, setReden] = useState('');
  const [poging, setPoging] = useState(0);
  const { geldt } = weergave.reglement;
  const wie = weergave.deelnemers.map((d) => d.medewerkerId).filter((id) => aanwezig.has(id));
  const toets = geldt && toetsAanwezigheid(weergave, wie, geldt);
  const vraagtReden = toets !== null && geldt?.magDoorgaan === true && (!toets.genoeg || toets.ontbrekend.length > 0);
  const fouten = fieldsOfFout(error);
  const open = async () => {
    setPoging((n) => n + 1);
    const antwoord = await run({ ...inVergadering(weergave), aanwezig: wie, tijd, reden: vraagtReden ? reden : '' });
    if (antwoord?.ok) await herlaad();
  };
  return (
    <Panel title={t.titel}>
      <PlainForm errors={[]} attempt={poging} fout={error} onSubmit={() => void open()}>
        <Aanwezigen weergave={weergave} aanwezig={aanwezig} onChange={setAanwezig} fout={errorAt(fouten, 'aanwezig')} />
        <Aanwezigheidsstand weergave={weergave} aanwezig={aanwezig} />
        {vraagtReden ? <TextArea name="reden" label={t.reden} rows={2} value={reden} onChange={setReden} error={errorAt(fouten, 'reden')} /> : null}
        <TextField name="tijd" label={t.tijd} width={6} value={tijd} onChange={setTijd} error={errorAt(fouten, 'tijd')} autoComplete="off" />
        <Actions>
          <Button kind={weergave.opnieuwVersturen ? 'secondary' : 'primary'} type="submit" busy={busy}>{t.knop}</Button>
        </Actions>
      </PlainForm>
    </Panel>
  );
}
