import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkRuimte } from '../../electron/backend/bijlagen/bijlage-commands.ts';
import { besluit, beoordeel, CODE, dienIn, maakBestand, meldAan, openBestand, startProgramma, vraagAdvies, type Programma } from '../backend/programma.ts';
import { aanvraag } from '../shared/builders.ts';
import { pdf, png, zip } from './bestanden.ts';
import { grotePdf, haalOp, opdracht, upload, voegToe } from './opzet.ts';

let p: Programma;
beforeAll(async () => {
  p = startProgramma();
  await maakBestand(p);
  for (const rol of ['intaker', 'adviseur', 'lid'] as const) await p.vraag('addMedewerker', { commandId: randomUUID(), medewerker: { naam: `Testpersoon ${rol}`, rol, code: CODE } });
});
afterAll(() => p.stop());

const klopt = async (): Promise<void> => expect((await p.vraag('checkBestand', {})).filter((c) => !c.klopt)).toEqual([]);

test('een bijlage van meer delen komt er byte voor byte weer uit, en de versie van het dossier blijft', async () => {
  const stand = await dienIn(p);
  const bytes = grotePdf(5_000_000);
  const bijlageId = await voegToe(p, stand.dossierId, bytes, { naam: '../Verklaring  instelling.pdf.exe' });
  expect(await haalOp(p, bijlageId)).toEqual(bytes);
  const [rij] = await p.vraag('listBijlagen', { dossierId: stand.dossierId });
  expect(rij).toMatchObject({ naam: 'Verklaring instelling.pdf.pdf', soort: 'pdf', grootte: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), teOpenen: true });
  expect((await p.vraag('getDossier', { dossierId: stand.dossierId })).dossier.versie).toBe(stand.versie);
  await klopt();
});

test('dezelfde opdracht nog een keer voegt niets toe; hetzelfde bestand nog een keer ook niet', async () => {
  const stand = await dienIn(p);
  const een = await opdracht(p, stand.dossierId, pdf());
  const eerste = await p.vraag('addBijlage', een);
  expect(await p.vraag('addBijlage', een)).toEqual(eerste);
  expect((await p.weigering('addBijlage', await opdracht(p, stand.dossierId, pdf()))).code).toBe('bijlage_bestaat');
  expect(await p.vraag('listBijlagen', { dossierId: stand.dossierId })).toHaveLength(1);
});

test('een geweigerd bestand laat niets achter', async () => {
  const stand = await dienIn(p);
  const fout = await p.weigering('addBijlage', await opdracht(p, stand.dossierId, zip([{ naam: 'a.txt', inhoud: 'a' }]), { naam: 'brief.pdf' }));
  expect(fout).toMatchObject({ code: 'soort_niet_toegestaan', velden: [{ veld: 'bestand' }] });
  expect(await p.vraag('listBijlagen', { dossierId: stand.dossierId })).toEqual([]);
  await klopt();
});

test('een bestand boven 25 MB wordt geweigerd, ook als het in delen komt', async () => {
  const stand = await dienIn(p);
  expect((await p.weigering('addBijlage', await opdracht(p, stand.dossierId, grotePdf(25_100_000)))).code).toBe('bestand_te_groot');
});

test('een dossier dat vol is, neemt niets meer aan; verwijderde bijlagen tellen niet mee', () => {
  const rij = { grootte: 25_000_000, verwijderd: null };
  const weg = { ...rij, verwijderd: { op: '2026-11-21T09:00:00.000Z', reden: 'Verkeerd dossier.' } };
  const code = (bestaand: Parameters<typeof checkRuimte>[0], grootte: number) => {
    const uitkomst = checkRuimte(bestaand, grootte);
    return uitkomst?.ok === false ? uitkomst.error.code : 'past';
  };
  expect(code(Array(9).fill(rij), 25_000_000)).toBe('past');
  expect(code(Array(9).fill(rij), 25_000_001)).toBe('dossier_te_groot');
  expect(code([...Array(9).fill(rij), ...Array(9).fill(weg)], 25_000_000)).toBe('past');
  expect(code(Array(200).fill({ ...rij, grootte: 1 }), 1)).toBe('te_veel_bijlagen');
});

test('delen komen op volgorde, en een ander deel onder hetzelfde nummer wordt geweigerd', async () => {
  const uploadId = randomUUID();
  const deel = (nummer: number, inhoud: string) => ({ uploadId, nummer, inhoud: Buffer.from(inhoud).toString('base64') });
  expect((await p.weigering('uploadDeel', deel(1, 'b'))).code).toBe('upload_volgorde');
  expect(await p.vraag('uploadDeel', deel(0, 'a'))).toEqual({ ontvangen: 1 });
  expect(await p.vraag('uploadDeel', deel(0, 'a'))).toEqual({ ontvangen: 1 });
  expect((await p.weigering('uploadDeel', deel(0, 'x'))).code).toBe('upload_anders');
  await meldAan(p, 'intaker');
  expect((await p.weigering('uploadDeel', deel(1, 'b'))).code).toBe('upload_onbekend');
  await meldAan(p, 'secretaris');
  await p.vraag('discardUpload', { uploadId });
  expect((await p.weigering('uploadDeel', deel(1, 'b'))).code).toBe('upload_volgorde');
});

