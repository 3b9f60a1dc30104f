import { migrationVariableOf, parseEnvironment, DATABASE_NAMES, type DatabaseName } from '@brobygger/domain';
import { z } from 'zod';

/** The address of a service's database under its owner. */
export const ownerAddress = z.url({ protocol: /^postgres(ql)?$/ });
/** What it is for, in the table of variables. */
export const MEANING = "The service's database under its owner, for jobs alone";

/** The environment of the job that migrates: the databases of the services, each under its owner. */
export const MigrateEnvironment = z.object(
  Object.fromEntries(
    DATABASE_NAMES.map((name) => [migrationVariableOf(name), ownerAddress.optional().describe(MEANING)]),
  ),
);
export type MigrateEnvironment = z.infer<typeof MigrateEnvironment>;

/** The services whose database the environment names, with its address, in the order of the directory. */
export const addressesIn = (environment: MigrateEnvironment): ReadonlyMap<DatabaseName, string> =>
  new Map(
    DATABASE_NAMES.flatMap((name) => {
      const url = environment[migrationVariableOf(name)];
      return url === undefined ? [] : [[name, url] as const];
    }),
  );

/** The environment of this process. */
export const readEnvironment = (): MigrateEnvironment => parseEnvironment(MigrateEnvironment, process.env);
