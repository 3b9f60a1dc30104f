import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { prepareDataFolder, readEnvironment } from '@brobygger/all-in-one';
import { applyChanges, listChanges } from '@brobygger/platform/administration';
import { readAdminEnvironment } from './admin/environment';
import { KIND_OF, readLines, readWords, type ReadChanges } from './admin/read-changes';
import { report, reportFaults, type Report } from './admin/report';
import { openDatabasesBeside } from './load-usit2016/open-beside';

const USAGE = `usage: npm run --silent admin -- apply <file>|- [--dry-run] [--by <ident>]
       npm run --silent admin -- <what> --<name> <value> … [--dry-run] [--by <ident>]
       npm run --silent admin -- list
what: ${Object.keys(KIND_OF).join(', ')}; names as in a file (docs/operator.md)
`;

const Exit = { DONE: 0, REFUSED: 1, MISUSED: 2 } as const;

/** Takes `--dry-run` and `--by <ident>` out of the words, wherever they stand. */
function optionsIn(words: readonly string[]) {
  const at = words.indexOf('--by');
  const by = at === -1 ? userInfo().username : (words[at + 1] ?? '');
  const others = words.filter((word, n) => word !== '--dry-run' && (at === -1 || (n !== at && n !== at + 1)));
  return { by, others, isDryRun: words.includes('--dry-run') };
}

function readChanges([command = '', file, ...more]: readonly string[]): ReadChanges | null {
  if (command === 'apply') {
    if (file === undefined || more.length > 0) return null;
    return readLines(readFileSync(file === '-' ? 0 : file, 'utf8'));
  }
  const read = readWords([command, ...(file === undefined ? [] : [file]), ...more]);
  if (read === null) return null;
  return 'change' in read ? { changes: [read], faults: [] } : { changes: [], faults: [read] };
}

/** Uses the registry's database: the one that is named, or that of `npm start`, beside it or without it. */
async function withRegistry<Result>(use: (databaseUrl: string) => Promise<Result>): Promise<Result> {
  const { CONSENT_DATABASE_URL: named } = readAdminEnvironment();
  if (named !== undefined) return use(named);
  const environment = readEnvironment();
  const databases = await openDatabasesBeside(environment, prepareDataFolder(environment.DATA_DIR));
  try {
    return await use(databases.urls.consent.appUrl);
  } finally {
    await databases.stop();
  }
}

function print({ said, faults }: Report): number {
  for (const line of said) process.stdout.write(`${line}\n`);
  for (const line of faults) process.stderr.write(`${line}\n`);
  return faults.length === 0 ? Exit.DONE : Exit.REFUSED;
}

async function main(words: readonly string[]): Promise<number> {
  const { by, others, isDryRun } = optionsIn(words);
  if (others.length === 1 && others[0] === 'list') {
    for (const line of await withRegistry(listChanges)) process.stdout.write(`${JSON.stringify(line)}\n`);
    return Exit.DONE;
  }
  const read = readChanges(others);
  if (read === null || by === '') {
    process.stderr.write(USAGE);
    return Exit.MISUSED;
  }
  if (read.faults.length > 0) return print(reportFaults(read.faults));
  const changes = read.changes.map(({ change }) => change);
  const applied = await withRegistry((url) => applyChanges(url, changes, { by, at: new Date() }, { isDryRun }));
  return print(report(read.changes, applied, isDryRun));
}

main(process.argv.slice(2)).then(
  (code) => void (process.exitCode = code),
  (cause: unknown) => {
    process.stderr.write(`${(cause as Error).message}\n`);
    process.exit(Exit.MISUSED);
  },
);
