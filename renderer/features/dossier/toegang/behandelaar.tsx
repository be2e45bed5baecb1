import { useState } from 'react';
import type { Uitvoer } from '../../../../shared/contract/contract.ts';
import type { DossierId, MedewerkerId } from '../../../../shared/kernel/ids.ts';
import { useAangemeld } from '../../../app/session.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { fieldsOfFout } from '../../../forms/collect-errors.ts';
import { errorAt, PlainForm } from '../../../forms/plain-form.tsx';
import { TOEGANGSTEKST } from '../../../text/toegang.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { formatMoment } from '../../../ui/format-moment.ts';
import { Panel } from '../../../ui/panel.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

const t = TOEGANGSTEKST.behandeling;
type Toegang = Uitvoer<'getDossiertoegang'>;
type Props = { readonly dossierId: DossierId; readonly gedaan: (melding: string) => void };

function Overnemen({ dossierId, gedaan }: Props) {
  const [reden, setReden] = useState('');
  const [poging, setPoging] = useState(0);
  const { run, busy, error } = useCommand('takeOverDossier');
  const fouten = fieldsOfFout(error).map(({ melding }) => ({ veld: 'overnemen.reden', melding }));
  const neemOver = async () => {
    setPoging((n) => n + 1);
    if ((await run({ dossierId, reden }))?.ok) gedaan(t.gelukt);
  };
  return (
    <PlainForm errors={fouten} attempt={poging} fout={error} onSubmit={() => void neemOver()}>
      <p className="tt-text">{t.overnemenUitleg}</p>
      <TextArea name="overnemen.reden" label={t.reden} rows={2} value={reden} onChange={setReden} error={errorAt(fouten, 'overnemen.reden')} />
      <Actions><Button type="submit" busy={busy}>{t.overnemen}</Button></Actions>
    </PlainForm>
  );
}

function Toewijzen({ dossierId, gedaan, toegang }: Props & { readonly toegang: Toegang }) {
  const [wie, setWie] = useState('');
  const [reden, setReden] = useState('');
  const [poging, setPoging] = useState(0);
  const { run, busy, error } = useCommand('assignDossier');
  const fouten = fieldsOfFout(error).map(({ veld, melding }) => ({ veld: `toewijzen.${veld}`, melding }));
  const wijsToe = async () => {
    setPoging((n) => n + 1);
    // the gate says in Dutch when nobody was chosen
    if ((await run({ dossierId, medewerkerId: wie as MedewerkerId, reden }))?.ok) gedaan(t.gelukt);
  };
  return (
    <PlainForm errors={fouten} attempt={poging} fout={error} onSubmit={() => void wijsToe()}>
      <p className="tt-text">{t.toewijzenUitleg}</p>
      <SelectField name="toewijzen.medewerkerId" label={t.wie} value={wie} onChange={setWie} error={errorAt(fouten, 'toewijzen.medewerkerId')} options={toegang.toeTeWijzen.map((m) => ({ value: m.id, label: TOEGANGSTEKST.wieMetRol(m.naam, m.rol, m.organisatie) }))} />
      <TextArea name="toewijzen.reden" label={t.reden} rows={2} value={reden} onChange={setReden} error={errorAt(fouten, 'toewijzen.reden')} />
      <Actions><Button type="submit" busy={busy}>{t.toewijzen}</Button></Actions>
    </PlainForm>
  );
}

/** Who handles this case; taking it over and giving it to somebody. */
export function Behandelaar({ dossierId, toegang, gedaan }: Props & { readonly toegang: Toegang }) {
  const { kan } = useAangemeld();
  const { behandelaar } = toegang;
  return (
    <Panel title={t.titel}>
      <p>{behandelaar ? t.sinds(TOEGANGSTEKST.wieMetRol(behandelaar.naam, behandelaar.rol), formatMoment(behandelaar.sinds)) : TOEGANGSTEKST.niemand}</p>
      {toegang.kanOvernemen ? <Disclosure summary={t.overnemen}><Overnemen dossierId={dossierId} gedaan={gedaan} /></Disclosure> : null}
      {kan('assignDossier') ? <Disclosure summary={t.toewijzen}><Toewijzen dossierId={dossierId} gedaan={gedaan} toegang={toegang} /></Disclosure> : null}
    </Panel>
  );
}
