import { formatDutchDate } from '../../kernel/plain-date.ts';
import type { HerkomstUitkomst } from '../herkomst/uitkomst.ts';
import type { Herstelkans } from '../herstelkans/herstelkans.ts';
import { OORDELEN } from '../herstelkans/herstelkans.ts';
import { gemeenteNaam } from '../gemeente/gemeente.ts';
import { getUrgentiegroep, type UrgentiegroepCode } from '../persoon/urgentiegroep.ts';
import type { Principe, Regelset } from './regelset.ts';
import type { Teller, Toets, Verdelingsvoorstel } from './voorstel.ts';

/** The facts and judgements that the distribution rests on. */
export type VerdelingVraag = {
  readonly groep: UrgentiegroepCode;
  /** The municipality of origin as a person established it; null when it could not be established. */
  readonly herkomstgemeente: string | null;
  readonly herkomst: HerkomstUitkomst['uitkomst'];
  readonly herstelkans: Herstelkans | null;
  /** One counter per member municipality. */
  readonly tellers: readonly Teller[];
  /** Liveability signals per municipality, as entered with the yearly figures. */
  readonly leefbaarheid: Readonly<Record<string, string>>;
  readonly regelset: Regelset;
};

const procent = (teller: number, noemer: number): string => `${((100 * teller) / noemer).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} %`;

function toetsHerkomst(v: VerdelingVraag): Toets {
  const bron = v.regelset.herkomst.definitie.bron;
  const gemeente = v.herkomstgemeente;
  if (gemeente === null) return { principe: 'herkomst', staat: 'vraagt_besluit', uitleg: 'De herkomstgemeente is niet vastgesteld. De regel "naar de herkomstgemeente, tenzij" wijst geen gemeente aan.', because: [{ regel: 'P1', bron, feiten: [] }] };
  if (!v.regelset.leden.includes(gemeente))
    return { principe: 'herkomst', staat: 'waarschuwing', uitleg: `De herkomstgemeente ${gemeenteNaam(gemeente)} ligt buiten de regio. De regionale afspraak bindt die gemeente niet.`, because: [{ regel: 'P1', bron, feiten: [`Regio ${v.regelset.regio}`] }] };
  return { principe: 'herkomst', staat: 'voldaan', uitleg: `Terug naar de herkomstgemeente ${gemeenteNaam(gemeente)}, tenzij een andere gemeente een betere kans op herstel geeft.`, because: [{ regel: 'P1', bron, feiten: [`Herkomstgemeente ${gemeenteNaam(gemeente)}`] }] };
}

function toetsWoonstart(v: VerdelingVraag): Toets {
  const bron = v.regelset.herstelkans.criteria[0]?.bron ?? '';
  const conclusie = v.herstelkans?.conclusie;
  if (!v.herstelkans || !conclusie) return { principe: 'kansrijke_woonstart', staat: 'vraagt_besluit', uitleg: 'De kansrijke woonstart is nog niet beoordeeld.', because: [{ regel: 'P2', bron, feiten: [] }] };
  const gemeente = conclusie.gemeente;
  if (gemeente === null || gemeente === v.herkomstgemeente)
    return { principe: 'kansrijke_woonstart', staat: 'voldaan', uitleg: 'De commissie ziet in geen andere gemeente een betere kans op herstel.', because: [{ regel: 'P2', bron, feiten: [conclusie.motivering] }] };
  const feiten = v.herstelkans.oordelen
    .filter((o) => o.gemeente === gemeente && o.oordeel !== 'onbekend')
    .map((o) => `${v.regelset.herstelkans.criteria.find((c) => c.code === o.criterium)?.naam ?? o.criterium}: ${OORDELEN[o.oordeel].toLowerCase()}`);
  return { principe: 'kansrijke_woonstart', staat: 'voldaan', uitleg: `De commissie ziet in ${gemeenteNaam(gemeente)} een betere kans op herstel dan in de herkomstgemeente.`, because: [{ regel: 'P2', bron, feiten: [...feiten, conclusie.motivering] }] };
}

