import { useState } from 'react';
import type { Uitvoer } from '../../../../shared/contract/contract.ts';
import { vertelVoorstel } from '../../../../shared/domain/vergadering/beslisvraag.ts';
import type { Vergadering } from '../../../../shared/domain/vergadering/vergadering.ts';
import { formatDutchDate } from '../../../../shared/kernel/plain-date.ts';
import { useAangemeld } from '../../../app/session.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useQuery } from '../../../app/use-query.ts';
import { VERGADERING } from '../../../text/besluit.ts';
import { Actions } from '../../../ui/actions.tsx';
import { Button } from '../../../ui/button.tsx';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { NietMogelijk, StapFormulier } from '../stap-formulier.tsx';
import { inDossier, waaromNiet, type StapProps } from '../stap-props.ts';

type Rijen = Uitvoer<'listVergaderingen'>;

const zinVan = (v: Vergadering): string => VERGADERING.staatOp(formatDutchDate(v.datum), v.tijd, v.plaats);

function Agenderen({ rijen, ...props }: StapProps & { readonly rijen: Rijen }) {
  const { weergave } = props;
  const [gekozen, setGekozen] = useState('');
  const [poging, setPoging] = useState(0);
  const agendeer = useCommand('scheduleDossier');
  const fouten = poging > 0 && gekozen === '' ? [{ veld: 'vergadering', melding: VERGADERING.kiesEen }] : [];
  const vergadering = rijen.find((r) => r.vergadering.id === gekozen)?.vergadering;
  const verstuur = async () => {
    setPoging((n) => n + 1);
    if (gekozen === '') return;
    const answer = await agendeer.run({ ...inDossier(weergave), vergaderingId: gekozen });
    if (!answer?.ok) return;
    setGekozen('');
    setPoging(0);
    await props.gedaan('agendeer');
  };
  const opties = rijen.map(({ vergadering: v, dossiers }) => ({ value: v.id, label: VERGADERING.optie(formatDutchDate(v.datum), v.tijd, v.plaats, dossiers.length) }));
  return (
    <StapFormulier fouten={fouten} poging={poging} fout={agendeer.error} herlaad={props.herlaad} onSubmit={() => void verstuur()}>
      <RadioGroup name="vergadering" label={weergave.vergadering ? VERGADERING.verplaatsen : VERGADERING.kies} options={opties} value={gekozen} error={fouten[0]?.melding} onChange={setGekozen} />
      {vergadering && vergadering.datum > weergave.beslisUiterlijk ? <Notice kind="warning" live>{VERGADERING.naTermijn(formatDutchDate(weergave.beslisUiterlijk))}</Notice> : null}
      <Actions>
        <Button kind={weergave.vergadering ? 'secondary' : 'primary'} type="submit" busy={agendeer.busy}>{VERGADERING.knop}</Button>
      </Actions>
    </StapFormulier>
  );
}

/** What the commission concluded, as the decision starts with it. */
function Conclusie({ conclusie }: { readonly conclusie: StapProps['weergave']['dossier']['commissieconclusie'] }) {
  if (!conclusie) return null;
  const { stemmen, voorstel, motivering, bevoegdheid, datum } = conclusie;
  return (
    <Notice kind="info" title={VERGADERING.conclusie(formatDutchDate(datum), bevoegdheid)}>
      <p>{vertelVoorstel(voorstel)}. {stemmen ? VERGADERING.stemmen(stemmen.voor, stemmen.tegen, stemmen.onthouden) : VERGADERING.hamerstuk}</p>
      {motivering === '' ? null : <p>{motivering}</p>}
    </Notice>
  );
}

/** On which meeting the case is, and putting it on one. */
export function VergaderingStap(props: StapProps) {
  const { weergave, vandaag } = props;
  const { kan } = useAangemeld();
  const lijst = useQuery('listVergaderingen', {});
  const niet = waaromNiet('agendeer', props);
  const rijen = (lijst.value ?? []).filter((r) => (r.status === 'gepland' || r.status === 'verzonden') && r.vergadering.datum >= vandaag && r.vergadering.id !== weergave.vergadering?.id).toSorted((a, b) => (a.vergadering.datum < b.vergadering.datum ? -1 : 1));
  return (
    <Panel title={VERGADERING.titel}>
      <p className="tt-text">{weergave.vergadering ? zinVan(weergave.vergadering) : VERGADERING.staatNiet}</p>
      {weergave.vergadering && kan('getVergadering') ? <div><ButtonLink href={`#/vergadering/${weergave.vergadering.id}`}>{VERGADERING.naarDeze}</ButtonLink></div> : null}
      <Conclusie conclusie={weergave.dossier.commissieconclusie} />
      {niet !== null ? (
        <NietMogelijk waarom={weergave.vergadering ? null : niet} />
      ) : lijst.loading ? (
        <Loading text={VERGADERING.laden} />
      ) : lijst.error && !lijst.value ? (
        <Notice kind="error" live>{lijst.error.melding}</Notice>
      ) : rijen.length > 0 ? (
        <Agenderen {...props} rijen={rijen} />
      ) : weergave.vergadering ? null : (
        <EmptyState title={VERGADERING.geen} action={<ButtonLink href="#/vergaderingen">{VERGADERING.naarVergaderingen}</ButtonLink>} />
      )}
    </Panel>
  );
}
