import { formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { HerkomstAfspraken } from '../../../shared/domain/herkomst/afspraken.ts';
import type { BrpLeesfout } from '../../../shared/domain/herkomst/brp-rijen.ts';
import { ARRANGEMENTEN } from '../../../shared/regelsets/alle-regelsets.ts';

type Kandidaat = HerkomstAfspraken & { readonly id: string; readonly geldigVan: PlainDate | null; readonly geldigTot: PlainDate | null };
/** The regelset, and in words when it was not in force on the day asked for. */
type Keuze = { readonly regelset: HerkomstAfspraken; readonly geldtNiet: string | null };

const slug = (tekst: string): string => tekst.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

const geldtOp = (r: Kandidaat, dag: PlainDate): boolean => (r.geldigVan === null || r.geldigVan <= dag) && (r.geldigTot === null || dag <= r.geldigTot);

const geldigheid = (r: Kandidaat): string => `${r.id} geldt ${r.geldigVan ? `vanaf ${formatDutchDate(r.geldigVan)}` : 'zonder begindatum'}${r.geldigTot ? ` tot en met ${formatDutchDate(r.geldigTot)}` : ''}`;

/**
 * The regelset with this id, or of this region: the one in force on the day, otherwise the nearest one, and then it
 * says so. It is never taken silently.
 */
export function kiesRegelset(naam: string, dag: PlainDate): Result<Keuze, BrpLeesfout> {
  const alle: readonly Kandidaat[] = ARRANGEMENTEN.map((a) => a.regelset);
  const genoemd = alle.filter((r) => r.id === naam);
  const kandidaten = genoemd.length > 0 ? genoemd : alle.filter((r) => slug(r.regio) === slug(naam) || r.id.startsWith(`${slug(naam)}-`));
  const gekozen = kandidaten.find((r) => geldtOp(r, dag)) ?? kandidaten.toSorted((a, b) => ((a.geldigVan ?? '') < (b.geldigVan ?? '') ? -1 : 1))[0];
  if (!gekozen) return err({ veld: 'regelset', melding: `de regelset "${naam.slice(0, 60)}" is er niet; kies uit: ${alle.map((r) => r.id).join(', ')}` });
  return ok({ regelset: gekozen, geldtNiet: geldtOp(gekozen, dag) ? null : geldigheid(gekozen) });
}
