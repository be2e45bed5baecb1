/** Words of the first screen at an institution. */
export const AANVRAGEN = {
  titel: 'Aanvragen',
  lead: 'Aanvragen die u maakt voor een urgentiecommissie. Alles staat op deze computer, ook zonder internet.',
  nieuw: 'Nieuwe aanvraag',
  concepten: 'Concepten',
  zonderTitel: 'Aanvraag zonder naam',
  klaarTitel: 'Klaargezette aanvragen',
  klaar: 'Klaar om aan te bieden',
  zoek: 'Zoek op nummer of naam',
  nietsKlaar: 'Er staat nog geen aanvraag klaar. Open een concept om verder te gaan.',
  nietsGevonden: 'Geen aanvraag gevonden. Typ een ander deel van de naam of het nummer.',
  leeg: 'Er zijn nog geen aanvragen',
  leegUitleg: 'Begin een aanvraag. U ziet meteen wat de commissie nodig heeft. Daarna maakt u er een pakket van.',
  meer: (n: number): string => `Nog ${n.toLocaleString('nl-NL')} tonen`,
  kolommen: { naam: 'Aanvrager', nummer: 'Nummer', groep: 'Groep', stand: 'Stand', concept: 'Concept', gewijzigd: 'Laatst gewijzigd' },
} as const;
