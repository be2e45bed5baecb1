import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSleutelbestand, unlockMetWachtzin } from '../../electron/backend/keys/keyfile.ts';
import { VERNIETIGPLAN, zegtIetsOver, zonderZaak } from '../../db/vernietig.ts';
import type { Moment } from '../../shared/kernel/ids.ts';
import { addYears, type PlainDate } from '../../shared/kernel/plain-date.ts';
import { heeftPoppler, tekstVan } from '../documents/pdf-tools.ts';
import { CODE, beoordeel, dienIn, maakBestand, meldAan, NAAM, startProgramma, stap, WACHTZIN, type Programma, type Stand } from '../backend/programma.ts';
import { aanvraag, VANDAAG } from '../shared/builders.ts';
import { leesAlleBladzijden, vindMerken } from './ontsleutel.ts';
import { nieuwBestand } from '../db/opzet.ts';

/** Made up for this test alone, so that they can stand nowhere else. */
const MERKEN = ['Zqvernaam', 'Zqachternaam', 'Zqtoelichting', 'Zqverklaring', 'Zqaantekening', 'Zqgewijzigd', 'Zqoverweging', 'Zqmotivering', 'Zqbijlage', 'Zqinhoudbijlage', 'Zqconcept', 'Zqintrekking', 'Zqreden', 'Zqvasthoud'];
const BLIJVER = 'Zqblijver';

let dag: PlainDate = VANDAAG;
let tik = 0;
const clock = { now: () => new Date(Date.parse(`${dag}T09:00:00.000Z`) + (tik += 1)).toISOString() as Moment, today: () => dag };

async function voegBijlageToe(p: Programma, stand: Stand): Promise<void> {
  const uploadId = randomUUID();
  await p.vraag('uploadDeel', { uploadId, nummer: 0, inhoud: Buffer.from('Zqinhoudbijlage: een gewone tekst van de instelling.\n'.repeat(300)).toString('base64') });
  await p.vraag('addBijlage', { commandId: randomUUID(), dossierId: stand.dossierId, uploadId, naam: 'Zqbijlage.txt', gevoeligheid: 'gewoon' });
}

/** A case with something everywhere that a case can leave a trace, withdrawn by the applicant. */
async function maakZaak(p: Programma): Promise<Stand> {
  const basis = aanvraag();
  await meldAan(p, 'secretaris');
  const begin = await dienIn(p, { betrokkene: { ...basis.betrokkene, voornamen: 'Zqvernaam', geslachtsnaam: 'Zqachternaam' }, toelichting: 'Zqtoelichting '.repeat(600), verklaring: { tekst: 'Zqverklaring', door: 'Testpersoon Begeleider', datum: basis.ontvangenOp } });
  let stand = await beoordeel(p, begin);
  stand = await p.vraag('establishVerdeling', { ...stap(stand), gemeente: '0503', route: 'directe_bemiddeling', motivering: 'Zqmotivering: de commissie kiest de herkomstgemeente.' });
  await voegBijlageToe(p, stand);
  const { aantekeningId } = await p.vraag('addAantekening', { commandId: randomUUID(), dossierId: stand.dossierId, tekst: 'Zqaantekening' });
  await p.vraag('editAantekening', { commandId: randomUUID(), dossierId: stand.dossierId, aantekeningId, versie: 1, tekst: 'Zqgewijzigd' });
  await p.vraag('saveConcept', { id: stand.dossierId, soort: 'besluit', titel: 'Zqconcept', inhoud: { overweging: 'Zqoverweging' } });
  await p.vraag('saveConcept', { id: stand.dossierId, soort: 'oordeel', titel: 'Zqconcept', inhoud: { reden: 'Zqreden' } });
  return p.vraag('withdrawAanvraag', { ...stap(stand), op: dag, reden: 'Zqintrekking' });
}

