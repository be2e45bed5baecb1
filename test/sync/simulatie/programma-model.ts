import { findBruikbaarRecht, formatRecht, listBruikbaar } from '../../../shared/domain/plafondrechten/kies-recht.ts';
import { dagNr, SLEUTEL, type Antwoord, type Bericht, type Stand } from './register-model.ts';

/** What a case file holds: everything that survives a crash, and nothing else. */
export type Schijf = {
  readonly uit: readonly (Bericht & { readonly antwoord: Antwoord | null })[];
  readonly gebruikt: ReadonlySet<string>;
  readonly stand: Stand | null;
  readonly checkpoint: { readonly omvang: number; readonly wortel: string; readonly tijdperk: number } | null;
  readonly verdacht: boolean;
  /** The message to offer again after a restore of the register; 0 when all of it is done. */
  readonly herzenden: number;
};

export const LEEG: Schijf = { uit: [], gebruikt: new Set(), stand: null, checkpoint: null, verdacht: false, herzenden: 0 };

/** Signs a decision: the right is used, and the message made, in one step. */
export function onderteken(s: Schijf, besluit: { readonly besluitId: string; readonly apparaatId: string; readonly commissieId: string; readonly dag: number; readonly vervangt: string | null }): Schijf {
  const { dag, ...b } = besluit;
  const bruikbaar = s.stand && !s.stand.kopie && b.vervangt === null ? listBruikbaar(SLEUTEL, s.stand.houdt, { gebruikt: s.gebruikt, vandaag: dagNr(dag) }) : [];
  const gekozen = findBruikbaarRecht(bruikbaar, 'gewoon');
  const recht = gekozen ? { nummer: gekozen.nummer, uitgifte: gekozen.uitgifte } : null;
  return { ...s, uit: [...s.uit, { ...b, nummer: s.uit.length + 1, recht, antwoord: null }], gebruikt: recht ? new Set(s.gebruikt).add(formatRecht(SLEUTEL, recht)) : s.gebruikt };
}

/** The message that goes next: first what a restored register must have again, then the oldest that waits. */
export const volgende = (s: Schijf): Schijf['uit'][number] | undefined => (s.herzenden > 0 ? s.uit.find((b) => b.nummer === s.herzenden && b.antwoord !== null) : undefined) ?? s.uit.find((b) => b.antwoord === null);

/** Follows the log: goes on from what was seen, or an announced restart explains it; anything else is suspect. */
export function volgLog(s: Schijf, gezien: { readonly omvang: number; readonly wortel: string; readonly tijdperk: number; /** The root that the log had at the size that was seen before; undefined when it has not. */ readonly toen: string | undefined }): Schijf {
  const { toen, ...checkpoint } = gezien;
  const vorige = s.checkpoint;
  if (!vorige || (toen === vorige.wortel && checkpoint.tijdperk >= vorige.tijdperk)) return { ...s, checkpoint, verdacht: false };
  if (checkpoint.tijdperk > vorige.tijdperk) return { ...s, checkpoint, verdacht: false, herzenden: s.uit[0]?.antwoord ? 1 : 0 };
  return { ...s, verdacht: true };
}

/** Keeps a statement that is not older than the one that is here. */
export const neemStand = (s: Schijf, stand: Stand): Schijf => (!s.stand || stand.tijdperk > s.stand.tijdperk || (stand.tijdperk === s.stand.tijdperk && stand.nr >= s.stand.nr) ? { ...s, stand } : s);

/** Keeps a final answer; one that was there stays. */
export function neemAntwoord(s: Schijf, nummer: number, antwoord: Antwoord): Schijf {
  const uit = s.uit.map((b) => (b.nummer === nummer && b.antwoord === null ? { ...b, antwoord } : b));
  // a receipt is under a checkpoint: the newer one is kept, so that a register that loses the decision is found out
  const nieuwer = antwoord.soort === 'aanvaard' && s.checkpoint !== null && antwoord.omvang > s.checkpoint.omvang;
  const checkpoint = nieuwer ? { omvang: antwoord.omvang, wortel: antwoord.wortel, tijdperk: antwoord.tijdperk } : s.checkpoint;
  if (s.herzenden !== nummer) return { ...s, uit, checkpoint };
  return { ...s, uit, checkpoint, herzenden: uit.some((b) => b.nummer === nummer + 1 && b.antwoord !== null) ? nummer + 1 : 0 };
}
