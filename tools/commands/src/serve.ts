import { existsSync } from 'node:fs';
import { SERVICE_NAMES } from '@brobygger/domain';
import { entryOf } from './entry-of';

const [, , service] = process.argv;
const names = ['gateway', ...SERVICE_NAMES];
if (service === undefined || !names.includes(service) || !existsSync(entryOf(service))) {
  process.stderr.write(`name a service: ${names.join(', ')}\n`);
  process.exit(2);
}
void import(entryOf(service));
