import path from 'node:path';
import type { Engine } from '../session.ts';

/** What the name of every case file ends with. */
export const EXTENSIE = '.toetstafel';

/** Where a case file of this name stands. */
export const bestandspad = (engine: Pick<Engine, 'datamap'>, naam: string): string => path.join(engine.datamap, `${naam}${EXTENSIE}`);

/** Where the wrapped key of a case file stands. */
export const sleutelpad = (pad: string): string => `${pad}-sleutel`;
