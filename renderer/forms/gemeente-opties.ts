import { alleGemeenten, findGemeente, isGemeenteOp } from '../../shared/domain/gemeente/gemeente.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import { gemeenteTekst } from '../text/gemeente.ts';
import type { Option } from '../ui/select-field.tsx';

const perNaam = (a: Option, b: Option): number => a.label.localeCompare(b.label, 'nl');

/** The municipalities of today, by name; a value that was chosen earlier stays in the list. */
export function huidigeGemeenten(vandaag: PlainDate, gekozen = ''): Option[] {
  const eerder = findGemeente(gekozen);
  return alleGemeenten()
    .filter((g) => isGemeenteOp(g.code, vandaag) || g === eerder)
    .map((g) => ({ value: g.code, label: g.naam }))
    .sort(perNaam);
}

/** Every municipality there was, for a history: those of today first, then those that ended, which say since when. */
export function gemeentenOoit(vandaag: PlainDate): Option[] {
  const vroeger = alleGemeenten()
    .filter((g) => g.einddatum !== null && g.einddatum <= vandaag && g.code !== '0000' && g.code !== '1999')
    .map((g) => ({ value: g.code, label: gemeenteTekst.totJaar(g.naam, (g.einddatum ?? '').slice(0, 4)) }))
    .sort(perNaam);
  return [...huidigeGemeenten(vandaag), ...vroeger];
}
