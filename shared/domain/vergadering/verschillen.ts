import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { STATUSSEN } from '../dossier/dossier.ts';
import { gemeenteNaam } from '../gemeente/gemeente.ts';
import type { Aanvraag } from '../aanvraag/aanvraag.ts';

/** A case at a moment, with the hashes of its attachments. */
export type Zaakversie = { readonly dossier: Dossier; readonly bijlagen: readonly string[] };

const VELDEN = {
  betrokkene: 'de gegevens van de aanvrager', huishouden: 'het huishouden', urgentiegroep: 'de urgentiegroep', indiener: 'wie de aanvraag indiende', opnames: 'de verblijven in instellingen',
  toestemming: 'de toestemming', ontvangenOp: 'de datum van ontvangst', toelichting: 'de toelichting', verklaring: 'de verklaring van de instelling',
} as const satisfies Partial<Record<keyof Aanvraag, string>>;

const anders = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) !== canonicalJson(b ?? null);
const noem = (gemeente: string | null | undefined): string => (gemeente === undefined ? 'niet vastgesteld' : gemeente === null ? 'geen gemeente' : gemeenteNaam(gemeente));
const van = (wat: string, oud: string, nieuw: string): string[] => (oud === nieuw ? [`${wat}: de onderbouwing is gewijzigd.`] : [`${wat}: was ${oud}, is nu ${nieuw}.`]);

function verschilAanvraag(oud: Aanvraag, nieuw: Aanvraag): string[] {
  const velden = (Object.keys(VELDEN) as (keyof typeof VELDEN)[]).filter((veld) => anders(oud[veld], nieuw[veld])).map((veld) => VELDEN[veld]); // the keys of a const object
  return velden.length === 0 ? [] : [`In de aanvraag is gewijzigd: ${velden.join(', ')}.`];
}

function verschilBijlagen(oud: readonly string[], nieuw: readonly string[]): string[] {
  const erbij = nieuw.filter((h) => !oud.includes(h)).length;
  const weg = oud.filter((h) => !nieuw.includes(h)).length;
  const zin = (n: number, wat: string): string[] => (n === 0 ? [] : [`${n === 1 ? 'Eén bijlage' : `${n} bijlagen`} ${wat}.`]);
  return [...zin(erbij, 'erbij'), ...zin(weg, 'weggehaald')];
}

/**
 * What changed in a case between two versions, in plain sentences. It names what changed, never what personal facts
 * became: those stand in the case, for who may see them. Judgements of members stay out of it.
 */
export function vindVerschillen(oud: Zaakversie, nieuw: Zaakversie): string[] {
  const [o, n] = [oud.dossier, nieuw.dossier];
  return [
    ...verschilAanvraag(o.aanvraag, n.aanvraag),
    ...(anders(o.verblijf, n.verblijf) ? ['De verblijfshistorie is gewijzigd.'] : []),
    ...(anders(o.herkomst, n.herkomst) ? van('Herkomst', noem(o.herkomst?.gemeente), noem(n.herkomst?.gemeente)) : []),
    ...(anders(o.geschil, n.geschil) ? ['Het geschil over de herkomst is bijgewerkt.'] : []),
    ...(anders(o.herstelkans, n.herstelkans) ? van('Kansrijke woonstart', noem(o.herstelkans?.conclusie.gemeente), noem(n.herstelkans?.conclusie.gemeente)) : []),
    ...(anders(o.verdeling, n.verdeling) ? van('Verdeling', noem(o.verdeling?.gemeente), noem(n.verdeling?.gemeente)) : []),
    ...(o.status === n.status ? [] : [`Status: was "${STATUSSEN[o.status]}", is nu "${STATUSSEN[n.status]}".`]),
    ...verschilBijlagen(oud.bijlagen, nieuw.bijlagen),
  ];
}
