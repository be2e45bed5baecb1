import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectErrors, fieldsOfFout } from '../../renderer/forms/collect-errors.ts';
import { JaarcijferTabel, maakRijen, vulGemiddelden } from '../../renderer/features/beheer/jaarcijfers-model.ts';
import { VERHURINGEN_2020_2023 } from '../../renderer/features/beheer/verhuringen-2020-2023.ts';
import { tellLifeStory } from '../../renderer/features/register/life-story.ts';
import { splitByDate } from '../../renderer/features/vergadering/split-by-date.ts';
import { moveIndex } from '../../renderer/features/werkvoorraad/move-index.ts';
import { fieldId } from '../../renderer/ui/field-id.ts';
import { findOptions } from '../../renderer/ui/find-options.ts';
import { formatAge } from '../../renderer/ui/format-moment.ts';
import { Uitgaandrij } from '../../shared/contract/weergave.ts';
import { Jaarcijfer } from '../../shared/domain/verdeling/voorstel.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { haaglanden2026 } from '../../shared/regelsets/haaglanden-2026.ts';

describe('the worklist by keyboard', () => {
  test('the arrows stop at the ends of the list', () => {
    expect(moveIndex('ArrowDown', 4, 5)).toBe(4);
    expect(moveIndex('ArrowUp', 0, 5)).toBe(0);
    expect(moveIndex('End', 0, 20_000)).toBe(19_999);
    expect(moveIndex('Home', 19_999, 20_000)).toBe(0);
  });
  test('other keys keep their meaning', () => {
    expect(moveIndex('Enter', 0, 5)).toBeNull();
    expect(moveIndex('a', 0, 5)).toBeNull();
    expect(moveIndex('ArrowDown', 0, 0)).toBeNull();
  });
  test('wherever one presses, the focus stays in the list', () => {
    fc.assert(
      fc.property(fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'), fc.integer({ min: 1, max: 20_000 }), fc.nat(), (key, length, from) => {
        const next = moveIndex(key, from % length, length);
        expect(next).not.toBeNull();
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThan(length);
      }),
    );
  });
});

describe('choosing a municipality by typing', () => {
  const options = [{ value: '0637', label: 'Zoetermeer' }, { value: '0518', label: "'s-Gravenhage" }, { value: '0880', label: 'Wormerland' }, { value: '1695', label: 'Súdwest-Fryslân' }];
  test('a part of the name is enough, capitals and accents do not matter', () => {
    expect(findOptions(options, 'GRAVEN').map((o) => o.value)).toEqual(['0518']);
    expect(findOptions(options, 'sudwest').map((o) => o.value)).toEqual(['1695']);
  });
  test('names that start with it come first', () => expect(findOptions([{ value: '1', label: 'Oud-Delft' }, { value: '2', label: 'Delft' }], 'delft').map((o) => o.value)).toEqual(['2', '1']));
  test('what may not be chosen is not offered', () => expect(findOptions([{ value: '1', label: 'Delft', disabled: true }], 'delft')).toEqual([]));
});

describe('errors lead to their field', () => {
  test('every error of a nested form is found with its path', () =>
    expect(collectErrors({ naam: { type: 'x', message: 'Vul de naam in.' }, rijen: [undefined, { jaar: { type: 'x', message: 'Vul een jaar in.' } }] } as never)).toEqual([
      { veld: 'naam', melding: 'Vul de naam in.' },
      { veld: 'rijen.1.jaar', melding: 'Vul een jaar in.' },
    ]));
  test('a refusal of the backend loses the part of the path that the form does not have', () =>
    expect(fieldsOfFout({ code: 'x', melding: 'x', velden: [{ veld: 'medewerker.naam', melding: 'Bezet.' }, { veld: 'anders', melding: 'x' }] }, 'medewerker')).toEqual([{ veld: 'naam', melding: 'Bezet.' }, { veld: 'anders', melding: 'x' }]));
  test('a path becomes an id without dots', () => expect(fieldId('rijen.1.jaar')).toBe('veld-rijen-1-jaar'));
});

