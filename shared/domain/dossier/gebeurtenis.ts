import { z } from 'zod';
import { Aanvraag } from '../aanvraag/aanvraag.ts';
import { Besluit, Dossierstuk, GekozenVerdeling, Handtekening, VastgesteldeHerkomst } from '../besluit/besluit.ts';
import { Geschilgebeurtenis } from '../herkomst/geschil.ts';
import { Verblijfperiode } from '../herkomst/verblijfperiode.ts';
import { Herstelkans } from '../herstelkans/herstelkans.ts';
import { Oordelenlijst } from '../herstelkans/ledenoordeel.ts';
import { Datum } from '../persoon/datum.ts';
import { Commissieconclusie } from '../vergadering/conclusie.ts';
import { DossierIdSchema, Registratie } from './dossier.ts';
import { Aanhouding, Aanvulling, Advies, Bekendmaking, Bezwaar, Bezwaaruitkomst, Herzieningstaak, Stilstand, Uitspraakuitkomst, Vertraging, Vervolg } from './verloop.ts';

/** What happened to a case, in the words of the field. Stored for ever: the wire may only grow. */
export const Gebeurtenis = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('AanvraagIngediend'), dossierId: DossierIdSchema, nummer: z.string(), aanvraag: Aanvraag }),
  z.strictObject({ soort: z.literal('AanvraagGewijzigd'), aanvraag: Aanvraag, reden: z.string() }),
  z.strictObject({ soort: z.literal('VerblijfVastgelegd'), perioden: z.array(Verblijfperiode) }),
  z.strictObject({ soort: z.literal('HerkomstVastgesteld'), herkomst: VastgesteldeHerkomst }),
  z.strictObject({ soort: z.literal('GeschilBijgewerkt'), geschil: Geschilgebeurtenis }),
  z.strictObject({ soort: z.literal('HerstelkansOordeelGegeven'), medewerkerId: z.uuid(), ...Oordelenlijst.shape }),
  z.strictObject({ soort: z.literal('HerstelkansBeoordeeld'), herstelkans: Herstelkans }),
  z.strictObject({ soort: z.literal('VerdelingBepaald'), verdeling: GekozenVerdeling }),
  z.strictObject({ soort: z.literal('DossierGeagendeerd'), vergaderingId: z.uuid() }),
  z.strictObject({ soort: z.literal('VanAgendaGehaald'), reden: z.string() }),
  // null when the meeting comes back on it
  z.strictObject({ soort: z.literal('CommissieGeconcludeerd'), conclusie: Commissieconclusie.nullable() }),
  z.strictObject({ soort: z.literal('BesluitGenomen'), document: Besluit, dossierstuk: Dossierstuk }),
  z.strictObject({ soort: z.literal('BesluitTeruggenomen'), reden: z.string() }),
  z.strictObject({ soort: z.literal('BesluitOndertekend'), handtekening: Handtekening }),
  z.strictObject({ soort: z.literal('RegisterAntwoordOntvangen'), registratie: Registratie }),
  // what moves, stops or starts a term
  z.strictObject({ soort: z.literal('AanvullingGevraagd'), ...Aanvulling.pick({ gevraagdOp: true, gevraagd: true, uiterlijk: true }).shape }),
  z.strictObject({ soort: z.literal('AanvullingOntvangen'), ontvangenOp: Datum, compleet: z.boolean(), toelichting: z.string() }),
  z.strictObject({ soort: z.literal('AdviesGevraagd'), ...Advies.pick({ adviseur: true, vraag: true, gevraagdOp: true, uiterlijk: true }).shape }),
  z.strictObject({ soort: z.literal('AdviesOntvangen'), adviseur: z.string(), ontvangenOp: Datum, uitgebleven: z.boolean(), conclusie: z.string() }),
  z.strictObject({ soort: z.literal('DossierAangehouden'), ...Aanhouding.shape }),
  z.strictObject({ soort: z.literal('DossierHervat'), op: Datum, reden: z.string() }),
  z.strictObject({ soort: z.literal('VertragingGemeld'), ...Vertraging.shape }),
  z.strictObject({ soort: z.literal('TermijnOpgeschort'), ...Stilstand.shape }),
  z.strictObject({ soort: z.literal('InGebrekeGesteld'), ontvangenOp: Datum }),
  z.strictObject({ soort: z.literal('AanvraagIngetrokken'), op: Datum, reden: z.string() }),
  // after the decision
  z.strictObject({ soort: z.literal('BesluitBekendgemaakt'), ...Bekendmaking.shape }),
  z.strictObject({ soort: z.literal('BezwaarOntvangen'), ...Bezwaar.pick({ ontvangenOp: true, gepostOp: true, tijdig: true, metCommissie: true }).shape }),
  z.strictObject({ soort: z.literal('HoorzittingVastgelegd'), op: Datum, gehoord: z.boolean(), verslag: z.string() }),
  z.strictObject({ soort: z.literal('BezwaarVerdaagd'), op: Datum, tot: Datum, metInstemming: z.boolean(), reden: z.string() }),
  z.strictObject({ soort: z.literal('BezwaarBeslist'), op: Datum, uitkomst: Bezwaaruitkomst, motivering: z.string(), verschoonbaar: z.boolean() }),
  z.strictObject({ soort: z.literal('BeroepIngesteld'), ingesteldOp: Datum, instantie: z.string() }),
  z.strictObject({ soort: z.literal('UitspraakOntvangen'), op: Datum, uitkomst: Uitspraakuitkomst, toelichting: z.string() }),
  z.strictObject({ soort: z.literal('VerklaringVervallen'), op: Datum, reden: z.string() }),
  z.strictObject({ soort: z.literal('VervolgBegonnen'), vervolg: Vervolg }),
  z.strictObject({ soort: z.literal('VervolgGestopt'), op: Datum, reden: z.string() }),
  z.strictObject({ soort: z.literal('HerzieningNodig'), ...Herzieningstaak.pick({ sinds: true, aanleiding: true, taak: true }).shape }),
  z.strictObject({ soort: z.literal('HerzieningAfgedaan'), op: Datum, reden: z.string() }),
  z.strictObject({ soort: z.literal('DossierAfgesloten'), op: Datum, reden: z.string() }),
]);
export type Gebeurtenis = z.infer<typeof Gebeurtenis>;

