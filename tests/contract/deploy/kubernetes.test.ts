import { SECRET_HOLDERS, secretVariablesOf } from '@brobygger/commands';
import { clusterVariableOf, DATABASE_NAMES, OWNER_NAMES, SERVICE_NAMES } from '@brobygger/domain';
import { deployFiles } from '@brobygger/generate';
import { recordDecisionIn, retentionDecisionIn } from '@brobygger/platform';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentFaults, startsWith, writeSecretsIn } from './environments';
import { all, containerOf, find, FOLDERS, JOBS, kindOf, named, OURS, running, runs, together } from './kubernetes';
import { documentIn, filesIn, hasPods, podOf, secretFilesIn, secretsIn, type Manifest } from './manifests';
import { podFaults } from './pod-faults';
import { addressesOf, edges, isClosed } from './reach';
import { kubernetesFaults } from './schema-faults';

const ROOT = join(__dirname, '..', '..', '..');
const SECRETS_AT = '/run/secrets/brobygger';

let secrets: string;
beforeAll(async () => {
  secrets = mkdtempSync(join(tmpdir(), 'brobygger-manifests-'));
  await writeSecretsIn(secrets);
  // What somebody else gives the operator.
  writeFileSync(join(secrets, 'consent', 'POPULATION_REGISTER_TOKEN'), 'token');
  mkdirSync(join(secrets, 'restore-point'));
  for (const name of SERVICE_NAMES) {
    const cluster = `postgres://brobygger_backup:secret@${name}-db.example.no/postgres`;
    writeFileSync(join(secrets, 'restore-point', clusterVariableOf(name)), cluster);
  }
});
afterAll(() => rmSync(secrets, { recursive: true, force: true }));

const holderOf = (secret: string): string => secret.replace('brobygger-', '');

/** The folder of a pod's secrets, as Kubernetes would lay it out. */
function folderOf(object: Manifest): string {
  const files = secretFilesIn(object);
  if (files === null) return join(secrets, holderOf(secretsIn(object)[0] ?? ''));
  const folder = mkdtempSync(join(secrets, 'of-'));
  for (const { path, secret, key } of files) copyFileSync(join(secrets, holderOf(secret), key), join(folder, path));
  return folder;
}

test.each([...deployFiles()])('%s is what the directory of services says', (path, text) => {
  expect(readFileSync(join(ROOT, path), 'utf8')).toBe(text);
});

test('there is a Deployment, a Service, a budget and a policy of every service, the jobs, and nothing else that runs', () => {
  expect(running.map(named).sort()).toEqual(
    [
      ...DATABASE_NAMES.map((name) => `Deployment ${name}`),
      ...JOBS.map((name) => `${kindOf(name)} ${name}`),
      'StatefulSet witness',
    ].sort(),
  );
  for (const name of DATABASE_NAMES) {
    for (const kind of ['Service', 'PodDisruptionBudget', 'NetworkPolicy', 'ServiceAccount']) find(kind, name);
    expect(containerOf(find('Deployment', name)).command).toEqual(['node', 'scripts/run.mjs', 'serve', name]);
  }
});

test.each(all.map((object) => [named(object), object] as const))(
  '%s fits the schema of Kubernetes',
  (_name, object) => {
    expect(kubernetesFaults(object)).toEqual([]);
  },
);

test.each(running.map((object) => [object.metadata.name, object] as const))(
  '%s is given what it reads, all that it needs, and no secret in plain sight',
  (name, object) => {
    expect(environmentFaults(name, containerOf(object).env)).toEqual([]);
  },
);

test.each(running.map((object) => [object.metadata.name, object] as const))(
  '%s runs within its bounds',
  (_name, object) => {
    expect(podFaults(object)).toEqual([]);
  },
);

test.each(OURS)('%s starts on the secrets that `npm run keys` writes', (name) => {
  const object = runs(name);
  expect(startsWith(name, containerOf(object).env, SECRETS_AT, folderOf(object))).toEqual(expect.any(Object));
});

test('who is not let by reaches nobody, and let by is whom the directory says', () => {
  expect(isClosed(together)).toBe(true);
  expect(edges(together, OURS)).toEqual(
    [
      ...OWNER_NAMES.flatMap((owner) => [`gateway → ${owner}`, `${owner} → consent`, `consent → ${owner}`]),
      'gateway → consent',
      'outreach → child-welfare',
    ].sort(),
  );
});

