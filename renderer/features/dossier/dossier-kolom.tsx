import type { Dossierweergave } from '../../../shared/contract/weergave.ts';
import { isOndertekend } from '../../../shared/domain/dossier/status.ts';
import { heeftRecht } from '../../../shared/domain/medewerker/medewerker.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';
import { findRegelset } from '../../../shared/regelsets/regelsets.ts';
import { useAangemeld } from '../../app/session.tsx';
import { DOSSIER } from '../../text/dossier.ts';
import { Panel } from '../../ui/panel.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { BrievenKolom } from './brieven/brieven-kolom.tsx';

/** The quiet column beside the work: terms, what to look at, the arrangements in force, history. */
export function DossierKolom({ weergave }: { readonly weergave: Dossierweergave }) {
  const { dossier, bevindingen } = weergave;
  const { medewerker } = useAangemeld();
  const besloten = isOndertekend(dossier);
  const uiterlijk = formatDutchDate(weergave.beslisUiterlijk);
  const regelset = findRegelset(weergave.regelsetId);
  return (
    <aside className="tt-dossier__kolom" aria-label={DOSSIER.kolom}>
      <Panel title={DOSSIER.termijn} quiet>
        <p>{DOSSIER.ontvangen(formatDutchDate(dossier.aanvraag.ontvangenOp))}</p>
        <p>{besloten ? DOSSIER.termijnKlaar(uiterlijk) : DOSSIER.termijnOver(uiterlijk, weergave.dagenOver)}</p>
      </Panel>
      <Panel title={DOSSIER.bevindingen} quiet>
        {bevindingen.length === 0 ? (
          <p>{DOSSIER.geenBevindingen}</p>
        ) : (
          <ul className="tt-kolomlijst">
            {bevindingen.map((b) => (
              <li key={`${b.regel} ${b.tekst}`}>
                {b.tekst} <span className="tt-bron">{DOSSIER.bron(b.bron)}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={DOSSIER.regelset} quiet>
        <p>{regelset ? `${regelset.naam}. ${DOSSIER.regelsetStatus(regelset.status)}` : weergave.regelsetId}</p>
      </Panel>
      {heeftRecht(medewerker.rol, 'beraad') ? <BrievenKolom dossierId={dossier.id} /> : null}
      <Panel title={DOSSIER.geschiedenis} quiet>
        <p>
          <TextLink href={`#/dossier/${dossier.id}/geschiedenis`}>{DOSSIER.naarGeschiedenis}</TextLink>
        </p>
      </Panel>
    </aside>
  );
}
