// Past the door of the testkit, which would load the whole kit once more.
import { unfaithful } from '../../../testkit/src/commitment';
import { adminOf, handOn } from '../../../testkit/src/hand';
import { createTestDatabase } from '../../../testkit/src/test-database';
import { migrate, migrateDown } from './migrate';
import { OwnerLogActs1795900000001 } from './owner-log-acts.migration';
import { OwnerLogInTwo1795594411000 } from './owner-log-in-two.migration';
import { OwnerTables1700000000000 } from './owner-tables.migration';
import { logTables } from './split-disclosure-log';
import { defineTable } from './table';

describe('a log of before', () => {
  const OLD = {
    entities: [],
    migrations: [OwnerTables1700000000000],
    tables: [defineTable('disclosure_entry', { select: true, insert: true })],
  };
  const NEW = {
    entities: [],
    migrations: [...OLD.migrations, OwnerLogInTwo1795594411000, OwnerLogActs1795900000001],
    tables: logTables('OWN_SERVICE_ONLY'),
  };
  const COLUMNS = `id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields`;

  test('is committed to as it stands, goes on, and is one table again when it is taken back', async () => {
    const old = await createTestDatabase('old log');
    await migrate(old.ownerUrl, OLD);
    const owner = await handOn('owner', old.ownerUrl);
    const runtime = await handOn('runtime', old.appUrl);
    const enter = (times: number) =>
      runtime.on(
        `insert into disclosure_entry (${COLUMNS}) select gen_random_uuid(), date_trunc('milliseconds', now()), 'r-' || n,
           gen_random_uuid(), 'Z1', 'CASEWORKER', null, 'B107', 'OWN_SERVICE', '{NAV_CASE}', array['Case.status', 'æ "' || n]
         from generate_series(1, $1) n`,
        [times],
      );
    await enter(50);
    const content = () => owner.on(`select seq, ${COLUMNS} from disclosure_entry order by seq`);
    const before = await content();
    await migrate(old.ownerUrl, NEW);
    expect(await content()).toEqual(before);
    expect(await unfaithful(owner)).toEqual([]);
    await enter(2);
    expect(await unfaithful(owner)).toEqual([]);
    const after = await content();
    expect(after.length).toBe(52);

    await migrateDown(old.ownerUrl, { ...NEW, migrations: NEW.migrations.slice(1) });
    expect(await content()).toEqual(after);
    await enter(1);
    await migrate(old.ownerUrl, NEW);
    expect(await unfaithful(owner)).toEqual([]);
    await owner.stop();
    await runtime.stop();
    await old.drop();
  });

  test('is not split where nobody has made a keeper', async () => {
    const old = await createTestDatabase('no keeper');
    await migrate(old.ownerUrl, OLD);
    const admin = await adminOf(old.appUrl);
    const keeper = `"${new URL(old.appUrl).username}_keeper"`;
    await admin.on(`drop owned by ${keeper}; drop role ${keeper}`);
    await expect(migrate(old.ownerUrl, NEW)).rejects.toThrow('MIGRATION_FAILED: `OwnerLogInTwo1795594411000`');
    expect(await admin.on(`select from information_schema.tables where table_name = 'disclosure_commitment'`)).toEqual(
      [],
    );
    await admin.stop();
    await old.drop();
  });
});
