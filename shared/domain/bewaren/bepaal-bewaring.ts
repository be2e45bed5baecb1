import { addYears, type PlainDate } from '../../kernel/plain-date.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { isOndertekend } from '../dossier/status.ts';
import { verloopVan } from '../dossier/verloop.ts';
import { findSelectielijst, type Bewaarregel, type Bewaaruitkomst } from './selectielijst.ts';

type Zaak = Pick<Dossier, 'besluit' | 'verloop' | 'eerdereBesluiten'>;

/** A reason to keep a case, with its row, the day from which it counts and the last day of the term. */
export type Bewaargrond = Bewaarregel & { readonly vanaf: PlainDate; readonly tot: PlainDate };

/** How long a case is kept: every ground that applies, and the day from which its content is to be destroyed: the day after the last. */
export type Bewaring = { readonly lijst: string; readonly gronden: readonly Bewaargrond[]; readonly bewarenTot: PlainDate };

type Uitkomstdag = { readonly uitkomst: Bewaaruitkomst; readonly vanaf: PlainDate };

/** The outcome of the request itself; null while there is none. */
function bepaalUitkomst(d: Zaak): Uitkomstdag | null {
  const { einde } = verloopVan(d);
  if (einde?.soort === 'aanvraag_ingetrokken') return { uitkomst: 'afgebroken', vanaf: einde.op };
  if (einde?.soort === 'besluit_ingetrokken') return { uitkomst: 'ingetrokken', vanaf: einde.op };
  if (!d.besluit || !isOndertekend(d)) return null;
  const { document } = d.besluit;
  switch (document.dictum) {
    case 'toewijzen':
      return { uitkomst: 'toegekend', vanaf: einde?.op ?? document.toewijzing?.geldigTot ?? document.genomenOp };
    case 'afwijzen':
      return { uitkomst: 'afgewezen', vanaf: document.genomenOp };
    case 'buiten_behandeling':
      return { uitkomst: 'afgebroken', vanaf: document.genomenOp };
    case 'intrekken':
      return { uitkomst: 'ingetrokken', vanaf: document.intrekkingVanaf ?? document.genomenOp };
  }
}

/** The last decision on an objection, or judgment on an appeal, of this decision or of an earlier one; null when there was none. */
function bepaalBezwaardag(d: Zaak): Uitkomstdag | null {
  const verlopen = [verloopVan(d), ...(d.eerdereBesluiten ?? []).map((e) => e.verloop)];
  const dagen = verlopen.flatMap((v) => [...v.bezwaren.flatMap((b) => b.beslissing?.op ?? []), ...v.beroepen.flatMap((b) => b.uitspraak?.op ?? [])]).sort();
  const laatste = dagen.at(-1);
  return laatste === undefined ? null : { uitkomst: 'bezwaar', vanaf: laatste };
}

/**
 * How long a case is kept (Archiefwet; Selectielijst), from how it ended; null while it has no outcome. With more than one
 * ground the longest counts.
 */
export function bepaalBewaring(d: Zaak, vandaag: PlainDate): Bewaring | null {
  const uitkomst = bepaalUitkomst(d);
  if (!uitkomst) return null;
  const lijst = findSelectielijst(vandaag);
  const dagen = [uitkomst, bepaalBezwaardag(d)].filter((dag) => dag !== null);
  const gronden = lijst.regels.flatMap((regel): Bewaargrond[] => {
    const dag = dagen.find((x) => x.uitkomst === regel.uitkomst);
    return dag ? [{ ...regel, vanaf: dag.vanaf, tot: addYears(dag.vanaf, regel.jaren) }] : [];
  });
  const bewarenTot = gronden.map((g) => g.tot).reduce((langst, tot) => (tot > langst ? tot : langst));
  return { lijst: lijst.naam, gronden, bewarenTot };
}
