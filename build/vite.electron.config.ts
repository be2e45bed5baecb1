import { builtinModules } from 'node:module';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

const ENTRIES: Readonly<Record<string, string>> = { main: 'electron/main/index.ts', preload: 'electron/preload/index.ts', backend: 'electron/backend/process.ts', register: 'register/main.ts' };

/** Threads of the backend, each a file of its own beside it. */
const THREADS: Readonly<Record<string, string>> = {
  'scenario-draad': path.join(root, 'electron/backend/scenario/scenario-draad.ts'),
  'druk-draad': path.join(root, 'electron/backend/documents/druk-draad.ts'),
};

/** Packages with a binary of their own stay outside the bundle and are packed beside it. */
const OUTSIDE = ['electron', 'better-sqlite3', '@myriaddreamin/typst-ts-node-compiler', '@electric-sql/pglite', 'pg-native', 'highs'];

/**
 * Files of our own find their fonts and templates by the folder they stand in. In a bundle that folder is another one,
 * so the original place is written down from the folder in `dist` where all parts of the bundle stand.
 */
const keepOwnFolder: Plugin = {
  name: 'keep-own-folder',
  transform(code, id) {
    const folder = path.relative(root, path.dirname(id)).split(path.sep).join('/');
    if (folder.startsWith('..') || folder.includes('node_modules') || !code.includes('import.meta.dirname')) return null;
    return { code: code.replaceAll('import.meta.dirname', `(import.meta.dirname + ${JSON.stringify(`/../../${folder}`)})`), map: null };
  },
};

const FORM = {
  preload: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
  // packed without a package.json of its own: the extension says that it is a module
  register: { format: 'es', entryFileNames: 'main.mjs', chunkFileNames: 'deel-[hash].mjs' },
} as const;

/** The Electron side: `--mode main`, `preload` (a sandboxed one must be CommonJS in one file), `backend`, or `register`. */
export default defineConfig(({ mode }) => ({
  root,
  publicDir: false,
  plugins: mode === 'backend' || mode === 'register' ? [keepOwnFolder] : [],
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  ssr: { noExternal: true, external: OUTSIDE },
  build: {
    ssr: true,
    target: 'node24',
    outDir: path.join(root, 'dist/electron'),
    emptyOutDir: false,
    minify: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: { [mode]: path.join(root, ENTRIES[mode] ?? ''), ...(mode === 'backend' ? THREADS : {}) },
      external: [...OUTSIDE, ...builtinModules, /^node:/],
      output: mode === 'preload' || mode === 'register' ? FORM[mode] : { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'deel-[hash].js' },
    },
  },
}));
