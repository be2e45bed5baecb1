import { z } from 'zod';
import { Datum } from '../persoon/datum.ts';
import { Tekst, VerplichteTekst } from '../persoon/tekst.ts';

/** An invitation to supplement an incomplete request (Awb art. 4:5), and what came of it. */
export const Aanvulling = z.strictObject({
  gevraagdOp: Datum,
  gevraagd: z.array(VerplichteTekst(500, 'wat er ontbreekt')).min(1, 'Schrijf op wat er ontbreekt.').max(40),
  /** Last day of the term for it. */
  uiterlijk: Datum,
  ontvangenOp: Datum.nullable(),
  /** Whether the request is complete with it; null while nothing came in. */
  compleet: z.boolean().nullable(),
  toelichting: Tekst(2_000),
});
export type Aanvulling = z.infer<typeof Aanvulling>;

/** Grounds on which the decision term stands still beside an invitation to supplement (Awb art. 4:15 lid 2). */
export const OPSCHORTGRONDEN = {
  instemming: 'De aanvrager heeft schriftelijk met uitstel ingestemd (art. 4:15 lid 2 onder a Awb)',
  toerekenbaar: 'De vertraging komt door de aanvrager (art. 4:15 lid 2 onder b Awb)',
  overmacht: 'Door overmacht kan er geen besluit worden genomen (art. 4:15 lid 2 onder c Awb)',
} as const;
export const Opschortgrond = z.enum(Object.keys(OPSCHORTGRONDEN) as [keyof typeof OPSCHORTGRONDEN], 'Kies waarom de termijn stilstaat.');
export type Opschortgrond = z.infer<typeof Opschortgrond>;

/** Days on which the decision term stands still, both included. */
export const Stilstand = z.strictObject({ grond: Opschortgrond, van: Datum, tot: Datum, reden: VerplichteTekst(2_000, 'de reden') });
export type Stilstand = z.infer<typeof Stilstand>;

/** Advice that was asked for, such as of the GGD: who, what, by when; the answer is the conclusion, not medical text. */
export const Advies = z.strictObject({
  adviseur: VerplichteTekst(200, 'de adviseur'),
  vraag: VerplichteTekst(2_000, 'de vraag'),
  gevraagdOp: Datum,
  uiterlijk: Datum,
  ontvangenOp: Datum.nullable(),
  /** True when it stayed away and the case went on without (Awb art. 3:6 lid 2). */
  uitgebleven: z.boolean(),
  conclusie: Tekst(4_000),
});
export type Advies = z.infer<typeof Advies>;

/** The case waits for something, until a day on which it is looked at again. The decision term goes on. */
export const Aanhouding = z.strictObject({ op: Datum, tot: Datum, reden: VerplichteTekst(2_000, 'de reden') });
export type Aanhouding = z.infer<typeof Aanhouding>;

/** The applicant was told that the decision will be late, with the new day (Awb art. 4:14). */
export const Vertraging = z.strictObject({ gemeldOp: Datum, nieuweDatum: Datum, reden: VerplichteTekst(2_000, 'de reden') });
export type Vertraging = z.infer<typeof Vertraging>;

/** How a decision reached the applicant (Awb art. 3:41; electronically only along a way that he opened, art. 2:7). */
export const BEKENDMAKINGSWIJZEN = { post: 'Per post', uitgereikt: 'Uitgereikt', berichtenbox: 'Berichtenbox', email: 'E-mail, met instemming' } as const;
export const Bekendmakingswijze = z.enum(Object.keys(BEKENDMAKINGSWIJZEN) as [keyof typeof BEKENDMAKINGSWIJZEN], 'Kies hoe het besluit is bekendgemaakt.');
export type Bekendmakingswijze = z.infer<typeof Bekendmakingswijze>;
export const Bekendmaking = z.strictObject({ op: Datum, wijze: Bekendmakingswijze });
export type Bekendmaking = z.infer<typeof Bekendmaking>;

/** What was decided on an objection. */
export const BEZWAARUITKOMSTEN = {
  niet_ontvankelijk: 'Niet-ontvankelijk',
  ongegrond: 'Ongegrond',
  gegrond: 'Gegrond: er komt een nieuw besluit',
  ingetrokken: 'Ingetrokken door de indiener',
} as const;
export const Bezwaaruitkomst = z.enum(Object.keys(BEZWAARUITKOMSTEN) as [keyof typeof BEZWAARUITKOMSTEN], 'Kies wat er op het bezwaar is besloten.');
export type Bezwaaruitkomst = z.infer<typeof Bezwaaruitkomst>;

/** An objection, from receipt to decision (Awb chapters 6 and 7). */
export const Bezwaar = z.strictObject({
  ontvangenOp: Datum,
  /** The day of the postmark; null when it did not come by post. */
  gepostOp: Datum.nullable(),
  /** Within the term of art. 6:7-6:9, as computed when it came in. */
  tijdig: z.boolean(),
  /** Whether an advisory commission handles it: twelve weeks in place of six (art. 7:10 lid 1). */
  metCommissie: z.boolean(),
  hoorzitting: z.strictObject({ op: Datum, gehoord: z.boolean(), verslag: VerplichteTekst(4_000, 'het verslag of de reden') }).nullable(),
  /** Adjourned once (lid 3), or longer with consent (lid 4). */
  verdaagd: z.strictObject({ op: Datum, tot: Datum, metInstemming: z.boolean(), reden: VerplichteTekst(2_000, 'de reden') }).nullable(),
  beslissing: z
    .strictObject({ op: Datum, uitkomst: Bezwaaruitkomst, motivering: VerplichteTekst(8_000, 'de motivering'), /** People found the lateness excusable (art. 6:11). */ verschoonbaar: z.boolean() })
    .nullable(),
});
export type Bezwaar = z.infer<typeof Bezwaar>;

