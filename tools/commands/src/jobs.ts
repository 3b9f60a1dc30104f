import { addressesIn, readEnvironment } from './migrate/environment';
import { migrateDatabases } from './migrate/migrate-databases';
import { newLog } from './new-log/new-log';
import { refreshRegister } from './refresh-register/refresh-register';
import { reseal } from './reseal/reseal';
import { retainLog } from './retain-log/retain-log';
import { replayErasures, retainRecords } from './retain-records/retain-records';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What runs once and ends, beside the services, by name. */
export const JOBS: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
  migrate: (words) => migrateDatabases(words, addressesIn(readEnvironment()), say),
  'new-log': (words) => newLog(words, say),
  reseal: (words) => reseal(words, say),
  'retain-log': (words) => retainLog(words, say),
  'retain-records': (words) => retainRecords(words, say),
  'replay-erasures': (words) => replayErasures(words, say),
  'refresh-register': (words) => refreshRegister(words, say),
};
