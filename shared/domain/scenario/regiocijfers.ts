import { z } from 'zod';
import { gemeenteNaam, isGemeente } from '../gemeente/gemeente.ts';
import { UrgentiegroepCode, Zekerheid } from '../persoon/urgentiegroep.ts';

const GROOT = 'Dit getal is te groot.';
const aantal = (wat: string): z.ZodInt => z.int(`Vul voor ${wat} een heel getal in.`).min(0, `Het getal voor ${wat} is nul of meer.`).max(100_000_000, GROOT);
const Woningen = z.int('Vul hele woningen in.').min(0, 'Een aantal woningen is nul of meer.').max(1_000_000, GROOT);
const Code = z.string().regex(/^\d{4}$/, 'Vul een gemeentecode van vier cijfers in.').refine((code) => isGemeente(code), 'Deze gemeente is niet bekend. Kies een code uit de landelijke tabel.');

/** What is known about one municipality in a year; null when no source gives it. */
const Gemeentecijfers = z.strictObject({
  gemeente: Code,
  inwoners: aantal('inwoners').nullable().default(null),
  huishoudens: aantal('huishoudens').nullable().default(null),
  /** Social rental homes that stand there. */
  socialeVoorraad: Woningen.nullable().default(null),
  /** Social lettings in a year (mutations). */
  verhuringen: Woningen.nullable().default(null),
  /** Of those: with a rent up to the first aftoppingsgrens. */
  verhuringenTotAftop: Woningen.nullable().default(null),
  /** Urgent house-seekers in a year who come from this municipality. */
  herkomst: Woningen.nullable().default(null),
});
export type Gemeentecijfers = z.infer<typeof Gemeentecijfers>;

/** The figures that a municipality can have. */
export const CIJFERS = ['inwoners', 'huishoudens', 'socialeVoorraad', 'verhuringen', 'verhuringenTotAftop', 'herkomst'] as const;
export type Cijfer = (typeof CIJFERS)[number];

const Bron = z.strictObject({ bron: z.string().min(1), zekerheid: Zekerheid });
const Instroom = z.strictObject({ groep: UrgentiegroepCode, aantal: Woningen, bron: z.string().min(1) });

/** A column as a document prints it: the cells, its total, and what was not placed. */
const GedrukteKolom = z.strictObject({ naam: z.string(), cellen: z.record(Code, Woningen), totaal: Woningen, nietGeplaatst: Woningen, bron: z.string() });
export type GedrukteKolom = z.infer<typeof GedrukteKolom>;

const tolerantie = (totaal: number, rijen: number): number => Math.max(rijen, Math.ceil(totaal / 100));

/**
 * The yearly figures of a region, each kind with its source, and the table that its document prints about them. A
 * regional total may differ from the sum of its rows by rounding (within 1 %), and by nothing more.
 */
export const Regiocijfers = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, 'Gebruik kleine letters, cijfers en streepjes.'),
    naam: z.string().min(1, 'Vul de naam van de regio in.'),
    /** The regelset whose principles the simulation applies; null when the region has none here. */
    regelset: z.string().nullable().default(null),
    gemeenten: z.array(Gemeentecijfers).min(1, 'Vul minstens één gemeente in.').max(400, 'Dit zijn te veel gemeenten.'),
    totalen: z.strictObject({ inwoners: aantal('inwoners'), huishoudens: aantal('huishoudens'), socialeVoorraad: Woningen, verhuringen: Woningen, verhuringenTotAftop: Woningen, herkomst: Woningen }).partial().default({}),
    bronnen: z.partialRecord(z.enum(CIJFERS), Bron).default({}),
    /** Who asks for a home in a year, per group. */
    instroom: z.array(Instroom).default([]),
    gedrukt: z.record(z.string(), GedrukteKolom).default({}),
  })
  .superRefine((regio, context) => {
    const gezien = new Set<string>();
    regio.gemeenten.forEach(({ gemeente }, i) => {
      if (gezien.has(gemeente)) context.addIssue({ code: 'custom', path: ['gemeenten', i, 'gemeente'], message: `De gemeente ${gemeenteNaam(gemeente)} staat er twee keer in.` });
      gezien.add(gemeente);
    });
    for (const cijfer of CIJFERS) {
      const totaal = regio.totalen[cijfer];
      const waarden = regio.gemeenten.map((g) => g[cijfer]).filter((w) => w !== null);
      if (totaal === undefined || waarden.length < regio.gemeenten.length) continue; // without every figure there is no sum
      const som = waarden.reduce((n, w) => n + w, 0);
      if (Math.abs(totaal - som) > tolerantie(totaal, waarden.length)) context.addIssue({ code: 'custom', path: ['totalen', cijfer], message: `Het totaal is ${totaal}, maar de gemeenten samen zijn ${som}. Dat is meer dan een verschil door afronden.` });
    }
  });
export type Regiocijfers = z.infer<typeof Regiocijfers>;
