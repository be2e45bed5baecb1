import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ensureBundle } from '../../build/bundle.ts';
import { httpRegister } from '../../electron/backend/adapters/http-register.ts';
import { startOefenregister } from '../../electron/backend/adapters/oefenregister.ts';

test('het ingepakte oefenregister draait als draad, antwoordt en stopt', async () => {
  await ensureBundle('register');
  const map = mkdtempSync(path.join(tmpdir(), 'toetstafel-oefenregister-'));
  try {
    const register = await startOefenregister({ soort: 'draad', bestand: path.resolve(import.meta.dirname, '../../dist/register/main.mjs') }, map, 'oefenkoppelcode');
    expect(await httpRegister.identiteit(register.adres)).toMatchObject({ regio: 'Haaglanden' });
    await register.stop();
    expect(await httpRegister.identiteit(register.adres)).toBeUndefined();
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}, 120_000);

test('zonder oefenregister zegt het programma dat het niet kan starten', async () => {
  await expect(startOefenregister(null, '/nergens', 'oefenkoppelcode')).rejects.toThrow();
});
