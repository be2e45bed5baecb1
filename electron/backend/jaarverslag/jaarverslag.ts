import { setImmediate } from 'node:timers/promises';
import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { berekenJaarverslag, Jaarverslag } from '../../../shared/domain/jaarverslag/bereken-jaarverslag.ts';
import { bepaalJaarzaak, type Jaarzaak } from '../../../shared/domain/jaarverslag/jaarfeiten.ts';
import { bepaalTermijnparameters } from '../../../shared/domain/termijn/beslistermijn.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { ReadDb } from '../../../db/handle.ts';
import { appendJournal, readJournalHead } from '../../../db/journal.ts';
import { listAanhoudingen, listDossierIdsNa, listOntvangstjaren } from '../../../db/readmodels/jaarverslag.ts';
import { findJaarverslag, listJaarverslagen, saveJaarverslag } from '../../../db/repositories/bewaar-repository.ts';
import { loadDossier } from '../../../db/repositories/dossier-repository.ts';
import { listMedewerkers } from '../../../db/repositories/medewerker-repository.ts';
import { getRegelset, runOnce } from '../commands/run-command.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';

const PER_KEER = 250;

/** What is counted of every case. Others are answered in between: a large file takes seconds. */
async function* leesZaken({ casefile, commissie }: OpenBestand): AsyncGenerator<Jaarzaak> {
  const { read } = casefile;
  const aanhoudingen = Map.groupBy(listAanhoudingen(read), (a) => a.dossierId);
  let na = '';
  for (;;) {
    const ids = listDossierIdsNa(read, na, PER_KEER);
    for (const id of ids) {
      const d = loadDossier(read, id);
      if (d) yield bepaalJaarzaak(d, bepaalTermijnparameters(getRegelset(commissie.regio, d.aanvraag.ontvangenOp)), (aanhoudingen.get(id) ?? []).map((a) => a.op));
      na = id;
    }
    if (ids.length < PER_KEER) return;
    await setImmediate();
  }
}

/** The figures as they are now; counted again when something happened meanwhile, so that they are of one moment. */
async function telJaar(open: OpenBestand, clock: Clock, jaar: number): Promise<Jaarverslag> {
  for (let keer = 0; ; keer += 1) {
    const begin = readJournalHead(open.casefile.read).nummer;
    const zaken: Jaarzaak[] = [];
    for await (const zaak of leesZaken(open)) zaken.push(zaak);
    if (keer >= 3 || readJournalHead(open.casefile.read).nummer === begin) return berekenJaarverslag(zaken, jaar, clock.today());
  }
}

const leesVastgesteld = (db: ReadDb, jaar: number) => {
  const rij = findJaarverslag(db, jaar);
  return rij && { verslag: Jaarverslag.parse(JSON.parse(rij.inhoud)), op: rij.vastgesteldOp, door: listMedewerkers(db).find((m) => m.id === rij.vastgesteldDoor)?.naam ?? 'Onbekend' };
};

/** The figures of a year: as they were established, or else as they are now. */
export async function getJaarverslag(open: OpenBestand, clock: Clock, { jaar }: Invoer<'getJaarverslag'>): Promise<Result<Uitvoer<'getJaarverslag'>, Fout>> {
  const db = open.casefile.read;
  const jaren = [...new Set([...listOntvangstjaren(db), ...listJaarverslagen(db), Number(clock.today().slice(0, 4))])].sort((a, b) => b - a);
  const vast = leesVastgesteld(db, jaar);
  if (vast) return ok({ verslag: vast.verslag, vastgesteld: { op: vast.op, door: vast.door }, jaren });
  return ok({ verslag: await telJaar(open, clock, jaar), vastgesteld: null, jaren });
}

/** Establishes the figures of a year that is over: from then on they stay, also when the cases are destroyed. */
export async function establishJaarverslag(open: OpenBestand, clock: Clock, { commandId, jaar }: Invoer<'establishJaarverslag'>): Promise<Result<null, Fout>> {
  if (jaar >= Number(clock.today().slice(0, 4))) return mislukt('jaar_loopt', `Het jaar ${jaar} is nog niet voorbij. Stel de cijfers vast na 31 december.`, 'jaar');
  const verslag = await telJaar(open, clock, jaar);
  return runOnce(open, clock, { commandId, soort: 'establishJaarverslag', verzoek: { jaar } }, (tx) => {
    const { medewerker } = open;
    if (!medewerker) return mislukt('niet_aangemeld', 'U bent niet aangemeld. Meld u aan om verder te gaan.');
    if (findJaarverslag(tx, jaar)) return mislukt('al_vastgesteld', `De cijfers van ${jaar} zijn al vastgesteld. Er is niets veranderd.`, 'jaar');
    saveJaarverslag(tx, { jaar, inhoud: JSON.stringify(verslag), vastgesteldOp: clock.now(), vastgesteldDoor: medewerker.id });
    appendJournal(tx, [{ dossierId: null, soort: 'JaarverslagVastgesteld', versie: 0, medewerkerId: medewerker.id, tijdstip: clock.now(), inhoud: verslag }]);
    return ok(null);
  });
}
