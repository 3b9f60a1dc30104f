import { newId } from '@brobygger/domain';
import { Column, Entity, IsNull, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { ReplacedBy } from './changeable';
import { connect, mapEntities } from './connect';
import { holdLock } from './hold-lock';
import { migrate, migrateDown } from './migrate';
import { createOwnerDatabase, type OwnerDatabase } from './owner-database.test-setup';
import { outageOf } from '../faults/outage';
import { boundWaiting } from './bound-waiting';
import { createQuery, poolOf } from './query';
import { replaceRow } from './replace-row';

@Entity()
@ReplacedBy('youthId', 'firstDay')
class WeekPlan {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('date')
  firstDay!: string;

  @Column('text', { nullable: true })
  mainGoal!: string | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}

class WeekPlans1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table week_plan (id uuid primary key, youth_id uuid not null, first_day date not null,
      main_goal text, closed_at timestamptz, unique (youth_id, first_day))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table week_plan');
  }
}

let database: OwnerDatabase;

beforeAll(async () => {
  database = await createOwnerDatabase({ entities: [WeekPlan], migrations: [WeekPlans1700000000001] });
});
afterAll(() => database.stop());

/** What the owner of the database finds in it. */
async function foundIn(url: string, statement: string): Promise<readonly unknown[]> {
  const owner = await connect(url, { entities: [], migrations: [] }, 1);
  const rows = (await owner.query(statement)) as readonly { readonly name: string }[];
  await owner.destroy();
  return rows.map(({ name }) => name);
}

const TABLES = `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`;

describe('migrations', () => {
  test('are run once by however many instances start at once, and not again', async () => {
    const { ownerUrl, persistence } = database;
    await Promise.all([1, 2, 3].map(() => migrate(ownerUrl, persistence)));
    expect(await foundIn(ownerUrl, 'select name from migrations order by id')).toEqual([
      'OwnerTables1700000000000',
      'WeekPlans1700000000001',
      'ReliableMessages1795591000001',
      'UsedTokenTables1795592400000',
      'OwnerLogInTwo1795594411000',
      'OwnerLogActs1795900000001',
      'ServiceGrounds1795900000002',
      'MergedYouths1796000000101',
      'Assignments1796000000201',
      'HandoverTables1796300000550',
      'Erasures1796300001700',
      'CountsByRequest1796300001900',
    ]);
  });

  test('are all taken back, where there is something to take back, and made again by the first of several', async () => {
    const other = await createOwnerDatabase({ migrations: [WeekPlans1700000000001] });
    await migrateDown(other.ownerUrl, other.persistence);
    expect(await foundIn(other.ownerUrl, TABLES)).toEqual(['migrations']);
    await migrateDown(other.ownerUrl, other.persistence);
    expect(await foundIn(other.ownerUrl, TABLES)).toEqual(['migrations']);
    await Promise.all([1, 2, 3].map(() => migrate(other.ownerUrl, other.persistence)));
    expect(await foundIn(other.ownerUrl, TABLES)).toContain('service_relation');
    await other.stop();
  });
});

describe('the runtime role', () => {
  const ID = newId();
  test.each([
    ['change what was disclosed', `update disclosure_entry set purpose = 'B101'`],
    ['delete from the log', 'delete from disclosure_entry'],
    ['delete whom the owner serves', 'delete from service_relation'],
    ['forget a protected address', 'delete from protected_youth'],
    ['change whom a youth has blocked', `update worker_block set person_id = 'Z1'`],
    ['forget whom a youth has blocked', 'delete from worker_block'],
    ['make a table', 'create table more (n int)'],
    ['delete where only reading and writing was granted', 'delete from week_plan'],
    ['change the key of a row that is replaced', 'update week_plan set first_day = now()'],
    ['change whom a service relation is with', 'update service_relation set youth_id = id'],
    ['move the beginning of a service relation', 'update service_relation set valid_from = now()'],
  ])('cannot %s', async (_what, statement) => {
    await expect(database.dataSource.query(statement)).rejects.toThrow('permission denied');
  });

  test.each([
    ['insert into week_plan (id, youth_id, first_day) values ($1, $1, now())'],
    ['update week_plan set main_goal = null where id = $1'],
    ['select from week_plan where id = $1'],
    ['delete from outbox_message where id = $1'],
    ['update worker_block set holds = false, version = 1 where youth_id = $1'],
  ])('can %s', async (statement) => {
    await expect(database.dataSource.query(statement, [ID])).resolves.toBeDefined();
  });
});

