/** Words of the meetings screen. */
export const vergaderingTekst = {
  titel: 'Vergaderingen',
  lead: 'Wat er op de agenda staat, en wanneer de commissie bij elkaar komt.',
  komende: 'Komende vergaderingen',
  geweest: 'Eerdere vergaderingen',
  leeg: { titel: 'Er is nog geen vergadering gepland', uitleg: 'Plan een vergadering. Daarna zet u dossiers op de agenda vanuit het dossier, bij de stap Vergadering.', uitlegZonder: 'De secretaris of de voorzitter plant een vergadering.' },
  kop: (datum: string, tijd: string) => `${datum}, ${tijd} uur`,
  dossiers: (n: number) => (n === 0 ? 'nog geen dossiers op de agenda' : n === 1 ? '1 dossier op de agenda' : `${n} dossiers op de agenda`),
  agenda: (datum: string) => `Agenda van ${datum}`,
  kolom: { dossier: 'Dossier', persoon: 'Persoon', status: 'Status' },
  plan: { titel: 'Vergadering plannen', datum: 'Datum', tijd: 'Begintijd', tijdUitleg: 'bijvoorbeeld 13:30', plaats: 'Plaats', knop: 'Vergadering plannen', gelukt: (datum: string) => `De vergadering van ${datum} is gepland.`, annuleer: 'Niet plannen' },
} as const;
