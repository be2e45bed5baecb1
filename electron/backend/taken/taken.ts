import { createHash, randomUUID } from 'node:crypto';
import type { Invoer, Uitvoer } from '../../../shared/contract/contract.ts';
import type { Fout } from '../../../shared/contract/fout.ts';
import { DEELOMVANG } from '../../../shared/contract/stukken.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { mislukt } from '../fouten.ts';
import type { OpenBestand } from '../session.ts';

/** What long work gives: a file for the person who asked for it. */
export type Taakuitkomst = { readonly bestandsnaam: string; readonly mediatype: string; readonly inhoud: Uint8Array };

/** What long work tells while it goes on. */
export type Voortgang = {
  /** Where it stands: a part of one, and in a sentence what is done now. */
  readonly stand: (deel: number, melding: string) => void;
  /** As `stand`, for work that says nothing of itself: how long it will take to get to this part. */
  readonly verwacht: (deel: number, melding: string, ms: number) => void;
  /** Goes off when the person stops it. */
  readonly signaal: AbortSignal;
};

type Taak = {
  readonly wie: string;
  readonly begonnen: number;
  readonly stop: AbortController;
  staat: Uitvoer<'getTaak'>['staat'];
  melding: string;
  deel: number;
  /** Where the part goes by itself, by when: work in another thread says nothing until it is done. */
  onderweg: { readonly vanaf: number; readonly naar: number; readonly sinds: number; readonly ms: number } | null;
  uitkomst: (Uitvoer<'getTaak'>['uitkomst'] & { readonly inhoud: Buffer }) | null;
};

/** At most so many at once for one person; more is a mistake, or a button that is pressed again and again. */
const MAX_BEZIG = 3;
/** What nobody fetched is forgotten: it is somebody's dossier, in memory. */
const BEWAAR_MS = 10 * 60 * 1_000;

const perBestand = new WeakMap<OpenBestand, Map<string, Taak>>();

function takenVan(open: OpenBestand): Map<string, Taak> {
  const taken = perBestand.get(open) ?? new Map<string, Taak>();
  perBestand.set(open, taken);
  return taken;
}

const wieVan = ({ medewerker }: OpenBestand): string => {
  if (!medewerker) throw new Error('The gate asks for a signed-in person');
  return medewerker.id;
};

/** Between 0 and 1, also halfway a step that says nothing of itself: it slows down near the end and never gets there. */
function bepaalDeel({ deel, onderweg }: Taak, nu: number): number {
  if (!onderweg) return deel;
  return onderweg.vanaf + (onderweg.naar - onderweg.vanaf) * (1 - Math.exp((-1.5 * (nu - onderweg.sinds)) / onderweg.ms));
}

async function voerUit(open: OpenBestand, taakId: string, taak: Taak, werk: (voortgang: Voortgang) => Promise<Result<Taakuitkomst, Fout>>): Promise<void> {
  const zet = (deel: number, melding: string, ms: number | null): void => {
    const nu = performance.now();
    const vanaf = Math.max(taak.deel, bepaalDeel(taak, nu)); // progress never goes back
    Object.assign(taak, ms === null ? { deel: Math.max(vanaf, deel), melding, onderweg: null } : { deel: vanaf, melding, onderweg: { vanaf, naar: Math.max(vanaf, deel), sinds: nu, ms } });
  };
  const voortgang: Voortgang = { stand: (deel, melding) => zet(deel, melding, null), verwacht: zet, signaal: taak.stop.signal };
  const einde = (staat: Taak['staat'], melding: string): void => void (taak.staat === 'bezig' && Object.assign(taak, { staat, melding, onderweg: null }));
  try {
    const uit = await werk(voortgang);
    if (taak.stop.signal.aborted) return einde('gestopt', 'Gestopt. Er is niets gemaakt.');
    if (!uit.ok) return einde('mislukt', uit.error.melding);
    const inhoud = Buffer.from(uit.value.inhoud);
    const { bestandsnaam, mediatype } = uit.value;
    taak.uitkomst = { bestandsnaam, mediatype, grootte: inhoud.length, sha256: createHash('sha256').update(inhoud).digest('hex'), delen: Math.max(1, Math.ceil(inhoud.length / DEELOMVANG)), inhoud };
    taak.deel = 1;
    einde('klaar', 'Klaar.');
  } catch (fout) {
    if (taak.stop.signal.aborted) return einde('gestopt', 'Gestopt. Er is niets gemaakt.');
    process.stderr.write(`${JSON.stringify({ soort: 'storing', ingang: 'taak', fout: fout instanceof Error ? fout.name : typeof fout })}\n`);
    einde('mislukt', 'Het maken is niet gelukt. Wat al was opgeslagen is veilig. Probeer het opnieuw; blijft het misgaan, vraag dan hulp.');
  } finally {
    setTimeout(() => takenVan(open).delete(taakId), BEWAAR_MS).unref();
  }
}

