import { useEffect } from 'react';
import { z } from 'zod';
import { contract, OEFENCODE } from '../../../shared/contract/contract.ts';
import type { Toestand } from '../../../shared/contract/weergave.ts';
import { MedewerkerIdSchema } from '../../../shared/domain/dossier/dossier.ts';
import type { MedewerkerId } from '../../../shared/kernel/ids.ts';
import { ROLLEN } from '../../../shared/domain/medewerker/medewerker.ts';
import { useCommand } from '../../app/use-command.ts';
import { useQuery } from '../../app/use-query.ts';
import { FormRadio, FormText } from '../../forms/fields.tsx';
import { SchemaForm } from '../../forms/schema-form.tsx';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { startTekst } from '../../text/start.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';

const t = startTekst.aanmelden;
const Aanmelding = contract.signIn.invoer.extend({ medewerkerId: z.custom<MedewerkerId>((v) => MedewerkerIdSchema.safeParse(v).success, t.kies) });
type Invoer = z.input<typeof Aanmelding>;

/** Choose yourself, fill in your personal code. */
export function SignInPage({ toestand }: { readonly toestand: Toestand }) {
  const { value: medewerkers, error: lijstfout } = useQuery('listMedewerkers', {});
  const { run, busy, error } = useCommand('signIn');
  const close = useCommand('closeBestand');
  const form = useSchemaForm({ schema: Aanmelding, defaultValues: { code: '' } });
  const only = medewerkers?.length === 1 ? medewerkers[0] : undefined;
  useEffect(() => {
    if (only) form.setValue('medewerkerId', only.id);
  }, [only, form]);
  return (
    <Page title={t.titel} lead={t.lead(toestand.bestand?.commissie ?? '')}>
      {lijstfout ? <Notice kind="error" live>{lijstfout.melding}</Notice> : null}
      {medewerkers ? (
        <SchemaForm form={form} onSubmit={async (invoer) => void (await run(invoer))} fout={error}>
          <FormRadio<Invoer> name="medewerkerId" label={t.wie} options={medewerkers.map((m) => ({ value: m.id, label: m.naam, description: ROLLEN[m.rol] }))} />
          <FormText<Invoer> name="code" label={t.code} description={toestand.bestand?.oefen ? t.oefencode(OEFENCODE) : undefined} type="password" autoComplete="off" />
          <Actions>
            <Button kind="primary" type="submit" busy={busy}>{t.knop}</Button>
            <Button kind="subtle" onClick={() => void close.run({})}>{t.sluiten}</Button>
          </Actions>
        </SchemaForm>
      ) : lijstfout ? null : <Loading />}
    </Page>
  );
}
