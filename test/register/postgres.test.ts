import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Startfout } from '../../register/store/database.ts';
import { openStore } from '../../register/store/open-store.ts';
import { inRegionTransaction } from '../../register/store/receipts.ts';
import { makeVerzegeld } from './commission.ts';
import { describeContract } from './contract.ts';
import { describeLog } from './log-contract.ts';
import { describePlafonds } from './plafond-contract.ts';
import { hasPostgres, startPostgres, type Postgres } from './postgres.ts';
import { describeReading } from './reading-contract.ts';
import { codeVan, enrolCommissie, openRegio, probleemVan, request, send, urlVan } from './region.ts';

describe.skipIf(!hasPostgres())('met PostgreSQL', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());
  const open = () => openStore({ soort: 'postgresql', url: postgres.url });

  // two instances before one database: the contract spreads its concurrent requests over both
  describeContract('PostgreSQL', { open, instances: 2 });
  describeReading('PostgreSQL', open);
  describePlafonds('PostgreSQL', { open });

  describeLog('PostgreSQL', {
    open: async () => {
      // a database of its own: the test takes tables away
      const beheer = await open();
      await beheer.database.execute(sql`create database logboek`);
      await beheer.close();
      return openStore({ soort: 'postgresql', url: postgres.url.replace(/postgres$/, 'logboek') });
    },
    reopen: async (store) => {
      await store.close();
      return openStore({ soort: 'postgresql', url: postgres.url.replace(/postgres$/, 'logboek') });
    },
  });

  test('vier instanties die tegelijk voor het eerst starten worden samen één register', async () => {
    const stores = await Promise.all([open(), open(), open(), open()]);
    const regios = await Promise.all(stores.map((s) => openRegio(s, 'Testregio gelijke start')));
    expect(new Set(regios.map((r) => JSON.stringify(r.register))).size).toBe(1);
    await Promise.all(stores.map((s) => s.close()));
  });

  test('valt de database weg, dan zegt het register "probeer later"; komt zij terug, dan gaat het verder', async () => {
    const store = await open();
    const r = await openRegio(store);
    const c = await enrolCommissie(store, r);
    const verzegeld = await makeVerzegeld(c, r.register, 1);
    postgres.pause();
    const weg = await send(r.app, verzegeld);
    const gereed = await request(r.app, { method: 'GET', url: '/v1/gereed' });
    postgres.resume();
    expect([weg.status, probleemVan(weg).code, weg.koppen['retry-after'], gereed.status]).toEqual([503, 'tijdelijk_niet_beschikbaar', '5', 503]);
    expect(r.log.join('')).not.toContain(verzegeld.envelop.bericht.besluit.besluitId);
    expect(codeVan(await send(r.app, verzegeld))).toBe('aanvaard');
    await store.close();
  });

  test('bij netjes stoppen krijgt een verzoek dat bezig is nog zijn antwoord', async () => {
    const store = await open();
    const r = await openRegio(store);
    const c = await enrolCommissie(store, r);
    const verzegeld = await makeVerzegeld(c, r.register, 1);
    const adres = await r.app.listen({ port: 0, host: '127.0.0.1' });
    let laatLos = (): void => undefined;
    const los = new Promise<void>((klaar) => (laatLos = klaar));
    const ander = await open();
    const bezet = inRegionTransaction(ander, r.regio, () => los);
    const antwoord = fetch(adres + urlVan(verzegeld), { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(verzegeld) });
    const isWaiting = async (): Promise<boolean> => Number((await ander.database.select({ n: sql`count(*)` }).from(sql`pg_locks`).where(sql`not granted`))[0]?.n) > 0;
    while (!(await isWaiting())) await new Promise((verder) => setTimeout(verder, 10));
    const gestopt = r.app.close();
    laatLos();
    const reactie = await antwoord;
    expect([reactie.status, await reactie.json()]).toMatchObject([200, { soort: 'aanvaard' }]);
    await Promise.all([gestopt, bezet]);
    await expect(fetch(`${adres}/v1/gezond`)).rejects.toThrow();
    await Promise.all([store.close(), ander.close()]);
  });

  test('een database die er niet is geeft de beheerder een leesbare melding zonder het wachtwoord', async () => {
    const poging = openStore({ soort: 'postgresql', url: 'postgres://iemand:geheim@127.0.0.1:1/niets' });
    await expect(poging).rejects.toThrow(Startfout);
    await expect(poging).rejects.toThrow(/DATABASE_URL/);
    await expect(poging).rejects.not.toThrow(/geheim/);
  });
});
