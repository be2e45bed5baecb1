import type { Uitvoer } from '../../../../shared/contract/contract.ts';
import { formatDutchDate, parsePlainDate } from '../../../../shared/kernel/plain-date.ts';
import { aanvraagVeldnaam } from '../../../text/intake.ts';
import { geschiedenisTekst as t } from '../../../text/overzicht.ts';
import { formatMoment } from '../../../ui/format-moment.ts';
import type { Tabelmodel } from '../../../ui/tabelmodel.ts';

export type Regel = Uitvoer<'listGeschiedenis'>[number];
export type Filter = { readonly wat: string; readonly wie: string };

/** The lines that the filter lets through, newest first; an empty choice lets all through. */
export const kiesRegels = (regels: readonly Regel[], { wat, wie }: Filter): Regel[] => regels.filter((r) => (wat === '' || r.titel === wat) && (wie === '' || r.wie === wie)).toSorted((a, b) => b.nummer - a.nummer);

/** A value of the request in words. */
export function noemWaarde(waarde: string | number | boolean | null): string {
  if (waarde === null) return t.niets;
  if (typeof waarde === 'boolean') return waarde ? t.ja : t.nee;
  const dag = typeof waarde === 'string' ? parsePlainDate(waarde) : undefined;
  return dag ? formatDutchDate(dag) : String(waarde);
}

/** What changed, a sentence per field. */
export const noemVerschillen = (regel: Regel): { veld: string; zin: string }[] => (regel.verschillen ?? []).map((v) => ({ veld: v.veld, zin: t.verschil(aanvraagVeldnaam(v.veld), noemWaarde(v.was), noemWaarde(v.wordt)) }));

/** The history as a file: what the screen shows, with the changes written out. */
export const maakGeschiedenismodel = (regels: readonly Regel[], nummer: string): Tabelmodel => ({
  naam: t.tabel, bestand: `geschiedenis-${nummer}`, koppen: [t.kolom.nummer, t.kolom.tijdstip, t.kolom.wie, t.kolom.titel, t.kolom.toelichting],
  rijen: regels.map((r) => [String(r.nummer), formatMoment(r.tijdstip), r.wie, r.titel, [r.toelichting, ...noemVerschillen(r).map((v) => v.zin)].filter(Boolean).join(' ')]),
});
