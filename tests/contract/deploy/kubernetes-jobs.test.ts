import { DATABASE_NAMES, migrationVariableOf, OWNER_NAMES, SERVICE_NAMES, type ServiceName } from '@brobygger/domain';
import { parse } from 'yaml';
import { JOBS as SERVED_JOBS } from '../../../tools/commands/src/jobs';
import { environmentFaults, JOB_SCHEMAS } from './environments';
import { containerOf, find, running, runs, together } from './kubernetes';
import { copyOf, documentIn, podOf, secretFilesIn, type Manifest } from './manifests';
import { podFaults } from './pod-faults';
import { kubernetesFaults } from './schema-faults';

const SECRETS_AT = '/run/secrets/brobygger';
/** How the names of those end that are one for each service. */
const SERVICE_OF_A_JOB = new RegExp(`-(${SERVICE_NAMES.join('|')})$`);

test('there is a job for each that `npm run serve` has', () => {
  const deployed = new Set(Object.keys(JOB_SCHEMAS).map((name) => name.replace(SERVICE_OF_A_JOB, '')));
  expect([...deployed].sort()).toEqual(Object.keys(SERVED_JOBS).sort());
  for (const name of Object.keys(JOB_SCHEMAS)) {
    const { command } = containerOf(runs(name));
    expect([name, Object.keys(SERVED_JOBS).includes(command[3] ?? '')]).toEqual([name, true]);
  }
});

test('the role that owns a database is given to the job that migrates, and to jobs on that database alone', () => {
  const owned = (object: Manifest): readonly string[] =>
    containerOf(object).env.flatMap(({ name }) => /^(\w+_MIGRATION_DATABASE_URL)_FILE$/.exec(name)?.[1] ?? []);
  const held = Object.fromEntries(
    running.filter((object) => owned(object).length > 0).map((object) => [object.metadata.name, owned(object)]),
  );
  const ofItsOwn = (job: string, names: readonly ServiceName[]) =>
    names.map((name) => [`${job}-${name}`, [migrationVariableOf(name)]] as const);
  expect(held).toEqual({
    migrate: DATABASE_NAMES.map((name) => migrationVariableOf(name)),
    ...Object.fromEntries(['retain-log', 'reseal', 'new-log'].map((name) => [name, [migrationVariableOf('consent')]])),
    ...Object.fromEntries(ofItsOwn('retain-records', SERVICE_NAMES)),
    ...Object.fromEntries(ofItsOwn('replay-erasures', SERVICE_NAMES)),
    ...Object.fromEntries(ofItsOwn('retell-log', OWNER_NAMES)),
  });
});

test('a job that reads of a Secret of another is given the files that it reads, and no more of it', () => {
  for (const object of running.filter((each) => secretFilesIn(each) !== null)) {
    const read = containerOf(object).env.flatMap(({ value = '' }) =>
      value.startsWith(SECRETS_AT) ? [value.slice(SECRETS_AT.length + 1)] : [],
    );
    const given = (secretFilesIn(object) ?? []).map(({ path }) => path);
    expect([object.metadata.name, [...given].sort()]).toEqual([object.metadata.name, [...read].sort()]);
  }
  const whole = running.filter((object) => secretFilesIn(object) === null).map((object) => object.metadata.name);
  expect(whole.sort()).toEqual([...DATABASE_NAMES, 'provision', 'migrate', 'witness'].sort());
});

test('what somebody starts does not start by itself', () => {
  const waits = running.filter(({ spec }) => spec['suspend'] === true).map((object) => object.metadata.name);
  const emergency = Object.keys(JOB_SCHEMAS).filter((name) => /^(replay|retell|reseal|new-log)/.test(name));
  expect(waits.sort()).toEqual(emergency.sort());
});

describe('what a part gives to services', () => {
  interface Part {
    readonly patches: readonly { readonly target: { readonly kind: string; readonly name: string }; patch: string }[];
  }
  interface Added {
    readonly path: string;
    readonly value: { readonly name: string };
  }
  const given = ['retention', 'log-anchor'].flatMap((part) =>
    documentIn<Part>(`kubernetes/${part}/kustomization.yaml`).patches.map(
      ({ target, patch }) => [part, target, parse(patch) as readonly Added[]] as const,
    ),
  );
  /** The Deployment with what is added to its one container and its volumes. */
  function patched(target: { readonly kind: string; readonly name: string }, added: readonly Added[]): Manifest {
    const object = copyOf(find(target.kind, target.name));
    for (const { path, value } of added) {
      const at = path.replace(/^\/spec\/template\/spec/, '');
      const { env, volumeMounts } = containerOf(object);
      if (at === '/volumes/-') podOf(object).volumes.push(value);
      else if (at === '/containers/0/env/-') env.push(value);
      else if (at === '/containers/0/volumeMounts/-') volumeMounts.push({ mountPath: '', ...value });
      else throw new Error(`nothing is added at ${path}`);
    }
    return object;
  }

  test.each(given)('%s: %j is one that starts', (_part, target, added) => {
    const object = patched(target, added);
    expect([...kubernetesFaults(object), ...podFaults(object)]).toEqual([]);
    expect(environmentFaults(target.name, containerOf(object).env)).toEqual([]);
  });

  test('each service has the erasures that its jobs write, and the registry an anchor', () => {
    const files = given.map(([, { name }, added]) => {
      const { env, volumeMounts } = containerOf(patched({ kind: 'Deployment', name }, added));
      const [variable, mount] = [env.at(-1), volumeMounts.at(-1)];
      expect(variable?.value?.startsWith(`${mount?.mountPath}/`)).toBe(true);
      return [name, variable?.name, mount?.name, variable?.value, mount?.readOnly === true];
    });
    const written = (name: string) =>
      ['retain-records', 'replay-erasures'].map((job) => {
        const { env, volumeMounts } = containerOf(runs(`${job}-${name}`));
        const value = env.find((variable) => variable.name === 'ERASURES_FILE')?.value ?? '';
        return [volumeMounts.find(({ mountPath }) => value.startsWith(`${mountPath}/`))?.name, value];
      });
    for (const name of SERVICE_NAMES) {
      const of = files.find(([service, variable]) => service === name && variable === 'ERASURES_FILE');
      expect(written(name)).toEqual(Array.from({ length: 2 }, () => of?.slice(2, 4)));
      expect(of?.[4]).toBe(true);
    }
    expect(files.filter(([, variable]) => variable === 'LOG_ANCHOR_FILE')).toHaveLength(1);
  });

  test('every claim that is mounted is made, for several pods', () => {
    const claims = together.filter(({ kind }) => kind === 'PersistentVolumeClaim');
    const mounted = [...running, ...given.map(([, target, added]) => patched(target, added))].flatMap((object) =>
      podOf(object).volumes.flatMap(({ persistentVolumeClaim: claim }) => claim?.claimName ?? []),
    );
    expect([...new Set(mounted)].sort()).toEqual(claims.map(({ metadata }) => metadata.name).sort());
    for (const { spec } of claims) expect(spec['accessModes']).toEqual(['ReadWriteMany']);
  });
});
