import { formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Huisstijl } from '../../../shared/domain/brief/huisstijl.ts';
import type { Dictum, Ondertekenrol } from '../../../shared/domain/besluit/besluit.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import { hashOf } from '../hash.ts';
import { composeBriefraam, type Brief, type Briefbasis, type Briefbijlage, type Briefcommissie, type Ondertekening } from './brief.ts';
import type { Briefblok, Briefdeel } from './briefblok.ts';
import { composeRedenen } from './brief-redenen.ts';
import type { Briefstof } from './briefstof.ts';
import { composeVoorwaarden, composeWoningfeiten } from './brief-toewijzing.ts';
import { formatZegel } from './zegel.ts';
import { composeBezwaar, composeBijlage, composeVervolg } from './brief-vervolg.ts';

/** A decision letter: always with its signatures and its rules. */
export type Briefgegevens = Brief & { readonly ondertekening: Ondertekening; readonly bijlage: Briefbijlage };

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
  readonly huisstijl?: Huisstijl | null;
};

type Dossierbesluit = NonNullable<Dossier['besluit']>;

const KOP = { toewijzen: 'Wij kennen u urgentie toe', afwijzen: 'Wij wijzen uw aanvraag om urgentie af', buiten_behandeling: 'Wij laten uw aanvraag om urgentie buiten behandeling', intrekken: 'Wij trekken uw urgentie in' } as const satisfies Record<Dictum, string>;
const ROLNAAM = { voorzitter: 'Voorzitter', secretaris: 'Secretaris' } as const satisfies Record<Ondertekenrol, string>;
const ROUTE = { directe_bemiddeling: 'U krijgt een woning aangeboden (directe bemiddeling)', zelf_zoeken: 'U zoekt zelf, met voorrang' } as const;

const isOndertekend = ({ document, handtekeningen }: Dossierbesluit, rol: Ondertekenrol): boolean =>
  document.ondertekenaars.some((o) => o.rol === rol && handtekeningen.some((h) => h.rol === rol && h.kid === o.kid));

function composeKern(stof: Briefstof): Briefblok[] {
  const { toewijzing } = stof.besluit;
  if (!toewijzing) return [];
  return [{
    soort: 'kern',
    feiten: [
      { label: 'Gemeente', waarde: gemeenteNaam(toewijzing.gemeente) },
      { label: 'Hoe u een woning vindt', waarde: ROUTE[toewijzing.route] },
      { label: 'Geldig tot en met', waarde: formatDutchDate(toewijzing.geldigTot) },
      ...composeWoningfeiten(stof),
    ],
  }];
}

function composeBesluitdeel(stof: Briefstof, commissie: Briefcommissie): Briefdeel {
  const { besluit, stuk } = stof;
  const kern = {
    toewijzen: () => `Wij kennen u urgentie toe. U krijgt voorrang bij het vinden van een woning in de gemeente ${gemeenteNaam(besluit.toewijzing?.gemeente ?? '')}.`,
    afwijzen: () => 'Wij wijzen uw aanvraag om urgentie af. U krijgt dus geen voorrang bij het vinden van een woning.',
    buiten_behandeling: () => 'Wij behandelen uw aanvraag om urgentie niet verder. Dat heet: buiten behandeling laten. Wij hebben niet beoordeeld of u urgentie moet krijgen.',
    intrekken: () => `Wij trekken uw urgentie in${besluit.intrekkingVanaf ? ` vanaf ${formatDutchDate(besluit.intrekkingVanaf)}` : ''}. Vanaf dan hebt u geen voorrang meer bij het vinden van een woning.`,
  } satisfies Record<Dictum, () => string>;
  return {
    kop: 'Ons besluit',
    blokken: [
      { soort: 'alinea', tekst: `${kern[besluit.dictum]()} Dit besluit namen wij op ${formatDutchDate(besluit.genomenOp)}. Uw aanvraag kregen wij op ${formatDutchDate(stuk.aanvraag.ontvangenOp)}.` },
      ...composeKern(stof),
      ...composeVoorwaarden(stof),
      { soort: 'alinea', tekst: `Wij nemen dit besluit namens ${commissie.namens} (art. 10:10 Awb), op grond van ${besluit.dictum === 'buiten_behandeling' ? 'art. 4:5 Awb en art. 13' : 'art. 12 en 13'} van de Huisvestingswet 2014.${besluit.vervangt ? ' Dit besluit komt in de plaats van ons eerdere besluit over uw aanvraag.' : ''}` },
    ],
  };
}

function composeOndertekening(vraag: Briefvraag, gegevens: Dossierbesluit, voorbeeld: boolean): Ondertekening {
  const rijen = vraag.ondertekenaars.map(({ rol, naam }) => ({ rol: ROLNAAM[rol], naam, staat: isOndertekend(gegevens, rol) ? 'Digitaal ondertekend' : 'Nog niet ondertekend' }));
  return {
    namens: vraag.commissie.namens,
    rijen,
    uitleg: voorbeeld
      ? 'Dit is een voorbeeld van de brief. Pas als de voorzitter en de secretaris hebben ondertekend, geldt het besluit.'
      : `Het besluit is digitaal ondertekend. Daarom staat er geen handtekening met pen onder deze brief. Zegel van het besluit: ${formatZegel(hashOf(gegevens.document))}. Met dit zegel is na te gaan dat het besluit niet is veranderd.`,
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
  const { betrokkene, indiener } = gegevens.dossierstuk.aanvraag;
  const basis: Briefbasis = { ontvanger: { betrokkene, indiener }, commissie, kenmerk, vandaag, oefen: vraag.oefen, voorbeeld, huisstijl: vraag.huisstijl ?? null };
  return {
    ...composeBriefraam(basis, 'besluit'),
    titel: `${voorbeeld ? 'Voorbeeld: besluit' : 'Besluit'} op uw aanvraag om urgentie, kenmerk ${kenmerk}`,
    onderwerp: 'Besluit op uw aanvraag om urgentie',
    kop: KOP[gegevens.document.dictum],
    delen: [composeBesluitdeel(stof, commissie), composeRedenen(stof), composeVervolg(stof), composeBezwaar({ weken: regelset.termijnen.bezwaarWeken.waarde, commissie, kenmerk })],
    ondertekening: composeOndertekening(vraag, gegevens, voorbeeld),
    afsluiting: null,
    bijlage: {
      kop: 'de regels bij dit besluit',
      inleiding: 'Dit besluit rust op deze regels en afspraken. Awb betekent: Algemene wet bestuursrecht. De wetten kunt u lezen op wetten.overheid.nl.',
      regels: composeBijlage(stof),
    },
  };
}
