/** What the window says when the backend does not answer at all. */
export const apiTekst = {
  geenAntwoord: 'Het programma geeft geen antwoord. Wat al was opgeslagen, blijft bewaard. Probeer het opnieuw; start het programma opnieuw op als dit blijft gebeuren.',
} as const;