async function sleutelVan(p: Programma): Promise<Uint8Array> {
  const bestand = readSleutelbestand(path.join(p.datamap, `${NAAM}.toetstafel-sleutel`));
  const sleutel = bestand && (await unlockMetWachtzin(bestand, WACHTZIN));
  if (!sleutel) throw new Error('no key');
  return sleutel;
}
const alleBestanden = (map: string): string[] => readdirSync(map, { recursive: true, encoding: 'utf8' }).map((n) => path.join(map, n)).filter((n) => statSync(n).isFile());
const caseFiles = (p: Programma): string[] => alleBestanden(p.datamap).filter((n) => /\.toetstafel(\.voor-versie-\d+)?$/.test(n));

describe('een dossier vernietigen', () => {
  let p: Programma;
  let weg: Stand;
  let blijft: Stand;
  const overzicht = () => p.vraag('getBewaaroverzicht', {});
  const rij = async () => (await overzicht()).rijen.find((r) => r.dossierId === weg.dossierId);

  beforeAll(async () => {
    p = startProgramma({ clock });
    await maakBestand(p);
    weg = await maakZaak(p);
    blijft = await dienIn(p, { toelichting: `${BLIJVER} `.repeat(200) });
    await p.vraag('createReservekopie', {});
  });
  afterAll(() => p.stop());

  test('vooraf staat alles er: anders bewijst zoeken niets', async () => {
    const sleutel = await sleutelVan(p);
    const bladen = caseFiles(p).flatMap((b) => leesAlleBladzijden(b, sleutel));
    expect(vindMerken(bladen, [...MERKEN.filter((m) => m !== 'Zqvasthoud'), BLIJVER])).toEqual([...MERKEN.filter((m) => m !== 'Zqvasthoud'), BLIJVER]);
    expect(caseFiles(p)).toHaveLength(2);
  });

  test('zolang de termijn loopt kan het niet', async () => {
    expect(await rij()).toBeUndefined(); // came in less than a year ago
    const fout = await p.weigering('proposeVernietiging', { commandId: randomUUID(), dossierIds: [weg.dossierId] });
    expect(fout.code).toBe('termijn_loopt');
    expect((await p.weigering('proposeVernietiging', { commandId: randomUUID(), dossierIds: [blijft.dossierId] })).code).toBe('geen_uitkomst');
  });

  test('na de termijn staat het in het overzicht, met wat er nog tegenhoudt', async () => {
    dag = addYears(VANDAAG, 2);
    const r = await rij();
    expect(r).toMatchObject({ bewarenTot: addYears(VANDAAG, 1), gronden: [{ uitkomst: 'afgebroken', rij: '9.4', jaren: 1 }], voorstel: null });
    expect(r?.beletselen.map((b) => b.code)).toEqual(['jaarverslag_ontbreekt']);
    await p.vraag('establishJaarverslag', { commandId: randomUUID(), jaar: Number(VANDAAG.slice(0, 4)) });
    expect((await rij())?.beletselen).toEqual([]);
    expect((await overzicht()).lijst.zekerheid).toBe('onbevestigd');
  });

  test('vasthouden houdt het tegen, met de reden, tot iemand het opheft', async () => {
    await p.vraag('retainDossier', { commandId: randomUUID(), dossierId: weg.dossierId, grond: 'woo', reden: 'Zqvasthoud' });
    const [vast] = (await rij())?.vasthoudingen ?? [];
    expect(vast).toMatchObject({ grond: 'woo', reden: 'Zqvasthoud' });
    expect((await p.weigering('proposeVernietiging', { commandId: randomUUID(), dossierIds: [weg.dossierId] })).code).toBe('vastgehouden');
    await p.vraag('releaseDossier', { commandId: randomUUID(), dossierId: weg.dossierId, vasthoudingId: vast?.id ?? '', reden: 'Het verzoek is afgehandeld.' });
    expect((await p.weigering('releaseDossier', { commandId: randomUUID(), dossierId: weg.dossierId, vasthoudingId: vast?.id ?? '', reden: 'Nog eens.' })).code).toBe('vasthouding_opgeheven');
  });

  test('één persoon kan het niet alleen, en niet zonder code', async () => {
    await p.vraag('proposeVernietiging', { commandId: randomUUID(), dossierIds: [weg.dossierId] });
    expect((await rij())?.voorstel).toMatchObject({ doorUzelf: true });
    expect((await p.weigering('destroyDossiers', { commandId: randomUUID(), dossierIds: [weg.dossierId], code: CODE })).code).toBe('zelf_voorgesteld');
    await meldAan(p, 'voorzitter');
    expect((await p.weigering('destroyDossiers', { commandId: randomUUID(), dossierIds: [weg.dossierId], code: 'een andere code' })).code).toBe('code_onjuist');
    expect((await p.weigering('destroyDossiers', { commandId: randomUUID(), dossierIds: [blijft.dossierId], code: CODE })).code).toBe('niet_voorgesteld');
    expect((await p.vraag('getDossier', { dossierId: weg.dossierId })).dossier.nummer).toBeTruthy();
  });

  test('daarna is er geen byte meer van: niet in het bestand, niet in het log, niet in de kopieën', async () => {
    const sleutel = await sleutelVan(p);
    const uitkomst = await p.vraag('destroyDossiers', { commandId: randomUUID(), dossierIds: [weg.dossierId], code: CODE });
    expect(uitkomst).toMatchObject({ vernietigd: 1, opgeschoond: true, verwijderdeReservekopieen: 1 });
    const bestanden = caseFiles(p);
    expect(bestanden).toHaveLength(2);
    for (const bestand of bestanden) {
      const bladen = leesAlleBladzijden(bestand, sleutel);
      expect(vindMerken(bladen, MERKEN), path.basename(bestand)).toEqual([]);
      expect(vindMerken(bladen, [BLIJVER]), path.basename(bestand)).toEqual([BLIJVER]);
    }
    for (const bestand of alleBestanden(p.datamap)) expect(vindMerken([readFileSync(bestand)], MERKEN), path.basename(bestand)).toEqual([]);
  });

  test('het bestand klopt nog, de keten ook, en het dossier is onbekend', async () => {
    await meldAan(p, 'secretaris');
    expect((await p.vraag('checkBestand', {})).filter((c) => !c.klopt)).toEqual([]);
    expect((await p.weigering('getDossier', { dossierId: weg.dossierId })).code).toBe('dossier_onbekend');
    expect((await p.vraag('searchDossiers', { zoek: 'Zqachternaam' })).treffers).toEqual([]);
    expect((await p.vraag('searchDossiers', { zoek: BLIJVER })).treffers).toHaveLength(1);
    expect((await p.weigering('destroyDossiers', { commandId: randomUUID(), dossierIds: [weg.dossierId], code: CODE })).code).toBe('niet_voorgesteld');
  });

  test('er is een verklaring die zegt wat, waarom en door wie, en niemand noemt', async () => {
    const [vernietigd] = (await overzicht()).vernietigd;
    expect(vernietigd).toMatchObject({ door: 'Testpersoon Voorzitter', voorgesteldDoor: ['Testpersoon Secretaris'], nummers: ['TT-2026-00001'] });
    expect(vernietigd?.opgeschoondOp).not.toBeNull();
    const pdf = await p.vraag('renderVernietigingsverklaring', { op: vernietigd?.op ?? '' });
    const inhoud = Buffer.from(pdf.inhoud, 'base64');
    expect(inhoud.subarray(0, 5).toString()).toBe('%PDF-');
    if (!heeftPoppler) return;
    const tekst = tekstVan(inhoud);
    for (const zin of ['Verklaring van vernietiging', 'TT-2026-00001', 'Testpersoon Voorzitter', 'rij 9.4', 'nog niet door een archivaris bevestigd']) expect(tekst).toContain(zin);
    expect(MERKEN.filter((m) => tekst.includes(m))).toEqual([]);
  });

  test('na sluiten en openen is alles nog zo, en een nieuw dossier krijgt een nieuw nummer', async () => {
    await p.backend.handle('closeBestand', {});
    await p.vraag('openBestand', { naam: NAAM, wachtzin: WACHTZIN });
    await meldAan(p, 'secretaris');
    expect((await p.vraag('checkBestand', {})).filter((c) => !c.klopt)).toEqual([]);
    const stand = await dienIn(p);
    expect((await p.vraag('getDossier', { dossierId: stand.dossierId })).dossier.nummer).not.toBe('TT-2026-00001');
  });
});

