import { passwordNamesOf, secretNamesOf } from '@brobygger/commands';
import {
  askedBy,
  DATABASE_NAMES,
  databaseOf,
  GATEWAY,
  isOwnerName,
  migrationVariableOf,
  OWNER_NAMES,
  REGISTRY,
  SERVICE_NAMES,
  urlVariableOf,
  type DatabaseName,
  type ServiceName,
} from '@brobygger/domain';
import { auditVariables, registerVariables, webhookVariables, witnessVariables } from '@brobygger/subgraph-kit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANCHOR } from '../deploy/kubernetes-kept';
import { erasuresOf } from '../deploy/deployed-jobs';
import { administration, afterServices, beforeServices, fromFile, migrateJob } from './compose-frame';
import { recordJobs, refreshJob, registryJobs, VOLUMES } from './compose-jobs';

const PACKAGE = join(__dirname, '..', '..', '..', '..', 'package.json');

/** `docker-compose.yml`: the distributed topology, with every service of the directory. */
export function composeFile(): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string };
  const services = [REGISTRY, ...OWNER_NAMES].map(serviceOf);
  return [
    beforeServices(version),
    migrateJob(DATABASE_NAMES.map(migrationUrlOf)),
    ...services,
    administration(runtimeUrlOf(REGISTRY)),
    refreshJob(runtimeUrlOf(REGISTRY)),
    registryJobs(migrationUrlOf(REGISTRY)),
    ...SERVICE_NAMES.map((name) => recordJobs(name, migrationUrlOf(name), runtimeUrlOf(REGISTRY))),
    afterServices(addressesOf(SERVICE_NAMES), runtimeUrlOf(GATEWAY), VOLUMES),
  ].join('\n');
}

const addressesOf = (services: readonly ServiceName[]): readonly string[] =>
  services.map((name) => `${urlVariableOf(name)}: http://${name}:4000`);

function serviceOf(name: ServiceName): string {
  const erasures = erasuresOf(name);
  const variables = [
    ...keysOf(name),
    `DATABASE_URL: ${runtimeUrlOf(name)}`,
    ...addressesOf(isOwnerName(name) ? askedBy(name) : OWNER_NAMES),
    `ERASURES_FILE: ${erasures.file}`,
    ...(isOwnerName(name) ? [] : [`${ANCHOR.variable}: ${ANCHOR.file}`]),
  ];
  const volumes = [
    `${erasures.claim}:${erasures.path}:ro`,
    ...(isOwnerName(name) ? [] : [`${ANCHOR.claim}:${ANCHOR.path}`]),
  ];
  return `  ${name}:
    <<: *subgraph
    command: ['node', 'scripts/run.mjs', 'serve', '${name}']
    environment:
${variables.map((line) => `      ${line}\n`).join('')}    volumes: [${volumes.map((line) => `'${line}'`).join(', ')}]
`;
}

/** What a service verifies and signs with; what is the same for every owner stands in `x-owner`. */
function keysOf(name: ServiceName): readonly string[] {
  const { publicKeys, privateKey } = secretNamesOf(name);
  const ofCallers = `SERVICE_PUBLIC_KEYS: ${fromFile(publicKeys)}`;
  const own = `SERVICE_PRIVATE_KEY: ${fromFile(privateKey)}`;
  if (isOwnerName(name)) return ['<<: *owner', ...(publicKeys.startsWith('OWNER_') ? [] : [ofCallers]), own];
  const hops = `HOP_PUBLIC_KEYS: ${fromFile('HOP_PUBLIC_KEYS')}`;
  const secret = `NATIONAL_ID_SECRET: ${fromFile('NATIONAL_ID_SECRET')}`;
  const log = `LOG_SIGNING_KEY: ${fromFile('LOG_SIGNING_KEY')}`;
  const optional = { ...registerVariables, ...webhookVariables, ...witnessVariables, ...auditVariables };
  const settings = Object.keys(optional).map((name) => `${name}: \${${name}:-}`);
  return ['<<: *common', hops, ofCallers, own, secret, log, ...settings];
}

/** The address of the service's database under its owner, which jobs alone have. */
const migrationUrlOf = (name: DatabaseName): string =>
  `${migrationVariableOf(name)}: ${databaseUrl(`${databaseOf(name)}_owner`, name, passwordNamesOf(name).migrationPassword)}`;

/** The address of the service's database under the role that it runs under. */
const runtimeUrlOf = (name: DatabaseName): string =>
  databaseUrl(databaseOf(name), name, passwordNamesOf(name).databasePassword);

const databaseUrl = (role: string, name: DatabaseName, password: string): string =>
  `postgres://${role}:${fromFile(password)}@postgres:5432/${databaseOf(name)}`;
