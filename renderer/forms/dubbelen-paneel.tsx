import type { Dubbel } from '../../shared/contract/overzicht.ts';
import type { Aanvraag } from '../../shared/domain/aanvraag/aanvraag.ts';
import { useQuery } from '../app/use-query.ts';
import { dubbelenTekst as t } from '../text/overzicht.ts';
import { Badge } from '../ui/badge.tsx';
import { Panel } from '../ui/panel.tsx';
import { TextLink } from '../ui/text-link.tsx';
import './dubbelen.css';

/** Other cases of, perhaps, the same person: why, and what to do. Nothing is stopped by it. */
export function DubbelenPaneel({ dubbelen }: { readonly dubbelen: readonly Dubbel[] }) {
  if (dubbelen.length === 0) return null;
  return (
    <Panel title={t.titel} quiet aside={<Badge tone="warning">{dubbelen.length}</Badge>}>
      <ul className="dubbelen">
        {dubbelen.map((d) => (
          <li key={d.dossierId}>
            <p>{d.tekst}</p>
            <p>{d.watNu}</p>
            <p className="tt-muted">{t.bron(d.bron)}</p>
            <TextLink href={`#/dossier/${d.dossierId}/aanvraag`}>{t.naar(d.nummer)}</TextLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The same while a request is filled in. */
export function GevondenDubbelen({ aanvraag }: { readonly aanvraag: Aanvraag }) {
  const { voornamen, voorvoegsel, geslachtsnaam, geboortedatum, bsn } = aanvraag.betrokkene;
  const { value } = useQuery('findDubbelen', { betrokkene: { voornamen, voorvoegsel, geslachtsnaam, geboortedatum, bsn }, ontvangenOp: aanvraag.ontvangenOp });
  return <DubbelenPaneel dubbelen={value ?? []} />;
}
