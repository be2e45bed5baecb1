import { z } from 'zod';
import { DossierIdSchema, MedewerkerIdSchema } from '../domain/dossier/dossier.ts';
import { Oordelenlijst } from '../domain/herstelkans/ledenoordeel.ts';
import { Rol } from '../domain/medewerker/medewerker.ts';
import { Overdrachtstatus } from '../domain/overdracht/overdracht.ts';
import { Datum } from '../domain/persoon/datum.ts';
import { Tekst, VerplichteTekst } from '../domain/persoon/tekst.ts';
import { UrgentiegroepCode } from '../domain/persoon/urgentiegroep.ts';
import { Vergadering } from '../domain/vergadering/vergadering.ts';
import { Bijlagerij } from './stukken.ts';
import { Dossierweergave } from './weergave.ts';

const commandId = z.uuid();

/** A member of a meeting: whether a bundle can be sent, what is in it, and how far the last one is. */
export const Bundellid = z.strictObject({
  medewerkerId: MedewerkerIdSchema,
  naam: z.string(),
  rol: Rol,
  kaart: z.strictObject({ naam: z.string(), controle: z.string(), geldigTot: Datum, geldig: z.boolean() }).nullable(),
  zaken: z.int(),
  nietErbij: z.int(),
  laatste: z.strictObject({ status: Overdrachtstatus, op: z.string() }).nullable(),
});

export const TeBewarenLidkaart = z.strictObject({ commandId, medewerkerId: MedewerkerIdSchema, uitnodiging: z.string().max(20_000, 'Dit bestand is geen lidkaart.') });
export const NieuweBundel = z.strictObject({ commandId, vergaderingId: z.uuid(), medewerkerId: MedewerkerIdSchema });

/** Two versions of one member's judgement, side by side. */
export const Oordeelkeuze = z.strictObject({ id: z.uuid(), zaakId: DossierIdSchema, nummer: z.string(), lid: z.string(), ontvangenOp: z.string(), hier: Oordelenlijst, ontvangen: Oordelenlijst });
export const Gekozen = z.strictObject({ commandId, verschilId: z.uuid(), keuze: z.enum(['houden', 'vervangen'], 'Kies welke versie geldt.'), reden: VerplichteTekst(1_000, 'de reden') });

/** A meeting of which this member received the papers. */
export const Bundelrij = z.strictObject({
  vergadering: Vergadering,
  gemaaktOp: z.string(),
  nietErbij: z.int(),
  zaken: z.array(z.strictObject({ zaakId: DossierIdSchema, nummer: z.string(), naam: z.string(), groep: UrgentiegroepCode, /** Something changed since the bundle before. */ gewijzigd: z.boolean(), geoordeeld: z.boolean(), aantekening: z.boolean(), /** Something was recorded at home, and can go to the secretary. */ teVersturen: z.boolean() })),
});
/** One case at home: what the screens show, its files, and what this member found. */
export const Bundelzaak = z.strictObject({ weergave: Dossierweergave, bijlagen: z.array(Bijlagerij), lijst: Oordelenlijst.nullable(), aantekening: z.string() });
export const Bundelzaakvraag = z.strictObject({ vergaderingId: z.uuid(), zaakId: DossierIdSchema });
export const NieuwBundeloordeel = z.strictObject({ commandId, vergaderingId: z.uuid(), zaakId: DossierIdSchema, lijst: Oordelenlijst.nullable(), aantekening: Tekst(8_000) });
export const NieuwOordelenpakket = z.strictObject({ commandId, vergaderingId: z.uuid() });
