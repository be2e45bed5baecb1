import { z } from 'zod';
import { foutVanSchema, type Fout } from '../../../../shared/contract/fout.ts';
import type { OordelenVanLeden } from '../../../../shared/contract/woonstart.ts';
import { REGIOSET } from '../../../../shared/domain/herstelkans/criteriasets.ts';
import { Herstelkans, Oordeel } from '../../../../shared/domain/herstelkans/herstelkans.ts';
import { Oordelenlijst } from '../../../../shared/domain/herstelkans/ledenoordeel.ts';
import type { Criterium, Regelset } from '../../../../shared/domain/verdeling/regelset.ts';
import { WOONSTART } from '../../../text/woonstart.ts';

const tekst = z.string().catch('');
const Vakvelden = z.object({ criterium: tekst, gemeente: tekst, oordeel: tekst, reden: tekst, bewijs: tekst });
/** One cell of the grid as typed; an empty `oordeel` is a cell nobody filled yet. */
export type Vakvelden = z.infer<typeof Vakvelden>;

const rooster = { criteriaset: z.string().catch(REGIOSET), kandidaten: z.array(z.string()).catch([]), vakken: z.array(Vakvelden).catch([]) };

/** A grid as it stands on the screen: the criteria set, the municipalities across, the cells. */
export const Roostervelden = z.object(rooster);
export type Roostervelden = z.infer<typeof Roostervelden>;

/** The joint judgement as it stands on the screen. `conclusie` is a municipality, `geen`, or empty. */
export const WoonstartVelden = z.object({ ...rooster, conclusie: tekst, motivering: tekst });
export type WoonstartVelden = z.infer<typeof WoonstartVelden>;

/** A person's own judgement back on the screen; without one an empty grid on this set, with the origin as first column. */
export const eigenVelden = (herkomst: string | null, eigen: OordelenVanLeden['eigen'], criteriaset: string = REGIOSET): Roostervelden => ({
  criteriaset: eigen?.criteriaset ?? criteriaset,
  kandidaten: [...new Set([...(herkomst ? [herkomst] : []), ...(eigen?.oordelen ?? []).map((o) => o.gemeente)])],
  vakken: eigen?.oordelen.map((o) => ({ ...o })) ?? [],
});

/**
 * The judgement as recorded back on the screen; without one an empty grid with the origin as first column. What
 * is shielded for this person is left out: it stays in the case as it is.
 */
export function woonstartVelden(herkomst: string | null, herstelkans: Herstelkans | null, afgeschermd: readonly string[] = []): WoonstartVelden {
  const oordelen = (herstelkans?.oordelen ?? []).filter((o) => !afgeschermd.includes(o.criterium));
  const genoemd = [...oordelen.map((o) => o.gemeente), ...(herstelkans?.conclusie.gemeente ? [herstelkans.conclusie.gemeente] : [])];
  return {
    criteriaset: herstelkans?.criteriaset ?? REGIOSET,
    kandidaten: [...new Set([...(herkomst ? [herkomst] : []), ...genoemd])],
    vakken: oordelen.map((o) => ({ ...o })),
    conclusie: herstelkans ? (herstelkans.conclusie.gemeente ?? 'geen') : '',
    motivering: herstelkans?.conclusie.motivering ?? '',
  };
}

/** What the grid needs to know of the case and the person. */
export type Roosterkader = { readonly regelset: Regelset; readonly herkomst: string | null; readonly recht: boolean; readonly toestemming: boolean };

/** The cell of a criterion and a municipality. */
export const vindVak = (v: Roostervelden, criterium: string, gemeente: string): Vakvelden =>
  v.vakken.find((c) => c.criterium === criterium && c.gemeente === gemeente) ?? { criterium, gemeente, oordeel: '', reden: '', bewijs: '' };

