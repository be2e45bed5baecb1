import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { scenarioTekst } from '../../text/scenario.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { focusField } from '../../ui/field-id.ts';
import { Notice } from '../../ui/notice.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SliderField } from '../../ui/slider-field.tsx';
import { KEUZELIJSTEN, MAX_JAREN, leesPlan } from './parameters-model.ts';
import type { VeldProps } from './parameters.tsx';
import { SimulatieUitkomst } from './simulatie-uitkomst.tsx';
import { useSimulatie } from './use-simulatie.ts';
import type { Scenariovraag } from '../../../shared/domain/scenario/scenariovraag.ts';

const t = scenarioTekst.simulatie;

function Keuzes({ velden, fouten, onChange }: VeldProps) {
  return (
    <div className="tt-fields tt-fields--row sce-keuzes">
      <SelectField name="herkomstNaar" label={t.herkomstNaar} description={t.herkomstUitleg} placeholder={null} options={KEUZELIJSTEN.sleutel} value={velden.herkomstNaar} error={fouten['herkomstNaar']} onChange={(herkomstNaar) => onChange({ herkomstNaar })} />
      <SliderField name="buitenRegio" label={t.buitenRegio} unit="%" min={0} max={100} value={velden.buitenRegio} error={fouten['buitenRegio']} onChange={(buitenRegio) => onChange({ buitenRegio })} />
      <SliderField name="kansrijkElders" label={t.kansrijkElders} unit="%" min={0} max={100} value={velden.kansrijkElders} error={fouten['kansrijkElders']} onChange={(kansrijkElders) => onChange({ kansrijkElders })} />
      <RadioGroup name="tempo" label={t.tempo} options={KEUZELIJSTEN.tempo} value={velden.tempo} onChange={(tempo) => onChange({ tempo })} />
      <RadioGroup name="overloop" label={t.overloop} options={KEUZELIJSTEN.overloop} value={velden.overloop} onChange={(overloop) => onChange({ overloop })} />
      <div className="tt-fields">
        <SliderField name="jaren" label={t.jaren} min={1} max={MAX_JAREN} value={velden.jaren} error={fouten['jaren']} onChange={(jaren) => onChange({ jaren })} />
        <NumberField name="zaad" label={t.zaad} description={t.zaadUitleg} width={9} value={velden.zaad} error={fouten['zaad']} onChange={(zaad) => onChange({ zaad })} />
      </div>
    </div>
  );
}

type Props = Omit<VeldProps, 'fouten'> & { readonly regio: string; /** Null while a field of the rule is wrong. */ readonly scenario: Scenariovraag | null; /** The field of the rule that is wrong. */ readonly fouteRegel: string | undefined };

/** Simulated years: the choices, how far it is, and what came out. */
export function SimulatiePaneel({ velden, onChange, regio, scenario, fouteRegel }: Props) {
  const { soort, jaren, vraag, fout, start, stop } = useSimulatie();
  const { waarde: plan, fouten } = leesPlan(velden);
  const veldfouten = { ...Object.fromEntries((fout?.velden ?? []).map((f) => [f.veld, f.melding])), ...fouten };
  const anders = vraag !== null && JSON.stringify(vraag) !== JSON.stringify({ regio, scenario, plan });
  const bezig = soort === 'bezig';
  const simuleer = () => {
    if (plan && scenario) return void start({ regio, scenario, plan });
    focusField(fouteRegel ?? Object.keys(fouten)[0] ?? ''); // the field itself says what is wrong
  };
  return (
    <Panel title={t.titel}>
      <p className="tt-text">{t.uitleg}</p>
      <Keuzes velden={velden} fouten={veldfouten} onChange={onChange} />
      <Actions>
        <Button kind="primary" icon={<IconPlayerPlay size={20} />} busy={bezig} onClick={simuleer}>{t.knop}</Button>
        {bezig ? <Button icon={<IconPlayerStop size={20} />} onClick={stop}>{t.stop}</Button> : null}
        {bezig && vraag ? (
          <div className="sce-voortgang">
            <progress aria-label={t.titel} max={vraag.plan.jaren} value={jaren.length} />
            <span role="status">{t.voortgang(jaren.length, vraag.plan.jaren)}</span>
          </div>
        ) : null}
      </Actions>
      {fout ? <Notice kind="error" live>{fout.melding}</Notice> : null}
      {soort === 'gestopt' && !fout ? <Notice kind="info" live>{t.gestopt(jaren.length)}</Notice> : null}
      {anders && !bezig && jaren.length > 0 ? <Notice kind="warning" live>{t.verouderd}</Notice> : null}
      {soort === 'leeg' && !fout ? <EmptyState title={t.leeg.titel}>{t.leeg.uitleg}</EmptyState> : null}
      {!bezig && jaren.length > 0 ? <SimulatieUitkomst jaren={jaren} /> : null}
    </Panel>
  );
}
