import { newId } from '@brobygger/domain';
import { runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { createClass, TODAY } from '../course/class.test-setup';
import { subgraph, type ChildWelfareServices } from '../index';

let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph, { clock: () => TODAY });
});
afterAll(() => running.stop());

const FIELDS = 'year half evaluatedOn summary changes indicators { enrolled completed dropped attended possible }';
async function ask(organisationId: string, query: string, variables = {}): Promise<unknown> {
  const { data, errors } = await running.subgraph.execute(workerHop('child-welfare', organisationId), {
    query,
    variables,
  });
  if (errors !== undefined) throw errors[0];
  return Object.values(data as object)[0];
}
const record = (organisationId: string, input: object) =>
  ask(
    organisationId,
    `mutation($input: RecordProgrammeEvaluationInput!) { recordProgrammeEvaluation(input: $input) { ${FIELDS} } }`,
    { input },
  );
const read = (organisationId: string) => ask(organisationId, `{ programmeEvaluations { ${FIELDS} } }`);

const NOTHING = { enrolled: 0, completed: 0, dropped: 0, attended: 0, possible: 0 };

test('staff evaluate half a year in their own words, beside what was done in it', async () => {
  const its = createClass(running.services);
  const { organisationId } = its.author;
  const planned = await its.plans({ sessions: ['2025-12-15', '2026-02-02'] });
  const [first, second] = [await its.settled(), await its.settled()];
  const places = [await its.enrols(first, planned), await its.enrols(second, planned)];
  await its.records(planned.sessions[0], places);
  await its.records(planned.sessions[1], [places[0] ?? ''], [places[1] ?? '']);
  await running.services.courses.end(its.author, { youthId: first, enrolmentId: places[0] ?? '', status: 'COMPLETED' });
  await running.services.courses.end(its.author, { youthId: second, enrolmentId: places[1] ?? '', status: 'DROPPED' });
  await record(organisationId, { year: 2025, half: 2, summary: 'Gode kvelder' });
  await record(organisationId, { year: 2026, half: 1, summary: 'Et utkast' });
  const rewritten = { year: 2026, half: 1, summary: 'Flere kom', changes: 'Kurset flyttes til skolen' };
  const spring = {
    ...rewritten,
    evaluatedOn: '2026-03-02',
    indicators: { enrolled: 2, completed: 1, dropped: 1, attended: 1, possible: 2 },
  };
  expect(await record(organisationId, rewritten)).toEqual(spring);
  expect(await read(organisationId)).toEqual([
    spring,
    {
      year: 2025,
      half: 2,
      evaluatedOn: '2026-03-02',
      summary: 'Gode kvelder',
      changes: null,
      indicators: { ...NOTHING, attended: 2, possible: 2 },
    },
  ]);
  expect(await read(newId())).toEqual([]);
});

test.each([
  ['a half-year that is yet to begin', { half: 2 }, 'input.half'],
  ['a third half', { half: 3 }, 'input.half'],
  ['no words', { summary: '' }, 'input.summary'],
])('%s is not evaluated', async (_what, wrong, argument) => {
  const organisationId = newId();
  await expect(record(organisationId, { year: 2026, half: 1, summary: 'Bra', ...wrong })).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument },
  });
  expect(await read(organisationId)).toEqual([]);
});
