import type { Waarschuwing } from '../../../../shared/domain/besluit/list-waarschuwingen.ts';
import { BESLUIT } from '../../../text/besluit.ts';
import { MOTIVERING } from '../../../text/motivering.ts';
import { focusField, fieldId } from '../../../ui/field-id.ts';
import { Notice } from '../../../ui/notice.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import type { Ontbrekend } from './lees-besluit.ts';

/** What is missing, above the work: each a link to where it is done. */
export function WatOntbreekt({ lijst, dossierId }: { readonly lijst: readonly Ontbrekend[]; readonly dossierId: string }) {
  if (lijst.length === 0) return <Notice kind="ok">{BESLUIT.compleet}</Notice>;
  return (
    <Notice kind="info" title={BESLUIT.ontbreekt}>
      <ul className="tt-punten">
        {lijst.map((o) => (
          <li key={`${o.veld ?? o.stap ?? ''} ${o.tekst}`}>
            {o.stap ? (
              <TextLink href={`#/dossier/${dossierId}/${o.stap}`}>{o.tekst}</TextLink>
            ) : (
              <a
                href={`#${fieldId(o.veld ?? '')}`}
                className="utrecht-link"
                onClick={(event) => {
                  event.preventDefault(); // the hash is the route
                  focusField(o.veld ?? '');
                }}
              >
                {o.tekst}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What to look at before signing; nothing of it stops anybody. */
export const Waarschuwingen = ({ lijst, titel = MOTIVERING.waarschuwingTitel, uitleg = MOTIVERING.waarschuwingUitleg }: { readonly lijst: readonly Waarschuwing[]; readonly titel?: string; readonly uitleg?: string }) =>
  lijst.length === 0 ? null : (
    <Notice kind="warning" title={titel}>
      <ul className="tt-punten">{lijst.map((w) => <li key={`${w.code} ${w.tekst}`}>{w.tekst}</li>)}</ul>
      <p className="tt-text">{uitleg}</p>
    </Notice>
  );
