import { useMemo, useState } from 'react';
import { z } from 'zod';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import type { HerkomstUitkomst } from '../../../../shared/domain/herkomst/uitkomst.ts';
import { useCommand } from '../../../app/use-command.ts';
import { fieldsOfFout } from '../../../forms/collect-errors.ts';
import { huidigeGemeenten } from '../../../forms/gemeente-opties.ts';
import { errorAt } from '../../../forms/plain-form.tsx';
import { HERKOMST } from '../../../text/herkomst.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { LongText } from '../../../ui/long-text.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { SearchSelect } from '../../../ui/search-select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { StapConcept, type Conceptvelden } from '../stap-concept.tsx';
import { NietMogelijk, StapFormulier } from '../stap-formulier.tsx';
import { inDossier, waaromNiet, type StapProps } from '../stap-props.ts';

const Keuzevelden = z.object({ gemeente: z.string().catch(''), niet: z.boolean().catch(false), motivering: z.string().catch('') });
type Keuzevelden = z.infer<typeof Keuzevelden>;

/** Whether a reason must be given: the derivation is not certain, or people decide otherwise (as the backend refuses). */
function vraagtMotivering(afleiding: HerkomstUitkomst, keuze: Keuzevelden): boolean {
  const zeker = afleiding.uitkomst === 'vastgesteld' || afleiding.uitkomst === 'buiten_de_regio';
  return !zeker || (keuze.niet ? null : keuze.gemeente) !== (afleiding.opvolger ?? afleiding.gemeente);
}

type FormulierProps = StapProps & { readonly afleiding: HerkomstUitkomst; readonly concept: Conceptvelden<Keuzevelden>; readonly klaar: () => void };

function Formulier({ afleiding, concept, klaar, ...props }: FormulierProps) {
  const { velden, zet } = concept;
  const [poging, setPoging] = useState(0);
  const stelVast = useCommand('establishHerkomst');
  const opties = useMemo(() => huidigeGemeenten(props.vandaag, velden.gemeente), [props.vandaag, velden.gemeente]);
  const verplicht = vraagtMotivering(afleiding, velden);
  const gebreken = [
    ...(!velden.niet && velden.gemeente === '' ? [{ veld: 'gemeente', melding: HERKOMST.gemeenteOntbreekt }] : []),
    ...(verplicht && velden.motivering.trim() === '' ? [{ veld: 'motivering', melding: HERKOMST.motiveringOntbreekt }] : []),
  ];
  const eigen = poging > 0 ? gebreken : [];
  const fouten = eigen.length > 0 ? eigen : fieldsOfFout(stelVast.error);
  const verstuur = async () => {
    setPoging((n) => n + 1);
    if (gebreken.length > 0) return;
    const answer = await stelVast.run({ ...inDossier(props.weergave), gemeente: velden.niet ? null : velden.gemeente, motivering: velden.motivering });
    if (!answer?.ok) return;
    await concept.klaar();
    klaar();
    await props.gedaan('stelHerkomstVast');
  };
  return (
    <StapFormulier fouten={eigen} poging={poging} fout={stelVast.error} herlaad={props.herlaad} onSubmit={() => void verstuur()}>
      {velden.niet ? null : <SearchSelect name="gemeente" label={HERKOMST.keuzeGemeente} description={HERKOMST.keuzeGemeenteHint} options={opties} value={velden.gemeente} error={errorAt(fouten, 'gemeente')} onChange={(gemeente) => zet({ ...velden, gemeente })} />}
      <CheckboxField name="niet" label={HERKOMST.keuzeNiet} checked={velden.niet} onChange={(niet) => zet({ ...velden, niet })} />
      <TextArea name="motivering" label={HERKOMST.motivering} description={verplicht ? HERKOMST.motiveringVerplicht : undefined} optional={!verplicht} value={velden.motivering} error={errorAt(fouten, 'motivering')} onChange={(motivering) => zet({ ...velden, motivering })} />
      <Actions>
        <Button kind="primary" type="submit" busy={stelVast.busy}>{HERKOMST.knop}</Button>
        {concept.staat}
      </Actions>
    </StapFormulier>
  );
}

/** What was established before, with its reason. */
function Vastgesteld({ weergave }: Pick<StapProps, 'weergave'>) {
  const { herkomst } = weergave.dossier;
  if (!herkomst) return null;
  const afwijkend = herkomst.gemeente !== (herkomst.afleiding.opvolger ?? herkomst.afleiding.gemeente);
  return (
    <Notice kind="ok" title={herkomst.gemeente === null ? HERKOMST.vastgesteldNiet : HERKOMST.vastgesteldAls(gemeenteNaam(herkomst.gemeente))}>
      {afwijkend ? <p>{HERKOMST.vastgesteldAfwijkend}</p> : null}
      {herkomst.motivering === '' ? null : <LongText text={`${HERKOMST.motiveringKop}: ${herkomst.motivering}`} />}
    </Notice>
  );
}

/** Establishing the origin: by a person, beside what the rules derived. */
export function HerkomstVaststellen({ afleiding, ...props }: StapProps & { readonly afleiding: HerkomstUitkomst }) {
  const { dossier } = props.weergave;
  const [open, setOpen] = useState(dossier.herkomst === null);
  const niet = waaromNiet('stelHerkomstVast', props);
  const voorstel = dossier.herkomst ? dossier.herkomst.gemeente : (afleiding.opvolger ?? afleiding.gemeente);
  const begin: Keuzevelden = { gemeente: voorstel ?? '', niet: dossier.herkomst !== null && dossier.herkomst.gemeente === null, motivering: dossier.herkomst?.motivering ?? '' };
  return (
    <Panel title={HERKOMST.vaststellen}>
      <Vastgesteld weergave={props.weergave} />
      {niet !== null ? (
        <NietMogelijk waarom={dossier.herkomst ? null : niet} />
      ) : open || dossier.herkomst === null ? (
        <StapConcept dossierId={dossier.id} soort="herkomst" titel={`${HERKOMST.vaststellen} ${dossier.nummer}`} begin={begin} lees={(inhoud) => Keuzevelden.safeParse(inhoud).data}>
          {(concept) => <Formulier {...props} afleiding={afleiding} concept={concept} klaar={() => setOpen(false)} />}
        </StapConcept>
      ) : (
        <Actions>
          <Button onClick={() => setOpen(true)}>{HERKOMST.opnieuw}</Button>
        </Actions>
      )}
    </Panel>
  );
}
