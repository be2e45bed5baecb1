import type { Dossier } from '../dossier/dossier.ts';
import type { Bijlage } from '../bijlage/bijlage.ts';
import { getUrgentiegroep, type UrgentiegroepCode, type Zekerheid } from '../persoon/urgentiegroep.ts';
import type { Regelset } from '../verdeling/regelset.ts';
import type { Aanvraag } from './aanvraag.ts';
import { bepaalFormulierdelen, listGroepsvragen } from './groepsvragen.ts';

/** Something that the commission still needs for this group: what, why, where that is written and how sure that is. */
export type Ontbrekend = {
  readonly soort: 'vraag' | 'onderdeel' | 'toestemming' | 'document';
  readonly code: string;
  readonly tekst: string;
  readonly waarom: string;
  readonly bron: string;
  readonly zekerheid: Zekerheid;
  /** Without it the request cannot be judged; otherwise people decide whether they need it. Nothing stops a request from being submitted (art. 4:1 Awb). */
  readonly blokkerend: boolean;
};

/** What is looked at: a request, or a draft of one as far as it is filled in. */
export type Volledigheidsvraag = {
  readonly urgentiegroep: UrgentiegroepCode;
  readonly opnames: readonly { readonly soort: string }[];
  readonly toestemming: Pick<Aanvraag['toestemming'], 'gezondheidsgegevens' | 'strafrechtelijkeGegevens'>;
  readonly verklaring?: { readonly tekst: string; readonly gereed?: string | undefined; readonly herstel?: string | undefined } | null | undefined;
  readonly begeleiding?: { readonly aanvaard: string; readonly door: string } | undefined;
  readonly antwoorden?: readonly { readonly vraag: string; readonly antwoord: string }[] | undefined;
};

/** A source that was not verified is no reason to leave a request aside: then people decide. A question that was only inferred from the law is useful, not needed. */
const isVast = ({ soort, zekerheid }: Gemis): boolean => zekerheid === 'bevestigd' || (zekerheid === 'afgeleid' && soort !== 'vraag');

type Gemis = Omit<Ontbrekend, 'blokkerend'>;

function mistVragen(v: Volledigheidsvraag): Gemis[] {
  const beantwoord = new Set((v.antwoorden ?? []).filter((a) => a.antwoord.trim() !== '').map((a) => a.vraag));
  return listGroepsvragen(v.urgentiegroep)
    .filter((vraag) => !beantwoord.has(vraag.code))
    .map(({ code, tekst, waarom, bron, zekerheid }) => ({ soort: 'vraag', code, tekst, waarom, bron, zekerheid }));
}

const ZELFSTANDIG = 'criteria voor een kansrijke woonstart, Regionale Woonzorgvisie Haaglanden (concept 3 december 2025)';

function mistVerklaring(v: Volledigheidsvraag, nodig: boolean): Gemis[] {
  const tekst = v.verklaring?.tekst.trim() ?? '';
  const basis = { soort: 'onderdeel', bron: ZELFSTANDIG, zekerheid: 'visie' } as const;
  if (tekst === '') return nodig ? [{ ...basis, code: 'verklaring', tekst: 'De verklaring van de instelling', waarom: 'De commissie leest wat de instelling zegt over zelfstandig wonen en herstel.' }] : [];
  return [
    ...(v.verklaring?.gereed ? [] : [{ ...basis, code: 'verklaring_gereed', tekst: 'Of de aanvrager toe is aan zelfstandig wonen', waarom: 'Dit is een vraag waar de commissie altijd naar kijkt.' }]),
    ...(v.verklaring?.herstel?.trim() ? [] : [{ ...basis, code: 'verklaring_herstel', tekst: 'Wat de instelling zegt over herstel', waarom: 'Hiermee weegt de commissie waar de kans op herstel het grootst is.' }]),
  ];
}

function mistBegeleiding(v: Volledigheidsvraag, nodig: boolean): Gemis[] {
  const basis = { soort: 'onderdeel', bron: 'Regionale Woonzorgvisie Haaglanden (concept 3 december 2025): directe bemiddeling met begeleiding', zekerheid: 'visie' } as const;
  if (!v.begeleiding) return nodig ? [{ ...basis, code: 'begeleiding', tekst: 'Of de aanvrager begeleiding aanvaardt', waarom: 'In de meeste gemeenten hoort bij de woning de plicht om begeleiding te aanvaarden.' }] : [];
  return v.begeleiding.aanvaard === 'ja' && v.begeleiding.door.trim() === '' ? [{ ...basis, code: 'begeleiding_door', tekst: 'Wie de begeleiding geeft', waarom: 'De commissie moet weten of de begeleiding er is op de dag van de verhuizing.' }] : [];
}

