import { Checkbox } from '@utrecht/component-library-react';
import { fieldId } from './field-id.ts';
import type { FieldProps } from './field.tsx';

export type CheckboxFieldProps = Omit<FieldProps, 'optional'> & { readonly checked: boolean; readonly onChange: (checked: boolean) => void; readonly onBlur?: () => void; readonly disabled?: boolean };

/** Yes or no. */
export function CheckboxField({ name, label, description, error, checked, onChange, onBlur, disabled = false }: CheckboxFieldProps) {
  const id = fieldId(name);
  const describedBy = [description ? `${id}-uitleg` : '', error ? `${id}-fout` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div className={error ? 'tt-field tt-field--invalid' : 'tt-field'}>
      {error ? <p id={`${id}-fout`} className="utrecht-form-field-error-message">{error}</p> : null}
      <div className="tt-choice">
        <Checkbox id={id} name={name} checked={checked} disabled={disabled} invalid={Boolean(error)} aria-describedby={describedBy} onChange={(event) => onChange(event.target.checked)} onBlur={onBlur} />
        <div>
          <label htmlFor={id}>{label}</label>
          {description ? <div id={`${id}-uitleg`} className="tt-choice__description">{description}</div> : null}
        </div>
      </div>
    </div>
  );
}
