import { runsEveryBlockAt } from '@brobygger/testkit';
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { makePassingFolder } from '../../../packages/testkit/src/passing-folder';
import { JOBS } from '../../../tools/commands/src/jobs';
import { all, find } from './kubernetes';
import { openPageShell, type PageShell } from '../../harness/page-shell';

const [inOneFile, compose, composeJobs] = runsEveryBlockAt('docs/operator.md#distributed', 'sh');
const [inFolders, bringUp, takeAway, emergency] = runsEveryBlockAt('docs/kubernetes.md#a-city', 'sh');
const [rotation, ofDatabases, inCompose] = runsEveryBlockAt('docs/operator-backup.md#rotate-keys', 'sh');
const [bill] = runsEveryBlockAt('docs/kubernetes.md#what-is-in-the-image', 'sh');

const ROOT = join(__dirname, '..', '..', '..');
const FOLDER = join(ROOT, 'deploy', 'kubernetes');
const COMPOSE = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');

let city: string;
let shell: PageShell;
beforeAll(() => {
  city = makePassingFolder();
  shell = openPageShell(city, { CITY: city });
});
afterAll(() => rmSync(city, { recursive: true, force: true }));

test('for Compose the secrets are in a file that its owner alone may read, each that `docker-compose.yml` asks for', async () => {
  await shell.succeed(inOneFile?.use() ?? 'false');
  const file = join(shell.folder, '.env');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const given = [...readFileSync(file, 'utf8').matchAll(/^(\w+)=./gm)].map(([, name]) => name);
  const asked = [...COMPOSE.matchAll(/\$\{(\w+)(?::\?[^}]*)?\}/g)].map(([, name]) => name);
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((name) => !given.includes(name))).toEqual([]);
});

test('for Compose all of them go over to others at once, but for those that cannot, and what was added stays', async () => {
  const file = join(shell.folder, '.env');
  appendFileSync(file, 'PUBLIC_URL=https://api.example.no\n');
  const before = parseEnv(readFileSync(file, 'utf8'));
  const lines = (inCompose?.use() ?? 'false').trimEnd().split('\n');
  expect([lines.at(0), lines.at(-1)]).toEqual(['docker compose down', 'docker compose up --detach']);
  await shell.succeed(`${lines.slice(1, -1).join('\n')}\n`);
  const after = parseEnv(readFileSync(file, 'utf8'));
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(Object.keys(after).filter((name) => after[name] === before[name])).toEqual([
    'LOG_SIGNING_KEY',
    'NATIONAL_ID_SECRET',
    'POSTGRES_PASSWORD',
    'PUBLIC_URL',
  ]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(shell.folder).filter((name) => name.startsWith('.env'))).toEqual(['.env']);
});

test('for Kubernetes they are in folders, and the key of the gateway goes over to another', async () => {
  await shell.succeed(inFolders?.use() ?? 'false');
  const key = (): string => readFileSync(join(city, 'secrets', 'gateway', 'HOP_PRIVATE_KEY'), 'utf8');
  const before = key();
  expect(await shell.succeed(rotation?.use() ?? 'false')).toMatch(
    /^accept is done: .*\nuse is done: .*\nretire is done: /,
  );
  expect(key()).not.toBe(before);
});

test('the passwords of the databases go over by the same command, and what `kubectl` is told of then is in the manifests', async () => {
  const [rotate = 'false', ...told] = (ofDatabases?.use() ?? '').trim().split('\n');
  expect(await shell.succeed(`${rotate}\n`)).toMatch(/^accept is done: /);
  expect(readFileSync(join(city, 'secrets', 'provision', 'DATABASE_SECRET'), 'utf8')).toMatch(/^1:.+,2:.+$/);
  expect(told).toEqual([
    'kubectl apply -k . -l app.kubernetes.io/component=secret',
    'kubectl -n brobygger delete job provision --ignore-not-found',
    'kubectl apply -k . -l app.kubernetes.io/component=job',
    'kubectl -n brobygger rollout restart deploy',
  ]);
  expect(find('Job', 'provision').metadata.labels?.['app.kubernetes.io/component']).toBe('job');
});

