/** Words of the controls themselves. */
export const uiTekst = {
  nietVerplicht: 'niet verplicht',
  bezig: 'Bezig met laden',
  datumUitleg: 'dag-maand-jaar, bijvoorbeeld 03-05-2022',
  geenKeuze: 'Maak een keuze',
  bestandKiezen: 'Bestand kiezen',
  geenBestand: 'Nog geen bestand gekozen',
  ofSleep: 'of sleep het hierheen',
  geenTreffer: 'Niets gevonden. Typ een ander deel van de naam.',
  aantalTreffers: (n: number) => (n === 1 ? '1 mogelijkheid' : `${n} mogelijkheden`),
  bewaren: { opgeslagen: 'Opgeslagen', bezig: 'Bezig met opslaan', nietOpgeslagen: 'Niet opgeslagen' },
  bewaardOm: (tijd: string) => `Opgeslagen om ${tijd}`,
  sluitMelding: 'Melding sluiten',
  soort: { info: 'Ter informatie', ok: 'Gelukt', warning: 'Let op', error: 'Fout' },
  om: 'om',
  heleTekst: 'Hele tekst lezen',
  minderTekst: 'Alleen het begin tonen',
} as const;
