import { newId } from '@brobygger/domain';
import { runSubgraph, workerHop, type RunningSubgraph, type WorkerHop } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { clock: () => new Date('2016-12-30T12:00:00Z') });
});
afterAll(() => outreach.stop());

const FIELDS = '{ date kind title nights headcount }';
const RECORD = `mutation ($input: RecordOpenActivityInput!) { done: recordOpenActivity(input: $input) ${FIELDS} }`;
const CABIN = { date: '2016-11-25', kind: 'OVERNIGHT_TRIP', title: 'Hyttetur', nights: 2, headcount: 11 };

function member(organisationId = newId(), of: WorkerHop = {}) {
  async function ask(query: string, variables = {}): Promise<unknown> {
    const { data, errors } = await outreach.subgraph.execute(workerHop('outreach', organisationId, of), {
      query,
      variables,
    });
    if (errors !== undefined) throw errors[0];
    return data?.['done'];
  }
  return {
    records: (more: object = {}) => ask(RECORD, { input: { ...CABIN, ...more } }),
    reads: (year = 2016) => ask(`{ done: openActivities(year: ${year}) ${FIELDS} }`),
  };
}

test('a worker records activities and trips by number, and reads those of a year, newest first', async () => {
  const worker = member();
  const cards = { date: '2016-12-01', kind: 'WEEKLY_ACTIVITY', title: 'Kortkveld', nights: 0, headcount: 17 };
  expect(await worker.records()).toEqual(CABIN);
  await worker.records(cards);
  await worker.records({ ...cards, date: '2015-12-31' });
  await worker.records({ headcount: 12 });
  expect(await worker.reads()).toEqual([cards, { ...CABIN, headcount: 12 }]);
  expect(await member().reads()).toEqual([]);
});

test.each([
  [{ nights: 0 }, 'input.nights'],
  [{ kind: 'DAY_TRIP' }, 'input.nights'],
  [{ date: '2016-12-31' }, 'input.date'],
  [{ headcount: -1 }, 'input.headcount'],
])('an activity with %j is refused, and none is kept', async (more, argument) => {
  const worker = member();
  await expect(worker.records(more)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
  expect(await worker.reads()).toEqual([]);
});

test('a year that is none is refused, and so is a worker of another agency', async () => {
  await expect(member().reads(1899)).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'year' },
  });
  const nav = member(newId(), { agency: 'NAV' });
  for (const asked of [nav.reads(), nav.records()]) {
    await expect(asked).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN_ROLE' } });
  }
});
