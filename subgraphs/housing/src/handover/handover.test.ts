import {
  HandoverKind,
  type HandoverState,
  mayMove,
  needsReason,
  newId,
  RECEIVER_STATES,
  stateOf,
} from '@brobygger/domain';
import { HANDOVER } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';

const AT = new Date('2026-03-02T10:00:00Z');
const house = newId();

let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  let now = AT.getTime();
  // No two moments are the same: service that begins and ends at one has not been.
  housing = await runSubgraph(subgraph, { clock: () => new Date((now += 1)) });
});
afterAll(() => housing.stop());

/** What the registry tells of a handover to the house, of the youth whom it may know. */
const told = (handover_id: string, youth_id: string | null, more: object = {}) => ({
  handover_id,
  side: 'RECEIVER',
  youth_id,
  organisation_id: house,
  other_id: youth_id === null ? null : newId(),
  kind: 'ORDER',
  sender_state: 'REQUESTED',
  receiver_state: null,
  reason: null,
  on_day: null,
  proposed_on: null,
  accepted: false,
  basis_kind: null,
  basis_id: null,
  sent_at: youth_id === null ? null : AT.toISOString(),
  is_delivered: youth_id !== null,
  version: 1,
  ...more,
});
const tell = async (payload: object): Promise<void> => {
  const message = { id: newId(), kind: HANDOVER.kind, payload: { ...payload } };
  expect(await housing.subgraph.receive('consent', [message])).toEqual([]);
};

/** One that was delivered. */
async function aDelivered(more: object = {}) {
  const [id, youthId] = [newId(), newId()];
  await tell(told(id, youthId, more));
  return { id, youthId };
}

const rowOf = async (id: string) =>
  (
    (await housing.dataSource.query(
      `select youth_id, sender_state, state, reason, proposed_on::text, accepted, told_version::int from received_handover
      where handover_id = $1`,
      [id],
    )) as readonly Record<string, unknown>[]
  )[0];

/** The house begins a follow-up of its own. */
const beginFollowUp = (youthId: string) =>
  housing.services.followUps.refer(
    { personId: 'Z1', organisationId: house, at: new Date(AT.getTime() + 60_000) },
    { ground: OWN_WISH, youthId, referringAgency: 'CHILD_WELFARE', basis: 'AFTERCARE' },
  );
const serves = async (youthId: string): Promise<boolean> =>
  (
    (await housing.dataSource.query(
      'select from service_relation where youth_id = $1 and organisation_id = $2 and valid_to is null',
      [youthId, house],
    )) as unknown[]
  ).length === 1;

const ANSWER = 'mutation ($input: AnswerHandoverInput!) { answerHousingHandover(input: $input) { id youthId } }';

/** Answers through the graph; with the data, or the codes and what they name. */
async function answer(
  handoverId: string,
  state: string,
  { by = 'Z1', from = house, ...more }: Record<string, string> = {},
) {
  const variables = { input: { handoverId, state, ...more } };
  const hop = workerHop('housing', from, { personId: by });
  const { data, errors } = await housing.subgraph.execute(hop, { query: ANSWER, variables });
  return errors === undefined
    ? { data: (data as Record<string, unknown>)['answerHousingHandover'] }
    : errors.map(({ message, extensions: { code, argument } }) => ({ message, code, argument }));
}
const answeredOf = async (id: string) =>
  (await housing.told()).filter(({ kind, payload }) => kind === 'HANDOVER_ANSWERED' && payload['handover_id'] === id);

describe('what the registry tells', () => {
  test('twice, late or out of order has no effect beyond the newest', async () => {
    const { id, youthId } = await aDelivered({ version: 5 });
    await tell(told(id, null, { version: 8, sender_state: 'CANCELLED' }));
    const stands = await rowOf(id);
    expect(stands).toMatchObject({ youth_id: null, sender_state: 'CANCELLED', told_version: 8 });
    for (const version of [7, 8, 5]) await tell(told(id, youthId, { version }));
    expect(await rowOf(id)).toEqual(stands);
  });

  test('of a withdrawal takes the youth from the row, and the handover from who would answer it', async () => {
    const { id } = await aDelivered();
    await tell(told(id, null, { version: 2 }));
    expect(await rowOf(id)).toMatchObject({ youth_id: null });
    expect(await answer(id, 'ACCEPTED')).toEqual(await answer(newId(), 'ACCEPTED'));
    expect(await answeredOf(id)).toEqual([]);
  });

  test('never changes what the receiver has answered', async () => {
    const { id, youthId } = await aDelivered();
    await answer(id, 'ON_HOLD', { reason: 'NO_CAPACITY', proposedOn: '2026-05-01' });
    await tell(told(id, youthId, { version: 2, receiver_state: 'REJECTED' }));
    expect(await rowOf(id)).toMatchObject({ state: 'ON_HOLD', reason: 'NO_CAPACITY', proposed_on: '2026-05-01' });
  });
});

test('an answer is told once, with no youth in it', async () => {
  const { id, youthId } = await aDelivered();
  expect(await answer(id, 'ACCEPTED')).toEqual({ data: { id, youthId } });
  const messages = await answeredOf(id);
  expect(messages.map(({ payload }) => [payload['state'], payload['accepted'], payload['organisation_id']])).toEqual([
    ['ACCEPTED', true, house],
  ]);
  expect(JSON.stringify(messages)).not.toContain(youthId);
});

