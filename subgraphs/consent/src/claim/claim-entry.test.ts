import { newId, type Caller } from '@brobygger/domain';
import { workerOf } from '../registry.test-setup';
import { startClaims, type ReadClaim } from './claims.test-setup';

const AT = new Date('2026-01-31T10:00:00Z');
let world: Awaited<ReturnType<typeof startClaims>>;
beforeAll(async () => {
  world = await startClaims(() => AT);
});
afterAll(() => world?.registry.stop());

/** A worker looks who the youth is: the entry that this made. */
async function looks(worker: Caller, youthId: string): Promise<string> {
  const read = await world.registry.ask(worker, `{ youth(id: "${youthId}") { name } }`, {}, 'B107');
  expect(read.codes).toEqual([]);
  return newestEntry(youthId);
}

async function newestEntry(youthId: string): Promise<string> {
  const found: readonly { id: string }[] = await world.registry.dataSource.query(
    'select id from disclosure_entry where youth_id = $1 order by seq desc limit 1',
    [youthId],
  );
  return found[0]?.id ?? 'none';
}

const TAKE = (fields: string) =>
  `mutation ($id: ID!, $v: Int!) { takeClaim(claimId: $id, expectedVersion: $v) { said entry { ${fields} } } }`;
const taken = async (as: Caller, { id, version }: ReadClaim): Promise<unknown> => {
  const { data, errors } = await world.ask(as, TAKE('id at act isOwn personId'), { id, v: version });
  expect(errors).toEqual([]);
  return (data?.['takeClaim'] as { entry: unknown }).entry;
};
const OF_SERVICE = '{ claims(first: 50) { edges { node { id entry { id } } } } }';
const OF_YOUTH = '{ me { claims(first: 50) { edges { node { entry { id personId } } } } } }';

test('who takes a claim reads which entry of the log it is about, and nobody at the service before', async () => {
  const { youthId, youth, worker, colleague, sent } = await world.aWorld();
  const entryId = await looks(worker, youthId);
  const claim = await sent({ entryId });
  const entry = { id: entryId, personId: worker.personId };
  expect((await world.ask(youth, OF_YOUTH)).data).toEqual({
    me: { claims: { edges: [{ node: { entry } }] } },
  });
  expect((await world.ask(colleague, OF_SERVICE)).data).toEqual({
    claims: { edges: [{ node: { id: claim.id, entry: null } }] },
  });
  expect(await taken(worker, claim)).toEqual({ ...entry, at: AT.toISOString(), act: 'READ', isOwn: true });
  expect((await world.ask(colleague, OF_SERVICE)).data).toMatchObject({
    claims: { edges: [{ node: { entry: null } }] },
  });
});

test('of what another service did the service reads that it was another, and not who', async () => {
  const { youthId, worker, leader, object, sent } = await world.aWorld();
  const house = await world.registry.anOrganisation('HOUSING');
  await world.serve(youthId, house);
  const entryId = await looks(workerOf('HOUSING', house, newId()), youthId);
  const entry = { id: entryId, at: AT.toISOString(), act: 'READ', isOwn: false, personId: null };
  expect(await taken(worker, await sent({ entryId }))).toEqual(entry);
  expect(await taken(leader, world.oneOf(await object({ entryId })))).toEqual(entry);
});

test.each([
  ['nobody’s', () => Promise.resolve(newId())],
  ['no id', () => Promise.resolve('an entry')],
  [
    'another youth’s',
    async () => {
      const { youthId, worker } = await world.aWorld();
      return looks(worker, youthId);
    },
  ],
])('an entry that is %s is none of the youth’s, and nothing is sent', async (_what, entry) => {
  const { youthId, youth, correct, object } = await world.aWorld();
  const entryId = await entry();
  for (const refused of [await correct({ entryId }), await object({ entryId })]) {
    expect(refused.errors).toEqual([{ code: 'NOT_FOUND', argument: 'input.entryId' }]);
  }
  expect(await world.ofYouth(youth, youthId)).toEqual([]);
});

test('an entry that the youth is not told of yet is none either', async () => {
  const { youthId, youth, house, worker, correct } = await world.aWorld();
  const entryId = await looks(worker, youthId);
  await world.registry.asOwner(
    `insert into information_order (order_id, version, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from)
     values (gen_random_uuid(), 1, $1, $2, 'NAV_TO_CHILD_WELFARE', '{NAV_CASE}', 'Z1', $3, $4)`,
    [youthId, house, AT, new Date(AT.getTime() + 1000)],
  );
  await world.registry.asOwner(
    `insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields)
     values (gen_random_uuid(), $1, 'r', $2, 'Z1', 'CASEWORKER', $3, 'B106', 'STATUTE', '{NAV_CASE}', '{}')`,
    [AT, youthId, house],
  );
  const hidden = await newestEntry(youthId);
  expect(hidden).not.toBe(entryId);
  expect((await correct({ entryId: hidden })).errors).toEqual([{ code: 'NOT_FOUND', argument: 'input.entryId' }]);
  expect(await world.ofYouth(youth, youthId)).toEqual([]);
});
