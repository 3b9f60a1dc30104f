import { newId } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';

let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry: createFakeRegistry(), clock: () => AT });
});
afterAll(() => housing.stop());

const AT = new Date('2026-03-02T10:00:00Z');

async function aServed() {
  const [youthId, author] = [newId(), { personId: 'Z1', organisationId: newId(), at: AT }];
  const referral = { referringAgency: 'NAV', basis: 'SECTION_17' } as const;
  await housing.services.followUps.refer(author, { ground: OWN_WISH, youthId, ...referral });
  const hop = workerHop('housing', author.organisationId);
  return {
    author,
    youthId,
    read: async () =>
      (
        await housing.subgraph.execute(hop, {
          query: `{ housingYouth(id: "${youthId}") { housing { homeSituations { kind since } } } }`,
        })
      ).data?.['housingYouth'],
  };
}

test('how a youth lives is kept from day to day, the newest first', async () => {
  const { author, youthId, read } = await aServed();
  const { homeSituations } = housing.services;
  await homeSituations.record(author, { youthId, kind: 'WITH_OTHERS' });
  await homeSituations.record(author, { youthId, kind: 'HOMELESS', since: '2025-11-01' });
  expect(await read()).toEqual({
    housing: {
      homeSituations: [
        { kind: 'WITH_OTHERS', since: '2026-03-02' },
        { kind: 'HOMELESS', since: '2025-11-01' },
      ],
    },
  });
});

test('a day to come, and a youth whom the organisation does not serve, are refused and nothing is written', async () => {
  const { author, youthId, read } = await aServed();
  const { homeSituations } = housing.services;
  await expect(homeSituations.record(author, { youthId, kind: 'HOMELESS', since: '2026-03-03' })).rejects.toMatchObject(
    {
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.since' },
    },
  );
  const stranger = { ...author, organisationId: newId() };
  await expect(homeSituations.record(stranger, { youthId, kind: 'HOMELESS' })).rejects.toMatchObject({
    extensions: { code: 'YOUTH_NOT_FOUND' },
  });
  expect(await read()).toEqual({ housing: { homeSituations: [] } });
});
