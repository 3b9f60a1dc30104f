import { newId, type ReceiverState } from '@brobygger/domain';
import { HANDOVER, openServiceRelation } from '@brobygger/subgraph-kit';
import { createFakeRegistry, OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';

const at = new Date('2026-03-02T10:00:00Z');

const registry = createFakeRegistry();
let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry });
});
afterAll(() => housing.stop());

let version = Date.now() * 1000;

/** A referral that the registry has delivered to a house, of the youth of another where one is named. */
async function aReferral(beside?: { readonly youthId: string; readonly author: { readonly organisationId: string } }) {
  const author = { personId: 'Z1', organisationId: beside?.author.organisationId ?? newId(), at };
  const [handoverId, youthId] = [newId(), beside?.youthId ?? newId()];
  const told = async (
    said: { readonly receiver_state?: string } & Readonly<Record<string, unknown>>,
  ): Promise<void> => {
    version += 1;
    const payload = {
      ...{ handover_id: handoverId, side: 'RECEIVER', youth_id: youthId, organisation_id: author.organisationId },
      ...{ other_id: newId(), kind: 'REFERRAL', sender_state: 'REQUESTED', receiver_state: null, reason: null },
      ...{ on_day: null, proposed_on: null, basis_kind: 'AFTERCARE', basis_id: newId() },
      ...{ sent_at: at.toISOString(), is_delivered: true, accepted: said.receiver_state === 'ACCEPTED', version },
      ...said,
    };
    expect(await housing.subgraph.receive('consent', [{ id: newId(), kind: HANDOVER.kind, payload }])).toEqual([]);
  };
  await told({});
  return {
    ...{ author, youthId, handoverId, told },
    takenBack: () => told({ youth_id: null, other_id: null, basis_kind: null, basis_id: null, is_delivered: false }),
    answer: (state: ReceiverState) =>
      housing.services.handoverReceiver.answer(author, { handoverId, state, reason: 'OTHER' }),
    begin: () => housing.services.followUps.begin(author, { youthId, handoverId }),
    /** Whether the house serves the youth. */
    serves: async (of = youthId) =>
      (
        (await housing.dataSource.query(
          'select from service_relation where youth_id = $1 and organisation_id = $2 and valid_to is null',
          [of, author.organisationId],
        )) as unknown[]
      ).length === 1,
  };
}

const refusedAs = (code: string) => ({ extensions: { code, argument: 'input.handoverId' } });

test('to accept begins service, and to complete ends it', async () => {
  const { answer, serves } = await aReferral();
  await answer('ACCEPTED');
  expect(await serves()).toBe(true);
  await answer('COMPLETED');
  expect(await serves()).toBe(false);
});

test('who may not begin for the youth is told what they are told of one that was taken back, whatever its state', async () => {
  const [kept, taken] = [await aReferral(), await aReferral()];
  await taken.takenBack();
  await expect(taken.answer('ACCEPTED')).rejects.toMatchObject(refusedAs('NOT_FOUND'));
  registry.admitsNobodyTo(kept.youthId);
  await expect(kept.answer('ACCEPTED')).rejects.toMatchObject(refusedAs('NOT_FOUND'));
  await kept.told({ sender_state: 'CANCELLED' });
  await expect(kept.answer('ACCEPTED')).rejects.toMatchObject(refusedAs('NOT_FOUND'));
  expect(await kept.serves()).toBe(false);
});

test('one that its sender called back after it was accepted keeps no service open', async () => {
  const { answer, begin, serves, told, author, youthId } = await aReferral();
  await answer('ACCEPTED');
  const { id: followUpId } = await begin();
  await told({ sender_state: 'CANCELLED', receiver_state: 'ACCEPTED' });
  await housing.services.followUps.end(author, { youthId, followUpId, reason: 'WITHDREW', followUpOffered: true });
  expect(await serves()).toBe(false);
});

test.each(['CANCELLED', 'ENTERED_IN_ERROR'])(
  'the service that began on one ends when its sender makes it %s',
  async (state) => {
    const { answer, serves, told } = await aReferral();
    await answer('ACCEPTED');
    await told({ sender_state: state, receiver_state: 'ACCEPTED' });
    expect(await serves()).toBe(false);
  },
);

