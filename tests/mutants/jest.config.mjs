import { fileURLToPath } from 'node:url';
import config from '../../jest.config.js';

/**
 * The tests of the engine by themselves: they need no database.
 * @type {import('jest').Config}
 */
export default {
  ...config,
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  testMatch: ['<rootDir>/tests/mutants/engine.ts'],
  setupFiles: ['reflect-metadata'],
  globalSetup: undefined,
  globalTeardown: undefined,
};
