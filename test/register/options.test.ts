import { describe, expect, test } from 'vitest';
import { parseOpties } from '../../register/options.ts';

describe('wat de beheerder op de opdrachtregel zet', () => {
  test('zonder iets: de ingebouwde database in ./register-data, alleen bereikbaar vanaf deze computer', () => {
    expect(parseOpties([], {})).toEqual({
      ok: true,
      value: {
        opdracht: 'start', opslag: { soort: 'map', map: './register-data' }, port: 8787, host: '127.0.0.1', regio: 'Haaglanden',
        naam: 'Regionaal register Haaglanden', koppelcode: undefined, commissieId: undefined, stopMetOuder: false,
      },
    });
  });

  test('met DATABASE_URL: PostgreSQL, en dan mag --productie', () => {
    const url = 'postgres://register@localhost/register';
    expect(parseOpties(['--productie', '--regio', 'Testregio'], { DATABASE_URL: url })).toMatchObject({ ok: true, value: { opslag: { soort: 'postgresql', url }, naam: 'Regionaal register Testregio' } });
  });

  test.each([
    [['--productie'], '--productie vraagt PostgreSQL.'],
    [['--productie', '--koppelcode', 'OEFEN-CODE-0001'], '--koppelcode is om te oefenen.'],
    [['--poort', '1'], 'Er staat een optie in de opdracht die niet bestaat'],
    [['--port'], 'Er staat een optie in de opdracht die niet bestaat of die een waarde mist.'],
    [['--jaar', '2026'], '--jaar hoort bij de opdrachten'],
    [['--lijst', 'lijst.csv'], '--lijst, --lijstjaar, --verdeling en --reden horen bij'],
    [['plafonds', '--lijst', 'lijst.csv'], 'Noem met --jaar'],
    [['vrijgave'], 'Noem met --jaar'],
    [['plafonds', '--jaar', '2026'], 'Noem met --lijst'],
    [['plafonds', '--jaar', 'nu', '--lijst', 'lijst.csv'], '--jaar en --lijstjaar zijn een jaar'],
    [['plafonds', '--jaar', '2026', '--lijst', 'lijst.csv', '--reden', ' '], '--reden is een tekst'],
    [['--port', '99999'], '--port is een getal van 0 tot en met 65535.'],
    [['--port', '-1'], 'Er staat een optie in de opdracht'],
    [['--regio', ' '], '--regio is een naam'],
    [['--naam', ''], '--naam is een naam'],
    [['--koppelcode', 'kort'], '--koppelcode heeft 8 tot en met 100'],
    [['--commissie', '00000000-0000-4000-8000-000000000000'], '--commissie hoort bij de opdracht koppelcode.'],
    [['koppelcode', '--commissie', 'x'], '--commissie is het kenmerk van de commissie'],
    [['stoppen'], 'De opdracht "stoppen" bestaat niet.'],
    [['koppelcode', 'nog-een'], 'De opdracht "koppelcode nog-een" bestaat niet.'],
  ])('%j wordt geweigerd met een zin die zegt waarom', (args, melding) => {
    expect(parseOpties(args, {})).toEqual({ ok: false, error: expect.stringContaining(melding) as string });
  });
});
