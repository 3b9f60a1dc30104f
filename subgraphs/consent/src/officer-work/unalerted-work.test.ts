import { newId, Role, type Caller } from '@brobygger/domain';
import { reader } from '../registry.test-setup';
import { createNoticeChannel } from '../notice/notice-channel';
import { OFFICER, startDelays } from '../emergency-access/emergency-delay.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
const after = (minutes: number): Date => new Date(AT.getTime() + minutes * 60_000);
let now = AT;
let world: Awaited<ReturnType<typeof startDelays>>;
beforeAll(async () => {
  world = await startDelays(() => now);
});
afterAll(() => world?.registry.stop());
beforeEach(() => {
  now = AT;
});

const WORK = `{ officerWork(kind: UNALERTED, first: 100) {
  total edges { node { id kind youthId organisation { id } categories outcome since dueAt } } } }`;
const REVIEW = 'mutation ($input: ReviewEmergencyAccessInput!) { reviewEmergencyAccess(input: $input) { id } }';
const LISTED = `query ($toReviewOnly: Boolean) { emergencyAccesses(toReviewOnly: $toReviewOnly) {
  toReview edges { node { id state alertOutcome } } } }`;

async function work(as: Caller = OFFICER) {
  const { data, errors } = await world.ask(as, WORK);
  expect(errors).toEqual([]);
  const told = data?.['officerWork'] as { total: number; edges: { node: { id: string } }[] };
  const nodes = told.edges.map(({ node }) => node);
  expect(told.total).toBe(nodes.length);
  return nodes;
}
const idsOf = async (as?: Caller): Promise<readonly string[]> => (await work(as)).map(({ id }) => id);

/** Hands the alert of the emergency to the channel of where it runs. */
async function handOver(emergencyId: string, nodeEnv: string): Promise<void> {
  const [alert] = await world.registry.dataSource.query<[{ id: string }]>(
    `select id from notice where subject_id = $1 and kind = 'EMERGENCY_TO_REVIEW'`,
    [emergencyId],
  );
  await world.registry.timed(createNoticeChannel(nodeEnv, () => undefined)).deliver(alert.id);
}
const review = (as: Caller, emergencyId: string) =>
  world.ask(as, REVIEW, {
    input: { emergencyId, outcome: 'JUSTIFIED', note: 'Det var fare for liv den kvelden.' },
  });

test('an alert that no channel delivered is listed at once, while it is open still, until somebody has reviewed it', async () => {
  const { youthId, house, leader, opened } = await world.aService();
  const id = await opened({ delay: null });
  expect(await work()).toEqual([]);
  await handOver(id, 'production');
  const categories = ['CHILD_WELFARE_CASE', 'HOUSING_RESIDENCY', 'IDENTITY'];
  const opening = { since: AT.toISOString(), dueAt: AT.toISOString() };
  expect(await work()).toEqual([
    { id, kind: 'UNALERTED', youthId, organisation: { id: house }, categories, outcome: 'UNREACHABLE', ...opening },
  ]);
  expect((await review(leader, id)).errors).toEqual([]);
  expect(await work()).toEqual([]);
});

test('one that was delivered is not listed, and one that nobody has handed over is after five minutes', async () => {
  const [reached, waiting] = [await world.aService(), await world.aService()];
  await handOver(await reached.opened({ delay: null }), 'development');
  const id = await waiting.opened({ delay: null });
  now = after(5 - 1 / 60_000);
  expect(await idsOf()).toEqual([]);
  now = after(5);
  expect(await work()).toMatchObject([{ id, outcome: null }]);
  await review(OFFICER, id);
});

test('it is for who may review it: not for who opened it, nor whom the youth keeps out', async () => {
  const { youthId, house, worker, opened } = await world.aService();
  const id = await opened({ delay: null });
  await handOver(id, 'production');
  const kept = reader(Role.CONSENT_OFFICER, newId());
  await world.registry.knows(house, kept.personId);
  await world.registry.services.blocks.block(youthId, kept.personId, now);
  expect(await idsOf()).toEqual([id]);
  for (const as of [kept, reader(Role.CONSENT_OFFICER, worker.personId)]) expect(await idsOf(as)).toEqual([]);
  await review(OFFICER, id);
});

test('that an officer saw what the youth is told later stands in the log when that is told', async () => {
  const { youthId, youth, opened } = await world.aService();
  const id = await opened();
  await handOver(id, 'production');
  const untold = await world.log(youth, youthId);
  expect(await idsOf()).toEqual([id]);
  expect(await world.log(youth, youthId)).toEqual(untold);
  now = after(24 * 60);
  expect(await world.log(youth, youthId)).toContainEqual(
    expect.objectContaining({ act: 'READ_CONSENTS', personId: OFFICER.personId, emergencyId: id }),
  );
  await review(OFFICER, id);
});

test('a second person of the organisation reads the alert at once, whatever became of it, and what is left to review', async () => {
  const { worker, leader, opened, house } = await world.aService();
  const first = await opened({ delay: null });
  const second = await opened({ youthId: newId(), delay: null });
  await handOver(first, 'production');
  const read = async (as: Caller, more: object = {}) =>
    (await world.ask(as, LISTED, { toReviewOnly: true, ...more })).data?.['emergencyAccesses'];
  const nodes = (ids: readonly (readonly [string, string | null])[]) =>
    ids.map(([id, alertOutcome]) => ({ node: { id, state: 'OPEN', alertOutcome } }));
  const both = await read(leader);
  expect(both).toMatchObject({ toReview: 2 });
  expect(new Set((both as { edges: object[] }).edges)).toEqual(
    new Set(
      nodes([
        [first, 'UNREACHABLE'],
        [second, null],
      ]),
    ),
  );
  expect(await read({ ...leader, personId: worker.personId })).toEqual({ toReview: 0, edges: [] });
  await review(leader, first);
  expect(await read(leader)).toEqual({ toReview: 1, edges: nodes([[second, null]]) });
  expect((await read(leader, { toReviewOnly: false })) as object).toMatchObject({ toReview: 1, edges: [{}, {}] });
  const stranger = { ...leader, personId: newId(), organisationId: await world.registry.anOrganisation('OUTREACH') };
  expect(house).not.toBe(stranger.organisationId);
  expect(await read(stranger)).toEqual({ toReview: 0, edges: [] });
});
