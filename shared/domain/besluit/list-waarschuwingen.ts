import type { Besluitkeuze } from './besluitkeuze.ts';

/** Something that people should look at before signing; they may go on, and then it stays in the record. */
export type Waarschuwing = { readonly code: string; readonly tekst: string };

/** What this decision lacks without being impossible. */
export function listWaarschuwingen(keuze: Pick<Besluitkeuze, 'dictum' | 'overwegingen' | 'zoekprofiel'>): Waarschuwing[] {
  const zonder = keuze.overwegingen.flatMap((o, i) => ((o.bewijs?.length ?? 0) > 0 ? [] : [{ code: 'geen_bewijs', tekst: `Overweging ${i + 1} heeft geen bewijs uit het dossier.` }]));
  const hardheid = keuze.dictum === 'afwijzen' && !keuze.overwegingen.some((o) => o.blok === 'hardheid_niet');
  return [
    ...zonder,
    ...(keuze.dictum === 'toewijzen' && !keuze.zoekprofiel ? [{ code: 'geen_zoekprofiel', tekst: 'Het besluit heeft geen zoekprofiel: er staat niet in voor welke woning de urgentie geldt.' }] : []),
    ...(hardheid ? [{ code: 'hardheid_niet_overwogen', tekst: 'Er staat niet in of de hardheidsclausule van de verordening is overwogen.' }] : []),
  ];
}
