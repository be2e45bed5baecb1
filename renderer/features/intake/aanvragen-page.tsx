import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { OVERDRACHTSTATUSSEN } from '../../../shared/domain/overdracht/overdracht.ts';
import { getUrgentiegroep } from '../../../shared/domain/persoon/urgentiegroep.ts';
import { useQuery } from '../../app/use-query.ts';
import { AANVRAGEN as t } from '../../text/aanvragen.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatMoment } from '../../ui/format-moment.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TextLink } from '../../ui/text-link.tsx';

type Rij = Uitvoer<'listWerkvoorraad'>['rijen'][number];
type Overdracht = Uitvoer<'listOverdrachten'>[number];
type Concept = Uitvoer<'listConcepten'>[number];

const MEER = 100;

function Concepten({ concepten }: { readonly concepten: readonly Concept[] }) {
  if (concepten.length === 0) return null;
  return (
    <Panel title={t.concepten}>
      <DataTable
        caption={t.concepten}
        rows={concepten}
        rowKey={(c) => c.id}
        columns={[
          { key: 'titel', head: t.kolommen.concept, cell: (c) => <TextLink href={`#/aanvraag/concept/${c.id}`}>{c.titel === '' ? t.zonderTitel : c.titel}</TextLink>, rowHead: true },
          { key: 'op', head: t.kolommen.gewijzigd, cell: (c) => formatMoment(c.gewijzigdOp) },
        ]}
      />
    </Panel>
  );
}

/** Where a request stands for the institution: ready, or as far as its last hand-over came. */
function Stand({ laatste }: { readonly laatste: Overdracht | undefined }) {
  if (!laatste) return <Badge>{t.klaar}</Badge>;
  const toon = laatste.status === 'aanvaard' ? 'ok' : laatste.status === 'geweigerd' ? 'error' : laatste.status === 'ingetrokken' ? 'neutral' : 'accent';
  return <><Badge tone={toon}>{OVERDRACHTSTATUSSEN[laatste.status]}</Badge> <span className="tt-muted">{laatste.partij.naam}</span></>;
}

function Aanvragen({ rijen, overdrachten }: { readonly rijen: readonly Rij[]; readonly overdrachten: readonly Overdracht[] }) {
  const laatste = (dossierId: string) => overdrachten.find((o) => o.dossierId === dossierId); // last changed first
  return (
    <DataTable
      caption={t.titel}
      rows={rijen}
      rowKey={(r) => r.dossierId}
      columns={[
        { key: 'naam', head: t.kolommen.naam, cell: (r) => <TextLink href={`#/dossier/${r.dossierId}/aanvraag`}>{r.naam}</TextLink>, rowHead: true },
        { key: 'nummer', head: t.kolommen.nummer, cell: (r) => r.nummer },
        { key: 'groep', head: t.kolommen.groep, cell: (r) => getUrgentiegroep(r.groep).naam },
        { key: 'stand', head: t.kolommen.stand, cell: (r) => <Stand laatste={laatste(r.dossierId)} /> },
      ]}
    />
  );
}

/** The first screen at an institution: drafts, requests that are ready, and what happened to those that were handed over. */
export function AanvragenPage({ zoek: begin }: { readonly zoek: string }) {
  const [zoek, setZoek] = useState(begin);
  const [aantal, setAantal] = useState(MEER);
  const werk = useQuery('listWerkvoorraad', { zoek, status: null, sorteer: 'nummer', vanaf: null, aantal: Math.min(aantal, 200) });
  const concepten = useQuery('listConcepten', {});
  const overdrachten = useQuery('listOverdrachten', {});
  const eigen = (concepten.value ?? []).filter((c) => c.soort === 'aanvraag');
  const leeg = werk.value?.rijen.length === 0 && zoek === '' && eigen.length === 0;
  const nieuw = <ButtonLink href="#/aanvraag/nieuw" kind="primary" icon={<IconPlus size={20} />}>{t.nieuw}</ButtonLink>;
  const fout = werk.error ?? concepten.error ?? overdrachten.error;
  return (
    <Page title={t.titel} lead={t.lead} actions={leeg ? undefined : nieuw}>
      {fout ? <Notice kind="error" live>{fout.melding}</Notice> : null}
      {!werk.value && werk.loading ? <Loading /> : null}
      {leeg ? <EmptyState title={t.leeg} action={nieuw}>{t.leegUitleg}</EmptyState> : null}
      <Concepten concepten={eigen} />
      {werk.value && !leeg ? (
        <Panel title={t.klaarTitel}>
          <TextField name="zoek" type="search" label={t.zoek} autoComplete="off" maxLength={100} value={zoek} onChange={setZoek} />
          {werk.value.rijen.length === 0 ? <p className="tt-text tt-muted">{zoek === '' ? t.nietsKlaar : t.nietsGevonden}</p> : <Aanvragen rijen={werk.value.rijen} overdrachten={overdrachten.value ?? []} />}
          {werk.value.rijen.length < werk.value.totaal && aantal < 200 ? <div><Button onClick={() => setAantal((n) => n + MEER)}>{t.meer(werk.value.totaal - werk.value.rijen.length)}</Button></div> : null}
        </Panel>
      ) : null}
    </Page>
  );
}
