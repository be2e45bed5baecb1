import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBijlage } from '../../electron/backend/bijlagen/check-bijlage.ts';
import { OMVANG } from '../../shared/domain/bijlage/bijlage.ts';
import { formatBijlagenaam } from '../../shared/domain/bijlage/format-bijlagenaam.ts';
import { docx, jpeg, odt, pdf, pdfMetObjectstroom, png, zip, type Deel } from './bestanden.ts';

const uitkomst = (b: Buffer): string => {
  const u = checkBijlage(b);
  return u.ok ? u.value : u.error.code;
};

describe('wat een bestand is, volgt uit de inhoud', () => {
  test.each([
    ['pdf', pdf()],
    ['pdf', pdf('4 0 obj\n<< /Type /Page /Annots [<< /A << /S /URI /URI (https://voorbeeld.test) >> >>] >>\nendobj')],
    ['pdf', pdfMetObjectstroom('<< /Type /Page >>')],
    ['png', png()],
    ['png', png(2, 3, Buffer.from('Comment\0gewoon'))],
    ['jpeg', jpeg()],
    ['jpeg', jpeg(Buffer.alloc(8))],
    ['docx', docx()],
    ['docx', docx({ naam: 'word/_rels/document.xml.rels', inhoud: '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://voorbeeld.test" TargetMode="External"/></Relationships>' })],
    ['odt', odt()],
    ['tekst', Buffer.from('Verslag van het gesprek.\r\nTestpersoon vertelde over één plek.\n')],
    ['tekst', Buffer.from('\ufeffMet een merk vooraan')],
  ])('%s', (soort, b) => expect(uitkomst(b)).toBe(soort));
});

const bom: Deel[] = [{ naam: 'word/media/a.xml', inhoud: Buffer.alloc(60 * 1024 * 1024) }];

