import { parseArgs } from 'node:util';
import { verifyBesluitOpSchijf, type Gecontroleerd } from '../backend/verify-file.ts';

const vertel = ({ bestand, ontvangstbewijs, registerKenmerk, uitBrief }: Gecontroleerd): string[] => [
  `In orde: besluit ${bestand.besluit.besluitId} van ${bestand.besluit.commissie.naam}, genomen op ${bestand.besluit.genomenOp}.`,
  ...bestand.besluit.ondertekenaars.map((o) => `  Handtekening van de ${o.rol} klopt (sleutel ${o.kid}).`),
  bestand.dossierstuk ? '  Het dossierstuk is het stuk waarop het besluit rust.' : '  Het dossierstuk zit niet in dit bestand; het besluit noemt zijn controlegetal.',
  ontvangstbewijs
    ? `  Geregistreerd als nummer ${ontvangstbewijs.volgnummer} bij ${ontvangstbewijs.register.naam}, ontvangen op ${ontvangstbewijs.ontvangenOp}.\n  Sleutel van het register: ${registerKenmerk ?? ''}. Vergelijk deze met de sleutel die uw regio bekend heeft gemaakt.`
    : '  Nog niet geregistreerd: het besluit is wel genomen, maar nog niet bekendgemaakt.',
  ...(uitBrief
    ? [
        '  Dit besluit zit in de brief. De handtekeningen gaan over het besluit, niet over de tekst op de bladzijden.',
        '  Kijk daarom of in de brief hetzelfde staat:',
        ...uitBrief.map(({ label, waarde }) => `    ${label}: ${waarde}`),
      ]
    : []),
];

/**
 * `verifieer <besluit.json of brief.pdf>`: checks signatures, frozen case and receipt of an exported decision,
 * offline. Exit 0 when all holds, 1 with the part that is wrong, 2 when it was called wrongly.
 */
export async function verifieer(argumenten: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: argumenten, allowPositionals: true, strict: false, options: { json: { type: 'boolean' }, registersleutel: { type: 'string' } } });
  const [pad] = positionals;
  if (pad === undefined || positionals.length > 1) {
    process.stderr.write('Gebruik: verifieer <besluit.json of brief.pdf> [--registersleutel <kenmerk>] [--json]\n');
    return 2;
  }
  const uitkomst = await verifyBesluitOpSchijf(pad, typeof values.registersleutel === 'string' ? values.registersleutel : null);
  if (!uitkomst.ok) {
    process.stdout.write(values.json ? `${JSON.stringify({ klopt: false, ...uitkomst.error })}\n` : `NIET IN ORDE (${uitkomst.error.deel}): ${uitkomst.error.melding}\n`);
    return 1;
  }
  const { bestand, ontvangstbewijs, registerKenmerk, uitBrief } = uitkomst.value;
  if (values.json) process.stdout.write(`${JSON.stringify({ klopt: true, besluitId: bestand.besluit.besluitId, dictum: bestand.besluit.dictum, metDossierstuk: bestand.dossierstuk !== null, uitBrief: uitBrief !== null, ontvangst: ontvangstbewijs, registerKenmerk })}\n`);
  else process.stdout.write(`${vertel(uitkomst.value).join('\n')}\n`);
  return 0;
}
