import { existsSync } from 'node:fs';
import { SERVICE_NAMES } from '@brobygger/domain';
import { APART_NAMES, entryOf } from './entry-of';
import { JobRefused } from './job-refused';
import { JOBS } from './jobs';

const [, , name = '', ...words] = process.argv;
const services = [...APART_NAMES, ...SERVICE_NAMES];
const job = Object.hasOwn(JOBS, name) ? JOBS[name] : undefined;

if (job !== undefined) {
  job(words).catch((cause: unknown) => {
    process.stderr.write(`${(cause as Error).message}\n`);
    process.exit(cause instanceof JobRefused ? 2 : 1);
  });
} else if (services.includes(name) && existsSync(entryOf(name))) {
  void import(entryOf(name));
} else {
  process.stderr.write(`name a service: ${services.join(', ')}; or a job: ${Object.keys(JOBS).join(', ')}\n`);
  process.exit(2);
}
