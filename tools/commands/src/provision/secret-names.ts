import { callersOf, REGISTRY, variablePrefixOf, type DatabaseName, type ServiceName } from '@brobygger/domain';

/** What a service's own secrets are called in the environment file of a distributed topology. */
export interface SecretNames {
  readonly databasePassword: string;
  readonly migrationPassword: string;
  readonly privateKey: string;
  /** The public keys of those who call it: one variable for all owners that the registry alone calls. */
  readonly publicKeys: string;
}

/** The names of the passwords of a database. */
export const passwordNamesOf = (name: DatabaseName): Pick<SecretNames, 'databasePassword' | 'migrationPassword'> => ({
  databasePassword: `${variablePrefixOf(name)}_DATABASE_PASSWORD`,
  migrationPassword: `${variablePrefixOf(name)}_MIGRATION_PASSWORD`,
});

/** The names of the service's secrets. */
export function secretNamesOf(service: ServiceName): SecretNames {
  const prefix = variablePrefixOf(service);
  const isCalledByRegistryAlone = callersOf(service).every((caller) => caller === REGISTRY);
  return {
    ...passwordNamesOf(service),
    privateKey: `${prefix}_SERVICE_PRIVATE_KEY`,
    publicKeys: `${isCalledByRegistryAlone ? 'OWNER' : prefix}_SERVICE_PUBLIC_KEYS`,
  };
}
