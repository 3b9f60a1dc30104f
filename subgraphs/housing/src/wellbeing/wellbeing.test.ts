import { newId } from '@brobygger/domain';
import {
  createFakeRegistry,
  OWN_WISH,
  runSubgraph,
  workerHop,
  type RunningSubgraph,
  type WorkerHop,
} from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';
import { WELLBEING_QUESTIONS } from './wellbeing-question';

const registry = createFakeRegistry();
let now = new Date('2026-03-02T12:00:00Z');
let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry, clock: () => now });
});
beforeEach(() => void (now = new Date('2026-03-02T12:00:00Z')));
afterAll(() => housing.stop());

const CLOSES = '2026-03-16';
const afterwards = (): void => void (now = new Date('2026-03-17T12:00:00Z'));
const allAt = (level: number) => WELLBEING_QUESTIONS.map((question) => ({ question, level }));
const refusing = (code: string, argument?: string) => ({
  extensions: expect.objectContaining(argument === undefined ? { code } : { code, argument }) as unknown,
});

const OWN = '{ done: myWellbeingSurveys { closesOn isOpen isAnswered namedQuestions namedLevels } }';

/** An organisation with a house of flats, in which the survey is opened. */
async function anOrganisation() {
  const organisationId = newId();
  const author = { personId: 'Z1', organisationId, at: now };
  const { houses, residencies } = housing.services;
  const house = { name: 'Lindehuset', kind: 'HYBEL_HOUSE', genderRule: 'MIXED', capacity: 100 } as const;
  const { id: houseId } = await houses.create(author, house);
  async function ask(hop: ReturnType<typeof workerHop>, query: string, variables = {}): Promise<unknown> {
    const { data, errors } = await housing.subgraph.execute(hop, { query, variables });
    if (errors !== undefined) throw errors[0];
    return data?.['done'];
  }
  const member = (query: string, of: WorkerHop = {}, variables = {}) =>
    ask(workerHop('housing', organisationId, of), query, variables);
  const opens = (closesOn = CLOSES): Promise<unknown> =>
    member(
      'mutation ($input: OpenWellbeingSurveyInput!) { done: openWellbeingSurvey(input: $input) { id } }',
      {},
      {
        input: { closesOn },
      },
    );
  const idOf = async (): Promise<string> => ((await opens()) as { id: string }).id;
  return {
    organisationId,
    member,
    opens,
    idOf,
    async resident() {
      const youthId = newId();
      registry.bornOn(youthId, '2006-01-01');
      await residencies.apply(author, { ground: OWN_WISH, youthId, houseId, gender: 'OTHER' });
      await residencies.allocate(author, { youthId });
      for (const step of ['signRules', 'signContract', 'moveIn'] as const) await residencies[step](author, youthId);
      const caller = {
        personId: youthId,
        role: 'YOUTH',
        agency: null,
        organisationId: null,
        assurance: 'HIGH',
      } as const;
      const hop = { caller, purpose: 'B108', requestId: 'r', audience: 'housing' } as const;
      const as = (query: string, variables = {}) => ask(hop as never, query, variables);
      return {
        youthId,
        sees: () => as(OWN),
        answers: (surveyId: string, level = 3, more: object = {}) =>
          as('mutation ($input: AnswerWellbeingSurveyInput!) { done: answerWellbeingSurvey(input: $input) { id } }', {
            input: { surveyId, answers: allAt(level), ...more },
          }),
        movesOut: () => residencies.moveOut({ ...author, at: now }, { youthId, moveOut: 'OWNED' }),
      };
    },
    results: (id: string, of: WorkerHop = { role: 'LEADER' }) =>
      member(`{ done: wellbeingResults(surveyId: "${id}") { question level anonymous named } }`, of) as Promise<
        readonly { question: string; level: number; anonymous: number | null; named: number | null }[]
      >,
    named: (id: string) =>
      member(
        `{ done: namedWellbeingAnswers(surveyId: "${id}") { youth { id } answeredOn levels { question level } } }`,
      ),
  };
}

const rowsOf = (table: string, surveyId: string): Promise<readonly Record<string, unknown>[]> =>
  housing.dataSource.query(`select *, xmin::text from ${table} where survey_id = $1`, [surveyId]);

test('a leader reads how often each level was said when it is over, and no small count', async () => {
  const { idOf, resident, results } = await anOrganisation();
  const surveyId = await idOf();
  for (const level of [5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 1]) await (await resident()).answers(surveyId, level);
  await expect(results(surveyId)).rejects.toMatchObject(refusing('NOT_FOUND'));
  afterwards();
  const told = (await results(surveyId)).filter(({ question }) => question === 'SAFE');
  expect(told.map(({ anonymous }) => anonymous)).toEqual([null, null, null, 6, null]);
  expect(told.map(({ named }) => named)).toEqual(Array(5).fill(null));
});

test('of fewer than five nothing is told, nor of those without a name by subtracting those with one', async () => {
  const { idOf, resident, results } = await anOrganisation();
  const surveyId = await idOf();
  for (const _each of [1, 2, 3, 4]) await (await resident()).answers(surveyId, 2);
  for (const _each of [1, 2, 3, 4, 5]) await (await resident()).answers(surveyId, 4, { isNamed: true });
  afterwards();
  expect((await results(surveyId)).every(({ anonymous }) => anonymous === null)).toBe(true);
});

