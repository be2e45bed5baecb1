import { z } from 'zod';
import { Aanvraag } from '../aanvraag/aanvraag.ts';
import { Besluit, Dossierstuk, GekozenVerdeling, Handtekening, VastgesteldeHerkomst } from '../besluit/besluit.ts';
import { Geschilgebeurtenis } from '../herkomst/geschil.ts';
import { Verblijfperiode } from '../herkomst/verblijfperiode.ts';
import { Herstelkans } from '../herstelkans/herstelkans.ts';
import { Oordelenlijst } from '../herstelkans/ledenoordeel.ts';
import { DossierIdSchema, Registratie } from './dossier.ts';

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
  z.strictObject({ soort: z.literal('BesluitGenomen'), document: Besluit, dossierstuk: Dossierstuk }),
  z.strictObject({ soort: z.literal('BesluitTeruggenomen'), reden: z.string() }),
  z.strictObject({ soort: z.literal('BesluitOndertekend'), handtekening: Handtekening }),
  z.strictObject({ soort: z.literal('RegisterAntwoordOntvangen'), registratie: Registratie }),
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
  BesluitGenomen: 'Besluit vastgesteld',
  BesluitTeruggenomen: 'Besluit teruggenomen vóór ondertekening',
  BesluitOndertekend: 'Besluit ondertekend',
  RegisterAntwoordOntvangen: 'Antwoord van het register ontvangen',
} satisfies Record<Gebeurtenis['soort'], string>;
