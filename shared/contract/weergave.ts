import { z } from 'zod';
import { Dossier, DossierIdSchema, Status } from '../domain/dossier/dossier.ts';
import { ACTIES, STAPPEN } from '../domain/dossier/acties.ts';
import { HerkomstUitkomst } from '../domain/herkomst/uitkomst.ts';
import { Medewerker } from '../domain/medewerker/medewerker.ts';
import { Beheermedewerker } from './medewerkers.ts';
import { Organisatiesoort } from '../domain/organisatie/organisatie.ts';
import { Datum } from '../domain/persoon/datum.ts';
import { UrgentiegroepCode, Zekerheid } from '../domain/persoon/urgentiegroep.ts';
import { Vergadering } from '../domain/vergadering/vergadering.ts';
import { Jaarcijfer, Verdelingsvoorstel } from '../domain/verdeling/voorstel.ts';
import { Vergrendeltijd } from './apparaat.ts';
import { Termijnweergave } from './verloop.ts';
import { Dubbel } from './overzicht.ts';
import { OordelenVanLeden } from './woonstart.ts';

const Moment = z.iso.datetime();
const keys = <T extends Record<string, unknown>>(o: T) => z.enum(Object.keys(o) as [Extract<keyof T, string>]); // keys of a const object

/** Where the program stands: what is open, who is signed in, what is waiting. Shown in the frame of every screen. */
export const Toestand = z.strictObject({
  versie: z.string(),
  vandaag: Datum,
  /** `bevestigen`: a new file waits until the recovery secret is typed back. */
  stand: z.enum(['geen_bestand', 'bevestigen', 'aanmelden', 'aangemeld']),
  bestand: z.strictObject({ naam: z.string(), oefen: z.boolean(), soort: Organisatiesoort, commissie: z.string(), regio: z.string() }).nullable(),
  medewerker: Medewerker.nullable(),
  /** After how many minutes without anybody at work this case file locks itself. */
  vergrendelNa: Vergrendeltijd.optional(),
  /** Which file, opened from outside the program, waits for the window. */
  openverzoek: z.uuid().optional(),
  register: z.strictObject({ naam: z.string(), bereikbaar: z.boolean().nullable(), laatsteContactOp: Moment.nullable(), /** What people must know about the register's log, in full. */ waarschuwing: z.string().optional() }).nullable(),
  uitgaand: z.strictObject({ wachtend: z.int(), oudsteOp: Moment.nullable(), geweigerd: z.int() }),
  tellingen: z.strictObject({ werkvoorraad: z.int(), /** Terms of the commission that end within a week or are over. */ termijnen: z.int(), concepten: z.int(), /** Received hand-overs that wait for an answer. */ overdrachten: z.int() }),
});
export type Toestand = z.infer<typeof Toestand>;

/** A case file in the data folder. */
export const Bestandsrij = z.strictObject({ naam: z.string(), gewijzigdOp: Moment, plaats: z.string(), /** Also opens with the key store of this computer. */ metApparaat: z.literal(true).optional() });

/** A row of the worklist. `naam` is masked when the case is geheim. */
export const Werkrij = z.strictObject({
  dossierId: DossierIdSchema,
  nummer: z.string(),
  naam: z.string(),
  geheim: z.boolean(),
  groep: UrgentiegroepCode,
  herkomst: z.string().nullable(),
  status: Status,
  stap: keys(STAPPEN).nullable(),
  /** Last day of the decision term; null when the decision was taken. */
  uiterlijk: Datum.nullable(),
  dagenOver: z.int().nullable(),
  indiener: z.string(),
  /** Who handles it, by name; null while nobody does. */
  behandelaar: z.string().nullable(),
  ontvangenOp: Datum,
});
export type Werkrij = z.infer<typeof Werkrij>;

export const Werkvoorraad = z.strictObject({
  rijen: z.array(Werkrij),
  totaal: z.int(),
  volgende: z.string().nullable(),
  perStatus: z.array(z.strictObject({ status: Status, aantal: z.int() })),
});

/** A draft of a form, kept as typed: it need not be valid yet. */
export const Concept = z.strictObject({ id: z.uuid(), soort: z.enum(['aanvraag', 'besluit', 'brief', 'herkomst', 'oordeel', 'woonstart', 'verdeling', 'verblijf']), titel: z.string().max(200), inhoud: z.unknown(), gewijzigdOp: Moment });
export type Concept = z.infer<typeof Concept>;

