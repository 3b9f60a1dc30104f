import { newId } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';

const at = new Date('2026-03-02T10:00:00Z');
const registry = createFakeRegistry();
let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry, clock: () => at });
});
afterAll(() => housing.stop());

test('a staffed house for other youths takes one of 21 without a decision, in a place that is no flat', async () => {
  const author = { personId: 'Z1', organisationId: newId(), at };
  const { houses, residencies } = housing.services;
  const house = { name: 'Solsletta', kind: 'STAFFED_24H', genderRule: 'MIXED', capacity: 6 } as const;
  const { id: houseId } = await houses.create(author, { ...house, targetGroup: 'OTHER' });
  const youthId = newId();
  registry.bornOn(youthId, '2005-03-02');
  await residencies.apply(author, { ground: OWN_WISH, youthId, houseId, gender: 'GIRL' });
  await expect(residencies.allocate(author, { youthId })).resolves.toMatchObject({ youthId });
  for (const step of ['signRules', 'signContract', 'moveIn'] as const) await residencies[step](author, youthId);
});
