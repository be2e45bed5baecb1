import { IconLogout, IconX } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { ROLLEN } from '../../shared/domain/medewerker/medewerker.ts';
import { appTekst } from '../text/app.ts';
import { Button } from '../ui/button.tsx';
import { showHulpvenster, useHulpvenster } from './hulpvenster.ts';
import { Kruimels } from './kruimels.tsx';
import { leave } from './leave.ts';
import { menuFor } from './menu.ts';
import { MotorMelding } from './motor.tsx';
import { OpenDossiersLijst } from './open-dossiers-lijst.tsx';
import { PaletKnop } from './palet-knop.tsx';
import { Palet } from './palet/palet.tsx';
import { PracticeMark } from './practice-mark.tsx';
import type { Route } from './route.ts';
import { useAangemeld } from './session.tsx';
import { SneltoetsenPaneel } from './sneltoetsen-paneel.tsx';
import { buildSneltoetsen, useSneltoetsen } from './sneltoetsen.ts';
import { StatusLine } from './status-line.tsx';
import { WeergaveKnop } from './weergave-paneel.tsx';
import { useWeergave } from './weergave.ts';

function Navigation({ route }: { readonly route: Route }) {
  const { toestand, kan } = useAangemeld();
  return (
    <nav aria-label={appTekst.hoofdmenu} className="app-nav">
      <ul>
        {menuFor(toestand, kan).map(({ href, soorten, label, icon: Icon, count }) => {
          const counted = count?.(toestand);
          return (
            <li key={href}>
              <a href={href} className="app-nav__link" aria-current={soorten.includes(route.soort) ? 'page' : undefined}>
                <Icon size={20} aria-hidden="true" />
                <span className="app-nav__label">{label}</span>
                {counted && counted.n > 0 ? (
                  <span className="app-nav__count">
                    <span aria-hidden="true">{counted.n.toLocaleString('nl-NL')}</span>
                    <span className="tt-visually-hidden">, {counted.words}</span>
                  </span>
                ) : null}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** What lies over the screen: the palette or the list of shortcuts; the same table binds and shows the keys. */
function Hulpvensters({ nu }: { readonly nu: string | null }) {
  const { toestand, kan } = useAangemeld();
  const { losseToetsen } = useWeergave();
  const open = useHulpvenster();
  const sneltoetsen = buildSneltoetsen(menuFor(toestand, kan), nu);
  useSneltoetsen(sneltoetsen, { losse: losseToetsen });
  useEffect(() => () => showHulpvenster(null), []); // who signs out leaves nothing open
  if (open === 'palet') return <Palet nu={nu} />;
  return open === 'sneltoetsen' ? <SneltoetsenPaneel sneltoetsen={sneltoetsen} /> : null;
}

/** The frame around every screen of a signed-in person. */
export function Frame({ route, children }: { readonly route: Route; readonly children: ReactNode }) {
  const { toestand, medewerker } = useAangemeld();
  const nu = route.soort === 'dossier' ? route.dossierId : null;
  return (
    <div className="app-frame">
      <a
        className="app-skip"
        href="#inhoud"
        onClick={(event) => {
          event.preventDefault(); // the hash is the route
          document.getElementById('inhoud')?.focus();
        }}
      >
        {appTekst.naarInhoud}
      </a>
      <header className="app-top">
        <div className="app-top__file">
          <strong className="app-top__name">{toestand.bestand?.naam}</strong>
          <span className="app-top__commission">{toestand.bestand?.commissie}</span>
        </div>
        <PaletKnop />
        <div className="app-top__person">
          <span>
            <span className="tt-visually-hidden">{appTekst.aangemeldAls}: </span>
            <strong>{medewerker.naam}</strong>
            <span className="tt-muted"> · {ROLLEN[medewerker.rol]}</span>
          </span>
          <WeergaveKnop />
          <Button kind="subtle" icon={<IconLogout size={18} />} onClick={() => leave('signOut')}>{appTekst.afmelden}</Button>
          <Button kind="subtle" icon={<IconX size={18} />} onClick={() => leave('closeBestand')}>{appTekst.sluiten}</Button>
        </div>
      </header>
      <div className="app-side">
        <Navigation route={route} />
        {toestand.bestand?.oefen ? <PracticeMark /> : null}
      </div>
      <div className="app-bar"><StatusLine toestand={toestand} /></div>
      <main id="inhoud" tabIndex={-1} className="app-main">
        <MotorMelding />
        <OpenDossiersLijst nu={nu} />
        <Kruimels route={route} toestand={toestand} />
        {children}
      </main>
      <Hulpvensters nu={nu} />
    </div>
  );
}
