import { RUNNING } from './deployed';
import { adminManifest, migrateManifest, provisionManifest } from './kubernetes-jobs';
import { denyAll } from './kubernetes-network';
import { documents, serviceManifest } from './kubernetes-service';
import { applicationOf, migrateJob, provisionJob } from './nais';

/** The manifests of `deploy/`, by path: what follows from the directory of services. */
export const deployFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ['deploy/kubernetes/base/kustomization.yaml', kustomization([...RUNNING, 'deny-all'])],
    ['deploy/kubernetes/base/deny-all.yaml', documents([denyAll()])],
    ...RUNNING.map((name) => [`deploy/kubernetes/base/${name}.yaml`, serviceManifest(name)] as const),
    ['deploy/kubernetes/jobs/kustomization.yaml', kustomization(['provision', 'migrate'])],
    ['deploy/kubernetes/jobs/provision.yaml', provisionManifest()],
    ['deploy/kubernetes/jobs/migrate.yaml', migrateManifest()],
    ['deploy/kubernetes/admin/kustomization.yaml', kustomization(['admin'])],
    ['deploy/kubernetes/admin/admin.yaml', adminManifest()],
    ...RUNNING.map((name) => [`deploy/nais/${name}.yaml`, applicationOf(name)] as const),
    ['deploy/nais/provision.yaml', provisionJob()],
    ['deploy/nais/migrate.yaml', migrateJob()],
  ]);

const kustomization = (
  names: readonly string[],
): string => `# Generated from the directory of services by \`npm run docs\`.
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
${names.map((name) => `  - ${name}.yaml\n`).join('')}`;
