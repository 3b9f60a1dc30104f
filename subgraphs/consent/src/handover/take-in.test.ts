import { MessageKind } from '@brobygger/subgraph-kit';
import { aHandover, startHandovers, type HandoverWorld } from './handovers.test-setup';
import { saysOfHandovers } from './take-in';

let world: HandoverWorld;
beforeAll(async () => {
  world = await startHandovers();
});
afterAll(() => world.registry.stop());

const codes = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code);

/** An order that the youth consents to and the registry has heard of. */
async function anOpenOne() {
  const handover = await aHandover(world);
  const { id: consentId, version } = await handover.consent();
  await handover.send();
  return { ...handover, consentId, consentVersion: version };
}

describe('what a side tells', () => {
  test('twice has no effect beyond the first time', async () => {
    const { sent, answered } = await anOpenOne();
    const [moved, answer] = [sent({ state: 'REQUESTED', version: 50 }), answered('ON_HOLD', { reason: 'OTHER' })];
    await world.tell('nav', 'HANDOVER_SENT', moved);
    await world.tell('housing', 'HANDOVER_ANSWERED', answer);
    await world.registry.told();
    const before = await world.written();
    for (let n = 0; n < 3; n += 1) {
      expect(await world.tell('nav', 'HANDOVER_SENT', moved)).toEqual([]);
      expect(await world.tell('housing', 'HANDOVER_ANSWERED', answer)).toEqual([]);
    }
    expect(await world.written()).toEqual(before);
  });

  test('late, after what came later, changes nothing', async () => {
    const { atSender, atReceiver, answer, send } = await anOpenOne();
    await answer('REJECTED', { reason: 'NO_CAPACITY', version: 40 });
    await answer('ON_HOLD', { reason: 'OTHER', proposed_on: '2026-05-01', version: 39 });
    await send({ state: 'ENTERED_IN_ERROR', version: 60 });
    await send({ state: 'CANCELLED', reason: 'OTHER', version: 59 });
    expect(await atSender()).toMatchObject({
      sender_state: 'ENTERED_IN_ERROR',
      receiver_state: 'REJECTED',
      reason: 'NO_CAPACITY',
      proposed_on: null,
    });
    expect(await atReceiver()).toMatchObject({ sender_state: 'ENTERED_IN_ERROR', is_delivered: false, youth_id: null });
  });

  test('is the same in whatever order both parts come, the answer before what it answers among them', async () => {
    const seen = [];
    for (const isAnswerFirst of [false, true]) {
      const { send, answer, atSender, consent, id } = await aHandover(world);
      await consent();
      const parts = [() => send(), () => answer('ACCEPTED')];
      for (const tell of isAnswerFirst ? parts.reverse() : parts) expect(await tell()).toEqual([]);
      const { sender_state, receiver_state, is_delivered, handover_id } = (await atSender()) ?? {};
      expect(handover_id).toBe(id);
      seen.push([sender_state, receiver_state, is_delivered]);
    }
    expect(seen).toEqual([
      ['REQUESTED', 'ACCEPTED', true],
      ['REQUESTED', 'ACCEPTED', true],
    ]);
  });

  test('is refused of organisations of another agency, and changes neither whose it is nor to whom it goes', async () => {
    const { sent, answered, id, youthId } = await anOpenOne();
    const other = await aHandover(world);
    const refused = ['MESSAGE_OF_ANOTHER_AGENCY'];
    expect(codes(await world.tell('housing', 'HANDOVER_SENT', sent()))).toEqual(refused);
    expect(codes(await world.tell('nav', 'HANDOVER_ANSWERED', answered('ACCEPTED')))).toEqual(refused);
    for (const changed of [{ youth_id: other.youthId }, { receiver_id: other.receiverId }, { kind: 'REFERRAL' }]) {
      expect(codes(await world.tell('nav', 'HANDOVER_SENT', sent(changed)))).toEqual(['MESSAGE_UNSTORABLE']);
    }
    expect(await world.rows('select youth_id, state from handover_sent where handover_id = $1', [id])).toEqual([
      { youth_id: youthId, state: 'REQUESTED' },
    ]);
  });

  test('by an organisation that is not the receiver answers nothing', async () => {
    const { answered, atSender, atReceiver, listed } = await anOpenOne();
    const stranger = await world.registry.anOrganisation('HOUSING');
    const before = [await atSender(), await atReceiver()];
    await world.tell('housing', 'HANDOVER_ANSWERED', answered('ACCEPTED', { organisation_id: stranger }));
    expect([await atSender(), await atReceiver()]).toEqual(before);
    expect(await listed()).toHaveLength(1);
    expect(await world.rows('select 1 from handover where organisation_id = $1', [stranger])).toEqual([]);
  });

  test('that is drafted still, or of a state that its side never sets, is malformed', async () => {
    const { sent, answered } = await anOpenOne();
    expect(codes(await world.tell('nav', 'HANDOVER_SENT', sent({ state: 'DRAFT' })))).toEqual(['MESSAGE_MALFORMED']);
    expect(codes(await world.tell('nav', 'HANDOVER_SENT', sent({ state: 'ACCEPTED' })))).toEqual(['MESSAGE_MALFORMED']);
    for (const state of ['REQUESTED', 'ENTERED_IN_ERROR', 'DRAFT']) {
      expect(codes(await world.tell('housing', 'HANDOVER_ANSWERED', answered(state)))).toEqual(['MESSAGE_MALFORMED']);
    }
  });
});

