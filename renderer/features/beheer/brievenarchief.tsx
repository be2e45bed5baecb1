import { useState } from 'react';
import { parsePlainDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { TaakVoortgang } from '../../app/taak-voortgang.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useTaak } from '../../app/use-taak.ts';
import { fieldsOfFout } from '../../forms/collect-errors.ts';
import { errorAt, PlainForm } from '../../forms/plain-form.tsx';
import { BRIEVENARCHIEF as t } from '../../text/huisstijl.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Panel } from '../../ui/panel.tsx';

/** All final letters of a period in one file for the archive, with a list of their hashes. */
export function Brievenarchief({ vandaag }: { readonly vandaag: PlainDate }) {
  const [velden, setVelden] = useState<{ van: string; tot: string }>({ van: `${vandaag.slice(0, 4)}-01-01`, tot: vandaag });
  const [poging, setPoging] = useState(0);
  const start = useCommand('startBrievenarchief');
  const { taak, einde, begin, stop } = useTaak();
  const fouten = fieldsOfFout(start.error);
  const [van, tot] = [parsePlainDate(velden.van), parsePlainDate(velden.tot)];
  const maak = () => {
    setPoging((n) => n + 1);
    // a date that does not exist is refused by the schema of the entry, with a sentence at its field
    void begin(() => start.run({ van: van ?? (velden.van as PlainDate), tot: tot ?? (velden.tot as PlainDate) }));
  };
  return (
    <Panel title={t.titel}>
      <p className="tt-text">{t.uitleg}</p>
      <PlainForm errors={[]} attempt={poging} fout={start.error} onSubmit={maak}>
        <DateField name="van" label={t.van} value={velden.van} error={errorAt(fouten, 'van')} onChange={(waarde) => setVelden({ ...velden, van: waarde })} />
        <DateField name="tot" label={t.tot} value={velden.tot} error={errorAt(fouten, 'tot')} onChange={(waarde) => setVelden({ ...velden, tot: waarde })} />
        <Actions><Button type="submit" busy={start.busy || taak !== null}>{t.knop}</Button></Actions>
      </PlainForm>
      <TaakVoortgang taak={taak} einde={einde} stop={stop} />
    </Panel>
  );
}
