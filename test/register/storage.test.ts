import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Startfout } from '../../register/store/database.ts';
import { openStore } from '../../register/store/open-store.ts';
import { makeVerzegeld } from './commission.ts';
import { bewijsVan, enrolCommissie, openRegio, send } from './region.ts';

let map: string;
beforeAll(() => {
  map = mkdtempSync(path.join(os.tmpdir(), 'toetstafel-opslag-'));
});
afterAll(() => rmSync(map, { recursive: true, force: true }));

const open = () => openStore({ soort: 'map', map });

test('een map is van één register tegelijk, en komt weer vrij als dat stopt', async () => {
  const een = await open();
  await expect(open()).rejects.toThrow('Er draait al een register met deze gegevensmap.');
  await een.close();
  await (await open()).close();
});

test('na sluiten en openen gaat de keten verder waar zij was en blijft ieder antwoord gelijk', async () => {
  const eerste = await open();
  const r = await openRegio(eerste);
  const c = await enrolCommissie(eerste, r);
  const verzegeld = await makeVerzegeld(c, r.register, 1);
  const antwoord = await send(r.app, verzegeld);
  const bewijs = await bewijsVan(antwoord, r.register);
  await eerste.close();

  const tweede = await open();
  const weer = await openRegio(tweede, r.regio);
  expect(weer.register).toEqual(r.register);
  expect((await send(weer.app, verzegeld)).tekst).toBe(antwoord.tekst);
  expect(await bewijsVan(await send(weer.app, await makeVerzegeld(c, r.register, 2)), r.register)).toMatchObject({ volgnummer: 2, vorigeKetenhash: bewijs.ketenhash });
  await tweede.close();
});

test('gegevens van een nieuwere versie worden niet geopend en niet veranderd', async () => {
  const eerste = await open();
  await eerste.database.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`);
  await eerste.close();
  const poging = open();
  await expect(poging).rejects.toThrow(Startfout);
  await expect(poging).rejects.toThrow('Deze gegevens zijn van een nieuwere versie van het register. Er is niets veranderd.');
});
