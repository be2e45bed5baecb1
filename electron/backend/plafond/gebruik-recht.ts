import type { BesluitId, Moment } from '../../../shared/kernel/ids.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { findPlafondgebruik, listPlafondgebruik, savePlafondgebruik } from '../../../db/repositories/plafondgebruik-repository.ts';
import type { ReadDb, WriteTx } from '../../../db/handle.ts';
import type { Besluit } from '../../../shared/domain/besluit/besluit.ts';
import { findBruikbaarRecht, formatRecht, listBruikbaar, type Gehoudenrecht } from '../../../shared/domain/plafondrechten/kies-recht.ts';
import type { Rechtgebruik } from '../../../shared/domain/plafondrechten/plafondrecht.ts';
import { findPlafondsleutel, type Plafondzaak } from '../../../shared/domain/plafondrechten/plafondvraag.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import type { Plafonddeel } from '../../../shared/protocol/plafond.ts';
import { findPlafonddeel, readRechtenstand } from './rechtenstand.ts';

/** The part of a decision, or of one that is being prepared, that a right depends on. */
export type Rechtzaak = Plafondzaak & Pick<Besluit, 'vervangt' | 'afwijkingen'>;

/** What signing now would do under the ceiling; undefined when no ceiling is known for it. */
export type Rechtkeuze = { readonly regel: Plafonddeel } & (
  | { readonly soort: 'recht'; readonly recht: Gehoudenrecht; readonly over: number }
  | { readonly soort: 'overname' }
  | { readonly soort: 'voorbehoud'; readonly waarom: 'op' | 'kopie' }
);

type Vraag = { readonly zaak: Rechtzaak; readonly regelset: Regelset; readonly vandaag: PlainDate };

/** What this file can still use under a ceiling. */
export function listRechtenHier(db: ReadDb, regel: Plafonddeel, vandaag: PlainDate): Gehoudenrecht[] {
  const gebruikt = new Set(listPlafondgebruik(db, regel.plafond).flatMap((g) => (g.recht ? [formatRecht(g.plafond, g.recht)] : [])));
  return listBruikbaar(regel.plafond, regel.houdt, { gebruikt, vandaag });
}

/** Which right a decision would use. The share for hardship is only for a decision that applies the hardship clause, and only when nothing else is left. */
export function chooseRecht(db: ReadDb, { zaak, regelset, vandaag }: Vraag): Rechtkeuze | undefined {
  const stand = readRechtenstand(db);
  const regel = findPlafonddeel(stand, findPlafondsleutel(zaak, regelset));
  if (!stand || !regel) return undefined;
  const eerder = zaak.vervangt === null ? undefined : findPlafondgebruik(db, zaak.vervangt)?.plafond ?? (regel.besluiten.some((b) => b.besluitId === zaak.vervangt) ? regel.plafond : undefined);
  if (eerder && eerder.gemeente === regel.plafond.gemeente && eerder.jaar === regel.plafond.jaar) return { soort: 'overname', regel };
  if (stand.kopie) return { soort: 'voorbehoud', waarom: 'kopie', regel };
  const bruikbaar = listRechtenHier(db, regel, vandaag);
  const hardheid = zaak.afwijkingen?.some((a) => a.soort === 'hardheidsclausule') ?? false;
  const recht = findBruikbaarRecht(bruikbaar, 'gewoon') ?? (hardheid ? findBruikbaarRecht(bruikbaar, 'hardheid') : undefined);
  return recht ? { soort: 'recht', recht, over: bruikbaar.length - 1, regel } : { soort: 'voorbehoud', waarom: 'op', regel };
}

/**
 * Uses a right up with the signature that makes the decision, in the same transaction, and gives what the register is
 * told. Undefined when no ceiling is known: then nothing is claimed about it.
 */
export function consumeRecht(tx: WriteTx, vraag: { readonly besluit: Besluit; readonly regelset: Regelset; readonly vandaag: PlainDate; readonly nu: Moment }): Rechtgebruik | undefined {
  const keuze = chooseRecht(tx, { zaak: vraag.besluit, regelset: vraag.regelset, vandaag: vraag.vandaag });
  if (!keuze) return undefined;
  const recht = keuze.soort === 'recht' ? { nummer: keuze.recht.nummer, uitgifte: keuze.recht.uitgifte } : null;
  savePlafondgebruik(tx, { besluitId: vraag.besluit.besluitId as BesluitId, plafond: keuze.regel.plafond, recht }, vraag.nu); // the id was made as one
  return { plafond: keuze.regel.plafond, recht };
}
