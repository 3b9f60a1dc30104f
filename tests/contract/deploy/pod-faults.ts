import { drainMs, STOP_WITHIN_MS } from '@brobygger/domain';
import { hasPods, podOf, type Container, type Manifest } from './manifests';

/** docs/performance.md: the most that one process with all services in it ever took, and where its bench fails. */
const MEASURED = { usual: 285, bound: 400 } as const;

/** What of a pod is not as every pod here is: as nobody, writing nowhere, with no way into the cluster, and with its bounds. */
export function podFaults(manifest: Manifest): readonly string[] {
  if (!hasPods(manifest)) return [];
  const pod = podOf(manifest);
  const { securityContext: of } = pod;
  const answers = manifest.kind !== 'Job';
  return said({
    'runs as root': of?.runAsNonRoot !== true || (of.runAsUser ?? 0) === 0,
    'has no seccomp profile': of?.seccompProfile?.type !== 'RuntimeDefault',
    'has a token of the cluster': pod.automountServiceAccountToken !== false,
    'is given variables of other services': pod.enableServiceLinks !== false,
    'has an account that is not its own': pod.serviceAccountName !== manifest.metadata.name,
    'is in the network of the machine': pod.hostNetwork === true || pod.hostPID === true,
    'reaches into the machine': pod.volumes.some(({ hostPath }) => hostPath !== undefined),
    'is killed before it has ended': answers && (pod.terminationGracePeriodSeconds ?? 0) * 1000 <= LEAST_TO_END_MS,
    'is alone': manifest.kind === 'Deployment' && Number(manifest.spec['replicas']) < 2,
  }).concat(pod.containers.flatMap((container) => containerFaults(container, answers)));
}

const LEAST_TO_END_MS = drainMs.parse(undefined) + STOP_WITHIN_MS;

function containerFaults(container: Container, answers: boolean): readonly string[] {
  const { securityContext: of, resources } = container;
  return said({
    'may gain rights': of?.allowPrivilegeEscalation !== false || of.privileged === true,
    'may write its program': of?.readOnlyRootFilesystem !== true,
    'has capabilities': of?.capabilities?.drop?.includes('ALL') !== true || of.capabilities.add !== undefined,
    'asks for less memory than it was measured to take': mebibytes(resources?.requests?.['memory']) < MEASURED.usual,
    'is killed within the memory that it may take': !(mebibytes(resources?.limits?.['memory']) > MEASURED.bound),
    'asks for no processor': resources?.requests?.['cpu'] === undefined,
    'has an image without a version': !/:\d+\.\d+\.\d+$/.test(container.image),
    'is not looked at': answers && !isLookedAt(container),
    'has secrets that can be written': container.volumeMounts.some(
      ({ name, readOnly }) => name === 'secrets' && readOnly !== true,
    ),
  });
}

const isLookedAt = ({ livenessProbe, readinessProbe, startupProbe }: Container): boolean =>
  livenessProbe?.httpGet?.path === '/isalive' &&
  startupProbe?.httpGet?.path === '/isalive' &&
  readinessProbe?.httpGet?.path === '/isready';

const mebibytes = (amount = '0Mi'): number => (/^\d+Mi$/.test(amount) ? Number.parseInt(amount, 10) : 0);

const said = (faults: Readonly<Record<string, boolean>>): string[] =>
  Object.entries(faults)
    .filter(([, isSo]) => isSo)
    .map(([fault]) => fault);
