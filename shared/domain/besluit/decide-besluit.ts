import { ok, type Result } from '../../kernel/result.ts';
import { addMonths, type PlainDate } from '../../kernel/plain-date.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { weiger, weigerActie, type Weigering } from '../dossier/weigering.ts';
import type { Beslissing } from '../dossier/decide.ts';
import type { UrgentiegroepCode } from '../persoon/urgentiegroep.ts';
import { bepaalMotiveringsplicht } from '../verdeling/propose-verdeling.ts';
import type { Regelset, Weigeringsgrond } from '../verdeling/regelset.ts';
import type { Besluit, Dictum, Dossierstuk, Overweging } from './besluit.ts';

/** What people decide: the operative part, the grounds of a refusal and their considerations. */
export type Besluitkeuze = { readonly dictum: Dictum; readonly weigeringsgronden: readonly string[]; readonly overwegingen: readonly Overweging[] };

/** The refusal grounds with, for this group, why a ground may not be used (Huisvestingswet art. 15, 16); null when it may. */
export const weigeringsgrondenVoor = (regelset: Pick<Regelset, 'weigeringsgronden'>, groep: UrgentiegroepCode): { grond: Weigeringsgrond; verboden: string | null }[] =>
  regelset.weigeringsgronden.map((grond) => ({ grond, verboden: grond.verbodenVoor.includes(groep) ? (grond.verbodenBron ?? 'de regelset') : null }));

/** Refuses a decision that is not complete or rests on a forbidden ground; undefined when it may be taken. */
export function toetsBesluitkeuze(d: Dossier, keuze: Besluitkeuze, regelset: Regelset): Result<never, Weigering> | undefined {
  const geweigerd = weigerActie(d, 'neemBesluit');
  if (geweigerd) return geweigerd;
  if (keuze.dictum === 'toewijzen') {
    if (!d.herkomst) return weiger('herkomst_ontbreekt', 'Stel eerst de herkomst vast. Die hoort bij een toewijzing (verdeelprincipe 1).');
    if (!d.herstelkans) return weiger('woonstart_ontbreekt', 'Beoordeel eerst de kansrijke woonstart (verdeelprincipe 2).');
    if (!d.verdeling) return weiger('verdeling_ontbreekt', 'Bepaal eerst de verdeling: naar welke gemeente en langs welke route.');
  }
  if (keuze.dictum === 'afwijzen' && keuze.weigeringsgronden.length === 0) return weiger('grond_ontbreekt', 'Kies minstens één grond voor de afwijzing (art. 3:46 Awb).', 'weigeringsgronden');
  for (const { grond, verboden } of weigeringsgrondenVoor(regelset, d.aanvraag.urgentiegroep)) {
    if (verboden && keuze.weigeringsgronden.includes(grond.code)) return weiger('grond_verboden', `"${grond.tekst}" mag bij deze groep geen grond zijn (${verboden}).`, 'weigeringsgronden');
  }
  const onbekend = keuze.weigeringsgronden.find((code) => !regelset.weigeringsgronden.some((g) => g.code === code));
  if (onbekend !== undefined) return weiger('grond_onbekend', 'Deze weigeringsgrond staat niet in de afspraken van de regio.', 'weigeringsgronden');
  return undefined;
}

/** Freezes what the commission saw: the facts, judgements and considerations of this moment. */
export const composeDossierstuk = (d: Dossier, overwegingen: readonly Overweging[], zout: string): Dossierstuk => ({
  zout, aanvraag: d.aanvraag, verblijf: d.verblijf ?? [], herkomst: d.herkomst, herstelkans: d.herstelkans, verdeling: d.verdeling, overwegingen: [...overwegingen],
});

/** What the decision needs from outside: ids, the day, hashes, who signs. */
export type Besluitcontext = {
  readonly besluitId: string;
  readonly vandaag: PlainDate;
  readonly commissie: Besluit['commissie'];
  readonly regelset: Regelset;
  readonly regelsetHash: string;
  readonly voorstelHash: string | null;
  readonly dossierstukHash: string;
  readonly ondertekenaars: Besluit['ondertekenaars'];
};

function composeToewijzing(d: Dossier, context: Besluitcontext): Besluit['toewijzing'] {
  if (!d.verdeling) return null;
  const { voorstel, gemeente, route } = d.verdeling;
  const gemotiveerdOp = [
    ...(bepaalMotiveringsplicht(voorstel, gemeente).length > 0 && gemeente !== voorstel.voorkeursgemeente ? ['afwijking_voorstel'] : []),
    ...(route !== voorstel.route ? ['afwijking_route'] : []),
    ...(voorstel.perGemeente.find((g) => g.gemeente === gemeente)?.toetsen ?? []).filter((t) => t.staat === 'vraagt_besluit').map((t) => t.principe),
  ];
  return { gemeente, route, voorkeursgemeente: voorstel.voorkeursgemeente, gemotiveerdOp, geldigTot: addMonths(context.vandaag, context.regelset.termijnen.geldigheidMaanden.waarde) };
}

/** Composes the decision that will be signed. */
export const composeBesluit = (d: Dossier, keuze: Besluitkeuze, context: Besluitcontext): Besluit => ({
  soort: 'toetstafel.besluit',
  versie: 1,
  besluitId: context.besluitId,
  dossierId: d.id,
  commissie: context.commissie,
  genomenOp: context.vandaag,
  dictum: keuze.dictum,
  urgentiegroep: d.aanvraag.urgentiegroep,
  herkomst: d.herkomst && { uitkomst: d.herkomst.afleiding.uitkomst, gemeente: d.herkomst.gemeente },
  toewijzing: keuze.dictum === 'toewijzen' ? composeToewijzing(d, context) : null,
  weigeringsgronden: keuze.dictum === 'afwijzen' ? [...keuze.weigeringsgronden] : [],
  regelset: { id: context.regelset.id, geldigVan: context.regelset.geldigVan, hash: context.regelsetHash },
  voorstelHash: context.voorstelHash,
  dossierstukHash: context.dossierstukHash,
  vervangt: null,
  ondertekenaars: context.ondertekenaars,
});

/** Takes the decision: the document to sign together with the frozen case. */
export const decideBesluit = (d: Dossier, keuze: Besluitkeuze, dossierstuk: Dossierstuk, context: Besluitcontext): Beslissing =>
  toetsBesluitkeuze(d, keuze, context.regelset) ?? ok([{ soort: 'BesluitGenomen', document: composeBesluit(d, keuze, context), dossierstuk }]);
