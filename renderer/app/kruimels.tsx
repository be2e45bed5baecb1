import type { Toestand } from '../../shared/contract/weergave.ts';
import { STAPPEN } from '../../shared/domain/dossier/acties.ts';
import { appTekst } from '../text/app.ts';
import { BRIEVEN } from '../text/brieven.ts';
import { DOSSIER } from '../text/dossier.ts';
import { THUIS } from '../text/thuis.ts';
import { TOEGANGSTEKST } from '../text/toegang.ts';
import { VERLOOP } from '../text/verloop.ts';
import { vensterTekst } from '../text/venster.ts';
import { useOpenDossiers } from './open-dossiers.ts';
import type { Route } from './route.ts';

type Kruimel = { readonly tekst: string; readonly href?: string };
const t = vensterTekst.kruimels;
const NEVENSTAPPEN: Readonly<Record<string, string>> = { brieven: BRIEVEN.titel, geschiedenis: DOSSIER.geschiedenis, toegang: TOEGANGSTEKST.kolom, verder: VERLOOP.titel };

/** What a step of a case is called. */
export const noemStap = (stap: string): string => (Object.hasOwn(STAPPEN, stap) ? STAPPEN[stap as keyof typeof STAPPEN] : (NEVENSTAPPEN[stap] ?? stap)); // hasOwn has just said so

/** The way to where one is; empty on the screens that the menu opens itself. */
function wegNaar(route: Route, toestand: Toestand, nummer: (id: string) => string | undefined): readonly Kruimel[] {
  if (toestand.bestand?.soort === 'lid') return route.soort === 'dossier' ? [{ tekst: THUIS.titel, href: '#/werkvoorraad' }, { tekst: t.zaak }] : [];
  const lijst: Kruimel = { tekst: toestand.bestand?.soort === 'instelling' ? appTekst.nav.aanvragen : appTekst.nav.werkvoorraad, href: '#/werkvoorraad' };
  if (route.soort === 'aanvraag') return [lijst, { tekst: route.conceptId === null ? t.nieuw : t.concept }];
  if (route.soort === 'zoeken') return [lijst, { tekst: vensterTekst.palet.groep.zoek }];
  if (route.soort === 'dossier') return [lijst, { tekst: nummer(route.dossierId) ?? t.zaak, href: `#/dossier/${route.dossierId}/aanvraag` }, { tekst: noemStap(route.stap) }];
  if (route.soort !== 'vergadering') return [];
  const begin: Kruimel = { tekst: appTekst.nav.vergaderingen, href: '#/vergaderingen' };
  if (route.dossierId === null) return [begin, { tekst: t.vergadering }];
  return [begin, { tekst: t.vergadering, href: `#/vergadering/${route.vergaderingId}` }, { tekst: nummer(route.dossierId) ?? t.zaak }];
}

/** Where this screen stands in the program, with the way back as links. */
export function Kruimels({ route, toestand }: { readonly route: Route; readonly toestand: Toestand }) {
  const dossiers = useOpenDossiers();
  const weg = wegNaar(route, toestand, (id) => dossiers.find((d) => d.id === id)?.nummer);
  if (weg.length === 0) return null;
  return (
    <nav aria-label={t.titel} className="app-kruimels">
      <ol>
        {weg.map(({ tekst, href }) => (
          <li key={tekst}>{href === undefined ? <span aria-current="page">{tekst}</span> : <a className="utrecht-link" href={href}>{tekst}</a>}</li>
        ))}
      </ol>
    </nav>
  );
}
