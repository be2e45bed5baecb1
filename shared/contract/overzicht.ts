import { z } from 'zod';
import { DossierIdSchema, MedewerkerIdSchema, Status } from '../domain/dossier/dossier.ts';
import { Gemeentecode } from '../domain/gemeente/gemeente.ts';
import { Betrokkene } from '../domain/persoon/betrokkene.ts';
import { Datum } from '../domain/persoon/datum.ts';
import { Tekst, VerplichteTekst } from '../domain/persoon/tekst.ts';
import { UrgentiegroepCode } from '../domain/persoon/urgentiegroep.ts';

const commandId = z.uuid();
const Moment = z.iso.datetime();

/** Most cases that one search shows; more is said, not counted. */
export const MAX_TREFFERS = 50;

export const Zoekvraag = z.strictObject({ zoek: Tekst(200) });

/** Where in a case something was found: the name of the part, and its text with the words that were found apart. */
const Vindplaats = z.strictObject({ veld: z.enum(['aanvraag', 'aantekeningen', 'overwegingen', 'bijlagen', 'strafrechtelijk']), fragment: z.array(z.strictObject({ tekst: z.string(), raak: z.boolean() })) });
export type Vindplaats = z.infer<typeof Vindplaats>;

/** The cases that were found, within the rights of who asks. `naam` is masked when the case is geheim. */
export const Zoekuitkomst = z.strictObject({
  treffers: z.array(z.strictObject({ dossierId: DossierIdSchema, nummer: z.string(), naam: z.string(), geheim: z.boolean(), groep: UrgentiegroepCode, status: Status, vindplaatsen: z.array(Vindplaats) })).max(MAX_TREFFERS),
  /** There are more than are shown: ask something narrower. */
  meer: z.boolean(),
});

const Aantekeningtekst = VerplichteTekst(8_000, 'de aantekening');
const Versie = z.strictObject({ versie: z.int(), tekst: z.string(), door: z.string(), op: Moment });
/** A note with what it said before, newest first. */
export const Aantekeningen = z.array(z.strictObject({ id: z.uuid(), ...Versie.shape, /** Whether this person may change it: who wrote it. */ eigen: z.boolean(), eerder: z.array(Versie) }));
export const NieuweAantekening = z.strictObject({ commandId, dossierId: DossierIdSchema, tekst: Aantekeningtekst });
/** `versie`: the one that the person was looking at. */
export const GewijzigdeAantekening = z.strictObject({ commandId, dossierId: DossierIdSchema, aantekeningId: z.uuid(), versie: z.int().min(1), tekst: Aantekeningtekst });

/** What other cases of the same person are looked for by. */
export const Dubbelenvraag = z.strictObject({ betrokkene: Betrokkene.pick({ voornamen: true, voorvoegsel: true, geslachtsnaam: true, geboortedatum: true, bsn: true }), ontvangenOp: Datum });
/** Another case that bears on this one: why, and what to do. */
export const Dubbel = z.strictObject({ dossierId: DossierIdSchema, nummer: z.string(), soort: z.enum(['loopt', 'binnen_wachttijd', 'eerder_afgewezen', 'eerder_toegekend', 'eerder_geeindigd']), zekerheid: z.enum(['zeker', 'mogelijk']), tekst: z.string(), watNu: z.string(), bron: z.string() });
export type Dubbel = z.infer<typeof Dubbel>;

/** The filters of the worklist beside its search and status; an empty list asks nothing. */
export const Werkfilter = z.strictObject({
  groepen: z.array(UrgentiegroepCode).max(20),
  /** `onbekend`: not established yet. */
  herkomsten: z.array(z.union([Gemeentecode, z.literal('onbekend')])).max(60),
  indieners: z.array(z.string().max(200)).max(50),
  /** `niemand`: not given to anybody. */
  behandelaars: z.array(z.union([MedewerkerIdSchema, z.literal('niemand')])).max(50),
  /** The term ends within so many days, or has ended. */
  binnenDagen: z.int().min(0).max(365).nullable(),
});
export type Werkfilter = z.infer<typeof Werkfilter>;
export const GEEN_WERKFILTER: Werkfilter = { groepen: [], herkomsten: [], indieners: [], behandelaars: [], binnenDagen: null };

/** The values that cases have, with how many, within the rights of who asks: what there is to filter by. */
export const Werkfilters = z.strictObject({
  groepen: z.array(z.strictObject({ waarde: UrgentiegroepCode, aantal: z.int() })),
  herkomsten: z.array(z.strictObject({ waarde: z.string(), aantal: z.int() })),
  indieners: z.array(z.strictObject({ waarde: z.string(), aantal: z.int() })),
  behandelaars: z.array(z.strictObject({ waarde: z.string(), naam: z.string(), aantal: z.int() })),
});

/** The columns of the worklist that a person can choose; the case itself always stands first. */
export const WERKKOLOMMEN = ['persoon', 'groep', 'herkomst', 'indiener', 'behandelaar', 'ontvangen', 'status', 'stap', 'termijn'] as const;
export const Werkkolom = z.enum(WERKKOLOMMEN);
export type Werkkolom = z.infer<typeof Werkkolom>;
export const STANDAARDKOLOMMEN: readonly Werkkolom[] = ['persoon', 'groep', 'herkomst', 'status', 'stap', 'termijn'];

/** A search that a person keeps: its name and everything that was asked. */
export const Zoekopdracht = z.strictObject({ id: z.uuid(), naam: VerplichteTekst(60, 'een naam'), zoek: Tekst(100), status: Status.nullable(), sorteer: z.enum(['termijn', 'nummer', 'naam']), filter: Werkfilter });
export type Zoekopdracht = z.infer<typeof Zoekopdracht>;

/** What one person keeps of the worklist. */
export const Werkinstellingen = z.strictObject({
  kolommen: z.array(Werkkolom).min(1, 'Kies minstens één kolom.').max(WERKKOLOMMEN.length).refine((k) => new Set(k).size === k.length, 'Een kolom kan één keer voorkomen.'),
  zoekopdrachten: z.array(Zoekopdracht).max(30, 'U kunt ten hoogste 30 zoekopdrachten bewaren. Verwijder er eerst een.'),
});
export type Werkinstellingen = z.infer<typeof Werkinstellingen>;
