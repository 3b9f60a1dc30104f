import { migrationVariableOf, parseEnvironment, REGISTRY } from '@brobygger/domain';
import { z } from 'zod';
import { MEANING, ownerAddress } from '../migrate/environment';

/** The environment of the job that follows a retention decision. */
export const RetainLogEnvironment = z.object({
  [migrationVariableOf(REGISTRY)]: ownerAddress.describe(MEANING),
});
export type RetainLogEnvironment = z.infer<typeof RetainLogEnvironment>;

/** The environment of this process. */
export const readEnvironment = (): RetainLogEnvironment => parseEnvironment(RetainLogEnvironment, process.env);