/** What the court said. */
export const UITSPRAKEN = { ongegrond: 'Beroep ongegrond', gegrond: 'Beroep gegrond', niet_ontvankelijk: 'Beroep niet-ontvankelijk', ingetrokken: 'Beroep ingetrokken' } as const;
export const Uitspraakuitkomst = z.enum(Object.keys(UITSPRAKEN) as [keyof typeof UITSPRAKEN], 'Kies de uitspraak.');
export type Uitspraakuitkomst = z.infer<typeof Uitspraakuitkomst>;
export const Beroep = z.strictObject({
  ingesteldOp: Datum,
  instantie: VerplichteTekst(200, 'de rechtbank'),
  uitspraak: z.strictObject({ op: Datum, uitkomst: Uitspraakuitkomst, toelichting: Tekst(4_000) }).nullable(),
});
export type Beroep = z.infer<typeof Beroep>;

/** Work that a new fact or an outcome asks for. Nothing changes by itself: people look and close it. */
export const Herzieningstaak = z.strictObject({
  sinds: Datum,
  aanleiding: z.enum(['nieuw_feit', 'bezwaar_gegrond', 'uitspraak']),
  taak: z.string(),
  /** How people closed it; null while it is open. */
  afgedaan: z.strictObject({ op: Datum, reden: z.string() }).nullable(),
});
export type Herzieningstaak = z.infer<typeof Herzieningstaak>;

/** Kinds of decision that follow an earlier one, and name it. */
export const VERVOLGSOORTEN = { verlenging: 'Urgentie verlengen', herbeoordeling: 'Opnieuw beoordelen', intrekking: 'Urgentie intrekken' } as const;
export const Vervolgsoort = z.enum(Object.keys(VERVOLGSOORTEN) as [keyof typeof VERVOLGSOORTEN], 'Kies wat voor nieuw besluit nodig is.');
export type Vervolgsoort = z.infer<typeof Vervolgsoort>;

/** Why a new decision is being prepared, and which one it replaces. */
export const Vervolg = z.strictObject({
  soort: Vervolgsoort,
  vervangt: z.uuid(),
  begonnenOp: Datum,
  /** The day a request for it came in: its decision term counts from there; null when the commission itself takes it up. */
  aanvraagOp: Datum.nullable(),
  reden: VerplichteTekst(2_000, 'de reden'),
});
export type Vervolg = z.infer<typeof Vervolg>;

/** Why a case ended without, or after, a decision that still works. */
export const Zaakeinde = z.strictObject({ soort: z.enum(['aanvraag_ingetrokken', 'besluit_ingetrokken', 'vervallen']), op: Datum, reden: z.string() });
export type Zaakeinde = z.infer<typeof Zaakeinde>;

/** What happened around the work of deciding: everything that moves, stops or starts a term. */
export const Verloop = z.strictObject({
  aanvullingen: z.array(Aanvulling),
  stilstanden: z.array(Stilstand),
  adviezen: z.array(Advies),
  aanhouding: Aanhouding.nullable(),
  vertragingen: z.array(Vertraging),
  ingebrekestellingen: z.array(z.strictObject({ ontvangenOp: Datum })),
  bekendmaking: Bekendmaking.nullable(),
  bezwaren: z.array(Bezwaar),
  beroepen: z.array(Beroep),
  herzieningen: z.array(Herzieningstaak),
  vervolg: Vervolg.nullable(),
  einde: Zaakeinde.nullable(),
  afgesloten: z.strictObject({ op: Datum, reden: z.string() }).nullable(),
});
export type Verloop = z.infer<typeof Verloop>;

/** Where nothing happened yet. */
export const LEEG_VERLOOP: Verloop = {
  aanvullingen: [], stilstanden: [], adviezen: [], aanhouding: null, vertragingen: [], ingebrekestellingen: [],
  bekendmaking: null, bezwaren: [], beroepen: [], herzieningen: [], vervolg: null, einde: null, afgesloten: null,
};

/** What happened to a case; most cases hold nothing of it. */
export const verloopVan = (d: { readonly verloop?: Verloop | undefined }): Verloop => d.verloop ?? LEEG_VERLOOP;

/** The invitation to supplement that is not answered with a complete request. */
export const openAanvulling = (v: Verloop): Aanvulling | undefined => (v.aanvullingen.at(-1)?.compleet === true ? undefined : v.aanvullingen.at(-1));

/** Advice that did not come in yet. */
export const openAdviezen = (v: Verloop): readonly Advies[] => v.adviezen.filter((a) => a.ontvangenOp === null);

/** The objection that was not decided yet, oldest first. */
export const openBezwaar = (v: Verloop): Bezwaar | undefined => v.bezwaren.find((b) => b.beslissing === null);

/** The appeal without a judgment. */
export const openBeroep = (v: Verloop): Beroep | undefined => v.beroepen.find((b) => b.uitspraak === null);

/** Reviews that people have to look at. */
export const openHerzieningen = (v: Verloop): readonly Herzieningstaak[] => v.herzieningen.filter((h) => h.afgedaan === null);
