import { useState } from 'react';
import { listCriteriasets } from '../../../../shared/domain/herstelkans/criteriasets.ts';
import { heeftRecht } from '../../../../shared/domain/medewerker/medewerker.ts';
import { WOONSTART } from '../../../text/woonstart.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { OpenNormen } from '../open-normen.tsx';
import { StapConcept } from '../stap-concept.tsx';
import { NietMogelijk } from '../stap-formulier.tsx';
import { waaromNiet, type StapProps } from '../stap-props.ts';
import { EigenOordeel } from './eigen-oordeel.tsx';
import { NaastElkaar } from './naast-elkaar.tsx';
import { OvereenstemmingPaneel } from './overeenstemming.tsx';
import { VergelijkbareZaken } from './vergelijkbare-zaken.tsx';
import { VerklaringPaneel } from './verklaring.tsx';
import { WoonstartFormulier } from './woonstart-formulier.tsx';
import { WoonstartLezen } from './woonstart-lezen.tsx';
import { WoonstartVelden, woonstartVelden, type Roosterkader } from './woonstart-velden.ts';

/** The municipality the grid starts with: established, else derived. */
const herkomstVan = ({ dossier, afleiding }: StapProps['weergave']): string | null => (dossier.herkomst ? dossier.herkomst.gemeente : (afleiding?.opvolger ?? afleiding?.gemeente ?? null));

/** Which of the two grids is open; one at a time, so that the screen has one main button. */
type Bezig = 'eigen' | 'samen' | null;

/** A member starts with a judgement of his own; who does not decide is not asked for one. */
function beginMet({ medewerker, weergave }: StapProps): Bezig {
  const { eigen, nogNiet } = weergave.oordelenVanLeden;
  return eigen === null && weergave.acties.includes('geefOordeel') && nogNiet.some((n) => n.medewerkerId === medewerker.id) ? 'eigen' : null;
}

type GezamenlijkProps = StapProps & { readonly kader: Roosterkader | null; readonly bezig: boolean; readonly setBezig: (bezig: boolean) => void };

/** The joint grid to start with: as recorded, or empty with every municipality that this person saw judged. */
function beginSamen({ dossier, oordelenVanLeden }: StapProps['weergave'], kader: Roosterkader): WoonstartVelden {
  const velden = woonstartVelden(kader.herkomst, dossier.herstelkans, oordelenVanLeden.afgeschermd);
  if (dossier.herstelkans !== null) return velden;
  const { eigen, anderen } = oordelenVanLeden;
  const genoemd = [...(eigen ? [eigen] : []), ...anderen].flatMap((lid) => lid.oordelen.map((o) => o.gemeente));
  return { ...velden, criteriaset: eigen?.criteriaset ?? listCriteriasets(kader.regelset)[0]?.code ?? velden.criteriaset, kandidaten: [...new Set([...velden.kandidaten, ...genoemd])] };
}

/** What the commission concludes together, after the separate judgements. */
function Gezamenlijk({ kader, bezig, setBezig, ...props }: GezamenlijkProps) {
  const { weergave, regelset } = props;
  const { dossier, oordelenVanLeden } = weergave;
  const niet = waaromNiet('beoordeelHerstelkans', props);
  const bewerken = niet === null && kader !== null && bezig;
  return (
    <Panel title={WOONSTART.samenTitel} aside={niet === null && !bewerken ? <Button onClick={() => setBezig(true)}>{dossier.herstelkans ? WOONSTART.wijzigen : WOONSTART.samenInvullen}</Button> : undefined}>
      <p className="tt-text">{WOONSTART.inleiding}</p>
      {bewerken ? (
        <StapConcept dossierId={dossier.id} soort="woonstart" titel={`${WOONSTART.titel} ${dossier.nummer}`} begin={beginSamen(weergave, kader)} lees={(inhoud) => WoonstartVelden.safeParse(inhoud).data}>
          {(concept) => <WoonstartFormulier {...props} kader={kader} concept={concept} klaar={() => setBezig(false)} />}
        </StapConcept>
      ) : dossier.herstelkans ? (
        <WoonstartLezen herstelkans={dossier.herstelkans} regelset={regelset} afgeschermd={oordelenVanLeden.afgeschermd} />
      ) : (
        <p>{WOONSTART.nogNiet}</p>
      )}
      <NietMogelijk waarom={dossier.herstelkans ? null : niet} />
    </Panel>
  );
}

/** The recovery chance per municipality: first everybody's own judgement, then side by side, then a conclusion that people draw. */
export function WoonstartStap(props: StapProps) {
  const { regelset, weergave, medewerker } = props;
  const { dossier } = weergave;
  const [bezig, setBezig] = useState<Bezig>(() => beginMet(props));
  const oordeelt = heeftRecht(medewerker.rol, 'beoordelen');
  const kader: Roosterkader | null = regelset ? { regelset, herkomst: herkomstVan(weergave), recht: heeftRecht(medewerker.rol, 'strafrechtelijk'), toestemming: dossier.aanvraag.toestemming.strafrechtelijkeGegevens } : null;
  return (
    <>
      <VerklaringPaneel aanvraag={dossier.aanvraag} />
      {kader && oordeelt ? <EigenOordeel {...props} kader={kader} bezig={bezig === 'eigen'} setBezig={(aan) => setBezig(aan ? 'eigen' : null)} /> : null}
      {kader && oordeelt ? <NaastElkaar oordelen={weergave.oordelenVanLeden} medewerker={medewerker} regelset={kader.regelset} /> : null}
      <Gezamenlijk {...props} kader={kader} bezig={bezig === 'samen'} setBezig={(aan) => setBezig(aan ? 'samen' : null)} />
      {oordeelt ? <VergelijkbareZaken key={dossier.versie} dossierId={dossier.id} /> : null}
      {oordeelt ? <OvereenstemmingPaneel /> : null}
      <OpenNormen normen={regelset?.herstelkans.nietBepaald ?? []} />
    </>
  );
}
