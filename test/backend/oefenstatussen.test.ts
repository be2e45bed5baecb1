import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBackend, type Backend } from '../../electron/backend/index.ts';
import { STATUSSEN } from '../../shared/domain/dossier/dossier.ts';
import { contract, type Ingangsnaam, type RuweInvoer, type Uitvoer } from '../../shared/contract/contract.ts';

const REGISTER = { soort: 'proces', opdracht: [process.execPath, path.resolve(import.meta.dirname, '../../register/main.ts')] } as const;

describe('de oefenomgeving', () => {
  let backend: Backend;
  const datamap = mkdtempSync(path.join(tmpdir(), 'toetstafel-oefenstatussen-'));
  const vraag = async <N extends Ingangsnaam>(naam: N, invoer: RuweInvoer<N>): Promise<Uitvoer<N>> => {
    const antwoord = await backend.handle(naam, invoer);
    if (!antwoord.ok) throw new Error(`${antwoord.error.code} ${antwoord.error.melding}`);
    return contract[naam].uitvoer.parse(antwoord.value) as Uitvoer<N>; // parsed by the schema of this entry
  };
  beforeAll(async () => {
    backend = createBackend({ datamap, versie: 'test', oefenregister: REGISTER });
    const gestart = await backend.handle('startOefenomgeving', {});
    if (!gestart.ok) throw new Error(gestart.error.code);
  }, 120_000);
  afterAll(async () => {
    await backend.close();
    rmSync(datamap, { recursive: true, force: true });
  });

  test('heeft een dossier in elke status, en elk daarvan is te openen', async () => {
    const { rijen, perStatus } = await vraag('listWerkvoorraad', { zoek: '', status: null, sorteer: 'nummer', vanaf: null, aantal: 200 });
    expect(new Set(perStatus.map((p) => p.status))).toEqual(new Set(Object.keys(STATUSSEN)));
    for (const status of Object.keys(STATUSSEN)) {
      const dossierId = rijen.find((r) => r.status === status)?.dossierId;
      if (!dossierId) throw new Error(`no case that is ${status}`);
      const { dossier } = await vraag('getDossier', { dossierId });
      expect(dossier.status).toBe(status);
      expect((await vraag('listGeschiedenis', { dossierId })).length).toBeGreaterThan(0);
    }
  });
  test('heeft een agenda van termijnen, het eerst aflopende bovenaan, die klopt met elk dossier', async () => {
    const agenda = await vraag('listTermijnen', { soort: null, vanaf: null, aantal: 200 });
    const dagen = agenda.rijen.map((r) => r.termijn.laatsteDag);
    expect(dagen).toEqual(dagen.toSorted());
    expect(agenda.perSoort.reduce((som, p) => som + p.aantal, 0)).toBe(agenda.rijen.length);
    for (const rij of agenda.rijen) expect((await vraag('getDossier', { dossierId: rij.dossierId })).termijnen).toContainEqual(rij.termijn);
    expect(agenda.perSoort.map((p) => p.soort)).toEqual(expect.arrayContaining(['beslissen', 'aanvullen', 'advies', 'aangehouden', 'bezwaar', 'bezwaar_beslissen', 'geldigheid']));
    const advies = await vraag('listTermijnen', { soort: 'advies', vanaf: null, aantal: 1 });
    expect(advies.rijen.map((r) => r.termijn.soort)).toEqual(['advies']);
  });
  test('bladert zonder een termijn over te slaan of te herhalen', async () => {
    const alles = await vraag('listTermijnen', { soort: null, vanaf: null, aantal: 200 });
    const gezien: string[] = [];
    for (let vanaf: string | null = null, keer = 0; keer < 100; keer += 1) {
      const pagina: Uitvoer<'listTermijnen'> = await vraag('listTermijnen', { soort: null, vanaf, aantal: 7 });
      gezien.push(...pagina.rijen.map((r) => `${r.dossierId} ${r.termijn.soort} ${r.termijn.laatsteDag}`));
      if (pagina.volgende === null) break;
      vanaf = pagina.volgende;
    }
    expect(gezien).toEqual(alles.rijen.map((r) => `${r.dossierId} ${r.termijn.soort} ${r.termijn.laatsteDag}`));
    expect((await vraag('listTermijnen', { soort: null, vanaf: 'geen cursor van ons', aantal: 7 })).rijen).toHaveLength(7);
  });
  test('een intrekking is een nieuw besluit dat het eerdere noemt, en niets anders past daarbij', async () => {
    const { rijen } = await vraag('listWerkvoorraad', { zoek: '', status: 'bekendgemaakt', sorteer: 'nummer', vanaf: null, aantal: 1 });
    const dossierId = rijen[0]?.dossierId;
    if (!dossierId) throw new Error('no announced case');
    const stand = async () => (await vraag('getDossier', { dossierId })).dossier;
    const basis = async () => ({ commandId: randomUUID(), dossierId, expectedVersion: (await stand()).versie });
    const eerste = (await stand()).besluit?.document;
    await vraag('beginVervolg', { ...(await basis()), soort: 'intrekking', aanvraagOp: null, reden: 'De aanvrager woont inmiddels elders.' });
    const besluit = { weigeringsgronden: [], overwegingen: [{ grond: 'art. 13 Huisvestingswet 2014', tekst: 'De aanvrager heeft een andere woning.' }] };
    const fout = await backend.handle('establishBesluit', { ...(await basis()), ...besluit, dictum: 'afwijzen', weigeringsgronden: ['niet_in_groep'], overwegingen: [{ ...besluit.overwegingen[0], weigeringsgrond: 'niet_in_groep' }] });
    expect(fout).toMatchObject({ ok: false, error: { code: 'dictum_past_niet' } });
    await vraag('establishBesluit', { ...(await basis()), ...besluit, dictum: 'intrekken' });
    expect((await stand()).besluit?.document).toMatchObject({ dictum: 'intrekken', besluitsoort: 'intrekking', vervangt: eerste?.besluitId, toewijzing: null, intrekkingVanaf: (await vraag('getToestand', {})).vandaag });
    expect((await stand()).eerdereBesluiten?.map((e) => e.besluit.document.besluitId)).toEqual([eerste?.besluitId]);
    const { inhoud } = await vraag('renderBrief', { dossierId });
    expect(Buffer.from(inhoud, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  });
  test('buiten behandeling laten kan pas na de hersteltermijn', async () => {
    const { rijen } = await vraag('listWerkvoorraad', { zoek: '', status: 'onvolledig', sorteer: 'nummer', vanaf: null, aantal: 1 });
    const dossierId = rijen[0]?.dossierId;
    if (!dossierId) throw new Error('no incomplete case');
    const { dossier } = await vraag('getDossier', { dossierId });
    const fout = await backend.handle('establishBesluit', { commandId: randomUUID(), dossierId, expectedVersion: dossier.versie, dictum: 'buiten_behandeling', weigeringsgronden: [], overwegingen: [{ grond: 'art. 4:5 Awb', tekst: 'De aanvraag is niet aangevuld.' }] });
    expect(fout).toMatchObject({ ok: false, error: { code: 'hersteltermijn_loopt', velden: [{ veld: 'dictum' }] } });
  });
  test('is na te kijken zonder dat er iets mis is', async () => expect((await vraag('checkBestand', {})).filter((c) => !c.klopt)).toEqual([]));
});
