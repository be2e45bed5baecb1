import { Textbox } from '@utrecht/component-library-react';
import type { InputHTMLAttributes, Ref } from 'react';
import { Field, type FieldProps } from './field.tsx';

export type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly type?: 'text' | 'password' | 'search' | 'url';
  /** Width in characters, so that the box shows how long the answer is. */
  readonly width?: number;
  readonly inputRef?: Ref<HTMLInputElement>;
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'inputMode' | 'autoFocus' | 'readOnly' | 'maxLength' | 'spellCheck'>;

/** One line of text. */
export function TextField({ name, label, description, error, optional, value, onChange, onBlur, type = 'text', width, inputRef, ...rest }: TextFieldProps) {
  return (
    <Field name={name} label={label} description={description} error={error} optional={optional}>
      {(control) => (
        <Textbox
          {...control}
          {...rest}
          ref={inputRef}
          type={type}
          name={name}
          value={value}
          invalid={Boolean(error)}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          style={width ? { maxInlineSize: `calc(${width}ch + 2rem)` } : undefined}
        />
      )}
    </Field>
  );
}
