import { z } from 'zod';
import { Gemeentecode } from '../gemeente/gemeente.ts';
import { Aandeel, Tabelafronding } from './afronden.ts';

/** What the homes to find are shared out by. */
export const SLEUTELS = { inwoners: 'inwoners', huishoudens: 'huishoudens', socialeVoorraad: 'sociale voorraad', verhuringen: 'verhuringen per jaar', herkomst: 'herkomst' } as const;
export const Sleutel = z.enum(Object.keys(SLEUTELS) as [keyof typeof SLEUTELS], 'Kies de verdeelsleutel: inwoners, huishoudens, socialeVoorraad, verhuringen of herkomst.');
export type Sleutel = z.infer<typeof Sleutel>;

/** Which lettings the ceiling is a share of. */
export const BASISSEN = { verhuringen: 'alle sociale verhuringen', verhuringenTotAftop: 'verhuringen tot de eerste aftoppingsgrens' } as const;
export const Basis = z.enum(Object.keys(BASISSEN) as [keyof typeof BASISSEN], 'Kies de basis van het plafond: verhuringen of verhuringenTotAftop.');
export type Basis = z.infer<typeof Basis>;

const Woningen = z.int('Vul hele woningen in.').min(0, 'Een aantal woningen is nul of meer.').max(1_000_000, 'Dit aantal is te groot.');

/** The parameters of a scenario: everything that a region may turn. */
export const Scenariovraag = z.strictObject({
  /** Homes asked for in a year. */
  vraag: Woningen,
  aandeel: Aandeel,
  basis: Basis,
  /** The least share of lettings that goes to the statutory groups when a region agrees nothing. */
  minimum: Aandeel,
  sleutel: Sleutel,
  afronding: Tabelafronding,
  /** Homes for local groups on top, per municipality. */
  lokaal: z.record(z.string(), Woningen).superRefine((lokaal, context) => {
    for (const gemeente of Object.keys(lokaal)) {
      const gelezen = Gemeentecode.safeParse(gemeente);
      if (!gelezen.success) context.addIssue({ code: 'custom', path: [gemeente], message: gelezen.error.issues.map((i) => i.message).join(' ') });
    }
  }),
});
export type Scenariovraag = z.infer<typeof Scenariovraag>;

/** The question that the printed Haaglanden table answers; the start of every scenario. */
export const STANDAARDVRAAG: Scenariovraag = {
  vraag: 3412,
  aandeel: { teller: 30, noemer: 100 },
  basis: 'verhuringen',
  minimum: { teller: 15, noemer: 100 },
  sleutel: 'inwoners',
  afronding: 'dichtstbij',
  lokaal: {},
};
