import { useState } from 'react';
import { parseDutchDate, parsePlainDate } from '../../shared/kernel/plain-date.ts';
import { uiTekst } from '../text/ui.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

const asTyped = (value: string): string => (parsePlainDate(value) ? value.split('-').reverse().join('-') : value);

/**
 * A date typed as Dutch people type it. The value is `YYYY-MM-DD` as soon as the text is a date; otherwise the
 * text itself, so that nothing typed is lost and the schema can say what is wrong.
 */
export function DateField({ value, onChange, onBlur, description = uiTekst.datumUitleg, ...rest }: Omit<TextFieldProps, 'type' | 'width'>) {
  const [typed, setTyped] = useState({ text: asTyped(value), value });
  const text = typed.value === value ? typed.text : asTyped(value);
  const change = (next: string) => {
    const nextValue = parseDutchDate(next) ?? next;
    setTyped({ text: next, value: nextValue });
    onChange(nextValue);
  };
  const blur = () => {
    setTyped({ text: asTyped(value), value });
    onBlur?.();
  };
  return <TextField {...rest} description={description} value={text} onChange={change} onBlur={blur} width={11} autoComplete="off" inputMode="text" />;
}
