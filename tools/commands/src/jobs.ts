import { addressesIn, readEnvironment } from './migrate/environment';
import { migrateDatabases } from './migrate/migrate-databases';
import { newLog } from './new-log/new-log';
import { refreshRegister } from './refresh-register/refresh-register';
import { reseal } from './reseal/reseal';
import { readAddresses } from './restore-point/environment';
import { makeRestorePoint } from './restore-point/restore-point';
import { retainLog } from './retain-log/retain-log';
import { replayErasures, retainRecords } from './retain-records/retain-records';
import { retellLog } from './retell-log/retell-log';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What runs once and ends, beside the services, by name. */
export const JOBS: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
  migrate: (words) => migrateDatabases(words, addressesIn(readEnvironment()), say),
  'new-log': (words) => newLog(words, say),
  reseal: (words) => reseal(words, say),
  'retain-log': (words) => retainLog(words, say),
  'retain-records': (words) => retainRecords(words, say),
  'replay-erasures': (words) => replayErasures(words, say),
  'retell-log': (words) => retellLog(words, say),
  'restore-point': (words) => makeRestorePoint(words, { addresses: readAddresses(), at: new Date(), say }),
  'refresh-register': (words) => refreshRegister(words, say),
};
