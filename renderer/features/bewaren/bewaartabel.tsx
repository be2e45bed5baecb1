import { useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { VASTHOUDGRONDEN, type Vasthoudgrond } from '../../../shared/domain/bewaren/beletsel.ts';
import { BEWAARUITKOMSTEN } from '../../../shared/domain/bewaren/selectielijst.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { useCommand } from '../../app/use-command.ts';
import { bewarenTekst as t } from '../../text/overzicht.ts';
import { Actions } from '../../ui/actions.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Rij = Uitvoer<'getBewaaroverzicht'>['rijen'][number];
type Props = { readonly rijen: readonly Rij[]; readonly gekozen: ReadonlySet<DossierId>; readonly onKies: (gekozen: ReadonlySet<DossierId>) => void; readonly onChanged: () => void };

const GRONDEN = Object.entries(VASTHOUDGRONDEN).map(([value, label]) => ({ value, label }));
const isGrond = (waarde: string): waarde is Vasthoudgrond => Object.hasOwn(VASTHOUDGRONDEN, waarde);

function Stand({ rij }: { readonly rij: Rij }) {
  if (rij.voorstel && rij.beletselen.length === 0) return <>{rij.voorstel.doorUzelf ? t.voorgesteldDoorU : t.voorgesteld(rij.voorstel.door)}</>;
  if (rij.beletselen.length === 0) return <Badge tone="accent">{t.kanWeg}</Badge>;
  return (
    <ul className="bewaar-stand">
      {rij.beletselen.filter((b) => b.code !== 'vastgehouden').map((b) => <li key={b.code}>{b.tekst}</li>)}
      {rij.vasthoudingen.map((v) => <li key={v.id}>{t.vastgehouden(VASTHOUDGRONDEN[v.grond], v.reden, v.door)}</li>)}
    </ul>
  );
}

/** Holding a case, or letting it go: each with its reason. */
function Vasthouden({ rij, onDone, onCancel }: { readonly rij: Rij; readonly onDone: () => void; readonly onCancel: () => void }) {
  const [vast] = rij.vasthoudingen;
  const houden = useCommand('retainDossier');
  const vrij = useCommand('releaseDossier');
  const [grond, setGrond] = useState('');
  const [reden, setReden] = useState('');
  const error = vast ? vrij.error : houden.error;
  const fout = (veld: string) => error?.velden.find((v) => v.veld === veld)?.melding;
  const save = async () => {
    const answer = vast ? await vrij.run({ dossierId: rij.dossierId, vasthoudingId: vast.id, reden }) : await houden.run({ dossierId: rij.dossierId, grond: isGrond(grond) ? grond : ('' as Vasthoudgrond), reden }); // an empty choice is refused at the gate, with the field
    if (answer?.ok) onDone();
  };
  return (
    <Panel level={3} quiet title={vast ? t.vrijgevenVan(rij.nummer) : t.vasthoudenVan(rij.nummer)}>
      <form
        className="bewaar-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {error && error.velden.length === 0 ? <Notice kind="error" live>{error.melding}</Notice> : null}
        {vast ? null : <SelectField name="vasthoudgrond" label={t.grondVeld} options={GRONDEN} value={grond} onChange={setGrond} error={fout('grond')} />}
        <TextField name="vasthoudreden" label={t.reden} value={reden} onChange={setReden} error={fout('reden')} autoComplete="off" maxLength={1000} />
        <Actions>
          <Button type="submit" busy={houden.busy || vrij.busy}>{t.opslaan}</Button>
          <Button kind="subtle" onClick={onCancel}>{t.annuleren}</Button>
        </Actions>
      </form>
    </Panel>
  );
}

/** Cases that are over: until when they are kept, and what stands in the way. */
export function Bewaartabel({ rijen, gekozen, onKies, onChanged }: Props) {
  const [bezig, setBezig] = useState<DossierId | null>(null);
  const rijBezig = rijen.find((r) => r.dossierId === bezig);
  const kies = (id: DossierId) => {
    const nieuw = new Set(gekozen);
    if (!nieuw.delete(id)) nieuw.add(id);
    onKies(nieuw);
  };
  const kolommen: readonly Column<Rij>[] = [
    { key: 'kies', head: t.kolom.kies, cell: (r) => <input type="checkbox" className="bewaar-kies" aria-label={t.kies(r.nummer)} checked={gekozen.has(r.dossierId)} disabled={r.beletselen.length > 0 && r.voorstel === null} onChange={() => kies(r.dossierId)} /> },
    { key: 'dossier', head: t.kolom.dossier, rowHead: true, cell: (r) => <a className="utrecht-link" href={`#/dossier/${r.dossierId}/aanvraag`}>{r.nummer}</a> },
    { key: 'persoon', head: t.kolom.persoon, cell: (r) => r.naam },
    { key: 'grond', head: t.kolom.grond, cell: (r) => r.gronden.map((g) => t.grond(BEWAARUITKOMSTEN[g.uitkomst], g.rij, g.jaren)).join('; ') },
    { key: 'tot', head: t.kolom.tot, cell: (r) => formatDutchDate(r.bewarenTot) },
    { key: 'stand', head: t.kolom.stand, cell: (r) => <Stand rij={r} /> },
    { key: 'doen', head: t.kolom.doen, cell: (r) => <Button kind="subtle" onClick={() => setBezig(r.dossierId)} aria-label={r.vasthoudingen.length > 0 ? t.vrijgevenVan(r.nummer) : t.vasthoudenVan(r.nummer)}>{r.vasthoudingen.length > 0 ? t.vrijgeven : t.vasthouden}</Button> },
  ];
  return (
    <>
      <DataTable caption={t.tabel} columns={kolommen} rows={rijen} rowKey={(r) => r.dossierId} />
      {rijBezig ? (
        <Vasthouden
          key={rijBezig.dossierId} rij={rijBezig} onCancel={() => setBezig(null)}
          onDone={() => {
            setBezig(null);
            onChanged();
          }}
        />
      ) : null}
    </>
  );
}