describe('als het opschonen niet lukt', () => {
  test('zijn de dossiers weg, blijven de kopieën staan, en kan het later opnieuw', async () => {
    dag = VANDAAG;
    const p = startProgramma({ clock });
    await maakBestand(p);
    const weg = await maakZaak(p);
    dag = addYears(VANDAAG, 2);
    await p.vraag('establishJaarverslag', { commandId: randomUUID(), jaar: Number(VANDAAG.slice(0, 4)) });
    await p.vraag('proposeVernietiging', { commandId: randomUUID(), dossierIds: [weg.dossierId] });
    await meldAan(p, 'voorzitter');
    const map = path.join(p.datamap, 'reservekopieen');
    writeFileSync(map, 'geen map');
    expect(await p.vraag('destroyDossiers', { commandId: randomUUID(), dossierIds: [weg.dossierId], code: CODE })).toMatchObject({ vernietigd: 1, opgeschoond: false });
    expect((await p.vraag('getBewaaroverzicht', {})).vernietigd[0]?.opgeschoondOp).toBeNull();
    rmSync(map);
    expect(await p.vraag('scrubBestand', {})).toMatchObject({ opgeschoond: true });
    expect((await p.vraag('getBewaaroverzicht', {})).vernietigd[0]?.opgeschoondOp).not.toBeNull();
    expect(await p.vraag('scrubBestand', {})).toMatchObject({ opgeschoond: true, reservekopie: null });
    await p.stop();
  });
});

