import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { closeOpenDossier, clearOpenDossiers, getOpenDossiers, keepOpenDossier, keepStap, MAX_OPEN, placeOf, type OpenDossier } from '../../renderer/app/open-dossiers.ts';
import { findKeuzes, GROEPEN, type Keuze } from '../../renderer/app/palet/palet-model.ts';
import { isLos, sleutelVan } from '../../renderer/app/sneltoetsen.ts';
import { kiesKleuren, parseWeergave } from '../../renderer/app/weergave.ts';

const dossier = (n: number): OpenDossier => ({ id: `id-${n}`, nummer: `TT-2026-0000${n}`, naam: `Testpersoon ${n}`, status: 'ingediend', acties: [] });

describe('how the window looks', () => {
  test('a choice holds; without one the computer decides, its wish for contrast first', () => {
    expect(kiesKleuren('donker', { donker: false, contrast: true })).toBe('donker');
    expect(kiesKleuren('systeem', { donker: true, contrast: false })).toBe('donker');
    expect(kiesKleuren('systeem', { donker: false, contrast: false })).toBe('licht');
    expect(kiesKleuren('systeem', { donker: true, contrast: true })).toBe('hoog');
    expect(kiesKleuren('systeem', { donker: false, contrast: true })).toBe('hoog-licht');
  });
  test('whatever was kept, there is a way to look', () => {
    const gewoon = { kleuren: 'systeem', tekst: '100', losseToetsen: true };
    for (const kapot of [null, '', 'null', '[]', '{"kleuren":"roze","tekst":7}', '{']) expect(parseWeergave(kapot)).toEqual(gewoon);
    expect(parseWeergave('{"kleuren":"hoog","tekst":"nee"}')).toEqual({ ...gewoon, kleuren: 'hoog' });
    fc.assert(fc.property(fc.json(), (tekst) => { expect(['systeem', 'licht', 'donker', 'hoog']).toContain(parseWeergave(tekst).kleuren); }));
  });
});

describe('the open cases', () => {
  afterEach(clearOpenDossiers);
  test('a case keeps its place, opens at the step where it was left, and is renewed', () => {
    keepOpenDossier(dossier(1));
    keepOpenDossier(dossier(2));
    keepStap('id-1', 'besluit');
    keepOpenDossier({ ...dossier(1), status: 'besloten' });
    expect(getOpenDossiers().map((d) => [d.id, d.status])).toEqual([['id-1', 'besloten'], ['id-2', 'ingediend']]);
    expect(placeOf('id-1')).toBe('#/dossier/id-1/besluit');
    expect(placeOf('id-2')).toBe('#/dossier/id-2/aanvraag');
  });
  test('closing goes to the neighbour, and to the worklist after the last', () => {
    for (const n of [1, 2, 3]) keepOpenDossier(dossier(n));
    expect(closeOpenDossier('id-2')).toBe('#/dossier/id-3/aanvraag');
    expect(closeOpenDossier('id-3')).toBe('#/dossier/id-1/aanvraag');
    expect(closeOpenDossier('id-1')).toBe('#/werkvoorraad');
  });
  test('the list stays short: what was not looked at for the longest time goes', () => {
    for (let n = 1; n <= MAX_OPEN; n += 1) keepOpenDossier(dossier(n));
    keepOpenDossier(dossier(1));
    keepOpenDossier(dossier(9));
    expect(getOpenDossiers()).toHaveLength(MAX_OPEN);
    expect(getOpenDossiers().map((d) => d.id)).not.toContain('id-2');
    expect(getOpenDossiers().map((d) => d.id)).toContain('id-1');
  });
  test('nothing of it stays after signing out', () => {
    keepOpenDossier(dossier(1));
    keepStap('id-1', 'besluit');
    clearOpenDossiers();
    expect(getOpenDossiers()).toEqual([]);
    expect(placeOf('id-1')).toBe('#/dossier/id-1/aanvraag');
  });
});

describe('the palette', () => {
  const keuze = (groep: Keuze['groep'], label: string, meer: Partial<Keuze> = {}): Keuze => ({ id: `${groep}-${label}`, groep, label, doe: () => undefined, ...meer });
  const alle = [keuze('zoek', 'Zoek “x” in alle dossiers'), keuze('begrip', 'herkomstgemeente', { alsGetypt: true }), keuze('scherm', 'Werkvoorraad'), keuze('actie', 'Herkomst vaststellen', { bij: 'TT-2026-00010' }), keuze('actie', 'Weergave', { ook: 'Donker Licht' }), keuze('scherm', "Scenario's")];
  const vind = (getypt: string) => findKeuzes(alle, getypt).map((k) => k.label);

  test('before anything is typed it offers what can be done here, no words and no search', () => {
    expect(vind('')).toEqual(['Herkomst vaststellen', 'Weergave', 'Werkvoorraad', "Scenario's"]);
  });
  test('every typed word has to occur; accents and capitals do not matter', () => {
    expect(vind('HERKÖMST vast')).toEqual(['Herkomst vaststellen', 'Zoek “x” in alle dossiers']);
    expect(vind('donker')).toEqual(['Weergave', 'Zoek “x” in alle dossiers']);
    expect(vind('00010')).toEqual(['Herkomst vaststellen', 'Zoek “x” in alle dossiers']);
  });
  test('a word of the law can be looked up; searching everywhere is always the last', () => {
    expect(vind('herkomst')).toEqual(['Herkomst vaststellen', 'herkomstgemeente', 'Zoek “x” in alle dossiers']);
  });
  test('whatever is typed, the groups keep their order and nothing comes twice', () => {
    fc.assert(
      fc.property(fc.string(), (getypt) => {
        const uit = findKeuzes(alle, getypt);
        expect(new Set(uit.map((k) => k.id)).size).toBe(uit.length);
        const volgorde = uit.map((k) => GROEPEN.indexOf(k.groep));
        expect(volgorde).toEqual(volgorde.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('shortcuts', () => {
  const druk = (key: string, met: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {}) => sleutelVan({ key, ctrlKey: false, metaKey: false, altKey: false, ...met });
  test('a press has one name, with Ctrl and Command alike', () => {
    expect(druk('K', { ctrlKey: true })).toBe('Ctrl+k');
    expect(druk('k', { metaKey: true })).toBe('Ctrl+k');
    expect(druk('ArrowLeft', { altKey: true })).toBe('Alt+ArrowLeft');
    expect(druk('?')).toBe('?');
  });
  test('only a single letter or sign waits while somebody types', () => {
    expect(isLos(druk('g'))).toBe(true);
    expect(isLos(druk('?'))).toBe(true);
    for (const vast of [druk('F1'), druk('k', { ctrlKey: true }), druk('ArrowRight', { altKey: true })]) expect(isLos(vast)).toBe(false);
  });
});
