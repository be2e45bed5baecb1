import { z } from 'zod';
import { foutVanSchema, type Fout } from '../../../../shared/contract/fout.ts';
import { parseGetypteOnzekereDatum, type OnzekereDatum } from '../../../../shared/domain/herkomst/onzekere-datum.ts';
import { Verblijfperiode } from '../../../../shared/domain/herkomst/verblijfperiode.ts';
import { HERKOMST } from '../../../text/herkomst.ts';

const tekst = z.string().catch('');

/** One residence period as it stands on the form: texts as typed. */
export const PeriodeVelden = z.object({
  soort: tekst, functieAdres: tekst, gemeente: tekst, land: tekst, van: tekst, tot: tekst, inOnderzoek: z.boolean().catch(false), bron: tekst, bronkenmerk: tekst,
});
export type PeriodeVelden = z.infer<typeof PeriodeVelden>;

export const LEGE_PERIODE: PeriodeVelden = { soort: 'adres', functieAdres: 'W', gemeente: '', land: '', van: '', tot: '', inOnderzoek: false, bron: 'uittreksel', bronkenmerk: '' };

/** An uncertain date as people type it: `03-05-2022`, `05-2022`, `2022` or `onbekend`. */
function toonOnzekereDatum(datum: OnzekereDatum): string {
  const [jaar, maand, dag] = [datum.slice(0, 4), datum.slice(4, 6), datum.slice(6)];
  if (jaar === '0000') return 'onbekend';
  if (maand === '00') return jaar;
  return dag === '00' ? `${maand}-${jaar}` : `${dag}-${maand}-${jaar}`;
}

/** A recorded period back on the form. */
export const periodeAlsVelden = (p: Verblijfperiode): PeriodeVelden => ({
  ...p, functieAdres: p.functieAdres ?? '', gemeente: p.gemeente ?? '', land: p.land ?? '', van: toonOnzekereDatum(p.van), tot: p.tot === null ? '' : toonOnzekereDatum(p.tot),
});

const inNederland = (soort: string): boolean => soort === 'adres' || soort === 'locatie';
const ofNiets = (t: string): string | null => (t.trim() === '' ? null : t.trim());

/** Only what belongs to this kind of residence counts: a municipality left over from another choice does not. */
const alsInvoer = (v: PeriodeVelden): unknown => ({
  ...v,
  functieAdres: inNederland(v.soort) ? ofNiets(v.functieAdres) : null,
  gemeente: inNederland(v.soort) ? ofNiets(v.gemeente) : null,
  land: v.soort === 'buitenland' ? ofNiets(v.land) : null,
  van: parseGetypteOnzekereDatum(v.van) ?? v.van,
  tot: v.tot.trim() === '' ? null : (parseGetypteOnzekereDatum(v.tot) ?? v.tot),
});

type Veldfout = Fout['velden'][number];

function inGewoneTaal(v: PeriodeVelden, fout: Veldfout): Veldfout {
  if (fout.veld === 'van' && v.van.trim() === '') return { ...fout, melding: HERKOMST.leeg.van };
  if ((fout.veld === 'van' || fout.veld === 'tot') && parseGetypteOnzekereDatum(v[fout.veld]) === undefined) return { ...fout, melding: HERKOMST.datumFout };
  return fout;
}

function gebrekenVan(v: PeriodeVelden, error: z.ZodError): Veldfout[] {
  const velden = foutVanSchema(error).velden.map((f) => inGewoneTaal(v, f));
  // the schema only looks at the municipality when the dates can be read; a person wants to hear both at once
  const gemeenteMist = inNederland(v.soort) && v.gemeente === '' && !velden.some((f) => f.veld === 'gemeente');
  return gemeenteMist ? [...velden, { veld: 'gemeente', melding: HERKOMST.leeg.gemeente }] : velden;
}

/** Reads the typed periods, or says per field what is not right (`perioden.0.van`). */
export function leesPerioden(velden: readonly PeriodeVelden[]): { ok: true; perioden: Verblijfperiode[] } | { ok: false; fouten: Veldfout[] } {
  if (velden.length === 0) return { ok: false, fouten: [{ veld: 'perioden', melding: HERKOMST.minstensEen }] };
  const perioden: Verblijfperiode[] = [];
  const fouten: Veldfout[] = [];
  for (const [i, v] of velden.entries()) {
    const gelezen = Verblijfperiode.safeParse(alsInvoer(v));
    if (gelezen.success) perioden.push(gelezen.data);
    else fouten.push(...gebrekenVan(v, gelezen.error).map((f) => ({ veld: `perioden.${i}.${f.veld}`, melding: f.melding })));
  }
  return fouten.length === 0 ? { ok: true, perioden } : { ok: false, fouten };
}
