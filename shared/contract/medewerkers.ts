import { z } from 'zod';
import { MedewerkerIdSchema } from '../domain/dossier/dossier.ts';
import { Medewerker } from '../domain/medewerker/medewerker.ts';
import { Datum } from '../domain/persoon/datum.ts';
import { Tekst, VerplichteTekst } from '../domain/persoon/tekst.ts';

const commandId = z.uuid();
const reden = VerplichteTekst(1_000, 'de reden');

/** What somebody does here, in words: it gives no right. */
export const Functie = Tekst(200);

/** Changes who somebody is: the name, what he does, for whom he works. The role stays: the key and the mandate hang on it. */
export const Medewerkerwijziging = z.strictObject({ commandId, medewerkerId: MedewerkerIdSchema, naam: VerplichteTekst(200, 'de naam'), functie: Functie, organisatie: Tekst(200), reden });
/** Ends the access of somebody from now on. What he signed can still be verified. */
export const Medewerkereinde = z.strictObject({ commandId, medewerkerId: MedewerkerIdSchema, reden });
/** What still stands in the name of whose access ended: cases to handle, meetings that are planned. */
export const Eindeuitkomst = z.strictObject({ dossiers: z.int(), vergaderingen: z.int() });

/** A person as Beheer shows him: with his key, and since when and why access ended. */
export const Beheermedewerker = Medewerker.extend({ functie: z.string().optional(), kid: z.string().nullable(), ingeschreven: z.boolean(), einde: z.strictObject({ op: Datum, reden: z.string() }).nullable() });
