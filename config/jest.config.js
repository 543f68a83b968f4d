/**
 * One project a kind of test.
 * @pnp/*, marked, jose (of @microsoft/teams.apps) and strip-bom (of @microsoft/app-manifest) ship as ES modules only and are transpiled too.
 */
const path = require('node:path');

const rootDir = path.resolve(__dirname, '..');
const common = {
  rootDir,
  transform: { '^.+\\.(t|j)sx?$': '<rootDir>/config/jest.transform.js' },
  transformIgnorePatterns: ['/node_modules/(?!(@pnp|marked|strip-bom|jose)/|.*/strip-bom/)'],
  modulePathIgnorePatterns: ['<rootDir>/(dist|lib|temp|release)/'],
  moduleNameMapper: { '^@fluentui/react/lib/(.*)$': '@fluentui/react/lib-commonjs/$1' },
};
// Projects of one id share the cache of what was transformed, and how modules are found.
const node = (name, folders, more = {}) => ({
  ...common,
  id: 'framsyn',
  displayName: name,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts?(x)`),
  ...more,
});

/** @type {import('jest').Config} */
module.exports = {
  rootDir,
  // Jest leaves one core to others, which on two cores is half of the machine; the browser's tests mostly wait.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/config/jest.sequencer.js',
  projects: [
    node('unit', ['unit', 'types']),
    node('host', ['host']),
    node('contract', ['contract']),
    node('bot', ['bot']),
    node('provisioning', ['provisioning']),
    node('ui', ['ui'], {
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/tests/ui/browserGaps.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/ui/setup.ts'],
    }),
    node('budgets', ['budgets']),
    node('e2e', ['e2e']),
  ],
};
