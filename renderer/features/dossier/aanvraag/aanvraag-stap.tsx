import { useState } from 'react';
import { useAangemeld } from '../../../app/session.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { AanvraagFormulier } from '../../../forms/aanvraag/aanvraag-formulier.tsx';
import { aanvraagAlsVelden, leesAanvraag } from '../../../forms/aanvraag/aanvraag-velden.ts';
import { Aanbieden } from '../../../forms/overdracht/aanbieden.tsx';
import { DossierStukken } from '../../../forms/stukken/dossier-stukken.tsx';
import { NodigPaneel } from '../../../forms/stukken/nodig-paneel.tsx';
import { fieldsOfFout } from '../../../forms/collect-errors.ts';
import { errorAt } from '../../../forms/plain-form.tsx';
import { DOSSIER } from '../../../text/dossier.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { NietMogelijk, StapFormulier } from '../stap-formulier.tsx';
import { inDossier, magInDossier, waaromNiet, type StapProps } from '../stap-props.ts';
import { AanvraagLezen } from './aanvraag-lezen.tsx';

const TEKST = DOSSIER.aanvraag;

function Wijzigen({ weergave, vandaag, gedaan, herlaad, sluit }: StapProps & { readonly sluit: () => void }) {
  const [velden, setVelden] = useState(() => aanvraagAlsVelden(weergave.dossier.aanvraag));
  const [reden, setReden] = useState('');
  const [poging, setPoging] = useState(0);
  const wijzig = useCommand('reviseAanvraag');
  const { aanvraag, gebreken } = leesAanvraag(velden, vandaag);
  const eigen = poging === 0 ? [] : [...gebreken, ...(reden.trim() === '' ? [{ veld: 'reden', melding: TEKST.redenLeeg }] : [])];
  const fouten = eigen.length > 0 ? eigen : fieldsOfFout(wijzig.error, 'aanvraag');
  const slaOp = async () => {
    setPoging((n) => n + 1);
    if (!aanvraag || reden.trim() === '') return;
    const answer = await wijzig.run({ ...inDossier(weergave), aanvraag, reden });
    if (!answer?.ok) return;
    await gedaan('wijzigAanvraag');
    sluit();
  };
  return (
    <Panel title={TEKST.wijzigen}>
      <Notice kind="warning">{weergave.dossier.besluit ? TEKST.naBesluit : TEKST.wijzigenGevolg}</Notice>
      <StapFormulier fouten={eigen} poging={poging} fout={wijzig.error} prefix="aanvraag" herlaad={herlaad} onSubmit={() => void slaOp()}>
        <AanvraagFormulier velden={velden} zet={setVelden} fouten={fouten} vandaag={vandaag} />
        <TextArea name="reden" label={TEKST.reden} description={TEKST.redenHint} value={reden} error={errorAt(fouten, 'reden')} onChange={setReden} />
        <Actions>
          <Button kind="primary" type="submit" busy={wijzig.busy}>{TEKST.opslaan}</Button>
          <Button onClick={sluit}>{TEKST.annuleren}</Button>
        </Actions>
      </StapFormulier>
    </Panel>
  );
}

/** The request: what is still needed, to read, its files, to change with a reason, and to offer to another organisation. */
export function AanvraagStap(props: StapProps) {
  const [wijzigen, setWijzigen] = useState(false);
  const { toestand, medewerker, mag } = useAangemeld();
  if (wijzigen) return <Wijzigen {...props} sluit={() => setWijzigen(false)} />;
  const { weergave, regelset, herlaad } = props;
  const niet = waaromNiet('wijzigAanvraag', props);
  const besloten = weergave.dossier.besluit !== null;
  const bijInstelling = toestand.bestand?.soort === 'instelling';
  const aanbieden = mag('intake') && medewerker.organisatie === undefined && !besloten;
  return (
    <>
      {besloten ? null : <NodigPaneel nodig={weergave.nogNodig} />}
      {aanbieden && bijInstelling ? <Aanbieden weergave={weergave} hoofd /> : null}
      <Panel title={TEKST.titel} aside={niet === null ? <Button onClick={() => setWijzigen(true)}>{TEKST.wijzigen}</Button> : undefined}>
        <p className="tt-text">{TEKST.inleiding}</p>
        <AanvraagLezen aanvraag={weergave.dossier.aanvraag} />
        <NietMogelijk waarom={niet} />
      </Panel>
      <DossierStukken weergave={weergave} regelset={regelset} magWijzigen={magInDossier('addBijlage', props) && !besloten} herlaad={herlaad} />
      {aanbieden && !bijInstelling ? <Disclosure summary={TEKST.aanbieden}><Aanbieden weergave={weergave} hoofd={false} /></Disclosure> : null}
    </>
  );
}
