import { z } from 'zod';
import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { BIJLAGESOORTEN, findOntbrekendeToestemming, isBijlageVoor } from '../../../shared/domain/bijlage/bijlage.ts';
import type { Aanvraag } from '../../../shared/domain/aanvraag/aanvraag.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { ReadDb, WriteTx } from '../../../db/handle.ts';
import { findConcept, saveConcept } from '../../../db/repositories/concept-repository.ts';
import { deleteConceptbijlagen, findConceptbijlage, listConceptbijlagen as leesConceptbijlagen, moveConceptbijlagen, readConceptdeel, saveConceptbijlage } from '../../../db/repositories/conceptbijlage-repository.ts';
import { telBijlagedelen } from '../../../db/repositories/bijlage-repository.ts';
import { deleteTussenopslag } from '../../../db/repositories/tussenopslag-repository.ts';
import { runOnce } from '../commands/run-command.ts';
import { conceptOrganisatie } from '../concept-sleutel.ts';
import { mislukt } from '../fouten.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenBestand } from '../session.ts';
import { indexeerOpnieuw } from '../zoeken/indexeer.ts';
import { recordBijlagen, takeUpload } from './bijlage-commands.ts';

/** Consent as far as it was ticked on the draft; anything else is no consent. */
const Concepttoestemming = z.looseObject({ toestemming: z.looseObject({ gezondheidsgegevens: z.boolean().catch(false), strafrechtelijkeGegevens: z.boolean().catch(false) }) });

function leesToestemming(db: ReadDb, conceptId: string): Pick<Aanvraag['toestemming'], 'gezondheidsgegevens' | 'strafrechtelijkeGegevens'> {
  const gelezen = Concepttoestemming.safeParse(findConcept(db, { id: conceptId, soort: 'aanvraag' })?.inhoud);
  return gelezen.success ? gelezen.data.toestemming : { gezondheidsgegevens: false, strafrechtelijkeGegevens: false };
}

const bestaand = (db: ReadDb, conceptId: string) => leesConceptbijlagen(db, conceptId).map((b) => ({ ...b, verwijderd: null }));

/** Adds an uploaded file to a draft. A file is never without its draft, so an untouched one is kept from now on. */
export function addConceptbijlage(open: OpenBestand, clock: Clock, invoer: Invoer<'addConceptbijlage'>): Result<Uitvoer<'addConceptbijlage'>, Fout> {
  const { medewerker } = open;
  if (!medewerker) return mislukt('niet_aangemeld', 'U bent niet aangemeld. Meld u aan om verder te gaan.');
  return runOnce(open, clock, { commandId: invoer.commandId, soort: 'addConceptbijlage', verzoek: invoer }, (tx) => {
    const { conceptId, uploadId } = invoer;
    const genomen = takeUpload(open, tx, { ...invoer, bestaand: bestaand(tx, conceptId), toestemming: leesToestemming(tx, conceptId) });
    if (!genomen.ok) return genomen;
    if (!findConcept(tx, { id: conceptId, soort: 'aanvraag' })) saveConcept(tx, { id: conceptId, soort: 'aanvraag', titel: invoer.titel, inhoud: null, gewijzigdOp: clock.now() }, { organisatie: conceptOrganisatie(open), medewerkerId: medewerker.id });
    const { bijlage, inhoud } = genomen.value;
    saveConceptbijlage(tx, { ...bijlage, conceptId, toegevoegdOp: clock.now(), toegevoegdDoor: medewerker.id }, inhoud);
    deleteTussenopslag(tx, [uploadId]);
    return ok({ bijlageId: bijlage.id });
  });
}

/** The files of a draft; each says whether this person may open it. */
export const listConceptbijlagen = (open: OpenBestand, { conceptId }: Invoer<'listConceptbijlagen'>): Result<Uitvoer<'listConceptbijlagen'>, Fout> =>
  ok(leesConceptbijlagen(open.casefile.read, conceptId).map(({ conceptId: _concept, ...b }) => ({ ...b, dossierId: null, verwijderd: null, teOpenen: open.medewerker !== null && isBijlageVoor(open.medewerker, b) })));

/** One part of a file of a draft, for who may see it. */
export function getConceptbijlage(open: OpenBestand, { conceptId, stukId, deel }: Invoer<'getConceptbijlage'>): Result<Uitvoer<'getConceptbijlage'>, Fout> {
  const db = open.casefile.read;
  const bijlage = findConceptbijlage(db, stukId);
  const inhoud = bijlage?.conceptId === conceptId ? readConceptdeel(db, stukId, deel) : undefined;
  if (!bijlage || !inhoud) return mislukt('bijlage_onbekend', 'Deze bijlage staat niet in dit bestand.');
  if (!open.medewerker || !isBijlageVoor(open.medewerker, bijlage)) return mislukt('geen_recht_bijlage', 'In deze bijlage staan gegevens die u niet mag zien.');
  const { naam, soort, grootte, sha256 } = bijlage;
  return ok({ naam, mediatype: BIJLAGESOORTEN[soort].mediatype, grootte, sha256, delen: telBijlagedelen(grootte), inhoud: inhoud.toString('base64') });
}

/** Takes a file off a draft; nothing of it stays, for nothing was submitted yet. */
export function removeConceptbijlage(open: OpenBestand, { conceptId, stukId }: Invoer<'removeConceptbijlage'>): Result<null, Fout> {
  open.casefile.transact((tx) => {
    if (findConceptbijlage(tx, stukId)?.conceptId === conceptId) deleteConceptbijlagen(tx, [stukId]);
  });
  return ok(null);
}

/** Throws the files of a draft away with it. */
export const discardConceptbijlagen = (tx: WriteTx, conceptId: string): void => deleteConceptbijlagen(tx, leesConceptbijlagen(tx, conceptId).map((b) => b.id));

/** Gives the files of a draft to the case that it became, when the consent of the request covers them. */
export function submitConceptbijlagen(tx: WriteTx, schrijver: { open: OpenBestand; clock: Clock }, { conceptId, dossierId, aanvraag }: { conceptId: string; dossierId: DossierId; aanvraag: Aanvraag }): Result<null, Fout> {
  const bijlagen = leesConceptbijlagen(tx, conceptId);
  if (bijlagen.length === 0) return ok(null);
  for (const { gevoeligheid } of bijlagen) {
    if (findOntbrekendeToestemming(gevoeligheid, aanvraag.toestemming) === undefined) continue;
    const [veld, wat] = gevoeligheid === 'medisch' ? ['gezondheidsgegevens', 'gegevens over gezondheid'] : ['strafrechtelijkeGegevens', 'strafrechtelijke gegevens'];
    return mislukt('toestemming_ontbreekt', `Bij dit concept staat een bijlage met ${wat}. Daar is geen toestemming voor. De aanvraag is niet ingediend; alles wat u invulde staat er nog. Vraag toestemming of haal de bijlage weg.`, `aanvraag.toestemming.${veld}`);
  }
  const journaalNummer = recordBijlagen(tx, schrijver, { soort: 'BijlageToegevoegd', bijlagen, dossierId });
  moveConceptbijlagen(tx, bijlagen, { dossierId, journaalNummer });
  indexeerOpnieuw(tx, schrijver.open.commissie.regio, dossierId);
  return ok(null);
}
