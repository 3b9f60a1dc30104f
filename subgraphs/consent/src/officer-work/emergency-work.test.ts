import { newId, Role, type Caller } from '@brobygger/domain';
import { reader } from '../registry.test-setup';
import { startDelays, OFFICER } from '../emergency-access/emergency-delay.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
const after = (minutes: number): Date => new Date(AT.getTime() + minutes * 60_000);
let now = AT;
let delays: Awaited<ReturnType<typeof startDelays>>;
beforeAll(async () => {
  delays = await startDelays(() => now);
});
afterAll(() => delays.registry.stop());
beforeEach(() => {
  now = AT;
});

const WORK = `query ($first: Int! = 100, $after: String) { officerWork(kind: EMERGENCY, first: $first, after: $after) {
  total edges { node { id youthId organisation { id } purpose categories claimKind isTaken heldGuardianIds since dueAt } }
  pageInfo { hasNextPage endCursor } } }`;
const REVIEW = 'mutation ($input: ReviewEmergencyAccessInput!) { reviewEmergencyAccess(input: $input) { id } }';

interface Work {
  readonly total: number;
  readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> & { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
async function work(as: Caller = OFFICER, page: object = {}) {
  const { data, errors } = await delays.ask(as, WORK, page);
  expect(errors).toEqual([]);
  const told = data?.['officerWork'] as Work;
  return { ...told, nodes: told.edges.map(({ node }) => node) };
}
const idsOf = async (as: Caller = OFFICER): Promise<readonly string[]> => (await work(as)).nodes.map(({ id }) => id);

test('an emergency waits from when it is over until somebody has reviewed it, the oldest first', async () => {
  const [first, second] = [await delays.aService(), await delays.aService()];
  const later = await second.opened({ minutes: 60, delay: null });
  const id = await first.opened({ delay: null });
  now = after(30 - 1 / 60_000);
  expect(await idsOf()).toEqual([]);
  now = after(30);
  const { nodes, total } = await work();
  const ended = after(30).toISOString();
  expect(nodes).toEqual([
    {
      ...{
        id,
        youthId: first.youthId,
        organisation: { id: first.house },
        purpose: null,
        claimKind: null,
        isTaken: null,
      },
      ...{ categories: ['CHILD_WELFARE_CASE', 'HOUSING_RESIDENCY', 'IDENTITY'], heldGuardianIds: [] },
      ...{ since: ended, dueAt: ended },
    },
  ]);
  expect(total).toBe(1);
  now = after(60 * 24 * 30);
  expect(await idsOf()).toEqual([id, later]);
  const page = await work(OFFICER, { first: 1 });
  expect(page).toMatchObject({ total: 2, nodes: [{ id }], pageInfo: { hasNextPage: true } });
  const input = { emergencyId: id, outcome: 'JUSTIFIED', note: 'Det var fare for liv den kvelden.' };
  expect((await delays.ask(first.leader, REVIEW, { input })).errors).toEqual([]);
  expect(await work()).toMatchObject({ total: 1, nodes: [{ id: later }] });
  expect((await work(OFFICER, { first: 1, after: page.pageInfo.endCursor })).nodes).toMatchObject([{ id: later }]);
  await delays.ask(second.leader, REVIEW, { input: { ...input, emergencyId: later } });
  expect((await work()).total).toBe(0);
});

test('it waits for who may review it: not for who opened it, nor whom the youth keeps out, nor another municipality', async () => {
  const { youthId, house, worker, opened } = await delays.aService();
  const id = await opened({ delay: null });
  const kept = reader(Role.CONSENT_OFFICER, newId());
  await delays.registry.knows(house, kept.personId);
  await delays.registry.services.blocks.block(youthId, kept.personId, now);
  const away = await delays.aService();
  await delays.registry.asOwner("update youth set municipality_number = '0301' where id = $1", [away.youthId]);
  await away.opened({ delay: null });
  await delays.registry.asOwner("update organisation set municipality_number = '0301' where id = $1", [away.house]);
  now = after(30);
  expect(await idsOf()).toEqual([id]);
  for (const officer of [kept, reader(Role.CONSENT_OFFICER, worker.personId)]) {
    expect(await work(officer)).toMatchObject({ total: 0, edges: [] });
  }
});

test('that an officer saw what the youth is told later stands in the log when that is told', async () => {
  const { youthId, youth, opened } = await delays.aService();
  const id = await opened();
  now = after(30);
  const untold = await delays.log(youth, youthId);
  expect(await idsOf()).toContain(id);
  expect(await delays.log(youth, youthId)).toEqual(untold);
  const seen = (lines: Awaited<ReturnType<typeof delays.log>>) =>
    lines.filter(({ act, personId }) => act === 'READ_CONSENTS' && personId === OFFICER.personId);
  expect(seen(await delays.log(reader(Role.AUDITOR, 'Z990020'), youthId))).toHaveLength(1);
  now = after(24 * 60);
  expect(seen(await delays.log(youth, youthId))).toMatchObject([{ at: after(30).toISOString(), emergencyId: id }]);
});
