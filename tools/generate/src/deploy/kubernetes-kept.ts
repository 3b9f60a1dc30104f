import { REGISTRY, SERVICE_NAMES, type ServiceName } from '@brobygger/domain';
import { erasuresOf, RETENTION_JOBS, type KeptFiles } from './deployed-jobs';
import { cronObjects } from './kubernetes-cron';
import { objectOf } from './kubernetes-pod';
import { documents } from './kubernetes-service';

/** Files that several pods have, which may be on several machines. */
const claimOf = (name: string, component: string, storage: string): string =>
  objectOf('v1', 'PersistentVolumeClaim', name, component, [
    'spec:',
    '  accessModes: [ReadWriteMany]',
    '  resources:',
    `    requests: { storage: ${storage} }`,
  ]);

/** A service is given the file, in a claim. */
interface Given extends KeptFiles {
  readonly service: ServiceName;
  readonly variable: string;
  readonly file: string;
  readonly writes: boolean;
}

const mountOf = (claim: string, path: string, writes: boolean): string =>
  `{ name: ${claim}, mountPath: ${path}${writes ? '' : ', readOnly: true'} }`;

const patchOf = ({
  service,
  variable,
  file,
  claim,
  path,
  writes,
}: Given): string => `  - target: { kind: Deployment, name: ${service} }
    patch: |-
      - { op: add, path: /spec/template/spec/containers/0/env/-, value: { name: ${variable}, value: '${file}' } }
      - { op: add, path: /spec/template/spec/containers/0/volumeMounts/-, value: ${mountOf(claim, path, writes)} }
      - { op: add, path: /spec/template/spec/volumes/-, value: { name: ${claim}, persistentVolumeClaim: { claimName: ${claim} } } }
`;

/** A part that a city may take: what stands in its files, and what services are given of it. */
const componentOf = (
  resources: readonly string[],
  given: readonly Given[],
): string => `# Generated from the directory of services by \`npm run docs\`.
apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
resources:
${resources.map((name) => `  - ${name}.yaml\n`).join('')}patches:
${given.map(patchOf).join('')}`;

/** Where registries keep the newest checkpoint of the log. */
export const ANCHOR: Given = {
  service: REGISTRY,
  variable: 'LOG_ANCHOR_FILE',
  claim: 'log-anchor',
  path: '/var/lib/brobygger/anchor',
  file: '/var/lib/brobygger/anchor/checkpoint',
  // Whichever registry seals; they take turns.
  writes: true,
};

/** The files of `deploy/kubernetes/log-anchor`: where registries keep the newest checkpoint outside the database. */
export const anchorFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ['kustomization.yaml', componentOf(['claims'], [ANCHOR])],
    ['claims.yaml', documents([claimOf(ANCHOR.claim, 'claim', '1Gi')])],
  ]);

/** The files of `deploy/kubernetes/retention`: what goes by decisions, and what was erased, which services look at when they start. */
export function retentionFiles(): ReadonlyMap<string, string> {
  const given = SERVICE_NAMES.map((service) => ({
    ...{ service, variable: 'ERASURES_FILE', writes: false },
    ...erasuresOf(service),
  }));
  const claims = [...new Set(RETENTION_JOBS.flatMap(({ keeps = [] }) => keeps.map(({ claim }) => claim)))];
  return new Map([
    ['kustomization.yaml', componentOf(['claims', ...RETENTION_JOBS.map(({ name }) => name)], given)],
    ['claims.yaml', documents(claims.map((claim) => claimOf(claim, 'claim', '10Gi')))],
    ...RETENTION_JOBS.map((job) => [`${job.name}.yaml`, documents(cronObjects(job, 'retention'))] as const),
  ]);
}
