import { formatDutchDate } from '../../kernel/plain-date.ts';
import { gemeenteNaam } from '../gemeente/gemeente.ts';
import { formatAandeel, formatBreuk, rondAf } from './afronding.ts';
import type { Kader } from './kader.ts';
import { isBepaald } from './parameter.ts';
import { maakToets } from './toets-plafond.ts';
import type { Verdeelvraag } from './verdeelvraag.ts';
import type { Toets } from './voorstel.ts';

/** The minimum of a municipality: a floor never stops an allocation, it says how far the municipality is. */
export function toetsBodem(k: Kader, v: Verdeelvraag, gemeente: string): Toets {
  const regel = k.regel.bodem;
  const { bodem } = k.regelset.verdeling;
  if (!isBepaald(bodem)) return maakToets('bodem', 'vraagt_besluit', `Het minimum is niet te toetsen. ${bodem.vraag}`, { regel, bron: bodem.bron, feiten: [] });
  const { waarde, bron } = bodem;
  const naam = gemeenteNaam(gemeente);
  const aandeel = formatAandeel(waarde);
  if (!waarde.telt.includes(v.groep)) return maakToets('bodem', 'niet_van_toepassing', `Deze groep telt niet mee voor het minimum van ${aandeel}.`, { regel, bron, feiten: [] });
  const stand = v.bodems?.find((s) => s.gemeente === gemeente);
  if (!stand) return maakToets('bodem', 'vraagt_besluit', `Voor ${naam} zijn geen cijfers ingevoerd. Het minimum van ${aandeel} is niet te toetsen.`, { regel, bron, feiten: [waarde.basis] });
  if (!isBepaald(waarde.afronding)) return maakToets('bodem', 'vraagt_besluit', `Het minimum van ${aandeel} is voor ${naam} niet uitgerekend. ${waarde.afronding.vraag}`, { regel, bron, feiten: [waarde.basis] });
  const minimum = rondAf(stand.verhuringen, waarde, waarde.afronding.waarde);
  const feiten = [`Minimum ${minimum} woningen (${aandeel} van ${stand.verhuringen}, ${waarde.basis})`, `Gerealiseerd ${stand.gerealiseerd}, stand ${formatDutchDate(stand.peildatum)}`];
  return stand.gerealiseerd < minimum
    ? maakToets('bodem', 'waarschuwing', `${naam} zit nog onder het minimum: ${stand.gerealiseerd} van ten minste ${minimum} woningen.`, { regel, bron, feiten })
    : maakToets('bodem', 'voldaan', `${naam} heeft het minimum gehaald: ${stand.gerealiseerd} van ten minste ${minimum} woningen. Meer mag.`, { regel, bron, feiten });
}

/** The number of homes that a municipality agreed to: reached or not. No source makes it a maximum. */
export function toetsDoel(k: Kader, v: Verdeelvraag, gemeente: string): Toets {
  const regel = k.regel.doel;
  const naam = gemeenteNaam(gemeente);
  for (const m of k.regelset.methoden) {
    const doel = m.regel.methode === 'target' ? m.regel.doelen.find((d) => d.gemeente === gemeente) : undefined;
    if (!doel) continue;
    const stand = v.doelen?.find((s) => s.gemeente === gemeente);
    if (!stand) return maakToets('doel', 'vraagt_besluit', `Voor ${naam} is niet ingevoerd hoeveel woningen er dit jaar al zijn geleverd.`, { regel, bron: m.bron, feiten: [`Afgesproken: ${formatBreuk(doel)} woningen per jaar`] });
    const feiten = [`Afgesproken: ${formatBreuk(doel)} woningen per jaar`, `Geleverd ${stand.gerealiseerd}, stand ${formatDutchDate(stand.peildatum)}`];
    if (doel.teller === 0) return maakToets('doel', 'waarschuwing', `Voor ${naam} zijn nul woningen afgesproken. Een woning daar komt boven op de afspraak.`, { regel, bron: m.bron, feiten });
    return stand.gerealiseerd * doel.noemer < doel.teller
      ? maakToets('doel', 'voldaan', `${naam} heeft ${stand.gerealiseerd} van de ${formatBreuk(doel)} afgesproken woningen geleverd. Deze woning past in de afspraak.`, { regel, bron: m.bron, feiten })
      : maakToets('doel', 'waarschuwing', `${naam} heeft de ${formatBreuk(doel)} afgesproken woningen al geleverd. De afspraak noemt geen maximum; deze woning komt er bovenop.`, { regel, bron: m.bron, feiten });
  }
  return maakToets('doel', 'niet_van_toepassing', `Voor ${naam} is geen aantal woningen afgesproken.`, { regel, bron: k.regelset.verdeling.volgordeBron, feiten: [] });
}

