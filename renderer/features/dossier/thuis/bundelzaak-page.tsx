import { useState } from 'react';
import type { Uitvoer } from '../../../../shared/contract/contract.ts';
import { volledigeNaam } from '../../../../shared/domain/persoon/betrokkene.ts';
import { getUrgentiegroep } from '../../../../shared/domain/persoon/urgentiegroep.ts';
import type { DossierId } from '../../../../shared/kernel/ids.ts';
import type { PlainDate } from '../../../../shared/kernel/plain-date.ts';
import { findRegelset } from '../../../../shared/regelsets/regelsets.ts';
import type { Medewerker } from '../../../../shared/domain/medewerker/medewerker.ts';
import { api } from '../../../api.ts';
import { useQuery } from '../../../app/use-query.ts';
import { BijlagenPaneel } from '../../../forms/stukken/bijlagen-paneel.tsx';
import { NodigPaneel } from '../../../forms/stukken/nodig-paneel.tsx';
import { DOSSIER } from '../../../text/dossier.ts';
import { HERKOMST } from '../../../text/herkomst.ts';
import { THUIS } from '../../../text/thuis.ts';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { AanvraagLezen } from '../aanvraag/aanvraag-lezen.tsx';
import { Afleiding } from '../herkomst/afleiding.tsx';
import { TijdlijnFiguur } from '../herkomst/tijdlijn.tsx';
import { VerblijfTabel } from '../herkomst/verblijf-tabel.tsx';
import { Gemeenten } from '../verdeling/gemeenten.tsx';
import { Principes } from '../verdeling/principes.tsx';
import { OordeelThuis } from './oordeel-thuis.tsx';

const t = THUIS.zaak;
type Zaak = Uitvoer<'getBundelzaak'>;
const DELEN = ['aanvraag', 'herkomst', 'verdeling', 'woonstart'] as const;
const NAMEN: Readonly<Record<(typeof DELEN)[number], string>> = { aanvraag: t.aanvraag, herkomst: t.herkomst, verdeling: t.verdeling, woonstart: t.oordeel };

/** The parts of a case at home, free to move between. */
function Delen({ zaakId, deel }: { readonly zaakId: string; readonly deel: string }) {
  return (
    <nav aria-label={t.delen}>
      <ol className="tt-stappen">
        {DELEN.map((naam) => <li key={naam}><a href={`#/dossier/${zaakId}/${naam}`} aria-current={naam === deel ? 'step' : undefined} className="tt-stappen__stap">{NAMEN[naam]}</a></li>)}
      </ol>
    </nav>
  );
}

const nietHier = (): never => {
  throw new Error('Files of a bundle are read only');
};

function Aanvraagdeel({ zaak }: { readonly zaak: Zaak }) {
  const { dossier, nogNodig } = zaak.weergave;
  return (
    <>
      <Panel title={t.aanvraag}>
        <p className="tt-text tt-muted">{t.uitleg}</p>
        <AanvraagLezen aanvraag={dossier.aanvraag} />
      </Panel>
      <NodigPaneel nodig={nogNodig} />
      <BijlagenPaneel soorten={[]} toestemming={{ medisch: false, strafrechtelijk: false }} magWijzigen={false} bron={{ bijlagen: zaak.bijlagen, error: null, redenNodig: false, lees: (bijlageId, nummer) => api.getBijlage({ bijlageId, deel: nummer }), voegToe: nietHier, verwijder: nietHier }} />
    </>
  );
}

function Herkomstdeel({ zaak, vandaag }: { readonly zaak: Zaak; readonly vandaag: PlainDate }) {
  const { dossier, afleiding, regelsetId } = zaak.weergave;
  const { verblijf, aanvraag } = dossier;
  if (verblijf === null && aanvraag.opnames.length === 0) return <Panel title={HERKOMST.titel}><p className="tt-text">{t.geenVerblijf}</p></Panel>;
  return (
    <>
      <Panel title={HERKOMST.titel}>
        <TijdlijnFiguur perioden={verblijf ?? []} opnames={aanvraag.opnames} afleiding={afleiding} vandaag={vandaag} jaren={findRegelset(regelsetId)?.herkomst.terugkijkjaren.waarde ?? null} />
        <VerblijfTabel perioden={verblijf ?? []} opnames={aanvraag.opnames} />
      </Panel>
      {afleiding ? <Afleiding afleiding={afleiding} /> : null}
    </>
  );
}

