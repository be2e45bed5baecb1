import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifieer } from '../../electron/cli/verifieer.ts';
import { verifyBesluitOpSchijf } from '../../electron/backend/verify-file.ts';
import { readEmbeddedBesluit } from '../../electron/backend/documents/read-embedded-file.ts';
import { beoordeel, besluit, dienIn, maakBestand, meldAan, onderteken, startProgramma, type Programma, type Stand } from '../backend/programma.ts';
import { heeftPoppler, leesPdf, tekstVan } from './pdf-tools.ts';

const BSN = '111222333';
let p: Programma;
let stand: Stand;
let pdf: Buffer;
let losBestand: Buffer;
const map = mkdtempSync(path.join(tmpdir(), 'toetstafel-archief-'));

/** Writes bytes as a file and checks that. */
async function controleer(bytes: Uint8Array, naam = 'brief.pdf'): ReturnType<typeof verifyBesluitOpSchijf> {
  const pad = path.join(map, naam);
  writeFileSync(pad, bytes);
  return verifyBesluitOpSchijf(pad, null);
}

/** A PDF of one embedded file, made by hand, with a cross-reference table that is right. */
function maakPdf(stroom: Buffer, anders: { readonly stroomboek?: string; readonly catalogus?: string; readonly trailer?: string } = {}): Buffer {
  const objecten = [
    Buffer.from(anders.catalogus ?? '<<\n  /Type /Catalog\n  /Names <<\n    /EmbeddedFiles <<\n      /Names [(besluit.json) 2 0 R]\n    >>\n  >>\n>>'),
    Buffer.from('<<\n  /Type /Filespec\n  /EF <<\n    /F 3 0 R\n  >>\n>>'),
    Buffer.concat([Buffer.from(anders.stroomboek ?? `<<\n  /Length ${stroom.length}\n  /Type /EmbeddedFile\n  /Filter /FlateDecode\n>>\nstream\n`), stroom, Buffer.from('\nendstream')]),
  ];
  const delen = [Buffer.from('%PDF-1.7\n')];
  const plekken: number[] = [];
  const lengte = (): number => delen.reduce((som, d) => som + d.length, 0);
  for (const [i, object] of objecten.entries()) {
    plekken.push(lengte());
    delen.push(Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n\n'));
  }
  const begin = lengte();
  const regels = ['0000000000 65535 f\r\n', ...plekken.map((plek) => `${String(plek).padStart(10, '0')} 00000 n\r\n`)];
  delen.push(Buffer.from(`xref\n0 4\n${regels.join('')}trailer\n<<\n  /Size 4\n  /Root 1 0 R${anders.trailer ?? ''}\n>>\nstartxref\n${begin}\n%%EOF`));
  return Buffer.concat(delen);
}

const gelezen = (bytes: Uint8Array): string => {
  const uitkomst = readEmbeddedBesluit(bytes);
  return uitkomst.ok ? Buffer.from(uitkomst.value).toString('utf8') : uitkomst.error;
};

beforeAll(async () => {
  p = startProgramma();
  await maakBestand(p);
  stand = await onderteken(p, await besluit(p, await beoordeel(p, await dienIn(p))));
  pdf = Buffer.from((await p.vraag('exportBrief', { dossierId: stand.dossierId })).inhoud, 'base64');
  losBestand = Buffer.from((await p.vraag('exportBesluit', { dossierId: stand.dossierId, metDossierstuk: false })).inhoud, 'base64');
});
afterAll(async () => {
  await p.stop();
  rmSync(map, { recursive: true });
});

describe('de brief voor het archief', () => {
  test('draagt het ondertekende besluit bij zich, precies zoals het besluitbestand', async () => {
    expect(gelezen(pdf)).toBe(losBestand.toString('utf8'));
    const uitkomst = await controleer(pdf);
    expect(uitkomst.ok && uitkomst.value.bestand.besluit.dictum).toBe('toewijzen');
    expect(uitkomst.ok && uitkomst.value.uitBrief).toEqual([
      { label: 'Besluit', waarde: 'Urgentie toekennen' }, { label: 'Genomen op', waarde: '21 november 2026' }, { label: 'Gemeente', waarde: 'Delft' },
      { label: 'Geldig tot en met', waarde: '21 februari 2027' }, { label: 'Zegel van het besluit', waarde: expect.stringMatching(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/) as string },
    ]);
  });

  test('is een PDF/A-3a en draagt geen bsn of dossierstuk', () => {
    const bron = pdf.toString('latin1');
    expect(bron).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(bron).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(bron).toContain('/AFRelationship /Source');
    expect(`${gelezen(pdf)}${bron}`).not.toContain(BSN);
    expect(JSON.parse(gelezen(pdf))).toMatchObject({ soort: 'toetstafel.besluitbestand', dossierstuk: null });
  });

  test('dezelfde brief is elke keer dezelfde', async () => {
    expect(pdf.equals(Buffer.from((await p.vraag('exportBrief', { dossierId: stand.dossierId })).inhoud, 'base64'))).toBe(true);
  });

  test('is er pas als beiden hebben ondertekend, en niet voor wie geen besluiten mag uitgeven', async () => {
    await meldAan(p, 'secretaris');
    const open = await besluit(p, await beoordeel(p, await dienIn(p)));
    expect((await p.weigering('exportBrief', { dossierId: open.dossierId })).code).toBe('niet_ondertekend');
    expect((await p.weigering('exportBrief', { dossierId: '00000000-0000-4000-8000-000000000000' })).code).toBe('dossier_onbekend');
    await p.vraag('addMedewerker', { commandId: crypto.randomUUID(), medewerker: { naam: 'Testpersoon Intaker', rol: 'intaker', code: 'testcode-123' } });
    await meldAan(p, 'intaker');
    expect((await p.weigering('exportBrief', { dossierId: stand.dossierId })).code).toBe('geen_recht');
    await meldAan(p, 'secretaris');
  });

  test.skipIf(!heeftPoppler)('andere programma’s vinden het besluit ook, en lezen op de bladzijde hetzelfde zegel', async () => {
    const pad = path.join(map, 'poppler.pdf');
    writeFileSync(pad, pdf);
    const uit = path.join(map, 'uit.json');
    execFileSync('pdfdetach', ['-save', '1', '-o', uit, pad], { stdio: 'ignore' });
    expect(readFileSync(uit).equals(losBestand)).toBe(true);
    expect(leesPdf('pdfinfo', pdf)).toMatch(/Tagged:\s+yes/);
    const uitkomst = await controleer(pdf);
    const zegel = uitkomst.ok ? (uitkomst.value.uitBrief?.at(-1)?.waarde ?? '-') : '-';
    expect(tekstVan(pdf)).toContain(`Zegel van het besluit: ${zegel}.`);
  });

  test('de opdrachtregel zegt dat de brief in orde is en wat het besluit inhoudt', async () => {
    const pad = path.join(map, 'opdracht.pdf');
    writeFileSync(pad, pdf);
    let uitvoer = '';
    const schrijf = process.stdout.write.bind(process.stdout);
    process.stdout.write = (tekst: string | Uint8Array) => { uitvoer += String(tekst); return true; };
    const codes = [];
    try {
      codes.push(await verifieer([pad]));
      writeFileSync(pad, Buffer.concat([pdf, Buffer.from('\n1 0 obj\n')]));
      codes.push(await verifieer([pad]), await verifieer([map]));
    } finally {
      process.stdout.write = schrijf;
    }
    expect(codes).toEqual([0, 1, 1]);
    expect(uitvoer).toContain('Dit besluit zit in de brief. De handtekeningen gaan over het besluit, niet over de tekst op de bladzijden.');
    expect(uitvoer).toContain('    Gemeente: Delft');
    expect(uitvoer).toContain('NIET IN ORDE (bestand): Deze PDF is beschadigd, of niet door Toetstafel gemaakt.');
    expect(uitvoer).toContain('NIET IN ORDE (bestand): Dit is geen bestand.');
  });
});

describe('wat geen goede brief is, wordt geweigerd', () => {
  test('een besluit dat in de brief is veranderd', async () => {
    const anders = JSON.parse(gelezen(pdf)) as { besluit: { toewijzing: { gemeente: string } } };
    anders.besluit.toewijzing.gemeente = '0518';
    const { canonicalJson } = await import('../../shared/kernel/canonical-json.ts');
    const uitkomst = await controleer(maakPdf(deflateSync(Buffer.from(canonicalJson(anders)))));
    expect(!uitkomst.ok && uitkomst.error.deel).toBe('handtekening');
  });

  test('een brief waar na het maken iets aan is toegevoegd', async () => {
    const begin = /startxref\s+(\d+)/.exec(pdf.toString('latin1', pdf.length - 100))![1]!;
    const plek = pdf.length + 1;
    const erbij = `\nxref\n0 1\n0000000000 65535 f\r\ntrailer\n<<\n  /Size 1\n  /Root 1 0 R\n  /Prev ${begin}\n>>\nstartxref\n${plek}\n%%EOF\n`;
    expect(gelezen(Buffer.concat([pdf, Buffer.from(erbij)]))).toBe('aangevuld');
    const uitkomst = await controleer(Buffer.concat([pdf, Buffer.from(erbij)]));
    expect(!uitkomst.ok && uitkomst.error.melding).toContain('Aan deze PDF is na het maken iets toegevoegd.');
  });

  test('een gewone brief zonder besluit, met de raad wat wel kan', async () => {
    const gewoon = Buffer.from((await p.vraag('renderBrief', { dossierId: stand.dossierId })).inhoud, 'base64');
    const uitkomst = await controleer(gewoon);
    expect(!uitkomst.ok && uitkomst.error.melding).toContain('In deze PDF zit geen besluit.');
  });

  test('een inhoud die zich opblaast, te groot zegt te zijn of anders is verpakt', () => {
    expect(gelezen(maakPdf(deflateSync(Buffer.from('{}'))))).toBe('{}');
    expect(gelezen(maakPdf(deflateSync(Buffer.alloc(200_000_000))))).toBe('te_groot');
    expect(gelezen(maakPdf(Buffer.alloc(6_000_000, 32), { stroomboek: '<<\n  /Length 6000000\n  /Type /EmbeddedFile\n>>\nstream\n' }))).toBe('te_groot');
    expect(gelezen(maakPdf(Buffer.from('{}'), { stroomboek: '<<\n  /Length 4000000000\n  /Type /EmbeddedFile\n>>\nstream\n' }))).toBe('beschadigd');
    expect(gelezen(maakPdf(Buffer.from('{}'), { stroomboek: '<<\n  /Length 2\n  /Type /EmbeddedFile\n  /Filter /LZWDecode\n>>\nstream\n' }))).toBe('beschadigd');
    expect(gelezen(maakPdf(deflateSync(Buffer.from('{}')), { trailer: '\n  /Encrypt 2 0 R' }))).toBe('beschadigd');
    expect(gelezen(maakPdf(Buffer.alloc(0), { catalogus: '<<\n  /Type /Catalog\n>>' }))).toBe('zonder_besluit');
    expect(gelezen(maakPdf(deflateSync(Buffer.from('{}')), { catalogus: '<<\n  /Type /Catalog\n  /Names << /EmbeddedFiles << /Names [(besluit.json) 2 0 R (ander.json) 2 0 R] >> >>\n>>' }))).toBe('zonder_besluit');
  });

  test('geen enkele reeks bytes laat het lezen vastlopen', () => {
    for (const begin of ['', '%PDF-', '%PDF-1.7\nxref\n0 99999\n', '%PDF-1.7\nstartxref\n0\n%%EOF', '%PDF-1.7\nstartxref\n9999999999\n%%EOF'])
      fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => { expect(readEmbeddedBesluit(Buffer.concat([Buffer.from(begin), bytes])).ok).toBe(false); }), { numRuns: 200 });
  });

  test('een afgekapte brief, en een brief met een veranderde byte, is in orde met hetzelfde besluit of wordt geweigerd', async () => {
    for (const deel of [0, 1, 5, 8, 100, 5_000, pdf.length - 600, pdf.length - 1]) expect((await controleer(pdf.subarray(0, deel))).ok, String(deel)).toBe(false);
    // the structure: the objects of the embedded file, the catalog and the table at the end
    const vanaf = pdf.lastIndexOf('/EmbeddedFile\n') - 200;
    const plekken = [...Array.from({ length: pdf.length - vanaf }, (_, i) => vanaf + i), ...Array.from({ length: 400 }, (_, i) => Math.floor((i * vanaf) / 400))];
    for (const plek of plekken) {
      const kopie = Buffer.from(pdf);
      kopie[plek] = kopie[plek]! ^ 0x11;
      const uitkomst = readEmbeddedBesluit(kopie);
      if (!uitkomst.ok || Buffer.from(uitkomst.value).equals(losBestand)) continue;
      const gecontroleerd = await controleer(kopie, `${plek}.pdf`);
      expect(gecontroleerd.ok, `byte ${plek}`).toBe(false);
    }
  });
});
