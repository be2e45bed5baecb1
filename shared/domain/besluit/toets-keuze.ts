import type { Result } from '../../kernel/result.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { weiger, type Weigering } from '../dossier/weigering.ts';
import { gemeenteNaam } from '../gemeente/gemeente.ts';
import { findOnbekendBewijs, heeftGat, type Motiveringszaak } from '../motivering/tekstblokken.ts';
import { isVoorwaardecode } from '../motivering/voorwaarden.ts';
import type { Regelset } from '../verdeling/regelset.ts';
import { AFWIJKSOORTEN, VRIJE_AFWIJKINGEN, type Afwijking } from './afwijking.ts';
import type { Overweging } from './besluit.ts';
import type { Besluitkeuze } from './besluitkeuze.ts';
import { findHuurgrens } from './huurgrens.ts';
import { listAfwijkingen } from './list-afwijkingen.ts';

type Geweigerd = Result<never, Weigering> | undefined;

/** An attachment of the case as evidence points at it. */
export type Bijlagekenmerk = { readonly id: string; readonly sha256: string };

const isVrij = (soort: string): boolean => (VRIJE_AFWIJKINGEN as readonly string[]).includes(soort); // widened: the list is const

function toetsVrijeAfwijking(a: Afwijking, veld: string, keuze: Besluitkeuze, regelset: Regelset): Geweigerd {
  const naam = AFWIJKSOORTEN[a.soort].toLowerCase();
  if (keuze.dictum !== 'toewijzen') return weiger('afwijking_past_niet', `Bij een ${keuze.dictum === 'afwijzen' ? 'afwijzing' : 'aanvraag die u niet behandelt'} past geen ${a.soort === 'maatwerk' ? 'maatwerk' : 'hardheidsclausule'}. Overwoog u dat wel, schrijf dat dan als overweging op.`, veld);
  if (!a.beslisser) return weiger('beslisser_ontbreekt', `Vul in wie besloot: ${naam}.`, `${veld}.beslisser.naam`);
  if (!a.grondslag) return weiger('grondslag_ontbreekt', `Vul in op welk artikel of welke afspraak dit rust: ${naam}.`, `${veld}.grondslag`);
  const onbekend = a.gronden?.find((code) => !regelset.weigeringsgronden.some((g) => g.code === code));
  return onbekend === undefined ? undefined : weiger('grond_onbekend', 'Deze weigeringsgrond staat niet in de afspraken van de regio.', `${veld}.gronden`);
}

/** Every deviation has its coded reason and words; nothing is called a deviation that is none. */
export function toetsAfwijkingen(d: Dossier, keuze: Besluitkeuze, regelset: Regelset): Geweigerd {
  const gegeven = keuze.afwijkingen ?? [];
  const punten = listAfwijkingen(d, keuze.dictum);
  for (const { soort, uitleg } of punten) {
    if (!gegeven.some((a) => a.soort === soort)) return weiger('afwijking_zonder_reden', `${AFWIJKSOORTEN[soort]}. ${uitleg} Kies een reden en schrijf die op (art. 3:46 Awb).`, `afwijkingen.${soort}.reden`);
  }
  for (const [i, a] of gegeven.entries()) {
    const veld = `afwijkingen.${a.soort}`;
    if (gegeven.findIndex((b) => b.soort === a.soort) !== i) return weiger('afwijking_dubbel', `"${AFWIJKSOORTEN[a.soort]}" staat er twee keer in.`, veld);
    if (heeftGat(a.motivering)) return weiger('tekst_onaf', `Vul aan wat tussen haken staat: ${AFWIJKSOORTEN[a.soort].toLowerCase()}.`, `${veld}.motivering`);
    if (isVrij(a.soort)) {
      const geweigerd = toetsVrijeAfwijking(a, veld, keuze, regelset);
      if (geweigerd) return geweigerd;
    } else if (!punten.some((p) => p.soort === a.soort)) return weiger('afwijking_onbekend', `Dit besluit wijkt niet af op dit punt: ${AFWIJKSOORTEN[a.soort].toLowerCase()}.`, veld);
  }
  return undefined;
}

