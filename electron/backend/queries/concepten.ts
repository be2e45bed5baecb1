import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import { findConcept, listConcepten } from '../../../db/repositories/concept-repository.ts';
import { conceptOrganisatie, conceptSleutel } from '../concept-sleutel.ts';
import type { OpenBestand } from '../session.ts';

/** The draft that this person may see under this name. */
export function findConceptVoor(open: OpenBestand, sleutel: Invoer<'findConcept'>): Uitvoer<'findConcept'> {
  const concept = findConcept(open.casefile.read, conceptSleutel(open, sleutel));
  return concept ? { ...concept, id: sleutel.id } : null;
}

/** The drafts of this file. A member's draft of his own judgement is reached from its case only. */
export const listConceptenVoor = (open: OpenBestand): Uitvoer<'listConcepten'> => listConcepten(open.casefile.read, conceptOrganisatie(open)).filter((c) => c.soort !== 'oordeel');
