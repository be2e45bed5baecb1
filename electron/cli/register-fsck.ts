import { parseArgs } from 'node:util';
import { controleerLogboek, type Loguitslag } from '../backend/logboek/controleer-logboek.ts';
import { openLogbron } from '../backend/logboek/logboek-bron.ts';

const GEBRUIK = 'Gebruik: register fsck <map of adres> [--registersleutel <kenmerk>] [--json]\n';

function vertel(u: Loguitslag): string[] {
  return [
    `In orde: het logboek van ${u.register.naam} (${u.register.regio}).`,
    `  ${u.bladen} bladen: ${u.geregistreerd} besluiten, ${u.inschrijvingen} inschrijvingen, ${u.tijdperken === 1 ? 'begin' : `begin en ${u.tijdperken - 1} keer teruggezet`}.`,
    '  Bladen, boom, wortel, checkpoint, nummering en keten zijn nagerekend.',
    u.besluiten === null
      ? '  De besluiten zelf staan hier niet; hun handtekeningen zijn niet gecontroleerd. Dat kan met een afschrift in een map.'
      : `  Van ${u.besluiten} besluiten kloppen zegel, handtekeningen en mandaat.`,
    `  Sleutel van het register: ${u.registerKenmerk}. Vergelijk deze met de sleutel die uw regio bekend heeft gemaakt.`,
  ];
}

/**
 * `register fsck <folder or url>`: computes the log of a register again from the outside. Exit 0 when all holds, 1
 * with the part that is wrong, 2 when it was called wrongly or nothing could be read.
 */
export async function register(argumenten: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: argumenten, allowPositionals: true, strict: false, options: { json: { type: 'boolean' }, registersleutel: { type: 'string' } } });
  const [opdracht, plaats] = positionals;
  if (opdracht !== 'fsck' || plaats === undefined || positionals.length > 2) {
    process.stderr.write(GEBRUIK);
    return 2;
  }
  let uitkomst: Awaited<ReturnType<typeof controleerLogboek>>;
  try {
    uitkomst = await controleerLogboek(openLogbron(plaats), typeof values.registersleutel === 'string' ? values.registersleutel : null);
  } catch {
    process.stderr.write('Het logboek is nu niet te lezen. Er is niets veranderd. Controleer de map of het adres, en of het register aan staat.\n');
    return 2;
  }
  if (!uitkomst.ok) {
    process.stdout.write(values.json ? `${JSON.stringify({ klopt: false, ...uitkomst.error })}\n` : `NIET IN ORDE (${uitkomst.error.deel}): ${uitkomst.error.melding}\n`);
    return 1;
  }
  const { bladen, geregistreerd, inschrijvingen, tijdperken, besluiten, checkpoint } = uitkomst.value;
  process.stdout.write(values.json ? `${JSON.stringify({ klopt: true, bladen, geregistreerd, inschrijvingen, tijdperken, besluiten, tijdperk: checkpoint.tijdperk })}\n` : `${vertel(uitkomst.value).join('\n')}\n`);
  return 0;
}
