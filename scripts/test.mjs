// `npm test`: types, lint, form, schema drift, then all tests. Every stage runs, whatever the earlier ones said. The
// last line of stdout is the outcome; all else goes to stderr. What stands after `--` is passed on to jest.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, ensurePages, root } from './bootstrap.mjs';

const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };

const packaged = (...path) => join(root, 'node_modules', ...path);
const kept = (name) => packaged('.cache', 'brobygger', name);

/** Runs a program; what it says goes to `onOutput`. */
function runNode(words, onOutput) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', onOutput);
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** Says what the program said in one piece at its end, since others run beside it. */
async function check(name, ...words) {
  let said = '';
  const succeeded = await runNode(words, (text) => (said += text));
  process.stderr.write(`\n— ${name}\n${said}`);
  return succeeded ? PASSED : FAILED;
}

const checkTypes = () =>
  check(
    'types',
    packaged('typescript', 'bin', 'tsc'),
    '--noEmit',
    ...['--incremental', '--tsBuildInfoFile', kept('types.tsbuildinfo')],
  );
const checkLint = () =>
  check(
    'lint',
    packaged('eslint', 'bin', 'eslint.js'),
    '.',
    ...['--cache', '--cache-strategy', 'content', '--cache-location', kept('lint.json')],
  );
const checkForm = () =>
  check(
    'form',
    packaged('prettier', 'bin', 'prettier.cjs'),
    '.',
    ...['--check', '--log-level', 'warn'],
    ...['--cache', '--cache-strategy', 'content', '--cache-location', kept('form.json')],
  );

async function checkSchema() {
  const emitter = join(root, 'tools', 'generate', 'dist', 'emit-schema.js');
  return existsSync(emitter) ? [await check('schema drift', emitter, '--check')] : [];
}

async function checkConsole() {
  try {
    ensurePages();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return FAILED;
  }
  return check('types of the console', packaged('typescript', 'bin', 'tsc'), '-p', 'console');
}

/** Both rows take about as long, and most machines have two cores. */
async function checkText() {
  const rows = await Promise.all([
    checkTypes().then(async (types) => [types, await checkConsole()]),
    checkLint().then(async (lint) => [lint, await checkForm(), ...(await checkSchema())]),
  ]);
  return rows.flat();
}

/** Named files run as they are; all of them run in the groups that share what is slow to load. */
function jestWords(outcome) {
  const named = process.argv.slice(2);
  return [
    // Most of what a test makes is garbage at once: more room for the young means less copying.
    '--max-semi-space-size=64',
    packaged('jest', 'bin', 'jest.js'),
    ...(named.length === 0 ? ['--config', 'jest.together.config.mjs'] : []),
    '--ci',
    '--json',
    `--outputFile=${outcome}`,
    ...named,
  ];
}

async function runTests() {
  process.stderr.write('\n— tests\n');
  const folder = mkdtempSync(join(tmpdir(), 'brobygger-outcome-'));
  const outcome = join(folder, 'outcome.json');
  try {
    const succeeded = await runNode(jestWords(outcome), (text) => process.stderr.write(text));
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
  const outcomes = await checkText();
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
