import { connect } from '@brobygger/subgraph-kit';
import { consentPersistence } from '../consent-nouns';
import { createConsent } from '../consent.subgraph';
import { workerOf } from '../registry.test-setup';
import { aHandover, NOW, startHandovers, type HandoverWorld } from './handovers.test-setup';

let world: HandoverWorld;
beforeAll(async () => {
  world = await startHandovers();
});
afterAll(() => world.registry.stop());

test('fifty on a list take no more statements than one', async () => {
  const run = async (handover: Awaited<ReturnType<typeof aHandover>>) => {
    const before = world.registry.statements.length;
    const listed = await handover.listed();
    return [listed.length, world.registry.statements.slice(before)] as const;
  };
  const first = await aHandover(world);
  await first.consent();
  await first.send();
  const [one, statements] = await run(first);
  for (let n = 1; n < 50; n += 1) {
    const more = await aHandover(world, { receiverId: first.receiverId });
    await more.consent();
    await more.send();
  }
  const [fifty, statementsOfFifty] = await run(first);
  expect([one, fifty]).toEqual([1, 50]);
  expect(statementsOfFifty).toEqual(statements);
});

test('a registry that has not heard every owner lists nothing, and says so', async () => {
  const handover = await aHandover(world);
  await handover.consent();
  await handover.send();
  await world.registry.told();
  const { databaseUrl, vault } = world.registry;
  const behind = createConsent({
    dataSource: await connect(databaseUrl, consentPersistence),
    vault,
    ask: () => Promise.reject(new Error('away')),
    deliver: () => Promise.resolve([]),
    clock: () => NOW,
    onFailure: () => undefined,
  });
  const hop = {
    caller: workerOf('HOUSING', handover.receiverId),
    purpose: 'B107',
    requestId: 'r',
    audience: 'consent',
  };
  const { data, errors } = await behind.subgraph.execute(hop, { query: '{ handoversReceived { id } }' });
  await behind.subgraph.stop();
  expect([data, errors?.map(({ extensions }) => extensions['code'])]).toEqual([
    { handoversReceived: null },
    ['REGISTRY_UNAVAILABLE'],
  ]);
  expect(await handover.listed()).toEqual([handover.id]);
});
