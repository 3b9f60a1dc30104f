import { DATABASE_NAMES } from '@brobygger/domain';
import { environmentFaults } from './environments';
import { containerOf, find, together } from './kubernetes';
import { copyOf, podOf, type Container, type Manifest } from './manifests';
import { podFaults } from './pod-faults';
import { edges, isClosed } from './reach';
import { kubernetesFaults } from './schema-faults';

/** Each check says no to what it is there for. */
describe('a manifest that is broken is found', () => {
  const broken = (kind: string, name: string, breakIt: (object: Manifest) => void): Manifest => {
    const object = copyOf(find(kind, name));
    breakIt(object);
    return object;
  };
  const env = (object: Manifest): Container['env'] => containerOf(object).env;

  test.each<[string, Manifest, RegExp]>([
    ['a field that does not exist', broken('Deployment', 'nav', ({ spec }) => (spec['replica'] = 2)), /replica/],
    ['a type that is wrong', broken('Deployment', 'nav', ({ spec }) => (spec['replicas'] = 'two')), /should be number/],
    [
      'a needed field that is gone',
      broken('Deployment', 'nav', ({ spec }) => delete spec['selector']),
      /required property 'selector'/,
    ],
    [
      'a misspelt word',
      broken('PodDisruptionBudget', 'nav', ({ spec }) => (spec['unhealthyPodEvictionPolicy'] = 'Always')),
      /allowed values/,
    ],
    [
      'a field of a container',
      broken('Deployment', 'nav', (object) => Object.assign(containerOf(object), { enviroment: [] })),
      /enviroment/,
    ],
    ['an older version', { ...find('PodDisruptionBudget', 'nav'), apiVersion: 'policy/v1beta1' }, /constant/],
    ['a kind that nobody knows', { ...find('Deployment', 'nav'), kind: 'Deploy' }, /is not known/],
  ])('%s', (_what, object, said) => {
    expect(kubernetesFaults(object).join('\n')).toMatch(said);
  });

  test.each<[string, Manifest, string]>([
    [
      'a variable that nobody reads',
      broken('Deployment', 'nav', (object) => env(object).push({ name: 'NAV_COLOUR', value: 'x' })),
      'NAV_COLOUR is read by nobody',
    ],
    [
      'a file of a variable that nobody reads',
      broken('Deployment', 'nav', (object) => env(object).push({ name: 'NATIONAL_ID_SECRET_FILE', value: '/x' })),
      'NATIONAL_ID_SECRET_FILE is read by nobody',
    ],
    [
      'a variable that is missing',
      broken('Deployment', 'nav', (object) => env(object).pop()),
      'SERVICE_PRIVATE_KEY is missing',
    ],
    [
      'a secret in plain sight',
      broken('Deployment', 'gateway', (object) => env(object).push({ name: 'CONSOLE_LOGINS', value: '[]' })),
      'CONSOLE_LOGINS stands there as it is',
    ],
    [
      'a value that is not taken',
      broken('Deployment', 'nav', (object) =>
        env(object).unshift({ name: 'WORKERS_FILE', value: '/x' }, { name: 'LOG_LEVEL', value: 'loud' }),
      ),
      'LOG_LEVEL is given a value that it does not take',
    ],
    [
      'a variable that is set twice',
      broken('Deployment', 'nav', (object) => env(object).push({ name: 'PORT', value: '4000' })),
      'PORT is set twice',
    ],
  ])('%s', (_what, object, said) => {
    expect(environmentFaults(object.metadata.name, env(object))).toContain(said);
  });

  test.each<[string, Manifest, string]>([
    [
      'root',
      broken('Deployment', 'nav', (object) => Object.assign(podOf(object).securityContext ?? {}, { runAsUser: 0 })),
      'runs as root',
    ],
    [
      'a token of the cluster',
      broken('Job', 'migrate', (object) => delete podOf(object).automountServiceAccountToken),
      'has a token of the cluster',
    ],
    [
      'a file system that is written',
      broken('Deployment', 'nav', (object) =>
        Object.assign(containerOf(object).securityContext ?? {}, { readOnlyRootFilesystem: false }),
      ),
      'may write its program',
    ],
    [
      'capabilities',
      broken('Deployment', 'nav', (object) => delete containerOf(object).securityContext?.capabilities),
      'has capabilities',
    ],
    [
      'little memory',
      broken('Deployment', 'nav', (object) =>
        Object.assign(containerOf(object).resources ?? {}, { limits: { memory: '384Mi' } }),
      ),
      'is killed within the memory that it may take',
    ],
    ['one pod', broken('Deployment', 'nav', ({ spec }) => (spec['replicas'] = 1)), 'is alone'],
    [
      'a grace that is short',
      broken('Deployment', 'nav', (object) => (podOf(object).terminationGracePeriodSeconds = 15)),
      'is killed before it has ended',
    ],
    [
      'no readiness',
      broken('Deployment', 'nav', (object) => delete containerOf(object).readinessProbe),
      'is not looked at',
    ],
    [
      'the newest image',
      broken('Deployment', 'nav', (object) => (containerOf(object).image = 'brobygger:latest')),
      'has an image without a version',
    ],
  ])('%s', (_what, object, said) => {
    expect(podFaults(object)).toContain(said);
  });

  test('a policy that lets by too much', () => {
    const instead = (name: string, change: (spec: Record<string, unknown>) => void): readonly Manifest[] =>
      together.map((object) => {
        if (object.kind !== 'NetworkPolicy' || object.metadata.name !== name) return object;
        const copy = copyOf(object);
        change(copy.spec);
        return copy;
      });
    expect(isClosed(together.filter(({ metadata }) => metadata.name !== 'deny-all'))).toBe(false);
    expect(isClosed(instead('nav', (spec) => (spec['ingress'] = [{}])))).toBe(false);
    const open = instead('nav', (spec) => (spec['ingress'] = [{ from: [{ podSelector: {} }] }]));
    expect(edges(open, DATABASE_NAMES)).toEqual(edges(together, DATABASE_NAMES));
    const both = open.map((object) =>
      object.kind === 'NetworkPolicy' && object.metadata.name === 'housing'
        ? { ...object, spec: { ...object.spec, egress: [{ to: [{ podSelector: {} }] }] } }
        : object,
    );
    expect(edges(both, DATABASE_NAMES)).toContain('housing → nav');
  });
});
