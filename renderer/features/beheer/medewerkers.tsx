import { useState } from 'react';
import { z } from 'zod';
import { NieuweMedewerker } from '../../../shared/contract/contract.ts';
import type { Beheer } from '../../../shared/contract/weergave.ts';
import { heeftRecht, ROLLEN } from '../../../shared/domain/medewerker/medewerker.ts';
import { useCommand } from '../../app/use-command.ts';
import { FormSelect, FormText } from '../../forms/fields.tsx';
import { SchemaForm } from '../../forms/schema-form.tsx';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { beheerTekst } from '../../text/beheer.ts';
import { Actions } from '../../ui/actions.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';

const t = beheerTekst.medewerkers;
type Rij = Beheer['medewerkers'][number];

const KOLOMMEN: readonly Column<Rij>[] = [
  { key: 'naam', head: t.kolom.naam, rowHead: true, cell: (m) => m.naam },
  { key: 'rol', head: t.kolom.rol, cell: (m) => ROLLEN[m.rol] },
  { key: 'organisatie', head: t.kolom.organisatie, cell: (m) => m.organisatie ?? <span className="tt-muted">{t.hier}</span> },
  { key: 'sleutel', head: t.kolom.sleutel, cell: (m) => (m.kid && heeftRecht(m.rol, 'ondertekenen') ? t.heeftSleutel(m.kid) : <span className="tt-muted">{t.geenSleutel}</span>) },
  {
    key: 'register', head: t.kolom.register,
    cell: (m) => (m.ingeschreven ? <Badge tone="ok">{t.ja}</Badge> : heeftRecht(m.rol, 'ondertekenen') ? <Badge tone="warning">{t.nogNiet}</Badge> : <span className="tt-muted">{t.nvt}</span>),
  },
];

const Toevoegen = NieuweMedewerker.extend({ herhaal: z.string() }).refine((v) => v.code === v.herhaal, { path: ['herhaal'], error: t.anders });
type Invoer = z.input<typeof Toevoegen>;
const ROLKEUZES = Object.entries(ROLLEN).map(([value, label]) => ({ value, label }));

function AddForm({ onAdded, onCancel }: { readonly onAdded: (naam: string) => void; readonly onCancel: () => void }) {
  const { run, busy, error } = useCommand('addMedewerker');
  const form = useSchemaForm({ schema: Toevoegen, defaultValues: { naam: '', organisatie: '', code: '', herhaal: '' } });
  const add = async ({ naam, rol, code, organisatie }: z.output<typeof Toevoegen>) => {
    const answer = await run({ medewerker: { naam, rol, code, ...(organisatie ? { organisatie } : {}) } });
    if (answer?.ok) onAdded(naam);
  };
  return (
    <SchemaForm form={form} onSubmit={add} fout={error} prefix="medewerker">
      <FormText<Invoer> name="naam" label={t.naam} autoComplete="off" autoFocus />
      <FormSelect<Invoer> name="rol" label={t.rol} options={ROLKEUZES} />
      <FormText<Invoer> name="organisatie" label={t.organisatie} description={t.organisatieUitleg} autoComplete="off" optional />
      <FormText<Invoer> name="code" label={t.code} description={t.codeUitleg} type="password" autoComplete="new-password" />
      <FormText<Invoer> name="herhaal" label={t.herhaal} type="password" autoComplete="new-password" />
      <Actions>
        <Button type="submit" busy={busy}>{t.toevoegen}</Button>
        <Button kind="subtle" onClick={onCancel}>{t.annuleer}</Button>
      </Actions>
    </SchemaForm>
  );
}

/** Who works with this case file, and adding somebody. */
export function Medewerkers({ medewerkers, onChanged }: { readonly medewerkers: readonly Rij[]; readonly onChanged: () => void }) {
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  return (
    <Panel title={t.titel}>
      <DataTable caption={t.titel} columns={KOLOMMEN} rows={medewerkers} rowKey={(m) => m.id} />
      {added ? <Notice kind="ok" live>{t.gelukt(added)}</Notice> : null}
      {adding ? (
        <Panel level={3} title={t.toevoegen} quiet>
          <AddForm
            onCancel={() => setAdding(false)}
            onAdded={(naam) => {
              setAdding(false);
              setAdded(naam);
              onChanged();
            }}
          />
        </Panel>
      ) : (
        <div><Button onClick={() => { setAdding(true); setAdded(null); }}>{t.toevoegen}</Button></div>
      )}
    </Panel>
  );
}
