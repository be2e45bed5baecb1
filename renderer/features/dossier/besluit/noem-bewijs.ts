import type { Dossierstuk } from '../../../../shared/domain/besluit/besluit.ts';
import { INSTELLINGSSOORTEN } from '../../../../shared/domain/aanvraag/opname.ts';
import { gemeenteNaam } from '../../../../shared/domain/gemeente/gemeente.ts';
import { formatOnzekereDatum } from '../../../../shared/domain/herkomst/onzekere-datum.ts';
import { listCriteria } from '../../../../shared/domain/herstelkans/criteriasets.ts';
import type { Bewijs } from '../../../../shared/domain/motivering/bewijs.ts';
import type { Regelset } from '../../../../shared/domain/verdeling/regelset.ts';
import { formatDutchDate } from '../../../../shared/kernel/plain-date.ts';
import { HERKOMST } from '../../../text/herkomst.ts';
import { MOTIVERING } from '../../../text/motivering.ts';

/** Where evidence can be named from: the facts, the attachments, and the words for the criteria. */
export type Bewijsbron = { readonly zaak: Pick<Dossierstuk, 'aanvraag' | 'verblijf'>; readonly bijlagen: readonly { readonly id: string; readonly naam: string }[]; readonly regelset: Regelset | undefined };

/** A fact of the case in a few words, as people know it. */
export function noemBewijs(b: Bewijs, { zaak, bijlagen, regelset }: Bewijsbron): string {
  const soort = MOTIVERING.bewijsSoorten[b.soort];
  if (b.soort === 'bijlage') return `${soort}: ${bijlagen.find((x) => x.id === b.id)?.naam ?? MOTIVERING.bijlageWeg}`;
  if (b.soort === 'oordeel') return `${soort}: ${(regelset && listCriteria(regelset).find((c) => c.code === b.criterium)?.naam) ?? b.criterium}, ${gemeenteNaam(b.gemeente)}`;
  if (b.soort === 'verblijf') {
    const p = zaak.verblijf[b.nummer];
    return p ? `${soort}: ${p.gemeente === null ? HERKOMST.soorten[p.soort] : gemeenteNaam(p.gemeente)}, ${MOTIVERING.tot(formatOnzekereDatum(p.van), p.tot === null ? null : formatOnzekereDatum(p.tot))}` : soort;
  }
  if (b.soort === 'opname') {
    const o = zaak.aanvraag.opnames[b.nummer];
    return o ? `${soort}: ${INSTELLINGSSOORTEN[o.soort]}, ${o.instelling}, ${MOTIVERING.tot(formatDutchDate(o.van), o.tot === null ? null : formatDutchDate(o.tot))}` : soort;
  }
  return soort;
}
