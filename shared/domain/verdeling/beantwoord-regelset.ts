import { err, ok, type Result } from '../../kernel/result.ts';
import { Regelsetbestand } from './regelset.ts';

type Knoop = Record<string, unknown>;
const isKnoop = (x: unknown): x is Knoop => typeof x === 'object' && x !== null;

/** What people answered to an open question, by the place of the question in the regelset: `verdeling.overloop`. */
export type Antwoorden = Readonly<Record<string, unknown>>;

const kopie = (regelset: Regelsetbestand): Knoop => JSON.parse(JSON.stringify(regelset)) as Knoop; // the copy of an object is one

/** A copy with something else in the place of an open question; undefined when there is no open question there. */
function vervang(regelset: Regelsetbestand, pad: string, maak: (vraag: Knoop) => unknown): Knoop | undefined {
  const geheel = kopie(regelset);
  const delen = pad.split('.');
  const laatste = delen.splice(-1).join('');
  let knoop: unknown = geheel;
  for (const deel of delen) knoop = isKnoop(knoop) && Object.hasOwn(knoop, deel) ? knoop[deel] : undefined;
  const vraag = isKnoop(knoop) && Object.hasOwn(knoop, laatste) ? knoop[laatste] : undefined;
  if (!isKnoop(knoop) || !isKnoop(vraag) || vraag['nietBepaald'] !== true) return undefined;
  knoop[laatste] = maak(vraag);
  return geheel;
}

function answerOne(regelset: Regelsetbestand, pad: string, waarde: unknown): Result<Regelsetbestand, { pad: string; melding: string }> {
  const alsParameter = vervang(regelset, pad, (vraag) => ({ waarde, bron: `antwoord van mensen op: ${String(vraag['vraag'])}`, zekerheid: 'afgeleid' }));
  if (!alsParameter) return err({ pad, melding: 'Hier staat geen open vraag. Een antwoord kan alleen waar de regelset zegt dat iets niet bepaald is.' });
  // inside the cap a question stands in the place of a bare value
  const gelezen = [alsParameter, vervang(regelset, pad, () => waarde)].map((poging) => Regelsetbestand.safeParse(poging)).find((r) => r.success);
  return gelezen ? ok(gelezen.data) : err({ pad, melding: 'Dit antwoord past niet bij de vraag.' });
}

/**
 * The regelset with the answers of people in the place of its open questions. Only a question that stands open can be
 * answered, and the answer carries that it is one: what a source says is never overwritten.
 */
export function answerRegelset(regelset: Regelsetbestand, antwoorden: Antwoorden): Result<Regelsetbestand, { pad: string; melding: string }> {
  let uitkomst: Result<Regelsetbestand, { pad: string; melding: string }> = ok(regelset);
  for (const [pad, waarde] of Object.entries(antwoorden)) if (uitkomst.ok) uitkomst = answerOne(uitkomst.value, pad, waarde);
  return uitkomst;
}