describe('het plan van vernietiging', () => {
  test('noemt elke tabel van het dossierbestand', () => {
    const tabellen = nieuwBestand().read.all<{ name: string }>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'").map((t) => t.name);
    expect(Object.keys(VERNIETIGPLAN).sort(), 'say in db/vernietig.ts what happens to a new table when a case is destroyed').toEqual(tabellen.sort());
  });
  test('wist overal waar een dossier naar verwezen wordt', () => {
    const { read } = nieuwBestand();
    const plan = VERNIETIGPLAN as Readonly<Record<string, { hoe: string }>>;
    for (const tabel of Object.keys(plan)) {
      const verwijst = read.all<{ table: string }>(`SELECT "table" FROM pragma_foreign_key_list('${tabel}')`).some((v) => v.table === 'dossier');
      if (verwijst) expect(plan[tabel]?.hoe, tabel).not.toBe('blijft');
    }
  });
  test('haalt uit wat over meer zaken gaat alleen deze zaak', () => {
    const zitting = { agenda: [{ dossierId: 'a', wijze: 'x' }, { dossierId: 'b', wijze: 'y' }], zendingen: [{ ontvangers: [{ zaken: ['a', 'b'], nietBij: [{ dossierId: 'a', reden: 'buurman' }] }] }] };
    expect(zonderZaak(zitting, 'a')).toEqual({ agenda: [{ dossierId: 'b', wijze: 'y' }], zendingen: [{ ontvangers: [{ zaken: ['b'], nietBij: [] }] }] });
    expect(zegtIetsOver({ agenda: [{ dossierId: 'a', wijze: 'x', minuten: 5 }] }, 'a')).toBe(false);
    expect(zegtIetsOver(zitting, 'a')).toBe(true);
    expect(zegtIetsOver(zitting, 'c')).toBe(false);
  });
});
