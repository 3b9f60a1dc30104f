// `npm test`: types, lint, form, schema drift, and beside them all tests. Every stage runs, whatever the others say. The
// last line of stdout is the outcome; all else goes to stderr. What stands after `--` is passed on to jest.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureInstalled, ensurePages, ensureSite, root } from './bootstrap.mjs';

const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };

const packaged = (...path) => join(root, 'node_modules', ...path);
const kept = (name) => packaged('.cache', 'brobygger', name);

/** Runs a program; what it says goes to `onOutput`. One that yields has what of the machine the others leave. */
function runNode(words, onOutput, yields = false) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    if (yields && child.pid !== undefined) yieldToOthers(child.pid);
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', onOutput);
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

function yieldToOthers(pid) {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    // It has ended, or nobody may say how much it is given: then it has as much as the others.
    if (!['ESRCH', 'EACCES', 'EPERM'].includes(error.info?.code)) throw error;
  }
}

/** Says what the program said in one piece at its end, since the tests run beside it; it runs while they wait. */
async function check(name, ...words) {
  let said = '';
  const succeeded = await runNode(words, (text) => (said += text), true);
  process.stderr.write(`\n— ${name}\n${said}`);
  return succeeded ? PASSED : FAILED;
}

/** The compiler that checks: the one written for speed. What reads programs, as the linter, has the one that can be asked. */
const TSC = packaged('typescript-native', 'bin', 'tsc');

const checkTypes = () =>
  check('types', TSC, '--noEmit', '--incremental', '--tsBuildInfoFile', kept('types.tsbuildinfo'));
const checkLint = () =>
  check(
    'lint',
    packaged('eslint', 'bin', 'eslint.js'),
    '.',
    ...['--cache', '--cache-strategy', 'content', '--cache-location', kept('lint.json')],
  );
const checkForm = () => check('form', packaged('oxfmt', 'bin', 'oxfmt'), '--check');

async function checkSchema() {
  const emitter = join(root, 'tools', 'generate', 'dist', 'emit-schema.js');
  return existsSync(emitter) ? [await check('schema drift', emitter, '--check')] : [];
}

/** Builds the pages before anybody looks at them, and beside them the site. */
async function buildPages() {
  const site = ensureSite();
  // It is heard of below.
  site.catch(() => undefined);
  try {
    ensurePages();
    await site;
    return PASSED;
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return FAILED;
  }
}

const checkConsole = () => check('types of the console', TSC, '-p', 'console');

/** One after another, so that none needs much memory beside the tests. */
async function checkText() {
  const outcomes = [];
  for (const look of [checkTypes, checkConsole, checkLint, checkForm]) outcomes.push(await look());
  return [...outcomes, ...(await checkSchema())];
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
  sayWhatFailed(report);
  // A file that could not be run has no tests to count, and must still fail the run.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !succeeded ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Each failed test, and file that could not be run, once more in a line: what they said stands far above, between what others did. */
function sayWhatFailed({ testResults }) {
  for (const { name, status, message, assertionResults } of testResults) {
    if (status === 'failed' && assertionResults.length === 0) sayFailed(name, message.replace(/^.*●.*$/m, '').trim());
    for (const { status: outcome, fullName, failureMessages } of assertionResults) {
      if (outcome === 'failed') sayFailed(fullName, failureMessages[0] ?? '');
    }
  }
}

const sayFailed = (what, text) => process.stderr.write(`failed: ${what} — ${firstLine(text)}\n`);
const firstLine = (text) => stripVTControlCharacters(text).split('\n', 1)[0].slice(0, 200);

async function runAll() {
  await ensureInstalled();
  const pages = await buildPages();
  const [texts, tests] = await Promise.all([checkText(), runTests()]);
  return [...(pages === FAILED ? [pages] : []), ...texts, tests];
}

const outcomes = await runAll().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  return [FAILED];
});
const sum = (what) => outcomes.reduce((total, outcome) => total + outcome[what], 0);
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
