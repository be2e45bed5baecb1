import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { beantwoordHerkomst, type HerkomstAntwoord } from '../../electron/backend/vragen/beantwoord-herkomst.ts';
import { beantwoordVerblijf } from '../../electron/backend/vragen/beantwoord-verblijf.ts';
import { findGemeente } from '../../shared/domain/gemeente/gemeente.ts';
import type { VerblijfVraag } from '../../shared/domain/herkomst/verblijfplaats.ts';
import { opDag, tussen } from './brp.ts';

/** The national BRP test set, beside the project; all people in it are fictitious. */
const TESTSET = path.resolve(import.meta.dirname, '../../../shared/data/brp/testpersonen.jsonl');
const aanwezig = existsSync(TESTSET);
if (!aanwezig) process.stdout.write('The national BRP test set is not beside the project: its tests are skipped.\n');
const regels = aanwezig ? readFileSync(TESTSET, 'utf8').split('\n').filter(Boolean) : [];
const perId = new Map(regels.map((regel) => [(JSON.parse(regel) as { id: string }).id, regel])); // every line of the set has an id

const PEILDATUMS = ['2026-11-02', '2016-05-31', '1995-01-01'];
const VERBLIJVEN = [[], [{ soort: 'beschermd_wonen', gemeente: '0518', van: '2014-01-01', tot: null, opInstellingsadres: true }]];

const leidAf = (persoon: string, peildatum: string, verblijven: unknown): HerkomstAntwoord => {
  const antwoord = beantwoordHerkomst(`{"persoon":${persoon},"verblijven":${JSON.stringify(verblijven)},"peildatum":"${peildatum}","regelset":"haaglanden"}`);
  if (!antwoord.ok) throw new Error(`${antwoord.error.veld}: ${antwoord.error.melding}`);
  return antwoord.value;
};

