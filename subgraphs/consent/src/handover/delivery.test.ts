import { Role, type AddressProtection } from '@brobygger/domain';
import { reader } from '../registry.test-setup';
import { aHandover, NOW, startHandovers, type HandoverWorld } from './handovers.test-setup';
import { settle } from './settle';
import { settleOpen } from './settle-open';

let world: HandoverWorld;
beforeAll(async () => {
  world = await startHandovers();
});
beforeEach(() => world.setClock(NOW));
afterEach(() => world.registry.loses(null));
afterAll(() => world.registry.stop());

const OFFICER = reader(Role.CONSENT_OFFICER, 'Z990100');
const settling = (at = NOW) => ({ at, mayDeliver: true });
const settleAll = (at = NOW) => settleOpen(world.registry.dataSource, () => settling(at));
const merge = async (keptId: string, formerId: string) => {
  const text = `mutation ($keptId: ID!, $formerId: ID!) {
    mergeRegistrations(input: { keptId: $keptId, formerId: $formerId, reason: NEW_NUMBER }) { id } }`;
  expect((await world.registry.ask(OFFICER, text, { keptId, formerId })).codes).toEqual([]);
};
const GONE = {
  youth_id: null,
  other_id: null,
  on_day: null,
  basis_kind: null,
  basis_id: null,
  sent_at: null,
  is_delivered: false,
};

