import { keepDump, readDump } from './rows/dump';
import { readDatabase } from './rows/read-database';
import { showProgress } from './progress';
import { reportOf } from './report';
import { BadUsage, readWords, USAGE, type Asked } from './usage';
import type { Row } from './rows/row';
import { verifyRows } from './verify-rows';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Verifies a log: 0 where nothing is wrong with it, 1 where something is, 2 where it was not verified. */
async function main(words: readonly string[]): Promise<number> {
  const asked = readWords(words);
  const verification = await verifyRows(rowsOf(asked), { ...asked, onRow: showProgress(process.stderr) });
  process.stdout.write(`${reportOf(verification).join('\n')}\n`);
  return verification.checks.every(({ findings }) => findings === 0) ? 0 : 1;
}

function rowsOf({ database, dump, dumpTo }: Asked): AsyncIterable<Row> {
  const rows = database === null ? readDump(dump ?? '') : readDatabase(database);
  return dumpTo === null ? rows : keepDump(rows, dumpTo);
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (cause: unknown) => {
    // What a database or a file system says may name more than whoever reads this should see.
    say(cause instanceof BadUsage ? `${cause.message}\n${USAGE}` : `not verified: ${codeOf(cause)}`);
    process.exitCode = 2;
  },
);

function codeOf(cause: unknown): string {
  const { code, name } = cause as { readonly code?: unknown; readonly name?: unknown };
  return String(code ?? name ?? 'unknown');
}
