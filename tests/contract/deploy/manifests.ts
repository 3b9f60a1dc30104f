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
export const podOf = ({ spec }: Manifest): PodSpec => (spec['template'] as { readonly spec: PodSpec }).spec;

/** Whether it runs pods. */
export const hasPods = ({ kind }: Manifest): boolean => ['Deployment', 'StatefulSet', 'Job'].includes(kind);

/** A copy that may be broken. */
export const copyOf = <Shape>(thing: Shape): Shape => structuredClone(thing);
