import type { Invoer } from '../../../../shared/contract/contract.ts';
import type { Dossierweergave } from '../../../../shared/contract/weergave.ts';
import { Afwijkreden, AFWIJKSOORTEN, type Afwijking, type Afwijksoort } from '../../../../shared/domain/besluit/afwijking.ts';
import { composeZaak } from '../../../../shared/domain/besluit/decide-besluit.ts';
import { findHuurgrens } from '../../../../shared/domain/besluit/huurgrens.ts';
import { listAfwijkingen, type Afwijkpunt } from '../../../../shared/domain/besluit/list-afwijkingen.ts';
import type { Zoekprofiel } from '../../../../shared/domain/besluit/zoekprofiel.ts';
import { AFGESCHERMD } from '../../../../shared/domain/herstelkans/strafrechtelijk.ts';
import { heeftGat, listTekstblokken, type Tekstblok } from '../../../../shared/domain/motivering/tekstblokken.ts';
import { BESLUIT } from '../../../text/besluit.ts';
import { MOTIVERING } from '../../../text/motivering.ts';
import { LEGE_AFWIJKING, schoon, type Afwijkvelden, type Besluitvelden } from './besluit-velden.ts';

type Zaak = Pick<Dossierweergave, 'dossier' | 'weigeringsgronden'>;

/** The points on which this decision deviates as it stands. */
export const afwijkpunten = (v: Pick<Besluitvelden, 'dictum'>, { dossier }: Pick<Dossierweergave, 'dossier'>): Afwijkpunt[] => (v.dictum === '' ? [] : listAfwijkingen(dossier, v.dictum));

/** What is typed with a deviation; until something is, the reason that was written when the choice was made. */
export function afwijkvelden(v: Besluitvelden, soort: Afwijksoort, { dossier }: Pick<Dossierweergave, 'dossier'>): Afwijkvelden {
  const eerder = soort === 'afwijking_herkomst' ? dossier.herkomst?.motivering : soort === 'hardheidsclausule' || soort === 'maatwerk' ? '' : dossier.verdeling?.motivering;
  return v.afwijkingen[soort] ?? { ...LEGE_AFWIJKING, motivering: eerder === undefined || eerder === AFGESCHERMD ? '' : eerder.slice(0, 4_000) };
}

const soortenVan = (v: Besluitvelden, zaak: Pick<Dossierweergave, 'dossier'>): Afwijksoort[] => [...afwijkpunten(v, zaak).map((p) => p.soort), ...(v.dictum === 'toewijzen' ? v.vrij : [])];

/** Something that must be done before the decision can be taken: a field here, or a step of the case. */
export type Ontbrekend = { readonly tekst: string; readonly veld: string | null; readonly stap: 'herkomst' | 'woonstart' | 'verdeling' | null };

const bijVeld = (veld: string, tekst: string): Ontbrekend => ({ tekst, veld, stap: null });

function mistAfwijkingen(v: Besluitvelden, zaak: Zaak): Ontbrekend[] {
  return soortenVan(v, zaak).flatMap((soort) => {
    const a = afwijkvelden(v, soort, zaak);
    const punt = AFWIJKSOORTEN[soort];
    const vrij = soort === 'hardheidsclausule' || soort === 'maatwerk';
    return [
      ...(a.reden === '' ? [bijVeld(`afwijkingen.${soort}.reden`, MOTIVERING.redenLeeg(punt))] : []),
      ...(a.motivering.trim() === '' ? [bijVeld(`afwijkingen.${soort}.motivering`, MOTIVERING.waaromLeeg(punt))] : []),
      ...(vrij && a.grondslag.trim() === '' ? [bijVeld(`afwijkingen.${soort}.grondslag`, MOTIVERING.grondslagLeeg(punt))] : []),
      ...(vrij && a.naam.trim() === '' ? [bijVeld(`afwijkingen.${soort}.beslisser.naam`, MOTIVERING.beslisserLeeg(punt))] : []),
      ...(vrij && a.functie.trim() === '' ? [bijVeld(`afwijkingen.${soort}.beslisser.functie`, MOTIVERING.functieLeeg(punt))] : []),
    ];
  });
}

