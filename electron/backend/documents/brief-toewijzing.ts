import type { Afwijking, Afwijkreden, Afwijksoort } from '../../../shared/domain/besluit/afwijking.ts';
import { formatBedrag } from '../../../shared/domain/besluit/huurgrens.ts';
import { TOEGANKELIJKHEDEN, WONINGSOORTEN } from '../../../shared/domain/besluit/zoekprofiel.ts';
import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import { beschermBrieftekst, findVerzwegenOverwegingen } from './bescherm-brieftekst.ts';
import type { Briefblok, Feit } from './briefblok.ts';
import type { Briefstof } from './briefstof.ts';

const klein = (tekst: string): string => tekst.charAt(0).toLocaleLowerCase('nl') + tekst.slice(1);
const opsomming = (delen: readonly string[]): string => delen.map((d, i) => (i === 0 ? d : klein(d))).join(', ');

function vertelKamers({ minimaal, maximaal }: { readonly minimaal: number; readonly maximaal: number | null }): string {
  if (maximaal === null) return minimaal === 1 ? 'Minstens 1 kamer' : `Minstens ${minimaal} kamers`;
  return maximaal === minimaal ? `${minimaal} ${minimaal === 1 ? 'kamer' : 'kamers'}` : `${minimaal} tot en met ${maximaal} kamers`;
}

/** For which home the urgency is, as facts in the letter. What people wrote with it stays in the case. */
export function composeWoningfeiten({ besluit, stuk }: Briefstof): Feit[] {
  const profiel = besluit.zoekprofiel;
  if (!profiel) return [];
  const eisen = stuk.woningeisen?.toegankelijkheid ?? [];
  return [
    { label: 'Soort woning', waarde: profiel.woningsoorten.length === 0 ? 'Elke soort die past' : opsomming(profiel.woningsoorten.map((s) => WONINGSOORTEN[s])) },
    { label: 'Grootte', waarde: vertelKamers(profiel.kamers) },
    ...(profiel.huurgrens ? [{ label: 'Hoogste huur', waarde: `${formatBedrag(profiel.huurgrens.centen)} per maand (grens van ${profiel.huurgrens.jaar})` }] : []),
    ...(eisen.length > 0 ? [{ label: 'De woning is', waarde: opsomming(eisen.map((e) => klein(TOEGANKELIJKHEDEN[e]))) }] : []),
  ];
}

/** The conditions of a grant; none about what a letter may not carry. */
export function composeVoorwaarden({ stuk, regelset }: Briefstof): Briefblok[] {
  const voorwaarden = stuk.voorwaarden ?? [];
  const verzwegen = new Set(findVerzwegenOverwegingen({ overwegingen: voorwaarden.map(({ tekst }) => ({ grond: '', tekst })), herstelkans: stuk.herstelkans }, regelset));
  const regels = voorwaarden.filter((_, i) => !verzwegen.has(i)).map(({ tekst }) => beschermBrieftekst(tekst, stuk.aanvraag.betrokkene));
  if (voorwaarden.length === 0) return [];
  return [
    ...(regels.length > 0 ? [{ soort: 'alinea' as const, tekst: `Bij dit besluit ${regels.length === 1 ? 'hoort een voorwaarde' : 'horen voorwaarden'} (art. 13 lid 5 Huisvestingswet 2014). Houdt u zich daar niet aan, dan kunnen wij uw urgentie intrekken.` }, { soort: 'lijst' as const, regels }] : []),
    ...(verzwegen.size > 0 ? [{ soort: 'alinea' as const, tekst: 'Er is nog een voorwaarde die niet in deze brief staat, om uw privacy te beschermen. Wij bespreken die met u.' }] : []),
  ];
}

/** The coded reason, said to the person. Nothing that tells a stranger of danger or illness. */
const REDENZIN: Readonly<Record<Afwijkreden, string>> = {
  herstelkans: 'u daar een betere kans hebt op een goede start',
  veiligheid: 'uw persoonlijke situatie daarom vraagt',
  kinderen: 'dat beter is voor een kind',
  zorg_werk_opleiding: 'uw zorg, werk of opleiding daar in de buurt is',
  andere_gegevens: 'wij andere of nieuwere gegevens hebben',
  gegevens_ontbreken: 'niet alle gegevens of cijfers er zijn',
  geen_passende_woning: 'er nergens anders een passende woning is',
  afspraak_gemeenten: 'de gemeenten dat samen hebben afgesproken',
  geen_aanwijzing: 'de afspraken in uw situatie niets aanwijzen',
  onevenredig: 'de regels in uw situatie te hard uitpakken',
  anders: 'uw situatie daarom vraagt',
};

const geeft = (afwijkingen: readonly Afwijking[], ...soorten: readonly Afwijksoort[]): Afwijking[] => afwijkingen.filter((a) => soorten.includes(a.soort));

/** Why the commission deviates, in one sentence per deviation; in the order of the decision. */
export function vertelAfwijkingen({ besluit, stuk }: Briefstof): string[] {
  const vestiging = gemeenteNaam(besluit.toewijzing?.gemeente ?? '');
  return geeft(stuk.afwijkingen ?? [], 'afwijking_voorstel', 'afwijking_route', 'plafond', 'leefbaarheid').map(({ soort, reden }) => {
    const wat = { afwijking_voorstel: `Wij kiezen voor ${vestiging}`, afwijking_route: 'Wij kiezen voor deze manier om een woning te vinden', plafond: 'Dat de gemeente misschien geen ruimte meer heeft, is geen reden om anders te kiezen', leefbaarheid: 'Het signaal van de gemeente is geen reden om anders te kiezen' } as const;
    return `${wat[soort as keyof typeof wat]}, omdat ${REDENZIN[reden]}.`; // filtered on the line above
  });
}

/** That the decision differs from what the commission concluded, and why: whatever is decided (Awb art. 3:50). */
export const puntenAdvies = ({ stuk }: Briefstof): Extract<Briefblok, { soort: 'punt' }>[] =>
  geeft(stuk.afwijkingen ?? [], 'advies').map(({ reden }) => ({
    soort: 'punt', kop: 'Wij volgen de commissie niet', tekst: `De commissie die over uw aanvraag sprak, vond iets anders. Wij besluiten anders, omdat ${REDENZIN[reden]}. Onze overwegingen staan hieronder.`, grond: 'art. 3:50 Awb',
  }));

/** The hardheidsclausule or maatwerk, with what it rests on and in which function it was decided. */
export const puntenHardheid = ({ stuk }: Briefstof): Extract<Briefblok, { soort: 'punt' }>[] =>
  geeft(stuk.afwijkingen ?? [], 'hardheidsclausule', 'maatwerk').map(({ soort, reden, grondslag, beslisser }) => ({
    soort: 'punt',
    kop: soort === 'hardheidsclausule' ? 'Wij wijken voor u af van de regels' : 'Wij kiezen voor u een eigen oplossing',
    tekst: beschermBrieftekst(`${soort === 'hardheidsclausule' ? 'Wij passen de hardheidsclausule toe' : 'Wij leveren maatwerk'}, omdat ${REDENZIN[reden]}.${beslisser ? ` Dit is besloten door: ${klein(beslisser.functie)}.` : ''}`, stuk.aanvraag.betrokkene),
    grond: beschermBrieftekst(grondslag ?? 'verordening van de gemeente', stuk.aanvraag.betrokkene),
  }));
