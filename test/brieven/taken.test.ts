import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OpenBestand } from '../../electron/backend/session.ts';
import { forgetTaken, geefRuimte, getTaak, getTaakdeel, startTaak, stopTaak, type Voortgang } from '../../electron/backend/taken/taken.ts';
import { startVergaderdossier } from '../../electron/backend/taken/vergaderdossier-taak.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { maakFout } from '../../shared/contract/fout.ts';
import { DEELOMVANG } from '../../shared/contract/stukken.ts';
import { heeftPoppler, leesPdf } from '../documents/pdf-tools.ts';
import { dossiervraag } from '../documents/vergader-fixture.ts';
import { maakBestand, startProgramma, type Programma } from '../backend/programma.ts';

const WIE = '7f000000-0000-4000-8000-000000000001';
/** Only who is signed in counts here; the rest of an open file is not touched. */
const maakOpen = (id: string = WIE): OpenBestand => ({ medewerker: { id, naam: 'Testpersoon', rol: 'secretaris' } }) as unknown as OpenBestand;
const goed = <T>(uit: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!uit.ok) throw new Error(JSON.stringify(uit.error));
  return uit.value;
};
const stuk = (inhoud: Uint8Array) => ok({ bestandsnaam: 'proef.bin', mediatype: 'application/octet-stream', inhoud });

describe('lang werk', () => {
  let open: OpenBestand;
  beforeEach(() => { open = maakOpen(); });
  afterEach(() => forgetTaken(open));
  const start = (werk: (v: Voortgang) => ReturnType<Parameters<typeof startTaak>[1]>) => goed(startTaak(open, werk)).taakId;
  const stand = (taakId: string) => goed(getTaak(open, { taakId }));
  const klaar = (taakId: string, staat: string) => expect.poll(() => stand(taakId).staat, { timeout: 10_000 }).toBe(staat);

  test('zegt hoever het is en gaat nooit terug; daarna zijn de delen te halen', async () => {
    const inhoud = Buffer.alloc(DEELOMVANG + 10, 7);
    let verder: () => void = () => undefined;
    const taakId = start(async ({ stand: zet }) => {
      zet(0.5, 'Halverwege.');
      zet(0.2, 'Nog steeds.');
      await new Promise<void>((resolve) => { verder = resolve; });
      return stuk(inhoud);
    });
    await geefRuimte();
    expect(stand(taakId)).toMatchObject({ staat: 'bezig', deel: 0.5, melding: 'Nog steeds.', uitkomst: null });
    expect(stand(taakId).restSeconden).toBeGreaterThanOrEqual(0);
    expect(getTaakdeel(open, { taakId, nummer: 0 }).ok).toBe(false);
    verder();
    await klaar(taakId, 'klaar');
    expect(stand(taakId)).toMatchObject({ deel: 1, restSeconden: null, uitkomst: { grootte: inhoud.length, delen: 2 } });
    const delen = [0, 1].map((nummer) => Buffer.from(goed(getTaakdeel(open, { taakId, nummer })).inhoud, 'base64'));
    expect(Buffer.concat(delen).equals(inhoud)).toBe(true);
    expect(getTaakdeel(open, { taakId, nummer: 2 }).ok).toBe(false);
  });

  test('een stap die zelf niets zegt, loopt door naar het einde en komt er niet voorbij', async () => {
    const taakId = start(({ verwacht }) => { verwacht(1, 'Opmaken.', 20); return new Promise(() => undefined); });
    const delen: number[] = [];
    for (let i = 0; i < 6; i++) { delen.push(stand(taakId).deel); await new Promise((resolve) => { setTimeout(resolve, 10); }); }
    expect(delen).toEqual(delen.toSorted((a, b) => a - b));
    expect(delen.at(-1)).toBeGreaterThan(delen[0]!);
    expect(delen.at(-1)).toBeLessThan(1);
  });

  test('stopt als iemand dat vraagt, en geeft dan niets', async () => {
    const taakId = start(async ({ signaal }) => {
      await new Promise<void>((resolve) => { signaal.addEventListener('abort', () => resolve()); });
      return stuk(Buffer.from('te laat'));
    });
    expect(stopTaak(open, { taakId }).ok).toBe(true);
    expect(stand(taakId)).toMatchObject({ staat: 'gestopt', uitkomst: null });
    await geefRuimte();
    expect(stand(taakId)).toMatchObject({ staat: 'gestopt', uitkomst: null });
    expect(stopTaak(open, { taakId }).ok).toBe(true);
  });

  test('een weigering staat in een zin, en een storing vertelt niets over de zaak', async () => {
    const geweigerd = start(() => Promise.resolve(err(maakFout('proef', 'Dit kan nu niet.'))));
    await klaar(geweigerd, 'mislukt');
    expect(stand(geweigerd).melding).toBe('Dit kan nu niet.');
    const kapot = start(() => Promise.reject(new Error('Testpersoon Geheim')));
    await klaar(kapot, 'mislukt');
    expect(stand(kapot).melding).not.toContain('Geheim');
  });

  test('is van wie het vroeg: een ander vindt het niet en stopt het niet', () => {
    const taakId = start(() => new Promise(() => undefined));
    open.medewerker = maakOpen('7f000000-0000-4000-8000-000000000002').medewerker;
    for (const uit of [getTaak(open, { taakId }), stopTaak(open, { taakId }), getTaakdeel(open, { taakId, nummer: 0 })]) expect(uit).toMatchObject({ ok: false, error: { code: 'taak_onbekend' } });
  });

  test('ten hoogste drie tegelijk', () => {
    for (let i = 0; i < 3; i++) start(() => new Promise(() => undefined));
    expect(startTaak(open, () => new Promise(() => undefined))).toMatchObject({ ok: false, error: { code: 'te_veel_tegelijk' } });
  });
});

