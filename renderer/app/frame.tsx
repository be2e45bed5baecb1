import { IconArchive, IconArrowsExchange, IconCalendarEvent, IconChartBar, IconClockHour4, IconCloudUpload, IconListDetails, IconLogout, IconReportAnalytics, IconSettings, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ROLLEN } from '../../shared/domain/medewerker/medewerker.ts';
import type { Ingangsnaam } from '../../shared/contract/contract.ts';
import type { Toestand } from '../../shared/contract/weergave.ts';
import { api } from '../api.ts';
import { appTekst } from '../text/app.ts';
import { Button } from '../ui/button.tsx';
import { navigate } from './navigation.ts';
import { PracticeMark } from './practice-mark.tsx';
import type { Route } from './route.ts';
import { SCHERMINGANG } from './schermen.ts';
import { SearchBox } from './search-box.tsx';
import { useAangemeld } from './session.tsx';
import { StatusLine } from './status-line.tsx';

type Item = { readonly href: string; readonly soorten: readonly Route['soort'][]; readonly ingang: Ingangsnaam; readonly label: string; readonly icon: typeof IconSettings; readonly count?: (toestand: Toestand) => { n: number; words: string }; /** Also in the file of an institution, there under this name. */ readonly bijInstelling?: string };

const ITEMS: readonly Item[] = [
  {
    href: '#/werkvoorraad', soorten: ['start', 'werkvoorraad', 'aanvraag', 'dossier'], ingang: SCHERMINGANG.werkvoorraad, label: appTekst.nav.werkvoorraad, bijInstelling: appTekst.nav.aanvragen, icon: IconListDetails,
    count: ({ tellingen }) => ({ n: tellingen.werkvoorraad, words: appTekst.navTelling.werkvoorraad(tellingen.werkvoorraad) }),
  },
  { href: '#/vergaderingen', soorten: ['vergaderingen', 'vergadering'], ingang: SCHERMINGANG.vergaderingen, label: appTekst.nav.vergaderingen, icon: IconCalendarEvent },
  {
    href: '#/termijnen', soorten: ['termijnen'], ingang: SCHERMINGANG.termijnen, label: appTekst.nav.termijnen, icon: IconClockHour4,
    count: ({ tellingen }) => ({ n: tellingen.termijnen, words: appTekst.navTelling.termijnen(tellingen.termijnen) }),
  },
  {
    href: '#/overdrachten', soorten: ['overdrachten'], ingang: SCHERMINGANG.overdrachten, label: appTekst.nav.overdrachten, bijInstelling: appTekst.nav.overdrachten, icon: IconArrowsExchange,
    count: ({ tellingen }) => ({ n: tellingen.overdrachten, words: appTekst.navTelling.overdrachten(tellingen.overdrachten) }),
  },
  {
    href: '#/register', soorten: ['register'], ingang: SCHERMINGANG.register, label: appTekst.nav.register, icon: IconCloudUpload,
    count: ({ uitgaand }) => ({ n: uitgaand.wachtend + uitgaand.geweigerd, words: appTekst.navTelling.register(uitgaand.wachtend + uitgaand.geweigerd) }),
  },
  { href: '#/scenario', soorten: ['scenario'], ingang: SCHERMINGANG.scenario, label: appTekst.nav.scenario, icon: IconChartBar },
  { href: '#/jaarverslag', soorten: ['jaarverslag'], ingang: SCHERMINGANG.jaarverslag, label: appTekst.nav.jaarverslag, icon: IconReportAnalytics },
  { href: '#/bewaren', soorten: ['bewaren'], ingang: SCHERMINGANG.bewaren, label: appTekst.nav.bewaren, icon: IconArchive },
  { href: '#/beheer', soorten: ['beheer'], ingang: SCHERMINGANG.beheer, label: appTekst.nav.beheer, bijInstelling: appTekst.nav.beheer, icon: IconSettings },
];

function Navigation({ route }: { readonly route: Route }) {
  const { toestand, kan } = useAangemeld();
  const instelling = toestand.bestand?.soort === 'instelling';
  return (
    <nav aria-label={appTekst.hoofdmenu} className="app-nav">
      <ul>
        {ITEMS.filter((item) => kan(item.ingang) && (!instelling || item.bijInstelling !== undefined)).map(({ href, soorten, label, bijInstelling, icon: Icon, count }) => {
          const counted = count?.(toestand);
          return (
            <li key={href}>
              <a href={href} className="app-nav__link" aria-current={soorten.includes(route.soort) ? 'page' : undefined}>
                <Icon size={20} aria-hidden="true" />
                <span className="app-nav__label">{instelling ? bijInstelling : label}</span>
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

function leave(entry: 'signOut' | 'closeBestand'): void {
  void api[entry]({}).then(() => navigate('#/'));
}

/** The frame around every screen of a signed-in person. */
export function Frame({ route, children }: { readonly route: Route; readonly children: ReactNode }) {
  const { toestand, medewerker, kan } = useAangemeld();
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
        {kan('searchDossiers') ? <SearchBox /> : null}
        <div className="app-top__person">
          <span>
            <span className="tt-visually-hidden">{appTekst.aangemeldAls}: </span>
            <strong>{medewerker.naam}</strong>
            <span className="tt-muted"> · {ROLLEN[medewerker.rol]}</span>
          </span>
          <Button kind="subtle" icon={<IconLogout size={18} />} onClick={() => leave('signOut')}>{appTekst.afmelden}</Button>
          <Button kind="subtle" icon={<IconX size={18} />} onClick={() => leave('closeBestand')}>{appTekst.sluiten}</Button>
        </div>
      </header>
      <div className="app-side">
        <Navigation route={route} />
        {toestand.bestand?.oefen ? <PracticeMark /> : null}
      </div>
      <div className="app-bar"><StatusLine toestand={toestand} /></div>
      <main id="inhoud" tabIndex={-1} className="app-main">{children}</main>
    </div>
  );
}
