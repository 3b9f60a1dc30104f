import { newId } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';
import { ProviderOrder } from './provider-order.entity';

const AT = new Date('2026-03-02T10:00:00Z');

let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry: createFakeRegistry(), clock: () => AT });
});
afterAll(() => housing.stop());

async function aServed() {
  const [youthId, author] = [newId(), { personId: 'Z1', organisationId: newId(), at: AT }];
  const referral = { referringAgency: 'NAV', basis: 'SECTION_17' } as const;
  await housing.services.followUps.refer(author, { ground: OWN_WISH, youthId, ...referral });
  const hop = workerHop('housing', author.organisationId);
  const ask = (query: string) => housing.subgraph.execute(hop, { query });
  return { author, youthId, ask };
}

describe("the provider's own form", () => {
  /** An order as the registry tells of it, answered by the organisation. */
  async function anOrder(kind: 'ORDER' | 'REFERRAL' = 'ORDER') {
    const served = await aServed();
    const handoverId = newId();
    const told = {
      handover_id: handoverId,
      side: 'RECEIVER',
      youth_id: served.youthId,
      kind,
      sender_state: 'REQUESTED',
    };
    const sides = {
      organisation_id: served.author.organisationId,
      other_id: newId(),
      receiver_state: null,
      reason: null,
    };
    const rest = {
      on_day: null,
      proposed_on: null,
      accepted: false,
      basis_kind: null,
      basis_id: null,
      sent_at: AT.toISOString(),
    };
    const payload = { ...told, ...sides, ...rest, is_delivered: true, version: 1 };
    expect(await housing.subgraph.receive('consent', [{ id: newId(), kind: 'HANDOVER', payload }])).toEqual([]);
    const write = () =>
      housing.services.providerOrders.write(served.author, {
        ...{ youthId: served.youthId, handoverId, offer: 'Møte hver uke' },
        ...{ responsible: 'Miljøterapeut', startsOn: '2026-04-01' },
      });
    const accept = () => housing.services.handoverReceiver.answer(served.author, { handoverId, state: 'ACCEPTED' });
    return { ...served, handoverId, write, accept };
  }

  test('is written on an order that was accepted, and read beside it', async () => {
    const { youthId, handoverId, ask, write, accept } = await anOrder();
    await accept();
    await write();
    const { data } = await ask(
      `{ housingYouth(id: "${youthId}") { housing { providerOrders { handoverId offer responsible startsOn writtenOn } } } }`,
    );
    const form = {
      offer: 'Møte hver uke',
      responsible: 'Miljøterapeut',
      startsOn: '2026-04-01',
      writtenOn: '2026-03-02',
    };
    expect(data?.['housingYouth']).toEqual({ housing: { providerOrders: [{ handoverId, ...form }] } });
  });

  test('is on no order that was not accepted, on no referral, and on none of another youth', async () => {
    const waiting = await anOrder();
    const referral = await anOrder('REFERRAL');
    await referral.accept();
    const other = await anOrder();
    await other.accept();
    for (const tried of [
      waiting.write(),
      referral.write(),
      housing.services.providerOrders.write(other.author, {
        ...{ youthId: other.youthId, handoverId: waiting.handoverId, offer: 'Noe', responsible: 'Noen' },
      }),
    ]) {
      await expect(tried).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND', argument: 'input.handoverId' } });
    }
    expect(await housing.dataSource.getRepository(ProviderOrder).countBy({ youthId: waiting.youthId })).toBe(0);
  });
});
