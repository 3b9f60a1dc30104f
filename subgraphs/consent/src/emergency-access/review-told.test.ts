import { newId, type Caller } from '@brobygger/domain';
import { REVIEWS_TOLD } from '../notice/due.sql';
import { END, OFFICER, startDelays } from './emergency-delay.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
const HOUR = 3_600_000;
const REVIEW = 'mutation ($input: ReviewEmergencyAccessInput!) { reviewEmergencyAccess(input: $input) { id } }';
let now = AT;
let world: Awaited<ReturnType<typeof startDelays>>;
beforeAll(async () => {
  world = await startDelays(() => now);
});
afterAll(() => world?.registry.stop());
beforeEach(() => {
  now = AT;
});

const later = (hours: number): Date => new Date(AT.getTime() + hours * HOUR);
const findDue = () => world.registry.timed(() => Promise.resolve('SENT')).findDue();
const review = async (as: Caller, emergencyId: string): Promise<void> => {
  const input = { emergencyId, outcome: 'NOT_JUSTIFIED', note: 'Det var ikke fare for liv eller helse.' };
  expect((await world.ask(as, REVIEW, { input })).errors).toEqual([]);
};
const kinds = async (id: string) => (await world.notices(id)).map(({ kind, made_at }) => [kind, made_at]);

test('the youth is told at once that it was reviewed, once, and what was found stands with it', async () => {
  const { youth, leader, opened } = await world.aService();
  const id = await opened({ delay: null });
  now = later(1);
  await review(leader, id);
  const told = [
    ['EMERGENCY_OPENED', AT],
    ['EMERGENCY_REVIEWED', later(1)],
  ];
  expect(await kinds(id)).toEqual(told);
  await findDue();
  expect(await kinds(id)).toEqual(told);
  const { data } = await world.ask(
    youth,
    '{ me { notices(first: 1) { edges { node { kind subjectId step } } } emergencyAccesses { id outcome } } }',
  );
  expect(data).toEqual({
    me: {
      notices: { edges: [{ node: { kind: 'EMERGENCY_REVIEWED', subjectId: id, step: 0 } }] },
      emergencyAccesses: [{ id, outcome: 'NOT_JUSTIFIED' }],
    },
  });
});

test('while the youth is told later of the emergency nothing is told of its review, and both are as the time is over', async () => {
  const { leader, opened } = await world.aService();
  const id = await opened();
  now = later(1);
  await review(leader, id);
  now = later(23);
  await findDue();
  expect(await kinds(id)).toEqual([]);
  now = later(24);
  await findDue();
  expect(new Set(await kinds(id))).toEqual(
    new Set([
      ['EMERGENCY_OPENED', later(24)],
      ['EMERGENCY_REVIEWED', later(24)],
    ]),
  );
});

test('where the delay is ended early both are told then', async () => {
  const { leader, opened } = await world.aService();
  const id = await opened();
  await review(OFFICER, id);
  expect(await kinds(id)).toEqual([]);
  now = later(2);
  expect((await world.ask(leader, END, { id })).errors).toEqual([]);
  expect(new Set((await kinds(id)).map(([kind]) => kind))).toEqual(new Set(['EMERGENCY_OPENED', 'EMERGENCY_REVIEWED']));
});

test('a review that was written beside the end of a delay, and told by neither, is found by the timers, by two of them once', async () => {
  const { youthId, opened } = await world.aService();
  const id = await opened({ delay: null });
  await world.registry.asOwner(
    `insert into emergency_review (emergency_id, outcome, note, reviewed_by, at) values ($1, 'JUSTIFIED', 'Det var fare.', 'Z990099', $2)`,
    [id, AT],
  );
  await world.atOnce(REVIEWS_TOLD, [AT]);
  expect(await kinds(id)).toEqual([
    ['EMERGENCY_OPENED', AT],
    ['EMERGENCY_REVIEWED', AT],
  ]);
  // Who is registered anew meanwhile is not told it twice.
  const kept = await world.aService();
  await world.registry.asOwner('update youth set merged_into = $2 where id = $1', [youthId, kept.youthId]);
  await findDue();
  expect(await kinds(id)).toHaveLength(2);
});

test('nobody is told of what reached nobody, nor of one who has died', async () => {
  const { youthId, leader, opened } = await world.aService();
  const id = await opened({ delay: null });
  await world.registry.asOwner("update youth set status = 'DEAD' where id = $1", [youthId]);
  const none = await opened({ youthId: newId(), delay: null });
  for (const each of [id, none]) await review(leader, each);
  await findDue();
  expect((await kinds(id)).map(([kind]) => kind)).toEqual(['EMERGENCY_OPENED']);
  expect(await kinds(none)).toEqual([]);
});
