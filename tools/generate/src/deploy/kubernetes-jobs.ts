import { DATABASE_NAMES, REGISTRY, type DatabaseName } from '@brobygger/domain';
import { fileVariablesOf, indent, refreshVariables, REFRESH_SCHEDULE, REFRESH_WORDS, SECRETS_AT } from './deployed';
import { policyOfJob, REGISTER_ADDRESS } from './kubernetes-network';
import { labelsOf, objectOf, podSpec, type PodParts } from './kubernetes-pod';
import { accountOf, documents } from './kubernetes-service';

/** Makes a database and its roles for each service, and ends. */
export const provisionManifest = (): string =>
  jobManifest('provision', DATABASE_NAMES, {
    command: ['node', 'tools/commands/dist/provision.js'],
    variables: fileVariablesOf('provision'),
    secret: 'brobygger-provision',
  });

/** Brings every database to its newest version, and ends. It alone is given the roles that own them. */
export const migrateManifest = (): string =>
  jobManifest('migrate', DATABASE_NAMES, {
    command: ['node', 'scripts/run.mjs', 'serve', 'migrate'],
    variables: fileVariablesOf('migrate'),
    secret: 'brobygger-migrate',
  });

/** Sets up what the ConfigMap `brobygger-city` says, and ends; it looks whether an issuer has keys. */
export const adminManifest = (): string =>
  jobManifest(
    'admin',
    [REGISTRY],
    {
      command: ['node', 'scripts/run.mjs', 'admin', 'apply', '/etc/brobygger/city.jsonl', '--by', 'kubernetes'],
      variables: [['CONSENT_DATABASE_URL_FILE', `${SECRETS_AT}/DATABASE_URL`]],
      secret: `brobygger-${REGISTRY}`,
      mounts: ['- { name: city, mountPath: /etc/brobygger, readOnly: true }'],
      volumes: ['- name: city', '  configMap: { name: brobygger-city }'],
    },
    ['0.0.0.0/0'],
  );

/** Asks the population register about every youth anew, each night. */
export function refreshManifest(): string {
  const name = 'refresh-register';
  const pod = { command: REFRESH_WORDS, variables: refreshVariables(), secret: `brobygger-${REGISTRY}` };
  return documents([
    accountOf(name, name),
    objectOf('batch/v1', 'CronJob', name, name, [
      'spec:',
      `  schedule: '${REFRESH_SCHEDULE}'`,
      '  timeZone: Europe/Oslo',
      '  concurrencyPolicy: Forbid',
      '  jobTemplate:',
      '    spec:',
      indent(jobSpec(name, { name, answers: false, retries: 1, ...pod }), 6),
    ]),
    policyOfJob(name, name, [REGISTRY], [REGISTER_ADDRESS]),
  ]);
}

function jobManifest(
  name: string,
  databases: readonly DatabaseName[],
  parts: Omit<PodParts, 'name' | 'answers'>,
  outside: readonly string[] = [],
): string {
  const component = name === 'admin' ? 'admin' : 'job';
  return documents([
    accountOf(name, component),
    objectOf('batch/v1', 'Job', name, component, [
      'spec:',
      indent(jobSpec(component, { name, answers: false, retries: 6, ...parts }), 2),
    ]),
    policyOfJob(name, component, databases, outside),
  ]);
}

const jobSpec = (component: string, { retries, ...parts }: PodParts & { readonly retries: number }): string[] => [
  `backoffLimit: ${retries}`,
  '# An hour to look at what it said; then an upgrade finds none in its way.',
  'ttlSecondsAfterFinished: 3600',
  'template:',
  '  metadata:',
  '    labels:',
  indent(labelsOf(parts.name, component), 6),
  '  spec:',
  indent(podSpec(parts), 4),
];