function toetsPlafond(v: VerdelingVraag, gemeente: string): Toets {
  const { bron, waarde } = v.regelset.verdeling.plafond;
  const basis = { regel: 'P3', bron };
  const teller = v.tellers.find((t) => t.gemeente === gemeente);
  const naam = gemeenteNaam(gemeente);
  if (!waarde.telt.includes(v.groep)) return { principe: 'plafond', staat: 'niet_van_toepassing', uitleg: `Deze groep telt niet mee voor het plafond van ${procent(waarde.teller, waarde.noemer)}.`, because: [{ ...basis, feiten: [] }] };
  if (!teller || teller.plafond === null || teller.gebruikt === null || teller.peildatum === null)
    return { principe: 'plafond', staat: 'vraagt_besluit', uitleg: `Voor ${naam} zijn geen cijfers ingevoerd. Het plafond van ${procent(waarde.teller, waarde.noemer)} is niet te toetsen.`, because: [{ ...basis, feiten: [waarde.basis] }] };
  const feiten = [`Plafond ${teller.plafond} woningen (${waarde.basis})`, `Gebruikt ${teller.gebruikt}, stand ${formatDutchDate(teller.peildatum)}`, `Bron: ${teller.bron}`];
  if (teller.gebruikt + 1 > teller.plafond)
    return { principe: 'plafond', staat: 'vraagt_besluit', uitleg: `Met deze toewijzing komt ${naam} op ${teller.gebruikt + 1} van ten hoogste ${teller.plafond} woningen. De bron zegt niet wat er dan gebeurt: dit vraagt een gemotiveerd besluit.`, because: [{ ...basis, feiten }] };
  return { principe: 'plafond', staat: 'voldaan', uitleg: `${naam} heeft nog ruimte: ${teller.gebruikt} van ten hoogste ${teller.plafond} woningen gebruikt.`, because: [{ ...basis, feiten }] };
}

function toetsLeefbaarheid(v: VerdelingVraag, gemeente: string): Toets {
  const { bron } = v.regelset.verdeling.leefbaarheid;
  const signaal = v.leefbaarheid[gemeente] ?? '';
  return signaal === ''
    ? { principe: 'leefbaarheid', staat: 'voldaan', uitleg: `Voor ${gemeenteNaam(gemeente)} is geen signaal over leefbaarheid bekend.`, because: [{ regel: 'P4', bron, feiten: [] }] }
    : { principe: 'leefbaarheid', staat: 'vraagt_besluit', uitleg: `${gemeenteNaam(gemeente)} gaf een signaal over leefbaarheid. Weeg dit en motiveer de keuze.`, because: [{ regel: 'P4', bron, feiten: [signaal] }] };
}

/** The municipality that the first two principles point to: a better recovery chance, else the origin inside the region. */
function bepaalVoorkeur(v: VerdelingVraag): string | null {
  const kansrijk = v.herstelkans?.conclusie.gemeente ?? null;
  if (kansrijk !== null && v.regelset.leden.includes(kansrijk)) return kansrijk;
  return v.herkomstgemeente !== null && v.regelset.leden.includes(v.herkomstgemeente) ? v.herkomstgemeente : null;
}