function mistToestemming({ toestemming, opnames, urgentiegroep }: Volledigheidsvraag, gezondheidNodig: boolean): Gemis[] {
  const straf = urgentiegroep === 'h' || opnames.some((o) => o.soort === 'detentie' || o.soort === 'forensische_zorg');
  const gemis: Gemis[] = [];
  if (gezondheidNodig && !toestemming.gezondheidsgegevens)
    gemis.push({ soort: 'toestemming', code: 'gezondheidsgegevens', tekst: 'Toestemming voor gegevens over gezondheid', waarom: 'Deze groep gaat over gezondheid. Zonder toestemming mag de commissie de stukken niet gebruiken.', bron: 'art. 9 AVG', zekerheid: 'bevestigd' });
  if (straf && !toestemming.strafrechtelijkeGegevens)
    // a body may also use them to judge the request itself (UAVG art. 33 lid 2 onder a): so it is asked, and does not block
    gemis.push({ soort: 'toestemming', code: 'strafrechtelijke_gegevens', tekst: 'Toestemming voor strafrechtelijke gegevens', waarom: 'In deze aanvraag staat een verblijf in detentie of forensische zorg.', bron: 'art. 32 onder a en art. 33 lid 2 onder a UAVG', zekerheid: 'onbevestigd' });
  return gemis;
}

function mistDocumenten({ urgentiegroep }: Volledigheidsvraag, bijlagen: readonly Pick<Bijlage, 'document' | 'verwijderd'>[], { documenten }: Pick<Regelset, 'documenten'>): Gemis[] {
  const aanwezig = new Set(bijlagen.filter((b) => !b.verwijderd).map((b) => b.document));
  return documenten
    .filter((d) => d.groepen.includes(urgentiegroep) && !aanwezig.has(d.code))
    .map(({ code, tekst, bron, zekerheid }) => ({ soort: 'document', code, tekst, waarom: 'Dit stuk staat in de lijst van stukken voor deze groep.', bron, zekerheid }));
}

/** What the commission still needs to judge this request, in the order of the form. Documents count as present by what an attachment was added as. */
export function bepaalVolledigheid(v: Volledigheidsvraag, bijlagen: readonly Pick<Bijlage, 'document' | 'verwijderd'>[], regelset: Pick<Regelset, 'documenten'>): Ontbrekend[] {
  const delen = bepaalFormulierdelen(v.urgentiegroep);
  const groep = getUrgentiegroep(v.urgentiegroep);
  const opname: Gemis[] =
    delen.opnames === 'nodig' && v.opnames.length === 0
      ? [{ soort: 'onderdeel', code: 'opnames', tekst: 'Het verblijf in de instelling', waarom: 'De groep gaat over mensen uit een instelling. De datums bepalen ook de herkomstgemeente.', bron: groep.bron, zekerheid: 'bevestigd' }]
      : [];
  return [
    ...mistVragen(v), ...opname, ...mistToestemming(v, delen.gezondheidsgegevens === 'nodig'), ...mistVerklaring(v, delen.verklaring === 'nodig'),
    ...mistBegeleiding(v, delen.begeleiding === 'nodig'), ...mistDocumenten(v, bijlagen, regelset),
  ].map((g) => ({ ...g, blokkerend: isVast(g) }));
}

/** The same for a case: a residence history that was taken from the BRP stands in for the extract. */
export function bepaalNogNodig(d: Pick<Dossier, 'aanvraag' | 'verblijf'>, bijlagen: readonly Pick<Bijlage, 'document' | 'verwijderd'>[], regelset: Pick<Regelset, 'documenten'>): Ontbrekend[] {
  const uitBrp = d.verblijf?.some((v) => v.bron === 'brp') ? [{ document: 'brp_uittreksel', verwijderd: null }] : [];
  return bepaalVolledigheid(d.aanvraag, [...bijlagen, ...uitBrp], regelset);
}

/** The documents that the regelset asks of a group, to choose from when an attachment is added. */
export const listDocumentenVoor = ({ documenten }: Pick<Regelset, 'documenten'>, groep: UrgentiegroepCode): Regelset['documenten'] => documenten.filter((d) => d.groepen.includes(groep));
