const HULP = `Toetstafel op de opdrachtregel

  proefrit [--json] [--uit <bestand>]     neem één zaak van intake tot ontvangstbewijs, zonder venster
  verifieer <besluit.json of brief.pdf> [--registersleutel <kenmerk>] [--json]
                                           controleer een besluit en zijn ontvangstbewijs, zonder verbinding
  herbereken <besluit.json> [--regelset <bestand>] [--json]
                                           reken een besluit met dossier opnieuw uit en vergelijk de uitkomst
  verblijf --peildatum <datum> | --van <datum> --tot <datum> | --regels
                                           waar iemand woonde, uit de gegevens van de BRP op de invoer
  herkomst [--regels]                      de herkomstgemeente, uit een zaak op de invoer
  register fsck <map of adres> [--registersleutel <kenmerk>] [--json]
                                           reken het logboek van een register van buiten na
  regelset test <id> | test --alle | controleer <bestand> | vergelijk <a> <b> --zaken <map>
                                           voer voorbeelden uit, kijk een regelset na, of vergelijk er twee
  scenario --regio <regio> [--simulatie] [--json]
                                           reken verdelingen en plafonds door, en simuleer jaren
`;

// loaded when asked for: a question about one record does not start the case file
const OPDRACHTEN = {
  herbereken: async () => (await import('./herbereken.ts')).herbereken,
  herkomst: async () => (await import('./herkomst.ts')).herkomst,
  proefrit: async () => (await import('./proefrit.ts')).proefrit,
  register: async () => (await import('./register-fsck.ts')).register,
  regelset: async () => (await import('./regelset.ts')).regelset,
  scenario: async () => (await import('./scenario.ts')).scenario,
  verblijf: async () => (await import('./verblijf.ts')).verblijf,
  verifieer: async () => (await import('./verifieer.ts')).verifieer,
} satisfies Record<string, () => Promise<(argumenten: string[]) => Promise<number>>>;

const [naam = '', ...argumenten] = process.argv.slice(2);
if (Object.hasOwn(OPDRACHTEN, naam)) {
  const opdracht = await OPDRACHTEN[naam as keyof typeof OPDRACHTEN](); // checked on the line above
  process.exitCode = await opdracht(argumenten);
} else {
  process.stderr.write(naam === '' || naam === 'help' ? HULP : `Onbekende opdracht "${naam}".\n\n${HULP}`);
  process.exitCode = naam === 'help' ? 0 : 2;
}

export {};
