import { Engine } from 'json-rules-engine';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import { UrgentiegroepCode } from '../../shared/domain/persoon/urgentiegroep.ts';
import { proposeVerdeling, type VerdelingVraag } from '../../shared/domain/verdeling/propose-verdeling.ts';
import { bepaalTeller } from '../../shared/domain/verdeling/plafond.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';
import { mediaan } from './meten.ts';

const LEDEN = haaglanden2026.leden;
const VERHURINGEN = [1_051, 3_907, 544, 160, 1_065, 518, 114, 504, 179];

/** A reproducible row of small numbers, so that both engines meet the same cases on every run. */
function* getallen(zaad: number): Generator<number> {
  for (let x = zaad; ; ) {
    x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0;
    yield x >>> 8;
  }
}

/** Cases with changing origins, groups and judgements; after each case one counter goes up, as in a year of allocations. */
export function maakZaken(aantal: number): VerdelingVraag[] {
  const bron = getallen(7);
  const trek = (n: number): number => Number(bron.next().value) % n;
  const gebruikt = LEDEN.map(() => 0);
  const stand = '2026-10-31' as PlainDate; // a date written out
  const maak = (i: number) => bepaalTeller(LEDEN[i] ?? '', { gemeente: LEDEN[i] ?? '', jaar: 2026, verhuringen: VERHURINGEN[i] ?? 0, gebruikt: gebruikt[i] ?? 0, peildatum: stand, bron: 'bench', leefbaarheidssignaal: '' }, 0, haaglanden2026);
  const tellers = LEDEN.map((_, i) => maak(i));
  return Array.from({ length: aantal }, () => {
    const herkomst = trek(LEDEN.length);
    const elders = trek(5) === 0 ? (LEDEN[trek(LEDEN.length)] ?? null) : null;
    const waar = elders === null ? herkomst : LEDEN.indexOf(elders);
    gebruikt[waar] = (gebruikt[waar] ?? 0) + 1;
    tellers[waar] = maak(waar);
    return {
      groep: UrgentiegroepCode.options[trek(UrgentiegroepCode.options.length)] ?? 'e',
      herkomstgemeente: LEDEN[herkomst] ?? null, herkomst: 'vastgesteld' as const,
      herstelkans: { oordelen: [{ criterium: 'netwerk', gemeente: elders ?? LEDEN[herkomst] ?? '', oordeel: 'steunend' as const, reden: 'Familie.', bewijs: 'Gesprek.' }], conclusie: { gemeente: elders, motivering: 'Het netwerk weegt het zwaarst.' } },
      tellers: [...tellers], leefbaarheid: trek(20) === 0 ? { [LEDEN[herkomst] ?? '']: 'Een signaal.' } : {}, regelset: haaglanden2026,
    };
  });
}

/** The same four principles as rules about one municipality of a case. */
export function maakRegelmotor(): Engine {
  const motor = new Engine();
  const regel = (naam: string, priority: number, conditie: { fact: string; operator: string; value: unknown }): void => void motor.addRule({ name: naam, priority, conditions: { all: [conditie] }, event: { type: naam } });
  regel('herkomst', 4, { fact: 'isHerkomst', operator: 'equal', value: true });
  regel('kansrijke_woonstart', 3, { fact: 'isKansrijk', operator: 'equal', value: true });
  regel('plafond', 2, { fact: 'gebruikt', operator: 'lessThan', value: { fact: 'plafond' } });
  regel('leefbaarheid', 1, { fact: 'signaal', operator: 'equal', value: '' });
  return motor;
}

const feiten = (v: VerdelingVraag, i: number): Record<string, unknown> => ({ isHerkomst: v.herkomstgemeente === LEDEN[i], isKansrijk: v.herstelkans?.conclusie.gemeente === LEDEN[i], gebruikt: v.tellers[i]?.gebruikt ?? 0, plafond: v.tellers[i]?.plafond ?? 0, signaal: v.leefbaarheid[LEDEN[i] ?? ''] ?? '' });

/** Per principle whether it holds for a municipality, as the general engine finds it. */
export async function vraagRegelmotor(motor: Engine, v: VerdelingVraag, i: number): Promise<Record<string, boolean>> {
  const { results, failureResults } = await motor.run(feiten(v, i));
  return Object.fromEntries([...results.map((r) => [r.name, true] as const), ...failureResults.map((r) => [r.name, false] as const)]);
}

export type Enginemeting = { readonly perSeconde: number; readonly perGemeente: number; readonly perZaak: number };

/**
 * Cases a second with a full explanation, and how many times that of json-rules-engine given the same four principles:
 * once with its rules asked about each of the nine municipalities (the question that the proposal answers), and once
 * with its rules asked about the preferred municipality alone (all that it can be asked less).
 */
export async function benchEngine(aantal: number): Promise<Enginemeting> {
  const zaken = maakZaken(aantal);
  const motor = maakRegelmotor();
  const tijden = { eigen: [] as number[], negen: [] as number[], een: [] as number[] };
  for (let ronde = 0; ronde < 7; ronde += 1) {
    let begin = performance.now();
    let toetsen = 0;
    for (const zaak of zaken) toetsen += proposeVerdeling(zaak).perGemeente.length;
    tijden.eigen.push((performance.now() - begin) / zaken.length);
    if (toetsen !== zaken.length * LEDEN.length) throw new Error('Not every municipality was explained');
    const deel = zaken.slice(0, Math.max(1, Math.floor(aantal / 100)));
    begin = performance.now();
    for (const zaak of deel) for (let i = 0; i < LEDEN.length; i += 1) await vraagRegelmotor(motor, zaak, i);
    tijden.negen.push((performance.now() - begin) / deel.length);
    begin = performance.now();
    for (const zaak of deel) await vraagRegelmotor(motor, zaak, LEDEN.indexOf(zaak.herkomstgemeente ?? ''));
    tijden.een.push((performance.now() - begin) / deel.length);
  }
  const eigen = mediaan(tijden.eigen);
  return { perSeconde: 1000 / eigen, perGemeente: mediaan(tijden.negen) / eigen, perZaak: mediaan(tijden.een) / eigen };
}
