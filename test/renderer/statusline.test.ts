import { describe, expect, test } from 'vitest';
import { Toestand } from '../../shared/contract/weergave.ts';
import { buildStatusline } from '../../renderer/app/statusline.ts';

const NOW = Date.parse('2026-10-20T12:00:00.000Z');
const maakToestand = (deel: Partial<Toestand>): Toestand =>
  Toestand.parse({
    versie: '0.1.0', vandaag: '2026-10-20', stand: 'aangemeld', bestand: null, medewerker: null,
    register: { naam: 'Proefregister', bereikbaar: true, laatsteContactOp: null }, uitgaand: { wachtend: 0, oudsteOp: null, geweigerd: 0 }, tellingen: { werkvoorraad: 0, termijnen: 0, concepten: 0, overdrachten: 0 },
    ...deel,
  });
const lees = (deel: Partial<Toestand>, opslaan: Parameters<typeof buildStatusline>[1]['opslaan'] = 'opgeslagen', antwoordt = true): string =>
  buildStatusline(maakToestand(deel), { opslaan, antwoordt, now: NOW }).map((d) => d.tekst).join(' · ');
const register = (bereikbaar: boolean | null): Partial<Toestand> => ({ register: { naam: 'Proefregister', bereikbaar, laatsteContactOp: null } });

describe('the status line is honest', () => {
  test('all well', () => expect(lees({})).toBe('Alles opgeslagen · Verbonden met het register'));
  test('offline with decisions that wait, and how long the oldest waits', () =>
    expect(lees({ ...register(false), uitgaand: { wachtend: 3, oudsteOp: '2026-10-18T11:00:00.000Z', geweigerd: 0 } })).toBe('Alles opgeslagen · Offline · 3 besluiten wachten op verzending (oudste 2 dagen)'));
  test('one decision is one decision', () =>
    expect(lees({ uitgaand: { wachtend: 1, oudsteOp: '2026-10-20T10:59:00.000Z', geweigerd: 1 } })).toBe('Alles opgeslagen · Verbonden met het register · 1 besluit wacht op verzending (oudste 1 uur) · 1 besluit is geweigerd door het register'));
  test('without a register it does not claim a connection', () => expect(lees({ register: null })).toBe('Alles opgeslagen · Geen register gekoppeld'));
  test('at an institution there is no register to speak of', () => expect(lees({ register: null, bestand: { naam: 'Proef', oefen: false, soort: 'instelling', commissie: 'Testinstelling', regio: 'Haaglanden' } })).toBe('Alles opgeslagen'));
  test('a register that was not tried yet is not called offline', () => expect(lees(register(null))).toBe('Alles opgeslagen · Register nog niet geprobeerd'));
  test('never says saved while something typed is not', () => {
    expect(lees({}, 'niet_opgeslagen')).not.toContain('Alles opgeslagen');
    expect(lees({}, 'bezig')).not.toContain('Alles opgeslagen');
  });
  test('when the program does not answer, old knowledge about the register is not shown', () => {
    expect(lees({}, 'opgeslagen', false)).toBe('Het programma geeft geen antwoord');
    expect(lees({}, 'niet_opgeslagen', false)).toBe('Het programma geeft geen antwoord · Uw laatste wijziging is nog niet opgeslagen');
  });
});

test('vertrouwt het programma het logboek van het register niet, dan staat dat er in plaats van "verbonden"', () => {
  expect(lees({ register: { naam: 'Proefregister', bereikbaar: true, laatsteContactOp: null, waarschuwing: 'Het register toont een oudere stand.' } })).toContain('Het register vraagt aandacht');
});
