import { useMemo } from 'react';
import type { Groepsvraag } from '../../../shared/domain/aanvraag/groepsvragen.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { INTAKE } from '../../text/intake.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { huidigeGemeenten } from '../gemeente-opties.ts';
import { vragenVan } from './aanvraag-velden.ts';
import type { Deel } from './deel.ts';

type VraagProps = { readonly vraag: Groepsvraag; readonly waarde: string; readonly fout: string | undefined; readonly zet: (waarde: string) => void; readonly vandaag: PlainDate };

/** One question, with why it is asked and where that is written. */
function Vraag({ vraag, waarde, fout, zet, vandaag }: VraagProps) {
  const gemeenten = useMemo(() => (vraag.vorm === 'gemeente' ? huidigeGemeenten(vandaag, waarde) : []), [vraag.vorm, vandaag, waarde]);
  const veld = {
    name: `antwoorden.${vraag.code}`, label: vraag.tekst, value: waarde, error: fout, onChange: zet,
    description: (
      <>
        {vraag.uitleg ? <>{vraag.uitleg} </> : null}
        <span className="tt-vraag__waarom">{INTAKE.waarom(vraag.waarom, vraag.bron)}</span>
      </>
    ),
  };
  if (typeof vraag.vorm === 'object') return <RadioGroup {...veld} options={Object.entries(vraag.vorm.keuzes).map(([value, label]) => ({ value, label }))} />;
  switch (vraag.vorm) {
    case 'tekst':
      return <TextArea {...veld} rows={3} />;
    case 'datum':
      return <DateField {...veld} />;
    case 'getal':
      return <TextField {...veld} inputMode="numeric" width={6} />;
    case 'gemeente':
      return <SearchSelect {...veld} options={gemeenten} />;
  }
}

/** The questions that only the chosen group needs; nothing for a group without its own questions. */
export function Groepsvragen({ velden, wijzig, fout, vandaag }: Deel & { readonly vandaag: PlainDate }) {
  const vragen = vragenVan(velden);
  if (velden.urgentiegroep === '') return <p className="tt-text tt-muted">{INTAKE.eerstGroep}</p>;
  if (vragen.length === 0) return null;
  return (
    <Panel title={INTAKE.groepsvragen}>
      <p className="tt-text">{INTAKE.groepsvragenUitleg}</p>
      <div className="tt-vragen">
        {vragen.map((vraag) => (
          <Vraag key={`${velden.urgentiegroep} ${vraag.code}`} vraag={vraag} waarde={velden.antwoorden[vraag.code] ?? ''} fout={fout(`antwoorden.${vraag.code}`)} vandaag={vandaag} zet={(antwoord) => wijzig({ antwoorden: { ...velden.antwoorden, [vraag.code]: antwoord } })} />
        ))}
      </div>
    </Panel>
  );
}
