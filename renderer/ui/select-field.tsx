import { Select, SelectOption } from '@utrecht/component-library-react';
import type { Ref } from 'react';
import { uiTekst } from '../text/ui.ts';
import { Field, type FieldProps } from './field.tsx';

export type Option = { readonly value: string; readonly label: string; readonly disabled?: boolean };
export type SelectFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly options: readonly Option[];
  /** Words of the empty choice; null when there is none. */
  readonly placeholder?: string | null;
  readonly inputRef?: Ref<HTMLSelectElement>;
};

/** One choice from a short list. For long lists use SearchSelect. */
export function SelectField({ name, label, description, error, optional, value, onChange, onBlur, options, placeholder = uiTekst.geenKeuze, inputRef }: SelectFieldProps) {
  return (
    <Field name={name} label={label} description={description} error={error} optional={optional}>
      {(control) => (
        <Select {...control} ref={inputRef} name={name} value={value} invalid={Boolean(error)} onChange={(event) => onChange(event.target.value)} onBlur={onBlur}>
          {placeholder === null ? null : <SelectOption value="">{placeholder}</SelectOption>}
          {options.map((option) => (
            <SelectOption key={option.value} value={option.value} disabled={option.disabled ?? false}>
              {option.label}
            </SelectOption>
          ))}
        </Select>
      )}
    </Field>
  );
}