describe('het dossier van een vergadering als lang werk', () => {
  let p: Programma;
  beforeEach(async () => {
    p = startProgramma();
    await maakBestand(p);
  });
  afterEach(() => p.stop());
  const taak = (aantal: number) => {
    const { zaken, ...vraag } = dossiervraag(aantal);
    return { ...vraag, zaken: zaken.map((zaak) => () => zaak), bestandsnaam: 'dossier.pdf' };
  };

  test('het programma blijft antwoorden terwijl achttien zaken worden opgemaakt', async () => {
    const open = maakOpen();
    const { taakId } = goed(startVergaderdossier(open, taak(18)));
    const tijden: number[] = [];
    const gezien: number[] = [];
    while (goed(getTaak(open, { taakId })).staat === 'bezig') {
      const begin = performance.now();
      await p.vraag('listWerkvoorraad', { zoek: '', status: null, sorteer: 'termijn', vanaf: null, aantal: 50 });
      tijden.push(performance.now() - begin);
      gezien.push(goed(getTaak(open, { taakId })).deel);
      await new Promise((resolve) => { setTimeout(resolve, 5); });
    }
    const { uitkomst } = goed(getTaak(open, { taakId }));
    expect(uitkomst).toMatchObject({ bestandsnaam: 'dossier.pdf' });
    expect(gezien).toEqual(gezien.toSorted((a, b) => a - b));
    expect(tijden.toSorted((a, b) => a - b)[Math.floor(tijden.length / 2)]).toBeLessThan(50);
    if (heeftPoppler) expect(leesPdf('pdfinfo', Buffer.from(goed(getTaakdeel(open, { taakId, nummer: 0 })).inhoud, 'base64'))).toMatch(/Pages:\s+[5-7]\d/);
  }, 30_000);

  test('is te stoppen terwijl het wordt opgemaakt; een brief daarna komt gewoon', async () => {
    const open = maakOpen();
    const { taakId } = goed(startVergaderdossier(open, taak(18)));
    await expect.poll(() => goed(getTaak(open, { taakId })).melding, { interval: 1 }).toContain('opmaken');
    stopTaak(open, { taakId });
    expect(goed(getTaak(open, { taakId }))).toMatchObject({ staat: 'gestopt', uitkomst: null });
    const voorbeeld = await p.vraag('composeHuisstijl', { huisstijl: { gemeente: 'Testdam', kleur: '#154273', logo: null } });
    expect(voorbeeld.bevindingen).toEqual([]);
  }, 30_000);
});
