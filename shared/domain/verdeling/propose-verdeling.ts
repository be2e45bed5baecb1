import { gemeenteNaam } from '../gemeente/gemeente.ts';
import { OORDELEN } from '../herstelkans/herstelkans.ts';
import { getUrgentiegroep } from '../persoon/urgentiegroep.ts';
import { getKader, type Kader } from './kader.ts';
import type { Principe } from './regelset.ts';
import { beschrijfGemeenten } from './gemeenterij.ts';
import { maakToets } from './toets-plafond.ts';
import type { Verdeeluitkomst, Verdeelvraag, VerdelingVraag } from './verdeelvraag.ts';
import type { Toets, Verdelingsvoorstel } from './voorstel.ts';

export type { VerdelingVraag } from './verdeelvraag.ts';

function toetsHerkomst(k: Kader, v: Verdeelvraag, leden: ReadonlySet<string>): Toets {
  const regel = k.regel.herkomst;
  const { bron } = k.regelset.herkomst.definitie;
  const gemeente = v.herkomstgemeente;
  if (gemeente === null) return maakToets('herkomst', 'vraagt_besluit', 'De herkomstgemeente is niet vastgesteld. De regel "naar de herkomstgemeente, tenzij" wijst geen gemeente aan.', { regel, bron, feiten: [] });
  const naam = gemeenteNaam(gemeente);
  if (leden.size === 0) return maakToets('herkomst', 'vraagt_besluit', `Het is niet bekend welke gemeenten meedoen, dus ook niet of ${naam} erbij hoort. Vul in welke gemeenten meedoen.`, { regel, bron: k.regelset.ledenlijst.bron, feiten: [] });
  if (!leden.has(gemeente))
    return maakToets('herkomst', 'waarschuwing', `De herkomstgemeente ${naam} ligt buiten de regio. De regionale afspraak bindt die gemeente niet.`, { regel, bron, feiten: [`Regio ${k.regelset.regio}`] });
  return maakToets('herkomst', 'voldaan', `Terug naar de herkomstgemeente ${naam}, tenzij een andere gemeente een betere kans op herstel geeft.`, { regel, bron, feiten: [`Herkomstgemeente ${naam}`] });
}

function toetsWoonstart(k: Kader, v: Verdeelvraag): Toets {
  const regel = k.regel.kansrijke_woonstart;
  const bron = k.regelset.herstelkans.criteria[0]?.bron ?? k.regelset.verdeling.volgordeBron;
  if (!v.herstelkans) return maakToets('kansrijke_woonstart', 'vraagt_besluit', 'De kansrijke woonstart is nog niet beoordeeld.', { regel, bron, feiten: [] });
  const { gemeente, motivering } = v.herstelkans.conclusie;
  if (gemeente === null || gemeente === v.herkomstgemeente)
    return maakToets('kansrijke_woonstart', 'voldaan', 'De commissie ziet in geen andere gemeente een betere kans op herstel.', { regel, bron, feiten: [motivering] });
  const feiten = v.herstelkans.oordelen.filter((o) => o.gemeente === gemeente && o.oordeel !== 'onbekend').map((o) => `${k.criteria.get(o.criterium) ?? o.criterium}: ${OORDELEN[o.oordeel].toLowerCase()}`);
  return maakToets('kansrijke_woonstart', 'voldaan', `De commissie ziet in ${gemeenteNaam(gemeente)} een betere kans op herstel dan in de herkomstgemeente.`, { regel, bron, feiten: [...feiten, motivering] });
}

function toetsPassendePlek(k: Kader, v: Verdeelvraag): Toets {
  const because = { regel: k.regel.passende_plek, bron: k.regelset.verdeling.volgordeBron, feiten: v.herstelkans ? [v.herstelkans.conclusie.motivering] : [] };
  const gemeente = v.herstelkans?.conclusie.gemeente ?? null;
  return gemeente === null
    ? maakToets('passende_plek', 'vraagt_besluit', 'Nog niet is beoordeeld welke plek het meest passend is. De afspraak wijst zelf geen gemeente aan.', because)
    : maakToets('passende_plek', 'voldaan', `De meest passende plek is volgens de commissie ${gemeenteNaam(gemeente)}. Verantwoording en verrekening volgen achteraf.`, because);
}

function toetsElders(k: Kader, v: Verdeelvraag, leden: ReadonlySet<string>): Toets {
  const because = { regel: k.regel.elders_in_regio, bron: k.regelset.verdeling.volgordeBron, feiten: [] };
  return v.herkomstgemeente !== null && leden.has(v.herkomstgemeente)
    ? maakToets('elders_in_regio', 'niet_van_toepassing', 'De herkomstgemeente ligt in de regio en gaat voor.', because)
    : maakToets('elders_in_regio', 'vraagt_besluit', `De herkomstgemeente geeft geen plek in de regio ${k.regelset.regio}. Kies een andere gemeente in de regio en motiveer de keuze.`, because);
}

