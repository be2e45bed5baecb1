import type { Dossierstuk, Overweging } from '../besluit/besluit.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Verloop } from '../dossier/verloop.ts';
import type { Criterium } from '../verdeling/regelset.ts';
import type { Herstelkans, Oordeel } from './herstelkans.ts';

/** On which ground criminal data of an applicant may be used (AVG art. 10). Shown wherever they are judged. */
export const GRONDSLAG_STRAFRECHTELIJK: readonly { readonly artikel: string; readonly tekst: string }[] = [
  { artikel: 'art. 10 AVG en art. 31 UAVG', tekst: 'Strafrechtelijke gegevens gebruikt u alleen als de wet dat toestaat.' },
  { artikel: 'art. 32 onder a UAVG', tekst: 'De aanvrager heeft hiervoor uitdrukkelijk toestemming gegeven.' },
  { artikel: 'art. 33 lid 2 onder a UAVG', tekst: 'De gegevens zijn nodig om het verzoek van de aanvrager te beoordelen.' },
];

/** What somebody without the right reads instead. */
export const AFGESCHERMD = 'afgeschermd';

/** Shorter texts are ordinary words that may stand in any sentence. */
const HERKENBARE_LENGTE = 12;

const vlak = (tekst: string): string => tekst.normalize('NFC').toLocaleLowerCase('nl').replace(/\s+/g, ' ').trim();

const isStrafrechtelijk = (criteria: readonly Criterium[], code: string): boolean => criteria.some((c) => c.strafrechtelijk && c.code === code);

/** The judgements with those on criminal data shielded: the word itself would already tell. */
export const shieldOordelen = (oordelen: readonly Oordeel[], criteria: readonly Criterium[]): Oordeel[] =>
  oordelen.map((o) => (isStrafrechtelijk(criteria, o.criterium) ? { ...o, oordeel: 'onbekend', reden: AFGESCHERMD, bewijs: AFGESCHERMD } : o));

/** The judgements without those on criminal data. */
export const omitStrafrechtelijk = (oordelen: readonly Oordeel[], criteria: readonly Criterium[]): Oordeel[] => oordelen.filter((o) => !isStrafrechtelijk(criteria, o.criterium));

/** A text, and whether it tells something of what was judged on criminal data. */
export type Recognizer = (tekst: string) => boolean;

/** Recognises a text that names a criterion on criminal data, or repeats a reason or evidence written under one. */
export function makeRecognizer(oordelen: readonly Oordeel[], criteria: readonly Criterium[]): Recognizer {
  const geheim = oordelen.filter((o) => isStrafrechtelijk(criteria, o.criterium)).flatMap((o) => [o.reden, o.bewijs]).map(vlak).filter((t) => t.length >= HERKENBARE_LENGTE);
  const patronen = [...criteria.filter((c) => c.strafrechtelijk).map((c) => vlak(c.naam)), ...geheim];
  const codes = criteria.filter((c) => c.strafrechtelijk).map((c) => c.code);
  return (tekst) => codes.includes(vlak(tekst)) || patronen.some((patroon) => vlak(tekst).includes(patroon));
}

/**
 * A value with every text that the recogniser knows shielded. In a list of texts it is left out: its place there
 * (for, or against, a municipality) would tell what it said.
 */
export function shieldTeksten<T>(waarde: T, herken: Recognizer): T {
  const ga = (deel: unknown): unknown => {
    if (typeof deel === 'string') return herken(deel) ? AFGESCHERMD : deel;
    if (Array.isArray(deel)) return deel.filter((d) => typeof d !== 'string' || !herken(d)).map(ga);
    if (typeof deel === 'object' && deel !== null) return Object.fromEntries(Object.entries(deel).map(([sleutel, d]) => [sleutel, ga(d)]));
    return deel;
  };
  return ga(waarde) as T; // the same shape: only texts are replaced
}

const shieldHerstelkans = (h: Herstelkans | null, criteria: readonly Criterium[], herken: Recognizer): Herstelkans | null =>
  h && { ...h, oordelen: shieldOordelen(h.oordelen, criteria), conclusie: shieldTeksten(h.conclusie, herken) };

