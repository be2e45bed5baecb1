import { addMonths, formatDutchDate, type PlainDate } from '../../kernel/plain-date.ts';
import type { DossierId } from '../../kernel/ids.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { STATUSSEN } from '../dossier/dossier.ts';
import { isLopend, isOndertekend } from '../dossier/status.ts';
import { verloopVan } from '../dossier/verloop.ts';
import type { Betrokkene } from '../persoon/betrokkene.ts';
import type { Parameter } from '../verdeling/parameter.ts';

/** What persons are compared by. */
export type Persoonskenmerken = Pick<Betrokkene, 'voornamen' | 'voorvoegsel' | 'geslachtsnaam' | 'geboortedatum' | 'bsn'>;

/** How alike two persons are, and why. `zeker`: the number says so; `mogelijk`: for people to look at. */
export type Gelijkenis = { readonly zekerheid: 'zeker' | 'mogelijk'; readonly redenen: readonly string[] };

const vlak = (tekst: string): string => tekst.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const woorden = (tekst: string): string[] => vlak(tekst).split(' ').filter(Boolean);

/** Whether one letter was added, left out, changed, or swapped with the next: a slip of the hand. */
export function isTypefout(a: string, b: string): boolean {
  if (a === b) return true;
  const [kort, lang] = a.length <= b.length ? [a, b] : [b, a];
  if (lang.length - kort.length > 1) return false;
  let i = 0;
  while (i < kort.length && kort[i] === lang[i]) i += 1;
  if (lang.length > kort.length) return kort.slice(i) === lang.slice(i + 1);
  return kort.slice(i + 1) === lang.slice(i + 1) || (kort[i] === lang[i + 1] && kort[i + 1] === lang[i] && kort.slice(i + 2) === lang.slice(i + 2));
}

/** Short names differ by one letter too often for it to be a slip. */
const LANG_GENOEG = 5;

function vergelijkAchternaam(a: Persoonskenmerken, b: Persoonskenmerken): string | null {
  const [x, y] = [woorden(a.geslachtsnaam), woorden(b.geslachtsnaam)];
  if (x.join('') === y.join('')) return 'dezelfde achternaam';
  const [kort, lang] = x.length <= y.length ? [x, y] : [y, x];
  // a name of a partner is put before or behind one's own
  if (kort.length > 0 && kort.length < lang.length && kort.every((woord) => lang.includes(woord))) return 'een deel van de achternaam is gelijk';
  return Math.min(x.join('').length, y.join('').length) >= LANG_GENOEG && isTypefout(x.join(''), y.join('')) ? 'bijna dezelfde achternaam' : null;
}

function vergelijkVoornaam(a: Persoonskenmerken, b: Persoonskenmerken): string | null {
  const [x = ''] = woorden(a.voornamen);
  const [y = ''] = woorden(b.voornamen);
  if (x === y) return 'dezelfde voornaam';
  // one side wrote letters, or a short form
  if (x !== '' && y !== '' && (x.startsWith(y) || y.startsWith(x))) return 'een voornaam die erbij past';
  return Math.min(x.length, y.length) >= LANG_GENOEG && isTypefout(x, y) ? 'bijna dezelfde voornaam' : null;
}

/** Day and month changed places: how dates are written differs per country. */
export function isVerwisseld(a: PlainDate, b: PlainDate): boolean {
  const [jaar, maand, dag] = a.split('-');
  return a !== b && b === `${jaar}-${dag}-${maand}`;
}

/**
 * Whether two persons are, or may be, the same. With both numbers known the number decides. Without, a birth date and
 * a name have to fit; what fitted is told, for people to judge.
 */
export function vergelijkPersonen(a: Persoonskenmerken, b: Persoonskenmerken): Gelijkenis | null {
  if (a.bsn !== null && b.bsn !== null) return a.bsn === b.bsn ? { zekerheid: 'zeker', redenen: ['hetzelfde burgerservicenummer'] } : null;
  const achternaam = vergelijkAchternaam(a, b);
  const voornaam = vergelijkVoornaam(a, b);
  if (!achternaam || !voornaam) return null;
  if (a.geboortedatum === b.geboortedatum) return { zekerheid: 'mogelijk', redenen: ['dezelfde geboortedatum', achternaam, voornaam] };
  const zelfdeNaam = achternaam === 'dezelfde achternaam' && voornaam === 'dezelfde voornaam';
  return zelfdeNaam && isVerwisseld(a.geboortedatum, b.geboortedatum) ? { zekerheid: 'mogelijk', redenen: ['dag en maand van de geboorte zijn verwisseld', achternaam, voornaam] } : null;
}

/** Another case that bears on this one: what it is, why it is thought to be of the same person, and what to do. */
export type Dubbel = {
  readonly dossierId: DossierId;
  readonly nummer: string;
  readonly soort: 'loopt' | 'binnen_wachttijd' | 'eerder_afgewezen' | 'eerder_toegekend' | 'eerder_geeindigd';
  readonly zekerheid: Gelijkenis['zekerheid'];
  readonly tekst: string;
  readonly watNu: string;
  readonly bron: string;
};

