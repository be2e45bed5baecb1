import { describe, expect, test } from 'vitest';
import { parseRoute, werkvoorraadHash } from '../../renderer/app/route.ts';

const ID = '00000000-0000-4000-8000-000000000001';

describe('the address says which screen is shown', () => {
  test.each([
    ['', { soort: 'start' }],
    ['#/', { soort: 'start' }],
    ['#/werkvoorraad', { soort: 'werkvoorraad', zoek: '' }],
    ['#/aanvraag/nieuw', { soort: 'aanvraag', conceptId: null }],
    [`#/aanvraag/concept/${ID}`, { soort: 'aanvraag', conceptId: ID }],
    [`#/dossier/${ID}`, { soort: 'dossier', dossierId: ID, stap: 'aanvraag' }],
    [`#/dossier/${ID}/herkomst`, { soort: 'dossier', dossierId: ID, stap: 'herkomst' }],
    [`#/dossier/${ID}/geschiedenis`, { soort: 'dossier', dossierId: ID, stap: 'geschiedenis' }],
    ['#/vergaderingen', { soort: 'vergaderingen' }],
    ['#/register', { soort: 'register' }],
    ['#/beheer', { soort: 'beheer' }],
  ])('%s', (hash, route) => expect(parseRoute(hash)).toEqual(route));

  test.each(['#/iets', '#/dossier/niet-een-kenmerk/herkomst', `#/dossier/${ID}/verzonnen`, `#/dossier/${ID}/herkomst/extra`, '#/aanvraag/concept/../beheer', '#/beheer/x', '#/dossier/__proto__/toString'])('%s is no screen', (hash) =>
    expect(parseRoute(hash)).toEqual({ soort: 'onbekend' }),
  );

  test('a search survives the address, also with odd signs', () => {
    for (const zoek of ['00042', 'de Vries & Zn', 'a?b=c#d', 'é/ü%20']) expect(parseRoute(werkvoorraadHash(zoek))).toEqual({ soort: 'werkvoorraad', zoek });
  });
});
