import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VANDAAG } from '../shared/builders.ts';
import { besluit, beoordeel, dienIn, maakBestand, meldAan, onderteken, openBestand, stap, startProgramma, type Programma, type Stand } from '../backend/programma.ts';
import { startRegioregister, type Regioregister } from './regioregister.ts';

const klaarVoorHandtekening = async (p: Programma): Promise<Stand> => {
  await meldAan(p, 'secretaris');
  return besluit(p, await beoordeel(p, await dienIn(p)));
};
const recht = (p: Programma, { dossierId }: Stand) => p.vraag('getPlafondrecht', { dossierId });
const delft = async (p: Programma) => (await p.vraag('getPlafonds', {})).plafonds.find((r) => r.gemeente === '0503');
const maakBekend = { op: VANDAAG, wijze: 'post' as const };
const opnieuw = async (p: Programma, { dossierId }: Stand): Promise<Stand> => ({ dossierId, versie: (await p.vraag('getDossier', { dossierId })).dossier.versie });

describe('rechten onder het plafond in het programma', { timeout: 60_000 }, () => {
  let register: Regioregister;
  let een: Programma;
  let twee: Programma;
  const sluitAan = async (p: Programma): Promise<void> => {
    await maakBestand(p);
    await p.vraag('connectRegister', { adres: register.adres, koppelcode: await register.code() });
  };
  beforeAll(async () => {
    register = await startRegioregister();
    een = startProgramma({ register: register.client });
    twee = startProgramma({ register: register.client });
    await sluitAan(een);
    await sluitAan(twee);
  }, 120_000);
  afterAll(async () => {
    await een.stop();
    await twee.stop();
    await register.stop();
  });

  let eerste: Stand;
  let tweede: Stand;
  let ander: Stand;

  test('zonder plafond van de regio zegt het programma niets over een recht', async () => {
    const stand = await klaarVoorHandtekening(een);
    expect(await recht(een, stand)).toEqual({ soort: 'geen' });
    expect(await een.vraag('getPlafonds', {})).toMatchObject({ kopie: false, plafonds: [] });
    const getekend = await onderteken(een, stand);
    expect(await recht(een, getekend)).toEqual({ soort: 'geen' });
    await een.vraag('sendNow', {});
    await een.vraag('publishBesluit', { ...stap(await opnieuw(een, getekend)), ...maakBekend });
  });

  test('is het plafond er, dan krijgt elke commissie haar rechten en ziet zij de stand; eerdere besluiten tellen mee', async () => {
    // four homes: the first decision takes one, each commission has two
    expect(await register.stelVast(14)).toMatchObject([{ gemeente: '0503', plafond: 4, gebruikt: 1 }]);
    for (const p of [een, twee]) await p.vraag('sendNow', {});
    await een.vraag('sendNow', {});
    expect(await delft(een)).toMatchObject({ plafond: 4, gebruikt: 1, vastgehouden: 3, vrij: 0, bruikbaar: 1, aandeel: 2, nr: 1, verhuringen: 14, prognose: 1, overschrijding: 0 });
    expect(await delft(twee)).toMatchObject({ bruikbaar: 2 });
  });

  test('zonder verbinding gebruikt de tweede handtekening precies één recht; daarboven is het besluit onder voorbehoud', async () => {
    register.zet(false);
    eerste = await klaarVoorHandtekening(een);
    expect(await recht(een, eerste)).toMatchObject({ soort: 'recht', plafond: 4, over: 0, pot: 'eigen' });
    // a signature that fails uses nothing
    await een.weigering('signBesluit', { ...stap(eerste), code: 'verkeerde code' });
    expect(await delft(een)).toMatchObject({ bruikbaar: 1, hierGebruikt: 0 });
    eerste = await onderteken(een, eerste);
    expect(await delft(een)).toMatchObject({ bruikbaar: 0, hierGebruikt: 1 });
    expect(await recht(een, eerste)).toMatchObject({ soort: 'gebruikt', bevestigd: false });
    tweede = await klaarVoorHandtekening(een);
    expect(await recht(een, tweede)).toMatchObject({ soort: 'voorbehoud', waarom: 'op' });
    tweede = await onderteken(een, tweede);
    expect(await recht(een, tweede)).toMatchObject({ soort: 'wacht', plaats: null });
    ander = await klaarVoorHandtekening(twee);
    expect(await recht(twee, ander)).toMatchObject({ soort: 'recht', over: 1 });
    ander = await onderteken(twee, ander);
  });

  test('wat gebruikt is, blijft gebruikt na stoppen en openen', async () => {
    een = await een.herstart();
    await openBestand(een);
    expect(await delft(een)).toMatchObject({ bruikbaar: 0, hierGebruikt: 1 });
  });

  test('weer verbonden: het register bevestigt de rechten, en wie er geen had wacht in de volgorde van ontvangst', async () => {
    register.zet(true);
    for (const p of [een, twee]) await p.vraag('sendNow', {});
    expect(await recht(een, eerste)).toMatchObject({ soort: 'gebruikt', bevestigd: true });
    expect(await recht(twee, ander)).toMatchObject({ soort: 'gebruikt', bevestigd: true });
    expect(await recht(een, tweede)).toMatchObject({ soort: 'wacht', plaats: 1, reden: 'geen_recht' });
    await een.vraag('sendNow', {});
    expect(await delft(een)).toMatchObject({ wachtend: 1, overschrijding: 0, hierGebruikt: 0 });
    expect(await delft(twee)).toMatchObject({ gebruikt: 3, bruikbaar: 1 });
  });

  test('een besluit onder voorbehoud wordt niet bekendgemaakt, tot er ruimte is', async () => {
    expect(await een.weigering('publishBesluit', { ...stap(await opnieuw(een, tweede)), ...maakBekend })).toMatchObject({ code: 'onder_voorbehoud' });
    await een.vraag('publishBesluit', { ...stap(await opnieuw(een, eerste)), ...maakBekend });
    await register.stelVast(20, { reden: 'Zes verhuringen ontbraken in de lijst' });
    await een.vraag('sendNow', {});
    expect(await recht(een, tweede)).toMatchObject({ soort: 'gebruikt', bevestigd: true });
    await een.vraag('publishBesluit', { ...stap(await opnieuw(een, tweede)), ...maakBekend });
    for (const p of [een, twee]) expect((await p.vraag('checkBestand', {})).filter((c) => !c.klopt)).toEqual([]);
  });
});
