import { useEffect, useRef, useState } from 'react';
import type { Uitvoer } from '../../../../shared/contract/contract.ts';
import type { DossierId, MedewerkerId } from '../../../../shared/kernel/ids.ts';
import { useAangemeld } from '../../../app/session.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { fieldsOfFout } from '../../../forms/collect-errors.ts';
import { errorAt, PlainForm } from '../../../forms/plain-form.tsx';
import { TOEGANGSTEKST } from '../../../text/toegang.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { DataTable, type Column } from '../../../ui/data-table.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { FactList } from '../../../ui/fact-list.tsx';
import { formatMoment } from '../../../ui/format-moment.ts';
import { Group } from '../../../ui/group.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

const t = TOEGANGSTEKST.inzage;
type Toegang = Uitvoer<'getDossiertoegang'>;
type Genoemde = Toegang['genoemden'][number];
type Props = { readonly dossierId: DossierId; readonly toegang: Toegang; readonly gedaan: (melding: string) => void };

function Aanwijzen({ dossierId, toegang, gedaan }: Props) {
  const [gekozen, setGekozen] = useState<readonly MedewerkerId[]>([]);
  const [reden, setReden] = useState('');
  const [poging, setPoging] = useState(0);
  const { run, busy, error } = useCommand('grantInzage');
  const fouten = fieldsOfFout(error).map(({ veld, melding }) => ({ veld: `aanwijzen.${veld.split('.')[0] ?? ''}`, melding }));
  const wijsAan = async () => {
    setPoging((n) => n + 1);
    if ((await run({ dossierId, medewerkerIds: [...gekozen], reden }))?.ok) gedaan(t.gelukt);
  };
  if (toegang.teNoemen.length === 0) return <p>{t.niemandOver}</p>;
  return (
    <PlainForm errors={fouten} attempt={poging} fout={error} onSubmit={() => void wijsAan()}>
      <Group name="aanwijzen.medewerkerIds" legend={t.wie} description={t.kies} error={errorAt(fouten, 'aanwijzen.medewerkerIds')}>
        {toegang.teNoemen.map((m) => (
          <CheckboxField key={m.id} name={`aanwijzen.${m.id}`} label={TOEGANGSTEKST.wieMetRol(m.naam, m.rol, m.organisatie)} checked={gekozen.includes(m.id)} onChange={(aan) => setGekozen((oud) => (aan ? [...oud, m.id] : oud.filter((id) => id !== m.id)))} />
        ))}
      </Group>
      <TextArea name="aanwijzen.reden" label={t.reden} rows={2} value={reden} onChange={setReden} error={errorAt(fouten, 'aanwijzen.reden')} />
      <Actions><Button type="submit" busy={busy}>{t.aanwijzen}</Button></Actions>
    </PlainForm>
  );
}

function Intrekken({ dossierId, genoemde, gedaan, annuleer }: { readonly dossierId: DossierId; readonly genoemde: Genoemde; readonly gedaan: (melding: string) => void; readonly annuleer: () => void }) {
  const [reden, setReden] = useState('');
  const [poging, setPoging] = useState(0);
  const veld = useRef<HTMLTextAreaElement>(null);
  // it opens below the row that was chosen: whoever works without a mouse goes on here
  useEffect(() => veld.current?.focus(), []);
  const { run, busy, error } = useCommand('withdrawInzage');
  const fouten = fieldsOfFout(error).map(({ melding }) => ({ veld: 'intrekken.reden', melding }));
  const trekIn = async () => {
    setPoging((n) => n + 1);
    if ((await run({ dossierId, medewerkerId: genoemde.id, reden }))?.ok) gedaan(t.gelukt);
  };
  return (
    <Panel level={3} title={t.intrekkenVan(genoemde.naam)} quiet>
      <PlainForm errors={fouten} attempt={poging} fout={error} onSubmit={() => void trekIn()}>
        <TextArea name="intrekken.reden" label={t.reden} rows={2} value={reden} onChange={setReden} error={errorAt(fouten, 'intrekken.reden')} inputRef={veld} />
        <Actions>
          <Button type="submit" busy={busy}>{t.intrekken}</Button>
          <Button kind="subtle" onClick={annuleer}>{t.annuleer}</Button>
        </Actions>
      </PlainForm>
    </Panel>
  );
}

/** Who may see this secret case: by role, and named for it with a reason. */
export function Inzage({ dossierId, toegang, gedaan }: Props) {
  const { kan } = useAangemeld();
  const [weg, setWeg] = useState<Genoemde | null>(null);
  const kolommen: readonly Column<Genoemde>[] = [
    { key: 'wie', head: t.kolommen.wie, rowHead: true, cell: (g) => TOEGANGSTEKST.wieMetRol(g.naam, g.rol, g.organisatie) },
    { key: 'reden', head: t.kolommen.reden, cell: (g) => g.reden, free: true },
    { key: 'door', head: t.kolommen.door, cell: (g) => g.door },
    { key: 'sinds', head: t.kolommen.sinds, cell: (g) => formatMoment(g.sinds), whole: true },
    ...(kan('withdrawInzage') ? [{ key: 'actie', head: t.kolommen.actie, cell: (g: Genoemde) => <Button kind="subtle" aria-label={t.intrekkenVan(g.naam)} onClick={() => setWeg(g)}>{t.intrekken}</Button> }] : []),
  ];
  return (
    <Panel title={t.titel}>
      <p className="tt-text">{t.uitleg}</p>
      <FactList facts={[{ label: t.altijd, value: toegang.altijd.map((m) => TOEGANGSTEKST.wieMetRol(m.naam, m.rol)).join(', ') }]} />
      {toegang.genoemden.length === 0 ? <p>{t.geen}</p> : <DataTable caption={t.genoemden} captionVisible columns={kolommen} rows={toegang.genoemden} rowKey={(g) => g.id} />}
      {weg ? <Intrekken key={weg.id} dossierId={dossierId} genoemde={weg} gedaan={gedaan} annuleer={() => setWeg(null)} /> : null}
      {kan('grantInzage') ? <Disclosure summary={t.aanwijzen} open={toegang.genoemden.length === 0}><Aanwijzen key={toegang.genoemden.length} dossierId={dossierId} toegang={toegang} gedaan={gedaan} /></Disclosure> : null}
    </Panel>
  );
}
