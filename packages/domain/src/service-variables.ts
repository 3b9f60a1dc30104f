import { SERVICE_NAMES, type ServiceName } from './service';

/** The gateway: it owns no data of youths, and keeps the sessions of the console in a database of its own. */
export const GATEWAY = 'gateway';

/** Who has a database. */
export type DatabaseName = ServiceName | typeof GATEWAY;

/** Everybody who has a database: the services in their order, and the gateway. */
export const DATABASE_NAMES: readonly DatabaseName[] = [...SERVICE_NAMES, GATEWAY];

/** How the names of a service's variables begin: `child-welfare` becomes `CHILD_WELFARE`. */
export type VariablePrefix<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${VariablePrefix<Tail>}`
  : Uppercase<Name>;

/** How the names of a service's own variables and secrets begin, `CHILD_WELFARE`. */
export const variablePrefixOf = <Name extends DatabaseName>(service: Name): VariablePrefix<Name> =>
  service.replaceAll('-', '_').toUpperCase() as VariablePrefix<Name>;

/** The environment variable that holds the service's base address, `CHILD_WELFARE_URL`. */
export const urlVariableOf = <Name extends ServiceName>(service: Name): `${VariablePrefix<Name>}_URL` =>
  `${variablePrefixOf(service)}_URL`;

/** The environment variable that holds the address of the service's database under its owner, for jobs. */
export const migrationVariableOf = <Name extends DatabaseName>(
  service: Name,
): `${VariablePrefix<Name>}_MIGRATION_DATABASE_URL` => `${variablePrefixOf(service)}_MIGRATION_DATABASE_URL`;

/** The environment variable that holds the address of the cluster that the service's database is in, for restore points. */
export const clusterVariableOf = <Name extends ServiceName>(service: Name): `${VariablePrefix<Name>}_CLUSTER_URL` =>
  `${variablePrefixOf(service)}_CLUSTER_URL`;

/** The name of the service's database, `brobygger_child_welfare`. */
export const databaseOf = (service: DatabaseName): string => `brobygger_${service.replaceAll('-', '_')}`;
