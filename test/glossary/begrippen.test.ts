import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BEGRIPPEN, findBegrip } from '../../shared/glossary/begrippen.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Dutch words that say what everybody already knows. */
const GEWOON = new Set(
  ('actie acties adres alle alles als begin beschrijf bepaal bereken bestand bron bronnen controleer dag dagen datum eerst eerdere eerste buiten behandeling fout fouten gat gaten gekozen geldt getypte gevonden heeft identiteit kader kenmerk kenmerken keuze korte laatste lees lezing lezingen lijst met ' +
    'mogelijke naam namen nederlands nieuwste onbekend ontbrekende onzeker onzekere onzekerheden op oudste over overlap periode perioden plicht publieke recht rechten rij rol rollen samenvat sleutel soort soorten staat stap stappen tekst teksten telbare tijd vastgestelde verplichte ' +
    'mag leeg na eerder ander tot uiterlijk nog bij vak versie vind volledig volledige voor vraag vragen vrije weekdag werk wie woord ' +
    'basis basissen beoordeel cel cijfer cijfers deling druk gedrukte getal heel jaar keuzes kolom maak maanden opzet optelling procent rond sleutels standaard tabel trekking uit vergelijk weging verdeel ' +
    'strikte aantal af antwoord antwoorden controle deel feiten gebruikt jaren naar ongeldig plaats stand tel van verschil vertel in kleine kleinste typefout verberg verwisseld').split(' '),
);
/** English machinery: verbs and technical words that are no concept of this field. */
const ENGELS = new Set('alpha answer apply base because brp by check code combine compact compose compute context criterium decide delft detached determine diff evaluate find format gba get hash hex id is krippendorff largest list make of omit open parse peek probleem propose protocol recognizer remainder render resolve review schema sha share shield sign split url verify vng with'.split(' '));
const KORT = /^\d*$/;

/** The words of an identifier: `BesluitGenomen`, `besluit_genomen` and `BESLUIT_GENOMEN` all give two. */
const splitNaam = (naam: string): string[] => naam.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2').toLowerCase().split(/[ _]|\d+/).filter(Boolean);

const isBekend = (woord: string): boolean => KORT.test(woord) || GEWOON.has(woord) || ENGELS.has(woord) || findBegrip(woord) !== undefined;
/** A compound is known when its parts are: `besluit` + `bestand`. */
const isSamengesteld = (woord: string): boolean => Array.from(woord, (_, i) => i).some((i) => i > 2 && isBekend(woord.slice(0, i)) && (isBekend(woord.slice(i)) || isSamengesteld(woord.slice(i))));

const exportsIn = (tekst: string): string[] => [...tekst.matchAll(/^export (?:async )?(?:const|type|function\*?|class) (\w+)/gm)].map((m) => m[1] ?? '');

describe('de begrippenlijst', () => {
  test('elk woord in een naam die het domein of het protocol naar buiten brengt, is uitgelegd of gewoon', () => {
    const bestanden = globSync('shared/{domain,protocol}/**/*.ts', { cwd: root });
    expect(bestanden.length).toBeGreaterThan(30);
    const namen = bestanden.flatMap((bestand) => exportsIn(readFileSync(path.join(root, bestand), 'utf8')));
    expect(namen.length).toBeGreaterThan(80);
    const zonder = namen.flatMap((naam) => splitNaam(naam).filter((woord) => !isBekend(woord) && !isSamengesteld(woord)).map((woord) => `${woord} (in ${naam})`));
    expect([...new Set(zonder)], 'explain it in shared/glossary/begrippen.ts, or use the word that is there').toEqual([]);
  });
  test('een woord dat er niet in staat, valt op', () => {
    for (const woord of ['beschikking', 'verzoekschrift', 'zaakdossiertje']) expect(isBekend(woord) || isSamengesteld(woord)).toBe(false);
    expect(splitNaam('SHA256VanBesluit_GENOMEN')).toEqual(['sha', 'van', 'besluit', 'genomen']);
  });
  test('elk begrip heeft een uitleg in één of meer zinnen, een bron en een Engels woord', () => {
    for (const b of BEGRIPPEN) {
      expect(b.betekenis, b.term).toMatch(/^[A-Z].*\.$/);
      expect(b.betekenis, b.term).not.toMatch(/!|helaas/i);
      expect(Math.max(...b.betekenis.split(/[.:]/).map((zin) => zin.trim().split(' ').length)), b.term).toBeLessThanOrEqual(25);
      expect(b.bron.length * b.engels.length, b.term).toBeGreaterThan(0);
    }
  });
  test('één woord, één begrip', () => {
    const woorden = BEGRIPPEN.flatMap((b) => [b.term, ...b.vormen]).map((w) => w.toLowerCase());
    expect(woorden.filter((w, i) => woorden.indexOf(w) !== i)).toEqual([]);
    const termen = BEGRIPPEN.map((b) => b.term);
    expect(termen).toEqual(termen.toSorted((a, b) => a.localeCompare(b, 'nl')));
  });
});
