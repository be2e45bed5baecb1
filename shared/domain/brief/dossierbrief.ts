import { z } from 'zod';
import { ok, type Result } from '../../kernel/result.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { DossierIdSchema, MedewerkerIdSchema } from '../dossier/dossier.ts';
import { weiger, type Weigering } from '../dossier/weigering.ts';
import { Datum } from '../persoon/datum.ts';
import { Tekst, VerplichteTekst } from '../persoon/tekst.ts';
import { Briefsoort } from './briefopdracht.ts';

/** The life of a letter. What is not final yet is a draft of its form, and no letter. */
export const BRIEFSTATUSSEN = { vastgesteld: 'Vastgesteld, nog niet verzonden', verzonden: 'Verzonden', vervallen: 'Vervallen' } as const;
export const Briefstatus = z.enum(Object.keys(BRIEFSTATUSSEN) as [keyof typeof BRIEFSTATUSSEN]); // the keys of a const object
export type Briefstatus = z.infer<typeof Briefstatus>;

/** The one table of what may follow what. A letter that went out stays: a mistake in it asks for another letter. */
export const BRIEFSTAPPEN = { vastgesteld: ['verzonden', 'vervallen'], verzonden: [], vervallen: [] } as const satisfies Record<Briefstatus, readonly Briefstatus[]>;

/** How a letter reached the applicant (Awb art. 2:14, 3:41: electronically only along a way that the person opened). */
export const VERZENDWIJZEN = { post: 'Per post', berichtenbox: 'Berichtenbox van MijnOverheid', organisatie: 'Via de organisatie die de aanvraag deed', uitgereikt: 'Uitgereikt' } as const;
export const Verzendwijze = z.enum(Object.keys(VERZENDWIJZEN) as [keyof typeof VERZENDWIJZEN], 'Kies hoe de brief is verzonden.');
export type Verzendwijze = z.infer<typeof Verzendwijze>;

export const Verzending = z.strictObject({ op: Datum, wijze: Verzendwijze, toelichting: Tekst(1_000) });
export type Verzending = z.infer<typeof Verzending>;

/** A final letter with a case: its bytes never change, its hash stands in the journal. */
export const Dossierbrief = z.strictObject({
  id: z.uuid(),
  dossierId: DossierIdSchema,
  soort: Briefsoort,
  status: Briefstatus,
  /** The date on the letter. */
  datum: Datum,
  /** Whether an address was printed on it; without one it cannot go by post. */
  metAdres: z.boolean(),
  grootte: z.int().min(1),
  sha256: z.string(),
  vastgesteldOp: z.iso.datetime(),
  vastgesteldDoor: MedewerkerIdSchema.nullable(),
  verzending: Verzending.nullable(),
  /** Why it was not sent. */
  vervallen: z.strictObject({ op: z.iso.datetime(), reden: VerplichteTekst(1_000, 'de reden') }).nullable(),
});
export type Dossierbrief = z.infer<typeof Dossierbrief>;

const magNiet = (brief: Dossierbrief, naar: Briefstatus): Result<never, Weigering> | undefined =>
  (BRIEFSTAPPEN[brief.status] as readonly Briefstatus[]).includes(naar) ? undefined : weiger('brief_stap_niet_mogelijk', brief.status === 'verzonden' ? 'Deze brief is al verzonden. Klopt er iets niet, maak dan een nieuwe brief.' : 'Deze brief is vervallen. Maak een nieuwe brief.');

/** What the sending of a letter is checked against. */
export type Verzendkader = { readonly vandaag: PlainDate; /** The register confirmed the present decision. */ readonly geregistreerd: boolean; readonly heeftIndiener: boolean };

/** Records that a letter went out: not before it was final, not in the future, and along a way that fits. */
export function decideVerzending(brief: Dossierbrief, verzending: Verzending, kader: Verzendkader): Result<Dossierbrief, Weigering> {
  const geweigerd = magNiet(brief, 'verzonden');
  if (geweigerd) return geweigerd;
  if (verzending.op > kader.vandaag) return weiger('verzending_in_toekomst', 'Deze dag is nog niet geweest. Leg de verzending vast als de brief weg is.', 'op');
  if (verzending.op < brief.datum && verzending.op < brief.vastgesteldOp.slice(0, 10)) return weiger('verzending_te_vroeg', 'Op deze dag was de brief nog niet vastgesteld.', 'op');
  if (brief.soort === 'besluit' && !kader.geregistreerd) return weiger('register_ontbreekt', 'Het register heeft dit besluit nog niet bevestigd. Verzend de brief pas na de bevestiging.', 'op');
  if (verzending.wijze === 'post' && !brief.metAdres) return weiger('adres_ontbreekt', 'Op deze brief staat geen adres. Geef de brief aan de aanvrager zelf, of laat dat de organisatie doen die de aanvraag deed.', 'wijze');
  if (verzending.wijze === 'organisatie' && !kader.heeftIndiener) return weiger('geen_organisatie', 'De aanvrager deed de aanvraag zelf. Kies een andere manier.', 'wijze');
  return ok({ ...brief, status: 'verzonden', verzending });
}

/** Lets a letter lapse that did not go out: it stays readable, with the reason. */
export function decideVervallen(brief: Dossierbrief, vervallen: NonNullable<Dossierbrief['vervallen']>): Result<Dossierbrief, Weigering> {
  return magNiet(brief, 'vervallen') ?? ok({ ...brief, status: 'vervallen', vervallen });
}

/** What is notable about a letter and the step that it belongs to; empty when all is well. */
export function bevindBrief(brief: Pick<Dossierbrief, 'soort' | 'verzending'>, stapOp: PlainDate | null): string[] {
  if (brief.soort !== 'aanvulverzoek' || !brief.verzending || stapOp === null || brief.verzending.op === stapOp) return [];
  return ['De brief is op een andere dag verzonden dan de dag van het verzoek in dit dossier. De termijn staat stil vanaf de dag na de verzending (art. 4:15 Awb). Kijk na of de termijn klopt.'];
}
