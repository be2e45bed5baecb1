import { useEffect, useRef, useState } from 'react';
import type { Dossierweergave } from '../../../shared/contract/weergave.ts';
import type { Medewerker } from '../../../shared/domain/medewerker/medewerker.ts';
import { volledigeNaam } from '../../../shared/domain/persoon/betrokkene.ts';
import { getUrgentiegroep } from '../../../shared/domain/persoon/urgentiegroep.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { findRegelset } from '../../../shared/regelsets/regelsets.ts';
import { DOSSIER } from '../../text/dossier.ts';
import { Badge } from '../../ui/badge.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { AanvraagStap } from './aanvraag/aanvraag-stap.tsx';
import { GeschiedenisStap } from './geschiedenis/geschiedenis-stap.tsx';
import type { StapProps } from './stap-props.ts';

type Props = { readonly weergave: Dossierweergave; readonly vandaag: PlainDate; readonly medewerker: Medewerker; readonly stap: string; readonly herlaad: () => Promise<void> };

/** What was just saved. The form that had the focus is gone, so this takes it. */
function Opgeslagen() {
  const plek = useRef<HTMLDivElement>(null);
  useEffect(() => plek.current?.focus(), []);
  return <div ref={plek} tabIndex={-1} className="tt-gedaan"><Notice kind="ok" live>{DOSSIER.gedaan.wijzigAanvraag}</Notice></div>;
}

/** A request at the institution that made it: no steps of a commission, no terms of a decision. */
export function InstellingInhoud({ weergave, vandaag, medewerker, stap, herlaad }: Props) {
  const [keer, setKeer] = useState(0);
  const { dossier } = weergave;
  const groep = getUrgentiegroep(dossier.aanvraag.urgentiegroep);
  const gedaan = async () => {
    await herlaad();
    setKeer((n) => n + 1);
  };
  const props: StapProps = { weergave, vandaag, medewerker, regelset: findRegelset(weergave.regelsetId), gedaan, herlaad };
  const lead = (
    <span className="tt-dossier__stand">
      <span>{dossier.nummer}</span>
      <span>{DOSSIER.groep(groep.wettelijk ? groep.code : null, groep.naam)}</span>
      {dossier.aanvraag.betrokkene.geheimhouding ? <Badge tone="warning">{DOSSIER.geheim}</Badge> : null}
      {stap === 'geschiedenis' ? <TextLink href={`#/dossier/${dossier.id}/aanvraag`}>{DOSSIER.naarAanvraag}</TextLink> : <TextLink href={`#/dossier/${dossier.id}/geschiedenis`}>{DOSSIER.naarGeschiedenis}</TextLink>}
    </span>
  );
  return (
    <Page title={volledigeNaam(dossier.aanvraag.betrokkene)} lead={lead}>
      <div className="tt-dossier__werk">
        {keer > 0 ? <Opgeslagen key={keer} /> : null}
        {stap === 'geschiedenis' ? <GeschiedenisStap {...props} /> : <AanvraagStap {...props} />}
      </div>
    </Page>
  );
}
