import { useController, type FieldPath, type FieldValues } from 'react-hook-form';
import { DateField } from '../ui/date-field.tsx';
import { RadioGroup, type RadioGroupProps } from '../ui/radio-group.tsx';
import { SelectField, type SelectFieldProps } from '../ui/select-field.tsx';
import { TextArea, type TextAreaProps } from '../ui/text-area.tsx';
import { TextField, type TextFieldProps } from '../ui/text-field.tsx';

type Bound = 'value' | 'onChange' | 'onBlur' | 'error' | 'inputRef' | 'name';
type Props<P, T extends FieldValues> = Omit<P, Bound> & { readonly name: FieldPath<T> };

/** The state of a field in the form around it. */
function useField<T extends FieldValues>(name: FieldPath<T>) {
  const { field, fieldState } = useController<T>({ name });
  const value: unknown = field.value;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return { bind: { name, onChange: (next: unknown) => field.onChange(next), onBlur: field.onBlur, error: fieldState.error?.message }, text, inputRef: field.ref };
}

/** Fields that read and write the form around them; give the form's type for names that are checked: `<FormText<Input> name="naam" />`. */
export function FormText<T extends FieldValues = FieldValues>({ name, ...rest }: Props<TextFieldProps, T>) {
  const { bind, text, inputRef } = useField<T>(name);
  return <TextField {...rest} {...bind} inputRef={inputRef} value={text} />;
}

/** Text of several lines. */
export function FormTextArea<T extends FieldValues = FieldValues>({ name, ...rest }: Props<TextAreaProps, T>) {
  const { bind, text, inputRef } = useField<T>(name);
  return <TextArea {...rest} {...bind} inputRef={inputRef} value={text} />;
}

/** A date as dd-mm-jjjj. */
export function FormDate<T extends FieldValues = FieldValues>({ name, ...rest }: Props<Omit<TextFieldProps, 'type' | 'width'>, T>) {
  const { bind, text, inputRef } = useField<T>(name);
  return <DateField {...rest} {...bind} inputRef={inputRef} value={text} />;
}

/** One of a short list. */
export function FormSelect<T extends FieldValues = FieldValues>({ name, ...rest }: Props<SelectFieldProps, T>) {
  const { bind, text, inputRef } = useField<T>(name);
  return <SelectField {...rest} {...bind} inputRef={inputRef} value={text} />;
}

/** One choice, all in view. */
export function FormRadio<T extends FieldValues = FieldValues>({ name, ...rest }: Props<RadioGroupProps, T>) {
  const { bind, text } = useField<T>(name);
  return <RadioGroup {...rest} {...bind} value={text} />;
}
