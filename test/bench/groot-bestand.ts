import { mkdirSync } from 'node:fs';
import { CODE, dienIn, maakBestand, NAAM, stap, startProgramma, WACHTZIN } from '../backend/programma.ts';
import { addDays } from '../../shared/kernel/plain-date.ts';
import { aanvraag, verblijf } from '../shared/builders.ts';

/** Makes a case file with that many submitted cases through the program itself; every third has a residence history. */
export async function makeGrootBestand(map: string, aantal: number): Promise<{ map: string; naam: string; wachtzin: string; code: string }> {
  mkdirSync(map, { recursive: true });
  const p = startProgramma({ datamap: map, kdf: { naam: 'scrypt', N: 2 ** 17, r: 8, p: 1 } });
  await maakBestand(p);
  const { betrokkene } = aanvraag();
  for (let i = 0; i < aantal; i += 1) {
    const stand = await dienIn(p, {
      betrokkene: { ...betrokkene, geslachtsnaam: `Voorbeeld-${(i * 7919) % aantal}`, bsn: null, geboortedatum: addDays(betrokkene.geboortedatum, -(i % 15_000)) },
      indiener: `Testinstelling ${i % 12}`, urgentiegroep: (['a', 'b', 'c', 'e', 'f'] as const)[i % 5] ?? 'e',
      toelichting: `De aanvrager woont in wijk${i % 100} en zoekt een woning bij familie en werk${i % 37}. `.repeat(6),
    });
    if (i % 3 === 0) await p.vraag('recordVerblijf', { ...stap(stand), perioden: [verblijf('20190101', '20240301')] });
  }
  await p.backend.close();
  return { map, naam: NAAM, wachtzin: WACHTZIN, code: CODE };
}
