import 'reflect-metadata';
import { keptSecret, prepareDataFolder, readEnvironment } from '@brobygger/all-in-one';
import { reportToRegister, type ReportDeps } from '@brobygger/platform';
import { userInfo } from 'node:os';
import { readExportEnvironment } from './export-register/environment';
import { toFolder, toStream, type WriteDocument } from './export-register/open-target';
import { readExportWords } from './export-register/read-words';
import { summaryOf } from './export-register/summary';
import { openDatabasesBeside } from './load-usit2016/open-beside';

const USAGE = `usage: npm run --silent export:register -- --organisation <number> --municipality <number> [--district <nn>] --year <year>
         --to <folder>|- [--by <ident>] [--dry-run]
the cases of an organisation of child welfare as documents of the national register: a file each in a new folder, or a line each on
stdout. What was refused, warned of or left out is told as JSON lines, on stdout where the documents are not; see docs/register-export.md
`;

const Exit = { DONE: 0, REFUSED: 1, MISUSED: 2 } as const;

type Sources = Pick<ReportDeps, 'databases' | 'secrets'>;

/** Uses the databases that are named, or those of `npm start`, beside it or without it. */
async function withSources<Result>(use: (sources: Sources) => Promise<Result>): Promise<Result> {
  const named = readExportEnvironment();
  const {
    CHILD_WELFARE_DATABASE_URL: childWelfare,
    CONSENT_DATABASE_URL: consent,
    NATIONAL_ID_SECRET: secrets,
  } = named;
  if (childWelfare !== undefined && consent !== undefined && secrets !== undefined) {
    return use({ databases: { childWelfare, consent }, secrets });
  }
  if (Object.values(named).some((each) => each !== undefined)) {
    throw new TypeError('CHILD_WELFARE_DATABASE_URL, CONSENT_DATABASE_URL and NATIONAL_ID_SECRET go together');
  }
  const environment = readEnvironment();
  const folder = prepareDataFolder(environment.DATA_DIR);
  const { urls, stop } = await openDatabasesBeside(environment, folder);
  try {
    const databases = { childWelfare: urls['child-welfare'].appUrl, consent: urls.consent.appUrl };
    return await use({ databases, secrets: keptSecret(folder, 'national-id-secret') });
  } finally {
    await stop();
  }
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(words: readonly string[]): Promise<number> {
  const read = readExportWords(words, { user: userInfo().username, thisYear: new Date().getFullYear() });
  if ('wrong' in read) {
    process.stderr.write(`${read.wrong}\n${USAGE}`);
    return Exit.MISUSED;
  }
  const { to, ...of } = read;
  const nowhere: WriteDocument = () => Promise.resolve();
  const write = of.isDryRun ? nowhere : to === '-' ? toStream(process.stdout) : toFolder(to);
  const report = to === '-' ? process.stderr : process.stdout;
  const reported = await withSources((sources) =>
    reportToRegister(
      {
        ...sources,
        clock: () => new Date(),
        write,
        tell: (line) => void report.write(`${JSON.stringify(line)}\n`),
        onProgress: (done, total) => say(`${done} of ${total}`),
      },
      of,
    ),
  );
  for (const line of summaryOf(reported, of.isDryRun)) say(line);
  return reported.refused === 0 ? Exit.DONE : Exit.REFUSED;
}

main(process.argv.slice(2)).then(
  (code) => void (process.exitCode = code),
  (cause: unknown) => {
    say((cause as Error).message);
    process.exit(Exit.MISUSED);
  },
);
