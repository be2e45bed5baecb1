import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const PURE = 'The domain has no clock, no chance and no network: let the caller give the value.';
const forbidden = (...names) => names.map((name) => ({ name, message: PURE }));

/** Type-aware rules for every room; the extra ones say what types cannot: sizes, purity, no default exports. */
export default defineConfig(
  globalIgnores(['**/node_modules/**', '**/dist/**', '.tsbuild/**', 'release/**', 'coverage/**', 'test/screenshots/out/**', '**/*.mjs', '**/*.cjs', '**/*.js']),
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname + '/..' } },
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': true, 'ts-expect-error': true, 'ts-nocheck': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // taste, not faults: `return reply(...)` and `void save()` say what they do
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60 }],
      // three values and one object
      'max-params': ['error', { max: 4 }],
      'no-console': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'No default exports: one name everywhere.' },
        { selector: 'TSEnumDeclaration', message: 'No enums: use a union of strings.' },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['shared/kernel/**', 'shared/domain/**', 'shared/regelsets/**'],
    rules: {
      'no-restricted-globals': ['error', ...forbidden('Date', 'crypto', 'fetch', 'performance', 'process', 'setTimeout', 'setInterval')],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: PURE }, ...['Date', 'crypto', 'fetch'].map((property) => ({ object: 'globalThis', property, message: PURE }))],
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', 'crypto', 'fs', 'http', 'https', 'undici'], message: PURE }] }],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'max-lines': 'off',
      'max-params': 'off',
      'max-lines-per-function': 'off',
      // a test reads deep into an answer that it has just proved
      '@typescript-eslint/no-non-null-assertion': 'off',
      // what comes out of a browser page or a child process is untyped until the test looks at it
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // a callback changes what the compiler thinks is constant; doubles have async methods without await
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Electron's types declare its classes so that their own instances do not match
    files: ['electron/main/**'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    // these tools read a default export
    files: ['build/*.config.ts', 'register/drizzle.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
