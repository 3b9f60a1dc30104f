import { GRACE_SECONDS, image, indent, NODE_USER, PORTS, resourcesOf, SECRETS_AT } from './deployed';
import type { SecretFile } from './deployed-jobs';

type Variable = readonly [name: string, value: string];

/** What a pod is made from. */
export interface PodParts {
  readonly name: string;
  readonly command: readonly string[];
  readonly variables: readonly Variable[];
  /** The Secret whose keys are its files, or the files that it reads of several. */
  readonly secret: string | readonly SecretFile[];
  /** Whether it answers on ports, and is looked at there. */
  readonly answers: boolean;
  /** Lines of further mounts and volumes. */
  readonly mounts?: readonly string[];
  readonly volumes?: readonly string[];
}

/** What stands on each object: by `component` an upgrade takes one after another. */
export const labelsOf = (name: string, component: string): readonly string[] => [
  `app.kubernetes.io/name: ${name}`,
  'app.kubernetes.io/part-of: brobygger',
  `app.kubernetes.io/component: ${component}`,
];

/** The pods of a name. */
export const selectorOf = (name: string): string =>
  `{ app.kubernetes.io/name: ${name}, app.kubernetes.io/part-of: brobygger }`;

/** The lines of a pod's `spec`. It runs as nobody in particular, writes nowhere but in `/tmp`, and has no token of the cluster. */
export function podSpec({ name, command, variables, secret, answers, mounts = [], volumes = [] }: PodParts): string[] {
  const { cpu, memory, limit } = resourcesOf(name);
  return [
    `serviceAccountName: ${name}`,
    'automountServiceAccountToken: false',
    '# Variables such as NAV_PORT, which Kubernetes makes of its services, are none of ours.',
    'enableServiceLinks: false',
    ...(answers ? [`terminationGracePeriodSeconds: ${GRACE_SECONDS}`] : ['restartPolicy: Never']),
    'securityContext:',
    '  runAsNonRoot: true',
    `  runAsUser: ${NODE_USER}`,
    `  runAsGroup: ${NODE_USER}`,
    `  fsGroup: ${NODE_USER}`,
    '  seccompProfile: { type: RuntimeDefault }',
    ...(answers ? spread(name) : []),
    'containers:',
    `  - name: ${name}`,
    `    image: ${image()}`,
    `    command: [${command.map((word) => `'${word}'`).join(', ')}]`,
    ...(answers ? ports() : []),
    '    env:',
    ...variables.map(([variable, value]) => `      - { name: ${variable}, value: '${value}' }`),
    ...(answers ? probes() : []),
    '    resources:',
    `      requests: { cpu: ${cpu}, memory: ${memory} }`,
    `      limits: { memory: ${limit} }`,
    '    securityContext:',
    '      allowPrivilegeEscalation: false',
    '      readOnlyRootFilesystem: true',
    '      capabilities: { drop: [ALL] }',
    '    volumeMounts:',
    `      - { name: secrets, mountPath: ${SECRETS_AT}, readOnly: true }`,
    '      - { name: tmp, mountPath: /tmp }',
    ...mounts.map((line) => `      ${line}`),
    'volumes:',
    '  - name: secrets',
    '    # 288 is 0440: for the group of the process, and nobody else.',
    ...(typeof secret === 'string'
      ? [`    secret: { secretName: ${secret}, defaultMode: 288 }`]
      : ['    projected:', '      defaultMode: 288', '      sources:', ...secret.map(fileOf)]),
    '  - name: tmp',
    '    emptyDir: { sizeLimit: 64Mi }',
    ...volumes.map((line) => `  ${line}`),
  ];
}

const fileOf = ({ variable, holder, key }: SecretFile): string =>
  `        - secret: { name: brobygger-${holder}, items: [{ key: ${key}, path: ${variable} }] }`;

const spread = (name: string): string[] => [
  'topologySpreadConstraints:',
  '  - maxSkew: 1',
  '    topologyKey: kubernetes.io/hostname',
  '    whenUnsatisfiable: ScheduleAnyway',
  '    labelSelector:',
  `      matchLabels: ${selectorOf(name)}`,
];

const ports = (): string[] => [
  '    ports:',
  `      - { name: http, containerPort: ${PORTS.http} }`,
  `      - { name: metrics, containerPort: ${PORTS.metrics} }`,
];

/** Two minutes to start; restarted when it is silent for half a minute; sent nothing within four seconds of not being ready. */
const probes = (): string[] => [
  '    startupProbe:',
  '      httpGet: { path: /isalive, port: http }',
  '      periodSeconds: 2',
  '      timeoutSeconds: 2',
  '      failureThreshold: 60',
  '    livenessProbe:',
  '      httpGet: { path: /isalive, port: http }',
  '      periodSeconds: 10',
  '      timeoutSeconds: 3',
  '      failureThreshold: 3',
  '    readinessProbe:',
  '      httpGet: { path: /isready, port: http }',
  '      periodSeconds: 2',
  '      timeoutSeconds: 2',
  '      failureThreshold: 2',
];

/** An object of Kubernetes: its head, and the lines below it. */
export const objectOf = (
  apiVersion: string,
  kind: string,
  name: string,
  component: string,
  lines: readonly string[],
): string => `apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  name: ${name}
  labels:
${indent(labelsOf(name, component), 4)}
${lines.join('\n')}
`;