test('what the sides of handovers say is told on at once, and nothing else that owners say', () => {
  const toldOn = Object.values(MessageKind).filter((kind) => saysOfHandovers([{ kind: 'SERVICE_RELATION' }, { kind }]));
  expect(toldOn).toEqual(['HANDOVER_SENT', 'HANDOVER_ANSWERED']);
});

test.each([
  ['ORDER', 'NAV', 'CHILD_WELFARE'],
  ['ORDER', 'CHILD_WELFARE', 'HOUSING'],
  ['REFERRAL', 'NAV', 'OUTREACH'],
  ['REFERRAL', 'OUTREACH', 'HOUSING'],
  ['TRANSFER', 'NAV', 'HOUSING'],
  ['TRANSFER', 'CHILD_WELFARE', 'CHILD_WELFARE'],
  ['TASK', 'NAV', 'CHILD_WELFARE'],
  ['TASK', 'HOUSING', 'HOUSING'],
  ['PLACE', 'NAV', 'HOUSING'],
  ['PLACE', 'HOUSING', 'OUTREACH'],
] as const)('%s of %s to %s goes nowhere, whatever the youth consents to', async (kind, from, to) => {
  const { send, consent, atSender, atReceiver, listed, entries } = await aHandover(world, { kind, from, to });
  for (const category of ['NAV_ORDERS', 'CHILD_WELFARE_TRANSFER', 'HOUSING_FOLLOW_UP', 'NAV_QUALIFICATION'] as const) {
    // What no agency may be given of it, none is.
    await consent([category]).catch((cause: unknown) =>
      expect(cause).toMatchObject({ extensions: { code: 'RULE_VIOLATED' } }),
    );
  }
  await send();
  expect([await atSender(), await atReceiver(), await listed(), await entries()]).toEqual([
    undefined,
    undefined,
    [],
    [],
  ]);
});

describe('each telling is entered once', () => {
  const opened = async () => {
    const handover = await anOpenOne();
    // The one goes before the other is made.
    await handover.toldReceiver();
    const { senderId, receiverId, consentId: consent_id, consentVersion: consent_version, youthId } = handover;
    const entered = { categories: ['NAV_ORDERS'], youth_id: youthId, person_id: 'consent' };
    const nobody = { consent_id: null, consent_version: null };
    const toSender = { ...entered, organisation_id: senderId, basis: 'OWN_SERVICE', purpose: 'B107', ...nobody };
    const onConsent = { organisation_id: receiverId, basis: 'CONSENT', purpose: 'B101', consent_id, consent_version };
    const to = async (organisationId: string) =>
      (await handover.entries()).filter(({ organisation_id }) => organisation_id === organisationId);
    return {
      ...handover,
      toSender,
      toReceiver: { ...entered, ...onConsent },
      enteredOfSender: () => to(senderId),
      enteredOfReceiver: () => to(receiverId),
    };
  };

  test('of the receiver on the consent and its version, with each that has the youth in it and no other', async () => {
    const { answer, withdraw, consentId, toReceiver, enteredOfReceiver, toldReceiver } = await opened();
    expect(await enteredOfReceiver()).toEqual([toReceiver]);
    await answer('ON_HOLD', { reason: 'NO_CAPACITY' });
    await toldReceiver();
    await withdraw(consentId);
    // A message may come twice.
    const told = (await toldReceiver()).filter(({ youth_id }) => youth_id !== null);
    const versions = [...new Set(told.map(({ version }) => version))];
    expect(versions).toHaveLength(2);
    expect(await enteredOfReceiver()).toEqual(versions.map(() => toReceiver));
  });

  test('of the sender as its own service, once it learns more than it said: that it arrived, an answer, that it is gone', async () => {
    const { answer, withdraw, consentId, toSender, enteredOfSender, toldSender } = await opened();
    expect(await enteredOfSender()).toEqual([toSender]);
    await answer('ON_HOLD', { reason: 'NO_CAPACITY' });
    await toldSender();
    await withdraw(consentId);
    const versions = [...new Set((await toldSender()).map(({ version }) => version))];
    expect(versions).toHaveLength(3);
    expect(await enteredOfSender()).toEqual(versions.map(() => toSender));
  });

  test('and of the sender not at all where nothing came of it', async () => {
    const { send, toldSender, entries } = await aHandover(world);
    await send();
    await send({ state: 'CANCELLED', reason: 'NO_LONGER_NEEDED' });
    expect((await toldSender()).length).toBeGreaterThan(0);
    expect(await entries()).toEqual([]);
  });
});
