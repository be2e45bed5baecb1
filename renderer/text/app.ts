const aantal = (n: number, een: string, meer: string): string => `${n.toLocaleString('nl-NL')} ${n === 1 ? een : meer}`;

/** Words of the frame: navigation, status line, session and the error screen. */
export const appTekst = {
  naam: 'Toetstafel',
  naarInhoud: 'Naar de inhoud',
  hoofdmenu: 'Hoofdmenu',
  laden: 'Toetstafel wordt gestart',
  nav: { werkvoorraad: 'Werkvoorraad', aanvragen: 'Aanvragen', overdrachten: 'Overdrachten', vergaderingen: 'Vergaderingen', termijnen: 'Termijnen', register: 'Register', scenario: "Scenario's", jaarverslag: 'Jaarcijfers', bewaren: 'Bewaren', beheer: 'Beheer' },
  navTelling: {
    werkvoorraad: (n: number) => aantal(n, 'lopend dossier', 'lopende dossiers'),
    overdrachten: (n: number) => aantal(n, 'overdracht wacht op antwoord', 'overdrachten wachten op antwoord'),
    register: (n: number) => aantal(n, 'bericht vraagt aandacht', 'berichten vragen aandacht'),
  },
  zoeken: { label: 'Zoek in dossiers', plaats: 'Zoek in dossiers (Ctrl+K)' },
  aangemeldAls: 'Aangemeld',
  afmelden: 'Afmelden',
  sluiten: 'Bestand sluiten',
  oefen: { titel: 'Oefenomgeving', uitleg: 'Verzonnen mensen. Niets hiervan telt.' },
  status: {
    label: 'Stand van het programma',
    opgeslagen: 'Alles opgeslagen',
    bezig: 'Bezig met opslaan',
    nietOpgeslagen: 'Uw laatste wijziging is nog niet opgeslagen',
    geenAntwoord: 'Het programma geeft geen antwoord',
    verbonden: 'Verbonden met het register',
    offline: 'Offline',
    registerVraagtAandacht: 'Het register vraagt aandacht',
    nogNietGeprobeerd: 'Register nog niet geprobeerd',
    geenRegister: 'Geen register gekoppeld',
    wachten: (n: number, leeftijd: string | null) => `${n === 1 ? '1 besluit wacht' : `${n.toLocaleString('nl-NL')} besluiten wachten`} op verzending${leeftijd ? ` (oudste ${leeftijd})` : ''}`,
    geweigerd: (n: number) => `${n === 1 ? '1 besluit is geweigerd' : `${n.toLocaleString('nl-NL')} besluiten zijn geweigerd`} door het register`,
  },
  geenRecht: {
    titel: 'Dit scherm hoort niet bij uw rol',
    uitleg: (rol: string) => `U bent aangemeld als ${rol.toLowerCase()}. Met die rol kunt u dit scherm niet gebruiken. Vraag de secretaris als dat anders moet zijn.`,
  },
  onbekend: { titel: 'Dit scherm bestaat niet', uitleg: 'Het adres klopt niet of is verouderd.', terug: 'Naar de werkvoorraad' },
  storing: {
    titel: 'Dit scherm kan niet worden getoond',
    watGebeurde: 'Er ging iets mis in dit scherm.',
    watVeilig: 'Alles wat was opgeslagen, staat nog in het dossierbestand. Wat u in een formulier typte, staat in het concept tot de laatste keer dat er Opgeslagen stond.',
    watDoen: 'Ga terug naar de werkvoorraad of toon dit scherm opnieuw. Blijft het misgaan, sluit het programma dan en open het opnieuw.',
    opnieuw: 'Scherm opnieuw tonen',
    terug: 'Naar de werkvoorraad',
    details: 'Voor wie u helpt',
  },
  verbindingWeg: { titel: 'Het programma geeft geen antwoord', opnieuw: 'Probeer opnieuw' },
} as const;
