import type { Ingangsnaam } from '../../../shared/contract/contract.ts';
import { toegangVan } from '../../../shared/contract/toegang.ts';
import type { MedewerkerId, Moment } from '../../../shared/kernel/ids.ts';
import { appendInzage, GELUKT } from '../../../db/inzage.ts';
import type { OpenBestand } from '../session.ts';
import type { Onderwerp } from './toets-ingang.ts';

/** The same person, action, object and result within this time is one look: a window asks again after every step. */
export const SAMENGENOMEN_MS = 5 * 60 * 1_000;
/** Looks that are remembered to take together; more at once is not how people work, and starts afresh. */
const MAX_ONTHOUDEN = 5_000;

const onthouden = new WeakMap<OpenBestand, Map<string, number>>();

/** What happened: which entry, about what, with which result (null for granted), by whom, when and from where. */
export type Blik = { readonly naam: Ingangsnaam; readonly onderwerp: Pick<Onderwerp, 'dossierId' | 'objectId'>; readonly fout: string | null; readonly nu: Moment; readonly herkomst: string; readonly medewerkerId: MedewerkerId | null };

/** Entries whose refusal says nothing about access: the person typed something that did not fit. */
const isToegangsweigering = (naam: Ingangsnaam, fout: string): boolean => naam === 'signIn' || TOEGANGSCODES.has(fout);
const TOEGANGSCODES = new Set(['geen_recht', 'niet_aangemeld', 'andere_organisatie', 'niet_onpartijdig', 'dossier_geheim', 'te_laat_om_te_wijzigen', 'nog_niet_bekendgemaakt', 'geen_recht_bijlage', 'geen_recht_strafrechtelijk']);

/**
 * Records a look at something of a case, and every refusal of access, before the answer is given (BIO2 8.15.01). Steps in
 * a case are not recorded here: the journal tells of those.
 */
export function recordInzage(open: OpenBestand, { naam, onderwerp, fout, nu, herkomst, medewerkerId }: Blik): void {
  if (fout === null ? toegangVan(naam).kijkt !== true : !isToegangsweigering(naam, fout)) return;
  const uitkomst = fout ?? GELUKT;
  const { dossierId, objectId } = onderwerp;
  // a window that asks once more after signing out is no attempt at a case
  if (medewerkerId === null && dossierId === null && objectId === null) return;
  const eerder = onthouden.get(open) ?? new Map<string, number>();
  onthouden.set(open, eerder);
  const sleutel = [medewerkerId, naam, dossierId, objectId, uitkomst].join(' ');
  const tijd = Date.parse(nu);
  // signing in is never taken together: each wrong code counts
  if (naam !== 'signIn' && tijd - (eerder.get(sleutel) ?? -Infinity) < SAMENGENOMEN_MS) return;
  open.casefile.transact((tx) => appendInzage(tx, { tijdstip: nu, medewerkerId, handeling: naam, dossierId, objectId, uitkomst, herkomst }));
  if (eerder.size >= MAX_ONTHOUDEN) eerder.clear();
  eerder.set(sleutel, tijd);
}
