import { newId } from '@brobygger/domain';
// Past the door of the testkit, which would load the whole kit once more.
import { unfaithful } from '../../../testkit/src/commitment';
import { adminOf, aKeeperOf, handOn, type Hand } from '../../../testkit/src/hand';
import { workerHop } from '../../../testkit/src/worker-hop';
import { createOwnService } from '../disclosure/own-service';
import { createOwnerDatabase, type OwnerDatabase } from './owner-database.test-setup';

const AT = new Date('2026-03-02T09:00:00Z');

let database: OwnerDatabase;
let hands: Record<'owner' | 'runtime' | 'keeper' | 'superuser', Hand>;

beforeAll(async () => {
  database = await createOwnerDatabase();
  const { appUrl, ownerUrl } = database;
  hands = {
    owner: await handOn('owner', ownerUrl),
    runtime: await handOn('runtime', appUrl),
    keeper: await aKeeperOf(appUrl),
    superuser: await adminOf(appUrl),
  };
});
afterAll(async () => {
  for (const hand of Object.values(hands)) await hand.stop();
  await database.stop();
});

/** Enters that a worker of an office was let see something of so many youths whom it serves; returns the entries' ids. */
async function entered(youths: number): Promise<readonly string[]> {
  const [organisationId, requestId] = [newId(), newId()];
  const ids = Array.from({ length: youths }, () => newId());
  await database.query(
    'serve',
    'insert into service_relation (id, youth_id, organisation_id, valid_from) select gen_random_uuid(), unnest($1::uuid[]), $2, $3',
    [ids, organisationId, AT],
  );
  await createOwnService({ agency: 'NAV', query: database.query })(
    { ...workerHop('nav', organisationId), requestId },
    AT,
    ids.map((youthId) => ({
      youthId,
      category: 'NAV_CASE',
      placesYouth: false,
      fields: ['Case.status', 'Case.office'],
    })),
  );
  const rows = await database.query<{ id: string }>(
    'entered',
    'select id from disclosure_entry where request_id = $1 order by seq',
    [requestId],
  );
  return rows.map(({ id }) => id);
}

/** All that the log holds. */
async function theLog(): Promise<unknown> {
  const tables: unknown[] = [];
  for (const table of ['disclosure_commitment', 'disclosure_entry', 'disclosure_deletion']) {
    tables.push(await hands.owner.on(`select * from ${table} order by seq`));
  }
  return tables;
}

const CALL = 'call delete_disclosures($1, $2::uuid[])';

describe('what is entered', () => {
  test('is committed to in the same statement, at the same place', async () => {
    database.statements.length = 0;
    const ids = await entered(3);
    expect([ids.length, database.statements]).toEqual([3, ['serve', 'own-service', 'entered']]);
    expect(await unfaithful(hands.owner)).toEqual([]);
  });

  test('is committed to with a salt of its own, which no message carries', async () => {
    const ids = await entered(2);
    const rows = await hands.owner.on(
      `select count(distinct salt)::int as salts, count(distinct commitment)::int as commitments,
         count(*) filter (where m.payload ? 'salt')::int as told, count(m.id)::int as messages
       from disclosure_entry join disclosure_commitment using (id) join outbox_message m using (id) where id = any($1)`,
      [ids],
    );
    expect(rows).toEqual([{ salts: 2, commitments: 2, told: 0, messages: 2 }]);
  });

  test('is committed to by however many at once, each entry once', async () => {
    const ids = (await Promise.all(Array.from({ length: 20 }, () => entered(2)))).flat();
    expect(ids.length).toBe(40);
    expect(await unfaithful(hands.owner)).toEqual([]);
  });
});

describe('the log', () => {
  const REFUSED = 'the log is append-only';
  const TAMPERINGS: readonly (readonly [what: string, statement: string])[] = [
    ['change a commitment', `update disclosure_commitment set commitment = sha256('x')`],
    ['delete commitments', 'delete from disclosure_commitment'],
    ['empty the commitments', 'truncate disclosure_commitment cascade'],
    ['change content', `update disclosure_entry set purpose = 'B101'`],
    ['change a salt', `update disclosure_entry set salt = sha256('x')`],
    ['delete content', 'delete from disclosure_entry'],
    ['empty the content', 'truncate disclosure_entry'],
    ['change who deleted', `update disclosure_deletion set deleted_by = 'nobody'`],
    ['forget a deletion', 'delete from disclosure_deletion'],
    ['forget all deletions', 'truncate disclosure_deletion'],
  ];
  const MORE: readonly (readonly [what: string, statement: string])[] = [
    ['commit to what it made up', `insert into disclosure_commitment values (0, gen_random_uuid(), sha256('x'))`],
    [
      'enter a deletion past the procedure',
      `insert into disclosure_deletion (entry_id) select id from disclosure_commitment`,
    ],
    ['switch a trigger off', 'alter table disclosure_commitment disable trigger refuse_change'],
    ['switch the deletion’s trigger off', 'alter table disclosure_entry disable trigger all'],
    ['leave ordinary triggers out', `set session_replication_role = 'replica'`],
    ['drop the commitments', 'drop table disclosure_commitment cascade'],
    [
      'choose a salt',
      `insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, purpose, basis, categories, fields, salt)
       values (gen_random_uuid(), now(), 'r', gen_random_uuid(), 'Z1', 'CASEWORKER', 'B107', 'OWN_SERVICE', '{}', '{}', sha256('x'))`,
    ],
  ];
  const DENIED = /permission denied|must be owner/;

  beforeAll(async () => {
    const [first = ''] = await entered(2);
    await hands.keeper.on(CALL, ['2026/17', [first]]);
  });

  test.each(
    (['owner', 'superuser'] as const).flatMap((who) =>
      TAMPERINGS.map(([what, statement]) => [who, what, statement] as const),
    ),
  )('the %s cannot %s', async (who, _what, statement) => {
    const before = await theLog();
    await expect(hands[who].on(statement)).rejects.toThrow(REFUSED);
    expect(await theLog()).toEqual(before);
  });

  test.each(
    (['runtime', 'keeper'] as const).flatMap((who) =>
      [...TAMPERINGS, ...MORE].map(([what, statement]) => [who, what, statement] as const),
    ),
  )('the %s role cannot %s', async (who, _what, statement) => {
    const before = await theLog();
    await expect(hands[who].on(statement)).rejects.toThrow(DENIED);
    expect(await theLog()).toEqual(before);
  });

  test('is not read by the keeper, who is told by the decision what to delete', async () => {
    for (const table of ['disclosure_entry', 'disclosure_commitment', 'disclosure_deletion', 'service_relation']) {
      await expect(hands.keeper.on(`select from ${table}`)).rejects.toThrow('permission denied');
    }
  });
});

