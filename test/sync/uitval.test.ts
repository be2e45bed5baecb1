import { generateKeyPairSync } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { httpRegister } from '../../electron/backend/adapters/http-register.ts';
import type { RegisterClient } from '../../electron/backend/ports/register-client.ts';
import { besluit, beoordeel, dienIn, maakBestand, meldAan, onderteken, openBestand, startProgramma, type Programma, type Stand } from '../backend/programma.ts';
import { startStorendRegister, type StorendRegister } from './storend-register.ts';

let p: Programma;
let register: StorendRegister;

let andereSleutel: { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string } | null = null;
/** The register, or one that gives itself out for it with another key. */
const client: RegisterClient = {
  ...httpRegister,
  async schrijfIn(adres, inschrijving) {
    const antwoord = await httpRegister.schrijfIn(adres, inschrijving);
    return antwoord.soort === 'ingeschreven' && andereSleutel ? { ...antwoord, register: { ...antwoord.register, sleutel: andereSleutel } } : antwoord;
  },
};

beforeAll(async () => {
  p = startProgramma({ register: client });
  await maakBestand(p);
  register = await startStorendRegister(path.join(p.datamap, 'register'));
  await p.vraag('connectRegister', { adres: register.adres, koppelcode: register.koppelcode });
});
afterAll(async () => {
  await p.stop();
  await register.stop();
});

const besluitVan = async (): Promise<Stand> => {
  await meldAan(p, 'secretaris');
  return onderteken(p, await besluit(p, await beoordeel(p, await dienIn(p))));
};
const status = async ({ dossierId }: Stand): Promise<string> => (await p.vraag('getDossier', { dossierId })).dossier.status;
const berichten = async (stand: Stand) => (await p.vraag('listUitgaand', {})).filter((u) => u.dossierId === stand.dossierId);

test('zonder verbinding wacht het besluit, met de reden erbij; met verbinding komt het aan', async () => {
  register.zet('weg');
  const stand = await besluitVan();
  expect(await p.vraag('sendNow', {})).toMatchObject({ bereikbaar: false });
  expect(await status(stand)).toBe('ondertekend');
  expect((await berichten(stand))[0]).toMatchObject({ status: 'wachtend', laatsteFout: 'Het register is niet bereikbaar.' });
  register.zet('goed');
  expect(await p.vraag('sendNow', {})).toMatchObject({ bereikbaar: true, wachtend: 0 });
  expect(await status(stand)).toBe('geregistreerd');
});

test('gaat het antwoord onderweg verloren, dan is er na opnieuw verzenden precies één registratie', async () => {
  register.zet('antwoord_kwijt');
  const voor = register.aangekomen();
  const stand = await besluitVan();
  await p.vraag('sendNow', {});
  expect(register.aangekomen()).toBeGreaterThan(voor);
  expect(await status(stand)).toBe('ondertekend');
  register.zet('goed');
  await p.vraag('sendNow', {});
  expect(await status(stand)).toBe('geregistreerd');
  const nummers = (await p.vraag('listUitgaand', {})).map((u) => u.volgnummer);
  expect(nummers).toEqual(nummers.map((_, i) => nummers.length - i));
});

test('antwoordt het register twee keer, dan gebeurt er één ding', async () => {
  register.zet('dubbel');
  const stand = await besluitVan();
  await p.vraag('sendNow', {});
  register.zet('goed');
  expect(await status(stand)).toBe('geregistreerd');
  const historie = await p.vraag('listGeschiedenis', { dossierId: stand.dossierId });
  expect(historie.filter((h) => h.soort === 'RegisterAntwoordOntvangen')).toHaveLength(1);
});

test('is het register uit en later weer aan, dan kent het de commissie nog en nummert het door', async () => {
  await register.uit();
  const stand = await besluitVan();
  expect(await p.vraag('sendNow', {})).toMatchObject({ bereikbaar: false });
  await register.aan();
  await p.vraag('sendNow', {});
  expect(await status(stand)).toBe('geregistreerd');
});

test('stopt het programma terwijl er een besluit wacht, dan gaat het na openen alsnog weg', async () => {
  register.zet('weg');
  const stand = await besluitVan();
  p = await p.herstart();
  register.zet('goed');
  await openBestand(p);
  await expect.poll(() => status(stand), { timeout: 15_000 }).toBe('geregistreerd');
  expect((await p.vraag('checkBestand', {})).filter((c) => !c.klopt)).toEqual([]);
});

test('een register dat zegt hetzelfde te zijn maar een andere sleutel heeft, wordt niet gekoppeld', async () => {
  const echt = (await p.vraag('getBeheer', {})).register;
  const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  andereSleutel = { kty: 'EC', crv: 'P-256', x, y };
  const fout = await p.weigering('connectRegister', { adres: register.adres, koppelcode: register.koppelcode });
  andereSleutel = null;
  expect(fout).toMatchObject({ code: 'andere_sleutel', velden: [{ veld: 'adres' }] });
  expect((await p.vraag('getBeheer', {})).register).toEqual(echt);
});
