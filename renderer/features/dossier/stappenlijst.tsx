import { IconCircle, IconCircleCheck, IconCircleDot } from '@tabler/icons-react';
import { STAPPEN, type Stapnaam, type Stapstaat } from '../../../shared/domain/dossier/acties.ts';
import { useAangemeld } from '../../app/session.tsx';
import { DOSSIER } from '../../text/dossier.ts';
import { STAPPEN_VAN_BUITEN } from './stap-props.ts';

const ICONEN = { klaar: IconCircleCheck, nu: IconCircleDot, later: IconCircle } as const;

/** The steps of a case, free to move between; the state is in words for who does not see the icon. */
export function Stappenlijst({ dossierId, stap, stappen, bekend }: { readonly dossierId: string; readonly stap: string; /** Whether this person is shown a decision. */ readonly bekend: boolean; readonly stappen: Readonly<Record<Stapnaam, Stapstaat>> }) {
  const { mag } = useAangemeld();
  const namen = (Object.keys(STAPPEN) as Stapnaam[]).filter((naam) => mag('beraad') || STAPPEN_VAN_BUITEN.has(naam) || (naam === 'besluit' && bekend)); // the keys of a const object
  return (
    <nav aria-label={DOSSIER.stappen}>
      <ol className="tt-stappen">
        {namen.map((naam) => {
          const Icoon = ICONEN[stappen[naam]];
          return (
            <li key={naam}>
              <a href={`#/dossier/${dossierId}/${naam}`} aria-current={naam === stap ? 'step' : undefined} className={`tt-stappen__stap is-${stappen[naam]}`}>
                <Icoon size={18} aria-hidden="true" />
                <span>
                  {STAPPEN[naam]}
                  <span className="tt-stappen__staat">{DOSSIER.staten[stappen[naam]]}</span>
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
