import type { Weigering } from '../../shared/domain/dossier/weigering.ts';
import { maakFout, type Fout } from '../../shared/contract/fout.ts';
import { err, type Result } from '../../shared/kernel/result.ts';

/** A refusal that a person can act on. */
export const mislukt = (code: string, melding: string, veld?: string): Result<never, Fout> => err(maakFout(code, melding, veld === undefined ? [] : [{ veld, melding }]));

/** A refused step of the domain as an error of the contract. */
export const vanWeigering = (w: Weigering): Result<never, Fout> => mislukt(w.code, w.melding, w.veld);
