import { secretVariablesOf } from '@brobygger/commands';
import {
  askedBy,
  callersOf,
  calledBy,
  fileVariableOf,
  GATEWAY,
  isOwnerName,
  OWNER_NAMES,
  REGISTRY,
  SERVICE_NAMES,
  STOP_WITHIN_MS,
  urlVariableOf,
  drainMs,
  type DatabaseName,
  type ServiceName,
} from '@brobygger/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = join(__dirname, '..', '..', '..', '..', 'package.json');

/** Where the image has the user `node`. */
export const NODE_USER = 1000;
/** Where each service listens, and where its metrics are. */
export const PORTS = { http: 4000, metrics: 9464, postgres: 5432 } as const;
/** Where the secrets of a pod are files, each named as its variable. */
export const SECRETS_AT = '/run/secrets/brobygger';

/** The image of this version, without a registry: an overlay says which. */
export function image(): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string };
  return `brobygger:${version}`;
}

/** What runs all the time: the registry first, as in an upgrade. */
export const RUNNING: readonly DatabaseName[] = [REGISTRY, ...OWNER_NAMES, GATEWAY];

/** What a service is in an upgrade, where the registry goes before the owners, and the gateway last. */
export const componentOf = (name: DatabaseName): string =>
  name === GATEWAY ? 'gateway' : isOwnerName(name) ? 'owner' : 'registry';

/** Whom a service calls: the gateway every one of them. */
export const calls = (name: DatabaseName): readonly ServiceName[] =>
  name === GATEWAY ? SERVICE_NAMES : calledBy(name);

/** Who calls a service: nobody of ours the gateway. */
export const calledFrom = (name: DatabaseName): readonly DatabaseName[] =>
  name === GATEWAY ? [] : [GATEWAY, ...callersOf(name)];

/** The variables of a service that stand in its manifest as they are. `addressOf` says where a service is. */
export function plainVariablesOf(
  name: DatabaseName,
  addressOf: (service: ServiceName) => string,
): readonly (readonly [variable: string, value: string])[] {
  const addressed = name === GATEWAY ? SERVICE_NAMES : isOwnerName(name) ? [REGISTRY, ...askedBy(name)] : OWNER_NAMES;
  return [
    ['HOST', '0.0.0.0'],
    ['PORT', String(PORTS.http)],
    ['METRICS_PORT', String(PORTS.metrics)],
    ['LOG_LEVEL', 'info'],
    ['NODE_ENV', 'production'],
    ...addressed.map((service) => [urlVariableOf(service), addressOf(service)] as const),
  ];
}

/** The variables that name the files of a holder's secrets. */
export const fileVariablesOf = (
  holder: Parameters<typeof secretVariablesOf>[0],
): readonly (readonly [variable: string, value: string])[] =>
  secretVariablesOf(holder).map((name) => [fileVariableOf(name), `${SECRETS_AT}/${name}`] as const);

/** What a stop needs beyond its draining and its end: until the signal is there, and the process gone. */
const STOP_MARGIN_MS = 5000;
/** How long a pod may take to end before it is killed, in seconds. */
export const GRACE_SECONDS = Math.ceil((drainMs.parse(undefined) + STOP_WITHIN_MS + STOP_MARGIN_MS) / 1000);

/**
 * What a process is given. Memory is measured (docs/performance.md): 285 MB at most under load with all services in one process, and the
 * bench fails above 400 MB. A process computes on one core; every request passes the gateway and the registry.
 */
export const resourcesOf = (
  name: string,
): { readonly cpu: string; readonly memory: string; readonly limit: string } => ({
  cpu: name === GATEWAY || name === REGISTRY ? '500m' : '250m',
  memory: '320Mi',
  limit: '512Mi',
});

/** Lines, each that far from the left. */
export const indent = (lines: readonly string[], by: number): string =>
  lines
    .flatMap((line) => line.split('\n'))
    .map((line) => (line === '' ? line : `${' '.repeat(by)}${line}`))
    .join('\n');
