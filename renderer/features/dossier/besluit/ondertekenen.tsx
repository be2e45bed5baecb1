import { useState } from 'react';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useCommand } from '../../../app/use-command.ts';
import { fieldsOfFout } from '../../../forms/collect-errors.ts';
import { errorAt } from '../../../forms/plain-form.tsx';
import { BESLUIT } from '../../../text/besluit.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { Plafondrecht } from './plafondrecht.tsx';
import { StapFormulier } from '../stap-formulier.tsx';
import { inDossier, waaromNiet, type StapProps } from '../stap-props.ts';

/** Who signs, and who did. */
export const Ondertekenaars = ({ weergave }: Pick<StapProps, 'weergave'>) => (
  <ul className="tt-ondertekenaars">
    {weergave.ondertekenaars.map((o) => {
      const Icoon = o.getekend ? IconCircleCheck : IconCircle;
      return (
        <li key={o.rol}>
          <Icoon size={20} aria-hidden="true" />
          <span>
            {BESLUIT.rollen[o.rol]} {o.naam} {o.getekend ? BESLUIT.getekend : BESLUIT.nietGetekend}
          </span>
        </li>
      );
    })}
  </ul>
);

/** Signing with the personal code. The window forgets the code as soon as it has done its work. */
function Tekenen(props: StapProps) {
  const [code, setCode] = useState('');
  const [poging, setPoging] = useState(0);
  const [leeg, setLeeg] = useState(false);
  const onderteken = useCommand('signBesluit');
  const eigen = leeg && code === '' ? [{ veld: 'code', melding: BESLUIT.codeLeeg }] : [];
  const fouten = eigen.length > 0 ? eigen : fieldsOfFout(onderteken.error);
  const verstuur = async () => {
    setPoging((n) => n + 1);
    setLeeg(code === '');
    if (code === '') return;
    const answer = await onderteken.run({ ...inDossier(props.weergave), code });
    if (!answer?.ok) return;
    setCode('');
    await props.gedaan('onderteken');
  };
  return (
    <StapFormulier fouten={eigen} poging={poging} fout={onderteken.error} herlaad={props.herlaad} onSubmit={() => void verstuur()}>
      <p className="tt-text">{BESLUIT.ondertekenenUitleg}</p>
      <TextField name="code" type="password" label={BESLUIT.code} width={24} autoComplete="off" value={code} error={errorAt(fouten, 'code')} onChange={setCode} />
      <Actions>
        <Button kind="primary" type="submit" busy={onderteken.busy}>{BESLUIT.knopOndertekenen}</Button>
      </Actions>
    </StapFormulier>
  );
}

/** Taking the decision back while nobody signed, with a reason; away from the main button. */
function Terugnemen(props: StapProps) {
  const [reden, setReden] = useState('');
  const [poging, setPoging] = useState(0);
  const neemTerug = useCommand('revokeBesluit');
  const eigen = poging > 0 && reden.trim() === '' ? [{ veld: 'reden', melding: BESLUIT.redenLeeg }] : [];
  const fouten = eigen.length > 0 ? eigen : fieldsOfFout(neemTerug.error);
  const verstuur = async () => {
    setPoging((n) => n + 1);
    if (reden.trim() === '') return;
    const answer = await neemTerug.run({ ...inDossier(props.weergave), reden });
    if (answer?.ok) await props.gedaan('neemBesluitTerug');
  };
  return (
    <Disclosure summary={BESLUIT.terugnemen}>
      <StapFormulier fouten={eigen} poging={poging} fout={neemTerug.error} herlaad={props.herlaad} onSubmit={() => void verstuur()}>
        <p className="tt-text">{BESLUIT.terugnemenUitleg}</p>
        <TextArea name="reden" label={BESLUIT.reden} value={reden} error={errorAt(fouten, 'reden')} onChange={setReden} />
        <Actions>
          <Button type="submit" busy={neemTerug.busy}>{BESLUIT.knopTerugnemen}</Button>
        </Actions>
      </StapFormulier>
    </Disclosure>
  );
}

/** The decision waits for its signatures: sign when it is this person's turn, or take it back while nobody did. */
export function Ondertekenen(props: StapProps) {
  const { weergave, medewerker } = props;
  const niet = waaromNiet('onderteken', props);
  const mijn = weergave.ondertekenaars.find((o) => o.rol === medewerker.rol && o.naam === medewerker.naam);
  return (
    <>
      <Panel title={BESLUIT.ondertekenen}>
        <Ondertekenaars weergave={weergave} />
        <Plafondrecht weergave={weergave} />
        {mijn && !mijn.getekend && niet === null ? <Tekenen {...props} /> : <Notice kind="info">{mijn?.getekend ? BESLUIT.wachtOpAnderen : BESLUIT.nietUwBeurt}</Notice>}
      </Panel>
      {waaromNiet('neemBesluitTerug', props) === null ? <Terugnemen {...props} /> : null}
    </>
  );
}
