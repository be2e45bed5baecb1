import { listCriteriasets } from '../../../../shared/domain/herstelkans/criteriasets.ts';
import { useCommand } from '../../../app/use-command.ts';
import { WOONSTART } from '../../../text/woonstart.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { StapConcept, type Conceptvelden } from '../stap-concept.tsx';
import { NietMogelijk, StapFormulier } from '../stap-formulier.tsx';
import { inDossier, waaromNiet, type StapProps } from '../stap-props.ts';
import { criteriaVan, Oordeelrooster } from './oordeelrooster.tsx';
import { useVastleggen } from './use-vastleggen.ts';
import { eigenVelden, leesEigen, Roostervelden, type Roosterkader } from './woonstart-velden.ts';

type Props = StapProps & { readonly kader: Roosterkader; readonly bezig: boolean; readonly setBezig: (bezig: boolean) => void };

function Formulier({ concept, kader, klaar, ...props }: StapProps & { readonly kader: Roosterkader; readonly concept: Conceptvelden<Roostervelden>; readonly klaar: () => void }) {
  const { velden, zet } = concept;
  const legVast = useCommand('recordHerstelkansOordeel');
  const { open, setOpen, poging, eigen, fouten, verstuur } = useVastleggen({
    gelezen: leesEigen(velden, criteriaVan(kader.regelset, velden.criteriaset)),
    opdracht: { run: (waarde) => legVast.run({ ...inDossier(props.weergave), ...waarde }), error: legVast.error },
    concept, klaar, gedaan: props.gedaan, actie: 'geefOordeel',
  });
  return (
    <StapFormulier fouten={eigen} poging={poging} fout={legVast.error} herlaad={props.herlaad} onSubmit={() => void verstuur()}>
      <Oordeelrooster naam="eigen" kader={kader} velden={velden} zet={zet} fouten={fouten} open={open} onOpen={setOpen} />
      <Actions>
        <Button kind="primary" type="submit" busy={legVast.busy}>{WOONSTART.eigenKnop}</Button>
        {concept.staat}
      </Actions>
    </StapFormulier>
  );
}

/** What this person finds, before hearing the others. Nobody else sees it until he or she recorded one too. */
export function EigenOordeel({ kader, bezig, setBezig, ...props }: Props) {
  const { weergave } = props;
  const { eigen } = weergave.oordelenVanLeden;
  const niet = waaromNiet('geefOordeel', props);
  if (niet !== null && eigen === null && weergave.dossier.herstelkans !== null) return null; // nothing to give and nothing given
  const bewerken = niet === null && bezig;
  return (
    <Panel title={WOONSTART.eigenTitel} aside={niet === null && !bewerken ? <Button onClick={() => setBezig(true)}>{eigen ? WOONSTART.eigenWijzigen : WOONSTART.eigenGeven}</Button> : undefined}>
      {bewerken || !eigen ? <p className="tt-text">{WOONSTART.eigenInleiding}</p> : null}
      {bewerken ? (
        <StapConcept dossierId={weergave.dossier.id} soort="oordeel" titel={`${WOONSTART.eigenTitel} ${weergave.dossier.nummer}`} begin={eigenVelden(kader.herkomst, eigen, listCriteriasets(kader.regelset)[0]?.code)} lees={(inhoud) => Roostervelden.safeParse(inhoud).data}>
          {(concept) => <Formulier {...props} kader={kader} concept={concept} klaar={() => setBezig(false)} />}
        </StapConcept>
      ) : eigen ? (
        <Notice kind="ok">{WOONSTART.eigenGegeven(eigen.keer)}</Notice>
      ) : null}
      <NietMogelijk waarom={eigen ? null : niet} />
    </Panel>
  );
}
