import { addMonths, type PlainDate } from '../../kernel/plain-date.ts';
import type { Result } from '../../kernel/result.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { verloopVan, type Vervolgsoort } from '../dossier/verloop.ts';
import { weiger, type Weigering } from '../dossier/weigering.ts';
import type { Besluit, Dictum } from './besluit.ts';

/** What can be decided on the request itself, and in each kind of follow-up. */
const EERSTE: readonly Dictum[] = ['toewijzen', 'afwijzen', 'buiten_behandeling'];
const PER_VERVOLG = {
  verlenging: ['toewijzen', 'afwijzen', 'buiten_behandeling'],
  herbeoordeling: ['toewijzen', 'afwijzen'],
  intrekking: ['intrekken'],
} as const satisfies Record<Vervolgsoort, readonly Dictum[]>;

/** The operative parts that people can choose from for this case now. */
export function listDicta(d: Pick<Dossier, 'verloop'>): readonly Dictum[] {
  const { vervolg } = verloopVan(d);
  return vervolg ? PER_VERVOLG[vervolg.soort] : EERSTE;
}

/** Refuses an operative part that does not belong to what is being decided. */
export const weigerAnderDictum = (d: Pick<Dossier, 'verloop'>, dictum: Dictum): Result<never, Weigering> | undefined =>
  listDicta(d).includes(dictum) ? undefined : weiger('dictum_past_niet', dictum === 'intrekken' ? 'Intrekken kan alleen als u een intrekking voorbereidt.' : 'Dit besluit past niet bij wat u voorbereidt. Kies een ander besluit, of stop de voorbereiding.', 'dictum');

/** What a follow-up decision says beside an ordinary one: which kind, which decision it names, from when urgency ends. */
export function composeVervolg(d: Pick<Dossier, 'verloop'>, dictum: Dictum, genomenOp: PlainDate): Pick<Besluit, 'besluitsoort' | 'vervangt' | 'intrekkingVanaf'> {
  const { vervolg } = verloopVan(d);
  if (!vervolg) return { vervangt: null };
  return { besluitsoort: vervolg.soort, vervangt: vervolg.vervangt, ...(dictum === 'intrekken' ? { intrekkingVanaf: genomenOp } : {}) };
}

/** An extension goes on where the earlier one ends; every other decision counts from its own day. */
export function bepaalGeldigTot(d: Pick<Dossier, 'verloop' | 'eerdereBesluiten'>, genomenOp: PlainDate, maanden: number): PlainDate {
  const eerder = d.eerdereBesluiten?.at(-1)?.besluit.document.toewijzing?.geldigTot;
  return addMonths(verloopVan(d).vervolg?.soort === 'verlenging' && eerder !== undefined && eerder > genomenOp ? eerder : genomenOp, maanden);
}
