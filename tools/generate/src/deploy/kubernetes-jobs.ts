import { DATABASE_NAMES, REGISTRY, type DatabaseName } from '@brobygger/domain';
import { fileVariablesOf, indent, SECRETS_AT } from './deployed';
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
    true,
  );

function jobManifest(
  name: string,
  databases: readonly DatabaseName[],
  parts: Omit<PodParts, 'name' | 'answers'>,
  reachesOut = false,
): string {
  const component = name === 'admin' ? 'admin' : 'job';
  return documents([
    accountOf(name, component),
    objectOf('batch/v1', 'Job', name, component, [
      'spec:',
      '  backoffLimit: 6',
      '  # An hour to look at what it said; then an upgrade finds none in its way.',
      '  ttlSecondsAfterFinished: 3600',
      '  template:',
      '    metadata:',
      '      labels:',
      indent(labelsOf(name, component), 8),
      '    spec:',
      indent(podSpec({ name, answers: false, ...parts }), 6),
    ]),
    policyOfJob(name, component, databases, reachesOut),
  ]);
}
