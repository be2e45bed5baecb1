import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

/** Tests that need Chromium stand in test/browser and run one file at a time; everything else runs side by side. */
export default defineConfig({
  root,
  test: {
    projects: [
      { root, test: { name: 'node', environment: 'node', include: ['test/**/*.test.ts'], exclude: ['test/browser/**', 'node_modules/**'], testTimeout: 30_000, hookTimeout: 60_000 } },
      {
        root,
        resolve: { alias: { electron: path.join(root, 'test/double/electron.ts') } },
        test: { name: 'browser', environment: 'node', include: ['test/browser/**/*.test.ts'], fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
});