describe('a handover that was delivered', () => {
  const delivered = async () => {
    const handover = await aHandover(world);
    const { id: consentId } = await handover.consent();
    await handover.send();
    expect(await handover.atReceiver()).toMatchObject({ youth_id: handover.youthId, is_delivered: true });
    expect(await handover.listed()).toEqual([handover.id]);
    return { ...handover, consentId };
  };

  test('is there to the second at which the consent ends, and from then on without the youth', async () => {
    const handover = await aHandover(world);
    const validTo = new Date(NOW.getTime() + 60_000);
    await handover.consent(['NAV_ORDERS'], { validTo });
    await handover.send();
    const last = new Date(validTo.getTime() - 1000);
    world.setClock(last);
    await settleAll(last);
    expect([await handover.listed(), (await handover.atReceiver())?.['is_delivered']]).toEqual([[handover.id], true]);
    world.setClock(validTo);
    // The list is decided as it is read, before the registry comes to look.
    expect(await handover.listed()).toEqual([]);
    await settleAll(validTo);
    expect(await handover.atReceiver()).toMatchObject(GONE);
  });

  test('loses the youth when the consent is withdrawn before it is accepted; its sender sees no more than that', async () => {
    const { consentId, withdraw, atReceiver, atSender, toldReceiver, listed } = await delivered();
    expect(await withdraw(consentId)).toMatchObject({ pendingAt: [] });
    expect(await atReceiver()).toMatchObject(GONE);
    expect(await atSender()).toMatchObject({
      sender_state: 'REQUESTED',
      is_delivered: false,
      reason: null,
      youth_id: null,
    });
    expect((await toldReceiver()).at(-1)).toMatchObject(GONE);
    expect(await listed()).toEqual([]);
  });

  test('is named as pending at the agency of its receiver while that has not heard of the withdrawal', async () => {
    const { consentId, withdraw, toldReceiver } = await delivered();
    await toldReceiver();
    world.registry.loses('housing');
    const { pendingAt } = await withdraw(consentId);
    world.registry.loses(null);
    expect(pendingAt).toEqual(['HOUSING']);
    expect((await toldReceiver()).at(-1)).toMatchObject(GONE);
  });

  test('stays when the consent is withdrawn after it was accepted', async () => {
    const { id, youthId, consentId, withdraw, answer, atReceiver, listed } = await delivered();
    await answer('ACCEPTED');
    await withdraw(consentId);
    await settleAll();
    expect(await atReceiver()).toMatchObject({ youth_id: youthId, is_delivered: true });
    expect(await listed()).toEqual([id]);
  });

  test.each([
    ['its sender calls it back', { state: 'CANCELLED', reason: 'NO_LONGER_NEEDED' }],
    ['it was entered in error', { state: 'ENTERED_IN_ERROR' }],
  ])('has no youth any more where %s', async (_why, said) => {
    const { send, atReceiver, listed } = await delivered();
    await send(said);
    expect([await atReceiver(), await listed()]).toEqual([expect.objectContaining(GONE), []]);
  });

  test('has no youth any more where its receiver said no', async () => {
    const { answer, atReceiver, atSender, listed } = await delivered();
    await answer('REJECTED', { reason: 'NO_CAPACITY' });
    expect([await atReceiver(), await listed()]).toEqual([expect.objectContaining(GONE), []]);
    expect(await atSender()).toMatchObject({ receiver_state: 'REJECTED', reason: 'NO_CAPACITY' });
  });

  test('comes again when the youth says yes again', async () => {
    const { consentId, withdraw, consent, youthId, atReceiver } = await delivered();
    await withdraw(consentId);
    await consent();
    expect(await atReceiver()).toMatchObject({ youth_id: youthId, is_delivered: true });
  });

  test('is on no list of a worker whom the youth keeps out, and on that of a colleague', async () => {
    const { id, youthId, receiverId, listed } = await delivered();
    await world.registry.knows(receiverId, 'Z2');
    await world.registry.services.blocks.block(youthId, 'Z2', NOW);
    expect([await listed('Z2'), await listed('Z3')]).toEqual([[], [id]]);
  });

  test('loses the youth as the address is protected, before that is answered, and comes again when it is not', async () => {
    const { youthId, atReceiver, atSender, toldReceiver } = await delivered();
    const protect = async (protection: AddressProtection) =>
      (await world.registry.protects(OFFICER, youthId, protection)).data;
    expect(await protect('FORTROLIG')).toMatchObject({ changeAddressProtection: { pendingAt: [] } });
    expect([await atReceiver(), await atSender()]).toMatchObject([GONE, { is_delivered: false }]);
    expect((await toldReceiver()).at(-1)).toMatchObject(GONE);
    await protect('UNGRADED');
    expect(await atReceiver()).toMatchObject({ youth_id: youthId, is_delivered: true });
  });

  test('of a registration that was merged is told with the id that is kept, on what is consented to there', async () => {
    const { youthId, senderId, receiverId, atReceiver, entries } = await delivered();
    const keptId = await world.registry.aYouth();
    await merge(keptId, youthId);
    expect(await atReceiver()).toMatchObject(GONE);
    await world.registry.services.consents.give(
      reader('YOUTH', keptId),
      { youthId: keptId, recipientId: receiverId, purpose: 'B101', categories: ['NAV_ORDERS'], signedBy: ['YOUTH'] },
      NOW,
    );
    expect(await atReceiver()).toMatchObject({ youth_id: keptId, is_delivered: true });
    const ofKept = (await entries()).filter(({ youth_id }) => youth_id === keptId);
    // The sender was told that the receiver had it no more, and has it again.
    expect(ofKept.map(({ organisation_id, basis }) => [organisation_id, basis])).toEqual([
      [senderId, 'OWN_SERVICE'],
      [senderId, 'OWN_SERVICE'],
      [receiverId, 'CONSENT'],
    ]);
  });

  test('of a youth who was merged after it was accepted is told with the id that is kept', async () => {
    const { youthId, answer, atReceiver } = await delivered();
    await answer('ACCEPTED');
    const keptId = await world.registry.aYouth();
    await merge(keptId, youthId);
    await answer('IN_PROGRESS');
    expect(await atReceiver()).toMatchObject({ youth_id: keptId, receiver_state: 'IN_PROGRESS', is_delivered: true });
  });

  test('is decided again when its message goes: one that waited while the consent ended goes without the youth', async () => {
    const handover = await aHandover(world);
    const validTo = new Date(NOW.getTime() + 60_000);
    await handover.consent(['NAV_ORDERS'], { validTo });
    world.registry.loses('housing');
    await handover.send();
    const waiting = () =>
      world.rows(
        `select payload->>'youth_id' as youth from outbox_message
        where destination = 'housing' and kind = 'HANDOVER' and payload->>'handover_id' = $1`,
        [handover.id],
      );
    expect(await waiting()).toEqual([{ youth: handover.youthId }]);
    // It ends by the clock: nothing has settled since.
    world.setClock(validTo);
    world.registry.loses(null);
    const told = await handover.toldReceiver();
    expect(told.length).toBeGreaterThan(0);
    for (const payload of told) expect(payload).toMatchObject(GONE);
  });
});

test('to settle again writes, tells and enters nothing', async () => {
  const ids: string[] = [];
  for (const isOpen of [true, false]) {
    const handover = await aHandover(world);
    if (isOpen) await handover.consent();
    await handover.send();
    ids.push(handover.id);
  }
  // What the clock of the tests before has closed is open again.
  await settleAll();
  await world.registry.told();
  const before = await world.written();
  for (let n = 0; n < 3; n += 1) {
    const told = await world.registry.dataSource.transaction((transaction) => settle(transaction, ids, settling()));
    expect(told).toEqual([]);
  }
  await settleAll();
  expect(await world.written()).toEqual(before);
});
