import { z } from 'zod';
import { DossierIdSchema, MedewerkerIdSchema } from '../domain/dossier/dossier.ts';
import { Medewerker } from '../domain/medewerker/medewerker.ts';
import { VerplichteTekst } from '../domain/persoon/tekst.ts';

const commandId = z.uuid();
const Moment = z.iso.datetime();
const inDossier = { commandId, dossierId: DossierIdSchema };

/** Gives a case to a handler. The reason tells the one who had it, and who looks back. */
export const Toewijzing = z.strictObject({ ...inDossier, medewerkerId: z.custom<z.infer<typeof MedewerkerIdSchema>>((v) => MedewerkerIdSchema.safeParse(v).success, 'Kies wie dit dossier gaat behandelen.'), reden: VerplichteTekst(1_000, 'de reden') });
/** Takes a case over from whoever handles it. */
export const Overname = z.strictObject({ ...inDossier, reden: VerplichteTekst(1_000, 'de reden van de overname') });
/** Names people to see a secret case. */
export const Inzageverlening = z.strictObject({ ...inDossier, medewerkerIds: z.array(MedewerkerIdSchema).min(1, 'Kies wie dit dossier mag inzien.').max(50), reden: VerplichteTekst(1_000, 'de reden') });
/** Takes the naming of one person back. */
export const Inzageintrekking = z.strictObject({ ...inDossier, medewerkerId: MedewerkerIdSchema, reden: VerplichteTekst(1_000, 'de reden') });

/** Who handles a case, who may see it when it is secret, and who stays out of it. */
export const Dossiertoegang = z.strictObject({
  geheim: z.boolean(),
  behandelaar: Medewerker.extend({ sinds: Moment }).nullable(),
  /** Whether the signed-in person may take it over. */
  kanOvernemen: z.boolean(),
  /** Named for this case and not withdrawn. */
  genoemden: z.array(Medewerker.extend({ sinds: Moment, reden: z.string(), door: z.string() })),
  /** Who sees every secret case by role. */
  altijd: z.array(Medewerker),
  /** Who could be named: may work here, does not see it yet and does not stay out of it. */
  teNoemen: z.array(Medewerker),
  /** Who could handle it. */
  toeTeWijzen: z.array(Medewerker),
  buiten: z.array(Medewerker.extend({ reden: z.string() })),
});
export type Dossiertoegang = z.infer<typeof Dossiertoegang>;

const bladzijde = { /** Go on before this number; null for the newest. */ voor: z.int().min(1).nullable(), aantal: z.int().min(1).max(200) };
export const Inzagevraag = z.strictObject({ dossierId: DossierIdSchema, ...bladzijde });
export const Weigeringvraag = z.strictObject(bladzijde);

/** A look: the entry that was asked, and `gelukt` or the code of the refusal. */
const Inzageregel = z.strictObject({ nummer: z.int(), tijdstip: Moment, wie: z.string(), rol: Medewerker.shape.rol.nullable(), handeling: z.string(), soort: z.enum(['command', 'query']), uitkomst: z.string(), herkomst: z.string() });
/** Who looked at a case, newest first. */
export const Inzagelijst = z.strictObject({ regels: z.array(Inzageregel), volgende: z.int().nullable() });
/** What was refused in this file, newest first; the case by number only. */
export const Weigeringenlijst = z.strictObject({ regels: z.array(Inzageregel.extend({ dossiernummer: z.string().nullable() })), volgende: z.int().nullable() });
