import { newId } from '@brobygger/domain';
import { workerHop } from '../../../testkit/src/worker-hop';
import { createOwnerDatabase, type OwnerDatabase } from '../persistence/owner-database.test-setup';
import { createCursors } from '../cursors/cursors';
import { getServed, readCaseload, referenceTo } from './caseload';

const AT = new Date('2026-03-02T09:00:00Z');
const A_MOMENT_BEFORE = new Date(AT.getTime() - 1);

let database: OwnerDatabase;
let deps: Parameters<typeof readCaseload>[0];

beforeAll(async () => {
  database = await createOwnerDatabase();
  deps = { query: database.query, cursors: createCursors(Buffer.alloc(32, 1)), list: 'navCaseload' };
});
afterAll(() => database.stop());

/** An office that serves so many youths, whose ids are handed back in order. */
async function anOffice(youths: number) {
  const hop = workerHop('nav', newId());
  const ids = Array.from({ length: youths }, () => newId()).sort();
  for (const youthId of [...ids].reverse()) {
    await serve(hop.caller.organisationId ?? '', youthId, A_MOMENT_BEFORE, null);
  }
  const page = (first: number, after?: string | null, personId = hop.caller.personId) =>
    readCaseload(deps, { ...hop, caller: { ...hop.caller, personId } }, AT, first, after);
  return { hop, organisationId: hop.caller.organisationId ?? '', ids, page };
}

async function serve(organisationId: string, youthId: string, from: Date, to: Date | null): Promise<void> {
  await database.dataSource.query(
    'insert into service_relation (id, youth_id, organisation_id, valid_from, valid_to) values ($1, $2, $3, $4, $5)',
    [newId(), youthId, organisationId, from, to],
  );
}

const idsOn = ({ edges }: Awaited<ReturnType<typeof readCaseload>>): readonly string[] =>
  edges.map(({ youthId }) => youthId);

describe('a caseload', () => {
  test('is read page by page, in the order of the ids, each youth once', async () => {
    const { ids, page } = await anOffice(5);
    const first = await page(2);
    const second = await page(2, first.pageInfo.endCursor);
    const last = await page(2, second.pageInfo.endCursor);
    expect([first, second, last].map(idsOn)).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)]);
    expect([first, second, last].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
  });

  test('names each youth as the graph takes one, with a cursor that leads on from there', async () => {
    const { ids, page } = await anOffice(2);
    const { edges, pageInfo } = await page(100);
    expect(edges.map(({ node }) => node)).toEqual(ids.map((id) => ({ __typename: 'Youth', id })));
    expect(pageInfo).toEqual({ hasNextPage: false, endCursor: edges[1]?.cursor });
    expect(idsOn(await page(100, edges[0]?.cursor))).toEqual(ids.slice(1));
  });

  test('that is empty has no end', async () => {
    const { page } = await anOffice(0);
    expect(await page(20)).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  test('that fills its page to the last place has no next one', async () => {
    const { ids, page } = await anOffice(3);
    const { edges, pageInfo } = await page(3);
    expect([edges.length, pageInfo.hasNextPage]).toEqual([ids.length, false]);
  });

  test('holds whom the office serves now: not before, not after, and none of another office', async () => {
    const { ids, organisationId, page } = await anOffice(1);
    await serve(organisationId, newId(), new Date('2026-01-01T00:00:00Z'), AT);
    await serve(organisationId, newId(), new Date(AT.getTime() + 1), null);
    await anOffice(1);
    expect(idsOn(await page(20))).toEqual(ids);
  });

  test('names a youth once who came back, or whose relations overlap', async () => {
    const { ids, organisationId, page } = await anOffice(1);
    await serve(organisationId, ids[0] ?? '', new Date('2026-01-01T00:00:00Z'), new Date('2026-02-01T00:00:00Z'));
    await serve(organisationId, ids[0] ?? '', new Date('2026-02-02T00:00:00Z'), null);
    expect(idsOn(await page(20))).toEqual(ids);
  });

  test.each([0, -1, 101])('is not read in pages of %i', async (first) => {
    const { page } = await anOffice(0);
    await expect(page(first)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'first' } });
  });

  test('has no place for a youth who blocked the asker, or whom the asker is related to, until that is lifted', async () => {
    const { ids, page } = await anOffice(4);
    const [first, blocked, related, last] = ids as [string, string, string, string];
    const set = (table: string, youthId: string, holds: boolean) =>
      database.dataSource.query(
        `insert into ${table} (youth_id, person_id, holds) values ($1, 'Z7', $2)
         on conflict (youth_id, person_id) do update set holds = excluded.holds`,
        [youthId, holds],
      );
    await set('worker_block', blocked, true);
    await set('conflict_of_interest', related, true);
    const one = await page(1, null, 'Z7');
    const two = await page(1, one.pageInfo.endCursor, 'Z7');
    expect([one, two].map(idsOn)).toEqual([[first], [last]]);
    expect([one, two].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
    expect(idsOn(await page(20, null, 'Z8'))).toEqual(ids);
    await set('worker_block', blocked, false);
    expect(idsOn(await page(20, null, 'Z7'))).toEqual([first, blocked, last]);
  });

  test('has cursors that tell nobody, and that open for nobody else', async () => {
    const { ids, page } = await anOffice(2);
    const { edges } = await page(20);
    for (const { cursor } of edges) {
      expect(ids.filter((id) => Buffer.from(cursor, 'base64url').includes(id))).toEqual([]);
      await expect(page(20, cursor, 'Z8')).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    }
    expect(new Set(edges.map(({ cursor }) => cursor.length)).size).toBe(1);
  });

  test.each(['', 'x', Buffer.from(newId()).toString('base64url')])(
    'is not read on from the cursor %p, which is none of it',
    async (after) => {
      const { page } = await anOffice(0);
      await expect(page(20, after)).rejects.toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
      });
    },
  );
});

describe('a youth by id', () => {
  const refused = { message: 'no youth that you may resolve has this id', extensions: { code: 'YOUTH_NOT_FOUND' } };

  test('is found where the office serves one, in small letters', async () => {
    const { ids, hop } = await anOffice(1);
    expect(await getServed(database.query, hop, AT, (ids[0] ?? '').toUpperCase())).toEqual(referenceTo(ids[0] ?? ''));
  });

  test('is nobody to an office that does not serve the youth, or no longer', async () => {
    const { hop, organisationId } = await anOffice(0);
    const { ids } = await anOffice(1);
    const former = newId();
    await serve(organisationId, former, new Date('2026-01-01T00:00:00Z'), AT);
    for (const id of [...ids, former, newId()]) {
      await expect(getServed(database.query, hop, AT, id)).rejects.toMatchObject(refused);
    }
  });

  test('that is no id is nobody too, and never reaches the database', async () => {
    const { hop } = await anOffice(0);
    database.statements.length = 0;
    await expect(getServed(database.query, hop, AT, "x' or true --")).rejects.toMatchObject(refused);
    expect(database.statements).toEqual([]);
  });
});