/** The municipality that the judging steps point to: a better place as people judged it, else the origin inside the region. */
function bepaalVoorkeur(k: Kader, v: Verdeelvraag, leden: ReadonlySet<string>): string | null {
  const oordeelTelt = k.heeft.has('kansrijke_woonstart') || k.heeft.has('passende_plek');
  const kansrijk = oordeelTelt ? (v.herstelkans?.conclusie.gemeente ?? null) : null;
  if (kansrijk !== null && leden.has(kansrijk)) return kansrijk;
  return k.heeft.has('herkomst') && v.herkomstgemeente !== null && leden.has(v.herkomstgemeente) ? v.herkomstgemeente : null;
}

const WIJZEND = {
  herkomst: toetsHerkomst, kansrijke_woonstart: toetsWoonstart, passende_plek: toetsPassendePlek, elders_in_regio: toetsElders,
} satisfies Partial<Record<Principe, (k: Kader, v: Verdeelvraag, leden: ReadonlySet<string>) => Toets>>;
const isWijzend = (p: Principe): p is keyof typeof WIJZEND => Object.hasOwn(WIJZEND, p);

function vatSamen(voorkeur: string | null, toetsen: readonly Toets[]): string {
  if (voorkeur === null) return 'De principes wijzen geen gemeente aan. De commissie kiest en motiveert.';
  const vragen = toetsen.reduce((n, t) => (t.staat === 'vraagt_besluit' ? n + 1 : n), 0);
  const slot = vragen === 0 ? '' : `. ${vragen === 1 ? 'Eén punt vraagt' : `${vragen} punten vragen`} een gemotiveerd besluit`;
  return `Voorstel: ${gemeenteNaam(voorkeur)}${slot}.`;
}

/**
 * Applies an arrangement to one case: which municipality its steps point to and how the home is found, each check with
 * its state, why and why not per municipality, the counters that were used with their date, the open norms and every
 * parameter that decided. Steps that check (cap, minimum, liveability) demand a reasoned decision and never re-route by
 * themselves. Pure: the same input gives the same canonical JSON.
 */
export function evaluateVerdeling(v: Verdeelvraag): Verdeeluitkomst {
  const k = getKader(v.regelset);
  const lijst = v.regelset.leden.length > 0 ? v.regelset.leden : (v.gemeenten ?? []);
  const leden = v.regelset.leden.length > 0 ? k.leden : new Set(lijst);
  const voorkeur = bepaalVoorkeur(k, v, leden);
  const perGemeente = beschrijfGemeenten(k, v, lijst, voorkeur);
  const gekozen = voorkeur === null ? undefined : perGemeente.find((rij) => rij.gemeente === voorkeur);
  const toetsen: Toets[] = [];
  for (const p of v.regelset.verdeling.volgorde) {
    const toets = isWijzend(p) ? WIJZEND[p](k, v, leden) : gekozen?.toetsen.find((t) => t.principe === p);
    if (toets) toetsen.push(toets);
  }
  const soort = getUrgentiegroep(v.groep).uitInstelling ? 'uitInstelling' : 'overig';
  return {
    regelset: { id: v.regelset.id, geldigVan: v.regelset.geldigVan },
    voorkeursgemeente: voorkeur,
    route: k.route[soort],
    samenvatting: vatSamen(voorkeur, toetsen),
    toetsen,
    perGemeente,
    openNormen: k.openNormen as string[], // frozen, and shared by every proposal of this regelset
    parameters: k.parameters[soort] as NonNullable<Verdelingsvoorstel['parameters']>, // likewise
  };
}

/** As {@link evaluateVerdeling} for a regelset that commissions work with: it always knows the route and its first day. */
export const proposeVerdeling = (v: VerdelingVraag): Verdelingsvoorstel => evaluateVerdeling(v) as Verdelingsvoorstel; // a Regelset has both routes and a first day

/** The points on which choosing this municipality needs a written reason: a deviation, a cap, a signal. */
export function bepaalMotiveringsplicht(voorstel: Pick<Verdelingsvoorstel, 'voorkeursgemeente' | 'perGemeente'>, gekozen: string): string[] {
  const punten: string[] = [];
  if (gekozen !== voorstel.voorkeursgemeente) punten.push(voorstel.voorkeursgemeente ? `U wijkt af van het voorstel (${gemeenteNaam(voorstel.voorkeursgemeente)}).` : 'De principes wijzen geen gemeente aan.');
  const toetsen = voorstel.perGemeente.find((g) => g.gemeente === gekozen)?.toetsen ?? [];
  punten.push(...toetsen.filter((t) => t.staat === 'vraagt_besluit').map((t) => t.uitleg));
  return punten;
}
