import type { Besluit, Dossierstuk } from '../../../shared/domain/besluit/besluit.ts';
import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import { listCriteria } from '../../../shared/domain/herstelkans/criteriasets.ts';
import { getUrgentiegroep } from '../../../shared/domain/persoon/urgentiegroep.ts';
import type { Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import { beschermBrieftekst, findVerzwegenOverwegingen } from './bescherm-brieftekst.ts';
import { puntenAdvies, puntenHardheid, vertelAfwijkingen } from './brief-toewijzing.ts';
import type { Briefblok, Briefdeel } from './briefblok.ts';
import type { Briefstof } from './briefstof.ts';

type Punt = Extract<Briefblok, { soort: 'punt' }>;

/**
 * The refusal grounds of the regions, said to the person. A ground without a sentence here is quoted as the
 * regelset words it.
 */
const GROND_AAN_U: Readonly<Record<string, string>> = {
  niet_in_groep: 'U hoort niet bij een groep die urgentie krijgt.',
  geen_verblijfstitel: 'U komt niet in aanmerking voor een huisvestingsvergunning.',
  regionale_binding: 'U hebt geen economische of maatschappelijke binding met deze woningmarktregio. U werkt hier bijvoorbeeld niet en hebt hier niet lang genoeg gewoond.',
  lokale_binding: 'U bent niet gebonden aan deze gemeente.',
  inkomen: 'Uw inkomen is te hoog.',
  geen_woning_achter: 'U laat geen woning achter.',
  woonduur: 'U woonde niet lang genoeg in een woning.',
  zelf_op_te_lossen: 'U kunt uw woonprobleem zelf oplossen.',
};

/**
 * The article under which a person is classified, not closer than this: the letter of lid 3 (or art. 28) tells
 * of illness, detention, violence or residence status to everyone who reads along.
 */
const artikelUrgentiegroep = (besluit: Besluit): string => (getUrgentiegroep(besluit.urgentiegroep).wettelijk ? 'art. 12 lid 3 Huisvestingswet 2014' : 'art. 12 Huisvestingswet 2014');

const puntUrgentiegroep = ({ besluit }: Briefstof): Punt => ({
  soort: 'punt',
  kop: 'U hoort bij een groep met urgentie',
  tekst: 'U hoort bij een groep die voorrang krijgt bij het vinden van een woning. Om uw privacy te beschermen staat in deze brief niet welke groep dat is. U kunt dat bij ons opvragen.',
  grond: artikelUrgentiegroep(besluit),
});

function vertelVindplaats(stuk: Dossierstuk, regelset: Regelset): string {
  const regel = stuk.herkomst?.afleiding.stappen.find((s) => s.regel === 'H1' || s.regel === 'H2' || s.regel === 'H3')?.regel;
  if (regel === 'H1') return 'Toen wij uw aanvraag kregen, stond u daar ingeschreven met een woonadres.';
  if (regel === 'H2') return 'Daar had u een woonadres voordat u in een instelling ging wonen.';
  return `Daar had u uw laatste woonadres in de ${regelset.herkomst.terugkijkjaren.waarde} jaar waarnaar wij kijken.`;
}

function vertelHerkomst(stuk: Dossierstuk, regelset: Regelset): string {
  const herkomst = stuk.herkomst;
  if (!herkomst || herkomst.gemeente === null) return 'Wij konden met de gegevens die er zijn niet vaststellen uit welke gemeente u komt. Daarom hebben wij zelf beoordeeld welke gemeente bij uw situatie past.';
  const { afleiding, gemeente } = herkomst;
  const zinnen = [`Uw herkomstgemeente is ${gemeenteNaam(gemeente)}.`];
  if (gemeente === afleiding.gemeente || gemeente === afleiding.opvolger) {
    if (afleiding.opvolger !== null && afleiding.gemeente !== null && afleiding.opvolger !== afleiding.gemeente) zinnen.push(`U woonde in ${gemeenteNaam(afleiding.gemeente)}; die gemeente hoort nu bij ${gemeenteNaam(afleiding.opvolger)}.`);
    zinnen.push(vertelVindplaats(stuk, regelset));
    if (afleiding.uitkomst === 'voorlopig') zinnen.push('Niet alle gegevens daarover zijn zeker. Wij hebben beslist op de gegevens die er nu zijn.');
  } else zinnen.push('Wij hebben die gemeente zelf vastgesteld, omdat de gegevens geen zekere uitkomst gaven of omdat uw situatie daarom vroeg.');
  zinnen.push(regelset.leden.includes(gemeente) ? 'Het uitgangspunt in de regio is dat u daar weer een woning krijgt, tenzij een andere gemeente u een betere kans geeft.' : `Die gemeente ligt buiten de regio ${regelset.regio}.`);
  return zinnen.join(' ');
}

/** The outcome in words. The reasons of the judgement stay in the case: they can hold health or criminal data. */
function vertelWoonstart(stuk: Dossierstuk, regelset: Regelset): string {
  const beter = stuk.herstelkans?.conclusie.gemeente ?? null;
  if (beter === null || beter === stuk.herkomst?.gemeente) return 'Wij hebben bekeken of een andere gemeente in de regio u een betere kans geeft op een goede start in een woning. Dat is volgens ons niet zo.';
  const steun = listCriteria(regelset)
    .filter((c) => !c.strafrechtelijk && stuk.herstelkans?.oordelen.some((o) => o.gemeente === beter && o.criterium === c.code && o.oordeel === 'steunend'))
    .map((c) => c.naam.charAt(0).toLocaleLowerCase('nl') + c.naam.slice(1));
  const waarmee = steun.length > 0 ? ` Wij keken daarbij vooral naar deze punten: ${steun.join('; ')}.` : '';
  return `Wij hebben bekeken in welke gemeente in de regio u de beste kans hebt op een goede start in een woning. Volgens ons is dat ${gemeenteNaam(beter)}.${waarmee}`;
}

const AFWEGING = { plafond: 'het aantal woningen dat de gemeente per jaar voor urgente woningzoekenden heeft', leefbaarheid: 'de leefbaarheid in de wijken' } as const;

function puntAfwijking({ besluit, stuk, regelset }: Briefstof): Punt[] {
  const toewijzing = besluit.toewijzing;
  if (!toewijzing) return [];
  const { gemotiveerdOp, voorkeursgemeente, gemeente, route } = toewijzing;
  const zinnen: string[] = [];
  if (gemotiveerdOp.includes('afwijking_voorstel'))
    zinnen.push(voorkeursgemeente === null ? `De afspraken van de regio wijzen in uw situatie geen gemeente aan. Wij kiezen voor ${gemeenteNaam(gemeente)}.` : `Volgens de afspraken van de regio lag ${gemeenteNaam(voorkeursgemeente)} voor de hand. Wij kiezen voor ${gemeenteNaam(gemeente)}.`);
  if (gemotiveerdOp.includes('afwijking_route')) zinnen.push(route === 'zelf_zoeken' ? 'Anders dan gebruikelijk zoekt u zelf een woning.' : 'Anders dan gebruikelijk krijgt u een woning aangeboden.');
  const gewogen = (['plafond', 'leefbaarheid'] as const).filter((p) => gemotiveerdOp.includes(p)).map((p) => AFWEGING[p]);
  if (gewogen.length > 0) zinnen.push(`Bij deze keuze hebben wij ook gekeken naar ${gewogen.join(' en ')}.`);
  zinnen.push(...vertelAfwijkingen({ besluit, stuk, regelset }));
  if (zinnen.length === 0) return [];
  zinnen.push('Onze overwegingen staan hieronder.');
  return [{ soort: 'punt', kop: `Onze keuze voor ${gemeenteNaam(gemeente)}`, tekst: zinnen.join(' '), grond: stuk.verdeling ? `${regelset.naam}, geldig vanaf ${Number(regelset.geldigVan.slice(0, 4))}` : regelset.naam }];
}

function puntenToewijzing(stof: Briefstof): Punt[] {
  const { stuk, regelset } = stof;
  return [
    puntUrgentiegroep(stof),
    { soort: 'punt', kop: 'Waar u vandaan komt', tekst: vertelHerkomst(stuk, regelset), grond: regelset.herkomst.definitie.bron },
    { soort: 'punt', kop: 'Waar u een goede start kunt maken', tekst: vertelWoonstart(stuk, regelset), grond: regelset.herstelkans.criteria[0]?.bron ?? regelset.naam },
    ...puntAfwijking(stof),
    ...puntenHardheid(stof),
  ];
}

const puntenAfwijzing = ({ besluit, regelset }: Briefstof): Punt[] =>
  besluit.weigeringsgronden.flatMap((code, i, alle) => {
    const grond = regelset.weigeringsgronden.find((g) => g.code === code);
    return grond ? [{ soort: 'punt' as const, kop: alle.length > 1 ? `Reden ${i + 1} van de afwijzing` : 'De reden van de afwijzing', tekst: GROND_AAN_U[code] ?? `${grond.tekst}.`, grond: grond.bron }] : [];
  });

/** The considerations of the commission as they were written, but for what a letter may not carry. */
function blokkenOverwegingen({ stuk, regelset }: Briefstof): Briefblok[] {
  const verzwegen = new Set(findVerzwegenOverwegingen(stuk, regelset));
  const zichtbaar = stuk.overwegingen.filter((_, i) => !verzwegen.has(i));
  const punten = zichtbaar.map(({ grond, tekst }, i): Punt => ({
    soort: 'punt',
    kop: zichtbaar.length > 1 ? `Onze overweging ${i + 1}` : 'Onze overweging',
    tekst: beschermBrieftekst(tekst, stuk.aanvraag.betrokkene),
    grond: beschermBrieftekst(grond, stuk.aanvraag.betrokkene),
  }));
  return verzwegen.size === 0 ? punten : [...punten, { soort: 'alinea', tekst: 'Een deel van onze overwegingen staat niet in deze brief, om uw privacy te beschermen. U kunt dat deel bij ons inzien.' }];
}

/** Why the decision reads as it does, with the article or arrangement at every point (Awb art. 3:46, 3:47). */
export function composeRedenen(stof: Briefstof): Briefdeel {
  const { dictum } = stof.besluit;
  const eigen: Briefblok[] =
    dictum === 'toewijzen' ? puntenToewijzing(stof)
    : dictum === 'afwijzen' ? puntenAfwijzing(stof)
    : dictum === 'intrekken' ? []
    : [{ soort: 'punt', kop: 'Uw aanvraag is niet compleet', tekst: 'Wij hebben niet genoeg gegevens om uw aanvraag te beoordelen. Dan mogen wij de aanvraag buiten behandeling laten, als u eerst de kans kreeg om de gegevens aan te vullen.', grond: 'art. 4:5 Awb' }];
  return { kop: 'Waarom wij dit besluiten', blokken: [{ soort: 'alinea', tekst: 'Hieronder leest u onze redenen. Bij elke reden staat de regel of de afspraak waar die op rust.' }, ...eigen, ...puntenAdvies(stof), ...blokkenOverwegingen(stof)] };
}
