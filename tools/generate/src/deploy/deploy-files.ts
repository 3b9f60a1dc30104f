import { RUNNING } from './deployed';
import { EMERGENCY_JOBS, REFRESH_JOB, RESTORE_POINT_JOB, RETENTION_JOBS } from './deployed-jobs';
import { cronObjects } from './kubernetes-cron';
import { adminManifest, migrateManifest, provisionManifest } from './kubernetes-jobs';
import { anchorFiles, retentionFiles } from './kubernetes-kept';
import { denyAll, REGISTER_ADDRESS } from './kubernetes-network';
import { documents, serviceManifest } from './kubernetes-service';
import { applicationOf, migrateJob, naisJobOf, provisionJob } from './nais';

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
    ['deploy/kubernetes/population-register/kustomization.yaml', kustomization(['refresh-register'])],
    [
      'deploy/kubernetes/population-register/refresh-register.yaml',
      documents(cronObjects(REFRESH_JOB, REFRESH_JOB.name, [REGISTER_ADDRESS])),
    ],
    ...[...retentionFiles()].map(([file, text]) => [`deploy/kubernetes/retention/${file}`, text] as const),
    ...[...anchorFiles()].map(([file, text]) => [`deploy/kubernetes/log-anchor/${file}`, text] as const),
    ['deploy/kubernetes/backup/kustomization.yaml', kustomization(['restore-point'])],
    ['deploy/kubernetes/backup/restore-point.yaml', documents(cronObjects(RESTORE_POINT_JOB, 'backup'))],
    ['deploy/kubernetes/emergency/kustomization.yaml', kustomization(EMERGENCY_JOBS.map(({ name }) => name))],
    ...EMERGENCY_JOBS.map(
      (job) => [`deploy/kubernetes/emergency/${job.name}.yaml`, documents(cronObjects(job, 'emergency'))] as const,
    ),
    ...RUNNING.map((name) => [`deploy/nais/${name}.yaml`, applicationOf(name)] as const),
    ['deploy/nais/provision.yaml', provisionJob()],
    ['deploy/nais/migrate.yaml', migrateJob()],
    ['deploy/nais/refresh-register.yaml', naisJobOf(REFRESH_JOB, ['register.example.no'])],
    ...RETENTION_JOBS.map((job) => [`deploy/nais/retention/${job.name}.yaml`, naisJobOf(job)] as const),
    ...EMERGENCY_JOBS.map((job) => [`deploy/nais/emergency/${job.name}.yaml`, naisJobOf(job)] as const),
  ]);

const kustomization = (
  names: readonly string[],
): string => `# Generated from the directory of services by \`npm run docs\`.
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
${names.map((name) => `  - ${name}.yaml\n`).join('')}`;
