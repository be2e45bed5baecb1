/** Words around every form. */
export const formsTekst = {
  foutenTitel: (n: number) => (n === 1 ? 'Er klopt 1 gegeven niet' : `Er kloppen ${n} gegevens niet`),
  foutenUitleg: 'Wat u hebt ingevuld, staat er nog. Kies een regel om naar het veld te gaan.',
  nietOpgeslagen: 'Uw laatste wijziging is nog niet opgeslagen. Het programma probeert het vanzelf opnieuw. Laat dit scherm open.',
} as const;
