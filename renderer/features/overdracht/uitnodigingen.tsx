import { useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { api } from '../../api.ts';
import { useCommand } from '../../app/use-command.ts';
import { useQuery } from '../../app/use-query.ts';
import { OVERDRACHT } from '../../text/overdracht.ts';
import { Actions } from '../../ui/actions.tsx';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Group } from '../../ui/group.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { saveText } from '../../ui/save-text.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

const t = OVERDRACHT.uitnodigingen;
type Rij = Uitvoer<'listUitnodigingen'>[number];

const TOON: Readonly<Record<Rij['status'], BadgeTone>> = { open: 'accent', gebruikt: 'ok', ingetrokken: 'neutral', verlopen: 'warning' };
const DAGEN = Object.entries(t.dagenKeuze).map(([value, label]) => ({ value, label }));
const bewaar = ({ bestandsnaam, inhoud }: { readonly bestandsnaam: string; readonly inhoud: string }) => saveText(bestandsnaam, inhoud, 'application/json');
const voorWie = (rij: Rij): string => (rij.voor === '' ? t.zonderNaam : rij.voor);

function Maken({ gedaan }: { readonly gedaan: () => Promise<void> }) {
  const [voor, setVoor] = useState('');
  const [dagen, setDagen] = useState('90');
  const [leeg, setLeeg] = useState(false);
  const [gemaakt, setGemaakt] = useState<{ voor: string; controle: string } | null>(null);
  const maken = useCommand('createUitnodiging');
  const maak = async () => {
    setLeeg(voor.trim() === '');
    if (voor.trim() === '') return;
    const answer = await maken.run({ voor, geldigDagen: Number(dagen) });
    if (!answer?.ok) return;
    bewaar(answer.value);
    setGemaakt({ voor: voor.trim(), controle: answer.value.controle });
    setVoor('');
    await gedaan();
  };
  return (
    <>
      <div className="tt-fields tt-fields--two">
        <TextField name="uitnodiging.voor" label={t.voor} autoComplete="off" maxLength={200} value={voor} error={leeg && voor.trim() === '' ? t.voorLeeg : undefined} onChange={setVoor} />
        <SelectField name="uitnodiging.dagen" label={t.dagen} placeholder={null} options={DAGEN} value={dagen} onChange={setDagen} />
      </div>
      {maken.error ? <Notice kind="error" live>{maken.error.melding}</Notice> : null}
      <div><Button busy={maken.busy} onClick={() => void maak()}>{t.maak}</Button></div>
      {gemaakt ? <Notice kind="ok" live title={t.gemaakt(gemaakt.voor)}>{t.leesVoor} {t.controle}: <strong className="tt-controle">{gemaakt.controle}</strong></Notice> : null}
    </>
  );
}

function Lijst({ rijen, opnieuw, intrekken }: { readonly rijen: readonly Rij[]; readonly opnieuw: (rij: Rij) => void; readonly intrekken: (rij: Rij) => void }) {
  return (
    <DataTable
      caption={t.tabel}
      rows={rijen}
      rowKey={(r) => r.id}
      columns={[
        { key: 'voor', head: t.kolommen.voor, cell: voorWie, rowHead: true },
        { key: 'controle', head: t.kolommen.controle, cell: (r) => <span className="tt-controle">{r.controle}</span> },
        { key: 'tot', head: t.kolommen.geldigTot, cell: (r) => formatDutchDate(r.geldigTot) },
        { key: 'status', head: t.kolommen.status, cell: (r) => <Badge tone={TOON[r.status]}>{r.status === 'gebruikt' && r.gebruiktDoor ? t.gebruiktDoor(r.gebruiktDoor) : t.status[r.status]}</Badge> },
        {
          key: 'kan', head: t.kolommen.kan,
          cell: (r) => (
            <div className="tt-overdracht__knoppen">
              {r.kanOpnieuw ? <Button kind="subtle" aria-label={t.opslaanVan(voorWie(r))} onClick={() => opnieuw(r)}>{t.opslaan}</Button> : null}
              {r.status === 'open' || r.status === 'gebruikt' ? <Button kind="subtle" aria-label={t.intrekkenVan(voorWie(r))} onClick={() => intrekken(r)}>{t.intrekken}</Button> : null}
            </div>
          ),
        },
      ]}
    />
  );
}

/** Invitations: make one, read its number to each other, give it out again, withdraw it. */
export function Uitnodigingen() {
  const lijst = useQuery('listUitnodigingen', {});
  const intrekken = useCommand('revokeUitnodiging');
  const [weg, setWeg] = useState<Rij | null>(null);
  const [fout, setFout] = useState<string | null>(null);
  const opnieuw = async (rij: Rij) => {
    const answer = await api.renderUitnodiging({ uitnodigingId: rij.id });
    setFout(answer.ok ? null : answer.error.melding);
    if (answer.ok) bewaar(answer.value);
  };
  const trekIn = async (rij: Rij) => {
    const answer = await intrekken.run({ uitnodigingId: rij.id });
    if (answer?.ok) setWeg(null);
    await lijst.reload();
  };
  const melding = fout ?? intrekken.error?.melding ?? lijst.error?.melding;
  return (
    <Panel title={t.titel}>
      <p className="tt-text">{t.uitleg}</p>
      <Maken gedaan={lijst.reload} />
      {melding ? <Notice kind="error" live>{melding}</Notice> : null}
      {lijst.value?.length === 0 ? <p className="tt-text tt-muted">{t.geen}</p> : null}
      {lijst.value && lijst.value.length > 0 ? <Lijst rijen={lijst.value} opnieuw={(rij) => void opnieuw(rij)} intrekken={setWeg} /> : null}
      {weg ? (
        <Group legend={t.intrekkenVan(voorWie(weg))} description={t.intrekkenVraag}>
          <Actions>
            <Button busy={intrekken.busy} onClick={() => void trekIn(weg)}>{t.jaIntrekken}</Button>
            <Button kind="subtle" onClick={() => setWeg(null)}>{t.nee}</Button>
          </Actions>
        </Group>
      ) : null}
    </Panel>
  );
}
