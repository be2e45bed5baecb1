import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ensureBundle } from '../../build/bundle.ts';
import { INGANGSNAMEN } from '../../shared/contract/namen.ts';

const root = path.resolve(import.meta.dirname, '../..');

test('a bundle is made once: the second start finds it fresh', async () => {
  await Promise.all([ensureBundle('electron'), ensureBundle('electron')]);
  expect(await ensureBundle('electron')).toBe('vers');
});

test('the preload is one file that needs nothing but Electron, with the names and without the schemas', async () => {
  await ensureBundle('electron');
  const preload = readFileSync(path.join(root, 'dist/electron/preload.cjs'), 'utf8');
  expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map((deel) => deel[1])).toEqual(['electron']);
  expect(preload).not.toMatch(/zod/i);
  // beside the names there is next to nothing in it
  expect(preload.length - INGANGSNAMEN.join().length).toBeLessThan(3_000);
});

test('the bundled backend looks for its fonts and templates where they are packed', async () => {
  await ensureBundle('electron');
  const backend = readFileSync(path.join(root, 'dist/electron/backend.js'), 'utf8');
  expect(backend).toContain('import.meta.dirname + "/../../electron/backend/documents"');
  expect(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')).toContain('electron/backend/documents/fonts/**');
});
