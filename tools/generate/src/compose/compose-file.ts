import { secretNamesOf } from '@brobygger/commands';
import {
  askedBy,
  databaseOf,
  isOwnerName,
  OWNER_NAMES,
  REGISTRY,
  SERVICE_NAMES,
  urlVariableOf,
  type ServiceName,
} from '@brobygger/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterServices, beforeServices, fromFile } from './compose-frame';

const PACKAGE = join(__dirname, '..', '..', '..', '..', 'package.json');

/** `docker-compose.yml`: the distributed topology, with every service of the directory. */
export function composeFile(): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string };
  const services = [REGISTRY, ...OWNER_NAMES].map(serviceOf);
  return [beforeServices(version), ...services, afterServices(addressesOf(SERVICE_NAMES))].join('\n');
}

const addressesOf = (services: readonly ServiceName[]): readonly string[] =>
  services.map((name) => `${urlVariableOf(name)}: http://${name}:4000`);

function serviceOf(name: ServiceName): string {
  const variables = [
    ...keysOf(name),
    ...databaseUrlsOf(name),
    ...addressesOf(isOwnerName(name) ? askedBy(name) : OWNER_NAMES),
  ];
  return `  ${name}:
    <<: *subgraph
    command: ['node', 'scripts/run.mjs', 'serve', '${name}']
    environment:
${variables.map((line) => `      ${line}\n`).join('')}`;
}

/** What a service verifies and signs with; what is the same for every owner stands in `x-owner`. */
function keysOf(name: ServiceName): readonly string[] {
  const { publicKeys, privateKey } = secretNamesOf(name);
  const ofCallers = `SERVICE_PUBLIC_KEYS: ${fromFile(publicKeys)}`;
  const own = `SERVICE_PRIVATE_KEY: ${fromFile(privateKey)}`;
  if (isOwnerName(name)) return ['<<: *owner', ...(publicKeys.startsWith('OWNER_') ? [] : [ofCallers]), own];
  const hops = `HOP_PUBLIC_KEYS: ${fromFile('HOP_PUBLIC_KEYS')}`;
  return ['<<: *common', hops, ofCallers, own, `NATIONAL_ID_SECRET: ${fromFile('NATIONAL_ID_SECRET')}`];
}

function databaseUrlsOf(name: ServiceName): readonly string[] {
  const { databasePassword, migrationPassword } = secretNamesOf(name);
  const database = databaseOf(name);
  const at = (role: string, password: string): string =>
    `postgres://${role}:${fromFile(password)}@postgres:5432/${database}`;
  return [
    `DATABASE_URL: ${at(database, databasePassword)}`,
    `MIGRATION_DATABASE_URL: ${at(`${database}_owner`, migrationPassword)}`,
  ];
}
