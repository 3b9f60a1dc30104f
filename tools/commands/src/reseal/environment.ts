import { migrationVariableOf, parseEnvironment, REGISTRY } from '@brobygger/domain';
import { NationalIdSecrets } from '@brobygger/platform';
import { z } from 'zod';
import { MEANING, ownerAddress } from '../migrate/environment';

/** The environment of the job that seals national ids anew. */
export const ResealEnvironment = z.object({
  [migrationVariableOf(REGISTRY)]: ownerAddress.describe(MEANING),
  NATIONAL_ID_SECRET: NationalIdSecrets,
});
export type ResealEnvironment = z.infer<typeof ResealEnvironment>;

/** The environment of this process. */
export const readEnvironment = (): ResealEnvironment => parseEnvironment(ResealEnvironment, process.env);