describe.skipIf(!aanwezig)('alle personen van de landelijke testset', () => {
  test('elke uitkomst is uitgelegd, niets loopt vast, en dit zijn de uitkomsten', () => {
    expect(regels).toHaveLength(343);
    const telling = new Map<string, number>();
    for (const peildatum of PEILDATUMS)
      for (const [i, verblijven] of VERBLIJVEN.entries())
        for (const regel of regels) {
          const u = leidAf(regel, peildatum, verblijven);
          const vindregels = u.stappen.filter((s) => /^H[1-5]$/.test(s.regel));
          expect(vindregels, regel.slice(0, 20)).toHaveLength(1);
          for (const s of u.stappen) expect(s.uitleg.length * s.bron.length).toBeGreaterThan(0);
          expect(u.uitkomst === 'niet_vast_te_stellen').toBe(u.gemeente === null);
          expect(u.uitkomst === 'voorlopig').toBe(u.gemeente !== null && u.watVerandertHet.length > 0);
          if (u.gemeente !== null) expect(findGemeente(u.gemeente)).toBeDefined();
          else expect(u.openNormen.length).toBeGreaterThan(0);
          const sleutel = `${peildatum}  ${i === 0 ? 'zelfstandig  ' : 'uit instelling'}  ${(vindregels[0]?.regel ?? '').padEnd(3)} ${u.uitkomst}`;
          telling.set(sleutel, (telling.get(sleutel) ?? 0) + 1);
        }
    const tabel = [...telling].sort(([a], [b]) => (a < b ? -1 : 1)).map(([sleutel, aantal]) => `  ${sleutel.padEnd(56)} ${String(aantal).padStart(4)}`);
    process.stdout.write(`\nherkomst over ${regels.length} personen van de testset\n${tabel.join('\n')}\n`);
    expect([...telling.values()].reduce((a, b) => a + b, 0)).toBe(343 * PEILDATUMS.length * VERBLIJVEN.length);
  });

  // worked out by hand from the rows and the rules of the national service
  test.each<[id: string, waarom: string, vraag: VerblijfVraag, verwacht: string[]]>([
    ['Lg01_716', 'op 31 mei 2016 al verhuisd naar het laatste adres', opDag('2016-05-31'), ['0599 W 20150808- #0']],
    ['Lg01_716', 'een periode over de verhuizing heen', tussen('2015-08-07', '2015-08-09'), ['0599 W 20150808- #0', '0599 W 20131102-20150808 #1']],
    ['Lg01_716', '"tot" telt niet mee', tussen('2015-01-01', '2015-08-08'), ['0599 W 20131102-20150808 #1']],
    ['Lg01_716', 'voor het eerste adres', opDag('2013-11-01'), []],
    ['Lg01_675', 'de technische rij met hetzelfde begin vervalt', tussen('1990-01-01', '2024-01-01'), ['0599 W 19980401- #0', '0599 W 19910201-19980401 #2', '0947 W 19590417-19910201 #3']],
    ['Lg01_496', 'het onderzoek is op de nieuwste rij beëindigd; de oudere rij bestaat niet meer', tussen('2000-01-01', '2024-01-01'), ['0518 W 20110809- #0', '0363 W 20001214-20110809 #2', '0363 W 19980910-20001214 #3']],
    ['Lg01_617', 'vastgesteld dat hij er niet meer woont vanaf 2 juli 2021: de dag ervoor', opDag('2021-07-01'), ['0599 W 19880512-20210702 #0 onderzoek']],
    ['Lg01_617', 'vanaf die dag niet meer', opDag('2021-07-02'), []],
    ['Lg01_672', 'eerder geknipt dan het volgende adres begint', tussen('2021-01-01', '2022-01-01'), ['0599 W 20210801- #0', '0599 W 19920909-20210702 #1 onderzoek']],
    ['Lg01_672', 'tussen de knip en het volgende adres', opDag('2021-07-15'), []],
    ['Lg01_531', 'onjuiste rijen bestaan niet; het verblijf in het buitenland is een periode', tussen('1989-09-11', '1998-08-03'), ['0363 W 19980802-19990228 #5 onderzoek', '0974 buitenland 5010 19890912-19980802 #7 onderzoek', '0974 W 19870527-19890912 #8 onderzoek']],
    ['Lg01_531', 'op de onjuiste datum woont zij nog in het buitenland', opDag('1998-08-01'), ['0974 buitenland 5010 19890912-19980802 #7 onderzoek']],
    ['Lg01_285', 'van de onjuiste rij blijft niets over', opDag('2024-01-01'), ['1999 buitenland 5095 20121001- #0']],
    ['Lg01_440', 'de juiste rij met dezelfde datum blijft', opDag('1994-12-09'), ['0363 W 19941209- #0']],
    ['Lg01_887', 'drie rijen met hetzelfde begin, waarvan een onjuist: de nieuwste', tussen('2000-01-01', '2024-01-01'), ['1999 buitenland 5001 20070801- #0', '0518 W 19990209-20070801 #3']],
    ['Lg01_779', 'alleen jaar en maand bekend: op de eerste dag van de maand mogelijk', opDag('1953-11-01'), ['0502 W 19531100- #0']],
    ['Lg01_779', 'de dag voor de maand zeker niet', opDag('1953-10-31'), []],
    ['Lg01_655', 'twee keer een onbekend begin: alleen het nieuwste is mogelijk', opDag('2016-05-31'), ['0599 B 00000000- #0']],
    ['Lg01_631', 'een punt als straat: onbekend waar', opDag('2016-05-31'), ['0599 onbekend 00000000- #0 onderzoek']],
    ['Lg01_616', 'een woonboot is een locatie', opDag('1994-01-01'), ['locatie']],
  ])('%s: %s', (id, _, vraag, verwacht) => {
    const antwoord = beantwoordVerblijf(perId.get(id) ?? '', vraag);
    if (!antwoord.ok) throw new Error(antwoord.error.melding);
    const gelezen = antwoord.value.verblijfplaatsen.map((v) => [v.gemeente, v.soort === 'adres' ? v.functieAdres : v.soort, v.land, `${v.van}-${v.tot}`, `#${v.volgnummer}`, v.inOnderzoek ? 'onderzoek' : null].filter((deel) => deel !== null).join(' '));
    if (verwacht[0] === 'locatie') expect(antwoord.value.verblijfplaatsen.map((v) => v.soort)).toEqual(['locatie']);
    else expect(gelezen).toEqual(verwacht);
  });
});
