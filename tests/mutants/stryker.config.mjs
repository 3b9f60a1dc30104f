/**
 * `npm run test:mutants`: each small change of the engine must be noticed by the tests beside it (docs/engine-checks.md).
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['packages/consent-engine/src/**/*.ts', '!**/*.test.ts', '!**/*.test-setup.ts'],
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { configFile: 'tests/mutants/jest.config.mjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // What the engine's tests need, and no more, is copied.
  ignorePatterns: [
    '**',
    ...['!packages', '!packages/{consent-engine,domain}/**', '!tests', '!tests/mutants/**'],
    ...['!package.json', '!tsconfig.json', '!jest.config.js', '!.swcrc'],
  ],
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'html'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  htmlReporter: { fileName: '.stryker-tmp/mutants.html' },
  concurrency: 2,
  // Jest keeps what a run leaves behind.
  maxTestRunnerReuse: 100,
  allowEmpty: false,
  thresholds: { high: 98, low: 95, break: 95 },
};
