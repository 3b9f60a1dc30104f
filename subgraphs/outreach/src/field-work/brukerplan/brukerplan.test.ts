import { impliedPurposeOf, newId, type Agency } from '@brobygger/domain';
import { runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';

/** New Year has come in Norway. */
const NEW_YEAR = new Date('2017-12-31T23:30:00Z');
let now = NEW_YEAR;
let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { clock: () => now });
});
afterAll(() => outreach.stop());

interface Listed {
  readonly organisationId: string;
  readonly ageTo: number;
  readonly mapped: number | null;
}

const FIELDS = '{ year ageFrom ageTo mapped withSubstanceProblem withMentalProblem }';
const RECORD = `mutation ($input: RecordBrukerplanSurveyInput!) { done: recordBrukerplanSurvey(input: $input) ${FIELDS} }`;
const counted = { year: 2017, ageFrom: 16, ageTo: 25, mapped: 40, withSubstanceProblem: 5, withMentalProblem: 4 };

function member(role: 'CASEWORKER' | 'LEADER' | 'YOUTH', organisationId: string, agency: Agency = 'OUTREACH') {
  const hop = {
    caller: {
      personId: 'Z1',
      role,
      agency: impliedPurposeOf(role) === null ? agency : null,
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
    reads: (year?: number) => ask(`query ($year: Int) { done: brukerplanSurveys(year: $year) ${FIELDS} }`, { year }),
    /** What the caller reads of one organisation, of those that are shown. */
    readsOf: async (id: string) => {
      const listed = (await ask(`{ done: brukerplanSurveys { organisationId ageTo mapped } }`)) as readonly Listed[];
      return listed.filter((each) => each.organisationId === id).map(({ ageTo, mapped }) => [ageTo, mapped]);
    },
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

describe('a leader of child welfare, with which outreach does the mapping,', () => {
  const neighbour = member('LEADER', newId(), 'CHILD_WELFARE');
  const inYear = async (write: () => Promise<unknown>): Promise<void> => {
    now = new Date('2017-11-01T12:00:00Z');
    await write();
    now = NEW_YEAR;
  };

  test('reads of every organisation what its caseworkers would, and writes nothing', async () => {
    const organisationId = newId();
    await member('LEADER', organisationId).records({ ageFrom: 20 });
    expect(await neighbour.readsOf(organisationId)).toEqual([[25, 40]]);
    expect(await neighbour.reads(2017)).toContainEqual({ ...counted, ageFrom: 20, withMentalProblem: null });
    await expect(neighbour.records()).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN_ROLE' } });
  });

  test('reads nothing of a year that is not over, named or not', async () => {
    const organisationId = newId();
    await member('LEADER', organisationId).records({ year: 2018 });
    expect(await neighbour.readsOf(organisationId)).toEqual([]);
    await expect(neighbour.reads(2018)).rejects.toMatchObject({
      extensions: { code: 'YEAR_NOT_CLOSED', argument: 'year' },
    });
    expect(await member('LEADER', organisationId).reads(2018)).toHaveLength(1);
  });

  test('reads what was corrected within the year, or sent again after it, and nothing of what was changed after it', async () => {
    const organisationId = newId();
    const leader = member('LEADER', organisationId);
    await inYear(() => leader.records({ mapped: 38 }));
    await inYear(() => leader.records());
    expect(await neighbour.readsOf(organisationId)).toEqual([[25, 40]]);
    await leader.records();
    expect(await neighbour.readsOf(organisationId)).toEqual([[25, 40]]);
    await leader.records({ mapped: 43 });
    expect(await neighbour.readsOf(organisationId)).toEqual([[25, null]]);
    expect(await leader.reads()).toEqual([{ ...counted, mapped: 43 }]);
  });

  test.each([
    [
      'wider',
      { ageTo: 26, mapped: 43 },
      [
        [25, null],
        [26, null],
      ],
    ],
    [
      'narrower',
      { ageTo: 24, mapped: 37 },
      [
        [24, null],
        [25, 40],
      ],
    ],
  ])('is given no second number by a %s mapping that comes after the year', async (_width, more, after) => {
    const organisationId = newId();
    await inYear(() => member('LEADER', organisationId).records());
    expect(await neighbour.readsOf(organisationId)).toEqual([[25, 40]]);
    await member('LEADER', organisationId).records(more);
    expect(await neighbour.readsOf(organisationId)).toEqual(after);
  });

  test('is given one of two that are written at once after the year, at most', async () => {
    const organisationId = newId();
    const leader = member('LEADER', organisationId);
    await Promise.all([24, 25, 26, 27].map((ageTo) => leader.records({ ageTo, mapped: ageTo + 15 })));
    const kept = (await outreach.dataSource.query(
      'select count(*)::int as kept from brukerplan_survey where organisation_id = $1 and is_kept_from_others',
      [organisationId],
    )) as unknown;
    expect(kept).toEqual([{ kept: 3 }]);
  });

  test('reads it alone: no worker of child welfare does, and no leader of an agency that does no mapping', async () => {
    for (const [role, agency] of [
      ['CASEWORKER', 'CHILD_WELFARE'],
      ['LEADER', 'NAV'],
      ['LEADER', 'HOUSING'],
    ] as const) {
      await expect(member(role, newId(), agency).reads()).rejects.toMatchObject({
        extensions: { code: 'FORBIDDEN_ROLE' },
      });
    }
  });
});
