import { DATABASE_NAMES, REGISTRY, type DatabaseName } from '@brobygger/domain';
import { fileVariablesOf, indent, SECRETS_AT } from './deployed';
import type { SecretFile } from './deployed-jobs';
import { policyOfJob } from './kubernetes-network';
import { labelsOf, objectOf, podSpec, type PodParts } from './kubernetes-pod';
import { accountOf, documents } from './kubernetes-service';

/** Makes a database and its roles for each service, and ends. */
export const provisionManifest = (): string =>
  jobManifest('provision', DATABASE_NAMES, {
    command: ['node', 'tools/commands/dist/provision.js'],
    variables: fileVariablesOf('provision'),
    secret: 'brobygger-provision',
  });

/** Brings every database to its newest version, and ends. It alone is given the roles that own all of them. */
export const migrateManifest = (): string =>
  jobManifest('migrate', DATABASE_NAMES, {
    command: ['node', 'scripts/run.mjs', 'serve', 'migrate'],
    variables: fileVariablesOf('migrate'),
    secret: 'brobygger-migrate',
  });

const ADMIN_FILE: SecretFile = { variable: 'CONSENT_DATABASE_URL', holder: REGISTRY, key: 'DATABASE_URL' };

/** Sets up what the ConfigMap `brobygger-city` says, and ends; it looks whether an issuer has keys. */
export const adminManifest = (): string =>
  jobManifest(
    'admin',
    [REGISTRY],
    {
      command: ['node', 'scripts/run.mjs', 'admin', 'apply', '/etc/brobygger/city.jsonl', '--by', 'kubernetes'],
      variables: [['CONSENT_DATABASE_URL_FILE', `${SECRETS_AT}/CONSENT_DATABASE_URL`]],
      secret: [ADMIN_FILE],
      mounts: ['- { name: city, mountPath: /etc/brobygger, readOnly: true }'],
      volumes: ['- name: city', '  configMap: { name: brobygger-city }'],
    },
    ['0.0.0.0/0'],
  );

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

/** The lines of a job's `spec`. */
export const jobSpec = (
  component: string,
  { retries, ...parts }: PodParts & { readonly retries: number },
): string[] => [
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
