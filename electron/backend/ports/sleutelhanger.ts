import type { Sleutelantwoord } from '../../../shared/contract/procesbericht.ts';

/** The key store of this computer, for who is signed in to it. Only the Electron window has one; it never sees the data key. */
export type Sleutelhanger = {
  /** Which key store this is, or why it may not be used. */
  stand(): Promise<Extract<Sleutelantwoord, { soort: 'stand' }>>;
  /** Null when the key store refuses. */
  seal(geheim: string): Promise<string | null>;
  /** Null when this key store did not seal it, or the person refuses. */
  unseal(verzegeld: string): Promise<string | null>;
};
