import type { Uitvoer } from '../../../shared/contract/contract.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { countRegio, countVanElders } from '../../../db/repositories/regio-repository.ts';
import type { OpenBestand } from '../session.ts';
import { readRegiostand } from '../sync/regio.ts';

/** What the region decided, counted by commission; the own one first. */
export function getRegio({ casefile, commissie }: OpenBestand): Uitvoer<'getRegio'> {
  const stand = readRegiostand(casefile.read);
  const commissies = countRegio(casefile.read).map((c) => ({ id: c.commissieId, naam: c.commissie, eigen: c.commissieId === commissie.id, aantal: c.aantal, laatsteOp: plainDate(c.laatsteOp) }));
  return {
    bijgewerktOp: stand?.bijgewerktOp ?? null,
    besluiten: commissies.reduce((n, c) => n + c.aantal, 0),
    vanElders: countVanElders(casefile.read, commissie.id),
    commissies: [...commissies.filter((c) => c.eigen), ...commissies.filter((c) => !c.eigen)],
  };
}
