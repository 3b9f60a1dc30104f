import { readEnvironment, SUPERGRAPH } from '@brobygger/all-in-one';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ImportExit, runImport } from './import/run-import';

const USAGE = `usage: npm run --silent import -- <mutation> <file> --token-file <file> [--url <gateway>] [--dry-run] > report.jsonl
the file is CSV with the paths of the mutation's input as heading (identifier;ground.kind;ground.reference;…), or JSON lines
of such inputs; the token is a worker's; without --url the gateway of \`npm start\` is asked
`;

async function main(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { 'token-file': { type: 'string' }, url: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  });
  const [mutation, file, ...more] = positionals;
  const { 'token-file': tokenFile, url, 'dry-run': isDryRun = false } = values;
  if (mutation === undefined || file === undefined || more.length > 0 || (tokenFile === undefined && !isDryRun)) {
    process.stderr.write(USAGE);
    return ImportExit.REFUSED;
  }
  const gateway = url ?? `http://localhost:${readEnvironment().PORT}`;
  return runImport(
    {
      mutation,
      text: readFileSync(file, 'utf8'),
      isDryRun,
      url: `${gateway.replace(/\/$/, '')}/graphql`,
      token: tokenFile === undefined ? '' : readFileSync(tokenFile, 'utf8').trim(),
      supergraph: readFileSync(SUPERGRAPH, 'utf8'),
    },
    {
      report: (line) => process.stdout.write(`${line}\n`),
      onProgress: (done, of) => done % 100 === 0 && process.stderr.write(`${done} of ${of}\n`),
      say: (line) => process.stderr.write(`${line}\n`),
    },
  );
}

main(process.argv.slice(2)).then(
  // The report is written to the end, wherever it goes.
  (code) => void (process.exitCode = code),
  (cause: unknown) => {
    process.stderr.write(`${(cause as Error).message}\n`);
    process.exit(ImportExit.REFUSED);
  },
);
