import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { plainDate, type PlainDate } from '../../shared/kernel/plain-date.ts';
import { decideHerstel, type Plafondcontext } from '../../shared/domain/plafondrechten/decide-plafond.ts';
import type { Plafondgebeurtenis, Plafondsleutel } from '../../shared/domain/plafondrechten/plafondrecht.ts';
import { applyPlafond, beginPlafond, type Plafondstand } from '../../shared/domain/plafondrechten/plafondstand.ts';
import { Tijdperk } from '../../shared/protocol/logboek.ts';
import { Plafondblad } from '../../shared/protocol/plafond.ts';
import type { NieuwBlad } from '../log/append.ts';
import type { Database } from '../store/database.ts';
import { findTijdperk } from '../store/log-rows.ts';
import { addPlafondgebeurtenissen, lastPlafondnummer, listPlafondgebeurtenissen } from '../store/plafonds.ts';

/** How long a device may use a right after it was given or renewed, and how long the register then still waits for its use. */
const GELDIG_DAGEN = 30;
const RESPIJT_DAGEN = 14;

const dagInNederland = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }); // sv-SE writes YYYY-MM-DD

/** The calendar day in the Netherlands. */
export const dagVan = (moment: Date): PlainDate => plainDate(dagInNederland.format(moment));

export const contextOp = (moment: Date): Plafondcontext => ({ vandaag: dagVan(moment), geldigDagen: GELDIG_DAGEN, respijtDagen: RESPIJT_DAGEN });

/** A ceiling as its events make it. */
export async function readPlafond(database: Database, regio: string, plafond: Plafondsleutel): Promise<Plafondstand> {
  const rijen = await listPlafondgebeurtenissen(database, regio, { plafond, na: 0 });
  return applyPlafond(beginPlafond(plafond), rijen.map((r) => Plafondblad.parse(JSON.parse(r.inhoud)).gebeurtenis));
}

/** The period of the log that counts now, by its number and the day on which it began. */
export async function readTijdperk(database: Database, regio: string): Promise<{ readonly nr: number; readonly begonOp: Date }> {
  const rij = await findTijdperk(database, regio);
  if (!rij) throw new Error('A log that never began');
  const tijdperk = Tijdperk.parse(JSON.parse(Buffer.from(rij.verklaring.split('.')[1] ?? '', 'base64url').toString('utf8'))); // signed by this register itself
  return { nr: tijdperk.nr, begonOp: new Date(tijdperk.ingegaanOp) };
}

/**
 * The ceilings of a region inside one transaction: reads each once, adds what is decided, and gives the leaves for the
 * log. Only inside the transaction that holds the region.
 */
export type Plafondboek = {
  /** The ceiling as it stands, with what was added; a restore that it has not heard of yet is decided first. */
  readonly lees: (plafond: Plafondsleutel) => Promise<Plafondstand>;
  readonly voegToe: (plafond: Plafondsleutel, gebeurtenissen: readonly Plafondgebeurtenis[]) => void;
  /** Stores what was added; call it once, at the end. */
  readonly bewaar: () => Promise<readonly NieuwBlad[]>;
};

/** Where a ceiling book is opened. */
type Plek = { readonly regio: string; readonly registerId: string; readonly nu: Date };

export async function openPlafondboek(tx: Database, { regio, registerId, nu }: Plek): Promise<Plafondboek> {
  const standen = new Map<string, Plafondstand>();
  const nieuw: { readonly plafond: Plafondsleutel; readonly gebeurtenis: Plafondgebeurtenis }[] = [];
  const tijdperk = await readTijdperk(tx, regio);
  const naam = (p: Plafondsleutel): string => `${p.gemeente}-${p.jaar}`;
  const voegToe: Plafondboek['voegToe'] = (plafond, gebeurtenissen) => {
    const stand = standen.get(naam(plafond));
    if (!stand) throw new Error('A ceiling is read before it is added to');
    standen.set(naam(plafond), applyPlafond(stand, gebeurtenissen));
    nieuw.push(...gebeurtenissen.map((gebeurtenis) => ({ plafond, gebeurtenis })));
  };
  return {
    voegToe,
    lees: async (plafond) => {
      if (!standen.has(naam(plafond))) {
        const stand = await readPlafond(tx, regio, plafond);
        standen.set(naam(plafond), stand);
        voegToe(plafond, decideHerstel(stand, tijdperk.nr, contextOp(tijdperk.begonOp)));
      }
      const stand = standen.get(naam(plafond));
      if (!stand) throw new Error('A ceiling that was read is there');
      return stand;
    },
    bewaar: async () => {
      if (nieuw.length === 0) return [];
      const na = await lastPlafondnummer(tx, regio);
      const bladen = nieuw.map(({ plafond, gebeurtenis }, i): Plafondblad => ({ soort: 'toetstafel.plafond', versie: 1, registerId, nr: na + 1 + i, plafond, gebeurtenis, vastgelegdOp: nu.toISOString() }));
      await addPlafondgebeurtenissen(tx, bladen.map((blad) => ({ regio, nr: blad.nr, ...blad.plafond, inhoud: canonicalJson(blad) })));
      return bladen.map((blad) => ({ blad }));
    },
  };
}
