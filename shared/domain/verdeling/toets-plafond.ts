import { formatDutchDate, type PlainDate } from '../../kernel/plain-date.ts';
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

let laatste: { readonly datum: PlainDate; readonly tekst: string } | undefined;

/** The day of the counters in words; case after case asks for the same day. */
function formatStand(datum: PlainDate): string {
  if (laatste?.datum !== datum) laatste = { datum, tekst: formatDutchDate(datum) };
  return laatste.tekst;
}

/** The cap of one municipality: whether one more home fits, with the counters as they were used. */
export function toetsPlafond(k: Kader, teller: Teller | undefined, gemeente: string, telt: boolean): Toets {
  const regel = k.regel.plafond;
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
  const feiten = [`Plafond ${teller.plafond} woningen (${k.basis})`, `Gebruikt ${teller.gebruikt}, stand ${formatStand(teller.peildatum)}`, `Bron: ${teller.bron}`];
  const straks = teller.gebruikt + 1;
  if (straks <= teller.plafond)
    return maakToets('plafond', 'voldaan', `${naam} heeft nog ruimte: ${teller.gebruikt} van ten hoogste ${teller.plafond} woningen gebruikt.`, { regel, bron, feiten });
  const dan = isBepaald(overloop) ? VOL[overloop.waarde] : 'De bron zegt niet wat er dan gebeurt: dit vraagt een gemotiveerd besluit.';
  return maakToets('plafond', 'vraagt_besluit', `Met deze toewijzing komt ${naam} op ${straks} van ten hoogste ${teller.plafond} woningen. ${dan}`, { regel, bron, feiten });
}

const stil = new WeakMap<Kader, Map<string, Toets>>();

/** The check of a municipality that nobody said anything about: always the same, so made once and frozen. */
function toetsZonderSignaal(k: Kader, gemeente: string): Toets {
  let toetsen = stil.get(k);
  if (!toetsen) stil.set(k, (toetsen = new Map<string, Toets>()));
  const bekend = toetsen.get(gemeente);
  if (bekend) return bekend;
  const because: Because = { regel: k.regel.leefbaarheid, bron: k.regelset.verdeling.leefbaarheid.bron, feiten: [] };
  const toets = maakToets('leefbaarheid', 'voldaan', `Voor ${gemeenteNaam(gemeente)} is geen signaal over leefbaarheid bekend.`, because);
  for (const deel of [because.feiten, because, toets.because, toets]) Object.freeze(deel);
  toetsen.set(gemeente, toets);
  return toets;
}

/** Liveability of one municipality: its signal, and what was decided for single areas in it. */
export function toetsLeefbaarheid(k: Kader, v: Verdeelvraag, gemeente: string): Toets {
  const signaal = v.leefbaarheid[gemeente] ?? '';
  const gebieden = v.gebieden?.filter((g) => g.gemeente === gemeente) ?? [];
  if (signaal === '' && gebieden.length === 0) return toetsZonderSignaal(k, gemeente);
  const regel = k.regel.leefbaarheid;
  const feiten = [
    ...(signaal === '' ? [] : [signaal]),
    ...gebieden.map((g) => [`${g.gebied}:`, g.ontzien ? 'wordt tijdelijk ontzien' : '', g.aandeel ? `eigen aandeel ${formatAandeel(g.aandeel)}` : ''].filter(Boolean).join(' ')),
  ];
  if (signaal !== '') return maakToets('leefbaarheid', 'vraagt_besluit', `${gemeenteNaam(gemeente)} gaf een signaal over leefbaarheid. Weeg dit en motiveer de keuze.`, { regel, bron: k.regelset.verdeling.leefbaarheid.bron, feiten });
  return maakToets('leefbaarheid', 'waarschuwing', `In ${gemeenteNaam(gemeente)} gelden eigen afspraken voor een wijk of complex. Kijk waar de woning staat.`, { regel, bron: k.regelset.verdeling.gebiedsafwijking.bron, feiten });
}
