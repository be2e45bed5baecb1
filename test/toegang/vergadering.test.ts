import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierId } from '../../shared/kernel/ids.ts';
import { aanvraag } from '../shared/builders.ts';
import { CODE, dienIn, stap } from '../backend/programma.ts';
import { maakCommissie, nu, type Commissie } from '../vergadering/opzet.ts';

let c: Commissie;
let geheim: DossierId;
beforeAll(async () => {
  c = await maakCommissie(1);
  const stand = await dienIn(c.p, { betrokkene: { ...aanvraag().betrokkene, geslachtsnaam: 'Verborgennaam', geheimhouding: true } });
  geheim = (await c.p.vraag('scheduleDossier', { ...stap(stand), vergaderingId: c.vergaderingId })).dossierId;
});
afterAll(() => c.p.stop());

const als = async (naam: string): Promise<void> => void (await c.p.vraag('signIn', { medewerkerId: c.id(naam), code: CODE }));
const zaak = async () => (await c.p.vraag('getVergadering', { vergaderingId: c.vergaderingId })).zaken.find((z) => z.dossierId === geheim)!;

test('een geheime zaak op de agenda is voor de leden dicht tot de stukken zijn verstuurd; dan zijn de ontvangers aangewezen', async () => {
  const { mensen, deelnemers } = await c.p.vraag('getVergadering', { vergaderingId: c.vergaderingId });
  const lid = mensen.find((m) => m.rol === 'lid')!;
  const secretaris = mensen.find((m) => m.rol === 'secretaris')!;
  expect(deelnemers.map((d) => d.medewerkerId)).toContain(lid.id);
  await als(lid.naam);
  expect(await zaak()).toMatchObject({ naam: 'Geheim', vraag: '', voorstel: '', gereedheid: [], sindsVerzending: [], stemmingen: [] });
  expect((await c.p.vraag('listVergaderingen', {})).flatMap((v) => v.dossiers).find((d) => d.dossierId === geheim)?.naam).toBe('Niet voor u');
  expect((await c.p.weigering('getDossier', { dossierId: geheim })).code).toBe('dossier_geheim');
  await als(secretaris.naam);
  await c.p.vraag('sendVergadering', await nu(c));
  const { genoemden } = await c.p.vraag('getDossiertoegang', { dossierId: geheim });
  expect(genoemden.map((g) => g.rol)).toContain('lid');
  expect(genoemden[0]?.reden).toMatch(/^Staat op de agenda van de vergadering van \d+ \w+ \d{4}\.$/);
  await als(lid.naam);
  expect((await c.p.vraag('getDossier', { dossierId: geheim })).dossier.aanvraag.betrokkene.geslachtsnaam).toBe('Verborgennaam');
  expect((await zaak()).gereedheid.length).toBeGreaterThan(0);
  expect((await zaak()).naam).toBe('Geheim');
});
