import { hashOf } from './hash.ts';

/** What the first registered decision of a region refers to: there is nothing before it. */
export const BEGIN_KETENHASH = '0'.repeat(64);

/** One link of the register's chain: whoever holds a receipt can compute it again. */
export const ketenhashOf = (schakel: { readonly vorige: string; readonly volgnummer: number; readonly envelopHash: string }): Promise<string> =>
  hashOf({ vorige: schakel.vorige, volgnummer: schakel.volgnummer, envelopHash: schakel.envelopHash });
