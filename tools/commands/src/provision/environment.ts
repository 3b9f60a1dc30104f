import { parseEnvironment } from '@brobygger/domain';
import { loginSecretsIn } from '@brobygger/embedded-database';
import { z } from 'zod';

/** The environment of the command that makes the databases of the distributed topology. */
export const ProvisionEnvironment = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .describe('PostgreSQL server as a user that may make databases and roles'),
  DATABASE_SECRET: z
    .string()
    .refine((text) => loginSecretsIn(text).every(({ secret }) => secret.length >= 32), 'is shorter than 32 characters')
    .describe(
      'Secret from which the passwords of all roles are made, each its own: one alone, or while it goes over to another `2:…,1:…` by ' +
        'version, that in use first',
    ),
});
export type ProvisionEnvironment = z.infer<typeof ProvisionEnvironment>;

/** The environment of this process. */
export const readEnvironment = (): ProvisionEnvironment => parseEnvironment(ProvisionEnvironment, process.env);
