import type { Medewerker, Rol } from '../../../shared/domain/medewerker/medewerker.ts';
import { listMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import { alsMedewerker } from '../toegang/toegang-queries.ts';
import type { OpenBestand } from '../session.ts';

/** Signs this person of the practice commission in. */
export function meldPersoonAan(open: OpenBestand, wie: Medewerker): void {
  open.medewerker = alsMedewerker(wie);
}

/** Signs somebody of the practice commission in; the practice code is known to all. */
export function meldAan(open: OpenBestand, rol: Rol): void {
  const wie = listMedewerkers(open.casefile.read).find((m) => m.rol === rol);
  if (!wie) throw new Error(`No ${rol} in the practice environment`);
  meldPersoonAan(open, wie);
}
