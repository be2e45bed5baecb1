import { formatDutchDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { DICTA } from '../../../shared/domain/besluit/besluit.ts';
import type { Dossier } from '../../../shared/domain/dossier/dossier.ts';
import { gemeenteNaam } from '../../../shared/domain/gemeente/gemeente.ts';
import { listCriteria } from '../../../shared/domain/herstelkans/criteriasets.ts';
import { OORDELEN } from '../../../shared/domain/herstelkans/herstelkans.ts';
import { omitStrafrechtelijk, recognizerOf, shieldDossier } from '../../../shared/domain/herstelkans/strafrechtelijk.ts';
import { getUrgentiegroep } from '../../../shared/domain/persoon/urgentiegroep.ts';
import type { Principe, Regelset } from '../../../shared/domain/verdeling/regelset.ts';
import type { Verdelingsvoorstel } from '../../../shared/domain/verdeling/voorstel.ts';
import { noemtStrafrecht } from './bericht.ts';
import type { Opmaak } from './brief.ts';
import type { Briefblok, Briefdeel, Feit } from './briefblok.ts';
import { composeVergaderraam, composeVergadertekst, feitenVergadering, naamOpAgenda, type Vergaderbasis } from './vergaderstuk.ts';

/** A file with a case, as the dossier lists it: by name and hash, never by content. */
export type Dossierbijlage = { readonly naam: string; readonly soort: string; readonly grootte: number; readonly sha256: string; readonly gevoeligheid: 'gewoon' | 'medisch' | 'strafrechtelijk' };

/** A case in the dossier of a meeting, with the regelset of its day of receipt. */
export type Dossierzaak = { readonly dossier: Dossier; readonly regelset: Regelset; readonly uiterlijk: PlainDate; readonly bijlagen: readonly Dossierbijlage[] };

/** Input of {@link composeVergaderdossier}. */
export type Vergaderdossiervraag = {
  readonly basis: Vergaderbasis;
  readonly zaken: readonly Dossierzaak[];
  /** Whose dossier it is: whether he may see criminal data, and how many cases he must stay out of (they are not in `zaken`). */
  readonly lezer: { readonly naam: string; readonly magStrafrechtelijk: boolean; readonly aantalUitgesloten: number };
};

/** The dossier of a meeting, ready to be set. */
export type Vergaderdossier = Opmaak & { readonly feiten: readonly Feit[]; readonly inleiding: string; readonly zaken: readonly { readonly kop: string; readonly feiten: readonly Feit[]; readonly delen: readonly Briefdeel[] }[] };

const PRINCIPES = {
  herkomst: 'Herkomst', kansrijke_woonstart: 'Kansrijke woonstart', plafond: 'Plafond', leefbaarheid: 'Leefbaarheid', passende_plek: 'Passende plek', elders_in_regio: 'Elders in de regio', bodem: 'Wettelijk minimum', doel: 'Afgesproken aantal', veto: 'Veto', binding: 'Binding',
} as const satisfies Record<Principe, string>;
const STATEN = { voldaan: 'Voldaan', waarschuwing: 'Let op', vraagt_besluit: 'Vraagt een besluit', niet_van_toepassing: 'Niet van toepassing' } as const satisfies Record<Verdelingsvoorstel['toetsen'][number]['staat'], string>;
const ROUTES = { directe_bemiddeling: 'Directe bemiddeling', zelf_zoeken: 'Zelf zoeken met voorrang' } as const;

const alinea = (tekst: string): Briefblok => ({ soort: 'alinea', tekst });
const opEigenRegels = (regels: readonly string[]): string => regels.join('\n');

function deelHerkomst({ herkomst }: Dossier): Briefdeel {
  const kop = 'Herkomst';
  if (!herkomst) return { kop, blokken: [alinea('De herkomstgemeente is nog niet vastgesteld.')] };
  const { afleiding, gemeente, motivering } = herkomst;
  return {
    kop,
    blokken: [
      alinea(`${afleiding.samenvatting}\nVastgesteld: ${gemeente === null ? 'geen gemeente' : gemeenteNaam(gemeente)}.${motivering === '' ? '' : `\nMotivering: ${motivering}`}`),
      { soort: 'tabel', kolommen: [{ kop: 'Regel', deel: 2 }, { kop: 'Wat wij vonden', deel: 7 }, { kop: 'Waar het staat', deel: 4 }], rijen: afleiding.stappen.map((s) => [s.regel, opEigenRegels([s.uitleg, ...s.feiten]), s.bron]) },
      ...(afleiding.watVerandertHet.length > 0 ? [alinea('Dit zou de uitkomst veranderen:'), { soort: 'lijst' as const, regels: afleiding.watVerandertHet }] : []),
    ],
  };
}

function deelOordelen({ herstelkans }: Dossier, regelset: Regelset): Briefdeel {
  const kop = 'Oordelen over de woonstart';
  if (!herstelkans) return { kop, blokken: [alinea('Er is nog geen gezamenlijk oordeel. De leden oordelen eerst apart; hun oordelen staan niet in dit dossier.')] };
  const namen = new Map(listCriteria(regelset).map((c) => [c.code, c.naam]));
  const { gemeente, motivering } = herstelkans.conclusie;
  const rijen = herstelkans.oordelen.map((o) => [namen.get(o.criterium) ?? o.criterium, gemeenteNaam(o.gemeente), OORDELEN[o.oordeel], opEigenRegels([o.reden, o.bewijs === '' ? '' : `Bewijs: ${o.bewijs}`].filter(Boolean))]);
  return {
    kop,
    blokken: [
      alinea(`Conclusie: ${gemeente === null ? 'geen gemeente geeft een betere kans dan de herkomstgemeente' : gemeenteNaam(gemeente)}.\nMotivering: ${motivering}`),
      rijen.length > 0 ? { soort: 'tabel', kolommen: [{ kop: 'Criterium', deel: 3 }, { kop: 'Gemeente', deel: 2.3 }, { kop: 'Oordeel', deel: 2.2 }, { kop: 'Reden en bewijs', deel: 8 }], rijen } : alinea('Er zijn geen oordelen per criterium.'),
    ],
  };
}

const vertelTeller = ({ plafond, gebruikt, peildatum }: Verdelingsvoorstel['perGemeente'][number]['teller']): string =>
  plafond === null ? 'Geen cijfers' : `${gebruikt ?? 'onbekend'} van ${plafond}${peildatum ? `, op ${formatDutchDate(peildatum)}` : ''}`;

function deelVoorstel({ verdeling }: Dossier): Briefdeel {
  const kop = 'Voorstel voor de verdeling';
  if (!verdeling) return { kop, blokken: [alinea('Er is nog geen voorstel voor een gemeente.')] };
  const { voorstel, gemeente, route, motivering } = verdeling;
  return {
    kop,
    blokken: [
      alinea(`${voorstel.samenvatting}\nGekozen: ${gemeenteNaam(gemeente)}, ${ROUTES[route].toLocaleLowerCase('nl')}.${motivering === '' ? '' : `\nMotivering: ${motivering}`}`),
      ...(voorstel.toetsen.length > 0 ? [{ soort: 'tabel' as const, kolommen: [{ kop: 'Toets', deel: 3 }, { kop: 'Uitkomst', deel: 3 }, { kop: 'Uitleg', deel: 8 }], rijen: voorstel.toetsen.map((t) => [PRINCIPES[t.principe], STATEN[t.staat], t.uitleg]) }] : []),
      {
        soort: 'tabel',
        kolommen: [{ kop: 'Gemeente', deel: 2.5 }, { kop: 'Waarom wel', deel: 6.5 }, { kop: 'Waarom niet', deel: 5 }, { kop: 'Gebruikt van het plafond', deel: 2.5 }],
        rijen: voorstel.perGemeente.map((g) => [gemeenteNaam(g.gemeente), opEigenRegels(g.waarom), opEigenRegels(g.waaromNiet), vertelTeller(g.teller)]),
      },
    ],
  };
}

function deelOpenNormen({ herkomst, verdeling }: Dossier): Briefdeel {
  const normen = [...new Set([...(herkomst?.afleiding.openNormen ?? []), ...(verdeling?.voorstel.openNormen ?? [])])];
  return { kop: 'Wat u zelf moet beoordelen', blokken: normen.length > 0 ? [{ soort: 'lijst', regels: normen }] : [alinea('Er staan geen open normen in deze zaak.')] };
}

const deelBesluit = ({ besluit }: Dossier): Briefdeel[] =>
  besluit
    ? [{ kop: 'Vastgesteld besluit', blokken: [alinea(`${DICTA[besluit.document.dictum]}, ${formatDutchDate(besluit.document.genomenOp)}.`), { soort: 'tabel', kolommen: [{ kop: 'Grond', deel: 4 }, { kop: 'Overweging', deel: 9 }], rijen: besluit.dossierstuk.overwegingen.map((o) => [o.grond, o.tekst]) }] }]
    : [];

/** A size as people read it. */
const formatGrootte = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`);

function deelBijlagen(bijlagen: readonly Dossierbijlage[], magStrafrechtelijk: boolean, schoon: (tekst: string) => string): Briefdeel {
  const kop = 'Bijlagen';
  if (bijlagen.length === 0) return { kop, blokken: [alinea('Bij deze zaak zijn geen bijlagen.')] };
  const naamVan = (b: Dossierbijlage): string => {
    if (b.gevoeligheid === 'medisch') return 'Medisch stuk, alleen voor de adviseur';
    return b.gevoeligheid === 'strafrechtelijk' && !magStrafrechtelijk ? 'Afgeschermd stuk' : schoon(b.naam);
  };
  return { kop, blokken: [{ soort: 'tabel', kolommen: [{ kop: 'Naam', deel: 5 }, { kop: 'Soort en grootte', deel: 3 }, { kop: 'Controlegetal (SHA-256)', deel: 6 }], rijen: bijlagen.map((b) => [naamVan(b), `${b.soort}, ${formatGrootte(b.grootte)}`, b.sha256]) }] };
}

/** The same value with every text made safe. */
function mapTeksten<T>(waarde: T, maak: (tekst: string) => string): T {
  const ga = (deel: unknown): unknown => {
    if (typeof deel === 'string') return maak(deel);
    if (Array.isArray(deel)) return deel.map(ga);
    return typeof deel === 'object' && deel !== null ? Object.fromEntries(Object.entries(deel).map(([sleutel, d]) => [sleutel, ga(d)])) : deel;
  };
  return ga(waarde) as T; // the same shape: only texts are replaced
}

/** One case of the dossier, as this reader may see it. */
export function composeDossierzaak(zaak: Dossierzaak, nummer: number, magStrafrechtelijk: boolean): Vergaderdossier['zaken'][number] {
  const { regelset, uiterlijk, bijlagen } = zaak;
  const criteria = listCriteria(regelset);
  const bekend = recognizerOf(zaak.dossier, criteria);
  // the derivation names detention as the kind of stay: that is criminal data as well
  const herken = magStrafrechtelijk ? null : (tekst: string): boolean => bekend(tekst) || noemtStrafrecht(tekst);
  const dossier = magStrafrechtelijk ? zaak.dossier : shieldDossier(zaak.dossier, criteria);
  // a shielded row would still tell that there is something to shield
  const gezien = magStrafrechtelijk || !dossier.herstelkans ? dossier : { ...dossier, herstelkans: { ...dossier.herstelkans, oordelen: omitStrafrechtelijk(dossier.herstelkans.oordelen, criteria) } };
  const { aanvraag } = gezien;
  const { volwassenen, minderjarigen } = aanvraag.huishouden;
  const schoon = (tekst: string): string => composeVergadertekst(tekst, aanvraag.betrokkene, herken);
  const delen = [deelHerkomst(gezien), deelOordelen(gezien, regelset), deelVoorstel(gezien), deelOpenNormen(gezien), ...deelBesluit(gezien)];
  return {
    kop: `Zaak ${nummer}: ${gezien.nummer}, ${naamOpAgenda(aanvraag.betrokkene)}`,
    feiten: [
      { label: 'Groep', waarde: magStrafrechtelijk || aanvraag.urgentiegroep !== 'h' ? getUrgentiegroep(aanvraag.urgentiegroep).naam : 'Afgeschermd' },
      { label: 'Huishouden', waarde: `${volwassenen} ${volwassenen === 1 ? 'volwassene' : 'volwassenen'}, ${minderjarigen} ${minderjarigen === 1 ? 'kind' : 'kinderen'}` },
      { label: 'Aangemeld door', waarde: schoon(aanvraag.indiener) },
      { label: 'Ontvangen op', waarde: formatDutchDate(aanvraag.ontvangenOp) },
      { label: 'Besluit uiterlijk op', waarde: formatDutchDate(uiterlijk) },
      { label: 'Afspraken', waarde: `${regelset.naam} (${regelset.status})` },
    ],
    delen: [...mapTeksten(delen, schoon), deelBijlagen(bijlagen, magStrafrechtelijk, schoon)],
  };
}

/** The dossier without its cases: the front page says how many there are. */
export function composeDossierraam({ basis, lezer, aantal }: Pick<Vergaderdossiervraag, 'basis' | 'lezer'> & { readonly aantal: number }): Omit<Vergaderdossier, 'zaken'> {
  const uitgesloten = lezer.aantalUitgesloten === 0 ? '' : ` ${lezer.aantalUitgesloten === 1 ? 'Eén zaak zit' : `${lezer.aantalUitgesloten} zaken zitten`} niet in dit dossier, omdat u daar niet over meebeslist.`;
  return {
    ...composeVergaderraam(basis, 'Vergaderdossier'),
    feiten: [...feitenVergadering(basis), { label: 'Voor', waarde: lezer.naam }, { label: 'Aantal zaken', waarde: String(aantal) }],
    inleiding: `${aantal === 0 ? 'Er staan geen zaken in dit dossier.' : 'In dit dossier staan de feiten en de voorstellen. U weegt en beslist zelf.'}${uitgesloten} Laat dit dossier niet rondslingeren: het gaat over mensen.`,
  };
}

/**
 * The dossier of a meeting for one reader: contents, and per case the derivation of origin, judgements, proposal, what
 * people must judge themselves and the attachments with their hashes. Never a BSN or an address; no medical text (the
 * request's own explanation stays out); criminal data only for who may see them.
 */
export const composeVergaderdossier = ({ basis, zaken, lezer }: Vergaderdossiervraag): Vergaderdossier => ({
  ...composeDossierraam({ basis, lezer, aantal: zaken.length }),
  zaken: zaken.map((z, i) => composeDossierzaak(z, i + 1, lezer.magStrafrechtelijk)),
});
