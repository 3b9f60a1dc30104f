import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

const ROOT = join(__dirname, '..', '..', '..');

/** A variable of a container. */
export interface Variable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: unknown;
}

/** What the checks read of a container. */
export interface Container {
  name: string;
  image: string;
  command: string[];
  env: Variable[];
  resources?: { requests?: Record<string, string>; limits?: Record<string, string> };
  securityContext?: {
    allowPrivilegeEscalation?: boolean;
    readOnlyRootFilesystem?: boolean;
    privileged?: boolean;
    capabilities?: { drop?: string[]; add?: string[] };
  };
  livenessProbe?: Probe;
  readinessProbe?: Probe;
  startupProbe?: Probe;
  volumeMounts: { name: string; mountPath: string; readOnly?: boolean }[];
}

interface Probe {
  httpGet?: { path: string; port: string };
}

/** What the checks read of a pod. */
export interface PodSpec {
  serviceAccountName?: string;
  automountServiceAccountToken?: boolean;
  enableServiceLinks?: boolean;
  hostNetwork?: boolean;
  hostPID?: boolean;
  terminationGracePeriodSeconds?: number;
  securityContext?: { runAsNonRoot?: boolean; runAsUser?: number; seccompProfile?: { type?: string } };
  containers: Container[];
  volumes: {
    name: string;
    secret?: { secretName: string };
    projected?: { sources: { secret: { name: string; items: { key: string; path: string }[] } }[] };
    persistentVolumeClaim?: { claimName: string };
    configMap?: { name: string };
    emptyDir?: object;
    hostPath?: object;
  }[];
}

/** An object of Kubernetes, as far as the checks read it. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> };
  readonly spec: Record<string, unknown>;
}

/** All that stands in the YAML files of a folder of `deploy/`, each document of its own. */
export const manifestsIn = (folder: string): readonly Manifest[] =>
  filesIn(folder).flatMap((file) => documentsOf(readFileSync(join(ROOT, 'deploy', folder, file), 'utf8')));

/** The names of the YAML files of a folder of `deploy/`. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, 'deploy', folder)).filter((name) => name.endsWith('.yaml'));

/** The one document of a file of `deploy/`. */
export const documentIn = <Shape>(path: string): Shape =>
  documentsOf(readFileSync(join(ROOT, 'deploy', path), 'utf8'))[0] as Shape;

const documentsOf = (text: string): Manifest[] =>
  parseAllDocuments(text).map((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    return document.toJS() as Manifest;
  });

/** What runs pods: its `spec` of one. */
export function podOf({ kind, spec }: Manifest): PodSpec {
  const of = kind === 'CronJob' ? (spec['jobTemplate'] as { readonly spec: Record<string, unknown> }).spec : spec;
  return (of['template'] as { readonly spec: PodSpec }).spec;
}

/** A file of a pod: where it lies among its secrets, and which Secret has it under which key. */
export interface SecretFile {
  readonly path: string;
  readonly secret: string;
  readonly key: string;
}

/** The files of Secrets that a pod is given one by one; `null` where it is given a Secret whole. */
export const secretFilesIn = (object: Manifest): readonly SecretFile[] | null =>
  podOf(object)
    .volumes.find(({ projected }) => projected !== undefined)
    ?.projected?.sources.flatMap(({ secret }) =>
      secret.items.map(({ key, path }) => ({ path, secret: secret.name, key })),
    ) ?? null;

/** The Secrets that a pod is given something of. */
export const secretsIn = (object: Manifest): readonly string[] => [
  ...podOf(object).volumes.flatMap(({ secret }) => secret?.secretName ?? []),
  ...(secretFilesIn(object) ?? []).map(({ secret }) => secret),
];

/** Whether it ends by itself. */
export const ends = ({ kind }: Manifest): boolean => kind === 'Job' || kind === 'CronJob';

/** Whether it runs pods. */
export const hasPods = (object: Manifest): boolean =>
  ends(object) || ['Deployment', 'StatefulSet'].includes(object.kind);

/** A copy that may be broken. */
export const copyOf = <Shape>(thing: Shape): Shape => structuredClone(thing);