test('and not while a follow-up goes on, nor one that began on something else', async () => {
  const [begun, own] = [await aReferral(), await aReferral()];
  await begun.answer('ACCEPTED');
  await begun.begin();
  await housing.dataSource.transaction((transaction) =>
    openServiceRelation(transaction, own.author, own.youthId, OWN_WISH),
  );
  await own.answer('ACCEPTED');
  for (const { told, serves } of [begun, own]) {
    await told({ sender_state: 'CANCELLED', receiver_state: 'ACCEPTED' });
    expect(await serves()).toBe(true);
  }
});

test.each(['the one on which it began', 'the other'])(
  'of two that were accepted, the service ends with the second that is called back, where %s is first',
  async (which) => {
    const first = await aReferral();
    const second = await aReferral(first);
    for (const { answer } of [first, second]) await answer('ACCEPTED');
    const [one, last] = which === 'the other' ? [second, first] : [first, second];
    await one.told({ sender_state: 'CANCELLED', receiver_state: 'ACCEPTED' });
    expect(await first.serves()).toBe(true);
    await last.told({ sender_state: 'CANCELLED', receiver_state: 'ACCEPTED' });
    expect(await first.serves()).toBe(false);
  },
);

test('one that alone kept a service open, of which all else is over, ends it as it is called back', async () => {
  const { author, youthId, answer, serves, told } = await aReferral();
  const { followUps } = housing.services;
  const referral = { referringAgency: 'NAV', basis: 'SECTION_17' } as const;
  const { id: followUpId } = await followUps.refer(author, { ground: OWN_WISH, youthId, ...referral });
  await answer('ACCEPTED');
  await followUps.decline(author, { youthId, followUpId });
  expect(await serves()).toBe(true);
  await told({ sender_state: 'CANCELLED', receiver_state: 'ACCEPTED' });
  expect(await serves()).toBe(false);
});

test.each([
  ['the merging is told first', 1],
  ['the handover is told first', -1],
])('one that goes back to its registration leaves the other unserved, where %s', async (_which, order) => {
  const { answer, serves, told, youthId: formerId } = await aReferral();
  const keptId = newId();
  const merges = async (holds: boolean): Promise<void> => {
    version += 1;
    const payload = { youth_id: formerId, kept_id: keptId, holds, version };
    expect(await housing.subgraph.receive('consent', [{ id: newId(), kind: 'YOUTH_MERGED', payload }])).toEqual([]);
  };
  const each = async (...steps: readonly (() => Promise<void>)[]): Promise<void> => {
    for (const step of order === 1 ? steps : [...steps].reverse()) await step();
  };
  await answer('ACCEPTED');
  await each(
    () => merges(true),
    () => told({ youth_id: keptId, receiver_state: 'ACCEPTED' }),
  );
  expect([await serves(keptId), await serves()]).toEqual([true, false]);
  await each(
    () => merges(false),
    () => told({ youth_id: formerId, receiver_state: 'ACCEPTED' }),
  );
  expect([await serves(keptId), await serves()]).toEqual([false, true]);
});

test('an answer that the registry has, and a database that was turned back has not, stands', async () => {
  const { answer, told, serves } = await aReferral();
  await told({ receiver_state: 'ACCEPTED' });
  await expect(answer('REJECTED')).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'input.state' },
  });
  await answer('COMPLETED');
  await told({ receiver_state: 'ACCEPTED' });
  await expect(answer('FAILED')).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  expect(await serves()).toBe(false);
});

test('no follow-up begins on one that is over', async () => {
  const { author, youthId, answer, begin, told } = await aReferral();
  await housing.dataSource.transaction((transaction) => openServiceRelation(transaction, author, youthId, OWN_WISH));
  await answer('ACCEPTED');
  await told({ sender_state: 'ENTERED_IN_ERROR', receiver_state: 'ACCEPTED' });
  await expect(begin()).rejects.toMatchObject(refusedAs('NOT_FOUND'));
});
