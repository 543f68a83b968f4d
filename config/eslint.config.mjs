/**
 * Lint for the whole project, kept in config/ so that the top level stays bare. The zones are the architecture:
 * schema <- domain <- data, provisioning <- ui, bot <- webparts, local <- cli; host imports nothing of ours.
 */
import { readFileSync } from 'node:fs';
import parser from '@typescript-eslint/parser';
import typescript from '@typescript-eslint/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';

/** What each layer may import of ours, besides itself. tests/unit/architecture.test.ts holds the same table against every import. */
const allowed = JSON.parse(readFileSync(new URL('layers.json', import.meta.url), 'utf8'));
const layers = Object.keys(allowed);
const pnp = { group: ['@pnp/*'], message: 'Only src/data/sharepoint talks to @pnp.' };
const teams = { group: ['@microsoft/teams-js'], allowTypeImports: true, message: 'SPFx brings its own teams-js at run time: import types only.' };
const sqlite = { group: ['node:sqlite'], message: 'SQL lives in src/host/store.' };

function zone(layer) {
  const forbidden = layers.filter((other) => other !== layer && !allowed[layer].includes(other));
  const patterns = [
    { group: forbidden.flatMap((other) => [`**/../${other}`, `**/../${other}/**`]), message: `src/${layer} may not import from here (docs/architecture.md).` },
    pnp,
    teams,
    sqlite,
  ].filter((pattern) => pattern.group.length > 0);
  return { files: [`src/${layer}/**/*.{ts,tsx}`], rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] } };
}

const columnNames = {
  selector: 'Literal[value=/^Fs[A-Z][A-Za-z0-9]*$/]',
  message: 'Internal column names stand only in src/schema/lists.',
};
const sql = {
  selector: 'TemplateElement[value.raw=/\\b(SELECT .+ FROM|INSERT INTO|DELETE FROM|CREATE TABLE)\\b/]',
  message: 'SQL lives in src/host/store.',
};
const domainClock = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The domain has no clock of its own: take it as an argument.' },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'The domain has no clock of its own: take it as an argument.' },
];

export default [
  { ignores: ['**/node_modules/**', 'dist/**', 'lib/**', 'temp/**', 'release/**', '**/*.d.ts'] },
  {
    files: ['src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}'],
    languageOptions: { parser, parserOptions: { ecmaVersion: 2022, sourceType: 'module', ecmaFeatures: { jsx: true } } },
    plugins: { '@typescript-eslint': typescript, 'react-hooks': hooks },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/naming-convention': ['error', { selector: 'interface', format: ['PascalCase'], custom: { regex: '^I[A-Z]', match: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', columnNames, sql, { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true, IIFEs: true }],
      complexity: ['error', 18],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  ...layers.map(zone),
  { files: ['src/domain/**/*.ts'], rules: { 'no-restricted-syntax': ['error', columnNames, sql, ...domainClock] } },
  { files: ['src/schema/lists/**/*.ts'], rules: { 'no-restricted-syntax': ['error', sql] } },
  {
    files: ['src/host/store/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', columnNames],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [pnp, { group: ['**/../http/**', '**/../odata/**', '**/../caml/**'], message: 'The store knows no wire.' }] },
      ],
    },
  },
  {
    files: ['src/data/sharepoint/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [teams, sqlite, { group: ['@pnp/sp/presets/*'], message: 'Selective imports only: the preset costs 38 KB.' }] },
      ],
    },
  },
  // One contract, in one place: types and their comments, no code.
  { files: ['src/host/engine.ts'], rules: { 'max-lines': 'off' } },
  // Factories of a topic's methods, tables of styles and markup are long and flat; the formatter gives each value its line.
  {
    files: ['src/host/{store,http}/**/*.ts', 'src/ui/**/*.{ts,tsx}'],
    rules: { 'max-lines-per-function': ['error', { max: 130, skipBlankLines: true, skipComments: true, IIFEs: true }] },
  },
  { files: ['tests/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': 'off', 'max-lines-per-function': 'off', 'max-lines': 'off', 'no-console': 'off' } },
  { files: ['src/**/*.main.ts', 'src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
];
