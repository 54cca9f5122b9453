import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Who may import what (docs/life-of-a-digit.md): a folder promises the thread its code runs on. */
const forbid = (files, ...patterns) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: patterns.map(([regex, message, allowTypeImports]) => ({
          regex,
          message,
          allowTypeImports: allowTypeImports ?? false,
        })),
      },
    ],
  },
});

export default defineConfig(
  globalIgnores(['dist/', '.scratch/', 'model/', 'node_modules/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          'src/pipeline/tsconfig.json',
          'src/worker/tsconfig.json',
          'src/service-worker/tsconfig.json',
          'src/build/tsconfig.json',
          'src/page/tsconfig.json',
          'training/tsconfig.json',
          'test/tsconfig.json',
          'docs/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      // Numbers read well in sentences and file names; the other kinds stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Pixel loops index arrays whose bounds the loop itself states; `noUncheckedIndexedAccess` makes each a `!`.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['src/page/**/*.ts', 'src/main.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
    },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
  },
  {
    files: ['test/**/*.ts', '**/*.styles.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
  forbid(['src/pipeline/*.ts'], ['^\\.\\./|^[^.]', 'pipeline imports nothing outside itself']),
  forbid(
    ['src/pipeline/*/**'],
    ['^\\.\\./\\.\\./|^[^.]', 'pipeline imports nothing outside itself'],
  ),
  forbid(['src/store.ts'], ['^\\./|^\\.\\./', 'store imports nothing of the project', true]),
  forbid(['src/protocol.ts'], ['.*', 'protocol is types only', true]),
  forbid(
    ['src/worker/**'],
    [
      '\\.\\./(page|service-worker|store|main)|^lit|^workbox',
      'worker imports protocol, pipeline and TensorFlow.js',
    ],
  ),
  forbid(
    ['src/page/**'],
    [
      '\\.\\./(worker|service-worker|main)(?!.*\\?worker)|^@tensorflow',
      'page talks to the worker through protocol alone',
    ],
    [
      '\\.\\./pipeline/(?!ink|rasterise|reading|box)',
      'page imports ink, rasterise and types of pipeline',
      true,
    ],
  ),
  forbid(
    ['src/service-worker/**'],
    ['\\.\\./(page|worker|pipeline|main)|^lit|^@tensorflow', 'service-worker imports store alone'],
  ),
  forbid(
    ['training/**'],
    [
      'src/(page|service-worker|store|main)|src/worker/(?!classify)',
      'training imports pipeline and worker/classify',
    ],
  ),
);
