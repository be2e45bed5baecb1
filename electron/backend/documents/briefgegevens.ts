import { formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Dictum, Ondertekenrol } from '../../../shared/domain/besluit/besluit.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import { volledigeNaam } from '../../../shared/domain/persoon/betrokkene.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import { hashOf } from '../hash.ts';
import type { Briefblok, Briefdeel } from './briefblok.ts';
import { composeRedenen, type Briefstof } from './brief-redenen.ts';
import { composeBezwaar, composeBijlage, composeVervolg, heeftIndiener, type Briefcommissie } from './brief-vervolg.ts';

/** Everything that stands in a decision letter, ready to be set: no rule and no choice is left to the template. */
export type Briefgegevens = {
  /** Title of the document; names the case, never the person. */
  readonly titel: string;
  readonly onderwerp: string;
  /** The decision in one sentence, above the letter. */
  readonly kop: string;
  /** The day of the letter, and of the document itself, so that the same letter gives the same bytes. */
  readonly datum: PlainDate;
  readonly datumTekst: string;
  readonly kenmerk: string;
  /** Set while the decision is not signed: the letter then says that nothing can be taken from it. */
  readonly voorbeeld: boolean;
  /** Set in the practice environment: every page says so. */
  readonly oefen: boolean;
  readonly afzender: { readonly naam: string; readonly namens: string; readonly postadres: readonly string[] };
  readonly geadresseerde: readonly string[];
  readonly aanhef: string;
  readonly delen: readonly Briefdeel[];
  readonly ondertekening: {
    readonly namens: string;
    readonly rijen: readonly { readonly rol: string; readonly naam: string; readonly staat: string }[];
    readonly uitleg: string;
  };
  readonly bijlage: { readonly kop: string; readonly inleiding: string; readonly regels: readonly { readonly regel: string; readonly betekenis: string }[] };
};

/** What a letter is composed from. The case must carry a decision, taken or made up for a preview. */
export type Briefvraag = {
  readonly dossier: Dossier;
  readonly commissie: Briefcommissie;
  readonly regelset: Regelset;
  readonly ondertekenaars: readonly { readonly rol: Ondertekenrol; readonly naam: string }[];
  readonly vandaag: PlainDate;
  /** True while people are still looking at it. A decision that not everybody signed gives an example all the same. */
  readonly voorbeeld: boolean;
  readonly oefen: boolean;
};

type Dossierbesluit = NonNullable<Dossier['besluit']>;

const KOP = { toewijzen: 'Wij kennen u urgentie toe', afwijzen: 'Wij wijzen uw aanvraag om urgentie af', buiten_behandeling: 'Wij laten uw aanvraag om urgentie buiten behandeling' } as const satisfies Record<Dictum, string>;
const ROLNAAM = { voorzitter: 'Voorzitter', secretaris: 'Secretaris' } as const satisfies Record<Ondertekenrol, string>;
const ROUTE = { directe_bemiddeling: 'U krijgt een woning aangeboden (directe bemiddeling)', zelf_zoeken: 'U zoekt zelf, met voorrang' } as const;

const isOndertekend = ({ document, handtekeningen }: Dossierbesluit, rol: Ondertekenrol): boolean =>
  document.ondertekenaars.some((o) => o.rol === rol && handtekeningen.some((h) => h.rol === rol && h.kid === o.kid));

/** With geheimhouding no address is printed at all: the letter goes by the organisation that offered the case. */
function composeGeadresseerde(stof: Briefstof): string[] {
  const { betrokkene, indiener } = stof.stuk.aanvraag;
  const naam = volledigeNaam(betrokkene);
  const adres = betrokkene.geheimhouding ? null : betrokkene.correspondentieadres;
  if (adres) return [naam, adres.straatEnHuisnummer, `${adres.postcode.slice(0, 4)} ${adres.postcode.slice(4)}  ${adres.plaats.toLocaleUpperCase('nl')}`];
  return heeftIndiener(stof) ? [naam, `Via: ${indiener}`] : [naam, 'Persoonlijk uit te reiken'];
}

function composeKern({ besluit }: Briefstof): Briefblok[] {
  const toewijzing = besluit.toewijzing;
  if (!toewijzing) return [];
  return [{
    soort: 'kern',
    feiten: [
      { label: 'Gemeente', waarde: gemeenteNaam(toewijzing.gemeente) },
      { label: 'Hoe u een woning vindt', waarde: ROUTE[toewijzing.route] },
      { label: 'Geldig tot en met', waarde: formatDutchDate(toewijzing.geldigTot) },
    ],
  }];
}

