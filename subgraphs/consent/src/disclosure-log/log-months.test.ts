import { newId } from '@brobygger/domain';
import { migrate } from '@brobygger/subgraph-kit';
import { createTestDatabase, handOn, adminOf, unfaithful, type Hand } from '@brobygger/testkit';
import { consentPersistence } from '../consent-nouns';
import { LogMonths1796300001450 } from '../log-months.migration';

interface Hands {
  readonly owner: Hand;
  readonly runtime: Hand;
  readonly superuser: Hand;
}
const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

async function aDatabase(migrations = consentPersistence.migrations) {
  const database = await createTestDatabase('months');
  stops.push(() => database.drop());
  await migrate(database.ownerUrl, { ...consentPersistence, migrations });
  const hands: Hands = {
    owner: await handOn('owner', database.ownerUrl),
    runtime: await handOn('runtime', database.appUrl),
    superuser: await adminOf(database.appUrl),
  };
  stops.push(async () => {
    for (const hand of Object.values(hands) as readonly Hand[]) await hand.stop();
  });
  return { database, ...hands };
}

const COLUMNS = 'id, at, request_id, youth_id, person_id, role, purpose, basis, categories, fields';
/** Enters something of a youth at each of the moments; returns the ids. */
async function enters(hand: Hand, moments: readonly string[], into = 'disclosure_entry'): Promise<readonly string[]> {
  const ids = moments.map(() => newId());
  await hand.on(
    `insert into ${into} (${COLUMNS})
     select id, at, 'r', gen_random_uuid(), 'Z1', 'CASEWORKER', 'B107', 'OWN_SERVICE', '{NAV_CASE}', '{}'
     from unnest($1::uuid[], $2::timestamptz[]) as t(id, at)`,
    [ids, moments],
  );
  return ids;
}
const liesIn = async (hand: Hand, ids: readonly string[]): Promise<readonly unknown[]> =>
  (
    await hand.on(`select tableoid::regclass::text as "in" from disclosure_entry where id = any($1) order by seq`, [
      ids,
    ])
  ).map((row) => row['in']);

const thisMonth = async (owner: Hand, ahead: number): Promise<{ name: string; first: string }> => {
  const [row] = await owner.on(
    `select to_char(m, '"log_month.m"YYYY_MM') as name, (m at time zone 'Europe/Oslo')::text as first
     from (select date_trunc('month', now() at time zone 'Europe/Oslo') + make_interval(months => $1) as m) m`,
    [ahead],
  );
  return row as { name: string; first: string };
};

test('what stands becomes the first part as it is: its file, its order, its commitments and the number that comes next', async () => {
  const last = consentPersistence.migrations.indexOf(LogMonths1796300001450);
  const { database, owner, runtime } = await aDatabase(consentPersistence.migrations.slice(0, last));
  const before = await enters(runtime, ['2025-01-31T12:00Z', '2026-03-02T09:00Z', '2026-03-01T09:00Z']);
  const file = (table: string) => owner.on(`select pg_relation_filenode($1::regclass) as file`, [table]);
  const [file0, kept] = [await file('disclosure_entry'), await owner.on('select * from disclosure_entry order by seq')];
  await migrate(database.ownerUrl, consentPersistence);
  expect(await file('log_month.before')).toEqual(file0);
  expect(await owner.on('select * from disclosure_entry order by seq')).toEqual(kept);
  const after = await enters(runtime, ['2026-03-02T09:00Z']);
  expect(await owner.on('select seq from disclosure_entry where id = $1', [after[0]])).toEqual([{ seq: '4' }]);
  expect(await liesIn(owner, [...before, ...after])).toEqual(Array(4).fill('log_month.before'));
  expect(await unfaithful(owner)).toEqual([]);
});