/** Evidence on criminal data is left out too: that it is there would tell. */
function shieldOverweging(o: Overweging, criteria: readonly Criterium[], herken: Recognizer): Overweging {
  if (herken(o.grond) || herken(o.tekst)) return { grond: AFGESCHERMD, tekst: AFGESCHERMD };
  return o.bewijs ? { ...o, bewijs: o.bewijs.filter((b) => b.soort !== 'oordeel' || !isStrafrechtelijk(criteria, b.criterium)) } : o;
}

function shieldDossierstuk(stuk: Dossierstuk, criteria: readonly Criterium[], herken: Recognizer): Dossierstuk {
  return {
    ...stuk,
    herstelkans: shieldHerstelkans(stuk.herstelkans, criteria, herken),
    verdeling: shieldTeksten(stuk.verdeling, herken),
    overwegingen: stuk.overwegingen.map((o) => shieldOverweging(o, criteria, herken)),
    ...(stuk.afwijkingen ? { afwijkingen: shieldTeksten(stuk.afwijkingen, herken) } : {}),
    ...(stuk.voorwaarden ? { voorwaarden: shieldTeksten(stuk.voorwaarden, herken) } : {}),
    ...(stuk.woningeisen ? { woningeisen: shieldTeksten(stuk.woningeisen, herken) } : {}),
  };
}

/** The course of a case. What was asked for stays a list: it says how much there was. */
const shieldVerloop = (v: Verloop, herken: Recognizer): Verloop => ({
  ...shieldTeksten(v, herken),
  aanvullingen: v.aanvullingen.map((a) => ({ ...shieldTeksten(a, herken), gevraagd: a.gevraagd.map((tekst) => shieldTeksten(tekst, herken)) })),
});

/** All judgements that a case holds: of members, together, and frozen with the decision. */
const alleOordelen = (d: Dossier): readonly Oordeel[] => [
  ...(d.ledenoordelen ?? []).flatMap((lid) => [...lid.oordelen, ...lid.onafhankelijk.oordelen]), ...(d.herstelkans?.oordelen ?? []),
  ...[d.besluit, ...(d.eerdereBesluiten ?? []).map((e) => e.besluit)].flatMap((b) => b?.dossierstuk.herstelkans?.oordelen ?? []),
];

/** What recognises, in the texts of this case, what was judged on criminal data. */
export const recognizerOf = (d: Dossier, criteria: readonly Criterium[]): Recognizer => makeRecognizer(alleOordelen(d), criteria);

/**
 * A case for somebody who may not see criminal data. The request stays as it is: it is what the institution
 * wrote itself, and a shielded text in it would be saved back with the next change.
 */
export function shieldDossier(d: Dossier, criteria: readonly Criterium[]): Dossier {
  const herken = recognizerOf(d, criteria);
  const shieldLijst = <L extends { oordelen: Oordeel[] }>(lijst: L): L => ({ ...lijst, oordelen: shieldOordelen(lijst.oordelen, criteria) });
  return {
    ...d,
    ...(d.ledenoordelen ? { ledenoordelen: d.ledenoordelen.map((lid) => ({ ...shieldLijst(lid), onafhankelijk: shieldLijst(lid.onafhankelijk) })) } : {}),
    herstelkans: shieldHerstelkans(d.herstelkans, criteria, herken),
    verdeling: shieldTeksten(d.verdeling, herken),
    besluit: d.besluit && { ...d.besluit, dossierstuk: shieldDossierstuk(d.besluit.dossierstuk, criteria, herken) },
    ...(d.verloop ? { verloop: shieldVerloop(d.verloop, herken) } : {}),
    ...(d.eerdereBesluiten ? { eerdereBesluiten: d.eerdereBesluiten.map((e) => ({ ...e, besluit: { ...e.besluit, dossierstuk: shieldDossierstuk(e.besluit.dossierstuk, criteria, herken) }, verloop: shieldVerloop(e.verloop, herken) })) } : {}),
  };
}
