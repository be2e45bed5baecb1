import type { Dossierweergave } from '../../../shared/contract/weergave.ts';
import { FASEN } from '../../../shared/domain/dossier/status.ts';
import { heeftRecht } from '../../../shared/domain/medewerker/medewerker.ts';
import { findRegelset } from '../../../shared/regelsets/regelsets.ts';
import { useAangemeld } from '../../app/session.tsx';
import { DubbelenPaneel } from '../../forms/dubbelen-paneel.tsx';
import { DOSSIER } from '../../text/dossier.ts';
import { VERLOOP } from '../../text/verloop.ts';
import { Panel } from '../../ui/panel.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ToegangKolom } from './toegang/toegang-kolom.tsx';
import { Aantekeningen } from './aantekeningen/aantekeningen.tsx';
import { TermijnenPaneel } from './verloop/termijnen-paneel.tsx';
import { BrievenKolom } from './brieven/brieven-kolom.tsx';

/** The quiet column beside the work: terms, what to look at, the arrangements in force, history. */
export function DossierKolom({ weergave }: { readonly weergave: Dossierweergave }) {
  const { dossier, bevindingen } = weergave;
  const { medewerker } = useAangemeld();
  const regelset = findRegelset(weergave.regelsetId);
  return (
    <aside className="tt-dossier__kolom" aria-label={DOSSIER.kolom}>
      <TermijnenPaneel weergave={weergave} />
      {heeftRecht(medewerker.rol, 'besluiten') ? (
        <Panel title={VERLOOP.kolom} quiet>
          <p>
            <TextLink href={`#/dossier/${dossier.id}/verder`}>{FASEN[dossier.status] === 'voorbereiding' ? VERLOOP.naarVerder : VERLOOP.naarNaBesluit}</TextLink>
          </p>
        </Panel>
      ) : null}
      <DubbelenPaneel dubbelen={weergave.dubbelen} />
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
      {heeftRecht(medewerker.rol, 'beraad') ? <ToegangKolom dossierId={dossier.id} /> : null}
      {heeftRecht(medewerker.rol, 'beraad') ? <Aantekeningen dossierId={dossier.id} /> : null}
      <Panel title={DOSSIER.geschiedenis} quiet>
        <p>
          <TextLink href={`#/dossier/${dossier.id}/geschiedenis`}>{DOSSIER.naarGeschiedenis}</TextLink>
        </p>
      </Panel>
    </aside>
  );
}
