import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import { scenarioTekst } from '../../text/scenario.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SliderField } from '../../ui/slider-field.tsx';
import { KEUZELIJSTEN, type Velden } from './parameters-model.ts';

const t = scenarioTekst.parameters;

export type VeldProps = { readonly velden: Velden; readonly fouten: Readonly<Record<string, string>>; readonly onChange: (anders: Partial<Velden>) => void };
type Props = VeldProps & { readonly regios: readonly { value: string; label: string }[]; readonly regio: string; readonly onRegio: (id: string) => void; readonly gemeenten: readonly string[]; readonly onReset: () => void };

/** What a region may turn: every parameter as a slider with a number, or a choice. */
export function Parameters({ velden, fouten, onChange, regios, regio, onRegio, gemeenten, onReset }: Props) {
  return (
    <Panel title={t.titel} quiet>
      <div className="tt-fields">
        <SelectField name="regio" label={scenarioTekst.regio} placeholder={null} options={regios} value={regio} onChange={onRegio} />
        <SliderField name="vraag" label={t.vraag} min={0} max={6_000} step={1} value={velden.vraag} error={fouten['vraag']} onChange={(vraag) => onChange({ vraag })} />
        <SelectField name="sleutel" label={t.sleutel} placeholder={null} options={KEUZELIJSTEN.sleutel} value={velden.sleutel} onChange={(sleutel) => onChange({ sleutel })} />
        <SliderField name="aandeel" label={t.aandeel} unit="%" min={0} max={100} value={velden.aandeel} error={fouten['aandeel']} onChange={(aandeel) => onChange({ aandeel })} />
        <SelectField name="basis" label={t.basis} placeholder={null} options={KEUZELIJSTEN.basis} value={velden.basis} onChange={(basis) => onChange({ basis })} />
        <SliderField name="minimum" label={t.minimum} description={t.minimumUitleg} unit="%" min={0} max={100} value={velden.minimum} error={fouten['minimum']} onChange={(minimum) => onChange({ minimum })} />
        <SelectField name="afronding" label={t.afronding} placeholder={null} options={KEUZELIJSTEN.afronding} value={velden.afronding} onChange={(afronding) => onChange({ afronding })} />
        <Disclosure summary={t.lokaal}>
          <p className="tt-muted">{t.lokaalUitleg}</p>
          {gemeenten.map((g) => (
            <NumberField key={g} name={`lokaal.${g}`} label={gemeenteNaam(g)} width={5} value={velden.lokaal[g] ?? 0} error={fouten[`lokaal.${g}`]} onChange={(n) => onChange({ lokaal: { ...velden.lokaal, [g]: n } })} />
          ))}
        </Disclosure>
        <div><Button kind="subtle" onClick={onReset}>{t.terug}</Button></div>
      </div>
    </Panel>
  );
}
