import { newId } from '@brobygger/domain';
import { aHandover, NOW, startHandovers, type HandoverWorld } from './handovers.test-setup';
import { settleOpen } from './settle-open';

let world: HandoverWorld;
beforeAll(async () => {
  world = await startHandovers();
});
afterAll(() => world.registry.stop());

const settleAll = () => settleOpen(world.registry.dataSource, () => ({ at: NOW, mayDeliver: true }));
/** What is taken from a receiver that had it. */
const GONE = { youth_id: null, other_id: null, sent_at: null, is_delivered: false };

describe('a handover reaches nobody', () => {
  const nowhere = async ({
    atSender,
    atReceiver,
    toldReceiver,
    listed,
    entries,
  }: Awaited<ReturnType<typeof aHandover>>) => {
    expect(await atSender()).toMatchObject({ sender_state: 'REQUESTED', is_delivered: false, reason: null });
    expect([await atReceiver(), await toldReceiver(), await listed(), await entries()]).toEqual([
      undefined,
      [],
      [],
      [],
    ]);
  };

  test('without a consent', async () => {
    const handover = await aHandover(world);
    await handover.send();
    await nowhere(handover);
  });

  test('on a consent that lacks the category of the sender’s that it tells of', async () => {
    const handover = await aHandover(world);
    await handover.consent(['NAV_CASE']);
    await handover.send();
    await nowhere(handover);
  });

  test('on a consent to another house', async () => {
    const handover = await aHandover(world);
    const other = await aHandover(world, { youthId: handover.youthId });
    await other.consent();
    await handover.send();
    await nowhere(handover);
  });

  test.each(['STRENGT_FORTROLIG', 'FORTROLIG'] as const)('where the address of the youth is %s', async (protection) => {
    const youthId = await world.registry.aYouth({ protection });
    const handover = await aHandover(world, { youthId });
    await handover.consent();
    await handover.send();
    await nowhere(handover);
  });

  test('of a youth whom nobody has registered', async () => {
    const handover = await aHandover(world, { youthId: newId() });
    await handover.send();
    await nowhere(handover);
  });

  test.each([
    ['whom the sender never served', null],
    ['whom the sender served no more when it was sent', { valid_to: '2026-03-02T09:59:59.000Z' }],
    ['whom the sender began to serve once it was sent', { valid_from: '2026-03-02T10:00:00.001Z' }],
  ])('of a youth %s', async (_whom, service) => {
    const handover = await aHandover(world, { isServed: false });
    if (service !== null) await handover.serve(service);
    await handover.consent();
    await handover.send();
    await nowhere(handover);
  });

  test('of a youth whom another organisation of the agency serves', async () => {
    const handover = await aHandover(world, { isServed: false });
    await aHandover(world, { youthId: handover.youthId });
    await handover.consent();
    await handover.send();
    await nowhere(handover);
  });

  test('before it is known that its sender serves the youth, and is delivered with that', async () => {
    const handover = await aHandover(world, { isServed: false });
    await handover.consent();
    await handover.send();
    await nowhere(handover);
    await handover.serve();
    expect(await handover.atReceiver()).toMatchObject({ youth_id: handover.youthId, is_delivered: true });
    expect([await handover.listed(), (await handover.toldReceiver()).length]).toEqual([[handover.id], 1]);
  });

  test('of a youth whom its sender turns out not to have served, and is taken back', async () => {
    const handover = await aHandover(world);
    await handover.consent();
    await handover.send();
    expect(await handover.atReceiver()).toMatchObject({ is_delivered: true });
    await handover.serve({ valid_to: '2026-02-02T10:00:00.000Z', version: 2 });
    expect([await handover.atReceiver(), await handover.listed()]).toEqual([expect.objectContaining(GONE), []]);
  });

  test('by a registry that has not heard every owner, and is delivered once it has', async () => {
    const handover = await aHandover(world);
    await handover.consent();
    await handover.send({}, true);
    // What is told is decided anew as it goes, by the registry of the test that is not behind: nobody looks here yet.
    expect([await handover.atReceiver(), await handover.listed(), await handover.entries()]).toEqual([
      undefined,
      [],
      [],
    ]);
    expect(await handover.atSender()).toMatchObject({ sender_state: 'REQUESTED', is_delivered: false });
    await settleOpen(world.registry.dataSource, () => ({ at: NOW, mayDeliver: false }));
    expect(await handover.atReceiver()).toBeUndefined();
    await settleAll();
    expect(await handover.atReceiver()).toMatchObject({ youth_id: handover.youthId, is_delivered: true });
  });
});
