import type { PlainDate } from '../../kernel/plain-date.ts';
import { assertNever } from '../../kernel/assert-never.ts';
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
function waaromNiet(soort: Briefsoort, d: Briefzaak): string | null {
  const bezwaar = laatsteBezwaar(d);
  switch (soort) {
    case 'ontvangstbevestiging':
      return FASEN[d.status] === 'voorbereiding' ? null : 'Er is al een besluit, of de zaak is gestopt.';
    case 'aanvulverzoek':
      return openAanvulling(verloopVan(d)) ? null : 'Leg eerst vast dat u om aanvulling vraagt, en tot wanneer.';
    case 'vertragingsbericht':
      return laatsteVertraging(d) ? null : 'Leg eerst vast dat het besluit later komt, en wanneer.';
    case 'zienswijzeverzoek':
      return FASEN[d.status] === 'voorbereiding' || FASEN[d.status] === 'na_besluit' ? null : 'Er is nu geen besluit in voorbereiding.';
    case 'besluit':
      if (!d.besluit) return 'Stel eerst het besluit vast.';
      return isOndertekend(d) ? null : 'Het besluit is nog niet door beiden ondertekend.';
    case 'hoorzitting':
      if (!bezwaar) return 'Leg eerst vast dat er bezwaar is gemaakt.';
      return bezwaar.beslissing ? 'Op dit bezwaar is al beslist.' : null;
    case 'beslissing_op_bezwaar':
      if (!bezwaar?.beslissing) return 'Leg eerst vast wat er op het bezwaar is besloten.';
      return bezwaar.beslissing.uitkomst === 'ingetrokken' ? 'Het bezwaar is ingetrokken. Er is niets om op te beslissen.' : null;
    default:
      return assertNever(soort);
  }
}

/** The day of the step in the case that a letter belongs to: one that was made before it is about an earlier step. */
export function stapVan(soort: Briefsoort, d: Briefzaak): PlainDate | null {
  switch (soort) {
    case 'ontvangstbevestiging':
      return d.aanvraag.ontvangenOp;
    case 'aanvulverzoek':
      return openAanvulling(verloopVan(d))?.gevraagdOp ?? null;
    case 'vertragingsbericht':
      return laatsteVertraging(d)?.gemeldOp ?? null;
    case 'besluit':
      return d.besluit?.document.genomenOp ?? null;
    case 'hoorzitting':
      return laatsteBezwaar(d)?.hoorzitting ? null : (laatsteBezwaar(d)?.ontvangenOp ?? null); // who was heard, need not be invited
    case 'beslissing_op_bezwaar':
      return laatsteBezwaar(d)?.beslissing?.op ?? null;
    case 'zienswijzeverzoek':
      return null; // people decide whether to ask
    default:
      return assertNever(soort);
  }
}

const isGedaan = (soort: Briefsoort, vanaf: PlainDate, brieven: readonly Pick<Dossierbrief, 'soort' | 'status' | 'datum'>[]): boolean =>
  brieven.some((b) => b.soort === soort && b.status !== 'vervallen' && b.datum >= vanaf);

/** Every letter of a case: whether it can be made, and which the last step asks for and nobody made yet. */
export function bepaalBriefkeuzes(d: Briefzaak, brieven: readonly Pick<Dossierbrief, 'soort' | 'status' | 'datum'>[]): Briefkeuze[] {
  return Briefsoort.options.map((soort) => {
    const reden = waaromNiet(soort, d);
    const vanaf = stapVan(soort, d);
    return { soort, waaromNiet: reden, nu: reden === null && vanaf !== null && !isGedaan(soort, vanaf, brieven) };
  });
}
