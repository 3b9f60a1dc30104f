import {
  AdminEnvironment,
  MigrateEnvironment,
  NewLogEnvironment,
  ProvisionEnvironment,
  RefreshEnvironment,
  ReplayErasuresEnvironment,
  ResealEnvironment,
  RestorePointEnvironment,
  RetainLogEnvironment,
  RetainRecordsEnvironment,
  RetellLogEnvironment,
  secretFilesOf,
  makeSecretsFile,
} from '@brobygger/commands';
import { fileVariableOf, OWNER_NAMES, parseEnvironment, SERVICE_NAMES, urlVariableOf } from '@brobygger/domain';
import { GatewayEnvironment } from '@brobygger/gateway';
import { OWNERS } from '@brobygger/platform';
import { ConsentEnvironment, ownerEnvironmentOf } from '@brobygger/subgraph-kit';
import { WitnessEnvironment } from '@brobygger/witness';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseEnv } from 'node:util';
import type { z } from 'zod';
import type { Variable } from './manifests';

const ofEach = (names: readonly string[], schema: z.ZodObject): Readonly<Record<string, z.ZodObject>> =>
  Object.fromEntries(names.map((name) => [name, schema]));
const each = (job: string, names: readonly string[]): readonly string[] => names.map((name) => `${job}-${name}`);

/** The jobs by what their pods are called: those on the records of a service are one for each. */
export const JOB_SCHEMAS: Readonly<Record<string, z.ZodObject>> = {
  migrate: MigrateEnvironment,
  'refresh-register': RefreshEnvironment,
  'retain-log': RetainLogEnvironment,
  'restore-point': RestorePointEnvironment,
  reseal: ResealEnvironment,
  'new-log': NewLogEnvironment,
  ...ofEach(each('retain-records', SERVICE_NAMES), RetainRecordsEnvironment),
  ...ofEach(each('replay-erasures', SERVICE_NAMES), ReplayErasuresEnvironment),
  ...ofEach(each('retell-log', OWNER_NAMES), RetellLogEnvironment),
};

/** The containers of Compose in which several jobs are run: what they are given is read by one of them. */
export const COMPOSE_SCHEMAS: Readonly<Record<string, z.ZodObject>> = {
  'registry-jobs': ResealEnvironment.extend(NewLogEnvironment.shape),
  ...ofEach(each('records', SERVICE_NAMES), RetainRecordsEnvironment),
};

/** The schema by which each process reads its environment. */
export const SCHEMAS: Readonly<Record<string, z.ZodObject>> = {
  gateway: GatewayEnvironment,
  consent: ConsentEnvironment,
  provision: ProvisionEnvironment,
  ...JOB_SCHEMAS,
  ...COMPOSE_SCHEMAS,
  admin: AdminEnvironment,
  witness: WitnessEnvironment,
  ...Object.fromEntries(Object.values(OWNERS).map(({ name }) => [name, ownerEnvironmentOf(name)])),
};

/** What may stand in a manifest as it is. All else is a secret until it stands here. */
const OPEN = new Set<string>([
  ...[
    'HOST',
    'PORT',
    'METRICS_PORT',
    'LOG_LEVEL',
    'NODE_ENV',
    'PUBLIC_URL',
    'CONSENT_OFFICE',
    'POPULATION_REGISTER_URL',
  ],
  ...['ERASURES_FILE', 'ARCHIVE_FOLDER', 'LOG_ANCHOR_FILE'],
  ...['WITNESS_PORT', 'WITNESS_FOLDER', 'WITNESS_NAME', 'WITNESS_LOGS', 'WITNESS_KEY_FILE'],
  ...SERVICE_NAMES.map(urlVariableOf),
]);

/** The variables that the schema does not take as absent, whatever it makes of one. */
export const requiredOf = (schema: z.ZodObject): readonly string[] =>
  Object.entries(schema.shape)
    .filter(([, field]) => !(field as z.ZodType).safeParse(undefined).success)
    .map(([name]) => name);

/** What is wrong with the variables that a process is given, a line each. `given` are those that come by another way. */
export function environmentFaults(
  process: string,
  variables: readonly Variable[],
  given: readonly string[] = [],
): readonly string[] {
  const schema = SCHEMAS[process];
  if (schema === undefined) return [`nobody reads the environment of ${process}`];
  const known = Object.keys(schema.shape);
  const readOf = (name: string): string | null => {
    if (known.includes(name)) return name;
    return known.find((variable) => fileVariableOf(variable) === name) ?? null;
  };
  const set = new Set([...variables.map(({ name }) => readOf(name)), ...given]);
  return [
    ...variables.flatMap((variable) => faultsOf(variable, readOf(variable.name), schema)),
    ...variables
      .map(({ name }) => name)
      .filter((name, at, all) => all.indexOf(name) !== at)
      .map((name) => `${name} is set twice`),
    ...requiredOf(schema)
      .filter((name) => !set.has(name))
      .map((name) => `${name} is missing`),
  ];
}

function faultsOf({ name, value }: Variable, reads: string | null, schema: z.ZodObject): readonly string[] {
  if (reads === null) return [`${name} is read by nobody`];
  if (value === undefined || reads !== name) return [];
  if (!OPEN.has(name)) return [`${name} stands there as it is`];
  return (schema.shape[name] as z.ZodType).safeParse(value).success
    ? []
    : [`${name} is given a value that it does not take`];
}

/** Writes the secrets that `npm run keys` makes into a folder, one for each holder. */
export async function writeSecretsIn(folder: string): Promise<void> {
  const values = parseEnv(await makeSecretsFile()) as Record<string, string>;
  for (const [path, text] of secretFilesOf(values, 'db.example.no')) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Reads the environment as the process would that has its secrets in the folder. */
export const startsWith = (
  process: string,
  variables: readonly Variable[],
  secretsAt: string,
  folder: string,
): unknown => {
  const given = variables.map(({ name, value = '' }) => [name, value.replace(secretsAt, folder)] as const);
  return parseEnvironment(SCHEMAS[process] as z.ZodObject, Object.fromEntries(given));
};
