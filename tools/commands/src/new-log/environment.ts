import { migrationVariableOf, parseEnvironment, REGISTRY } from '@brobygger/domain';
import { logVariables } from '@brobygger/platform';
import { z } from 'zod';
import { MEANING, ownerAddress } from '../migrate/environment';

/** The environment of the job that begins a new log. */
export const NewLogEnvironment = z.object({
  [migrationVariableOf(REGISTRY)]: ownerAddress.describe(MEANING),
  LOG_SIGNING_KEY: logVariables.LOG_SIGNING_KEY,
});
export type NewLogEnvironment = z.infer<typeof NewLogEnvironment>;

/** The environment of this process. */
export const readEnvironment = (): NewLogEnvironment => parseEnvironment(NewLogEnvironment, process.env);
