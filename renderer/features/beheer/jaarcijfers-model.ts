import { z } from 'zod';
import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import { Jaarcijfer } from '../../../shared/domain/verdeling/voorstel.ts';
import { BRON_GEMIDDELDEN, beheerTekst } from '../../text/beheer.ts';
import { VERHURINGEN_2020_2023 } from './verhuringen-2020-2023.ts';

/** A row of the table as it is typed: anything may still be empty. */
const Rij = z.object({ gemeente: z.string(), verhuringen: z.union([z.number(), z.string()]), gebruikt: z.union([z.number(), z.string()]), peildatum: z.string(), bron: z.string(), leefbaarheidssignaal: z.string() });
export type Rij = z.infer<typeof Rij>;

const leeg = (waarde: number | string): boolean => waarde === '' || (typeof waarde === 'string' && waarde.trim() === '');
const isLegeRij = (rij: Rij): boolean => leeg(rij.verhuringen) && leeg(rij.gebruikt);

/** The table as typed becomes figures: rows without numbers fall away, the others are checked as the backend checks them. */
export const JaarcijferTabel = z
  .object({ jaar: z.int(), rijen: z.array(Rij) })
  .transform((tabel, context): Jaarcijfer[] => {
    const cijfers: Jaarcijfer[] = [];
    tabel.rijen.forEach((rij, i) => {
      if (isLegeRij(rij)) return;
      const gelezen = Jaarcijfer.safeParse({ ...rij, jaar: tabel.jaar });
      if (gelezen.success) cijfers.push(gelezen.data);
      else for (const issue of gelezen.error.issues) context.addIssue({ code: 'custom', message: `${gemeenteNaam(rij.gemeente)}: ${issue.message}`, path: ['rijen', i, ...issue.path] });
    });
    if (cijfers.length === 0 && tabel.rijen.every(isLegeRij)) context.addIssue({ code: 'custom', message: beheerTekst.jaarcijfers.geenRegels, path: ['rijen', 0, 'verhuringen'] });
    return cijfers;
  })
  .transform((cijfers) => ({ cijfers }));

/** The rows of the region's municipalities for a year, filled with what is stored. */
export const maakRijen = (leden: readonly string[], cijfers: readonly Jaarcijfer[], jaar: number): Rij[] =>
  leden.map((gemeente) => {
    const cijfer = cijfers.find((c) => c.gemeente === gemeente && c.jaar === jaar);
    return cijfer
      ? { gemeente, verhuringen: cijfer.verhuringen, gebruikt: cijfer.gebruikt, peildatum: cijfer.peildatum, bron: cijfer.bron, leefbaarheidssignaal: cijfer.leefbaarheidssignaal }
      : { gemeente, verhuringen: '', gebruikt: '', peildatum: '', bron: '', leefbaarheidssignaal: '' };
  });

/** Fills the empty rows with the averages; what a person typed stays, and what was already assigned is not invented. */
export const vulGemiddelden = (rijen: readonly Rij[]): Rij[] =>
  rijen.map((rij) => {
    const gemiddelde = VERHURINGEN_2020_2023[rij.gemeente];
    return gemiddelde === undefined || !leeg(rij.verhuringen) ? { ...rij } : { ...rij, verhuringen: gemiddelde, bron: rij.bron || BRON_GEMIDDELDEN, peildatum: rij.peildatum || '2023-12-31' };
  });
