import { callersOf, REGISTRY, variablePrefixOf, type ServiceName } from '@brobygger/domain';

/** What a service's own secrets are called in the environment file of a distributed topology. */
export interface SecretNames {
  readonly databasePassword: string;
  readonly migrationPassword: string;
  readonly privateKey: string;
  /** The public keys of those who call it: one variable for all owners that the registry alone calls. */
  readonly publicKeys: string;
}

/** The names of the service's secrets. */
export function secretNamesOf(service: ServiceName): SecretNames {
  const prefix = variablePrefixOf(service);
  const isCalledByRegistryAlone = callersOf(service).every((caller) => caller === REGISTRY);
  return {
    databasePassword: `${prefix}_DATABASE_PASSWORD`,
    migrationPassword: `${prefix}_MIGRATION_PASSWORD`,
    privateKey: `${prefix}_SERVICE_PRIVATE_KEY`,
    publicKeys: `${isCalledByRegistryAlone ? 'OWNER' : prefix}_SERVICE_PUBLIC_KEYS`,
  };
}
