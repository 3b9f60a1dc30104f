import { makeRestorePoint } from '@brobygger/commands';
import { clusterVariableOf, SERVICE_NAMES } from '@brobygger/domain';
import { runsEveryBlockAt } from '@brobygger/testkit';
import { rmSync } from 'node:fs';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import { openPageShell } from '../harness/page-shell';
import { startArchivingPostgres, type ArchivingPostgres } from '../log/archiving-postgres';
import { startNode } from './node-process';
import { queryOn } from './query-on';

/** To archive, which the server below does by it, and the role. */
const [, role] = runsEveryBlockAt('docs/operator-backup.md#set-it-up', 'sql');
const [commands] = runsEveryBlockAt('docs/operator-backup.md#set-it-up', 'sh');

const AT = new Date('2026-03-02T10:00:00.123Z');

let postgres: ArchivingPostgres;
beforeAll(async () => {
  postgres = await startArchivingPostgres();
  await queryOn(postgres.adminUrl, role?.use().replace('…', 'synthetic') ?? '');
});
afterAll(() => postgres?.stop());

const urlOfBackup = (): string =>
  Object.assign(new URL(postgres.adminUrl), { username: 'brobygger_backup', password: 'synthetic' }).href;
const variablesOf = (...services: readonly (typeof SERVICE_NAMES)[number][]): Readonly<Record<string, string>> =>
  Object.fromEntries(services.map((name) => [clusterVariableOf(name), urlOfBackup()]));

/** All databases in the one cluster, as a role that may do nothing else there. */
function asBackup(archivedWithinMs?: number) {
  const url = urlOfBackup();
  const addresses = new Map(SERVICE_NAMES.map((name) => [name, url] as const));
  const said: string[] = [];
  const bound = archivedWithinMs === undefined ? {} : { archivedWithinMs };
  return {
    said,
    run: (...words: string[]) =>
      makeRestorePoint(words, { addresses, at: AT, say: (line) => said.push(line), ...bound }),
  };
}

test('a role with two rights makes one point in a cluster that all share, named by the moment, and hears that it is archived', async () => {
  const { said, run } = asBackup();
  await run();
  expect(said).toEqual([
    expect.stringMatching(
      /^child-welfare, nav, outreach, housing, consent: `brobygger-20260302t100000z` is archived in 0{7}1[0-9A-F]{16}$/,
    ),
  ]);
});

test('the commands of the page read from their environment where the clusters are, and say what is archived', async () => {
  const folder = makePassingFolder();
  const said = await openPageShell(folder, variablesOf(...SERVICE_NAMES)).succeed(commands?.use() ?? 'false');
  expect(said).toMatch(/`brobygger-\d{8}t\d{6}z` is archived in .*\n.*`before-upgrade-7` is archived in /);
  rmSync(folder, { recursive: true });
});

test('the command says which cluster is not named, and its exit code that none is done', async () => {
  const run = startNode('tools/commands/dist/serve.js', variablesOf('nav'), ['restore-point', 'by-command']);
  expect(await run.ended).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no cluster is named of') as string,
  });
});

test('a point that does not come into the archive is no success', async () => {
  await queryOn(postgres.adminUrl, `alter system set archive_command = 'false'`);
  await queryOn(postgres.adminUrl, 'select pg_reload_conf()');
  const { said, run } = asBackup(300);
  await expect(run('unarchived')).rejects.toThrow(
    /^NOT_ARCHIVED: [0-9A-F]{24} of child-welfare, .* is not in the archive/,
  );
  expect(said).toEqual([]);
});