function Verdelingdeel({ zaak }: { readonly zaak: Zaak }) {
  const { voorstel, dossier, regelsetId } = zaak.weergave;
  if (!voorstel) return <Panel title={t.verdeling}><p className="tt-text">{t.geenVoorstel}</p></Panel>;
  return (
    <>
      <Panel title={t.verdeling}>
        <p className="tt-text tt-muted">{t.voorstelNiet}</p>
        <p className="tt-uitkomst">{voorstel.samenvatting}</p>
        <Principes voorstel={voorstel} regelset={findRegelset(regelsetId)} />
      </Panel>
      <Gemeenten voorstel={voorstel} gekozen={dossier.verdeling?.gemeente ?? null} herkomst={dossier.herkomst?.gemeente ?? null} />
    </>
  );
}

type Props = { readonly zaakId: DossierId; readonly deel: string; readonly vandaag: PlainDate; readonly medewerker: Medewerker };

function Gelezen({ zaak, vergaderingId, deel, vandaag, medewerker, herlaad }: Omit<Props, 'zaakId'> & { readonly zaak: Zaak; readonly vergaderingId: string; readonly herlaad: () => Promise<void> }) {
  const [vastgelegd, setVastgelegd] = useState(0);
  const { dossier } = zaak.weergave;
  const groep = getUrgentiegroep(dossier.aanvraag.urgentiegroep);
  const lead = <span className="tt-dossier__stand"><span>{dossier.nummer}</span><span>{DOSSIER.groep(groep.wettelijk ? groep.code : null, groep.naam)}</span><TextLink href="#/werkvoorraad">{t.terug}</TextLink></span>;
  return (
    <Page title={volledigeNaam(dossier.aanvraag.betrokkene)} lead={lead}>
      <Delen zaakId={dossier.id} deel={deel} />
      <div className="tt-dossier__werk">
        {vastgelegd > 0 && deel === 'woonstart' ? <Notice key={vastgelegd} kind="ok" live>{t.vastgelegd}</Notice> : null}
        {deel === 'herkomst' ? <Herkomstdeel zaak={zaak} vandaag={vandaag} /> : null}
        {deel === 'verdeling' ? <Verdelingdeel zaak={zaak} /> : null}
        {deel === 'woonstart' ? (
          <OordeelThuis
            zaak={zaak} vergaderingId={vergaderingId} medewerker={medewerker}
            gedaan={async () => {
              await herlaad();
              setVastgelegd((n) => n + 1);
            }}
          />
        ) : null}
        {deel === 'herkomst' || deel === 'verdeling' || deel === 'woonstart' ? null : <Aanvraagdeel zaak={zaak} />}
      </div>
    </Page>
  );
}

function Zaakscherm({ vergaderingId, ...props }: Props & { readonly vergaderingId: string }) {
  const { value, error, reload } = useQuery('getBundelzaak', { vergaderingId, zaakId: props.zaakId });
  if (!value) return error ? <Notice kind="error" live>{error.melding} <TextLink href="#/werkvoorraad">{t.terug}</TextLink></Notice> : <Loading text={DOSSIER.laden} />;
  return <Gelezen {...props} zaak={value} vergaderingId={vergaderingId} herlaad={reload} />;
}

/** One case of a bundle, to read at home and to judge. */
export function BundelzaakPage(props: Props) {
  const bundels = useQuery('listBundels', {});
  if (!bundels.value) return bundels.error ? <Notice kind="error" live>{bundels.error.melding}</Notice> : <Loading text={DOSSIER.laden} />;
  const bundel = bundels.value.find((b) => b.zaken.some((z) => z.zaakId === props.zaakId));
  if (!bundel) return <Page title={THUIS.titel}><p className="tt-text">{THUIS.geenUitleg}</p><TextLink href="#/werkvoorraad">{t.terug}</TextLink></Page>;
  return <Zaakscherm {...props} vergaderingId={bundel.vergadering.id} />;
}
