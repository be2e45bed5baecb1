import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

type Pakket = { readonly optionalDependencies?: Readonly<Record<string, string>> };

/** npm leaves out what its registry lacks for other systems, and then refuses the lock file at the next clean install. */
test('het slotbestand noemt elk pakket voor elk systeem, zodat een schone installatie slaagt', () => {
  const { packages } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package-lock.json'), 'utf8')) as { packages: Record<string, Pakket> }; // npm wrote it
  const plekken = Object.keys(packages);
  const weg = Object.entries(packages).flatMap(([plek, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((naam) => !plekken.some((p) => p.endsWith(`node_modules/${naam}`))).map((naam) => `${plek || 'toetstafel'}: ${naam}`),
  );
  expect(weg).toEqual([]);
  expect(plekken.length).toBeGreaterThan(500);
});
