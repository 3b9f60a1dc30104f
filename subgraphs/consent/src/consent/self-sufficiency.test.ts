import { newId, type DataCategory } from '@brobygger/domain';
import { connect } from '@brobygger/subgraph-kit';
import { createMigratedDatabase, type TestDatabase } from '@brobygger/testkit';
import type { DataSource } from 'typeorm';
import { consentPersistence } from '../consent-nouns';
import { SelfSufficiency1795910000001 } from './self-sufficiency.migration';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createMigratedDatabase('self-sufficiency', consentPersistence);
  dataSource = await connect(database.ownerUrl, consentPersistence);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** A consent as it stood before the two were parted, with what the migration makes of its categories. */
async function parted(categories: readonly DataCategory[], withdrawnAt: Date | null = null): Promise<unknown> {
  const [id, youthId, recipientId] = [newId(), newId(), newId()];
  await dataSource.query(`insert into youth (id, name, birth_date) values ($1, 'A youth', '2000-01-15')`, [youthId]);
  await dataSource.query(
    `insert into organisation (id, number, name, agency, municipality) values ($1, '999999999', 'A service', 'HOUSING', 'OSLO')`,
    [recipientId],
  );
  await dataSource.query(
    `insert into consent (id, youth_id, recipient_id, purpose, categories, valid_from, valid_to, withdrawn_at, withdrawn_by,
       signed_by, given_at, language, version)
     values ($1, $2, $3, 'B102', $4, '2026-01-01', '2026-12-31', $5, $6, '{YOUTH}', '2026-01-01', 'nb', 1)`,
    [id, youthId, recipientId, categories, withdrawnAt, withdrawnAt === null ? null : youthId],
  );
  const runner = dataSource.createQueryRunner();
  await new SelfSufficiency1795910000001().up(runner);
  await new SelfSufficiency1795910000001().up(runner);
  await runner.release();
  const [row] = (await dataSource.query('select categories from consent where id = $1', [id])) as {
    categories: unknown;
  }[];
  return row?.categories;
}

test('a yes to income is a yes to whether it is enough, and keeps what was signed', async () => {
  expect(await parted(['NAV_INCOME'])).toEqual(['NAV_INCOME', 'NAV_SELF_SUFFICIENCY']);
  expect(await parted(['NAV_INCOME', 'NAV_ORDERS'])).toEqual(['NAV_INCOME', 'NAV_ORDERS', 'NAV_SELF_SUFFICIENCY']);
});

test('one that was withdrawn is told of alike, and stays withdrawn', async () => {
  expect(await parted(['NAV_INCOME'], new Date('2026-02-01'))).toEqual(['NAV_INCOME', 'NAV_SELF_SUFFICIENCY']);
});

test('a yes to anything else is what it was', async () => {
  expect(await parted(['NAV_ORDERS'])).toEqual(['NAV_ORDERS']);
});
