import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

/** `npm run coverage`: every branch of the rules must be taken by a test of the rules. */
export default defineConfig({
  root,
  test: {
    environment: 'node',
    include: ['test/{shared,herkomst,herstelkans,regelsets,scenario}/**/*.test.ts', 'test/bijlagen/{toets,rechten}.test.ts', 'test/pakketten/overdracht.test.ts', 'test/documents/huisstijl.test.ts', 'test/vergadering/{domein,zaak}.test.ts', 'test/plafond/{plafondrechten,eigenschappen}.test.ts', 'test/toegang/{tabel,beraad}.test.ts', 'test/motivering/{afscherming,besluitkeuze,herberekenen,tekstblokken}.test.ts'],
    exclude: ['test/**/opdrachtregel*.test.ts', 'test/shared/protocol/**'],
    testTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['shared/domain/**/*.ts', 'shared/regelsets/**/*.ts'],
      reporter: ['text', 'json-summary'],
      reportsDirectory: path.join(root, 'coverage'),
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
  },
});