describe('a statement by name', () => {
  test('answers its rows, with calendar dates as text and moments as dates', async () => {
    const text = `select date '2026-03-29' as day, timestamptz '2026-03-29T01:00:00Z' as moment, $1::int as n`;
    expect(await database.query('dates', text, [7])).toEqual([
      { day: '2026-03-29', moment: new Date('2026-03-29T01:00:00Z'), n: 7 },
    ]);
  });

  test('is heard of by its name, or by each of its parts', async () => {
    database.statements.length = 0;
    await database.query('one', 'select 1', []);
    await database.query('two', 'select 2', [], ['orders-by-youth', 'incomes-by-youth']);
    expect(database.statements).toEqual(['one', 'orders-by-youth', 'incomes-by-youth']);
  });

  test('is planned once for its connection', async () => {
    const alone = await connect(database.appUrl, database.persistence, 1);
    const query = createQuery(alone);
    for (const n of [1, 2, 3]) await query('planned-once', 'select $1::int as n', [n]);
    const rows = await query('plans', `select name from pg_prepared_statements where name = 'planned-once'`, []);
    expect(rows).toEqual([{ name: 'planned-once' }]);
    await alone.destroy();
  });

  test('that fails rejects, and leaves the pool usable', async () => {
    await expect(database.query('broken', 'select nothing from nowhere', [])).rejects.toThrow('nowhere');
    expect(await database.query('whole', 'select 1 as one', [])).toEqual([{ one: 1 }]);
  });
});

test('entities are mapped to lower snake case with no database under them', async () => {
  const { columns, tableName } = (await mapEntities(database.persistence)).getMetadata(WeekPlan);
  expect(tableName).toBe('week_plan');
  expect(columns.map(({ databaseName }) => databaseName)).toEqual([
    'id',
    'youth_id',
    'first_day',
    'main_goal',
    'closed_at',
  ]);
});

describe('a row that is written again', () => {
  const write = (plan: Partial<WeekPlan> & { readonly youthId: string }): Promise<string> =>
    database.dataSource.transaction((transaction) =>
      replaceRow(transaction, WeekPlan, {
        id: newId(),
        firstDay: '2026-03-02',
        mainGoal: null,
        closedAt: null,
        ...plan,
      }),
    );

  test('keeps its id and its key, and takes every other column anew, be it with nothing', async () => {
    const youthId = newId();
    const first = await write({ youthId, mainGoal: 'Finish the course', closedAt: new Date('2026-03-06T12:00:00Z') });
    const second = await write({ youthId, mainGoal: 'Find a flat' });
    expect(second).toBe(first);
    expect(await database.dataSource.manager.findBy(WeekPlan, { youthId })).toEqual([
      { id: first, youthId, firstDay: '2026-03-02', mainGoal: 'Find a flat', closedAt: null },
    ]);
  });

  test('is another row under another key', async () => {
    const youthId = newId();
    const first = await write({ youthId });
    expect(await write({ youthId, firstDay: '2026-03-09' })).not.toBe(first);
    expect(await database.dataSource.manager.countBy(WeekPlan, { youthId, mainGoal: IsNull() })).toBe(2);
  });
});

function deferred() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}

describe('a lock by name', () => {
  /** Begins a transaction that holds the lock, once it has it, until it is let go. */
  function holding(name: string) {
    const [begun, ended] = [deferred(), deferred()];
    let isHeld = false;
    const done = database.dataSource.transaction(async (transaction) => {
      await holdLock(transaction, name);
      isHeld = true;
      begun.resolve();
      await ended.promise;
    });
    return { done, letGo: ended.resolve, held: begun.promise, isHeld: () => isHeld };
  }

  const waiting = async (): Promise<number> => {
    const [row] = await database.query<{ n: number }>(
      'waiting',
      `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
         and database = (select oid from pg_database where datname = current_database())`,
      [],
    );
    return row?.n ?? 0;
  };

  test('lets the second transaction on only when the first has ended, in capitals or not', async () => {
    const first = holding('youth/a1');
    await first.held;
    const second = holding('YOUTH/A1');
    while ((await waiting()) === 0);
    expect(second.isHeld()).toBe(false);
    first.letGo();
    await second.held;
    second.letGo();
    await Promise.all([first.done, second.done]);
  });

  test('lets one of another name past', async () => {
    const first = holding('youth/a1');
    await first.held;
    const other = holding('youth/b2');
    await other.held;
    first.letGo();
    other.letGo();
    await Promise.all([first.done, other.done]);
  });
});

test('who comes when as many wait for a connection as may is told so at once; the others have their turn', async () => {
  const dataSource = await connect(database.appUrl, { entities: [], migrations: [] }, 1);
  boundWaiting(poolOf(dataSource), 2);
  const query = createQuery(dataSource);
  const held = await poolOf(dataSource).connect();
  const inTime = Promise.allSettled([query('one', 'select 1 as n', []), dataSource.query('select 2 as n')]);
  const late = await Promise.allSettled([query('one', 'select 3 as n', []), dataSource.query('select 4 as n')]);
  held.release();
  expect(await inTime).toMatchObject([{ value: [{ n: 1 }] }, { value: [{ n: 2 }] }]);
  expect(late.map((each) => each.status === 'rejected' && outageOf(each.reason))).toEqual(['FULL', 'FULL']);
  await dataSource.destroy();
});
