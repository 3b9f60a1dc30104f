import { GATEWAY, type DatabaseName } from '@brobygger/domain';
import {
  calledFrom,
  calls,
  fileVariablesOf,
  GRACE_SECONDS,
  plainVariablesOf,
  PORTS,
  resourcesOf,
  SECRETS_AT,
} from './deployed';
import { CONFIGURED_AT, jobVariablesOf, type DeployedJob } from './deployed-jobs';

/** The address of documentation (RFC 5737) that stands for the database server until it is known. */
const DATABASE_SERVER = '192.0.2.10';
/** Whose team it is: a placeholder, as is the image. */
const TEAM = 'ungdom';
const IMAGE = 'registry.example.no/ungdom/brobygger';

const nameOf = (name: string): string => `brobygger-${name}`;

const headOf = (apiVersion: string, kind: string, name: string): string[] => [
  '# Generated from the directory of services by `npm run docs`.',
  `apiVersion: ${apiVersion}`,
  `kind: ${kind}`,
  'metadata:',
  `  name: ${nameOf(name)}`,
  `  namespace: ${TEAM}`,
  `  labels: { team: ${TEAM} }`,
  'spec:',
  `  image: ${IMAGE}`,
];

const rules = (names: readonly DatabaseName[]): string[] =>
  names.length === 0
    ? ['      rules: []']
    : ['      rules:', ...names.map((name) => `        - application: ${nameOf(name)}`)];

const variables = (all: readonly (readonly [string, string])[]): string[] => [
  '  env:',
  ...all.map(([name, value]) => `    - { name: ${name}, value: '${value}' }`),
];

/** The Secret of a name, whole: here nobody can be given a part of one, so that each job has its own. */
const files = (holder: string, more: readonly string[] = []): string[] => [
  '  filesFrom:',
  `    - { secret: ${nameOf(holder)}, mountPath: ${SECRETS_AT} }`,
  ...more,
  '    - { emptyDir: { medium: Memory }, mountPath: /tmp }',
];

const resources = (name: string): string[] => {
  const { cpu, memory, limit } = resourcesOf(name);
  return ['  resources:', `    requests: { cpu: ${cpu}, memory: ${memory} }`, `    limits: { memory: ${limit} }`];
};

const probe = (path: string, numbers: string): string => `{ path: ${path}, ${numbers} }`;

/** `deploy/nais/<service>.yaml`: a service as an Application of NAIS, whose policies let by whom the directory says. */
export function applicationOf(name: DatabaseName): string {
  const lines = [
    ...headOf('nais.io/v1alpha1', 'Application', name),
    `  command: ['node', 'scripts/run.mjs', 'serve', '${name}']`,
    `  port: ${PORTS.http}`,
    '  replicas: { min: 2, max: 4, cpuThresholdPercentage: 70 }',
    '  strategy: { type: RollingUpdate, rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } }',
    `  terminationGracePeriodSeconds: ${GRACE_SECONDS}`,
    `  startup: ${probe('/isalive', 'periodSeconds: 2, timeout: 2, failureThreshold: 60')}`,
    `  liveness: ${probe('/isalive', 'periodSeconds: 10, timeout: 3, failureThreshold: 3')}`,
    `  readiness: ${probe('/isready', 'periodSeconds: 2, timeout: 2, failureThreshold: 2')}`,
    `  prometheus: { enabled: true, path: /metrics, port: '${PORTS.metrics}' }`,
    ...resources(name),
    ...variables([...plainVariablesOf(name, (service) => `http://${nameOf(service)}`), ...fileVariablesOf(name)]),
    ...files(name),
    ...(name === GATEWAY ? OF_THE_GATEWAY : []),
    '  accessPolicy:',
    '    inbound:',
    ...rules(calledFrom(name)),
    '    outbound:',
    ...rules(calls(name)),
    ...toDatabase,
  ];
  return `${lines.join('\n')}\n`;
}

const toDatabase = ['      external:', `        - { ipv4: ${DATABASE_SERVER}, ports: [{ port: ${PORTS.postgres} }] }`];

/** Tokens of employees are for its client at Entra ID, those of other applications' citizens for its client at TokenX. */
const OF_THE_GATEWAY = [
  "  ingresses: ['https://brobygger.example.no']",
  '  azure:',
  '    application:',
  '      enabled: true',
  '      allowAllUsers: false',
  '      # The groups that memberships name: docs/operator.md.',
  "      claims: { groups: [{ id: '00000000-0000-0000-0000-000000000000' }] }",
  "      replyURLs: ['https://brobygger.example.no/console/callback/entra']",
  '  tokenx: { enabled: true }',
];

/** What a job has beside its name, its words and its secrets. */
interface JobParts {
  readonly words: readonly string[];
  readonly more: readonly string[];
  readonly files: readonly string[];
  readonly retries: number;
  readonly outside?: readonly string[];
}

function jobOf(name: string, { words, more, files: ofPod, retries, outside = [] }: JobParts): string {
  const lines = [
    ...headOf('nais.io/v1', 'Naisjob', name),
    `  command: [${words.map((word) => `'${word}'`).join(', ')}]`,
    `  backoffLimit: ${retries}`,
    '  restartPolicy: Never',
    '  ttlSecondsAfterFinished: 3600',
    ...resources(name),
    ...more,
    ...ofPod,
    '  accessPolicy:',
    '    outbound:',
    ...toDatabase,
    ...outside.map((host) => `        - { host: ${host} }`),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * Makes the databases and their roles. It alone has the instance, and with it the user who may: the `DATABASE_URL` is what NAIS makes of
 * the prefix.
 */
export const provisionJob = (): string =>
  jobOf('provision', {
    words: ['node', 'tools/commands/dist/provision.js'],
    more: [
      '  gcp:',
      '    sqlInstances:',
      '      - name: brobygger',
      '        type: POSTGRES_17',
      '        tier: db-custom-2-7680',
      '        highAvailability: true',
      '        pointInTimeRecovery: true',
      '        diskAutoresize: true',
      '        databases: [{ name: brobygger_provision, envVarPrefix: DATABASE }]',
      ...variables(fileVariablesOf('provision').filter(([name]) => name !== 'DATABASE_URL_FILE')),
    ],
    files: files('provision'),
    retries: 6,
  });

/** Brings every database to its newest version, under the roles that own them. */
export const migrateJob = (): string =>
  jobOf('migrate', {
    words: ['node', 'scripts/run.mjs', 'serve', 'migrate'],
    more: variables(fileVariablesOf('migrate')),
    files: files('migrate'),
    retries: 6,
  });

/** A job that runs by its schedule, or whenever it is applied. */
export function naisJobOf(job: DeployedJob, outside: readonly string[] = []): string {
  const { name, words, schedule, config, keeps = [] } = job;
  return jobOf(name, {
    words: ['node', 'scripts/run.mjs', 'serve', ...words],
    more: [
      ...(schedule === undefined
        ? []
        : [`  schedule: '${schedule}'`, '  timeZone: Europe/Oslo', '  concurrencyPolicy: Forbid']),
      ...variables(jobVariablesOf(job)),
    ],
    files: files(name, [
      ...keeps.map(({ claim, path }) => `    - { persistentVolumeClaim: ${nameOf(claim)}, mountPath: ${path} }`),
      ...(config === undefined ? [] : [`    - { configmap: ${config}, mountPath: ${CONFIGURED_AT} }`]),
    ]),
    retries: 1,
    outside,
  });
}
