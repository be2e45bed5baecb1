/** Words of long work: progress, the time that is left, stopping. */
export const taakTekst = {
  voortgang: 'Voortgang',
  rest: (seconden: number) => (seconden <= 1 ? 'bijna klaar' : seconden < 90 ? `nog ongeveer ${seconden} seconden` : `nog ongeveer ${Math.round(seconden / 60)} minuten`),
  stoppen: 'Stoppen',
  klaar: (naam: string) => `${naam} is gemaakt en opgeslagen bij uw downloads.`,
  onvolledig: 'Het bestand kwam niet helemaal over. Maak het opnieuw.',
} as const;
