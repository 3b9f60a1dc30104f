import { readFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import config from './jest.config.js';

const groups = JSON.parse(readFileSync(new URL('tests/together/groups.json', import.meta.url), 'utf8'));

/** Two workers leave a quarter of two processors idle, since tests of faults wait for what lasts: a third has it, where there is memory. */
const ROOM_FOR_THREE = 12 * 2 ** 30;

/**
 * What `npm test` runs: the tests of `jest.config.js`, those of a group together.
 * @type {import('jest').Config}
 */
export default {
  ...config,
  testPathIgnorePatterns: ['/node_modules/', `<rootDir>/(${Object.values(groups).flat().join('|')})`],
  testSequencer: '<rootDir>/tests/together/slowest-first.mjs',
  maxWorkers: totalmem() < ROOM_FOR_THREE ? 2 : 3,
};