// There are no containers and no cluster here: what the commands name is looked at.
test('Compose brings the gateway up where the page asks for it', () => {
  expect(compose?.use()).toBe('docker compose up --build --detach\ncurl http://localhost:4000/isready\n');
  expect(COMPOSE).toMatch(/^ {2}gateway:\n(?: {4}.*\n)* {4}ports: \['\$\{GATEWAY_PORT:-4000\}:4000'\]$/m);
});

test('a job of Compose is one that `docker-compose.yml` has, and its command one that the image has', () => {
  const asked = [...(composeJobs?.use() ?? '').matchAll(/^docker compose run --rm -T (\S+) (\S+) .* < \S+$/gm)];
  expect(asked.length).toBeGreaterThan(1);
  for (const [, service = '', command = ''] of asked) {
    expect(COMPOSE).toMatch(new RegExp(`^ {2}${service}:\\n {4}<<: \\*job$`, 'm'));
    expect(Object.keys(JOBS)).toContain(command);
  }
});

test('a job of an emergency is made of one that waits in the manifests, and reads what it is given', () => {
  const lines = (emergency?.use() ?? '').trim().split('\n');
  const from = lines.flatMap(
    (line) => /^kubectl -n brobygger create job \S+-now --from=cronjob\/(\S+)$/.exec(line)?.[1] ?? [],
  );
  for (const name of from) expect(find('CronJob', name)).toMatchObject({ spec: { suspend: true } });
  const given = lines.flatMap(
    (line) => /^kubectl -n brobygger create configmap (\S+) --from-file=(\S+)$/.exec(line) ?? [],
  );
  expect(JSON.stringify(find('CronJob', 'new-log'))).toContain(`"configMap":{"name":"${given[1]}"}`);
  expect(from.length + 1).toBe(lines.length);
});

test('every component and every object that `kubectl` is told of is in the manifests', () => {
  const commands = `${bringUp?.use()}${takeAway?.use()}`;
  const labelled = [...commands.matchAll(/ -l app\.kubernetes\.io\/component=(\S+)$/gm)].map(
    ([, component]) => component,
  );
  const example = readFileSync(join(FOLDER, 'example', 'kustomization.yaml'), 'utf8');
  const known = all.map(({ metadata }) => metadata.labels?.['app.kubernetes.io/component']);
  expect(labelled.length).toBeGreaterThan(5);
  expect(
    labelled.filter((each) => !known.includes(each) && !example.includes(`app.kubernetes.io/component: ${each}`)),
  ).toEqual([]);
  for (const [, name = ''] of commands.matchAll(/ deploy\/(\S+)/g)) find('Deployment', name);
  const jobs = [...commands.matchAll(/ job\/(\S+)/g)].map(([, name = '']) => name);
  const [, deleted = ''] = / delete job (.*) --ignore-not-found\n/.exec(commands) ?? [];
  for (const name of [...jobs, ...deleted.split(' ')]) find('Job', name);
  expect(commands.match(/^kubectl (apply -k \. -l|-n brobygger (wait|rollout status|delete job)) /gm)).toHaveLength(
    commands.trim().split('\n').length,
  );
});

test('every package that is shipped is on the bill, and has a licence that is allowed', async () => {
  expect(await shell.succeed(bill?.use() ?? 'false')).toMatch(
    /^\d+ packages: sbom\/brobygger\.cdx\.json, sbom\/licences\.csv\n$/,
  );
  const { components } = JSON.parse(readFileSync(join(shell.folder, 'sbom', 'brobygger.cdx.json'), 'utf8')) as {
    readonly components: readonly unknown[];
  };
  expect(components.length).toBeGreaterThan(50);
});
