import { randomUUID } from 'node:crypto';
import type { Status } from '../../../shared/domain/dossier/dossier.ts';
import { listAgenda } from '../../../db/readmodels/agenda.ts';
import { listMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { assignDossier, grantInzage } from '../toegang/toegang-commands.ts';

/** Statuses in which the members still have work on a case; once it is known outside, they need it no more. */
const BIJ_DE_LEDEN: readonly Status[] = ['geagendeerd', 'aangehouden', 'besloten', 'ondertekend'];

/** Names the members for the secret cases on the agenda, as a secretary does before sending it, and gives the first cases a handler. */
export function wijsAan(open: OpenBestand, clock: Clock): void {
  const mensen = listMedewerkers(open.casefile.read);
  const leden = mensen.filter((m) => m.rol === 'lid').map((m) => m.id);
  const secretaris = mensen.find((m) => m.rol === 'secretaris');
  const zaken = listAgenda(open.casefile.read).flatMap((a) => a.dossiers);
  for (const { dossierId } of zaken.filter((z) => z.geheim && BIJ_DE_LEDEN.includes(z.status))) grantInzage(open, clock, { commandId: randomUUID(), dossierId, medewerkerIds: leden, reden: 'Het dossier staat op de agenda van de vergadering (oefentekst).' });
  if (secretaris) for (const { dossierId } of zaken.slice(0, 3)) assignDossier(open, clock, { commandId: randomUUID(), dossierId, medewerkerId: secretaris.id, reden: 'Verdeling van het werk (oefentekst).' });
}
