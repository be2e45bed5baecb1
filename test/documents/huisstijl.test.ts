import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { computeContrast, determineHuiskleur, Huisstijl, STANDAARDKLEUR } from '../../shared/domain/brief/huisstijl.ts';
import { checkLogo, composeDrukstijl } from '../../electron/backend/documents/drukstijl.ts';
import { composeBriefgegevens } from '../../electron/backend/documents/briefgegevens.ts';
import { renderBrief } from '../../electron/backend/documents/render-brief.ts';
import { maakBriefvraag } from './brief-fixture.ts';
import { heeftPoppler, leesPdf } from './pdf-tools.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><title>Testdam</title><rect width="40" height="20" fill="#0b6b3a"/><circle cx="20" cy="10" r="6" fill="#fff"/></svg>';
const svg = (tekst: string) => ({ soort: 'svg' as const, inhoud: Buffer.from(tekst).toString('base64') });

/** A small PNG with these sides in its header. */
function png(breed: number, hoog: number, vulling = 0): Buffer {
  const stuk = (soort: string, inhoud: Buffer): Buffer => {
    const kop = Buffer.concat([Buffer.from(soort), inhoud]);
    const [lengte, som] = [Buffer.alloc(4), Buffer.alloc(4)];
    lengte.writeUInt32BE(inhoud.length);
    som.writeUInt32BE(crc32(kop));
    return Buffer.concat([lengte, kop, som]);
  };
  const ihdr = Buffer.alloc(13);
  ihdr.writeUInt32BE(breed, 0);
  ihdr.writeUInt32BE(hoog, 4);
  ihdr.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), stuk('IHDR', ihdr), stuk('IDAT', deflateSync(Buffer.alloc((breed * 3 + 1) * Math.min(hoog, 8), vulling))), stuk('IEND', Buffer.alloc(0))]);
}

describe('de huisstijl van een gemeente', () => {
  test('een kleur die op wit niet te lezen is, wordt de standaardkleur', () => {
    expect(computeContrast('#000000')).toBeCloseTo(21, 5);
    expect(computeContrast('#ffffff')).toBeCloseTo(1, 5);
    expect(computeContrast('#767676')).toBeGreaterThanOrEqual(4.5);
    expect(computeContrast('#777777')).toBeLessThan(4.5);
    expect(determineHuiskleur({ kleur: '#767676' })).toBe('#767676');
    expect(determineHuiskleur({ kleur: '#ffcc00' })).toBe(STANDAARDKLEUR);
    expect(determineHuiskleur(null)).toBe(STANDAARDKLEUR);
    fc.assert(fc.property(fc.integer({ min: 0, max: 0xffffff }), (n) => { expect(computeContrast(determineHuiskleur({ kleur: `#${n.toString(16).padStart(6, '0')}` }))).toBeGreaterThanOrEqual(4.5); }));
  });

  test('een kleur of logo van een andere vorm komt het programma niet in', () => {
    for (const kleur of ['rood', '#12345', '#1234567', 'rgb(0,0,0)', '#12345g']) expect(Huisstijl.safeParse({ gemeente: 'Testdam', kleur, logo: null }).success, kleur).toBe(false);
    expect(Huisstijl.parse({ gemeente: 'Testdam', kleur: '#0B6B3A', logo: null }).kleur).toBe('#0b6b3a');
    expect(Huisstijl.safeParse({ gemeente: 'Testdam', kleur: '#0b6b3a', logo: { soort: 'gif', inhoud: '' } }).success).toBe(false);
  });

  test.each([
    ['script', '<svg><script>alert(1)</script></svg>'], ['een gebeurtenis', '<svg onload="x()"><g/></svg>'], ['een link', '<svg><a href="https://x"><g/></a></svg>'], ['een beeld van elders', '<svg><image href="file:///etc/passwd"/></svg>'],
    ['entiteiten', '<!DOCTYPE svg [<!ENTITY a "b">]><svg><g/></svg>'], ['kopieën van kopieën', '<svg><use href="#a"/></svg>'], ['tekst met een eigen lettertype', '<svg><text>Testdam</text></svg>'], ['een stijlblad van elders', '<svg><g style="fill:url(http://x)"/></svg>'],
    ['html', '<svg><foreignObject/></svg>'], ['geen svg', 'gewoon tekst'], ['te veel delen', `<svg>${'<g/>'.repeat(6_000)}</svg>`], ['niets', ''], ['een opmerking zonder einde', '<svg><!-- <g/></svg>'],
  ])('een SVG met %s wordt niet gedrukt', (_, tekst) => {
    const uitkomst = checkLogo(svg(tekst));
    expect(uitkomst.ok).toBe(false);
    expect(!uitkomst.ok && uitkomst.error).toMatch(/^Dit logo /);
    expect(composeDrukstijl({ gemeente: 'Testdam', kleur: '#0b6b3a', logo: svg(tekst) }).logo).toBeNull();
  });

  test('gewone opmerkingen en een xml-regel mogen, en een kwaadwillig lang logo kost geen tijd', () => {
    expect(checkLogo(svg(`\ufeff<?xml version="1.0"?>\n<!-- logo --> ${SVG.replace('<rect', '<!-- vlak --><rect')}`)).ok).toBe(true);
    const begin = performance.now();
    for (const stuk of ['<!--', '<?xml ', 'style="', '< ', 'on', '<!-- -->', '<svg ']) expect(checkLogo(svg(stuk.repeat(Math.floor(299_000 / stuk.length)))).ok, stuk).toBe(false);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });

  test('een PNG moet een PNG zijn, met een beperkte maat', () => {
    const logo = (b: Buffer) => checkLogo({ soort: 'png', inhoud: b.toString('base64') });
    expect(logo(png(40, 8)).ok).toBe(true);
    expect(logo(png(50_000, 50_000)).ok).toBe(false);
    expect(logo(Buffer.from(SVG)).ok).toBe(false);
    expect(logo(Buffer.concat([png(40, 8), Buffer.alloc(300_000)])).ok).toBe(false);
  });
});

describe.skipIf(!heeftPoppler)('het logo op de brief', () => {
  const druk = (logo: Huisstijl['logo']) => renderBrief(composeBriefgegevens(maakBriefvraag({ vraag: { huisstijl: { gemeente: 'Testdam', kleur: '#0b6b3a', logo } } })));
  test.each([['svg', svg(SVG)], ['png', { soort: 'png' as const, inhoud: png(40, 8).toString('base64') }]])('als %s staat het er met een tekst voor wie het niet ziet', async (_, logo) => {
    const pdf = await druk(logo);
    expect(leesPdf('pdfinfo', pdf, ['-struct'])).toContain('Figure');
    expect(leesPdf('pdfinfo', pdf)).toMatch(/Tagged:\s+yes/);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Alt (Logo van Testdam)');
  });

  test('een brief na een brief met logo heeft dat logo niet', async () => {
    await druk(svg(SVG));
    expect(leesPdf('pdfinfo', await druk(null), ['-struct'])).not.toContain('Figure');
  });

  test('een logo dat stuk blijkt, houdt de brief niet tegen: hij komt zonder logo', async () => {
    for (const logo of [{ soort: 'png' as const, inhoud: png(40, 8, 90).toString('base64') }, svg('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>')]) {
      expect(checkLogo(logo).ok).toBe(true);
      expect(leesPdf('pdfinfo', await druk(logo), ['-struct'])).not.toContain('Figure');
    }
  });
});
