import { addDays, daysBetween, type PlainDate } from '../../kernel/plain-date.ts';
import type { Aanvulling, Stilstand, Verloop } from '../dossier/verloop.ts';

/** Days in a row, both included. */
export type Dagenreeks = { readonly van: PlainDate; readonly tot: PlainDate };

/**
 * The days on which an invitation to supplement stops the term: from the day after it, until the day of the supplement
 * or on which the term for it lapsed (Awb art. 4:15 lid 1 onder a). `totTeltMee`: whether that last day counts too.
 */
export function stilstandVanAanvulling({ gevraagdOp, uiterlijk, ontvangenOp }: Pick<Aanvulling, 'gevraagdOp' | 'uiterlijk' | 'ontvangenOp'>, totTeltMee: boolean): Dagenreeks {
  const eindigtOp = ontvangenOp !== null && ontvangenOp < uiterlijk ? ontvangenOp : uiterlijk;
  return { van: addDays(gevraagdOp, 1), tot: totTeltMee ? eindigtOp : addDays(eindigtOp, -1) };
}

/** All days on which the term stands still, in order, without overlap. */
export function listStilstanden(v: Pick<Verloop, 'aanvullingen' | 'stilstanden'>, totTeltMee: boolean): Dagenreeks[] {
  const alle: Dagenreeks[] = [...v.aanvullingen.map((a) => stilstandVanAanvulling(a, totTeltMee)), ...v.stilstanden.map(({ van, tot }: Stilstand) => ({ van, tot }))];
  const uit: Dagenreeks[] = [];
  for (const reeks of alle.filter((r) => r.van <= r.tot).sort((a, b) => (a.van < b.van ? -1 : 1))) {
    const vorige = uit.at(-1);
    if (vorige && reeks.van <= addDays(vorige.tot, 1)) uit[uit.length - 1] = { van: vorige.van, tot: reeks.tot > vorige.tot ? reeks.tot : vorige.tot };
    else uit.push(reeks);
  }
  return uit;
}

/** How many days a stretch has. */
export const telDagen = ({ van, tot }: Dagenreeks): number => daysBetween(van, tot) + 1;
