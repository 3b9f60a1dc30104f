import { parseEnvironment } from '@brobygger/domain';
import { z } from 'zod';

/** The environment of the command that makes the databases of the distributed topology. */
export const ProvisionEnvironment = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .describe('PostgreSQL server as a user that may make databases and roles'),
  DATABASE_SECRET: z.string().min(32).describe('Secret from which the passwords of all roles are made, each its own'),
});
export type ProvisionEnvironment = z.infer<typeof ProvisionEnvironment>;

/** The environment of this process. */
export const readEnvironment = (): ProvisionEnvironment => parseEnvironment(ProvisionEnvironment, process.env);
