import { impliedPurposeOf, newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';

const clock = (): Date => new Date('2016-12-30T12:00:00Z');

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { clock });
});
afterAll(() => outreach.stop());

const authorOf = (organisationId = newId()): Author => ({ personId: 'Z1', organisationId, at: clock() });
const debt = { theme: 'Ungdom og narkogjeld', startedOn: '2016-02-01', staff: 5, interviews: 0 };

async function ask(
  role: 'CASEWORKER' | 'LEADER' | 'YOUTH',
  organisationId: string,
  query: string,
  variables = {},
): Promise<unknown> {
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
  const { data, errors } = await outreach.subgraph.execute(hop, { query, variables });
  if (errors !== undefined) throw errors[0];
  return data?.['done'];
}
const FIELDS = '{ theme startedOn endedOn staff interviews findings actions }';
const RECORD = `mutation ($input: RecordRapidAssessmentInput!) { done: recordRapidAssessment(input: $input) ${FIELDS} }`;

test('a worker records an assessment, which grows and ends, and the leader reads it', async () => {
  const organisationId = newId();
  expect(await ask('CASEWORKER', organisationId, RECORD, { input: debt })).toEqual({
    ...debt,
    endedOn: null,
    findings: null,
    actions: null,
  });
  const ended = {
    ...debt,
    endedOn: '2016-11-30',
    interviews: 42,
    findings: 'Gjeld holder ungdom i miljøet.',
    actions: 'Gjeldsrådgivning på gata, sammen med NAV.',
  };
  expect(await ask('CASEWORKER', organisationId, RECORD, { input: ended })).toEqual(ended);
  expect(await ask('LEADER', organisationId, `{ done: rapidAssessments ${FIELDS} }`)).toEqual([ended]);
});

test('an organisation reads its own assessments only, newest first', async () => {
  const { rapidAssessments } = outreach.services;
  const [mine, other] = [authorOf(), authorOf()];
  for (const startedOn of ['2015-02-01', '2016-02-01', '2014-02-01']) {
    await rapidAssessments.record(mine, { ...debt, startedOn });
  }
  await rapidAssessments.record(other, debt);
  expect((await rapidAssessments.list(mine.organisationId)).map(({ startedOn }) => startedOn)).toEqual([
    '2016-02-01',
    '2015-02-01',
    '2014-02-01',
  ]);
  expect(await rapidAssessments.list(null)).toEqual([]);
});

test('a youth neither records nor reads an assessment', async () => {
  await expect(ask('YOUTH', newId(), RECORD, { input: debt })).rejects.toMatchObject({
    extensions: { code: 'FORBIDDEN_ROLE' },
  });
  await expect(ask('YOUTH', newId(), `{ done: rapidAssessments ${FIELDS} }`)).rejects.toMatchObject({
    extensions: { code: 'FORBIDDEN_ROLE' },
  });
});

test.each([
  ['that begins tomorrow', 'startedOn', '2016-12-31'],
  ['that ends tomorrow', 'endedOn', '2016-12-31'],
  ['that ends before it begins', 'endedOn', '2016-01-31'],
  ['by nobody', 'staff', 0],
  ['by 51 employees', 'staff', 51],
  ['of fewer interviews than none', 'interviews', -1],
  ['of 1001 interviews', 'interviews', 1001],
  ['without a theme', 'theme', ''],
  ['with a theme of 201 characters', 'theme', 'x'.repeat(201)],
  ['with findings of 5001 characters', 'findings', 'x'.repeat(5001)],
])('an assessment %s is refused', async (_what, field, value) => {
  const organisationId = newId();
  await expect(ask('CASEWORKER', organisationId, RECORD, { input: { ...debt, [field]: value } })).rejects.toMatchObject(
    { extensions: { code: 'BAD_USER_INPUT', argument: `input.${field}` } },
  );
  expect(await outreach.services.rapidAssessments.list(organisationId)).toEqual([]);
});
