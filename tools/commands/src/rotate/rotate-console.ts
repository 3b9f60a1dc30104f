import { GATEWAY } from '@brobygger/domain';
import { randomBytes } from 'node:crypto';
import { JobRefused } from '../job-refused';
import type { SecretFolder } from './secret-folder';
import { NEXT, type Step } from './steps';

const NAME = 'CONSOLE_SECRET';

/**
 * Does one step of the rotation of the console's secret, after which all gateways are restarted. `accept` gives them another that opens
 * too; `use` has it seal; `retire` takes the one before. Sessions and drafts are sealed anew when they are written: who retires a day after
 * `use` logs nobody out.
 * @throws JobRefused, with the files as they were: `ROTATION_BEGUN`, `ROTATION_NOT_BEGUN`, `ROTATION_NOT_USED`, `NOTHING_TO_RETIRE`
 */
export function rotateConsole(step: Step, folder: SecretFolder): void {
  const current = folder.read(GATEWAY, NAME);
  if (current === null) throw new JobRefused(`\`${GATEWAY}/${NAME}\` is not there`);
  const [first = '', ...others] = current.split(',');
  const next = folder.read(GATEWAY, `${NAME}${NEXT}`);
  switch (step) {
    case 'accept': {
      if (next !== null || others.length > 0) {
        throw new JobRefused('ROTATION_BEGUN: the console has two secrets already: go on with them');
      }
      const made = randomBytes(32).toString('base64');
      folder.write(GATEWAY, `${NAME}${NEXT}`, made);
      return folder.write(GATEWAY, NAME, `${first},${made}`);
    }
    case 'use':
      if (next === null) {
        throw new JobRefused('ROTATION_NOT_BEGUN: no secret of the console waits: begin with `accept`');
      }
      folder.write(GATEWAY, NAME, `${next},${first}`);
      return folder.remove(GATEWAY, `${NAME}${NEXT}`);
    case 'retire':
      if (next !== null) throw new JobRefused('ROTATION_NOT_USED: the console seals by the old secret: `use` the next');
      if (others.length === 0) throw new JobRefused('NOTHING_TO_RETIRE: the console has one secret');
      return folder.write(GATEWAY, NAME, first);
  }
}
