import type { Fout } from '../../../shared/contract/fout.ts';
import { applyOverdracht } from '../../../shared/domain/overdracht/decide-overdracht.ts';
import type { Overdracht, Overdrachtgebeurtenis } from '../../../shared/domain/overdracht/overdracht.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Pakketfout } from '../../../shared/protocol/pakket.ts';
import type { WriteTx } from '../../../db/handle.ts';
import { appendJournal, readJournalHead } from '../../../db/journal.ts';
import { listOverdrachtsleven } from '../../../db/readmodels/overdrachtsleven.ts';
import { saveNevenregels } from '../../../db/repositories/nevenregel-repository.ts';
import { saveOverdracht, type OverdrachtRij } from '../../../db/repositories/overdracht-repository.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';

/** Who writes and when. */
export type Schrijver = { readonly open: OpenBestand; readonly clock: Clock };

/** Writes what happened to a hand-over: its new state and the journal, in the caller's transaction. What was received is kept while it waits for an answer. */
export function recordOverdracht(tx: WriteTx, { open, clock }: Schrijver, { voor, gebeurtenissen, tegenpartij, inhoud }: { voor: Overdracht | undefined; gebeurtenissen: readonly Overdrachtgebeurtenis[]; tegenpartij: OverdrachtRij['tegenpartij']; inhoud: unknown }): Overdracht {
  const na = gebeurtenissen.reduce<Overdracht | undefined>(applyOverdracht, voor);
  if (!na) throw new Error('No hand-over to record');
  const tijdstip = clock.now();
  const wacht = na.richting === 'in' && na.status === 'ontvangen';
  saveOverdracht(tx, { overdracht: na, tegenpartij, inhoud: wacht ? inhoud : null }, tijdstip);
  const { nummer } = readJournalHead(tx);
  appendJournal(tx, gebeurtenissen.map((g) => ({ dossierId: null, soort: g.soort, versie: 0, medewerkerId: open.medewerker?.id ?? null, tijdstip, inhoud: g })));
  if (na.dossierId !== null) {
    const nieuw = gebeurtenissen.map((_, i) => nummer + 1 + i);
    // a received one became a case just now: what went before is part of its history too
    const eerder = voor && voor.dossierId === null ? listOverdrachtsleven(tx).filter((s) => s.overdrachtId === na.id).map((s) => s.nummer) : [];
    saveNevenregels(tx, na.dossierId, [...eerder, ...nieuw]);
  }
  return na;
}

const MELDINGEN: Readonly<Record<Pakketfout, string>> = {
  onleesbaar: 'Dit bestand is niet wat het moet zijn, of het is niet volledig aangekomen.',
  nieuwere_versie: 'Dit bestand is gemaakt met een nieuwere versie van Toetstafel. Werk het programma bij.',
  niet_voor_u: 'Dit bestand is niet voor u bestemd: het is gemaakt voor een andere ontvanger.',
  veranderd: 'Dit bestand is onderweg veranderd of beschadigd.',
  handtekening: 'De handtekening van de afzender klopt niet.',
  inhoud: 'De inhoud van dit bestand klopt niet met wat Toetstafel verwacht.',
};

/** A refusal of something that came in: what is wrong, that nothing was taken in, and what to do. */
export const weigerPakket = (fout: Pakketfout): Result<never, Fout> => mislukt(`pakket_${fout}`, `${MELDINGEN[fout]} Er is niets ingelezen. Vraag de afzender om een nieuw bestand.`, 'bestand');
