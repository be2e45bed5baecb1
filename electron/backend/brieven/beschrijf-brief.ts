import { z } from 'zod';
import { VERZENDWIJZEN, Verzendwijze } from '../../../shared/domain/brief/dossierbrief.ts';
import { Datum } from '../../../shared/domain/persoon/datum.ts';
import { formatDutchDate } from '../../../shared/kernel/plain-date.ts';

const NAMEN: Readonly<Record<string, string>> = { BriefVastgesteld: 'Brief vastgesteld', BriefVerzonden: 'Brief verzonden', BriefVervallen: 'Brief vervallen' };

/** What the journal keeps of letters; more may stand in it. */
const Briefpost = z.looseObject({
  brief: z.looseObject({ naam: z.string() }),
  verzending: z.looseObject({ op: Datum, wijze: Verzendwijze }).optional(),
  vervallen: z.looseObject({ reden: z.string() }).optional(),
});

/** A row of the journal about a letter, as the history of a case says it; undefined when it is about something else. */
export function beschrijfBrief(soort: string, inhoud: unknown): { titel: string; toelichting: string } | undefined {
  const titel = NAMEN[soort];
  if (titel === undefined) return undefined;
  const gelezen = Briefpost.safeParse(inhoud);
  if (!gelezen.success) return { titel, toelichting: 'de inhoud is vernietigd' };
  const { brief, verzending, vervallen } = gelezen.data;
  const hoe = verzending ? `, op ${formatDutchDate(verzending.op)}: ${VERZENDWIJZEN[verzending.wijze].toLocaleLowerCase('nl')}` : vervallen ? `. Reden: ${vervallen.reden}` : '';
  return { titel, toelichting: `${brief.naam}${hoe}` };
}
