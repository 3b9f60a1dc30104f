import 'reflect-metadata';
import { StartupError } from '@brobygger/embedded-database';
import { PUBLISHED_2016 } from '@brobygger/testkit/usit2016';
import { prepareDataFolder, readEnvironment } from '@brobygger/all-in-one';
import { loadUsit2016 } from '@brobygger/demo/usit2016';
import { openDatabasesBeside } from './load-usit2016/open-beside';
import { createProgressPrinter } from './load-usit2016/print-progress';

/** What to do next; the server may be running already. */
const next = (year: number, port: number): string =>
  `next: ask for \`activityTable(year: ${year})\` as leader-uteseksjonen on http://localhost:${port}/graphiql (\`npm start\` serves it)`;

/** The years that the words name: 2016 when there are none. */
function yearsOf(words: readonly string[]): readonly number[] {
  const wrong = words.find((word) => !/^(19|20|21)\d\d$/.test(word));
  if (wrong !== undefined) throw new StartupError(`\`${wrong}\` is no year: npm run load:usit2016 [-- year …]`);
  return words.length === 0 ? [PUBLISHED_2016.year] : [...new Set(words.map(Number))];
}

/** Loads the year 2016 of Uteseksjonen, beside a running server or without one. Other years get the same figures with other rows. */
async function main(words: readonly string[]): Promise<void> {
  const years = yearsOf(words);
  const environment = readEnvironment();
  if (environment.NODE_ENV === 'production') {
    throw new StartupError('the data set of 2016 is made up, and is not loaded in production');
  }
  const databases = await openDatabasesBeside(environment, prepareDataFolder(environment.DATA_DIR));
  try {
    await loadUsit2016(databases.urls, years, {
      onProgress: createProgressPrinter(process.stderr),
      onYear: (summary) => process.stdout.write(`${summary}\n`),
    });
  } finally {
    await databases.stop();
  }
  process.stdout.write(`${next(years.at(-1) ?? PUBLISHED_2016.year, environment.PORT)}\n`);
}

main(process.argv.slice(2)).catch((cause: unknown) => {
  process.stderr.write(`${(cause as Error).message}\n`);
  process.exit(1);
});
