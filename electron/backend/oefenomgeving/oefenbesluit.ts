import type { Afwijking } from '../../../shared/domain/besluit/afwijking.ts';
import type { Overweging } from '../../../shared/domain/besluit/besluit.ts';
import { composeZaak } from '../../../shared/domain/besluit/decide-besluit.ts';
import type { Besluitkeuze } from '../../../shared/domain/besluit/besluitkeuze.ts';
import { findHuurgrens, proposeHuurgrens } from '../../../shared/domain/besluit/huurgrens.ts';
import { listAfwijkingen } from '../../../shared/domain/besluit/list-afwijkingen.ts';
import type { Zoekprofiel } from '../../../shared/domain/besluit/zoekprofiel.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { composeOverweging, listBewijsVan, listTekstblokken } from '../../../shared/domain/motivering/tekstblokken.ts';
import { listVoorwaardenVoor } from '../../../shared/domain/motivering/voorwaarden.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';

const maakAf = (tekst: string): string => tekst.replace(/\[vul aan[^\]]*\]/gi, 'dit een oefenzaak is');

function maakZoekprofiel(d: Dossier, gemeente: string, jaar: number): Zoekprofiel {
  const { volwassenen, minderjarigen } = d.aanvraag.huishouden;
  const personen = volwassenen + minderjarigen;
  const huur = findHuurgrens(proposeHuurgrens({ personen, leeftijd: null }, jaar), jaar);
  return { gemeente, woningsoorten: ['appartement', 'eengezinswoning'], kamers: { minimaal: Math.min(personen + 1, 6), maximaal: null }, huurgrens: huur ? { soort: huur.soort, jaar: huur.jaar, centen: huur.centen } : null };
}

/** Considerations made of the text blocks; every third case lacks one piece of evidence, so that the warning is seen. */
function maakOverwegingen(d: Dossier, regelset: Regelset, keuze: { readonly dictum: 'toewijzen' | 'afwijzen'; readonly weigeringsgronden: readonly string[]; readonly afwijkingen: readonly Afwijking[]; readonly i: number }): Overweging[] {
  const zaak = composeZaak(d);
  const feiten = listBewijsVan(zaak);
  const blokken = listTekstblokken(zaak, { ...keuze, afwijkingen: keuze.afwijkingen.map((a) => a.soort) }).filter((b) => b.code !== 'belangen' && b.code !== 'advies');
  return blokken.map((blok, n) => {
    const { grond, tekst, ...rest } = composeOverweging(blok, zaak, regelset);
    const bewijs = keuze.i % 3 === 1 && n === 0 ? [] : feiten.filter((f) => blok.bewijs.includes(f.soort)).slice(0, 2);
    return { ...rest, grond: maakAf(grond), tekst: maakAf(tekst), ...(bewijs.length > 0 ? { bewijs } : {}) };
  });
}

/** A made-up decision on a practice case, complete as a commission would make it. */
export function maakOefenbesluit(d: Dossier, { regelset, jaar, i }: { readonly regelset: Regelset; readonly jaar: number; readonly i: number }): Besluitkeuze & { dictum: 'toewijzen' | 'afwijzen' } {
  const afwijzen = i % 6 === 3;
  const dictum = afwijzen ? 'afwijzen' : 'toewijzen';
  const weigeringsgronden = afwijzen ? ['niet_in_groep'] : [];
  const afwijkingen = listAfwijkingen(d, dictum).map(({ soort }): Afwijking => ({ soort, reden: soort === 'plafond' ? 'gegevens_ontbreken' : 'herstelkans', motivering: 'Oefenmotivering: de commissie weegt dit punt en kiest deze gemeente.' }));
  const overwegingen = maakOverwegingen(d, regelset, { dictum, weigeringsgronden, afwijkingen, i });
  if (afwijzen || !d.verdeling) return { dictum, weigeringsgronden, overwegingen, afwijkingen };
  const voorwaarden = listVoorwaardenVoor(d.aanvraag.urgentiegroep, d.verdeling.route).slice(0, 3).map(({ code, tekst }) => ({ code, tekst }));
  return { dictum, weigeringsgronden, overwegingen, afwijkingen, voorwaarden, zoekprofiel: maakZoekprofiel(d, d.verdeling.gemeente, jaar), ...(i % 4 === 0 ? { woningeisen: { toegankelijkheid: ['nultreden' as const], toelichting: '' } } : {}) };
}
