import type { Fout } from '../../../shared/contract/fout.ts';
import type { BesluitId, DossierId, CommandId } from '../../../shared/kernel/ids.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { bepaalStappen, STAPNAMEN } from '../../../shared/domain/dossier/acties.ts';
import { applyGebeurtenis } from '../../../shared/domain/dossier/apply-gebeurtenis.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import type { Beslissing } from '../../../shared/domain/dossier/decide.ts';
import type { Gebeurtenis } from '../../../shared/domain/dossier/gebeurtenis.ts';
import type { WriteTx } from '../../../db/handle.ts';
import { appendJournal } from '../../../db/journal.ts';
import { findCommando, saveCommando } from '../../../db/repositories/commando-repository.ts';
import { loadDossier, saveDossier } from '../../../db/repositories/dossier-repository.ts';
import { enqueueUitgaand } from '../../../db/repositories/uitgaand-repository.ts';
import { findRegelsetOp } from '../../../shared/regelsets/regelsets.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import { bepaalUiterlijk, listTermijnregels } from '../../../shared/domain/termijn/bepaal-termijnen.ts';
import { bepaalTermijnparameters } from '../../../shared/domain/termijn/beslistermijn.ts';
import { saveTermijnen } from '../../../db/repositories/termijn-repository.ts';
import { mislukt, vanWeigering } from '../fouten.ts';
import { hashOf } from '../hash.ts';
import { consumeRecht } from '../plafond/gebruik-recht.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { indexeer } from '../zoeken/indexeer.ts';

/** Carries a refusal out of a transaction, so that everything in it is rolled back. */
class Teruggedraaid extends Error {
  readonly fout: Fout;
  constructor(fout: Fout) {
    super('rolled back');
    this.fout = fout;
  }
}

/** A command as it is remembered: its id, its kind and what was asked (without secrets). */
export type Commando = { readonly commandId: string; readonly soort: string; readonly verzoek: unknown };

/**
 * Carries a command out once, in one transaction: the same command again gives the stored answer, another
 * command under the same id is refused, and a refusal writes nothing.
 */
export function runOnce<T>(open: OpenBestand, clock: Clock, commando: Commando, werk: (tx: WriteTx) => Result<T, Fout>): Result<T, Fout> {
  const verzoekHash = hashOf({ soort: commando.soort, verzoek: commando.verzoek });
  try {
    return open.casefile.transact((tx) => {
      const eerder = findCommando(tx, commando.commandId as CommandId); // its shape was checked at the gate
      if (eerder) {
        if (eerder.verzoekHash !== verzoekHash) throw new Teruggedraaid({ code: 'commando_hergebruikt', melding: 'Deze opdracht is al eerder gegeven met andere gegevens. Herlaad het scherm en probeer het opnieuw.', velden: [] });
        return ok(eerder.uitkomst as T); // stored by this same function for this same kind of command
      }
      const uitkomst = werk(tx);
      if (!uitkomst.ok) throw new Teruggedraaid(uitkomst.error);
      saveCommando(tx, { id: commando.commandId as CommandId, soort: commando.soort, verzoekHash, uitkomst: uitkomst.value, tijdstip: clock.now() });
      return uitkomst;
    });
  } catch (fout) {
    if (fout instanceof Teruggedraaid) return err(fout.fout);
    throw fout;
  }
}

/** The regelset in force on the day of receipt; a case outside every regelset cannot be judged. */
export function getRegelset(regio: string, ontvangenOp: Dossier['aanvraag']['ontvangenOp']): Regelset {
  const regelset = findRegelsetOp(regio, ontvangenOp);
  if (!regelset) throw new Error(`No regelset for ${regio} on ${ontvangenOp}`);
  return regelset;
}

/** Who writes, for whom and when. */
type Schrijver = { readonly open: Pick<OpenBestand, 'medewerker' | 'commissie'>; readonly clock: Clock };

/** Writes the new state of a case with its events: state, journal and outbox in the caller's transaction. */
export function recordGebeurtenissen(tx: WriteTx, { open, clock }: Schrijver, { voor, gebeurtenissen }: { voor: Dossier | undefined; gebeurtenissen: readonly Gebeurtenis[] }): Dossier {
  let dossier = voor;
  const tijdstip = clock.now();
  const regels = gebeurtenissen.map((g) => {
    dossier = applyGebeurtenis(dossier, g);
    return { dossierId: dossier.id, soort: g.soort, versie: dossier.versie, medewerkerId: open.medewerker?.id ?? null, tijdstip, inhoud: g };
  });
  if (!dossier) throw new Error('No events to record');
  const regelset = getRegelset(open.commissie.regio, dossier.aanvraag.ontvangenOp);
  const termijnen = listTermijnregels(dossier, bepaalTermijnparameters(regelset));
  const stappen = bepaalStappen(dossier);
  saveDossier(tx, dossier, {
    uiterlijk: bepaalUiterlijk(termijnen),
    stap: STAPNAMEN.find((naam) => stappen[naam] === 'nu') ?? null,
    gewijzigdOp: tijdstip,
  });
  saveTermijnen(tx, dossier.id, termijnen);
  appendJournal(tx, regels);
  indexeer(tx, open.commissie.regio, dossier);
  if (dossier.status === 'ondertekend' && dossier.besluit && voor?.status !== 'ondertekend') {
    const { document: besluit, handtekeningen } = dossier.besluit;
    const recht = consumeRecht(tx, { besluit, regelset, vandaag: clock.today(), nu: tijdstip });
    enqueueUitgaand(tx, { dossierId: dossier.id, besluitId: besluit.besluitId as BesluitId, inhoud: { soort: 'besluit', besluit, handtekeningen, ...(recht ? { recht } : {}) }, aangemaaktOp: tijdstip });
  }
  return dossier;
}

/** What every step in a case carries. */
type Stapinvoer = { readonly commandId: string; readonly dossierId: DossierId; readonly expectedVersion: number };
export type Gedaan = { readonly dossierId: DossierId; readonly versie: number };
type Stap = { readonly soort: string; readonly invoer: Stapinvoer; readonly decide: (dossier: Dossier, tx: WriteTx) => Beslissing | Result<never, Fout>; readonly geheim?: readonly string[] };

/** Carries one step of a case out, on the version that the person was looking at. */
export function runInDossier(open: OpenBestand, clock: Clock, stap: Stap): Result<Gedaan, Fout> {
  const { commandId, dossierId, expectedVersion } = stap.invoer;
  const verzoek = Object.fromEntries(Object.entries(stap.invoer).filter(([veld]) => !stap.geheim?.includes(veld)));
  return runOnce(open, clock, { commandId, soort: stap.soort, verzoek }, (tx) => {
    const dossier = loadDossier(tx, dossierId);
    if (!dossier) return mislukt('dossier_onbekend', 'Dit dossier staat niet in dit bestand.');
    if (dossier.versie !== expectedVersion) return mislukt('versie_verouderd', 'Dit dossier is intussen gewijzigd. Uw invoer is niet opgeslagen in het dossier. Bekijk de wijziging en sla daarna opnieuw op.');
    const beslissing = stap.decide(dossier, tx);
    if (!beslissing.ok) return 'velden' in beslissing.error ? err(beslissing.error) : vanWeigering(beslissing.error);
    if (beslissing.value.length === 0) return ok({ dossierId, versie: dossier.versie });
    const na = recordGebeurtenissen(tx, { open, clock }, { voor: dossier, gebeurtenissen: beslissing.value });
    return ok({ dossierId, versie: na.versie });
  });
}