test('it is nowhere for another house, another id, no id and a worker whom the youth keeps out, all alike', async () => {
  const { id, youthId } = await aDelivered();
  await housing.dataSource.query(
    'insert into worker_block (youth_id, person_id, holds, version) values ($1, $2, true, 1)',
    [youthId, 'Z9'],
  );
  const [nothing, ...alike] = [
    await answer(newId(), 'ACCEPTED'),
    await answer('x', 'ACCEPTED'),
    await answer(id, 'ACCEPTED', { from: newId() }),
    await answer(id, 'REJECTED', { by: 'Z9', reason: 'OTHER' }),
    await answer(id, 'ACCEPTED', { by: 'Z9' }),
  ];
  expect(nothing).toMatchObject([{ code: 'NOT_FOUND', argument: 'input.handoverId' }]);
  expect(alike).toEqual(alike.map(() => nothing));
  expect(await rowOf(id)).toMatchObject({ state: null, accepted: false });
  expect(await answeredOf(id)).toEqual([]);
});

/** Ways by which a receiver comes to its states, of a task and of a transfer that its sender has confirmed. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  REQUESTED: [],
  ON_HOLD: ['ON_HOLD'],
  ACCEPTED: ['ACCEPTED'],
  REJECTED: ['REJECTED'],
  FAILED: ['ACCEPTED', 'FAILED'],
  CANCELLED: ['ACCEPTED', 'CANCELLED'],
};

test.each(Object.values(HandoverKind).flatMap((kind) => Object.keys(WAYS).map((state) => [kind, state] as const)))(
  'the receiver makes of a %s that is %s what it may, and all else is refused with nothing written',
  async (kind, from) => {
    for (const to of RECEIVER_STATES) {
      const { id } = await aDelivered({ kind });
      for (const step of WAYS[from] ?? []) expect(await answer(id, step, { reason: 'OTHER' })).toHaveProperty('data');
      const before = await rowOf(id);
      const given = await answer(id, to, { reason: 'OTHER' });
      if (mayMove(kind, 'RECEIVER', from as HandoverState, to)) {
        expect([to, given]).toEqual([to, { data: expect.anything() as unknown }]);
        expect(await rowOf(id)).toMatchObject({ state: to });
      } else {
        expect([to, given]).toMatchObject([to, [{ code: 'BAD_USER_INPUT', argument: 'input.state' }]]);
        expect(await rowOf(id)).toEqual(before);
      }
    }
  },
);

test('a transfer is completed after its sender has confirmed it, and not before', async () => {
  const { id, youthId } = await aDelivered({ kind: 'TRANSFER' });
  await answer(id, 'ACCEPTED');
  expect(await answer(id, 'COMPLETED')).toMatchObject([{ code: 'BAD_USER_INPUT', argument: 'input.state' }]);
  await tell(told(id, youthId, { kind: 'TRANSFER', sender_state: 'IN_PROGRESS', version: 2 }));
  expect(stateOf('IN_PROGRESS', 'ACCEPTED')).toBe('IN_PROGRESS');
  await beginFollowUp(youthId);
  expect(await answer(id, 'COMPLETED')).toHaveProperty('data');
});

test('a transfer is not completed by a house that has nothing of its own open for the youth, who stays its own', async () => {
  const { id, youthId } = await aDelivered({ kind: 'TRANSFER' });
  await answer(id, 'ACCEPTED');
  await tell(told(id, youthId, { kind: 'TRANSFER', sender_state: 'IN_PROGRESS', version: 2 }));
  const before = await rowOf(id);
  expect(await answer(id, 'COMPLETED')).toMatchObject([{ code: 'BAD_USER_INPUT', argument: 'input.state' }]);
  expect([await rowOf(id), await serves(youthId)]).toEqual([before, true]);

  await beginFollowUp(youthId);
  expect(await answer(id, 'COMPLETED')).toHaveProperty('data');
  expect([await rowOf(id), await serves(youthId)]).toMatchObject([{ state: 'COMPLETED' }, true]);
});

test.each([...RECEIVER_STATES])('to say %s of one that was called back is refused', async (to) => {
  const { id, youthId } = await aDelivered();
  await tell(told(id, youthId, { sender_state: 'CANCELLED', version: 2 }));
  expect(await answer(id, to, { reason: 'OTHER' })).toMatchObject([
    { code: 'BAD_USER_INPUT', argument: 'input.state' },
  ]);
});

test('a reason is missing where one is needed, and a day that is proposed is of what waits, today or later', async () => {
  const { id } = await aDelivered();
  for (const to of ['REJECTED', 'ON_HOLD'] as const) {
    expect(needsReason(to)).toBe(true);
    expect(await answer(id, to)).toMatchObject([{ code: 'BAD_USER_INPUT', argument: 'input.reason' }]);
  }
  for (const [state, proposedOn] of [
    ['ON_HOLD', '2026-03-01'],
    ['REJECTED', '2026-05-01'],
    ['ACCEPTED', '2026-05-01'],
  ] as const) {
    expect(await answer(id, state, { reason: 'OTHER', proposedOn })).toMatchObject([
      { code: 'BAD_USER_INPUT', argument: 'input.proposedOn' },
    ]);
  }
  expect(await answer(id, 'ON_HOLD', { reason: 'OTHER', proposedOn: '2026-03-02' })).toHaveProperty('data');
});

test('of two workers who answer at once one is heard, and the other refused', async () => {
  const { id } = await aDelivered();
  const both = await Promise.all([
    answer(id, 'REJECTED', { reason: 'OTHER' }),
    answer(id, 'REJECTED', { reason: 'OTHER' }),
  ]);
  expect(both.filter((given) => 'data' in given)).toHaveLength(1);
  expect(await answeredOf(id)).toHaveLength(1);
});
