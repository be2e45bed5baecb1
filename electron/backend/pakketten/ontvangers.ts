import { z } from 'zod';
import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { Datum } from '../../../shared/domain/persoon/datum.ts';
import type { ReadDb, WriteTx } from '../../../db/handle.ts';
import { findKenmerk, saveKenmerk } from '../../../db/repositories/kenmerk-repository.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';

const ONTVANGERS = 'pakket.ontvangers';
const HOOGSTENS = 20;
const Ontvanger = z.strictObject({ id: z.uuid(), ontvanger: z.string(), controle: z.string(), geldigTot: Datum, uitnodiging: z.string() });
type Ontvanger = z.infer<typeof Ontvanger>;

const lees = (db: ReadDb): Ontvanger[] => {
  const tekst = findKenmerk(db, ONTVANGERS);
  return tekst === undefined ? [] : z.array(Ontvanger).parse(JSON.parse(tekst));
};

/** Keeps an invitation that a package was made with, so that nobody has to find the file again. The last one used stands first. */
export function keepOntvanger(tx: WriteTx, ontvanger: Ontvanger): void {
  saveKenmerk(tx, ONTVANGERS, JSON.stringify([ontvanger, ...lees(tx).filter((o) => o.id !== ontvanger.id)].slice(0, HOOGSTENS)));
}

/** The organisations that this file made packages for, while their invitation holds. */
export const listOntvangers = (open: OpenBestand, clock: Clock): Uitvoer<'listOntvangers'> => lees(open.casefile.read).filter((o) => o.geldigTot >= clock.today());
