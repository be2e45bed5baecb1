import { fullYearsBetween, type PlainDate } from '../../kernel/plain-date.ts';
import { findGemeente, gemeenteNaam, isGemeente } from '../gemeente/gemeente.ts';
import { getUrgentiegroep } from '../persoon/urgentiegroep.ts';
import type { Aanvraag } from './aanvraag.ts';
import { listGroepsvragen, toetsAntwoord } from './groepsvragen.ts';

/** Something a person should look at; it never stops the work by itself. */
export type Bevinding = { readonly regel: string; readonly bron: string; readonly tekst: string };

function bevindLeeftijd(a: Aanvraag): Bevinding[] {
  const leeftijd = fullYearsBetween(a.betrokkene.geboortedatum, a.ontvangenOp);
  if (a.urgentiegroep === 'g' && (leeftijd < 18 || leeftijd >= 23))
    return [{ regel: 'G-leeftijd', bron: 'art. 12 lid 3 onder g Huisvestingswet 2014', tekst: `De aanvrager is ${leeftijd} jaar. Groep g is voor mensen van 18 tot 23 jaar.` }];
  return [];
}

function bevindGezin(a: Aanvraag): Bevinding[] {
  return a.urgentiegroep === 'j' && a.huishouden.minderjarigen === 0
    ? [{ regel: 'J-gezin', bron: 'art. 12 lid 3 onder j Huisvestingswet 2014', tekst: 'Groep j is voor een gezin met minstens één minderjarig kind. Er staat geen kind in de aanvraag.' }]
    : [];
}

function bevindOpnames(a: Aanvraag): Bevinding[] {
  const bevindingen: Bevinding[] = [];
  const groep = getUrgentiegroep(a.urgentiegroep);
  if (groep.uitInstelling && a.opnames.length === 0)
    bevindingen.push({ regel: 'opname', bron: groep.bron, tekst: `Groep ${groep.code} (${groep.naam.toLowerCase()}) gaat over mensen uit een instelling. Er is nog geen verblijf in een instelling ingevuld.` });
  const gesorteerd = [...a.opnames].sort((x, y) => (x.van < y.van ? -1 : 1));
  for (const [i, opname] of gesorteerd.entries()) {
    const volgende = gesorteerd[i + 1];
    if (volgende && (opname.tot === null || opname.tot > volgende.van))
      bevindingen.push({ regel: 'overlap', bron: 'gegevens van de aanvraag', tekst: `De verblijven in ${opname.instelling} en ${volgende.instelling} overlappen elkaar. Kijk de datums na.` });
  }
  return bevindingen;
}

function bevindVoorwaarde(a: Aanvraag): Bevinding[] {
  const { voorwaarde } = getUrgentiegroep(a.urgentiegroep);
  return voorwaarde ? [{ regel: 'voorwaarde', bron: `${voorwaarde.bron} (${voorwaarde.zekerheid})`, tekst: voorwaarde.tekst }] : [];
}

/** What people should look at in a request: conditions of the group, missing or clashing stays. */
export const controleerAanvraag = (a: Aanvraag): Bevinding[] => [...bevindLeeftijd(a), ...bevindGezin(a), ...bevindOpnames(a), ...bevindVoorwaarde(a)];

/** Answers belong to a question of this group and are given once: what is not needed is not kept (art. 4:4 lid 2 Awb). */
function vindAntwoordfouten({ antwoorden = [], urgentiegroep }: Aanvraag): { veld: string; melding: string }[] {
  const vragen = listGroepsvragen(urgentiegroep);
  return antwoorden.flatMap(({ vraag: code, antwoord }, i) => {
    const vraag = vragen.find((v) => v.code === code);
    const dubbel = antwoorden.findIndex((a) => a.vraag === code) < i;
    const melding = !vraag || dubbel ? 'Deze vraag hoort niet bij de gekozen groep. Het antwoord mag daarom niet worden bewaard (art. 4:4 lid 2 Awb).' : toetsAntwoord(vraag, antwoord);
    return melding === undefined ? [] : [{ veld: `antwoorden.${code}`, melding }];
  });
}

/** What makes a request impossible, as field and sentence; empty when it can be submitted. */
export function vindFouten(a: Aanvraag, vandaag: PlainDate): { veld: string; melding: string }[] {
  const fouten: { veld: string; melding: string }[] = [];
  if (a.ontvangenOp > vandaag) fouten.push({ veld: 'ontvangenOp', melding: 'De datum van ontvangst ligt in de toekomst.' });
  if (a.betrokkene.geboortedatum > a.ontvangenOp) fouten.push({ veld: 'betrokkene.geboortedatum', melding: 'De geboortedatum ligt na de datum van ontvangst.' });
  if (a.toestemming.datum > vandaag) fouten.push({ veld: 'toestemming.datum', melding: 'De datum van de toestemming ligt in de toekomst.' });
  if (a.verklaring && a.verklaring.datum > vandaag) fouten.push({ veld: 'verklaring.datum', melding: 'De datum van de verklaring ligt in de toekomst.' });
  for (const [i, opname] of a.opnames.entries()) {
    const gemeente = findGemeente(opname.gemeente);
    if (opname.van > vandaag) fouten.push({ veld: `opnames.${i}.van`, melding: 'Dit verblijf begint in de toekomst.' });
    if (gemeente && !isGemeente(gemeente.code)) fouten.push({ veld: `opnames.${i}.gemeente`, melding: `"${gemeente.naam}" is geen gemeente. Kies de gemeente van de instelling.` });
    if (gemeente?.einddatum && gemeente.einddatum <= opname.van)
      fouten.push({ veld: `opnames.${i}.gemeente`, melding: `De gemeente ${gemeente.naam} bestond toen niet meer.${gemeente.opvolger ? ` Kies ${gemeenteNaam(gemeente.opvolger)}.` : ''}` });
  }
  return [...fouten, ...vindAntwoordfouten(a)];
}
