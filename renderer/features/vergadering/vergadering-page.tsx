import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { VERGADERSTATUSSEN } from '../../../shared/domain/vergadering/zitting.ts';
import { useAangemeld } from '../../app/session.tsx';
import { useQuery } from '../../app/use-query.ts';
import { V } from '../../text/vergadering.ts';
import { Badge } from '../../ui/badge.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { AgendaPaneel } from './agenda-paneel.tsx';
import { BelangenPaneel } from './belangen-paneel.tsx';
import { ZaakScherm } from './bespreking/zaak-scherm.tsx';
import { DeelnemersPaneel } from './deelnemers-paneel.tsx';
import { KandidatenPaneel } from './kandidaten-paneel.tsx';
import { NotitiesPaneel } from './notities-paneel.tsx';
import { NotulenPaneel } from './notulen-paneel.tsx';
import { OpenenPaneel } from './openen-paneel.tsx';
import { PlanningPaneel } from './planning-paneel.tsx';
import { ReglementPaneel } from './reglement-paneel.tsx';
import { STATUSTOON } from './statustoon.ts';
import { StukkenPaneel } from './stukken-paneel.tsx';
import { VersturenPaneel } from './versturen-paneel.tsx';
import { kan, type VergaderProps } from './vergader-props.ts';
import { AanwezigheidPaneel, SluitenPaneel, ZakenPaneel } from './zitting-paneel.tsx';
import './vergadering.css';

function Voorbereiding(props: VergaderProps) {
  return (
    <>
      <AgendaPaneel {...props} />
      {kan(props, 'voegToe') ? <KandidatenPaneel {...props} /> : null}
      <BelangenPaneel {...props} />
      <DeelnemersPaneel {...props} />
      <PlanningPaneel {...props} />
      <ReglementPaneel {...props} />
      <VersturenPaneel {...props} />
      <StukkenPaneel {...props} />
      {kan(props, 'open') ? <OpenenPaneel key={props.weergave.deelnemers.length} {...props} /> : null}
    </>
  );
}

function Zitting(props: VergaderProps) {
  return (
    <>
      <ZakenPaneel {...props} />
      {kan(props, 'wijzigAanwezigheid') ? <AanwezigheidPaneel key={props.weergave.aanwezig.join()} {...props} /> : null}
      <BelangenPaneel {...props} />
      <NotitiesPaneel {...props} />
      <StukkenPaneel {...props} />
      {kan(props, 'sluit') ? <SluitenPaneel {...props} /> : null}
    </>
  );
}

function Notulen(props: VergaderProps) {
  return (
    <>
      <NotulenPaneel {...props} />
      <NotitiesPaneel {...props} />
      <BelangenPaneel {...props} />
      <StukkenPaneel {...props} />
      <VersturenPaneel {...props} />
    </>
  );
}

function Inhoud(props: VergaderProps) {
  const { vergadering, kamer, status } = props.weergave;
  return (
    <Page
      title={V.titel(formatDutchDate(vergadering.datum))}
      lead={<span className="verg-lead">{V.lead(vergadering.tijd, vergadering.plaats, kamer)} <Badge tone={STATUSTOON[status]}>{VERGADERSTATUSSEN[status]}</Badge></span>}
      actions={<TextLink href="#/vergaderingen">{V.terug}</TextLink>}
    >
      <div className="tt-stack verg-panelen">
        {status === 'gepland' || status === 'verzonden' ? <Voorbereiding {...props} /> : status === 'geopend' ? <Zitting {...props} /> : <Notulen {...props} />}
      </div>
    </Page>
  );
}

/** One meeting: preparing and sending it, holding it, its minutes; or one case of it, large. */
export function VergaderingPage({ vergaderingId, dossierId }: { readonly vergaderingId: string; readonly dossierId: string | null }) {
  const { mag } = useAangemeld();
  const { value, error, reload } = useQuery('getVergadering', { vergaderingId });
  if (!value) return error ? <Page title={V.terug}><Notice kind="error" live>{error.melding}</Notice><TextLink href="#/vergaderingen">{V.terug}</TextLink></Page> : <Loading text={V.laden} />;
  const props: VergaderProps = { weergave: value, leidt: mag('besluiten'), herlaad: reload };
  const zaak = dossierId === null ? undefined : value.zaken.find((z) => z.dossierId === dossierId);
  return zaak ? <ZaakScherm key={zaak.dossierId} {...props} zaak={zaak} /> : <Inhoud {...props} />;
}
