import { indent } from './deployed';
import { CONFIGURED_AT, jobVariablesOf, type DeployedJob } from './deployed-jobs';
import { jobSpec } from './kubernetes-jobs';
import { policyOfJob } from './kubernetes-network';
import { objectOf } from './kubernetes-pod';
import { accountOf } from './kubernetes-service';

/** What somebody starts is a CronJob that waits (`suspend`); a schedule it must have. */
const NEVER = '0 0 31 12 *';

/** The objects of a job: its account, the CronJob, and whom it reaches. */
export function cronObjects(job: DeployedJob, component: string, outside: readonly string[] = []): readonly string[] {
  const { name, words, schedule, secrets, config, keeps = [] } = job;
  const spec = jobSpec(component, {
    name,
    command: ['node', 'scripts/run.mjs', 'serve', ...words],
    variables: jobVariablesOf(job),
    secret: secrets,
    answers: false,
    retries: 1,
    mounts: [
      ...keeps.map(({ claim, path }) => `- { name: ${claim}, mountPath: ${path} }`),
      ...(config === undefined ? [] : [`- { name: config, mountPath: ${CONFIGURED_AT}, readOnly: true }`]),
    ],
    volumes: [
      ...keeps.flatMap(({ claim }) => [`- name: ${claim}`, `  persistentVolumeClaim: { claimName: ${claim} }`]),
      ...(config === undefined ? [] : ['- name: config', `  configMap: { name: ${config} }`]),
    ],
  });
  return [
    accountOf(name, component),
    objectOf('batch/v1', 'CronJob', name, component, [
      'spec:',
      `  schedule: '${schedule ?? NEVER}'`,
      ...(schedule === undefined ? ['  # Somebody starts it: docs/kubernetes.md.', '  suspend: true'] : []),
      '  timeZone: Europe/Oslo',
      '  concurrencyPolicy: Forbid',
      '  jobTemplate:',
      '    spec:',
      indent(spec, 6),
    ]),
    policyOfJob(name, component, job.databases, outside),
  ];
}
