import { useEffect } from 'react';
import { ROLLEN } from '../../shared/domain/medewerker/medewerker.ts';
import { BewarenPage } from '../features/bewaren/bewaren-page.tsx';
import { JaarverslagPage } from '../features/jaarverslag/jaarverslag-page.tsx';
import { ZoekenPage } from '../features/zoeken/zoeken-page.tsx';
import { BeheerPage } from '../features/beheer/beheer-page.tsx';
import { DossierPage } from '../features/dossier/dossier-page.tsx';
import { AanvraagPage } from '../features/intake/aanvraag-page.tsx';
import { AanvragenPage } from '../features/intake/aanvragen-page.tsx';
import { ThuisPage } from '../features/overdracht/thuis-page.tsx';
import { OverdrachtPage } from '../features/overdracht/overdracht-page.tsx';
import { RegisterPage } from '../features/register/register-page.tsx';
import { ScenarioPage } from '../features/scenario/scenario-page.tsx';
import { SignInPage } from '../features/start/sign-in-page.tsx';
import { StartPage } from '../features/start/start-page.tsx';
import { TermijnenPage } from '../features/termijnen/termijnen-page.tsx';
import { VergaderingPage } from '../features/vergadering/vergadering-page.tsx';
import { VergaderingenPage } from '../features/vergadering/vergaderingen-page.tsx';
import { WerkvoorraadPage } from '../features/werkvoorraad/werkvoorraad-page.tsx';
import { appTekst } from '../text/app.ts';
import { Button } from '../ui/button.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { ErrorScreen } from './error-screen.tsx';
import { Frame } from './frame.tsx';
import { MotorGestopt } from './motor.tsx';
import { navigate, useHash } from './navigation.ts';
import { clearOpenDossiers } from './open-dossiers.ts';
import { OpenFrame } from './open-frame.tsx';
import { parseRoute, type Route } from './route.ts';
import { SCHERMINGANG } from './schermen.ts';
import { useAangemeld, useSession } from './session.tsx';
import { Openverzoeken } from './openverzoek.tsx';
import { setTeOpenen, takeTerugkeer } from './te-openen.ts';
import { Vergrendeld, Vergrendeling } from './vergrendeling.tsx';
import { hasWachtendBestand } from './wachtend-bestand.ts';

function Screen({ route }: { readonly route: Route }) {
  const { toestand } = useAangemeld();
  switch (route.soort) {
    case 'werkvoorraad':
      return toestand.bestand?.soort === 'lid' ? <ThuisPage /> : toestand.bestand?.soort === 'instelling' ? <AanvragenPage key={route.zoek} zoek={route.zoek} /> : <WerkvoorraadPage zoek={route.zoek} />;
    case 'aanvraag':
      return <AanvraagPage key={route.conceptId} conceptId={route.conceptId} />;
    case 'dossier':
      return <DossierPage key={route.dossierId} dossierId={route.dossierId} stap={route.stap} />;
    case 'vergaderingen':
      return <VergaderingenPage />;
    case 'vergadering':
      return <VergaderingPage key={route.vergaderingId} vergaderingId={route.vergaderingId} dossierId={route.dossierId} />;
    case 'termijnen':
      return <TermijnenPage />;
    case 'overdrachten':
      return <OverdrachtPage />;
    case 'zoeken':
      return <ZoekenPage zoek={route.zoek} />;
    case 'jaarverslag':
      return <JaarverslagPage />;
    case 'bewaren':
      return <BewarenPage />;
    case 'register':
      return <RegisterPage />;
    case 'scenario':
      return <ScenarioPage />;
    case 'beheer':
      return <BeheerPage />;
    case 'start':
    case 'onbekend':
      return (
        <Page title={appTekst.onbekend.titel} lead={appTekst.onbekend.uitleg}>
          <div><ButtonLink href="#/" kind="primary">{appTekst.onbekend.terug}</ButtonLink></div>
        </Page>
      );
  }
}

function SignedIn({ hash }: { readonly hash: string }) {
  const { medewerker, kan, toestand } = useAangemeld();
  const thuis = toestand.bestand?.soort === 'lid';
  const magInlezen = kan(SCHERMINGANG.overdrachten);
  useEffect(() => {
    // a package was chosen before the file was open
    if ((magInlezen || thuis) && hasWachtendBestand()) navigate(thuis ? '#/werkvoorraad' : '#/overdrachten');
  }, [magInlezen, thuis]);
  useEffect(() => {
    setTeOpenen(null);
    const terug = takeTerugkeer(medewerker.id);
    if (terug !== null) navigate(terug); // where this person was when the program locked
  }, [medewerker.id]);
  const asked = parseRoute(hash);
  // the start of a signed-in person is the first screen that the role may see
  const route: Route = asked.soort === 'start' ? (kan('listWerkvoorraad') ? { soort: 'werkvoorraad', zoek: '' } : { soort: 'beheer' }) : asked;
  const ingang = SCHERMINGANG[route.soort];
  return (
    <Frame route={route}>
      <ErrorScreen place={hash}>
        {ingang && !kan(ingang) ? (
          <Page title={appTekst.geenRecht.titel}>
            <p className="tt-text">{appTekst.geenRecht.uitleg(ROLLEN[medewerker.rol])}</p>
          </Page>
        ) : (
          <Screen route={route} />
        )}
      </ErrorScreen>
    </Frame>
  );
}

/** The window: what it shows follows from where the program stands and from the address. */
export function App() {
  const hash = useHash();
  const { toestand, error, refresh, gestopt, readGestopt } = useSession();
  const wie = toestand?.medewerker?.id;
  useEffect(() => clearOpenDossiers, [wie]); // what one person opened is not for the next
  if (!toestand) {
    return (
      <OpenFrame oefen={false}>
        {error ? (
          <Page title={appTekst.verbindingWeg.titel}>
            <Notice kind="error" live>{error.melding}</Notice>
            <div><Button kind="primary" onClick={() => void refresh()}>{appTekst.verbindingWeg.opnieuw}</Button></div>
          </Page>
        ) : (
          <Loading text={appTekst.laden} />
        )}
      </OpenFrame>
    );
  }
  if (gestopt !== null && toestand.stand === 'geen_bestand') return <OpenFrame oefen={false}><MotorGestopt bestand={gestopt} verder={readGestopt} /></OpenFrame>;
  if (toestand.stand === 'aangemeld' && toestand.medewerker) {
    return (
      <>
        <SignedIn hash={hash} />
        <Vergrendeling toestand={toestand} />
        <Openverzoeken toestand={toestand} />
      </>
    );
  }
  return (
    <OpenFrame oefen={toestand.bestand?.oefen ?? false}>
      <Vergrendeld />
      {/* with nobody signed in the file closes too; the practice environment has nothing to close it for */}
      {toestand.bestand?.oefen === false ? <Vergrendeling toestand={toestand} /> : null}
      <Openverzoeken toestand={toestand} />
      <ErrorScreen place={toestand.stand}>{toestand.stand === 'aanmelden' ? <SignInPage toestand={toestand} /> : <StartPage wachtOpBevestiging={toestand.stand === 'bevestigen'} />}</ErrorScreen>
    </OpenFrame>
  );
}