type Ander = Pick<Dossier, 'id' | 'nummer' | 'status' | 'aanvraag' | 'besluit' | 'verloop'>;

/** The waiting period after a refusal, as the region agreed it, or the question that it left open. */
type Wachttijd = Parameter<number>;

const AWB46 = 'art. 4:6 Awb';

function beoordeelAfwijzing(ander: Ander, genomenOp: PlainDate, ontvangenOp: PlainDate, wachttijd: Wachttijd): Pick<Dubbel, 'soort' | 'tekst' | 'watNu' | 'bron'> {
  const wanneer = `Dossier ${ander.nummer} is afgewezen op ${formatDutchDate(genomenOp)}.`;
  if (!('nietBepaald' in wachttijd)) {
    const tot = addMonths(genomenOp, wachttijd.waarde);
    if (ontvangenOp < tot)
      return { soort: 'binnen_wachttijd', tekst: `${wanneer} De wachttijd van ${wachttijd.waarde} maanden loopt tot ${formatDutchDate(tot)}.`, watNu: 'Kijk of er nieuwe feiten zijn. Zonder nieuwe feiten kan de commissie verwijzen naar het eerdere besluit (art. 4:6 Awb).', bron: wachttijd.bron };
  }
  return { soort: 'eerder_afgewezen', tekst: wanneer, watNu: 'Vraag de aanvrager wat er sindsdien is veranderd. Zonder nieuwe feiten mag de commissie de aanvraag afwijzen met een verwijzing naar het eerdere besluit.', bron: AWB46 };
}

function beoordeelAnder(ander: Ander, ontvangenOp: PlainDate, wachttijd: Wachttijd): Pick<Dubbel, 'soort' | 'tekst' | 'watNu' | 'bron'> {
  const besluit = ander.besluit && isOndertekend(ander) ? ander.besluit.document : undefined;
  if (isLopend(ander.status))
    return { soort: 'loopt', tekst: `Dossier ${ander.nummer} loopt nog (${STATUSSEN[ander.status].toLowerCase()}).`, watNu: 'Vergelijk de dossiers. Is het dezelfde persoon, behandel de aanvragen dan samen of vraag welke aanvraag vervalt.', bron: 'art. 3:2 Awb' };
  if (besluit?.dictum === 'afwijzen') return beoordeelAfwijzing(ander, besluit.genomenOp, ontvangenOp, wachttijd);
  if (besluit?.dictum === 'toewijzen' && !verloopVan(ander).einde)
    return { soort: 'eerder_toegekend', tekst: `In dossier ${ander.nummer} is op ${formatDutchDate(besluit.genomenOp)} urgentie toegekend.`, watNu: 'Kijk of die urgentie nog geldt. Een verlenging hoort in dat dossier.', bron: 'art. 3:2 Awb' };
  return { soort: 'eerder_geeindigd', tekst: `Dossier ${ander.nummer} is eerder geëindigd (${STATUSSEN[ander.status].toLowerCase()}).`, watNu: 'Kijk of er in dat dossier gegevens staan die u nu ook nodig hebt.', bron: 'art. 3:2 Awb' };
}

/** What is certain first, then the newest. */
const volgorde = ({ zekerheid, op, nummer }: Dubbel & { readonly op: PlainDate }): string => `${zekerheid === 'zeker' ? 1 : 0} ${op} ${nummer}`;

/**
 * Other cases of, perhaps, the same person: running, refused within the waiting period, or earlier. It stops nothing; people
 * look. The newest first, what is certain before what is possible.
 */
export function findDubbelen(aanvraag: Pick<Dossier['aanvraag'], 'betrokkene' | 'ontvangenOp'>, anderen: readonly Ander[], wachttijd: Wachttijd): Dubbel[] {
  return anderen
    .flatMap((ander): (Dubbel & { op: PlainDate })[] => {
      const gelijkenis = vergelijkPersonen(aanvraag.betrokkene, ander.aanvraag.betrokkene);
      if (!gelijkenis) return [];
      const { tekst, ...rest } = beoordeelAnder(ander, aanvraag.ontvangenOp, wachttijd);
      const wie = gelijkenis.zekerheid === 'zeker' ? 'Dezelfde aanvrager' : 'Misschien dezelfde aanvrager';
      return [{ dossierId: ander.id, nummer: ander.nummer, zekerheid: gelijkenis.zekerheid, tekst: `${wie}: ${gelijkenis.redenen.join(', ')}. ${tekst}`, ...rest, op: ander.aanvraag.ontvangenOp }];
    })
    .sort((a, b) => (volgorde(a) < volgorde(b) ? 1 : -1))
    .map(({ op: _op, ...dubbel }) => dubbel);
}
