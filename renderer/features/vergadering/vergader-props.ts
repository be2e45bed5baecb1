import type { Uitvoer } from '../../../shared/contract/contract.ts';
import type { Vergaderactie } from '../../../shared/domain/vergadering/vergaderacties.ts';

export type Weergave = Uitvoer<'getVergadering'>;
export type Agendazaak = Weergave['zaken'][number];

/** What every part of a meeting's screen gets. */
export type VergaderProps = {
  readonly weergave: Weergave;
  /** Whether this person prepares and leads meetings. */
  readonly leidt: boolean;
  /** Fetches the meeting again after something was done. */
  readonly herlaad: () => Promise<void>;
};

/** The part of every command that says which meeting, and which version the person was looking at. */
export const inVergadering = ({ vergadering, versie }: Weergave) => ({ vergaderingId: vergadering.id, expectedVersion: versie });

/** Whether this person can do this with the meeting now. */
export const kan = ({ weergave, leidt }: Pick<VergaderProps, 'weergave' | 'leidt'>, actie: Vergaderactie): boolean => leidt && weergave.acties.includes(actie);

/** A time of day that many minutes later, as people say it: it stops at the end of the day. */
export function plusMinuten(tijd: string, minuten: number): string {
  const [uur = 0, minuut = 0] = tijd.split(':').map(Number);
  const totaal = Math.min(uur * 60 + minuut + minuten, 23 * 60 + 59);
  return `${String(Math.floor(totaal / 60)).padStart(2, '0')}:${String(totaal % 60).padStart(2, '0')}`;
}

/** The time on the clock of this computer, to propose as the begin or the end. */
export const nuOpDeKlok = (): string => new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
