import type { Fout } from '../shared/contract/fout.ts';
import { err, type Result } from '../shared/kernel/result.ts';

/** Every reason not to open (or make) a case file. None of them changes the file. */
const MELDINGEN = {
  bestand_ontbreekt: 'Dit bestand is er niet meer. Er is niets veranderd. Kijk of het bestand is verplaatst, of zet een reservekopie terug.',
  bestaat_al: 'Er is al een bestand met deze naam. Dat bestand is niet veranderd. Kies een andere naam.',
  in_gebruik: 'Dit bestand is al geopend in een ander venster of programma. Er is niets veranderd. Sluit het bestand daar en probeer het opnieuw.',
  in_gebruik_elders:
    'Dit bestand is geopend op een andere computer. Er is niets veranderd. Sluit het bestand daar en probeer het opnieuw. Is die computer uitgevallen? Verwijder dan het bestand dat op .slot eindigt.',
  geen_toegang: 'Toetstafel mag dit bestand of deze map niet lezen en schrijven. Er is niets veranderd. Vraag uw beheerder om toegang tot de map.',
  geen_ruimte: 'De schijf is vol. Het bestand is niet veranderd. Maak ruimte op de schijf en probeer het opnieuw.',
  beschadigd: 'Dit bestand is beschadigd. Toetstafel heeft er niets aan veranderd. Bewaar het bestand en zet de laatste reservekopie terug.',
  beschadigd_of_verkeerde_sleutel: 'Dit bestand past niet bij de sleutel, of het is beschadigd. Toetstafel heeft er niets aan veranderd. Probeer het opnieuw of zet de laatste reservekopie terug.',
  nieuwere_versie: 'Dit bestand is gemaakt met een nieuwere versie van Toetstafel. Er is niets veranderd. Werk Toetstafel op deze computer bij en open het bestand dan.',
  migratie_mislukt: 'Het bestand kon niet worden bijgewerkt voor deze versie van Toetstafel. Uw gegevens zijn veilig: alles staat er nog zoals het was. Gebruik de vorige versie en meld dit aan uw beheerder.',
} as const;

export type OpenFoutcode = keyof typeof MELDINGEN;
export type OpenFout = Fout & { readonly code: OpenFoutcode };

/** Refuses with the sentence that belongs to the code. */
export const weigerOpen = (code: OpenFoutcode): Result<never, OpenFout> => err({ code, melding: MELDINGEN[code], velden: [] });

const PER_OORZAAK: Readonly<Record<string, OpenFoutcode>> = {
  ENOENT: 'bestand_ontbreekt',
  EACCES: 'geen_toegang',
  EPERM: 'geen_toegang',
  EROFS: 'geen_toegang',
  ENOSPC: 'geen_ruimte',
  SQLITE_FULL: 'geen_ruimte',
  SQLITE_BUSY: 'in_gebruik',
  SQLITE_LOCKED: 'in_gebruik',
  SQLITE_READONLY: 'geen_toegang',
  SQLITE_PERM: 'geen_toegang',
  SQLITE_CANTOPEN: 'geen_toegang',
  SQLITE_NOTADB: 'beschadigd_of_verkeerde_sleutel',
  SQLITE_CORRUPT: 'beschadigd',
};

/** The refusal that belongs to an error of the file system or of SQLite; undefined for a fault of our own. */
export function findOpenFoutcode(error: unknown): OpenFoutcode | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  // Extended codes look like SQLITE_CORRUPT_VTAB: the part that counts is the first two words.
  return PER_OORZAAK[error.code] ?? PER_OORZAAK[error.code.split('_').slice(0, 2).join('_')];
}