describe('the months', () => {
  let at: Awaited<ReturnType<typeof aDatabase>>;
  beforeAll(async () => {
    at = await aDatabase();
  });

  test('take what is entered by its moment, in Oslo, and what is of no month has a place too', async () => {
    const { owner, runtime } = at;
    const next = await thisMonth(owner, 1);
    const justBefore = new Date(Date.parse(next.first) - 1).toISOString();
    const ids = await enters(runtime, ['1999-01-01T00:00Z', justBefore, next.first, '2099-01-01T00:00Z']);
    expect(await liesIn(owner, ids)).toEqual(['log_month.before', 'log_month.before', next.name, 'log_month.other']);
    const committed = await owner.on(
      'select count(*)::int as n from disclosure_commitment join log_pending on source = id where id = any($1)',
      [ids],
    );
    expect(committed).toEqual([{ n: 4 }]);
    expect(await unfaithful(owner)).toEqual([]);
  });

  test('are made ahead once, by however many at once, and one in which something lies already is left', async () => {
    const { database, owner, runtime } = at;
    const held = () => owner.on('select name from log_month.held order by name');
    const before = await held();
    const hands = await Promise.all([1, 2, 3].map(() => handOn('timer', database.appUrl)));
    const [last, middle] = [await thisMonth(owner, 2), await thisMonth(owner, 1)];
    await owner.on(`drop table ${last.name}, ${middle.name}`);
    const [waits] = await enters(runtime, [last.first]);
    await Promise.all(hands.map((hand) => hand.on('select make_log_months()')));
    expect(await held()).toEqual(before.filter(({ name }) => `log_month.${String(name)}` !== last.name));
    expect(await liesIn(owner, [waits ?? ''])).toEqual(['log_month.other']);
    for (const hand of hands) await hand.stop();
  });

  test('do not let a number or an id be entered twice, in whichever of them', async () => {
    const { owner, runtime } = at;
    const next = await thisMonth(owner, 1);
    const [id] = await enters(runtime, ['2026-03-02T09:00Z']);
    const again = (column: string, value: string) =>
      owner.on(
        `insert into disclosure_entry (${COLUMNS}${column === 'seq' ? ', seq' : ''})
         select ${column === 'id' ? `'${value}'` : 'gen_random_uuid()'}, $1, 'r', gen_random_uuid(), 'Z1', 'CASEWORKER', 'B107',
           'OWN_SERVICE', '{}', '{}'${column === 'seq' ? ', 1' : ''}`,
        [next.first],
      );
    await expect(again('id', id ?? '')).rejects.toThrow('disclosure_commitment_id_key');
    await expect(again('seq', '1')).rejects.toThrow('disclosure_commitment_pkey');
  });

  test('commit to what the owner of the database enters past the whole', async () => {
    const { owner } = at;
    const next = await thisMonth(owner, 1);
    const [id] = await enters(owner, [next.first], next.name);
    expect(await owner.on('select id from disclosure_commitment where id = $1', [id])).toEqual([{ id }]);
    expect(await unfaithful(owner)).toEqual([]);
  });

  test.each(['owner', 'superuser'] as const)(
    'are changed by nobody, the %s neither, each by itself neither',
    async (who) => {
      const { owner, runtime, [who]: hand } = at;
      const next = await thisMonth(owner, 1);
      await enters(runtime, ['2026-03-02T09:00Z', next.first, '2099-01-01T00:00Z']);
      for (const table of ['disclosure_entry', 'log_month.before', 'log_month.other', next.name]) {
        for (const statement of [`update ${table} set purpose = 'B101'`, `delete from ${table}`, `truncate ${table}`]) {
          const tried = hand.on(statement);
          await expect(tried).rejects.toThrow('the log is append-only');
        }
      }
    },
  );

  test('are closed to the service, but for what it reads and enters through the whole', async () => {
    const { runtime } = at;
    for (const statement of [
      'select * from log_month.before',
      'insert into log_month.other default values',
      'select * from log_month.held',
      "select nextval('log_month.number')",
      'delete from disclosure_entry',
      'drop table disclosure_entry',
      "call log_month.guard('disclosure_entry')",
    ]) {
      await expect(runtime.on(statement)).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  test('let an entry be deleted by decision, in whichever it lies', async () => {
    const { owner, runtime } = at;
    const next = await thisMonth(owner, 1);
    const ids = await enters(runtime, ['2026-03-02T09:00Z', next.first, '2099-01-01T00:00Z']);
    await owner.on('call delete_disclosures($1, $2::uuid[])', ['2026/30', ids]);
    expect(await liesIn(owner, ids)).toEqual([]);
    const left = await owner.on('select entry_id from disclosure_deletion where entry_id = any($1) order by seq', [
      ids,
    ]);
    expect(left.map(({ entry_id }) => entry_id)).toEqual(ids);
  });
});
