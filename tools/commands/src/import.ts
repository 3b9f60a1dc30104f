import { OWN_CASE_HANDLING, osloDate } from '@brobygger/domain';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FORMATS } from './import/formats-known';
import { runFormatImport } from './import/formats/run-format-import';
import { USUAL_LIMITS } from './import/records/read-records';
import { ImportExit, runImport, type ImportVoices } from './import/run-import';

const USAGE = `usage: npm run --silent import -- <mutation> <file> --token-file <file> [--url <gateway>] [--dry-run] > report.jsonl
       npm run --silent import -- ${Object.keys(FORMATS).join('|')} <file or folder> --token-file <file> [--url <gateway>] [--dry-run]
           [--office <office>] [--receiver <organisation id>] [--max-record-bytes <bytes>] > report.jsonl
the file is CSV with the paths of the mutation's input as heading (identifier;ground.kind;ground.reference;…), or JSON lines
of such inputs; of a format, JSON of one record or of many, one after the other; the token is a worker's; without --url the
gateway of \`npm start\` is asked
`;

const VOICES: ImportVoices = {
  report: (line) => process.stdout.write(`${line}\n`),
  onProgress: (done, of) =>
    done % 100 === 0 && process.stderr.write(of === undefined ? `${done}\n` : `${done} of ${of}\n`),
  say: (line) => process.stderr.write(`${line}\n`),
};

/** Loaded when it is needed: a format that has its `--url` is read without the services, which take 70 MB. */
const loadAllInOne = async () => (await import('./import/of-the-all-in-one.js')).ofTheAllInOne;

async function main(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      'token-file': { type: 'string' },
      url: { type: 'string' },
      'dry-run': { type: 'boolean' },
      office: { type: 'string' },
      receiver: { type: 'string' },
      'max-record-bytes': { type: 'string' },
    },
  });
  const [what, path, ...more] = positionals;
  const { 'token-file': tokenFile, url, 'dry-run': isDryRun = false, office = null, receiver = null } = values;
  const mostBytes = Number(values['max-record-bytes'] ?? USUAL_LIMITS.mostBytes);
  const isUnderstood = more.length === 0 && Number.isInteger(mostBytes) && mostBytes > 0;
  if (what === undefined || path === undefined || !isUnderstood || (tokenFile === undefined && !isDryRun)) {
    process.stderr.write(USAGE);
    return ImportExit.REFUSED;
  }
  const gateway = (url ?? (await loadAllInOne()).gateway()).replace(/\/$/, '');
  const to = {
    url: `${gateway}/graphql`,
    token: tokenFile === undefined ? '' : readFileSync(tokenFile, 'utf8').trim(),
    purpose: OWN_CASE_HANDLING,
  };
  const format = FORMATS[what];
  if (format !== undefined) {
    const limits = { ...USUAL_LIMITS, mostBytes };
    return runFormatImport(
      { format, path, isDryRun, limits, to, office, receiver, today: osloDate(new Date()) },
      VOICES,
    );
  }
  const supergraph = (await loadAllInOne()).supergraph();
  const file = { mutation: what, text: readFileSync(path, 'utf8'), supergraph };
  return runImport({ ...file, isDryRun, url: to.url, token: to.token }, VOICES);
}

main(process.argv.slice(2)).then(
  // The report is written to the end, wherever it goes.
  (code) => void (process.exitCode = code),
  (cause: unknown) => {
    process.stderr.write(`${(cause as Error).message}\n`);
    process.exit(ImportExit.REFUSED);
  },
);
