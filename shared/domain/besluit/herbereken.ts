import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Regelset } from '../verdeling/regelset.ts';
import type { Verdelingsvoorstel } from '../verdeling/voorstel.ts';
import { berekenHerkomst, berekenVoorstel, REKENWIJZE } from './bereken-voorstel.ts';
import type { Besluit, Dossierstuk } from './besluit.ts';
import { composeToewijzing } from './decide-besluit.ts';

/** A part of a decision that was counted again: the same, different (with where), not to be counted any more, or not there to count. */
export type Herberekend = { readonly deel: 'herkomst' | 'voorstel' | 'toewijzing'; readonly uitkomst: 'gelijk' | 'anders' | 'niet_te_berekenen' | 'niet_van_toepassing'; readonly toelichting: string; readonly verschillen: readonly Verschilplaats[] };

/** A place where the recorded value and the recomputed one differ. */
export type Verschilplaats = { readonly plek: string; readonly vastgelegd: string; readonly berekend: string };

/** What came out of counting a decision again. */
export type Herberekening = { readonly delen: readonly Herberekend[]; readonly voorstel: Verdelingsvoorstel | null };

const MEEST = 12;
const isObject = (x: unknown): x is Readonly<Record<string, unknown>> => typeof x === 'object' && x !== null && !Array.isArray(x);
const kort = (x: unknown): string => {
  const tekst = x === undefined ? 'ontbreekt' : typeof x === 'string' ? x : canonicalJson(x);
  return tekst.length > 120 ? `${tekst.slice(0, 119)}…` : tekst;
};

/** The deepest places at which two values differ, in reading order. */
export function diffDeel(vastgelegd: unknown, berekend: unknown, plek = ''): Verschilplaats[] {
  if (vastgelegd === undefined || berekend === undefined ? vastgelegd === berekend : canonicalJson(vastgelegd) === canonicalJson(berekend)) return [];
  const naam = (deel: string | number): string => (plek === '' ? String(deel) : `${plek}.${deel}`);
  if (Array.isArray(vastgelegd) && Array.isArray(berekend))
    return Array.from({ length: Math.max(vastgelegd.length, berekend.length) }, (_, i) => diffDeel(vastgelegd[i], berekend[i], naam(i + 1))).flat();
  if (isObject(vastgelegd) && isObject(berekend))
    return [...new Set([...Object.keys(vastgelegd), ...Object.keys(berekend)])].flatMap((sleutel) => diffDeel(vastgelegd[sleutel], berekend[sleutel], naam(sleutel)));
  return [{ plek: plek === '' ? 'alles' : plek, vastgelegd: kort(vastgelegd), berekend: kort(berekend) }];
}

function vergelijk(deel: Herberekend['deel'], vastgelegd: unknown, berekend: unknown): Herberekend {
  const verschillen = diffDeel(vastgelegd, berekend);
  return verschillen.length === 0
    ? { deel, uitkomst: 'gelijk', toelichting: 'Opnieuw berekend met dezelfde uitkomst.', verschillen }
    : { deel, uitkomst: 'anders', toelichting: `Opnieuw berekend met een andere uitkomst, op ${verschillen.length === 1 ? 'één plek' : `${verschillen.length} plekken`}.`, verschillen: verschillen.slice(0, MEEST) };
}

const niet = (deel: Herberekend['deel'], toelichting: string, uitkomst: 'niet_te_berekenen' | 'niet_van_toepassing' = 'niet_van_toepassing'): Herberekend => ({ deel, uitkomst, toelichting, verschillen: [] });

function herberekenHerkomst(stuk: Dossierstuk, regelset: Regelset): Herberekend {
  if (!stuk.herkomst) return niet('herkomst', 'Bij dit besluit is geen herkomst vastgesteld.');
  return vergelijk('herkomst', stuk.herkomst.afleiding, berekenHerkomst(stuk, regelset));
}

function herberekenVoorstel({ aanvraag, herkomst, herstelkans, verdeling }: Dossierstuk, regelset: Regelset): { deel: Herberekend; voorstel: Verdelingsvoorstel | null } {
  if (!verdeling || !herkomst) return { deel: niet('voorstel', 'Bij dit besluit is geen voorstel gemaakt.'), voorstel: null };
  if (!verdeling.invoer) return { deel: niet('voorstel', 'Dit besluit is van voordat het programma de cijfers bewaarde waarmee het rekende. Het voorstel is niet opnieuw te berekenen. De tellers die zijn gebruikt, staan wel in het besluit.', 'niet_te_berekenen'), voorstel: null };
  const voorstel = berekenVoorstel({ aanvraag, herkomst, herstelkans }, verdeling.invoer, regelset);
  const deel = vergelijk('voorstel', verdeling.voorstel, voorstel);
  const andersGeteld = deel.uitkomst === 'anders' && verdeling.invoer.rekenwijze !== REKENWIJZE;
  return { deel: andersGeteld ? { ...deel, toelichting: `${deel.toelichting} Het besluit is berekend met rekenwijze ${verdeling.invoer.rekenwijze}; dit programma rekent met rekenwijze ${REKENWIJZE}.` } : deel, voorstel };
}

/**
 * Counts a decision again from its frozen case alone, with the regelset that it names: origin, proposal, and what was
 * assigned on it. What people found and chose is taken as they recorded it; nothing of it is judged again.
 */
export function herberekenBesluit(besluit: Besluit, stuk: Dossierstuk, regelset: Regelset): Herberekening {
  const { deel, voorstel } = herberekenVoorstel(stuk, regelset);
  const vervolg = (besluit.besluitsoort ?? 'eerste') !== 'eerste';
  const toewijzing = !besluit.toewijzing || vervolg ? niet('toewijzing', vervolg ? 'Dit besluit volgt op een eerder besluit; de toewijzing komt daaruit.' : 'Dit besluit wijst geen gemeente toe.') : vergelijk('toewijzing', besluit.toewijzing, composeToewijzing(stuk.verdeling, besluit.genomenOp, regelset));
  return { delen: [herberekenHerkomst(stuk, regelset), deel, toewijzing], voorstel };
}
