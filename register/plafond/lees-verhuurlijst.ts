import { isGemeenteOp } from '../../shared/domain/gemeente/gemeente.ts';
import { parsePlainDate } from '../../shared/kernel/plain-date.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

/** The first line of a list of lettings, exactly. */
export const VERHUURLIJST_KOP = 'kenmerk;gemeente;verhuurd_op;corporatie';

/** What is wrong with a list, with the line that it is on. */
export type Lijstfout = { readonly regel: number; readonly melding: string };

/** How many homes were let in each municipality, by its code. */
export type Verhuringen = ReadonlyMap<string, number>;

const MAX_FOUTEN = 20;
const MAX_REGELS = 500_000;

type Regel = { readonly kenmerk: string; readonly gemeente: string };

function readRegel(tekst: string, jaar: number): Regel | string {
  const velden = tekst.split(';').map((v) => v.trim());
  const [kenmerk = '', gemeente = '', verhuurdOp = '', corporatie = ''] = velden;
  if (velden.length !== 4) return `Een regel heeft vier velden met puntkomma's ertussen; hier staan er ${velden.length}.`;
  if (!/^[\w./ -]{1,60}$/.test(kenmerk)) return 'Het kenmerk ontbreekt of heeft tekens die niet mogen. Gebruik letters, cijfers, punt, streep en schuine streep.';
  if (corporatie === '' || corporatie.length > 200) return 'De corporatie ontbreekt of is te lang.';
  const datum = parsePlainDate(verhuurdOp);
  if (!datum) return 'De dag van verhuur is geen datum. Schrijf bijvoorbeeld 2026-05-03.';
  if (Number(datum.slice(0, 4)) !== jaar) return `De dag van verhuur ligt niet in ${jaar}.`;
  return isGemeenteOp(gemeente, datum) ? { kenmerk, gemeente } : 'Deze code is op die dag geen gemeente. Schrijf de vier cijfers van het CBS, zoals 0518.';
}

/**
 * Reads a list of lettings: CSV in UTF-8 with semicolons, one line for every home that was let, and the first line as in
 * `VERHUURLIJST_KOP`. It holds no addresses and no names. All of it is right, or nothing is read.
 */
export function readVerhuurlijst(tekst: string, jaar: number): Result<Verhuringen, readonly Lijstfout[]> {
  const regels = tekst.replace(/^\u{FEFF}/u, '').split(/\r?\n/);
  if (regels.at(-1) === '') regels.pop();
  if (regels[0]?.trim().toLowerCase() !== VERHUURLIJST_KOP) return err([{ regel: 1, melding: `De eerste regel moet zijn: ${VERHUURLIJST_KOP}` }]);
  if (regels.length > MAX_REGELS) return err([{ regel: MAX_REGELS, melding: `De lijst is te lang: ten hoogste ${MAX_REGELS} regels.` }]);
  const fouten: Lijstfout[] = [];
  const gezien = new Map<string, number>();
  const perGemeente = new Map<string, number>();
  for (const [i, inhoud] of regels.entries()) {
    if (i === 0) continue;
    const regel = i + 1;
    const gelezen = readRegel(inhoud, jaar);
    const eerder = typeof gelezen === 'string' ? undefined : gezien.get(gelezen.kenmerk);
    if (typeof gelezen === 'string') fouten.push({ regel, melding: gelezen });
    else if (eerder !== undefined) fouten.push({ regel, melding: `Dit kenmerk staat ook op regel ${eerder}. Elke verhuring telt één keer.` });
    else {
      gezien.set(gelezen.kenmerk, regel);
      perGemeente.set(gelezen.gemeente, (perGemeente.get(gelezen.gemeente) ?? 0) + 1);
    }
    if (fouten.length >= MAX_FOUTEN) break;
  }
  return fouten.length > 0 ? err(fouten) : ok(new Map([...perGemeente].sort(([a], [b]) => (a < b ? -1 : 1))));
}
