import { impliedPurposeOf, newId } from '@brobygger/domain';
import { runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';
import { withoutSmallCells } from './small-cells';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { clock: () => new Date('2017-12-31T23:30:00Z') });
});
afterAll(() => outreach.stop());

const FIELDS = '{ year ageFrom ageTo mapped withSubstanceProblem withMentalProblem }';
const RECORD = `mutation ($input: RecordBrukerplanSurveyInput!) { done: recordBrukerplanSurvey(input: $input) ${FIELDS} }`;
const counted = { year: 2017, ageFrom: 16, ageTo: 25, mapped: 40, withSubstanceProblem: 5, withMentalProblem: 4 };

function member(role: 'CASEWORKER' | 'LEADER' | 'YOUTH', organisationId: string) {
  const hop = {
    caller: {
      personId: 'Z1',
      role,
      agency: impliedPurposeOf(role) === null ? 'OUTREACH' : null,
      organisationId,
      assurance: 'SUBSTANTIAL',
    },
    purpose: impliedPurposeOf(role) ?? 'B107',
    requestId: 'r',
    audience: 'outreach',
  } as const;
  async function ask(query: string, variables = {}): Promise<unknown> {
    const { data, errors } = await outreach.subgraph.execute(hop, { query, variables });
    if (errors !== undefined) throw errors[0];
    return data?.['done'];
  }
  return {
    records: (more: object = {}) => ask(RECORD, { input: { ...counted, ...more } }),
    reads: () => ask(`{ done: brukerplanSurveys ${FIELDS} }`),
  };
}

test('a caseworker is not shown a number below 5, not even the one just written, and the leader is', async () => {
  const organisationId = newId();
  const [worker, leader] = [member('CASEWORKER', organisationId), member('LEADER', organisationId)];
  const shown = { ...counted, withMentalProblem: null };
  expect(await worker.records()).toEqual(shown);
  expect(await worker.reads()).toEqual([shown]);
  expect(await leader.reads()).toEqual([counted]);
});

test('a caseworker is shown none of a mapping of four, nor that nobody has a problem', async () => {
  const worker = member('CASEWORKER', newId());
  expect(await worker.records({ mapped: 4, withSubstanceProblem: 0, withMentalProblem: 4 })).toMatchObject({
    mapped: null,
    withSubstanceProblem: null,
    withMentalProblem: null,
  });
});

test('a caseworker is not shown how many have a problem where fewer than five have not', async () => {
  const worker = member('CASEWORKER', newId());
  expect(await worker.records({ withSubstanceProblem: 36, withMentalProblem: 35 })).toMatchObject({
    mapped: 40,
    withSubstanceProblem: null,
    withMentalProblem: 35,
  });
});

test('of two mappings of a year that share ages a caseworker is shown the wider alone, in whichever order they are written', async () => {
  const [wide, narrow] = [{}, { ageTo: 24, mapped: 37 }];
  for (const order of [
    [wide, narrow],
    [narrow, wide],
  ]) {
    const worker = member('CASEWORKER', newId());
    for (const more of order) await worker.records(more);
    // Three of 25 years would be the difference.
    expect(await worker.reads()).toEqual([
      { ...counted, ageTo: 24, mapped: null, withSubstanceProblem: null, withMentalProblem: null },
      { ...counted, withMentalProblem: null },
    ]);
  }
});

test('mappings of ages apart, and of other years, are shown beside one another', async () => {
  const worker = member('CASEWORKER', newId());
  for (const more of [{}, { ageFrom: 26, ageTo: 30 }, { year: 2016, ageTo: 24 }]) await worker.records(more);
  expect(((await worker.reads()) as { mapped: number }[]).map(({ mapped }) => mapped)).toEqual([40, 40, 40]);
});

test('whatever was counted, a caseworker is told of no fewer than five, neither by a cell nor by what is left of another', () => {
  for (let mapped = 0; mapped <= 12; mapped++) {
    for (let ill = 0; ill <= mapped; ill++) {
      const survey = { ...counted, id: newId(), organisationId: newId(), mapped, withSubstanceProblem: ill };
      const [shown] = withoutSmallCells([{ ...survey, withMentalProblem: ill }], 'CASEWORKER');
      const cells = [shown?.mapped ?? null, shown?.withSubstanceProblem ?? null];
      const follows = cells.includes(null) ? [] : [mapped - ill];
      expect([...cells, ...follows].filter((cell) => cell !== null && cell < 5)).toEqual([]);
    }
  }
});

test('a mapping written anew replaces the one of the same ages and year, and stands beside others, newest first', async () => {
  const leader = member('LEADER', newId());
  for (const more of [{ year: 2015 }, {}, { ageFrom: 13, ageTo: 15 }, { mapped: 44 }]) await leader.records(more);
  expect(await leader.reads()).toEqual([
    { ...counted, ageFrom: 13, ageTo: 15 },
    { ...counted, mapped: 44 },
    { ...counted, year: 2015 },
  ]);
});

test('a leader reads nothing of the other organisation', async () => {
  await member('LEADER', newId()).records();
  expect(await member('LEADER', newId()).reads()).toEqual([]);
});

test('a youth neither records nor reads a mapping', async () => {
  await expect(member('YOUTH', newId()).records()).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN_ROLE' } });
  await expect(member('YOUTH', newId()).reads()).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN_ROLE' } });
});

test.each([
  ['withSubstanceProblem', 41],
  ['withMentalProblem', 41],
  ['withMentalProblem', -1],
  ['mapped', 100_001],
  ['ageTo', 15],
  ['ageFrom', -1],
  ['year', 1999],
  ['year', 2019],
])('a mapping with %s %i is refused', async (field, value) => {
  const leader = member('LEADER', newId());
  await expect(leader.records({ [field]: value })).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: `input.${field}` },
  });
  expect(await leader.reads()).toEqual([]);
});

test('the year is that of Norway', async () => {
  await expect(member('LEADER', newId()).records({ year: 2018 })).resolves.toMatchObject({ year: 2018 });
});
