import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** What came of the tests that were run. */
export interface Outcome {
  readonly passed: number;
  /** The names of those that failed, and files that could not be run. */
  readonly failed: readonly string[];
}

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Runs the tests of a group of `tests/together` in a jest of their own, with more in its environment. */
export async function runTests(group: string, environment: Readonly<Record<string, string>>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'brobygger-outcome-'));
  const outcome = join(folder, 'outcome.json');
  try {
    const words = ['--config', 'jest.together.config.mjs', '--ci', '--json', `--outputFile=${outcome}`, '--runInBand'];
    const child = spawn(
      process.execPath,
      [join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'), ...words, `tests/together/${group}.test.ts`],
      {
        cwd: ROOT,
        env: { PATH: '/usr/local/bin:/usr/bin:/bin', ...environment },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    await once(child, 'close');
    const { numPassedTests, testResults } = JSON.parse(readFileSync(outcome, 'utf8')) as Report;
    const failed = testResults.flatMap(({ name, message, assertionResults }) =>
      assertionResults.length === 0
        ? [`${name}: ${message}`]
        : assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    );
    return { passed: numPassedTests, failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
