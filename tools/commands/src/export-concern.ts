import { readEnvironment } from '@brobygger/all-in-one';
import { OWN_CASE_HANDLING } from '@brobygger/domain';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { exportConcern } from './import/concern/export-concern';
import { ImportExit } from './import/run-import';

const USAGE = `usage: npm run --silent export:concern -- <report id> --token-file <file> [--url <gateway>] [--beside <file>] > message.json
the token is of a worker of the organisation that received the report; of a report that was no message before, the file beside
says in JSON what a message must say and the report does not
`;

async function main(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { 'token-file': { type: 'string' }, url: { type: 'string' }, beside: { type: 'string' } },
  });
  const [reportId, ...more] = positionals;
  const { 'token-file': tokenFile, url, beside } = values;
  if (reportId === undefined || tokenFile === undefined || more.length > 0) {
    process.stderr.write(USAGE);
    return ImportExit.REFUSED;
  }
  const gateway = (url ?? `http://localhost:${readEnvironment().PORT}`).replace(/\/$/, '');
  const token = readFileSync(tokenFile, 'utf8').trim();
  const said = beside === undefined ? {} : (JSON.parse(readFileSync(beside, 'utf8')) as Record<string, unknown>);
  return exportConcern(
    { reportId, beside: said, to: { url: `${gateway}/graphql`, token, purpose: OWN_CASE_HANDLING } },
    { write: (text) => process.stdout.write(text), say: (line) => process.stderr.write(`${line}\n`) },
  );
}

main(process.argv.slice(2)).then(
  // The message is written to the end, wherever it goes.
  (code) => void (process.exitCode = code),
  (cause: unknown) => {
    process.stderr.write(`${(cause as Error).message}\n`);
    process.exit(ImportExit.REFUSED);
  },
);
