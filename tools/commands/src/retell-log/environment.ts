import { migrationVariableOf, OWNER_NAMES, parseEnvironment } from '@brobygger/domain';
import { z } from 'zod';
import { MEANING, ownerAddress } from '../migrate/environment';

/** The environment of the job that tells the registry again what an owner's log has. */
export const RetellLogEnvironment = z.object(
  Object.fromEntries(OWNER_NAMES.map((name) => [migrationVariableOf(name), ownerAddress.optional().describe(MEANING)])),
);
export type RetellLogEnvironment = z.infer<typeof RetellLogEnvironment>;

/** The environment of this process. */
export const readEnvironment = (): RetellLogEnvironment => parseEnvironment(RetellLogEnvironment, process.env);
