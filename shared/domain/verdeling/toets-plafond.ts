import { formatDutchDate } from '../../kernel/plain-date.ts';
import { gemeenteNaam } from '../gemeente/gemeente.ts';
import { formatAandeel } from './afronding.ts';
import type { Kader } from './kader.ts';
import { isBepaald, type Because } from './parameter.ts';
import { resolvePlafond } from './plafond.ts';
import type { Principe } from './regelset.ts';
import type { Verdeelvraag } from './verdeelvraag.ts';
import type { Teller, Toets } from './voorstel.ts';

/** A check with one reason. */
export function maakToets(principe: Principe, staat: Toets['staat'], uitleg: string, because: Because): Toets {
  return { principe, staat, uitleg, because: [because] };
}

const VOL = {
  gemotiveerd_besluit: 'De afspraak vraagt dan een gemotiveerd besluit.',
  wachtlijst: 'Volgens de afspraak komt de aanvrager dan op een wachtlijst.',
  andere_gemeente: 'Volgens de afspraak wordt dan een andere gemeente gezocht.',
} as const;

/** The cap of one municipality: whether one more home fits, with the counters as they were used. */
export function toetsPlafond(k: Kader, teller: Teller | undefined, gemeente: string, telt: boolean): Toets {
  const regel = k.regel.get('plafond') ?? 'plafond';
  const { plafond, overloop } = k.regelset.verdeling;
  if (!isBepaald(plafond)) return maakToets('plafond', 'vraagt_besluit', `Het plafond is niet te toetsen. ${plafond.vraag}`, { regel, bron: plafond.bron, feiten: [] });
  const { bron } = plafond;
  if (!telt) return maakToets('plafond', 'niet_van_toepassing', `Deze groep telt niet mee voor het plafond van ${k.aandeel}.`, { regel, bron, feiten: [] });
  const naam = gemeenteNaam(gemeente);
  if (!teller || teller.gebruikt === null || teller.peildatum === null)
    return maakToets('plafond', 'vraagt_besluit', `Voor ${naam} zijn geen cijfers ingevoerd. Het plafond van ${k.aandeel} is niet te toetsen.`, { regel, bron, feiten: [k.basis] });
  if (teller.plafond === null) {
    const open = resolvePlafond(k.regelset);
    return maakToets('plafond', 'vraagt_besluit', `Het plafond van ${k.aandeel} is voor ${naam} niet uitgerekend. ${'vraag' in open ? open.vraag : ''}`.trimEnd(), { regel, bron, feiten: [k.basis] });
  }
  const feiten = [`Plafond ${teller.plafond} woningen (${k.basis})`, `Gebruikt ${teller.gebruikt}, stand ${formatDutchDate(teller.peildatum)}`, `Bron: ${teller.bron}`];
  const straks = teller.gebruikt + 1;
  if (straks <= teller.plafond)
    return maakToets('plafond', 'voldaan', `${naam} heeft nog ruimte: ${teller.gebruikt} van ten hoogste ${teller.plafond} woningen gebruikt.`, { regel, bron, feiten });
  const dan = isBepaald(overloop) ? VOL[overloop.waarde] : 'De bron zegt niet wat er dan gebeurt: dit vraagt een gemotiveerd besluit.';
  return maakToets('plafond', 'vraagt_besluit', `Met deze toewijzing komt ${naam} op ${straks} van ten hoogste ${teller.plafond} woningen. ${dan}`, { regel, bron, feiten });
}

/** Liveability of one municipality: its signal, and what was decided for single areas in it. */
export function toetsLeefbaarheid(k: Kader, v: Verdeelvraag, gemeente: string): Toets {
  const regel = k.regel.get('leefbaarheid') ?? 'leefbaarheid';
  const { bron } = k.regelset.verdeling.leefbaarheid;
  const signaal = v.leefbaarheid[gemeente] ?? '';
  const gebieden = (v.gebieden ?? []).filter((g) => g.gemeente === gemeente);
  const feiten = [
    ...(signaal === '' ? [] : [signaal]),
    ...gebieden.map((g) => [`${g.gebied}:`, g.ontzien ? 'wordt tijdelijk ontzien' : '', g.aandeel ? `eigen aandeel ${formatAandeel(g.aandeel)}` : ''].filter(Boolean).join(' ')),
  ];
  if (signaal !== '') return maakToets('leefbaarheid', 'vraagt_besluit', `${gemeenteNaam(gemeente)} gaf een signaal over leefbaarheid. Weeg dit en motiveer de keuze.`, { regel, bron, feiten });
  if (gebieden.length > 0) return maakToets('leefbaarheid', 'waarschuwing', `In ${gemeenteNaam(gemeente)} gelden eigen afspraken voor een wijk of complex. Kijk waar de woning staat.`, { regel, bron: k.regelset.verdeling.gebiedsafwijking.bron, feiten });
  return maakToets('leefbaarheid', 'voldaan', `Voor ${gemeenteNaam(gemeente)} is geen signaal over leefbaarheid bekend.`, { regel, bron, feiten });
}
