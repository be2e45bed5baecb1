import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';

type Options<I extends FieldValues, O extends FieldValues> = { readonly schema: z.ZodType<O, I>; readonly defaultValues: NoInfer<DefaultValues<I>> };

/** A form that is checked with the schema the backend uses too; the error summary, not the first field, gets the focus. */
export function useSchemaForm<I extends FieldValues, O extends FieldValues>({ schema, defaultValues }: Options<I, O>): UseFormReturn<I, unknown, O> {
  return useForm<I, unknown, O>({ resolver: zodResolver(schema), defaultValues, shouldFocusError: false, mode: 'onSubmit', reValidateMode: 'onChange' });
}
