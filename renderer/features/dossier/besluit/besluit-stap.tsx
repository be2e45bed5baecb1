import { heeftRecht } from '../../../../shared/domain/medewerker/medewerker.ts';
import { BESLUIT } from '../../../text/besluit.ts';
import { Panel } from '../../../ui/panel.tsx';
import { StapConcept } from '../stap-concept.tsx';
import { NietMogelijk } from '../stap-formulier.tsx';
import { waaromNiet, type StapProps } from '../stap-props.ts';
import { BesluitOpstellen } from './besluit-opstellen.tsx';
import { Bekendmaking, Stukken } from './besluit-lezen.tsx';
import { BesluitTekst } from './besluit-tekst.tsx';
import { beginBesluit, Besluitvelden } from './besluit-velden.ts';
import { Plafondrecht } from './plafondrecht.tsx';
import { Ondertekenaars, Ondertekenen } from './ondertekenen.tsx';

/** The decision: written, taken, signed, announced. */
export function BesluitStap(props: StapProps) {
  const { weergave, medewerker } = props;
  const { dossier } = weergave;
  const { besluit } = dossier;
  if (!besluit) {
    const niet = waaromNiet('neemBesluit', props);
    return (
      <Panel title={BESLUIT.titel}>
        {niet === null ? (
          <StapConcept dossierId={dossier.id} soort="besluit" titel={`${BESLUIT.titel} ${dossier.nummer}`} begin={beginBesluit(dossier)} lees={(inhoud) => Besluitvelden.safeParse(inhoud).data}>
            {(concept) => <BesluitOpstellen {...props} concept={concept} />}
          </StapConcept>
        ) : (
          <NietMogelijk waarom={niet} />
        )}
      </Panel>
    );
  }
  return (
    <>
      <Bekendmaking weergave={weergave} />
      {dossier.status === 'ondertekend' || dossier.status === 'geregistreerd' ? <Plafondrecht key={dossier.versie} weergave={weergave} /> : null}
      <Panel title={BESLUIT.titel}>
        <BesluitTekst besluit={besluit} weergave={weergave} regelset={props.regelset} />
        {dossier.status === 'besloten' ? null : <Ondertekenaars weergave={weergave} />}
      </Panel>
      {dossier.status === 'besloten' ? <Ondertekenen {...props} /> : null}
      <Stukken weergave={weergave} mag={heeftRecht(medewerker.rol, 'besluiten')} />
    </>
  );
}
