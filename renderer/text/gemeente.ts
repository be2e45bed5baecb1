/** Words around the names of municipalities. */
export const gemeenteTekst = {
  totJaar: (naam: string, jaar: string): string => `${naam} (tot ${jaar})`,
} as const;
