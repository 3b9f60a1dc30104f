import { HttpUrl, parseEnvironment } from '@brobygger/domain';
import { NationalIdSecrets, registerVariables } from '@brobygger/platform';
import { z } from 'zod';

/** The environment of the job that asks the population register about every youth anew. */
export const RefreshEnvironment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe("The service's own database, under its runtime role"),
  NATIONAL_ID_SECRET: NationalIdSecrets,
  ...registerVariables,
  POPULATION_REGISTER_URL: HttpUrl.describe('Address of what speaks for the population register'),
});
export type RefreshEnvironment = z.infer<typeof RefreshEnvironment>;

/** The environment of this process. */
export const readEnvironment = (): RefreshEnvironment => parseEnvironment(RefreshEnvironment, process.env);
