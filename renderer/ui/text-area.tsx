import { Textarea } from '@utrecht/component-library-react';
import type { Ref } from 'react';
import { Field, type FieldProps } from './field.tsx';

export type TextAreaProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly rows?: number;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
};

/** Text of several lines; grows with what is typed. */
export function TextArea({ name, label, description, error, optional, value, onChange, onBlur, rows = 4, inputRef }: TextAreaProps) {
  return (
    <Field name={name} label={label} description={description} error={error} optional={optional}>
      {(control) => (
        <Textarea {...control} ref={inputRef} name={name} rows={rows} value={value} invalid={Boolean(error)} onChange={(event) => onChange(event.target.value)} onBlur={onBlur} className="tt-textarea" />
      )}
    </Field>
  );
}
