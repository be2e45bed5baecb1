import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** A small real PDF; `extra` is put in as one more object, `staart` after the end. */
export const pdf = (extra = '', staart = ''): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n${extra}\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n${staart}`, 'latin1');

/** A PDF with these objects packed in an object stream. */
export function pdfMetObjectstroom(inhoud: string, kop = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode'): Buffer {
  const ingepakt = deflateSync(Buffer.from(`9 0 ${inhoud}`, 'latin1'));
  return pdf(`8 0 obj\n<< ${kop} /Length ${ingepakt.length} >>\nstream\n${ingepakt.toString('latin1')}\nendstream\nendobj`);
}

function blok(soort: string, inhoud: Buffer): Buffer {
  const kern = Buffer.concat([Buffer.from(soort, 'latin1'), inhoud]);
  const kop = Buffer.alloc(4);
  kop.writeUInt32BE(inhoud.length);
  const staart = Buffer.alloc(4);
  staart.writeUInt32BE(crc32(kern));
  return Buffer.concat([kop, kern, staart]);
}

/** A PNG of one point, or one that says it has more. */
export function png(breedte = 1, hoogte = 1, extra: Buffer = Buffer.alloc(0)): Buffer {
  const kop = Buffer.alloc(13);
  kop.writeUInt32BE(breedte, 0);
  kop.writeUInt32BE(hoogte, 4);
  kop.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), blok('IHDR', kop), ...(extra.length > 0 ? [blok('tEXt', extra)] : []), blok('IDAT', deflateSync(Buffer.from([0, 0]))), blok('IEND', Buffer.alloc(0))]);
}

/** A JPEG as cameras build them: a frame of 1 x 1, a scan, an end. */
export const jpeg = (staart: Buffer = Buffer.alloc(0)): Buffer =>
  Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.from('ffc0000b080001000101011100', 'hex'), Buffer.from('ffda0008010100003f00', 'hex'), Buffer.from('2aff0011', 'hex'), Buffer.from('ffd9', 'hex'), staart]);

/** One part of a container, with what it says of itself. */
export type Deel = { naam: string; inhoud: Buffer | string; stil?: boolean; anders?: { uitgepakt?: number; crc?: number; lokaleNaam?: string; vlaggen?: number } };

/** A container with these parts. */
export function zip(delen: readonly Deel[], opmerking = ''): Buffer {
  const lokaal: Buffer[] = [];
  const lijst: Buffer[] = [];
  let plek = 0;
  for (const { naam, inhoud, stil = false, anders = {} } of delen) {
    const bytes = Buffer.isBuffer(inhoud) ? inhoud : Buffer.from(inhoud, 'utf8');
    const ingepakt = stil ? bytes : deflateRawSync(bytes);
    const maten = { crc: anders.crc ?? crc32(bytes), uitgepakt: anders.uitgepakt ?? bytes.length };
    const kop = Buffer.alloc(30);
    const lokaleNaam = Buffer.from(anders.lokaleNaam ?? naam, 'utf8');
    kop.writeUInt32LE(0x04034b50, 0);
    kop.writeUInt16LE(anders.vlaggen ?? 0, 6);
    kop.writeUInt16LE(stil ? 0 : 8, 8);
    kop.writeUInt32LE(maten.crc, 14);
    kop.writeUInt32LE(ingepakt.length, 18);
    kop.writeUInt32LE(maten.uitgepakt, 22);
    kop.writeUInt16LE(lokaleNaam.length, 26);
    const regel = Buffer.alloc(46);
    regel.writeUInt32LE(0x02014b50, 0);
    regel.writeUInt16LE(anders.vlaggen ?? 0, 8);
    regel.writeUInt16LE(stil ? 0 : 8, 10);
    regel.writeUInt32LE(maten.crc, 16);
    regel.writeUInt32LE(ingepakt.length, 20);
    regel.writeUInt32LE(maten.uitgepakt, 24);
    regel.writeUInt16LE(Buffer.byteLength(naam), 28);
    regel.writeUInt32LE(plek, 42);
    lokaal.push(kop, lokaleNaam, ingepakt);
    lijst.push(regel, Buffer.from(naam, 'utf8'));
    plek += 30 + lokaleNaam.length + ingepakt.length;
  }
  const directory = Buffer.concat(lijst);
  const einde = Buffer.alloc(22);
  einde.writeUInt32LE(0x06054b50, 0);
  einde.writeUInt16LE(delen.length, 8);
  einde.writeUInt16LE(delen.length, 10);
  einde.writeUInt32LE(directory.length, 12);
  einde.writeUInt32LE(plek, 16);
  einde.writeUInt16LE(opmerking.length, 20);
  return Buffer.concat([...lokaal, directory, einde, Buffer.from(opmerking, 'latin1')]);
}

const TYPEN = '<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

/** A Word document with these parts more. */
export const docx = (...meer: Deel[]): Buffer => zip([{ naam: '[Content_Types].xml', inhoud: TYPEN }, { naam: 'word/document.xml', inhoud: '<w:document><w:body/></w:document>' }, ...meer]);

/** An OpenDocument text with these parts more. */
export const odt = (...meer: Deel[]): Buffer => zip([{ naam: 'mimetype', inhoud: 'application/vnd.oasis.opendocument.text', stil: true }, { naam: 'content.xml', inhoud: '<office:document-content/>' }, ...meer]);
