import { addDays, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { laatsteBezwaar, laatsteVertraging } from '../../../shared/domain/brief/briefkeuzes.ts';
import type { Briefopdracht, OpdrachtVan } from '../../../shared/domain/brief/briefopdracht.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { openAanvulling, verloopVan, type Verloop } from '../../../shared/domain/dossier/verloop.ts';
import { listCriteria } from '../../../shared/domain/herstelkans/criteriasets.ts';
import { recognizerOf } from '../../../shared/domain/herstelkans/strafrechtelijk.ts';
import { ROLLEN } from '../../../shared/domain/medewerker/medewerker.ts';
import { bepaalTermijnparameters, berekenBeslistermijn } from '../../../shared/domain/termijn/beslistermijn.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import { findHuisstijl } from '../../../db/repositories/huisstijl-repository.ts';
import { getRegelset } from '../commands/run-command.ts';
import type { Berichtbasis } from '../documents/bericht.ts';
import type { Brief } from '../documents/brief.ts';
import { composeAanvulverzoek } from '../documents/compose-aanvulverzoek.ts';
import { composeBeslissingOpBezwaar } from '../documents/compose-beslissing-op-bezwaar.ts';
import { composeHoorzitting } from '../documents/compose-hoorzitting.ts';
import { composeOntvangstbevestiging } from '../documents/compose-ontvangstbevestiging.ts';
import { composeVertragingsbericht } from '../documents/compose-vertragingsbericht.ts';
import { composeZienswijzeverzoek } from '../documents/compose-zienswijzeverzoek.ts';
import { mislukt } from '../fouten.ts';
import type { OpenBestand } from '../session.ts';
import { briefcommissie, maakBesluitbrief } from './maak-besluitbrief.ts';

/** For which case a letter is made, when, and whether it is still an example. */
export type Briefkader = { readonly open: OpenBestand; readonly dossier: Dossier; readonly vandaag: PlainDate; readonly voorbeeld: boolean };

/** What every step asks for before its letter can say what it has to say. */
const stapOntbreekt = (melding: string): Result<never, Fout> => mislukt('stap_ontbreekt', melding, 'soort');

function maakBasis({ open, dossier, vandaag, voorbeeld }: Briefkader, regelset: Regelset): Berichtbasis {
  const huisstijl = findHuisstijl(open.casefile.read);
  const { betrokkene, indiener } = dossier.aanvraag;
  return {
    ontvanger: { betrokkene, indiener },
    commissie: briefcommissie(open, huisstijl),
    kenmerk: dossier.nummer, vandaag, voorbeeld, huisstijl,
    oefen: open.oefen,
    herken: recognizerOf(dossier, listCriteria(regelset)),
    schrijver: huisstijl?.ondertekenaar ?? { naam: open.medewerker?.naam ?? '', functie: open.medewerker ? ROLLEN[open.medewerker.rol] : '' },
  };
}

/** What the letters about the term need: where it ends with what moved it, leaving out the step that the letter itself tells of. */
function eindeBeslistermijn(dossier: Dossier, regelset: Regelset, zonder: Partial<Verloop> = {}): PlainDate {
  const termijn = berekenBeslistermijn({ aanvraag: dossier.aanvraag, verloop: { ...verloopVan(dossier), ...zonder } }, bepaalTermijnparameters(regelset));
  return termijn?.laatsteDag ?? dossier.aanvraag.ontvangenOp; // without a request there is no term; such a case has no letters about it
}

type Maak<S extends Briefopdracht['soort']> = (kader: Briefkader, opdracht: OpdrachtVan<S>, regelset: Regelset) => Result<Brief, Fout>;

const maakAanvulverzoek: Maak<'aanvulverzoek'> = (kader, { ontbreekt }, regelset) => {
  const { dossier } = kader;
  const aanvulling = openAanvulling(verloopVan(dossier));
  if (!aanvulling) return stapOntbreekt('Leg eerst vast dat u om aanvulling vraagt, en tot wanneer.');
  return ok(composeAanvulverzoek({ basis: maakBasis(kader, regelset), ontvangenOp: dossier.aanvraag.ontvangenOp, ontbreekt, aanvullenTot: aanvulling.uiterlijk, uiterlijk: eindeBeslistermijn(dossier, regelset, { aanvullingen: verloopVan(dossier).aanvullingen.slice(0, -1) }) }));
};

const maakVertragingsbericht: Maak<'vertragingsbericht'> = (kader, { oorzaak, toelichting, termijn }, regelset) => {
  const { dossier } = kader;
  const vertraging = laatsteVertraging(dossier);
  if (!vertraging) return stapOntbreekt('Leg eerst vast dat het besluit later komt, en wanneer.');
  const eerder = eindeBeslistermijn(dossier, regelset, { vertragingen: verloopVan(dossier).vertragingen.slice(0, -1) });
  return ok(composeVertragingsbericht({ basis: maakBasis(kader, regelset), ontvangenOp: dossier.aanvraag.ontvangenOp, reden: oorzaak, toelichting, eerderUiterlijk: eerder, nieuweUiterlijk: vertraging.nieuweDatum, termijn }));
};

const maakHoorzitting: Maak<'hoorzitting'> = (kader, opdracht, regelset) => {
  const { dossier } = kader;
  const bezwaar = laatsteBezwaar(dossier);
  if (!bezwaar || !dossier.besluit) return stapOntbreekt('Leg eerst vast dat er bezwaar is gemaakt.');
  if (opdracht.datum <= kader.vandaag && kader.voorbeeld) return mislukt('datum_voorbij', 'Kies voor de hoorzitting een dag die nog komt.', 'datum');
  if (opdracht.inzageVanaf > addDays(opdracht.datum, -7)) return mislukt('inzage_te_kort', 'De stukken liggen minstens een week voor de hoorzitting klaar (art. 7:4 lid 2 Awb).', 'inzageVanaf');
  return ok(composeHoorzitting({ ...opdracht, basis: maakBasis(kader, regelset), bezwaarOntvangenOp: bezwaar.ontvangenOp, besluitOp: dossier.besluit.document.genomenOp }));
};

const maakBeslissing: Maak<'beslissing_op_bezwaar'> = (kader, { toelichting }, regelset) => {
  const { dossier } = kader;
  const bezwaar = laatsteBezwaar(dossier);
  const beslissing = bezwaar?.beslissing;
  if (!beslissing || beslissing.uitkomst === 'ingetrokken' || !dossier.besluit) return stapOntbreekt('Leg eerst vast wat er op het bezwaar is besloten.');
  return ok(composeBeslissingOpBezwaar({
    basis: maakBasis(kader, regelset), besluitOp: dossier.besluit.document.genomenOp, ontvangenOp: bezwaar.ontvangenOp, beslistOp: beslissing.op, uitkomst: beslissing.uitkomst,
    motivering: beslissing.motivering, hoorzitting: bezwaar.hoorzitting, toelichting, beroepWeken: regelset.termijnen.bezwaarWeken.waarde,
  }));
};

/** Makes the letter that people asked for from what stands in the case. */
export function maakBrief(kader: Briefkader, opdracht: Briefopdracht): Result<Brief, Fout> {
  const { dossier } = kader;
  const regelset = getRegelset(kader.open.commissie.regio, dossier.aanvraag.ontvangenOp);
  const { ontvangenOp, toestemming } = dossier.aanvraag;
  switch (opdracht.soort) {
    case 'ontvangstbevestiging':
      return ok(composeOntvangstbevestiging({ basis: maakBasis(kader, regelset), ontvangenOp, uiterlijk: eindeBeslistermijn(dossier, regelset), weken: regelset.termijnen.beslistermijnWeken.waarde, toestemmingOp: toestemming.datum }));
    case 'aanvulverzoek':
      return maakAanvulverzoek(kader, opdracht, regelset);
    case 'vertragingsbericht':
      return maakVertragingsbericht(kader, opdracht, regelset);
    case 'zienswijzeverzoek':
      if (opdracht.reagerenTot <= kader.vandaag) return mislukt('datum_voorbij', 'Kies een dag die nog komt, zodat de aanvrager tijd heeft om te reageren.', 'reagerenTot');
      return ok(composeZienswijzeverzoek({ basis: maakBasis(kader, regelset), ...opdracht }));
    case 'hoorzitting':
      return maakHoorzitting(kader, opdracht, regelset);
    case 'beslissing_op_bezwaar':
      return maakBeslissing(kader, opdracht, regelset);
    case 'besluit':
      return maakBesluitbrief(kader, regelset);
    default:
      return assertNever(opdracht);
  }
}
