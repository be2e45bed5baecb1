import { z } from 'zod';
import { Bijlage, Documentcode, Gevoeligheid } from '../domain/bijlage/bijlage.ts';
import { DossierIdSchema } from '../domain/dossier/dossier.ts';
import { Overdracht, Overdrachtaard } from '../domain/overdracht/overdracht.ts';
import { Tekst, VerplichteTekst } from '../domain/persoon/tekst.ts';
import { Datum } from '../domain/persoon/datum.ts';
import { UrgentiegroepCode } from '../domain/persoon/urgentiegroep.ts';

const commandId = z.uuid();

/** Bytes in one part of a file on its way in or out; as base64 it fits in one request. */
export const DEELOMVANG = 2 * 1024 * 1024;
const Base64deel = z.base64('Dit deel van het bestand is niet leesbaar.').max(Math.ceil(DEELOMVANG / 3) * 4, 'Dit deel van het bestand is te groot.');

/** The next part of a file that a person brings in. The same part again changes nothing. */
export const Uploaddeel = z.strictObject({ uploadId: z.uuid(), nummer: z.int().min(0).max(2_000), inhoud: Base64deel.min(1, 'Dit deel van het bestand is leeg.') });
export const Uploadstand = z.strictObject({ ontvangen: z.int() });

/** A part of a file that a person takes out. */
export const Downloaddeel = z.strictObject({ inhoud: z.string() });

const aanbod = { uploadId: z.uuid(), naam: z.string().min(1, 'Dit bestand heeft geen naam.').max(1_000), gevoeligheid: Gevoeligheid, /** Which of the documents that the regelset asks for. */ document: Documentcode.nullable().default(null) };
export const NieuweBijlage = z.strictObject({ commandId, dossierId: DossierIdSchema, ...aanbod });
/** A file with a draft of a request; `titel` names the draft when it was not kept yet. */
export const NieuweConceptbijlage = z.strictObject({ commandId, conceptId: z.uuid(), titel: z.string().max(200), ...aanbod });
/** A file of a draft; it has no case yet. */
export const Conceptstuk = z.strictObject({ conceptId: z.uuid(), stukId: z.uuid() });
export const Bijlagerij = Bijlage.extend({ /** Whether this person may open it. */ teOpenen: z.boolean() });
export const Bijlagedeel = z.strictObject({ naam: z.string(), mediatype: z.string(), grootte: z.int(), sha256: z.string(), delen: z.int(), inhoud: z.string() });
export const WegTeHalenBijlage = z.strictObject({ commandId, bijlageId: z.uuid(), reden: VerplichteTekst(1_000, 'de reden') });

/** A file that a person keeps or sends on: small enough for one answer. */
export const Klaarbestand = z.strictObject({ bestandsnaam: z.string(), inhoud: z.string() });

export const NieuweUitnodiging = z.strictObject({ commandId, geldigDagen: z.int().min(1, 'Kies minstens één dag.').max(365, 'Kies ten hoogste 365 dagen.'), /** For whom, so that people know it again. */ voor: Tekst(200).default('') });
/** `controle`: to read to each other by telephone before the first hand-over. */
export const GemaakteUitnodiging = Klaarbestand.extend({ controle: z.string() });

/** An invitation that was given out: waiting, used by one organisation, withdrawn, or over its date. */
export const Uitnodigingrij = z.strictObject({
  id: z.uuid(), voor: z.string(), controle: z.string(), gemaaktOp: z.string(), geldigTot: Datum,
  status: z.enum(['open', 'gebruikt', 'ingetrokken', 'verlopen']),
  /** The organisation that used it, by the name that it gave itself. */
  gebruiktDoor: z.string().nullable(),
  kanOpnieuw: z.boolean(),
});
/** What an invitation says, before anything is made with it. */
export const GelezenUitnodiging = z.strictObject({ ontvanger: z.string(), controle: z.string(), geldigTot: Datum, geldig: z.boolean(), eigen: z.boolean() });

/** An organisation that packages were made for before, with its invitation. */
export const Ontvanger = z.strictObject({ id: z.uuid(), ontvanger: z.string(), controle: z.string(), geldigTot: Datum, uitnodiging: z.string() });

export const NieuwPakket = z.strictObject({ commandId, dossierId: DossierIdSchema, expectedVersion: z.int().min(1), uitnodiging: z.string().max(20_000, 'Dit bestand is geen uitnodiging.') });
export const GemaaktPakket = z.strictObject({ overdrachtId: z.uuid(), downloadId: z.uuid(), bestandsnaam: z.string(), grootte: z.int(), delen: z.int(), ontvanger: z.string(), controle: z.string() });

/** What came of the judgements that a member sent: taken in, there already, two versions to choose from, or refused with why. */
export const Oordeelverslag = z.strictObject({ lid: z.string(), verwerkt: z.int(), gelijk: z.int(), keuze: z.int(), geweigerd: z.array(z.strictObject({ nummer: z.string(), reden: z.string() })) });
export type Oordeelverslag = z.infer<typeof Oordeelverslag>;

export const IngelezenPakket = z.strictObject({
  overdrachtId: z.uuid(),
  /** The package had been read before; nothing changed. */
  alBekend: z.boolean(),
  /** Absent for a request, which waits for an answer. */
  aard: Overdrachtaard.optional(),
  verslag: Oordeelverslag.optional(),
});

/** A received hand-over is shown with what is in it, until it is answered. */
export const Overdrachtrij = Overdracht.omit({ manifestHash: true }).extend({
  bestanden: z.array(Bijlage),
  kanNu: z.array(z.enum(['aanvaarden', 'weigeren', 'intrekken'])),
  /** Whether there is a message for the other side about where it stands. */
  kanBericht: z.boolean(),
  /** The case that it is about: sent, or made of it; null while it waits or when this person may not see it. */
  dossiernummer: z.string().nullable(),
  /** What is waiting in a received one; a secret name is masked. */
  zaak: z.strictObject({ naam: z.string(), groep: UrgentiegroepCode, indiener: z.string(), ontbreekt: z.array(z.string()) }).nullable(),
  /** What happened to it, oldest first; `wie` is somebody here or the other organisation. */
  leven: z.array(z.strictObject({ status: Overdracht.shape.status, op: z.string(), wie: z.string() })),
});
export const Overdrachtantwoord = z.strictObject({ commandId, overdrachtId: z.uuid(), antwoord: z.enum(['aanvaard', 'geweigerd', 'ingetrokken'], 'Kies een antwoord.'), reden: z.string().trim().max(1_000) });
/** `bericht` goes to the other organisation, so that it knows. */
export const GegevenAntwoord = z.strictObject({ dossierId: DossierIdSchema.nullable(), bericht: Klaarbestand });
export const OntvangenBericht = z.strictObject({ commandId, bericht: z.string().max(20_000, 'Dit bestand is geen bericht over een overdracht.') });
export const VerwerktBericht = z.strictObject({ overdrachtId: z.uuid(), status: Overdracht.shape.status });
