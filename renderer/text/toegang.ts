import type { Ingangsnaam } from '../../shared/contract/contract.ts';
import { ROLLEN, type Rol } from '../../shared/domain/medewerker/medewerker.ts';

/** Words around who handles a case, who may see it, and who looked. */
export const TOEGANGSTEKST = {
  kolom: 'Behandelaar en toegang',
  niemand: 'Nog niemand behandelt dit dossier.',
  behandelaar: (naam: string) => `Behandelaar: ${naam}`,
  geheim: (aantal: number) => (aantal === 0 ? 'Geheim dossier. Niemand is aangewezen.' : `Geheim dossier. ${aantal === 1 ? '1 persoon is' : `${aantal} personen zijn`} aangewezen.`),
  naar: 'Behandelaar en toegang bekijken',
  laden: 'De toegang tot dit dossier wordt opgehaald.',
  behandeling: {
    titel: 'Behandelaar',
    sinds: (naam: string, moment: string) => `${naam}, sinds ${moment}`,
    overnemen: 'Dossier overnemen',
    overnemenUitleg: 'U wordt de behandelaar. De reden staat in de geschiedenis van het dossier.',
    toewijzen: 'Dossier toewijzen',
    toewijzenUitleg: 'Wie u kiest, wordt de behandelaar. Een geheim dossier gaat ook voor deze persoon open.',
    wie: 'Behandelaar',
    reden: 'Reden',
    gelukt: 'De behandelaar is vastgelegd.',
  },
  inzage: {
    titel: 'Wie dit geheime dossier kan inzien',
    uitleg: 'De gegevens van deze persoon zijn geheim. Alleen wie hier staat kan het dossier openen of vinden. In lijsten staat geen naam.',
    altijd: 'Vanuit de functie',
    genoemden: 'Aangewezen voor dit dossier',
    geen: 'Er is nog niemand aangewezen.',
    kolommen: { wie: 'Wie', reden: 'Reden', door: 'Aangewezen door', sinds: 'Sinds', actie: 'Actie' },
    aanwijzen: 'Iemand aanwijzen',
    wie: 'Wie kan het dossier inzien',
    kies: 'Kies één of meer medewerkers die aan dit dossier werken.',
    niemandOver: 'Iedereen die dit dossier kan inzien, is al aangewezen.',
    reden: 'Reden',
    gelukt: 'De toegang is aangepast.',
    intrekken: 'Aanwijzing intrekken',
    intrekkenVan: (naam: string) => `Aanwijzing intrekken van ${naam}`,
    annuleer: 'Niet intrekken',
  },
  buiten: { titel: 'Doen niet mee', uitleg: 'Deze mensen kunnen belang hebben bij dit dossier (art. 2:4 Awb). Zij kunnen het niet inzien.' },
  wieMetRol: (naam: string, rol: Rol, organisatie?: string) => `${naam} (${ROLLEN[rol].toLowerCase()}${organisatie ? `, ${organisatie}` : ''})`,
  commissiedeel: { titel: 'Dit deel is van de commissie', uitleg: 'Uw organisatie ziet de aanvraag, wat er nog nodig is en de stand. Het besluit ziet u hier nadat het is bekendgemaakt.' },
} as const;

/** Words of the list of who looked, and of what was refused. */
export const INZAGETEKST = {
  tabs: { label: 'Geschiedenis', gedaan: 'Wat er is gedaan', gekeken: 'Wie heeft gekeken' },
  titel: 'Wie heeft gekeken',
  uitleg: 'Wie dit dossier heeft bekeken, en wie het wilde bekijken maar niet mocht. Dezelfde blik binnen vijf minuten staat er één keer. De lijst kan niet worden gewijzigd.',
  tabel: 'Wie heeft gekeken',
  laden: 'De lijst wordt opgehaald.',
  leeg: 'Er heeft nog niemand gekeken.',
  meer: 'Oudere regels tonen',
  kolommen: { wanneer: 'Wanneer', wie: 'Wie', wat: 'Wat', uitkomst: 'Uitkomst', herkomst: 'Van waar', dossier: 'Dossier' },
  gelukt: 'Gezien',
  weigeringen: {
    titel: 'Geweigerde toegang',
    uitleg: 'Wat iemand wilde zien of doen en niet mocht, en onjuiste codes bij het aanmelden. Het dossier staat er alleen met zijn nummer.',
    leeg: 'Er is nog niets geweigerd.',
    tabel: 'Geweigerde toegang',
    tonen: 'Geweigerde toegang tonen',
  },
} as const;

/** What somebody looked at, by the entry that was asked. */
const HANDELINGEN: Partial<Record<Ingangsnaam, string>> = {
  getDossier: 'Dossier geopend',
  listGeschiedenis: 'Geschiedenis bekeken',
  listInzage: 'Bekeken wie heeft gekeken',
  listAantekeningen: 'Aantekeningen bekeken',
  listBijlagen: 'Lijst van bijlagen bekeken',
  getBijlage: 'Bijlage geopend',
  listVergelijkbareZaken: 'Vergelijkbare zaken bekeken',
  listVergelijkbareBesluiten: 'Vergelijkbare besluiten bekeken',
  getVergadering: 'Vergadering bekeken',
  renderVergaderstuk: 'Vergaderstuk bekeken',
  startVergaderdossier: 'Vergaderdossier gemaakt',
  renderBrief: 'Brief van het besluit bekeken',
  composeBrief: 'Voorbeeld van een brief bekeken',
  getBrief: 'Brief bekeken',
  exportBrief: 'Brief voor het archief gemaakt',
  exportBesluit: 'Besluit als bestand gemaakt',
  createPakket: 'Pakket voor overdracht gemaakt',
  takeOverDossier: 'Dossier overnemen',
  getBeheer: 'Beheer openen',
  signIn: 'Aanmelden',
};

const UITKOMSTEN: Readonly<Record<string, string>> = {
  gelukt: INZAGETEKST.gelukt,
  geen_recht: 'Geweigerd: past niet bij de rol',
  niet_aangemeld: 'Geweigerd: niet aangemeld',
  andere_organisatie: 'Geweigerd: van een andere organisatie',
  niet_onpartijdig: 'Geweigerd: kan belang hebben (art. 2:4 Awb)',
  dossier_geheim: 'Geweigerd: niet aangewezen voor dit geheime dossier',
  te_laat_om_te_wijzigen: 'Geweigerd: de commissie behandelt het al',
  nog_niet_bekendgemaakt: 'Geweigerd: besluit nog niet bekendgemaakt',
  geen_recht_bijlage: 'Geweigerd: gevoelige gegevens',
  geen_recht_strafrechtelijk: 'Geweigerd: strafrechtelijke gegevens',
  code_onjuist: 'Geweigerd: onjuiste code',
  even_wachten: 'Geweigerd: te vaak een onjuiste code',
};

/** An entry of the list in words. */
export const noemHandeling = ({ handeling, soort }: { readonly handeling: string; readonly soort: 'command' | 'query' }): string =>
  (HANDELINGEN as Readonly<Record<string, string>>)[handeling] ?? (soort === 'query' ? 'Iets bekijken' : 'Iets wijzigen');

/** Its result in words. */
export const noemUitkomst = (uitkomst: string): string => UITKOMSTEN[uitkomst] ?? 'Geweigerd';