describe('yearly figures', () => {
  const leden = haaglanden2026.leden;
  test('the averages cover exactly the municipalities of the region', () => {
    expect(Object.keys(VERHURINGEN_2020_2023).sort()).toEqual([...leden].sort());
    expect(Object.values(VERHURINGEN_2020_2023).reduce((a, b) => a + b, 0)).toBe(8_042);
  });
  test('the averages fill empty rows only and never invent what was assigned', () => {
    const eigen = Jaarcijfer.parse({ gemeente: '0503', jaar: 2026, verhuringen: 1_010, gebruikt: 244, peildatum: '2026-09-01', bron: 'Opgave gemeente', leefbaarheidssignaal: '' });
    const rijen = vulGemiddelden(maakRijen(leden, [eigen], 2026));
    expect(rijen.find((r) => r.gemeente === '0503')).toMatchObject({ verhuringen: 1_010, gebruikt: 244, bron: 'Opgave gemeente' });
    expect(rijen.filter((r) => r.gemeente !== '0503').every((r) => r.gebruikt === '' && r.peildatum === '2023-12-31' && r.bron.includes('2020-2023'))).toBe(true);
  });
  test('rows without numbers are left out, the others go as the contract wants them', () => {
    const rijen = maakRijen(leden, [], 2026).map((r) => (r.gemeente === '0503' ? { ...r, verhuringen: 1_000, gebruikt: 0, peildatum: '2026-01-01', bron: 'Opgave' } : r));
    expect(JaarcijferTabel.parse({ jaar: 2026, rijen }).cijfers).toEqual([{ gemeente: '0503', jaar: 2026, verhuringen: 1_000, gebruikt: 0, peildatum: '2026-01-01', bron: 'Opgave', leefbaarheidssignaal: '' }]);
  });
  test('a half-filled row is refused at its own field, with the name of the municipality', () => {
    const rijen = vulGemiddelden(maakRijen(leden, [], 2026));
    const { error } = JaarcijferTabel.safeParse({ jaar: 2026, rijen });
    expect(error?.issues).toHaveLength(leden.length);
    expect(error?.issues[0]).toMatchObject({ path: ['rijen', 0, 'gebruikt'], message: 'Delft: Vul een heel aantal in.' });
  });
  test('an empty table is refused', () => expect(JaarcijferTabel.safeParse({ jaar: 2026, rijen: maakRijen(leden, [], 2026) }).success).toBe(false));
});

describe('the life story of an outgoing decision', () => {
  const basis = { nummer: 1, dossierId: '00000000-0000-4000-8000-000000000001', dossiernummer: '2026-00001', aangemaaktOp: '2026-10-20T10:00:00.000Z', pogingen: 0, laatstePogingOp: null, volgendePogingOp: null, laatsteFout: null, antwoordOp: null, volgnummer: null };
  const vertel = (deel: object) => tellLifeStory(Uitgaandrij.parse({ ...basis, ...deel })).map((v) => v.wat);
  test('just signed', () => expect(vertel({ status: 'wachtend' })).toEqual(['Ondertekend en klaargezet', 'Nog niet geprobeerd']));
  test('tried in vain: what went wrong and when the next attempt is', () => {
    const rij = Uitgaandrij.parse({ ...basis, status: 'wachtend', pogingen: 3, laatstePogingOp: '2026-10-20T10:05:00.000Z', volgendePogingOp: '2026-10-20T10:10:00.000Z', laatsteFout: 'Het register is niet bereikbaar.' });
    expect(tellLifeStory(rij).map((v) => v.wat)).toEqual(['Ondertekend en klaargezet', '3 keer geprobeerd', 'Volgende poging']);
    expect(tellLifeStory(rij)[1]?.toelichting).toBe('Het register is niet bereikbaar.');
  });
  test('accepted: with the number in the register, and no old error', () =>
    expect(vertel({ status: 'aanvaard', pogingen: 1, laatstePogingOp: '2026-10-20T10:05:00.000Z', antwoordOp: '2026-10-20T10:05:01.000Z', volgnummer: 118 }).at(-1)).toBe('Opgenomen in het register onder volgnummer 118'));
  test('refused: with the reason', () => {
    const rij = Uitgaandrij.parse({ ...basis, status: 'geweigerd', pogingen: 1, laatstePogingOp: '2026-10-20T10:05:00.000Z', antwoordOp: '2026-10-20T10:05:01.000Z', laatsteFout: 'Onbekende sleutel.' });
    expect(tellLifeStory(rij).at(-1)).toMatchObject({ wat: 'Geweigerd door het register', toelichting: 'Onbekende sleutel.' });
  });
});

test('meetings: the next one first, those before with the latest first, today is still to come', () => {
  const op = (datum: string, tijd = '13:30') => ({ vergadering: { datum: plainDate(datum), tijd } });
  const { komende, geweest } = splitByDate([op('2026-11-05'), op('2026-10-01'), op('2026-10-20', '15:00'), op('2026-10-20', '09:00'), op('2026-10-08')], plainDate('2026-10-20'));
  expect(komende.map((r) => `${r.vergadering.datum} ${r.vergadering.tijd}`)).toEqual(['2026-10-20 09:00', '2026-10-20 15:00', '2026-11-05 13:30']);
  expect(geweest.map((r) => r.vergadering.datum)).toEqual(['2026-10-08', '2026-10-01']);
});

test('an age is told in the largest unit that says enough, also when clocks differ', () => {
  const now = Date.parse('2026-10-20T12:00:00.000Z');
  expect(formatAge('2026-10-18T11:59:00.000Z', now)).toBe('2 dagen');
  expect(formatAge('2026-10-19T12:00:00.000Z', now)).toBe('1 dag');
  expect(formatAge('2026-10-20T09:00:00.000Z', now)).toBe('3 uur');
  expect(formatAge('2026-10-20T11:59:00.000Z', now)).toBe('1 minuut');
  expect(formatAge('2026-10-20T12:05:00.000Z', now)).toBe('minder dan een minuut');
});
