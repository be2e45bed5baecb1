import { z } from 'zod';
import { foutVanSchema, type Fout } from '../../../../shared/contract/fout.ts';
import { Herstelkans, Oordeel } from '../../../../shared/domain/herstelkans/herstelkans.ts';
import type { Criterium } from '../../../../shared/domain/verdeling/regelset.ts';
import { WOONSTART } from '../../../text/woonstart.ts';

const tekst = z.string().catch('');
const Vakvelden = z.object({ criterium: tekst, gemeente: tekst, oordeel: tekst, reden: tekst, bewijs: tekst });
/** One cell of the grid as typed; an empty `oordeel` is a cell nobody filled yet. */
export type Vakvelden = z.infer<typeof Vakvelden>;

/** The whole judgement as it stands on the screen. `conclusie` is a municipality, `geen`, or empty. */
export const WoonstartVelden = z.object({ kandidaten: z.array(z.string()).catch([]), vakken: z.array(Vakvelden).catch([]), conclusie: tekst, motivering: tekst });
export type WoonstartVelden = z.infer<typeof WoonstartVelden>;

/** The judgement as recorded back on the screen; without one an empty grid with the origin as first column. */
export function woonstartVelden(herkomst: string | null, herstelkans: Herstelkans | null): WoonstartVelden {
  const genoemd = [...(herstelkans?.oordelen ?? []).map((o) => o.gemeente), ...(herstelkans?.conclusie.gemeente ? [herstelkans.conclusie.gemeente] : [])];
  return {
    kandidaten: [...new Set([...(herkomst ? [herkomst] : []), ...genoemd])],
    vakken: herstelkans?.oordelen.map((o) => ({ ...o })) ?? [],
    conclusie: herstelkans ? (herstelkans.conclusie.gemeente ?? 'geen') : '',
    motivering: herstelkans?.conclusie.motivering ?? '',
  };
}

/** The cell of a criterion and a municipality. */
export const vindVak = (v: WoonstartVelden, criterium: string, gemeente: string): Vakvelden =>
  v.vakken.find((c) => c.criterium === criterium && c.gemeente === gemeente) ?? { criterium, gemeente, oordeel: '', reden: '', bewijs: '' };

/** The form with this cell as it is now; an emptied cell goes. */
export function metVak(v: WoonstartVelden, vak: Vakvelden): WoonstartVelden {
  const rest = v.vakken.filter((c) => c.criterium !== vak.criterium || c.gemeente !== vak.gemeente);
  return { ...v, vakken: vak.oordeel === '' && vak.reden === '' && vak.bewijs === '' ? rest : [...rest, vak] };
}

/** The form without this candidate and what was said about it. */
export const zonderKandidaat = (v: WoonstartVelden, gemeente: string): WoonstartVelden => ({
  ...v, kandidaten: v.kandidaten.filter((g) => g !== gemeente), vakken: v.vakken.filter((c) => c.gemeente !== gemeente), conclusie: v.conclusie === gemeente ? '' : v.conclusie,
});

/** What is not right in one cell, by field. */
export function vakFouten(vak: Vakvelden): Fout['velden'] {
  const gelezen = Oordeel.safeParse(vak);
  return gelezen.success ? [] : foutVanSchema(gelezen.error).velden;
}

/** Whether a criterion is closed: it needs consent for criminal data that was not given (UAVG art. 32 onder a). */
export const isGesloten = (criterium: Criterium, toestemming: boolean): boolean => criterium.strafrechtelijk && !toestemming;

/** Reads the judgement, or says per field what is not right (`vak.netwerk.0503.reden`, `conclusie`, `motivering`). */
export function leesWoonstart(v: WoonstartVelden): { ok: true; herstelkans: Herstelkans } | { ok: false; fouten: Fout['velden'] } {
  const gevuld = v.vakken.filter((c) => v.kandidaten.includes(c.gemeente));
  const fouten = gevuld.flatMap((c) => vakFouten(c).map((f) => ({ veld: `vak.${c.criterium}.${c.gemeente}.${f.veld}`, melding: f.melding })));
  if (v.conclusie === '') fouten.push({ veld: 'conclusie', melding: WOONSTART.conclusieOntbreekt });
  if (v.motivering.trim() === '') fouten.push({ veld: 'motivering', melding: WOONSTART.motiveringOntbreekt });
  if (fouten.length > 0) return { ok: false, fouten };
  const gelezen = Herstelkans.safeParse({ oordelen: gevuld, conclusie: { gemeente: v.conclusie === 'geen' ? null : v.conclusie, motivering: v.motivering } });
  if (gelezen.success) return { ok: true, herstelkans: gelezen.data };
  return { ok: false, fouten: foutVanSchema(gelezen.error).velden.map((f) => ({ veld: f.veld.replace(/^conclusie\./, ''), melding: f.melding })) };
}