describe('wat niet wordt aangenomen, met de reden', () => {
  test.each<[string, string, Buffer]>([
    ['een leeg bestand', 'bestand_leeg', Buffer.alloc(0)],
    ['alleen spaties', 'bestand_leeg', Buffer.from('  \n ')],
    ['een te groot bestand', 'bestand_te_groot', Buffer.alloc(OMVANG.bijlage + 1, 'a')],
    ['een PDF met een script', 'actieve_inhoud', pdf('4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj')],
    ['een PDF met een script in cijfers gespeld', 'actieve_inhoud', pdf('4 0 obj\n<< /S /J#61va#53cript >>\nendobj')],
    ['een PDF met alleen de korte naam van een script', 'actieve_inhoud', pdf('4 0 obj\n<< /JS 5 0 R >>\nendobj')],
    ['een PDF met een script in een objectstroom', 'actieve_inhoud', pdfMetObjectstroom('<< /S /JavaScript /JS (x) >>')],
    ['een objectstroom die niet zegt wat hij is', 'actieve_inhoud', pdfMetObjectstroom('<< /JS (x) >>', '/Length1 3 /Filter /FlateDecode')],
    ['een objectstroom die zich ver van zijn inhoud noemt', 'bestand_niet_na_te_kijken', pdfMetObjectstroom('<< /A 1 >>', `/Type /ObjStm ${' '.repeat(5_000)} /Filter /FlateDecode`)],
    ['een objectstroom die anders is ingepakt', 'bestand_niet_na_te_kijken', pdfMetObjectstroom('<< >>', '/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]')],
    ['een script dat zich als stroom voordoet', 'actieve_inhoud', pdf('4 0 obj\n<< /T (stream\nx) /OpenAction << /S /JavaScript /JS (x) >> /U (endstream) >>\nendobj')],
    ['een PDF die een programma start', 'actieve_inhoud', pdf('4 0 obj\n<< /S /Launch /F (x) >>\nendobj')],
    ['een PDF met een bestand erin', 'bestand_in_bestand', pdf('4 0 obj\n<< /Type /EmbeddedFile >>\nendobj')],
    ['een beveiligde PDF', 'bestand_beveiligd', Buffer.from(pdf().toString('latin1').replace('/Root', '/Encrypt 7 0 R /Root'), 'latin1')],
    ['een afgebroken PDF', 'bestand_beschadigd', pdf().subarray(0, 100)],
    ['een PDF met een bom in een objectstroom', 'bestand_te_groot_uitgepakt', pdfMetObjectstroom('0'.repeat(140 * 1024 * 1024))],
    ['een PDF die ook een zip is', 'bestand_tweeslachtig', Buffer.concat([pdf(), zip([{ naam: 'a.txt', inhoud: 'a' }])])],
    ['een PNG die ook een zip is', 'bestand_tweeslachtig', Buffer.concat([png(), zip([{ naam: 'a.txt', inhoud: 'a' }])])],
    ['een PNG met een PDF erin', 'bestand_tweeslachtig', png(1, 1, pdf())],
    ['een PNG met iets erachter', 'bestand_tweeslachtig', Buffer.concat([png(), Buffer.from('meer')])],
    ['een PNG met te veel punten', 'bestand_te_groot_uitgepakt', png(60_000, 60_000)],
    ['een afgebroken PNG', 'bestand_beschadigd', png().subarray(0, 40)],
    ['een JPEG met een webpagina erachter', 'bestand_tweeslachtig', jpeg(Buffer.from('<script>1</script>'))],
    ['een JPEG die ook een zip is', 'bestand_tweeslachtig', Buffer.concat([jpeg(), zip([{ naam: 'a.txt', inhoud: 'a' }])])],
    ['een afgebroken JPEG', 'bestand_beschadigd', jpeg().subarray(0, 30)],
    ['een gewone zip', 'soort_niet_toegestaan', zip([{ naam: 'a.txt', inhoud: 'a' }])],
    ['een zip in een document', 'bestand_in_bestand', docx({ naam: 'word/media/a.dat', inhoud: zip([{ naam: 'a.txt', inhoud: 'a' }]) })],
    ['een rekenblad in een document', 'bestand_in_bestand', docx({ naam: 'word/embeddings/blad.xlsx', inhoud: 'x' })],
    ['een document met een macro', 'actieve_inhoud', docx({ naam: 'word/vbaProject.bin', inhoud: 'x' })],
    ['een document met een macrotype', 'actieve_inhoud', zip([{ naam: '[Content_Types].xml', inhoud: '<Types ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>' }, { naam: 'word/document.xml', inhoud: 'x' }, { naam: 'word/vbaProject.bin', inhoud: 'x' }])],
    ['een document dat een sjabloon ophaalt', 'actieve_inhoud', docx({ naam: 'word/_rels/settings.xml.rels', inhoud: '<Relationships><Relationship Type="http://x/attachedTemplate" Target="https://voorbeeld.test" TargetMode="External"/></Relationships>' })],
    ['een document met een groeiende naam', 'actieve_inhoud', docx({ naam: 'word/a.xml', inhoud: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' })],
    ['een odt met een macro', 'actieve_inhoud', odt({ naam: 'Basic/Standard/Module1.xml', inhoud: '<x/>' })],
    ['een bom in een document', 'bestand_te_groot_uitgepakt', docx(...bom)],
    ['een bom die zijn maat verzwijgt', 'bestand_beschadigd', docx({ naam: 'word/a.xml', inhoud: Buffer.alloc(30 * 1024 * 1024), anders: { uitgepakt: 10 } })],
    ['een deel met een verkeerde controle', 'bestand_beschadigd', docx({ naam: 'word/a.xml', inhoud: 'abc', anders: { crc: 1 } })],
    ['een naam die omhoog klimt', 'onveilige_naam', docx({ naam: '../../etc/passwd', inhoud: 'x' })],
    ['een naam met een schijf', 'onveilige_naam', docx({ naam: 'C:\\Windows\\x', inhoud: 'x' })],
    ['twee namen voor een deel', 'bestand_tweeslachtig', docx({ naam: 'word/a.xml', inhoud: 'x', anders: { lokaleNaam: 'word/b.xml' } })],
    ['twee delen met dezelfde naam', 'bestand_tweeslachtig', docx({ naam: 'word/document.xml', inhoud: 'x' })],
    ['een beveiligd document', 'bestand_beveiligd', docx({ naam: 'word/a.xml', inhoud: 'x', anders: { vlaggen: 1 } })],
    ['iets voor een document', 'bestand_tweeslachtig', Buffer.concat([Buffer.from('PK\x03\x04'), docx()])],
    ['een webpagina', 'actieve_inhoud', Buffer.from('<!doctype html><p>x')],
    ['een tekening met script', 'actieve_inhoud', Buffer.from('<svg xmlns="x"><script/></svg>')],
    ['tekst die ook een PDF is', 'bestand_tweeslachtig', Buffer.concat([Buffer.from('hallo\n'), pdf()])],
    ['een programma', 'soort_niet_toegestaan', Buffer.from('MZ\x90\0')],
    ['een oud Word-bestand', 'soort_niet_toegestaan', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['bytes zonder betekenis', 'soort_niet_toegestaan', Buffer.from([0, 1, 2, 3, 255])],
  ])('%s: %s', (_wat, code, b) => {
    const begin = performance.now();
    const u = checkBijlage(b);
    expect(performance.now() - begin).toBeLessThan(5_000);
    expect(u.ok ? u.value : u.error.code).toBe(code);
    if (!u.ok) {
      expect(u.error.melding).toMatch(/^[A-Z].+\. De bijlage is niet opgeslagen\. [A-Z].+\.$/);
      expect(u.error.melding).not.toMatch(/!|helaas/i);
    }
  });

  test('delen die elkaar overlappen, worden niet uitgepakt', () => {
    const b = docx({ naam: 'word/a.xml', inhoud: 'x'.repeat(500) }, { naam: 'word/b.xml', inhoud: 'x'.repeat(500) });
    // the directory row of the last part points at the data of the one before
    const rij = b.lastIndexOf(Buffer.from('504b0102', 'hex'));
    const vorige = b.lastIndexOf(Buffer.from('504b0102', 'hex'), rij - 1);
    b.writeUInt32LE(b.readUInt32LE(vorige + 42), rij + 42);
    expect(uitkomst(b)).toBe('bestand_tweeslachtig');
  });
});

describe('vijandige bytes', () => {
  const begin = fc.constantFrom('', '%PDF-1.7\n', 'PK\x03\x04', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff', '<');
  test('willekeurige bytes laten het programma nooit vallen', () => {
    fc.assert(fc.property(begin, fc.uint8Array({ maxLength: 2_000 }), fc.boolean(), (kop, rest, eof) => {
      checkBijlage(Buffer.concat([Buffer.from(kop, 'latin1'), rest, Buffer.from(eof ? '%%EOF' : '')]));
    }), { numRuns: 2_000 });
  });
  test('een goed bestand met een veranderde byte laat het programma nooit vallen', () => {
    const bron = fc.constantFrom(pdfMetObjectstroom('<< >>'), docx(), odt(), png(), jpeg());
    fc.assert(fc.property(bron, fc.nat(), fc.nat(255), (b, plek, waarde) => {
      const kopie = Buffer.from(b);
      kopie[plek % kopie.length] = waarde;
      checkBijlage(kopie);
    }), { numRuns: 3_000 });
  });
  test.each([
    ['alleen begin van stromen', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(24_000_000, '>>stream\nendstream\n'), Buffer.from('%%EOF')])],
    ['alleen het woord stream', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(24_000_000, 'stream\n'), Buffer.from('%%EOF')])],
    ['alleen schuine strepen', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(24_000_000, '/'), Buffer.from('%%EOF')])],
    ['een lange naam van hekjes', Buffer.concat([Buffer.from('%PDF-1.7\n/'), Buffer.alloc(24_000_000, '#41'), Buffer.from('\n%%EOF')])],
    ['veel namen van hekjes', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(24_000_000, '/#41'), Buffer.from('\n%%EOF')])],
    ['veel einden van een zip', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(24_000_000, 'PK\x05\x06')])],
    ['veel witruimte in een document', docx({ naam: 'word/_rels/a.rels', inhoud: '<Relationship'.repeat(300_000) })],
  ])('%s kost geen tijd', (_wat, b) => {
    const begin2 = performance.now();
    checkBijlage(b);
    expect(performance.now() - begin2).toBeLessThan(5_000);
  });
});

describe('de naam van een bijlage', () => {
  test.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\x\\brief.PDF', 'brief.pdf'],
    ['brief\u202Efdp.exe', 'brieffdp.pdf'],
    ['brief\0.pdf\n', 'brief.pdf'],
    ['CON', 'bijlage.pdf'],
    ['...', 'bijlage.pdf'],
    ['', 'bijlage.pdf'],
    ['a<b>:"c|d?.docx', 'a-b---c-d-.pdf'],
    ['Verslag 3 mei.v2.docx', 'Verslag 3 mei.v2.pdf'],
  ])('%j wordt %s', (ruw, schoon) => expect(formatBijlagenaam(ruw, 'pdf')).toBe(schoon));

  test('een naam wijst nooit buiten zijn map, is nooit leeg en blijft na nog een keer schoonmaken gelijk', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (ruw) => {
      const naam = formatBijlagenaam(ruw, 'docx');
      expect(naam).toMatch(/^[^/\\\0-\x1f]+\.docx$/);
      expect(naam.startsWith('.')).toBe(false);
      expect(naam.length).toBeLessThan(260);
      expect(formatBijlagenaam(naam, 'docx')).toBe(naam);
    }));
  });
});
