import { useState } from 'react';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { useQuery } from '../../app/use-query.ts';
import { werkvoorraadTekst } from '../../text/werkvoorraad.ts';
import { Button } from '../../ui/button.tsx';
import { formatMoment } from '../../ui/format-moment.ts';
import { Panel } from '../../ui/panel.tsx';

const t = werkvoorraadTekst.concepten;
const EERSTE = 5;
const isAanvraag = (concept: Uitvoer<'listConcepten'>[number]): boolean => concept.soort === 'aanvraag';

/** Requests that somebody began and did not submit yet. */
export function Concepten() {
  const { value } = useQuery('listConcepten', {});
  const [all, setAll] = useState(false);
  const concepten = (value ?? []).filter(isAanvraag);
  if (concepten.length === 0) return null;
  return (
    <Panel title={t.titel} quiet>
      <ul className="werk-drafts">
        {concepten.slice(0, all ? undefined : EERSTE).map((concept) => {
          const titel = concept.titel || t.zonderTitel;
          return (
            <li key={concept.id}>
              <a className="utrecht-link" href={`#/aanvraag/concept/${concept.id}`}>{titel}</a>
              <span className="tt-muted"> · {t.gewijzigd(formatMoment(concept.gewijzigdOp))}</span>
            </li>
          );
        })}
      </ul>
      {!all && concepten.length > EERSTE ? <div><Button kind="subtle" onClick={() => setAll(true)}>{t.alle(concepten.length)}</Button></div> : null}
    </Panel>
  );
}
