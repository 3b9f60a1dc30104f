import type { OwnerName } from '@brobygger/domain';
import { createCatchUp } from '../incoming/catch-up';
import { aHandover, NOW, startHandovers, type HandoverWorld } from './handovers.test-setup';

let world: HandoverWorld;
beforeAll(async () => {
  world = await startHandovers();
});
afterAll(() => world.registry.stop());

type AHandover = Awaited<ReturnType<typeof aHandover>>;
type Facts = Readonly<Record<string, readonly object[]>>;

/** A registry that was turned back hears from owners that know what is said here; all but those that are away. */
function hearing(known: Partial<Record<OwnerName, Facts>>, ...absent: readonly string[]) {
  const away = new Set(absent);
  const catchUp = createCatchUp({
    dataSource: world.registry.dataSource,
    clock: () => NOW,
    ask: (service, _question, body) => {
      const { kind } = body as { readonly kind: string };
      if (away.has(service)) return Promise.reject(new Error('away'));
      return Promise.resolve({ rows: known[service as OwnerName]?.[kind] ?? [], isLast: true });
    },
  });
  return { hearAll: () => catchUp.hearAll(), returns: () => away.clear() };
}

/** What both owners keep of a handover that reached its receiver after the moment to which the registry was turned back. */
function toldSince({ id, youthId, senderId, receiverId }: AHandover) {
  const nothing = { receiver_state: null, accepted: false, reason: null, proposed_on: null, basis_kind: null };
  const whole = { handover_id: id, kind: 'ORDER', sender_state: 'REQUESTED', basis_id: null, ...nothing };
  const version = Date.now() * 1000 + 60_000_000;
  const told = { ...whole, is_delivered: true, version };
  const ofSender = { youth_id: null, organisation_id: senderId, other_id: receiverId, on_day: null, sent_at: null };
  const ofReceiver = { youth_id: youthId, organisation_id: receiverId, other_id: senderId, on_day: '2026-04-01' };
  return {
    version,
    sender: { HANDOVER: [{ ...told, side: 'SENDER', ...ofSender }] },
    receiver: { HANDOVER: [{ ...told, side: 'RECEIVER', ...ofReceiver, sent_at: NOW.toISOString() }] },
  };
}

const isNewer = (row: Record<string, unknown> | undefined, version: number): boolean =>
  Number(row?.['version']) > version;

describe('a registry that was turned back to before a handover reached its receiver', () => {
  test('takes it back from the receiver, and tells the sender, where it knows of no consent', async () => {
    const handover = await aHandover(world);
    await handover.send();
    const { version, sender, receiver } = toldSince(handover);
    await hearing({ nav: sender, housing: receiver }).hearAll();
    const both = [await handover.atReceiver(), await handover.atSender()];
    expect(both).toMatchObject([{ youth_id: null, is_delivered: false }, { is_delivered: false }]);
    expect(both.map((row) => isNewer(row, version))).toEqual([true, true]);
    expect((await handover.toldReceiver()).at(-1)).toMatchObject({ youth_id: null, is_delivered: false });
    expect((await handover.toldSender()).at(-1)).toMatchObject({ is_delivered: false });
  });

  test('and was never told that it was sent, does so once the sender says it', async () => {
    const handover = await aHandover(world);
    const { version, sender, receiver } = toldSince(handover);
    const known = { nav: { HANDOVER_SENT: [handover.sent()], ...sender }, housing: receiver };
    const { hearAll, returns } = hearing(known, 'nav');
    await expect(hearAll()).rejects.toMatchObject({ code: expect.stringContaining('nav') as unknown });
    expect(await handover.listed()).toEqual([]);
    returns();
    await hearAll();
    const both = [await handover.atReceiver(), await handover.atSender()];
    expect(both).toMatchObject([{ youth_id: null, is_delivered: false }, { is_delivered: false }]);
    expect(both.map((row) => isNewer(row, version))).toEqual([true, true]);
  });

  test('leaves it where a consent that it knows lets the receiver have it', async () => {
    const handover = await aHandover(world);
    await handover.consent();
    await handover.send();
    const { sender, receiver } = toldSince(handover);
    await hearing({ nav: sender, housing: receiver }).hearAll();
    expect(await handover.atReceiver()).toMatchObject({ youth_id: handover.youthId, is_delivered: true });
    expect(await handover.atSender()).toMatchObject({ is_delivered: true });
  });
});

test('what owners were told by the registry as it stands changes nothing', async () => {
  const handover = await aHandover(world);
  await handover.consent();
  await handover.send();
  const [receiver, sender] = [(await handover.toldReceiver()).at(-1), (await handover.toldSender()).at(-1)];
  const before = await world.written();
  const known = { nav: { HANDOVER: [sender ?? {}] }, housing: { HANDOVER: [receiver ?? {}] } };
  await hearing(known).hearAll();
  expect(await world.written()).toEqual(before);
});

test('an owner says what was told to its own agency alone', async () => {
  const handover = await aHandover(world);
  await handover.send();
  const before = await world.written();
  const { sender, receiver } = toldSince(handover);
  await hearing({ housing: sender, nav: receiver }).hearAll();
  expect(await world.written()).toEqual(before);
});
