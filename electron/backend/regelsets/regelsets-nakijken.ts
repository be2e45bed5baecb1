import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { evaluateVerdeling } from '../../../shared/domain/verdeling/propose-verdeling.ts';
import { checkRegelset, type Regelsetcontrole } from '../../../shared/domain/verdeling/controleer-regelset.ts';
import { diffVoorstellen, type Voorstelverschil } from '../../../shared/domain/verdeling/vergelijk-voorstellen.ts';
import { vertelLeesfouten } from '../../../shared/domain/verdeling/leesfouten.ts';
import { ARRANGEMENTEN, findArrangement, type Arrangement } from '../../../shared/regelsets/alle-regelsets.ts';
import { testScenario, type Verschil } from '../../../shared/regelsets/run-scenario.ts';
import { Zaakgegevens } from '../../../shared/regelsets/scenario.ts';
import { maakVerdeelvraag } from '../../../shared/regelsets/zaak.ts';

export type MisluktVoorbeeld = { readonly id: string; readonly naam: string; readonly bron: string; readonly verschillen: readonly Verschil[] };
export type Regelsettest = { readonly id: string; readonly geslaagd: number; readonly mislukt: readonly MisluktVoorbeeld[] };

function testArrangement({ regelset, scenarios }: Arrangement): Regelsettest {
  const mislukt = scenarios.flatMap((s): MisluktVoorbeeld[] => {
    const uitkomst = testScenario(regelset, s);
    return uitkomst.ok ? [] : [{ id: s.id, naam: s.naam, bron: s.bron, verschillen: uitkomst.error }];
  });
  return { id: regelset.id, geslaagd: scenarios.length - mislukt.length, mislukt };
}

const onbekend = (id: string): { ok: false; error: string } => err(`Er is geen regelset met het id "${id}". Kies uit: ${ARRANGEMENTEN.map((a) => a.regelset.id).join(', ')}.`);

/** Runs the scenarios of one regelset, or of all of them. */
export function testRegelsets(id: string | null): Result<readonly Regelsettest[], string> {
  if (id === null) return ok(ARRANGEMENTEN.map(testArrangement));
  const gekozen = findArrangement(id);
  return gekozen ? ok([testArrangement(gekozen)]) : onbekend(id);
}

function leesJson(pad: string): Result<unknown, string> {
  let tekst: string;
  try {
    tekst = readFileSync(pad, 'utf8');
  } catch {
    return err(`Het bestand "${path.basename(pad)}" is niet te lezen. Kijk na of het bestaat.`);
  }
  try {
    return ok(JSON.parse(tekst));
  } catch {
    return err(`Het bestand "${path.basename(pad)}" is geen geldige JSON.`);
  }
}

/** Looks over a regelset on disk against the ones that are known. */
export function checkRegelsetOpSchijf(pad: string): Result<Regelsetcontrole, string> {
  const invoer = leesJson(pad);
  return invoer.ok ? ok(checkRegelset(invoer.value, ARRANGEMENTEN.map((a) => a.regelset))) : invoer;
}

export type Zaakvergelijking = { readonly zaak: string; readonly verschillen: readonly Voorstelverschil[] };

/** Which cases of a folder come out differently under two regelsets, and why. A case is a JSON file of {@link Zaakgegevens}. */
export function compareRegelsets(idA: string, idB: string, map: string): Result<readonly Zaakvergelijking[], string> {
  const [a, b] = [findArrangement(idA), findArrangement(idB)];
  if (!a) return onbekend(idA);
  if (!b) return onbekend(idB);
  let bestanden: string[];
  try {
    bestanden = readdirSync(map).filter((naam) => naam.endsWith('.json')).sort();
  } catch {
    return err(`De map "${path.basename(map)}" is niet te lezen. Kijk na of zij bestaat.`);
  }
  if (bestanden.length === 0) return err(`In de map "${path.basename(map)}" staan geen zaken (bestanden op .json).`);
  const uitkomsten: Zaakvergelijking[] = [];
  for (const bestand of bestanden) {
    const invoer = leesJson(path.join(map, bestand));
    if (!invoer.ok) return invoer;
    const zaak = Zaakgegevens.safeParse(invoer.value);
    if (!zaak.success) return err(`In "${bestand}": ${vertelLeesfouten(zaak.error.issues, invoer.value).map((f) => `${f.pad}: ${f.melding}`).join(' ')}`);
    const [va, vb] = [a, b].map(({ regelset }) => evaluateVerdeling(maakVerdeelvraag(zaak.data, regelset)));
    if (va && vb) uitkomsten.push({ zaak: bestand, verschillen: diffVoorstellen(va, vb) });
  }
  return ok(uitkomsten);
}
