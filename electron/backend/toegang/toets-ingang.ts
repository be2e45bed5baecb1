import { contract, type Ingangsnaam } from '../../../shared/contract/contract.ts';
import { maakFout, type Fout } from '../../../shared/contract/fout.ts';
import { toegangVan, type Zaakweg } from '../../../shared/contract/toegang.ts';
import { isVanBuiten, isVanOrganisatie, magActie, type Wie } from '../../../shared/domain/toegang/toegang.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { DossierId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../../db/handle.ts';
import { findZaaktoegang } from '../../../db/readmodels/zaaktoegang.ts';
import { findBijlage } from '../../../db/repositories/bijlage-repository.ts';
import { findConcepteigenaar } from '../../../db/repositories/concept-repository.ts';
import { findOverdracht } from '../../../db/repositories/overdracht-repository.ts';
import { conceptSleutel } from '../concept-sleutel.ts';
import type { Engine, OpenBestand } from '../session.ts';
import { isStukVoor } from './eigen-stukken.ts';

/** What a question is about: the case, the file or hand-over it names, and whether it is for people of this organisation only. */
export type Onderwerp = { readonly dossierId: DossierId | null; readonly objectId: string | null; readonly huis: boolean; readonly concept: { readonly id: string; readonly soort: string } | null };

const NIETS: Onderwerp = { dossierId: null, objectId: null, huis: false, concept: null };

/** The input was checked at the gate: a name that it holds has the shape that its schema says. */
type Invoer = { readonly dossierId?: DossierId | null; readonly bijlageId?: string; readonly overdrachtId?: string; readonly id?: string; readonly soort?: string; readonly conceptId?: string; readonly vergaderingId?: string; readonly aanvraag?: { readonly indiener: string } };

/** The case that this input leads to. */
function findOnderwerp(read: ReadDb, zaak: Zaakweg, invoer: Invoer): Onderwerp {
  switch (zaak) {
    case 'geen':
    case 'lijst':
      return NIETS;
    case 'huis':
      return { ...NIETS, objectId: invoer.vergaderingId ?? null, huis: true };
    case 'dossier':
      return { ...NIETS, dossierId: invoer.dossierId ?? null };
    case 'bijlage': {
      const objectId = invoer.bijlageId ?? '';
      const dossierId = findBijlage(read, objectId)?.dossierId ?? null;
      // a file of a hand-over that was not accepted yet is for who accepts it
      return { ...NIETS, dossierId, objectId, huis: dossierId === null };
    }
    case 'overdracht': {
      const objectId = invoer.overdrachtId ?? '';
      const dossierId = findOverdracht(read, objectId)?.overdracht.dossierId ?? null;
      return { ...NIETS, dossierId, objectId, huis: dossierId === null };
    }
    case 'concept': {
      const concept = { id: invoer.conceptId ?? invoer.id ?? '', soort: invoer.soort ?? 'aanvraag' };
      // the draft of a step in a case has the name of the case
      return concept.soort === 'aanvraag' ? { ...NIETS, concept } : { ...NIETS, dossierId: concept.id as DossierId };
    }
  }
}

const HUIS = 'Dit is alleen voor medewerkers van de commissie. Vraag de secretaris als dit niet klopt.';
const STUK = 'Dit stuk is van de commissie. U ziet alleen de stukken die uw eigen organisatie bij het dossier deed.';
const CONCEPT = 'Dit concept is van een andere organisatie. U ziet alleen concepten van uw eigen organisatie.';

/** Who works for another organisation submits in its name only: the name decides who sees the case. */
function findAndereIndiener(wie: Wie, { aanvraag }: Invoer): Fout | undefined {
  if (!aanvraag || !isVanBuiten(wie) || isVanOrganisatie(wie, aanvraag.indiener)) return undefined;
  const melding = `U werkt voor ${wie.organisatie ?? ''}. Vul die organisatie in als indiener. Er is niets opgeslagen.`;
  return maakFout('andere_organisatie', melding, [{ veld: 'aanvraag.indiener', melding }]);
}

/** A draft of a new request belongs to the people of one organisation. */
function isEigenConcept(open: OpenBestand, wie: Wie, concept: NonNullable<Onderwerp['concept']>): boolean {
  const eigenaar = findConcepteigenaar(open.casefile.read, conceptSleutel(open, { id: concept.id, soort: 'aanvraag' }));
  if (!eigenaar) return true;
  return isVanBuiten(wie) ? isVanOrganisatie(wie, eigenaar.organisatie) : eigenaar.organisatie === '';
}

/** Whether this question is allowed, and what it is about. */
export type Ingangstoets = { readonly onderwerp: Onderwerp; readonly mag: Result<null, Fout> };

/** Decides in one place whether the signed-in person may ask this: by role, organisation and case. */
export function toetsIngang(engine: Engine, naam: Ingangsnaam, invoer: unknown): Ingangstoets {
  const { vereist } = contract[naam];
  const weiger = (code: string, melding: string, onderwerp = NIETS): Ingangstoets => ({ onderwerp, mag: err(maakFout(code, melding)) });
  if (vereist === 'niets') return { onderwerp: NIETS, mag: ok(null) };
  const { open } = engine;
  if (!open) return weiger('geen_bestand', 'Er is geen dossierbestand geopend. Open eerst een bestand.');
  if (vereist === 'bestand') return { onderwerp: NIETS, mag: ok(null) };
  const { zaak: weg, pas } = toegangVan(naam);
  const db = open.casefile.read;
  const onderwerp = findOnderwerp(db, weg, invoer as Invoer); // checked at the gate against the schema of this entry
  const { medewerker } = open;
  if (!medewerker) return weiger('niet_aangemeld', 'U bent niet aangemeld. Meld u aan om verder te gaan.', onderwerp);
  const zaak = onderwerp.dossierId === null ? undefined : findZaaktoegang(db, onderwerp.dossierId, medewerker.id);
  const mag = magActie(medewerker, { recht: vereist, ...(pas ? { pas } : {}) }, zaak ?? null);
  if (!mag.ok) return weiger(mag.error.code, mag.error.melding, onderwerp);
  if (onderwerp.huis && isVanBuiten(medewerker)) return weiger('andere_organisatie', HUIS, onderwerp);
  if (onderwerp.concept && !isEigenConcept(open, medewerker, onderwerp.concept)) return weiger('andere_organisatie', CONCEPT, onderwerp);
  if (weg === 'bijlage' && !isStukVoor(open, findBijlage(db, onderwerp.objectId ?? '')?.toegevoegdDoor ?? null)) return weiger('andere_organisatie', STUK, onderwerp);
  const anders = findAndereIndiener(medewerker, invoer as Invoer); // as above
  return { onderwerp, mag: anders ? err(anders) : ok(null) };
}
