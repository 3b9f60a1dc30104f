import { refreshFromRegister } from '@brobygger/platform';
import { JobRefused } from '../job-refused';
import { readEnvironment } from './environment';

/** Asks the population register about every youth anew: how far it is on stderr, what came of it on stdout. */
export async function refreshRegister(words: readonly string[], say: (line: string) => void): Promise<void> {
  if (words.length > 0) throw new JobRefused('usage: npm run serve -- refresh-register');
  const { DATABASE_URL, NATIONAL_ID_SECRET, POPULATION_REGISTER_URL, POPULATION_REGISTER_TOKEN } = readEnvironment();
  await refreshFromRegister({
    databaseUrl: DATABASE_URL,
    secrets: NATIONAL_ID_SECRET,
    url: POPULATION_REGISTER_URL,
    token: POPULATION_REGISTER_TOKEN,
    at: new Date(),
    onProgress: (done, of) => void process.stderr.write(`asked about ${done} of ${of}\n`),
    say,
  });
}
