import { useEffect, useRef, type ReactNode } from 'react';
import type { Fout } from '../../shared/contract/fout.ts';
import { Notice } from '../ui/notice.tsx';
import { fieldsOfFout, type FieldError } from './collect-errors.ts';
import { ErrorSummary } from './error-summary.tsx';

type Props = {
  /** What is not right in the form itself. */
  readonly errors: readonly FieldError[];
  /** Changes with every attempt to submit. */
  readonly attempt: number;
  /** The refusal of the backend, when there is one. */
  readonly fout: Fout | null;
  /** Part of the path in the command that the form does not have, as `aanvraag`. */
  readonly prefix?: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
};

/** A refusal that is about no field. It stands above the form, so it takes the focus: the button was below. */
function Refusal({ melding }: { readonly melding: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice kind="error" live>{melding}</Notice>
    </div>
  );
}

/** A form whose values are texts as typed, read by a function of its own; the error summary stands on top. */
export function PlainForm({ errors, attempt, fout, prefix, onSubmit, children }: Props) {
  const all = errors.length > 0 ? errors : fieldsOfFout(fout, prefix);
  return (
    <form
      noValidate
      className="tt-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ErrorSummary errors={all} attempt={attempt} />
      {fout && all.length === 0 ? <Refusal key={attempt} melding={fout.melding} /> : null}
      {children}
    </form>
  );
}

/** The sentence at one field. */
export const errorAt = (errors: readonly FieldError[], veld: string): string | undefined => errors.find((e) => e.veld === veld)?.melding;
