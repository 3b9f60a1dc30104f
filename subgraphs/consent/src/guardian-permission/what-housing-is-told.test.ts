import { newId, type Agency } from '@brobygger/domain';
import { MISSING_QUESTION } from '@brobygger/subgraph-kit';
import { workerOf } from '../registry.test-setup';
import { startHouseholds, START, type Households } from './permitting.test-setup';

const EIGHTEEN = new Date('2026-05-31T22:00:00Z');

let households: Households;
beforeAll(async () => {
  households = await startHouseholds();
});
afterEach(() => households.setClock(START));
afterAll(() => households.registry.stop());

/** Whether guardians permit it, as an organisation hears that is to begin with the youth. */
async function admitted(youthId: string, organisationId: string, agency: Agency = 'HOUSING'): Promise<unknown> {
  const answer = await households.registry.registry.admit({
    hop: {
      caller: workerOf(agency, organisationId),
      purpose: 'B107',
      requestId: newId(),
      audience: agency.toLowerCase(),
    },
    hopToken: null,
    askedBy: agency,
    whom: { youthId },
    at: START,
  });
  return 'admission' in answer ? answer.admission?.guardiansPermit : answer;
}

const missing = (residents: unknown, asker = 'housing'): Promise<unknown> =>
  households.registry.subgraph.answer(MISSING_QUESTION, asker, { residents });

test('a house is told that guardians permit it while that stands, and no other organisation is', async () => {
  const { youthId, house, mother, father, sent, answer, revokePermission } = await households.aHousehold();
  const [elsewhere, office] = [
    await households.registry.anOrganisation('HOUSING'),
    await households.registry.anOrganisation('NAV'),
  ];
  const told = async () => [
    await admitted(youthId, house),
    await missing([
      { youthId, organisationId: house },
      { youthId, organisationId: elsewhere },
    ]),
  ];
  const id = await sent(mother, father);
  expect(await told()).toEqual([false, { missing: [0, 1] }]);
  await answer(id, mother, true);
  expect(await told()).toEqual([false, { missing: [0, 1] }]);
  await answer(id, father, true);
  expect(await told()).toEqual([true, { missing: [1] }]);
  expect([await admitted(youthId, elsewhere), await admitted(youthId, office, 'NAV')]).toEqual([false, false]);
  await revokePermission(id, father);
  expect(await told()).toEqual([false, { missing: [0, 1] }]);
});

test('declined, never asked, withdrawn by the youth and asked of somebody else look alike', async () => {
  const all = await Promise.all(Array.from({ length: 4 }, () => households.aHousehold()));
  const [declined, , withdrawn, waiting] = all;
  if (declined === undefined || withdrawn === undefined || waiting === undefined) throw new Error('no household');
  await declined.answer(await declined.sent(declined.mother), declined.mother, false);
  const { record } = await withdrawn.onPaper();
  await withdrawn.revoke(record.id);
  await waiting.sent(waiting.father);
  const residents = all.map(({ youthId, house }) => ({ youthId, organisationId: house }));
  expect(await Promise.all(all.map(({ youthId, house }) => admitted(youthId, house)))).toEqual(all.map(() => false));
  expect(await missing(residents)).toEqual({ missing: [0, 1, 2, 3] });
});

test('what a registration was permitted that was merged away holds for nobody meanwhile', async () => {
  const [former, kept] = [await households.aHousehold(), await households.aHousehold()];
  await former.answer(await former.sent(former.mother), former.mother, true);
  const mergeInto = (id: string | null) =>
    households.registry.asOwner('update youth set merged_into = $2 where id = $1', [former.youthId, id]);
  await mergeInto(kept.youthId);
  expect(await admitted(kept.youthId, former.house)).toBe(false);
  expect(await missing([{ youthId: kept.youthId, organisationId: former.house }])).toEqual({ missing: [0] });
  expect([await kept.states(), await former.tasks(former.mother)]).toEqual([[], []]);
  await mergeInto(null);
  expect(await admitted(former.youthId, former.house)).toBe(true);
});

test('of a youth of 18 and of nobody nothing is missing', async () => {
  const { youthId, house } = await households.aHousehold();
  const residents = [
    { youthId, organisationId: house },
    { youthId: newId(), organisationId: house },
  ];
  households.setClock(new Date(EIGHTEEN.getTime() - 1));
  expect(await missing(residents)).toEqual({ missing: [0] });
  households.setClock(EIGHTEEN);
  expect(await missing(residents)).toEqual({ missing: [] });
});

test('nobody but housing is answered, and nothing that is no such question', async () => {
  const { youthId, house } = await households.aHousehold();
  const residents = [{ youthId, organisationId: house }];
  await expect(missing(residents, 'nav')).rejects.toThrow();
  for (const wrong of [null, [{ youthId: 'nobody', organisationId: house }], [{ youthId }], 'all']) {
    await expect(missing(wrong)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  }
});
