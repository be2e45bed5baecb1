import { decideGebruik, type Gebruiksmelding } from '../../shared/domain/plafondrechten/decide-plafond.ts';
import { formatPlafondsleutel, type Plafondsleutel } from '../../shared/domain/plafondrechten/plafondrecht.ts';
import { findPlafondsleutel } from '../../shared/domain/plafondrechten/plafondvraag.ts';
import type { Envelop } from '../../shared/protocol/envelop.ts';
import { findRegelset } from '../../shared/regelsets/regelsets.ts';
import type { NieuwBlad } from '../log/append.ts';
import type { Database } from '../store/database.ts';
import { listPlafonds } from '../store/plafonds.ts';
import { contextOp, openPlafondboek } from './plafondboek.ts';

/**
 * Counts an accepted decision under its ceiling, and ends the use of the decision that it replaces wherever that
 * counted. Gives the leaves that say so. A municipality without a published ceiling has nothing to count.
 */
export async function telBesluit(tx: Database, envelop: Envelop, plek: { readonly regio: string; readonly registerId: string; readonly nu: Date }): Promise<readonly NieuwBlad[]> {
  const { besluit, recht } = envelop.bericht;
  const regelset = findRegelset(besluit.regelset.id);
  // the rules say under which ceiling it counts; what the sender says only picks the right under it
  const eigen: Plafondsleutel | null = regelset ? findPlafondsleutel(besluit, regelset) : null;
  const eigenNaam = eigen && formatPlafondsleutel(eigen);
  const bekend = await listPlafonds(tx, plek.regio, Number(besluit.genomenOp.slice(0, 4)) - 5);
  const boek = await openPlafondboek(tx, plek);
  const melding: Omit<Gebruiksmelding, 'telt' | 'recht'> = { besluitId: besluit.besluitId, commissieId: envelop.commissieId, apparaatId: envelop.apparaatId, vervangt: besluit.vervangt };
  for (const plafond of bekend) {
    const telt = formatPlafondsleutel(plafond) === eigenNaam;
    if (!telt && besluit.vervangt === null) continue;
    const stand = await boek.lees(plafond);
    const genoemd = recht && formatPlafondsleutel(recht.plafond) === formatPlafondsleutel(plafond) ? recht.recht : null;
    boek.voegToe(plafond, decideGebruik(stand, { ...melding, telt, recht: genoemd }, contextOp(plek.nu)));
  }
  return boek.bewaar();
}
