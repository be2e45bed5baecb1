import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

/** The fast tests of the rules: what mutation testing runs for every change it makes. */
export default defineConfig({
  root,
  test: { environment: 'node', include: ['test/shared/{herkomst,verdeling,termijn,regelsets,dossier,besluit}/**/*.test.ts', 'test/{herkomst,regelsets}/**/*.test.ts'], exclude: ['**/opdrachtregel*.test.ts'], testTimeout: 60_000 },
});
