import { newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { createFakeRegistry, OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';

const AT = new Date('2026-03-02T12:00:00Z');
const registry = createFakeRegistry();
let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { registry, clock: () => AT });
});
afterAll(() => outreach.stop());

const QUERY = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Youth { outreach {
  serviceContacts { date with note } } } } }`;

async function aYouth() {
  const [organisationId, youthId] = [newId(), newId()];
  const author: Author = { personId: 'Z1', organisationId, at: AT };
  await outreach.services.followUps.start(author, {
    ground: OWN_WISH,
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });
  const read = async (hop = workerHop('outreach', organisationId)) => {
    const variables = { of: [{ __typename: 'Youth', id: youthId }] };
    const { data } = await outreach.subgraph.execute(hop, { query: QUERY, variables });
    return (JSON.parse(JSON.stringify(data?.['_entities'])) as { outreach: { serviceContacts: unknown } }[])[0]
      ?.outreach.serviceContacts;
  };
  return { author, youthId, read };
}

test('with whom a youth was helped to be in touch is read by the own service, newest first, and by nobody who has a consent', async () => {
  const { author, youthId, read } = await aYouth();
  const { serviceContacts } = outreach.services;
  await serviceContacts.record(author, { youthId, with: 'SERVICE', note: 'NAV Østbyen, om bolig' });
  await serviceContacts.record(author, { youthId, with: 'FAMILY', date: '2026-02-27' });
  expect(await read()).toEqual([
    { date: '2026-03-02', with: 'SERVICE', note: 'NAV Østbyen, om bolig' },
    { date: '2026-02-27', with: 'FAMILY', note: null },
  ]);
  expect(await read(workerHop('outreach', newId()))).toBeNull();
});

test('what has not happened yet, and what is of nobody whom the organisation serves, is not recorded', async () => {
  const { author, youthId, read } = await aYouth();
  const { serviceContacts } = outreach.services;
  await expect(serviceContacts.record(author, { youthId, with: 'SCHOOL', date: '2026-03-03' })).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'input.date' },
  });
  await expect(serviceContacts.record(author, { youthId: newId(), with: 'SCHOOL' })).rejects.toMatchObject({
    extensions: { code: 'YOUTH_NOT_FOUND' },
  });
  expect(await read()).toEqual([]);
});
