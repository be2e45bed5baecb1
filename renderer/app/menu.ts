import { IconArchive, IconArrowsExchange, IconCalendarEvent, IconChartBar, IconClockHour4, IconCloudUpload, IconListDetails, IconReportAnalytics, IconSettings } from '@tabler/icons-react';
import type { Ingangsnaam } from '../../shared/contract/contract.ts';
import type { Toestand } from '../../shared/contract/weergave.ts';
import { appTekst } from '../text/app.ts';
import { THUIS } from '../text/thuis.ts';
import type { Route } from './route.ts';
import { SCHERMINGANG } from './schermen.ts';

/** A screen of the menu. */
export type Item = { readonly href: string; /** The letter after g that goes there. */ readonly toets: string; readonly soorten: readonly Route['soort'][]; readonly ingang: Ingangsnaam; readonly label: string; readonly icon: typeof IconSettings; readonly count?: (toestand: Toestand) => { n: number; words: string }; /** Also in the file of an institution, or of a member at home, there under this name. */ readonly elders?: { readonly instelling?: string; readonly lid?: string } };

const ITEMS: readonly Item[] = [
  {
    href: '#/werkvoorraad', toets: 'w', soorten: ['start', 'werkvoorraad', 'aanvraag', 'dossier'], ingang: SCHERMINGANG.werkvoorraad, label: appTekst.nav.werkvoorraad, elders: { instelling: appTekst.nav.aanvragen, lid: THUIS.titel }, icon: IconListDetails,
    count: ({ tellingen }) => ({ n: tellingen.werkvoorraad, words: appTekst.navTelling.werkvoorraad(tellingen.werkvoorraad) }),
  },
  { href: '#/vergaderingen', toets: 'v', soorten: ['vergaderingen', 'vergadering'], ingang: SCHERMINGANG.vergaderingen, label: appTekst.nav.vergaderingen, icon: IconCalendarEvent },
  {
    href: '#/termijnen', toets: 't', soorten: ['termijnen'], ingang: SCHERMINGANG.termijnen, label: appTekst.nav.termijnen, icon: IconClockHour4,
    count: ({ tellingen }) => ({ n: tellingen.termijnen, words: appTekst.navTelling.termijnen(tellingen.termijnen) }),
  },
  {
    href: '#/overdrachten', toets: 'o', soorten: ['overdrachten'], ingang: SCHERMINGANG.overdrachten, label: appTekst.nav.overdrachten, elders: { instelling: appTekst.nav.overdrachten }, icon: IconArrowsExchange,
    count: ({ tellingen }) => ({ n: tellingen.overdrachten, words: appTekst.navTelling.overdrachten(tellingen.overdrachten) }),
  },
  {
    href: '#/register', toets: 'r', soorten: ['register'], ingang: SCHERMINGANG.register, label: appTekst.nav.register, icon: IconCloudUpload,
    count: ({ uitgaand }) => ({ n: uitgaand.wachtend + uitgaand.geweigerd, words: appTekst.navTelling.register(uitgaand.wachtend + uitgaand.geweigerd) }),
  },
  { href: '#/scenario', toets: 's', soorten: ['scenario'], ingang: SCHERMINGANG.scenario, label: appTekst.nav.scenario, icon: IconChartBar },
  { href: '#/jaarverslag', toets: 'j', soorten: ['jaarverslag'], ingang: SCHERMINGANG.jaarverslag, label: appTekst.nav.jaarverslag, icon: IconReportAnalytics },
  { href: '#/bewaren', toets: 'd', soorten: ['bewaren'], ingang: SCHERMINGANG.bewaren, label: appTekst.nav.bewaren, icon: IconArchive },
  { href: '#/beheer', toets: 'b', soorten: ['beheer'], ingang: SCHERMINGANG.beheer, label: appTekst.nav.beheer, elders: { instelling: appTekst.nav.beheer }, icon: IconSettings },
];

/** The screens that this person may open, in the order of the menu, each under the name that it has in this file. */
export function menuFor(toestand: Toestand, kan: (ingang: Ingangsnaam) => boolean): readonly Item[] {
  const soort = toestand.bestand?.soort ?? 'commissie';
  return ITEMS.flatMap((item) => {
    const label = soort === 'commissie' ? item.label : item.elders?.[soort];
    return label !== undefined && kan(item.ingang) ? [{ ...item, label }] : [];
  });
}
