import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gevoeligheid } from '../../shared/domain/bijlage/bijlage.ts';
import { CODE, maakBestand, meldAan, startProgramma, type Programma } from '../backend/programma.ts';
import { aanvraag } from '../shared/builders.ts';
import { pdf, png, zip } from './bestanden.ts';
import { grotePdf, haalOp, upload } from './opzet.ts';

let p: Programma;
beforeAll(async () => {
  p = startProgramma();
  await maakBestand(p);
  await p.vraag('addMedewerker', { commandId: randomUUID(), medewerker: { naam: 'Testpersoon Intaker', rol: 'intaker', code: CODE } });
});
afterAll(() => p.stop());

const opdracht = async (conceptId: string, bytes: Buffer, anders: { naam?: string; gevoeligheid?: Gevoeligheid; document?: string } = {}) => ({
  commandId: randomUUID(), conceptId, titel: 'Aanvraag zonder naam', uploadId: await upload(p, bytes), naam: anders.naam ?? 'stuk.pdf', gevoeligheid: anders.gevoeligheid ?? ('gewoon' as const), document: anders.document ?? null,
});
const voegToe = async (conceptId: string, bytes: Buffer, anders: Parameters<typeof opdracht>[2] = {}) => (await p.vraag('addConceptbijlage', await opdracht(conceptId, bytes, anders))).bijlageId;
const toestemming = (anders: object) => ({ toestemming: { gezondheidsgegevens: false, strafrechtelijkeGegevens: false, ...anders } });
const bewaar = (conceptId: string, inhoud: unknown) => p.vraag('saveConcept', { id: conceptId, soort: 'aanvraag', titel: 'Aanvraag', inhoud });
const dienIn = (conceptId: string, anders: Parameters<typeof aanvraag>[0] = {}) => ({ commandId: randomUUID(), conceptId, aanvraag: aanvraag(anders) });
const klopt = async (): Promise<void> => expect((await p.vraag('checkBestand', {})).filter((c) => !c.klopt)).toEqual([]);

test('een stuk bij een concept gaat mee naar het dossier, byte voor byte en met wat voor stuk het is', async () => {
  const conceptId = randomUUID();
  const groot = grotePdf(3_000_000, 7);
  await voegToe(conceptId, groot, { naam: 'uittreksel.pdf', document: 'brp_uittreksel' });
  await voegToe(conceptId, png(), { naam: 'foto.png' });
  const [eerste] = await p.vraag('listConceptbijlagen', { conceptId });
  const deel = await p.vraag('getConceptbijlage', { conceptId, stukId: eerste!.id, deel: 0 });
  expect(Buffer.from(deel.inhoud, 'base64').equals(groot.subarray(0, 1024 * 1024))).toBe(true);
  const { dossierId } = await p.vraag('submitAanvraag', dienIn(conceptId));
  const bijlagen = await p.vraag('listBijlagen', { dossierId });
  expect(bijlagen.map((b) => [b.naam, b.document])).toEqual([['uittreksel.pdf', 'brp_uittreksel'], ['foto.png', null]]);
  expect(await haalOp(p, bijlagen[0]!.id)).toEqual(groot);
  expect(await p.vraag('listConceptbijlagen', { conceptId })).toEqual([]);
  const { nogNodig } = await p.vraag('getDossier', { dossierId });
  expect(nogNodig.map((o) => o.code)).not.toContain('brp_uittreksel');
  expect(nogNodig.map((o) => o.code)).toContain('identiteit');
  expect((await p.vraag('listGeschiedenis', { dossierId })).map((r) => [r.titel, r.toelichting])).toContainEqual(['Bijlage toegevoegd', 'uittreksel.pdf, foto.png']);
  await klopt();
});

test('een stuk bij een formulier waar nog niets in staat, maakt het concept', async () => {
  const conceptId = randomUUID();
  await voegToe(conceptId, pdf('% eerste'));
  expect((await p.vraag('listConcepten', {})).map((c) => c.id)).toContain(conceptId);
});

