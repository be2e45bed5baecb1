import { proefrit } from './proefrit.ts';
import { verifieer } from './verifieer.ts';

const HULP = `Toetstafel op de opdrachtregel

  proefrit [--json] [--uit <bestand>]     neem één zaak van intake tot ontvangstbewijs, zonder venster
  verifieer <besluit.json> [--registersleutel <kenmerk>] [--json]
                                           controleer een besluit en zijn ontvangstbewijs, zonder verbinding
`;

const OPDRACHTEN = { proefrit, verifieer } satisfies Record<string, (argumenten: string[]) => Promise<number>>;

const [naam = '', ...argumenten] = process.argv.slice(2);
if (Object.hasOwn(OPDRACHTEN, naam)) {
  process.exitCode = await OPDRACHTEN[naam as keyof typeof OPDRACHTEN](argumenten); // checked on the line above
} else {
  process.stderr.write(naam === '' || naam === 'help' ? HULP : `Onbekende opdracht "${naam}".\n\n${HULP}`);
  process.exitCode = naam === 'help' ? 0 : 2;
}
