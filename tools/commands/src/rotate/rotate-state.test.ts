import { DATABASE_NAMES, migrationVariableOf } from '@brobygger/domain';
import { loginsOf, passwordOf, planForService } from '@brobygger/embedded-database';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSecretsFile } from '../provision/secrets-file';
import { writeSecretFiles } from '../provision/write-secret-files';
import { rotateConsole } from './rotate-console';
import { rotateDatabases } from './rotate-databases';
import { openSecretFolder, type SecretFolder } from './secret-folder';
import type { Step } from './steps';

let place: string;
let folder: string;
let secrets: SecretFolder;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'rotate-'));
  folder = join(place, 'secrets');
  writeSecretFiles(await makeSecretsFile(), { folder, server: 'db.example.no:5433' });
  secrets = openSecretFolder(folder);
});
afterEach(() => rmSync(place, { recursive: true }));

const contents = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => `${file} ${readFileSync(file, 'utf8')}`);

test('the secret of the console opens before it seals, and seals before the one before opens no more', () => {
  const secret = (): readonly string[] => (secrets.read('gateway', 'CONSOLE_SECRET') ?? '').split(',');
  const [before] = secret();
  rotateConsole('accept', secrets);
  const [first, next] = secret();
  expect([first, Buffer.from(next ?? '', 'base64').length]).toEqual([before, 32]);
  rotateConsole('use', secrets);
  expect(secret()).toEqual([next, before]);
  rotateConsole('retire', secrets);
  expect(secret()).toEqual([next]);
  expect(contents().filter((text) => text.includes(before ?? '?') || /\.(new|next) /.test(text))).toEqual([]);
});

test('the databases are logged in to as another, by turns, in every address, and the server stays where it is', () => {
  secrets.write('nav', 'DATABASE_URL', `${secrets.read('nav', 'DATABASE_URL')}?sslmode=verify-full`);
  const before = secrets.read('nav', 'DATABASE_URL');
  for (const role of ['brobygger_nav_second', 'brobygger_nav']) {
    const old = secrets.read('provision', 'DATABASE_SECRET') ?? '';
    expect(rotateDatabases('accept', secrets)).toEqual({ provisions: true, restart: [] });
    const accepted = secrets.read('nav', 'DATABASE_URL');
    expect(rotateDatabases('use', secrets)).toEqual({ provisions: true, restart: DATABASE_NAMES });
    expect(secrets.read('nav', 'DATABASE_URL')).not.toBe(accepted);
    expect(rotateDatabases('retire', secrets)).toEqual({ provisions: true, restart: [] });
    const now = secrets.read('provision', 'DATABASE_SECRET') ?? '';
    for (const name of DATABASE_NAMES) {
      const plan = planForService({ name, password: now });
      const [login, ...others] = loginsOf(plan);
      const url = new URL(secrets.read(name, 'DATABASE_URL') ?? '');
      const owner = new URL(secrets.read('migrate', migrationVariableOf(name)) ?? '');
      expect([url.username, url.password, others]).toEqual([login.role, login.password, []]);
      expect([owner.username, owner.password]).toEqual([plan.ownerRole, passwordOf(plan.ownerRole, plan)]);
    }
    const nav = new URL(secrets.read('nav', 'DATABASE_URL') ?? '');
    expect([nav.username, nav.host, nav.search]).toEqual([role, 'db.example.no:5433', '?sslmode=verify-full']);
    expect(contents().filter((text) => text.includes(old.split(':').at(-1) ?? '?'))).toEqual([]);
  }
  expect(secrets.read('nav', 'DATABASE_URL')).not.toBe(before);
});

const OF: Readonly<Record<string, (step: Step) => unknown>> = {
  console: (step) => rotateConsole(step, secrets),
  databases: (step) => rotateDatabases(step, secrets),
};

describe.each(Object.keys(OF))('of the %s', (subject) => {
  test.each<[readonly Step[], Step, string]>([
    [[], 'use', 'ROTATION_NOT_BEGUN'],
    [[], 'retire', 'NOTHING_TO_RETIRE'],
    [['accept'], 'accept', 'ROTATION_BEGUN'],
    [['accept'], 'retire', 'ROTATION_NOT_USED'],
    [['accept', 'use'], 'use', 'ROTATION_NOT_BEGUN'],
    [['accept', 'use'], 'accept', 'ROTATION_BEGUN'],
  ])('after %j a step `%s` is refused with its code, and changes nothing', (done, step, code) => {
    for (const each of done) OF[subject]?.(each);
    const before = contents();
    expect(() => OF[subject]?.(step)).toThrow(new RegExp(`^${code}: `));
    expect(contents()).toEqual(before);
  });
});
