import { FormFieldDescription, FormFieldErrorMessage, FormLabel } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { uiTekst } from '../text/ui.ts';
import { fieldId } from './field-id.ts';
import { keepDates } from './keep-dates.tsx';

/** What every field has: its name in the form, a label, and possibly an explanation and an error. */
export type FieldProps = {
  /** Path in the form; also makes the id, so that the error summary can find the field. */
  readonly name: string;
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly error?: string;
  /** Fields are compulsory unless they say so. */
  readonly optional?: boolean;
};

type ControlProps = { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined };

/** The frame around one control: label above, explanation, error at the field. */
export function Field({ name, label, description, error, optional, children }: FieldProps & { readonly children: (control: ControlProps) => ReactNode }) {
  const id = fieldId(name);
  const describedBy = [description ? `${id}-uitleg` : '', error ? `${id}-fout` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div className={error ? 'tt-field tt-field--invalid' : 'tt-field'}>
      <FormLabel htmlFor={id}>
        {label}
        {optional ? <span className="tt-field__optional"> ({uiTekst.nietVerplicht})</span> : null}
      </FormLabel>
      {description ? <FormFieldDescription id={`${id}-uitleg`}>{keepDates(description)}</FormFieldDescription> : null}
      {error ? <FormFieldErrorMessage id={`${id}-fout`}>{keepDates(error)}</FormFieldErrorMessage> : null}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}
