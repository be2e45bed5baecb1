import { z } from 'zod';
import { DossierIdSchema, MedewerkerIdSchema } from '../dossier/dossier.ts';
import { heeftRecht, type Medewerker } from '../medewerker/medewerker.ts';
import type { Aanvraag } from '../aanvraag/aanvraag.ts';

/** The kinds of file that may stand with a case. What a file is, is decided by its content and never by its name. */
export const BIJLAGESOORTEN = {
  pdf: { naam: 'PDF', mediatype: 'application/pdf', extensie: 'pdf' },
  png: { naam: 'PNG-afbeelding', mediatype: 'image/png', extensie: 'png' },
  jpeg: { naam: 'JPEG-foto', mediatype: 'image/jpeg', extensie: 'jpg' },
  docx: { naam: 'Word-document', mediatype: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensie: 'docx' },
  odt: { naam: 'OpenDocument-tekst', mediatype: 'application/vnd.oasis.opendocument.text', extensie: 'odt' },
  tekst: { naam: 'Platte tekst', mediatype: 'text/plain; charset=utf-8', extensie: 'txt' },
} as const;
export const Bijlagesoort = z.enum(Object.keys(BIJLAGESOORTEN) as [keyof typeof BIJLAGESOORTEN]);
export type Bijlagesoort = z.infer<typeof Bijlagesoort>;

/** What a file is about decides who may open it; everybody who works on the case sees that it is there. */
export const GEVOELIGHEDEN = { gewoon: 'Gewoon', medisch: 'Medische gegevens', strafrechtelijk: 'Strafrechtelijke gegevens' } as const;
export const Gevoeligheid = z.enum(Object.keys(GEVOELIGHEDEN) as [keyof typeof GEVOELIGHEDEN], 'Kies om wat voor gegevens het gaat.');
export type Gevoeligheid = z.infer<typeof Gevoeligheid>;

const MB = 1_000_000;
/** How large one file may be, and all files of one case together, in bytes; and how many there may be. */
export const OMVANG = { bijlage: 25 * MB, dossier: 250 * MB, aantal: 200 } as const;

/** The code of a document in the list of a regelset. */
export const Documentcode = z.string().regex(/^[a-z_]{1,50}$/, 'Kies wat voor stuk dit is.');

/** A file with a case, without its content. */
export const Bijlage = z.strictObject({
  id: z.uuid(),
  dossierId: DossierIdSchema.nullable(),
  naam: z.string(),
  soort: Bijlagesoort,
  gevoeligheid: Gevoeligheid,
  /** Which of the documents that the regelset asks for this is; null when it is another one. */
  document: Documentcode.nullable(),
  grootte: z.int().min(1),
  sha256: z.string(),
  toegevoegdOp: z.string(),
  /** Null when it came in a package. */
  toegevoegdDoor: MedewerkerIdSchema.nullable(),
  /** Of a removed file the content is gone; that it was there, and why it went, stays. */
  verwijderd: z.strictObject({ op: z.string(), reden: z.string() }).nullable(),
});
export type Bijlage = z.infer<typeof Bijlage>;

/**
 * Whether this person may open the file. Medical text is for the adviser (the commission sees the conclusion),
 * criminal data for who decides on them (AVG art. 9 and 10); who added a file may see it again.
 */
export function isBijlageVoor(wie: Medewerker, bijlage: Pick<Bijlage, 'gevoeligheid' | 'toegevoegdDoor'>): boolean {
  if (!heeftRecht(wie.rol, 'lezen')) return false;
  if (bijlage.toegevoegdDoor === wie.id) return true;
  switch (bijlage.gevoeligheid) {
    case 'gewoon':
      return true;
    case 'medisch':
      return heeftRecht(wie.rol, 'medisch');
    case 'strafrechtelijk':
      return heeftRecht(wie.rol, 'strafrechtelijk');
  }
}

/** Why the applicant's consent does not cover this file; undefined when it does (AVG art. 9, UAVG art. 32). */
export function findOntbrekendeToestemming(gevoeligheid: Gevoeligheid, toestemming: Pick<Aanvraag['toestemming'], 'gezondheidsgegevens' | 'strafrechtelijkeGegevens'>): string | undefined {
  if (gevoeligheid === 'medisch' && !toestemming.gezondheidsgegevens) return 'De aanvrager gaf geen toestemming voor gezondheidsgegevens (art. 9 AVG). De bijlage is niet opgeslagen. Vraag eerst toestemming.';
  if (gevoeligheid === 'strafrechtelijk' && !toestemming.strafrechtelijkeGegevens) return 'De aanvrager gaf geen toestemming voor strafrechtelijke gegevens (art. 32 UAVG). De bijlage is niet opgeslagen. Vraag eerst toestemming.';
  return undefined;
}
