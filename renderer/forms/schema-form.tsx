import { useEffect, type ReactNode } from 'react';
import { FormProvider, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { Fout } from '../../shared/contract/fout.ts';
import { Notice } from '../ui/notice.tsx';
import { collectErrors, fieldsOfFout } from './collect-errors.ts';
import { ErrorSummary } from './error-summary.tsx';

type Props<I extends FieldValues, O extends FieldValues> = {
  readonly form: UseFormReturn<I, unknown, O>;
  readonly onSubmit: (value: O) => void | Promise<void>;
  /** The refusal of the backend, when there is one. */
  readonly fout?: Fout | null;
  /** Part of the path in the command that the form does not have, as `aanvraag`. */
  readonly prefix?: string;
  /** False when the form asks one thing and that field itself takes the focus after an error. */
  readonly focusSummary?: boolean;
  readonly children: ReactNode;
};

/** A form with its error summary on top; the fields inside find their state by name. */
export function SchemaForm<I extends FieldValues, O extends FieldValues>({ form, onSubmit, fout = null, prefix, focusSummary = true, children }: Props<I, O>) {
  const errors = collectErrors(form.formState.errors);
  const { setError } = form;
  useEffect(() => {
    // the refusal shows at its field too; changing the field clears it
    for (const { veld, melding } of fieldsOfFout(fout, prefix)) setError(veld as FieldPath<I>, { type: 'backend', message: melding }); // a path of the contract, not known to be one of this form
  }, [fout, prefix, setError]);
  return (
    <FormProvider {...form}>
      <form noValidate className="tt-form" onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}>
        <ErrorSummary errors={errors} attempt={focusSummary ? form.formState.submitCount : 0} />
        {fout && fout.velden.length === 0 && errors.length === 0 ? <Notice kind="error" live>{fout.melding}</Notice> : null}
        {children}
      </form>
    </FormProvider>
  );
}
