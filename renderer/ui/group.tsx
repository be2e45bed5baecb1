import type { ReactNode } from 'react';
import { fieldId } from './field-id.ts';

type Props = { readonly name?: string; readonly legend: ReactNode; readonly description?: ReactNode; readonly error?: string; readonly children: ReactNode };

/** Fields that belong together under one legend (a real fieldset). */
export function Group({ name, legend, description, error, children }: Props) {
  const id = name ? fieldId(name) : undefined;
  return (
    <fieldset id={id} tabIndex={-1} className={error ? 'tt-group tt-field--invalid' : 'tt-group'} aria-describedby={id && error ? `${id}-fout` : undefined}>
      <legend className="tt-group__legend">{legend}</legend>
      {description ? <p className="tt-group__description">{description}</p> : null}
      {error ? <p id={id ? `${id}-fout` : undefined} className="utrecht-form-field-error-message">{error}</p> : null}
      {children}
    </fieldset>
  );
}
