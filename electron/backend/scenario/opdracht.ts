import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import type { Regiocijfers } from '../../../shared/domain/scenario/regiocijfers.ts';
import type { Result } from '../../../shared/kernel/result.ts';

/** What the thread is asked: simulate these years of this region. */
export type Rekenopdracht = { readonly regio: Regiocijfers; readonly invoer: Omit<Invoer<'runSimulatie'>, 'regio'> };
export type Rekenuitkomst = Result<Uitvoer<'runSimulatie'>, Fout>;
/** Between program and thread: numbered, so that answers find their question. */
export type NaarDraad = { readonly nummer: number; readonly opdracht: Rekenopdracht };
export type VanDraad = { readonly nummer: number; readonly uitkomst: Rekenuitkomst } | { readonly nummer: number; readonly storing: string };
