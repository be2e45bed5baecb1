import { addDays, daysBetween, formatDutchDate, type PlainDate } from '../../kernel/plain-date.ts';

/** A case that could be on the agenda: its term and what is missing. */
export type Kandidaat = { readonly dossierId: string; readonly nummer: string; /** Last day of the decision term; null when none runs. */ readonly uiterlijk: PlainDate | null; readonly ontbreekt: readonly string[] };

/** How urgent a case is for a meeting on this day. */
export type Dringend = 'te_laat' | 'nu' | 'kan_wachten';

/** A place on the proposed agenda, with why the case stands there. */
export type Agendavoorstel = Kandidaat & { readonly dringend: Dringend; readonly waarom: string };

/** Commissions meet every two weeks: what ends before the next meeting has to be decided in this one. */
const DAGEN_TOT_VOLGENDE = 14;

const VOLGORDE: readonly Dringend[] = ['te_laat', 'nu', 'kan_wachten'];

function bepaalDringend(uiterlijk: PlainDate | null, vergadering: PlainDate): Dringend {
  if (uiterlijk === null || uiterlijk > addDays(vergadering, DAGEN_TOT_VOLGENDE)) return 'kan_wachten';
  return uiterlijk < vergadering ? 'te_laat' : 'nu';
}

const dagen = (n: number): string => (n === 1 ? '1 dag' : `${n} dagen`);

function vertelTermijn(uiterlijk: PlainDate | null, vergadering: PlainDate): string {
  if (uiterlijk === null) return 'Er loopt geen beslistermijn.';
  const verschil = daysBetween(vergadering, uiterlijk);
  const datum = formatDutchDate(uiterlijk);
  if (verschil < 0) return `De termijn loopt al af op ${datum}, ${dagen(-verschil)} voor deze vergadering.`;
  if (verschil === 0) return `De termijn loopt af op de dag van de vergadering (${datum}).`;
  return `De termijn loopt af op ${datum}, ${dagen(verschil)} na deze vergadering.`;
}

const vertelGereed = (ontbreekt: readonly string[]): string => (ontbreekt.length === 0 ? 'Alles is er.' : `Nog nodig: ${ontbreekt.join(' ')}`);

/**
 * The proposed order: what cannot wait for the next meeting first, by term; among the rest the complete cases first.
 * The same cases give the same order, however they came in.
 */
export function proposeAgenda(kandidaten: readonly Kandidaat[], vergadering: PlainDate): Agendavoorstel[] {
  const sleutel = (k: Kandidaat, dringend: Dringend): string =>
    [VOLGORDE.indexOf(dringend), dringend === 'kan_wachten' && k.ontbreekt.length > 0 ? 1 : 0, k.uiterlijk ?? '9999-99-99', k.nummer].join(' ');
  return kandidaten
    .map((k) => {
      const dringend = bepaalDringend(k.uiterlijk, vergadering);
      return { ...k, dringend, waarom: `${vertelTermijn(k.uiterlijk, vergadering)} ${vertelGereed(k.ontbreekt)}` };
    })
    .sort((a, b) => (sleutel(a, a.dringend) < sleutel(b, b.dringend) ? -1 : 1));
}