/** The veto of the team of an area: another home has to be found. */
export function toetsVeto(k: Kader, v: Verdeelvraag, gemeente: string): Toets {
  const regel = k.regel.veto;
  const { veto } = k.regelset.verdeling;
  const oordelen = (v.gebiedsoordelen ?? []).filter((o) => o.gemeente === gemeente);
  const feiten = oordelen.map((o) => `${o.gebied}: ${o.uitkomst === 'veto' ? 'veto' : 'geen bezwaar'}. ${o.reden}`.trimEnd());
  const because = { regel, bron: veto.bron, feiten };
  if (!isBepaald(veto)) return maakToets('veto', 'vraagt_besluit', veto.vraag, because);
  if (oordelen.some((o) => o.uitkomst === 'veto')) return maakToets('veto', 'vraagt_besluit', 'Het gebiedsteam heeft een veto gegeven. Zoek een woning in een ander gebied.', because);
  if (oordelen.length > 0) return maakToets('veto', 'voldaan', 'Het gebiedsteam heeft geen bezwaar.', because);
  return maakToets('veto', 'vraagt_besluit', `Het oordeel van het gebiedsteam ontbreekt (${veto.waarde}). Vraag het voordat de woning wordt aangeboden.`, because);
}

/** Binding priority for at most half of the designated homes (Huisvestingswet art. 14 lid 2 and 5). */
export function toetsBinding(k: Kader, v: Verdeelvraag, gemeente: string): Toets {
  const regel = k.regel.binding;
  const { binding } = k.regelset.verdeling;
  if (!isBepaald(binding)) return maakToets('binding', 'vraagt_besluit', binding.vraag, { regel, bron: binding.bron, feiten: [] });
  const { waarde, bron } = binding;
  const naam = gemeenteNaam(gemeente);
  const aandeel = formatAandeel(waarde);
  const stand = v.bindingen?.find((s) => s.gemeente === gemeente);
  if (!stand) return maakToets('binding', 'vraagt_besluit', `Voor ${naam} is niet ingevoerd hoeveel woningen met voorrang vanwege binding zijn vergund. Het maximum van ${aandeel} is niet te toetsen.`, { regel, bron, feiten: waarde.telt });
  const feiten = [`${stand.metBinding} van ${stand.vergunningen} vergunningen met binding, stand ${formatDutchDate(stand.peildatum)}`, ...waarde.telt];
  // the home of this case counts in the base and in the count
  return (stand.metBinding + 1) * waarde.noemer > waarde.teller * (stand.vergunningen + 1)
    ? maakToets('binding', 'vraagt_besluit', `Met deze woning komt ${naam} boven ${aandeel} met voorrang vanwege binding: ${stand.metBinding + 1} van ${stand.vergunningen + 1}. Geef de vergunning zonder bindingseis, of motiveer de keuze.`, { regel, bron, feiten })
    : maakToets('binding', 'voldaan', `${naam} blijft op of onder ${aandeel} met voorrang vanwege binding: ${stand.metBinding + 1} van ${stand.vergunningen + 1}.`, { regel, bron, feiten });
}
