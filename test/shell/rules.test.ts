import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { isEigenAdres } from '../../electron/main/origin.ts';
import { isAllowedExternalLink } from '../../electron/main/security/external-links.ts';
import { isAllowedRequest } from '../../electron/main/security/requests.ts';
import { contract } from '../../shared/contract/contract.ts';
import { INGANGSNAMEN } from '../../shared/contract/namen.ts';

vi.mock('electron', () => ({ utilityProcess: {} }));

const root = path.resolve(import.meta.dirname, '../..');

test('the names of the bridge are those of the contract, in its order', () => {
  expect(INGANGSNAMEN).toEqual(Object.keys(contract));
});

test.each(['app://toetstafel/index.html', 'app://toetstafel/', 'app://toetstafel/a/b?c#d'])('a page of our own: %s', (adres) => expect(isEigenAdres(adres)).toBe(true));
test.each(['', 'app://', 'app://toetstafel.nl/', 'app://x@toetstafel/', 'app://elders/', 'https://toetstafel/', 'file:///toetstafel', 'app:toetstafel', 'about:blank', 'data:text/html,app://toetstafel/', 'javascript:app://toetstafel/'])(
  'not a page of our own: %s',
  (adres) => expect(isEigenAdres(adres)).toBe(false),
);

test.each(['https://wetten.overheid.nl/BWBR0005537/2026-01-01', 'https://lokaleregelgeving.overheid.nl/CVDR1'])('a law may open in the browser of the computer: %s', (adres) => expect(isAllowedExternalLink(adres)).toBe(true));
test.each(['http://wetten.overheid.nl/', 'https://wetten.overheid.nl:444/', 'https://a@wetten.overheid.nl/', 'https://overheid.nl/', 'https://wetten.overheid.nl.kwaad.example/', 'file:///etc/passwd', 'mailto:a@example.nl', 'smb://kwaad.example/', '', `https://wetten.overheid.nl/${'a'.repeat(3_000)}`])(
  'nothing else may: %s',
  (adres) => expect(isAllowedExternalLink(adres)).toBe(false),
);

test('the tools for developers are there from source and gone from the packaged program', () => {
  expect(isAllowedRequest('devtools://devtools/bundled/x.js', false)).toBe(true);
  expect(isAllowedRequest('devtools://devtools/bundled/x.js', true)).toBe(false);
});

test('after every stop the backend waits longer before it starts again, up to ten seconds', async () => {
  const { wachttijd } = await import('../../electron/main/backend-process.ts');
  expect([1, 2, 3, 4, 5, 6, 7, 20].map(wachttijd)).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
});

test('the packaged program has every fuse set by hand', () => {
  const instellingen = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');
  for (const uit of ['runAsNode', 'enableNodeOptionsEnvironmentVariable', 'enableNodeCliInspectArguments', 'grantFileProtocolExtraPrivileges']) expect(instellingen).toMatch(new RegExp(`^  ${uit}: false$`, 'm'));
  for (const aan of ['enableEmbeddedAsarIntegrityValidation', 'onlyLoadAppFromAsar', 'enableCookieEncryption']) expect(instellingen).toMatch(new RegExp(`^  ${aan}: true$`, 'm'));
});
