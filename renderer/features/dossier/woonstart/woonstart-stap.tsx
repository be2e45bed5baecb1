import { useState } from 'react';
import { WOONSTART } from '../../../text/woonstart.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { OpenNormen } from '../open-normen.tsx';
import { StapConcept } from '../stap-concept.tsx';
import { NietMogelijk } from '../stap-formulier.tsx';
import { waaromNiet, type StapProps } from '../stap-props.ts';
import { WoonstartFormulier } from './woonstart-formulier.tsx';
import { WoonstartLezen } from './woonstart-lezen.tsx';
import { WoonstartVelden, woonstartVelden } from './woonstart-velden.ts';

/** The municipality the grid starts with: established, else derived. */
const herkomstVan = ({ dossier, afleiding }: StapProps['weergave']): string | null => (dossier.herkomst ? dossier.herkomst.gemeente : (afleiding?.opvolger ?? afleiding?.gemeente ?? null));

/** The recovery chance per municipality: words with reasons, and a conclusion that people draw. */
export function WoonstartStap(props: StapProps) {
  const { regelset, weergave } = props;
  const { dossier } = weergave;
  const [wijzigen, setWijzigen] = useState(false);
  const niet = waaromNiet('beoordeelHerstelkans', props);
  const bewerken = niet === null && regelset !== undefined && (wijzigen || dossier.herstelkans === null);
  const herkomst = herkomstVan(weergave);
  return (
    <>
      <Panel title={WOONSTART.titel} aside={niet === null && !bewerken ? <Button onClick={() => setWijzigen(true)}>{WOONSTART.wijzigen}</Button> : undefined}>
        <p className="tt-text">{WOONSTART.inleiding}</p>
        {bewerken ? (
          <StapConcept dossierId={dossier.id} soort="woonstart" titel={`${WOONSTART.titel} ${dossier.nummer}`} begin={woonstartVelden(herkomst, dossier.herstelkans)} lees={(inhoud) => WoonstartVelden.safeParse(inhoud).data}>
            {(concept) => <WoonstartFormulier {...props} regelset={regelset} herkomst={herkomst} concept={concept} klaar={() => setWijzigen(false)} />}
          </StapConcept>
        ) : dossier.herstelkans ? (
          <WoonstartLezen herstelkans={dossier.herstelkans} regelset={regelset} />
        ) : (
          <p>{WOONSTART.nogNiet}</p>
        )}
        <NietMogelijk waarom={dossier.herstelkans ? null : niet} />
      </Panel>
      <OpenNormen normen={regelset?.herstelkans.nietBepaald ?? []} />
    </>
  );
}