function mistOverwegingen(v: Besluitvelden, { weigeringsgronden }: Zaak): Ontbrekend[] {
  const lijst: Ontbrekend[] = [];
  if (v.overwegingen.length === 0) lijst.push(bijVeld('overwegingen', BESLUIT.missend.overweging));
  for (const [i, o] of v.overwegingen.entries()) {
    const nummer = BESLUIT.overweging(i + 1);
    if (o.grond.trim() === '') lijst.push(bijVeld(`overwegingen.${i}.grond`, `${nummer}: ${BESLUIT.grondLeeg}`));
    else if (heeftGat(o.grond)) lijst.push(bijVeld(`overwegingen.${i}.grond`, `${nummer}: ${MOTIVERING.vulAan}`));
    if (o.tekst.trim() === '') lijst.push(bijVeld(`overwegingen.${i}.tekst`, `${nummer}: ${BESLUIT.tekstLeeg}`));
    else if (heeftGat(o.tekst)) lijst.push(bijVeld(`overwegingen.${i}.tekst`, `${nummer}: ${MOTIVERING.vulAan}`));
  }
  if (v.dictum !== 'afwijzen' || v.overwegingen.length === 0) return lijst;
  const zonder = v.weigeringsgronden.filter((code) => !v.overwegingen.some((o) => o.weigeringsgrond === code));
  return [...lijst, ...zonder.map((code) => bijVeld('overwegingen', MOTIVERING.legUit(weigeringsgronden.find((g) => g.code === code)?.tekst ?? code)))];
}

const isKamers = (x: number | string): x is number => typeof x === 'number' && x >= 1 && x <= 12;

function mistToewijzing({ dictum, voorwaarden, zoekprofiel: p }: Besluitvelden): Ontbrekend[] {
  if (dictum !== 'toewijzen') return [];
  const leeg = voorwaarden.flatMap((w, i) => (w.tekst.trim() === '' ? [bijVeld(`voorwaarden.${i}.tekst`, MOTIVERING.voorwaardeLeeg(i + 1))] : []));
  if (!p.aan) return leeg;
  return [
    ...leeg,
    ...(isKamers(p.minimaal) ? [] : [bijVeld('zoekprofiel.kamers.minimaal', MOTIVERING.kamersFout)]),
    ...(p.maximaal === '' || isKamers(p.maximaal) ? [] : [bijVeld('zoekprofiel.kamers.maximaal', MOTIVERING.kamersFout)]),
    ...(isKamers(p.minimaal) && isKamers(p.maximaal) && p.maximaal < p.minimaal ? [bijVeld('zoekprofiel.kamers.maximaal', MOTIVERING.kamersOm)] : []),
  ];
}

/** What is missing, in the order of the screen. The backend refuses with the same rules. */
export function vindOntbrekend(v: Besluitvelden, zaak: Zaak): Ontbrekend[] {
  const { dossier } = zaak;
  const stap = (naam: NonNullable<Ontbrekend['stap']>): Ontbrekend => ({ tekst: BESLUIT.missend[naam], veld: null, stap: naam });
  return [
    ...(v.dictum === '' ? [bijVeld('dictum', BESLUIT.missend.dictum)] : []),
    ...(v.dictum === 'toewijzen' ? (['herkomst', 'woonstart', 'verdeling'] as const).filter((naam) => dossier[naam === 'woonstart' ? 'herstelkans' : naam] === null).map(stap) : []),
    ...(v.dictum === 'afwijzen' && v.weigeringsgronden.length === 0 ? [bijVeld('weigeringsgronden', BESLUIT.missend.grond)] : []),
    ...mistAfwijkingen(v, zaak),
    ...mistOverwegingen(v, zaak),
    ...mistToewijzing(v),
  ];
}

