import { useEffect, useRef } from 'react';
import { formsTekst } from '../text/forms.ts';
import { fieldId, focusField } from '../ui/field-id.ts';
import { keepDates } from '../ui/keep-dates.tsx';
import type { FieldError } from './collect-errors.ts';

type Props = { readonly errors: readonly FieldError[]; /** Changes with every attempt, so that a second attempt gets the focus again. */ readonly attempt: number };

/** All errors on top of the form, each a link to its field. */
export function ErrorSummary({ errors, attempt }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const any = errors.length > 0;
  useEffect(() => {
    if (any && attempt > 0) box.current?.focus();
  }, [any, attempt]);
  if (!any) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="tt-notice tt-notice--error tt-error-summary">
      <div className="tt-notice__body">
        <h2 className="tt-error-summary__title">{formsTekst.foutenTitel(errors.length)}</h2>
        <p>{formsTekst.foutenUitleg}</p>
        <ul>
          {errors.map((error) => (
            <li key={`${error.veld} ${error.melding}`}>
              <a
                href={`#${fieldId(error.veld)}`}
                className="utrecht-link"
                onClick={(event) => {
                  event.preventDefault(); // the hash is the route
                  focusField(error.veld);
                }}
              >
                {keepDates(error.melding)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
