import { makeRestorePoint } from '@brobygger/commands';
import { SERVICE_NAMES } from '@brobygger/domain';
import { startArchivingPostgres, type ArchivingPostgres } from '../log/archiving-postgres';
import { queryOn } from './query-on';

const AT = new Date('2026-03-02T10:00:00.123Z');

let postgres: ArchivingPostgres;
beforeAll(async () => {
  postgres = await startArchivingPostgres();
  await queryOn(postgres.adminUrl, `create role backup login password 'synthetic'`);
  await queryOn(
    postgres.adminUrl,
    'grant execute on function pg_create_restore_point(text), pg_switch_wal() to backup',
  );
});
afterAll(() => postgres?.stop());

/** All databases in the one cluster, as a role that may do nothing else there. */
function asBackup(archivedWithinMs?: number) {
  const url = Object.assign(new URL(postgres.adminUrl), { username: 'backup', password: 'synthetic' }).href;
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

test('a point that does not come into the archive is no success', async () => {
  await queryOn(postgres.adminUrl, `alter system set archive_command = 'false'`);
  await queryOn(postgres.adminUrl, 'select pg_reload_conf()');
  const { said, run } = asBackup(300);
  await expect(run('unarchived')).rejects.toThrow(
    /^NOT_ARCHIVED: [0-9A-F]{24} of child-welfare, .* is not in the archive/,
  );
  expect(said).toEqual([]);
});
