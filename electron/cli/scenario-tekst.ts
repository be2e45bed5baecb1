import type { Simulatieverslag } from '../backend/scenario/beantwoord-scenario.ts';
import { noemGemeente } from '../backend/scenario/noem-gemeente.ts';
import type { Uitvoer } from '../../shared/contract/contract.ts';

type Tabel = Uitvoer<'runScenario'>;
type Band = Simulatieverslag['beste'];

const getal = (n: number): string => n.toLocaleString('nl-NL');
const bereik = (b: Band): string => `${getal(b.p50)} (${getal(b.p10)} tot ${getal(b.p90)})`;

/** Rows under each other, the first column left, the others right. */
function richtUit(rijen: readonly (readonly string[])[]): string[] {
  const breedtes = (rijen[0] ?? []).map((_, i) => Math.max(...rijen.map((rij) => (rij[i] ?? '').length)));
  return rijen.map((rij) => rij.map((cel, i) => (i === 0 ? cel.padEnd(breedtes[i] ?? 0) : cel.padStart(breedtes[i] ?? 0))).join('  '));
}

function schrijfSimulatie({ banden, beste, besteInVoorkeur }: Simulatieverslag): string[] {
  return [
    '', `Simulatie van ${banden.jaren} ${banden.jaren === 1 ? 'jaar' : 'jaren'}: het middelste jaar, met tussen haakjes waar acht van de tien jaren tussen liggen`,
    `  Geplaatst volgens de regels        ${bereik(banden.geplaatst)}`,
    `  Ten hoogste te plaatsen            ${bereik(beste)}`,
    `  In de gemeente van voorkeur        ${bereik(banden.inVoorkeur)}, ten hoogste ${bereik(besteInVoorkeur)}`,
    `  Wacht nog aan het eind van het jaar ${bereik(banden.wachtend)}`,
    `  De regels wijzen geen gemeente aan ${bereik(banden.geenGemeente)}`,
    '', ...richtUit([['Gemeente', 'voorkeur', 'geplaatst', 'wacht nog'], ...banden.perGemeente.map((g) => [noemGemeente(g.gemeente), bereik(g.voorkeur), bereik(g.geplaatst), bereik(g.wachtend)])]),
  ];
}

/** The table as text, with what is odd or unknown about it below. */
export function schrijfTabel(tabel: Tabel, simulatie: Simulatieverslag | null): string {
  const { kolommen, waargenomen } = tabel;
  const koppen = [...kolommen.map((k) => k.code), ...waargenomen.map((k) => k.code)];
  const cellen = (gemeente: string): string[] => [...kolommen, ...waargenomen].map((k) => { const n = k.perGemeente[gemeente]; return n === undefined ? '' : getal(n); });
  const rijen = [
    ['Gemeente', ...koppen],
    ...tabel.gemeenten.map((g) => [noemGemeente(g), ...cellen(g)]),
    [`Regio ${tabel.regio.naam}`, ...[...kolommen, ...waargenomen].map((k) => getal(k.totaal))],
    ['Niet geplaatst', ...[...kolommen, ...waargenomen].map((k) => getal(k.nietGeplaatst))],
  ];
  const lijst = (titel: string, regels: readonly string[]): string[] => (regels.length === 0 ? [] : ['', titel, ...regels.map((r) => `  ${r}`)]);
  return `${[
    `Scenario's ${tabel.regio.naam}: ${getal(tabel.vraag)} woningen per jaar`, '',
    ...richtUit(rijen),
    ...lijst('Kolommen', [...kolommen.map((k) => `${k.code}  ${k.naam}`), ...waargenomen.map((k) => `${k.code}  ${k.naam} (zoals gedrukt, niet berekend)`)]),
    ...lijst('Niet berekend', tabel.nietBerekend.map((k) => `${k.code}  ${k.naam}: ${k.reden}`)),
    ...lijst('Het gedrukte cijfer volgt niet uit de eigen invoer', tabel.afwijkingen.map((a) => `${a.kolom}: gedrukt ${getal(a.gedrukt)}, berekend ${getal(a.berekend)}. ${a.waarom}`)),
    ...lijst('De rijen tellen niet op tot het totaal', tabel.optellingen.map((o) => `${o.kolom}: rijen ${getal(o.rijensom)}, totaal ${getal(o.totaal)}${o.gedruktRijensom === null || o.gedruktRijensom === o.rijensom ? '' : ` (gedrukte rijen ${getal(o.gedruktRijensom)})`}. ${o.waarom}`)),
    ...lijst('Let op', tabel.toelichtingen),
    ...(simulatie ? schrijfSimulatie(simulatie) : []),
  ].join('\n')}\n`;
}
