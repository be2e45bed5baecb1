import { useState } from 'react';
import { DossierIdSchema, MedewerkerIdSchema } from '../../../shared/domain/dossier/dossier.ts';
import { useAangemeld } from '../../app/session.tsx';
import { useCommand } from '../../app/use-command.ts';
import { PlainForm, errorAt } from '../../forms/plain-form.tsx';
import { V } from '../../text/vergadering.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { RedenFormulier } from './reden-formulier.tsx';
import type { Agendazaak, VergaderProps } from './vergader-props.ts';

const t = V.belangen;
type Rij = { readonly zaak: Agendazaak; readonly wie: Agendazaak['nietErbij'][number] };

function Melden({ weergave, herlaad, leidt, onKlaar }: VergaderProps & { readonly onKlaar: () => void }) {
  const { medewerker } = useAangemeld();
  const { run, busy, error } = useCommand('recordVerschoning');
  const [poging, setPoging] = useState(0);
  const [velden, setVelden] = useState({ medewerkerId: leidt ? '' : (medewerker.id as string), dossierId: '', reden: '' });
  const mensen = leidt ? weergave.deelnemers : weergave.deelnemers.filter((d) => d.medewerkerId === medewerker.id);
  const fouten = poging === 0 ? [] : [
    ...(velden.medewerkerId === '' ? [{ veld: 'medewerkerId', melding: t.kies.wie }] : []),
    ...(velden.dossierId === '' ? [{ veld: 'dossierId', melding: t.kies.zaak }] : []),
    ...(velden.reden.trim() === '' ? [{ veld: 'reden', melding: t.kies.reden }] : []),
  ];
  const meld = async () => {
    setPoging((n) => n + 1);
    const wie = MedewerkerIdSchema.safeParse(velden.medewerkerId);
    const zaak = DossierIdSchema.safeParse(velden.dossierId);
    if (!wie.success || !zaak.success || velden.reden.trim() === '') return;
    const antwoord = await run({ medewerkerId: wie.data, dossierId: zaak.data, reden: velden.reden });
    if (!antwoord?.ok) return;
    await herlaad();
    onKlaar();
  };
  return (
    <PlainForm errors={fouten} attempt={poging} fout={error} onSubmit={() => void meld()}>
      <div className="tt-fields--row">
        <SelectField name="medewerkerId" label={t.wie} options={mensen.map((d) => ({ value: d.medewerkerId, label: d.naam }))} value={velden.medewerkerId} error={errorAt(fouten, 'medewerkerId')} onChange={(medewerkerId) => setVelden({ ...velden, medewerkerId })} />
        <SelectField name="dossierId" label={t.zaak} options={weergave.zaken.map((z) => ({ value: z.dossierId, label: `${z.nummer}, ${z.naam}` }))} value={velden.dossierId} error={errorAt(fouten, 'dossierId')} onChange={(dossierId) => setVelden({ ...velden, dossierId })} />
      </div>
      <TextArea name="reden" label={t.reden} rows={2} value={velden.reden} error={errorAt(fouten, 'reden')} onChange={(reden) => setVelden({ ...velden, reden })} />
      <Actions>
        <Button type="submit" busy={busy}>{t.opslaan}</Button>
        <Button kind="subtle" onClick={onKlaar}>{V.annuleer}</Button>
      </Actions>
    </PlainForm>
  );
}

function Intrekken({ rij: { zaak, wie }, herlaad, onKlaar }: { readonly rij: Rij; readonly herlaad: () => Promise<void>; readonly onKlaar: () => void }) {
  const { run, busy, error } = useCommand('withdrawVerschoning');
  const trekIn = async (reden: string) => {
    const antwoord = await run({ dossierId: zaak.dossierId, medewerkerId: wie.medewerkerId, reden });
    if (!antwoord?.ok) return;
    await herlaad();
    onKlaar();
  };
  return <RedenFormulier naam="belang" label={t.trekInReden} knop={t.trekInVan(wie.naam, zaak.nummer)} leeg={t.kies.reden} busy={busy} fout={error} onSubmit={(reden) => void trekIn(reden)} onCancel={onKlaar} />;
}

/** Who stays out of which case and why; declared by people, or found in the facts. */
export function BelangenPaneel(props: VergaderProps) {
  const { weergave, leidt, herlaad } = props;
  const { medewerker } = useAangemeld();
  const [bezig, setBezig] = useState<'meld' | Rij | null>(null);
  const rijen = weergave.zaken.flatMap((zaak) => zaak.nietErbij.map((wie) => ({ zaak, wie })));
  const open = weergave.status !== 'gesloten' && weergave.status !== 'vastgesteld';
  const doetMee = weergave.deelnemers.some((d) => d.medewerkerId === medewerker.id);
  const kolommen: Column<Rij>[] = [
    { key: 'wie', head: t.kolom.wie, rowHead: true, cell: (r) => r.wie.naam },
    { key: 'zaak', head: t.kolom.zaak, cell: (r) => r.zaak.nummer },
    { key: 'reden', head: t.kolom.reden, cell: (r) => r.wie.reden },
    { key: 'bron', head: t.kolom.bron, cell: (r) => (r.wie.bron === 'gevonden' ? t.gevonden : t.gemeld) },
    ...(leidt && open ? [{ key: 'actie', head: t.kolom.actie, cell: (r: Rij) => (r.wie.medewerkerId === medewerker.id ? null : <Button kind="subtle" aria-label={t.trekInVan(r.wie.naam, r.zaak.nummer)} onClick={() => setBezig(r)}>{t.trekIn}</Button>) }] : []),
  ];
  return (
    <Panel title={t.titel} aside={open && weergave.zaken.length > 0 && (leidt || doetMee) && bezig === null ? <Button onClick={() => setBezig('meld')}>{t.meld}</Button> : undefined}>
      <p className="tt-text tt-muted">{weergave.status === 'geopend' ? V.zitting.belangNu : t.uitleg}</p>
      {rijen.length === 0 ? <p>{t.geen}</p> : <DataTable caption={t.tabel} columns={kolommen} rows={rijen} rowKey={(r) => `${r.zaak.dossierId} ${r.wie.medewerkerId}`} />}
      {bezig === 'meld' ? <Melden {...props} onKlaar={() => setBezig(null)} /> : bezig ? <Intrekken rij={bezig} herlaad={herlaad} onKlaar={() => setBezig(null)} /> : null}
    </Panel>
  );
}