/** What each kind of event is called in the history of a case. */
export const GEBEURTENISNAMEN = {
  AanvraagIngediend: 'Aanvraag ingediend',
  AanvraagGewijzigd: 'Aanvraag gewijzigd',
  VerblijfVastgelegd: 'Verblijfshistorie vastgelegd',
  HerkomstVastgesteld: 'Herkomstgemeente vastgesteld',
  GeschilBijgewerkt: 'Geschil over de herkomst bijgewerkt',
  HerstelkansOordeelGegeven: 'Eigen oordeel over kansrijke woonstart vastgelegd',
  HerstelkansBeoordeeld: 'Kansrijke woonstart gezamenlijk beoordeeld',
  VerdelingBepaald: 'Verdeling bepaald',
  DossierGeagendeerd: 'Op de agenda gezet',
  VanAgendaGehaald: 'Van de agenda gehaald',
  CommissieGeconcludeerd: 'Conclusie van de commissie',
  BesluitGenomen: 'Besluit vastgesteld',
  BesluitTeruggenomen: 'Besluit teruggenomen vóór ondertekening',
  BesluitOndertekend: 'Besluit ondertekend',
  RegisterAntwoordOntvangen: 'Antwoord van het register ontvangen',
  AanvullingGevraagd: 'Aanvulling gevraagd',
  AanvullingOntvangen: 'Aanvulling ontvangen',
  AdviesGevraagd: 'Advies gevraagd',
  AdviesOntvangen: 'Advies ontvangen',
  DossierAangehouden: 'Zaak aangehouden',
  DossierHervat: 'Zaak hervat',
  VertragingGemeld: 'Vertraging gemeld',
  TermijnOpgeschort: 'Beslistermijn opgeschort',
  InGebrekeGesteld: 'Ingebrekestelling ontvangen',
  AanvraagIngetrokken: 'Aanvraag ingetrokken',
  BesluitBekendgemaakt: 'Besluit bekendgemaakt',
  BezwaarOntvangen: 'Bezwaar ontvangen',
  HoorzittingVastgelegd: 'Hoorzitting vastgelegd',
  BezwaarVerdaagd: 'Beslissing op bezwaar verdaagd',
  BezwaarBeslist: 'Beslist op bezwaar',
  BeroepIngesteld: 'Beroep ingesteld',
  UitspraakOntvangen: 'Uitspraak op beroep ontvangen',
  VerklaringVervallen: 'Urgentieverklaring vervallen',
  VervolgBegonnen: 'Nieuw besluit in voorbereiding',
  VervolgGestopt: 'Voorbereiding van een nieuw besluit gestopt',
  HerzieningNodig: 'Herziening nodig',
  HerzieningAfgedaan: 'Herziening afgedaan',
  DossierAfgesloten: 'Dossier afgesloten',
} satisfies Record<Gebeurtenis['soort'], string>;
