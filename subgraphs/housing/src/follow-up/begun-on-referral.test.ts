import { newId } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';

const at = new Date('2026-03-02T10:00:00Z');
const registry = createFakeRegistry();
let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry, clock: () => at });
});
afterAll(() => housing.stop());

test('INV12: that who referred has called the referral back stands on the follow-up that was begun on it', async () => {
  const [author, youthId, handoverId] = [{ personId: 'Z1', organisationId: newId(), at }, newId(), newId()];
  registry.bornOn(youthId, '2008-01-01');
  const onAftercare = { referringAgency: 'CHILD_WELFARE', basis: 'AFTERCARE' } as const;
  await housing.services.followUps.refer(author, { ground: OWN_WISH, youthId, ...onAftercare });
  const tell = (senderState: string) =>
    housing.dataSource.query(
      `insert into received_handover (handover_id, youth_id, organisation_id, kind, sender_state, is_delivered, told_version, accepted,
         basis_kind, state)
       values ($1, $2, $3, 'REFERRAL', $4, true, 1, true, 'SECTION_17', 'ACCEPTED')
       on conflict (handover_id) do update set sender_state = excluded.sender_state`,
      [handoverId, youthId, author.organisationId, senderState],
    );
  const read = async (): Promise<unknown> => {
    const query = `{ housingYouth(id: "${youthId}") { housing { followUps { basis isReferralCalledBack } } } }`;
    const { data, errors } = await housing.subgraph.execute(workerHop('housing', author.organisationId), { query });
    expect(errors).toBeUndefined();
    return (data?.['housingYouth'] as { readonly housing: { readonly followUps: unknown } }).housing.followUps;
  };
  await tell('REQUESTED');
  await housing.services.followUps.begin(author, { youthId, handoverId });
  for (const [senderState, isReferralCalledBack] of [
    ['REQUESTED', false],
    ['CANCELLED', true],
    ['ENTERED_IN_ERROR', true],
  ] as const) {
    await tell(senderState);
    const onPaper = { basis: 'AFTERCARE', isReferralCalledBack: null };
    const both = expect.arrayContaining([onPaper, { basis: 'SECTION_17', isReferralCalledBack }]) as unknown;
    expect(await read()).toEqual(both);
  }
});
