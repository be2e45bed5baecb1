import { useEffect } from 'react';
import type { z } from 'zod';
import { contract, type Uitvoer } from '../../../shared/contract/contract.ts';
import type { Beheer } from '../../../shared/contract/weergave.ts';
import { heeftRecht } from '../../../shared/domain/medewerker/medewerker.ts';
import { useCommand } from '../../app/use-command.ts';
import { FormText, FormTextArea } from '../../forms/fields.tsx';
import { SchemaForm } from '../../forms/schema-form.tsx';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { beheerTekst } from '../../text/beheer.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { focusField } from '../../ui/field-id.ts';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';

const t = beheerTekst.medewerkers;
type Rij = Beheer['medewerkers'][number];

const Wijziging = contract.reviseMedewerker.invoer.omit({ commandId: true, medewerkerId: true });
type Wijzigvelden = z.input<typeof Wijziging>;
const Einde = contract.endMedewerker.invoer.omit({ commandId: true, medewerkerId: true });
type Eindvelden = z.input<typeof Einde>;

type Props<T> = { readonly wie: Rij; readonly gedaan: (uitkomst: T) => void; readonly annuleer: () => void };

/** Changes the name, the function and the organisation of somebody. */
export function MedewerkerWijzigen({ wie, gedaan, annuleer }: Props<string>) {
  const { run, busy, error } = useCommand('reviseMedewerker');
  const form = useSchemaForm({ schema: Wijziging, defaultValues: { naam: wie.naam, functie: wie.functie ?? '', organisatie: wie.organisatie ?? '', reden: '' } });
  const sla = async (velden: z.output<typeof Wijziging>) => {
    const antwoord = await run({ medewerkerId: wie.id, ...velden });
    if (antwoord?.ok) gedaan(velden.naam);
  };
  return (
    <Panel level={3} title={t.wijzigVan(wie.naam)} quiet>
      <SchemaForm form={form} onSubmit={sla} fout={error}>
        <FormText<Wijzigvelden> name="naam" label={t.naam} autoComplete="off" autoFocus />
        <FormText<Wijzigvelden> name="functie" label={t.functie} description={t.functieUitleg} autoComplete="off" optional />
        <FormText<Wijzigvelden> name="organisatie" label={t.organisatie} description={t.organisatieUitleg} autoComplete="off" optional />
        <FormTextArea<Wijzigvelden> name="reden" label={t.reden} description={t.redenUitleg} rows={2} />
        <Actions>
          <Button type="submit" busy={busy}>{t.opslaan}</Button>
          <Button kind="subtle" onClick={annuleer}>{t.nietWijzigen}</Button>
        </Actions>
      </SchemaForm>
    </Panel>
  );
}

/** Ends the access of somebody, after saying what that means. */
export function ToegangBeeindigen({ wie, gedaan, annuleer }: Props<Uitvoer<'endMedewerker'>>) {
  const { run, busy, error } = useCommand('endMedewerker');
  const form = useSchemaForm({ schema: Einde, defaultValues: { reden: '' } });
  useEffect(() => void focusField('reden'), []);
  const beeindig = async ({ reden }: z.output<typeof Einde>) => {
    const antwoord = await run({ medewerkerId: wie.id, reden });
    if (antwoord?.ok) gedaan(antwoord.value);
  };
  return (
    <Panel level={3} title={t.eindVan(wie.naam)} quiet>
      <p className="tt-text">{t.eindUitleg(wie.naam)}</p>
      {heeftRecht(wie.rol, 'ondertekenen') ? <Notice kind="warning">{t.eindTekenaar}</Notice> : null}
      <SchemaForm form={form} onSubmit={beeindig} fout={error} focusSummary={false}>
        <FormTextArea<Eindvelden> name="reden" label={t.reden} description={t.redenUitleg} rows={2} />
        <Actions>
          <Button type="submit" busy={busy}>{t.eind}</Button>
          <Button kind="subtle" onClick={annuleer}>{t.nietBeeindigen}</Button>
        </Actions>
      </SchemaForm>
    </Panel>
  );
}
