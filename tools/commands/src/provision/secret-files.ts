import {
  DATABASE_NAMES,
  databaseOf,
  GATEWAY,
  isOwnerName,
  migrationVariableOf,
  type DatabaseName,
  type ServiceName,
} from '@brobygger/domain';
import { passwordNamesOf, secretNamesOf } from './secret-names';

type Values = Readonly<Record<string, string>>;
type SecretsOf = (values: Values, server: string) => Values;

/** Who is given secrets as files: a folder, or a Secret of Kubernetes, for each. */
export const SECRET_HOLDERS = [...DATABASE_NAMES, 'provision', 'migrate'] as const;
export type SecretHolder = (typeof SECRET_HOLDERS)[number];

/** The variables that a holder reads from files, with their values: `NATIONAL_ID_SECRET` of `consent` and the like. */
export function secretsOf(holder: SecretHolder, values: Values, server: string): Values {
  if (holder === 'provision') return ofProvision(values, server);
  if (holder === 'migrate') return ofMigrate(values, server);
  return holder === GATEWAY ? ofGateway(values, server) : ofService(holder)(values, server);
}

/** The names of what a holder reads from files. */
export const secretVariablesOf = (holder: SecretHolder): readonly string[] => Object.keys(secretsOf(holder, {}, ''));

/** Every secret of a distributed topology as a file of its holder's folder, `consent/NATIONAL_ID_SECRET`. */
export const secretFilesOf = (values: Values, server: string): ReadonlyMap<string, string> =>
  new Map(
    SECRET_HOLDERS.flatMap((holder) =>
      Object.entries(secretsOf(holder, values, server)).map(([name, value]) => [`${holder}/${name}`, value] as const),
    ),
  );

const ofProvision: SecretsOf = (values, server) => ({
  DATABASE_URL: urlOf('postgres', values['POSTGRES_PASSWORD'], server, 'postgres'),
  DATABASE_SECRET: values['DATABASE_SECRET'] ?? '',
});

const ofMigrate: SecretsOf = (values, server) =>
  Object.fromEntries(
    DATABASE_NAMES.map((name) => {
      const password = values[passwordNamesOf(name).migrationPassword];
      return [migrationVariableOf(name), urlOf(`${databaseOf(name)}_owner`, password, server, databaseOf(name))];
    }),
  );

const ofGateway: SecretsOf = (values, server) => ({
  DATABASE_URL: runtimeUrlOf(GATEWAY, values, server),
  HOP_PRIVATE_KEY: values['HOP_PRIVATE_KEY'] ?? '',
  CONSOLE_SECRET: values['CONSOLE_SECRET'] ?? '',
});

const ofService =
  (name: ServiceName): SecretsOf =>
  (values, server) => {
    const { privateKey, publicKeys } = secretNamesOf(name);
    const common = {
      DATABASE_URL: runtimeUrlOf(name, values, server),
      HOP_PUBLIC_KEYS: values['HOP_PUBLIC_KEYS'] ?? '',
      SERVICE_PUBLIC_KEYS: values[publicKeys] ?? '',
      SERVICE_PRIVATE_KEY: values[privateKey] ?? '',
    };
    if (isOwnerName(name)) return common;
    const { NATIONAL_ID_SECRET = '', LOG_SIGNING_KEY = '' } = values;
    return { ...common, NATIONAL_ID_SECRET, LOG_SIGNING_KEY };
  };

const runtimeUrlOf = (name: DatabaseName, values: Values, server: string): string =>
  urlOf(databaseOf(name), values[passwordNamesOf(name).databasePassword], server, databaseOf(name));

const urlOf = (role: string, password = '', server: string, database: string): string =>
  `postgres://${role}:${password}@${server}/${database}`;
