import { DATABASE_NAMES, GATEWAY, type DatabaseName } from '@brobygger/domain';
import { calledFrom, calls, componentOf, PORTS } from './deployed';
import { objectOf, selectorOf } from './kubernetes-pod';

/** An address of documentation (RFC 5737) for each database: nothing is there until an overlay says where the database is. */
export const databaseAddressOf = (name: DatabaseName): string => `192.0.2.${11 + DATABASE_NAMES.indexOf(name)}/32`;

/** Nobody reaches anybody but as the other policies say. */
export const denyAll = (): string =>
  objectOf('networking.k8s.io/v1', 'NetworkPolicy', 'deny-all', 'network', [
    'spec:',
    '  podSelector: {}',
    '  policyTypes: [Ingress, Egress]',
  ]);

/** Who reaches a service, and whom it reaches: those of the directory, and its own database. */
export function policyOf(name: DatabaseName): string {
  const from = calledFrom(name).flatMap((caller) => podsOf(caller));
  return objectOf('networking.k8s.io/v1', 'NetworkPolicy', name, componentOf(name), [
    'spec:',
    '  podSelector:',
    `    matchLabels: ${selectorOf(name)}`,
    '  policyTypes: [Ingress, Egress]',
    '  ingress:',
    ...(name === GATEWAY
      ? fromNamespace('ingress-nginx', PORTS.http)
      : ['    - from:', ...from, ...onPort(PORTS.http)]),
    ...fromNamespace('monitoring', PORTS.metrics),
    '  egress:',
    '    - to:',
    ...calls(name).flatMap(podsOf),
    ...onPort(PORTS.http),
    ...toAddress(databaseAddressOf(name), PORTS.postgres),
    ...(name === GATEWAY ? OUTSIDE : []),
    ...NAMES,
  ]);
}

/** A job reaches databases, and where it looks at issuers what is outside. */
export const policyOfJob = (
  name: string,
  component: string,
  databases: readonly DatabaseName[],
  reachesOut: boolean,
): string =>
  objectOf('networking.k8s.io/v1', 'NetworkPolicy', name, component, [
    'spec:',
    '  podSelector:',
    `    matchLabels: ${selectorOf(name)}`,
    '  policyTypes: [Ingress, Egress]',
    '  ingress: []',
    '  egress:',
    ...databases.flatMap((database) => toAddress(databaseAddressOf(database), PORTS.postgres)),
    ...(reachesOut ? OUTSIDE : []),
    ...NAMES,
  ]);

const podsOf = (name: DatabaseName): string[] => [
  '        - podSelector:',
  `            matchLabels: ${selectorOf(name)}`,
];

const onPort = (port: number): string[] => ['      ports:', `        - { protocol: TCP, port: ${port} }`];

const toAddress = (cidr: string, port: number): string[] => [
  '    - to:',
  `        - ipBlock: { cidr: ${cidr} }`,
  ...onPort(port),
];

/** From the pods of a namespace, by the name that is usual for it. */
export const fromNamespace = (namespace: string, port: number): string[] => [
  '    - from:',
  '        - namespaceSelector:',
  `            matchLabels: { kubernetes.io/metadata.name: ${namespace} }`,
  ...onPort(port),
];

/** What is outside, and nothing of a private network: the keys of issuers, and logins. */
const OUTSIDE = [
  '    - to:',
  '        - ipBlock:',
  '            cidr: 0.0.0.0/0',
  '            except: [10.0.0.0/8, 100.64.0.0/10, 169.254.0.0/16, 172.16.0.0/12, 192.168.0.0/16]',
  ...onPort(443),
];

/** The names of the cluster. */
const NAMES = [
  '    - to:',
  '        - namespaceSelector:',
  '            matchLabels: { kubernetes.io/metadata.name: kube-system }',
  '          podSelector:',
  '            matchLabels: { k8s-app: kube-dns }',
  '      ports:',
  '        - { protocol: UDP, port: 53 }',
  '        - { protocol: TCP, port: 53 }',
];