test('een gevoelig stuk vraagt toestemming in het concept, en nog een keer bij het indienen', async () => {
  const conceptId = randomUUID();
  const medisch = { naam: 'advies.pdf', gevoeligheid: 'medisch' as const };
  expect((await p.weigering('addConceptbijlage', await opdracht(conceptId, pdf('% zonder concept'), medisch))).code).toBe('toestemming_ontbreekt');
  await bewaar(conceptId, toestemming({}));
  expect((await p.weigering('addConceptbijlage', await opdracht(conceptId, pdf('% zonder toestemming'), medisch))).code).toBe('toestemming_ontbreekt');
  await bewaar(conceptId, toestemming({ gezondheidsgegevens: 'ja' }));
  expect((await p.weigering('addConceptbijlage', await opdracht(conceptId, pdf('% iets anders dan ja of nee'), medisch))).code).toBe('toestemming_ontbreekt');
  await bewaar(conceptId, toestemming({ gezondheidsgegevens: true, strafrechtelijkeGegevens: true }));
  await voegToe(conceptId, pdf('% medisch'), medisch);
  await voegToe(conceptId, pdf('% straf'), { gevoeligheid: 'strafrechtelijk' });
  const zonder = { ...aanvraag().toestemming, gezondheidsgegevens: false };
  expect(await p.weigering('submitAanvraag', dienIn(conceptId, { toestemming: zonder }))).toMatchObject({ code: 'toestemming_ontbreekt', velden: [{ veld: 'aanvraag.toestemming.gezondheidsgegevens' }] });
  expect(await p.weigering('submitAanvraag', dienIn(conceptId))).toMatchObject({ velden: [{ veld: 'aanvraag.toestemming.strafrechtelijkeGegevens' }] });
  expect(await p.vraag('listConceptbijlagen', { conceptId })).toHaveLength(2);
  await p.vraag('submitAanvraag', dienIn(conceptId, { toestemming: { ...zonder, gezondheidsgegevens: true, strafrechtelijkeGegevens: true } }));
  await klopt();
});

test('weghalen en weggooien laten niets achter', async () => {
  const conceptId = randomUUID();
  const ander = randomUUID();
  const eerste = await voegToe(conceptId, pdf('% weg'));
  await voegToe(conceptId, pdf('% blijft'));
  await p.vraag('removeConceptbijlage', { conceptId: ander, stukId: eerste });
  expect(await p.vraag('listConceptbijlagen', { conceptId })).toHaveLength(2);
  await p.vraag('removeConceptbijlage', { conceptId, stukId: eerste });
  expect((await p.weigering('getConceptbijlage', { conceptId, stukId: eerste, deel: 0 })).code).toBe('bijlage_onbekend');
  const [over] = await p.vraag('listConceptbijlagen', { conceptId });
  expect((await p.weigering('getConceptbijlage', { conceptId: ander, stukId: over!.id, deel: 0 })).code).toBe('bijlage_onbekend');
  await p.vraag('discardConcept', { id: conceptId, soort: 'aanvraag' });
  expect(await p.vraag('listConceptbijlagen', { conceptId })).toEqual([]);
});

test('een slecht bestand, een dubbel bestand en dezelfde opdracht twee keer', async () => {
  const conceptId = randomUUID();
  expect((await p.weigering('addConceptbijlage', await opdracht(conceptId, zip([{ naam: 'a.txt', inhoud: 'a' }])))).code).toBe('soort_niet_toegestaan');
  const een = await opdracht(conceptId, pdf('% een'));
  const gedaan = await p.vraag('addConceptbijlage', een);
  expect(await p.vraag('addConceptbijlage', een)).toEqual(gedaan);
  expect((await p.weigering('addConceptbijlage', await opdracht(conceptId, pdf('% een')))).code).toBe('bijlage_bestaat');
});

test('een medisch stuk bij een concept opent alleen wie het toevoegde of de adviseur', async () => {
  const conceptId = randomUUID();
  await meldAan(p, 'intaker');
  await bewaar(conceptId, toestemming({ gezondheidsgegevens: true }));
  const stukId = await voegToe(conceptId, pdf('% van de intaker'), { gevoeligheid: 'medisch' });
  expect((await p.vraag('listConceptbijlagen', { conceptId }))[0]?.teOpenen).toBe(true);
  await meldAan(p, 'secretaris');
  expect((await p.vraag('listConceptbijlagen', { conceptId }))[0]?.teOpenen).toBe(false);
  expect((await p.weigering('getConceptbijlage', { conceptId, stukId, deel: 0 })).code).toBe('geen_recht_bijlage');
});
