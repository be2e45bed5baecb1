import { TextField, type TextFieldProps } from './text-field.tsx';

type Props = Omit<TextFieldProps, 'value' | 'onChange' | 'type' | 'inputMode'> & { readonly value: number | string; readonly onChange: (value: number | string) => void };

/** A whole number. What is not a number stays text, so that the schema can say what is wrong. */
export function NumberField({ value, onChange, width = 6, ...rest }: Props) {
  const change = (text: string) => onChange(/^\s*\d{1,9}\s*$/.test(text) ? Number(text) : text);
  return <TextField {...rest} width={width} value={String(value)} onChange={change} inputMode="numeric" autoComplete="off" />;
}
