import { useState } from 'react';
import { api } from '../../api.ts';
import { useAangemeld } from '../../app/session.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useQuery } from '../../app/use-query.ts';
import { bepaalVolledigheid } from '../../../shared/domain/aanvraag/volledigheid.ts';
import { parseDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { findRegelsetOp } from '../../../shared/regelsets/regelsets.ts';
import { AanvraagFormulier } from '../../forms/aanvraag/aanvraag-formulier.tsx';
import { AanvraagVelden, conceptTitel, leesAanvraag, leesStand, legeAanvraagVelden } from '../../forms/aanvraag/aanvraag-velden.ts';
import { PlainForm } from '../../forms/plain-form.tsx';
import { ConceptStukken } from '../../forms/stukken/concept-stukken.tsx';
import { useConcept } from '../../forms/use-concept.ts';
import { INTAKE } from '../../text/intake.ts';
import { Actions } from '../../ui/actions.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { SaveState } from '../../ui/save-state.tsx';
import { fieldsOfFout } from '../../forms/collect-errors.ts';
import './intake.css';
import { AanvraagStand } from './aanvraag-stand.tsx';

type InvoerProps = { readonly id: string; readonly begin: AanvraagVelden; readonly vandaag: PlainDate };

/** Throwing a draft away asks once more, in place. */
function Weggooien({ onJa }: { readonly onJa: () => void }) {
  const [vraag, setVraag] = useState(false);
  if (!vraag) return <div><Button kind="subtle" onClick={() => setVraag(true)}>{INTAKE.weggooien}</Button></div>;
  return (
    <div className="tt-weggooien" role="group" aria-label={INTAKE.weggooien}>
      <p>{INTAKE.weggooienVraag}</p>
      <Actions>
        <Button onClick={onJa}>{INTAKE.weggooienJa}</Button>
        <Button kind="subtle" onClick={() => setVraag(false)}>{INTAKE.weggooienNee}</Button>
      </Actions>
    </div>
  );
}

/** The files of this draft and what is still needed, from what stands on the form now. */
function useStukken(id: string, velden: AanvraagVelden, vandaag: PlainDate) {
  const { toestand } = useAangemeld();
  const lijst = useQuery('listConceptbijlagen', { conceptId: id });
  const regelset = findRegelsetOp(toestand.bestand?.regio ?? '', parseDutchDate(velden.ontvangenOp) ?? vandaag);
  const stand = leesStand(velden);
  const nodig = stand && regelset ? bepaalVolledigheid(stand, lijst.value ?? [], regelset) : null;
  return { lijst, regelset, groep: stand?.urgentiegroep ?? null, nodig };
}

function Invoer({ id, begin, vandaag }: InvoerProps) {
  const { toestand } = useAangemeld();
  const instelling = toestand.bestand?.soort === 'instelling' ? toestand.bestand.commissie : null;
  const [velden, setVelden] = useState(begin);
  const [poging, setPoging] = useState(0);
  const [klaar, setKlaar] = useState(false);
  const indienen = useCommand('submitAanvraag');
  const titel = conceptTitel(velden);
  const concept = useConcept({ id, soort: 'aanvraag', titel, inhoud: velden, actief: !klaar });
  const { lijst, regelset, groep, nodig } = useStukken(id, velden, vandaag);
  // at the institution itself it is that institution, and the day is the day of offering it
  const ingevuld = instelling === null ? velden : { ...velden, indiener: instelling, ontvangenOp: vandaag };
  const { aanvraag, gebreken } = leesAanvraag(ingevuld, vandaag);
  const eigen = poging > 0 ? gebreken : [];
  const fouten = eigen.length > 0 ? eigen : fieldsOfFout(indienen.error, 'aanvraag');

  const dienIn = async () => {
    setPoging((n) => n + 1);
    if (!aanvraag) return;
    await concept.flush(); // a late write would bring the draft back after it became a case
    const answer = await indienen.run({ conceptId: id, aanvraag });
    if (!answer?.ok) return;
    setKlaar(true);
    location.hash = `#/dossier/${answer.value.dossierId}/${instelling === null ? 'herkomst' : 'aanvraag'}`;
  };
  const gooiWeg = async () => {
    await concept.flush();
    setKlaar(true);
    await api.discardConcept({ id, soort: 'aanvraag' });
    location.hash = '#/werkvoorraad';
  };
  const stukken = (
    <ConceptStukken
      conceptId={id} titel={titel} groep={groep} regelset={regelset} toestemming={velden.toestemming} flush={concept.flush}
      nodig={(nodig ?? []).filter((o) => o.soort === 'document').map((o) => o.code)} bijlagen={lijst.value} error={lijst.error} herlaad={lijst.reload}
    />
  );

  return (
    <Page title={INTAKE.titel} lead={instelling === null ? INTAKE.inleiding : INTAKE.inleidingInstelling} actions={<SaveState state={concept.staat} savedAt={concept.opgeslagenOp} />}>
      <div className="tt-intake">
        <PlainForm errors={eigen} attempt={poging} fout={indienen.error} prefix="aanvraag" onSubmit={() => void dienIn()}>
          <AanvraagFormulier velden={velden} zet={setVelden} fouten={fouten} vandaag={vandaag} bijInstelling={instelling !== null} stukken={stukken} />
          <Actions>
            <Button kind="primary" type="submit" busy={indienen.busy}>{instelling === null ? INTAKE.indienen : INTAKE.klaarzetten}</Button>
          </Actions>
          <Weggooien onJa={() => void gooiWeg()} />
        </PlainForm>
        <AanvraagStand aanvraag={aanvraag} gebreken={gebreken} nodig={nodig} />
      </div>
    </Page>
  );
}

/** Reads the draft first; a draft that is gone says so instead of showing an empty form under its address. */
function BestaandConcept({ id, vandaag }: { readonly id: string; readonly vandaag: PlainDate }) {
  const concept = useQuery('findConcept', { id, soort: 'aanvraag' });
  if (concept.loading) return <Loading text={INTAKE.laden} />;
  if (concept.error) return <Page title={INTAKE.titel}><Notice kind="error" live>{concept.error.melding}</Notice></Page>;
  if (!concept.value) return <Page title={INTAKE.titel}><Notice kind="info">{INTAKE.conceptWeg}</Notice></Page>;
  const begin = AanvraagVelden.safeParse(concept.value.inhoud);
  return <Invoer id={id} begin={begin.success ? begin.data : legeAanvraagVelden(vandaag)} vandaag={vandaag} />;
}

/** Taking in a request: a draft that is saved as it is typed, until it is submitted and becomes a case. */
export function AanvraagPage({ conceptId }: { readonly conceptId: string | null }) {
  const [eigenId] = useState(() => crypto.randomUUID());
  const { toestand } = useAangemeld();
  const { vandaag } = toestand;
  return conceptId === null ? <Invoer id={eigenId} begin={legeAanvraagVelden(vandaag)} vandaag={vandaag} /> : <BestaandConcept id={conceptId} vandaag={vandaag} />;
}