function beschrijfGemeente(v: VerdelingVraag, gemeente: string, voorkeur: string | null): Verdelingsvoorstel['perGemeente'][number] {
  const waarom: string[] = [];
  const waaromNiet: string[] = [];
  if (gemeente === v.herkomstgemeente) waarom.push('Herkomstgemeente (principe 1).');
  else waaromNiet.push('Niet de herkomstgemeente (principe 1).');
  const kansrijk = v.herstelkans?.conclusie.gemeente ?? null;
  if (gemeente === kansrijk) waarom.push('Volgens de commissie een betere kans op herstel (principe 2).');
  else if (kansrijk !== null && gemeente === v.herkomstgemeente) waaromNiet.push(`De commissie ziet een betere kans op herstel in ${gemeenteNaam(kansrijk)} (principe 2).`);
  for (const o of v.herstelkans?.oordelen ?? []) {
    if (o.gemeente !== gemeente || (o.oordeel !== 'steunend' && o.oordeel !== 'contra_indicatie')) continue;
    const naam = v.regelset.herstelkans.criteria.find((c) => c.code === o.criterium)?.naam ?? o.criterium;
    (o.oordeel === 'steunend' ? waarom : waaromNiet).push(`${naam}: ${OORDELEN[o.oordeel].toLowerCase()}.`);
  }
  const toetsen = [toetsPlafond(v, gemeente), toetsLeefbaarheid(v, gemeente)];
  for (const toets of toetsen) (toets.staat === 'vraagt_besluit' ? waaromNiet : waarom).push(toets.uitleg);
  const teller = v.tellers.find((t) => t.gemeente === gemeente) ?? { gemeente, plafond: null, gebruikt: null, peildatum: null, bron: 'geen cijfers ingevoerd' };
  return { gemeente, waarom: gemeente === voorkeur ? ['Voorgestelde gemeente.', ...waarom] : waarom, waaromNiet, teller, toetsen };
}

/**
 * Applies the region's principles in their order to one case. The first two give the preferred municipality;
 * the cap and liveability are checks that demand a reasoned decision and never re-route by themselves
 * (Regionale Woonzorgvisie Haaglanden, bijlage 3). Pure: the same input gives the same canonical JSON.
 */
export function proposeVerdeling(v: VerdelingVraag): Verdelingsvoorstel {
  const voorkeur = bepaalVoorkeur(v);
  const toets = {
    herkomst: () => toetsHerkomst(v),
    kansrijke_woonstart: () => toetsWoonstart(v),
    plafond: () => (voorkeur ? toetsPlafond(v, voorkeur) : null),
    leefbaarheid: () => (voorkeur ? toetsLeefbaarheid(v, voorkeur) : null),
  } satisfies Record<Principe, () => Toets | null>;
  const toetsen = v.regelset.verdeling.volgorde.map((p) => toets[p]()).filter((t) => t !== null);
  const uitInstelling = getUrgentiegroep(v.groep).uitInstelling;
  const route = uitInstelling ? v.regelset.verdeling.routeUitInstelling : v.regelset.verdeling.routeOverig;
  const vragen = toetsen.filter((t) => t.staat === 'vraagt_besluit').length;
  return {
    regelset: { id: v.regelset.id, geldigVan: v.regelset.geldigVan },
    voorkeursgemeente: voorkeur,
    route: route.waarde,
    samenvatting: voorkeur
      ? `Voorstel: ${gemeenteNaam(voorkeur)}${vragen > 0 ? `. ${vragen === 1 ? 'Eén punt vraagt' : `${vragen} punten vragen`} een gemotiveerd besluit` : ''}.`
      : 'De principes wijzen geen gemeente aan. De commissie kiest en motiveert.',
    toetsen,
    perGemeente: v.regelset.leden.map((g) => beschrijfGemeente(v, g, voorkeur)),
    openNormen: [...v.regelset.herstelkans.nietBepaald, ...v.regelset.nietBepaald],
  };
}

/** The points on which choosing this municipality needs a written reason: a deviation, a cap, a signal. */
export function bepaalMotiveringsplicht(voorstel: Verdelingsvoorstel, gekozen: string): string[] {
  const punten: string[] = [];
  if (gekozen !== voorstel.voorkeursgemeente) punten.push(voorstel.voorkeursgemeente ? `U wijkt af van het voorstel (${gemeenteNaam(voorstel.voorkeursgemeente)}).` : 'De principes wijzen geen gemeente aan.');
  const toetsen = voorstel.perGemeente.find((g) => g.gemeente === gekozen)?.toetsen ?? [];
  punten.push(...toetsen.filter((t) => t.staat === 'vraagt_besluit').map((t) => t.uitleg));
  return punten;
}
