import type { z } from 'zod';
import { contract } from '../../../shared/contract/contract.ts';
import { useCommand } from '../../app/use-command.ts';
import { FormDate, FormText } from '../../forms/fields.tsx';
import { SchemaForm } from '../../forms/schema-form.tsx';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { vergaderingTekst } from '../../text/vergadering.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';

const t = vergaderingTekst.plan;
const Schema = contract.planVergadering.invoer.shape.vergadering;
type Invoer = z.input<typeof Schema>;
type Props = { readonly onPlanned: (vergadering: z.output<typeof Schema>) => void; readonly onCancel: () => void };

/** Plans a meeting: day, time and place. */
export function PlanForm({ onPlanned, onCancel }: Props) {
  const { run, busy, error } = useCommand('planVergadering');
  const form = useSchemaForm({ schema: Schema, defaultValues: { tijd: '', plaats: '', kamer: '' } });
  const plan = async (vergadering: z.output<typeof Schema>) => {
    const answer = await run({ vergadering });
    if (answer?.ok) onPlanned(vergadering);
  };
  return (
    <SchemaForm form={form} onSubmit={plan} fout={error} prefix="vergadering">
      <div className="tt-fields--row">
        <FormDate<Invoer> name="datum" label={t.datum} autoFocus />
        <FormText<Invoer> name="tijd" label={t.tijd} description={t.tijdUitleg} width={6} autoComplete="off" />
      </div>
      <FormText<Invoer> name="plaats" label={t.plaats} autoComplete="off" />
      <FormText<Invoer> name="kamer" label={t.kamer} description={t.kamerUitleg} optional autoComplete="off" />
      <Actions>
        <Button kind="primary" type="submit" busy={busy}>{t.knop}</Button>
        <Button kind="subtle" onClick={onCancel}>{t.annuleer}</Button>
      </Actions>
    </SchemaForm>
  );
}
