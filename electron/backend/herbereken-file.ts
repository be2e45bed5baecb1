import { readFileSync, statSync } from 'node:fs';
import { BESLUITSOORTEN, DICTA, type Besluit } from '../../shared/domain/besluit/besluit.ts';
import { AFWIJKREDENEN, AFWIJKSOORTEN } from '../../shared/domain/besluit/afwijking.ts';
import { herberekenBesluit, type Herberekend } from '../../shared/domain/besluit/herbereken.ts';
import { Regelset } from '../../shared/domain/verdeling/regelset.ts';
import { formatDutchDate } from '../../shared/kernel/plain-date.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Besluitbestand, Verificatiefout } from '../../shared/protocol/besluitbestand.ts';
import { REGELSETS } from '../../shared/regelsets/regelsets.ts';
import { hashOf } from './hash.ts';
import { verifyBesluitOpSchijf } from './verify-file.ts';

/** Why a decision could not be counted again: which part stands in the way, in a Dutch sentence. */
export type Herberekenfout = { readonly deel: Verificatiefout['deel'] | 'regelset'; readonly melding: string };

/** A decision counted again from its file alone. */
export type Herberekendbesluit = {
  readonly besluitId: string;
  /** Whether everything that there was to count came out the same. */
  readonly uitkomst: 'gelijk' | 'anders' | 'niet_alles_te_berekenen';
  readonly regelset: Besluit['regelset'];
  readonly voorstelHash: { readonly vastgelegd: string | null; readonly berekend: string | null };
  readonly delen: readonly Herberekend[];
  /** What people decided and the file carries with it, line by line: it is shown, not counted. */
  readonly verantwoording: readonly { readonly label: string; readonly waarde: string }[];
};

const MAX_BYTES = 5_000_000;
const fout = (deel: Herberekenfout['deel'], melding: string): Result<never, Herberekenfout> => err({ deel, melding });

function readRegelset(pad: string): Result<Regelset, Herberekenfout> {
  try {
    if (statSync(pad).size > MAX_BYTES) return fout('regelset', 'Het bestand met de regelset is te groot.');
    const gelezen = Regelset.safeParse(JSON.parse(readFileSync(pad, 'utf8')));
    return gelezen.success ? ok(gelezen.data) : fout('regelset', `Het bestand met de regelset heeft niet de goede vorm (bij ${gelezen.error.issues[0]?.path.join('.') ?? ''}).`);
  } catch {
    return fout('regelset', 'Het bestand met de regelset is niet te lezen. Controleer de naam en of het JSON is.');
  }
}

/** The regelset that the decision names, with the same bytes; any other one would judge the case by other rules. */
function findRegelsetVan({ id, geldigVan, hash }: Besluit['regelset'], eigen: Regelset | null): Result<Regelset, Herberekenfout> {
  const kandidaten = eigen ? [eigen] : REGELSETS.filter((r) => r.id === id && r.geldigVan === geldigVan);
  const gelijk = kandidaten.find((r) => hashOf(r) === hash);
  if (gelijk) return ok(gelijk);
  if (eigen) return fout('regelset', `Dit is niet de regelset van het besluit. Het besluit noemt ${id} met hash ${hash}; dit bestand is ${eigen.id} met hash ${hashOf(eigen)}.`);
  return kandidaten.length === 0
    ? fout('regelset', `De regelset ${id} (geldig vanaf ${formatDutchDate(geldigVan)}) zit niet in dit programma. Geef het bestand van de regelset op met --regelset.`)
    : fout('regelset', `De regelset ${id} in dit programma is een andere versie dan die van het besluit. Het besluit noemt hash ${hash}. Geef het bestand van die regelset op met --regelset.`);
}

function vertelVerantwoording({ besluit, dossierstuk: stuk }: Besluitbestand): Herberekendbesluit['verantwoording'] {
  const eerste = besluit.besluitsoort ?? 'eerste';
  return [
    { label: 'Soort besluit', waarde: BESLUITSOORTEN[eerste] },
    { label: 'Besluit', waarde: DICTA[besluit.dictum] },
    ...(stuk?.overwegingen ?? []).map(({ grond, bewijs }, i) => ({ label: `Overweging ${i + 1}`, waarde: `${grond}; ${bewijs?.length ? `bewijs: ${[...new Set(bewijs.map((b) => b.soort))].join(', ')}` : 'zonder bewijs'}` })),
    ...(besluit.afwijkingen ?? []).map(({ soort, reden }) => ({ label: 'Afwijking', waarde: `${AFWIJKSOORTEN[soort]}: ${AFWIJKREDENEN[reden].toLowerCase()}` })),
    ...(besluit.voorwaarden ?? []).map((code) => ({ label: 'Voorwaarde', waarde: code })),
    ...(stuk?.waarschuwingen ?? []).map(({ tekst }) => ({ label: 'Gewaarschuwd', waarde: tekst })),
  ];
}

/**
 * Verifies a decision file and counts it again: the derivation of the origin, the proposal with its hash, and what
 * follows from them. The file must carry its frozen case.
 */
export async function recomputeBesluitOpSchijf(pad: string, regelsetPad: string | null): Promise<Result<Herberekendbesluit, Herberekenfout>> {
  const gecontroleerd = await verifyBesluitOpSchijf(pad, null);
  if (!gecontroleerd.ok) return gecontroleerd;
  const { bestand } = gecontroleerd.value;
  const { besluit, dossierstuk } = bestand;
  if (!dossierstuk) return fout('dossierstuk', 'In dit bestand zit het dossier niet. Geef het besluit uit met dossier ("Besluit met dossier opslaan"); daarmee is het opnieuw te berekenen.');
  const eigen = regelsetPad === null ? ok(null) : readRegelset(regelsetPad);
  if (!eigen.ok) return eigen;
  const regelset = findRegelsetVan(besluit.regelset, eigen.value);
  if (!regelset.ok) return regelset;
  const { delen, voorstel } = herberekenBesluit(besluit, dossierstuk, regelset.value);
  const berekend = voorstel && hashOf(voorstel);
  const anders = delen.some((d) => d.uitkomst === 'anders') || (berekend !== null && berekend !== besluit.voorstelHash);
  const open = delen.some((d) => d.uitkomst === 'niet_te_berekenen');
  return ok({
    besluitId: besluit.besluitId, uitkomst: anders ? 'anders' : open ? 'niet_alles_te_berekenen' : 'gelijk', regelset: besluit.regelset,
    voorstelHash: { vastgelegd: besluit.voorstelHash, berekend }, delen, verantwoording: vertelVerantwoording(bestand),
  });
}
