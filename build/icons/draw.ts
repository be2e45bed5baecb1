import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

// Draws the icon files from icon.svg; run it after changing the drawing: node build/icons/draw.ts [chromium]

const map = import.meta.dirname;
const BASIS = 512;

/** The sizes of the Windows icon, and the types that macOS gives to its sizes. */
const ICO = [16, 24, 32, 48, 64, 128, 256];
const ICNS: readonly (readonly [string, number])[] = [['icp4', 16], ['icp5', 32], ['ic07', 128], ['ic08', 256], ['ic09', 512], ['ic10', 1024]];

async function drawAll(maten: readonly number[]): Promise<ReadonlyMap<number, Buffer>> {
  const svg = readFileSync(path.join(map, 'icon.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath: process.argv[2] ?? '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const page = await browser.newPage();
  const beelden = new Map<number, Buffer>();
  for (const maat of maten) {
    await page.setViewportSize({ width: maat, height: maat });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${maat}px;height:${maat}px}</style>${svg}`);
    beelden.set(maat, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return beelden;
}

/** A Windows icon: a table of contents with the PNG images behind it. */
function packIco(beelden: readonly (readonly [number, Buffer])[]): Buffer {
  const kop = Buffer.alloc(6 + 16 * beelden.length);
  kop.writeUInt16LE(1, 2);
  kop.writeUInt16LE(beelden.length, 4);
  let plek = kop.length;
  beelden.forEach(([maat, beeld], i) => {
    const regel = 6 + 16 * i;
    kop.writeUInt8(maat % 256, regel);
    kop.writeUInt8(maat % 256, regel + 1);
    kop.writeUInt16LE(1, regel + 4);
    kop.writeUInt16LE(32, regel + 6);
    kop.writeUInt32LE(beeld.length, regel + 8);
    kop.writeUInt32LE(plek, regel + 12);
    plek += beeld.length;
  });
  return Buffer.concat([kop, ...beelden.map(([, beeld]) => beeld)]);
}

/** A macOS icon: every image with its type and length before it. */
function packIcns(beelden: readonly (readonly [string, Buffer])[]): Buffer {
  const withLength = (soort: string, inhoud: Buffer): Buffer => {
    const kop = Buffer.alloc(8);
    kop.write(soort, 'latin1');
    kop.writeUInt32BE(inhoud.length + 8, 4);
    return Buffer.concat([kop, inhoud]);
  };
  return withLength('icns', Buffer.concat(beelden.map(([soort, beeld]) => withLength(soort, beeld))));
}

const beelden = await drawAll([...new Set([...ICO, ...ICNS.map(([, maat]) => maat)])]);
const get = (maat: number): Buffer => {
  const beeld = beelden.get(maat);
  if (beeld === undefined) throw new Error(`Size ${maat} was not drawn`);
  return beeld;
};
writeFileSync(path.join(map, 'icon.png'), get(BASIS));
writeFileSync(path.join(map, 'icon.ico'), packIco(ICO.map((maat) => [maat, get(maat)] as const)));
writeFileSync(path.join(map, 'icon.icns'), packIcns(ICNS.map(([soort, maat]) => [soort, get(maat)] as const)));