test('each service reaches its own database and no other, and only who looks at issuers reaches what is outside', () => {
  const own = new Map(
    DATABASE_NAMES.map((name) => [name, addressesOf(together, name).filter((cidr) => cidr !== '0.0.0.0/0')]),
  );
  for (const [name, addresses] of own) expect([name, addresses.length]).toEqual([name, 1]);
  expect(new Set([...own.values()].flat()).size).toBe(DATABASE_NAMES.length);
  const outside = OURS.filter((name) => addressesOf(together, name).includes('0.0.0.0/0'));
  expect(outside.sort()).toEqual(['admin', 'gateway']);
  expect(addressesOf(together, 'admin')).toContain(own.get('consent')?.[0]);
  expect(addressesOf(all, 'witness')).toEqual([]);
});

describe('the example', () => {
  interface Kustomization {
    readonly resources: readonly string[];
    readonly patches?: readonly { readonly path?: string; readonly target?: { kind: string; name: string } }[];
    readonly secretGenerator?: readonly { readonly name: string; readonly files: readonly string[] }[];
    readonly configMapGenerator?: readonly { readonly name: string }[];
  }
  const example = documentIn<Kustomization>('kubernetes/example/kustomization.yaml');
  const patches = (example.patches ?? []).flatMap(({ path }) =>
    path === undefined ? [] : [documentIn<Manifest>(`kubernetes/example/${path}`)],
  );

  test.each([...FOLDERS, 'example'] as const)('the kustomization of %s names every file beside it', (folder) => {
    const { resources, patches: patched = [] } = documentIn<Kustomization>(`kubernetes/${folder}/kustomization.yaml`);
    const files = [...resources.filter((path) => !path.startsWith('..')), ...patched.flatMap(({ path = [] }) => path)];
    expect(files.sort()).toEqual(
      filesIn(`kubernetes/${folder}`)
        .filter((name) => name !== 'kustomization.yaml')
        .sort(),
    );
  });

  test('has every Secret that a pod mounts, with the files that its variables name', () => {
    const mounted = new Set(together.filter(hasPods).flatMap(secretsIn));
    const made = new Map(example.secretGenerator?.map(({ name, files }) => [name, files]));
    expect([...made.keys()].sort()).toEqual([...mounted].sort());
    for (const holder of SECRET_HOLDERS) {
      const optional = patches
        .filter(({ metadata }) => metadata.name === holder)
        .flatMap((patch) =>
          containerOf(patch).env.flatMap(({ value = '' }) =>
            value.startsWith(SECRETS_AT) ? [value.slice(SECRETS_AT.length + 1)] : [],
          ),
        );
      expect([holder, [...(made.get(`brobygger-${holder}`) ?? [])].sort()]).toEqual([
        holder,
        [...secretVariablesOf(holder), ...optional].map((name) => `secrets/${holder}/${name}`).sort(),
      ]);
    }
  });

  test('changes what is there: each patch has its object, and what it sets is read', () => {
    for (const { target } of example.patches ?? []) {
      for (const name of target?.name.split('|') ?? []) find(target?.kind ?? '', name);
    }
    for (const patch of patches) {
      const whole = [...containerOf(find(patch.kind, patch.metadata.name)).env, ...containerOf(patch).env];
      expect([patch.metadata.name, environmentFaults(patch.metadata.name, whole)]).toEqual([patch.metadata.name, []]);
    }
    const configured = together
      .filter(hasPods)
      .flatMap((object) => podOf(object).volumes.flatMap(({ configMap }) => configMap?.name ?? []));
    // Which log was lost is known when it is.
    const known = new Set(configured.filter((name) => name !== 'brobygger-lost-log'));
    expect(example.configMapGenerator?.map(({ name }) => name).sort()).toEqual([...known].sort());
  });

  test('has decisions that the jobs can read', () => {
    const read = (name: string): string => readFileSync(join(ROOT, 'deploy', 'kubernetes', 'example', name), 'utf8');
    expect(recordDecisionIn(read('records.json')).organisations.length).toBeGreaterThan(0);
    expect(Object.keys(retentionDecisionIn(read('log.json')).years)).toEqual([]);
  });

  test('moves the address of each database to where it is', () => {
    const moved = (example.patches ?? []).flatMap(({ target }) => target?.name.split('|') ?? []);
    expect([...new Set(moved)].sort()).toEqual([...OURS].sort());
  });
});
