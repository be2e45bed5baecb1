import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../electron/backend/adapters/system-clock.ts';
import { verifyBesluitbestand } from '../../shared/protocol/besluitbestand.ts';
import { canRunBrowser } from '../double/chromium.ts';
import { startStorendRegister, type StorendRegister } from '../sync/storend-register.ts';
import { openVenster, type Venster } from './venster.ts';
import { beoordeel, besluit, bewaarBesluit, dienIn, maakBestand, meldAan, menu, richtIn, SECRETARIS, stap } from './zaak.ts';

describe.runIf(canRunBrowser('een zaak in het venster'))('een zaak door elk scherm, zoals een mens dat doet', () => {
  let venster: Venster;
  let register: StorendRegister;
  const vandaag = systemClock.today();

  beforeAll(async () => {
    venster = await openVenster();
    register = await startStorendRegister(path.join(venster.datamap, 'register'));
  });
  afterAll(async () => {
    await venster.close();
    await register.stop();
  });

  test('van een nieuw dossierbestand tot het ontvangstbewijs', async () => {
    const { page } = venster;
    await maakBestand(page);
    await meldAan(page, SECRETARIS);
    await richtIn(page, register);
    await dienIn(page, vandaag);
    await beoordeel(page, vandaag);
    register.zet('weg');
    await besluit(page);
    await stap(page, 'Register');
    await page.getByText(/heeft de ontvangst nog niet bevestigd/).waitFor();
    register.zet('goed');
    await page.getByRole('button', { name: 'Nu verzenden' }).click();
    await page.getByText(/onder volgnummer 1/).first().waitFor();
    const tekst = await bewaarBesluit(page);
    expect(await verifyBesluitbestand(tekst)).toMatchObject({ ok: true, value: { ontvangstbewijs: { volgnummer: 1 } } });
    expect(tekst).toContain('Vensterman');
    expect(venster.fouten).toEqual([]);
  });

  test('het register staat uit, wordt midden in een verzending gedood en weer gestart: één registratie', async () => {
    const { page } = venster;
    await dienIn(page, vandaag);
    await beoordeel(page, vandaag);
    await register.uit();
    await besluit(page);
    await menu(page, 'Register');
    await page.getByRole('button', { name: 'Nu verzenden' }).click();
    await page.getByText(/Het register is niet bereikbaar\./).first().waitFor();
    await page.getByText(/1 besluit wacht/).first().waitFor();
    await register.aan();
    register.zet('antwoord_kwijt'); // it takes the decision in, and dies before it can say so
    await page.getByRole('button', { name: 'Nu verzenden' }).click();
    await expect.poll(() => register.aangekomen(), { timeout: 15_000 }).toBeGreaterThanOrEqual(2);
    await register.dood();
    register.zet('goed');
    await register.aan();
    await page.getByRole('button', { name: 'Nu verzenden' }).click();
    await expect.poll(() => page.getByText('Aanvaard door het register').count(), { timeout: 15_000 }).toBe(2);
    const rijen = await venster.backend.handle('listUitgaand', {});
    expect(rijen.ok && (rijen.value as { volgnummer: number }[]).map((r) => r.volgnummer)).toEqual([2, 1]);
  });
});
