import { describe, expect, test } from 'vitest';
import { briefAlsTekst } from '../../electron/backend/brieven/brief-als-tekst.ts';
import { alleBrieven } from './alle-stukken.ts';

/** Sentences of a letter: what stands between ends of sentences, headings and items of lists. */
const zinnen = (tekst: string): string[] =>
  tekst
    .replace(/\((?:art\.|WCAG)[^)]*\)/g, '') // an article behind a sentence is not read along
    .replace(/\b(art|lid|ca|bijv|ten|St)\.\s/g, '$1 ')
    .split(/[.!?:](?=\s|$)|\n/u)
    .map((zin) => zin.trim())
    .filter((zin) => zin.split(/\s+/).length > 2);

const woorden = (zin: string): number => zin.split(/\s+/).filter((w) => /\p{L}/u.test(w)).length;
const brieven = alleBrieven({ tekst: 'Dit schreven mensen.', geheimhouding: false }).filter((s) => s.brief !== null);

/** A sentence with `worden` and a participle hides who does something. */
const LIJDEND = /\b(?:wordt|worden|werd|werden)\b[^.]*\b(?:ge|be|ver|ont)\p{L}+(?:d|t|en)\b/iu;
const AMBTELIJK = /\b(?:middels|aangaande|omtrent|jegens|teneinde|alsmede|derhalve|voornoemd|desbetreffend|ingevolge|krachtens|te dezer zake|dient te|dienen te|conform|inzake|met betrekking tot|ten aanzien van|alvorens|indien|tevens|reeds|mits|gelieve|hierbij delen wij|onderhavig)\b|helaas|!/iu;

describe('de vaste zinnen van de brieven zijn te lezen op taalniveau B1', () => {
  test.each(brieven.map((s) => [s.naam, briefAlsTekst(s.brief!)] as const))('%s', (_, tekst) => {
    const alle = zinnen(tekst);
    expect(alle.filter((z) => woorden(z) > 26)).toEqual([]);
    expect(alle.reduce((som, z) => som + woorden(z), 0) / alle.length).toBeLessThan(13);
    expect(alle.filter((z) => AMBTELIJK.test(z))).toEqual([]);
    expect(alle.filter((z) => LIJDEND.test(z)).length / alle.length).toBeLessThan(0.05);
    expect(tekst).not.toMatch(/\b(?:je|jij|jouw|jullie)\b/i);
  });
  test('elke brief zegt waar u met vragen terecht kunt of hoe u het oneens kunt zijn, en heeft één aanhef', () => {
    for (const { naam, brief } of brieven) {
      const tekst = briefAlsTekst(brief!);
      expect(tekst, naam).toMatch(/vragen over deze brief/);
      expect(tekst.match(/^Beste .*,$/gm), naam).toHaveLength(1);
    }
  });
  test('elk besluit zegt hoe u bezwaar maakt, elke beslissing op bezwaar hoe u naar de rechter gaat', () => {
    for (const { naam, brief } of brieven) {
      const tekst = briefAlsTekst(brief!);
      if (naam.startsWith('besluit') || naam === 'verlenging' || naam === 'intrekking') expect(tekst, naam).toMatch(/kunt u bezwaar maken[\s\S]*zes weken/);
      if (naam.startsWith('beslissing op bezwaar')) expect(tekst, naam).toMatch(/beroep instellen[\s\S]*zes weken[\s\S]*rechtbank/);
    }
  });
});