test('medische stukken opent alleen de adviseur, strafrechtelijke wie daarover oordeelt; wie ze toevoegde ook', async () => {
  const stand = await dienIn(p, { toestemming: { ...aanvraag().toestemming, strafrechtelijkeGegevens: true } });
  await vraagAdvies(p, stand);
  await meldAan(p, 'intaker');
  const medisch = await voegToe(p, stand.dossierId, pdf('% medisch'), { gevoeligheid: 'medisch' });
  const straf = await voegToe(p, stand.dossierId, pdf('% straf'), { gevoeligheid: 'strafrechtelijk' });
  const opent = async (bijlageId: string): Promise<string> => {
    const antwoord = await p.backend.handle('getBijlage', { bijlageId, deel: 0 });
    return antwoord.ok ? 'ja' : antwoord.error.code;
  };
  const gezien: Record<string, string[]> = {};
  for (const rol of ['intaker', 'adviseur', 'lid', 'secretaris', 'voorzitter'] as const) {
    await meldAan(p, rol);
    gezien[rol] = [await opent(medisch), await opent(straf)];
    expect((await p.vraag('listBijlagen', { dossierId: stand.dossierId })).map((b) => b.teOpenen)).toEqual(gezien[rol].map((g) => g === 'ja'));
  }
  const nee = 'geen_recht_bijlage';
  expect(gezien).toEqual({ intaker: ['ja', 'ja'], adviseur: ['ja', nee], lid: [nee, 'ja'], secretaris: [nee, 'ja'], voorzitter: [nee, 'ja'] });
  await meldAan(p, 'secretaris');
});

test('zonder toestemming van de aanvrager geen medische of strafrechtelijke bijlage', async () => {
  const stand = await dienIn(p, { toestemming: { ...aanvraag().toestemming, gezondheidsgegevens: false } });
  expect((await p.weigering('addBijlage', await opdracht(p, stand.dossierId, pdf(), { gevoeligheid: 'medisch' }))).melding).toContain('art. 9 AVG');
  expect((await p.weigering('addBijlage', await opdracht(p, stand.dossierId, pdf(), { gevoeligheid: 'strafrechtelijk' }))).melding).toContain('art. 32 UAVG');
});

test('wie mag lezen mag nog niet toevoegen of verwijderen', async () => {
  const stand = await dienIn(p);
  const bijlageId = await voegToe(p, stand.dossierId, png());
  const opdrachten = { addBijlage: await opdracht(p, stand.dossierId, pdf()), removeBijlage: { commandId: randomUUID(), bijlageId, reden: 'Verkeerd dossier.' } };
  await meldAan(p, 'lid');
  for (const [naam, invoer] of Object.entries(opdrachten)) expect((await p.weigering(naam, invoer)).code).toBe('geen_recht');
  expect((await p.vraag('listBijlagen', { dossierId: stand.dossierId }))[0]?.teOpenen).toBe(true);
  await meldAan(p, 'secretaris');
});

test('van een verwijderde bijlage is de inhoud weg en blijft de reden; na het besluit verdwijnt niets', async () => {
  let stand = await dienIn(p);
  const fout = await voegToe(p, stand.dossierId, pdf('% verkeerd dossier'));
  const goed = await voegToe(p, stand.dossierId, png());
  const weg = { commandId: randomUUID(), bijlageId: fout, reden: 'Dit stuk hoort bij iemand anders.' };
  await p.vraag('removeBijlage', weg);
  expect(await p.vraag('removeBijlage', weg)).toBeNull();
  expect((await p.weigering('getBijlage', { bijlageId: fout, deel: 0 })).code).toBe('bijlage_verwijderd');
  const rijen = await p.vraag('listBijlagen', { dossierId: stand.dossierId });
  expect(rijen.find((r) => r.id === fout)).toMatchObject({ verwijderd: { reden: weg.reden }, teOpenen: false });
  await klopt();
  stand = await besluit(p, await beoordeel(p, stand));
  expect((await p.weigering('removeBijlage', { commandId: randomUUID(), bijlageId: goed, reden: 'Toch niet.' })).code).toBe('bijlage_vast');
});

test('op de schijf is geen bijlage leesbaar, ook niet tijdens het inlezen en in de reservekopie', async () => {
  const merk = 'ONMISKENBAREBIJLAGETEKST';
  const stand = await dienIn(p);
  await upload(p, Buffer.from(`${merk} nog niet toegevoegd`));
  await voegToe(p, stand.dossierId, Buffer.from(`Verslag: ${merk}`));
  await p.vraag('createReservekopie', {});
  const bestanden = readdirSync(p.datamap, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  expect(bestanden.length).toBeGreaterThan(2);
  for (const f of bestanden) expect(readFileSync(path.join(f.parentPath, f.name)).includes(merk), f.name).toBe(false);
}, 120_000);

test('na een herstart staat alles er nog', async () => {
  const stand = await dienIn(p);
  const bijlageId = await voegToe(p, stand.dossierId, pdf('% blijft'));
  p = await p.herstart();
  await openBestand(p);
  expect(await haalOp(p, bijlageId)).toEqual(pdf('% blijft'));
  await klopt();
}, 120_000);
