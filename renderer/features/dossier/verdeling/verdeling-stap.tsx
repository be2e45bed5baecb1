import { useState } from 'react';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import type { GekozenVerdeling } from '../../../../shared/domain/besluit/besluit.ts';
import type { Verdelingsvoorstel } from '../../../../shared/domain/verdeling/voorstel.ts';
import { canonicalJson } from '../../../../shared/kernel/canonical-json.ts';
import { formatDutchDate } from '../../../../shared/kernel/plain-date.ts';
import { VERDELING } from '../../../text/verdeling.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LongText } from '../../../ui/long-text.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { OpenNormen } from '../open-normen.tsx';
import { StapConcept } from '../stap-concept.tsx';
import { NietMogelijk } from '../stap-formulier.tsx';
import { waaromNiet, type StapProps } from '../stap-props.ts';
import { Gemeenten } from './gemeenten.tsx';
import { Parameters } from './parameters.tsx';
import { Principes } from './principes.tsx';
import { VerdelingFormulier, Verdelingvelden } from './verdeling-formulier.tsx';

/** What a choice rests on: the proposal, and whether each check of the chosen municipality holds. A counter that moves without tipping a check is no news. */
const grondslag = (v: Verdelingsvoorstel, gekozen: string): string =>
  canonicalJson([v.voorkeursgemeente, v.route, ...(v.perGemeente.find((g) => g.gemeente === gekozen)?.toetsen ?? []).map((t) => [t.principe, t.staat])]);

const Bepaald = ({ verdeling }: { readonly verdeling: GekozenVerdeling }) => (
  <Notice kind="ok" title={VERDELING.bepaald(gemeenteNaam(verdeling.gemeente), VERDELING.routes[verdeling.route])}>
    {verdeling.motivering === '' ? null : <LongText text={`${VERDELING.motivering}: ${verdeling.motivering}`} />}
  </Notice>
);

function Keuze({ voorstel, niet, ...props }: StapProps & { readonly voorstel: Verdelingsvoorstel; readonly niet: string | null }) {
  const { dossier } = props.weergave;
  const [wijzigen, setWijzigen] = useState(false);
  const gekozen = dossier.verdeling;
  const begin: Verdelingvelden = gekozen ? { gemeente: gekozen.gemeente, route: gekozen.route, motivering: gekozen.motivering } : { gemeente: voorstel.voorkeursgemeente ?? '', route: voorstel.route, motivering: '' };
  return (
    <Panel title={VERDELING.keuze}>
      {gekozen ? <Bepaald verdeling={gekozen} /> : null}
      {niet !== null ? (
        <NietMogelijk waarom={gekozen ? null : niet} />
      ) : wijzigen || !gekozen ? (
        <StapConcept dossierId={dossier.id} soort="verdeling" titel={`${VERDELING.titel} ${dossier.nummer}`} begin={begin} lees={(inhoud) => Verdelingvelden.safeParse(inhoud).data}>
          {(concept) => <VerdelingFormulier {...props} voorstel={voorstel} concept={concept} klaar={() => setWijzigen(false)} />}
        </StapConcept>
      ) : (
        <Actions>
          <Button onClick={() => setWijzigen(true)}>{VERDELING.opnieuw}</Button>
        </Actions>
      )}
    </Panel>
  );
}

/** Where the principles lead, why and why not per municipality, and the choice that people make. */
export function VerdelingStap(props: StapProps) {
  const { weergave, regelset } = props;
  const { dossier } = weergave;
  const niet = waaromNiet('bepaalVerdeling', props);
  // once decided, the proposal that the choice was made on is the one to show
  const voorstel = niet === null ? weergave.voorstel : (dossier.verdeling?.voorstel ?? weergave.voorstel);
  if (!voorstel) {
    return (
      <Panel title={VERDELING.titel}>
        <EmptyState title={VERDELING.eerstHerkomst} action={<ButtonLink href={`#/dossier/${dossier.id}/herkomst`}>{VERDELING.naarHerkomst}</ButtonLink>} />
      </Panel>
    );
  }
  const verouderd = dossier.verdeling !== null && niet === null && grondslag(dossier.verdeling.voorstel, dossier.verdeling.gemeente) !== grondslag(voorstel, dossier.verdeling.gemeente);
  return (
    <>
      <Panel title={VERDELING.titel}>
        <p className="tt-text">{VERDELING.inleiding}</p>
        {verouderd ? <Notice kind="warning">{VERDELING.verouderd}</Notice> : null}
        <p className="tt-uitkomst">{voorstel.samenvatting} {VERDELING.routeVoorstel(VERDELING.routes[voorstel.route].toLowerCase())}</p>
        <Principes voorstel={voorstel} regelset={regelset} />
        <Parameters voorstel={voorstel} bronnen={regelset?.bronnen ?? []} />
        {regelset ? (
          <p className="tt-bron">
            {VERDELING.regelset(regelset.naam, formatDutchDate(voorstel.regelset.geldigVan))}. {VERDELING.regelsetStatus(regelset.status)}
          </p>
        ) : null}
      </Panel>
      <Panel title={VERDELING.perGemeente}>
        <Gemeenten voorstel={voorstel} gekozen={dossier.verdeling?.gemeente ?? null} herkomst={dossier.herkomst?.gemeente ?? null} />
      </Panel>
      <Keuze {...props} voorstel={voorstel} niet={niet} />
      <OpenNormen normen={voorstel.openNormen} />
    </>
  );
}