function composeBesluitdeel(stof: Briefstof, commissie: Briefcommissie): Briefdeel {
  const { besluit, stuk } = stof;
  const kern = {
    toewijzen: () => `Wij kennen u urgentie toe. U krijgt voorrang bij het vinden van een woning in de gemeente ${gemeenteNaam(besluit.toewijzing?.gemeente ?? '')}.`,
    afwijzen: () => 'Wij wijzen uw aanvraag om urgentie af. U krijgt dus geen voorrang bij het vinden van een woning.',
    buiten_behandeling: () => 'Wij behandelen uw aanvraag om urgentie niet verder. Dat heet: buiten behandeling laten. Wij hebben niet beoordeeld of u urgentie moet krijgen.',
  } satisfies Record<Dictum, () => string>;
  return {
    kop: 'Ons besluit',
    blokken: [
      { soort: 'alinea', tekst: `${kern[besluit.dictum]()} Dit besluit namen wij op ${formatDutchDate(besluit.genomenOp)}. Uw aanvraag kregen wij op ${formatDutchDate(stuk.aanvraag.ontvangenOp)}.` },
      ...composeKern(stof),
      { soort: 'alinea', tekst: `Wij nemen dit besluit namens ${commissie.namens} (art. 10:10 Awb), op grond van ${besluit.dictum === 'buiten_behandeling' ? 'art. 4:5 Awb en art. 13' : 'art. 12 en 13'} van de Huisvestingswet 2014.${besluit.vervangt ? ' Dit besluit komt in de plaats van ons eerdere besluit over uw aanvraag.' : ''}` },
    ],
  };
}

/** The first sixteen signs of the SHA-256 of the decision, in groups that people can compare. */
const zegel = (gegevens: Dossierbesluit): string => (hashOf(gegevens.document).slice(0, 16).match(/.{4}/g) ?? []).join(' ');

function composeOndertekening(vraag: Briefvraag, gegevens: Dossierbesluit, voorbeeld: boolean): Briefgegevens['ondertekening'] {
  const rijen = vraag.ondertekenaars.map(({ rol, naam }) => ({ rol: ROLNAAM[rol], naam, staat: isOndertekend(gegevens, rol) ? 'Digitaal ondertekend' : 'Nog niet ondertekend' }));
  return {
    namens: vraag.commissie.namens,
    rijen,
    uitleg: voorbeeld
      ? 'Dit is een voorbeeld van de brief. Pas als de voorzitter en de secretaris hebben ondertekend, geldt het besluit.'
      : `Het besluit is digitaal ondertekend. Daarom staat er geen handtekening met pen onder deze brief. Zegel van het besluit: ${zegel(gegevens)}. Met dit zegel is na te gaan dat het besluit niet is veranderd.`,
  };
}

/**
 * Composes the decision letter from the frozen case: what was decided, why, what happens next, how to object.
 * Only the considerations are printed as people wrote them; everything else is said in fixed sentences, so
 * that no health, criminal or other person's data can come along. Pure: the same case gives the same letter.
 */
export function composeBriefgegevens(vraag: Briefvraag): Briefgegevens {
  const { dossier, commissie, regelset, vandaag } = vraag;
  const gegevens = dossier.besluit;
  if (!gegevens) throw new Error('A letter needs a decision');
  const stof: Briefstof = { besluit: gegevens.document, stuk: gegevens.dossierstuk, regelset };
  const voorbeeld = vraag.voorbeeld || !gegevens.document.ondertekenaars.every((o) => isOndertekend(gegevens, o.rol));
  const kenmerk = dossier.nummer;
  return {
    titel: `${voorbeeld ? 'Voorbeeld: besluit' : 'Besluit'} op uw aanvraag om urgentie, kenmerk ${kenmerk}`,
    onderwerp: 'Besluit op uw aanvraag om urgentie',
    kop: KOP[gegevens.document.dictum],
    datum: vandaag,
    datumTekst: formatDutchDate(vandaag),
    kenmerk,
    voorbeeld,
    oefen: vraag.oefen,
    afzender: { naam: commissie.naam, namens: commissie.namens, postadres: commissie.postadres ?? [] },
    geadresseerde: composeGeadresseerde(stof),
    aanhef: `Beste ${volledigeNaam(gegevens.dossierstuk.aanvraag.betrokkene)},`,
    delen: [composeBesluitdeel(stof, commissie), composeRedenen(stof), composeVervolg(stof), composeBezwaar(stof, commissie, kenmerk)],
    ondertekening: composeOndertekening(vraag, gegevens, voorbeeld),
    bijlage: {
      kop: 'de regels bij dit besluit',
      inleiding: 'Dit besluit rust op deze regels en afspraken. Awb betekent: Algemene wet bestuursrecht. De wetten kunt u lezen op wetten.overheid.nl.',
      regels: composeBijlage(stof),
    },
  };
}
