import type { ReactNode } from 'react';
import { FormProvider, type FieldValues, type UseFormReturn } from 'react-hook-form';
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
  readonly children: ReactNode;
};

/** A form with its error summary on top; the fields inside find their state by name. */
export function SchemaForm<I extends FieldValues, O extends FieldValues>({ form, onSubmit, fout = null, prefix, children }: Props<I, O>) {
  const own = collectErrors(form.formState.errors);
  const errors = own.length > 0 ? own : fieldsOfFout(fout, prefix);
  return (
    <FormProvider {...form}>
      <form noValidate className="tt-form" onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}>
        <ErrorSummary errors={errors} attempt={form.formState.submitCount} />
        {fout && errors.length === 0 ? <Notice kind="error" live>{fout.melding}</Notice> : null}
        {children}
      </form>
    </FormProvider>
  );
}