/** The text blocks that fit and are not in the decision yet. */
export function passendeBlokken(v: Besluitvelden, zaak: Pick<Dossierweergave, 'dossier'>): Tekstblok[] {
  if (v.dictum === '') return [];
  const passend = listTekstblokken(composeZaak(zaak.dossier), { dictum: v.dictum, weigeringsgronden: v.weigeringsgronden, afwijkingen: soortenVan(v, zaak) });
  return passend.filter((b) => !v.overwegingen.some((o) => o.blok === b.code));
}

const leesAfwijkingen = (v: Besluitvelden, zaak: Zaak, medewerkers: readonly { readonly id: string; readonly naam: string }[]): Afwijking[] =>
  soortenVan(v, zaak).map((soort) => {
    const a = afwijkvelden(v, soort, zaak);
    const vrij = soort === 'hardheidsclausule' || soort === 'maatwerk';
    return {
      soort, reden: Afwijkreden.parse(a.reden), motivering: a.motivering,
      ...(vrij ? { grondslag: a.grondslag, beslisser: { naam: a.naam, functie: a.functie, medewerkerId: medewerkers.find((m) => m.naam === a.naam.trim())?.id ?? null } } : {}),
      ...(vrij && a.gronden.length > 0 ? { gronden: a.gronden } : {}),
    };
  });

/** The profile as it stands; undefined while it is not asked for or not complete. */
export function leesZoekprofiel({ dictum, zoekprofiel: p }: Besluitvelden, gemeente: string | undefined, jaar: number): Zoekprofiel | undefined {
  if (dictum !== 'toewijzen' || !p.aan || gemeente === undefined || !isKamers(p.minimaal)) return undefined;
  const huur = p.huurgrens === '' ? undefined : findHuurgrens(p.huurgrens, jaar);
  return { gemeente, woningsoorten: p.woningsoorten, kamers: { minimaal: p.minimaal, maximaal: isKamers(p.maximaal) ? p.maximaal : null }, huurgrens: huur ? { soort: huur.soort, jaar: huur.jaar, centen: huur.centen } : null };
}

type Besluitinvoer = Omit<Invoer<'establishBesluit'>, 'commandId' | 'dossierId' | 'expectedVersion'>;

/** What is sent; only for fields of which nothing is missing. */
export function leesBesluit(v: Besluitvelden & { readonly dictum: Besluitinvoer['dictum'] }, zaak: Zaak, context: { readonly jaar: number; readonly medewerkers: readonly { readonly id: string; readonly naam: string }[] }): Besluitinvoer {
  const afwijkingen = leesAfwijkingen(v, zaak, context.medewerkers);
  const profiel = leesZoekprofiel(v, zaak.dossier.verdeling?.gemeente, context.jaar);
  const { toegankelijkheid, toelichting } = v.zoekprofiel;
  return {
    dictum: v.dictum,
    weigeringsgronden: v.dictum === 'afwijzen' ? v.weigeringsgronden : [],
    // an explanation of a ground that was let go again stays as a text of its own
    overwegingen: v.overwegingen.map(schoon).map(({ weigeringsgrond, ...o }) => (weigeringsgrond !== undefined && v.dictum === 'afwijzen' && v.weigeringsgronden.includes(weigeringsgrond) ? { ...o, weigeringsgrond } : o)),
    ...(afwijkingen.length > 0 ? { afwijkingen } : {}),
    ...(v.dictum === 'toewijzen' && v.voorwaarden.length > 0 ? { voorwaarden: v.voorwaarden } : {}),
    ...(profiel ? { zoekprofiel: profiel } : {}),
    ...(profiel && (toegankelijkheid.length > 0 || toelichting.trim() !== '') ? { woningeisen: { toegankelijkheid, toelichting } } : {}),
  };
}