/** Conditions and search profile belong to a grant, name the chosen municipality and use amounts that are known. */
export function toetsToewijzing(d: Dossier, keuze: Besluitkeuze): Geweigerd {
  const { voorwaarden = [], zoekprofiel } = keuze;
  if (keuze.dictum !== 'toewijzen') {
    return voorwaarden.length > 0 || zoekprofiel || keuze.woningeisen ? weiger('alleen_bij_toewijzing', 'Voorwaarden en een zoekprofiel horen alleen bij een toewijzing.', voorwaarden.length > 0 ? 'voorwaarden' : 'zoekprofiel') : undefined;
  }
  for (const [i, v] of voorwaarden.entries()) {
    if (!isVoorwaardecode(v.code)) return weiger('voorwaarde_onbekend', 'Deze voorwaarde is niet bekend. Kies een voorwaarde uit de lijst of schrijf een eigen voorwaarde.', `voorwaarden.${i}.tekst`);
    if (v.code !== 'eigen' && voorwaarden.findIndex((w) => w.code === v.code) !== i) return weiger('voorwaarde_dubbel', 'Deze voorwaarde staat er twee keer in.', `voorwaarden.${i}.tekst`);
  }
  if (!zoekprofiel) return undefined;
  if (zoekprofiel.gemeente !== d.verdeling?.gemeente) return weiger('zoekprofiel_andere_gemeente', `Het zoekprofiel noemt ${gemeenteNaam(zoekprofiel.gemeente)}. De urgentie geldt voor een andere gemeente.`, 'zoekprofiel.gemeente');
  const { huurgrens } = zoekprofiel;
  if (huurgrens && findHuurgrens(huurgrens.soort, huurgrens.jaar)?.centen !== huurgrens.centen) return weiger('huurgrens_onbekend', `Dit bedrag is niet de huurgrens van ${huurgrens.jaar}. Kies de huurgrens opnieuw.`, 'zoekprofiel.huurgrens');
  return undefined;
}

/** Every refusal ground is explained, every text is finished, and all evidence is really in the case. */
export function toetsOverwegingen(zaak: Motiveringszaak, keuze: Pick<Besluitkeuze, 'dictum' | 'weigeringsgronden' | 'overwegingen'>, context: { readonly regelset: Regelset; readonly bijlagen: readonly Bijlagekenmerk[] }): Geweigerd {
  if (keuze.dictum === 'afwijzen') {
    const zonder = keuze.weigeringsgronden.find((code) => !keuze.overwegingen.some((o) => o.weigeringsgrond === code));
    const grond = context.regelset.weigeringsgronden.find((g) => g.code === zonder);
    if (grond) return weiger('grond_zonder_uitleg', `Leg deze grond uit in een overweging: "${grond.tekst}" (art. 3:46 Awb).`, 'overwegingen');
  }
  for (const [i, o] of keuze.overwegingen.entries()) {
    const geweigerd = toetsOverweging(o, i, keuze) ?? (findOnbekendBewijs(o.bewijs ?? [], zaak, context.bijlagen).length > 0 ? weiger('bewijs_onbekend', `Het bewijs bij overweging ${i + 1} staat niet meer zo in het dossier. Kies het bewijs opnieuw.`, `overwegingen.${i}.bewijs`) : undefined);
    if (geweigerd) return geweigerd;
  }
  return undefined;
}

function toetsOverweging(o: Overweging, i: number, keuze: Pick<Besluitkeuze, 'dictum' | 'weigeringsgronden'>): Geweigerd {
  if (heeftGat(o.tekst)) return weiger('tekst_onaf', `Vul in overweging ${i + 1} aan wat tussen haken staat.`, `overwegingen.${i}.tekst`);
  if (heeftGat(o.grond)) return weiger('tekst_onaf', `Vul bij overweging ${i + 1} het artikel aan.`, `overwegingen.${i}.grond`);
  if (o.weigeringsgrond !== undefined && (keuze.dictum !== 'afwijzen' || !keuze.weigeringsgronden.includes(o.weigeringsgrond)))
    return weiger('grond_niet_gekozen', `Overweging ${i + 1} legt een grond uit die u niet koos. Haal haar weg of kies de grond.`, `overwegingen.${i}.tekst`);
  return undefined;
}
