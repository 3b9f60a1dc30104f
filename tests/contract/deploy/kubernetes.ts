import { DATABASE_NAMES } from '@brobygger/domain';
import { JOB_SCHEMAS } from './environments';
import { hasPods, manifestsIn, podOf, type Container, type Manifest } from './manifests';

/** The folders of objects; `example` lays its own over them. */
export const FOLDERS = [
  ...['base', 'jobs', 'admin', 'population-register', 'retention', 'log-anchor', 'backup', 'emergency', 'witness'],
] as const;
/** What ends. */
export const JOBS: readonly string[] = ['provision', 'admin', ...Object.keys(JOB_SCHEMAS)];
/** What our pods are called. */
export const OURS = [...DATABASE_NAMES, ...JOBS];

/** Every object of the manifests for Kubernetes. */
export const all = FOLDERS.flatMap((folder) => manifestsIn(`kubernetes/${folder}`)).filter(
  ({ kind }) => kind !== 'Kustomization' && kind !== 'Component',
);
/** Those that run pods. */
export const running = all.filter(hasPods);
/** Those that run in one namespace: a witness is elsewhere. */
export const together = all.filter(({ metadata }) => metadata.name !== 'witness');

/** How a test names an object. */
export const named = (object: Manifest): string => `${object.kind} ${object.metadata.name}`;

/** The one container of what runs pods. */
export const containerOf = (object: Manifest): Container => podOf(object).containers[0] as Container;

/** The object of that kind and name. */
export function find(kind: string, name: string): Manifest {
  const found = all.find((object) => object.kind === kind && object.metadata.name === name);
  if (found === undefined) throw new Error(`there is no ${kind} ${name}`);
  return found;
}

/** What runs the process of that name. */
export const runs = (name: string): Manifest => find(kindOf(name), name);

/** The kind of what runs the process of that name. */
export const kindOf = (name: string): string => {
  if (!JOBS.includes(name)) return 'Deployment';
  return ['provision', 'migrate', 'admin'].includes(name) ? 'Job' : 'CronJob';
};
