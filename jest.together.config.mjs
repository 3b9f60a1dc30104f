import { readFileSync } from 'node:fs';
import config from './jest.config.js';

const groups = JSON.parse(readFileSync(new URL('tests/together/groups.json', import.meta.url), 'utf8'));

/**
 * What `npm test` runs: the tests of `jest.config.js`, those of a group together.
 * @type {import('jest').Config}
 */
export default {
  ...config,
  testPathIgnorePatterns: ['/node_modules/', `<rootDir>/(${Object.values(groups).flat().join('|')})`],
  testSequencer: '<rootDir>/tests/together/slowest-first.mjs',
};
