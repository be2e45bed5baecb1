import { z } from 'zod';
import { Scenariovraag } from '../domain/scenario/scenariovraag.ts';
import { Jaaruitkomst, Simulatiekeuzes } from '../domain/scenario/simulatie.ts';

/** Most years that one question may simulate: the caller asks again for more, and can show how far it is. */
export const MAX_JAREN_PER_VRAAG = 25;

const Regio = z.string().min(1, 'Kies een regio.').max(60);

export const ScenarioInvoer = z.strictObject({ regio: Regio, scenario: Scenariovraag });

/** The seeds of the years to simulate: from `vanaf` on, one after another. */
const Zaden = z.strictObject({
  vanaf: z.int('Vul een heel getal in.').min(0, 'Een zaad is nul of meer.').max(1_000_000_000, 'Dit getal is te groot.'),
  aantal: z.int('Vul een heel aantal jaren in.').min(1, 'Simuleer minstens één jaar.').max(MAX_JAREN_PER_VRAAG, `Vraag ten hoogste ${MAX_JAREN_PER_VRAAG} jaren tegelijk.`),
});

export const SimulatieInvoer = z.strictObject({ regio: Regio, scenario: Scenariovraag, keuzes: Simulatiekeuzes, zaden: Zaden });

/** Simulated years, each with the most that could have been placed under the same ceilings. */
export const Simulatieuitkomst = z.strictObject({
  gemeenten: z.array(z.string()),
  plafond: z.array(z.int()),
  jaren: z.array(Jaaruitkomst.extend({ beste: z.strictObject({ geplaatst: z.int(), inVoorkeur: z.int() }) })),
});
export type Simulatieuitkomst = z.infer<typeof Simulatieuitkomst>;
