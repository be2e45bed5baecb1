import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { gemeenteNaam } from '../../shared/domain/gemeente/gemeente.ts';
import type { Verdeelsleutel } from '../../shared/domain/plafondrechten/verdeel-plafond.ts';
import { findRegelsetOp } from '../../shared/regelsets/regelsets.ts';
import type { Ontvanger } from '../answer/receive-envelop.ts';
import { Startfout } from '../store/database.ts';
import { publishPlafonds, releasePlafonds, type Plafondfout } from './stel-plafonds-vast.ts';

const deel = z.strictObject({ teller: z.int().min(0), noemer: z.int().min(1) });

/** How the file with the division looks. */
const Verdeelbestand = z.strictObject({
  reserve: deel,
  hardheid: deel,
  commissies: z.array(z.strictObject({ commissieId: z.uuid(), gewicht: z.int().min(0) })).min(1).max(200),
});

function readBestand(bestand: string, wat: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(bestand));
  } catch (oorzaak) {
    throw new Startfout(`${wat} is niet te lezen. Er is niets veranderd. Controleer de naam van het bestand en of het tekst in UTF-8 is.`, { cause: oorzaak });
  }
}

function readVerdeling(bestand: string): Verdeelsleutel {
  let inhoud: unknown;
  try {
    inhoud = JSON.parse(readBestand(bestand, 'De verdeling'));
  } catch (oorzaak) {
    if (oorzaak instanceof Startfout) throw oorzaak;
    throw new Startfout('De verdeling is geen JSON. Er is niets veranderd.', { cause: oorzaak });
  }
  const gelezen = Verdeelbestand.safeParse(inhoud);
  if (!gelezen.success) throw new Startfout(`De verdeling klopt niet bij "${gelezen.error.issues[0]?.path.join('.') ?? ''}". Er is niets veranderd. Nodig zijn reserve, hardheid en commissies.`);
  const { reserve, hardheid, commissies } = gelezen.data;
  return { reserve, hardheid, commissies: commissies.map((c) => ({ code: c.commissieId, gewicht: c.gewicht })) };
}

function describeFout(fout: Plafondfout): string {
  switch (fout.code) {
    case 'lijst_onleesbaar':
      return `De verhuurlijst is niet overgenomen. Er is niets veranderd. Verbeter eerst deze regels:\n${fout.fouten.map((f) => `  regel ${f.regel}: ${f.melding}`).join('\n')}`;
    case 'reden_nodig':
      return 'Deze lijst vervangt een eerdere, of verandert een plafond. Er is niets veranderd. Zet met --reden waarom.';
    case 'aandeel_boven_geheel':
      return 'Het aandeel in de regelset is meer dan het geheel. Er is niets veranderd.';
    case 'regels_open':
      return `De regelset laat het plafond open. Er is niets veranderd. ${fout.vraag}`;
  }
}

/** What the operator asked about ceilings. */
export type Plafondopdracht = { readonly lijst: string; readonly jaar: number; readonly lijstjaar: number; readonly verdeling: string | undefined; readonly reden: string | undefined };

/** Reads the letting list of the corporations and publishes the ceilings; gives what to tell the operator. */
export async function runPlafonds(o: Ontvanger, opdracht: Plafondopdracht): Promise<string> {
  const { regio } = o.identiteit.publiek;
  const regelset = findRegelsetOp(regio, plainDate(`${opdracht.jaar}-12-31`));
  if (!regelset) throw new Startfout(`Voor de regio ${regio} gelden in ${opdracht.jaar} geen regels. Er is niets veranderd.`);
  const uitkomst = await publishPlafonds(o, {
    tekst: readBestand(opdracht.lijst, 'De verhuurlijst'), jaar: opdracht.jaar, lijstjaar: opdracht.lijstjaar, regelset,
    reden: opdracht.reden ?? null, sleutel: opdracht.verdeling === undefined ? null : readVerdeling(opdracht.verdeling),
  });
  if (!uitkomst.ok) throw new Startfout(describeFout(uitkomst.error));
  return uitkomst.value
    .map((v) => `${gemeenteNaam(v.gemeente)} ${opdracht.jaar}: plafond ${v.plafond} van ${v.verhuringen} verhuringen (nummer ${v.nr}${v.gewijzigd ? '' : ', ongewijzigd'}), gebruikt ${v.gebruikt}, vastgehouden ${v.vastgehouden}, wachtend ${v.wachtend}${v.overschrijding > 0 ? `, ${v.overschrijding} boven het plafond` : ''}\n`)
    .join('');
}

/** Releases what no commission asked for; gives what to tell the operator. */
export async function runVrijgave(o: Ontvanger, jaar: number): Promise<string> {
  const aantal = await releasePlafonds(o, jaar);
  return aantal === 0 ? `Voor ${jaar} was er niets meer vrij te geven.\n` : `Vrijgegeven voor ${jaar}: ${aantal} plafonds. Wie wacht, is aan de beurt in de volgorde van ontvangst.\n`;
}
