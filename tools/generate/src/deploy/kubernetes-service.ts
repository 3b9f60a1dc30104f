import type { DatabaseName } from '@brobygger/domain';
import { componentOf, fileVariablesOf, indent, plainVariablesOf, PORTS } from './deployed';
import { policyOf } from './kubernetes-network';
import { labelsOf, objectOf, podSpec, selectorOf } from './kubernetes-pod';

const GENERATED = '# Generated from the directory of services by `npm run docs`.\n';

/** Objects of one file, each a document. */
export const documents = (objects: readonly string[]): string => GENERATED + objects.join('---\n');

/** An account that may do nothing in the cluster. */
export const accountOf = (name: string, component: string): string =>
  objectOf('v1', 'ServiceAccount', name, component, ['automountServiceAccountToken: false']);

/** A service with all that belongs to it: two of it, one of which is always there. */
export function serviceManifest(name: DatabaseName): string {
  const component = componentOf(name);
  return documents([
    accountOf(name, component),
    objectOf('apps/v1', 'Deployment', name, component, deployment(name)),
    objectOf('v1', 'Service', name, component, [
      'spec:',
      `  selector: ${selectorOf(name)}`,
      '  ports:',
      `    - { name: http, port: ${PORTS.http}, targetPort: http }`,
    ]),
    objectOf('policy/v1', 'PodDisruptionBudget', name, component, [
      'spec:',
      '  maxUnavailable: 1',
      '  unhealthyPodEvictionPolicy: AlwaysAllow',
      '  selector:',
      `    matchLabels: ${selectorOf(name)}`,
    ]),
    policyOf(name),
  ]);
}

function deployment(name: DatabaseName): string[] {
  const pod = podSpec({
    name,
    command: ['node', 'scripts/run.mjs', 'serve', name],
    variables: [...plainVariablesOf(name, (service) => `http://${service}:${PORTS.http}`), ...fileVariablesOf(name)],
    secret: `brobygger-${name}`,
    answers: true,
  });
  return [
    'spec:',
    '  replicas: 2',
    '  revisionHistoryLimit: 5',
    '  strategy:',
    '    rollingUpdate: { maxUnavailable: 0, maxSurge: 1 }',
    '  selector:',
    `    matchLabels: ${selectorOf(name)}`,
    '  template:',
    '    metadata:',
    '      labels:',
    indent(labelsOf(name, componentOf(name)), 8),
    '      annotations:',
    "        prometheus.io/scrape: 'true'",
    `        prometheus.io/port: '${PORTS.metrics}'`,
    '    spec:',
    indent(pod, 6),
  ];
}