/**
 * Starts long work and answers at once; `getTaak` tells how far it is and `stopTaak` stops it. The work runs in turns:
 * what takes more than a few milliseconds belongs in a thread, or gives way in between (`geefRuimte`).
 */
export function startTaak(open: OpenBestand, werk: (voortgang: Voortgang) => Promise<Result<Taakuitkomst, Fout>>): Result<{ taakId: string }, Fout> {
  const taken = takenVan(open);
  const wie = wieVan(open);
  if ([...taken.values()].filter((t) => t.wie === wie && t.staat === 'bezig').length >= MAX_BEZIG) return mislukt('te_veel_tegelijk', 'Er wordt al genoeg tegelijk gemaakt. Wacht tot iets klaar is, of stop het.');
  const taakId = randomUUID();
  const taak: Taak = { wie, begonnen: performance.now(), stop: new AbortController(), staat: 'bezig', melding: 'Begonnen.', deel: 0, onderweg: null, uitkomst: null };
  taken.set(taakId, taak);
  void voerUit(open, taakId, taak, werk);
  return ok({ taakId });
}

/** Lets other questions be answered before the work goes on. */
export const geefRuimte = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** A task of this person; of somebody else nobody knows it. */
function findTaak(open: OpenBestand, taakId: string): Result<Taak, Fout> {
  const taak = takenVan(open).get(taakId);
  return taak?.wie === wieVan(open) ? ok(taak) : mislukt('taak_onbekend', 'Dit werk is er niet meer. Begin opnieuw.');
}

/** How far it is, and how long it will still take as far as that can be told. */
export function getTaak(open: OpenBestand, { taakId }: Invoer<'getTaak'>): Result<Uitvoer<'getTaak'>, Fout> {
  const gevonden = findTaak(open, taakId);
  if (!gevonden.ok) return gevonden;
  const taak = gevonden.value;
  const nu = performance.now();
  const deel = bepaalDeel(taak, nu);
  const rest = taak.staat === 'bezig' && deel > 0.02 ? Math.ceil((((nu - taak.begonnen) / deel) * (1 - deel)) / 1_000) : null;
  const { inhoud: _inhoud, ...uitkomst } = taak.uitkomst ?? { inhoud: null };
  return ok({ taakId, staat: taak.staat, melding: taak.melding, deel: Math.min(1, deel), restSeconden: rest, uitkomst: 'sha256' in uitkomst ? uitkomst : null });
}

/** Stops it. What was done already stays undone: nothing comes out. Stopping what is over changes nothing. */
export function stopTaak(open: OpenBestand, { taakId }: Invoer<'stopTaak'>): Result<null, Fout> {
  const gevonden = findTaak(open, taakId);
  if (!gevonden.ok) return gevonden;
  const taak = gevonden.value;
  if (taak.staat !== 'bezig') return ok(null);
  taak.stop.abort();
  Object.assign(taak, { staat: 'gestopt', melding: 'Gestopt. Er is niets gemaakt.', onderweg: null });
  return ok(null);
}

/** A part of what came out. */
export function getTaakdeel(open: OpenBestand, { taakId, nummer }: Invoer<'getTaakdeel'>): Result<Uitvoer<'getTaakdeel'>, Fout> {
  const gevonden = findTaak(open, taakId);
  if (!gevonden.ok) return gevonden;
  const { uitkomst } = gevonden.value;
  if (!uitkomst || nummer >= uitkomst.delen) return mislukt('taakdeel_onbekend', 'Dit deel is er niet. Maak het bestand opnieuw.');
  return ok({ inhoud: uitkomst.inhoud.toString('base64', nummer * DEELOMVANG, (nummer + 1) * DEELOMVANG) });
}

/** Stops everything of a case file that is closed, and forgets what came out. */
export function forgetTaken(open: OpenBestand): void {
  for (const taak of takenVan(open).values()) taak.stop.abort();
  perBestand.delete(open);
}
