// `npm test`: types, lint, schema drift, then all tests. Every stage runs, whatever the earlier ones said. The last line
// of stdout is the outcome; all else goes to stderr. What stands after `--` is passed on to jest.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, ensurePlayground, root } from './bootstrap.mjs';

const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };

const packaged = (...path) => join(root, 'node_modules', ...path);

function runNode(...words) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 2, 2] });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

async function check(name, ...words) {
  process.stderr.write(`\n— ${name}\n`);
  return (await runNode(...words)) ? PASSED : FAILED;
}

async function checkSchema() {
  const emitter = join(root, 'tools', 'generate', 'dist', 'emit-schema.js');
  return existsSync(emitter) ? [await check('schema drift', emitter, '--check')] : [];
}

async function runTests() {
  process.stderr.write('\n— tests\n');
  const folder = mkdtempSync(join(tmpdir(), 'brobygger-outcome-'));
  const outcome = join(folder, 'outcome.json');
  try {
    const succeeded = await runNode(
      packaged('jest', 'bin', 'jest.js'),
      '--ci',
      '--json',
      `--outputFile=${outcome}`,
      ...process.argv.slice(2),
    );
    return countTests(outcome, succeeded);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countTests(outcome, succeeded) {
  if (!existsSync(outcome)) return FAILED;
  const report = JSON.parse(readFileSync(outcome, 'utf8'));
  // A file that could not be run has no tests to count, and must still fail the run.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !succeeded ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

async function runAll() {
  await ensureInstalled();
  const outcomes = [
    await check('types', packaged('typescript', 'bin', 'tsc'), '--noEmit'),
    await check('lint', packaged('eslint', 'bin', 'eslint.js'), '.'),
    ...(await checkSchema()),
  ];
  try {
    ensurePlayground();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    outcomes.push(FAILED);
  }
  outcomes.push(await runTests());
  return outcomes;
}

const outcomes = await runAll().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  return [FAILED];
});
const sum = (what) => outcomes.reduce((total, outcome) => total + outcome[what], 0);
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
