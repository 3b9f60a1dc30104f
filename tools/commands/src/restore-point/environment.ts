import { clusterVariableOf, parseEnvironment, SERVICE_NAMES, type ServiceName } from '@brobygger/domain';
import { z } from 'zod';

const address = z
  .url({ protocol: /^postgres(ql)?$/ })
  .optional()
  .describe("The service's PostgreSQL, under a role that may make restore points and switch segments");

/** The environment of the job that makes restore points: where the services' databases are, one address for each cluster at least. */
export const RestorePointEnvironment = z.object(
  Object.fromEntries(SERVICE_NAMES.map((name) => [clusterVariableOf(name), address])),
);

/** The addresses that the environment names, by service. */
export function readAddresses(): ReadonlyMap<ServiceName, string> {
  const environment = parseEnvironment(RestorePointEnvironment, process.env);
  return new Map(
    SERVICE_NAMES.flatMap((name) => {
      const url = environment[clusterVariableOf(name)];
      return url === undefined ? [] : [[name, url] as const];
    }),
  );
}
