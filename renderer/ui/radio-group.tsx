import type { ReactNode } from 'react';
import { RadioButton } from '@utrecht/component-library-react';
import { fieldId } from './field-id.ts';
import type { FieldProps } from './field.tsx';
import { Group } from './group.tsx';

export type RadioOption = { readonly value: string; readonly label: ReactNode; readonly description?: ReactNode; readonly disabled?: boolean };
export type RadioGroupProps = FieldProps & { readonly value: string; readonly onChange: (value: string) => void; readonly onBlur?: () => void; readonly options: readonly RadioOption[]; readonly inline?: boolean };

/** One choice, all possibilities in view. */
export function RadioGroup({ name, label, description, error, value, onChange, onBlur, options, inline = false }: RadioGroupProps) {
  const id = fieldId(name);
  return (
    <Group name={name} legend={label} description={description} error={error}>
      <div className={inline ? 'tt-choices tt-choices--inline' : 'tt-choices'}>
        {options.map((option) => {
          const optionId = `${id}-${option.value}`;
          return (
            <div key={option.value} className="tt-choice">
              <RadioButton id={optionId} name={name} value={option.value} checked={value === option.value} disabled={option.disabled ?? false} onChange={() => onChange(option.value)} onBlur={onBlur} aria-describedby={option.description ? `${optionId}-uitleg` : undefined} />
              <div>
                <label htmlFor={optionId}>{option.label}</label>
                {option.description ? <div id={`${optionId}-uitleg`} className="tt-choice__description">{option.description}</div> : null}
              </div>
            </div>
          );
        })}
      </div>
    </Group>
  );
}
