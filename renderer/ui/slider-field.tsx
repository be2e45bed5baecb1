import { Textbox } from '@utrecht/component-library-react';
import { Field, type FieldProps } from './field.tsx';

type Props = FieldProps & { readonly value: number | string; readonly onChange: (value: number | string) => void; readonly min: number; readonly max: number; readonly step?: number; /** Said with the number, such as %. */ readonly unit?: string };

const read = (text: string): number | string => (/^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : text);

/** A number to type or to slide: two controls for one value, both with the keyboard. What is no number stays text. */
export function SliderField({ value, onChange, min, max, step = 1, unit, ...field }: Props) {
  return (
    <Field {...field}>
      {(control) => (
        <div className="tt-slider">
          <input
            type="range"
            className="tt-slider__range"
            aria-label={typeof field.label === 'string' ? field.label : undefined}
            min={min}
            max={max}
            step={step}
            value={typeof value === 'number' ? Math.min(max, Math.max(min, value)) : min}
            aria-valuetext={typeof value === 'number' ? `${value}${unit ? ` ${unit}` : ''}` : undefined}
            onChange={(event) => onChange(Number(event.target.value))}
          />
          <Textbox {...control} name={field.name} className="tt-slider__number" inputMode="numeric" autoComplete="off" value={String(value)} invalid={Boolean(field.error)} onChange={(event) => onChange(read(event.target.value))} />
          {unit ? <span className="tt-slider__unit" aria-hidden="true">{unit}</span> : null}
        </div>
      )}
    </Field>
  );
}
