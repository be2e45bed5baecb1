import { ok, type Result } from '../../kernel/result.ts';
import { addMonths, type PlainDate } from '../../kernel/plain-date.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { weiger, weigerActie, type Weigering } from '../dossier/weigering.ts';
import type { Beslissing } from '../dossier/decide.ts';
import type { UrgentiegroepCode } from '../persoon/urgentiegroep.ts';
import type { Regelset, Weigeringsgrond } from '../verdeling/regelset.ts';
import type { Besluit, Dossierstuk } from './besluit.ts';
import type { Besluitkeuze } from './besluitkeuze.ts';
import { listVerdeelafwijkingen } from './list-afwijkingen.ts';
import { weigerBijOnvolledig } from '../dossier/decide-verloop.ts';
import { listWaarschuwingen } from './list-waarschuwingen.ts';
import { toetsAfwijkingen, toetsOverwegingen, toetsToewijzing, type Bijlagekenmerk } from './toets-keuze.ts';
import { bepaalGeldigTot, composeVervolg, weigerAnderDictum } from './vervolgbesluit.ts';

/** The refusal grounds with, for this group, why a ground may not be used (Huisvestingswet art. 15, 16); null when it may. */
export const weigeringsgrondenVoor = (regelset: Pick<Regelset, 'weigeringsgronden'>, groep: UrgentiegroepCode): { grond: Weigeringsgrond; verboden: string | null }[] =>
  regelset.weigeringsgronden.map((grond) => ({ grond, verboden: grond.verbodenVoor.includes(groep) ? (grond.verbodenBron ?? 'de regelset') : null }));

/** What a choice is held against: what the region agreed, and the attachments that evidence can point at. */
export type Toetscontext = { readonly regelset: Regelset; readonly bijlagen: readonly Bijlagekenmerk[] };

/** Refuses a decision that is not complete or rests on a forbidden ground; undefined when it may be taken. */
export function toetsBesluitkeuze(d: Dossier, keuze: Besluitkeuze, { regelset, bijlagen }: Toetscontext): Result<never, Weigering> | undefined {
  return weigerActie(d, 'neemBesluit') ?? toetsDictum(d, keuze, regelset) ?? toetsAfwijkingen(d, keuze, regelset) ?? toetsToewijzing(d, keuze) ?? toetsOverwegingen(composeZaak(d), keuze, { regelset, bijlagen });
}

function toetsDictum(d: Dossier, keuze: Besluitkeuze, regelset: Regelset): Result<never, Weigering> | undefined {
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

/** The facts and judgements of this moment. */
export const composeZaak = (d: Pick<Dossier, 'aanvraag' | 'verblijf' | 'herkomst' | 'herstelkans' | 'verdeling'>): Pick<Dossierstuk, 'aanvraag' | 'verblijf' | 'herkomst' | 'herstelkans' | 'verdeling'> => ({
  aanvraag: d.aanvraag, verblijf: d.verblijf ?? [], herkomst: d.herkomst, herstelkans: d.herstelkans, verdeling: d.verdeling,
});

/** Freezes what the commission saw and thought: facts, judgements, considerations, deviations, and what it was warned about. */
export function composeDossierstuk(d: Dossier, keuze: Omit<Besluitkeuze, 'weigeringsgronden'>, zout: string): Dossierstuk {
  const waarschuwingen = listWaarschuwingen(keuze);
  return {
    zout, ...composeZaak(d), overwegingen: [...keuze.overwegingen],
    ...(keuze.afwijkingen?.length ? { afwijkingen: [...keuze.afwijkingen] } : {}),
    ...(keuze.voorwaarden?.length ? { voorwaarden: [...keuze.voorwaarden] } : {}),
    ...(keuze.woningeisen ? { woningeisen: keuze.woningeisen } : {}),
    ...(waarschuwingen.length > 0 ? { waarschuwingen } : {}),
  };
}

/** What the decision needs from outside: ids, the day, hashes, who signs. */
export type Besluitcontext = {
  readonly besluitId: string;
  readonly vandaag: PlainDate;
  readonly commissie: Besluit['commissie'];
  readonly regelset: Regelset;
  readonly bijlagen: readonly Bijlagekenmerk[];
  readonly regelsetHash: string;
  readonly voorstelHash: string | null;
  readonly dossierstukHash: string;
  readonly ondertekenaars: Besluit['ondertekenaars'];
};

/** What is assigned: the choice beside the preference of the proposal, on what it deviates, and until when it holds. */
export function composeToewijzing(verdeling: Dossier['verdeling'], genomenOp: PlainDate, regelset: Pick<Regelset, 'termijnen'>): Besluit['toewijzing'] {
  if (!verdeling) return null;
  const { voorstel, gemeente, route } = verdeling;
  const gemotiveerdOp = listVerdeelafwijkingen(verdeling).map((a) => a.soort);
  return { gemeente, route, voorkeursgemeente: voorstel.voorkeursgemeente, gemotiveerdOp, geldigTot: addMonths(genomenOp, regelset.termijnen.geldigheidMaanden.waarde) };
}

function withGeldigheid(d: Dossier, { vandaag, regelset }: Pick<Besluitcontext, 'vandaag' | 'regelset'>): Besluit['toewijzing'] {
  const toewijzing = composeToewijzing(d.verdeling, vandaag, regelset);
  return toewijzing && { ...toewijzing, geldigTot: bepaalGeldigTot(d, vandaag, regelset.termijnen.geldigheidMaanden.waarde) };
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
  toewijzing: keuze.dictum === 'toewijzen' ? withGeldigheid(d, context) : null,
  weigeringsgronden: keuze.dictum === 'afwijzen' ? [...keuze.weigeringsgronden] : [],
  ...(keuze.voorwaarden?.length ? { voorwaarden: keuze.voorwaarden.map((v) => v.code) } : {}),
  ...(keuze.zoekprofiel ? { zoekprofiel: keuze.zoekprofiel } : {}),
  ...(keuze.afwijkingen?.length ? { afwijkingen: keuze.afwijkingen.map(({ soort, reden }) => ({ soort, reden })) } : {}),
  regelset: { id: context.regelset.id, geldigVan: context.regelset.geldigVan, hash: context.regelsetHash },
  voorstelHash: context.voorstelHash,
  dossierstukHash: context.dossierstukHash,
  ...composeVervolg(d, keuze.dictum, context.vandaag),
  ondertekenaars: context.ondertekenaars,
});

/** Takes the decision: the document to sign together with the frozen case. */
export const decideBesluit = (d: Dossier, keuze: Besluitkeuze, dossierstuk: Dossierstuk, context: Besluitcontext): Beslissing =>
  toetsBesluitkeuze(d, keuze, context) ?? weigerAnderDictum(d, keuze.dictum) ?? weigerBijOnvolledig(d, keuze.dictum, context.vandaag) ?? ok([{ soort: 'BesluitGenomen', document: composeBesluit(d, keuze, context), dossierstuk }]);
