import { useState } from 'react';
import { z } from 'zod';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { bepaalMotiveringsplicht } from '../../../../shared/domain/verdeling/propose-verdeling.ts';
import { Route } from '../../../../shared/domain/verdeling/regelset.ts';
import type { Verdelingsvoorstel } from '../../../../shared/domain/verdeling/voorstel.ts';
import { useCommand } from '../../../app/use-command.ts';
import { fieldsOfFout } from '../../../forms/collect-errors.ts';
import { errorAt } from '../../../forms/plain-form.tsx';
import { VERDELING } from '../../../text/verdeling.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { Conceptvelden } from '../stap-concept.tsx';
import { StapFormulier } from '../stap-formulier.tsx';
import { inDossier, type StapProps } from '../stap-props.ts';

export const Verdelingvelden = z.object({ gemeente: z.string().catch(''), route: Route, motivering: z.string().catch('') });
export type Verdelingvelden = z.infer<typeof Verdelingvelden>;

const ROUTES = Route.options.map((value) => ({ value, label: VERDELING.routes[value] }));

type Props = StapProps & { readonly voorstel: Verdelingsvoorstel; readonly concept: Conceptvelden<Verdelingvelden>; readonly klaar: () => void };

/** The choice of municipality and route; where it needs a reason, the points are named. */
export function VerdelingFormulier({ voorstel, concept, klaar, ...props }: Props) {
  const { velden, zet } = concept;
  const [poging, setPoging] = useState(0);
  const bepaal = useCommand('establishVerdeling');
  const plicht = velden.gemeente === '' ? [] : [...bepaalMotiveringsplicht(voorstel, velden.gemeente), ...(velden.route === voorstel.route ? [] : [VERDELING.routeAfwijking])];
  const gebreken = [
    ...(velden.gemeente === '' ? [{ veld: 'gemeente', melding: VERDELING.gemeenteOntbreekt }] : []),
    ...(plicht.length > 0 && velden.motivering.trim() === '' ? [{ veld: 'motivering', melding: VERDELING.motiveringOntbreekt }] : []),
  ];
  const eigen = poging > 0 ? gebreken : [];
  const fouten = eigen.length > 0 ? eigen : fieldsOfFout(bepaal.error);
  const opties = voorstel.perGemeente.map((g) => ({ value: g.gemeente, label: g.gemeente === voorstel.voorkeursgemeente ? `${gemeenteNaam(g.gemeente)} (${VERDELING.voorgesteld.toLowerCase()})` : gemeenteNaam(g.gemeente) }));
  const verstuur = async () => {
    setPoging((n) => n + 1);
    if (gebreken.length > 0) return;
    const answer = await bepaal.run({ ...inDossier(props.weergave), ...velden });
    if (!answer?.ok) return;
    await concept.klaar();
    klaar();
    await props.gedaan('bepaalVerdeling');
  };
  return (
    <StapFormulier fouten={eigen} poging={poging} fout={bepaal.error} herlaad={props.herlaad} onSubmit={() => void verstuur()}>
      <SelectField name="gemeente" label={VERDELING.keuzeGemeente} options={opties} value={velden.gemeente} error={errorAt(fouten, 'gemeente')} onChange={(gemeente) => zet({ ...velden, gemeente })} />
      <RadioGroup name="route" label={VERDELING.route} description={VERDELING.routeVoorstel(VERDELING.routes[voorstel.route].toLowerCase())} options={ROUTES} value={velden.route} error={errorAt(fouten, 'route')} onChange={(route) => zet({ ...velden, route: Route.safeParse(route).data ?? velden.route })} />
      {plicht.length > 0 ? (
        <Notice kind="warning" title={VERDELING.motiveringVerplicht}>
          <ul className="tt-punten">
            {plicht.map((punt) => (
              <li key={punt}>{punt}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <TextArea name="motivering" label={VERDELING.motivering} optional={plicht.length === 0} value={velden.motivering} error={errorAt(fouten, 'motivering')} onChange={(motivering) => zet({ ...velden, motivering })} />
      <Actions>
        <Button kind="primary" type="submit" busy={bepaal.busy}>{VERDELING.knop}</Button>
        {concept.staat}
      </Actions>
    </StapFormulier>
  );
}