/** Something that is still needed, with why and where that is written; `blokkerend`: without it nobody can judge. */
export const NogNodig = z.strictObject({ soort: z.enum(['vraag', 'onderdeel', 'toestemming', 'document']), code: z.string(), tekst: z.string(), waarom: z.string(), bron: z.string(), zekerheid: Zekerheid, blokkerend: z.boolean() });

/** Everything the screens of one case show. */
export const Dossierweergave = z.strictObject({
  /** Without the judgements of members: those go through `oordelenVanLeden`. */
  dossier: Dossier.omit({ ledenoordelen: true }),
  oordelenVanLeden: OordelenVanLeden,
  acties: z.array(keys(ACTIES)),
  stappen: z.record(keys(STAPPEN), z.enum(['klaar', 'nu', 'later'])),
  /** What the commission still needs to judge the request. */
  nogNodig: z.array(NogNodig),
  bevindingen: z.array(z.strictObject({ regel: z.string(), bron: z.string(), tekst: z.string() })),
  /** Other cases of, perhaps, the same person, as far as this person may see them. */
  dubbelen: z.array(Dubbel),
  beslisUiterlijk: Datum,
  dagenOver: z.int(),
  /** The terms that run today, the first to end first. */
  termijnen: z.array(Termijnweergave),
  /** The regelset in force on the day of receipt. */
  regelsetId: z.string(),
  /** The derivation from the facts of now; null without a residence history. */
  afleiding: HerkomstUitkomst.nullable(),
  /** The proposal from the facts, judgements and counters of now; null until the origin is established. */
  voorstel: Verdelingsvoorstel.nullable(),
  weigeringsgronden: z.array(z.strictObject({ code: z.string(), tekst: z.string(), bron: z.string(), zekerheid: z.string(), verboden: z.string().nullable() })),
  vergadering: Vergadering.nullable(),
  /** Who signs the decision, by name. */
  ondertekenaars: z.array(z.strictObject({ rol: z.enum(['voorzitter', 'secretaris']), naam: z.string(), getekend: z.boolean() })),
  /** Considerations (by index) that the letter leaves out because they touch criminal data. */
  nietInBrief: z.array(z.int()),
  ontvangst: z.strictObject({ volgnummer: z.int(), ontvangenOp: Moment, register: z.string(), ketenhash: z.string() }).nullable(),
});
export type Dossierweergave = z.infer<typeof Dossierweergave>;

const Veldwaarde = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Verschil = z.strictObject({ veld: z.string(), was: Veldwaarde, wordt: Veldwaarde });

export const Geschiedenisregel = z.strictObject({ nummer: z.int(), soort: z.string(), titel: z.string(), wie: z.string(), tijdstip: Moment, toelichting: z.string(), /** What changed in the request, field by field. */ verschillen: z.array(Verschil).optional() });

/** The life story of one outgoing message. */
export const Uitgaandrij = z.strictObject({
  nummer: z.int(),
  dossierId: DossierIdSchema,
  dossiernummer: z.string(),
  status: z.enum(['wachtend', 'aanvaard', 'geweigerd']),
  aangemaaktOp: Moment,
  pogingen: z.int(),
  laatstePogingOp: Moment.nullable(),
  volgendePogingOp: Moment.nullable(),
  laatsteFout: z.string().nullable(),
  antwoordOp: Moment.nullable(),
  volgnummer: z.int().nullable(),
});
export type Uitgaandrij = z.infer<typeof Uitgaandrij>;

export const Beheer = z.strictObject({
  commissie: z.strictObject({ naam: z.string(), namens: z.string(), regio: z.string() }),
  medewerkers: z.array(Beheermedewerker),
  register: z.strictObject({ adres: z.string(), naam: z.string(), kid: z.string() }).nullable(),
  jaarcijfers: z.array(Jaarcijfer),
  reservekopieen: z.array(z.strictObject({ naam: z.string(), gemaaktOp: Moment })),
});
export type Beheer = z.infer<typeof Beheer>;

export const Controle = z.strictObject({ regel: z.string(), klopt: z.boolean(), toelichting: z.string() });

/** A document for the window to show or save; the bytes are base64. */
export const Document = z.strictObject({ bestandsnaam: z.string(), mediatype: z.string(), inhoud: z.base64() });
