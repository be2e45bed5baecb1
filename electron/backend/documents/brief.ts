import { formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Huisstijl } from '../../../shared/domain/brief/huisstijl.ts';
import { volledigeNaam, type Betrokkene } from '../../../shared/domain/persoon/betrokkene.ts';
import { beschermBrieftekst } from './bescherm-brieftekst.ts';
import type { Briefdeel } from './briefblok.ts';
import { composeDrukstijl, type Drukstijl } from './drukstijl.ts';

/** What every document carries, whatever it says: title, date, marks, look. */
export type Opmaak = {
  /** Title of the document; names the case or the meeting, never the person. */
  readonly titel: string;
  /** The day of the document, so that the same document gives the same bytes. */
  readonly datum: PlainDate;
  readonly datumTekst: string;
  /** How pages after the first name this document: `Kenmerk` with a number, `Vergadering` with a day. */
  readonly kopnaam: 'Kenmerk' | 'Vergadering';
  readonly kenmerk: string;
  /** A word across every page; empty when there is none. */
  readonly watermerk: string;
  /** What stands at the foot of every page, beside the page number. */
  readonly voet: string;
  /** Set in the practice environment: every page says so. */
  readonly oefen: boolean;
  readonly huisstijl: Drukstijl;
  readonly afzender: { readonly naam: string; readonly namens: string; readonly postadres: readonly string[]; readonly contact: readonly string[] };
  /** The document in one sentence, as its first heading. */
  readonly kop: string;
};

/** Everything that stands in a letter, ready to be set: no rule and no choice is left to the template. */
export type Brief = Opmaak & {
  readonly onderwerp: string;
  /** Set while the letter is not final; the notice says what that means. */
  readonly voorbeeld: boolean;
  readonly voorbeeldmelding: string;
  readonly geadresseerde: readonly string[];
  readonly aanhef: string;
  readonly delen: readonly Briefdeel[];
  readonly ondertekening: Ondertekening | null;
  /** The close of a letter that is no decision: who wrote it. */
  readonly afsluiting: { readonly naam: string; readonly functie: string } | null;
  readonly bijlage: Briefbijlage | null;
};

/** The block with who signed a decision. */
export type Ondertekening = {
  readonly namens: string;
  readonly rijen: readonly { readonly rol: string; readonly naam: string; readonly staat: string }[];
  readonly uitleg: string;
};

/** The rules of a decision in plain words, on a page of their own. */
export type Briefbijlage = { readonly kop: string; readonly inleiding: string; readonly regels: readonly { readonly regel: string; readonly betekenis: string }[] };

/** Who sends the letter: the commission and the body in whose name it decides (Awb art. 10:10). */
export type Briefcommissie = { readonly naam: string; readonly namens: string; readonly postadres?: readonly string[] };

/** To whom a letter goes and who offered the case. */
export type Ontvanger = { readonly betrokkene: Betrokkene; readonly indiener: string };

/** Whether an organisation offered the case, so that it can help the person and pass the letter on. */
export const heeftIndiener = ({ betrokkene, indiener }: Ontvanger): boolean => indiener.trim().toLocaleLowerCase('nl') !== volledigeNaam(betrokkene).toLocaleLowerCase('nl');

/** The organisation as a letter may name it: people can have typed an address there. */
export const naamIndiener = ({ betrokkene, indiener }: Ontvanger): string => beschermBrieftekst(indiener, betrokkene);

/** How people reach the commission, in the order of the letterhead. */
export const composeContact = (huisstijl: Huisstijl | null): string[] => [huisstijl?.contact?.telefoon ?? '', huisstijl?.contact?.email ?? '', huisstijl?.contact?.website ?? ''].filter((deel) => deel !== '');

/** With geheimhouding no address is printed at all: the letter goes by the organisation that offered the case. */
export function composeGeadresseerde(ontvanger: Ontvanger): string[] {
  const { betrokkene } = ontvanger;
  const naam = volledigeNaam(betrokkene);
  const adres = betrokkene.geheimhouding ? null : betrokkene.correspondentieadres;
  if (adres) return [naam, adres.straatEnHuisnummer, `${adres.postcode.slice(0, 4)} ${adres.postcode.slice(4)}  ${adres.plaats.toLocaleUpperCase('nl')}`];
  return heeftIndiener(ontvanger) ? [naam, `Via: ${naamIndiener(ontvanger)}`] : [naam, 'Persoonlijk uit te reiken'];
}

/** Whom people can ask about a letter. */
export const vertelVragen = (ontvanger: Ontvanger): string =>
  heeftIndiener(ontvanger)
    ? `Hebt u vragen over deze brief? U kunt ze stellen aan ons of aan ${naamIndiener(ontvanger)}. Die organisatie heeft de aanvraag voor u gedaan.`
    : 'Hebt u vragen over deze brief? Stel ze aan ons. Noem dan het kenmerk van deze brief.';

/** What every letter to an applicant is composed from, beside what it says. */
export type Briefbasis = {
  readonly ontvanger: Ontvanger;
  readonly commissie: Briefcommissie;
  /** The number of the case. */
  readonly kenmerk: string;
  readonly vandaag: PlainDate;
  readonly oefen: boolean;
  /** True while people are still looking at it. */
  readonly voorbeeld: boolean;
  readonly huisstijl: Huisstijl | null;
};

const MERK = {
  besluit: { voet: 'Voorbeeld, geen besluit', melding: 'Dit is nog geen besluit. U kunt aan deze brief niets ontlenen.' },
  bericht: { voet: 'Voorbeeld, niet verstuurd', melding: 'Deze brief is nog niet verstuurd. U kunt er niets aan ontlenen.' },
} as const;

type Briefraam = Pick<Brief, 'datum' | 'datumTekst' | 'kopnaam' | 'kenmerk' | 'watermerk' | 'voet' | 'voorbeeld' | 'voorbeeldmelding' | 'oefen' | 'huisstijl' | 'afzender' | 'geadresseerde' | 'aanhef'>;

/** The frame of a letter: sender, addressee, date and marks. */
export function composeBriefraam(basis: Briefbasis, soort: keyof typeof MERK): Briefraam {
  const { commissie, vandaag, voorbeeld, ontvanger } = basis;
  return {
    datum: vandaag,
    datumTekst: formatDutchDate(vandaag),
    kopnaam: 'Kenmerk',
    kenmerk: basis.kenmerk,
    watermerk: voorbeeld ? 'VOORBEELD' : '',
    voet: voorbeeld ? MERK[soort].voet : formatDutchDate(vandaag),
    voorbeeld,
    voorbeeldmelding: MERK[soort].melding,
    oefen: basis.oefen,
    huisstijl: composeDrukstijl(basis.huisstijl),
    afzender: { naam: commissie.naam, namens: commissie.namens, postadres: commissie.postadres ?? [], contact: composeContact(basis.huisstijl) },
    geadresseerde: composeGeadresseerde(ontvanger),
    aanhef: `Beste ${volledigeNaam(ontvanger.betrokkene)},`,
  };
}