describe('content', () => {
  test('is deleted by the keeper on a decision: the commitment stays, and who, when and why is entered', async () => {
    const [first = '', second = '', third = ''] = await entered(3);
    const kept = () =>
      hands.owner.on('select * from disclosure_commitment where id = any($1) order by seq', [[first, second]]);
    const commitments = await kept();
    const youths = await hands.owner.on('select seq, youth_id from disclosure_entry where id = any($1) order by seq', [
      [first, second],
    ]);
    const [{ now: before } = {}] = await hands.owner.on('select clock_timestamp() as now');
    await hands.keeper.on(CALL, ['2026/18', [second, first, first]]);
    expect(await kept()).toEqual(commitments);
    const left = await hands.owner.on('select id from disclosure_entry where id = any($1)', [[first, second, third]]);
    expect(left).toEqual([{ id: third }]);
    const deletions = await hands.owner.on(
      `select entry_id, seq, youth_id, deleted_by, decision, deleted_at between $2 and clock_timestamp() as "isNow"
       from disclosure_deletion where entry_id = any($1) order by seq`,
      [[first, second], before],
    );
    const entry = { deleted_by: hands.keeper.name, decision: '2026/18', isNow: true };
    expect(deletions).toEqual([
      { ...entry, entry_id: first, ...youths[0] },
      { ...entry, entry_id: second, ...youths[1] },
    ]);
    expect(await unfaithful(hands.owner)).toEqual([]);
  });

  test.each([
    ['no decision', null, (id: string) => [id], 'without a retention decision'],
    ['a decision of nothing but space', '  ', (id: string) => [id], 'without a retention decision'],
    ['a decision that is a whole letter', 'x'.repeat(201), (id: string) => [id], 'violates check constraint'],
    ['no entry', '2026/19', () => [], 'no entry is named'],
    ['nothing for entries', '2026/19', () => null, 'no entry is named'],
    ['an entry that is none', '2026/19', (id: string) => [id, null], 'no content to delete'],
    ['an entry that there never was', '2026/19', (id: string) => [id, newId()], 'no content to delete'],
  ])('is not deleted for %s, and nothing is half done', async (_what, decision, named, message) => {
    const [id = ''] = await entered(1);
    const before = await theLog();
    await expect(hands.keeper.on(CALL, [decision, named(id)])).rejects.toThrow(message);
    expect(await theLog()).toEqual(before);
  });

  test('is not deleted by the role of the service', async () => {
    await expect(hands.runtime.on(CALL, ['2026/20', await entered(1)])).rejects.toThrow('permission denied');
  });

  test('is deleted once, although two keepers do it at once', async () => {
    const [other, [id = '']] = [await aKeeperOf(database.appUrl), await entered(1)];
    const done = await Promise.allSettled([hands.keeper, other].map((hand) => hand.on(CALL, ['2026/21', [id]])));
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await hands.owner.on('select decision from disclosure_deletion where entry_id = $1', [id])).toHaveLength(1);
    await expect(other.on(CALL, ['2026/22', [id]])).rejects.toThrow('was deleted before');
    await other.stop();
  });

  test('is deleted while more is entered, and every commitment has its content or its deletion', async () => {
    const [other, ids] = [await aKeeperOf(database.appUrl), await entered(20)];
    const deleteAll = async (hand: Hand, of: readonly string[]) => {
      for (const id of of) await hand.on(CALL, ['2026/23', [id]]);
    };
    await Promise.all([
      deleteAll(hands.keeper, ids.slice(0, 10)),
      deleteAll(other, ids.slice(10)),
      ...ids.map(() => entered(1)),
    ]);
    await other.stop();
    const orphans = await hands.owner
      .on(`select c.seq from disclosure_commitment c left join disclosure_entry e using (id)
      left join disclosure_deletion d on d.entry_id = c.id where (e.id is null) = (d.entry_id is null)`);
    expect(orphans).toEqual([]);
    expect(await unfaithful(hands.owner)).toEqual([]);
  });

  test('that an owner of the database says was deleted is deleted, by who is connected and now', async () => {
    const [id = ''] = await entered(1);
    await hands.owner.on(
      `insert into disclosure_deletion (entry_id, decision, deleted_by, deleted_at) values ($1, '2026/24', 'nobody', '2020-01-01')`,
      [id],
    );
    expect(
      await hands.owner.on(
        `select e.id, d.deleted_by = session_user as "isNamed", d.deleted_at > '2026-01-01' as "isNow"
         from disclosure_deletion d left join disclosure_entry e on e.id = d.entry_id where d.entry_id = $1`,
        [id],
      ),
    ).toEqual([{ id: null, isNamed: true, isNow: true }]);
  });
});
