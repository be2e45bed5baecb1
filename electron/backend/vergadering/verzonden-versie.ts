import { applyGebeurtenis } from '../../../shared/domain/dossier/apply-gebeurtenis.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import type { Gebeurtenis } from '../../../shared/domain/dossier/gebeurtenis.ts';
import type { Verzendstuk } from '../../../shared/domain/vergadering/decide-agenda.ts';
import type { Zaakversie } from '../../../shared/domain/vergadering/verschillen.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../../db/handle.ts';
import { readJournalOfDossier } from '../../../db/journal.ts';
import { listBijlagen } from '../../../db/repositories/bijlage-repository.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { hashOf } from '../hash.ts';

const hashesVan = (read: ReadDb, dossierId: DossierId): string[] => listBijlagen(read, dossierId).filter((b) => b.verwijderd === null).map((b) => b.sha256);

/** What goes out of a case now: its version, the hash of it, and its attachments. Members' judgements are not sent along. */
export function maakVerzendstuk(read: ReadDb, dossierId: DossierId): Verzendstuk | undefined {
  const dossier = loadDossier(read, dossierId);
  return dossier && { dossierId, versie: dossier.versie, hash: hashOf(zonderOordelen(dossier)), bijlagen: hashesVan(read, dossierId) };
}

const zonderOordelen = ({ ledenoordelen: _ledenoordelen, ...dossier }: Dossier): Omit<Dossier, 'ledenoordelen'> => dossier;

/** The case as it stands now, to compare with what was sent. */
export function leesHuidig(read: ReadDb, dossierId: DossierId): Zaakversie | undefined {
  const dossier = loadDossier(read, dossierId);
  return dossier && { dossier, bijlagen: hashesVan(read, dossierId) };
}

/**
 * The case as it was sent: folded again from the journal up to that version, so that nothing is kept twice and what is
 * destroyed is gone here too. Undefined when the content was destroyed, or the result is not what was sent.
 */
export function leesVerzonden(read: ReadDb, stuk: Verzendstuk): Zaakversie | undefined {
  const regels = readJournalOfDossier(read, stuk.dossierId).filter((r) => r.versie <= stuk.versie);
  if (regels.length === 0 || regels.some((r) => r.inhoud === undefined)) return undefined;
  // the journal holds the events that the backend wrote
  const dossier = regels.reduce<Dossier | undefined>((d, r) => applyGebeurtenis(d, r.inhoud as Gebeurtenis), undefined);
  return dossier?.versie === stuk.versie && hashOf(zonderOordelen(dossier)) === stuk.hash ? { dossier, bijlagen: stuk.bijlagen } : undefined;
}
