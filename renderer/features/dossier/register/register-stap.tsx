import { useState } from 'react';
import type { Dossierweergave } from '../../../../shared/contract/weergave.ts';
import type { Uitvoer } from '../../../../shared/contract/contract.ts';
import { isOndertekend } from '../../../../shared/domain/dossier/status.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useQuery } from '../../../app/use-query.ts';
import { REGISTER_STAP } from '../../../text/besluit.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { FactList } from '../../../ui/fact-list.tsx';
import { formatMoment } from '../../../ui/format-moment.ts';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { StapProps } from '../stap-props.ts';

type Rij = Uitvoer<'listUitgaand'>[number];

/** What happened to the message, oldest first. */
function Levensloop({ rij }: { readonly rij: Rij }) {
  const momenten = [
    { op: rij.aangemaaktOp, zin: REGISTER_STAP.aangemaakt },
    rij.laatstePogingOp === null ? { op: null, zin: REGISTER_STAP.nietGeprobeerd } : { op: rij.laatstePogingOp, zin: REGISTER_STAP.pogingen(rij.pogingen) },
    ...(rij.laatsteFout !== null && rij.status === 'wachtend' ? [{ op: rij.laatstePogingOp, zin: REGISTER_STAP.laatsteFout(rij.laatsteFout) }] : []),
    ...(rij.status === 'wachtend' && rij.volgendePogingOp !== null ? [{ op: rij.volgendePogingOp, zin: REGISTER_STAP.volgende }] : []),
    ...(rij.status === 'aanvaard' ? [{ op: rij.antwoordOp, zin: REGISTER_STAP.aanvaard(rij.volgnummer) }] : []),
    ...(rij.status === 'geweigerd' ? [{ op: rij.antwoordOp, zin: REGISTER_STAP.geweigerd }] : []),
  ];
  return (
    <ol className="tt-levensloop">
      {momenten.map((m) => (
        <li key={m.zin}>
          {m.op === null ? null : <span className="tt-levensloop__moment">{formatMoment(m.op)}</span>} {m.zin}
        </li>
      ))}
    </ol>
  );
}

/** The receipt in words, with the codes that it stands on. */
function Bewijs({ ontvangst, besluit }: { readonly ontvangst: NonNullable<Dossierweergave['ontvangst']>; readonly besluit: Dossierweergave['dossier']['besluit'] }) {
  return (
    <Panel title={REGISTER_STAP.bewijs}>
      <p className="tt-uitkomst">{REGISTER_STAP.bewijsZin(ontvangst.register, ontvangst.volgnummer, formatMoment(ontvangst.ontvangenOp))}</p>
      <p className="tt-text">{REGISTER_STAP.bewijsUitleg}</p>
      <FactList
        facts={[
          { label: REGISTER_STAP.keten, value: <code className="tt-code">{ontvangst.ketenhash}</code> },
          ...(besluit ? [{ label: REGISTER_STAP.bewijsHash, value: <code className="tt-code">{besluit.document.dossierstukHash}</code> }] : []),
        ]}
      />
    </Panel>
  );
}

function Verzenden({ herlaad }: { readonly herlaad: () => Promise<void> }) {
  const verzend = useCommand('sendNow');
  const [bereikbaar, setBereikbaar] = useState<boolean | null>(null);
  const klik = async () => {
    const answer = await verzend.run({});
    if (!answer?.ok) return;
    setBereikbaar(answer.value.bereikbaar);
    await herlaad();
  };
  return (
    <>
      {verzend.error ? <Notice kind="error" live>{verzend.error.melding}</Notice> : null}
      {bereikbaar === false ? <Notice kind="warning" live>{REGISTER_STAP.onbereikbaar}</Notice> : null}
      {bereikbaar === true ? <Notice kind="ok" live>{REGISTER_STAP.bevestigd}</Notice> : null}
      <Actions>
        <Button kind="primary" busy={verzend.busy} onClick={() => void klik()}>{REGISTER_STAP.nuVerzenden}</Button>
      </Actions>
    </>
  );
}

/** What happened to the decision after it was signed: the message, and the receipt. */
export function RegisterStap({ weergave, herlaad }: StapProps) {
  const { dossier, ontvangst } = weergave;
  const uitgaand = useQuery('listUitgaand', {});
  const rij = uitgaand.value?.find((r) => r.dossierId === dossier.id);
  const getekend = isOndertekend(dossier);
  const herlaadAlles = async () => {
    await uitgaand.reload();
    await herlaad();
  };
  if (!getekend) return <Panel title={REGISTER_STAP.titel}><p className="tt-text">{REGISTER_STAP.nogNiets}</p></Panel>;
  return (
    <>
      {ontvangst ? <Bewijs ontvangst={ontvangst} besluit={dossier.besluit} /> : null}
      <Panel title={REGISTER_STAP.verhaal}>
        <p className="tt-text">{REGISTER_STAP.inleiding}</p>
        {dossier.registratie?.soort === 'geweigerd' ? <Notice kind="error" title={REGISTER_STAP.geweigerd}>{REGISTER_STAP.geweigerdUitleg(dossier.registratie.reden)}</Notice> : null}
        {!ontvangst && dossier.registratie === null ? <Notice kind="info">{REGISTER_STAP.wachten}</Notice> : null}
        {uitgaand.loading ? <Loading text={REGISTER_STAP.laden} /> : null}
        {uitgaand.error && !uitgaand.value ? <Notice kind="error" live>{uitgaand.error.melding}</Notice> : null}
        {rij ? <Levensloop rij={rij} /> : null}
        {rij?.status === 'wachtend' ? <Verzenden herlaad={herlaadAlles} /> : null}
      </Panel>
    </>
  );
}