/** The grid with this cell as it is now; an emptied cell goes. */
export function metVak<T extends Roostervelden>(v: T, vak: Vakvelden): T {
  const rest = v.vakken.filter((c) => c.criterium !== vak.criterium || c.gemeente !== vak.gemeente);
  return { ...v, vakken: vak.oordeel === '' && vak.reden === '' && vak.bewijs === '' ? rest : [...rest, vak] };
}

/** The grid without this candidate and what was said about it; a conclusion for it goes too. */
export function zonderKandidaat<T extends Roostervelden & { readonly conclusie?: string }>(v: T, gemeente: string): T {
  const rest = { ...v, kandidaten: v.kandidaten.filter((g) => g !== gemeente), vakken: v.vakken.filter((c) => c.gemeente !== gemeente) };
  return v.conclusie === gemeente ? { ...rest, conclusie: '' } : rest;
}

/** What is not right in one cell, by field. */
export function vakFouten(vak: Vakvelden): Fout['velden'] {
  const gelezen = Oordeel.safeParse(vak);
  return gelezen.success ? [] : foutVanSchema(gelezen.error).velden;
}

/** Why a criterion is closed: criminal data need a right of this person and a consent of the applicant; null when it is open. */
export function waaromGesloten(criterium: Criterium, wie: { readonly recht: boolean; readonly toestemming: boolean }): 'recht' | 'toestemming' | null {
  if (!criterium.strafrechtelijk) return null;
  return wie.recht ? (wie.toestemming ? null : 'toestemming') : 'recht';
}

/** The cells of the chosen criteria set and the municipalities on the screen; the others are kept but not judged. */
const gevuldeVakken = (v: Roostervelden, criteria: readonly Criterium[]): Vakvelden[] => v.vakken.filter((c) => v.kandidaten.includes(c.gemeente) && criteria.some((k) => k.code === c.criterium));

const foutenVan = (vakken: readonly Vakvelden[]): Fout['velden'] => vakken.flatMap((c) => vakFouten(c).map((f) => ({ veld: `vak.${c.criterium}.${c.gemeente}.${f.veld}`, melding: f.melding })));

/** What fields say: a value, or what is wrong with which of them. */
export type Gelezen<T> = { readonly ok: true; readonly waarde: T } | { readonly ok: false; readonly fouten: Fout['velden'] };

/** Reads a person's own judgement, or says per field what is not right (`vak.netwerk.0503.reden`). */
export function leesEigen(v: Roostervelden, criteria: readonly Criterium[]): Gelezen<Oordelenlijst> {
  const vakken = gevuldeVakken(v, criteria);
  const fouten = foutenVan(vakken);
  if (fouten.length > 0) return { ok: false, fouten };
  const gelezen = Oordelenlijst.safeParse({ criteriaset: v.criteriaset, oordelen: vakken });
  return gelezen.success ? { ok: true, waarde: gelezen.data } : { ok: false, fouten: foutVanSchema(gelezen.error).velden };
}

/** Reads the joint judgement, or says per field what is not right (`vak.netwerk.0503.reden`, `conclusie`, `motivering`). */
export function leesWoonstart(v: WoonstartVelden, criteria: readonly Criterium[]): Gelezen<Herstelkans> {
  const vakken = gevuldeVakken(v, criteria);
  const fouten = foutenVan(vakken);
  if (v.conclusie === '') fouten.push({ veld: 'conclusie', melding: WOONSTART.conclusieOntbreekt });
  if (v.motivering.trim() === '') fouten.push({ veld: 'motivering', melding: WOONSTART.motiveringOntbreekt });
  if (fouten.length > 0) return { ok: false, fouten };
  const gelezen = Herstelkans.safeParse({ criteriaset: v.criteriaset, oordelen: vakken, conclusie: { gemeente: v.conclusie === 'geen' ? null : v.conclusie, motivering: v.motivering } });
  if (gelezen.success) return { ok: true, waarde: gelezen.data };
  return { ok: false, fouten: foutVanSchema(gelezen.error).velden.map((f) => ({ veld: f.veld.replace(/^conclusie\./, ''), melding: f.melding })) };
}