test('an answer without a name is no row, has no time, and nothing in the database joins it to the youth', async () => {
  const { idOf, resident, named } = await anOrganisation();
  const surveyId = await idOf();
  const [one, other] = [await resident(), await resident()];
  await one.answers(surveyId, 5);
  await other.answers(surveyId, 1);
  const tally = await rowsOf('wellbeing_tally', surveyId);
  expect(Object.keys(tally[0] ?? {}).sort()).toEqual(['answers', 'level', 'question', 'survey_id', 'xmin']);
  // All counts are of the last writer's transaction, those to which nothing was added too.
  expect([tally.length, new Set(tally.map(({ xmin }) => xmin)).size]).toEqual([25, 1]);
  expect(tally.reduce((sum, { answers }) => sum + (answers as number), 0)).toBe(10);
  const taken = await rowsOf('wellbeing_participation', surveyId);
  expect(Object.keys(taken[0] ?? {}).sort()).toEqual(['id', 'organisation_id', 'survey_id', 'xmin', 'youth_id']);
  expect(await rowsOf('wellbeing_named_answer', surveyId)).toEqual([]);
  expect(await named(surveyId)).toEqual([]);
  expect(await housing.told()).not.toContainEqual(
    expect.objectContaining({ payload: expect.stringContaining(surveyId) }),
  );
  expect(await one.sees()).toEqual([
    { closesOn: CLOSES, isOpen: true, isAnswered: true, namedQuestions: null, namedLevels: null },
  ]);
});

test('an answer by name is read by the staff, and by the youth', async () => {
  const { idOf, resident, named } = await anOrganisation();
  const surveyId = await idOf();
  const { youthId, answers, sees } = await resident();
  await answers(surveyId, 2, { isNamed: true });
  expect(await named(surveyId)).toEqual([{ youth: { id: youthId }, answeredOn: '2026-03-02', levels: allAt(2) }]);
  expect(await sees()).toMatchObject([{ namedQuestions: WELLBEING_QUESTIONS, namedLevels: [2, 2, 2, 2, 2] }]);
  await housing.dataSource.query("insert into worker_block (youth_id, person_id) values ($1, 'Z1')", [youthId]);
  expect(await named(surveyId)).toEqual([]);
});

test('a youth answers once, be it five times at once', async () => {
  const { idOf, resident, results } = await anOrganisation();
  const surveyId = await idOf();
  const { answers } = await resident();
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map((level) => answers(surveyId, level)));
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused).toHaveLength(4);
  for (const { reason } of refused) expect(reason).toMatchObject(refusing('CONFLICT'));
  await expect(answers(surveyId, 3, { isNamed: true })).rejects.toMatchObject(refusing('CONFLICT'));
  const tally = await rowsOf('wellbeing_tally', surveyId);
  expect(tally.reduce((sum, { answers: count }) => sum + (count as number), 0)).toBe(5);
  await expect(results(surveyId)).rejects.toMatchObject(refusing('NOT_FOUND'));
});

test.each([
  ['that leaves a question out', { answers: allAt(3).slice(1) }, 'input.answers'],
  ['that answers one twice', { answers: [...allAt(3).slice(1), { question: 'HELP', level: 3 }] }, 'input.answers'],
  ['of a level beyond 5', { answers: allAt(6) }, 'input.answers[0].level'],
])('an answer %s is refused, and nothing is written', async (_what, more, argument) => {
  const { idOf, resident } = await anOrganisation();
  const surveyId = await idOf();
  await expect((await resident()).answers(surveyId, 3, more)).rejects.toMatchObject(
    refusing('BAD_USER_INPUT', argument),
  );
  expect(await rowsOf('wellbeing_participation', surveyId)).toEqual([]);
});

test('nobody answers where they do not live, or live no more, nor one that is over', async () => {
  const [own, other] = [await anOrganisation(), await anOrganisation()];
  const surveyId = await own.idOf();
  const [stranger, gone, late] = [await other.resident(), await own.resident(), await own.resident()];
  await gone.movesOut();
  for (const { answers, sees } of [stranger, gone]) {
    expect(await sees()).toEqual([]);
    await expect(answers(surveyId)).rejects.toMatchObject(refusing('NOT_FOUND', 'input.surveyId'));
  }
  await expect(late.answers('nowhere')).rejects.toMatchObject(refusing('NOT_FOUND'));
  afterwards();
  await expect(late.answers(surveyId)).rejects.toMatchObject(refusing('NOT_FOUND'));
  expect(await late.sees()).toEqual([]);
});

test('one survey of an organisation is open at a time, from today to a year from now', async () => {
  const { opens, member } = await anOrganisation();
  for (const closesOn of ['2026-03-01', '2027-03-03']) {
    await expect(opens(closesOn)).rejects.toMatchObject(refusing('BAD_USER_INPUT', 'input.closesOn'));
  }
  await opens();
  await expect(opens()).rejects.toMatchObject({ extensions: { code: 'CONFLICT', standing: { closesOn: CLOSES } } });
  afterwards();
  await opens('2026-03-20');
  expect(await member('{ done: wellbeingSurveys { opensOn closesOn } }')).toEqual([
    { opensOn: '2026-03-17', closesOn: '2026-03-20' },
    { opensOn: '2026-03-02', closesOn: CLOSES },
  ]);
});

const STRANGERS = [{}, { role: 'LEADER', agency: 'NAV' }] as const;

test('no count is told to staff, to another agency, or to a leader of another organisation', async () => {
  const [own, other] = [await anOrganisation(), await anOrganisation()];
  const surveyId = await own.idOf();
  afterwards();
  expect(await own.results(surveyId)).toHaveLength(25);
  for (const asker of STRANGERS) {
    await expect(own.results(surveyId, asker)).rejects.toMatchObject(refusing('FORBIDDEN_ROLE'));
  }
  await expect(other.results(surveyId)).rejects.toMatchObject(refusing('NOT_FOUND'));
  expect(await other.named(surveyId)).toEqual([]);
});
