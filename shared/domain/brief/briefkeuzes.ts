import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { FASEN, isOndertekend } from '../dossier/status.ts';
import { openAanvulling, verloopVan, type Bezwaar, type Vertraging } from '../dossier/verloop.ts';
import { Briefsoort } from './briefopdracht.ts';
import type { Dossierbrief } from './dossierbrief.ts';

/** What is needed of a case to know which letters it asks for. */
export type Briefzaak = Pick<Dossier, 'status' | 'aanvraag' | 'besluit' | 'verloop'>;

/** A letter that can be made for a case, or why not; `nu` when it is the one to make next. */
export type Briefkeuze = { readonly soort: Briefsoort; readonly waaromNiet: string | null; readonly nu: boolean };

/** The last notice of delay. */
export const laatsteVertraging = (d: Pick<Briefzaak, 'verloop'>): Vertraging | undefined => verloopVan(d).vertragingen.at(-1);
/** The last objection. */
export const laatsteBezwaar = (d: Pick<Briefzaak, 'verloop'>): Bezwaar | undefined => verloopVan(d).bezwaren.at(-1);

/** Why a letter cannot be made now, in a sentence that says what to do; null when it can. */
const WAAROM_NIET = {
  ontvangstbevestiging: (d) => (FASEN[d.status] === 'voorbereiding' ? null : 'Er is al een besluit, of de zaak is gestopt.'),
  aanvulverzoek: (d) => (openAanvulling(verloopVan(d)) ? null : 'Leg eerst vast dat u om aanvulling vraagt, en tot wanneer.'),
  vertragingsbericht: (d) => (laatsteVertraging(d) ? null : 'Leg eerst vast dat het besluit later komt, en wanneer.'),
  zienswijzeverzoek: (d) => (FASEN[d.status] === 'voorbereiding' || FASEN[d.status] === 'na_besluit' ? null : 'Er is nu geen besluit in voorbereiding.'),
  besluit: (d) => (!d.besluit ? 'Stel eerst het besluit vast.' : isOndertekend(d) ? null : 'Het besluit is nog niet door beiden ondertekend.'),
  hoorzitting: (d) => {
    const bezwaar = laatsteBezwaar(d);
    return !bezwaar ? 'Leg eerst vast dat er bezwaar is gemaakt.' : bezwaar.beslissing ? 'Op dit bezwaar is al beslist.' : null;
  },
  beslissing_op_bezwaar: (d) => {
    const beslissing = laatsteBezwaar(d)?.beslissing;
    return !beslissing ? 'Leg eerst vast wat er op het bezwaar is besloten.' : beslissing.uitkomst === 'ingetrokken' ? 'Het bezwaar is ingetrokken. Er is niets om op te beslissen.' : null;
  },
} as const satisfies Record<Briefsoort, (d: Briefzaak) => string | null>;

/** The day of the step that a letter belongs to; null when there is no such step. Who was heard need not be invited; whether to ask for a reaction is decided by people. */
const STAP = {
  ontvangstbevestiging: (d) => d.aanvraag.ontvangenOp,
  aanvulverzoek: (d) => openAanvulling(verloopVan(d))?.gevraagdOp ?? null,
  vertragingsbericht: (d) => laatsteVertraging(d)?.gemeldOp ?? null,
  zienswijzeverzoek: () => null,
  besluit: (d) => d.besluit?.document.genomenOp ?? null,
  hoorzitting: (d) => (laatsteBezwaar(d)?.hoorzitting ? null : (laatsteBezwaar(d)?.ontvangenOp ?? null)),
  beslissing_op_bezwaar: (d) => laatsteBezwaar(d)?.beslissing?.op ?? null,
} as const satisfies Record<Briefsoort, (d: Briefzaak) => PlainDate | null>;

/** The day of the step in the case that a letter belongs to: one that was made before it is about an earlier step. */
export const stapVan = (soort: Briefsoort, d: Briefzaak): PlainDate | null => STAP[soort](d);

const isGedaan = (soort: Briefsoort, vanaf: PlainDate, brieven: readonly Pick<Dossierbrief, 'soort' | 'status' | 'datum'>[]): boolean =>
  brieven.some((b) => b.soort === soort && b.status !== 'vervallen' && b.datum >= vanaf);

/** Every letter of a case: whether it can be made, and which the last step asks for and nobody made yet. */
export function bepaalBriefkeuzes(d: Briefzaak, brieven: readonly Pick<Dossierbrief, 'soort' | 'status' | 'datum'>[]): Briefkeuze[] {
  return Briefsoort.options.map((soort) => {
    const reden = WAAROM_NIET[soort](d);
    const vanaf = stapVan(soort, d);
    return { soort, waaromNiet: reden, nu: reden === null && vanaf !== null && !isGedaan(soort, vanaf, brieven) };
  });
}
